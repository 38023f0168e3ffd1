"""Eyes and brows."""

from math import cos, hypot, pi, sin, sqrt
from typing import Final

from stickgen_engine.drawing.colour import fade, lighter, mix
from stickgen_engine.drawing.heads.globe import across, fitted, joined, within
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, line, polyline, smooth

EYE_LON: Final = 25.0
EYE_Y: Final = -0.06
HALF_WIDTH: Final = 0.205
HALF_HEIGHT: Final = 0.275
PUPIL: Final = (0.115, 0.155)
BROW_UP: Final = 0.41
BROW_HALF: Final = 0.235
# Across an eye from corner to corner, denser where an ellipse turns.
_ACROSS: Final = (-1.0, -0.9, -0.6, 0.0, 0.6, 0.9, 1.0)
_FINE: Final = (-1.0, -0.97, -0.85, -0.6, -0.3, 0.0, 0.3, 0.6, 0.85, 0.97, 1.0)
_SHUT: Final = 0.93
_ROUND: Final[tuple[XY, ...]] = tuple((cos(i * pi / 5), sin(i * pi / 5)) for i in range(10))


def draw_eyes(on: Painter, head: HeadPose) -> None:
    """Draw both eyes as far as they are in sight, the far one first."""
    for lon in _far_first(head.yaw):
        x, share = across(lon, head.yaw)
        if share > 0.0:
            _draw_eye(on, head, x, share, -1.0 if lon < 0 else 1.0)


def _far_first(yaw: float) -> tuple[float, float]:
    return (EYE_LON, -EYE_LON) if yaw >= 0 else (-EYE_LON, EYE_LON)


def _draw_eye(on: Painter, head: HeadPose, x: float, share: float, side: float) -> None:
    face = head.face
    hx = HALF_WIDTH * share * face.eye_scale
    hy = HALF_HEIGHT * face.eye_scale
    if fitted(x, EYE_Y, hx)[1] < 0.3 * hx:
        return
    upper, lower = lids(head, hx, hy, side)
    upper = [(within(x + a, EYE_Y + b), EYE_Y + b) for a, b in upper]
    lower = [(within(x + a, EYE_Y + b), EYE_Y + b) for a, b in lower]
    if face.blink < _SHUT:
        below = smooth(lower)
        on.shape((*smooth(upper), *joined(smooth(lower[::-1])), ("Z",)), fill=head.colours.white)
        _draw_pupil(on, head, upper, lower, (x, hx, hy))
        if head.pixels > 20.0:
            on.shape(below, line=fade(head.colours.ink, 0.62), width=head.line * 0.42)
    _draw_lash(on, head, upper, side)


def lids(head: HeadPose, hx: float, hy: float, side: float) -> tuple[list[XY], list[XY]]:
    """Return the edges of the upper and the lower lid, from left to right."""
    face = head.face
    slant = (face.brow_inner - face.brow_outer) * 0.32 * side
    arch = face.shut_arch
    upper: list[XY] = []
    lower: list[XY] = []
    for u in _FINE if head.rich else _ACROSS:
        round_ = sqrt(1 - u * u)
        lid = -1 + 2 * face.lid_upper - slant * u - 0.12 * round_ * (face.lid_upper > 0)
        cheek = 1 - 2 * face.lid_lower * (0.65 + 0.45 * round_)
        top = max(-round_, lid)
        bottom = max(top, min(round_, cheek))
        shut = 0.12 - arch * 0.30 * (round_ - 0.55)
        top += (shut - top) * face.blink
        bottom += (shut - bottom) * face.blink
        upper.append((u * hx, top * hy))
        lower.append((u * hx, bottom * hy))
    return upper, lower


