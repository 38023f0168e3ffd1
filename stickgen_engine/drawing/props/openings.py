"""What opens: doors, windows, chests."""

from math import cos, radians, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    circle,
    ellipse,
    line,
    polygon,
    polyline,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.props.finish import (
    GOLD,
    INK,
    WHITE,
    Finish,
    across,
    ball,
    solid,
    thread,
    upright,
)


def draw_door(on: Painter, finish: Finish) -> None:
    """Draw a panelled door in its frame; open, its leaf stands towards the viewer."""
    wood = finish.main("8A5232")
    solid(on, rectangle(-0.475, 0, 0.95, 2.1), darker(wood, 0.35))
    if finish.opened > 0.0:
        solid(on, rectangle(-0.41, 0, 0.82, 2.03), rgb("241C2B"))
        warm = finish.lamps
        on.spot(0.0, 0.9, 0.5, 1.1, rgb("FFD58A" if warm else "BFD8F0", 0.55), glows=warm)
        _draw_leaf(on, wood, finish.opened)
        return
    on.shape(rectangle(-0.41, 0, 0.82, 2.03), fill=across(wood, -0.41, 0.41))
    for x in (-0.33, 0.04):
        for y, h in ((0.15, 0.72), (1.0, 0.88)):
            on.shape(rounded(x, y, 0.29, h, 0.02), fill=darker(wood, 0.16))
            thread(on, polyline([(x, y), (x, y + h)]), lighter(wood, 0.18), 0.014)
    on.shape(circle(0.34, 0.95, 0.035), fill=ball(GOLD, 0.34, 0.95, 0.035))


def _draw_leaf(on: Painter, wood: Colour, opened: float) -> None:
    """Draw a door's leaf that turns about its left edge, the free edge coming nearer."""
    turn = radians(75.0 * min(opened, 1.0))
    wide, near = cos(turn), 1.0 + 0.1 * sin(turn)

    def at(share: float, y: float) -> tuple[float, float]:
        grown = 1.0 + (near - 1.0) * share
        return -0.41 + 0.82 * share * wide * grown, 1.0 + (y - 1.0) * grown

    edges = [at(0, 0.0), at(1, 0.0), at(1, 2.03), at(0, 2.03)]
    on.shape(polygon(edges), fill=across(darker(wood, 0.12 * opened), -0.41, edges[1][0]))
    for left, right in ((0.1, 0.45), (0.55, 0.9)):
        for low, high in ((0.15, 0.87), (1.0, 1.88)):
            panel = [at(left, low), at(right, low), at(right, high), at(left, high)]
            on.shape(polygon(panel), fill=darker(wood, 0.2))
    x, y = at(0.91, 0.95)
    on.shape(circle(x, y, 0.035), fill=ball(GOLD, x, y, 0.035))


def draw_window(on: Painter, finish: Finish) -> None:
    """Draw a window with a cross of bars; it glows in dark hours."""
    frame = finish.main("F2EDE0")
    on.shape(rectangle(-0.55, 0.06, 1.1, 1.24), fill=frame)
    dark = finish.light is not None and finish.light.lamps
    glass = rgb("FFDE8A") if dark else rgb("A9D6F2")
    on.shape(rectangle(-0.47, 0.14, 0.94, 1.08), fill=upright(glass, 0.1, 1.25), glows=dark)
    if not dark:
        for x in (-0.3, 0.16):
            shine = [(x, 0.14), (x + 0.12, 0.14), (x + 0.3, 1.22), (x + 0.18, 1.22)]
            on.shape(polygon(shine), fill=fade(WHITE, 0.35))
    if finish.opened > 0.02:
        _draw_casements(on, frame, min(finish.opened, 1.0))
    else:
        thread(on, line(0, 0.12, 0, 1.24), frame, 0.05)
        thread(on, line(-0.5, 0.7, 0.5, 0.7), frame, 0.05)
    solid(on, rounded(-0.64, 0, 1.28, 0.08, 0.02), darker(frame, 0.12))


def _draw_casements(on: Painter, frame: Colour, opened: float) -> None:
    """Draw the two halves of a window that swing to the viewer, and the air between them."""
    on.shape(rectangle(-0.47, 0.14, 0.94, 1.08), fill=upright(rgb("CFEBFF"), 0.1, 1.25))
    wide, grown = 0.47 * cos(radians(78.0 * opened)), 0.07 * opened
    for side in (-1.0, 1.0):
        hinge = side * 0.47
        edge = hinge - side * wide if opened < 0.6 else hinge + side * (0.2 * opened)
        leaf = [(hinge, 0.14), (edge, 0.14 - grown), (edge, 1.22 + grown), (hinge, 1.22)]
        on.shape(polygon(leaf), fill=fade(rgb("A9D6F2"), 0.8), line=frame, width=0.045)


def draw_treasure_chest(on: Painter, finish: Finish) -> None:
    """Draw a chest, its lid shut; as it is opened the lid swings up and back from gold."""
    wood, opened = finish.main("7A4A26"), finish.opened
    if opened > 0.02:
        _draw_gold(on, wood, opened)
    # The lid turns about the hinges at its back: shut it faces the viewer, open its inside does.
    up = 0.34 + 0.5 * min(opened, 1.0) * 0.5
    tall = 0.3 * abs(cos(radians(100.0 * opened))) + 0.05
    inside = opened > 0.9
    if opened <= 0.02:
        up, tall = 0.33, 0.29
    lid = smooth([(-0.44, up), (-0.43, up + 0.55 * tall), (-0.3, up + tall), (0.3, up + tall),
                  (0.43, up + 0.55 * tall), (0.44, up)], tension=0.7)  # fmt: skip
    shade = darker(wood, 0.35) if inside else wood
    on.shape((*lid, ("Z",)), fill=upright(shade, up, up + tall))
    for x in (-0.36, 0.3):
        solid(on, rectangle(x, up, 0.06, 0.86 * tall), darker(GOLD, 0.35) if inside else GOLD)
    on.shape(rounded(-0.45, 0, 0.9, 0.34, 0.02), fill=across(wood, -0.45, 0.45))
    for x in (-0.36, 0.3):
        solid(on, rectangle(x, 0, 0.06, 0.34), GOLD)
    solid(on, rounded(-0.07, 0.17, 0.14, 0.17, 0.03), lighter(GOLD, 0.1))
    solid(on, circle(0, 0.26, 0.024), INK)
    thread(on, line(-0.45, 0.33, 0.45, 0.33), darker(GOLD, 0.2), 0.022)


def _draw_gold(on: Painter, wood: Colour, opened: float) -> None:
    """Draw what a chest holds: heaped gold that shines the more, the wider it is open."""
    on.spot(0, 0.6, 0.9 * opened, 0.9, rgb("FFDF7A", 0.6 * opened), glows=True)
    solid(on, rectangle(-0.42, 0.3, 0.84, 0.2 + 0.14 * opened), darker(wood, 0.6))
    on.spot(0, 0.4, 0.6, 0.28, rgb("FFDF7A", 0.55 * opened), glows=True)
    for i in range(11):
        x = -0.34 + i * 0.068
        y = 0.35 + 0.06 * ((i * 7) % 3) / 2
        on.shape(ellipse(x, y, 0.055, 0.04), fill=GOLD if i % 2 else lighter(GOLD, 0.3))
    solid(on, polygon([(-0.12, 0.42), (-0.06, 0.5), (0, 0.42), (-0.06, 0.37)]), rgb("3EC6E0"))
