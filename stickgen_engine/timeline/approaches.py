"""How near one has to be: to a partner, to a thing, to a seat."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.models import Actor, Prop, Scene
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, distance, heading, opened, short_of
from stickgen_engine.timeline.drafts import Cue, Draft, target_place
from stickgen_engine.timeline.footprints import BODY_M, brought_out, footprints, reach_of
from stickgen_engine.timeline.sharing import shared_out
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.facings import FACINGS
from stickgen_engine.vocabulary.props import PROPS

# Between two adults, from middle to middle, in metres.
TOUCHING_M: Final[dict[str, float]] = {
    "shake_hands": 0.84, "high_five": 0.84, "hug": 0.44, "kiss": 0.6, "comfort": 0.66,
    "slap": 0.8, "push_person": 0.84, "pull_person": 0.9, "give": 0.95, "take": 0.95,
    "dance_together": 0.74, "help_up": 0.6, "whisper_to": 0.56, "lift_up": 0.56, "punch": 0.88,
    "kick": 1.02, "fight": 1.0, "lead_by_hand": 0.66,
}  # fmt: skip
# What is done to a thing from beside it; the room between the body and the thing's edge.
AT_A_THING_M: Final[dict[str, float]] = {
    "pick_up": 0.26, "put_down": 0.3, "open_box": 0.3, "open_door": 0.36, "knock": 0.42,
    "push": 0.4, "pull": 0.95, "kick_ball": 0.75, "type": 0.3, "write": 0.3, "paint": 0.28,
    "play_piano": 0.3, "drum": 0.3, "cook": 0.3, "stir": 0.3, "dig": 0.4, "hammer": 0.26,
    "sniff": 0.4, "eat": 0.35, "drink": 0.35, "climb": 0.2, "field": 0.35, "take": 0.35,
}  # fmt: skip
# What one hides behind unasked when it is no farther off, in metres, and the room behind it.
_HIDING: Final = frozenset(
    ("bush", "rock", "tree", "sofa", "piano", "gravestone", "snowman", "car")
)
_HIDEOUT_M: Final = 4.0
_BEHIND_M: Final = 0.02
BALLS: Final = ("ball", "soccer_ball", "basketball", "baseball")
# Farther away than this a ball is not meant, in metres.
_BALL_M: Final = 8.0
SEATED: Final = ("sit", "sit_down")
RESTING: Final = ("lie_down", "sleep")
_GROUND: Final = ("sit", "sit_down", "lie_down", "sleep", "fall_down", "faint", "kneel")
_LOWERED: Final = 0.85
# What is as long as this is lain on lengthwise.
_LONG_M: Final = 1.5
_NEAR_EDGE_M: Final = -0.3
_NEAR_SEAT_M = 1.6
_ENOUGH_M = 0.22
# Hands that are to meet need it more exact than what is done to a thing.
_NEAR_ENOUGH_M = 0.09


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an action is done from: the place, the way to face there, and the seat's height."""

    at: Point
    facing: float | None = None
    seat_m: float = 0.0


# Of a four-footed body's length before its middle, so much is before what its muzzle does.
_MUZZLE_FIRST: Final = 0.75


