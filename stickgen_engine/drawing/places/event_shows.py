"""Shows: a concert under the sky and a theatre stage."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.indoor_leisure import curtain, scallops
from stickgen_engine.drawing.places.kit_crowd import audience, beam
from stickgen_engine.drawing.places.kit_furniture import shadow
from stickgen_engine.drawing.places.kit_ground import lay_ground
from stickgen_engine.drawing.places.kit_rooms import (
    Room,
    block,
    fall,
    flat,
    joined,
    planks,
    room_shell,
)
from stickgen_engine.drawing.places.kit_shade import SNOW, snowed, snowy
from stickgen_engine.drawing.places.kit_solids import solid, upright
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]
_GELS = tuple(rgb(code) for code in ("5AA8FF", "FF6AB0", "FFF0C8", "B07CFF", "5AE0C0"))


def stage(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a theatre stage: red curtains, coloured beams, boards, footlights, an audience."""
    room = Room(half=9.0, back=6.5, height=6.6)
    shell = room_shell(
        scenery,
        rgb("3C2048"),
        rgb("7A4A34"),
        room=room,
        ceiling=rgb("1C1022"),
        skirting=rgb("1C1022"),
        evening=rgb("C4B4C4"),
    )
    planks(shell, rgb("8A5438"), seed, width=0.5)
    curtain(shell.back, -9, 0, 18, 6.6, rgb("5A2458"), fold=0.8)
    stops = ((0.0, rgb("180C20", 0.75)), (0.55, rgb("180C20", 0.1)), (1.0, rgb("180C20", 0.35)))
    flat(shell.back, -9, 0, 18, 6.6, Linear(0, 6.6, 0, 0, stops))
    for i, x in enumerate((-4.6, -2.0, 0.2, 2.7, 5.0)):
        glow = fade(_GELS[i], 0.34)
        shell.back.spot(x * 0.9, 1.6, 1.9, 2.4, glow, glows=True)
    floor = shell.floor
    for x, z, gel in ((-3.6, 1.4, 0), (0.1, 1.8, 2), (3.5, 1.3, 1)):
        floor.spot(x, z, 2.3, 1.5, fade(_GELS[gel], 0.62), glows=True)
        scenery.lamps.append(Lamp(x, 5.5, z - 0.5, mix(_GELS[gel], rgb("FFFFFF"), 0.4), 6.5))
    rays = scenery.far(0, 5.2)
    flat(rays, -9, 4.35, 18, 0.14, rgb("20182A"))
    for i, (x, foot) in enumerate(((-4.4, -4.9), (-2.0, -0.2), (0.1, 0.1), (2.2, 0.5), (4.6, 5.1))):
        beam(rays, (x, 4.3), (foot, 0.05), _GELS[i], wide=1.35, strength=0.4)
        block(rays, x - 0.2, 4.2, 0.4, 0.42, rgb("20182A"), r=0.08)
        rays.shape(ellipse(x, 4.2, 0.17, 0.07), fill=rgb("FFFDF0"), glows=True)
    front = upright(scenery, -1.6)
    feet = joined(ellipse(-7.2 + i * 0.9, 0.04, 0.15, 0.06) for i in range(17))
    front.shape(feet, fill=rgb("FFE7A8", 0.9), glows=True)
    _wings(scenery)
    return _stalls(0.34)


def _wings(scenery: Scenery) -> None:
    """Hang the house curtain at both sides and its valance above the actors."""
    red = rgb("A81E34")
    plane = upright(scenery, 3.4)
    for side in (-1, 1):
        x = -9.4 if side < 0 else 4.7
        curtain(plane, x, 0, 4.7, 6.6, red, fold=0.55)
        edge = 4.7 * side
        rope = rounded(edge - (0.05 if side > 0 else 0.55), 1.25, 0.6, 0.16, 0.08)
        plane.shape(rope, fill=rgb("D8AC50"))
    scallops(plane, (-9.4, 9.4), 4.3, darker(red, 0.08), rgb("D8AC50"), drop=0.75)
    flat(plane, -9.4, 4.25, 18.8, 2.4, darker(red, 0.2))


def _stalls(arms: float) -> Animate:
    def animate(scenery: Scenery, seconds: float) -> None:
        audience(scenery, random.Random(11), seconds=seconds, arms=arms, colour=rgb("1E1030"))

    return animate


