"""Ground: its colours near and far, hills behind it, and what lies on it."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from math import pi, pow, sin
from typing import Final

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import XY, Path, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_shade import (
    SNOW,
    SNOW_SHADE,
    hazed,
    overcast,
    raw,
    rising,
    snowy,
    wet,
)
from stickgen_engine.drawing.scenery import Scenery
from stickgen_engine.drawing.strokes import Strokes

# Share of the way from the horizon to the frame's foot that depth 0 has in the default camera.
_AT_PLANE: Final = 0.657
Profile = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Ground:
    """The two colours of a ground as they are seen, and the board that takes what lies on it."""

    light: Light
    far: Colour
    near: Colour

    def at(self, z: float) -> Colour:
        """Return the colour at a depth, for boards that tint but do not haze."""
        share = min(1.0, _AT_PLANE * 9.0 / max(9.0 + z, 1.0))
        return raw(self.light, mix(self.far, self.near, share))


def lay_ground(
    scenery: Scenery, far: Colour | None = None, near: Colour | None = None, *, snow: bool = True
) -> Ground:
    """Fill all below the horizon; grass by default, else two colours which the light tints."""
    light = scenery.light
    if far is None or near is None:
        seen = light.ground
    else:
        seen = (mix(light.grade(far), light.haze, 0.3), light.grade(near))
    if snow and snowy(light):
        seen = (mix(light.grade(SNOW), light.haze, 0.2), light.grade(mix(SNOW, SNOW_SHADE, 0.45)))
        if light.time == "night":
            # Snow keeps more of its white than the blue tint of the night would leave it.
            seen = (mix(seen[0], rgb("5d6f92"), 0.4), mix(seen[1], rgb("6d7fa4"), 0.55))
    elif wet(light):
        seen = (darker(mix(seen[0], light.haze, 0.25), 0.12), darker(seen[1], 0.24))
        seen = (seen[0], times_wet(light, seen[1]))
    elif overcast(light):
        foggy = light.weather == "foggy"
        far_share, near_share = (0.85, 0.3) if foggy else (0.3, 0.0)
        seen = (mix(seen[0], light.haze, far_share), mix(seen[1], light.haze, near_share))
    scenery.backdrop(*light.sky, floor=seen)
    return Ground(light, *seen)


def times_wet(light: Light, colour: Colour) -> Colour:
    """Cool a ground that rain has darkened."""
    return mix(colour, (*light.sky[1][:3], 1.0), 0.18)


def waves(seed: random.Random, period: float, low: float, high: float, octaves: int = 3) -> Profile:
    """Make a height over x that repeats after a period."""
    turns = [seed.choice(few) for few in ((3, 4, 5), (7, 8, 9), (13, 17, 19))]
    parts = [
        (n, seed.uniform(0, 2 * pi), seed.uniform(0.6, 1.0) / pow(n, 0.8)) for n in turns[:octaves]
    ]
    total = sum(size for _, _, size in parts)

    def height(x: float) -> float:
        rise = sum(size * sin(2 * pi * n * x / period + phase) for n, phase, size in parts)
        return low + (high - low) * (0.5 + 0.5 * rise / total)

    return height


def hill_path(profile: Profile, period: float, foot: float, steps: int = 56) -> Path:
    """Close a soft skyline over one period down to a foot line."""
    half = period / 2
    points = [
        (-half + period * i / steps, profile(-half + period * i / steps)) for i in range(steps + 1)
    ]
    # A little overlap hides the seam between two copies.
    over = period * 0.002
    line = smooth(points)
    return (*line, ("L", half + over, foot), ("L", -half - over, foot), ("Z",))


def hills(
    scenery: Scenery,
    seed: random.Random,
    ground: Ground,
    z: float,
    *,
    low: float,
    high: float,
    colour: Colour,
    share: float,
    period: float = 120.0,
) -> tuple[Board, Profile]:
    """Put a band of hills at depth z that melts into the ground; ``share`` is lost in haze."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    profile = waves(seed, period, low, high)
    white = mix(colour, SNOW, 0.7) if snowy(light) else colour
    top = hazed(light, white, share)
    foot = mix(hazed(light, white, min(0.95, share + 0.12)), ground.at(z), 0.55)
    path = hill_path(profile, period, -0.05)
    fill = Linear(0, high, 0, 0, ((0.0, top), (0.55, mix(top, foot, 0.5)), (1.0, ground.at(z))))
    board.shape(path, fill=fill)
    return board, profile


