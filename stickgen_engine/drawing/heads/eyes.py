"""Eyes."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin, sqrt
from typing import Final

from stickgen_engine.drawing.colour import fade, lighter, mix
from stickgen_engine.drawing.heads.globe import across, fitted, joined, within
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, line, smooth
from stickgen_engine.faces.state import FaceState

EYE_LON: Final = 25.0
EYE_Y: Final = -0.06
HALF_WIDTH: Final = 0.205
HALF_HEIGHT: Final = 0.275
PUPIL: Final = (0.115, 0.155)
# Across an eye from corner to corner, denser where an ellipse turns.
_ACROSS: Final = (-1.0, -0.9, -0.6, 0.0, 0.6, 0.9, 1.0)
_FINE: Final = (-1.0, -0.97, -0.85, -0.6, -0.3, 0.0, 0.3, 0.6, 0.85, 0.97, 1.0)
_SHUT: Final = 0.93
_ROUND: Final[tuple[XY, ...]] = tuple((cos(i * pi / 5), sin(i * pi / 5)) for i in range(10))
# Looks are told apart in this many steps, so that a steady gaze costs nothing.
_GAZE_STEPS: Final = 32


def draw_eyes(on: Painter, head: HeadPose) -> None:
    """Draw both eyes as far as they are in sight, the far one first."""
    for lon in far_first(head.yaw):
        x, share = across(lon, head.yaw)
        hx = HALF_WIDTH * share * head.face.eye_scale
        if share > 0.0 and fitted(x, EYE_Y, hx)[1] >= 0.3 * hx:
            _draw_eye(on, head, _eye(head.face, x, share, -1.0 if lon < 0 else 1.0, head.rich))


def far_first(yaw: float) -> tuple[float, float]:
    """Return the longitudes of both eyes, that of the farther one first."""
    return (EYE_LON, -EYE_LON) if yaw >= 0 else (-EYE_LON, EYE_LON)


@dataclass(frozen=True, slots=True)
class _Eye:
    """The outlines of one eye."""

    white: Path
    below: Path
    upper: tuple[XY, ...]
    pupil: Path
    iris: Path
    glow: Path
    middle: Path
    gleam: Path | None
    spark: Path


@dataclass(frozen=True, slots=True)
class _Form:
    """All that an eye's outlines depend on."""

    x: float
    share: float
    side: float
    slant: float
    lid_upper: float
    lid_lower: float
    blink: float
    arch: float
    eye_scale: float
    pupil_scale: float
    gaze_x: float
    gaze_y: float
    fine: bool


