"""What stands before who works or plays where the scene has none: an easel, a piano, a stove."""

from typing import Final

import numpy as np

from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.matter import EXTRAS
from stickgen_engine.performance.things.moments import STOOD_BEFORE
from stickgen_engine.timeline.beats import Beat

# Stand-ins stand this far ahead of an adult's middle, and behind it as the viewer sees it.
_BEFORE_M: Final = {"piano": 1.05, "easel": 0.86, "drum": 0.56, "stove": 0.62}
_SCALE: Final = {"drum": 1.45}
_BEHIND_M: Final = 0.12
# Tables that are no further off than this are worked at, in metres.
_AT_HAND_M: Final = 1.6
_TABLES: Final = ("table", "desk")
# What stands on the table then: a pot to stir in, and a small stove to cook on.
_ON_TABLES: Final = {"stir": "pot", "cook": "hotplate"}
_SETTLED: Final = 20
# A drum's head is this high on it; the tips of sticks are so far below hands that strike.
_HEAD: Final = 0.43
_STICKS_M: Final = 0.1


def stand_before(ledger: Ledger, name: str, beat: Beat) -> None:
    """Stand before somebody what an action is done at, where the scene has none of its kind."""
    kind = STOOD_BEFORE[beat.action]
    same = [thing for thing in ledger.things.values() if thing.kind == kind]
    if same:
        if kind == "drum":
            _raise_drum(ledger, name, same, beat)
        return
    target = ledger.things.get(beat.target or "")
    frame = min(beat.start + _SETTLED, ledger.frames - 1)
    if beat.action in _ON_TABLES:
        table = _table_by(ledger, name, frame, target)
        if table is not None:
            _set_on(ledger, table, name, beat, frame)
            return
    elif target is not None:
        return
    body = ledger.bodies[name]
    root = body.joint("pelvis", frame)
    side = 1.0 if float(body.ahead(frame)[0]) >= 0.0 else -1.0
    grown = body.actor.height_m / 1.8
    thing = ledger.put(
        f"{name}:{kind}", kind, np.zeros(3), _SCALE.get(kind, 1.0) * grown, owner=name
    )
    # To the side as the viewer sees it, and a little behind: both are seen.
    gap = side * _BEFORE_M.get(kind, 0.5) * grown
    thing.at[:] = np.array([root[0] + gap, 0.0, root[2] + _BEHIND_M])
    thing.flip[:] = side < 0.0
    if kind == "drum":
        _raise_drum(ledger, name, [thing], beat)
    if beat.action in _ON_TABLES:
        _set_on(ledger, thing, name, beat, frame)


def _raise_drum(ledger: Ledger, name: str, drums: list[Thing], beat: Beat) -> None:
    """Stand the nearest drum on legs, its head where sticks come down to."""
    body = ledger.bodies[name]
    frame = min(beat.start + _SETTLED, ledger.frames - 1)
    here = body.joint("pelvis", frame)
    drum = min(drums, key=lambda t: float(np.hypot(*(t.at[frame] - here)[[0, 2]])))
    span = slice(frame, max(min(beat.end - _SETTLED, ledger.frames), frame + 1))
    hands = float(np.minimum(body.palms("left")[span, 1], body.palms("right")[span, 1]).min())
    drum.opened[:] = max((hands - _STICKS_M) / drum.scale - _HEAD, 0.0)


def _table_by(ledger: Ledger, name: str, frame: int, target: Thing | None) -> Thing | None:
    """Return the table that somebody works at: the target, else the nearest."""
    if target is not None and target.kind in _TABLES:
        return target
    here = ledger.bodies[name].joint("pelvis", frame)
    near = [
        (float(np.hypot(*(thing.at[frame] - here)[[0, 2]])) - 0.5 * thing.width, thing.id)
        for thing in ledger.things.values()
        if thing.kind in _TABLES
    ]
    far, found = min(near, default=(_AT_HAND_M + 1.0, ""))
    return ledger.things[found] if far <= _AT_HAND_M else None


def _set_on(ledger: Ledger, table: Thing, name: str, beat: Beat, frame: int) -> None:
    """Set what is cooked in, or on, down on a table where the hands work."""
    kind = _ON_TABLES[beat.action]
    if table.kind == "stove" and kind == "hotplate":
        return
    body = ledger.bodies[name]
    if any(t.kind == kind and t.owner == name for t in ledger.things.values()):
        return
    thing = ledger.put(f"{name}:{kind}", kind, np.zeros(3), body.actor.height_m / 1.8, owner=name)
    span = slice(frame, max(min(beat.end - _SETTLED, ledger.frames), frame + 1))
    hands = 0.5 * (body.palms("left")[span] + body.palms("right")[span]).mean(axis=0)
    spot = table.at[frame]
    half = max(0.5 * _width(table) - 0.5 * _width(thing), 0.0)
    x = float(np.clip(hands[0] + 0.12 * body.ahead(frame)[0], spot[0] - half, spot[0] + half))
    high = table.at[frame, 1] + table.height
    # What stands on a table is drawn after it.
    thing.at[:] = np.array([x, high, spot[2] - 0.01])


def _width(thing: Thing) -> float:
    return EXTRAS[thing.kind][1] * thing.scale if thing.kind in EXTRAS else thing.width
