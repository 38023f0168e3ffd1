"""What an animal shows beyond its joints: where its head looks, and what its tail says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tail:
    """A tail on one frame.

    ``lift`` goes from -1, tucked between the legs, over 0, as it hangs by nature, to 1, straight
    up; ``swing`` is how far it is to one side, -1 to 1; ``stream`` how far it trails out behind,
    and ``puff`` how far it bristles, 0 to 1.
    """

    lift: float = 0.0
    swing: float = 0.0
    stream: float = 0.0
    puff: float = 0.0


@dataclass(frozen=True, slots=True)
class Creature:
    """An animal's head and tail as the camera sees them.

    ``head_yaw_deg`` is 0 to the viewer and 90 to the right of the picture, ``head_pitch_deg`` is
    how far the nose is down, and ``head_roll_deg`` how far the head is tilted to its own left.
    """

    head_yaw_deg: float
    head_pitch_deg: float
    head_roll_deg: float
    tail: Tail
