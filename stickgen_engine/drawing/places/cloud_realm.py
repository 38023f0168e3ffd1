"""A realm on the clouds."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    circle,
    ellipse,
    moved,
    polygon,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.places.kit_ground import Ground, blob
from stickgen_engine.drawing.places.kit_shade import hazed, overcast, raw, rising, sided
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.sky import birds, cloud_path, paint_cloud, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_BOW = ("f07a7a", "f5b060", "f7e07a", "7ad090", "6ab8f0", "a08ae0")


def cloud_realm(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A floor of clouds, floating towers with banners, islets with waterfalls and a rainbow."""
    light = scenery.light
    top, middle, low = light.sky
    dream = light.grade(rgb("c8b0f0"))
    scenery.light = light = replace(
        light,
        sky=(
            mix(top, dream, 0.18),
            mix(middle, dream, 0.22),
            mix(low, light.grade(rgb("fff0f4")), 0.35),
        ),
        haze=mix(light.haze, light.grade(rgb("f0e4fa")), 0.4),
    )
    lit, foot = _cloud_tones(scenery)
    far, near = mix(light.grade(lit), light.haze, 0.35), light.grade(mix(lit, foot, 0.35))
    scenery.backdrop(*light.sky, floor=(far, near))
    ground = Ground(light, far, near)
    paint_sky(scenery, seed, clouds=0.8)
    if not overcast(light) and light.time != "night":
        _rainbow(scenery)
    birds(scenery.sky(), seed)
    for kx, kz, size, y in (
        (-25, 74, 2.6, 6),
        (20, 62, 2.8, 4.5),
        (52, 80, 2.4, 7),
        (-62, 70, 2.6, 5),
    ):
        _floating_keep(scenery, seed, kx, kz, size, y)
    _bank(scenery, seed, 58, 3.4, lit, foot, 0.4)
    _islet(scenery.far(-7.5, 26, y=3.6), seed, light.lamps)
    _islet(scenery.far(14.5, 34, y=5.4), seed, light.lamps)
    _bank(scenery, seed, 34, 2.4, lit, foot, 0.22)
    _temple(scenery, 8.2, 13.5)
    _bank(scenery, seed, 19, 1.5, lit, foot, 0.1)
    _soft_floor(scenery, seed, ground, lit)
    for x, z, wide in (
        (-6.4, 6.4, 4.6),
        (6.8, 6.8, 4.2),
        (-10.8, 4.8, 4.4),
        (11, 4.4, 4.6),
        (-12.5, -2, 4.6),
        (12.5, -2.5, 4.6),
        (1.5, 9.5, 3.4),
    ):
        paint_cloud(stand(scenery, x, z), seed, 0, -0.25, wide, lit=lit, foot=mix(lit, foot, 0.7))
    _gate(scenery, -5.6, 5.4)
    corner = scenery.corner()
    shade = mix(foot, rgb("3a4272"), 0.72)
    for x, wide in ((-2.9, 1.9), (3.1, 1.7), (-7.6, 2.2), (8.2, 2.0)):
        corner.shape(moved(cloud_path(seed, wide, 0.62), x, -0.16), fill=shade)
    return _drift(seed, lit)


def _cloud_tones(scenery: Scenery) -> tuple[Colour, Colour]:
    light = scenery.light
    if overcast(light):
        return raw(light, lighter(light.sky[2], 0.3)), raw(light, darker(light.sky[1], 0.1))
    pairs = {
        "dawn": ("fff0e6", "d0b8dc"),
        "day": ("ffffff", "cfdcf4"),
        "sunset": ("ffd2b0", "c880a8"),
        "night": ("4a66a0", "25386e"),
    }
    lit, foot = pairs[light.time]
    return raw(light, rgb(lit)), raw(light, rgb(foot))


def _rainbow(scenery: Scenery) -> None:
    sky = scenery.sky()
    for k, tone in enumerate(_BOW):
        r = 0.66 - k * 0.02
        bow: Path = (
            ("M", 0.12 - r, -0.05),
            ("C", 0.12 - r, r * 0.86, 0.12 + r, r * 0.86, 0.12 + r, -0.05),
        )
        sky.shape(bow, line=rgb(tone, 0.3), width=0.021, glows=True)


