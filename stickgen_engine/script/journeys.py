"""Getting about: where an action leads, how far that is, and how fast the actor can go there."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from stickgen_engine.script.fields import Point
from stickgen_engine.script.models import Action, Actor, Prop, Scene
from stickgen_engine.vocabulary.actions import ACTIONS, Layer
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.weathers import WEATHERS

# Who goes to a target stops this far from it, in metres.
STOP_SHORT_M = 0.9

# An actor may hurry up to this factor beyond the pace of the action before a script is refused.
MOST_HURRY = 1.6
# Things whose picture hides more ground than they take up: the share of the width that stands.
STANDING_SHARE = {"tree": 0.2, "lamppost": 0.35, "flag": 0.2, "sign": 0.3, "microphone": 0.6,
                  "telescope": 0.5, "spaceship": 0.8, "mushroom": 0.6}  # fmt: skip

# Getting about that leads to its target; the target of others is ridden, climbed or fled from.
_APPROACHES = (
    *("walk", "run", "sprint", "jog", "sneak", "march", "skip", "limp", "stagger", "tiptoe", "hop"),
    *("crawl", "swim", "fly", "run_bases", "trot", "gallop", "pounce", "tackle"),
)

# In their own element these are not slowed by the place: a swimmer in a pool, a skater on ice.
_ELEMENTS: dict[str, tuple[str, ...]] = {
    "swim": ("underwater", "ocean_surface", "river", "lake", "pool", "harbour", "beach"),
    "dive": ("underwater", "ocean_surface", "river", "lake", "pool", "harbour", "beach"),
    "row": ("ocean_surface", "river", "lake", "harbour", "swamp"),
    "skate": ("rink", "ice_realm", "arctic"),
    "ski": ("mountain", "arctic", "ice_realm", "hill"),
}
_AIRBORNE = ("fly", "flap")
# On its short legs a bird steps slower than others walk.
_STEPPED = ("walk", "follow", "sneak", "back_away")
_BIRD_STEPS = 0.45

# What the description of an action says where its target is gone round, not gone to.
_ROUND = re.compile(
    r"\b(around|round and round|in circles|in a circle|circl(?:es?|ing)|orbits?|laps?)\b", re.I
)
_NOT_ROUND = re.compile(r"\b(look|turn|walk|run|wander|move|spin)\w* around(?!\s+\w)", re.I)
_CIRCLES = (
    *("walk", "run", "sprint", "jog", "sneak", "march", "skip", "tiptoe", "hop", "swim", "fly"),
    *("trot", "gallop", "skate", "ride", "dance", "crawl"),
)
# A round is as far from the edge of its target as this, in metres, and has so many corners.
_RING_M = 0.9
_RING_POINTS = 16
# Bases that are as near as this are where one is.
_ON_BASE_M = 0.6


def layer_of(action: Action) -> Layer:
    """Return the layer of an action; a gesture that is sent somewhere ("carry to") moves all."""
    word = ACTIONS.get(action.action)
    return "base" if action.to is not None or action.path else word.layer


def manner_of(action: Action, actor: Actor) -> str:
    """Return the manner of an action: its own, else the actor's."""
    return action.manner or actor.manner


def pace(action: Action, actor: Actor, scene: Scene) -> float:
    """Return the speed in m/s that suits the action, the manner, the place and the weather."""
    speed = ACTIONS.get(action.action).speed_mps * MANNERS.get(manner_of(action, actor)).pace
    if action.action in _AIRBORNE:
        return speed
    if actor.kind == "animal" and actor.species == "bird" and action.action in _STEPPED:
        speed *= _BIRD_STEPS
    place = PLACES.get(scene.place)
    if scene.place not in _ELEMENTS.get(action.action, ()):
        speed *= place.movement_speed
    return speed if place.indoor else speed * WEATHERS.get(scene.weather).movement_speed


def spot_of(scene: Scene, target: str) -> Point | None:
    """Return where an actor or prop of the scene stands at first; None if it is not there."""
    for part in scene.parts:
        if part.actor == target:
            return part.at
    for prop in scene.props:
        if prop.id == target:
            return prop.at
    return None


