"""The steps of a turn: ask, look at the answer, act, and ask again."""

import asyncio
import json
from dataclasses import dataclass
from typing import Final

from stickgen_agent.backends.protocol import BackendError, Reply
from stickgen_agent.conversation.messages import AssistantMessage, Call
from stickgen_agent.events import RepairAttempt, TextDelta, UsageCounted, Warned
from stickgen_agent.loop import notes
from stickgen_agent.loop.asking import Answer
from stickgen_agent.loop.desk import Desk, ToolChoice
from stickgen_agent.loop.execution import Execution
from stickgen_agent.loop.limits import LimitName
from stickgen_agent.loop.promises import (
    is_claimed_change,
    is_denial,
    is_promise,
    is_promised_change,
    is_script_like,
)
from stickgen_tools.repair.text import call_in_text

_WRITE: Final = "write_script"
_MOST_CALLS: Final = 200
_LONGEST_NAME: Final = 200
_EMPTY: Final = "the model gave an empty answer twice; ask again, or use another model"


@dataclass(frozen=True, slots=True)
class Ended:
    """The model has finished, or a limit was reached."""

    limit: LimitName | None = None


@dataclass(slots=True)
class Steps:
    """The steps of one turn, and what the model was told so far besides results."""

    desk: Desk
    choice: ToolChoice = "auto"
    nudged_empty: bool = False
    nudged_promise: bool = False
    nudged_refused: bool = False
    refused: bool = False
    shrunk: bool = False

    async def run(self) -> Ended:
        """Go on until the model has finished or a limit is reached.

        BackendError and other StickgenErrors are for the user; the history is whole then.
        """
        while True:
            limit = self.desk.tally.reached(self.desk.options.clock())
            ended = Ended(limit) if limit else await self._step()
            if ended is not None:
                return ended

    async def _step(self) -> Ended | None:
        choice, self.choice = self.choice, "auto"
        answer = Answer(self.desk.teller.tell)
        self.desk.tally.steps += 1
        try:
            reply = await answer.hear(
                self.desk.backend, self.desk.request(choice), within_s=self.desk.seconds_left()
            )
        except TimeoutError:
            self.desk.keep(answer.partial())
            return Ended("time")
        except BackendError as error:
            return self._failed(error, answer, choice)
        except asyncio.CancelledError:
            self.desk.keep(answer.partial("user"))
            raise
        return await self._answered(reply)

    def _failed(self, error: BackendError, answer: Answer, choice: ToolChoice) -> Ended | None:
        if error.kind == "context" and not self.shrunk:
            self.shrunk, self.choice = True, choice
            self.desk.share /= 2
            answer.discard()
            said = "the conversation is too long for the model; it is shortened and sent again"
            self.desk.teller.tell(Warned(reason="context", message=said))
            return None
        if not (partial := answer.partial("network")).is_empty:
            self.desk.keep(partial)
        if error.kind != "malformed":
            raise error
        ended = self._repair([str(error)])
        if ended is None:
            self.desk.nudge(notes.MALFORMED_NUDGE.format(why=error))
        return ended

    async def _answered(self, reply: Reply) -> Ended | None:
        tally = self.desk.tally
        tally.usage = tally.usage + reply.usage
        message = self._understood(reply)
        self.desk.keep(message)
        self.desk.teller.tell(UsageCounted(step=reply.usage, turn=tally.usage))
        if reply.reason == "filter":
            said = "the model's server held back a part of the answer"
            self.desk.teller.tell(Warned(reason="filter", message=said))
            self.desk.not_run(message.calls, notes.OVER)
            return Ended() if message.text.strip() else self._empty()
        if reply.reason == "length" or message.partial:
            return self._cut(message)
        if message.calls:
            return await self._act(message.calls)
        if message.is_empty:
            return self._empty()
        return self._said(message)

    def _understood(self, reply: Reply) -> AssistantMessage:
        """Return the answer with ids of its own; a script told as text becomes a call."""
        desk, message = self.desk, reply.message
        find, can_write = desk.options.script_in_text, desk.toolbox.effect(_WRITE) is not None
        whole = reply.reason == "done" and not message.calls and not message.partial
        if can_write and whole:
            script = find(message.text)
            if script is not None:
                call = Call(
                    id=_WRITE, name=_WRITE, arguments=json.dumps(script, ensure_ascii=False)
                )
                message = message.model_copy(update={"calls": (call,)})
                said = "the model told the script as text; it is taken as a call of write_script"
                desk.teller.tell(Warned(reason="script_in_text", message=said))
            else:
                message = self._with_told_call(message)
        return desk.with_own_ids(self._bounded(message))

    def _with_told_call(self, message: AssistantMessage) -> AssistantMessage:
        """Return the answer with the call that is all of its text, if the tool is known."""
        desk, told = self.desk, call_in_text(message.text)
        if told is None or desk.toolbox.effect(told[0]) is None:
            return message
        name, arguments = told
        call = Call(id=name, name=name, arguments=json.dumps(arguments, ensure_ascii=False))
        said = f"the model told a call as text; it is taken as a call of {name}"
        desk.teller.tell(Warned(reason="call_in_text", message=said))
        return message.model_copy(update={"calls": (call,)})

    def _bounded(self, message: AssistantMessage) -> AssistantMessage:
        """Return an answer without calls that no turn could run: keeping each takes its time."""
        calls = message.calls
        if len(calls) > _MOST_CALLS:
            said = f"the model made {len(calls)} calls at once; those after {_MOST_CALLS} are void"
            self.desk.teller.tell(Warned(reason="calls", message=said))
        short = tuple(
            call.model_copy(update={"name": call.name[:_LONGEST_NAME]})
            for call in calls[:_MOST_CALLS]
        )
        return message if short == calls else message.model_copy(update={"calls": short})

    async def _act(self, calls: tuple[Call, ...]) -> Ended | None:
        desk = self.desk
        execution = Execution(
            calls,
            runner=desk.runner,
            changes=desk.changes,
            repeats=desk.repeats,
            tally=desk.tally,
            keep=desk.keep,
            seconds_left=desk.seconds_left,
        )
        try:
            acted = await execution.run()
        finally:
            desk.done += execution.acted.done
        if acted.failure is not None:
            raise acted.failure
        if acted.limit is not None:
            return Ended(acted.limit)
        self.refused = self.refused or acted.refused
        return self._repair(acted.problems) if acted.problems else None

    def _repair(self, problems: list[str]) -> Ended | None:
        tally, most = self.desk.tally, self.desk.limits.repairs
        tally.problem = " ".join(problems[0].split()) if problems else ""
        if tally.repairs >= most:
            return Ended("repairs")
        tally.repairs += 1
        self.desk.teller.tell(
            RepairAttempt(number=tally.repairs, most=most, problems=tuple(problems))
        )
        return None

    def _cut(self, message: AssistantMessage) -> Ended | None:
        tally = self.desk.tally
        self.desk.not_run(message.calls, notes.CUT)
        tally.cut_answers += 1
        if tally.cut_answers > self.desk.limits.cut_answers:
            return Ended("length")
        said = "the model ran out of room for its answer; it is asked for a smaller step"
        self.desk.teller.tell(Warned(reason="length", message=said))
        if not message.calls:
            self.desk.nudge(notes.CUT_NUDGE)
        return None

    def _empty(self) -> Ended | None:
        if not self.nudged_empty:
            self.nudged_empty = True
            self.desk.nudge(notes.EMPTY_NUDGE)
            return None
        if not self.desk.done:
            raise BackendError("malformed", _EMPTY)
        # The work is done, only the words are missing.
        self.say("Done: " + " ".join(self.desk.done))
        return Ended()

    def _said(self, message: AssistantMessage) -> Ended | None:
        can_write = self.desk.toolbox.effect(_WRITE) is not None
        waits = self.desk.session.project.head is None and can_write
        meant = is_promise(message.text) or is_script_like(message.text)
        if waits and not self.nudged_promise and meant:
            self.nudged_promise = True
            self.choice = "required"
            self.desk.nudge(notes.PROMISED_NUDGE)
            return None
        idle = can_write and not waits and not self.desk.done and not self.refused
        if idle and not self.nudged_promise and is_promised_change(message.text):
            self.nudged_promise = True
            self.desk.nudge(notes.UNDONE_NUDGE)
            return None
        if idle and is_claimed_change(message.text):
            return self._claimed()
        if self.refused and not self.desk.done and not is_denial(message.text):
            return self._refused(needed=waits)
        return Ended()

    def _claimed(self) -> Ended | None:
        """Ask once more where a change is claimed that no call made; then tell the user so."""
        if not self.nudged_promise:
            self.nudged_promise = True
            self.desk.nudge(notes.CLAIMED_NUDGE)
            return None
        said = "nothing was changed in this turn, whatever the model says"
        self.desk.teller.tell(Warned(reason="claimed", message=said))
        return Ended()

    def _refused(self, *, needed: bool) -> Ended | None:
        """Ask once more where nothing that was called has worked; then tell the user so."""
        if not self.nudged_refused:
            self.nudged_refused = True
            self.choice = "required" if needed else "auto"
            self.desk.nudge(notes.UNWRITTEN_NUDGE if needed else notes.REFUSED_NUDGE)
            return None
        said = "nothing was changed: what the model tried was not valid"
        self.desk.teller.tell(Warned(reason="refused", message=said))
        return Ended()

    def say(self, text: str) -> None:
        """Say and keep something in the model's place."""
        self.desk.teller.tell(TextDelta(text=text))
        self.desk.keep(AssistantMessage(text=text))
