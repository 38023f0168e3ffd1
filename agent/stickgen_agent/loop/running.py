"""Running one call, and telling how it goes on."""

import asyncio
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from stickgen_agent.conversation.messages import Call
from stickgen_agent.events import ToolFinished, ToolProgress, ToolStarted
from stickgen_agent.loop import notes
from stickgen_agent.loop.telling import Teller
from stickgen_engine.errors import Cancelled, ScriptError, StickgenError
from stickgen_tools.clips.workers import Workers
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.project import Project
from stickgen_tools.registry import Toolbox
from stickgen_tools.studio import Progress, Studio

# Readers of JSON give up at other depths; the longest script is far from any of this.
_DEEPEST_SHOWN: Final = 40
_LONGEST_SHOWN: Final = 1_000_000
_LONGEST_BEGINNING: Final = 2_000
Reason = Literal["", "mend", "cancelled", "unknown", "repeated", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Ran:
    """How a call ended; ``failure`` is what the model cannot mend."""

    outcome: Outcome
    reason: Reason
    seconds: float = 0.0
    failure: Exception | None = None


class Runner:
    """Runs single calls and tells how they go on."""

    def __init__(
        self,
        toolbox: Toolbox,
        project: Project,
        teller: Teller,
        *,
        vision: bool,
        clock: Callable[[], float],
        workers: Workers | None = None,
    ) -> None:
        self.toolbox = toolbox
        self._workers = workers
        self._project = project
        self._teller = teller
        self._vision = vision
        self._clock = clock

    async def run(self, call: Call, *, is_open: Callable[[], bool]) -> Ran:
        """Run a call; progress is told for as long as ``is_open`` says that it is waited for."""
        self._teller.tell(
            ToolStarted(call_id=call.id, name=call.name, arguments=_shown(call.arguments))
        )
        studio = Studio(self._project, self._vision, self._progress(call, is_open), self._workers)
        started = self._clock()
        outcome, reason, failure = await self._outcome(call, studio)
        return Ran(outcome, reason, self._clock() - started, failure)

    async def _outcome(
        self, call: Call, studio: Studio
    ) -> tuple[Outcome, Reason, Exception | None]:
        unknown = self.toolbox.effect(call.name) is None
        try:
            outcome = await self.toolbox.call(call.name, call.arguments, studio)
        except (ToolError, ScriptError) as error:
            data = {"problems": [str(problem) for problem in error.problems]}
            return Outcome(str(error), data=data, ok=False), "mend", None
        except Cancelled as error:
            return Outcome(notes.CANCELLED, ok=False), "cancelled", error
        except StickgenError as error:
            return Outcome(str(error), ok=False), "failed", error
        except Exception as error:
            # A bug: the history is kept whole first, then it is raised.
            return Outcome(notes.BROKEN, ok=False), "failed", error
        if outcome.ok:
            return outcome, "", None
        return outcome, "unknown" if unknown else "mend", None

    def _progress(self, call: Call, is_open: Callable[[], bool]) -> Callable[[Progress], None]:
        loop, thread = asyncio.get_running_loop(), threading.get_ident()

        def pass_on(progress: Progress) -> None:
            if is_open():
                self._teller.tell(
                    ToolProgress(
                        call_id=call.id,
                        done=progress.done,
                        total=progress.total,
                        label=progress.label,
                    )
                )

        def tell(progress: Progress) -> None:
            if threading.get_ident() == thread:
                pass_on(progress)
            else:
                loop.call_soon_threadsafe(pass_on, progress)

        return tell

    def finish(self, call: Call, ran: Ran) -> None:
        """Tell how a call ended."""
        self._teller.tell(
            ToolFinished(
                call_id=call.id,
                name=call.name,
                ok=ran.outcome.ok,
                summary=ran.outcome.summary,
                data=ran.outcome.data,
                warnings=ran.outcome.warnings,
                pictures=tuple(str(path) for path in ran.outcome.pictures),
                seconds=ran.seconds,
                reason=ran.reason,
            )
        )


def _shown(arguments: str) -> Any:
    """Return arguments as listeners see them: as data, if that can be read everywhere."""
    if len(arguments) > _LONGEST_SHOWN:
        return f"{arguments[:_LONGEST_BEGINNING]}… ({len(arguments)} characters)"
    try:
        read = json.loads(arguments or "{}")
    except (ValueError, RecursionError):
        return arguments
    return read if _depth(read) <= _DEEPEST_SHOWN else arguments


def _depth(data: Any) -> int:
    """Return how deep data is nested, or a little more than is shown if it is deeper."""
    layer = [data] if isinstance(data, dict | list) else []
    depth = 0
    while layer and depth <= _DEEPEST_SHOWN:
        inner = (each.values() if isinstance(each, dict) else each for each in layer)
        layer = [one for each in inner for one in each if isinstance(one, dict | list)]
        depth += 1
    return depth
