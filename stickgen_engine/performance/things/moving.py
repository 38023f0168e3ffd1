"""Things that go along with somebody: what is pushed and pulled, ridden and opened."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.things.bodies import Body
from stickgen_engine.performance.things.cycling import ridden
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.opening import open_up
from stickgen_engine.performance.things.shoving import shove
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat, SceneTimeline

_SHOVED: Final = ("push", "pull")
# What is under whom when the script names no vehicle.
_VEHICLES: Final = {"ride": "bicycle", "drive": "car", "row": "boat"}
_RIDDEN: Final = frozenset((*_VEHICLES, "skate"))
# Who sits in these is seen through what is nearer than he is.
_NEARER_M: Final = {"car": -0.12, "bus": -0.12, "boat": -0.12}
_SEEN_INTO: Final = ("car", "boat")
# A boat's hands are so many metres from end to end of ``opened``, with this share at its middle.
OARS_M: Final = 2.4
OARS_REST: Final = 0.5
_DECK_M: Final = {"skateboard": 0.105, "boat": 0.26}
_OPENED: Final = ("open_door", "open_box")
_MOUNTING: Final = 12


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
            shove(ledger, name, beat)
        elif beat.action in _RIDDEN:
            _ride(ledger, name, beat)
        elif beat.action in _OPENED:
            open_up(ledger, name, report)
    del timeline


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
        grown = ledger.bodies[name].actor.height_m / 1.8 if kind == "bicycle" else 1.0
        thing = ledger.put(key, kind, np.zeros(3), min(max(grown, 0.6), 1.3), owner=name)
        at = ledger.bodies[name].joint("pelvis", frame)
        thing.at[:] = np.array([at[0], 0.0, at[2] + _NEARER_M.get(kind, 0.0)])
    return thing


def _go_under(ledger: Ledger, thing: Thing, body: Body, first: int, last: int) -> None:
    """Carry a vehicle along under its rider, and leave it where the ride ends."""
    thing.flip[first:] = float(body.ahead((first + last) // 2)[0]) < 0.0
    thing.touched = True
    if thing.kind == "bicycle":
        ridden(thing, body, first, last)
        return
    span = slice(first, last)
    root = body.joints[span, J["pelvis"]].copy()
    root[:, 1] = thing.at[first, 1]
    root[:, 2] += _NEARER_M.get(thing.kind, 0.02)
    frames = np.arange(last - first)
    w = smooth(frames / _MOUNTING)[:, None]
    thing.at[span] = thing.at[first] + w * (root - thing.at[first])
    thing.at[last:] = thing.at[last - 1]
    if thing.kind in _SEEN_INTO:
        # A boat's sail stays down, and a car that nobody wrote was brought by its driver.
        thing.opened[0 if thing.owner else first : last if thing.kind == "car" else None] = 1.0
    if thing.kind == "boat":
        _take_oars(thing, body, first, last)
    deck = _DECK_M.get(thing.kind, 0.0) * thing.scale
    if deck:
        ends = smooth((last - first - 1 - frames) / _MOUNTING) if last < ledger.frames else 1.0
        body.joints[span, :, 1] += (deck * smooth(frames / _MOUNTING) * ends)[:, None]


def _take_oars(thing: Thing, body: Body, first: int, last: int) -> None:
    """Let a boat's oars go with the hands that row: ``opened`` says how far ahead these are."""
    span = slice(first, last)
    side = -1.0 if thing.flip[first] else 1.0
    hands = 0.5 * (body.palms("left") + body.palms("right"))[span]
    ahead = side * (hands[:, 0] - thing.at[span, 0]) / thing.scale
    share = np.clip(OARS_REST + ahead / OARS_M, 0.02, 1.0)
    thing.opened[span] = share
    thing.opened[last:] = share[-1]
    if thing.owner:
        thing.opened[:first] = share[0]


def _mount(body: Body, mount: Body, first: int, last: int) -> None:
    """Lift a rider to the back of an animal and carry it along."""
    span = slice(first, last)
    trunk = mount.joints[span][:, [J["pelvis"], J["spine3"]]].mean(axis=1)
    back = trunk + np.array([0.0, 0.12 * mount.actor.height_m, 0.0])
    frames = np.arange(last - first)
    ends = smooth((last - first - 1 - frames) / _MOUNTING) if last < body.frames else 1.0
    w = smooth(frames / _MOUNTING) * ends
    body.joints[span] += (w[:, None] * (back - body.joints[span, J["pelvis"]]))[:, None]
