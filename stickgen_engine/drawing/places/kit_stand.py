"""Put things of the kits into a scenery: trees, bushes and rocks with their shadows."""

import random
from collections.abc import Iterable

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.places.kit_ground import shadow
from stickgen_engine.drawing.places.kit_plants import draw_bush, draw_rock
from stickgen_engine.drawing.places.kit_trees import draw_tree
from stickgen_engine.drawing.scenery import Scenery

# Actors stay before this depth, so what stands behind it can be drawn with the back.
_BEHIND_ALL_M = 4.5


def stand(
    scenery: Scenery, x: float, z: float, *, y: float = 0.0, scale: float = 1.0, flip: bool = False
) -> Board:
    """Get a board there: with the back where no actor comes behind it, else sorted with them."""
    if z >= _BEHIND_ALL_M:
        return scenery.far(x, z, y=y, scale=scale, flip=flip)
    return scenery.piece(x, z, y=y, scale=scale, flip=flip)


def plant(
    scenery: Scenery,
    floor: Painter,
    seed: random.Random,
    kind: str,
    x: float,
    z: float,
    *,
    height: float = 4.5,
    leaf: Colour | None = None,
) -> None:
    """Plant one tree with its shadow."""
    shadow(floor, scenery.light, x, z, height * 0.28, height)
    board = stand(scenery, x, z, flip=False)
    draw_tree(board, kind, scenery.light, seed, height=height, leaf=leaf)


def grove(
    scenery: Scenery,
    floor: Painter,
    seed: random.Random,
    trees: Iterable[tuple[str, float, float, float]],
    *,
    leaf: Colour | None = None,
) -> None:
    """Plant trees given as (kind, x, z, height), far ones first."""
    for kind, x, z, height in sorted(trees, key=lambda tree: -tree[2]):
        plant(scenery, floor, seed, kind, x, z, height=height, leaf=leaf)


def bushes(
    scenery: Scenery,
    floor: Painter,
    seed: random.Random,
    places: Iterable[tuple[float, float, float]],
    *,
    colour: Colour | None = None,
) -> None:
    """Put bushes given as (x, z, width), far ones first."""
    for x, z, width in sorted(places, key=lambda place: -place[1]):
        shadow(floor, scenery.light, x, z, width * 0.75, width * 0.4)
        draw_bush(stand(scenery, x, z), scenery.light, seed, width=width, colour=colour)


def rocks(
    scenery: Scenery,
    floor: Painter,
    seed: random.Random,
    places: Iterable[tuple[float, float, float]],
    *,
    colour: Colour | None = None,
) -> None:
    """Put boulders given as (x, z, width), far ones first."""
    for x, z, width in sorted(places, key=lambda place: -place[1]):
        shadow(floor, scenery.light, x, z, width * 0.8, width * 0.5)
        draw_rock(stand(scenery, x, z), scenery.light, seed, width=width, colour=colour)
