"""Hats with a brim or a peak. Every hat sits above the brows and shows which way it faces."""

from math import cos, pi, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.heads.globe import across
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rounded, smooth

GOLD: Final = rgb("F2B134")
# Where a hat's lower edge lies.
EDGE_Y: Final = -0.60


def inked(on: Painter, head: HeadPose, path: Path, colour: Colour, share: float = 1.0) -> None:
    """Fill a shape of an unlit colour and outline it as the head is."""
    fill, ink = head.colours.lit(colour), head.colours.ink
    on.shape(path, fill=fill, line=ink, width=head.line * share)


def dome(top: float, half: float = 1.03, edge: float = EDGE_Y, sag: float = 0.10) -> Path:
    """Return a cap's bowl: round above, its lower edge bent down in front."""
    h = (top - edge) * 1.33
    return (
        ("M", -half, edge + 0.12),
        ("C", -half, edge + h * 0.75, -half * 0.55, edge + h, 0.0, edge + h),
        ("C", half * 0.55, edge + h, half, edge + h * 0.75, half, edge + 0.12),
        ("C", half * 0.5, edge + sag, -half * 0.5, edge + sag, -half, edge + 0.12),
        ("Z",),
    )


def in_front(yaw: float) -> tuple[float, float]:
    """Return where the front of a hat stands (x) and how wide it looks; 0 when turned away."""
    return (sin(radians(yaw)), max(0.0, cos(radians(yaw))))


def draw_hat(on: Painter, head: HeadPose) -> None:
    """A brimmed felt hat with a ribbon."""
    felt = mix(head.look.accent, rgb("4A3426"), 0.55)
    inked(on, head, ellipse(0.0, EDGE_Y - 0.05, 1.42, 0.23), darker(felt, 0.12))
    crown: Path = (
        ("M", -0.84, EDGE_Y - 0.06),
        ("C", -0.86, -1.2, -0.62, -1.52, -0.38, -1.44),
        ("C", -0.2, -1.36, 0.05, -1.34, 0.2, -1.42),
        ("C", 0.5, -1.56, 0.84, -1.3, 0.84, EDGE_Y - 0.06),
        ("C", 0.4, EDGE_Y + 0.09, -0.4, EDGE_Y + 0.09, -0.84, EDGE_Y - 0.06),
        ("Z",),
    )
    inked(on, head, crown, felt)
    band: Path = (
        ("M", -0.85, EDGE_Y - 0.26),
        ("C", -0.4, EDGE_Y - 0.12, 0.4, EDGE_Y - 0.12, 0.85, EDGE_Y - 0.26),
        ("L", 0.84, EDGE_Y - 0.08),
        ("C", 0.4, EDGE_Y + 0.06, -0.4, EDGE_Y + 0.06, -0.84, EDGE_Y - 0.08),
        ("Z",),
    )
    on.shape(band, fill=head.colours.lit(head.look.second))


def draw_cap(on: Painter, head: HeadPose) -> None:
    """A cap with a peak over the face and a button on top."""
    colour = head.look.accent
    peak = _peak(head.yaw, 0.78)
    if abs(head.yaw) > 90.0:
        inked(on, head, peak, darker(colour, 0.2))
    inked(on, head, circle(0.0, -1.24, 0.09), head.look.second, 0.7)
    inked(on, head, dome(-1.24), colour)
    if not head.tiny:
        _draw_seams(on, head)
    if abs(head.yaw) <= 90.0:
        inked(on, head, peak, darker(colour, 0.2))


def _peak(yaw: float, half: float) -> Path:
    """Return a peak as seen: a bow below the front edge, or a tongue to one side."""
    s, c = sin(radians(yaw)), max(0.0, cos(radians(yaw)))
    x = s * 1.0
    wide = half * c + 0.62 * abs(s)
    drop = 0.20 * c + 0.02
    y = EDGE_Y + 0.03
    return (
        ("M", x - wide, y + 0.05 * c),
        ("C", x - wide * 0.6, y + drop * 1.1 + 0.05, x + wide * 0.6, y + drop * 1.1 + 0.05,
         x + wide, y + 0.05 * c),
        ("C", x + wide * 0.7, y - 0.16, x - wide * 0.7, y - 0.16, x - wide, y + 0.05 * c),
        ("Z",),
    )  # fmt: skip


def _draw_seams(on: Painter, head: HeadPose) -> None:
    seam = fade(head.colours.ink, 0.35)
    for lon in (-60.0, 0.0, 60.0, 120.0, 180.0):
        x, share = across(lon, head.yaw)
        if share > 0.0:
            x = max(-0.97, min(0.97, x))
            path: Path = (
                ("M", 0.0, -1.22),
                ("C", x * 0.6, -1.15, x, -0.95, x, EDGE_Y - 0.02),
            )
            on.shape(path, line=seam, width=head.line * 0.4)


