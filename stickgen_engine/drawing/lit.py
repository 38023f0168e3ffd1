"""A painter that grades colours by the scene's light before it hands them on."""

from collections.abc import Callable

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Matrix, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path


class LitPainter:
    """Tints and hazes all that does not glow, as a board in the world does."""

    def __init__(self, painter: Painter, light: Light, depth_m: float = 0.0) -> None:
        self._painter, self._light, self._depth = painter, light, depth_m

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        if not glows:
            fill = self._paint(fill) if fill is not None else None
            line = self._light.grade(line, self._depth) if line is not None else None
        self._painter.shape(path, fill=fill, line=line, width=width, glows=glows)

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        lit = colour if glows else self._light.grade(colour, self._depth)
        self._painter.spot(x, y, rx, ry, lit, glows=glows)

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        self._painter.push(matrix=matrix, clip=clip, alpha=alpha, role=role)

    def pop(self) -> None:
        self._painter.pop()

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: Callable[[Painter], None],
        *,
        at: tuple[float, float],
    ) -> None:
        def draw_lit(on: Painter) -> None:
            draw(LitPainter(on, self._light, self._depth))

        lit_key = f"{key} {self._light.time} {self._light.weather} {self._depth:.1f}"
        self._painter.sprite(lit_key, size, draw_lit, at=at)

    def _paint(self, fill: Paint) -> Paint:
        if isinstance(fill, tuple):
            return self._light.grade(fill, self._depth)
        stops = tuple((at, self._light.grade(c, self._depth)) for at, c in fill.stops)
        if isinstance(fill, Linear):
            return Linear(fill.x0, fill.y0, fill.x1, fill.y1, stops)
        return Radial(fill.x, fill.y, fill.radius, stops)