def _eye(face: FaceState, x: float, share: float, side: float, fine: bool) -> _Eye:
    return _shaped(
        _Form(
            x, share, side, face.brow_inner - face.brow_outer, face.lid_upper, face.lid_lower,
            face.blink, face.shut_arch, face.eye_scale, face.pupil_scale,
            round(face.gaze_x * _GAZE_STEPS) / _GAZE_STEPS,
            round(face.gaze_y * _GAZE_STEPS) / _GAZE_STEPS, fine,
        )
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _shaped(form: _Form) -> _Eye:
    hx = HALF_WIDTH * form.share * form.eye_scale
    hy = HALF_HEIGHT * form.eye_scale
    edges = _lids(form, hx, hy)
    upper, lower = ([(within(form.x + a, EYE_Y + b), EYE_Y + b) for a, b in edge] for edge in edges)
    px = PUPIL[0] * form.pupil_scale * form.share
    py = PUPIL[1] * form.pupil_scale
    gx, gy = form.x + form.gaze_x * 0.5 * hx, EYE_Y + form.gaze_y * 0.5 * hy

    def between(size: float, sink: float = 0.0) -> Path:
        ring = [(gx + a * px * size, gy + (b * size + sink) * py) for a, b in _ROUND]
        return smooth([_between(point, upper, lower) for point in ring], closed=True)

    gleam = (gx + px * 0.36, gy - py * 0.40)
    return _Eye(
        white=(*smooth(upper), *joined(smooth(lower[::-1])), ("Z",)),
        below=smooth(lower),
        upper=tuple(upper),
        pupil=between(1.0),
        iris=between(0.86) if form.fine else (),
        glow=between(0.55, 0.28) if form.fine else (),
        middle=between(0.46) if form.fine else (),
        gleam=circle(*gleam, 0.045) if _between(gleam, upper, lower) == gleam else None,
        spark=circle(gx - px * 0.34, gy + py * 0.36, 0.025),
    )


def lids(
    face: FaceState, hx: float, hy: float, side: float, *, fine: bool = False
) -> tuple[list[XY], list[XY]]:
    """Return the edges of the upper and the lower lid round (0, 0), from left to right."""
    slant = face.brow_inner - face.brow_outer
    form = _Form(
        0.0, 1.0, side, slant, face.lid_upper, face.lid_lower, face.blink, face.shut_arch, 1.0,
        1.0, 0.0, 0.0, fine,
    )  # fmt: skip
    return _lids(form, hx, hy)


def _lids(form: _Form, hx: float, hy: float) -> tuple[list[XY], list[XY]]:
    upper: list[XY] = []
    lower: list[XY] = []
    slant = form.slant * 0.5 * form.side
    for u in _FINE if form.fine else _ACROSS:
        round_ = sqrt(1 - u * u)
        lid = -1 + 2 * form.lid_upper - slant * u - 0.12 * round_ * (form.lid_upper > 0)
        cheek = 1 - 2 * form.lid_lower * (0.65 + 0.45 * round_)
        top = -_lesser(round_, -lid)
        bottom = max(top, _lesser(round_, cheek))
        shut = 0.12 - form.arch * 0.30 * (round_ - 0.55)
        top += (shut - top) * form.blink
        bottom += (shut - bottom) * form.blink
        upper.append((u * hx, top * hy))
        lower.append((u * hx, bottom * hy))
    return upper, lower


def _lesser(first: float, second: float) -> float:
    """Return the lesser of two numbers, rounded off where they meet."""
    if min(first, second) < 0.05:
        return min(first, second)
    return float((first**-7 + second**-7) ** (-1 / 7))


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


def _draw_eye(on: Painter, head: HeadPose, eye: _Eye) -> None:
    colours, face = head.colours, head.face
    if face.blink < _SHUT:
        on.shape(eye.white, fill=colours.white)
        _draw_pupil(on, head, eye)
        if head.pixels > 20.0:
            on.shape(eye.below, line=fade(colours.ink, 0.62), width=head.line * 0.42)
    shut = face.blink >= _SHUT
    # The last points run down the side of the eye, where the thin edge is enough.
    edge = eye.upper if shut or head.tiny else eye.upper[1:-1]
    on.shape(smooth(edge), line=colours.ink, width=head.line * (0.85 if shut else 0.9))
    if head.look.female and not head.tiny:
        _draw_lashes(on, head, eye.upper)


def _draw_pupil(on: Painter, head: HeadPose, eye: _Eye) -> None:
    colours = head.colours
    on.shape(eye.pupil, fill=colours.ink)
    if head.tiny:
        return
    if head.rich:
        on.shape(eye.iris, fill=colours.iris)
        on.shape(eye.glow, fill=fade(lighter(colours.iris, 0.4), 0.8))
        on.shape(eye.middle, fill=colours.ink)
    if eye.gleam is not None:
        on.shape(eye.gleam, fill=colours.white)
    if head.face.pupil_scale > 1.1 or head.rich:
        on.shape(eye.spark, fill=colours.white)


def _draw_lashes(on: Painter, head: HeadPose, upper: tuple[XY, ...]) -> None:
    """Flick two lashes out at the outer corner."""
    middle = (upper[0][0] + upper[-1][0]) / 2
    side = 1.0 if middle > across(0.0, head.yaw)[0] else -1.0
    corner, step = (len(upper) - 1, -1) if side > 0 else (0, 1)
    lashes: Path = ()
    for i, (reach, lift) in enumerate(((0.10, 0.02), (0.11, 0.08))):
        x, y = upper[corner + step * i]
        lashes += line(x, y, x + side * reach, y - lift)
    on.shape(lashes, line=head.colours.ink, width=head.line * 0.5)


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
