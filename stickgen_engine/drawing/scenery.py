"""What surrounds the actors: sky, back, standing pieces and a dark foreground, in one light.

Artists get boards from a ``Scenery`` and draw on them in metres; haze and tint come by themselves.
Everything in the back is drawn in the order in which it was made, so begin with the farthest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot, sin
from typing import Final

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import rectangle
from stickgen_engine.drawing.strokes import XYZ, Strokes

# At this depth one unit of the sky board is the height of a frame of the default camera.
SKY_DEPTH_M: Final = 900.0
SKY_UNIT_M: Final = 485.0
SKY_PERIOD: Final = 6.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on the floor and is sorted with the actors by depth."""

    x: float
    z: float
    strokes: Strokes


@dataclass(frozen=True, slots=True)
class Lamp:
    """Something that shines on what is near it: where it hangs, its colour, its reach in metres."""

    x: float
    y: float
    z: float
    colour: Colour
    reach_m: float = 4.0


class Scenery:
    """Collects the drawing of a place; made once for a scene and then drawn through any camera."""

    def __init__(self, light: Light) -> None:
        self.light = light
        self.back: list[Strokes] = []
        self.pieces: list[Piece] = []
        self.front: list[Strokes] = []
        self.lamps: list[Lamp] = []
        self._backdrop: tuple[Colour, ...] = (light.sky[0], light.sky[1], light.sky[2])
        self._floor: tuple[Colour, Colour] | None = None

    def backdrop(self, *colours: Colour, floor: tuple[Colour, Colour] | None = None) -> None:
        """Fill the frame behind everything: from its top to the horizon, and below it.

        Colours are used as they are. The floor's two go from the horizon to the frame's foot.
        """
        self._backdrop = colours
        self._floor = floor

    def sky(self) -> Board:
        """Get the sky: u = 0 in the middle, v = 0 at the horizon, 1 unit = a frame's height.

        It repeats every 6 units to the left and right, and carries no haze.
        """
        strokes = Strokes(period=SKY_PERIOD * SKY_UNIT_M, depth=SKY_DEPTH_M)
        self.back.append(strokes)
        return Board(strokes, _standing(0, 0, SKY_DEPTH_M, SKY_UNIT_M), self.light, 0.0)

    def panorama(self, z: float, period: float, *, haze: float | None = None) -> Board:
        """Get a far board at depth z (metres) that repeats every ``period`` metres round x = 0.

        ``haze`` is the depth that haze is reckoned for, where it should not be z.
        """
        strokes = Strokes(period=period, depth=z)
        self.back.append(strokes)
        return Board(strokes, _standing(0, 0, z, 1.0), self.light, z if haze is None else haze)

    def floor(self, y: float = 0.0, *, from_below: bool = False) -> Board:
        """Get the ground, or any level plane: u is x and v is z, in world metres.

        A ceiling is seen ``from_below`` only.
        """
        strokes = Strokes(facing=((0.0, y, 0.0), (0.0, -1.0, 0.0)) if from_below else None)
        self.back.append(strokes)
        return Board(strokes, lambda u, v: (u, y, v), self.light, 0.0, flat=True)

    def wall(self, x0: float, z0: float, x1: float, z1: float, *, one_sided: bool = False) -> Board:
        """Get an upright wall: u metres from (x0, z0) towards (x1, z1), v metres up.

        A ``one_sided`` wall is seen only by those for whom u runs to the right.
        """
        length = hypot(x1 - x0, z1 - z0)
        ax, az = (x1 - x0) / length, (z1 - z0) / length
        strokes = Strokes(facing=((x0, 0.0, z0), (az, 0.0, -ax)) if one_sided else None)
        self.back.append(strokes)
        return Board(
            strokes,
            lambda u, v: (x0 + ax * u, v, z0 + az * u),
            self.light,
            max(0.0, (z0 + z1) / 2),
            flat=True,
        )

    def far(
        self, x: float, z: float, *, y: float = 0.0, scale: float = 1.0, flip: bool = False
    ) -> Board:
        """Get a board that stands in the back, behind every actor."""
        strokes = Strokes(card=(x, z))
        self.back.append(strokes)
        return Board(strokes, _standing(x, y, z, scale, flip=flip), self.light, max(0.0, z))

    def piece(
        self, x: float, z: float, *, y: float = 0.0, scale: float = 1.0, flip: bool = False
    ) -> Board:
        """Get a board that stands among the actors and is sorted with them by depth."""
        strokes = Strokes(card=(x, z))
        self.pieces.append(Piece(x, z, strokes))
        return Board(strokes, _standing(x, y, z, scale, flip=flip), self.light, max(0.0, z))

    def corner(self, z: float = -3.0) -> Board:
        """Get a board in front of everyone, for dark foreground shapes: u is x and v is y."""
        strokes = Strokes(period=1e6, depth=z)
        self.front.append(strokes)
        return Board(strokes, _standing(0, 0, z, 1.0), self.light, 0.0)

    def draw_back(self, view: View, on: Painter) -> None:
        """Draw sky, ground and everything behind the actors."""
        self._draw_backdrop(view, on)
        on.push(role="scenery")
        for strokes in self.back:
            strokes.draw(view, on)
        on.pop()

    def draw_front(self, view: View, on: Painter) -> None:
        """Draw the foreground.

        It frames the picture, so it keeps to the frame's corners wherever the camera goes, and only
        sways a little when the camera travels.
        """
        nearer = max(1.0, view.camera.scale * view.camera.zoom / 150.0)
        framed = CameraState(x=0.4 * sin(view.camera.x * 0.6), zoom=nearer)
        framed_view = View(framed, view.width, view.height)
        on.push(role="scenery")
        for strokes in self.front:
            strokes.draw(framed_view, on)
        on.pop()

    def _draw_backdrop(self, view: View, on: Painter) -> None:
        horizon = view.camera.horizon * view.height
        middle = min(max(horizon, 0.0), float(view.height))
        on.push(role="sky")
        # A pixel more than the sky needs, so that no seam shows at the horizon.
        on.shape(
            rectangle(0, 0, view.width, middle + 1 if self._floor else view.height),
            fill=_gradient(self._backdrop, 0.0, max(horizon, 1.0)),
        )
        on.pop()
        if self._floor:
            on.push(role="ground")
            on.shape(
                rectangle(0, middle, view.width, view.height - middle),
                fill=_gradient(self._floor, middle, float(view.height)),
            )
            on.pop()


def _gradient(colours: tuple[Colour, ...], top: float, bottom: float) -> Linear | Colour:
    if len(colours) == 1:
        return colours[0]
    last = len(colours) - 1
    return Linear(0, top, 0, bottom, tuple((i / last, c) for i, c in enumerate(colours)))


def _standing(
    x: float, y: float, z: float, scale: float, *, flip: bool = False
) -> Callable[[float, float], XYZ]:
    side = -scale if flip else scale
    return lambda u, v: (x + u * side, y + v * scale, z)
