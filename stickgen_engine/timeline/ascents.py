"""Getting on to things, over them and up them: from where, to where, and how high."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.timeline.approaches import Spot
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import distance, heading
from stickgen_engine.timeline.drafts import Cue
from stickgen_engine.timeline.terrain import FIRST_RUNG_M, RUNG_M, RUNGS, Flight, flight_of, top_of
from stickgen_engine.vocabulary.props import PROPS

# What is jumped over unless the script says that one lands on it.
_OVER: Final = ("fence", "bush", "campfire", "gravestone", "mushroom", "flower", "ball", "bag")
# Nobody jumps on to what is higher than this, in metres; it is climbed.
_HIGHEST_JUMP_M: Final = 1.15
# A thing wider than this is crossed from front to back.
_WIDEST_M: Final = 1.6
_RUN_UP_M, _LANDING_M = 0.45, 0.5
# In front of what is drawn there: who stands on a thing isn't hidden by it.
_NEARER_M, _TO_VIEWER_M = 0.06, 0.18
# Half of a four-footed body with its neck, as a share of its height.
_HALF_ANIMAL: Final = 0.6
# Each hold of a climb takes this long, in seconds.
_HOLD_S: Final = 0.42
_TRUNK_M: Final = 0.3
# What a bird does up on what it is told to do it with.
_ALIGHTING: Final = ("perch", "fly", "jump", "sit", "sit_down", "climb", "sleep")
_CROSSING: Final = ("over", "above", "past", "across")
# How high a bird sits, as a share of how high a thing is drawn, where that isn't its top.
_PERCHES: Final[dict[str, float]] = {
    "tree": 0.62, "lamppost": 0.98, "house": 0.955, "sign": 0.86, "board": 1.0, "goal": 1.0,
    "door": 1.0, "easel": 1.0, "ladder": 1.0, "flag": 1.0, "bus": 1.0, "rocket": 1.0,
    "bicycle": 0.82, "telescope": 0.7, "throne": 0.95, "lamp": 1.0, "bench": 0.98,
    "sofa": 0.98, "treasure_chest": 1.0, "campfire": 0.0,
}  # fmt: skip
# Along these a bird sits a little to the side that it comes from; on others in the middle.
_LEVEL_TOPPED: Final = ("table", "desk", "stage", "bench", "bed", "sofa", "piano", "car", "fence",
                        "board", "goal", "bus", "boat", "bicycle")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ascent:
    """Where one gets up from, and ends.

    ``floor_m`` is how high one ends above the ground; ``over_m`` how high what is crossed is.
    """

    spot: Spot
    end: Point
    floor_m: float
    over_m: float = 0.0


def ascent_of(cue: Cue, scene: Scene, here: Point, seconds: float) -> Ascent | None:
    """Find how an action gets on to its target, over it or up it; None where it doesn't."""
    prop = next((p for p in scene.props if p.id == cue.action.target), None)
    if prop is None or prop.held_by is not None or cue.action.to is not None or cue.action.path:
        return None
    actor = cue.draft.actor
    if actor.kind == "animal" and actor.species != "bird":
        # On four feet one leaps on to things, and scratches at a trunk.
        told = cue.action.description.lower()
        up = "on" if cue.action.action == "climb" else told
        leaps = cue.action.action in ("jump", "climb")
        return _leap(prop, up, here, _HALF_ANIMAL * actor.height_m) if leaps else None
    if actor.kind == "animal":
        told = f" {cue.action.description.lower()} "
        if cue.action.action == "fly" and any(f" {word} " in told for word in _CROSSING):
            return _flown_over(prop, here)
        return _perch(prop, here) if cue.action.action in _ALIGHTING else None
    if cue.action.action == "jump":
        return _leap(prop, cue.action.description.lower(), here)
    return _climb(prop, here, seconds) if cue.action.action == "climb" else None


def _perch(prop: Prop, here: Point) -> Ascent | None:
    """Find where a bird comes down: on the top of a thing, unless it has none."""
    word, share = PROPS.get(prop.kind), _PERCHES.get(prop.kind)
    own = top_of(prop.kind, prop.scale)
    top = own if share is None else share * word.height_m * prop.scale
    if not top or word.sky:
        return None
    width = word.width_m * prop.scale if prop.kind in _LEVEL_TOPPED else 0.0
    end = (prop.at[0] - _side(prop, here) * min(0.2 * width, 0.4), prop.at[1] - 0.05)
    return Ascent(Spot(here), end, top)


