"""What every step of a turn has at hand."""

from dataclasses import dataclass, field
from typing import Any, Literal

from stickgen_agent.backends.protocol import Backend, Capabilities, Request
from stickgen_agent.conversation.messages import AssistantMessage, Message, UserMessage
from stickgen_agent.events import Warned
from stickgen_agent.loop.budget import fitted, room_for_messages
from stickgen_agent.loop.changes import Changes
from stickgen_agent.loop.execution import Runner
from stickgen_agent.loop.history import named_apart, repaired
from stickgen_agent.loop.limits import Limits, Tally
from stickgen_agent.loop.options import System, TurnOptions
from stickgen_agent.loop.repeats import Repeats
from stickgen_agent.loop.telling import Teller
from stickgen_agent.sessions.session import Session
from stickgen_tools.registry import Toolbox

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
            self._schemas = list(self.toolbox.schemas("openai"))
        room = room_for_messages(context, told, self._schemas)
        fit = fitted(repaired(self.session.messages()), int(room * self.share))
        if (fit.dropped_turns or not fit.fits) and not self.told_shortened:
            self.told_shortened = True
            turns = f"the oldest {fit.dropped_turns} turn(s) are"
            left_out = turns if fit.dropped_turns else "nothing could be"
            said = f"the model's memory is full: {left_out} left out of what it reads"
            self.teller.tell(Warned(reason="context", message=said))
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
