"""What every step of a turn has at hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from stickgen_agent.backends.protocol import Backend, Capabilities, Request
from stickgen_agent.conversation.messages import AssistantMessage, Call, Message, UserMessage
from stickgen_agent.events import ToolFinished, Warned
from stickgen_agent.loop.budget import Fitted, fitted, room_for_messages, start_of_turn
from stickgen_agent.loop.changes import Changes
from stickgen_agent.loop.history import named_apart, repaired
from stickgen_agent.loop.limits import Limits, Tally
from stickgen_agent.loop.notes import unrun
from stickgen_agent.loop.options import System, TurnOptions
from stickgen_agent.loop.repeats import Repeats
from stickgen_agent.loop.running import Runner
from stickgen_agent.loop.telling import Teller
from stickgen_agent.sessions.session import Session
from stickgen_tools.registry import Dialect, Toolbox

ToolChoice = Literal["auto", "none", "required"]


@dataclass(slots=True)
class Desk:
    """One turn's session, model, tools and bounds; ``done`` is what tools said they did."""

    session: Session
    backend: Backend
    toolbox: Toolbox
    system: System
    limits: Limits
    options: TurnOptions
    teller: Teller
    capabilities: Capabilities
    tally: Tally
    changes: Changes
    runner: Runner
    repeats: Repeats
    done: list[str] = field(default_factory=list)
    # Halved once when a server finds the conversation too long all the same.
    share: float = 1.0
    told_shortened: bool = False
    _schemas: list[dict[str, Any]] | None = None

    def seconds_left(self) -> float:
        """Return how long the turn may still take."""
        return self.tally.seconds_left(self.options.clock())

    def keep(self, message: Message) -> None:
        """Keep a message with the session."""
        self.session.append(message)

    def nudge(self, text: str) -> None:
        """Say something to the model in the user's place."""
        self.keep(UserMessage(text=text, nudge=True))

    def not_run(self, calls: Sequence[Call], why: str) -> None:
        """Keep and tell for each call why it was not run."""
        for call in calls:
            self.keep(unrun(call, why))
            self.teller.tell(
                ToolFinished(
                    call_id=call.id, name=call.name, ok=False, summary=why, reason="skipped"
                )
            )

    def with_own_ids(self, message: AssistantMessage) -> AssistantMessage:
        """Return an answer whose calls have ids that nothing else in the session has."""
        if not message.calls:
            return message
        taken = {
            call.id
            for each in self.session.messages()
            if isinstance(each, AssistantMessage)
            for call in each.calls
        }
        return message.model_copy(update={"calls": named_apart(message.calls, taken)})

    def request(self, choice: ToolChoice, most_tokens: int | None = None) -> Request:
        """Return the next question, with the conversation repaired and cut to what fits."""
        head = self.session.project.head
        context = self.capabilities.context_tokens
        script, number = (None, None) if head is None else (head.script, head.number)
        told = self.system(context, script, number)
        if self._schemas is None:
            dialect: Dialect = "ollama" if self.backend.name == "ollama" else "openai"
            self._schemas = list(self.toolbox.schemas(dialect))
        room = room_for_messages(context, told, self._schemas)
        room = int(room * self.share)
        messages = repaired(self.session.messages())
        fit = fitted(messages, room)
        self._warn(fit, messages, room)
        return Request(
            system=told,
            messages=fit.messages,
            toolbox=self.toolbox,
            tool_choice=choice,
            script=script,
            conversation_id=self.session.id,
            most_tokens=most_tokens,
            seed=self.options.seed,
        )

    def _warn(self, fit: Fitted, messages: Sequence[Message], room: int) -> None:
        """Say once that the model does not read everything; not again in each later turn."""
        if self.told_shortened or (fit.fits and not fit.dropped_turns):
            return
        self.told_shortened = True
        # What the turn before this one asked with at last, without the answer to that.
        before = fitted(messages[: max(0, start_of_turn(messages) - 1)], room)
        if fit.fits and before.dropped_turns:
            return
        said = "the conversation is longer than the model can read: it reads the newest turns only"
        if not fit.fits:
            said = "this turn alone is longer than the model can read; it may forget a part of it"
        self.teller.tell(Warned(reason="context", message=said))