def peaks(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    low: float,
    high: float,
    colour: Colour,
    share: float,
    period: float = 180.0,
    count: int = 11,
    snow: float = 0.34,
) -> Board:
    """Put a range of mountains at depth z, lit from the left, with snow on their upper share."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    body, cap = hazed(light, colour, share), hazed(light, SNOW, share * 0.7)
    pitch = period / count
    order = list(range(count))
    seed.shuffle(order)
    for i in order:
        x = -period / 2 + (i + seed.uniform(0.25, 0.75)) * pitch
        height = seed.uniform(low, high)
        half = height * seed.uniform(0.85, 1.15)
        _peak(board, seed, (x, height, half), body, cap, 0.6 if snowy(light) else snow)
    return board


def _peak(
    board: Painter,
    seed: random.Random,
    size: tuple[float, float, float],
    body: Colour,
    cap: Colour,
    snow: float,
) -> None:
    x, height, half = size
    left = [(x - half * t, height * (1 - t) * seed.uniform(0.92, 1.04)) for t in (0.75, 0.5, 0.25)]
    right = [(x + half * t, height * (1 - t) * seed.uniform(0.92, 1.04)) for t in (0.25, 0.5, 0.75)]
    top = (x, height)
    spine = [
        (x + half * 0.1, height * 0.72),
        (x - half * 0.04, height * 0.42),
        (x + half * 0.22, 0.0),
    ]
    low = mix(body, lighter(body), 0.5)
    outline = [(x - half, 0.0), *left, top, *right, (x + half, 0.0)]
    board.shape(polygon(outline), fill=rising(low, lighter(body, 0.1), 0.0, height))
    shade = [top, *right, (x + half, 0.0), *reversed(spine)]
    board.shape(polygon(shade), fill=rising(low, darker(body, 0.16), 0.0, height))
    if snow:
        edge = height * (1 - snow)
        run = half * snow
        jag = [
            (x + run * t, edge + height * snow * d)
            for t, d in (
                (0.95, 0.05),
                (0.6, 0.3),
                (0.35, 0.06),
                (0.05, 0.34),
                (-0.25, 0.08),
                (-0.55, 0.3),
                (-0.95, 0.05),
            )
        ]
        board.shape(polygon([top, *jag]), fill=cap)
        board.shape(polygon([top, *jag[:4]]), fill=mix(cap, body, 0.35))


def patches(
    floor: Painter, seed: random.Random, ground: Ground, *, strength: float = 0.1, count: int = 14
) -> None:
    """Break up the ground by wide soft patches, lighter and darker."""
    for i in range(count):
        x, z = seed.uniform(-15, 15), seed.uniform(-5.5, 16)
        size = seed.uniform(1.0, 2.6)
        tone = ground.at(z)
        tone = lighter(tone, strength * 1.2) if i % 2 else darker(tone, strength)
        floor.shape(blob(seed, x, z, size, size * 0.42), fill=fade(tone, 0.5))


def blob(seed: random.Random, x: float, y: float, rx: float, ry: float, points: int = 9) -> Path:
    """Draw a soft irregular round patch."""
    ring: list[XY] = []
    for i in range(points):
        turn = 2 * pi * i / points
        reach = seed.uniform(0.75, 1.12)
        ring.append((x + rx * reach * sin(turn + pi / 2), y + ry * reach * sin(turn)))
    return smooth(ring, closed=True)


def path_strip(
    floor: Painter,
    line: list[tuple[float, float, float]],
    colour: Colour,
    *,
    edge: Colour | None = None,
) -> None:
    """Lay a winding path through (x, z, half width) points, far end last."""
    for grow, tone in ((1.14, edge), (1.0, colour)):
        if tone is None:
            continue
        left = [(x - half * grow, z) for x, z, half in line]
        right = [(x + half * grow, z) for x, z, half in reversed(line)]
        floor.shape((*smooth(left), ("L", *right[0]), *smooth(right)[1:], ("Z",)), fill=tone)


def puddles(floor: Painter, seed: random.Random, light: Light, count: int = 6) -> None:
    """Leave puddles that mirror the sky, where the ground is wet."""
    if not wet(light):
        return
    for _ in range(count):
        x, z = seed.uniform(-9, 9), seed.uniform(-2.2, 7)
        rx = seed.uniform(0.5, 1.1)
        tone = raw(light, mix(light.sky[2], light.sky[1], 0.35))
        floor.shape(ellipse(x, z, rx, rx * 0.55), fill=fade(darker(tone, 0.25), 0.7))
        floor.shape(ellipse(x + 0.04, z - 0.03, rx * 0.9, rx * 0.46), fill=fade(tone, 0.75))


def shadow(floor: Painter, light: Light, x: float, z: float, width: float, height: float) -> None:
    """Ground a thing: a contact shadow, and where the sun casts, a long one to the right."""
    floor.spot(
        x, z, width * 0.75, width * 0.36, fade(raw(light, light.shadow), light.contact * 2.2)
    )
    if light.casts and not light.indoor:
        reach = min(-light.shadow_kx * height, 7.0)
        down, w = reach * 0.2, width * 0.3
        outline = [
            (x - w, z),
            (x + reach * 0.45, z - down * 0.3 + w * 0.4),
            (x + reach, z - down + w * 0.9),
            (x + reach + w, z - down),
            (x + reach - w * 0.5, z - down - w * 0.6),
            (x + reach * 0.4, z - down * 0.5 - w * 0.4),
        ]
        floor.shape(smooth(outline, closed=True), fill=fade(raw(light, light.shadow), 0.5))


class Scatter:
    """Many small things in the back that share one drawing, so that each costs next to nothing."""

    def __init__(self, scenery: Scenery) -> None:
        self._strokes = Strokes()
        self._light = scenery.light
        scenery.back.append(self._strokes)

    def at(self, x: float, z: float, *, y: float = 0.0, scale: float = 1.0) -> Board:
        """Get an upright board whose foot is there."""
        return Board(
            self._strokes,
            lambda u, v: (x + u * scale, y + v * scale, z),
            self._light,
            max(0.0, z),
        )
