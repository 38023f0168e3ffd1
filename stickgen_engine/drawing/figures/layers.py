"""The order in which the parts of a figure cover each other, gathered first and drawn then."""

from collections.abc import Callable
from enum import IntEnum

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Paint, Painter, shift
from stickgen_engine.drawing.paths import Path


class Layer(IntEnum):
    """Places in the pile, the first at the bottom."""

    BACK = 0
    FAR_ARM = 1
    FAR_LEG = 2
    NEAR_LEG = 3
    TORSO = 4
    GARMENT = 5
    LAP = 6
    OVER_BACK = 7
    NECK = 8
    HEAD = 9
    NEAR_ARM = 10
    HELD = 11
    NEAR_HAND = 12


Draw = Callable[[Painter], None]


class Layers:
    """Gathers shapes by layer; those of one layer keep the order in which they came."""

    def __init__(self) -> None:
        self._piles: list[list[tuple[Path, Paint | None, Colour | None, float, bool] | Draw]] = [
            [] for _ in Layer
        ]
        self._silhouette: list[Path] = []

    def add(
        self,
        layer: Layer,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        outer: bool = True,
    ) -> None:
        """Put a shape on a layer; ``outer`` counts it to the silhouette that back light follows."""
        self._piles[layer].append((path, fill, line, width, line is None and not outer))
        if outer and fill is not None:
            self._silhouette.append(path)

    def call(self, layer: Layer, draw: Draw) -> None:
        """Put something that draws itself on a layer."""
        self._piles[layer].append(draw)

    def outlined_by(self, path: Path) -> None:
        """Count a shape to the silhouette that something else draws."""
        self._silhouette.append(path)

    def draw_rim(self, on: Painter, colour: Colour, dx: float, dy: float) -> None:
        """Draw the silhouette shifted towards the light; call before ``draw``."""
        on.push(matrix=shift(dx, dy))
        for path in self._silhouette:
            on.shape(path, fill=colour)
        on.pop()

    def draw(self, on: Painter) -> None:
        """Draw everything, from the bottom of the pile."""
        for pile in self._piles:
            for item in pile:
                if callable(item):
                    item(on)
                else:
                    _draw_shape(on, *item)


def _draw_shape(
    on: Painter,
    path: Path,
    fill: Paint | None,
    line: Colour | None,
    width: float,
    patch: bool,
) -> None:
    if not patch:
        on.shape(path, fill=fill, line=line, width=width)
        return
    # A patch lies within another shape: no style may draw an edge round it.
    on.push(role="face")
    on.shape(path, fill=fill)
    on.pop()
