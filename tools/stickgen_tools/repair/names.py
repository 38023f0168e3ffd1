"""Names of tools as models write them: in any case, with a namespace in front."""

import re
from collections.abc import Iterable

_NAMESPACE = re.compile(r"\A.*(?:[./:]|__)(?=[A-Za-z])", re.DOTALL)
_NUMBERED = re.compile(r":\d{1,3}\Z")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def named(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is certainly meant; None if that is not certain."""
    names = list(known)
    if name in names:
        return name
    by_key = {_key(each): each for each in names}
    # Some models number their calls: "functions.undo:0".
    bare = _NUMBERED.sub("", name.strip().strip("\"'`").removesuffix("()"))
    for candidate in (bare, _NAMESPACE.sub("", bare)):
        found = by_key.get(_key(candidate))
        if found is not None:
            return found
    return None


def snake(name: str) -> str:
    """Write a name as fields are written: ``startS`` and ``Start-S`` become ``start_s``."""
    return re.sub(r"[\s\-]+", "_", _CAMEL.sub("_", name.strip())).casefold()


def _key(name: str) -> str:
    return snake(name).replace("_", "")
