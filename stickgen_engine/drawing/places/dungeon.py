"""The dungeon."""

import random
from collections.abc import Callable
from dataclasses import replace

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_ground import blob
from stickgen_engine.drawing.places.kit_rooms import Room, Shell, room_shell
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.kit_stone import arch_path, courses, flames, lamp_at, torch
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def dungeon(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Damp blocks of stone, barred cells, chains, straw, and a high small window."""
    dark = {"dawn": 0.78, "day": 0.84, "sunset": 0.8, "night": 0.66}[scenery.light.time]
    room = Room(half=8.4, back=6.8, height=4.6)
    stone = rgb("5e6270")
    shell = room_shell(
        scenery,
        stone,
        rgb("4c4a52"),
        room=room,
        ceiling=rgb("2c2c36"),
        evening=(dark, dark, dark * 1.06, 1.0),
    )
    scenery.light = replace(scenery.light, tint=(dark, dark * 0.97, dark * 1.02, 1.0))
    courses(shell.back, seed, stone, x0=-8.4, x1=8.4, height=4.5, step=0.5, odd=40)
    for side in (shell.left, shell.right):
        courses(side, seed, darker(stone, 0.14), x0=-6.8, x1=7.2, height=4.5, step=0.5, odd=20)
    _cells(shell)
    _window(shell, scenery)
    _floor_stones(shell.floor, seed)
    for x in (-2.55, 2.55):
        torch(scenery, shell.back, x, 2.3, reach=2.1)
        shell.floor.spot(x, 5.6, 3.2, 1.5, rgb("ff9a3c", 0.34), glows=True)
        lamp_at(scenery, x, 2.6, 6.7)
    for u in (-1.5, 3.0):
        torch(scenery, shell.left, u, 2.2, reach=1.6)
        torch(scenery, shell.right, -u, 2.2, reach=1.6)
    _chains(shell.back)
    _things(scenery, shell.floor, seed)
    corner, ink = scenery.corner(), rgb("0e0e14")
    for x in (-2.95, 3.0, -7.8, 8.1):
        corner.shape(rounded(x - 0.5, -0.5, 1.0, 0.92, 0.1), fill=ink)
        corner.shape(rectangle(x - 0.52, 0.1, 1.04, 0.08), fill=lighter(ink, 0.1))
    for n in range(4):
        link = ellipse(2.45, 3.05 - n * 0.17, 0.045 if n % 2 else 0.08, 0.11)
        corner.shape(link, line=lighter(ink, 0.08), width=0.04)
    side_fires = [(-8.3, 2.4, -1.5, 0.45), (-8.3, 2.4, 3.0, 0.45), (8.3, 2.4, 1.5 - 0.0, 0.45)]
    return flames(seed, [(-2.55, 2.5, 6.7, 0.55), (2.55, 2.5, 6.7, 0.55), *side_fires])


def _cells(shell: Shell) -> None:
    back, iron = shell.back, rgb("343844")
    for x in (-5.4, 5.4):
        back.shape(arch_path(x, 0, 3.2, 3.3), fill=rgb("8b8f9a", 0.5))
        back.shape(arch_path(x, 0, 2.8, 3.1), fill=rising(rgb("1e1e28"), rgb("12121a"), 0, 3))
        back.shape(
            polygon([(x - 1.2, 0), (x + 1.2, 0), (x + 0.9, 0.35), (x - 0.8, 0.4)]),
            fill=rgb("8a7440", 0.5),
        )
        eyes = circle(x + 0.3, 0.62, 0.045) + circle(x + 0.5, 0.62, 0.045)
        if x > 0:
            back.shape(eyes, fill=rgb("f2e06a"), glows=True)
        bars: Path = rectangle(x - 1.4, 0.9, 2.8, 0.1) + rectangle(x - 1.4, 2.0, 2.8, 0.1)
        for k in range(7):
            dx = -1.14 + k * 0.38
            bars += rectangle(x + dx - 0.045, 0, 0.09, 3.05 - 0.5 * abs(dx))
        back.shape(bars, fill=iron)
        back.shape(rectangle(x - 0.1, 1.2, 0.3, 0.34), fill=lighter(iron, 0.14))
    back.shape(arch_path(0, 0, 1.9, 2.7), fill=rgb("8b8f9a", 0.5))
    back.shape(arch_path(0, 0, 1.6, 2.5), fill=rising(rgb("4a3428"), rgb("6a4a36"), 0, 2.5))
    for y in (0.5, 1.6):
        back.shape(rectangle(-0.8, y, 1.6, 0.14), fill=iron)
    back.shape(rectangle(-0.28, 1.86, 0.56, 0.3), fill=rgb("16161e"))


def _window(shell: Shell, scenery: Scenery) -> None:
    light = scenery.light
    sky = {
        "dawn": rgb("ffd8b4"),
        "day": rgb("d4ecff"),
        "sunset": rgb("ffb070"),
        "night": rgb("4a6ab0"),
    }[light.time]
    x = -0.1
    shell.back.shape(arch_path(x, 3.35, 1.0, 0.95), fill=rgb("30323c"))
    shell.back.shape(arch_path(x, 3.42, 0.84, 0.8), fill=sky, glows=True)
    for dx in (-0.22, 0.0, 0.22):
        shell.back.shape(rectangle(x + dx - 0.03, 3.4, 0.06, 0.8), fill=rgb("20222a"))
    alpha = 0.1 if light.weather in ("stormy", "rainy") else 0.2
    pool = [(-1.0, 5.2), (0.5, 5.2), (1.6, 2.6), (-0.6, 2.6)]
    shell.floor.shape(polygon(pool), fill=fade(sky, alpha), glows=True)
    beam = scenery.far(0, 6.2)
    for grow in (1.0, 0.5):
        shaft = [
            (x - 0.4 * grow, 4.1),
            (x + 0.4 * grow, 4.1),
            (0.6 + 1.0 * grow, 0.0),
            (0.6 - 1.1 * grow, 0.0),
        ]
        beam.shape(polygon(shaft), fill=fade(sky, 0.07), glows=True)


def _floor_stones(floor: Painter, seed: random.Random) -> None:
    joints: Path = ()
    for i in range(13):
        z = -5.6 + i * 0.98
        joints += polygon([(-8.4, z), (8.4, z), (8.4, z + 0.04), (-8.4, z + 0.04)])
        for k in range(-6, 7):
            x = k * 1.35 + (0.67 if i % 2 else 0)
            joints += polygon([(x, z), (x + 0.04, z), (x + 0.04, z + 0.98), (x, z + 0.98)])
    floor.shape(joints, fill=rgb("16161c", 0.5))
    for x, z in ((-3.4, 2.2), (5.2, 0.8), (3.0, 4.4)):
        floor.shape(blob(seed, x, z, 0.9, 0.26), fill=rgb("20262e", 0.75))
        floor.shape(ellipse(x - 0.1, z + 0.04, 0.5, 0.09), fill=rgb("7a8696", 0.35))


def _chains(on: Painter) -> None:
    for x in (-3.5, 3.4, 7.6):
        for dx in (-0.28, 0.28):
            links: Path = ()
            for n in range(6):
                links += ellipse(x + dx, 2.7 - n * 0.16, 0.035 if n % 2 else 0.06, 0.1)
            on.shape(links, line=rgb("8b919e"), width=0.035)
            on.shape(circle(x + dx, 1.68, 0.12), line=rgb("8b919e"), width=0.05)
        on.shape(rounded(x - 0.36, 2.74, 0.72, 0.12, 0.05), fill=rgb("4a4e5a"))


def _things(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    for x, z in ((-6.2, 5.0), (6.6, 4.6), (-7.2, -2.5)):
        straw: Path = ()
        for _ in range(26):
            dx, dz = seed.uniform(-1.1, 1.1), seed.uniform(-0.35, 0.35)
            straw += polygon(
                [
                    (x + dx - 0.3, z + dz),
                    (x + dx + 0.3, z + dz + seed.uniform(-0.1, 0.1)),
                    (x + dx, z + dz + 0.05),
                ]
            )
        floor.shape(ellipse(x, z, 1.2, 0.4), fill=rgb("7a6636", 0.7))
        floor.shape(straw, fill=rgb("c8a854"))
    for x, z, high in ((-4.9, 5.6, 1.0), (7.4, 3.4, 1.05), (-8.1, 2.6, 1.0), (6.7, 5.5, 0.95)):
        floor.spot(x, z, 0.7, 0.22, rgb("06060a", 0.6))
        barrel, wood = stand(scenery, x, z), rgb("7a5638")
        staves = smooth(
            [
                (-0.32, 0),
                (-0.42, high * 0.5),
                (-0.32, high),
                (0.32, high),
                (0.42, high * 0.5),
                (0.32, 0),
            ],
            closed=True,
            tension=0.6,
        )
        barrel.shape(staves, fill=sided(wood, -0.42, 0.42))
        for y in (0.18, 0.74):
            barrel.shape(rectangle(-0.39, high * y, 0.78, 0.08), fill=rgb("3a3c46"))
    bone = rgb("e6e0d0")
    skull = stand(scenery, 4.75, 4.9)
    skull.shape(
        (("M", -0.5, 0.04), ("L", 0.2, 0.1), ("M", -0.4, 0.12), ("L", 0.3, 0.03)),
        line=bone,
        width=0.07,
    )
    skull.shape(circle(0.45, 0.2, 0.2), fill=bone)
    skull.shape(rounded(0.33, 0.0, 0.24, 0.14, 0.04), fill=bone)
    skull.shape(circle(0.38, 0.2, 0.05) + circle(0.53, 0.2, 0.05), fill=rgb("2a2a30"))
