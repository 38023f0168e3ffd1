"""Plain stand-ins for what the loop talks to: a scripted model, a session in memory, tools."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stickgen_agent.backends.protocol import (
    Capabilities,
    Piece,
    Reply,
    Request,
    TextPiece,
)
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    ToolMessage,
    Usage,
    UserMessage,
)
from stickgen_agent.events import Event, ToolFinished, ToolStarted, TurnFinished, TurnStarted
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.turn import run_turn
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import Outcome
from stickgen_tools.project import Clip
from stickgen_tools.registry import Dialect, Effect
from stickgen_tools.studio import Studio
from tests.tools import desk

Step = Sequence[Piece | Exception | Awaitable[Any]] | Callable[[Request], Sequence[Piece]]


def script(title: str = "Space", seconds: float = 4.0) -> ScriptSchema:
    return ScriptSchema.model_validate(
        {
            "title": title,
            "actors": [{"id": "zib", "name": "Zib", "kind": "alien"}],
            "scenes": [
                {"id": "one", "duration_s": seconds, "parts": [{"actor": "zib", "actions": []}]}
            ],
        }
    )


def call(name: str, call_id: str = "", **arguments: Any) -> Call:
    return Call(id=call_id or f"id-{name}", name=name, arguments=json.dumps(arguments))


def says(text: str, *calls: Call, reason: Any = "done", usage: Usage | None = None) -> list[Piece]:
    """An answer in two pieces of text, then the whole."""
    half = len(text) // 2
    pieces: list[Piece] = [TextPiece(part) for part in (text[:half], text[half:]) if part]
    message = AssistantMessage(text=text, calls=tuple(calls))
    return [*pieces, Reply(message, reason, usage or Usage(input_tokens=10, output_tokens=5))]


class ScriptedBackend:
    """Answers as it was told to; asked more often, or less often, than that is a failure."""

    name, model = "scripted", "scripted-1"

    def __init__(self, *steps: Step, capabilities: Capabilities | None = None) -> None:
        self._steps = list(steps)
        self._capabilities = capabilities or Capabilities()
        self.requests: list[Request] = []
        self.open_streams = 0

    async def capabilities(self) -> Capabilities:
        return self._capabilities

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        self.requests.append(request)
        assert self._steps, f"asked once more than scripted: {request.messages[-1]}"
        step = self._steps.pop(0)
        self.open_streams += 1
        try:
            for piece in step(request) if callable(step) else step:
                if isinstance(piece, Exception):
                    raise piece
                if isinstance(piece, Awaitable):
                    await piece
                else:
                    yield piece
                    await asyncio.sleep(0)
        finally:
            self.open_streams -= 1

    async def close(self) -> None:
        return None

    def assert_consumed(self) -> None:
        assert not self._steps, f"{len(self._steps)} answers were not asked for"


class MemoryProject(desk.MemoryProject):
    """Versions and films in lists; the films' files need not be there."""

    def __init__(self, folder: Path = Path("session")) -> None:
        super().__init__(folder)

    def clip(self, version: int, *, draft: bool) -> Clip | None:
        found = [each for each in self._clips if (each.version, each.draft) == (version, draft)]
        return found[-1] if found else None


class MemorySession:
    """A session that lasts as long as the test."""

    def __init__(self, project: MemoryProject | None = None) -> None:
        self.id = "session-1"
        self.project = project or MemoryProject()
        self.kept: list[Message] = []
        self.events: list[Event] = []
        self.ended: list[tuple[str, Usage]] = []
        self.turns = 0

    def messages(self) -> Sequence[Message]:
        return tuple(self.kept)

    def begin_turn(self, text: str) -> str:
        self.turns += 1
        self.project.turn = self.turns
        self.kept.append(UserMessage(text=text))
        return f"turn-{self.turns}"

    def append(self, message: Message) -> None:
        self.kept.append(message)

    def record(self, event: Event) -> None:
        self.events.append(event)

    def end_turn(self, reason: str, usage: Usage) -> None:
        self.ended.append((reason, usage))

    def results(self) -> list[ToolMessage]:
        return [each for each in self.kept if isinstance(each, ToolMessage)]


Body = Callable[[dict[str, Any], Studio], Awaitable[Outcome]]


