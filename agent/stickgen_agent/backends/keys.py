"""Which key opens which server."""

from dataclasses import dataclass, field
from typing import Final, Protocol

from stickgen_agent.backends.addresses import is_loopback, is_xai
from stickgen_agent.backends.protocol import BackendError
from stickgen_agent.failures import UsageError

WHERE_KEYS_ARE: Final = "https://console.x.ai"
# The SDK insists on a key, and takes OpenAI's where it is given none.
NO_KEY: Final = "none"


class Values(Protocol):
    """Settings by name; a name that is not set is empty or a KeyError."""

    def __getitem__(self, name: str, /) -> str:
        """Return a setting's text."""
        ...


def value_of(settings: Values, name: str) -> str:
    """Return a setting's text, empty where it is not set."""
    try:
        return (settings[name] or "").strip()
    except KeyError:
        return ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, the name of its setting, and what the user should know about it."""

    value: str = field(repr=False)
    origin: str = ""
    notes: tuple[str, ...] = ()


def grok_key(settings: Values, url: str) -> Key:
    """Choose the key for a server of OpenAI's protocol: XAI_API_KEY, else GROK_API_KEY.

    BackendError "auth": there is none and the server is not on this machine, or it cannot be one.
    UsageError: it would travel unencrypted.
    """
    first, second = value_of(settings, "XAI_API_KEY"), value_of(settings, "GROK_API_KEY")
    if not first and not second:
        if is_loopback(url):
            return Key(NO_KEY)
        who, where = ("Grok", f" to one from {WHERE_KEYS_ARE}") if is_xai(url) else (url, "")
        raise BackendError("auth", f"{who} needs a key: set XAI_API_KEY{where}")
    notes: tuple[str, ...] = ()
    if first and second and first != second:
        notes = ("XAI_API_KEY and GROK_API_KEY differ; XAI_API_KEY is used",)
    key = Key(first or second, "XAI_API_KEY" if first else "GROK_API_KEY", notes)
    _check(key, url)
    return key


def _check(key: Key, url: str) -> None:
    if is_xai(url) and key.value.startswith("gsk_"):
        raise BackendError(
            "auth",
            f"{key.origin} holds a key of Groq, another company; keys of Grok begin with xai- "
            f"and come from {WHERE_KEYS_ARE}",
        )
    if not all("!" <= character <= "~" for character in key.value):
        raise BackendError(
            "auth", f"{key.origin} holds blanks or signs that no key has; set it again"
        )
    if url.startswith("http://") and not is_loopback(url):
        raise UsageError(
            f"the key would travel unencrypted to {url}; use https, or unset {key.origin}"
        )
