"""A tennis court out of doors and a basketball hall."""

import random
from collections.abc import Callable
from math import pi

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.paths import rectangle
from stickgen_engine.drawing.places.city_things import bench
from stickgen_engine.drawing.places.kit_crowd import draw_row, people
from stickgen_engine.drawing.places.kit_front import corner_rail
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, puddles
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import (
    Room,
    block,
    flat,
    joined,
    planks,
    room_shell,
    wainscot,
)
from stickgen_engine.drawing.places.kit_shade import snowed
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.kit_sport import (
    CHALK,
    floodlight,
    floodlit,
    hoop,
    lines,
    net_across,
    ring,
    stroke,
)
from stickgen_engine.drawing.places.kit_stand import grove
from stickgen_engine.drawing.places.kit_windows import panels, window
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def court(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a blue tennis court with its net, a high fence, an umpire's chair and watchers."""
    floodlit(scenery)
    light = scenery.light
    ground = lay_ground(scenery, rgb("5FA07A"), rgb("3F8A66"))
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 60, low=3, high=9, colour=rgb("6FA688"), share=0.45)
    for x in (-12.5, 13.0):
        floodlight(scenery, x, 21, height=7)
    floor = scenery.floor()
    grove(
        scenery,
        floor,
        seed,
        [
            ("poplar", -13, 22, 7),
            ("round", -6, 23, 5.6),
            ("oak", 5.5, 24, 6),
            ("poplar", 12, 22, 7),
            ("round", 20, 18, 5.6),
            ("round", -21, 18, 5.6),
        ],
    )
    blue = snowed(light, rgb("3E78B0"), 0.6)
    floor.shape(rectangle(-11.6, -3.4, 23.2, 17.2), fill=blue)
    lines(
        floor,
        stroke((-11.6, -3.4), (11.6, -3.4)),
        stroke((-11.6, 13.8), (11.6, 13.8)),
        stroke((-11.6, -3.4), (-11.6, 13.8)),
        stroke((11.6, -3.4), (11.6, 13.8)),
        stroke((-8.7, -3.4), (-8.7, 13.8)),
        stroke((8.7, -3.4), (8.7, 13.8)),
        stroke((-8.7, 0.2), (8.7, 0.2)),
        stroke((-8.7, 10.0), (8.7, 10.0)),
        stroke((0, 0.2), (0, 10.0)),
    )
    puddles(floor, seed, light)
    _fence(scenery, 17.5)
    row = people(random.Random(4), (-9, 10), 1.3, cheer=0.1)
    flat(scenery.far(0, 16.9), -9.6, 0, 20, 0.55, rgb("B98A5A"))
    draw_row(scenery.far(0, 16.8, y=0.2, scale=0.82), row, veil=light.grade(rgb("8FA8A0")))
    net_across(scenery, 5.1, 11.0)
    _umpire(scenery, 12.6, 5.2)
    bench(scenery.piece(-10.4, 3.9), light, wood=rgb("E8E4D8"))
    corner_leaves(scenery, seed)
    return None


def _fence(scenery: Scenery, z: float) -> None:
    wall = scenery.wall(0, z, 1, z)
    wire = joined(rectangle(-26 + i * 0.65, 0, 0.035, 3.4) for i in range(80))
    wire += joined(rectangle(-26, 0.4 + j * 0.6, 52, 0.03) for j in range(5))
    wall.shape(wire, fill=fade(rgb("2F5A4A"), 0.5))
    posts = joined(rectangle(-26 + i * 3.9, 0, 0.14, 3.6) for i in range(14))
    wall.shape(posts, fill=rgb("3A6A58"))
    flat(wall, -26, 0, 52, 1.3, fade(rgb("2F6A52"), 0.85))
    for x, word in ((-13.0, "OPEN"), (0.0, "STICK OPEN"), (13.0, "TENNIS")):
        write(wall, word, x, 0.42, 0.5, rgb("F4F0E4"))


