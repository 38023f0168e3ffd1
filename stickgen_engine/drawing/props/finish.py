"""What every prop is told of its colour, its light and the moment, and shading that all share."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Painter, Radial
from stickgen_engine.drawing.paths import Path

INK: Final = rgb("2B2F42")
WOOD: Final = rgb("A9703F")
DARK_WOOD: Final = rgb("7A4C2A")
STEEL: Final = rgb("9FB1C4")
GOLD: Final = rgb("F2B134")
RED: Final = rgb("D9483B")
WHITE: Final = rgb("FAF7F1")


@dataclass(frozen=True, slots=True)
class Finish:
    """The colour that the script asks for, a seed, the time in seconds and the scene's light.

    ``opened`` says how far a door or a lid stands open, from 0 to 1, how a net swings, and, as 1,
    that a car, a boat or a bow is in use.
    """

    colour: Colour | None = None
    seed: int = 0
    time_s: float = 0.0
    light: Light | None = None
    opened: float = 0.0

    def main(self, usual: str | Colour) -> Colour:
        """Return the script's colour, or the usual one."""
        if self.colour is not None:
            return self.colour
        return rgb(usual) if isinstance(usual, str) else usual

    @property
    def lamps(self) -> bool:
        """Whether lamps burn: in dark hours, and always where nobody said what hour it is."""
        return self.light is None or self.light.lamps or self.light.indoor


def across(colour: Colour, x0: float, x1: float) -> Linear:
    """Light a surface from the left: lit there, in shade at its right end."""
    return Linear(x0, 0, x1, 0, ((0, lighter(colour)), (0.45, colour), (1, darker(colour, 0.2))))


def upright(colour: Colour, low: float, high: float) -> Linear:
    """Light a surface from above."""
    return Linear(0, high, 0, low, ((0, lighter(colour)), (0.5, colour), (1, darker(colour, 0.18))))


def ball(colour: Colour, x: float, y: float, radius: float) -> Radial:
    """Light a ball from the upper left."""
    stops = ((0.0, lighter(colour, 0.35)), (0.45, colour), (1.0, darker(colour, 0.28)))
    return Radial(x - radius * 0.3, y + radius * 0.35, radius * 1.35, stops)


def solid(on: Painter, path: Path, colour: Colour) -> None:
    """Fill a path evenly."""
    on.shape(path, fill=colour)


def thread(on: Painter, path: Path, colour: Colour, width: float) -> None:
    """Draw a line."""
    on.shape(path, line=colour, width=width)
