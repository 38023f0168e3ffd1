"""Hats that stand up: wizard, witch, santa, chef and crown."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.heads.globe import across, ribbon, spot
from stickgen_engine.drawing.heads.hats import EDGE_Y, GOLD, in_front, inked
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, ellipse, line, polygon, smooth

_RED: Final = rgb("D23B36")


def _cone(tip: XY, bend: float) -> Path:
    """Return a cone from the brim to a tip, its sides bent sideways."""
    x, y = tip
    return (
        ("M", -0.80, EDGE_Y - 0.06),
        ("C", -0.56 + bend * 0.5, -1.15, -0.26 + bend, y + 0.45, x, y),
        ("C", 0.26 + bend, y + 0.55, 0.56 + bend * 0.5, -1.1, 0.80, EDGE_Y - 0.06),
        ("C", 0.4, EDGE_Y + 0.08, -0.4, EDGE_Y + 0.08, -0.80, EDGE_Y - 0.06),
        ("Z",),
    )


def _band(head: HeadPose, colour: Colour, on: Painter) -> None:
    band: Path = (
        ("M", -0.73, EDGE_Y - 0.25),
        ("C", -0.35, EDGE_Y - 0.12, 0.35, EDGE_Y - 0.12, 0.73, EDGE_Y - 0.25),
        ("L", 0.79, EDGE_Y - 0.06),
        ("C", 0.4, EDGE_Y + 0.07, -0.4, EDGE_Y + 0.07, -0.79, EDGE_Y - 0.06),
        ("Z",),
    )
    on.shape(band, fill=head.colours.lit(colour))


def draw_wizard_hat(on: Painter, head: HeadPose) -> None:
    """A pointed hat with stars; its tip leans back."""
    cloth = mix(head.look.accent, rgb("3B2F7A"), 0.45)
    lean = spot(165.0, 60.0, head.yaw, 0.75)[0]
    tip = (lean, -2.25)
    inked(on, head, ellipse(0.0, EDGE_Y - 0.04, 1.36, 0.22), darker(cloth, 0.15))
    inked(on, head, _cone(tip, lean * 0.3), cloth)
    _band(head, GOLD, on)
    if not head.tiny:
        for lon, y, size in ((-32, -1.05, 0.12), (28, -1.28, 0.10), (0, -1.62, 0.08),
                             (150, -1.1, 0.12), (205, -1.35, 0.10)):  # fmt: skip
            x, share = across(lon, head.yaw)
            if share > 0.3:
                narrow = (2.25 + y) / 1.65
                on.shape(_spark(x * 0.66 * narrow + lean * (1 - narrow), y, size),
                         fill=head.colours.lit(rgb("FFE08A")))  # fmt: skip


def _spark(x: float, y: float, size: float) -> Path:
    small = size * 0.32
    return polygon(
        [(x, y - size), (x + small, y - small), (x + size, y), (x + small, y + small),
         (x, y + size), (x - small, y + small), (x - size, y), (x - small, y - small)]
    )  # fmt: skip


def draw_witch_hat(on: Painter, head: HeadPose) -> None:
    """A pointed black hat with a wide brim and a buckle."""
    black = rgb("2C2840")
    lean = spot(150.0, 55.0, head.yaw, 0.9)[0]
    inked(on, head, ellipse(0.0, EDGE_Y - 0.04, 1.58, 0.24), black)
    inked(on, head, _cone((lean - 0.1, -2.1), lean * 0.55), lighter(black, 0.06))
    _band(head, head.look.accent, on)
    x, share = in_front(head.yaw)
    if share > 0.2 and not head.tiny:
        buckle = polygon([(x * 0.75 + sx * 0.16 * share, EDGE_Y - 0.10 + sy * 0.12)
                          for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))])  # fmt: skip
        on.shape(buckle, line=head.colours.lit(GOLD), width=0.07)


def draw_santa_hat(on: Painter, head: HeadPose) -> None:
    """A red cap that flops over to a white bobble."""
    x = spot(118.0, 20.0, head.yaw, 1.36)[0]
    bend = [(0.0, -0.72, 0.80), (x * 0.20, -1.14, 0.66), (x * 0.62, -1.42, 0.42)]
    if abs(x) > 0.55:
        bend += [(x * 0.95, -1.10, 0.26), (x, -0.62, 0.13)]
    inked(on, head, ribbon(bend), _RED)
    low = -0.46 if abs(x) > 0.55 else -1.5
    inked(on, head, circle(x, low, 0.21), rgb("FBFBFD"))
    fur = smooth(
        [(-1.08, -0.66), (-0.6, -0.86), (0.0, -0.90), (0.6, -0.86), (1.08, -0.66), (1.06, -0.44),
         (0.55, -0.56), (0.0, -0.58), (-0.55, -0.56), (-1.06, -0.44)],
        closed=True,
    )  # fmt: skip
    inked(on, head, fur, rgb("FBFBFD"))


def draw_chef_hat(on: Painter, head: HeadPose) -> None:
    """A tall white hat: a puffed cloud on a band."""
    white = rgb("FFFFFF")
    puff = smooth(
        [(-0.80, -0.95), (-1.16, -1.22), (-1.14, -1.62), (-0.82, -1.76), (-0.50, -1.70),
         (-0.34, -1.92), (0.0, -2.02), (0.34, -1.92), (0.50, -1.70), (0.82, -1.76), (1.14, -1.62),
         (1.16, -1.22), (0.80, -0.95)],
        closed=True,
    )  # fmt: skip
    inked(on, head, puff, white)
    band: Path = (
        ("M", -0.90, -1.06),
        ("C", -0.4, -0.96, 0.4, -0.96, 0.90, -1.06),
        ("L", 0.86, EDGE_Y + 0.04),
        ("C", 0.4, EDGE_Y - 0.04, -0.4, EDGE_Y - 0.04, -0.86, EDGE_Y + 0.04),
        ("Z",),
    )
    inked(on, head, band, white)
    if not head.tiny:
        for x in (-0.36, 0.30):
            fold = line(x, -1.46, x * 0.9, -1.16)
            on.shape(fold, line=fade(head.colours.ink, 0.4), width=head.line * 0.5)


def draw_crown(on: Painter, head: HeadPose) -> None:
    """A golden crown with three balls and a gem that faces the front."""
    points = [(-0.80, -1.46), (-0.42, -1.06), (0.0, -1.60), (0.42, -1.06), (0.80, -1.46)]
    body: Path = (
        ("M", -0.72, EDGE_Y - 0.02),
        *(("L", x, y) for x, y in points),
        ("L", 0.72, EDGE_Y - 0.02),
        ("C", 0.4, EDGE_Y + 0.08, -0.4, EDGE_Y + 0.08, -0.72, EDGE_Y - 0.02),
        ("Z",),
    )
    inked(on, head, body, GOLD)
    on.shape(
        (("M", -0.73, EDGE_Y - 0.16), ("C", -0.4, EDGE_Y - 0.06, 0.4, EDGE_Y - 0.06, 0.73,
                                      EDGE_Y - 0.16)),
        line=head.colours.lit(darker(GOLD, 0.3)),
        width=head.line * 0.6,
    )  # fmt: skip
    for x, y in points[::2]:
        inked(on, head, circle(x, y, 0.12), rgb("E4572E"), 0.7)
    x, share = in_front(head.yaw)
    if share > 0.15 and not head.tiny:
        inked(on, head, ellipse(x * 0.62, EDGE_Y - 0.30, 0.12 * share, 0.10), head.look.accent, 0.6)
