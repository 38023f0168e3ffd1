"""Helmets: the astronaut's bubble, the knight's helm, the ninja's cloth."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.heads.eyes import EYE_LON
from stickgen_engine.drawing.heads.globe import across, fitted, ribbon, turned, within
from stickgen_engine.drawing.heads.hats import inked
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.look import STEEL
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, arc, circle, ellipse, line, smooth

# A head in a bubble is drawn this much smaller.
INSIDE: Final = 0.80
_BUBBLE: Final = 1.30
_GLASS: Final = 1.05


def _glass_at(head: HeadPose) -> tuple[float, float]:
    """Return where the glass of a bubble stands and half its width."""
    s = sin(radians(head.yaw))
    front = cos(radians(head.yaw))
    half = _GLASS * max(0.0, min(1.0, 0.92 + 0.3 * front))
    return (s * min(0.22, _BUBBLE - 0.07 - half), half)


def draw_bubble_behind(on: Painter, head: HeadPose) -> None:
    """Draw the shell and the inside of a round helmet, before the head in it."""
    space = head.look.body == "astronaut"
    shell = rgb("F4F5FA") if space else head.look.accent
    inked(on, head, circle(0.0, 0.0, _BUBBLE), shell)
    shade = arc(0.0, 0.0, 1.2, 1.2, 1.6, 3.6)
    on.shape(shade, line=head.colours.lit(darker(shell, 0.14)), width=0.12)
    x, half = _glass_at(head)
    if abs(head.yaw) < 100.0:
        inked(on, head, ellipse(x, 0.02, half, _GLASS), rgb("BFE3F5"), 0.9)


def draw_bubble(on: Painter, head: HeadPose) -> None:
    """Draw the glass over the face and what it reflects."""
    x, half = _glass_at(head)
    if abs(head.yaw) >= 100.0:
        _draw_bubble_back(on, head)
        return
    glass = ellipse(x, 0.02, half, _GLASS)
    on.shape(glass, fill=(0.72, 0.90, 1.0, 0.14), line=head.colours.ink, width=head.line * 0.9)
    gleam = arc(x, 0.02, half * 0.82, _GLASS * 0.84, -2.75, -1.95)
    on.shape(gleam, line=(1.0, 1.0, 1.0, 0.85), width=0.13)
    if not head.tiny:
        on.shape(circle(x + half * 0.02, -_GLASS * 0.84, 0.065), fill=(1.0, 1.0, 1.0, 0.85))
        low = arc(x, 0.02, half * 0.88, _GLASS * 0.88, 0.35, 0.95)
        on.shape(low, line=(1.0, 1.0, 1.0, 0.35), width=0.07)


def _draw_bubble_back(on: Painter, head: HeadPose) -> None:
    shell = rgb("F4F5FA") if head.look.body == "astronaut" else head.look.accent
    inked(on, head, circle(0.0, 0.0, _BUBBLE), shell)
    on.shape(arc(0.0, 0.0, 1.08, 1.08, -2.5, -1.8), line=(1.0, 1.0, 1.0, 0.9), width=0.12)
    seam = line(-1.1, 0.45, 1.1, 0.45)
    on.shape(seam, line=head.colours.lit(rgb("AEB6C8")), width=head.line)


def draw_plume(on: Painter, head: HeadPose) -> None:
    """The knight's feather, which streams back from the crown."""
    lean = max(-1.0, min(1.0, head.yaw / 40.0))
    # It never stands quite upright, where it would hide behind the crown.
    back = -max(0.55, lean) if lean > -0.2 else -min(-0.55, lean)
    feather = ribbon(
        (
            (0.0, -0.98, 0.20),
            (back * 0.30, -1.45, 0.32),
            (back * 0.92, -1.56, 0.33),
            (back * 1.40, -1.22, 0.20),
            (back * 1.62, -0.80, 0.0),
        )
    )
    inked(on, head, feather, head.look.accent)


def draw_knight(on: Painter, head: HeadPose) -> None:
    """A closed helm: all of the face that shows is a pair of eyes behind a slot."""
    bowl: Path = (
        ("M", -1.06, 0.62),
        ("L", -1.06, -0.10),
        ("C", -1.06, -0.78, -0.60, -1.14, 0.0, -1.14),
        ("C", 0.60, -1.14, 1.06, -0.78, 1.06, -0.10),
        ("L", 1.06, 0.62),
        ("L", 0.66, 1.02),
        ("L", -0.66, 1.02),
        ("Z",),
    )
    inked(on, head, bowl, STEEL)
    on.shape(arc(0.0, -0.1, 0.84, 0.86, -2.95, -2.0), line=(1.0, 1.0, 1.0, 0.75), width=0.10)
    if abs(head.yaw) > 112.0:
        _draw_rivets(on, head)
        return
    _draw_slot(on, head)
    ridge = sin(radians(head.yaw)) * 0.96
    on.shape(smooth([(ridge * 0.2, -1.10), (ridge * 0.8, -0.8), (ridge, -0.36)]),
             line=head.colours.lit(darker(STEEL, 0.3)), width=head.line * 0.6)  # fmt: skip
    for lon in (-14.0, 0.0, 14.0):
        x, share = across(lon, head.yaw)
        if share > 0.0 and abs(x) < 0.98:
            on.shape(line(x, 0.42, x, 0.76), line=head.colours.ink, width=head.line * 0.75)