def _bank(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    high: float,
    lit: Colour,
    foot: Colour,
    share: float,
) -> None:
    light, period = scenery.light, z * 3.2 + 30
    board = scenery.panorama(z, period, haze=0.0)
    pale, low = hazed(light, lit, share), hazed(light, mix(lit, foot, 0.75), share)
    count = 15
    for i in range(count):
        x = -period / 2 + (i + seed.random()) * period / count
        wide, tall = period / count * seed.uniform(1.5, 2.1), high * seed.uniform(0.7, 1.5)
        path = moved(cloud_path(seed, wide, tall), x, -0.2)
        board.shape(path, fill=rising(low, pale, 0.0, tall * 0.8))


def _soft_floor(scenery: Scenery, seed: random.Random, ground: Ground, lit: Colour) -> None:
    floor = scenery.floor()
    for i in range(14):
        x, z, w = seed.uniform(-16, 16), seed.uniform(-5, 13), seed.uniform(1.2, 2.6)
        tone = lighter(lit, 0.3) if i % 2 else darker(ground.at(z), 0.07)
        floor.shape(blob(seed, x, z, w, w * 0.6, 7), fill=fade(tone, 0.45))
    for x, z in ((-4, 5), (4.4, 4.4), (-1.0, -2.4)):
        floor.spot(x, z, 3.0, 1.2, fade(lighter(lit, 0.3), 0.5))


def _tower(
    on: Painter, x: float, y: float, width: float, height: float, roof: Colour, lamps: bool
) -> None:
    wall = rgb("ece6f4")
    w = width / 2
    on.shape(rectangle(x - w, y, width, height), fill=sided(wall, x - w, x + w, shade=0.3))
    on.shape(
        polygon(
            [(x - w * 1.35, y + height), (x, y + height + width * 1.7), (x + w * 1.35, y + height)]
        ),
        fill=sided(roof, x - w, x + w, lit=0.2),
    )
    pane = rgb("ffdc8a") if lamps else rgb("6a86c8")
    on.shape(
        rounded(x - w * 0.25, y + height * 0.55, w * 0.5, height * 0.22, w * 0.25),
        fill=pane,
        glows=lamps,
    )
    on.shape(
        (("M", x, y + height + width * 1.6), ("L", x, y + height + width * 2.3)),
        line=rgb("c8a44a"),
        width=width * 0.06,
    )
    top = y + height + width * 2.3
    on.shape(
        polygon([(x, top), (x + width * 0.6, top - width * 0.16), (x, top - width * 0.34)]),
        fill=rgb("f0b84a"),
    )


def _floating_keep(
    scenery: Scenery, seed: random.Random, x: float, z: float, size: float, y: float
) -> None:
    on, lamps = scenery.far(x, z, y=y, scale=size), scenery.light.lamps
    stone = rgb("a89ab8")
    under = [
        (-3.2, 0),
        (-2.2, -1.0),
        (-1.0, -1.6),
        (-0.2, -3.0),
        (0.6, -1.8),
        (2.0, -1.1),
        (3.2, 0),
    ]
    on.shape(polygon(under), fill=rising(darker(stone, 0.3), stone, -3, 0))
    on.shape(
        polygon([(0.6, -1.8), (2.0, -1.1), (3.2, 0), (0.4, 0)]), fill=fade(darker(stone, 0.4), 0.5)
    )
    on.shape(ellipse(0, 0, 3.2, 0.34), fill=rgb("8fc07a"))
    roof = rgb("5a7ad0")
    for tx, w, h in ((-2.0, 0.7, 1.7), (2.0, 0.7, 1.9), (-1.0, 0.9, 2.6), (1.05, 0.9, 2.3)):
        _tower(on, tx, 0, w, h, roof, lamps)
    on.shape(rectangle(-1.7, 0, 3.4, 1.15), fill=sided(rgb("e4dcee"), -1.7, 1.7))
    _tower(on, 0, 0.6, 1.1, 2.9, rgb("b05a9a"), lamps)
    on.shape(
        (
            ("M", -0.3, 0),
            ("L", -0.3, 0.4),
            ("C", -0.3, 0.8, 0.3, 0.8, 0.3, 0.4),
            ("L", 0.3, 0),
            ("Z",),
        ),
        fill=rgb("6a5a7a"),
    )
    wisp = moved(cloud_path(seed, 4.4, 1.0), -0.6, -2.6)
    on.shape(wisp, fill=fade(_cloud_tones(scenery)[0], 0.85))


