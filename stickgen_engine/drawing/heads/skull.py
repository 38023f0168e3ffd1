"""The head itself: skin, shade, cheeks, ears, and the outline over all of them."""

from typing import Final

from stickgen_engine.drawing.colour import fade, mix
from stickgen_engine.drawing.heads.globe import across, fitted, spot, turned
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, arc, circle, ellipse

ROUND: Final[Path] = circle(0.0, 0.0, 1.0)
# Light comes from the upper right: a crescent of shade lies along the lower left.
_SHADE: Final[Path] = (
    *arc(0.0, 0.0, 0.955, 0.955, 1.45, 3.55),
    ("C", -0.60, 0.10, -0.38, 0.70, 0.117, 0.963),
    ("Z",),
)
_RIM: Final[Path] = arc(0.0, 0.0, 0.93, 0.93, -1.25, 0.35)
_CHEEK_LON: Final = 33.0
_EAR_LON: Final = 97.0


def draw_skin(on: Painter, head: HeadPose) -> None:
    """Fill and outline the head and lay its shade; features keep inside the outline."""
    colours = head.colours
    on.shape(ROUND, fill=colours.skin, line=colours.ink, width=head.line)
    if head.tiny:
        return
    if head.rich:
        on.spot(0.22, -0.28, 0.72, 0.68, fade(colours.skin_lit, 0.8))
    on.shape(_SHADE, fill=fade(colours.skin_shade, 0.75 if head.rich else 0.62))
    if colours.rim is not None:
        on.shape(_RIM, line=fade(colours.rim, 0.5), width=0.07)


def draw_cheeks(on: Painter, head: HeadPose) -> None:
    """Lay the blush, which an angry face deepens."""
    if head.tiny and head.face.flush < 0.5:
        return
    strength = 0.38 + 0.3 * (head.face.mouth_lift > 0.12) + 0.34 * head.face.flush
    colour = fade(head.colours.blush, min(0.9, strength) * 0.75)
    for lon in (-_CHEEK_LON, _CHEEK_LON):
        x, share = across(lon, head.yaw)
        x, half = fitted(x * 1.1, 0.3, 0.155 * share)
        if share <= 0.0 or half < 0.03:
            continue
        if head.rich:
            on.spot(x, 0.27, half * 1.7, 0.20, colour)
        on.shape(ellipse(x, 0.27, half, 0.105), fill=colour)


def draw_ears(on: Painter, head: HeadPose) -> None:
    """Draw the ears that stick out beside a head without hair there; call before the skin."""
    if head.tiny:
        return
    for lon in (-_EAR_LON, _EAR_LON):
        seen = abs(turned(lon, head.yaw))
        if 66.0 <= seen <= 150.0:
            x, y, _ = spot(lon, -4.0, head.yaw, 1.03)
            shade = mix(head.colours.skin, head.colours.skin_shade, 0.5)
            ear = ellipse(x, y, 0.17, 0.22)
            on.shape(ear, fill=shade, line=head.colours.ink, width=head.line * 0.85)


def draw_near_ear(on: Painter, head: HeadPose) -> None:
    """Draw an ear that faces the viewer, growing as the head turns it there."""
    for lon in (-_EAR_LON, _EAR_LON):
        size = min(1.0, (70.0 - abs(turned(lon, head.yaw))) / 12.0)
        if head.tiny or size <= 0.3:
            continue
        x, y, _ = spot(lon, -6.0, head.yaw, 0.97)
        colours = head.colours
        edge = ellipse(x, y, 0.15 * size, 0.21 * size)
        on.shape(edge, fill=colours.skin, line=colours.ink, width=head.line * 0.7)
        fold = arc(x, y, 0.075 * size, 0.12 * size, 1.9, 5.2)
        on.shape(fold, line=fade(colours.ink, 0.6), width=head.line * 0.4)
