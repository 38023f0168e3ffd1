"""The shadows of a figure: a soft one where it touches, and its shape thrown by the sun."""

from stickgen_engine.drawing.colour import fade
from stickgen_engine.drawing.figures.cuts import cut_of
from stickgen_engine.drawing.figures.outlines import pill, towards
from stickgen_engine.drawing.figures.projection import HEAD, Projected, head_radius
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path
from stickgen_engine.skeleton import J

_BONES = (
    ("left_hip", "left_knee", 0.02, 0.017), ("left_knee", "left_ankle", 0.017, 0.014),
    ("right_hip", "right_knee", 0.02, 0.017), ("right_knee", "right_ankle", 0.017, 0.014),
    ("left_ankle", "left_foot", 0.02, 0.018), ("right_ankle", "right_foot", 0.02, 0.018),
    ("left_shoulder", "left_elbow", 0.018, 0.015), ("left_elbow", "left_wrist", 0.015, 0.022),
    ("right_shoulder", "right_elbow", 0.018, 0.015), ("right_elbow", "right_wrist", 0.015, 0.022),
    ("spine3", "pelvis", 0.066, 0.054), ("neck", "head", 0.016, 0.016),
)  # fmt: skip

# An animal's shadow: a mass from hip to neck, and legs that are thick for its height.
_BEAST_BONES = (
    *(
    (first, second, max(ra, 0.034), max(rb, 0.03)) for first, second, ra, rb in _BONES[:-2]
    ),
    ("spine3", "pelvis", 0.12, 0.12), ("left_shoulder", "pelvis", 0.11, 0.11),
     ("neck", "head", 0.09, 0.08),
)  # fmt: skip
# A foot this high (share of the height) darkens nothing.
_GONE = 0.11
_TRUNK = ("pelvis", "spine2", "neck", "head")
# Joints that may touch the floor.
_FEET = (("left_ankle", "left_foot"), ("right_ankle", "right_foot"))
_PAWS = (*_FEET, ("left_wrist", "left_wrist"), ("right_wrist", "right_wrist"))


def cast_shadow(on: Painter, body: Projected, look: Look, light: Light) -> None:
    """Lay the figure's shape on the floor, away from the light."""
    small = 0.8 if look.body == "animal" else 1.0
    x, y = body.at[HEAD]
    r = body.size(HEAD, head_radius(look) * small)
    # All outlines go round the same way, so that none cuts a hole into another.
    path: Path = pill((x, y), (x, y + 0.2 * r), r, r)
    for first, second, ra, rb in _BEAST_BONES if look.body == "animal" else _BONES:
        a, b = J[first], J[second]
        path += pill(body.at[a], body.at[b], body.size(a, ra), body.size(b, rb))
    path += _cloth(body, look)
    floor = body.floor_y
    kx, ky = light.shadow_kx, light.shadow_ky
    on.push(matrix=(1.0, 0.0, kx, -ky, -kx * floor, floor + ky * floor), role="shadow")
    on.shape(path, fill=light.shadow)
    on.pop()


def _cloth(body: Projected, look: Look) -> Path:
    """Outline what hangs about the legs: a sheet, a robe, a dress."""
    length, flare = cut_of(look).skirt, cut_of(look).flare
    if look.body == "ghost":
        length, flare = 0.9, 0.17
    if length < 0.3:
        return ()
    ankles = towards(body.joint("left_ankle"), body.joint("right_ankle"), 0.5)
    hem = towards(body.joint("pelvis"), ankles, length)
    wide = 0.16 if look.body == "ghost" else 0.05
    top = body.joint("neck") if look.body == "ghost" else body.joint("pelvis")
    return pill(top, hem, wide * body.unit, flare * 0.8 * body.unit)


def contact_shadow(on: Painter, body: Projected, look: Look, light: Light) -> None:
    """Darken the floor under the body and under each foot, the less the higher they are."""
    h = body.unit
    colour = light.shadow[:3]
    ease = light.contact / 0.34
    paws = look.body == "animal" and look.species != "bird"
    feet = [(body.at[J[a]], body.at[J[b]], body.above[J[b]]) for a, b in
            (_PAWS if paws else _FEET)]  # fmt: skip
    air = max(0.0, min(up for _, _, up in feet) / body.height - 0.05)
    fall = 1.0 + 2.2 * air
    across = [ankle[0] for ankle, _, _ in feet]
    # Who lies or sits on the floor darkens it along the whole trunk.
    across += [body.at[J[n]][0] for n in _TRUNK if body.above[J[n]] < 0.16 * body.height]
    half = (min((max(across) - min(across)) / h, 1.0) / 2 + 0.09) * h / fall
    x = (max(across) + min(across)) / 2
    tint = (*colour, 0.40 * ease / fall)
    on.spot(x, body.floor_y + 0.004 * h, half * 1.35, 0.051 * h / fall, tint)
    if look.body == "ghost":
        return
    for ankle, foot, up in feet:
        high = max(0.0, up / body.height - 0.03)
        if high < _GONE:
            press = fade((*colour, 0.45 * ease), 1.0 - high / _GONE)
            y = foot[1] + 0.012 * h
            on.spot((foot[0] + ankle[0]) / 2, y, 0.1 * h, 0.024 * h, press)
