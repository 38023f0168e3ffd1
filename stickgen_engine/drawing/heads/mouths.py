"""Mouths: nine shapes that are spoken, and the expression's own when silent."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.heads.globe import across
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, ellipse, line, rectangle

MOUTH_Y: Final = 0.47
_OPEN_FROM: Final = 0.035
# How far up a mouth shows its upper teeth, as a share of its height.
_TEETH: Final = {"B": 0.95, "C": 0.42, "D": 0.27, "G": 0.95, "H": 0.35, "X": 0.30, "A": 0.0}
_TONGUE: Final = {"C": 0.28, "D": 0.48, "E": 0.24, "X": 0.34}


def draw_mouth(on: Painter, head: HeadPose) -> None:
    """Draw the mouth as the face forms it, if it is in sight."""
    x, share = across(0.0, head.yaw)
    if share <= 0.0:
        return
    x *= 0.92  # the mouth lies below the widest part of the ball
    half = head.face.mouth_half * share
    if head.face.mouth_open < _OPEN_FROM:
        _draw_closed(on, head, x, half)
    elif head.face.mouth in "EF" or head.face.mouth_half < 0.2:
        _draw_oval(on, head, x, half)
    else:
        _draw_open(on, head, x, half)


def _draw_closed(on: Painter, head: HeadPose, x: float, half: float) -> None:
    lift = head.face.mouth_lift
    pressed = head.face.mouth == "A"
    sag = lift * (0.5 if pressed else 1.0)
    width = head.line * (1.05 if pressed else 0.72)
    ink = head.colours.ink
    on.shape(_curve(x, MOUTH_Y, half, sag), line=ink, width=width)
    if head.tiny:
        return
    if abs(lift) > 0.1 and not pressed:
        _draw_corners(on, head, x, half)
    if pressed:
        under = _curve(x, MOUTH_Y + 0.12, half * 0.32, 0.04)
        on.shape(under, line=fade(ink, 0.45), width=head.line * 0.4)


def _curve(x: float, y: float, half: float, sag: float) -> Path:
    """Bend a line down by 1.5 times the sag between its ends."""
    top, low = y - 0.75 * sag, y + 1.25 * sag
    return (
        ("M", x - half, top),
        ("C", x - half * 0.5, low, x + half * 0.5, low, x + half, top),
    )


def _draw_corners(on: Painter, head: HeadPose, x: float, half: float) -> None:
    """Set a short stroke across each corner of a strong smile or frown."""
    lift = head.face.mouth_lift
    y = MOUTH_Y - 0.75 * lift
    reach = 0.045 if lift > 0 else 0.028
    for side in (-1.0, 1.0):
        cx = x + side * half
        on.shape(
            line(cx - side * reach * 0.4, y + reach, cx + side * reach * 0.6, y - reach),
            line=head.colours.ink,
            width=head.line * 0.5,
        )


def _draw_oval(on: Painter, head: HeadPose, x: float, half: float) -> None:
    face, colours = head.face, head.colours
    tall = face.mouth_open * 0.95
    y = MOUTH_Y + 0.03
    shape = ellipse(x, y, half, tall)
    tongue = _TONGUE.get(face.mouth, 0.0) if not head.tiny and face.mouth_open > 0.14 else 0.0
    if not tongue:
        on.shape(shape, fill=colours.mouth, line=colours.ink, width=head.line * 0.62)
        return
    on.push(clip=shape)
    on.shape(shape, fill=colours.mouth)
    on.shape(ellipse(x, y + tall, half * 0.75, tall * 2 * tongue), fill=colours.tongue)
    on.pop()
    on.shape(shape, line=colours.ink, width=head.line * 0.62)


def _draw_open(on: Painter, head: HeadPose, x: float, half: float) -> None:
    face, colours = head.face, head.colours
    shape, top, bottom = _opening(x, half, face.mouth_open, face.mouth_lift)
    outline = head.line * 0.68
    if head.tiny:
        on.shape(shape, fill=colours.mouth, line=colours.ink, width=outline)
        return
    on.push(clip=shape)
    on.shape(shape, fill=colours.mouth)
    _fill_mouth(on, head, (x, half), (top, bottom))
    on.pop()
    on.shape(shape, line=colours.ink, width=outline)
    if face.mouth == "G":
        lip = _curve(x, bottom + 0.07, half * 0.55, 0.05)
        on.shape(lip, line=colours.ink, width=head.line * 0.5)


def _opening(x: float, half: float, tall: float, lift: float) -> tuple[Path, float, float]:
    """Return the outline of an open mouth, and how high and how low it reaches."""
    corner = MOUTH_Y - 0.55 * tall - 0.6 * lift
    top = MOUTH_Y - 0.50 * tall + 0.35 * lift
    low = MOUTH_Y + 1.25 * tall + 0.25 * lift
    # Beziers reach three quarters of the way to their handles.
    up = (4 * top - corner) / 3
    down = (4 * low - corner) / 3
    # A smile narrows to its bottom, an unhappy mouth is boxy.
    full = half * (0.66 if lift >= 0 else 0.92)
    return (
        (
            ("M", x - half, corner),
            ("C", x - half * 0.5, up, x + half * 0.5, up, x + half, corner),
            ("C", x + full, down, x - full, down, x - half, corner),
            ("Z",),
        ),
        min(top, corner),
        low,
    )


def _fill_mouth(
    on: Painter, head: HeadPose, across_x: tuple[float, float], down: tuple[float, float]
) -> None:
    """Put tongue and teeth inside."""
    face, colours = head.face, head.colours
    (x, half), (top, bottom) = across_x, down
    height = bottom - top
    tongue = _TONGUE.get(face.mouth, 0.0)
    if tongue:
        on.shape(
            ellipse(x, bottom + height * 0.02, half * 0.62, height * tongue), fill=colours.tongue
        )
        if head.rich:
            crease = line(x, bottom - height * tongue * 0.7, x, bottom)
            on.shape(crease, line=fade(colours.mouth, 0.35), width=head.line * 0.3)
    teeth = _TEETH.get(face.mouth, 0.0)
    if teeth:
        _draw_teeth(on, head, (x, half), (top, top + height * teeth))
    if face.mouth == "H":
        on.shape(ellipse(x, top + height * 0.45, half * 0.34, height * 0.34), fill=colours.tongue)
    if face.mode == "shout" and face.expression == "angry":
        _draw_teeth(on, head, (x, half), (bottom - height * 0.17, bottom))


def _draw_teeth(
    on: Painter, head: HeadPose, across_x: tuple[float, float], down: tuple[float, float]
) -> None:
    x, half = across_x
    top, bottom = down
    on.shape(
        rectangle(x - half, top - 0.1, 2 * half, bottom - top + 0.1)
        if top < MOUTH_Y
        else rectangle(x - half, top, 2 * half, bottom - top + 0.1),
        fill=head.colours.white,
    )
    if head.rich or head.face.mouth == "G":
        gaps = (0.0,) if head.face.mouth == "G" else (-0.55, -0.2, 0.2, 0.55)
        for gap in gaps:
            on.shape(
                line(x + half * gap, top - 0.05, x + half * gap, bottom),
                line=fade(head.colours.ink, 0.22),
                width=head.line * 0.3,
            )


def draw_nose(on: Painter, head: HeadPose) -> None:
    """Draw the nose: none from the front, a hook when turned, a bump on the outline in profile."""
    side = 1.0 if head.yaw >= 0 else -1.0
    yaw = min(abs(head.yaw), 180.0)
    if yaw < 6.0 or yaw > 112.0 or (head.tiny and yaw < 45.0):
        return
    out = max(0.0, min(1.0, (yaw - 30.0) / 32.0))
    radius = 0.055 + 0.07 * out
    x = 1.07 * sin(radians(min(yaw, 74.0))) * (1.0 if yaw < 90 else cos(radians(yaw - 90)))
    y = 0.20 - 0.04 * out
    sweep = radians(min(108.0, 50.0 + yaw * 1.6))
    bump = _arc(x * side, y, radius, sweep, side)
    colours = head.colours
    shown = min(1.0, (yaw - 6.0) / 14.0)
    width = head.line * (0.5 + 0.45 * out)
    fill = colours.skin if out > 0.35 else None
    on.shape(bump, fill=fill, line=fade(colours.ink, shown), width=width)


def _arc(x: float, y: float, radius: float, sweep: float, side: float) -> Path:
    """Go round the front of a small ball, open towards the face."""
    steps, path = 3, []
    delta = 2 * sweep / steps
    handle = 4 / 3 * sin(delta / 4) / cos(delta / 4)
    for step in range(steps):
        a = -sweep + delta * step
        b = a + delta
        if not step:
            path.append(("M", x + side * radius * cos(a), y + radius * sin(a)))
        path.append(
            (
                "C",
                x + side * radius * (cos(a) - handle * sin(a)),
                y + radius * (sin(a) + handle * cos(a)),
                x + side * radius * (cos(b) + handle * sin(b)),
                y + radius * (sin(b) - handle * cos(b)),
                x + side * radius * cos(b),
                y + radius * sin(b),
            )
        )
    return tuple(path)
