"""``stickgen-agent "STORY"``: one turn of a conversation, and its film."""

import argparse
import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from stickgen_agent.arguments import COMMANDS
from stickgen_agent.commands.opening import backend_of, opened, settings_of
from stickgen_agent.commands.outputs import named_after, output
from stickgen_agent.commands.wishes import Wishes, wishes_of
from stickgen_agent.events import ClipReady, Event
from stickgen_agent.failures import UsageError
from stickgen_agent.lines.chat import exit_code_after
from stickgen_agent.lines.printing import Printer, printer_for
from stickgen_agent.lines.reading import MOST_CHARACTERS
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.plain import plain
from stickgen_agent.production import Production, limits_of
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.settings import Settings
from stickgen_engine.script.canonical import readable_json
from stickgen_tools.clips.files import copy_whole, write_whole

_NO_SCRIPT = 5


def film_story(options: argparse.Namespace) -> int:
    """Direct and film one story, or one change to the film of an earlier conversation."""
    if options.version:
        print(f"stickgen-agent {version('stickgen-agent')}")
        return 0
    wishes, story = wishes_of(options), _story(options.story)
    out = None if options.out is None else output(options.out, ".mp4")
    kept = options.script_out
    script_out = None if kept is None else output(kept, ".json")
    settings = settings_of(options)
    printer = printer_for(as_json=options.json, quiet=options.quiet, brief=True)
    with opened(options, settings, _remark) as session:
        shot = _Shot(session, printer, wishes, out, script_out)
        return asyncio.run(shot.make(options, settings, story))


class _Shot:
    """One story on its way to a film."""

    def __init__(
        self, session: StoredSession, printer: Printer, wishes: Wishes,
        out: Path | None, script_out: Path | None,
    ) -> None:  # fmt: skip
        self._session, self._printer, self._wishes = session, printer, wishes
        self._out, self._script_out = out, script_out
        self._cancellation = Cancellation()
        self._code, self._result = 0, ""

    async def make(self, options: argparse.Namespace, settings: Settings, story: str) -> int:
        """Let the backend answer, see to the wishes, film, and tell where the film is."""
        backend = backend_of(options, settings, self._session)
        for note in getattr(backend, "notes", ()):
            _remark(note)
        production = Production(self._session, backend, limits_of(settings))
        production.options = replace(
            production.options, seed=self._wishes.seed or 0, finishing=self._wishes.edits
        )
        production.make_ready()
        self._session.use(backend=backend.name, model=backend.model)
        try:
            with _stopped_by_signals(self._cancellation):
                told = story + self._wishes.words()
                turn = production.turn(told, cancellation=self._cancellation)
                await self._follow(production, turn)
            self._save_script()
            return self._code or (0 if self._session.project.head else self._unwritten())
        finally:
            await production.close()

    async def _follow(self, production: Production, events: AsyncIterator[Event]) -> None:
        async with aclosing(events) as happening:  # type: ignore[type-var]
            async for event in happening:
                if isinstance(event, ClipReady):
                    self._keep(event)
                else:
                    self._printer.event(event)
                self._code = exit_code_after(event, self._code)
        if self._result:
            self._printer.event(production.told(self._result))

    def _keep(self, event: ClipReady) -> None:
        """Put the film where it was asked for, and tell where that is."""
        # A draft, or a part, that the model made on its way has its place taken by the whole film.
        out = self._out = self._out or named_after(self._title(), ".mp4")
        copy_whole(Path(event.path), out)
        self._save_script()
        self._printer.event(event.model_copy(update={"path": str(out)}))
        saved = f"; its script: {self._script_out}" if self._script_out else ""
        # Said when the turn is over: events that wait have their numbers already.
        self._result = f"The film ({event.seconds:g} s): {out}{saved}"

    def _title(self) -> str:
        head = self._session.project.head
        return head.script.title if head else "film"

    def _save_script(self) -> None:
        head = self._session.project.head
        if self._script_out is not None and head is not None:
            write_whole(self._script_out, readable_json(head.script))

    def _unwritten(self) -> int:
        print("stickgen-agent: no script was written, so there is no film", file=sys.stderr)
        return _NO_SCRIPT


@contextmanager
def _stopped_by_signals(cancellation: Cancellation) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM stop what runs; what is kept stays."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, cancellation.cancel)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


def _remark(text: str) -> None:
    print(f"note: {plain(text)}", file=sys.stderr)


def _story(words: list[str]) -> str:
    if not words:
        raise UsageError('no story; try: stickgen-agent "A dog chases a cat"')
    if len(words) > 1:
        known = f"; commands: {', '.join(COMMANDS)}" if " " not in words[0] else ""
        raise UsageError(f"the story should be one argument: put it in quotes{known}")
    story = words[0]
    if story == "-":
        story = sys.stdin.buffer.read(MOST_CHARACTERS * 4 + 1).decode("utf-8", "replace")
    if story.endswith(".json") and _is_file(story):
        raise UsageError(f"{story!r} is a script; try: stickgen-agent render {story}")
    if len(story) > MOST_CHARACTERS:
        raise UsageError(f"the story is longer than {MOST_CHARACTERS} characters")
    if not any(character.isalnum() for character in story):
        raise UsageError("the story is empty; say who does what, in plain English")
    return story


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:
        # A story is longer than any name of a file.
        return False
