"""One stroke of a drawing that stands in the world."""

from dataclasses import dataclass

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Paint, Role

XYZ = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One shape, soft spot or change of state; its points are ``first`` to ``last`` of the array.

    After the points of the path come those of the gradient: two for a linear one, a centre and
    an edge for a radial one. A spot has a centre and the ends of its two radii.
    """

    kind: str
    segments: str
    first: int
    last: int
    fill: Paint | None = None
    line: Colour | None = None
    width: float = 0.0
    flat: bool = False
    glows: bool = False
    alpha: float = 1.0
    role: Role | None = None
    facing: tuple[XYZ, XYZ] | None = None


def faces(facing: tuple[XYZ, XYZ], view: View) -> bool:
    """Tell whether the eye is on the side to which the normal points."""
    (x, y, z), (nx, ny, nz) = facing
    camera = view.camera
    across, depth = view.turn(x, z)
    ahead, beyond = view.turn(x + nx, z + nz)
    dx, dy, dz = camera.x - across, camera.height_m - y, -camera.focal_m - depth
    return dx * (ahead - across) + dy * ny + dz * (beyond - depth) > 0
