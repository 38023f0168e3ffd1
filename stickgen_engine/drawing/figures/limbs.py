"""Arms and legs: one filled path for each, sleeves, gloves, shoes and metal discs on top."""

from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.cuts import Cut
from stickgen_engine.drawing.figures.feet import add_shoe
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.hands import add_hand
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import bent, sleeve, towards
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.paths import circle
from stickgen_engine.skeleton import J

# Radii as shares of the height.
_LEG: Final = (0.0195, 0.0165, 0.0130)
_ARM: Final = (0.0175, 0.0145, 0.0115)
_DISC: Final = 1.35
# Sleeves that cover more than this leave nothing of the arm to see.
_TO_THE_WRIST: Final = 1.8


def add_leg(to: Fitting, layer: Layer, side: str) -> None:
    """Add a leg with its shoe."""
    body, look, cut, shades = to.body, to.look, to.cut, to.shades
    far = body.farness(side)
    names = (f"{side}_hip", f"{side}_knee", f"{side}_ankle")
    radii = _radii(body, names, _LEG, cut.limbs)
    hip, knee, ankle = (body.joint(name) for name in names)
    ink = shades.outline(far)
    line = ink if cut.outlined else None
    leg = bent(hip, knee, ankle, radii)
    to.layers.add(layer, leg, fill=shades.limb(look.legs, far), line=line, width=body.line)
    if cut.discs:
        metal = shades.limb(look.top, far)
        disc = circle(*knee, radii[1] * _DISC)
        to.layers.add(layer, disc, fill=metal, line=ink, width=body.line)
    fill = shades.cloth(look.shoes, far)
    add_shoe(to.layers, layer, body, side, fill=fill, ink=ink, boot=cut.boots)


def add_arm(to: Fitting, layer: Layer, side: str, *, pose: str, hand_layer: Layer) -> None:
    """Add an arm with its sleeve, and its hand on a layer of its own."""
    body, look, cut, shades = to.body, to.look, to.cut, to.shades
    far = body.farness(side)
    names = (f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist")
    radii = _radii(body, names, _ARM, cut.limbs)
    shoulder, elbow, wrist = (body.joint(name) for name in names)
    ink = shades.outline(far)
    if cut.sleeve < _TO_THE_WRIST:
        arm = bent(shoulder, elbow, wrist, radii)
        line = ink if cut.outlined else None
        to.layers.add(layer, arm, fill=shades.limb(look.arms, far), line=line, width=body.line)
    if cut.sleeve:
        _add_sleeve(to, layer, side, radii)
    if cut.discs:
        _add_disc(to, layer, side, radii)
    glove = shades.cloth(glove_of(look, cut), far)
    add_hand(to.layers, hand_layer, body, side, pose=pose, fill=glove, ink=ink, look=look)


def sleeve_of(look: Look) -> Colour:
    """Return the cloth of the sleeves."""
    return look.accent if look.body in ("king", "wizard", "woman") else look.top


def glove_of(look: Look, cut: Cut) -> Colour:
    """Return the colour of the hands."""
    if not cut.gloves:
        return look.skin
    return {
        "robot": look.second,
        "astronaut": look.accent,
        "knight": look.top,
        "ninja": look.top,
        "santa": look.shoes,
    }[look.body]


def _radii(
    body: Projected, names: tuple[str, str, str], shares: tuple[float, float, float], scale: float
) -> tuple[float, float, float]:
    first, second, third = (
        body.size(J[name], share * scale) for name, share in zip(names, shares, strict=True)
    )
    return first, second, third


def _add_sleeve(to: Fitting, layer: Layer, side: str, radii: tuple[float, float, float]) -> None:
    body, cut = to.body, to.cut
    far = body.farness(side)
    fill, ink = to.shades.cloth(sleeve_of(to.look), far), to.shades.outline(far)
    shoulder, elbow = body.joint(f"{side}_shoulder"), body.joint(f"{side}_elbow")
    wrist = body.joint(f"{side}_wrist")
    ra, rb, rc = (r * cut.wide for r in radii)
    if cut.sleeve <= 1.0:
        end = towards(shoulder, elbow, cut.sleeve)
        path = sleeve(shoulder, end, ra, ra + (rb - ra) * cut.sleeve)
    else:
        end = towards(elbow, wrist, cut.sleeve - 1.0)
        # A wide sleeve hangs open at its end.
        mouth = rc * (1.25 if cut.wide > 1.8 else 1.0)
        path = bent(shoulder, elbow, end, (ra, rb, mouth), open_start=True)
    if layer is not Layer.FAR_ARM:
        # The round of the shoulder is outlined below the trunk and open towards it.
        ball = circle(*shoulder, ra)
        to.layers.add(Layer.FAR_LEG, ball, fill=fill, line=ink, width=body.line)
        to.layers.add(layer, circle(*shoulder, ra - body.line * 0.45), fill=fill, outer=False)
    else:
        to.layers.add(layer, circle(*shoulder, ra), fill=fill, line=ink, width=body.line)
    to.layers.add(layer, path, fill=fill, line=ink, width=body.line)


def _add_disc(to: Fitting, layer: Layer, side: str, radii: tuple[float, float, float]) -> None:
    far = to.body.farness(side)
    if to.look.body == "knight":
        at, radius = to.body.joint(f"{side}_shoulder"), radii[0] * 2.0
    else:
        at, radius = to.body.joint(f"{side}_elbow"), radii[1] * _DISC
    to.layers.add(
        layer,
        circle(*at, radius),
        fill=to.shades.limb(to.look.top, far),
        line=to.shades.outline(far),
        width=to.body.line,
    )
