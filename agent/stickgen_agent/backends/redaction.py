"""Keys kept out of everything that is shown, logged or kept."""

import re
from collections.abc import Iterable
from typing import Any, Final

HIDDEN: Final = "[key]"
# Shorter "secrets" would blot out ordinary words.
_LEAST_LENGTH: Final = 6
_SHAPES: Final = (
    re.compile(r"(?i)(?<=authorization: )(?!\[key\])[^\s\"',}]+(?: [^\s\"',}]+)?"),
    # Words may follow "bearer" too; a token has digits or signs in it, or is long.
    re.compile(r"(?i)\b(?:bearer|basic)\s+(?=[\w.~+/-]*[\d_=*]|\S{24})[\w.~+/=*-]{6,}"),
    # A server's own fragment of a key, such as "xa***f3".
    re.compile(r"\b[A-Za-z0-9_-]{1,8}\*{3,}\w[\w.…-]*\w|\bxa\*+\w*"),
    re.compile(r"\b(?:xai-|gsk_|sk-)[\w-]{0,12}(?:\*+|\.\.\.|…)\w*"),
    re.compile(r"\b(?:xai-|gsk_|sk-)[\w-]{8,}"),
    re.compile(r"""(?i)(?<=api[_-]key["']:\s["'])[^"']+|(?<=api_key=)[\w.~+/=-]+"""),
    re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"),
)


class Redactor:
    """Takes the values of known secrets, and whatever looks like a key, out of texts."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = {secret.strip() for secret in secrets}
        # The longest first: one secret may be the beginning of another.
        self._secrets = tuple(
            sorted((each for each in known if len(each) >= _LEAST_LENGTH), key=len, reverse=True)
        )

    def __repr__(self) -> str:
        return f"Redactor({len(self._secrets)} secrets)"

    def text(self, text: str) -> str:
        """Return a text without keys."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        for shape in _SHAPES:
            text = shape.sub(HIDDEN, text)
        return text

    def data(self, data: Any) -> Any:
        """Return JSON-like data without keys, names of fields included."""
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, dict):
            return {self.data(key): self.data(value) for key, value in data.items()}
        if isinstance(data, list | tuple):
            return [self.data(each) for each in data]
        return data
