"""The alien's head: an egg on its tip with big dark eyes."""

from math import radians, sin
from typing import Final

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.heads.globe import across
from stickgen_engine.drawing.heads.mouths import draw_mouth
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, ellipse, line, smooth

_EGG: Final[Path] = (
    ("M", 0.0, -0.98),
    ("C", 0.78, -0.98, 1.16, -0.66, 1.16, -0.24),
    ("C", 1.16, 0.36, 0.48, 1.08, 0.0, 1.08),
    ("C", -0.48, 1.08, -1.16, 0.36, -1.16, -0.24),
    ("C", -1.16, -0.66, -0.78, -0.98, 0.0, -0.98),
    ("Z",),
)
_SHADE: Final[Path] = (
    ("M", -0.68, -0.86),
    ("C", -0.96, -0.74, -1.12, -0.52, -1.12, -0.24),
    ("C", -1.12, 0.34, -0.46, 1.03, -0.02, 1.04),
    ("C", -0.42, 0.70, -0.74, 0.05, -0.68, -0.86),
    ("Z",),
)
_EYE_LON: Final = 26.0


def draw_alien(on: Painter, head: HeadPose) -> None:
    """Draw the whole head of an alien, without what stands on it."""
    colours = head.colours
    on.shape(_EGG, fill=colours.skin, line=colours.ink, width=head.line)
    on.shape(_SHADE, fill=fade(colours.ink, 0.10))
    if head.rich:
        on.spot(0.3, -0.55, 0.6, 0.35, fade(colours.white, 0.35))
    for lon in (-_EYE_LON, _EYE_LON):
        _draw_eye(on, head, lon)
    draw_mouth(on, head)
    x, share = across(0.0, head.yaw)
    if share > 0.3 and not head.tiny:
        for side in (-0.035, 0.035):
            nostril = line(x * 0.9 + side, 0.25, x * 0.9 + side * 1.3, 0.29)
            on.shape(nostril, line=fade(colours.ink, 0.55), width=head.line * 0.45)


def _draw_eye(on: Painter, head: HeadPose, lon: float) -> None:
    face, colours = head.face, head.colours
    x, share = across(lon, head.yaw)
    edge = 1.02
    if share <= 0.0 or abs(x) > 0.98:
        return
    side = -1.0 if lon < 0 else 1.0
    hx, hy = 0.285 * share * face.eye_scale**0.6, 0.37 * face.eye_scale**0.6
    x = max(-edge + hx, min(edge - hx, x * 1.06))
    y = -0.10
    if face.blink > 0.9:
        lid = smooth([(x - hx, y), (x, y + 0.16 - 0.26 * max(0.0, face.shut_arch)), (x + hx, y)])
        on.shape(lid, line=colours.ink, width=head.line)
        return
    open_ = 1 - face.blink
    eye = _almond(x, y, hx, hy * open_, side)
    on.shape(eye, fill=colours.ink)
    if face.lid_upper > 0.05 or face.lid_lower > 0.05:
        _draw_lid(on, head, (x, y, hx, hy), side)
    if open_ > 0.5:
        gx, gy = x + 0.28 * hx * (1 + face.gaze_x * 0.8), y - 0.36 * hy + 0.2 * hy * face.gaze_y
        on.shape(ellipse(gx, gy, 0.075 * share, 0.105), fill=colours.white)
        if not head.tiny:
            small = ellipse(x - 0.3 * hx, y + 0.45 * hy, 0.04 * share, 0.05)
            on.shape(small, fill=fade(colours.white, 0.45))


def _almond(x: float, y: float, hx: float, hy: float, side: float) -> Path:
    """Return an eye whose outer end is drawn up."""
    tilt = radians(16.0) * side
    s = sin(tilt)
    return smooth(
        [
            (x + hx * a, y + hy * b - s * hx * a * 0.8)
            for a, b in ((-1, 0.05), (-0.6, -0.78), (0, -1), (0.6, -0.78), (1, 0.05), (0.62, 0.76),
                         (0, 1), (-0.62, 0.76))
        ],
        closed=True,
    )  # fmt: skip


def _draw_lid(
    on: Painter, head: HeadPose, eye: tuple[float, float, float, float], side: float
) -> None:
    """Lay skin over the part of an eye that its lids cover."""
    x, y, hx, hy = eye
    face, colours = head.face, head.colours
    slant = (face.brow_inner - face.brow_outer) * 0.5 * side
    if face.lid_upper > 0.12:
        low = y - hy + 2 * hy * face.lid_upper * 0.8
        lid: Path = (
            ("M", x - hx * 1.1, low + slant * hx),
            ("L", x + hx * 1.1, low - slant * hx),
            ("L", x + hx * 1.05, y - hy * 1.15),
            ("L", x - hx * 1.05, y - hy * 1.15),
            ("Z",),
        )
        on.shape(lid, fill=colours.skin)
        crease = line(x - hx, low + slant * hx, x + hx, low - slant * hx)
        on.shape(crease, line=colours.ink, width=head.line * 0.6)
    if face.lid_lower > 0.05:
        top = y + hy - 2 * hy * face.lid_lower * 0.8
        cheek: Path = (
            ("M", x - hx * 1.05, y + hy * 1.1),
            ("C", x - hx * 0.6, top - 0.03, x + hx * 0.6, top - 0.03, x + hx * 1.05, y + hy * 1.1),
            ("Z",),
        )
        on.shape(cheek, fill=colours.skin)
