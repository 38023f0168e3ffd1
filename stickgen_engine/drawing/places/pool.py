"""The swimming pool."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_ground import Ground, hills, lay_ground, puddles, shadow
from stickgen_engine.drawing.places.kit_houses import draw_window
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_shade import hazed, raw, rising, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, stand
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]
_Z0, _Z1, _X0, _X1 = 4.8, 12.5, -9.5, 8.0


def pool(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A tiled pool with lanes and a springboard, loungers, parasols and a white bath house."""
    light = scenery.light
    ground = lay_ground(scenery, rgb("e6dccb"), rgb("cdbfa9"))
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 70, low=3, high=8, colour=rgb("7fa79a"), share=0.5, period=150)
    treeline(scenery, seed, 40, height=5, count=52, colour=rgb("5a9a66"), share=0.35, pines=0.15)
    _hedge(scenery, seed, ground)
    _bath_house(scenery, 5.5, 17.5)
    floor = scenery.floor()
    _tiles(floor, seed, ground)
    water = _basin(scenery)
    puddles(floor, seed, light, 5)
    palms = [("palm", -11.5, 12, 5.0), ("palm", -7.4, 15.5, 5.4), ("palm", 10.8, 9, 5.0)]
    grove(scenery, floor, seed, [*palms, ("palm", 12.5, 0, 4.8), ("palm", -12.5, -2, 5)])
    _springboard(scenery, floor, 6.2, 13.0)
    for x, z, tone, flip in (
        (9.6, 5.4, "dc5b4a", False),
        (-11.2, 4.6, "3e9bd6", True),
        (11.4, 3.2, "f0b429", True),
    ):
        _lounger(stand(scenery, x, z, flip=flip), rgb(tone))
        shadow(floor, light, x, z, 1.6, 0.3)
    for x, z, tone in ((-10.2, 6.8, "3e9bd6"), (10.2, 7.6, "dc5b4a"), (-12, 2.5, "f0b429")):
        shadow(floor, light, x, z, 2.0, 0.8)
        _sunshade(stand(scenery, x, z), rgb(tone))
    bushes(scenery, floor, seed, [(8.8, 13.2, 1.7), (-9.2, 14, 1.8), (0.6, 15.5, 1.4)])
    _lifebuoy(stand(scenery, -6.0, 13.1))
    corner_leaves(scenery, seed, rgb("1e3a30"))
    return _shimmer(seed, water, _ring_colours())


def _ring_colours() -> tuple[Colour, Colour]:
    return rgb("f2607a"), rgb("fdf6ea")