def concert(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint an open-air stage: a wall of light, towers of speakers, beams, a waving crowd."""
    light = scenery.light
    lay_ground(scenery, rgb("3C4450"), rgb("2E3440"))
    paint_sky(scenery, seed)
    _far_crowd_glow(scenery)
    deck = scenery.floor()
    tone = snowed(light, rgb("4A4658"), 0.5)
    stops = ((0.0, darker(tone, 0.1)), (1.0, darker(tone, 0.35)))
    deck.shape(rectangle(-11, -8, 22, 14.6), fill=Linear(0, 6, 0, -2, stops))
    seams = joined(rectangle(-11, -2.4 + i * 1.1, 22, 0.035) for i in range(8))
    deck.shape(seams, fill=rgb("16141E", 0.6))
    _light_wall(scenery)
    _roof(scenery)
    for x in (-7.4, 7.4):
        _speakers(scenery, x)
    still = scenery.far(0, 6.3)
    for x, foot, gel in ((-7.0, -3.4, 0), (7.2, 3.0, 4)):
        beam(still, (x, 4.6), (foot, 0.2), _GELS[gel], wide=0.9, strength=0.3)
    riser = solid(scenery, (-1.9, 2.1), (5.0, 6.2), (0, 0.45), rgb("2A2836"))
    flat(riser, -1.9, 0.18, 4.0, 0.09, rgb("FF6AB0"), glows=True)
    _drums(scenery.far(0.1, 5.5, y=0.45))
    for x, flip in ((-4.6, False), (4.7, True)):
        _amplifier(scenery.far(x, 5.2, flip=flip))
    for x, z, gel in ((-3.2, 1.6, 0), (0.4, 2.0, 2), (3.6, 1.5, 1)):
        deck.spot(x, z, 2.4, 1.6, fade(_GELS[gel], 0.5), glows=True)
        scenery.lamps.append(Lamp(x, 5.5, z - 0.6, mix(_GELS[gel], rgb("FFFFFF"), 0.45), 7.0))
    for x in (-2.6, 2.9):
        wedge = scenery.corner(z=-1.4)
        dark = rgb("1A1822")
        wedge.shape(
            polygon(((x - 0.42, 0), (x + 0.42, 0), (x + 0.34, 0.34), (x - 0.34, 0.34))), fill=dark
        )
    return _show


def _far_crowd_glow(scenery: Scenery) -> None:
    board = scenery.panorama(60, 120, haze=10)
    flat(board, -60, -1, 120, 5.5, fall(4.5, -1, rgb("2A3040", 0.0), rgb("2A3040", 0.9)))


def _light_wall(scenery: Scenery) -> None:
    plane = upright(scenery, 6.5)
    flat(plane, -6.2, 0, 12.4, 5.2, rgb("141220"))
    stops = ((0.0, rgb("3A1A6A")), (0.5, rgb("8A2A7A")), (1.0, rgb("2A3A8A")))
    flat(plane, -5.4, 0.9, 10.8, 4.0, Linear(-5, 4.8, 5, 1, stops), glows=True)
    plane.shape(circle(0.2, 3.3, 1.25), fill=rgb("FFB86A", 0.75), glows=True)
    strips = joined(rectangle(-5.4, 1.0 + i * 0.5, 10.8, 0.05) for i in range(8))
    plane.shape(strips, fill=rgb("140C2A", 0.35), glows=True)
    hills = polygon(
        (
            (-5.4, 0.9),
            (-5.4, 1.9),
            (-3.6, 2.6),
            (-1.8, 1.7),
            (0.4, 2.3),
            (2.6, 1.6),
            (4.2, 2.5),
            (5.4, 1.8),
            (5.4, 0.9),
        )
    )
    plane.shape(hills, fill=rgb("20104A", 0.9), glows=True)


def _roof(scenery: Scenery) -> None:
    steel = rgb("6A7484")
    plane = scenery.wall(0, 4.8, 1, 4.8)
    for y, z in ((4.75, 0.0), (5.2, 0.0)):
        flat(plane, -8.6, y + z, 17.2, 0.09, steel)
    zig = joined(
        line(-8.6 + i * 0.5, 4.8 if i % 2 else 5.22, -8.1 + i * 0.5, 5.22 if i % 2 else 4.8)
        for i in range(34)
    )
    plane.shape(zig, line=darker(steel, 0.15), width=0.05)
    for x in (-8.6, 8.3):
        flat(plane, x, 0, 0.1, 5.2, steel)
        flat(plane, x + 0.35, 0, 0.1, 5.2, steel)
        rungs = joined(line(x, 0.3 * i, x + 0.42, 0.3 * i + 0.3) for i in range(16))
        plane.shape(rungs, line=darker(steel, 0.15), width=0.04)
    tent = polygon(((-9.6, 5.2), (9.6, 5.2), (6.0, 6.9), (-6.0, 6.9)))
    plane.shape(tent, fill=snowed(scenery.light, rgb("2E2A44"), 0.9))
    if snowy(scenery.light):
        flat(plane, -9.6, 5.16, 19.2, 0.14, SNOW)
    cans = joined(rounded(-7.0 + i * 1.75, 4.4, 0.36, 0.4, 0.08) for i in range(9))
    plane.shape(cans, fill=rgb("1C1A26"))


def _speakers(scenery: Scenery, x: float) -> None:
    on = scenery.far(x, 4.7)
    shadow(on, 1.0)
    for i in range(4):
        y = i * 1.0
        block(on, -0.75, y, 1.5, 0.96, rgb("24222E"), r=0.05)
        cones = circle(-0.34, y + 0.48, 0.27) + circle(0.36, y + 0.48, 0.27)
        on.shape(cones, fill=rgb("3A3846"), line=rgb("4E4C5C"), width=0.05)
        on.shape(circle(-0.34, y + 0.48, 0.09) + circle(0.36, y + 0.48, 0.09), fill=rgb("1A1822"))


def _amplifier(on: Painter) -> None:
    shadow(on, 0.6)
    block(on, -0.5, 0, 1.0, 0.95, rgb("2A2832"), r=0.05)
    flat(on, -0.42, 0.1, 0.84, 0.6, rgb("4A4654"))
    flat(on, -0.42, 0.76, 0.84, 0.1, rgb("C8A454"))
    on.shape(circle(0.32, 0.81, 0.03), fill=rgb("FF5A48"), glows=True)


def _drums(on: Painter) -> None:
    shadow(on, 0.9)
    red, rim = rgb("B5283A"), rgb("E8E4DC")
    for x, y, code in ((-0.85, 1.35, "D8B45A"), (0.95, 1.45, "D8B45A")):
        on.shape(line(x * 0.9, 0, x, y), line=rgb("9AA3AE"), width=0.04)
        on.shape(ellipse(x, y, 0.4, 0.07), fill=rgb(code))
    on.shape(circle(0, 0.42, 0.42), fill=lighter(rim, 0.1), line=red, width=0.1)
    for x in (-0.34, 0.34):
        block(on, x - 0.23, 0.78, 0.46, 0.3, red, r=0.05)
        on.shape(ellipse(x, 1.08, 0.24, 0.06), fill=rim)
    block(on, -0.98, 0.3, 0.5, 0.42, red, r=0.05)
    on.shape(ellipse(-0.73, 0.72, 0.25, 0.06), fill=rim)


def _show(scenery: Scenery, seconds: float) -> None:
    """Swing the beams and let the crowd wave."""
    on = scenery.far(0, 4.75)
    bright = 0.42 if scenery.light.time != "day" else 0.24
    for i, x in enumerate((-3.6, 0.4, 4.1)):
        foot = x * 0.6 + 2.2 * sin(seconds * 0.9 + i * 1.3)
        gel: Colour = _GELS[i + 1]
        beam(on, (x, 4.45), (foot, 0.1), gel, wide=0.85, strength=bright)
        on.spot(x, 4.42, 0.5, 0.4, fade(gel, 0.9), glows=True)
    if sin(seconds * 3.1) > 0.6:
        for x in (-5.2, 5.4):
            on.spot(x, 4.9, 1.0, 0.9, rgb("FFFFFF", 0.8), glows=True)
    audience(scenery, random.Random(4), seconds=seconds, arms=0.5, colour=rgb("181226"))
