"""Open water: its plane to the horizon, wave marks, the glitter under the sun, foam on a shore."""

import random
from collections.abc import Callable
from math import pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, polygon, smooth
from stickgen_engine.drawing.places.kit_shade import overcast, raw
from stickgen_engine.drawing.places.sky import sun_place
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
# Metres aside for each metre of distance from the eye and each unit of u of the sky board.
_ASIDE = 0.5335


def water_colours(light: Light, deep: Colour, pale: Colour) -> tuple[Colour, Colour]:
    """Return the colours at the horizon and near by, to be tinted: water mirrors the sky."""
    sky = mix(light.sky[1], light.sky[2], 0.5)
    low_sun = light.time in ("dawn", "sunset")
    far = mix(light.grade(pale), sky, 0.8 if low_sun else 0.55)
    near = mix(light.grade(deep), light.sky[0], 0.5 if low_sun else 0.22)
    if overcast(light):
        far, near = mix(far, light.haze, 0.3), mix(near, light.haze, 0.25)
    return raw(light, far), raw(light, near)


def lay_water(
    floor: Painter,
    far: Colour,
    near: Colour,
    *,
    z0: float,
    z1: float = 900.0,
    x0: float = -900.0,
    x1: float = 900.0,
) -> None:
    """Fill a rectangle of the floor from the near edge z0 to z1."""
    fill = Linear(0.0, z0, 0.0, z1, ((0.0, near), (0.35, mix(near, far, 0.45)), (1.0, far)))
    floor.shape(polygon([(x0, z0), (x1, z0), (x1, z1), (x0, z1)]), fill=fill)


def wave_marks(
    floor: Painter,
    seed: random.Random,
    colour: Colour,
    *,
    z0: float,
    z1: float = 120.0,
    rows: int = 11,
    wide: float = 1.0,
) -> None:
    """Draw dashes of light that shrink towards the horizon."""
    for row in range(rows):
        t = (row + seed.uniform(0.1, 0.6)) / rows
        z = z0 + (z1 - z0) * t**2.4 + 0.3
        reach = (z + 9) * 1.25
        path: Path = ()
        for _ in range(9):
            x, half = seed.uniform(-reach, reach), seed.uniform(0.35, 1.1) * wide * (1 + t * 5)
            thick = 0.018 * (z + 9) * seed.uniform(0.35, 0.75)
            path += polygon([(x - half, z), (x, z + thick), (x + half, z), (x, z - thick)])
        floor.shape(path, fill=fade(colour, 0.34 * (1 - 0.5 * t)))


def glitter(
    floor: Painter, seed: random.Random, light: Light, *, z0: float, z1: float = 160.0
) -> None:
    """Lay the broken mirror image of sun or moon on the water."""
    sun = sun_place(light)
    if sun is None or light.time == "day":
        return
    warm = {"dawn": rgb("ffedc0"), "sunset": rgb("ffe9a4"), "night": rgb("cfe0ff")}[light.time]
    for row in range(15):
        t = (row + 0.5) / 15
        z = z0 + (z1 - z0) * t**2.2
        x = sun[0] * _ASIDE * (z + 9)
        half = (z + 9) * 0.062 * seed.uniform(0.5, 1.25)
        thick = 0.014 * (z + 9)
        path: Path = ()
        for shift in (0.0, seed.uniform(-1.6, 1.6)):
            cx, w = x + shift * half, half * (1.0 if not shift else 0.45)
            path += polygon([(cx - w, z), (cx, z + thick), (cx + w, z), (cx, z - thick)])
        floor.shape(path, fill=fade(warm, 0.42 + 0.3 * t), glows=True)


