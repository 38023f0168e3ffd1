"""The ghost's face, which is drawn on its sheet."""

from stickgen_engine.drawing.heads.brows import draw_brows
from stickgen_engine.drawing.heads.eyes import draw_tear
from stickgen_engine.drawing.heads.globe import across
from stickgen_engine.drawing.heads.mouths import draw_mouth
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.heads.skull import draw_cheeks
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import ellipse, smooth


def draw_ghost(on: Painter, head: HeadPose) -> None:
    """Draw eyes, cheeks and mouth; the sheet itself belongs to the body."""
    draw_cheeks(on, head)
    for lon in (-25.0, 25.0):
        _draw_eye(on, head, lon)
    draw_mouth(on, head)
    draw_tear(on, head)
    if abs(head.face.brow_inner - head.face.brow_outer) > 0.1:
        draw_brows(on, head)


def _draw_eye(on: Painter, head: HeadPose, lon: float) -> None:
    face, colours = head.face, head.colours
    x, share = across(lon, head.yaw)
    if share <= 0.0 or abs(x) > 0.94:
        return
    hx, hy = 0.13 * share * face.eye_scale, 0.21 * face.eye_scale
    open_ = (1 - face.blink) * (1 - 0.6 * face.lid_upper)
    if open_ < 0.15:
        lid = smooth([(x - 0.17, 0.0), (x, 0.0 - 0.13 * face.shut_arch), (x + 0.17, 0.0)])
        on.shape(lid, line=colours.ink, width=head.line)
        return
    x, y = x + 0.04 * face.gaze_x, -0.04 + 0.04 * face.gaze_y
    on.shape(ellipse(x, y, hx, hy * open_), fill=colours.ink)
    gleam = ellipse(x + 0.35 * hx, y - 0.38 * hy * open_, 0.33 * hx, 0.33 * hy * open_)
    on.shape(gleam, fill=colours.white)
