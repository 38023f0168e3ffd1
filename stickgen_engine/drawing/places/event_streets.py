"""Crowded places in the open: a market, a festival, a protest, a parade."""

import random
from collections.abc import Callable
from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle
from stickgen_engine.drawing.places.event_stalls import (
    barrier,
    big_top,
    float_bear,
    placard,
    stall,
    terrace,
)
from stickgen_engine.drawing.places.kit_city import (
    STONE,
    gleam,
    kerb,
    paved,
    skyline,
    slabs,
    street_lamp,
)
from stickgen_engine.drawing.places.kit_crowd import Person, draw_row, people
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, patches, puddles
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tufts
from stickgen_engine.drawing.places.kit_rooms import WARM, block, flat, joined
from stickgen_engine.drawing.places.kit_shade import snowy
from stickgen_engine.drawing.places.kit_stand import grove, stand
from stickgen_engine.drawing.places.kit_strings import bulbs, bunting
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
FLAGS = tuple(rgb(code) for code in ("E8505A", "F2B83A", "4FB0A0", "5A88E0", "F6F0E4"))


def market(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a market square: stalls under striped roofs, crates of fruit, old houses, buyers."""
    light = scenery.light
    ground = paved(scenery, (rgb("C8BCA8"), rgb("B4A690")))
    paint_sky(scenery, seed)
    terrace(scenery, seed, z=17)
    floor = scenery.floor()
    tone = ground.at(1)
    stones = joined(
        rectangle(x + (0.1 if j % 2 else -0.4), -2.6 + j * 0.66, 0.84, 0.52)
        for j in range(14)
        for x in range(-11, 12)
        if (x * 5 + j * 3) % 4
    )
    if not snowy(light):
        floor.shape(stones, fill=fade(darker(tone, 0.25), 0.22))
    puddles(floor, seed, light)
    row = (
        ("fruit", -6.6, 6.2, "C8453E"),
        ("cloth", -2.5, 7.0, "3E7FA8"),
        ("bread", 2.3, 6.8, "D9A032"),
        ("fruit", 6.5, 6.0, "4F8F5B"),
        ("cloth", -11.0, 6.6, "8A5AA0"),
        ("bread", 11.0, 6.6, "C8453E"),
    )
    for wares, x, z, code in row:
        stall(stand(scenery, x, z), light, seed, wares, rgb(code))
        if light.lamps and abs(x) < 8:
            floor.spot(x, z - 0.8, 2.2, 1.2, fade(WARM, 0.3), glows=True)
    line_ = scenery.far(0, 5.4)
    for a, b in ((-13.0, -4.4), (-4.4, 4.6), (4.6, 13.0)):
        bunting(line_, (a, b), 4.1, 0.6, FLAGS, size=0.32)
    street_lamp(scenery, floor, -4.4, 9.5)
    for x, z in ((5.7, 4.0), (-5.6, 3.8)):
        _fruit_crates(scenery, x, z)
    corner_leaves(scenery, seed)
    return _strollers(((10.2, 1, 0.5, 2.6), (8.6, 4, -0.4, 3.2)))


def _fruit_crates(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.piece(x, z)
    on.spot(0, 0.02, 1.0, 0.14, rgb("141018", 0.4))
    for dx, y, code in ((-0.75, 0, "D9483B"), (0.05, 0, "F0A030"), (-0.35, 0.45, "86B84A")):
        balls = joined(
            circle(dx + 0.1 + i * 0.16, y + 0.42 + 0.04 * (i % 2), 0.1) for i in range(4)
        )
        on.shape(balls, fill=rgb(code))
        block(on, dx, y, 0.72, 0.4, rgb("B98A56"))
        flat(on, dx, y + 0.18, 0.72, 0.04, rgb("7A5636"))


def _strollers(rows: tuple[tuple[float, int, float, float], ...]) -> Animate:
    """Let rows of people (depth, seed, speed, gap) walk across the back."""

    def animate(scenery: Scenery, seconds: float) -> None:
        veil = scenery.light.grade(rgb("D0C8BC"))
        for z, key, speed, gap in rows:
            crowd = people(random.Random(key), (-14, 14), gap, cheer=0.0)
            on = scenery.far((speed * seconds + 7) % 14 - 7, z)
            draw_row(on, crowd, seconds=seconds, veil=veil, share=0.3, bob=0.04, pace=1.7)

    return animate


def festival(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a fair on a meadow: tents, a big wheel, flags, strings of light, a crowd."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 75, low=3, high=9, colour=rgb("7D9FC4"), share=0.55, period=150)
    hills(scenery, seed, ground, 46, low=1.4, high=3.8, colour=rgb("6BB06A"), share=0.3)
    floor = scenery.floor()
    patches(floor, seed, ground, count=14)
    dust = gleam(light, rgb("D8C49A"))
    if not snowy(light):
        floor.shape(ellipse(0, 2.5, 13, 4.6), fill=fade(dust, 0.55))
    puddles(floor, seed, light)
    grove(scenery, floor, seed, [("round", -20, 22, 6), ("oak", 20, 20, 6), ("round", 3, 27, 6)])
    _wheel_legs(stand(scenery, *_WHEEL[:2]))
    big_top(stand(scenery, -9.0, 15), light, rgb("D9483B"), 3.6)
    big_top(stand(scenery, 2.2, 19), light, rgb("3E78C0"), 3.0)
    stall(stand(scenery, -3.4, 9.6), light, seed, "bread", rgb("F2A03A"))
    stall(stand(scenery, 4.6, 8.4), light, seed, "fruit", rgb("B05AB0"))
    stall(stand(scenery, -12.0, 7.4), light, seed, "cloth", rgb("4F9F7A"))
    poles = scenery.far(0, 5.2)
    for x, code in ((-8.4, "E8505A"), (8.8, "4FB0A0")):
        flat(poles, x - 0.06, 0, 0.12, 4.9, rgb("8A6A4A"))
        poles.shape(polygon(((x, 4.9), (x + 1.0, 4.65), (x, 4.4))), fill=rgb(code))
    bulbs(scenery, poles, (-8.4, 8.8), 4.6, 1.5, gap=0.75)
    still = people(random.Random(3), (-13, 13), 1.5, cheer=0.3)
    draw_row(scenery.far(0, 11.0), still, veil=light.grade(rgb("C8D0B8")), share=0.35)
    bunting(scenery.far(0, 7.6), (-12, 12), 4.6, 0.7, FLAGS, size=0.4)
    tufts(scenery, seed, ground, count=18)
    corner_leaves(scenery, seed)
    return _fair


# Where the big wheel stands: x, z, the height of its hub and its radius.
_WHEEL = (11.0, 21.0, 9.0, 4.9)


def _wheel_legs(on: Painter) -> None:
    y0 = _WHEEL[2]
    legs = line(0, y0, -2.6, 0) + line(0, y0, 2.6, 0)
    on.shape(legs, line=rgb("B4AEA8"), width=0.3)


def _fair(scenery: Scenery, seconds: float) -> None:
    """Turn the big wheel and let the crowd bob."""
    x, z, y0, r = _WHEEL
    on = scenery.far(x, z)
    steel = rgb("E8E4DC")
    turn = seconds * 0.25
    spokes = joined(
        line(0, y0, r * cos(turn + i * pi / 5), y0 + r * sin(turn + i * pi / 5)) for i in range(10)
    )
    on.shape(spokes, line=steel, width=0.1)
    on.shape(circle(0, y0, r) + circle(0, y0, r * 0.55), line=steel, width=0.14)
    lit = wants_lamps(scenery.light)
    for k in range(5):
        cabins: Path = ()
        for i in (k, k + 5):
            a = turn + i * pi / 5
            cabins += ellipse(r * cos(a), y0 + r * sin(a) - 0.45, 0.6, 0.45)
        on.shape(cabins, fill=FLAGS[k])
    dots = joined(
        circle(r * cos(turn + i * pi / 10), y0 + r * sin(turn + i * pi / 10), 0.13)
        for i in range(20)
    )
    on.shape(dots, fill=WARM if lit else rgb("FFF8E0"), glows=lit)
    veil = scenery.light.grade(rgb("C8D0B8"))
    row = people(random.Random(12), (-13, 13), 1.5, cheer=0.35)
    draw_row(scenery.far(0, 7.2), row, seconds=seconds, veil=veil, share=0.3, bob=0.1)


def protest(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a street full of people with placards and a long banner before public buildings."""
    light = scenery.light
    paved(scenery)
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=90, high=24, share=0.6)
    terrace(scenery, seed, z=18, shops=False)
    floor = scenery.floor()
    stone = gleam(light, STONE[1])
    floor.shape(rectangle(-60, 11.5, 120, 6.5), fill=stone)
    kerb(floor, 11.4, stone)
    slabs(floor, (-24, 24), (-2.4, 4.2), 2.4, gleam(light, rgb("6C737E")))
    if not snowy(light):
        dashes = joined(rectangle(-30 + i * 4.2, 3.2, 2.2, 0.16) for i in range(15))
        floor.shape(dashes, fill=rgb("F4F1E8", 0.7))
    sheets = joined(
        polygon(((x, z), (x + 0.34, z + 0.06), (x + 0.3, z + 0.3), (x - 0.04, z + 0.22)))
        for x, z in ((seed.uniform(-9, 9), seed.uniform(-2, 6)) for _ in range(14))
    )
    floor.shape(sheets, fill=rgb("F4F0E6", 0.75))
    puddles(floor, seed, light)
    street_lamp(scenery, floor, -7.6, 10.8)
    street_lamp(scenery, floor, 8.2, 10.8, flip=True)
    far_row = people(random.Random(21), (-12, 12), 0.95, cheer=0.4)
    draw_row(scenery.far(0, 10.4), far_row, veil=light.grade(rgb("C4C8CC")), share=0.4)
    _signs(scenery, far_row, 10.4, 0.0)
    for x in (-7.0, 6.4):
        barrier(scenery.piece(x, 3.7))
    corner_leaves(scenery, seed)
    return _marchers


