"""What one actor looks like: body, hair and colours, decided once from the cast list."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from stickgen_engine.drawing.colour import Colour, darker, mix, rgb
from stickgen_engine.drawing.look_words import FEMALE_NAMES, FEMALE_WORDS, OLD_WORDS, ROLE_WORDS
from stickgen_engine.script.layout import CAST_COLORS
from stickgen_engine.script.models import Actor

Body = Literal[
    "man", "woman", "child", "old", "suit", "knight", "king", "chef", "ninja", "astronaut",
    "wizard", "pirate", "hero", "doctor", "player", "police", "builder", "santa", "robot",
    "alien", "ghost", "animal",
]  # fmt: skip
HairStyle = Literal[
    "short", "side", "spiky", "curly", "tuft", "balding", "bald",
    "bob", "long", "ponytail", "bun", "pigtails",
]  # fmt: skip

BODIES: Final[tuple[str, ...]] = get_args(Body)
HAIR_STYLES: Final[tuple[str, ...]] = get_args(HairStyle)

INK: Final = rgb("1E2233")
SHOE: Final = rgb("3B4154")
STEEL: Final = rgb("9FB1C4")
GOLD: Final = rgb("F2B134")
WHITE: Final = rgb("FBFBFD")
BROWN: Final = rgb("8A5A3C")
# Humans below this height are drawn as children; the same bound as their skeleton's.
CHILD_HEIGHT_M: Final = 1.4

_SKINS: Final = tuple(rgb(c) for c in ("FFE9D2", "FFE9D2", "F9D9B8", "EBBE94", "C68D62", "96623F"))
_HAIRS: Final = tuple(
    rgb(c) for c in ("33261F", "6B3226", "B5662A", "1E2233", "8A5A3C", "D9A441", "4A2E22")
)
_TROUSERS: Final = (INK, INK, rgb("26304F"), rgb("33283A"), rgb("2B3A3A"))
_HER_HAIR: Final = ("bob", "long", "ponytail", "bun", "curly", "pigtails")
_HIS_HAIR: Final = ("side", "short", "spiky", "curly", "tuft")
_CHILD_HAIR: Final = ("tuft", "spiky", "short", "curly", "side")
_CAST: Final = {color: number for number, color in enumerate(CAST_COLORS)}
_ACCENTS: Final = tuple(rgb(c) for c in ("F2B134", "17A398", "E4572E", "3A7CA5", "7B5EA7"))


@dataclass(frozen=True, slots=True)
class Look:
    """One actor's looks, in ungraded colours.

    ``body`` is one of ``BODIES`` and ``hair_style`` one of ``HAIR_STYLES``. ``accessories`` are
    what the script names and what the body implies (a king's crown). ``top`` is the garment of the
    trunk, ``accent`` the actor's own colour, ``second`` a touch beside it. ``female`` chooses
    lashes and dresses, ``seed`` whatever else may differ from one actor to the next.
    """

    body: str
    skin: Colour
    hair: Colour
    hair_style: str
    top: Colour
    legs: Colour
    shoes: Colour
    accent: Colour
    second: Colour
    accessories: frozenset[str]
    species: str | None
    height_m: float
    seed: int
    arms: Colour = INK
    female: bool = False
    old: bool = False


def look_for(actor: Actor) -> Look:
    """Decide one actor's looks; the same actor always looks the same."""
    seed = int.from_bytes(hashlib.sha256(actor.id.encode()).digest()[:6], "big")
    pick = random.Random(seed)
    words = _words(actor)
    body = _body(actor, words)
    worn = frozenset(actor.accessories) | _IMPLIED.get(body, frozenset())
    female = body != "animal" and _is_female(worn, words, body)
    old = actor.manner == "old" or bool(words & OLD_WORDS)
    accent = rgb(actor.color)
    plain = Look(
        body=body,
        skin=pick.choice(_SKINS),
        hair=rgb("D8D9DF") if old else pick.choice(_HAIRS),
        hair_style=_hair_style(actor, body, worn, female=female, old=old),
        top=accent,
        legs=pick.choice(_TROUSERS),
        shoes=pick.choice((SHOE, SHOE, BROWN, darker(accent, 0.3))),
        accent=accent,
        second=_second(accent, pick),
        accessories=worn,
        species=actor.species,
        height_m=actor.height_m,
        seed=seed,
        female=female,
        old=old,
    )
    return _dressed(plain)


def _words(actor: Actor) -> frozenset[str]:
    text = f"{actor.id} {actor.name}".casefold()
    return frozenset("".join(c if c.isalpha() else " " for c in text).split())


_BY_ACCESSORY: Final[tuple[tuple[frozenset[str], str], ...]] = tuple(
    (frozenset(worn.split()), body)
    for worn, body in (
        ("sheet", "ghost"), ("spacesuit", "astronaut"), ("armor", "knight"),
        ("chef_hat", "chef"), ("wizard_hat", "wizard"), ("witch_hat", "wizard"),
        ("santa_hat", "santa"), ("pirate_hat", "pirate"), ("stethoscope", "doctor"),
        ("police_cap", "police"), ("hard_hat", "builder"), ("mask headband", "ninja"),
        ("mask hood", "ninja"), ("jersey", "player"), ("dress", "woman"), ("crown cape", "king"),
        ("suit", "suit"), ("apron", "chef"), ("mask cape", "hero"), ("crown", "king"),
        ("cape", "hero"), ("eye_patch", "pirate"), ("tie", "suit"), ("bow_tie", "suit"),
        ("top_hat", "suit"), ("skirt", "woman"),
    )
)  # fmt: skip
_IMPLIED: Final[dict[str, frozenset[str]]] = {
    "king": frozenset({"crown", "cape"}),
    "chef": frozenset({"apron"}),
    "knight": frozenset({"armor"}),
    "astronaut": frozenset({"spacesuit", "helmet"}),
    "ghost": frozenset({"sheet"}),
    "hero": frozenset({"cape"}),
    "ninja": frozenset({"mask", "headband"}),
    "doctor": frozenset({"stethoscope"}),
    "player": frozenset({"jersey"}),
    "police": frozenset({"police_cap"}),
    "builder": frozenset({"hard_hat"}),
    "santa": frozenset({"santa_hat"}),
    "alien": frozenset({"antennae"}),
}
_HAIR_WORDS: Final[dict[str, str]] = {
    "bald": "bald", "long_hair": "long", "ponytail": "ponytail", "bun": "bun",
    "curly_hair": "curly", "spiky_hair": "spiky", "short_hair": "short",
}  # fmt: skip


def _body(actor: Actor, words: frozenset[str]) -> str:
    if actor.kind != "human":
        return actor.kind
    worn = frozenset(actor.accessories)
    for wanted, body in _BY_ACCESSORY:
        if wanted <= worn:
            return body if body != "king" or not _is_female(worn, words, body) else "woman"
    for word, body in ROLE_WORDS.items():
        if word in words:
            return body
    if actor.height_m < CHILD_HEIGHT_M:
        return "child"
    if actor.manner == "old" or words & OLD_WORDS:
        return "old"
    return "woman" if _is_female(worn, words, "man") else "man"


def _is_female(worn: frozenset[str], words: frozenset[str], body: str) -> bool:
    if worn & {"beard", "moustache"}:
        return False
    if worn & {"dress", "skirt", "bow", "ponytail", "bun", "witch_hat"} or body == "woman":
        return True
    return bool(words & FEMALE_WORDS or words & FEMALE_NAMES)


def _styles(body: str, female: bool) -> tuple[str, ...]:
    if female:
        return _HER_HAIR
    return _CHILD_HAIR if body == "child" else _HIS_HAIR


def _hair_style(actor: Actor, body: str, worn: frozenset[str], *, female: bool, old: bool) -> str:
    for word, style in _HAIR_WORDS.items():
        if word in worn:
            return style
    if old:
        return "bun" if female else "balding"
    if body == "king":
        return "curly"
    styles = _styles(body, female)
    # A cast's colours are given out in turn, so that going by them tells neighbours apart.
    number = _CAST.get(actor.color)
    if number is None:
        number = int.from_bytes(hashlib.sha256(f"hair {actor.id}".encode()).digest()[:4], "big")
    return styles[number % len(styles)]


def _second(accent: Colour, pick: random.Random) -> Colour:
    far = [c for c in _ACCENTS if sum(abs(a - b) for a, b in zip(c, accent, strict=True)) > 0.5]
    return pick.choice(far)


def _dressed(look: Look) -> Look:
    """Give a trade its colours; the actor's own colour stays somewhere on each."""
    dress = _DRESSERS.get(look.body)
    return dress(look) if dress else look


def _robot(look: Look) -> Look:
    metal, limb = mix(rgb("A9CAD6"), look.accent, 0.35), rgb("6A7A88")
    return replace(
        look, top=metal, skin=metal, legs=limb, arms=limb, shoes=rgb("566379"), second=GOLD
    )


def _alien(look: Look) -> Look:
    green, limb = rgb("A5D98A"), rgb("62A85C")
    return replace(look, skin=green, legs=limb, arms=limb, shoes=limb)


def _tailored(look: Look) -> Look:
    dark = mix(look.accent, INK, 0.45)
    return replace(look, top=dark, legs=mix(dark, INK, 0.5), shoes=INK)


def _knight(look: Look) -> Look:
    steel = darker(STEEL, 0.42)
    return replace(look, top=STEEL, legs=steel, arms=steel, shoes=darker(STEEL, 0.3))


def _ninja(look: Look) -> Look:
    black = rgb("282C42")
    return replace(look, top=black, legs=INK, shoes=black)


_DRESSERS: Final[dict[str, Callable[[Look], Look]]] = {
    "woman": lambda look: replace(look, shoes=look.accent),
    "child": lambda look: replace(look, shoes=look.second),
    "knight": _knight,
    "king": lambda look: replace(look, shoes=GOLD, second=GOLD, legs=INK),
    "chef": lambda look: replace(look, top=WHITE, legs=INK),
    "doctor": lambda look: replace(look, top=WHITE),
    "ninja": _ninja,
    "astronaut": lambda look: replace(look, top=WHITE, legs=WHITE, arms=WHITE, shoes=rgb("8E97A8")),
    "robot": _robot,
    "alien": _alien,
    "ghost": lambda look: replace(look, top=rgb("F5F7FF"), skin=rgb("F5F7FF")),
    "suit": _tailored,
    "police": _tailored,
    "santa": lambda look: replace(
        look, top=rgb("D23B36"), legs=rgb("B32F2D"), shoes=INK, hair=rgb("F2F3F7")
    ),
    "animal": lambda look: replace(
        look, skin=look.accent, legs=look.accent, shoes=darker(look.accent, 0.45)
    ),
}