@dataclass
class FakeToolbox:
    """Tools that are plain functions; notes which of them ran at the same time."""

    tools: dict[str, tuple[Effect, Body]] = field(default_factory=dict)
    running: set[str] = field(default_factory=set)
    overlaps: set[frozenset[str]] = field(default_factory=set)
    ran: list[str] = field(default_factory=list)

    def add(self, name: str, effect: Effect, body: Body) -> "FakeToolbox":
        self.tools[name] = (effect, body)
        return self

    def names(self) -> tuple[str, ...]:
        return tuple(self.tools)

    def effect(self, name: str) -> Effect | None:
        return self.tools[name][0] if name in self.tools else None

    def schemas(self, dialect: Dialect) -> Sequence[dict[str, Any]]:
        return [{"name": name} for name in self.tools]

    async def call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        if name not in self.tools:
            return Outcome(f"there is no tool {name}", ok=False)
        try:
            given = json.loads(arguments)
        except ValueError:
            return Outcome("the arguments are no JSON", ok=False)
        self.running.add(name)
        self.overlaps |= {frozenset({name, each}) for each in self.running - {name}}
        try:
            outcome = await self.tools[name][1](given, studio)
            self.ran.append(name)
            return outcome
        finally:
            self.running.discard(name)


async def _write(given: dict[str, Any], studio: Studio) -> Outcome:
    version = studio.project.commit(
        script(given.get("title", "Space")), note="written", author="model"
    )
    return Outcome(f"Version {version.number} is written.", version=version.number)


async def _look(given: dict[str, Any], studio: Studio) -> Outcome:
    await asyncio.sleep(0)
    return Outcome("It is looked at.", data={"asked": given})


async def _undo(given: dict[str, Any], studio: Studio) -> Outcome:
    version = studio.project.undo()
    return Outcome("It is taken back." if version else "There is nothing to take back.")


async def _bad(given: dict[str, Any], studio: Studio) -> Outcome:
    return Outcome("That does not fit.", ok=False)


def clip_facts(version: int, *, draft: bool, degraded: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "version": version, "path": f"film-{version}.mp4", "draft": draft, "frames": 100,
        "seconds": 4.0, "size": (1280, 720), "degraded": degraded,
    }  # fmt: skip


async def _render(given: dict[str, Any], studio: Studio) -> Outcome:
    head = studio.project.head
    if head is None:
        return Outcome("There is no script.", ok=False)
    facts = clip_facts(head.number, draft=bool(given.get("draft")))
    studio.project.add_clip(Clip(head.number, Path(facts["path"]), facts["draft"], facts))
    return Outcome("The film is made.", clip=facts)


def toolbox() -> FakeToolbox:
    box = FakeToolbox()
    box.add("write_script", "edit", _write).add("undo", "edit", _undo)
    box.add("bad_edit", "edit", _bad)
    box.add("get_script", "read", _look).add("list_actions", "read", _look)
    return box.add("render_clip", "render", _render)


def told(context_tokens: int, script: ScriptSchema | None, version: int | None) -> str:
    return f"You direct. Version {version}."


async def play(
    session: MemorySession,
    message: str,
    backend: ScriptedBackend,
    *,
    tools: FakeToolbox | None = None,
    limits: Limits | None = None,
    options: TurnOptions | None = None,
) -> list[Event]:
    """Play a turn to its end and check what holds for every turn."""
    events = [
        event
        async for event in run_turn(
            session,
            message,
            backend=backend,
            toolbox=tools or toolbox(),
            system=told,
            limits=limits,
            options=options,
        )
    ]
    check(session, events)
    backend.assert_consumed()
    return events


def check(session: MemorySession, events: Sequence[Event]) -> None:
    """Check the events of a turn and the history that it left."""
    assert isinstance(events[0], TurnStarted)
    assert isinstance(events[-1], TurnFinished)
    assert [type(each) for each in events].count(TurnFinished) == 1
    numbers = [event.seq for event in events]
    assert numbers == sorted(set(numbers))
    assert {event.session_id for event in events} == {session.id}
    assert len({event.turn_id for event in events}) == 1
    started = [event.call_id for event in events if isinstance(event, ToolStarted)]
    ended = [event.call_id for event in events if isinstance(event, ToolFinished)]
    assert len(started) == len(set(started))
    assert len(ended) == len(set(ended))
    assert set(started) <= set(ended)
    assert len(session.ended) == session.turns
    check_pairs(session.kept)


def check_pairs(messages: Sequence[Message]) -> None:
    """Each call has one result right after it; each result has a call."""
    wanted: list[str] = []
    for message in messages:
        if isinstance(message, ToolMessage):
            assert wanted
            assert wanted.pop(0) == message.call_id
        else:
            assert not wanted
            if isinstance(message, AssistantMessage):
                wanted = [each.id for each in message.calls]
    assert not wanted


def ending(events: Sequence[Event]) -> TurnFinished:
    last = events[-1]
    assert isinstance(last, TurnFinished)
    return last


def of_type(events: Sequence[Event], kind: type[Any]) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]
