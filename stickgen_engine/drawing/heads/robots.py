"""The robot's head: a box with a screen, on which light makes the face."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.heads.eyes import lids
from stickgen_engine.drawing.heads.globe import joined
from stickgen_engine.drawing.heads.hats import inked
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, rounded, smooth

_LIGHT: Final = rgb("7DF0E4")
_SCREEN: Final = rgb("22304A")
_RED: Final = rgb("E4572E")


def draw_robot(on: Painter, head: HeadPose) -> None:
    """Draw the whole head of a robot."""
    metal = head.look.skin
    s, c = sin(radians(head.yaw)), cos(radians(head.yaw))
    _draw_antenna(on, head)
    ear = -1.0 if s >= 0 else 1.0
    for side in (-1.0, 1.0):
        reach = 1.0 + 0.16 * (c * c + (abs(s) if side == ear else -abs(s)))
        knob = rounded(side * reach - 0.13, -0.24, 0.26, 0.46, 0.1)
        inked(on, head, knob, darker(metal, 0.3), 0.85)
    inked(on, head, rounded(-1.0, -0.92, 2.0, 1.80, 0.26), metal)
    on.shape(rounded(-0.93, 0.55, 1.86, 0.27, 0.2), fill=head.colours.lit(darker(metal, 0.12)))
    if head.pixels > 18.0:
        shine = line(-0.62, -0.80, 0.2, -0.80)
        on.shape(shine, line=head.colours.lit(lighter(metal, 0.5)), width=0.06)
    if c > -0.1:
        _draw_screen(on, head, 0.26 * s, 0.76 * (0.62 + 0.38 * max(0.0, c)))
    else:
        _draw_vents(on, head)


def _draw_antenna(on: Painter, head: HeadPose) -> None:
    on.shape(line(0.0, -0.9, 0.0, -1.38), line=head.colours.ink, width=0.11)
    inked(on, head, circle(0.0, -1.5, 0.17), _RED)
    if head.face.mode is not None:
        # The lamp glows while the robot speaks.
        beat = 0.5 + 0.5 * sin(head.face.mode_s * 25)
        on.spot(0.0, -1.5, 0.5, 0.5, fade(rgb("FF9A6A"), 0.25 + 0.35 * beat), glows=True)


def _draw_vents(on: Painter, head: HeadPose) -> None:
    for y in (-0.3, 0.0, 0.3):
        on.shape(line(-0.45, y, 0.45, y), line=fade(head.colours.ink, 0.7), width=head.line)


def _draw_screen(on: Painter, head: HeadPose, x: float, half: float) -> None:
    screen = rounded(x - half, -0.62, 2 * half, 1.18, 0.2)
    on.shape(screen, fill=_SCREEN, line=head.colours.ink, width=head.line * 0.9, glows=True)
    share = half / 0.76
    for side in (-1.0, 1.0):
        _draw_eye(on, head, x + side * 0.33 * share, share, side)
    _draw_mouth(on, head, x, share)


def _draw_eye(on: Painter, head: HeadPose, x: float, share: float, side: float) -> None:
    face = head.face
    hx, hy = 0.155 * share * face.eye_scale, 0.215 * face.eye_scale
    upper, lower = lids(face, hx, hy, side)
    gx, gy = x + 0.06 * face.gaze_x * share, -0.17 + 0.06 * face.gaze_y
    top = [(gx + a, gy + b) for a, b in upper]
    low = [(gx + a, gy + b) for a, b in lower]
    if face.blink > 0.9:
        on.shape(smooth(top), line=_LIGHT, width=0.09, glows=True)
    else:
        eye = (*smooth(top), *joined(smooth(low[::-1])), ("Z",))
        on.shape(eye, fill=_LIGHT, glows=True)
        if head.pixels > 20.0:
            gleam = ellipse(gx + hx * 0.3, gy - hy * 0.1, hx * 0.26, hy * 0.22)
            on.shape(gleam, fill=rgb("FFFFFF"), glows=True)
    if abs(face.brow_inner - face.brow_outer) > 0.12:
        brow = line(x - side * 0.17 * share, -0.47 + 0.5 * face.brow_inner,
                    x + side * 0.17 * share, -0.47 + 0.5 * face.brow_outer)  # fmt: skip
        on.shape(brow, line=_LIGHT, width=0.075, glows=True)


def _draw_mouth(on: Painter, head: HeadPose, x: float, share: float) -> None:
    face = head.face
    half = min(0.42, face.mouth_half * 0.85) * share
    y, lift = 0.30, face.mouth_lift
    if face.mouth_open < 0.035:
        curve = smooth([(x - half, y - 0.5 * lift), (x - half * 0.5, y + 0.3 * lift),
                        (x, y + 0.55 * lift), (x + half * 0.5, y + 0.3 * lift),
                        (x + half, y - 0.5 * lift)])  # fmt: skip
        on.shape(curve, line=_LIGHT, width=0.085, glows=True)
        return
    tall = min(0.2, face.mouth_open * 0.55)
    mouth = rounded(x - half, y - tall * 0.9, 2 * half, 2 * tall, min(half, tall))
    on.shape(mouth, fill=_LIGHT, glows=True)
    if tall > 0.07 and head.pixels > 20.0:
        inner = rounded(x - half * 0.72, y - tall * 0.45, 1.44 * half, 1.1 * tall, tall * 0.5)
        on.shape(inner, fill=rgb("2E6E78"), glows=True)
