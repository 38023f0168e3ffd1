"""A scene of one body's motion before it has bones: channels, place on the floor, and feet."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.channels import WIDTH, Array

Flags = NDArray[np.bool_]


@dataclass(slots=True)
class Feet:
    """Where both feet are, left first, over T frames.

    ``ankle`` (T, 2, 3) world metres; ``pitch`` and ``yaw`` (T, 2) degrees, the toes down and the
    way the toes point; ``heel`` and ``toe`` (T, 2) say what is planted.
    """

    ankle: Array
    pitch: Array
    yaw: Array
    heel: Flags
    toe: Flags

    @classmethod
    def empty(cls, count: int) -> "Feet":
        """Make room for so many frames."""
        return cls(
            np.zeros((count, 2, 3)),
            np.zeros((count, 2)),
            np.zeros((count, 2)),
            np.zeros((count, 2), dtype=np.bool_),
            np.zeros((count, 2), dtype=np.bool_),
        )

    def put(self, frame: int, other: "Feet") -> None:
        """Copy another stretch in at a frame."""
        end = frame + len(other.pitch)
        self.ankle[frame:end], self.pitch[frame:end] = other.ankle, other.pitch
        self.yaw[frame:end] = other.yaw
        self.heel[frame:end], self.toe[frame:end] = other.heel, other.toe


@dataclass(frozen=True, slots=True)
class Foothold:
    """One foot at one moment: its ankle in the world, and how the foot is turned."""

    ankle: tuple[float, float, float]
    pitch: float
    yaw: float
    planted: bool


@dataclass(frozen=True, slots=True)
class Ends:
    """One end of a swing: when, where the ankle is, and how the foot is turned."""

    at: float
    ankle: Array
    pitch: float
    yaw: float


@dataclass(frozen=True, slots=True)
class Going:
    """How a body leaves one way for the next without a stop, in the middle of a step.

    ``speed`` is in m/s, ``side`` is the foot that is swinging, and ``left`` is how it left the
    floor, its moment told from the last frame (negative seconds).
    """

    speed: float
    side: int
    left: Ends


@dataclass(slots=True)
class Stretch:
    """The motion of one beat over T frames.

    ``channels`` (T, WIDTH); ``place`` (T, 3): x, z in metres and the heading in degrees, unwrapped;
    ``floor`` (T,) is how high the ground under the body is, in metres: a stair, a table top.
    ``going`` says how the next beat goes on where this one doesn't stop; ``spun`` by how much, in
    degrees, what was before has to be turned about and spun to be told as this is.
    """

    channels: Array
    place: Array
    feet: Feet
    floor: Array
    going: Going | None = None
    spun: float = 0.0

    @classmethod
    def empty(cls, count: int) -> "Stretch":
        """Make room for so many frames."""
        still = np.zeros((count, WIDTH)), np.zeros((count, 3))
        return cls(*still, Feet.empty(count), np.zeros(count))

    def put(self, frame: int, other: "Stretch") -> None:
        """Copy another stretch in at a frame."""
        end = frame + len(other.channels)
        self.channels[frame:end], self.place[frame:end] = other.channels, other.place
        self.floor[frame:end] = other.floor
        self.feet.put(frame, other.feet)


@dataclass(frozen=True, slots=True)
class State:
    """Where a beat begins: place on the floor, heading, and both feet, left first.

    ``floor`` is how high the ground is there; ``going`` says how one comes in who doesn't stop.
    """

    x: float
    z: float
    heading: float
    feet: tuple[Foothold, Foothold]
    floor: float = 0.0
    going: Going | None = None


def last_state(stretch: Stretch) -> State:
    """Read where a stretch ends."""
    x, z, heading = (float(v) for v in stretch.place[-1])
    feet = stretch.feet
    holds = [
        Foothold(
            (
                float(feet.ankle[-1, i, 0]),
                float(feet.ankle[-1, i, 1]),
                float(feet.ankle[-1, i, 2]),
            ),
            float(feet.pitch[-1, i]),
            float(feet.yaw[-1, i]),
            bool(feet.heel[-1, i] and feet.toe[-1, i]),
        )
        for i in (0, 1)
    ]
    return State(x, z, heading, (holds[0], holds[1]), float(stretch.floor[-1]), stretch.going)
