"""Running the calls of one answer."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from stickgen_agent.conversation.messages import Call, Message, Picture, ToolMessage
from stickgen_agent.loop import notes
from stickgen_agent.loop.changes import Changes
from stickgen_agent.loop.limits import LimitName, Tally
from stickgen_agent.loop.repeats import Repeats, Standing
from stickgen_agent.loop.running import Ran, Reason, Runner
from stickgen_agent.loop.stopping import joined
from stickgen_tools.outcome import Outcome
from stickgen_tools.registry import Effect


@dataclass(slots=True)
class Acted:
    """What came of the calls of an answer: what to mend, what was done, what stops the turn."""

    problems: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    refused: bool = False
    limit: LimitName | None = None
    failure: Exception | None = None


class Execution:
    """Runs the calls of one answer: reads side by side, all else alone and in order.

    Whatever happens, one result is kept for each call, in the order of the calls.
    """

    def __init__(
        self,
        calls: Sequence[Call],
        *,
        runner: Runner,
        changes: Changes,
        repeats: Repeats,
        tally: Tally,
        keep: Callable[[Message], None],
        seconds_left: Callable[[], float],
    ) -> None:
        self._order = list(calls)
        self._ended: dict[str, Message] = {}
        self._kept = 0
        self._runner = runner
        self._changes = changes
        self._repeats = repeats
        self._tally = tally
        self._keep = keep
        self._seconds_left = seconds_left
        self.acted = Acted()

    async def run(self) -> Acted:
        """Run the calls; whatever is not run gets a result that says so."""
        try:
            while (batch := self._next_batch()) and self.acted.limit is None:
                await self._run_batch(batch)
                if self.acted.failure is not None:
                    break
        except asyncio.CancelledError:
            self._close(notes.CANCELLED, "cancelled")
            raise
        finally:
            self._changes.look()
            self._close(notes.FAILED_BEFORE if self.acted.failure else notes.OVER, "skipped")
        return self.acted

    def _open(self) -> list[Call]:
        return [call for call in self._order if call.id not in self._ended]

    def _next_batch(self) -> list[Call]:
        left = self._open()
        if not left:
            return []
        if self._tally.calls_left == 0:
            self.acted.limit = "calls"
        elif self._seconds_left() <= 0:
            self.acted.limit = "time"
        effect, standing = self._runner.toolbox.effect, self._changes.standing
        batch = left[:1]
        if effect(batch[0].name) != "read" or self._is_known(batch[0], standing):
            return batch
        most = min(self._tally.calls_left, self._tally.limits.side_by_side)
        for call in left[1:most]:
            if effect(call.name) != "read" or self._is_known(call, standing):
                break
            if any(_same(call, each) for each in batch):
                break
            batch.append(call)
        return batch

    def _is_known(self, call: Call, standing: Standing) -> bool:
        effect = self._runner.toolbox.effect(call.name)
        return self._repeats.is_known(call, effect, standing)

    async def _run_batch(self, batch: list[Call]) -> None:
        self._tally.calls += len(batch)
        standing = self._changes.standing
        wanted: list[Call] = []
        for call in batch:
            effect = self._runner.toolbox.effect(call.name)
            if not self._repeats.count(call, effect, standing):
                self._end(call, Ran(Outcome(notes.REPEATED, ok=False), "repeated"))
                self.acted.limit = "repeats"
                return
            earlier = self._repeats.earlier(call, effect, standing)
            if earlier is None:
                wanted.append(call)
            else:
                self._end(call, Ran(earlier, "repeated"))
        tasks = [asyncio.create_task(self._run(call, standing)) for call in wanted]
        try:
            async with asyncio.timeout(max(0.0, self._seconds_left())):
                await joined(tasks)
        except TimeoutError:
            self.acted.limit = "time"
        for task in tasks:
            if task.done() and not task.cancelled():
                # What went wrong beside the tool itself: the session, or telling of it.
                task.result()
        for call in wanted:
            if call.id not in self._ended:
                self._broken_off(call)

    def _broken_off(self, call: Call) -> None:
        if self.acted.limit == "time":
            self._end(call, Ran(Outcome(notes.OUT_OF_TIME, ok=False), "failed"))
            return
        self._end(call, Ran(Outcome(notes.BROKEN, ok=False), "failed"))
        self.acted.failure = RuntimeError(f"{call.name} was cancelled by nobody")

    async def _run(self, call: Call, standing: Standing) -> None:
        ran = await self._runner.run(call, is_open=lambda: call.id not in self._ended)
        if call.id in self._ended:
            return
        effect: Effect | None = self._runner.toolbox.effect(call.name)
        if ran.failure is None:
            self._repeats.keep(call, effect, standing, ran.outcome)
        self._end(call, ran)
        self._changes.look()
        if ran.outcome.ok and effect != "read":
            self.acted.done.append(ran.outcome.summary)
        if ran.outcome.ok and effect in ("render", "export"):
            self._changes.made(ran.outcome)

    def _end(self, call: Call, ran: Ran) -> None:
        """Settle a call: tell of it, and keep its result as soon as those before it are kept."""
        outcome = ran.outcome
        self._ended[call.id] = ToolMessage(
            call_id=call.id,
            name=call.name,
            content=outcome.text(),
            ok=outcome.ok,
            pictures=tuple(Picture(path=path, about=outcome.summary) for path in outcome.pictures),
        )
        self._runner.finish(call, ran)
        if ran.failure is not None:
            self.acted.failure = self.acted.failure or ran.failure
        elif ran.reason in ("mend", "unknown", "repeated"):
            self.acted.problems.append(f"{call.name}: {outcome.summary}")
            self.acted.refused |= ran.reason != "repeated"
        while self._kept < len(self._order) and self._order[self._kept].id in self._ended:
            self._keep(self._ended[self._order[self._kept].id])
            self._kept += 1

    def _close(self, why: str, reason: Reason) -> None:
        for call in self._open():
            self._end(call, Ran(Outcome(why, ok=False), reason))


def _same(one: Call, other: Call) -> bool:
    return (one.name, one.arguments) == (other.name, other.arguments)
