"""Arms and legs: one filled path for each, sleeves, gloves, shoes and metal discs on top."""

from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.cuts import Cut
from stickgen_engine.drawing.figures.feet import add_shoe
from stickgen_engine.drawing.figures.hands import add_hand
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.outlines import bent, sleeve, towards
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.figures.shades import Shades
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.paths import circle
from stickgen_engine.skeleton import J

# Radii as shares of the height.
_LEG: Final = (0.0195, 0.0165, 0.0130)
_ARM: Final = (0.0175, 0.0145, 0.0115)
_DISC: Final = 1.35


def add_leg(
    layers: Layers, layer: Layer, body: Projected, side: str, look: Look, cut: Cut, shades: Shades
) -> None:
    """Add a leg with its shoe."""
    far = body.farness(side)
    names = (f"{side}_hip", f"{side}_knee", f"{side}_ankle")
    radii = _radii(body, names, _LEG, cut.limbs)
    hip, knee, ankle = (body.joint(name) for name in names)
    ink = shades.outline(far)
    line = ink if cut.outlined else None
    leg = bent(hip, knee, ankle, radii)
    layers.add(layer, leg, fill=shades.limb(look.legs, far), line=line, width=body.line)
    if cut.discs:
        metal = shades.limb(look.top, far)
        disc = circle(*knee, radii[1] * _DISC)
        layers.add(layer, disc, fill=metal, line=ink, width=body.line)
    fill = shades.cloth(look.shoes, far)
    add_shoe(layers, layer, body, side, fill=fill, ink=ink, boot=cut.boots)


def add_arm(
    layers: Layers,
    layer: Layer,
    body: Projected,
    side: str,
    look: Look,
    cut: Cut,
    shades: Shades,
    *,
    pose: str,
    hand_layer: Layer,
) -> None:
    """Add an arm with its sleeve, and its hand on a layer of its own."""
    far = body.farness(side)
    names = (f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist")
    radii = _radii(body, names, _ARM, cut.limbs)
    shoulder, elbow, wrist = (body.joint(name) for name in names)
    ink = shades.outline(far)
    if cut.sleeve < 1.8:
        arm = bent(shoulder, elbow, wrist, radii)
        line = ink if cut.outlined else None
        layers.add(layer, arm, fill=shades.limb(look.arms, far), line=line, width=body.line)
    if cut.sleeve:
        _add_sleeve(layers, layer, body, side, cut, radii, shades.cloth(sleeve_of(look), far), ink)
    if cut.discs:
        _add_disc(layers, layer, body, side, look, radii, shades)
    glove = shades.cloth(glove_of(look, cut), far)
    add_hand(layers, hand_layer, body, side, pose=pose, fill=glove, ink=ink, look=look)


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


def _add_sleeve(
    layers: Layers,
    layer: Layer,
    body: Projected,
    side: str,
    cut: Cut,
    radii: tuple[float, float, float],
    fill: Colour,
    ink: Colour,
) -> None:
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
    # Cloth begins with a round shoulder that has no line towards the trunk.
    layers.add(layer, circle(*shoulder, ra), fill=fill)
    layers.add(layer, path, fill=fill, line=ink, width=body.line)


def _add_disc(
    layers: Layers,
    layer: Layer,
    body: Projected,
    side: str,
    look: Look,
    radii: tuple[float, float, float],
    shades: Shades,
) -> None:
    far = body.farness(side)
    if look.body == "knight":
        at, radius = body.joint(f"{side}_shoulder"), radii[0] * 2.0
    else:
        at, radius = body.joint(f"{side}_elbow"), radii[1] * _DISC
    layers.add(
        layer,
        circle(*at, radius),
        fill=shades.limb(look.top, far),
        line=shades.outline(far),
        width=body.line,
    )
