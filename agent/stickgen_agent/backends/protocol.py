"""What the loop asks of whoever answers, and how that fails."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol

from stickgen_agent.conversation.messages import AssistantMessage, Message, Usage
from stickgen_engine.errors import StickgenError
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.registry import Toolbox

FailureKind = Literal[
    "auth",  # the key is wrong or missing: nothing helps but another key
    "billing",  # no credits: waiting does not help
    "rate",  # too many requests: waiting helps
    "capacity",  # the server is busy or broken: waiting helps
    "context",  # the conversation is too long for the model
    "network",  # nobody answers, or the line was cut
    "model",  # there is no such model, or it cannot do what is asked
    "malformed",  # the model's own call or answer could not be read by its server: ask again
    "refused",  # the server does not accept the request: nothing helps
    "cassette",  # a recording does not go on as it was asked
]

EXIT_CODES: Final[dict[FailureKind, int]] = {
    "auth": 3, "billing": 3, "rate": 4, "capacity": 4, "context": 7, "network": 4, "model": 4,
    "malformed": 5, "refused": 4, "cassette": 4,
}  # fmt: skip
PASSING: Final[frozenset[FailureKind]] = frozenset({"rate", "capacity", "network"})


class BackendError(StickgenError):
    """A backend that cannot answer; the message is one line that says what to do."""

    def __init__(
        self, kind: FailureKind, message: str, *, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind
        self.retry_after_s = retry_after_s
        self.exit_code = EXIT_CODES[kind]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a backend's model can do."""

    tools: bool = True
    json_schema: bool = False
    vision: bool = False
    thinking: bool = False
    context_tokens: int = 128_000


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model.

    ``system`` is all that it is told; ``messages`` the repaired history, the newest last.
    ``script`` is the script as it stands now; models read of it what ``system`` and the tools
    say, the offline director reads it whole. ``seed`` makes an answer repeatable where that is
    possible.
    """

    system: str
    messages: tuple[Message, ...]
    toolbox: Toolbox
    tool_choice: Literal["auto", "none", "required"] = "auto"
    script: ScriptSchema | None = None
    conversation_id: str = ""
    most_tokens: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of the answer's words."""

    text: str


@dataclass(frozen=True, slots=True)
class ThinkingPiece:
    """A piece of the model's thoughts."""

    text: str


@dataclass(frozen=True, slots=True)
class CallPiece:
    """A tool call is being written: ``characters`` of its arguments have come so far."""

    index: int
    name: str
    characters: int


@dataclass(frozen=True, slots=True)
class RetryPiece:
    """The backend asks again in ``wait_s`` seconds; what came of this answer so far is void."""

    attempt: int
    wait_s: float
    kind: FailureKind
    message: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The whole answer: the last piece of every stream.

    ``reason`` is "length" where the model had no room to end (its calls must not be run).
    """

    message: AssistantMessage
    reason: Literal["done", "length", "filter"] = "done"
    usage: Usage = field(default_factory=Usage)


Piece = TextPiece | ThinkingPiece | CallPiece | RetryPiece | Reply


class Backend(Protocol):
    """Answers requests. Closing the stream's iterator breaks the answer off."""

    @property
    def name(self) -> str:
        """The name by which it is chosen."""
        ...

    @property
    def model(self) -> str:
        """The model that answers; empty while nobody knows."""
        ...

    async def capabilities(self) -> Capabilities:
        """Ask what the model can do. BackendError says why that cannot be known."""
        ...

    def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer piece by piece, the whole Reply last. BackendError ends it early."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
