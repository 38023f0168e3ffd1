"""Small plants and stones, and the dark leaves of the foreground; local metres, y up."""

import random
from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_ground import Ground, Scatter
from stickgen_engine.drawing.places.kit_shade import SNOW, lean, rounded_shade, snowy
from stickgen_engine.drawing.scenery import Scenery


def draw_bush(
    on: Painter,
    light: Light,
    seed: random.Random,
    *,
    width: float = 1.5,
    colour: Colour | None = None,
) -> None:
    """Draw a low round bush, half as high as wide."""
    green = colour or rgb(seed.choice(("4f9656", "5a9e58", "458a58")))
    unit = width / 1.5
    balls = ((-0.45, 0.3, 0.32), (0.48, 0.28, 0.3), (0.05, 0.38, 0.4), (0.3, 0.34, 0.3))
    for i, (x, y, r) in enumerate(balls):
        x, y, r = x * unit + seed.uniform(-0.05, 0.05), y * unit, r * unit
        tone = darker(green, 0.12 - 0.06 * i) if i < 2 else green
        on.shape(circle(x, y, r), fill=rounded_shade(tone, y, r))
        if snowy(light):
            on.shape(ellipse(x, y + r * 0.62, r * 0.72, r * 0.32), fill=SNOW)
    on.shape(
        ellipse(-0.1 * unit, 0.52 * unit, 0.16 * unit, 0.09 * unit),
        fill=fade(lighter(green, 0.3), 0.5),
    )


def tuft_path(seed: random.Random, size: float = 0.3, tilt: float = 0.0, blades: int = 4) -> Path:
    """Make a tuft of grass blades about the origin."""
    path: Path = ()
    for i in range(blades):
        spread = (i + 0.5) / blades - 0.5
        x = spread * size * 0.5
        tip = x + spread * size * 1.1 + tilt * size + seed.uniform(-0.04, 0.04) * size
        high = size * (1 - abs(spread) * 0.6) * seed.uniform(0.8, 1.1)
        path += (
            ("M", x - size * 0.07, 0.0),
            ("C", x - size * 0.05, high * 0.5, tip, high * 0.8, tip, high),
            ("C", tip, high * 0.7, x + size * 0.1, high * 0.4, x + size * 0.07, 0.0),
            ("Z",),
        )
    return path


def tufts(
    scenery: Scenery,
    seed: random.Random,
    ground: Ground,
    *,
    count: int = 46,
    size: float = 0.28,
    near: float = -2.6,
    colour: Colour | None = None,
) -> None:
    """Scatter grass over the ground, thinner where the actors walk."""
    scatter = Scatter(scenery)
    light = scenery.light
    for _ in range(count):
        z = seed.choice((seed.uniform(near, -1.0), seed.uniform(2.8, 7.0), seed.uniform(4, 22)))
        x = seed.uniform(-13, 13) * (1 + max(0.0, z) / 14)
        tone = colour or darker(ground.at(z), 0.22)
        if snowy(light):
            tone = mix(tone, rgb("8fa0a8"), 0.6)
        path = tuft_path(
            seed, size * seed.uniform(0.7, 1.3), lean(light) * 3, seed.choice((3, 4, 5))
        )
        scatter.at(x, z).shape(path, fill=tone)


def flowers(
    scenery: Scenery,
    seed: random.Random,
    spots: list[tuple[float, float]],
    colours: tuple[str, ...] = ("e8657a", "f4c542", "fdfdf8", "a06cd0"),
) -> None:
    """Put small clumps of flowers round each (x, z)."""
    scatter = Scatter(scenery)
    for x, z in spots:
        board = scatter.at(x, z)
        stems: Path = ()
        hearts: Path = ()
        for _ in range(3):
            dx, high = seed.uniform(-0.5, 0.5), seed.uniform(0.18, 0.34)
            foot = dx + seed.uniform(-0.06, 0.06)
            stems += (("M", foot, 0), ("L", dx, high))
            petals: Path = ()
            for k in range(5):
                turn = k * 2 * pi / 5
                petals += circle(dx + 0.05 * cos(turn), high + 0.05 * sin(turn), 0.038)
            board.shape(petals, fill=rgb(seed.choice(colours)))
            hearts += circle(dx, high, 0.03)
        board.shape(stems, line=rgb("4c8a48"), width=0.025)
        board.shape(hearts, fill=rgb("ffdf7a"))


def draw_rock(
    on: Painter,
    light: Light,
    seed: random.Random,
    *,
    width: float = 1.2,
    height: float | None = None,
    colour: Colour | None = None,
) -> None:
    """Draw a boulder of a few facets."""
    grey = colour or rgb("8d8f94")
    w, h = width / 2, height or width * 0.5
    top = [
        (-w * 0.62, h * seed.uniform(0.55, 0.75)),
        (-w * 0.15, h),
        (w * 0.4, h * seed.uniform(0.75, 0.92)),
        (w * 0.82, h * 0.42),
    ]
    outline = [(-w, 0.0), *top, (w, 0.0)]
    on.shape(polygon(outline), fill=rounded_shade(grey, h * 0.5, h * 0.6))
    ridge = (w * seed.uniform(-0.05, 0.15), h * 0.48)
    on.shape(polygon([top[1], top[2], top[3], (w, 0), (w * 0.2, 0), ridge]), fill=darker(grey, 0.2))
    on.shape(
        polygon([(-w, 0.0), top[0], top[1], ridge, (-w * 0.4, h * 0.2)]), fill=lighter(grey, 0.1)
    )
    if snowy(light):
        cap = [
            (-w * 0.7, h * 0.62),
            *top[:3],
            (w * 0.5, h * 0.7),
            (w * 0.1, h * 0.8),
            (-w * 0.3, h * 0.68),
        ]
        on.shape(polygon(cap), fill=SNOW)


