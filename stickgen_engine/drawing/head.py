"""Draws a head with all that is on it, from any side."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.heads.eyes import draw_brows, draw_eyes, draw_tear
from stickgen_engine.drawing.heads.hair import draw_hair, draw_hair_behind
from stickgen_engine.drawing.heads.hair_styles import HAIR_CUTS
from stickgen_engine.drawing.heads.marks import draw_marks
from stickgen_engine.drawing.heads.mouths import draw_mouth, draw_nose
from stickgen_engine.drawing.heads.palette import colours_for
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.heads.skull import (
    draw_cheeks,
    draw_ears,
    draw_near_ear,
    draw_skin,
)
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Matrix, Painter
from stickgen_engine.faces.state import FaceState

# Styles that leave the ears bare.
_SIDE_EARS: Final = frozenset({"bald", "balding", "mohawk"})


def draw_head(
    on: Painter,
    look: Look,
    face: FaceState,
    light: Light,
    *,
    x: float,
    y: float,
    radius: float,
    yaw_deg: float,
    roll_deg: float = 0.0,
    line_px: float,
    depth_m: float = 0.0,
    behind: bool = True,
) -> None:
    """Draw a head round (x, y) px.

    ``yaw_deg`` 0 looks at the viewer, 90 to the right, ±180 away; ``roll_deg`` turns clockwise.
    ``line_px`` is the outline's width, ``depth_m`` the depth that haze goes by. Without ``behind``
    the hair that hangs down the back is left to an earlier ``draw_behind_head``.
    """
    head = _pose(look, face, light, radius=radius, yaw=yaw_deg, line_px=line_px, depth_m=depth_m)
    on.push(matrix=_placed(x, y, radius, roll_deg + _tilt(head)), role="face")
    if behind:
        _draw_behind(on, head)
    _draw_front(on, head)
    on.pop()
    on.push(matrix=_placed(x, y, radius, 0.0), role="face")
    draw_marks(on, head)
    on.pop()


def draw_behind_head(
    on: Painter,
    look: Look,
    face: FaceState,
    light: Light,
    *,
    x: float,
    y: float,
    radius: float,
    yaw_deg: float,
    roll_deg: float = 0.0,
    line_px: float,
    depth_m: float = 0.0,
) -> None:
    """Draw what hangs behind a head, for a figure to call before its neck and trunk."""
    head = _pose(look, face, light, radius=radius, yaw=yaw_deg, line_px=line_px, depth_m=depth_m)
    on.push(matrix=_placed(x, y, radius, roll_deg + _tilt(head)), role="face")
    _draw_behind(on, head)
    on.pop()


def _pose(
    look: Look,
    face: FaceState,
    light: Light,
    *,
    radius: float,
    yaw: float,
    line_px: float,
    depth_m: float,
) -> HeadPose:
    return HeadPose(
        look=look,
        face=face,
        colours=colours_for(look, light, round(depth_m, 1)),
        yaw=(yaw + 180.0) % 360.0 - 180.0,
        line=line_px / radius,
        pixels=radius,
    )


def _tilt(head: HeadPose) -> float:
    """Return the roll (degrees) of a head that leans back."""
    return -head.face.head_back_deg * max(-1.0, min(1.0, (head.yaw + 12.0) / 12.0))


def _placed(x: float, y: float, radius: float, roll_deg: float) -> Matrix:
    if not roll_deg:
        return (radius, 0.0, 0.0, radius, x, y)
    c, s = cos(radians(roll_deg)) * radius, sin(radians(roll_deg)) * radius
    return (c, s, -s, c, x, y)


def _draw_behind(on: Painter, head: HeadPose) -> None:
    draw_hair_behind(on, head)
    if head.look.hair_style in _SIDE_EARS:
        draw_ears(on, head)


def _draw_front(on: Painter, head: HeadPose) -> None:
    draw_skin(on, head)
    draw_cheeks(on, head)
    draw_eyes(on, head)
    draw_mouth(on, head)
    draw_tear(on, head)
    draw_nose(on, head)
    draw_hair(on, head)
    if HAIR_CUTS[head.look.hair_style].ears:
        draw_near_ear(on, head)
    draw_brows(on, head)
