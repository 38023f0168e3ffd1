"""Draws a head with all that is on it, from any side."""

from collections.abc import Callable, Mapping
from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.heads.aliens import draw_alien
from stickgen_engine.drawing.heads.bands import draw_band_tails, draw_headband, draw_hood
from stickgen_engine.drawing.heads.brows import draw_brows
from stickgen_engine.drawing.heads.eyes import draw_eyes, draw_tear
from stickgen_engine.drawing.heads.facewear import draw_beard, draw_domino, draw_moustache
from stickgen_engine.drawing.heads.ghosts import draw_ghost
from stickgen_engine.drawing.heads.hair import draw_hair, draw_hair_behind
from stickgen_engine.drawing.heads.hair_styles import HAIR_CUTS
from stickgen_engine.drawing.heads.helmets import (
    INSIDE,
    draw_bubble,
    draw_bubble_behind,
    draw_knight,
    draw_ninja_cloth,
    draw_ninja_folds,
    draw_plume,
)
from stickgen_engine.drawing.heads.marks import draw_marks
from stickgen_engine.drawing.heads.mouths import draw_mouth, draw_nose
from stickgen_engine.drawing.heads.palette import colours_for
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.heads.robots import draw_robot
from stickgen_engine.drawing.heads.skull import (
    draw_cheeks,
    draw_ears,
    draw_near_ear,
    draw_skin,
)
from stickgen_engine.drawing.heads.wardrobe import (
    BANDS,
    FACEWEAR,
    HAT_LINE,
    HATS,
    has_beard,
    has_moustache,
    hat_of,
    wears_bubble,
)
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Matrix, Painter
from stickgen_engine.faces.state import FaceState

# Heads that are not a person's.
_OWN_HEADS: Final[Mapping[str, Callable[[Painter, HeadPose], None]]] = {
    "robot": draw_robot,
    "alien": draw_alien,
    "ghost": draw_ghost,
    "knight": draw_knight,
}
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
        # In quarters of a degree, so that a steady head need not be shaped anew.
        yaw=round(((yaw + 180.0) % 360.0 - 180.0) * 4) / 4,
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
    look = head.look
    if look.body == "knight":
        draw_plume(on, head)
    elif look.body not in _OWN_HEADS and not wears_bubble(look):
        if "headband" in look.accessories and abs(head.yaw) < 120.0:
            draw_band_tails(on, head)
        if not _is_wrapped(look):
            draw_hair_behind(on, head, hat_y=_hat_line(look))
            if look.hair_style in _SIDE_EARS:
                draw_ears(on, head)


def _draw_front(on: Painter, head: HeadPose) -> None:
    look = head.look
    own = _OWN_HEADS.get(look.body)
    if wears_bubble(look) and own is None:
        draw_bubble_behind(on, head)
        if abs(head.yaw) < 100.0:
            on.push(matrix=(INSIDE, 0.0, 0.0, INSIDE, 0.14 * sin(radians(head.yaw)), 0.05))
            _draw_person(on, head)
            on.pop()
        draw_bubble(on, head)
        return
    if own is not None:
        own(on, head)
    elif look.body == "ninja":
        _draw_ninja(on, head)
    else:
        _draw_person(on, head)
    _draw_worn(on, head)


def _draw_person(on: Painter, head: HeadPose) -> None:
    look = head.look
    draw_skin(on, head)
    if "mask" in look.accessories:
        draw_domino(on, head)
    _draw_features(on, head)
    if not _is_wrapped(look):
        draw_hair(on, head, hat_y=_hat_line(look))
        if HAIR_CUTS[look.hair_style].ears:
            draw_near_ear(on, head)
    if "hood" in look.accessories:
        draw_hood(on, head)
    for word in sorted(look.accessories & FACEWEAR.keys()):
        FACEWEAR[word](on, head)
    if "sunglasses" not in look.accessories or not head.tiny:
        draw_brows(on, head)


def _draw_features(on: Painter, head: HeadPose) -> None:
    look = head.look
    draw_cheeks(on, head)
    draw_eyes(on, head)
    if has_beard(look):
        draw_beard(on, head)
    draw_mouth(on, head)
    if has_moustache(look):
        draw_moustache(on, head)
    draw_tear(on, head)
    draw_nose(on, head)


def _draw_ninja(on: Painter, head: HeadPose) -> None:
    draw_ninja_cloth(on, head)
    draw_eyes(on, head)
    draw_tear(on, head)
    draw_brows(on, head)
    draw_ninja_folds(on, head)


def _draw_worn(on: Painter, head: HeadPose) -> None:
    """Put on hats and bands, last of all."""
    look = head.look
    if "headband" in look.accessories and abs(head.yaw) >= 120.0:
        draw_headband(on, head)
        draw_band_tails(on, head)
    hat = hat_of(look)
    for word in sorted(look.accessories & BANDS.keys()):
        BANDS[word](on, head)
    if hat is not None and look.body not in ("knight", "ghost"):
        HATS[hat](on, head)


def _is_wrapped(look: Look) -> bool:
    """Tell whether no hair can be seen."""
    return look.body == "ninja" or "hood" in look.accessories


def _hat_line(look: Look) -> float | None:
    return None if hat_of(look) is None else HAT_LINE
