"""Who gets about lets others pass: a curve to one side, or a moment's wait, where two would meet.

Everybody's place on every frame is foreseen from the ways planned so far. In order of time each
way is tried with bends to either side and with waits, and the least trouble is taken: room first,
then short and straight ways, then the right-hand side of who comes towards one (as people in
corridors do), and the far side of who stands, so that nobody is hidden.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.script.models import Scene
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Point
from stickgen_engine.timeline.drafts import Draft, Leg
from stickgen_engine.timeline.footprints import Footprint, footprints
from stickgen_engine.timeline.paces import bent

Array = NDArray[np.float64]

# Two adults who pass each other, from middle to middle, in metres.
ROOM_M: Final = 0.68
_ADULT_M: Final = 1.8
# So much less room is no trouble.
_LITTLE_M: Final = 0.08
# How far to the side one goes at most, and how long the bend is before and behind its middle.
_ASIDE_M: Final = (0.25, 0.45, 0.65, 0.85, 1.1, 1.4)
_BEND_M: Final = (1.1, 1.8, 2.8)
_WAITS: Final = (8, 14, 20, 28, 38)
_MOST_BENDS: Final = 4
# Who waits catches up by going at most so much faster.
_CATCHING_UP: Final = 1.35
# A radian of turning costs as much as half a second's wait; a bend is no steeper than this.
_TURN_COST: Final = 0.5
_STEEPEST: Final = 0.85
# Where a way turns by more than this by itself, in radians, one more bend would be a jag.
_HAIRPIN_RAD: Final = 0.8
_GRID_M: Final = 0.2
_TOUCHING: Final = frozenset(
    ("chase", "tackle", "pounce", "lead_by_hand", "follow", "hug", "fight")
)
_IN_THE_AIR: Final = frozenset(("fly", "jump", "climb_stairs", "climb", "dive"))


@dataclass(frozen=True, slots=True)
class _Other:
    """Somebody else while a way is gone: places (T, 2), the room wanted, and if it is moving."""

    places: Array
    room: float
    moves: bool


def dodged(drafts: Mapping[str, Draft], scene: Scene, frames: int) -> None:
    """Bend, or put off, the ways of all drafts so that nobody runs into anybody, in place."""
    if len(drafts) < 2:
        return
    boxes = footprints(scene)
    seen = {name: foreseen(draft, frames) for name, draft in drafts.items()}
    ways = sorted(
        ((beat.start, name, beat) for name, draft in drafts.items() for beat in draft.beats
         if beat.layer == "base" and beat.path and beat.action not in _IN_THE_AIR),
        key=lambda each: each[0],
    )  # fmt: skip
    for _, name, beat in ways:
        changed = _let_pass(name, beat, drafts, seen, boxes)
        if changed is not beat:
            changed = bent(drafts[name], scene, changed)
            _put(drafts[name], beat, changed)
            seen[name] = foreseen(drafts[name], frames)


def foreseen(draft: Draft, frames: int) -> Array:
    """Return where an actor is on every frame, (frames, 2), as far as its beats say."""
    out = np.tile(np.asarray(draft.part.at, dtype=np.float64), (frames, 1))
    for beat in sorted((b for b in draft.beats if b.path), key=lambda b: b.start):
        gone = _gone((beat.at, *beat.path), beat.end - beat.start)
        last = min(beat.end, frames)
        out[beat.start : last] = gone[: last - beat.start]
        out[last:] = beat.path[-1]
    return out


def _gone(points: Sequence[Point], count: int) -> Array:
    """Go along a line in so many frames, (count, 2), speeding up and slowing down."""
    line = np.asarray(points, dtype=np.float64)
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    times = np.linspace(0.0, count / FPS, max(count, 2))
    ramp = max(min(0.6, 0.4 * times[-1]), 1e-6)
    speed = np.minimum(1.0, np.minimum(times, times[-1] - times) / ramp)
    share = np.concatenate(([0.0], np.cumsum(0.5 * (speed[1:] + speed[:-1]))))
    gone = along[-1] * share / max(share[-1], 1e-9)
    return np.stack([np.interp(gone, along, line[:, i]) for i in (0, 1)], axis=1)[:count]


def _let_pass(
    name: str,
    beat: Beat,
    drafts: Mapping[str, Draft],
    seen: Mapping[str, Array],
    boxes: Sequence[Footprint],
) -> Beat:
    others = _others(name, beat, drafts, seen)
    best, spare = beat, _spare(drafts[name], beat, len(seen[name]))
    for _ in range(_MOST_BENDS):
        trouble, at = _trouble(best, others, beat.start)
        if trouble < _LITTLE_M:
            return best
        chosen = _cheapest(
            [best, *_bends(best, at), *_waits(best, beat, spare)], beat, others, boxes
        )
        if chosen is best:
            # Neither a bend nor a wait is better by itself; both may be.
            both = [each for wait in _waits(best, beat, spare) for each in _bends(wait, at)]
            chosen = _cheapest([best, *both], beat, others, boxes)
        if chosen is best:
            return best
        best = chosen
    return best


def _cheapest(
    tried: Sequence[Beat], beat: Beat, others: Sequence[_Other], boxes: Sequence[Footprint]
) -> Beat:
    return tried[int(np.argmin([_cost(each, beat, others, boxes) for each in tried]))]


def _others(
    name: str, beat: Beat, drafts: Mapping[str, Draft], seen: Mapping[str, Array]
) -> list[_Other]:
    """Find all who could be in the way; who is gone to, or comes to touch, is not."""
    mine, span, out = drafts[name], slice(beat.start, beat.end), []
    own = seen[name][span]
    for other, draft in drafts.items():
        if other == name or (other == beat.target and beat.action in _TOUCHING):
            continue
        now = [b for b in draft.beats if b.start < beat.end and beat.start < b.end]
        if any(b.target == name and b.action in _TOUCHING for b in now):
            continue
        places = seen[other][span]
        moves = bool(np.ptp(places, axis=0).max(initial=0.0) > 0.1)
        if beat.index is not None and not moves and _is_told(mine, beat):
            continue
        tall = 0.5 * (mine.actor.height_m + draft.actor.height_m) / _ADULT_M
        gaps = np.hypot(*(own - places)[[0, -1]].T)
        room = min(ROOM_M * max(tall, 0.6), float(gaps[0]) - 0.02, float(gaps[1]) - 0.02)
        if room > 0.1:
            out.append(_Other(places, room, moves))
    return out


def _is_told(draft: Draft, beat: Beat) -> bool:
    """Tell whether the script says which way to go."""
    return beat.index is not None and bool(draft.part.actions[beat.index].path)


def _trouble(beat: Beat, others: Sequence[_Other], first: int) -> tuple[float, float]:
    """Say how much room is missing, in metres in all, and how far along it is worst."""
    count = len(others[0].places) if others else 0
    own = _places(beat, first, count)
    steps = np.hypot(*np.diff(own, axis=0).T) if count else np.zeros(0)
    along = np.concatenate(([0.0], np.cumsum(steps)))
    total, worst, at = 0.0, 0.0, 0.0
    for other in others:
        gaps = np.hypot(*(own - other.places).T)
        missing = other.room - float(gaps.min(initial=9.0))
        total += max(missing, 0.0)
        if missing > worst:
            worst, at = missing, float(along[int(gaps.argmin())])
    return total, at


def _places(beat: Beat, first: int, count: int) -> Array:
    """Return the places, (count, 2), on the frames from ``first`` on; who waits stands."""
    out = np.tile(np.asarray(beat.at, dtype=np.float64), (count, 1))
    gone = _gone((beat.at, *beat.path), beat.end - beat.start)
    wait = beat.start - first
    out[wait : wait + len(gone)] = gone[: count - wait]
    return out


def _cost(beat: Beat, first: Beat, others: Sequence[_Other], boxes: Sequence[Footprint]) -> float:
    trouble, _ = _trouble(beat, others, first.start)
    points = (beat.at, *beat.path)
    straight = _length((first.at, *first.path))
    cost = (
        12.0 * trouble + 1.6 * (_length(points) - straight) + 1.0 * (beat.start - first.start) / FPS
    )
    cost += _TURN_COST * max(_turning(points) - _turning((first.at, *first.path)), 0.0)
    clear = [box for box in boxes if not box.holds(beat.at) and not box.holds(beat.path[-1])]
    if any(box.grown(0.12).crossed(a, b) for a, b in pairwise(points) for box in clear):
        before = (first.at, *first.path)
        met = any(box.grown(0.12).crossed(a, b) for a, b in pairwise(before) for box in clear)
        cost += 0.0 if met else 50.0
    return cost + _manners(beat, first, others)


def _manners(beat: Beat, first: Beat, others: Sequence[_Other]) -> float:
    """Cost a little for passing on the left of who moves, and before who stands."""
    if beat.path == first.path or not others:
        return 0.0
    count = beat.end - beat.start
    own, before = (_gone((b.at, *b.path), count) for b in (beat, first))
    off = own - before
    ahead = np.asarray(first.path[-1]) - np.asarray(first.at)
    left = float((ahead[0] * off[:, 1] - ahead[1] * off[:, 0]).sum())
    if any(other.moves for other in others):
        return 0.3 if left > 0.0 else 0.0
    return 0.15 if float(off[:, 1].sum()) < 0.0 else 0.0


def _bends(beat: Beat, at: float) -> list[Beat]:
    """Bend a way to both sides about the distance ``at`` along it, by more and more."""
    line = np.asarray((beat.at, *beat.path), dtype=np.float64)
    keys = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    if keys[-1] < 1.0:
        return []
    along = np.linspace(0.0, keys[-1], max(int(keys[-1] / _GRID_M), 6) + 1)
    points = np.stack([np.interp(along, keys, line[:, i]) for i in (0, 1)], axis=1)
    steps = np.gradient(points, axis=0)
    sides = np.stack([-steps[:, 1], steps[:, 0]], axis=1)
    sides /= np.maximum(np.hypot(*sides.T), 1e-9)[:, None]
    out = []
    for half in _BEND_M:
        middle = float(np.clip(at, 0.5, keys[-1] - 0.5))
        # A bend is over when the way is: it is shorter on the side where the end is near.
        reach = np.where(along < middle, min(half, middle), min(half, float(keys[-1]) - middle))
        if _turning(points[np.abs(along - middle) <= half]) > _HAIRPIN_RAD:
            continue
        steep = 0.5 * np.pi / max(float(reach.min()), 1e-6)
        bump = np.cos(0.5 * np.pi * np.clip((along - middle) / reach, -1.0, 1.0)) ** 2
        for aside in (each for each in _ASIDE_M if each * steep <= _STEEPEST):
            for sign in (-1.0, 1.0):
                bent = points + sign * aside * bump[:, None] * sides
                way = tuple((float(x), float(z)) for x, z in bent[1:-1])
                out.append(replace(beat, path=(*way, beat.path[-1])))
    return out


def _spare(draft: Draft, beat: Beat, frames: int) -> int:
    """Say how many frames later a way may end: until what is told next, or the scene's end."""
    after = [b.start for b in draft.beats if b.layer == "base" and b.start >= beat.end]
    return min(after, default=frames) - beat.end


