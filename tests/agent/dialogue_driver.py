"""A tiny loop for the offline director: says a line, runs its calls on a project in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stickgen_agent.backends.mock import MockBackend
from stickgen_agent.backends.protocol import Reply, Request
from stickgen_agent.conversation.messages import Message, ToolMessage, UserMessage
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import toolbox_for
from tests.tools.desk import MemoryProject

MOST_STEPS = 24


@dataclass
class Said:
    """One turn: the words that ended it, its calls, and the script before and after."""

    user: str
    reply: str = ""
    calls: list[tuple[str, str, Outcome]] = field(default_factory=list)
    before: ScriptSchema | None = None
    after: ScriptSchema | None = None

    @property
    def refused(self) -> list[str]:
        return [f"{name} {raw}: {out.text()}" for name, raw, out in self.calls if not out.ok]


class Conversation:
    """A conversation with the offline director; films and exports are not made here."""

    def __init__(self, folder: Path, seed: int = 7) -> None:
        self.project = MemoryProject(folder)
        self.studio = Studio(self.project)
        self.toolbox = toolbox_for(128_000)
        self.backend = MockBackend(films=False)
        self.messages: list[Message] = []
        self.seed = seed

    @property
    def script(self) -> ScriptSchema | None:
        return self.project.head.script if self.project.head else None

    async def say(self, text: str) -> Said:
        self.messages.append(UserMessage(text=text))
        said = Said(text, before=self.script)
        self.project.turn = len(self.messages)
        for _ in range(MOST_STEPS):
            reply = await self._answer()
            self.messages.append(reply.message)
            if not reply.message.calls:
                said.reply = reply.message.text
                said.after = self.script
                return said
            for call in reply.message.calls:
                outcome = await self._run(call.name, call.arguments)
                said.calls.append((call.name, call.arguments, outcome))
                self.messages.append(
                    ToolMessage(
                        call_id=call.id, name=call.name, content=outcome.text(), ok=outcome.ok
                    )
                )
        raise AssertionError(f"no end after {MOST_STEPS} steps: {text!r}")

    async def _answer(self) -> Reply:
        request = Request(
            system="", messages=tuple(self.messages), toolbox=self.toolbox,
            script=self.script, seed=self.seed,
        )  # fmt: skip
        last: object = None
        async for piece in self.backend.stream(request):
            last = piece
        assert isinstance(last, Reply)
        return last

    async def _run(self, name: str, arguments: str) -> Outcome:
        if name in ("render_clip", "export"):
            return Outcome(f"{name}: done")
        return await self.toolbox.call(name, arguments, self.studio)


async def converse(lines: Sequence[str], folder: Path, seed: int = 7) -> list[Said]:
    conversation = Conversation(folder, seed)
    return [await conversation.say(line) for line in lines]
