"""What hangs on the side walls of a room, for cameras that turn or wander."""

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.paths import circle, rounded
from stickgen_engine.drawing.places.kit_furniture import picture
from stickgen_engine.drawing.places.kit_rooms import Shell, block, flat, joined
from stickgen_engine.drawing.places.kit_windows import window


def door(on: Board, u: float, colour: Colour, *, frame: Colour | None = None) -> None:
    """Set a door with four panels into a wall; u is its left edge."""
    block(on, u - 0.12, 0, 1.24, 2.28, frame or rgb("F2EADC"))
    block(on, u, 0, 1.0, 2.16, colour)
    leaves = joined(
        rounded(u + 0.1 + i * 0.43, y, 0.37, tall, 0.02)
        for i in (0, 1)
        for y, tall in ((0.18, 0.75), (1.05, 0.95))
    )
    on.shape(leaves, fill=darker(colour, 0.14))
    on.shape(circle(u + 0.9, 1.02, 0.05), fill=rgb("E8C060"))


def side_walls(
    shell: Shell, wood: Colour, *, view: str = "hills", motif: str = "sea", glazed: bool = True
) -> None:
    """Put a door and a picture on the right wall, a window and a picture on the left one."""
    light = shell.scenery.light
    if glazed:
        window(shell.left, -1.6, 1.2, 2.2, 1.5, light, view=view)
    picture(shell.left, 2.6, 1.7, 1.2, 0.9, motif, lighter(wood, 0.1))
    picture(shell.left, -4.6, 1.8, 0.9, 1.1, "sun", wood)
    door(shell.right, -1.8, wood)
    picture(shell.right, 0.9, 1.7, 1.3, 0.95, "lines", lighter(wood, 0.1))
    flat(shell.right, 1.15, 2.74, 0.8, 0.05, wood)