_WORDS = ("PEACE", "NO!", "TREES", "FAIR PAY", "NOW!", "HOPE", "CATS", "YES", "FREE")


def _marchers(scenery: Scenery, seconds: float) -> None:
    veil = scenery.light.grade(rgb("C4C8CC"))
    for z, key, gap in ((8.6, 5, 1.1), (6.6, 17, 1.35)):
        row = people(random.Random(key), (-11.5, 11.5), gap, cheer=0.45)
        on = scenery.far(0, z)
        draw_row(on, row, seconds=seconds, veil=veil, share=0.28 + 0.02 * (z - 6), bob=0.1)
        if z < 8:
            _signs(scenery, row, z, seconds)
    banner = scenery.far(0.2, 6.3)
    wave = 0.06 * sin(seconds * 2.2)
    cloth = polygon(
        ((-3.3, 0.55 + wave), (3.3, 0.55 - wave), (3.3, 1.25 - wave), (-3.3, 1.25 + wave))
    )
    banner.shape(cloth, fill=rgb("F6F0E4"))
    write(banner, "TOGETHER FOR TOMORROW", 0, 0.78, 0.24, rgb("B5483A"))


def _signs(scenery: Scenery, row: tuple[Person, ...], z: float, seconds: float) -> None:
    for i, one in enumerate(row):
        if i % 3 == 1:
            lift = 0.1 * max(0.0, sin(2 * pi * 1.1 * seconds + one.phase))
            on = scenery.far(one.x + 0.25, z - 0.05, y=lift)
            placard(on, _WORDS[(i + int(z)) % len(_WORDS)], FLAGS[i % 5], one.height)


