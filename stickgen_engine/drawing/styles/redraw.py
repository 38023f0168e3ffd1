"""A painter that leaves every shape to a style's hand."""

from collections.abc import Callable
from random import Random
from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, mix
from stickgen_engine.drawing.painter import Linear, Matrix, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path, Segment, ellipse
from stickgen_engine.drawing.styles.hand import Hand, Marks
from stickgen_engine.drawing.tracing import trace

_dice = Random(20)
_UNSTEADY: Final = tuple(_dice.uniform(-1.0, 1.0) for _ in range(257))


class RedrawPainter:
    """Traces shapes on a cairo painter and lets a hand decide how they are drawn."""

    def __init__(self, painter: CairoPainter, hand: Hand) -> None:
        self._cairo, self._hand = painter, hand
        self._roles: list[Role] = ["scenery"]
        self._scales: list[float] = [1.0]

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        role = self._roles[-1]
        if role == "words" or (role == "shadow" and isinstance(fill, Radial)):
            if role == "words":
                self._cairo.shape(path, fill=fill, line=line, width=width, glows=glows)
            return
        scale = self._scales[-1]
        marks = Marks(self._cairo.context, scale)
        flat = _flat(fill)
        if role in ("sky", "ground") and flat is not None:
            trace(self._cairo.context, path)
            self._hand.backdrop(self._cairo, marks, flat)
        else:
            wobble = self._hand.wobble_px / scale
            trace(self._cairo.context, _unsteady(path, wobble) if wobble else path)
            self._hand.shape(marks, role, flat, line, width * scale, glows=glows)
        self._cairo.context.new_path()

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        if self._roles[-1] == "words":
            self._cairo.spot(x, y, rx, ry, colour, glows=glows)
            return
        trace(self._cairo.context, ellipse(x, y, rx * 0.8, ry * 0.8))
        marks = Marks(self._cairo.context, self._scales[-1])
        self._hand.spot(marks, self._roles[-1], colour, glows=glows)
        self._cairo.context.new_path()

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        self._cairo.push(matrix=matrix, clip=clip, alpha=alpha, role=role)
        self._roles.append(role or self._roles[-1])
        grown = 1.0
        if matrix is not None:
            grown = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        self._scales.append(self._scales[-1] * max(grown, 1e-6))

    def pop(self) -> None:
        self._cairo.pop()
        self._roles.pop()
        self._scales.pop()

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: Callable[[Painter], None],
        *,
        at: tuple[float, float],
    ) -> None:
        role = self._roles[-1]

        def redraw(on: Painter) -> None:
            assert isinstance(on, CairoPainter)
            inner = RedrawPainter(on, self._hand)
            inner._roles[0] = role
            draw(inner)

        self._cairo.sprite(key, size, redraw, at=at)


def _flat(fill: Paint | None) -> Colour | None:
    """Return one colour for a paint: that of a gradient's middle."""
    if isinstance(fill, Linear | Radial):
        stops = fill.stops
        half = len(stops) // 2
        return stops[half][1] if len(stops) % 2 else mix(stops[half - 1][1], stops[half][1], 0.5)
    return fill


def _unsteady(path: Path, reach: float) -> Path:
    """Shake a path's points; the shake hangs on their order, so it moves with the shape."""
    out: list[Segment] = []
    at = len(path) * 13
    for segment in path:
        if len(segment) == 1:
            out.append(segment)
            continue
        shaken = [segment[0]]
        for number in segment[1:]:
            at = (at * 5 + 7) % 257
            shaken.append(number + _UNSTEADY[at] * reach)  # type: ignore[arg-type]
        out.append(tuple(shaken))  # type: ignore[arg-type]
    return tuple(out)
