"""Nouns for people, animals and creatures, and how each looks."""

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.look_table import IRREGULAR_PLURALS, LOOK_TABLE
from stickgen_agent.director.plot import Gender, Look
from stickgen_engine.drawing.look_words import FEMALE_NAMES


def _looks() -> dict[str, Look]:
    looks: dict[str, Look] = {}
    for row in LOOK_TABLE.strip().splitlines():
        nouns, kind, worn, height, manner, gender, color, note = (
            part.strip() for part in (row + "|").split("|")[:8]
        )
        kind, _, species = kind.partition(":")
        for noun in nouns.split():
            name, _, own = noun.partition(":")
            looks[name.replace("_", " ")] = Look(
                kind=kind,
                species=species or None,
                accessories=() if worn == "-" else tuple(worn.split()),
                height_m=0.0 if height == "-" else float(height),
                manner=manner,
                gender=_gender(own or gender),
                color=None if color == "-" else color,
                note=note,
            )
    return looks


def _gender(letter: str) -> Gender:
    return {"m": "m", "f": "f", "n": "n"}.get(letter, "?")  # type: ignore[return-value]


LOOKS = _looks()


def singular(word: str) -> tuple[str, bool]:
    """Return the noun of a word and whether the word stood for several."""
    if word in LOOKS:
        return word, False
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word], True
    for ending in ("es", "s"):
        if word.endswith(ending) and word[: -len(ending)] in LOOKS:
            return word[: -len(ending)], True
    return word, False


MALE_NAMES = word_set(
    """adam alan albert alex alexander andrew anthony arthur ben benjamin bill bob brian bruno carl
    charles charlie chris daniel dan dave david dennis edward eric felix frank fred fritz george
    hans harry henry hugo ian jack jacob jake james jan jason jeff jerry jim joe john jonas
    jonathan joseph karl ken kevin larry leo leon louis luke marc mark martin matt matthew max
    michael mike nick noah oliver oscar otto paul pedro pete peter philip ralph richard rob robert
    roger ron sam samuel scott sean sebastian simon stefan stephen steve steven ted theo thomas tim
    tom tony victor walter will william brown smith jones"""
)

# Names of women that the engine's own list does not have.
MORE_FEMALE_NAMES = word_set(
    """ann amy beth becky betty bella carol cathy cindy clara daisy debbie dora elsa ella eve fiona
    gina gretel hannah helen ida ines jane janet jenny jess jessica jill joan judy julie juliet
    june karen kate katie kathy kelly kim lena leni liz lizzie lou lucia mandy marge mary maya meg
    mia mimi molly nancy nell nora olga pam paula peggy rita rosa rosie sally sandra susan susie
    suzy tess tina trudy vera wendy yvonne zoe cleopatra cinderella"""
)


def look_of_name(name: str) -> Look:
    """Return how somebody looks of whom only the name is known."""
    if name.casefold() in FEMALE_NAMES or name.casefold() in MORE_FEMALE_NAMES:
        return Look(accessories=("long_hair", "dress"), height_m=1.7, gender="f")
    male = name.casefold() in MALE_NAMES
    return Look(accessories=("short_hair",), gender="m" if male else "?")
