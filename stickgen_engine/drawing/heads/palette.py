"""The colours of one head under one light."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, lighter, luminance, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import INK, Look

BLUSH: Final = rgb("F2796B")
_IRISES: Final = (rgb("5A3A24"), rgb("3A6EA5"), rgb("4F7F4A"), rgb("6B7686"))


@dataclass(frozen=True, slots=True)
class HeadColours:
    """What a head is painted with, already lit."""

    light: Light
    depth_m: float
    ink: Colour
    skin: Colour
    skin_lit: Colour
    skin_shade: Colour
    blush: Colour
    hair: Colour
    hair_lit: Colour
    hair_shade: Colour
    brow: Colour
    white: Colour
    iris: Colour
    mouth: Colour
    tongue: Colour
    accent: Colour
    second: Colour
    rim: Colour | None

    def lit(self, colour: Colour) -> Colour:
        """Light a colour of a hat, a helmet or glasses."""
        return lit(colour, self.light, self.depth_m)


@lru_cache(maxsize=512)
def lit(colour: Colour, light: Light, depth_m: float) -> Colour:
    """Light a colour of a head, which never falls below half its brightness."""
    seen = light.on_figure(colour, depth_m)
    least, bright = 0.5 * luminance(colour), luminance(seen)
    return seen if bright >= least else mix(seen, colour, (least - bright) / (2 * least - bright))


@lru_cache(maxsize=512)
def colours_for(look: Look, light: Light, depth_m: float) -> HeadColours:
    """Return the colours of a look's head."""

    def under(colour: Colour) -> Colour:
        return lit(colour, light, depth_m)

    skin, hair = under(look.skin), under(look.hair)
    return HeadColours(
        light=light,
        depth_m=depth_m,
        ink=under(INK),
        skin=skin,
        skin_lit=lighter(skin, 0.3),
        skin_shade=under(mix(look.skin, rgb("E0956F"), 0.22)),
        blush=under(mix(BLUSH, look.skin, 0.1)),
        hair=hair,
        hair_lit=lighter(hair, 0.22),
        hair_shade=darker(hair, 0.2),
        brow=under(mix(look.hair, INK, 0.25 if look.old else 0.85)),
        white=under(rgb("FFFFFF")),
        iris=under(_IRISES[look.seed % len(_IRISES)]),
        mouth=under(rgb("6B1E2B")),
        tongue=under(rgb("EE7E7A")),
        accent=under(look.accent),
        second=under(look.second),
        rim=light.rim,
    )