def rolling(
    seed: random.Random, colour: Colour, *, z0: float, z1: float = 60.0, rows: int = 8
) -> Animate:
    """Let dashes of light slide to and fro on the water."""
    marks = []
    for row in range(rows):
        t = (row + 0.5) / rows
        z = z0 + (z1 - z0) * t**2.2 + 0.3
        dashes = [
            (seed.uniform(-1, 1) * (z + 9) * 1.1, seed.uniform(0.3, 0.9) * (1 + t * 3))
            for _ in range(6)
        ]
        marks.append((z, t, seed.random() * 2 * pi, dashes))

    def draw(scenery: Scenery, seconds: float) -> None:
        floor = scenery.floor()
        for z, t, phase, dashes in marks:
            slide = 0.5 * (1 + t * 3) * sin(seconds * 0.7 + phase)
            swell = 0.6 + 0.4 * sin(seconds * 1.3 + phase)
            thick = 0.008 * (z + 9) * swell
            path: Path = ()
            for x, half in dashes:
                w = half * (0.7 + 0.3 * swell)
                path += polygon(
                    [
                        (x + slide - w, z),
                        (x + slide, z + thick),
                        (x + slide + w, z),
                        (x + slide, z - thick),
                    ]
                )
            floor.shape(path, fill=fade(colour, 0.3 + 0.2 * swell))

    return draw


def surf(
    seed: random.Random,
    light: Light,
    shore: Callable[[float], float],
    *,
    x0: float = -40.0,
    x1: float = 40.0,
) -> Animate:
    """Let a line of foam run up a shore and back; ``shore`` gives its z for an x."""
    steps = 40
    jitter = [seed.uniform(-0.12, 0.12) for _ in range(steps + 1)]
    foam = raw(light, mix(light.grade(rgb("ffffff")), light.sky[2], 0.2))

    def edge(seconds: float, lag: float, wide: float) -> Path:
        run = 0.32 * sin(seconds * 0.9 - lag)
        xs = [x0 + (x1 - x0) * i / steps for i in range(steps + 1)]
        near = [(x, shore(x) + run + jitter[i] * (1 + run)) for i, x in enumerate(xs)]
        far = [(x, z + wide * (0.6 + 0.4 * sin(x * 1.7))) for x, z in near]
        return polygon([*near, *reversed(far)])

    def draw(scenery: Scenery, seconds: float) -> None:
        floor = scenery.floor()
        floor.shape(edge(seconds, 0.0, 0.22), fill=fade(foam, 0.85))
        floor.shape(edge(seconds, 1.6, 0.12), fill=fade(foam, 0.4))

    return draw


def sailing_boat(
    on: Painter, *, hull: Colour, sails: tuple[Colour, Colour], size: float = 1.0
) -> None:
    """Draw a sailing boat 3 m high for size 1; the water line is y = 0."""
    s = size
    on.shape(
        polygon([(0.05 * s, 0.5 * s), (0.05 * s, 3.0 * s), (1.25 * s, 0.62 * s)]), fill=sails[0]
    )
    on.shape(
        polygon([(-0.08 * s, 0.6 * s), (-0.08 * s, 2.6 * s), (-0.95 * s, 0.66 * s)]), fill=sails[1]
    )
    on.shape((("M", 0, 0.3 * s), ("L", 0, 3.1 * s)), line=rgb("6a4b38"), width=0.06 * s)
    body = smooth(
        [(-1.4 * s, 0.5 * s), (-1.05 * s, -0.05 * s), (0.95 * s, -0.05 * s), (1.5 * s, 0.55 * s)]
    )
    on.shape((*body, ("Z",)), fill=hull)
    on.shape(
        polygon(
            [
                (-1.42 * s, 0.52 * s),
                (1.52 * s, 0.57 * s),
                (1.42 * s, 0.42 * s),
                (-1.32 * s, 0.38 * s),
            ]
        ),
        fill=lighter(hull, 0.3),
    )
    on.shape(
        polygon(
            [(-1.0 * s, -0.06 * s), (1.0 * s, -0.06 * s), (0.7 * s, -0.3 * s), (-0.8 * s, -0.3 * s)]
        ),
        fill=fade(darker(hull, 0.4), 0.35),
    )
