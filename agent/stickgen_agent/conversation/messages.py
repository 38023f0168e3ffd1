"""Messages of a conversation, in one form that every backend translates and the store keeps."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Kept(BaseModel):
    """What all messages share: they never change and can be read back from JSON."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Call(_Kept):
    """A tool call as the model wrote it; ``arguments`` is the raw text, which may be no JSON."""

    id: str
    name: str
    arguments: str = "{}"


class Picture(_Kept):
    """A picture for a model that sees; ``path`` is a file of the session."""

    path: Path
    media_type: Literal["image/png"] = "image/png"
    about: str = ""


class UserMessage(_Kept):
    """What a person said, or what the loop says in their place (``nudge``).

    In a repaired history ``text`` may hold remarks besides; ``spoken`` is then what the person
    said, and nothing else.
    """

    role: Literal["user"] = "user"
    text: str
    nudge: bool = False
    spoken: str | None = None

    @property
    def words(self) -> str:
        """The person's own words."""
        return self.text if self.spoken is None else self.spoken


class AssistantMessage(_Kept):
    """What a model answered.

    ``partial`` marks an answer that was cut off, by the user or by the network; its calls were
    not run. ``interrupted_by`` says by whom, where that is known.
    """

    role: Literal["assistant"] = "assistant"
    text: str = ""
    thinking: str = ""
    calls: tuple[Call, ...] = ()
    partial: bool = False
    interrupted_by: Literal["", "user", "network"] = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that a server would accept."""
        return not self.text.strip() and not self.calls


class ToolMessage(_Kept):
    """The result of one call; ``content`` is a small JSON text."""

    role: Literal["tool"] = "tool"
    call_id: str
    name: str
    content: str
    ok: bool = True
    pictures: tuple[Picture, ...] = ()


Message = Annotated[UserMessage | AssistantMessage | ToolMessage, Field(discriminator="role")]


class Usage(_Kept):
    """What an answer cost; ``cost_usd`` is None where nobody knows."""

    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    cost_usd: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        costs = [each for each in (self.cost_usd, other.cost_usd) if each is not None]
        return Usage(
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            cost_usd=sum(costs) if costs else None,
        )
