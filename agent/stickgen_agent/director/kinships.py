"""Nouns that mean the same somebody: "grandma" is the grandmother, "the bird" the seagull."""

from stickgen_agent.director.plot import Character

_FAMILIES = tuple(
    frozenset(row.split())
    for row in (
        "mother mom mum mommy mummy",
        "father dad daddy",
        "grandmother grandma granny",
        "grandfather grandpa",
        "policeman cop officer",
        "thief robber burglar crook",
        "child kid",
        "baby infant toddler",
        "doctor surgeon",
        "chef cook",
        "teacher professor",
        "fireman firefighter",
        "soldier guard",
        "husband groom",
        "wife bride",
        "footballer soccer_player player",
        "wizard magician sorcerer",
        "goalkeeper goalie keeper",
        "ghost spirit phantom",
    )
)
# What an animal may be called after it was named: its noun by how it is drawn.
_SORTS = {
    "bird": ("bird",), "dog": ("dog",), "cat": ("cat",), "horse": ("horse",),
    "animal": ("dog", "cat", "horse", "bird"),
}  # fmt: skip
_NO_DOGS = frozenset(
    [
        "wolf",
        "fox",
        "bear",
        "rabbit",
        "bunny",
        "pig",
        "sheep",
        "goat",
        "lamb",
        "hedgehog",
        "squirrel",
        "raccoon",
        "hamster",
        "otter",
        "beaver",
        "hyena",
        "kangaroo",
        "frog",
        "snake",
        "spider",
        "turtle",
        "fish",
        "shark",
        "whale",
        "crab",
        "crocodile",
        "lion",
        "tiger",
        "panther",
        "leopard",
        "mouse",
        "rat",
        "monkey",
        "lizard",
        "ape",
        "cow",
        "donkey",
        "zebra",
        "deer",
        "mule",
        "camel",
        "elephant",
        "bull",
        "calf",
        "reindeer",
        "moose",
        "giraffe",
        "gazelle",
        "antelope",
        "buffalo",
        "cub",
        "butterfly",
        "bee",
        "insect",
        "dragonfly",
        "moth",
        "unicorn",
    ]
)
_GROWN = {"man": "m", "guy": "m", "woman": "f", "lady": "f"}
_YOUNG = {"boy": "m", "lad": "m", "girl": "f"}


def same(noun: str, other: str) -> bool:
    """Whether two nouns mean the same sort of somebody."""
    return noun == other or any(noun in family and other in family for family in _FAMILIES)


def may_be_called(character: Character, noun: str) -> bool:
    """Whether "the bird", "the animal" or "the boy" can mean somebody known by another noun."""
    look = character.look
    if noun in _SORTS:
        sort = look.kind == "animal" and look.species in _SORTS[noun]
        return sort and (noun == "animal" or character.noun not in _NO_DOGS)
    if noun == "creature":
        return look.kind == "alien"
    tall = (look.height_m or 1.8) > 1.4
    gender = _GROWN.get(noun) if tall else _YOUNG.get(noun)
    named_only = character.named and character.noun == character.id
    return gender is not None and look.gender == gender and look.kind == "human" and named_only
