"""What adjectives make of somebody: size, colour, manner and mood."""

from dataclasses import replace

from stickgen_agent.director.grammar import COLORS, SIZES
from stickgen_agent.director.plot import Character, Look
from stickgen_engine.vocabulary import VOCABULARY

_MALE = ("beard", "moustache", "short_hair", "spiky_hair", "bald", "bow_tie", "tie")


def described(look: Look, adjectives: tuple[str, ...]) -> Look:
    """Return a look with the size that adjectives give it."""
    if "female" in adjectives and look.kind == "human" and look.gender != "f":
        worn = [each for each in look.accessories if each not in _MALE]
        look = replace(look, gender="f", accessories=("long_hair", *worn))
    factor = 1.0
    for word in adjectives:
        factor *= SIZES.get(word, 1.0)
    if factor == 1.0:
        return look
    words = VOCABULARY["species" if look.species else "kinds"]
    natural = getattr(words.get(look.species or look.kind), "height_m", 1.8)
    return replace(look, height_m=round((look.height_m or natural) * factor, 2))


def dress(character: Character, adjectives: tuple[str, ...]) -> None:
    """Let somebody look and move as adjectives say: "old", "red", "sad"."""
    for word in adjectives:
        if word in COLORS:
            character.color = COLORS[word]
        if word in ("old", "elderly") and character.look.kind == "human":
            character.manner = "old"
            worn = "glasses" if character.look.gender == "f" else "beard"
            character.accessories += [
                each for each in (worn, "cane") if each not in character.accessories
            ]
            continue
        manner = VOCABULARY["manners"].resolve(word)
        if manner is not None and word not in ("young", "kid", "big", "giant"):
            character.manner = manner.name
        mood = VOCABULARY["expressions"].resolve(word)
        if mood is not None and word not in ("kind", "plain", "old"):
            character.mood = mood.name
