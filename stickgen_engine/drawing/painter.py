"""What can be asked of a painter, in pixels with y down unless a pushed matrix says otherwise.

Figures, props and places draw themselves on a ``Painter`` and never learn what is behind it:
cairo, a recording for tests, a board that stands in the world, a style that redraws every line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.paths import Path

# (xx, yx, xy, yy, x0, y0): x' = xx x + xy y + x0, y' = yx x + yy y + y0.
Matrix = tuple[float, float, float, float, float, float]

# What is being drawn; styles of picture treat each in their own way.
Role = Literal["sky", "ground", "scenery", "prop", "figure", "face", "shadow", "light", "words"]

Stop = tuple[float, Colour]


@dataclass(frozen=True, slots=True)
class Linear:
    """A gradient between two points of the path's own coordinates; stops go from 0 to 1."""

    x0: float
    y0: float
    x1: float
    y1: float
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Radial:
    """A gradient round a point of the path's own coordinates; stops go from 0 to 1."""

    x: float
    y: float
    radius: float
    stops: tuple[Stop, ...]


Paint = Colour | Linear | Radial


class Painter(Protocol):
    """Draws outlines, soft spots and sprites; states nest by push and pop."""

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        """Fill and outline a path; round caps and joins.

        ``glows`` marks what shines by itself (lamps, windows, fire, stars): no tint, no haze.
        """
        ...

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        """Lay a soft ellipse: the full colour in the middle, nothing at its edge."""
        ...

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        """Enter a state: the matrix first, the clip in the new coordinates, alpha as a group."""
        ...

    def pop(self) -> None:
        """Leave the state that was pushed last, with all that it changed."""
        ...

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: "Callable[[Painter], None]",
        *,
        at: tuple[float, float],
    ) -> None:
        """Paint a picture of the given size that is drawn once for a key and then kept.

        ``draw`` gets a painter whose origin is the sprite's own corner; ``at`` is that corner here.
        """
        ...


def shift(dx: float, dy: float) -> Matrix:
    """Move."""
    return (1.0, 0.0, 0.0, 1.0, dx, dy)


def place(x: float, y: float, scale: float = 1.0, *, flip: bool = False, up: bool = True) -> Matrix:
    """Put local metres at a pixel; ``up`` turns y upwards and ``flip`` mirrors left and right."""
    return (-scale if flip else scale, 0.0, 0.0, -scale if up else scale, x, y)
