"""What each accessory word puts on a head, and in which order."""

from collections.abc import Callable, Mapping
from typing import Final

from stickgen_engine.drawing.heads import bands, facewear, hats, tall_hats
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.painter import Painter

Draw = Callable[[Painter, HeadPose], None]

HATS: Final[Mapping[str, Draw]] = {
    "hat": hats.draw_hat,
    "cap": hats.draw_cap,
    "crown": tall_hats.draw_crown,
    "chef_hat": tall_hats.draw_chef_hat,
    "wizard_hat": tall_hats.draw_wizard_hat,
    "witch_hat": tall_hats.draw_witch_hat,
    "santa_hat": tall_hats.draw_santa_hat,
    "pirate_hat": hats.draw_pirate_hat,
    "top_hat": hats.draw_top_hat,
    "hard_hat": hats.draw_hard_hat,
    "police_cap": hats.draw_police_cap,
}
# On skin and hair, under the brows.
FACEWEAR: Final[Mapping[str, Draw]] = {
    "eye_patch": facewear.draw_eye_patch,
    "glasses": facewear.draw_glasses,
    "sunglasses": facewear.draw_sunglasses,
    "snorkel": facewear.draw_snorkel,
}
# On top of everything but hats.
BANDS: Final[Mapping[str, Draw]] = {
    "headband": bands.draw_headband,
    "headphones": bands.draw_headphones,
    "horns": bands.draw_horns,
    "antennae": bands.draw_antennae,
    "bow": bands.draw_bow,
    "halo": bands.draw_halo,
}
HEAD_WORDS: Final = frozenset(
    {*HATS, *FACEWEAR, *BANDS, "hood", "mask", "beard", "moustache", "helmet"}
)
# What a trade wears on the head when its script names nothing there.
_TRADE_HATS: Final[Mapping[str, str]] = {
    "chef": "chef_hat",
    "wizard": "wizard_hat",
    "pirate": "pirate_hat",
    "santa": "santa_hat",
    "king": "crown",
    "police": "police_cap",
    "builder": "hard_hat",
}
# How far down (radii) a hat hides the hair.
HAT_LINE: Final = -0.66


def hat_of(look: Look) -> str | None:
    """Return the hat that a look wears, the first by name where a script names several."""
    named = sorted(look.accessories & HATS.keys())
    if named:
        return named[0]
    if look.accessories & {"hood", "helmet", "headphones"}:
        return None
    return _TRADE_HATS.get(look.body)


def wears_bubble(look: Look) -> bool:
    """Tell whether the head is inside a round helmet with a glass."""
    return look.body == "astronaut" or ("helmet" in look.accessories and look.body != "knight")


def has_beard(look: Look) -> bool:
    """Tell whether a beard grows; kings, wizards and Santa have theirs by nature."""
    if look.female or "moustache" in look.accessories:
        return "beard" in look.accessories
    by_nature = look.body in ("santa", "wizard", "king") or (look.body == "old" and look.seed % 2)
    return "beard" in look.accessories or bool(by_nature)


def has_moustache(look: Look) -> bool:
    """Tell whether a moustache grows; chefs and Santa have theirs by nature."""
    if look.female:
        return "moustache" in look.accessories
    return bool("moustache" in look.accessories or look.body in ("chef", "santa"))
