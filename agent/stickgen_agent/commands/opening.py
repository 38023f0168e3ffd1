"""Opening a conversation: its session, and whoever answers, as flags and settings say."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from stickgen_agent.backends.addresses import is_loopback
from stickgen_agent.backends.choosing import backend_named, default_backend
from stickgen_agent.backends.protocol import Backend
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.failures import UsageError
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.settings import DOTENV, Settings, read_settings

_FLAGS: Final = (
    "backend", "model", "base_url", "context_tokens", "film",
    "max_steps", "max_tool_calls", "max_tokens", "max_cost_usd", "max_seconds",
)  # fmt: skip
# What belongs to one server, and never goes with another.
_SERVERS_OWN: Final = ("model", "base_url")

# Where a backend finds its server's address, after base_url, and the keys that it sends there.
_SENT_TO: Final = {
    "grok": (("XAI_BASE_URL",), ("XAI_API_KEY", "GROK_API_KEY")),
    "ollama": (("OLLAMA_HOST",), ("OLLAMA_API_KEY",)),
}


def settings_of(options: argparse.Namespace) -> Settings:
    """Read the settings, the flags first."""
    return read_settings({name: getattr(options, name, None) for name in _FLAGS})


def backend_of(options: argparse.Namespace, settings: Settings, session: StoredSession) -> Backend:
    """Make the backend that flags and settings name, else the one that the session had.

    BackendError or UsageError if it cannot be; no other takes its place.
    """
    if options.replay:
        from stickgen_agent.backends.cassette import replaying

        return replaying(Path(options.replay))
    had = session.backend if session.backend in ("grok", "ollama") else ""
    name = settings["backend"] or had or default_backend(settings)
    if name == "mock" and any(settings.origin(each).startswith("--") for each in _SERVERS_OWN):
        raise UsageError("--model and --base-url go with --backend grok or ollama")
    model = settings["model"] or (session.model if name == had else "")
    backend = made(name, settings, model=model)
    if options.record:
        from stickgen_agent.backends.cassette import recording

        return recording(backend, Path(options.record), Redactor(settings.secrets))
    return backend


def made(name: str, settings: Settings, *, model: str = "") -> Backend:
    """Make a backend of this name, unless that would give a key away."""
    _refuse_borrowed_key(name, settings)
    return backend_named(name, model=model, settings=settings)


def _refuse_borrowed_key(backend: str, settings: Settings) -> None:
    """UsageError if a folder's ``.env`` would have a key sent away that is not its own.

    Whoever runs the program in somebody's folder does not mean to give them the key.
    """
    addresses, keys = _SENT_TO.get(backend, ((), ()))
    server = next((name for name in ("base_url", *addresses) if settings[name]), "")
    borrowed = [name for name in keys if settings[name] and settings.origin(name) != DOTENV]
    if not borrowed or not settings.origin(server).endswith(DOTENV):
        return
    address = settings[server]
    if not is_loopback(address if "://" in address else f"http://{address}"):
        raise UsageError(
            f"{server} in .env would have {borrowed[0]}, which is not from there, sent to"
            f" {address}: put both into .env, or name the server by --base-url"
        )


def changer(
    settings: Settings, first: str, *, taped: bool = False
) -> Callable[[str, str], Backend]:
    """Return what makes another backend, or the same one with another model, when asked to.

    ``first`` is the backend that the settings were made for: their model and address, to which a
    key would be sent, are not those of another. Nothing changes while a cassette is ``taped``.
    """
    others = {name: each for name, each in settings.values.items() if name not in _SERVERS_OWN}

    def make(name: str, model: str) -> Backend:
        if taped:
            raise UsageError("who directs cannot change in a recording; start without it")
        if name == "mock" and model:
            raise UsageError("the offline director has no models; /backend shows who directs")
        own = settings if name == first else Settings(others)
        return made(name, own, model=model)

    return make


@contextmanager
def opened(
    options: argparse.Namespace, settings: Settings, say: Callable[[str], None]
) -> Iterator[StoredSession]:
    """Open a new session, or the one that the flags name; ``say`` hears what is wrong with it."""
    here = Path()
    with Store.open(redact=Redactor(settings.secrets).text) as store:
        for warning in store.warnings:
            say(warning.message)
        wanted = options.resume
        if options.go_on:
            wanted = store.newest(here)
            if wanted is None:
                raise UsageError("there is no conversation to go on with yet")
        session = (
            store.create(exports=here) if wanted is None else store.resume(wanted, exports=here)
        )
        try:
            with session:
                yield session
        finally:
            # What could not be saved at the end is said when nobody listens to events any more.
            for warning in session.take_warnings():
                say(warning.message)
