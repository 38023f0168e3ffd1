"""How one head stands, which every part of it is told."""

from dataclasses import dataclass

from stickgen_engine.drawing.heads.palette import HeadColours
from stickgen_engine.drawing.look import Look
from stickgen_engine.faces.state import FaceState


@dataclass(frozen=True, slots=True)
class HeadPose:
    """A head of radius 1 at the origin.

    ``line`` is the outline's width in radii and ``pixels`` the radius on the screen, which decides
    how much detail is worth drawing: see ``tiny`` and ``rich``.
    """

    look: Look
    face: FaceState
    colours: HeadColours
    yaw: float
    line: float
    pixels: float

    @property
    def tiny(self) -> bool:
        """Tell whether only the strongest shapes can still be seen."""
        return self.pixels < 15.0

    @property
    def rich(self) -> bool:
        """Tell whether the head is near enough for hair strands and eye colours."""
        return self.pixels >= 55.0