def _draw_slot(on: Painter, head: HeadPose) -> None:
    """Cut the slot from temple to temple and let the eyes look out."""
    left, right = (sin(radians(max(-90.0, min(90.0, head.yaw + lon)))) for lon in (-54.0, 54.0))
    left, right = max(-1.0, left), min(1.0, right)
    top, low = -0.30, 0.14
    slot = smooth([(left, -0.08), (left + 0.1, top), (right - 0.1, top), (right, -0.08),
                   (right - 0.1, low), (left + 0.1, low)], closed=True, tension=0.45)  # fmt: skip
    on.shape(slot, fill=head.colours.lit(rgb("141826")))
    face = head.face
    for lon in (-EYE_LON, EYE_LON):
        x, share = across(lon, head.yaw)
        if share <= 0.4 or not left + 0.12 < x < right - 0.08:
            continue
        open_ = max(0.08, 1 - face.blink) * (1 - 0.7 * face.lid_upper)
        on.shape(ellipse(x, -0.08, 0.13 * share, 0.16 * open_), fill=head.colours.white)
        if open_ > 0.3:
            pupil = ellipse(x + 0.05 * face.gaze_x, -0.08 + 0.05 * face.gaze_y, 0.06 * share,
                            0.09 * open_)  # fmt: skip
            on.shape(pupil, fill=head.colours.ink)
        _draw_steel_brow(on, head, x, -1.0 if lon < 0 else 1.0)


def _draw_steel_brow(on: Painter, head: HeadPose, x: float, side: float) -> None:
    """Bend the slot's upper edge over an eye, so that a helm can scowl or plead."""
    face = head.face
    if abs(face.brow_inner - face.brow_outer) < 0.1:
        return
    inner, outer = -0.30 + 0.55 * face.brow_inner, -0.30 + 0.55 * face.brow_outer
    lid = (
        ("M", x - side * 0.22, -0.36),
        ("L", x - side * 0.22, inner),
        ("L", x + side * 0.22, outer),
        ("L", x + side * 0.22, -0.36),
        ("Z",),
    )
    on.shape(lid, fill=head.colours.lit(STEEL))
    edge = line(x - side * 0.22, inner, x + side * 0.22, outer)
    on.shape(edge, line=head.colours.ink, width=head.line * 0.7)


def _draw_rivets(on: Painter, head: HeadPose) -> None:
    for x in (-0.6, 0.0, 0.6):
        on.shape(circle(x, 0.72, 0.06), fill=head.colours.lit(darker(STEEL, 0.3)))


def draw_ninja_cloth(on: Painter, head: HeadPose) -> None:
    """Wrap the head in cloth that leaves a slit of skin for eyes and brows."""
    cloth = rgb("282C42")
    inked(on, head, circle(0.0, 0.0, 1.02), cloth)
    if abs(head.yaw) > 118.0:
        return
    corners: list[XY] = []
    for lon, lat in ((-66, 4), (-58, 24), (0, 29), (58, 24), (66, 4), (54, -12), (0, -17),
                     (-54, -12)):  # fmt: skip
        seen = max(-86.0, min(86.0, turned(lon, head.yaw)))
        y = -sin(radians(lat))
        corners.append((within(sin(radians(seen)) * cos(radians(lat)), y), y))
    slit = smooth(corners, closed=True, tension=0.75)
    on.shape(slit, fill=head.colours.skin, line=head.colours.ink, width=head.line * 0.6)


def draw_ninja_folds(on: Painter, head: HeadPose) -> None:
    """Two folds of cloth over nose and mouth."""
    if head.tiny or abs(head.yaw) > 100.0:
        return
    x, half = fitted(0.9 * sin(radians(head.yaw)), 0.5, 0.4)
    shine = fade(lighter(head.colours.lit(rgb("282C42")), 0.25), 0.8)
    for y in (0.42, 0.66):
        fold = smooth([(x - half, y), (x, y + 0.1), (x + half, y)])
        on.shape(fold, line=shine, width=head.line * 0.45)