def draw_police_cap(on: Painter, head: HeadPose) -> None:
    """A flat wide cap, a black peak and a golden badge."""
    navy = rgb("25356B")
    peak = _peak(head.yaw, 0.80)
    top: Path = (
        ("M", -0.95, EDGE_Y - 0.12),
        ("C", -1.5, -1.0, -1.42, -1.22, -1.0, -1.26),
        ("C", -0.5, -1.45, 0.5, -1.45, 1.0, -1.26),
        ("C", 1.42, -1.22, 1.5, -1.0, 0.95, EDGE_Y - 0.12),
        ("Z",),
    )
    inked(on, head, top, navy)
    inked(on, head, rounded(-1.0, EDGE_Y - 0.24, 2.0, 0.28, 0.1), darker(navy, 0.4))
    if abs(head.yaw) <= 90.0:
        inked(on, head, peak, rgb("1A1D2B"))
    x, share = in_front(head.yaw)
    if share > 0.15:
        badge = _star(x * 0.95, -0.99, 0.20, share)
        inked(on, head, badge, GOLD, 0.6)


def _star(x: float, y: float, radius: float, squeeze: float = 1.0) -> Path:
    return polygon(
        [
            (
                x + squeeze * sin(i * pi / 5) * radius * (1.0 if i % 2 == 0 else 0.45),
                y - cos(i * pi / 5) * radius * (1.0 if i % 2 == 0 else 0.45),
            )
            for i in range(10)
        ]
    )


def draw_hard_hat(on: Painter, head: HeadPose) -> None:
    """A builder's yellow helmet with a ridge."""
    yellow = rgb("F7C234")
    inked(on, head, dome(-1.28, 1.05), yellow)
    x = 0.5 * sin(radians(head.yaw))
    ridge: Path = (
        ("M", x - 0.16, EDGE_Y - 0.02),
        ("C", x * 0.8 - 0.17, -1.15, -0.12, -1.36, 0.0, -1.36),
        ("C", 0.12, -1.36, x * 0.8 + 0.17, -1.15, x + 0.16, EDGE_Y - 0.02),
        ("Z",),
    )
    inked(on, head, ridge, lighter(yellow, 0.3), 0.6)
    inked(on, head, rounded(-1.14, EDGE_Y - 0.08, 2.28, 0.18, 0.09), yellow)
    if abs(head.yaw) <= 90.0:
        inked(on, head, _peak(head.yaw, 0.6), darker(yellow, 0.1), 0.8)


def draw_top_hat(on: Painter, head: HeadPose) -> None:
    """A tall black hat with a coloured band."""
    black = rgb("2A2D3E")
    tube: Path = (
        ("M", -0.74, EDGE_Y - 0.05),
        ("C", -0.70, -1.1, -0.74, -1.5, -0.82, -1.76),
        ("C", -0.4, -1.88, 0.4, -1.88, 0.82, -1.76),
        ("C", 0.74, -1.5, 0.70, -1.1, 0.74, EDGE_Y - 0.05),
        ("Z",),
    )
    inked(on, head, ellipse(0.0, EDGE_Y - 0.04, 1.22, 0.19), black)
    inked(on, head, tube, black)
    band = polygon([(-0.73, -0.93), (0.73, -0.93), (0.74, -0.68), (-0.74, -0.68)])
    on.shape(band, fill=head.colours.lit(head.look.accent))
    on.shape(line(-0.52, -1.1, -0.56, -1.62), line=(1.0, 1.0, 1.0, 0.25), width=0.08)


def draw_pirate_hat(on: Painter, head: HeadPose) -> None:
    """A cocked black hat, trimmed with gold, with a skull in front."""
    wide = 0.62 + 0.38 * abs(cos(radians(head.yaw)))
    black = rgb("2B2A38")
    shape = [
        (-1.38, -0.62), (-1.22, -0.86), (-0.72, -1.06), (-0.3, -1.52), (0.0, -1.60), (0.3, -1.52),
        (0.72, -1.06), (1.22, -0.86), (1.38, -0.62), (0.8, -0.60), (0.0, -0.55), (-0.8, -0.60),
    ]  # fmt: skip
    inked(on, head, smooth([(x * wide, y) for x, y in shape], closed=True, tension=0.8), black)
    trim = smooth([(x * wide * 0.95, y + 0.09) for x, y in shape[:9]], tension=0.8)
    on.shape(trim, line=head.colours.lit(GOLD), width=head.line * 0.7)
    x, share = in_front(head.yaw)
    if share > 0.6 and not head.tiny:
        _draw_skull(on, head, x * 0.80, share)


def _draw_skull(on: Painter, head: HeadPose, x: float, share: float) -> None:
    bone, dark = head.colours.lit(rgb("F4F1E6")), head.colours.ink
    for side in (-1, 1):
        cross = line(x - 0.26 * share * side, -0.72, x + 0.26 * share * side, -1.0)
        on.shape(cross, line=bone, width=0.07)
    on.shape(ellipse(x, -1.05, 0.21 * share, 0.20), fill=bone)
    on.shape(rounded(x - 0.11 * share, -0.95, 0.22 * share, 0.14, 0.04), fill=bone)
    for side in (-1, 1):
        on.shape(ellipse(x + side * 0.08 * share, -1.05, 0.05 * share, 0.06), fill=dark)
