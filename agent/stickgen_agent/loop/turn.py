"""One turn of the conversation, as a stream of events."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass

from stickgen_agent.backends.protocol import Backend
from stickgen_agent.events import Event, Failed, TurnEnd, TurnFinished, TurnStarted
from stickgen_agent.loop.changes import Changes
from stickgen_agent.loop.desk import Desk
from stickgen_agent.loop.endings import film, wind_up
from stickgen_agent.loop.limits import LimitName, Limits, Tally
from stickgen_agent.loop.options import System, TurnOptions
from stickgen_agent.loop.repeats import Repeats
from stickgen_agent.loop.running import Runner
from stickgen_agent.loop.steps import Steps
from stickgen_agent.loop.telling import Teller, events_of, failed
from stickgen_agent.sessions.session import Session
from stickgen_engine.errors import Cancelled, StickgenError
from stickgen_tools.registry import Toolbox

# Chooses tools by how many tokens a model can hold.
ToolsFor = Callable[[int], Toolbox]


async def run_turn(
    session: Session,
    message: str,
    *,
    backend: Backend,
    toolbox: Toolbox | ToolsFor,
    system: System,
    limits: Limits | None = None,
    options: TurnOptions | None = None,
) -> AsyncGenerator[Event, None]:
    """Answer a person's message: ask the model, run its calls, and tell all that happens.

    The first event is ``turn.started``, the last ``turn.finished``; by then the turn is kept.
    ``options.cancellation`` stops the turn so that the last events still come. Closing the
    iterator (``contextlib.aclosing``) or cancelling the task that iterates stops it too; then
    the events are only kept with the session.

    ``toolbox`` may be a function that chooses the tools by how many tokens the model can hold.
    Failures that the user can mend come as ``error`` events. A bug ends the turn, then raises.
    """
    turn = _Turn(
        session=session,
        backend=backend,
        toolbox=toolbox,
        system=system,
        limits=limits or Limits(),
        options=options or TurnOptions(),
    )
    turn_id = session.begin_turn(message)
    teller = Teller(session, turn_id, turn.options.numbering)
    teller.tell(TurnStarted(text=message))
    async with aclosing(
        events_of(teller, turn.run(teller), cancellation=turn.options.cancellation)
    ) as events:
        async for event in events:
            yield event


@dataclass(slots=True)
class _Ending:
    reason: TurnEnd = "done"
    limit: LimitName | None = None
    question: str = ""


@dataclass(slots=True)
class _Turn:
    """What a turn was given."""

    session: Session
    backend: Backend
    toolbox: Toolbox | ToolsFor
    system: System
    limits: Limits
    options: TurnOptions

    async def run(self, teller: Teller) -> None:
        """Run the turn and close it, whatever happens."""
        tally = Tally(self.limits, self.options.clock())
        ending, bug = _Ending("failed"), None
        try:
            ending = await self._work(teller, tally)
        except (asyncio.CancelledError, Cancelled):
            ending = _Ending("cancelled")
        except StickgenError as error:
            teller.tell(failed(error))
        except Exception as error:
            # A bug: the turn is closed first, so that the session can be used again.
            bug = error
            said = f"a fault of the program: {type(error).__name__}"
            teller.tell(Failed(kind="bug", message=said, exit_code=1))
        try:
            self.session.end_turn(ending.reason, tally.usage)
        finally:
            teller.tell(
                TurnFinished(
                    reason=ending.reason,
                    limit=ending.limit or "",
                    question=ending.question,
                    steps=tally.steps,
                    usage=tally.usage,
                )
            )
        if bug is not None:
            raise bug

    async def _work(self, teller: Teller, tally: Tally) -> _Ending:
        desk = await self._desk(teller, tally)
        ended = await Steps(desk).run()
        question = await wind_up(desk, ended.limit) if ended.limit else ""
        if not await film(desk):
            return _Ending("failed")
        return _Ending("limit" if ended.limit else "done", ended.limit, question)

    async def _desk(self, teller: Teller, tally: Tally) -> Desk:
        capabilities = await self.backend.capabilities()
        project = self.session.project
        toolbox = _fitting(self.toolbox, capabilities.context_tokens)
        runner = Runner(
            toolbox,
            project,
            teller,
            vision=capabilities.vision,
            clock=self.options.clock,
            workers=self.options.workers,
        )
        return Desk(
            session=self.session,
            backend=self.backend,
            toolbox=toolbox,
            system=self.system,
            limits=self.limits,
            options=self.options,
            teller=teller,
            capabilities=capabilities,
            tally=tally,
            changes=Changes(project, teller),
            runner=runner,
            repeats=Repeats(self.limits.identical),
        )


def _fitting(toolbox: Toolbox | ToolsFor, context_tokens: int) -> Toolbox:
    return toolbox(context_tokens) if callable(toolbox) else toolbox