def _waits(beat: Beat, first: Beat, spare: int) -> list[Beat]:
    """Let others pass first: one catches up on the way, or arrives later where there is time."""
    count, out = first.end - first.start, list[Beat]()
    for wait in (each for each in _WAITS if each < count and first.start + each > beat.start):
        if count <= _CATCHING_UP * (count - wait):
            out.append(replace(beat, start=first.start + wait))
        elif wait <= spare:
            out.append(replace(beat, start=first.start + wait, end=first.end + wait))
    return out


def _length(points: Sequence[Point]) -> float:
    return float(sum(np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)))


def _turning(points: Sequence[Point] | Array) -> float:
    """Return by how much a way turns in all, to either side, in radians."""
    steps = np.diff(np.asarray(points, dtype=np.float64), axis=0)
    steps = steps[np.hypot(*steps.T) > 1e-3]
    ways = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    return float(np.abs(np.diff(ways)).sum())


def _put(draft: Draft, old: Beat, new: Beat) -> None:
    draft.beats[:] = [new if each is old else each for each in draft.beats]
    gone = (old.at, *old.path)
    draft.legs[:] = [
        Leg(new.start / FPS, new.end / FPS, (new.at, *new.path))
        if leg.points == gone and abs(leg.start - old.start / FPS) < 1e-6
        else leg
        for leg in draft.legs
    ]
