"""The interface that every maker of motion fills: the animator now, the trained model beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.script.models import Actor
from stickgen_engine.timeline.beats import Beat, GazeKey, Speech
from stickgen_engine.timeline.terrain import LEVEL, Terrain
from stickgen_engine.timeline.world import EARTH, World

Origin = Literal["model", "animator"]
Hand = Literal["right", "left"]


@dataclass(frozen=True, slots=True)
class BeatReport:
    """Where the motion of one beat came from; ``degraded`` says what a plain idle stands in for.

    ``hand`` is the one that acts: that holds the thing, points, or strikes. ``seed`` is what the
    take was drawn from, where the source draws takes.
    """

    beat: Beat
    origin: Origin
    degraded: str = ""
    hand: Hand = "right"
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Motion:
    """One actor's motion over a scene.

    ``joints`` (T, 22, 3) float32, metres, y up, world axes of the scene; ``contacts`` (T, 4) bool
    (left heel, left toe, right heel, right toe); ``heading_deg`` (T,) float32, the way the body
    faces (0 = right, 90 = away, 180 = left, 270 = towards the viewer). ``head_deg`` (T, 3)
    float32, where the source knows it, is the face's own heading as above, its pitch (down is
    positive) and its roll (towards its left is positive).
    """

    joints: NDArray[np.float32]
    contacts: NDArray[np.bool_]
    heading_deg: NDArray[np.float32]
    reports: tuple[BeatReport, ...]
    head_deg: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """All that the motion of one actor in one scene is made from.

    The base ``beats`` tile frames 0 to the last beat's end; ``speeches`` are the actor's own
    lines, ``heard`` those of the others. ``world`` is the physics of the place, ``ground`` what
    rises from its floor; ``gazes`` say what is looked at.
    """

    actor: Actor
    beats: tuple[Beat, ...]
    seed: int
    speeches: tuple[Speech, ...] = ()
    heard: tuple[Speech, ...] = ()
    world: World = EARTH
    ground: Terrain = LEVEL
    gazes: tuple[GazeKey, ...] = ()

    @property
    def frames(self) -> int:
        """How long the motion is."""
        return max(beat.end for beat in self.beats)


class MotionSource(Protocol):
    """Turns the roles of a scene into motion; equal arguments give equal motion."""

    def move(self, roles: Sequence[Role]) -> tuple[Motion, ...]:
        """Move the actors of a scene, all at once; one motion for each role, in their order."""
        ...
