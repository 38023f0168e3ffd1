"""How the body of each trade is cut: limbs, trunk, sleeves, and what hangs from the waist."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from stickgen_engine.drawing.look import Look


@dataclass(frozen=True, slots=True)
class Cut:
    """A body's cut.

    ``limbs`` multiplies the diameters of arms and legs, ``trunk`` the breadth of the trunk.
    ``sleeve`` is the share of the arm that cloth covers (0.46 is short, above 1 long), ``wide`` its
    radius over the arm's. ``outlined`` limbs carry an ink line. ``skirt`` is what hangs from the
    waist: its length as a share of the thigh and shin together, and ``flare`` its hem's half
    breadth. ``gloves``, ``boots`` and ``discs`` are drawn where set.
    """

    limbs: float = 1.0
    trunk: float = 1.0
    sleeve: float = 0.46
    wide: float = 1.65
    outlined: bool = False
    skirt: float = 0.0
    flare: float = 0.075
    gloves: bool = False
    boots: bool = False
    discs: bool = False


CUTS: Final[dict[str, Cut]] = {
    "man": Cut(),
    "woman": Cut(trunk=0.88, skirt=0.40, flare=0.078),
    "child": Cut(limbs=1.3, trunk=1.12),
    "old": Cut(trunk=1.1, sleeve=0.5),
    "suit": Cut(trunk=1.04, sleeve=1.86, wide=1.5, outlined=True),
    "knight": Cut(limbs=1.18, trunk=1.15, sleeve=0.3, wide=2.1, discs=True, gloves=True),
    "king": Cut(trunk=1.05, sleeve=1.0, wide=1.75, skirt=0.52, flare=0.088),
    "chef": Cut(trunk=1.1, sleeve=0.9, wide=1.7, skirt=0.28, flare=0.085),
    "ninja": Cut(trunk=0.96, sleeve=0.46, gloves=True),
    "astronaut": Cut(limbs=1.5, trunk=1.34, sleeve=2.0, wide=1.0, outlined=True, gloves=True),
    "wizard": Cut(trunk=1.0, sleeve=1.8, wide=1.9, skirt=0.86, flare=0.125),
    "pirate": Cut(trunk=1.05, sleeve=1.0, wide=1.9, skirt=0.2, flare=0.078, boots=True),
    "hero": Cut(limbs=1.12, trunk=1.2, sleeve=1.86, wide=1.25, outlined=True, boots=True),
    "doctor": Cut(trunk=1.04, sleeve=1.84, wide=1.5, skirt=0.42, flare=0.078),
    "player": Cut(trunk=1.04, sleeve=0.55, wide=1.9),
    "police": Cut(trunk=1.06, sleeve=1.84, wide=1.45, outlined=True),
    "builder": Cut(trunk=1.1, sleeve=0.5, boots=True),
    "santa": Cut(trunk=1.5, sleeve=1.8, wide=1.8, skirt=0.14, flare=0.1, gloves=True, boots=True),
    "robot": Cut(limbs=0.95, sleeve=0.0, outlined=True, discs=True, gloves=True),
    "alien": Cut(limbs=0.8, trunk=0.78),
    "ghost": Cut(),
    "animal": Cut(),
}


# People without a costume differ in build; these bodies are people's own.
_PLAIN: Final = ("man", "woman", "child", "old", "suit", "player", "doctor", "builder")


@lru_cache(maxsize=256)
def cut_of(look: Look) -> Cut:
    """Find the cut of a look's body, in the build and the clothes of this one."""
    cut = CUTS[look.body]
    if look.body in _PLAIN:
        cut = replace(cut, trunk=cut.trunk * (0.95 + 0.06 * (look.seed // 5 % 4)))
    named = look.accessories & {"dress", "skirt"}
    if look.body == "woman" and not named and look.seed // 11 % 3 == 0:
        return replace(cut, skirt=0.0)
    if look.body in ("child", "old") and (named or look.female):
        return replace(cut, skirt=0.45 if look.body == "child" else 0.62, flare=0.09)
    return cut
