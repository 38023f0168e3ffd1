"""Windows that show the time and weather outside, and lamps that light a room when it is dark."""

import random
from math import pi
from typing import Final

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.light import Light, light_for
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import (
    Path,
    arc,
    circle,
    line,
    polygon,
    rectangle,
    smooth,
)
from stickgen_engine.drawing.places.kit_rooms import WARM, Shell, block, flat, shade
from stickgen_engine.drawing.scenery import Lamp, Scenery

CREAM: Final = rgb("F4EDE0")
_GLASS_DEPTH: Final = 14.0
_DARK_SKIES: Final = frozenset({"rainy", "stormy"})


def outside(light: Light) -> Light:
    """Return the light out of doors at the same time, under the same weather."""
    return light_for(light.time, light.weather)


def wants_lamps(light: Light) -> bool:
    """Tell whether people have their lamps lit: in dark hours and under dark clouds."""
    return light.lamps or light.weather in _DARK_SKIES


def archway(x: float, y: float, width: float, height: float) -> Path:
    """Go round a box whose top is half a circle; ``height`` counts the arch in."""
    r = width / 2
    top = arc(x + r, y + height - r, r, r, 0, pi)
    return (("M", x, y), ("L", x + width, y), ("L", *top[0][1:]), *top[1:], ("Z",))


def window(
    on: Board,
    x: float,
    y: float,
    width: float,
    height: float,
    light: Light,
    *,
    frame: Colour = CREAM,
    bars: tuple[int, int] = (2, 2),
    view: str = "hills",
    arch: bool = False,
    sill: bool = True,
) -> None:
    """Cut a window into a wall; (x, y) is its lower left corner, ``bars`` its panes."""
    edge = 0.09
    outline = archway if arch else rectangle
    on.shape(
        outline(x - edge, y - edge, width + 2 * edge, height + 2 * edge),
        fill=shade(x - edge, x + width + edge, frame),
    )
    on.push(clip=outline(x, y, width, height))
    _view(on, x, y, width, height, outside(light), view)
    on.pop()
    _bars(on, (x, y, width, height), bars, frame, arch)
    if sill:
        block(on, x - 0.18, y - 0.2, width + 0.36, 0.12, lighter(frame, 0.1))
        flat(on, x - 0.14, y - 0.27, width + 0.28, 0.07, fade(rgb("2A1A20"), 0.16))
    if light.weather == "snowy" and sill:
        on.shape(rectangle(x, y, width, 0.07), fill=rgb("FFFFFF", 0.9), glows=True)


def _bars(
    on: Board,
    box: tuple[float, float, float, float],
    panes: tuple[int, int],
    frame: Colour,
    arch: bool,
) -> None:
    x, y, width, height = box
    bar = 0.045
    top = height - (width / 2 if arch else 0)
    cross: Path = ()
    for i in range(1, panes[0]):
        cross += rectangle(x + width * i / panes[0] - bar / 2, y, bar, height)
    for j in range(1, panes[1]):
        cross += rectangle(x, y + top * j / panes[1] - bar / 2, width, bar)
    if cross:
        on.shape(cross, fill=frame)


def _view(on: Board, x: float, y: float, w: float, h: float, out: Light, view: str) -> None:
    top, middle, low = out.sky
    sky = Linear(0, y + h, 0, y + 0.1 * h, ((0.0, top), (0.55, middle), (1.0, low)))
    flat(on, x, y, w, h, sky, glows=True)
    seed = random.Random(f"{view}{x:.2f}{w:.2f}")
    if out.time == "night" and out.weather in ("clear", "windy"):
        stars: Path = ()
        for _ in range(int(5 + 5 * w)):
            sx, sy = x + seed.random() * w, y + h * seed.uniform(0.45, 1)
            stars += rectangle(sx, sy, 0.025, 0.025)
        on.shape(stars, fill=rgb("FFFFFF", 0.8), glows=True)
    if view == "city":
        _view_city(on, x, y, w, h, out, seed)
    elif view == "hills":
        _view_hills(on, x, y, w, h, out)
    # A pale slant of reflection makes the pane read as glass.
    gleam = polygon(
        ((x + w * 0.1, y), (x + w * 0.38, y), (x + w * 0.68, y + h), (x + w * 0.4, y + h))
    )
    on.shape(gleam, fill=rgb("FFFFFF", 0.10), glows=True)


def _view_hills(on: Board, x: float, y: float, w: float, h: float, out: Light) -> None:
    white = out.weather == "snowy"
    far = out.grade(rgb("EEF3FA") if white else rgb("6FA978"), _GLASS_DEPTH)
    near = out.grade(rgb("DFE8F4") if white else rgb("4E8F55"), 4)
    ridge = [
        (x - 0.1, y),
        (x, y + h * 0.3),
        (x + w * 0.35, y + h * 0.4),
        (x + w * 0.7, y + h * 0.3),
    ]
    ridge += [(x + w + 0.1, y + h * 0.42), (x + w + 0.2, y)]
    on.shape((*smooth(ridge), ("Z",)), fill=far, glows=True)
    r = min(w, h) * 0.2
    trees = circle(x + w * 0.16, y + h * 0.16, r) + circle(x + w * 0.8, y + h * 0.14, r * 1.2)
    trees += circle(x + w * 0.62, y + h * 0.06, r)
    on.shape(trees, fill=near, glows=True)