def parade(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a street on a holiday: flags across it, watchers behind barriers, confetti, a float."""
    light = scenery.light
    paved(scenery)
    paint_sky(scenery, seed)
    terrace(scenery, seed, z=16)
    floor = scenery.floor()
    stone = gleam(light, STONE[0])
    floor.shape(rectangle(-60, 8.2, 120, 8), fill=stone)
    kerb(floor, 8.1, stone)
    if not snowy(light):
        floor.shape(rectangle(-60, 3.3, 120, 0.14), fill=rgb("F4E7B4", 0.8))
    bits: list[tuple[float, float]] = [
        (seed.uniform(-10, 10), seed.uniform(-2.3, 7.5)) for _ in range(130)
    ]
    for k, colour in enumerate(FLAGS):
        spots = joined(rectangle(x, z, 0.11, 0.08) for x, z in bits[k::5])
        floor.shape(spots, fill=colour)
    puddles(floor, seed, light)
    street_lamp(scenery, floor, -9.2, 8.6)
    street_lamp(scenery, floor, 9.6, 8.6, flip=True)
    strings = scenery.far(0, 9.0)
    for a, b, y in ((-15, -5, 5.2), (-5, 5.4, 5.5), (5.4, 15, 5.2)):
        bunting(strings, (a, b), y, 0.8, FLAGS, size=0.5)
    for x in (-11.2, -6.7, -2.2, 2.3, 6.8, 11.3):
        barrier(scenery.far(x, 7.6), wide=4.3)
    corner_leaves(scenery, seed)
    return _procession


def _procession(scenery: Scenery, seconds: float) -> None:
    veil = scenery.light.grade(rgb("D0C8C0"))
    row = people(random.Random(14), (-12, 12), 0.85, cheer=0.5)
    draw_row(scenery.far(0, 8.6), row, seconds=seconds, veil=veil, share=0.3, bob=0.14)
    x = (seconds * 0.45 + 13.5) % 22 - 11
    float_bear(scenery.far(x, 6.2), 0.12 * sin(seconds * 1.4))
    _confetti(scenery, seconds)


def _confetti(scenery: Scenery, seconds: float) -> None:
    seed = random.Random(31)
    near: Colour
    for near in FLAGS:
        path: Path = ()
        for _ in range(13):
            x0, y0, speed = seed.uniform(-6.5, 6.5), seed.uniform(0, 5), seed.uniform(0.5, 1.1)
            y = (y0 - speed * seconds) % 5.0
            x = x0 + 0.3 * sin(seconds * 1.7 + y0 * 2)
            turn = sin(seconds * 5 + x0 * 4)
            path += rectangle(x, y, 0.1 * turn + 0.02, 0.08)
        scenery.far(0, 3.2).shape(path, fill=lighter(near, 0.1))
