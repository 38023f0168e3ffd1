"""A head's own axes: animals' faces are written once, facing right, and put in place here."""

from dataclasses import dataclass
from math import cos, radians, sin

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.paths import XY, Path, ellipse, mapped, polygon, smooth
from stickgen_engine.faces.state import FaceState

# How far each spoken shape opens the mouth, in head radii.
_OPEN = {"A": 0.0, "B": 0.12, "C": 0.22, "D": 0.36, "E": 0.28, "F": 0.16, "G": 0.1, "H": 0.22}


@dataclass(frozen=True, slots=True)
class MuzzleFrame:
    """Where a head is: its middle and radius in px, its tilt, and which way it looks.

    Local x points to where it looks and y down; ``face`` is what it shows.
    """

    to: Fitting
    face: FaceState
    x: float
    y: float
    radius: float
    tilt_deg: float
    flip: bool

    def at(self, x: float, y: float) -> XY:
        """Turn a local point into px."""
        c, s = cos(radians(self.tilt_deg)), sin(radians(self.tilt_deg))
        px, py = x * c - y * s, x * s + y * c
        side = -1.0 if self.flip else 1.0
        return (self.x + side * px * self.radius, self.y + py * self.radius)

    def piece(self, path: Path, colour: Colour) -> None:
        """Add an outlined shape, given in local units."""
        self.to.piece(Layer.HEAD, mapped(path, self.at), colour)

    def patch(self, path: Path, colour: Colour) -> None:
        """Add a flat shape, given in local units."""
        self.to.patch(Layer.HEAD, mapped(path, self.at), colour)

    def stroke(self, path: Path, colour: Colour, width: float = 0.8) -> None:
        """Add a line, given in local units, its width in outlines."""
        self.to.stripe(Layer.HEAD, mapped(path, self.at), colour, width)

    def blob(self, *points: XY) -> Path:
        """Make a closed soft outline."""
        return smooth(points, closed=True)

    def spike(self, *points: XY) -> Path:
        """Make a closed outline with corners."""
        return polygon(points)

    def oval(self, x: float, y: float, rx: float, ry: float) -> Path:
        """Make an ellipse."""
        return ellipse(x, y, rx, ry)

    @property
    def mouth_open(self) -> float:
        """How far the mouth is open, in head radii."""
        return _OPEN.get(self.face.mouth, self.face.mouth_open * 0.9)

    @property
    def shut(self) -> bool:
        """Whether the eyes are closed."""
        return self.face.blink > 0.6

    def gaze(self) -> XY:
        """Where the pupils go, in local units."""
        side = -1.0 if self.flip else 1.0
        return (self.face.gaze_x * side, self.face.gaze_y)
