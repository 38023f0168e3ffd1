"""What stands before who works or plays where the scene has none: an easel, a piano, a stove."""

from typing import Final

import numpy as np

from stickgen_engine.performance.things.bodies import Body
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.matter import EXTRAS
from stickgen_engine.performance.things.moments import STOOD_BEFORE
from stickgen_engine.timeline.beats import Beat

# Stand-ins stand this far ahead of an adult's middle, and behind it as the viewer sees it.
_BEFORE_M: Final = {"piano": 1.05, "easel": 0.86, "drum": 0.56, "stove": 0.62, "desk": 0.86}
_SCALE: Final = {"drum": 1.45}
_BEHIND_M: Final = 0.12
# Tables that are no further off than this are worked at, in metres.
_AT_HAND_M: Final = 1.6
_TABLES: Final = ("table", "desk")
# What stands on the table then: a pot to stir in, and a small stove to cook on.
_ON_TABLES: Final = {"stir": "pot", "cook": "hotplate", "type": "laptop"}
_SETTLED: Final = 20
# A drum's head is this high on it; the tips of sticks are so far below hands that strike.
_HEAD: Final = 0.43
_STICKS_M: Final = 0.1
# What is typed on, and how far over a desk's top hands then are, in metres.
_TYPED_ON: Final = ("laptop", "computer", "phone")
_KEYS_M: Final = 0.07


def stand_before(ledger: Ledger, name: str, beat: Beat) -> None:
    """Stand before somebody what an action is done at, where the scene has none of its kind."""
    kind = STOOD_BEFORE[beat.action]
    if beat.action == "type" and _has_keys(ledger, name, beat):
        return
    there = [t for t in ledger.things.values() if t.kind == kind and t.owner in ("", name)]
    target = ledger.things.get(beat.target or "")
    if beat.action in _ON_TABLES:
        frame = min(beat.start + _SETTLED, ledger.frames - 1)
        table = _table_by(ledger, name, frame, target)
        if table is None and not there:
            table = _stood(ledger, name, beat)
        if table is not None:
            _set_on(ledger, table, name, beat, frame)
        return
    if not there and target is None:
        there = [_stood(ledger, name, beat)]
    if there and kind == "drum":
        _raise_drum(ledger, name, there, beat)


def _stood(ledger: Ledger, name: str, beat: Beat) -> Thing:
    """Bring on what an action is done at, ahead of who does it."""
    kind, body = STOOD_BEFORE[beat.action], ledger.bodies[name]
    frame = min(beat.start + _SETTLED, ledger.frames - 1)
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
    if kind == "desk":
        _raise_desk(thing, body, beat)
    return thing


def _raise_drum(ledger: Ledger, name: str, drums: list[Thing], beat: Beat) -> None:
    """Stand the nearest drum on legs, its head where sticks come down to."""
    body = ledger.bodies[name]
    frame = min(beat.start + _SETTLED, ledger.frames - 1)
    here = body.joint("pelvis", frame)
    drum = min(drums, key=lambda t: float(np.hypot(*(t.at[frame] - here)[[0, 2]])))
    span = slice(frame, max(min(beat.end - _SETTLED, ledger.frames), frame + 1))
    hands = float(np.minimum(body.palms("left")[span, 1], body.palms("right")[span, 1]).min())
    drum.opened[:] = max((hands - _STICKS_M) / drum.scale - _HEAD, 0.0)


def _has_keys(ledger: Ledger, name: str, beat: Beat) -> bool:
    """Tell whether somebody holds, or is at, something that is typed on."""
    here = ledger.bodies[name].joint("pelvis", min(beat.start + _SETTLED, ledger.frames - 1))
    return any(
        thing.kind in _TYPED_ON
        and float(np.hypot(*(thing.at[beat.start] - here)[[0, 2]])) < _AT_HAND_M
        for thing in ledger.things.values()
    )


def _raise_desk(desk: Thing, body: Body, beat: Beat) -> None:
    """Make a desk as high as who types at it has the hands, sitting or standing."""
    span = slice(beat.start + _SETTLED, max(beat.end - _SETTLED, beat.start + _SETTLED + 1))
    hands = 0.5 * (body.palms("left") + body.palms("right"))[span, 1]
    high = float(hands.mean()) if len(hands) else 0.0
    desk.scale *= float(np.clip((high - _KEYS_M) / desk.height, 0.9, 1.5))


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
