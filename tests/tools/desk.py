"""A project that lives in memory, and what tests of tools need beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stickgen_engine.script.canonical import canonical_json
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_tools.project import Author, Clip, Version


class MemoryProject:
    """Versions and films as the protocol ``Project`` has them, with nothing on disk."""

    def __init__(self, folder: Path, *, exports: Path | None = None) -> None:
        self.folder = folder
        self.exports = exports if exports is not None else folder / "exports"
        self._versions: list[Version] = []
        self._clips: list[Clip] = []
        self._head: int | None = None
        self._undone: list[int] = []
        self._turns: dict[int, int | None] = {}
        self.turn: int | None = None

    @property
    def head(self) -> Version | None:
        return None if self._head is None else self.version(self._head)

    def versions(self) -> Sequence[Version]:
        return tuple(self._versions)

    def version(self, number: int) -> Version:
        if not 1 <= number <= len(self._versions):
            raise KeyError(number)
        return self._versions[number - 1]

    def commit(self, script: ScriptSchema, *, note: str, author: Author) -> Version:
        head = self.head
        if head is not None and canonical_json(head.script) == canonical_json(script):
            return head
        version = Version(len(self._versions) + 1, self._head, script, note, author)
        self._versions.append(version)
        self._turns[version.number] = self.turn
        self._head = version.number
        self._undone.clear()
        return version

    def before(self, number: int) -> int | None:
        turn, found = self._turns[number], self.version(number).parent
        while turn is not None and turn != self.turn and found is not None:
            if self._turns[found] != turn:
                break
            found = self.version(found).parent
        return found

    def undo(self) -> Version | None:
        before = None if self._head is None else self.before(self._head)
        if self._head is None or before is None:
            return None
        self._undone.append(self._head)
        self._head = before
        return self.head

    def redo(self) -> Version | None:
        if not self._undone:
            return None
        self._head = self._undone.pop()
        return self.head

    def restore(self, number: int) -> Version:
        version = self.version(number)
        self._head = version.number
        self._undone.clear()
        return version

    def add_clip(self, clip: Clip) -> None:
        self._clips.append(clip)

    def clip(self, version: int, *, draft: bool) -> Clip | None:
        found = [c for c in self._clips if c.version == version and c.draft == draft]
        return next((clip for clip in reversed(found) if clip.path.exists()), None)


def a_script(data: dict[str, Any] | None = None) -> ScriptSchema:
    """A script of two scenes with a walk, a wave, lines, faces, a prop and a camera."""
    return parse_script(TWO_SCENES if data is None else data).script


TWO_SCENES: dict[str, Any] = {
    "title": "First contact",
    "seed": 7,
    "actors": [
        {"id": "astronaut", "kind": "human", "color": "#2f6fde", "manner": "cautious"},
        {"id": "zib", "kind": "alien", "color": "#34a853"},
        {"id": "rex", "kind": "animal", "species": "dog"},
    ],
    "scenes": [
        {
            "id": "landing",
            "duration_s": 10.0,
            "place": "moon",
            "time_of_day": "night",
            "props": [{"id": "ship", "kind": "spaceship", "at": [-4.0, 1.5]}],
            "parts": [
                {
                    "actor": "astronaut",
                    "at": [-3.0, 0.0],
                    "facing": "right",
                    "actions": [
                        {"action": "walk", "start_s": 0.0, "end_s": 4.0, "to": [-1.5, 0.0]},
                        {"action": "wave", "start_s": 4.5, "end_s": 7.0, "target": "zib"},
                    ],
                    "expressions": [
                        {"at_s": 0.0, "expression": "neutral"},
                        {"at_s": 4.0, "expression": "surprised"},
                    ],
                    "lines": [{"start_s": 4.6, "end_s": 6.4, "text": "Hello?"}],
                },
                {"actor": "zib", "at": [1.5, 0.0], "facing": "left"},
            ],
            "camera": [
                {"at_s": 0.0, "shot": "wide"},
                {"at_s": 3.0, "move": "dolly", "shot": "medium", "target": "zib"},
            ],
        },
        {
            "id": "park",
            "duration_s": 6.0,
            "place": "city_park",
            "parts": [
                {
                    "actor": "rex",
                    "at": [-2.0, 0.0],
                    "actions": [
                        {"action": "trot", "start_s": 0.0, "end_s": 2.0, "to": [1.0, 0.0]},
                        {"action": "bark", "start_s": 2.5, "end_s": 4.0, "target": "astronaut"},
                    ],
                },
                {"actor": "astronaut", "at": [2.0, 0.0], "actions": [{"action": "idle"}]},
            ],
        },
    ],
}
