"""Getting about: where an action leads, how far that is, and how fast the actor can go there."""

import math
from collections.abc import Sequence
from itertools import pairwise

from stickgen_engine.script.fields import Point
from stickgen_engine.script.models import Action, Actor, Scene
from stickgen_engine.vocabulary.actions import ACTIONS, Layer
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.weathers import WEATHERS

# Who goes to a target stops this far from it, in metres.
STOP_SHORT_M = 0.9

# An actor may hurry up to this factor beyond the pace of the action before a script is refused.
MOST_HURRY = 1.6

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
    if action.path or action.target is None or action.action not in _APPROACHES:
        return action.path
    spot = spot_of(scene, action.target)
    if spot is None or math.dist(start, spot) <= STOP_SHORT_M:
        return ()
    share = 1.0 - STOP_SHORT_M / math.dist(start, spot)
    return ((start[0] + (spot[0] - start[0]) * share, start[1] + (spot[1] - start[1]) * share),)


def length_m(start: Point, points: Sequence[Point]) -> float:
    """Return the length in metres of the way from ``start`` through the points."""
    return sum(math.dist(a, b) for a, b in pairwise([start, *points]))