def _islet(on: Painter, seed: random.Random, lamps: bool) -> None:
    """A green stone that hangs in the air, with a tree and a thread of water."""
    stone = rgb("9a8ca8")
    on.shape(
        polygon(
            [(-2.4, 0), (-1.4, -0.9), (-0.4, -1.3), (0.1, -2.2), (0.8, -1.1), (1.7, -0.7), (2.4, 0)]
        ),
        fill=rising(darker(stone, 0.3), stone, -2, 0),
    )
    on.shape(ellipse(0, 0, 2.4, 0.3), fill=rgb("86bc70"))
    on.shape(rectangle(-0.9, 0, 0.22, 1.2), fill=rgb("7a5a48"))
    for x, y, r in ((-1.3, 1.3, 0.6), (-0.4, 1.35, 0.62), (-0.82, 1.9, 0.66)):
        on.shape(circle(x, y, r), fill=rising(rgb("e088b0"), rgb("fbc0d8"), y - r, y + r))
    on.shape(
        polygon([(1.3, 0.02), (1.75, 0.02), (1.7, -4.0), (1.45, -4.4)]),
        fill=rising(rgb("e8f6ff", 0.1), rgb("c8ecff"), -4.2, 0),
    )
    del seed, lamps


def _temple(scenery: Scenery, x: float, z: float) -> None:
    """A round temple on the clouds."""
    on, wall = scenery.far(x, z), rgb("f2ecf6")
    on.shape(rounded(-2.6, 0, 5.2, 0.35, 0.1), fill=sided(wall, -2.6, 2.6))
    on.shape(rounded(-2.3, 0.35, 4.6, 0.25, 0.1), fill=sided(wall, -2.3, 2.3))
    glow = rgb("ffe0a0") if scenery.light.lamps else rgb("b8c4e4")
    on.shape(rectangle(-1.8, 0.6, 3.6, 2.6), fill=glow, glows=scenery.light.lamps)
    for cx in (-1.95, -1.2, -0.4, 0.4, 1.2, 1.95):
        on.shape(
            rectangle(cx - 0.15, 0.6, 0.3, 2.6), fill=sided(wall, cx - 0.15, cx + 0.15, shade=0.3)
        )
    on.shape(rounded(-2.4, 3.2, 4.8, 0.34, 0.08), fill=sided(wall, -2.4, 2.4))
    dome: Path = (("M", -2.1, 3.5), ("C", -2.1, 5.6, 2.1, 5.6, 2.1, 3.5), ("Z",))
    on.shape(dome, fill=rising(rgb("4a6ac8"), rgb("8fb0f0"), 3.5, 5.2))
    on.shape(circle(0, 5.25, 0.2), fill=rgb("f5c95a"))


def _gate(scenery: Scenery, x: float, z: float) -> None:
    """Two golden posts with a star between them."""
    on, gold = stand(scenery, x, z), rgb("e8bc5a")
    for px in (-0.95, 0.95):
        on.shape(
            rectangle(px - 0.11, -0.1, 0.22, 2.5), fill=sided(gold, px - 0.11, px + 0.11, lit=0.3)
        )
        on.shape(circle(px, 2.5, 0.19), fill=lighter(gold, 0.3))
    curl: Path = (("M", -0.95, 2.2), ("C", -0.8, 3.3, 0.8, 3.3, 0.95, 2.2))
    on.shape(curl, line=gold, width=0.12)
    star = []
    for k in range(10):
        r = 0.34 if k % 2 == 0 else 0.15
        star.append((r * sin(k * 0.6283), 3.1 + r * sin(k * 0.6283 + 1.5708)))
    on.spot(0, 3.1, 1.0, 1.0, rgb("fff0b0", 0.6), glows=True)
    on.shape(polygon(star), fill=rgb("fff2c0"), glows=True)
    wisp = smooth([(-1.6, -0.15), (-1.0, 0.3), (0.0, 0.1), (1.1, 0.34), (1.7, -0.15)], closed=True)
    on.shape(wisp, fill=_cloud_tones(scenery)[0])


def _drift(seed: random.Random, lit: Colour) -> Animate:
    """Wisps that slide over the floor."""
    wisps = [
        (
            seed.uniform(-14, 14),
            seed.uniform(3.4, 13),
            seed.uniform(1.6, 3.2),
            seed.uniform(0.15, 0.4),
        )
        for _ in range(8)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, z, wide, pace in wisps:
            board = scenery.far((x + seconds * pace + 17) % 34 - 17, z)
            board.spot(0, 0.25 + 0.06 * sin(seconds + x), wide, 0.42, fade(lit, 0.7))

    return draw
