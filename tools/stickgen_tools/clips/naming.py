"""Where an export goes: a plain name in the user's folder, and never over a file of theirs."""

import json
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Final

from stickgen_tools.clips.files import made_folder, write_whole
from stickgen_tools.outcome import ToolError
from stickgen_tools.project import Project

_LONGEST_STEM: Final = 48
_LONGEST_NAME: Final = 100
_LEDGER: Final = "exports.json"


def place_for(
    project: Project, title: str, ending: str, name: str | None, *, overwrite: bool
) -> Path:
    """Return where an export is to be written.

    Args:
        project: whose exports folder it goes to.
        title: what it is named after where no name is given.
        ending: what follows the stem, such as ".gif" or "-sheet.png".
        name: a plain file name, with or without its suffix.
        overwrite: replace a file that an earlier export of this project made.

    Raises:
        ToolError: the name is not a plain one, or is taken.
    """
    folder = made_folder(project.exports.resolve())
    if name is None:
        return free_name(folder, stem_of(title), ending)
    path = folder / _plain(name, ending[ending.rindex(".") :])
    if path.is_symlink():
        raise ToolError(f"{path.name} is a link, which may lead anywhere; choose another name")
    if not path.exists():
        return path
    if not path.is_file():
        raise ToolError(f"{path.name} is a folder; choose another name")
    free = free_name(folder, path.stem, path.suffix).name
    if not overwrite:
        raise ToolError(f"{path.name} is there already; use {free}, or overwrite=true")
    if path.name not in exported(project):
        raise ToolError(f"{path.name} was not made by this project and stays; use {free}")
    return path


def remember(project: Project, path: Path) -> None:
    """Note that an export was made, so that a later one may replace it."""
    names = sorted({*exported(project), path.name})
    ledger = json.dumps([str(project.exports.resolve()), names])
    write_whole(made_folder(project.folder) / _LEDGER, ledger)


def exported(project: Project) -> frozenset[str]:
    """Return the names of all files that this project exported to its folder."""
    with suppress(OSError, ValueError, TypeError):
        folder, names = json.loads((project.folder / _LEDGER).read_text(encoding="utf-8"))
        if folder == str(project.exports.resolve()):
            return frozenset(map(str, names))
    return frozenset()


def stem_of(title: str) -> str:
    """Return a file's stem named after a title."""
    words = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:_LONGEST_STEM].strip("-")
    return words or "film"


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """Return the first of "film.mp4", "film-2.mp4", … that is not there."""
    path, number = folder / (stem + ending), 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _plain(name: str, suffix: str) -> str:
    """Return the name with its suffix. ToolError if it is more than a name."""
    shown = "".join(sign for sign in name[:_LONGEST_NAME] if sign.isprintable())
    # Besides control characters, those that turn the direction of writing hide what a name is.
    hidden = any(unicodedata.category(sign)[0] == "C" for sign in name)
    if hidden or "/" in name or "\\" in name or name != name.strip():
        raise ToolError(f"{shown!r} is not a plain file name, such as my-film{suffix}")
    if not name or name.startswith((".", "-", "~")):
        raise ToolError(f"{shown!r} cannot be the name of a file; use one like my-film{suffix}")
    given = Path(name).suffix.lower()
    if given and re.fullmatch(r"\.[a-z][a-z0-9]{1,4}", given) and given != suffix:
        raise ToolError(f"{shown!r} should end in {suffix}; use {Path(shown).stem + suffix!r}")
    whole = name if given == suffix else name + suffix
    if len(whole.encode()) > _LONGEST_NAME:
        raise ToolError(f"the name is longer than {_LONGEST_NAME} bytes; use a shorter one")
    return whole
