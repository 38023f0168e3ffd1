"""Brows."""

from math import hypot
from typing import Final

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.heads.eyes import EYE_Y, far_first
from stickgen_engine.drawing.heads.globe import across, fitted, within
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, line, polyline, smooth

BROW_UP: Final = 0.41
BROW_HALF: Final = 0.235


def draw_brows(on: Painter, head: HeadPose) -> None:
    """Draw both brows, thick at the nose and thin outside; they come after the hair."""
    face = head.face
    for lon in far_first(head.yaw):
        x, share = across(lon, head.yaw)
        if share <= 0.0:
            continue
        side = -1.0 if lon < 0 else 1.0
        half = BROW_HALF * share * side
        y = EYE_Y - BROW_UP
        inner, outer = (x - half, y + face.brow_inner), (x + half, y + face.brow_outer)
        bend = 0.075 - 0.06 * min(1.0, abs(face.brow_inner - face.brow_outer) * 2.5)
        if fitted(x, y, abs(half))[1] < 0.35 * abs(half):
            continue
        inner, outer = (within(inner[0], -0.35), inner[1]), (within(outer[0], -0.35), outer[1])
        middle = ((inner[0] + outer[0]) / 2, (inner[1] + outer[1]) / 2 - bend)
        if head.tiny:
            on.shape(polyline((inner, middle, outer)), line=head.colours.brow, width=head.line)
        else:
            on.shape(_brow(inner, middle, outer), fill=head.colours.brow)
    if face.brow_inner > 0.12 and not head.tiny:
        _draw_furrow(on, head)


def _brow(inner: XY, middle: XY, outer: XY) -> Path:
    """Taper a brow from a round inner end to a thin outer one."""
    length = hypot(outer[0] - inner[0], outer[1] - inner[1]) or 1.0
    nx, ny = -(outer[1] - inner[1]) / length, (outer[0] - inner[0]) / length
    thick, mid, thin = 0.05, 0.046, 0.016
    edge = (
        (inner[0] + nx * thick, inner[1] + ny * thick),
        (middle[0] + nx * mid, middle[1] + ny * mid),
        (outer[0] + nx * thin, outer[1] + ny * thin),
        (outer[0] - nx * thin, outer[1] - ny * thin),
        (middle[0] - nx * mid, middle[1] - ny * mid),
        (inner[0] - nx * thick, inner[1] - ny * thick),
    )
    return smooth(edge, closed=True)


def _draw_furrow(on: Painter, head: HeadPose) -> None:
    """Draw two short lines between brows that are drawn together."""
    deep = min(1.0, (head.face.brow_inner - 0.12) * 10)
    for lon in (-3.5, 3.5):
        x, share = across(lon, head.yaw)
        if share > 0.55:
            tilt = 0.012 if lon < 0 else -0.012
            on.shape(
                line(x - tilt, -0.40, x + tilt, -0.28),
                line=fade(head.colours.ink, 0.8 * deep),
                width=head.line * 0.4,
            )