def _flown_over(prop: Prop, here: Point) -> Ascent:
    """Find where a bird comes down that flies over a thing: beyond it."""
    word = PROPS.get(prop.kind)
    far = 0.5 * word.width_m * prop.scale + _LANDING_M
    end = (prop.at[0] + _side(prop, here) * far, prop.at[1] - _NEARER_M)
    return Ascent(Spot(here), end, 0.0, over_m=word.height_m * prop.scale)


def stairs_way(cue: Cue, scene: Scene, here: Point) -> tuple[Point, ...]:
    """Return the way up, or down, the stairs that an action climbs; none where there are none."""
    if cue.action.action != "climb_stairs" or cue.action.to is not None or cue.action.path:
        return ()
    stairs = [p for p in scene.props if p.kind == "stairs"]
    prop = next((p for p in stairs if p.id == cue.action.target), None)
    if prop is None and cue.action.target is None and stairs:
        prop = min(stairs, key=lambda p: distance(p.at, here))
    if prop is None:
        return ()
    flight = flight_of(prop)
    down = flight.height(*here) > 0.5 * flight.top
    ends = (flight.above, flight.before) if down else (flight.before, flight.above)
    return _without_doubling(here, ends, flight)


def _without_doubling(here: Point, ends: tuple[Point, Point], flight: Flight) -> tuple[Point, ...]:
    """Leave the first of two points out where one is at it, or beyond it on the way, already."""
    beside = abs(here[1] - flight.z) < 0.1
    return ends[1:] if distance(here, ends[0]) < 0.3 and beside else ends


def _side(prop: Prop, here: Point) -> float:
    return 1.0 if here[0] <= prop.at[0] else -1.0


def _leap(prop: Prop, told: str, here: Point, half: float = 0.0) -> Ascent | None:
    """Leap over a thing or on to it; ``half`` is half of how long a body is, in metres."""
    word = PROPS.get(prop.kind)
    width, tall = word.width_m * prop.scale, word.height_m * prop.scale
    top = top_of(prop.kind, prop.scale)
    onto = " on " in f" {told} " or "onto" in told
    over = ("over" in told or prop.kind in _OVER) and not onto
    if over and tall <= _HIGHEST_JUMP_M:
        return _across(prop, width, tall, here, half)
    if top is None or top > _HIGHEST_JUMP_M:
        return None
    side, (x, z) = _side(prop, here), prop.at
    before = (x - side * (0.5 * width + _RUN_UP_M + half), z - _NEARER_M)
    # A long body comes to rest on the middle of a thing.
    in_m = 0.0 if half else max(0.5 * width - 0.45, 0.0)
    end = (x - side * in_m, z - _TO_VIEWER_M)
    return Ascent(Spot(before, heading(before, end)), end, top)


def _across(prop: Prop, width: float, tall: float, here: Point, body: float = 0.0) -> Ascent:
    x, z = prop.at
    if width > _WIDEST_M:
        way = 1.0 if here[1] <= z else -1.0
        at = min(max(here[0], x - 0.3 * width), x + 0.3 * width)
        before, end = (at, z - way * (_RUN_UP_M + body)), (at + 0.8, z + way * (_LANDING_M + body))
    else:
        side, half = _side(prop, here), 0.5 * width
        before = (x - side * (half + _RUN_UP_M + body), z - _NEARER_M)
        end = (x + side * (half + _LANDING_M + body), z - _TO_VIEWER_M)
    return Ascent(Spot(before, heading(before, end)), end, 0.0, over_m=tall)


def _climb(prop: Prop, here: Point, seconds: float) -> Ascent | None:
    tall = PROPS.get(prop.kind).height_m * prop.scale
    width = PROPS.get(prop.kind).width_m * prop.scale
    (x, z), holds = prop.at, max(round(0.6 * seconds / _HOLD_S), 1)
    if prop.kind == "ladder":
        # The hands find the last rungs while the feet are on this one.
        rung = min(holds, RUNGS - 5)
        at = (x, z - 0.3)
        return Ascent(Spot(at, 90.0), at, (FIRST_RUNG_M + rung * RUNG_M) * prop.scale)
    side, top = _side(prop, here), top_of(prop.kind, prop.scale)
    if top is not None:
        before = (x - side * (0.5 * width + 0.3), z - _NEARER_M)
        end = (x - side * max(0.5 * width - 0.4, 0.0), z - _TO_VIEWER_M)
        return Ascent(Spot(before, heading(before, end)), end, top)
    if tall < 1.5:
        return None
    half = min(0.5 * width, _TRUNK_M)
    before = (x - side * (half + 0.22), z - _NEARER_M)
    up = min(holds * RUNG_M, 0.55 * tall)
    return Ascent(Spot(before, heading(before, (x, before[1]))), before, up)
