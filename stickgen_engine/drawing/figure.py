"""Figures: 22 joints, a look and a face become a drawn character, far parts first."""

from dataclasses import dataclass
from math import atan2, degrees
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.figures.cuts import Cut, cut_of
from stickgen_engine.drawing.figures.hands import choose_pose
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
from stickgen_engine.drawing.figures.shades import Shades, shades_for
from stickgen_engine.drawing.figures.shadows import cast_shadow, contact_shadow
from stickgen_engine.drawing.figures.torso import Trunk, neck_path
from stickgen_engine.drawing.head import draw_behind_head, draw_head
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle
from stickgen_engine.faces.state import FaceState
from stickgen_engine.skeleton import J


@dataclass(frozen=True, slots=True)
class Held:
    """Something in hand: a kind of prop, which hand, and how far it leans from upright.

    ``angle_deg`` leans its top towards where the figure faces.
    """

    kind: str
    hand: Literal["left", "right", "both"]
    angle_deg: float = 0.0


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
    hands: tuple[str, str] | None = None,
) -> None:
    """Draw one character.

    ``joints`` is (22, 3) in world metres. ``head_yaw_deg`` is the yaw that the head is drawn at (0
    to the viewer, 90 right), by default that of the body, turned towards the viewer when it is seen
    from the side. ``hands`` are the poses of the left and the right hand: relax, open, fist, point
    or grip; by default they follow from the pose and from what is held.
    """
    body = project(view, joints, heading_deg, look)
    if body is None:
        return
    yaw = cheated_yaw(screen_yaw(view, heading_deg)) if head_yaw_deg is None else head_yaw_deg
    shades = shades_for(light, body.depth_m)
    layers = Layers()
    cut = cut_of(look)
    _add_legs(layers, body, look, cut, shades)
    _add_trunk(layers, body, look, cut, shades)
    _add_arms(layers, body, look, cut, shades, held=held, hands=hands)
    _add_head(layers, body, look, face, light, yaw)
    if light.rim is not None:
        shift = 0.012 * look.height_m * body.k[0]
        layers.draw_rim(on, light.rim, shift, -0.6 * shift)
    layers.draw(on)


def draw_shadow(
    on: Painter, view: View, joints: NDArray[np.floating], look: Look, light: Light
) -> None:
    """Draw what a character throws on the floor; call for all characters before any is drawn."""
    body = project(view, joints, 270.0, look)
    if body is None:
        return
    if light.casts:
        cast_shadow(on, body, look, light)
    contact_shadow(on, body, light)


def _add_legs(layers: Layers, body: Projected, look: Look, cut: Cut, shades: Shades) -> None:
    deep = {side: body.depth[J[f"{side}_hip"]] for side in ("left", "right")}
    first = max(deep, key=lambda side: (deep[side], side))
    for side in ("left", "right"):
        layer = Layer.FAR_LEG if side == first else Layer.NEAR_LEG
        add_leg(layers, layer, body, side, look, cut, shades)


def _add_trunk(layers: Layers, body: Projected, look: Look, cut: Cut, shades: Shades) -> None:
    trunk = Trunk(body, cut)
    fill = shades.cloth(look.top)
    layers.add(Layer.TORSO, trunk.outline(), fill=fill, line=shades.ink, width=body.line)
    neck = shades.limb(look.skin)
    layers.add(Layer.BACK, neck_path(body, cut), fill=neck, line=shades.ink, width=body.line)


def _add_arms(
    layers: Layers,
    body: Projected,
    look: Look,
    cut: Cut,
    shades: Shades,
    *,
    held: tuple[Held, ...],
    hands: tuple[str, str] | None,
) -> None:
    middle = body.depth[J["spine2"]]
    full = {side for thing in held for side in ("left", "right") if thing.hand in (side, "both")}
    for index, side in enumerate(("left", "right")):
        deep = (body.depth[J[f"{side}_elbow"]] + body.depth[J[f"{side}_wrist"]]) / 2 - middle
        behind = deep > 0.035 * look.height_m
        pose = "grip" if side in full else choose_pose(body, side)
        if hands is not None:
            pose = hands[index]
        layer, hand = Layer.NEAR_ARM, Layer.NEAR_HAND
        if behind:
            layer = hand = Layer.FAR_ARM
        add_arm(layers, layer, body, side, look, cut, shades, pose=pose, hand_layer=hand)


def _add_head(
    layers: Layers, body: Projected, look: Look, face: FaceState, light: Light, yaw: float
) -> None:
    x, y = body.at[HEAD]
    neck = body.joint("neck")
    radius = body.size(HEAD, head_radius(look))
    roll = degrees(atan2(x - neck[0], neck[1] - y))
    facts = {
        "x": x, "y": y, "radius": radius, "yaw_deg": yaw, "roll_deg": roll,
        "line_px": body.line, "depth_m": body.depth_m,
    }  # fmt: skip
    facing = abs(yaw) <= 100
    if facing:
        layers.call(Layer.BACK, lambda on: draw_behind_head(on, look, face, light, **facts))
    layers.call(Layer.HEAD, lambda on: draw_head(on, look, face, light, **facts, behind=not facing))
    layers.outlined_by(circle(x, y, radius))
