"""Marks beside a speaking head: strokes of a shout, dots of a whisper, notes of a song."""

from math import cos, pi, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, fade, rgb
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, line

_SHOUT: Final = rgb("E4572E")
_WHISPER: Final = rgb("8E95A8")
_SONG: Final = rgb("7B5EA7")


def draw_marks(on: Painter, head: HeadPose) -> None:
    """Draw the marks of the way of speaking, on the side that the face looks to."""
    side = 1.0 if head.yaw > -8.0 else -1.0
    draw = {"shout": _shout, "whisper": _whisper, "sing": _sing}.get(head.face.mode or "")
    if draw is not None and not head.tiny and abs(head.yaw) < 100.0:
        draw(on, head, side)


def _shout(on: Painter, head: HeadPose, side: float) -> None:
    """Three strokes that jump outwards six times a second, as the mouth does."""
    jump = 0.06 * abs(sin(head.face.mode_s * 6 * pi))
    colour = head.colours.lit(_SHOUT)
    for degrees in (-20.0, 5.0, 30.0):
        a = radians(degrees)
        near, far = 1.30 + jump, 1.58 + jump * 1.6
        stroke = line(
            side * near * cos(a), 0.25 + near * sin(a), side * far * cos(a), 0.25 + far * sin(a)
        )
        on.shape(stroke, line=colour, width=0.075)


def _whisper(on: Painter, head: HeadPose, side: float) -> None:
    colour = head.colours.lit(_WHISPER)
    for i, (x, r) in enumerate(((1.28, 0.055), (1.45, 0.045), (1.60, 0.035))):
        swell = 0.6 + 0.4 * sin(head.face.mode_s * 2 * pi - i * 1.1)
        on.shape(circle(side * x, 0.56, r), fill=fade(colour, 0.45 + 0.55 * swell))


def _sing(on: Painter, head: HeadPose, side: float) -> None:
    """Two notes that rise by turns and fade."""
    for lag, wide in ((0.0, 1.45), (0.5, 1.75)):
        rise = (head.face.mode_s * 0.55 + lag) % 1.0
        alpha = min(1.0, 4 * rise, 2.5 * (1 - rise))
        x = side * wide + 0.10 * sin(rise * 2 * pi)
        colour = fade(head.colours.lit(_SONG), alpha)
        _note(on, x, 0.35 - 1.0 * rise, 0.30, colour)
        if head.pixels < 22.0:
            return


def _note(on: Painter, x: float, y: float, size: float, colour: Colour) -> None:
    stem_x, top = x + 0.34 * size, y - 1.35 * size
    flag: Path = (
        ("M", stem_x, top),
        ("C", stem_x + 0.12 * size, top + 0.55 * size, stem_x + 0.85 * size, top + 0.35 * size,
         stem_x + 0.5 * size, top + 1.05 * size),
    )  # fmt: skip
    on.shape(circle(x, y, 0.38 * size), fill=colour)
    on.shape(line(stem_x, y, stem_x, top), line=colour, width=0.17 * size)
    on.shape(flag, line=colour, width=0.17 * size)
