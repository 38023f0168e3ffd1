"""Mouths: nine shapes that are spoken, and the expression's own when silent."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.heads.globe import across, fitted, within
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, Segment, arc, ellipse, line, points_of

MOUTH_Y: Final = 0.47
_OPEN_FROM: Final = 0.035
# How far up a mouth shows its upper teeth, as a share of its height.
_TEETH: Final = {"B": 0.95, "C": 0.42, "D": 0.27, "G": 0.95, "H": 0.35, "X": 0.30, "A": 0.0}
_TONGUE: Final = {"C": 0.28, "D": 0.48, "E": 0.24, "X": 0.34}


def draw_mouth(on: Painter, head: HeadPose) -> None:
    """Draw the mouth as the face forms it, if it is in sight."""
    face = head.face
    x, share = across(0.0, head.yaw)
    # The mouth lies below the widest part of the ball.
    y, half = MOUTH_Y + 0.5 * face.mouth_open, face.mouth_half * share
    edge = within(1.0, y) - 0.45 * half
    x, half = fitted(max(-edge, min(edge, 0.92 * x)), y, half)
    if share <= 0.0 or half < 0.3 * face.mouth_half * share:
        return
    if face.mouth_open < _OPEN_FROM:
        _draw_closed(on, head, x, half)
    elif face.mouth in "EF" or (face.mouth == "X" and face.mouth_half < 0.2):
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
    on.shape(shape, fill=colours.mouth, line=colours.ink, width=head.line * 0.62)
    if face.mouth in _TONGUE and not head.tiny and face.mouth_open > 0.14:
        low = arc(x, y, half * 0.8, tall * 0.84, 0.55, pi - 0.55)
        on.shape(_lidded(low, tall * 0.22), fill=colours.tongue)


def _lidded(low: Path, rise: float) -> Path:
    """Close an open bottom edge, drawn from right to left, by a rounded top."""
    (x0, y0), (x1, y1) = points_of(low)[0], points_of(low)[-1]
    top = ("C", x1 + (x0 - x1) * 0.2, y1 - rise, x0 + (x1 - x0) * 0.2, y0 - rise, x0, y0)
    return (*low, top, ("Z",))


@dataclass(frozen=True, slots=True)
class _Opening:
    """An open mouth: corners, the middle of both lips, and how full the lower one is."""

    x: float
    half: float
    corner: float
    top: float
    low: float
    full: float

    def outline(self) -> Path:
        """Go round the lips."""
        return (*self.upper(), *self.lower()[1:], ("Z",))

    def upper(self) -> Path:
        """Follow the upper lip from left to right."""
        reach, y = self.half * 0.5, self._handle(self.top)
        end = (self.x + self.half, self.corner)
        start = ("M", self.x - self.half, self.corner)
        return (start, ("C", self.x - reach, y, self.x + reach, y, *end))

    def teeth(self, depth: float) -> Path:
        """Hang teeth from the upper lip, deepest in the middle."""
        reach, y = self.half * 0.62, self._handle(self.top + depth)
        end = (self.x - self.half, self.corner)
        return (*self.upper(), ("C", self.x + reach, y, self.x - reach, y, *end), ("Z",))

    def lower(self, share: float = 1.0) -> Path:
        """Follow the lower lip from right to left, or the middle part of it."""
        y, x = self._handle(self.low), self.x
        points = ((x + self.half, self.corner), (x + self.full, y), (x - self.full, y),
                  (x - self.half, self.corner))  # fmt: skip
        a = (1 - share) / 2
        first, *rest = points if share == 1.0 else _part(points, a, 1 - a)
        return (("M", *first), ("C", *rest[0], *rest[1], *rest[2]))

    def _handle(self, middle: float) -> float:
        """Beziers reach three quarters of the way to their handles."""
        return (4 * middle - self.corner) / 3


def _part(points: Sequence[XY], start: float, end: float) -> list[XY]:
    """Return the handles of a part of a cubic curve."""
    times = ((start,) * 3, (start, start, end), (start, end, end), (end,) * 3)
    return [_blossom(points, three) for three in times]


def _blossom(points: Sequence[XY], times: Sequence[float]) -> XY:
    level = list(points)
    for t in times:
        level = [
            (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            for a, b in itertools.pairwise(level)
        ]
    return level[0]


def _draw_open(on: Painter, head: HeadPose, x: float, half: float) -> None:
    face, colours = head.face, head.colours
    tall, lift = face.mouth_open, face.mouth_lift
    # A smile hangs from its corners, an unhappy mouth stands on them.
    corner = MOUTH_Y - (0.55 if lift >= 0 else 0.2) * tall - 0.6 * lift
    top = MOUTH_Y - 0.50 * tall + 0.35 * lift
    low = MOUTH_Y + 1.25 * tall + 0.25 * lift
    mouth = _Opening(x, half, corner, top, low, half * (0.78 if lift >= 0 else 0.95))
    outline = mouth.outline()
    on.shape(outline, fill=colours.mouth)
    if not head.tiny:
        _fill_mouth(on, head, mouth)
    on.shape(outline, line=colours.ink, width=head.line * 0.68)
    if face.mouth == "G":
        lip = _curve(x, low + 0.07, half * 0.55, 0.05)
        on.shape(lip, line=colours.ink, width=head.line * 0.5)


def _fill_mouth(on: Painter, head: HeadPose, mouth: _Opening) -> None:
    """Put tongue and teeth inside."""
    face, colours = head.face, head.colours
    height = mouth.low - mouth.top
    tongue = _TONGUE.get(face.mouth, 0.0)
    if tongue:
        on.shape(
            _lidded(mouth.lower(0.25 + 0.45 * tongue), height * tongue * 0.55), fill=colours.tongue
        )
        if head.rich:
            crease = line(mouth.x, mouth.low - height * tongue * 0.4, mouth.x, mouth.low)
            on.shape(crease, line=fade(colours.mouth, 0.35), width=head.line * 0.3)
    if face.mouth == "H":
        # The tip of the tongue rises behind the teeth.
        tip = _lidded(mouth.lower(0.55), height * 0.62)
        on.shape(tip, fill=colours.tongue)
    teeth = _TEETH.get(face.mouth, 0.0)
    if teeth:
        _draw_teeth(on, head, mouth, height * teeth)
    if face.mode == "shout" and face.expression == "angry":
        on.shape(_lidded(mouth.lower(0.62), height * 0.10), fill=colours.white)


def _draw_teeth(on: Painter, head: HeadPose, mouth: _Opening, depth: float) -> None:
    on.shape(mouth.teeth(depth), fill=head.colours.white)
    if head.rich or head.face.mouth == "G":
        for gap in (0.0,) if head.face.mouth == "G" else (-0.4, 0.0, 0.4):
            x = mouth.x + mouth.half * gap
            on.shape(
                line(x, mouth.top, x, mouth.top + depth * (1 - 0.8 * gap * gap)),
                line=fade(head.colours.ink, 0.25),
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
    steps = 3
    path: list[Segment] = []
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