def spot_for(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> Spot | None:
    """Return where an actor should be for what it does, where it isn't there already."""
    action = cue.action.action
    if action in SEATED or action in RESTING:
        return _seat(cue, scene, drafts, here)
    target = cue.action.target
    if action == "hide":
        return _hideout(cue, scene, here)
    if action == "kick_ball" and target is not None:
        ball = _ball_to_kick(cue, scene, drafts, here)
        if ball is not None:
            return ball
    other = drafts.get(target) if target is not None else None
    if other is not None and other is not cue.draft and action in TOUCHING_M:
        return _beside(cue, other, scene, drafts, here)
    prop = next((p for p in scene.props if p.id == target), None)
    if prop is not None and action in AT_A_THING_M and prop.held_by is None:
        gap = AT_A_THING_M[action] + min(reach_of(prop, here), 1.5)
        gap += _MUZZLE_FIRST * _length_ahead(cue.draft.actor)
        end = short_of(here, prop.at, gap)
        if end != here:
            end = shared_out(cue, drafts, end, prop.at)
            end = brought_out(end, footprints(scene), here, BODY_M)
        return Spot(end) if distance(here, end) > _ENOUGH_M else None
    return None


def _hideout(cue: Cue, scene: Scene, here: Point) -> Spot | None:
    """Return the place behind what somebody hides from the viewer with, facing back to the front.

    Without a target it is the nearest thing that hides one.
    """
    target = cue.action.target
    things = [p for p in scene.props if p.id == target or (not target and p.kind in _HIDING)]
    near = min(things, key=lambda p: distance(here, p.at), default=None)
    if near is None or distance(here, near.at) > _HIDEOUT_M:
        return None
    box = next((box for box in footprints(scene) if box.prop == near.id), None)
    if box is None:
        return None
    at = (near.at[0], box.high[1] + BODY_M + _BEHIND_M)
    return Spot(at, 300.0 if here[0] <= near.at[0] else 240.0)


def _ball_to_kick(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> Spot | None:
    """Return the place behind the nearest ball for a kick at something else, such as a goal."""
    balls = [p for p in scene.props if p.kind in BALLS and p.held_by is None]
    place = target_place(cue.action.target, scene, drafts, cue.span.end_s)
    near = min(balls, key=lambda ball: distance(here, ball.at), default=None)
    if near is None or place is None or near.id == cue.action.target:
        return None
    if distance(here, near.at) > _BALL_M or distance(near.at, place) < 0.3:
        return None
    gap = AT_A_THING_M["kick_ball"] + min(reach_of(near, here), 1.5)
    return Spot(short_of(place, near.at, -gap), heading(near.at, place))


def _beside(
    cue: Cue, other: Draft, scene: Scene, drafts: Mapping[str, Draft], here: Point
) -> Spot | None:
    place = target_place(cue.action.target, scene, drafts, cue.span.end_s)
    if place is None:
        return None
    gap = touching_gap(cue.action.action, cue.draft.actor, other.actor)
    if _is_on_the_ground(other, cue.span.start_s):
        gap *= _LOWERED
    if distance(here, place) <= gap + _NEAR_ENOUGH_M:
        return None
    return Spot(shared_out(cue, drafts, short_of(here, place, gap), place))


def touching_gap(action: str, one: Actor, other: Actor) -> float:
    """Return how far apart, from middle to middle, one does something to another, in metres."""
    size = 0.5 * (_reach(one) + _reach(other))
    return TOUCHING_M[action] * size + _length_ahead(one) + _length_ahead(other)


def _length_ahead(actor: Actor) -> float:
    """Return how far a four-footed body's head is before its middle, in metres."""
    return 0.55 * actor.height_m if actor.kind == "animal" and actor.species != "bird" else 0.0


def _is_on_the_ground(other: Draft, time: float) -> bool:
    """Tell whether somebody sits or lies on the floor, a little behind where it stood."""
    done = [b for b in other.beats if b.layer == "base" and b.start <= time * FPS]
    return bool(done) and done[-1].action in _GROUND and other.seat is None


def _reach(actor: Actor) -> float:
    return actor.height_m / 1.8


def _seat(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> Spot | None:
    prop = _free_seat(cue, scene, drafts, here)
    if prop is None:
        return None
    word = PROPS.get(prop.kind)
    facing = _facing_of_seat(prop, here)
    height = cue.draft.actor.height_m
    # Who sits down moves back by this much on the way; see the key poses.
    back = (0.176 if cue.action.action in SEATED else 0.21) * height
    if cue.action.action in RESTING and prop.facing is None and word.width_m >= _LONG_M:
        taken = any(d.seat == prop.id for d in drafts.values() if d is not cue.draft)
        cue.draft.seat = prop.id
        # One lies along it, at its near edge; a second one behind.
        at = (prop.at[0] + back, prop.at[1] + (0.0 if taken else _NEAR_EDGE_M))
        return Spot(at, 0.0, (word.seat_m or 0.0) * prop.scale + (prop.y or 0.0))
    side = _share_of(prop, cue, drafts)
    at = ahead((prop.at[0] + side, prop.at[1]), facing, back)
    return Spot(at, facing, (word.seat_m or 0.0) * prop.scale + (prop.y or 0.0))


def _free_seat(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> Prop | None:
    seats = [prop for prop in scene.props if PROPS.get(prop.kind).can_sit]
    for prop in seats:
        if prop.id == cue.action.target:
            return prop
    if cue.action.target is not None:
        return None
    long_enough = [p for p in seats if cue.action.action in SEATED or p.kind in ("bed", "sofa")]
    taken = {d.seat for d in drafts.values() if d is not cue.draft}
    free = [p for p in long_enough if p.id not in taken or PROPS.get(p.kind).width_m > 1.2]
    near = [p for p in free if distance(p.at, here) <= _NEAR_SEAT_M]
    return min(near, key=lambda p: distance(p.at, here), default=None)


def _facing_of_seat(prop: Prop, here: Point) -> float:
    if isinstance(prop.facing, str):
        return opened(FACINGS.get(prop.facing).degrees)
    if prop.facing is not None:
        return float(prop.facing) % 360.0
    if prop.kind == "chair":
        return opened(0.0)
    return 300.0 if here[0] <= prop.at[0] else 240.0


def _share_of(prop: Prop, cue: Cue, drafts: Mapping[str, Draft]) -> float:
    """Sit side by side on what has room for more than one."""
    sitting = [d for d in drafts.values() if d.seat == prop.id and d is not cue.draft]
    cue.draft.seat = prop.id
    width = PROPS.get(prop.kind).width_m * prop.scale
    if width <= 1.2 or not sitting:
        return 0.0 if width <= 1.2 else -0.2 * width
    return -0.2 * width + 0.4 * width * min(len(sitting), 2)


def is_travel(action: str) -> bool:
    """Tell whether an action carries the actor somewhere."""
    return ACTIONS.get(action).travels
