"""``chat``: a conversation, in lines."""

import argparse
import asyncio
import sys
from dataclasses import replace
from typing import cast

from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.commands.keeping import listed
from stickgen_agent.commands.opening import backend_of, changer, opened, settings_of
from stickgen_agent.events import Warned
from stickgen_agent.failures import UsageError
from stickgen_agent.lines.chat import Chat
from stickgen_agent.lines.printing import Printer, printer_for
from stickgen_agent.lines.reading import reader_for
from stickgen_agent.lines.slash import COMMANDS
from stickgen_agent.loop.options import FilmRule
from stickgen_agent.plain import plain
from stickgen_agent.production import Production, limits_of
from stickgen_agent.sessions.places import data_folder
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.settings import Settings


def converse(options: argparse.Namespace) -> int:
    """Talk until the lines end, and return an exit code."""
    if not options.plain and not options.json and not sys.stdin.isatty():
        raise UsageError(
            'no terminal; try: stickgen-agent chat --plain, or stickgen-agent "A dog chases a cat"'
        )
    settings = settings_of(options)
    printer: Printer = printer_for(as_json=options.json, quiet=options.quiet)
    with opened(
        options, settings, lambda text: print(f"note: {plain(text)}", file=sys.stderr)
    ) as session:
        return asyncio.run(_converse(options, settings, session, printer))


async def _converse(
    options: argparse.Namespace, settings: Settings, session: StoredSession, printer: Printer
) -> int:
    backend = backend_of(options, settings, session)
    production = Production(session, backend, limits_of(settings))
    production.options = replace(
        production.options, film=cast("FilmRule", settings["film"]), seed=options.seed
    )
    session.use(backend=backend.name, model=backend.model)
    chat = Chat(
        production,
        reader_for(
            [f"/{name}" for name in COMMANDS],
            data_folder() / "history",
            Redactor(settings.secrets).text,
        ),
        printer,
        make_backend=changer(settings, backend.name, taped=bool(options.record or options.replay)),
        list_sessions=_sessions,
    )
    for note in getattr(backend, "notes", ()):
        printer.event(production.numbered(Warned(reason="settings", message=note)))
    if not options.json and sys.stdin.isatty():
        printer.event(production.told(_greeting(production)))
    try:
        return await chat.run()
    finally:
        await production.close()


def _greeting(production: Production) -> str:
    head = production.session.project.head
    backend = production.backend
    who = "the offline director" if backend.name == "mock" else f"{backend.name} {backend.model}"
    film = f' "{head.script.title}", version {head.number}.' if head else ""
    hint = (
        "Say what should be different." if head else 'Tell a story, such as "A dog chases a cat".'
    )
    first = f"stickgen-agent with {who.strip()}; conversation {production.session.id}.{film}"
    return f"{first}\n{hint} /help shows more."


def _sessions() -> str:
    with Store.open() as store:
        return listed(store.sessions())
