"""The shadows of a figure: a soft one where it touches, and its shape thrown by the sun."""

from math import hypot

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.figures.projection import HEAD, Projected, head_radius
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, capsule, circle
from stickgen_engine.skeleton import J

_BONES = (
    ("left_hip", "left_knee", 0.02, 0.017), ("left_knee", "left_ankle", 0.017, 0.014),
    ("right_hip", "right_knee", 0.02, 0.017), ("right_knee", "right_ankle", 0.017, 0.014),
    ("left_ankle", "left_foot", 0.02, 0.018), ("right_ankle", "right_foot", 0.02, 0.018),
    ("left_shoulder", "left_elbow", 0.018, 0.015), ("left_elbow", "left_wrist", 0.015, 0.022),
    ("right_shoulder", "right_elbow", 0.018, 0.015), ("right_elbow", "right_wrist", 0.015, 0.022),
    ("spine3", "pelvis", 0.066, 0.054), ("neck", "head", 0.016, 0.016),
)  # fmt: skip


def cast_shadow(on: Painter, body: Projected, look: Look, light: Light) -> None:
    """Lay the figure's shape on the floor, away from the light."""
    path: Path = circle(*body.at[HEAD], body.size(HEAD, head_radius(look)))
    for first, second, ra, rb in _BONES:
        a, b = J[first], J[second]
        path += capsule(body.at[a], body.at[b], body.size(a, ra), body.size(b, rb))
    floor = body.floor_y
    kx, ky = light.shadow_kx, light.shadow_ky
    on.push(matrix=(1.0, 0.0, -kx, -ky, kx * floor, floor + ky * floor), role="shadow")
    on.shape(path, fill=light.shadow)
    on.pop()


def contact_shadow(on: Painter, body: Projected, light: Light, *, reach: float = 0.0) -> None:
    """Darken the floor under the body and under each foot, the less the higher they are.

    ``reach`` is added to the half-breadth, as a share of the height.
    """
    h = body.unit
    colour = light.shadow[:3]
    lowest = max(body.at[J["left_foot"]][1], body.at[J["right_foot"]][1])
    air = max(0.0, (body.floor_y - lowest) / h - 0.04)
    fall = 1.0 + 2.2 * air
    left, right = body.at[J["left_ankle"]], body.at[J["right_ankle"]]
    spread = hypot(left[0] - right[0], (left[1] - right[1]) * 0.5) / h
    half = (min(spread, 0.5) / 2 + 0.09 + reach) * h / fall
    strength = 0.40 * light.contact / 0.34
    x = (left[0] + right[0]) / 2
    tint = (*colour, strength / fall)
    on.spot(x, body.floor_y + 0.004 * h, half * 1.35, 0.034 * 1.5 * h / fall, tint)
    for side in ("left", "right"):
        foot, ankle = body.at[J[f"{side}_foot"]], body.at[J[f"{side}_ankle"]]
        high = max(0.0, (body.floor_y - foot[1]) / h - 0.03)
        if high < 0.11:
            press = fade((*colour, 0.45 * light.contact / 0.34), 1.0 - high / 0.11)
            middle = (foot[0] + ankle[0]) / 2
            on.spot(middle, foot[1] + 0.012 * h, 0.1 * h, 0.024 * h, press)
