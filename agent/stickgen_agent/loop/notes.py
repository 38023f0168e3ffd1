"""What the loop says to the model: results of calls that were not run, and nudges."""

from typing import Final

from stickgen_agent.conversation.messages import Call, ToolMessage
from stickgen_tools.outcome import Outcome

LOST: Final = (
    "This call was not run, or its result was lost: look at the script before you repeat it."
)
CANCELLED: Final = "This call was cancelled by the user."
OVER: Final = "This call was not run: the turn was stopped before it."
FAILED_BEFORE: Final = "This call was not run: one before it failed."
CUT: Final = (
    "This call was not run: your answer ran out of room and was cut off. Take a smaller step:"
    " one scene or one change a call."
)
OUT_OF_TIME: Final = "This call was broken off: the time of this turn is used up."
NOT_NOW: Final = "This call was not run: no tools may be called now."
BROKEN: Final = "This tool broke down: that is a fault of the program, not of the call."
REPEATED: Final = (
    "You made this very call before and nothing has changed since: this is its earlier result."
    " Do something else, or finish."
)

CUT_NUDGE: Final = (
    "Your answer ran out of room and was cut off. Answer shorter, or take a smaller step: one"
    " scene or one change a call."
)
EMPTY_NUDGE: Final = (
    "Your answer was empty. Call a tool, or tell the user in a sentence or two what was done."
)
PROMISED_NUDGE: Final = (
    "You said what you would do, but no tool was called and there is no script yet. Call"
    " write_script now."
)
REFUSED_NUDGE: Final = (
    "Nothing has changed: the calls of this turn were refused. Mend what their results list and"
    " call again, or tell the user plainly that it was not done."
)
UNWRITTEN_NUDGE: Final = (
    "Nothing has changed: the calls of this turn were refused, and there is no script yet. Call"
    " write_script with the whole script now, with everything mended that was listed."
)
UNDONE_NUDGE: Final = (
    "You said what you would do, but no tool was called and nothing has changed. Call the tool"
    " now, or tell the user that it cannot be done."
)
CLAIMED_NUDGE: Final = (
    "You said that you changed the film, but in this turn no tool was called and nothing has"
    " changed. If the user asked for it, call the tool now; if you spoke of an earlier change, say"
    " so."
)
MALFORMED_NUDGE: Final = (
    "Your last tool call could not be read ({why}). Write it again as one complete JSON object,"
    " with smaller arguments if it was long."
)
SUMMARY_NUDGE: Final = (
    "Stop here: {why}. Call no tools. Tell the user in two or three sentences what was done, what"
    " is still missing, and ask whether to go on."
)


def unrun(call: Call, why: str) -> ToolMessage:
    """Return the result of a call that was not run."""
    return ToolMessage(
        call_id=call.id, name=call.name, content=Outcome(why, ok=False).text(), ok=False
    )