def _umpire(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    wood = rgb("E8E4D8")
    on.spot(0, 0.02, 0.8, 0.12, rgb("141018", 0.4))
    legs = joined(rectangle(dx, 0, 0.09, 1.9) for dx in (-0.45, 0.36))
    rungs = joined(rectangle(-0.45, 0.35 + i * 0.45, 0.9, 0.07) for i in range(4))
    on.shape(legs + rungs, fill=wood)
    block(on, -0.55, 1.85, 1.1, 0.12, wood)
    block(on, -0.5, 1.95, 1.0, 0.85, darker(wood, 0.1), r=0.08)


def basketball_court(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a sports hall: a wooden court with its key and hoops, benches of watchers."""
    light = scenery.light
    room = Room(half=11.0, back=11.0, height=7.0)
    shell = room_shell(scenery, rgb("C3CCD6"), rgb("D9A066"), room=room, ceiling=rgb("8E98A4"))
    planks(shell, rgb("D9A066"), seed, width=0.55)
    wainscot(shell, 1.6, rgb("3E5F9A"))
    for x in (-8.6, -4.6, 2.8, 6.8):
        window(shell.back, x, 4.7, 2.0, 1.3, light, bars=(3, 1), view="sky", sill=False)
    write(shell.back, "HOME OF", -4.2, 3.85, 0.42, rgb("3E5F9A"))
    write(shell.back, "THE HAWKS", 4.2, 3.85, 0.42, rgb("3E5F9A"))
    panels(shell, xs=(-7, -2.4, 2.4, 7), zs=(8.0, 3.5), wide=2.0)
    paint, red = rgb("FDFBF2"), rgb("B5483A")
    floor = shell.floor
    floor.shape(rectangle(-2.4, 3.4, 4.8, 5.6), fill=red)
    lines(
        floor,
        stroke((-9.4, 9.0), (9.4, 9.0)),
        stroke((-9.4, -5), (-9.4, 9.0)),
        stroke((9.4, -5), (9.4, 9.0)),
        stroke((-2.4, 3.4), (-2.4, 9.0)),
        stroke((2.4, 3.4), (2.4, 9.0)),
        stroke((-2.4, 3.4), (2.4, 3.4)),
        ring(0, 3.4, 1.9, 1.6, 0.1),
        ring(0, 8.6, 7.4, 7.4, 0.12, span=(pi, 2 * pi)),
        colour=fade(CHALK, 0.95),
    )
    bleachers(scenery, (-10.6, -3.4), 10.0, rgb("B98A5A"))
    bleachers(scenery, (3.4, 10.6), 10.0, rgb("B98A5A"))
    hoop(scenery.far(0, 9.4))
    _score(scenery, light.grade(paint))
    corner_rail(scenery)
    return _bench_fans


def bleachers(
    scenery: Scenery, x: tuple[float, float], z: float, colour: Colour, *, rows: int = 3
) -> None:
    """Build benches that rise away from the court."""
    for i in reversed(range(rows)):
        solid(
            scenery, x, (z - 0.9 + i * 0.6, z + 1.0), (0, 0.45 * (i + 1)), lighter(colour, 0.04 * i)
        )


def _score(scenery: Scenery, pale: Colour) -> None:
    on = scenery.far(0, 10.7, y=4.5)
    block(on, -2.3, 0.1, 4.6, 1.5, rgb("20262E"), r=0.1)
    write(on, "48 : 51", 0, 0.62, 0.6, rgb("FFB43A"), glows=True)
    write(on, "HOME    GUEST", 0, 0.24, 0.2, pale)


def _bench_fans(scenery: Scenery, seconds: float) -> None:
    veil = scenery.light.grade(rgb("B8BEC8"))
    for side in (-1, 1):
        for i in (2, 1, 0):
            x0 = 3.8 if side > 0 else -10.2
            row = people(random.Random(20 + i * 2 + side), (x0, x0 + 6.4), 0.95, cheer=0.25)
            on = scenery.far(0, 9.5 + i * 0.6, y=0.45 * i)
            draw_row(on, row, seconds=seconds, veil=veil, share=0.3, bob=0.08)