def waypoints(action: Action, scene: Scene, start: Point) -> tuple[Point, ...]:
    """Return the floor points that an action leads through after ``start``, the last its end.

    Empty for an action that stays, or that goes on for as long as it has time (a chase).
    """
    if action.to is not None:
        return (*action.path, action.to)
    if goes_round(action):
        return _ring(action, scene, start)
    if action.action == "run_bases" and not action.path:
        return _bases(action, scene, start)
    if action.path or action.target is None or action.action not in _APPROACHES:
        return action.path
    return _beside(start, spot_of(scene, action.target))


def goes_round(action: Action) -> bool:
    """Tell whether an action leads round its target, as its description says."""
    if action.target is None or action.to is not None or action.path:
        return False
    text = action.description
    said = bool(_ROUND.search(text)) and not _NOT_ROUND.search(text)
    return said and action.action in _CIRCLES


def _standing_m(prop: Prop) -> float:
    """Return how wide a prop is where it stands on the ground, in metres."""
    return PROPS.get(prop.kind).width_m * STANDING_SHARE.get(prop.kind, 1.0) * prop.scale


def _ring(action: Action, scene: Scene, start: Point) -> tuple[Point, ...]:
    """Go once round a target, and on to where the round began."""
    spot = spot_of(scene, action.target or "")
    if spot is None:
        return ()
    wide = 0.0
    for prop in scene.props:
        if prop.id == action.target:
            wide = 0.5 * min(_standing_m(prop), 5.0)
    radius = max(wide + _RING_M, min(math.dist(start, spot), wide + 2.0))
    begun = math.atan2(start[1] - spot[1], start[0] - spot[0]) if start != spot else math.pi
    angles = [begun + 2.0 * math.pi * number / _RING_POINTS for number in range(_RING_POINTS + 1)]
    ring = [(spot[0] + radius * math.cos(a), spot[1] + radius * math.sin(a)) for a in angles]
    return tuple(ring if math.dist(start, ring[0]) > 0.1 else ring[1:])


def _bases(action: Action, scene: Scene, start: Point) -> tuple[Point, ...]:
    """Go from base to base, as in the game against the clock, to the target or all the way round.

    Empty where a scene has fewer than three; where the time that is written is too short for the
    bases in between, one goes straight to the target.
    """
    bases = [prop for prop in scene.props if prop.kind == "base"]
    spot = spot_of(scene, action.target) if action.target is not None else None
    if len(bases) < 3:
        return _beside(start, spot)
    middle = [sum(base.at[axis] for base in bases) / len(bases) for axis in (0, 1)]
    around = sorted(bases, key=lambda b: math.atan2(b.at[1] - middle[1], b.at[0] - middle[0]))
    first = min(range(len(around)), key=lambda number: math.dist(around[number].at, start))
    # Who stands on no base yet makes for the nearest.
    step = 1 if math.dist(around[first].at, start) <= _ON_BASE_M else 0
    ids = [base.id for base in around]
    points: list[Point] = []
    for number in range(step, len(around) + 1):
        points.append(around[(first + number) % len(around)].at)
        if ids[(first + number) % len(around)] == action.target:
            break
    if action.start_s is not None and action.end_s is not None:
        most = ACTIONS.get(action.action).speed_mps * MOST_HURRY * (action.end_s - action.start_s)
        if spot is not None and length_m(start, points) > most:
            return _beside(start, spot)
        while len(points) > 1 and length_m(start, points) > most:
            points.pop()
    return tuple(points)


def _beside(start: Point, spot: Point | None) -> tuple[Point, ...]:
    """Return the way to a target, an arm short of it."""
    if spot is None or math.dist(start, spot) <= STOP_SHORT_M:
        return ()
    share = 1.0 - STOP_SHORT_M / math.dist(start, spot)
    return ((start[0] + (spot[0] - start[0]) * share, start[1] + (spot[1] - start[1]) * share),)


def length_m(start: Point, points: Sequence[Point]) -> float:
    """Return the length in metres of the way from ``start`` through the points."""
    return sum(math.dist(a, b) for a, b in pairwise([start, *points]))
