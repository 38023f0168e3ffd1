"""Things that go along with somebody: what is pushed and pulled, ridden and opened."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.things.bodies import SIDES, Array, Body, Side, reach
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import moment_of
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat, SceneTimeline

_SHOVED: Final = ("push", "pull")
# What is under whom when the script names no vehicle.
_VEHICLES: Final = {"ride": "bicycle", "drive": "car", "row": "boat"}
_RIDDEN: Final = frozenset((*_VEHICLES, "skate"))
# Who sits in these is seen through what is nearer than he is.
_NEARER_M: Final = {"car": -0.12, "bus": -0.12, "boat": -0.12, "bicycle": 0.05}
_SEEN_INTO: Final = ("car", "boat")
_DECK_M: Final = {"skateboard": 0.105, "boat": 0.26}
_OPENED: Final = ("open_door", "open_box")
_OPENING: Final = 18
_MOUNTING: Final = 12
_CONTACT: Final = 8
# The near face of a thing, as a share of its width from its middle, and how high hands push.
_FACE: Final = 0.44
_PUSHED_AT: Final = 0.82
_BOX_SCALE: Final = 1.9
_HANDLE: Final = (0.36, 0.95)


def move_along(ledger: Ledger, timeline: SceneTimeline) -> None:
    """Move what is pushed, pulled and ridden along with who does it, and open what is opened."""
    reports = [
        (name, report)
        for name, body in ledger.bodies.items()
        for report in body.motion.reports
        if report.beat.variant in ("", report.beat.action)
    ]
    for name, report in sorted(reports, key=lambda each: (each[1].beat.start, each[0])):
        beat = report.beat
        if beat.action in _SHOVED:
            _shove(ledger, name, beat)
        elif beat.action in _RIDDEN:
            _ride(ledger, name, beat)
        elif beat.action in _OPENED:
            _open(ledger, name, report)
    del timeline


def _shove(ledger: Ledger, name: str, beat: Beat) -> None:
    """Move a thing along with the hands that push or pull it; it stops where they do."""
    body = ledger.bodies[name]
    thing = ledger.things.get(beat.target or "")
    if ledger.body(beat.target) is not None:
        return
    first, last = beat.start, min(beat.end, ledger.frames)
    if last - first < 2 * _CONTACT:
        return
    ahead = _way(body, beat, last)
    hands = 0.5 * (body.palms("left") + body.palms("right"))
    along = hands @ ahead
    if thing is None:
        thing = _before(ledger, name, beat, ahead)
    face = _FACE * thing.width
    at = thing.at[first].copy()
    near = float(at @ ahead) - face
    span = slice(first, last)
    if beat.action == "push":
        gone = np.maximum.accumulate(np.maximum(along[span] - near, 0.0))
    else:
        gone = _hauled(along[span], near)
    if float(np.abs(gone).max(initial=0.0)) < 0.01 and float(np.min(near - along[span])) > 0.4:
        return
    thing.at[span] = at + gone[:, None] * ahead
    thing.at[last:] = thing.at[last - 1]
    thing.touched = True
    _hands_on(body, thing, ahead, face, first, last)


def _hauled(along: Array, near: float) -> Array:
    """Follow hands that haul a thing backwards from where they have it."""
    start = int(np.argmax(along[: max(len(along) // 2, 1)]))
    gone = np.minimum(along - max(float(along[start]), near), 0.0)
    gone[:start] = 0.0
    return np.asarray(np.minimum.accumulate(gone))


def _way(body: Body, beat: Beat, last: int) -> Array:
    """Return the way along the floor in which hands push: as the body faces in the middle."""
    return body.ahead((beat.start + last) // 2)


def _before(ledger: Ledger, name: str, beat: Beat, ahead: Array) -> Thing:
    """Stand a heavy box before who pushes at nothing that the script names."""
    body = ledger.bodies[name]
    thing = ledger.put(f"{name}:box:{beat.start}", "box", np.zeros(3), _BOX_SCALE, owner=name)
    frame = min(beat.start + 12, ledger.frames - 1)
    hands = 0.5 * (body.palm("left", frame) + body.palm("right", frame))
    at = hands + ahead * (_FACE * thing.width)
    thing.at[:] = np.array([at[0], 0.0, at[2]])
    return thing


def _hands_on(body: Body, thing: Thing, ahead: Array, face: float, first: int, last: int) -> None:
    """Keep both palms flat on the near face of a thing, from the first touch to the last."""
    count = last - first
    frames = np.arange(count)
    left = np.array([-ahead[2], 0.0, ahead[0]])
    front = thing.at[first:last] - face * ahead
    palms = 0.5 * (body.palms("left") + body.palms("right"))[first:last]
    gap = (front - palms) @ ahead
    close = np.nonzero(gap < 0.14)[0]
    if len(close) == 0:
        return
    touch = int(close[0])
    weights = smooth((frames - touch + _CONTACT) / _CONTACT) * smooth(
        (count - 1 - frames) / _CONTACT
    )
    high = np.minimum(palms[:, 1], _PUSHED_AT * thing.height)
    apart = min(0.4 * thing.width, 0.2)
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        goal = front + sign * apart * left
        goal[:, 1] = high
        # Beside where the hand is, along the face: only the gap to the face is closed.
        across = (palms - front) @ left
        goal += np.clip(across, -0.2, 0.2)[:, None] * left
        reach(body, side, goal, weights, first)


def _ride(ledger: Ledger, name: str, beat: Beat) -> None:
    body = ledger.bodies[name]
    mount = ledger.body(beat.target)
    first, last = beat.start, min(beat.end, ledger.frames)
    if mount is not None:
        if is_fourfooted(mount.actor):
            _mount(body, mount, first, last)
        return
    thing = ledger.things.get(beat.target or "")
    kind = _VEHICLES.get(beat.action)
    if thing is None and kind is not None:
        thing = _near_vehicle(ledger, body, kind, first) or _own_vehicle(ledger, name, kind, first)
    if thing is None or thing.kind in ("base", "flag"):
        return
    _go_under(ledger, thing, body, first, last)


def _near_vehicle(ledger: Ledger, body: Body, kind: str, frame: int) -> Thing | None:
    here = body.joint("pelvis", frame)
    for thing in ledger.things.values():
        if thing.kind == kind and not thing.owner:
            gap = thing.at[frame] - here
            if float(np.hypot(gap[0], gap[2])) < 2.5:
                return thing
    return None


def _own_vehicle(ledger: Ledger, name: str, kind: str, frame: int) -> Thing:
    key = f"{name}:{kind}"
    thing = ledger.things.get(key)
    if thing is None:
        thing = ledger.put(key, kind, np.zeros(3), owner=name)
        at = ledger.bodies[name].joint("pelvis", frame)
        thing.at[:] = np.array([at[0], 0.0, at[2] + _NEARER_M.get(kind, 0.0)])
    return thing


def _go_under(ledger: Ledger, thing: Thing, body: Body, first: int, last: int) -> None:
    """Carry a vehicle along under its rider, and leave it where the ride ends."""
    span = slice(first, last)
    root = body.joints[span, J["pelvis"]].copy()
    root[:, 1] = thing.at[first, 1]
    root[:, 2] += _NEARER_M.get(thing.kind, 0.02)
    frames = np.arange(last - first)
    w = smooth(frames / _MOUNTING)[:, None]
    thing.at[span] = thing.at[first] + w * (root - thing.at[first])
    thing.at[last:] = thing.at[last - 1]
    thing.flip[first:] = float(body.ahead((first + last) // 2)[0]) < 0.0
    thing.touched = True
    if thing.kind in _SEEN_INTO:
        # A boat's sail stays down, and a car that nobody wrote was brought by its driver.
        thing.opened[0 if thing.owner else first : last if thing.kind == "car" else None] = 1.0
    deck = _DECK_M.get(thing.kind, 0.0) * thing.scale
    if deck:
        ends = smooth((last - first - 1 - frames) / _MOUNTING) if last < ledger.frames else 1.0
        body.joints[span, :, 1] += (deck * smooth(frames / _MOUNTING) * ends)[:, None]


def _mount(body: Body, mount: Body, first: int, last: int) -> None:
    """Lift a rider to the back of an animal and carry it along."""
    span = slice(first, last)
    trunk = mount.joints[span][:, [J["pelvis"], J["spine3"]]].mean(axis=1)
    back = trunk + np.array([0.0, 0.12 * mount.actor.height_m, 0.0])
    frames = np.arange(last - first)
    ends = smooth((last - first - 1 - frames) / _MOUNTING) if last < body.frames else 1.0
    w = smooth(frames / _MOUNTING) * ends
    body.joints[span] += (w[:, None] * (back - body.joints[span, J["pelvis"]]))[:, None]


def _open(ledger: Ledger, name: str, report: BeatReport) -> None:
    """Swing a door, or lift a lid, as the hand that has it moves."""
    beat, body = report.beat, ledger.bodies[name]
    kinds = ("door",) if beat.action == "open_door" else ("treasure_chest", "box", "gift")
    thing = ledger.things.get(beat.target or "") or _nearest(ledger, body, beat.start, kinds)
    if thing is None or thing.kind not in (*kinds, "suitcase", "window"):
        return
    frame = min(moment_of(beat, body.actor), ledger.frames - 1)
    t = smooth((np.arange(ledger.frames) - frame) / _OPENING)
    thing.opened = np.maximum(thing.opened, t)
    thing.touched = True
    if thing.kind == "door":
        side: Side = report.hand
        _on_handle(body, thing, side, frame)


def _nearest(ledger: Ledger, body: Body, frame: int, kinds: tuple[str, ...]) -> Thing | None:
    here = body.joint("pelvis", frame)
    near = [
        (float(np.hypot(*(thing.at[frame] - here)[[0, 2]])), name)
        for name, thing in ledger.things.items()
        if thing.kind in kinds
    ]
    far, name = min(near, default=(9.0, ""))
    return ledger.things[name] if far < 2.5 else None


def _on_handle(body: Body, door: Thing, side: Side, frame: int) -> None:
    """Bring a hand to a door's handle and let it go along as the door swings."""
    first, last = max(frame - _CONTACT, 0), min(frame + _OPENING + _CONTACT, body.frames)
    frames = np.arange(first, last)
    share = smooth((frames - frame) / _OPENING)
    out, high = _HANDLE
    handle = door.at[first:last].copy()
    # The leaf turns about its hinge at the left post: the handle comes to the viewer.
    hinge, wide = -0.41 * door.scale, (out + 0.41) * door.scale
    a = share * np.radians(75.0)
    handle[:, 0] += hinge + wide * np.cos(a)
    handle[:, 1] += high * door.scale
    handle[:, 2] -= wide * np.sin(a)
    weights = smooth((frames - first) / _CONTACT) * smooth((last - 1 - frames) / _CONTACT)
    reach(body, side, handle, np.where(share < 0.7, weights, weights * (1.0 - share) / 0.3), first)