def _view_city(
    on: Board, x: float, y: float, w: float, h: float, out: Light, seed: random.Random
) -> None:
    lit: Path = ()
    for depth, share in ((26.0, 0.62), (10.0, 0.4)):
        towers: Path = ()
        at = x - 0.2
        while at < x + w:
            wide, tall = seed.uniform(0.3, 0.55), h * share * seed.uniform(0.55, 1)
            towers += rectangle(at, y, wide, tall)
            for _ in range(5 if depth < 20 else 3):
                wx, wy = at + seed.random() * (wide - 0.09), y + seed.random() * (tall - 0.12)
                lit += rectangle(wx, max(y, wy), 0.06, 0.08)
            at += wide + seed.uniform(0, 0.12)
        on.shape(towers, fill=out.grade(rgb("5E6E8C"), depth), glows=True)
    glow = fade(WARM, 0.85) if wants_lamps(out) else fade(rgb("E8F4FF"), 0.5)
    on.shape(lit, fill=glow, glows=True)


def curtains(on: Painter, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """Hang a pair of curtains round a window's box, on a rod."""
    top, foot = y + height + 0.22, y - 0.35
    for side in (-1, 1):
        edge = x - 0.3 if side < 0 else x + width + 0.3
        inner = edge - side * (0.3 + width * 0.2)
        waist = edge - side * (0.3 + width * 0.06)
        cloth = polygon(
            ((edge, top), (inner, top), (waist, (top + foot) / 2), (inner + side * 0.1, foot),
             (edge, foot))
        )  # fmt: skip
        on.shape(cloth, fill=shade(min(edge, inner), max(edge, inner), colour))
        for share in (0.35, 0.65):
            at = edge + (waist - edge) * share
            on.shape(line(at, top, at, foot), line=darker(colour, 0.18), width=0.025)
    flat(on, x - 0.45, top - 0.02, width + 0.9, 0.06, rgb("7A5238"))


def sunlight(shell: Shell, x: float, width: float, *, reach: float = 3.2) -> None:
    """Throw the light of a window at the back wall, from x to x + width, onto the floor."""
    light = shell.scenery.light
    if light.weather not in ("clear", "windy", "snowy"):
        return
    colour = {"day": rgb("FFF3C8", 0.34), "dawn": rgb("FFD9B0", 0.26),
              "sunset": rgb("FFB070", 0.3), "night": rgb("9DBCF0", 0.12)}[light.time]  # fmt: skip
    back, lean = shell.room.back - 1.6, 1.3
    patch = polygon(
        ((x + lean * 0.5, back), (x + width + lean * 0.5, back),
         (x + width + lean * 1.7, back - reach), (x + lean * 1.3, back - reach))
    )  # fmt: skip
    shell.floor.shape(patch, fill=colour, glows=True)


def pool(
    scenery: Scenery, on: Board, x: float, z: float, *, rx: float = 2.6, strength: float = 0.3
) -> None:
    """Lay a pool of warm lamp light on a floor board when lamps are lit."""
    if scenery.light.lamps:
        on.spot(x, z, rx, rx * 0.8, fade(rgb("FFCF80"), strength), glows=True)


def pendant(scenery: Scenery, x: float, z: float, top: float, drop: float, colour: Colour) -> None:
    """Hang a lamp with a shade from a ceiling of height ``top``; it glows in dark hours."""
    on = scenery.far(x, z)
    y = top - drop
    lit = scenery.light.lamps
    on.shape(rectangle(-0.015, y, 0.03, drop), fill=rgb("4A3A34"))
    if lit:
        on.spot(0, y - 0.35, 1.25, 1.1, fade(WARM, 0.55), glows=True)
        scenery.lamps.append(Lamp(x, y - 0.3, z, WARM, 5.0))
    bulb = WARM if lit else rgb("FFF8E4")
    on.shape(circle(0, y - 0.3, 0.11), fill=bulb, glows=lit)
    on.shape(
        polygon(((-0.12, y), (0.12, y), (0.38, y - 0.3), (-0.38, y - 0.3))),
        fill=shade(-0.38, 0.38, colour),
    )


def panels(
    shell: Shell, *, xs: tuple[float, ...], zs: tuple[float, ...], wide: float = 1.4
) -> None:
    """Set bright panels into the ceiling; offices and halls keep them lit all day."""
    for z in zs:
        strips: Path = ()
        for x in xs:
            strips += rectangle(x - wide / 2, z - 0.35, wide, 0.7)
        shell.ceiling.shape(strips, fill=rgb("FFF8E6", 0.95), glows=True)


def sconce(scenery: Scenery, on: Painter, x: float, y: float, z: float) -> None:
    """Fix a small lamp to a wall, with its glow in dark hours."""
    lit = scenery.light.lamps
    on.shape(rectangle(x - 0.03, y - 0.3, 0.06, 0.24), fill=rgb("8A6A3A"))
    if lit:
        on.spot(x, y, 1.1, 1.2, fade(WARM, 0.5), glows=True)
        scenery.lamps.append(Lamp(x, y, z, WARM, 4.0))
    cup = polygon(
        ((x - 0.1, y - 0.12), (x + 0.1, y - 0.12), (x + 0.17, y + 0.16), (x - 0.17, y + 0.16))
    )
    on.shape(cup, fill=WARM if lit else rgb("F2E6CC"), glows=lit)