def _draw_pupil(
    on: Painter, head: HeadPose, upper: list[XY], lower: list[XY], eye: tuple[float, float, float]
) -> None:
    """Draw the pupil as far as the lids leave it free, and its gleam."""
    x, hx, hy = eye
    face, colours = head.face, head.colours
    px = PUPIL[0] * face.pupil_scale * (hx / (HALF_WIDTH * face.eye_scale))
    py = PUPIL[1] * face.pupil_scale
    gx, gy = x + face.gaze_x * 0.5 * hx, EYE_Y + face.gaze_y * 0.5 * hy

    def between(size: float, sink: float = 0.0) -> Path:
        ring = [(gx + a * px * size, gy + (b * size + sink) * py) for a, b in _ROUND]
        return smooth([_between(point, upper, lower) for point in ring], closed=True)

    on.shape(between(1.0), fill=colours.ink)
    if head.tiny:
        return
    if head.rich:
        on.shape(between(0.86), fill=colours.iris)
        on.shape(between(0.55, 0.28), fill=fade(lighter(colours.iris, 0.4), 0.8))
        on.shape(between(0.46), fill=colours.ink)
    gleam = (gx + px * 0.36, gy - py * 0.40)
    if _between(gleam, upper, lower) == gleam:
        on.shape(circle(*gleam, 0.045), fill=colours.white)
    if face.pupil_scale > 1.1 or head.rich:
        on.shape(circle(gx - px * 0.34, gy + py * 0.36, 0.025), fill=colours.white)


def _between(point: XY, upper: list[XY], lower: list[XY]) -> XY:
    """Pull a point between the lids."""
    x = max(upper[0][0], min(upper[-1][0], point[0]))
    i = 1
    while i < len(upper) - 1 and upper[i][0] < x:
        i += 1
    x0, x1 = upper[i - 1][0], upper[i][0]
    t = (x - x0) / (x1 - x0) if x1 > x0 else 0.0
    top = upper[i - 1][1] + (upper[i][1] - upper[i - 1][1]) * t
    low = lower[i - 1][1] + (lower[i][1] - lower[i - 1][1]) * t
    return (x, max(top, min(low, point[1])))


def _draw_lash(on: Painter, head: HeadPose, upper: list[XY], side: float) -> None:
    shut = head.face.blink >= _SHUT
    # The last points run down the side of the eye, where the thin edge is enough.
    edge = upper if shut or head.tiny else upper[1:-1]
    width = head.line * (0.85 if shut else 0.9)
    on.shape(smooth(edge), line=head.colours.ink, width=width)
    if head.look.female and not head.tiny:
        _draw_lashes(on, head, upper, side)


def _draw_lashes(on: Painter, head: HeadPose, upper: list[XY], side: float) -> None:
    """Flick two or three lashes out at the outer corner."""
    corner = len(upper) - 1 if side > 0 else 0
    step = -1 if side > 0 else 1
    for i, (reach, lift) in enumerate(((0.10, 0.02), (0.11, 0.08))):
        x, y = upper[corner + step * i]
        on.shape(
            line(x, y, x + side * reach, y - lift), line=head.colours.ink, width=head.line * 0.5
        )


def draw_brows(on: Painter, head: HeadPose) -> None:
    """Draw both brows, thick at the nose and thin outside; they come after the hair."""
    face = head.face
    for lon in _far_first(head.yaw):
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


def draw_tear(on: Painter, head: HeadPose) -> None:
    """Hang a tear under the eye that is nearer to the viewer, or the right one from the front."""
    size = head.face.tear
    lon = EYE_LON if head.yaw < 20.0 else -EYE_LON
    x, share = across(lon, head.yaw)
    if size <= 0.02 or share <= 0.4:
        return
    y = 0.29 + 0.05 * size
    r = 0.085 * size
    drop: Path = (
        ("M", x, y - 2.3 * r),
        ("C", x + 0.35 * r, y - 1.4 * r, x + r, y - 0.7 * r, x + r, y),
        ("C", x + r, y + 0.6 * r, x + 0.6 * r, y + r, x, y + r),
        ("C", x - 0.6 * r, y + r, x - r, y + 0.6 * r, x - r, y),
        ("C", x - r, y - 0.7 * r, x - 0.35 * r, y - 1.4 * r, x, y - 2.3 * r),
        ("Z",),
    )
    blue = head.colours.lit((0.46, 0.77, 0.95, 1.0))
    edge = mix(blue, head.colours.lit((0.1, 0.35, 0.6, 1.0)), 0.6)
    on.shape(drop, fill=blue, line=edge, width=head.line * 0.3)
    if head.rich:
        gleam = circle(x - 0.35 * r, y, 0.28 * r)
        on.shape(gleam, fill=fade(head.colours.white, 0.9))
