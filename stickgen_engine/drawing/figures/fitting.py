"""What every maker of garments needs: a body in the picture, its look, and where to put shapes."""

from dataclasses import dataclass

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.cuts import Cut
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.figures.shades import Shades
from stickgen_engine.drawing.figures.torso import Trunk
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.paths import XY, Path


@dataclass(frozen=True, slots=True)
class Fitting:
    """One figure being dressed; ``time_s`` moves what sways."""

    layers: Layers
    body: Projected
    trunk: Trunk
    look: Look
    cut: Cut
    shades: Shades
    time_s: float

    @property
    def fine(self) -> bool:
        """Whether the figure is large enough for small detail."""
        return self.body.unit > 85.0

    def piece(
        self,
        layer: Layer,
        path: Path,
        colour: Colour,
        *,
        far: float = 0.0,
        outer: bool | None = None,
    ) -> None:
        """Add an outlined piece of cloth.

        ``outer`` says whether it stands out of the body; what is worn on the trunk does not.
        """
        self.layers.add(
            layer,
            path,
            fill=self.shades.cloth(colour, far),
            line=self.shades.outline(far),
            width=self.body.line,
            outer=layer is not Layer.GARMENT if outer is None else outer,
        )

    def patch(self, layer: Layer, path: Path, colour: Colour) -> None:
        """Add a flat patch without an outline."""
        self.layers.add(layer, path, fill=self.shades.cloth(colour), outer=False)

    def stripe(self, layer: Layer, path: Path, colour: Colour, width: float) -> None:
        """Add a line, its width in outlines."""
        self.layers.add(
            layer, path, line=self.shades.cloth(colour), width=width * self.body.line, outer=False
        )

    def front(self, share: float, across: float = 0.0) -> XY:
        """Find a point of the front's middle line, turned with the body.

        ``share`` goes from the neck (0) to the pelvis (1), ``across`` from the middle line to
        either edge (-1 to 1).
        """
        half = self.trunk.half(share)
        middle = 0.55 * self.body.side * half
        room = half * (1.0 - 0.45 * abs(self.body.side))
        return self.trunk.along(share, middle + across * room)

    @property
    def sees_front(self) -> bool:
        """Whether the front of the body can be seen."""
        return self.body.toward > -0.45

    @property
    def from_behind(self) -> bool:
        """Whether what is worn on the back lies over the body."""
        return self.body.toward < -0.4
