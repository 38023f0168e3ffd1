"""The sky of every place outdoors: sun or moon, stars, glow, and the clouds of the weather."""

import random
from math import pi
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import (
    Path,
    arc,
    circle,
    ellipse,
    moved,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.places.kit_shade import overcast, raw
from stickgen_engine.drawing.scenery import Scenery

# Where sun or moon stands (u, v of the sky board): left, because shadows fall to the right.
SUN_AT: Final[dict[str, tuple[float, float]]] = {
    "dawn": (-0.47, 0.045),
    "day": (-0.5, 0.32),
    "sunset": (-0.42, 0.085),
    "night": (-0.46, 0.3),
}
# Lit top and shaded foot of a cloud, as they are seen.
_CLOUDS: Final = {
    "dawn": (rgb("fbe6dc"), rgb("bfaed0")),
    "day": (rgb("ffffff"), rgb("d3e4f3")),
    "sunset": (rgb("ffb48c"), rgb("b4608a")),
    "night": (rgb("2c4876"), rgb("17294e")),
}
_HALF_PERIOD: Final = 3.0


def paint_sky(
    scenery: Scenery,
    seed: random.Random,
    *,
    sun: bool = True,
    clouds: float = 1.0,
    stars: bool = True,
) -> None:
    """Paint all of the sky; ``clouds`` is their share, 1 for a fair day."""
    light = scenery.light
    # A sky of its own chance, so that the land is the same at every hour and in all weather.
    seed = random.Random(seed.random())
    if overcast(light):
        _overcast(scenery, seed)
        return
    sky = scenery.sky()
    if light.time == "night" and stars:
        paint_stars(sky, seed)
    if sun:
        _sun_or_moon(sky, light)
    if light.weather == "windy":
        clouds = max(clouds, 1.0) * 1.5
    _cirrus(sky, light, seed, clouds)
    _cumulus(sky, light, seed, clouds)


def sun_place(light: Light) -> tuple[float, float] | None:
    """Return where the sky shows sun or moon, or None when it hides them."""
    return None if overcast(light) else SUN_AT[light.time]


def paint_stars(sky: Painter, seed: random.Random, *, low: float = 0.02, count: int = 150) -> None:
    """Scatter stars; ``count`` is about how many a frame shows."""
    width = 0.5
    for tile in range(12):
        left = -_HALF_PERIOD + tile * width
        for radius, share in ((0.0011, 0.7), (0.0019, 0.3)):
            path: Path = ()
            for _ in range(int(count * share * 0.8)):
                u, v = left + seed.random() * width, low + seed.random() ** 1.2 * (1.6 - low)
                path += _spark(u, v, radius * seed.uniform(0.7, 1.2))
            sky.shape(path, fill=rgb("f4f6ff", 0.55 if radius < 0.0015 else 0.9), glows=True)
        for _ in range(2):
            u, v = left + seed.random() * width, 0.1 + seed.random() * 1.3
            sky.spot(u, v, 0.012, 0.012, rgb("bcd4ff", 0.5), glows=True)
            sky.shape(circle(u, v, 0.0026), fill=rgb("ffffff"), glows=True)


def _spark(u: float, v: float, r: float) -> Path:
    return (("M", u - r, v), ("L", u, v + r), ("L", u + r, v), ("L", u, v - r), ("Z",))


def _sun_or_moon(sky: Painter, light: Light) -> None:
    u, v = SUN_AT[light.time]
    if light.time == "night":
        _moon(sky, u, v)
        return
    colour = {"dawn": rgb("ffe9b0"), "day": rgb("fff3b8"), "sunset": rgb("fff0b4")}[light.time]
    glow = {"dawn": rgb("ffdf9e"), "day": rgb("fff6c8"), "sunset": rgb("ffc46a")}[light.time]
    if light.time != "day":
        sky.spot(u, 0.0, 1.25, 0.34, fade(glow, 0.6), glows=True)
    sky.spot(u, v, 0.42, 0.42, fade(glow, 0.42), glows=True)
    sky.spot(u, v, 0.16, 0.16, fade(glow, 0.75), glows=True)
    sky.shape(circle(u, v, 0.06), fill=colour, glows=True)
    sky.shape(circle(u - 0.006, v + 0.006, 0.049), fill=lighter(colour, 0.4), glows=True)


def _moon(sky: Painter, u: float, v: float) -> None:
    sky.spot(u, v, 0.36, 0.36, rgb("8fb4ea", 0.34), glows=True)
    sky.spot(u, v, 0.12, 0.12, rgb("dbe6ff", 0.5), glows=True)
    sky.shape(circle(u, v, 0.055), fill=rgb("d9dccb"), glows=True)
    sky.shape(circle(u - 0.005, v + 0.005, 0.049), fill=rgb("f1efdc"), glows=True)
    for du, dv, radius in (
        (0.016, 0.018, 0.011),
        (-0.018, 0.004, 0.008),
        (0.006, -0.022, 0.009),
        (0.028, -0.008, 0.006),
        (-0.016, -0.024, 0.005),
    ):
        sky.shape(circle(u + du, v + dv, radius), fill=rgb("d6d7c6"), glows=True)


def cloud_path(seed: random.Random, width: float, height: float) -> Path:
    """Make a heap of round tops on a flat foot; the middle of its foot is the origin."""
    count = seed.randint(4, 6)
    path = rounded(-width / 2, -height * 0.1, width, height * 0.3, height * 0.15)
    for i in range(count):
        along = (i + 0.5) / count + seed.uniform(-0.05, 0.05)
        tall = 1 - abs(2 * along - 1) ** 1.6
        radius = height * (0.28 + 0.3 * tall * seed.uniform(0.8, 1.15))
        x = (along - 0.5) * (width - radius * 1.2)
        # Tall tops are raised circles, low ones half sunk: no two clouds alike.
        path += circle(x, height * 0.14 + radius * 0.25 + height * 0.2 * tall, radius)[:-1]
        path += (("Z",),)
    return path


def paint_cloud(
    on: Painter, seed: random.Random, u: float, v: float, width: float, *, lit: Colour, foot: Colour
) -> None:
    """Draw one fair-weather cloud with its foot at (u, v)."""
    height = width * seed.uniform(0.3, 0.42)
    path = cloud_path(seed, width, height)
    top = Linear(u, v + height, u, v - height * 0.1, ((0.0, lit), (0.45, lit), (1.0, foot)))
    on.shape(moved(path, u, v), fill=top)
    # Lower lobes in shade, a little smaller so that they stay inside.
    body = Linear(u, v + height * 0.7, u, v, ((0.0, fade(foot, 0.0)), (1.0, fade(foot, 0.8))))
    on.shape(moved(path, u + width * 0.05, v + height * 0.02, 0.78), fill=body)


def cloud_colours(light: Light) -> tuple[Colour, Colour]:
    """Return lit top and shaded foot, to be tinted by the light."""
    lit, foot = _CLOUDS[light.time]
    return raw(light, lit), raw(light, foot)


def _cumulus(sky: Painter, light: Light, seed: random.Random, share: float) -> None:
    if not share:
        return
    lit, foot = cloud_colours(light)
    pale = fade(mix(lit, raw(light, light.sky[2]), 0.45), 0.75)
    rows = (
        (8, (0.11, 0.2), (0.14, 0.24), (pale, fade(mix(foot, pale, 0.5), 0.6))),
        (9, (0.2, 0.36), (0.2, 0.4), (lit, foot)),
        (7, (0.46, 0.8), (0.34, 0.6), (lit, foot)),
        (6, (0.95, 1.5), (0.45, 0.75), (lit, foot)),
    )
    for count, heights, widths, (top, low) in rows:
        count = max(1, round(count * share))
        for i in range(count):
            u = -_HALF_PERIOD + (i + seed.uniform(0.1, 0.9)) * 2 * _HALF_PERIOD / count
            v, width = seed.uniform(*heights), seed.uniform(*widths)
            if not _hides_the_sun(light, u, v, width):
                paint_cloud(sky, seed, u, v, width, lit=top, foot=low)


def _hides_the_sun(light: Light, u: float, v: float, width: float) -> bool:
    sun_u, sun_v = SUN_AT[light.time]
    return abs(u - sun_u) < 0.07 + width / 2 and -0.08 - width * 0.4 < v - sun_v < 0.07


def _cirrus(sky: Painter, light: Light, seed: random.Random, share: float) -> None:
    if not share:
        return
    lit, _ = cloud_colours(light)
    for _ in range(16):
        u, v = seed.uniform(-3, 3), seed.choice((0.1, 0.16, 0.36, 0.5, 0.7, 1.0, 1.3))
        length, thick = seed.uniform(0.2, 0.55), seed.uniform(0.006, 0.014)
        rise = seed.uniform(-0.01, 0.03)
        lens = smooth(
            [
                (u - length, v),
                (u - length * 0.2, v + thick + rise * 0.4),
                (u + length, v + rise),
                (u + length * 0.1, v - thick + rise * 0.4),
            ],
            closed=True,
        )
        sky.shape(lens, fill=fade(lit, 0.34 if light.time != "night" else 0.2))


def _overcast(scenery: Scenery, seed: random.Random) -> None:
    light, sky = scenery.light, scenery.sky()
    if light.weather == "foggy":
        for _ in range(10):
            sky.spot(
                seed.uniform(-3, 3),
                seed.uniform(0.0, 0.7),
                seed.uniform(0.6, 1.1),
                seed.uniform(0.05, 0.14),
                fade(raw(light, light.haze), 0.5),
            )
        return
    dark = {"rainy": 0.16, "stormy": 0.3, "snowy": 0.05}[light.weather]
    grey = rgb("8f99a6") if light.time != "night" else rgb("2c374c")
    base = raw(light, mix(light.sky[1], mix(grey, light.sky[2], 0.25), 0.6))
    veil = sky_veil(light, base)
    sky.shape(rectangle(-_HALF_PERIOD, -0.02, 2 * _HALF_PERIOD, 1.9), fill=veil)
    rows = ((0.26, 0.34, 0.3, 9), (0.4, 0.6, 0.55, 9), (0.56, 0.85, 0.8, 8), (0.9, 1.2, 0.9, 6))
    for v, width, depth, count in rows:
        foot = darker(base, dark * depth)
        top = lighter(base, 0.16 * (1.1 - depth) + (0.1 if light.weather == "snowy" else 0.02))
        for i in range(count):
            u = -_HALF_PERIOD + (i + seed.uniform(0.0, 1.0)) * 2 * _HALF_PERIOD / count
            _bank(sky, seed, u, v + seed.uniform(-0.04, 0.04), width, top, foot)


def sky_veil(light: Light, base: Colour) -> Linear:
    """Grey the blue between the clouds of a covered sky."""
    share = {"rainy": 0.62, "stormy": 0.7, "snowy": 0.5}[light.weather]
    low = fade(lighter(base, 0.25), share * 0.6)
    return Linear(0, 0, 0, 0.6, ((0.0, low), (1.0, fade(base, share))))


def _bank(
    sky: Painter, seed: random.Random, u: float, v: float, width: float, top: Colour, foot: Colour
) -> None:
    path = cloud_path(seed, width * seed.uniform(0.85, 1.3), width * 0.36)
    fill = Linear(u, v + width * 0.33, u, v, ((0.0, fade(top, 0.9)), (1.0, fade(foot, 0.9))))
    sky.shape(moved(path, u, v), fill=fill)
    # A torn foot, so that the bank does not end on a ruled line.
    sky.shape(
        ellipse(u + width * 0.1, v - width * 0.02, width * 0.42, width * 0.05), fill=fade(foot, 0.8)
    )


def birds(
    sky: Painter, seed: random.Random, count: int = 5, *, colour: Colour | None = None
) -> None:
    """Draw a loose flock of gulls far off."""
    u0, v0 = seed.uniform(0.1, 0.5), seed.uniform(0.26, 0.36)
    for _ in range(count):
        u, v, r = (
            u0 + seed.uniform(-0.14, 0.14),
            v0 + seed.uniform(-0.06, 0.06),
            seed.uniform(0.007, 0.012),
        )
        wings = arc(u - r, v, r, r * 0.7, pi * 0.15, pi) + arc(u + r, v, r, r * 0.7, 0, pi * 0.85)
        sky.shape(wings, line=colour or rgb("33405a", 0.75), width=0.0028)
