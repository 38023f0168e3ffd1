"""Doors, windows and lids that swing open with the hands that have them."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.things.bodies import SIDES, UP, Body, Side, reach, stoop
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import moment_of

_OPENING: Final = 18
_CONTACT: Final = 12
_LEANING: Final = 16
# A door's handle, from the middle of its foot: outwards and up, in metres.
_HANDLE: Final = (0.36, 0.95)
# How high on a thing its lid's rim is, and how far the rim goes up as it opens, in heights of it.
_RIM: Final = {"treasure_chest": 0.52, "suitcase": 0.9}
_RISES: Final = {"treasure_chest": 0.55, "gift": 0.5}
# Hands hold a lid by its near edge, so far from the middle in its widths, for so many frames.
_EDGE: Final = 0.4
_HOLDING: Final = 9


def open_up(ledger: Ledger, name: str, report: BeatReport) -> None:
    """Swing a door, or lift a lid, as the hand that has it moves."""
    beat, body = report.beat, ledger.bodies[name]
    kinds = ("door",) if beat.action == "open_door" else ("treasure_chest", "box", "gift")
    thing = ledger.things.get(beat.target or "") or _nearest(ledger, body, beat.start, kinds)
    if thing is None or thing.kind not in (*kinds, "suitcase", "window"):
        return
    frame = min(moment_of(beat, body.actor), ledger.frames - 1)
    if thing.kind == "door" and not thing.touched:
        # A door has its handle on the side of who opens it first.
        thing.flip[:] = float(body.joint("pelvis", frame)[0]) < float(thing.at[frame, 0])
    t = smooth((np.arange(ledger.frames) - frame) / _OPENING)
    thing.opened = np.maximum(thing.opened, t)
    thing.touched = True
    if thing.kind == "door":
        _on_handle(body, thing, report.hand, frame)
    elif thing.kind != "window":
        _on_lid(body, thing, frame)


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
    # The leaf turns about its hinge, at the left post where it isn't flipped: the handle comes
    # to the viewer.
    hinge, wide = -0.41 * door.scale, (out + 0.41) * door.scale
    a = share * np.radians(75.0)
    side_of = -1.0 if door.flip[frame] else 1.0
    handle[:, 0] += side_of * (hinge + wide * np.cos(a))
    handle[:, 1] += high * door.scale
    handle[:, 2] -= wide * np.sin(a)
    weights = smooth((frames - first) / _CONTACT) * smooth((last - 1 - frames) / _CONTACT)
    weights = np.asarray(np.where(share < 0.7, weights, weights * (1.0 - share) / 0.3))
    stoop(body, handle[frame - first], frame, weights, first, side)
    reach(body, side, handle, weights, first)


def _on_lid(body: Body, thing: Thing, frame: int) -> None:
    """Bring both hands to the near rim of a lid on a frame, and lift it with them, in place."""
    first = max(frame - _LEANING, 0)
    last = min(frame + _HOLDING + _LEANING, body.frames)
    frames = np.arange(first, last)
    weights = np.asarray(
        smooth((frames - frame + _LEANING) / _LEANING)
        * smooth((frame + _HOLDING + _LEANING - frames) / _LEANING)
    )
    weights[(frames >= frame) & (frames <= frame + _HOLDING)] = 1.0
    ahead, left = body.ahead(frame), body.left(frame)
    rim = _RIM.get(thing.kind, 0.96) * thing.height
    lifted = _RISES.get(thing.kind, 0.2) * thing.height * smooth((frames - frame) / _OPENING)
    middle = thing.at[first:last] - _EDGE * thing.width * ahead + (rim + lifted)[:, None] * UP
    apart = min(0.3 * thing.width, 0.2)
    goals = {s: middle + (apart if s == "left" else -apart) * left for s in SIDES}
    at = min(frame - first, len(frames) - 1)
    for side in SIDES:
        stoop(body, goals[side][at], frame, weights, first, side)
    for side in SIDES:
        reach(body, side, goals[side], weights, first)
