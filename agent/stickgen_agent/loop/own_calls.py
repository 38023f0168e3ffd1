"""A tool used on a person's own word, outside of any turn."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from stickgen_agent.conversation.messages import Call
from stickgen_agent.events import Event, Failed
from stickgen_agent.loop.changes import Changes
from stickgen_agent.loop.execution import Execution
from stickgen_agent.loop.limits import Limits, Tally, told
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.repeats import Repeats
from stickgen_agent.loop.running import Runner
from stickgen_agent.loop.telling import Teller, events_of, failed
from stickgen_agent.sessions.session import Session
from stickgen_engine.errors import Cancelled, StickgenError
from stickgen_tools.registry import Toolbox


async def use_tool(
    session: Session,
    call: Call,
    *,
    toolbox: Toolbox,
    limits: Limits | None = None,
    options: TurnOptions | None = None,
) -> AsyncGenerator[Event, None]:
    """Run one call and tell of it as in a turn; nothing of it is kept in the conversation.

    Each ``tool.started`` has its ``tool.result``; where the person stopped it, that says so. What
    only the user can mend comes as an ``error`` event, a bug is raised. Closing the iterator, or
    cancelling the task that iterates, stops the tool too.
    """
    limits, options = limits or Limits(), options or TurnOptions()
    teller = Teller(session, "", options.numbering)
    changes = Changes(session.project, teller)
    execution = Execution(
        [call],
        runner=Runner(
            toolbox,
            session.project,
            teller,
            vision=False,
            clock=options.clock,
            workers=options.workers,
        ),
        changes=changes,
        repeats=Repeats(limits.identical),
        tally=Tally(Limits(), options.clock()),
        keep=lambda message: None,
        seconds_left=lambda: limits.seconds,
    )
    async with aclosing(
        events_of(teller, _worked(execution, teller, limits), cancellation=options.cancellation)
    ) as events:
        async for event in events:
            yield event


async def _worked(execution: Execution, teller: Teller, limits: Limits) -> None:
    try:
        acted = await execution.run()
    except asyncio.CancelledError:
        # The result says so; whoever cancelled from outside goes on with that by themselves.
        return
    failure = acted.failure
    if acted.limit is not None:
        teller.tell(Failed(kind="limit", message=told(acted.limit, limits), exit_code=7))
    elif isinstance(failure, StickgenError) and not isinstance(failure, Cancelled):
        teller.tell(failed(failure))
    elif failure is not None:
        raise failure
