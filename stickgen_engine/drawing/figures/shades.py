"""Colours of a figure under a light: near limbs, far limbs and outlines, each graded once."""

from functools import lru_cache
from typing import Final

from stickgen_engine.drawing.colour import Colour, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import INK

_FAR_INK: Final = rgb("CCD2E1")
_FAR_ACCENT: Final = rgb("4A4F6B")


class Shades:
    """Grades colours for one light and depth, and remembers them."""

    def __init__(self, light: Light, depth_m: float) -> None:
        self._light, self._depth = light, depth_m
        self._known: dict[tuple[Colour, float, bool], Colour] = {}
        self.ink = self.cloth(INK)

    def cloth(self, colour: Colour, far: float = 0.0) -> Colour:
        """Grade cloth, skin or a shoe; ``far`` (0-1) dims it as part of a far limb."""
        return self._graded(colour, far, False)

    def limb(self, colour: Colour, far: float = 0.0) -> Colour:
        """Grade a bare limb; ``far`` (0-1) pales it as the far one of a pair."""
        return self._graded(colour, far, True)

    def outline(self, far: float = 0.0) -> Colour:
        """Grade the outline of a near or far limb."""
        return self._graded(INK, far * 0.62, True) if far else self.ink

    def _graded(self, colour: Colour, far: float, limb: bool) -> Colour:
        key = (colour, far, limb)
        known = self._known.get(key)
        if known is None:
            own = colour
            if far:
                own = (
                    mix(colour, _FAR_INK, 0.45 * far)
                    if limb
                    else mix(colour, _FAR_ACCENT, 0.28 * far)
                )
            known = self._light.on_figure(own, self._depth)
            self._known[key] = known
        return known


def shades_for(light: Light, depth_m: float) -> Shades:
    """Find the shades of a light at a depth, which is rounded to a tenth of a metre."""
    return _shades(light, round(depth_m * 10))


@lru_cache(maxsize=256)
def _shades(light: Light, tenths: int) -> Shades:
    return Shades(light, tenths / 10)