def draw_mushroom(on: Painter, *, height: float, cap: Colour, glows: bool = False) -> None:
    """Draw a toadstool with pale dots."""
    r = height * 0.5
    on.shape(
        polygon([(-r * 0.3, 0), (r * 0.3, 0), (r * 0.2, height * 0.7), (-r * 0.2, height * 0.7)]),
        fill=rgb("efe3cc"),
    )
    dome: Path = (
        ("M", -r, height * 0.6),
        ("C", -r, height * 1.1, r, height * 1.1, r, height * 0.6),
        ("C", r * 0.5, height * 0.5, -r * 0.5, height * 0.5, -r, height * 0.6),
        ("Z",),
    )
    on.shape(dome, fill=cap, glows=glows)
    dots = circle(-r * 0.4, height * 0.75, r * 0.15) + circle(r * 0.15, height * 0.84, r * 0.17)
    on.shape(dots + circle(r * 0.6, height * 0.68, r * 0.11), fill=rgb("fdf3e2"), glows=glows)


def draw_cactus(on: Painter, light: Light, *, height: float = 2.4, flip: bool = False) -> None:
    """Draw a saguaro with two arms."""
    green, s = rgb("4f8f5a"), height / 2.4
    side = -s if flip else s
    arms = ((0.62, 1.0, 1.75), (-0.55, 0.8, 1.4))
    for x, y, top in arms:
        elbow: Path = (
            ("M", 0, y * s),
            ("C", x * 0.6 * side, y * s, x * side, y * s, x * side, (y + 0.35) * s),
            ("L", x * side, top * s),
        )
        on.shape(elbow, line=darker(green, 0.1), width=0.24 * s)
        on.shape(elbow, line=lighter(green, 0.06), width=0.07 * s)
    on.shape((("M", 0, 0.1 * s), ("L", 0, 2.2 * s)), line=green, width=0.42 * s)
    for dx, tone in (
        (-0.1, lighter(green, 0.16)),
        (0.04, lighter(green, 0.05)),
        (0.13, darker(green, 0.18)),
    ):
        on.shape((("M", dx * s, 0.05 * s), ("L", dx * s, 2.24 * s)), line=tone, width=0.035 * s)
    if snowy(light):
        on.shape(ellipse(0, 2.36 * s, 0.2 * s, 0.08 * s), fill=SNOW)


def draw_reeds(
    on: Painter, seed: random.Random, light: Light, *, height: float = 1.3, count: int = 7
) -> None:
    """Draw reeds with brown heads."""
    green = rgb("6d8f4e")
    stems: list[Path] = [(), ()]
    heads: Path = ()
    for i in range(count):
        x, high = seed.uniform(-0.5, 0.5), height * seed.uniform(0.6, 1.0)
        tip = x + seed.uniform(-0.15, 0.15) + lean(light) * high
        stems[i % 2] += polygon([(x - 0.025, 0), (tip, high), (x + 0.025, 0)])
        if seed.random() < 0.5:
            heads += ellipse(tip, high, 0.035, 0.13)
    on.shape(stems[0], fill=darker(green, 0.18))
    on.shape(stems[1], fill=green)
    if heads:
        on.shape(heads, fill=rgb("6e4b34"))


def fern(
    on: Painter, seed: random.Random, *, length: float = 1.0, colour: Colour, leaves: int = 6
) -> None:
    """Draw a fan of arching pointed leaves from the origin."""
    for i in range(leaves):
        t = (i + 0.5) / leaves
        angle = pi * (0.1 + 0.8 * t)
        reach = length * seed.uniform(0.75, 1.05)
        tip = (
            cos(angle) * reach,
            max(0.02, sin(angle) * reach * 0.85 - abs(cos(angle)) * reach * 0.3),
        )
        mid = (cos(angle) * reach * 0.5, sin(angle) * reach * 0.72)
        w = reach * 0.09
        blade: Path = (
            ("M", 0, 0),
            ("C", mid[0] * 0.5, mid[1] + w, mid[0], mid[1] + w, *tip),
            ("C", mid[0] + w * 0.3, mid[1] - w, mid[0] * 0.5, mid[1] - w * 1.4, 0, 0),
            ("Z",),
        )
        on.shape(blade, fill=lighter(colour, 0.08 * (i % 3)))


def corner_leaves(
    scenery: Scenery,
    seed: random.Random,
    colour: Colour | None = None,
    *,
    at: tuple[float, ...] = (-2.75, 2.85, -7.4, 8.2),
) -> None:
    """Lay dark leaves in the lower corners of the frame, and more of them to the sides."""
    board = scenery.corner()
    dark = colour or rgb("1c3a2c")
    for n, x in enumerate(at):
        side = 1 if n % 2 == 0 else -1
        wide = n % 2 == 0
        for i in range(5 if wide else 8):
            t = i / (4 if wide else 7)
            reach = (0.95 if wide else 0.8) * seed.uniform(0.75, 1.1)
            angle = pi * (0.08 + 0.44 * t)
            tip = (x + side * cos(angle) * reach, sin(angle) * reach * 0.62 + 0.02)
            w = (0.1 if wide else 0.045) * seed.uniform(0.8, 1.2)
            mid = (x + side * cos(angle) * reach * 0.45, sin(angle) * reach * 0.5)
            blade = smooth(
                [
                    (x - side * 0.3, -0.35),
                    (mid[0] - side * w, mid[1] + w),
                    tip,
                    (mid[0] + side * w * 0.6, mid[1] - w),
                    (x + side * 0.1, -0.4),
                ],
                closed=True,
            )
            board.shape(blade, fill=lighter(dark, 0.05 * (i % 3)))
