"""A scene in which everything runs slower or faster by the same factor."""

from collections.abc import Iterator
from math import isclose
from typing import Any, Final

from stickgen_engine.script.models import Scene

# Times are rounded when a scene is stretched.
_ROUNDED_S: Final = 0.011
_TIMES: Final = ("start_s", "end_s", "at_s")
_IN_PARTS: Final = ("actions", "expressions", "lines")

Plain = dict[str, Any]


def at_new_tempo(old: Scene, new: Scene) -> Scene | None:
    """Return the old scene at the length and times of the new one.

    None where not all of its times moved by the same factor, or there are none to move.
    """
    factor = new.duration_s / old.duration_s
    if factor == 1.0:
        return None
    before, after = old.model_dump(), new.model_dump()
    moved = 0
    for was, now in _beside(before, after):
        for name in _TIMES:
            if was.get(name) is None:
                continue
            if now.get(name) is None or not _close(was[name] * factor, now[name]):
                return None
            moved += was[name] != now[name]
            was[name] = now[name]
    before["duration_s"] = new.duration_s
    return Scene.model_validate(before) if moved else None


def _close(wanted: float, found: float) -> bool:
    return isclose(wanted, found, abs_tol=_ROUNDED_S)


def _beside(before: Plain, after: Plain) -> Iterator[tuple[Plain, Plain]]:
    """Yield what has times in both scenes, side by side; what has no other half stands alone."""
    pairs = [(before, after, "camera")]
    parts = {part["actor"]: part for part in after["parts"]}
    for part in before["parts"]:
        other = parts.get(part["actor"], {})
        pairs += [(part, other, name) for name in _IN_PARTS]
    for was, now, name in pairs:
        there = list(now.get(name, ()))
        for number, each in enumerate(was[name]):
            yield each, there[number] if number < len(there) else {}
