"""What a scene's performance is made of: motions, things on their ways, and touches."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.source import Motion
from stickgen_engine.timeline.beats import SceneTimeline

HoldingHand = Literal["left", "right", "both", "mouth"]


@dataclass(frozen=True, slots=True)
class Grasp:
    """From ``start`` up to ``end`` a thing is in somebody's hand."""

    start: int
    end: int
    holder: str
    hand: HoldingHand = "right"


@dataclass(frozen=True, slots=True)
class ThingTrack:
    """Where a thing is while nobody holds it.

    ``at`` (T, 3) float32 is its foot in world metres, y up; ``turn_deg`` (T,) float32 how far it
    has rolled, counter-clockwise as the viewer sees it; ``shown`` (T,) bool. While one of ``held``
    covers a frame the thing is in that hand and ``at`` follows it. ``kind`` and ``scale`` say what
    it is and how many times its own size, for what the script has no prop of, such as the ball that
    somebody throws who was given none: ``owner`` is then whose it is. ``opened`` (T,) float32 is
    how far a door or a lid stands open, from 0 to 1, or that it is in use; ``flip`` (T,) bool that
    it looks to the left.
    """

    at: NDArray[np.float32]
    turn_deg: NDArray[np.float32]
    shown: NDArray[np.bool_]
    held: tuple[Grasp, ...] = ()
    kind: str = ""
    scale: float = 1.0
    opened: NDArray[np.float32] | None = None
    owner: str = ""
    flip: NDArray[np.bool_] | None = None

    def grasp(self, frame: int) -> Grasp | None:
        """Return who holds the thing on a frame, and with which hand; None while nobody does."""
        return next((each for each in self.held if each.start <= frame < each.end), None)


@dataclass(frozen=True, slots=True)
class Touch:
    """Two points that meet on frames ``start`` up to ``end``, such as two hands.

    ``one`` and ``other`` are an actor's id and a joint, ``"ann/right_wrist"``, or the id of a
    thing. ``gap_m`` is the greatest distance between the two on those frames, less what is
    between the joints when palms, fists or shoulders touch.
    """

    start: int
    end: int
    kind: str
    one: str
    other: str
    gap_m: float


@dataclass(frozen=True, slots=True)
class Performance:
    """A scene as it was performed.

    ``timeline`` is the scene's with what the performers added to it: reactions, catches.
    ``motions`` is by actor id, ``things`` by the id of the prop.
    """

    timeline: SceneTimeline
    motions: dict[str, Motion]
    things: dict[str, ThingTrack] = field(default_factory=dict)
    touches: tuple[Touch, ...] = ()
