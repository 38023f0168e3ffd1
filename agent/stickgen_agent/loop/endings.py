"""How a turn ends: the last word after a limit, and a film that is never stale."""

import asyncio
import json
from typing import Final

from stickgen_agent.backends.protocol import BackendError
from stickgen_agent.conversation.messages import AssistantMessage, Call
from stickgen_agent.events import Failed, TextDelta, UsageCounted, Warned
from stickgen_agent.loop import notes
from stickgen_agent.loop.asking import Answer
from stickgen_agent.loop.desk import Desk
from stickgen_agent.loop.execution import Acted, Execution
from stickgen_agent.loop.limits import LimitName, Limits, Tally, told
from stickgen_tools.project import Version

_RENDER: Final = "render_clip"
_MOST_LINES: Final = 8
_LONGEST_PROBLEM: Final = 300


async def wind_up(desk: Desk, limit: LimitName) -> str:
    """Let the model say what was done and what is missing; return the question for the user.

    Where the model cannot say it in time, a summary of what the tools did stands in.
    """
    why = told(limit, desk.limits)
    if limit == "repairs" and desk.tally.problem:
        why += f" ({desk.tally.problem[:_LONGEST_PROBLEM]})"
    desk.nudge(notes.SUMMARY_NUDGE.format(why=why))
    answer = Answer(desk.teller.tell)
    try:
        reply = await answer.hear(
            desk.backend,
            desk.request("none", desk.limits.summary_tokens),
            within_s=desk.limits.summary_s,
        )
    except (BackendError, TimeoutError) as error:
        answer.discard()
        said = f"the model could not sum up: {error or 'it took too long'}"
        desk.teller.tell(Warned(reason="summary", message=said))
        _own_summary(desk)
    except asyncio.CancelledError:
        desk.keep(answer.partial("user"))
        raise
    else:
        desk.tally.usage = desk.tally.usage + reply.usage
        message = desk.with_own_ids(reply.message)
        desk.keep(message)
        desk.teller.tell(UsageCounted(step=reply.usage, turn=desk.tally.usage))
        desk.not_run(message.calls, notes.NOT_NOW)
        if not message.text.strip():
            _own_summary(desk)
    return f"I stopped because {why}. Shall I go on?"


def _own_summary(desk: Desk) -> None:
    lines = desk.done[-_MOST_LINES:]
    done = "So far: " + "; ".join(lines) + "." if lines else "Nothing was changed so far."
    desk.teller.tell(TextDelta(text=done))
    desk.keep(AssistantMessage(text=done))


async def film(desk: Desk) -> bool:
    """Make the film that the turn owes; false if it could not be made.

    What the tool cannot mend raises StickgenError.
    """
    await _finish(desk)
    rule, head = desk.options.film, desk.session.project.head
    if rule == "never" or head is None or not _is_owed(desk, head):
        return True
    draft = rule == "draft"
    made = desk.session.project.clip(head.number, draft=False)
    if made is None and draft:
        made = desk.session.project.clip(head.number, draft=True)
    if made is not None:
        if not desk.changes.is_told(made):
            desk.changes.film(made.facts)
        return True
    if desk.toolbox.effect(_RENDER) is None:
        said = "there is no tool that makes films: the film is not up to date"
        desk.teller.tell(Warned(reason="film", message=said))
        return True
    call = Call(
        id=f"film-of-version-{head.number}", name=_RENDER, arguments=json.dumps({"draft": draft})
    )
    return await _rendered(desk, call)


def _is_owed(desk: Desk, head: Version) -> bool:
    """Whether the script is new in this turn, or an earlier turn was stopped before its film."""
    clip = desk.session.project.clip
    unseen = clip(head.number, draft=False) is None and clip(head.number, draft=True) is None
    return desk.changes.script_changed or (head.author == "model" and unseen)


async def _finish(desk: Desk) -> None:
    """Give a new script what was asked for beside the story; what it cannot have is said."""
    head, finishing = desk.session.project.head, desk.options.finishing
    if finishing is None or head is None or not desk.changes.script_changed:
        return
    for number, (name, arguments) in enumerate(finishing(head.script)):
        call = Call(id=f"finish-{head.number}-{number}", name=name, arguments=json.dumps(arguments))
        for problem in (await _acted(desk, call)).problems:
            desk.teller.tell(Warned(reason="wish", message=problem))


async def _acted(desk: Desk, call: Call) -> Acted:
    """Run a call of the loop's own; what the tool cannot mend raises."""
    execution = Execution(
        [call],
        runner=desk.runner,
        changes=desk.changes,
        repeats=desk.repeats.fresh(),
        tally=Tally(Limits(), desk.options.clock()),
        # The model did not ask for it: the history says nothing of it.
        keep=lambda message: None,
        seconds_left=lambda: desk.limits.seconds,
    )
    acted = await execution.run()
    if acted.failure is not None:
        raise acted.failure
    return acted


async def _rendered(desk: Desk, call: Call) -> bool:
    acted = await _acted(desk, call)
    if acted.problems:
        said = f"the film could not be made: {'; '.join(acted.problems)}"
        desk.teller.tell(Failed(kind="render", message=said, exit_code=6))
        return False
    return True
