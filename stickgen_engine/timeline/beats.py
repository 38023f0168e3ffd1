"""What an actor does from frame to frame, with every default of the script filled in."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from stickgen_engine.script.models import Actor, Part, Scene
from stickgen_engine.timeline.world import World, world_of

Layer = Literal["base", "upper"]
Point = tuple[float, float]
Posture = Literal["stand", "sit", "kneel", "lie", "crouch"]


@dataclass(frozen=True, slots=True)
class Beat:
    """One action on frames ``start`` up to, not including, ``end``.

    ``layer`` is "base" for what moves the whole body (getting about, postures, whole-body actions)
    and "upper" for gestures that run over a base beat. The base beats of an actor tile the whole
    scene without gaps: idle is filled in. ``index`` is the place in the script's list of actions,
    None where the timeline filled the beat in. Positions are (x, z) on the floor in metres,
    ``facing_deg`` is the body's heading when the beat ends (0 = right, 90 = away from the viewer,
    180 = left, 270 = towards the viewer; counter-clockwise seen from above). ``posture`` is how
    the body is held when the beat ends, ``seat_m`` the height of the seat that it sits on (0 is the
    ground), ``gravity`` the place's, 1 on earth, ``target_height_m`` how tall the target is (0
    where there is none). ``variant`` names the motion where it is not that of the action, such as
    how a bystander reacts to a blow. ``floor_m`` is how high what one ends up standing on is, where
    a beat gets on to something or up it, and ``over_m`` how high what it jumps over is.
    """

    action: str
    start: int
    end: int
    manner: str = "neutral"
    layer: Layer = "base"
    at: Point = (0.0, 0.0)
    path: tuple[Point, ...] = ()
    facing_deg: float = 0.0
    target: str | None = None
    target_at: Point | None = None
    description: str = ""
    index: int | None = None
    posture: Posture = "stand"
    seat_m: float = 0.0
    gravity: float = 1.0
    target_height_m: float = 0.0
    variant: str = ""
    floor_m: float | None = None
    over_m: float = 0.0

    @property
    def motion(self) -> str:
        """The name of the motion that shows."""
        return self.variant or self.action


@dataclass(frozen=True, slots=True)
class ExpressionKey:
    """From this frame on the face turns to this expression."""

    frame: int
    expression: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A line that is spoken on frames ``start`` up to ``end``; ``mood`` is the face's then."""

    start: int
    end: int
    mode: str
    text: str
    mood: str = "neutral"


@dataclass(frozen=True, slots=True)
class GazeKey:
    """From this frame on the actor looks at an actor or prop, or ahead where ``target`` is None."""

    frame: int
    target: str | None
    at: Point | None = None


@dataclass(frozen=True, slots=True)
class ActorTimeline:
    """One actor's scene: where it starts and all that it does, says, feels and looks at."""

    actor: Actor
    part: Part
    seed: int
    at: Point
    facing_deg: float
    beats: tuple[Beat, ...]
    expressions: tuple[ExpressionKey, ...]
    speeches: tuple[Speech, ...]
    gazes: tuple[GazeKey, ...]


@dataclass(frozen=True)
class SceneTimeline:
    """One scene on its clock of 25 frames per second.

    ``seed`` is the scene's own; ``set_seed`` that of its place, which looks the same in all scenes
    that are there.
    """

    scene: Scene
    frames: int
    seed: int
    set_seed: int
    actors: tuple[ActorTimeline, ...]

    @cached_property
    def world(self) -> World:
        """The physics and the ground of the place."""
        return world_of(self.scene)
