"""What tools change in a project, told as events."""

from typing import Any, Final

from stickgen_agent.events import ClipReady, Event, ScriptChanged, Warned
from stickgen_agent.loop.repeats import Standing
from stickgen_agent.loop.telling import Teller
from stickgen_engine.script.canonical import canonical_data, content_hash
from stickgen_engine.script.difference import difference
from stickgen_tools.outcome import Outcome
from stickgen_tools.project import Clip, Project, Version

_CLIP_FACTS: Final = (
    "version", "path", "draft", "frames", "seconds", "size", "degraded", "reused_scenes", "beats",
)  # fmt: skip


class Changes:
    """Watches the head and the films of a project for the length of a turn."""

    def __init__(self, project: Project, teller: Teller) -> None:
        self._project = project
        self._teller = teller
        self._at_first = self._last = project.head
        self._standing = Standing(*_mark(self._last))
        self._filmed: set[str] = set()

    @property
    def standing(self) -> Standing:
        """Where the project stands, as far as it was looked at."""
        return self._standing

    @property
    def script_changed(self) -> bool:
        """Whether the script is another than at the turn's beginning."""
        before = self._at_first
        return self._last is not None and (before is None or before.script != self._last.script)

    def is_told(self, clip: Clip) -> bool:
        """Whether this turn told of a film."""
        return str(clip.path) in self._filmed

    def look(self) -> None:
        """Tell of a new head, if there is one."""
        head, last = self._project.head, self._last
        if head is None or (last is not None and head.number == last.number):
            return
        self._last = head
        self._standing = Standing(*_mark(head), made=self._standing.made)
        self._teller.tell(_changed(last, head))

    def made(self, outcome: Outcome) -> None:
        """Tell of a film that a tool made."""
        self._standing = Standing(*_mark(self._last), made=self._standing.made + 1)
        if outcome.clip is not None:
            self.film(outcome.clip)

    def film(self, facts: dict[str, Any]) -> None:
        """Tell of a film by its facts, and of what is not as it should be in it."""
        ready = ClipReady.model_validate(
            {name: facts[name] for name in _CLIP_FACTS if name in facts}
        )
        self._filmed.add(ready.path)
        self._teller.tell(ready)
        for line in ready.degraded:
            self._teller.tell(Warned(reason="degraded", message=line))


def _mark(head: Version | None) -> tuple[int, str]:
    return (0, "") if head is None else (head.number, content_hash(head.script))


def _changed(last: Version | None, head: Version) -> Event:
    patch = () if last is None else tuple(difference(last.script, head.script))
    script = canonical_data(head.script) if last is None else None
    return ScriptChanged(version=head.number, note=head.note, patch=patch, script=script)