def _hedge(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    light, board = scenery.light, scenery.panorama(24, 90, haze=0.0)
    green = hazed(light, snowed(light, rgb("5c9a5e"), 0.6), 0.2)
    path: Path = rectangle(-45, 0, 90, 1.9)
    for i in range(40):
        path += circle(-45 + i * 2.25 + seed.uniform(-0.4, 0.4), 1.85, seed.uniform(0.55, 0.85))
    board.shape(path, fill=rising(darker(green, 0.22), lighter(green, 0.1), 0, 2.4))
    del ground


def _bath_house(scenery: Scenery, x: float, z: float) -> None:
    light, board = scenery.light, scenery.far(x, z)
    wall = rgb("f6f1e6")
    board.shape(rectangle(-5, 0, 10, 3.0), fill=rising(darker(wall, 0.12), wall, 0, 3))
    board.shape(rectangle(-5.4, 3.0, 10.8, 0.35), fill=snowed(light, rgb("3f8f9a"), 0.85))
    board.shape(rectangle(-5.2, 2.8, 10.4, 0.2), fill=darker(wall, 0.3))
    for wx in (-4.2, -2.2, 2.6):
        draw_window(board, light, wx, 1.1, 1.4, 1.2)
    for n, dx in enumerate((-0.1, 1.0)):
        board.shape(rounded(dx, 0, 0.85, 2.1, 0.06), fill=rgb("3e9bd6") if n else rgb("dc5b4a"))
        board.shape(circle(dx + 0.42, 1.5, 0.16), fill=rgb("f6f1e6"))


def _tiles(floor: Painter, seed: random.Random, ground: Ground) -> None:
    joints: Path = ()
    for i in range(9):
        z = -3.0 + i * 0.86
        joints += polygon([(-60, z), (60, z), (60, z + 0.035), (-60, z + 0.035)])
    for i in range(-17, 18):
        x = i * 1.05
        joints += polygon([(x, -3.6), (x + 0.035, -3.6), (x + 0.035, 4.6), (x, 4.6)])
    tone = ground.at(1)
    for _ in range(16):
        x, z = round(seed.uniform(-10, 10)) * 1.05, -3.0 + seed.randint(0, 7) * 0.86
        floor.shape(rectangle(x, z, 1.05, 0.86), fill=fade(lighter(tone, 0.35), 0.35))
    floor.shape(joints, fill=fade(darker(tone, 0.3), 0.4))


def _basin(scenery: Scenery) -> Colour:
    """The basin with its rim, lanes and steps; returns the colour of its light."""
    light, floor = scenery.light, scenery.floor()
    rim, blue = snowed(light, rgb("f7f3ea"), 0.4), rgb("37b4d8")
    floor.shape(
        rectangle(_X0 - 0.5, _Z0 - 0.5, _X1 - _X0 + 1, _Z1 - _Z0 + 1), fill=darker(rim, 0.25)
    )
    floor.shape(rectangle(_X0 - 0.5, _Z0 - 0.42, _X1 - _X0 + 1, _Z1 - _Z0 + 0.9), fill=rim)
    sky = raw(light, mix(light.sky[1], light.sky[2], 0.5))
    lit = light.time == "night"
    shades = (mix(blue, sky, 0.25), mix(lighter(blue, 0.25), sky, 0.45))
    if lit:
        shades = (rgb("1fa6d0"), rgb("5cd8ec"))
    fill = Linear(0, _Z0, 0, _Z1, ((0.0, shades[0]), (1.0, shades[1])))
    floor.shape(rectangle(_X0, _Z0, _X1 - _X0, _Z1 - _Z0), fill=fill, glows=lit)
    inner = [(_X0, _Z1), (_X1, _Z1), (_X1, _Z1 - 0.5), (_X0, _Z1 - 0.5)]
    floor.shape(polygon(inner), fill=fade(darker(shades[1], 0.35), 0.7), glows=lit)
    for i, x in enumerate((-6.6, -3.7, -0.8, 2.1, 5.0)):
        lane = [(x, _Z0), (x + 0.24, _Z0), (x + 0.24, _Z1 - 0.5), (x, _Z1 - 0.5)]
        floor.shape(polygon(lane), fill=fade(darker(blue, 0.45), 0.4), glows=lit)
        if i in (1, 3):
            for n in range(14):
                z = _Z0 + 0.1 + n * 0.53
                buoy = ellipse(x + 1.5, z, 0.09, 0.2)
                floor.shape(buoy, fill=rgb("dc5b4a") if n % 2 else rgb("fdf6ea"))
    if lit:
        floor.spot((_X0 + _X1) / 2, 8.5, 11, 5.2, rgb("6ae4ff", 0.3), glows=True)
        scenery.lamps.append(Lamp(-0.7, 0.0, 6.0, rgb("6ae4ff"), 6.0))
    for side in (-4.9, -4.3):
        rail = scenery.far(side, _Z0 - 0.2)
        hoop: Path = (("M", 0, 0), ("C", 0, 1.0, 0.1, 1.0, 0.35, 0.9), ("L", 0.4, -0.1))
        rail.shape(hoop, line=rgb("cfd8e0"), width=0.06)
    return lighter(shades[1], 0.6)


def _springboard(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 1.2, 1.0)
    on, steel = scenery.far(x, z), rgb("8fa0b0")
    on.shape(
        (
            ("M", 0.5, 0),
            ("L", 0.5, 2.0),
            ("M", 0.9, 0),
            ("L", 0.9, 2.0),
            ("M", -0.2, 0),
            ("L", 0.1, 1.2),
        ),
        line=steel,
        width=0.09,
    )
    for y in (0.35, 0.7, 1.05):
        on.shape((("M", 0.5, y), ("L", 0.9, y)), line=steel, width=0.06)
    on.shape(rounded(-2.3, 1.2, 3.3, 0.14, 0.06), fill=rgb("e8f0f4"))
    on.shape(rectangle(-2.3, 1.2, 3.3, 0.05), fill=rgb("3e9bd6"))


def _lounger(on: Painter, colour: Colour) -> None:
    on.shape(
        (("M", -0.8, 0), ("L", -0.75, 0.34), ("M", 0.5, 0), ("L", 0.45, 0.34)),
        line=rgb("d8dde2"),
        width=0.06,
    )
    on.shape(
        polygon(
            [(-0.95, 0.32), (0.4, 0.32), (1.05, 0.86), (1.1, 0.98), (0.36, 0.46), (-0.95, 0.44)]
        ),
        fill=colour,
    )
    on.shape(
        polygon([(-0.95, 0.4), (0.37, 0.42), (1.1, 0.96), (1.1, 1.0), (0.36, 0.48), (-0.95, 0.46)]),
        fill=lighter(colour, 0.3),
    )


def _sunshade(on: Painter, colour: Colour) -> None:
    on.shape(rectangle(-0.04, 0, 0.08, 2.3), fill=rgb("efe8da"))
    for i in range(4):
        a, b = -1.3 + 0.65 * i, -0.65 + 0.65 * i
        tone = colour if i % 2 == 0 else rgb("fbf6ec")
        on.shape(
            polygon([(a, 2.1), (0, 2.75), (b, 2.1), ((a + b) / 2, 2.02)]),
            fill=darker(tone, 0.05 * i),
        )


def _lifebuoy(on: Painter) -> None:
    on.shape(rectangle(-0.05, 0, 0.1, 1.3), fill=rgb("f6f1e6"))
    on.shape(circle(0, 1.2, 0.3), line=rgb("f6f1e6"), width=0.18)
    for a, b in ((0.2, 0.21), (-0.2, 0.21), (0.21, -0.2), (-0.2, -0.2)):
        on.shape(circle(a, 1.2 + b, 0.09), fill=rgb("dc5b4a"))


def _shimmer(seed: random.Random, shine: Colour, ring: tuple[Colour, Colour]) -> Animate:
    marks = [
        (seed.uniform(_X0 + 0.6, _X1 - 0.6), seed.uniform(_Z0 + 0.3, _Z1 - 0.9), seed.random() * 6)
        for _ in range(30)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        floor = scenery.floor()
        for n in range(2):
            path: Path = ()
            for x, z, phase in marks[n::2]:
                w = 0.35 + 0.3 * sin(seconds * 1.6 + phase)
                x += 0.2 * sin(seconds * 0.9 + phase)
                path += polygon([(x - w, z), (x, z + 0.07), (x + w, z + 0.02), (x, z - 0.03)])
            floor.shape(path, fill=fade(shine, 0.75 - 0.3 * n))
        tube = scenery.far(2.9 + 0.3 * sin(seconds * 0.4), 8.2, y=0.04 * sin(seconds * 1.4))
        tube.shape(ellipse(0, 0.1, 0.62, 0.2), line=ring[0], width=0.24)
        tube.shape(ellipse(0, 0.14, 0.62, 0.18), line=fade(ring[1], 0.5), width=0.05)

    return draw
