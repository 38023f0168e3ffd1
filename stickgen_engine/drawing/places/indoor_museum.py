"""A museum with pictures, a statue and old bones."""

import random
from itertools import pairwise

from stickgen_engine.drawing.colour import darker, fade, rgb
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle
from stickgen_engine.drawing.places.kit_furniture import (
    picture,
    plant,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    Room,
    flat,
    joined,
    room_shell,
    shade,
    tiles,
    wainscot,
)
from stickgen_engine.drawing.places.kit_solids import solid, upright
from stickgen_engine.drawing.places.kit_windows import (
    panels,
)
from stickgen_engine.drawing.scenery import Lamp, Scenery


def museum(scenery: Scenery, seed: random.Random) -> None:
    """Paint a museum: framed pictures under lamps, a statue, a skeleton, ropes, marble."""
    light = scenery.light
    room = Room(half=8.0, back=8.0, height=5.0)
    shell = room_shell(
        scenery,
        rgb("B8504A"),
        rgb("D8D0C4"),
        room=room,
        ceiling=rgb("F0EAE0"),
        skirting=rgb("EFE6D6"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("B4AA9C"), size=1.3, checker=0.5)
    wainscot(shell, 0.9, rgb("E8DECC"), panel=1.6)
    back = shell.back
    flat(back, -8, 4.2, 16, 0.28, rgb("F2EADA"))
    gold = rgb("D0A048")
    for x, y, w, h, motif in (
        (-6.9, 2.0, 1.7, 1.3, "sea"),
        (-4.4, 2.15, 1.1, 1.5, "face"),
        (-1.4, 2.3, 2.8, 1.5, "sun"),
        (2.9, 2.15, 1.2, 1.5, "lines"),
        (5.2, 2.05, 1.7, 1.25, "face"),
    ):
        picture(back, x, y, w, h, motif, gold)
        flat(back, x + w * 0.3, y + h + 0.16, w * 0.4, 0.07, rgb("8A6A30"))
        back.spot(x + w / 2, y + h * 0.7, w * 0.75, h * 0.75, fade(rgb("FFF2CC"), 0.3), glows=True)
    panels(shell, xs=(-4.5, 0, 4.5), zs=(5.5,), wide=2.4)
    _bones(scenery, 5.2)
    _statue(scenery, -5.6)
    _ropes(scenery)
    front = solid(scenery, (-1.2, 1.2), (5.2, 5.8), (0.0, 0.45), rgb("7C4A34"))
    flat(front, -1.2, 0.3, 2.4, 0.15, rgb("A8503F"))
    plant(scenery.piece(6.9, 3.4), 1.5, seed, rgb("E8DECC"))
    if light.lamps:
        scenery.lamps.append(Lamp(0, 4, 5, rgb("FFF2CC"), 8))
    corner_leaves(scenery, seed)


def _statue(scenery: Scenery, x: float) -> None:
    front = solid(scenery, (x - 0.55, x + 0.55), (5.6, 6.7), (0, 1.0), rgb("DCD4C6"))
    flat(front, x - 0.4, 0.3, 0.8, 0.3, rgb("B89A5A"))
    on = scenery.far(x, 6.1, y=1.0)
    stone = rgb("EFEAE0")
    body = polygon(
        (
            (-0.3, 0),
            (0.3, 0),
            (0.22, 0.75),
            (0.36, 1.25),
            (0.12, 1.45),
            (-0.12, 1.45),
            (-0.36, 1.25),
            (-0.22, 0.75),
        )
    )
    on.shape(body, fill=shade(-0.36, 0.36, stone))
    on.shape(circle(0, 1.65, 0.2), fill=shade(-0.2, 0.2, stone))
    on.shape(line(0.3, 1.25, 0.55, 1.75) + line(0.55, 1.75, 0.45, 2.1), line=stone, width=0.13)
    on.shape(line(-0.3, 1.22, -0.42, 0.75), line=darker(stone, 0.08), width=0.13)
    folds = joined(line(dx, 0.05, dx * 0.7, 0.7) for dx in (-0.15, 0.02, 0.18))
    on.shape(folds, line=darker(stone, 0.18), width=0.03)


def _bones(scenery: Scenery, x: float) -> None:
    """Stand the skeleton of a small dinosaur on a platform."""
    solid(scenery, (x - 2.0, x + 2.0), (5.4, 7.2), (0, 0.35), rgb("8A7A68"))
    on = scenery.far(x, 6.3, y=0.35)
    bone = rgb("F2E6C8")
    spine = (
        ("M", -1.9, 0.5),
        ("C", -1.2, 0.8, -0.9, 1.5, 0.0, 1.55),
        ("C", 0.7, 1.6, 0.8, 2.0, 1.15, 2.35),
    )
    on.shape(spine, line=bone, width=0.12)
    ribs = joined(
        (
            ("M", -0.55 + i * 0.2, 1.5),
            ("C", -0.7 + i * 0.2, 1.2, -0.6 + i * 0.2, 0.9, -0.4 + i * 0.2, 0.85),
        )
        for i in range(6)
    )
    on.shape(ribs, line=bone, width=0.07)
    legs = (
        line(-0.7, 1.35, -0.45, 0.7) + line(-0.45, 0.7, -0.75, 0.3) + line(-0.75, 0.3, -0.45, 0.04)
    )
    legs += line(-0.55, 1.4, -0.1, 0.75) + line(-0.1, 0.75, -0.3, 0.3) + line(-0.3, 0.3, 0.0, 0.04)
    legs += line(0.6, 1.5, 0.85, 1.2) + line(0.85, 1.2, 1.05, 1.25)
    on.shape(legs, line=darker(bone, 0.06), width=0.1)
    skull = polygon(
        ((1.0, 2.55), (1.35, 2.6), (1.95, 2.35), (1.9, 2.2), (1.35, 2.15), (1.05, 2.25))
    )
    on.shape(skull + polygon(((1.25, 2.12), (1.85, 2.12), (1.8, 2.02), (1.3, 2.0))), fill=bone)
    on.shape(circle(1.3, 2.43, 0.07), fill=rgb("5A4A3A"))


def _ropes(scenery: Scenery) -> None:
    plane = upright(scenery, 4.9)
    brass = rgb("D8AC50")
    for start, stop in ((-7.4, -3.8), (3.0, 7.4)):
        count = 3
        xs = [start + (stop - start) * i / count for i in range(count + 1)]
        posts = joined(rectangle(x - 0.035, 0, 0.07, 0.95) for x in xs)
        knobs = joined(circle(x, 0.98, 0.075) + ellipse(x, 0.02, 0.2, 0.04) for x in xs)
        plane.shape(posts + knobs, fill=brass)
        ropes = joined(
            (("M", a, 0.86), ("C", a + 0.3, 0.5, b - 0.3, 0.5, b, 0.86)) for a, b in pairwise(xs)
        )
        plane.shape(ropes, line=rgb("8A2430"), width=0.075)
