"""Opening a conversation: its session, and whoever answers, as flags and settings say."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from stickgen_agent.backends.choosing import backend_named, default_backend
from stickgen_agent.backends.protocol import Backend
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.commands.wishes import Wishes
from stickgen_agent.failures import UsageError
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.settings import Settings, read_settings

_FLAGS: Final = (
    "backend", "model", "base_url", "context_tokens", "film",
    "max_steps", "max_tool_calls", "max_tokens", "max_cost_usd", "max_seconds",
)  # fmt: skip


def settings_of(options: argparse.Namespace) -> Settings:
    """Read the settings, the flags first."""
    return read_settings({name: getattr(options, name, None) for name in _FLAGS})


def backend_of(
    options: argparse.Namespace,
    settings: Settings,
    session: StoredSession,
    wishes: Wishes | None = None,
) -> Backend:
    """Make the backend that flags and settings name, else the one that the session had.

    BackendError or UsageError if it cannot be; no other takes its place.
    """
    if options.replay:
        from stickgen_agent.backends.cassette import replaying

        return replaying(Path(options.replay))
    had = session.backend if session.backend in ("grok", "ollama") else ""
    name = settings["backend"] or had or default_backend(settings)
    if name == "mock" and (settings["model"] or settings["base_url"]) and settings["backend"]:
        raise UsageError("--model and --base-url go with --backend grok or ollama")
    model = settings["model"] or (session.model if name == had else "")
    backend = backend_named(name, model=model, settings=settings)
    if options.record:
        from stickgen_agent.backends.cassette import recording

        return recording(backend, Path(options.record), Redactor(settings.secrets))
    return backend


def changer(settings: Settings) -> Callable[[str, str], Backend]:
    """Return what makes another backend, or the same one with another model, when asked to."""

    def make(name: str, model: str) -> Backend:
        return backend_named(name, model=model, settings=settings)

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
        session = store.resume(wanted, exports=here) if wanted else store.create(exports=here)
        try:
            with session:
                yield session
        finally:
            # What could not be saved at the end is said when nobody listens to events any more.
            for warning in session.take_warnings():
                say(warning.message)
