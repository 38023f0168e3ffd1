"""Addresses of servers as people write them."""

import ipaddress
from typing import Final
from urllib.parse import SplitResult, urlsplit

from stickgen_agent.failures import UsageError

OLLAMA_PORT: Final = 11434
# Where a server listens is not where it can be reached.
_REACHED_AT: Final = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1", "*": "127.0.0.1"}


def base_url(text: str) -> str:
    """Return the base URL of an OpenAI-compatible server.

    UsageError: it is not an address of http or https.
    """
    text = text.strip().strip("'\"").rstrip("/")
    if "://" not in text:
        text = f"{'http' if is_loopback(f'http://{text}') else 'https'}://{text}"
    parts = _split(text, "--base-url")
    if not parts.hostname:
        raise UsageError("--base-url names no server; it is such as http://127.0.0.1:8080/v1")
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    return f"{parts.scheme}://{_reached(parts)}{_port(parts)}{path}"


def ollama_address(text: str) -> str:
    """Return where an Ollama server is reached, from what OLLAMA_HOST may hold.

    What a server listens at, such as 0.0.0.0, becomes the loopback address. As Ollama's own
    programs do it, the port is 11434 unless a scheme is written. UsageError: it is no address.
    """
    text = text.strip().strip("'\"").rstrip("/")
    written = "://" in text
    if not written:
        text = f"http://{_bracketed(text)}"
    parts = _split(text, "OLLAMA_HOST")
    standard = OLLAMA_PORT if not written else 443 if parts.scheme == "https" else 80
    port = parts.port if parts.port is not None else standard
    # The API lies above the paths that OpenAI's protocol has.
    path = parts.path.rstrip("/").removesuffix("/v1").removesuffix("/api")
    return f"{parts.scheme}://{_reached(parts)}:{port}{path}"


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this very machine."""
    host = _host(url)
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(_REACHED_AT.get(host, host)).is_loopback
    except ValueError:
        return False


def is_xai(url: str) -> bool:
    """Whether a URL leads to xAI."""
    host = _host(url)
    return host == "x.ai" or host.endswith(".x.ai")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _split(text: str, name: str) -> SplitResult:
    wrong = UsageError(f"{name} is no address such as http://127.0.0.1:8080/v1")
    if any(character.isspace() or not character.isprintable() for character in text):
        raise wrong
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        raise wrong from None
    if not known:
        raise wrong
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"{name} holds a name or password; a key belongs into XAI_API_KEY")
    if parts.query or parts.fragment:
        raise UsageError(f"{name} should end with its path, without ? and #")
    return parts


def _bracketed(text: str) -> str:
    """Put brackets around an IPv6 address that stands alone."""
    try:
        return f"[{text}]" if ipaddress.ip_address(text).version == 6 else text
    except ValueError:
        return text


def _reached(parts: SplitResult) -> str:
    host = parts.hostname or ""
    return _bracketed(_REACHED_AT.get(host, host))


def _port(parts: SplitResult) -> str:
    return f":{parts.port}" if parts.port is not None else ""
