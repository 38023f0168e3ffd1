"""Flat boards that stand, hang or lie in the world; whoever draws on one thinks in its metres."""

from collections.abc import Callable
from math import hypot, sqrt
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Matrix, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path, Segment
from stickgen_engine.drawing.strokes import XYZ, Strokes

Stand = Callable[[float, float], XYZ]
_IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# Straight pieces that stand in for a curve on boards which the near plane may cut.
_CURVE_STEPS: Final = 8


class Board:
    """A painter whose drawing is recorded in the world: u to the right and v up, in metres.

    Colours are graded by the scene's light and the board's depth as they are recorded; what glows
    keeps its own.
    """

    def __init__(
        self,
        strokes: Strokes,
        stand: Stand,
        light: Light,
        depth: float,
        *,
        flat: bool = False,
        facing: tuple[XYZ, XYZ] | None = None,
    ) -> None:
        self._strokes, self._stand, self._light = strokes, stand, light
        self._depth, self._flat, self._facing = depth, flat, facing
        self._matrices: list[Matrix] = [_IDENTITY]

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        segments, points = self._world(path)
        if isinstance(fill, Linear):
            points += [self._point(fill.x0, fill.y0), self._point(fill.x1, fill.y1)]
        elif isinstance(fill, Radial):
            points += [self._point(fill.x, fill.y), self._point(fill.x + fill.radius, fill.y)]
        self._strokes.add(
            "shape",
            segments,
            points,
            fill=self._graded(fill, glows),
            line=self._colour(line, glows) if line else None,
            width=width * self._scale(),
            flat=self._flat,
            glows=glows,
            facing=self._facing,
        )

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        ends = [self._point(x, y), self._point(x + rx, y), self._point(x, y + ry)]
        self._strokes.add(
            "spot",
            "",
            ends,
            fill=self._colour(colour, glows),
            flat=self._flat,
            glows=glows,
            facing=self._facing,
        )

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        here = self._matrices[-1]
        self._matrices.append(_compose(here, matrix) if matrix else here)
        segments, points = self._world(clip) if clip else ("", [])
        self._strokes.add("push", segments, points, alpha=alpha, role=role, flat=self._flat)

    def pop(self) -> None:
        self._matrices.pop()
        self._strokes.add("pop", "", [])

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: Callable[[Painter], None],
        *,
        at: tuple[float, float],
    ) -> None:
        self.push(matrix=(1.0, 0.0, 0.0, 1.0, at[0], at[1]))
        draw(self)
        self.pop()

    def _scale(self) -> float:
        xx, yx, xy, yy, _, _ = self._matrices[-1]
        a, b = self._stand(0, 0), self._stand(1, 0)
        unit = hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
        return sqrt(abs(xx * yy - xy * yx)) * unit

    def _point(self, x: float, y: float) -> XYZ:
        xx, yx, xy, yy, x0, y0 = self._matrices[-1]
        return self._stand(xx * x + xy * y + x0, yx * x + yy * y + y0)

    def _world(self, path: Path) -> tuple[str, list[XYZ]]:
        if self._flat:
            path = straightened(path)
        points = [
            self._point(segment[i], segment[i + 1])  # type: ignore[arg-type]
            for segment in path
            for i in range(1, len(segment), 2)
        ]
        return "".join(segment[0] for segment in path), points

    def _colour(self, colour: Colour, glows: bool) -> Colour:
        return colour if glows else self._light.grade(colour, self._depth)

    def _graded(self, fill: Paint | None, glows: bool) -> Paint | None:
        if fill is None or isinstance(fill, tuple):
            return fill and self._colour(fill, glows)
        stops = tuple((at, self._colour(colour, glows)) for at, colour in fill.stops)
        if isinstance(fill, Linear):
            return Linear(fill.x0, fill.y0, fill.x1, fill.y1, stops)
        return Radial(fill.x, fill.y, fill.radius, stops)


def straightened(path: Path) -> Path:
    """Replace every curve by short straight lines."""
    out: list[Segment] = []
    x, y = 0.0, 0.0
    for segment in path:
        if segment[0] != "C":
            out.append(segment)
            if len(segment) == 3:
                x, y = segment[1], segment[2]
            continue
        x1, y1, x2, y2, x3, y3 = segment[1:]
        for step in range(1, _CURVE_STEPS + 1):
            t = step / _CURVE_STEPS
            s = 1 - t
            a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            out.append(("L", a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3))
        x, y = x3, y3
    return tuple(out)


def _compose(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )
