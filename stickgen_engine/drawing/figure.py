"""Figures: 22 joints, a look and a face become a drawn character, far parts first."""

from functools import partial
from math import atan2, copysign, degrees

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.figures.backs import add_back
from stickgen_engine.drawing.figures.bird import add_bird
from stickgen_engine.drawing.figures.carried import add_carried, carried_by
from stickgen_engine.drawing.figures.creature import Creature
from stickgen_engine.drawing.figures.cuts import cut_of
from stickgen_engine.drawing.figures.details import add_details
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.ghost import add_ghost, float_px
from stickgen_engine.drawing.figures.hands import choose_pose, pose_of
from stickgen_engine.drawing.figures.held import Held, add_held
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.limbs import add_arm, add_leg
from stickgen_engine.drawing.figures.projection import (
    HEAD,
    Projected,
    cheated_yaw,
    head_radius,
    project,
    screen_yaw,
)
from stickgen_engine.drawing.figures.quadruped import add_quadruped
from stickgen_engine.drawing.figures.shades import shades_for
from stickgen_engine.drawing.figures.shadows import cast_shadow, contact_shadow
from stickgen_engine.drawing.figures.skirts import add_skirt, comes_forward
from stickgen_engine.drawing.figures.torso import Trunk, neck_path
from stickgen_engine.drawing.head import draw_behind_head, draw_head
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle
from stickgen_engine.faces.state import FaceState
from stickgen_engine.skeleton import J


def draw_figure(
    on: Painter,
    view: View,
    joints: NDArray[np.floating],
    heading_deg: float,
    look: Look,
    face: FaceState,
    light: Light,
    *,
    head_yaw_deg: float | None = None,
    time_s: float = 0.0,
    held: tuple[Held, ...] = (),
    hands: tuple[str | None, str | None] | None = None,
    creature: Creature | None = None,
) -> None:
    """Draw one character.

    ``joints`` is (22, 3) in world metres. ``head_yaw_deg`` is the yaw that the head is drawn at (0
    to the viewer, 90 right), by default that of the body, turned towards the viewer when it is seen
    from the side. ``hands`` are the poses of the left and the right hand: relax, open, fist, point
    or grip; by default they follow from the pose and from what is held. ``creature`` is where an
    animal looks and what its tail does; by default that follows from the body.
    """
    body = project(view, joints, heading_deg, look)
    if body is None:
        return
    yaw = cheated_yaw(screen_yaw(view, heading_deg)) if head_yaw_deg is None else head_yaw_deg
    cut = cut_of(look)
    to = Fitting(
        layers=Layers(),
        body=body,
        trunk=Trunk(body, cut),
        look=look,
        cut=cut,
        shades=shades_for(light, body.depth_m),
        time_s=time_s,
    )
    if look.body == "animal":
        if look.species == "bird":
            add_bird(to, face, creature)
        else:
            add_quadruped(to, face, creature)
    elif look.body == "ghost":
        add_ghost(to)
        _add_head(to, face, light, yaw, rise=float_px(to))
    else:
        _add_person(to, face, light, yaw, held=held, hands=hands)
    if light.rim is not None:
        shift = 0.012 * look.height_m * body.k[0]
        # The sun stands where shadows come from.
        to.layers.draw_rim(on, light.rim, copysign(shift, light.shadow_kx), -0.6 * shift)
    to.layers.draw(on)


def draw_shadow(
    on: Painter, view: View, joints: NDArray[np.floating], look: Look, light: Light
) -> None:
    """Draw what a character throws on the floor; call for all characters before any is drawn."""
    body = project(view, joints, 270.0, look)
    if body is None:
        return
    if light.casts:
        cast_shadow(on, body, look, light)
    contact_shadow(on, body, look, light)


def _add_person(
    to: Fitting,
    face: FaceState,
    light: Light,
    yaw: float,
    *,
    held: tuple[Held, ...],
    hands: tuple[str | None, str | None] | None,
) -> None:
    add_back(to)
    _add_legs(to)
    _add_trunk(to)
    _add_arms(to, light, held=held, hands=hands)
    _add_head(to, face, light, yaw)


def _add_legs(to: Fitting) -> None:
    deep = {side: to.body.depth[J[f"{side}_hip"]] for side in ("left", "right")}
    first = max(deep, key=lambda side: (deep[side], side))
    for side in ("left", "right"):
        layer = Layer.FAR_LEG if side == first else Layer.NEAR_LEG
        add_leg(to, Layer.LAP if comes_forward(to.body, side) else layer, side)


def _add_trunk(to: Fitting) -> None:
    look, body = to.look, to.body
    boxy = look.body == "robot"
    to.piece(Layer.TORSO, to.trunk.box() if boxy else to.trunk.outline(), look.top)
    neck = look.legs if boxy or look.body == "knight" else look.skin
    to.piece(Layer.NEAR_LEG, neck_path(body, to.cut), neck)
    if to.cut.skirt:
        colour = look.top if look.body in ("chef", "doctor", "santa") else look.accent
        if "skirt" in look.accessories and "dress" not in look.accessories:
            colour = look.second
        trim = look.body in ("woman", "child", "old", "wizard", "santa")
        add_skirt(to, length=to.cut.skirt, flare=to.cut.flare, colour=colour, trim=trim)
    add_details(to)


def _add_arms(
    to: Fitting,
    light: Light,
    *,
    held: tuple[Held, ...],
    hands: tuple[str | None, str | None] | None,
) -> None:
    for index, side in enumerate(("left", "right")):
        mine = [thing for thing in held if thing.hand in (side, "both")]
        carried = carried_by(to, side, bool(mine))
        if mine or carried:
            pose = "grip"
        elif (wanted := hands[index] if hands is not None else None) is not None:
            pose = pose_of(to.body, side, wanted)
        else:
            pose = choose_pose(to.body, side)
        behind = _is_behind(to.body, side)
        arm = Layer.FAR_ARM if behind else Layer.NEAR_ARM
        hand = Layer.FAR_ARM if behind else Layer.NEAR_HAND
        add_arm(to, arm, side, pose=pose, hand_layer=hand)
        if carried:
            add_carried(to, carried, Layer.FAR_ARM if behind else Layer.HELD, light)
        for thing in mine:
            if thing.hand != "both" or side == "right":
                hidden = behind and (thing.hand != "both" or _is_behind(to.body, "left"))
                add_held(to, thing, Layer.FAR_ARM if hidden else Layer.HELD, light)


def _is_behind(body: Projected, side: str) -> bool:
    """Say whether an arm is behind the trunk."""
    arm = (body.depth[J[f"{side}_elbow"]] + body.depth[J[f"{side}_wrist"]]) / 2
    return arm - body.depth[J["spine2"]] > 0.035 * body.height


def _add_head(to: Fitting, face: FaceState, light: Light, yaw: float, *, rise: float = 0.0) -> None:
    body, look = to.body, to.look
    x, y = body.at[HEAD]
    neck = body.joint("neck")
    radius = body.size(HEAD, head_radius(look))
    facing = abs(yaw) <= 100
    draw = partial(
        draw_head, look=look, face=face, light=light, x=x, y=y - rise, radius=radius, yaw_deg=yaw,
        roll_deg=degrees(atan2(x - neck[0], neck[1] - y)), line_px=body.line, depth_m=body.depth_m,
    )  # fmt: skip
    if facing:
        behind = partial(draw_behind_head, **draw.keywords)
        to.layers.call(Layer.BACK, behind)
    to.layers.call(Layer.HEAD, partial(draw, behind=not facing))
    if not rise:
        to.layers.outlined_by(circle(x, y, radius))
