"""The conversation in lines: reads, lets the model or a command answer, until its end."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, contextmanager
from typing import Final

from stickgen_agent.backends.protocol import Backend
from stickgen_agent.events import USERS_CALL, Event, Failed, ToolFinished, TurnFinished
from stickgen_agent.failures import UsageError
from stickgen_agent.lines.printing import Printer
from stickgen_agent.lines.reading import MOST_CHARACTERS, InterruptedLine, Reader
from stickgen_agent.lines.slash import Asked, help_text, read_command
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.telling import failed
from stickgen_agent.production import Production
from stickgen_engine.errors import StickgenError
from stickgen_engine.script.canonical import readable_json

# A conversation that may be open on another machine says so often that it is still there.
_BEAT_S: Final = 60.0
# A second Ctrl-C this soon after the first one leaves.
_TWICE_S: Final = 1.0
INTERRUPTED: Final = 130
_LIMIT: Final = 7
_UNREPAIRED: Final = 5
MakeBackend = Callable[[str, str], Backend]
ListSessions = Callable[[], str]


class Chat:
    """One conversation, from its first line to its last."""

    def __init__(
        self, production: Production, reader: Reader, printer: Printer,
        *, make_backend: MakeBackend, list_sessions: ListSessions,
    ) -> None:  # fmt: skip
        self._production, self._reader, self._printer = production, reader, printer
        self._make_backend, self._list_sessions = make_backend, list_sessions
        self._cancellation: Cancellation | None = None
        self._leaving = asyncio.Event()
        self._interrupted_at = float("-inf")
        self._code = 0

    async def run(self) -> int:
        """Talk until the lines end, the user leaves, or a signal says so; return an exit code."""
        with self._signals():
            while not self._leaving.is_set():
                try:
                    line = await self._next_line()
                except InterruptedLine:
                    self._interrupt_line()
                    continue
                if line is None:
                    break
                if line.strip():
                    await self._answer(line.strip())
        return self._code

    async def _next_line(self) -> str | None:
        """Wait for a line, or for the wish to leave."""
        reading = asyncio.ensure_future(self._reader.line())
        leaving = asyncio.ensure_future(self._leaving.wait())
        try:
            waited = {reading, leaving}
            first = asyncio.FIRST_COMPLETED
            while not (await asyncio.wait(waited, timeout=_BEAT_S, return_when=first))[0]:
                self._production.session.beat()
            return reading.result() if reading.done() else None
        finally:
            leaving.cancel()
            reading.cancel()

    async def _answer(self, line: str) -> None:
        self._code = 0
        try:
            if len(line) > MOST_CHARACTERS:
                raise UsageError(
                    f"that is longer than {MOST_CHARACTERS} characters; say it in parts"
                )
            if line.startswith("/"):
                await self._command(read_command(line))
            else:
                cancellation = Cancellation()
                if self._production.options.film != "never":
                    # What draws starts while the story is still being read.
                    self._production.make_ready()
                await self._follow(
                    self._production.turn(line, cancellation=cancellation), cancellation
                )
        except StickgenError as error:
            self._code = error.exit_code
            self._printer.event(self._production.numbered(failed(error)))

    async def _follow(self, events: AsyncIterator[Event], cancellation: Cancellation) -> bool:
        """Print what happens; return whether it went well."""
        self._cancellation = cancellation
        well = True
        try:
            async with aclosing(events) as happening:  # type: ignore[type-var]
                async for event in happening:
                    self._printer.event(event)
                    self._code = exit_code_after(event, self._code)
                    well = well and not isinstance(event, Failed)
        finally:
            self._cancellation = None
        return well

    async def _command(self, asked: Asked) -> None:
        if asked.own is not None:
            await self._own(asked.own, asked.word)
            return
        cancellation = Cancellation()
        before = self._production.session.project.head
        events = self._production.use(asked.tool, asked.arguments, cancellation=cancellation)
        well = await self._follow(events, cancellation)
        after = self._production.session.project.head
        film = self._production.options.film
        moved = after is not None and (before is None or before.number != after.number)
        if asked.films and well and moved and film != "never" and not cancellation.asked:
            again = self._production.use(
                "render_clip", {"draft": film == "draft"}, cancellation=cancellation
            )
            await self._follow(again, cancellation)

    async def _own(self, name: str, word: str) -> None:
        match name:
            case "help":
                self._say(help_text())
            case "quit":
                self._leaving.set()
            case "tokens":
                self._say(self._tokens())
            case "sessions":
                self._say(self._list_sessions())
            case "script":
                self._say(self._script(word))
            case _:
                await self._who(name, word)

    async def _who(self, name: str, word: str) -> None:
        """Show or change the backend or its model."""
        backend = self._production.backend
        if word:
            made = (
                self._make_backend(word, "")
                if name == "backend"
                else self._make_backend(backend.name, word)
            )
            await self._production.change_backend(made)
            backend = made
        self._say(f"{backend.name}, {backend.model or 'its default model'}")

    def _say(self, text: str) -> None:
        self._printer.event(self._production.told(text))

    def _tokens(self) -> str:
        usage = self._production.session.usage
        cost = "" if usage.cost_usd is None else f", {usage.cost_usd:.4f} dollars"
        return f"{usage.input_tokens} tokens read, {usage.output_tokens} written{cost}"

    def _script(self, scene: str) -> str:
        head = self._production.session.project.head
        if head is None:
            raise UsageError("there is no script yet")
        if not scene:
            return readable_json(head.script).rstrip()
        for one in head.script.scenes:
            if one.id == scene:
                alone = head.script.model_copy(update={"scenes": (one,)})
                return readable_json(alone).rstrip()
        known = ", ".join(each.id for each in head.script.scenes)
        raise UsageError(f"no scene {scene!r}; scenes: {known}")

    @contextmanager
    def _signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, self._interrupt)
        loop.add_signal_handler(signal.SIGTERM, self._leave)
        try:
            yield
        finally:
            loop.remove_signal_handler(signal.SIGINT)
            loop.remove_signal_handler(signal.SIGTERM)

    def _interrupt(self) -> None:
        """Stop what runs; twice, or where nothing runs, leave."""
        now = asyncio.get_running_loop().time()
        twice = now - self._interrupted_at < _TWICE_S
        self._interrupted_at = now
        if self._cancellation is not None:
            self._cancellation.cancel()
        if twice or self._cancellation is None:
            self._leave()

    def _interrupt_line(self) -> None:
        """Take back a line that was being typed; twice, leave."""
        now = asyncio.get_running_loop().time()
        if now - self._interrupted_at < _TWICE_S:
            self._leave()
        else:
            self._interrupted_at = now
            self._say("(Ctrl-C again, or /quit, leaves)")

    def _leave(self) -> None:
        self._code = INTERRUPTED
        if self._cancellation is not None:
            self._cancellation.cancel()
        self._leaving.set()


def exit_code_after(event: Event, code: int) -> int:
    """Return the exit code of a conversation whose newest event this is."""
    match event:
        case Failed():
            return event.exit_code
        case TurnFinished(reason="limit"):
            return _UNREPAIRED if event.limit == "repairs" else _LIMIT
        case TurnFinished(reason="cancelled") | ToolFinished(reason="cancelled"):
            return INTERRUPTED
        case ToolFinished(ok=False) if event.call_id.startswith(USERS_CALL):
            return UsageError.exit_code
        case _:
            return code
