"""Which backend answers, by flags and settings; made ready, and asked again where that helps.

SDKs are loaded only with the backend that needs them.
"""

import os
from typing import Final

from stickgen_agent.backends.addresses import base_url as checked_url
from stickgen_agent.backends.addresses import ollama_address
from stickgen_agent.backends.clients import Waits
from stickgen_agent.backends.keys import Values, grok_key, value_of
from stickgen_agent.backends.protocol import Backend
from stickgen_agent.backends.retrying import Patience, Retrying
from stickgen_agent.failures import UsageError

NAMES: Final = ("mock", "grok", "ollama")
_XAI_URL: Final = "https://api.x.ai/v1"
_SECRETS: Final = ("XAI_API_KEY", "GROK_API_KEY", "OLLAMA_API_KEY")


def default_backend(settings: Values) -> str:
    """Return the backend for what is set: the named one, else Grok for a key or a base URL.

    Else Ollama where OLLAMA_HOST names a server, and the offline director where nothing is set.
    """
    if named := value_of(settings, "backend"):
        return named
    asks_grok = ("base_url", "XAI_API_KEY", "GROK_API_KEY", "XAI_BASE_URL")
    if any(value_of(settings, name) for name in asks_grok):
        return "grok"
    return "ollama" if value_of(settings, "OLLAMA_HOST") else "mock"


def backend_named(
    name: str,
    *,
    model: str = "",
    base_url: str = "",
    settings: Values,
    waits: Waits | None = None,
    patience: Patience | None = None,
) -> Backend:
    """Make a backend ready; no server is asked yet.

    Empty ``model`` and ``base_url`` are taken from the settings. UsageError: there is no such
    backend, or an address is none. BackendError "auth": a key is missing or cannot be one.
    """
    model = model or value_of(settings, "model")
    base_url = base_url or value_of(settings, "base_url")
    waits = waits or _waits(settings)
    if name == "mock":
        return _mock()
    if name == "grok":
        backend = _grok(model, base_url, settings, waits)
    elif name == "ollama":
        backend = _ollama(model, base_url, settings, waits)
    else:
        raise UsageError(f"no backend {name!r}; backends: {', '.join(NAMES)}")
    # Many programs that were turned away together should not come back together.
    return Retrying(backend, patience or _patience(settings), seed=os.getpid())


def _mock() -> Backend:
    from stickgen_agent.backends.mock import MockBackend

    # The loop sees to it that the film follows the script.
    return MockBackend(films=False)


def _grok(model: str, base_url: str, settings: Values, waits: Waits | None) -> Backend:
    url = checked_url(base_url or value_of(settings, "XAI_BASE_URL") or _XAI_URL)
    key = grok_key(settings, url)
    from stickgen_agent.backends.grok import Grok

    return Grok(
        key,
        url=url,
        model=model,
        waits=waits,
        secrets=_secrets(settings),
        context_tokens=_context(settings),
    )


def _ollama(model: str, base_url: str, settings: Values, waits: Waits | None) -> Backend:
    address = ollama_address(base_url or value_of(settings, "OLLAMA_HOST"))
    from stickgen_agent.backends.ollama_chat import Ollama

    return Ollama(
        address=address,
        model=model,
        key=value_of(settings, "OLLAMA_API_KEY"),
        waits=waits,
        secrets=_secrets(settings),
        **({"context_tokens": context} if (context := _context(settings)) else {}),
    )


def _waits(settings: Values) -> Waits:
    seconds = value_of(settings, "wait_seconds")
    return Waits(piece_s=float(seconds)) if seconds else Waits()


def _patience(settings: Values) -> Patience:
    tries = value_of(settings, "tries")
    return Patience(tries=int(float(tries))) if tries else Patience()


def _context(settings: Values) -> int:
    return int(float(value_of(settings, "context_tokens") or 0))


def _secrets(settings: Values) -> tuple[str, ...]:
    return tuple(filter(None, (value_of(settings, name) for name in _SECRETS)))
