"""The types of the script's fields: numbers, points, texts, colours and words of the vocabulary."""

import re
import unicodedata
from collections.abc import Callable
from math import isfinite
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from stickgen_engine.script.colors import hex_color
from stickgen_engine.vocabulary.facings import FACINGS
from stickgen_engine.vocabulary.words import Named, WordList

WORLD_M = 200.0
LONGEST_S = 600.0
MOST_DEGREES = 3600.0
# Lists of more words than this are not spelled out in an error.
_LONG_LIST = 30

DECIMALS = 6


def _rounded(value: float) -> float:
    # Adding zero turns -0.0 into 0.0, so that equal scripts have one text.
    return round(value, DECIMALS) + 0.0


Number = Annotated[float, Field(strict=True, allow_inf_nan=False), AfterValidator(_rounded)]
Metres = Annotated[Number, Field(ge=-WORLD_M, le=WORLD_M)]
Seconds = Annotated[Number, Field(ge=0.0, le=LONGEST_S)]
Point = tuple[Metres, Metres]


def _plain_text(text: str) -> str:
    for index, character in enumerate(text):
        what = _FORBIDDEN.get(unicodedata.category(character))
        if what is not None and character not in "\n\t":
            raise PydanticCustomError(
                "character",
                "holds {what}, U+{code}, at character {index}",
                {"what": what, "code": f"{ord(character):04X}", "index": index},
            )
    return text


_FORBIDDEN = {
    "Cc": "a control character",
    "Cs": "half of a surrogate pair, which is no character",
}


def _color(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = hex_color(value)
    if found is None:
        raise PydanticCustomError(
            "color", "not a colour", {"allowed": "#rrggbb or a CSS colour name such as teal"}
        )
    return found


def word_of(words: WordList[Named]) -> Callable[[object], object]:
    """Make a validator that turns any way to write a word of the list into its name."""

    def resolve(value: object) -> object:
        if not isinstance(value, str):
            return value
        found = words.resolve(value)
        if found is None:
            raise unknown_word(words, value)
        return found.name

    return resolve


def unknown_word(words: WordList[Named], value: str) -> PydanticCustomError:
    """Make the error for a word that is not in the list, with the list and the nearest word."""
    nearest = words.nearest(value, 5)
    return PydanticCustomError(
        "unknown_word",
        "not in the list of {kind}",
        {
            "kind": words.kind,
            "allowed": _shown_list(words, nearest),
            "nearest": nearest[0] if nearest else "",
        },
    )


def _shown_list(words: WordList[Named], nearest: tuple[str, ...]) -> str:
    if len(words) <= _LONG_LIST:
        return ", ".join(words.names)
    likely = ", ".join(nearest)
    return f"{likely} … {len(words)} in all: stickgen-agent vocab {words.kind}"


def _facing(value: object) -> str | float:
    if isinstance(value, str):
        found = FACINGS.resolve(value)
        if found is None:
            raise unknown_word(FACINGS, value)
        return found.name
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise PydanticCustomError("facing", "should be a word or a number of degrees")
    if abs(value) > MOST_DEGREES:
        raise PydanticCustomError("facing", "turns too often")
    return _rounded(_rounded(value) % 360.0)


_ID_PATTERN = "[A-Za-z0-9_][A-Za-z0-9_-]{0,47}"
_ID = re.compile(rf"{_ID_PATTERN}\Z")


def _identifier(value: str) -> str:
    if not _ID.match(value):
        raise PydanticCustomError(
            "identifier",
            "not an id",
            {"allowed": "1 to 48 letters, digits, _ or -, such as astronaut or old_man"},
        )
    return value


Text = Annotated[str, AfterValidator(_plain_text)]
# The pattern is for readers of the JSON Schema; the validator's error says more.
Identifier = Annotated[
    str,
    AfterValidator(_identifier),
    WithJsonSchema({"type": "string", "pattern": f"^{_ID_PATTERN}$"}),
]
Color = Annotated[str, BeforeValidator(_color)]
Facing = Annotated[str | float, PlainValidator(_facing, json_schema_input_type=str | float)]
