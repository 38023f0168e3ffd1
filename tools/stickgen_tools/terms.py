"""The types of the tools' arguments: words of the vocabulary, ids, times, points."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from stickgen_engine.script.fields import LONGEST_S, WORLD_M, word_of
from stickgen_engine.script.models import Manner
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_tools.plain_schema import LONGEST_LIST, NUMBER_TOO


def _schema(kind: str, hint: str = "") -> WithJsonSchema:
    words = VOCABULARY[kind]
    schema: dict[str, Any] = {"type": "string", "x-words": kind}
    if len(words) <= LONGEST_LIST:
        schema["enum"] = list(words.names)
    elif hint:
        schema["description"] = hint
    return WithJsonSchema(schema)


ActionWord = Annotated[
    str, BeforeValidator(word_of(VOCABULARY["actions"])), _schema("actions", "see list_words")
]
MannerWord = Annotated[Manner, _schema("manners")]
ExpressionWord = Annotated[
    str, BeforeValidator(word_of(VOCABULARY["expressions"])), _schema("expressions")
]
SpeechWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["speech"])), _schema("speech")]
MoveWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["moves"])), _schema("moves")]
ShotWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["shots"])), _schema("shots")]
EaseWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["eases"])), _schema("eases")]
PlaceWord = Annotated[
    str, BeforeValidator(word_of(VOCABULARY["places"])), _schema("places", "see list_words")
]
TimeWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["times"])), _schema("times")]
WeatherWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["weathers"])), _schema("weathers")]
StyleWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["styles"])), _schema("styles")]
KindWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["kinds"])), _schema("kinds")]
SpeciesWord = Annotated[str, BeforeValidator(word_of(VOCABULARY["species"])), _schema("species")]
PropWord = Annotated[
    str, BeforeValidator(word_of(VOCABULARY["props"])), _schema("props", "see list_words")
]
AccessoryWord = Annotated[
    str,
    BeforeValidator(word_of(VOCABULARY["accessories"])),
    _schema("accessories", "see list_words"),
]

Name = Annotated[str, Field(min_length=1, max_length=60)]
Seconds = Annotated[float, Field(ge=0.0, le=LONGEST_S)]
Duration = Annotated[float, Field(ge=0.2, le=LONGEST_S)]
Metres = Annotated[float, Field(ge=-WORLD_M, le=WORLD_M)]
Point = tuple[Metres, Metres]
Index = Annotated[int, Field(ge=0, le=99)]
Seed = Annotated[int, Field(ge=0, lt=2**32), "chooses all that is random"]

ActorRef = Annotated[str, Field(min_length=1, max_length=60), "id of an actor"]
SceneRef = Annotated[str, Field(max_length=60), "id of a scene, if there are several"]
Spot = Annotated[Point, "floor point [x, z] in metres; x to the right, z away from the viewer"]
NewId = Annotated[
    str, Field(max_length=48), "letters, digits, _ or -; made from the name if left out"
]
ColorWord = Annotated[str, Field(max_length=40), '"#rrggbb" or a colour\'s name, such as teal']
FacingWord = Annotated[
    str | float,
    WithJsonSchema({"type": "string", NUMBER_TOO: True}),
    "left, right, camera, away, or degrees",
]
Height = Annotated[float, Field(ge=0.1, le=10.0), "metres"]
Words = Annotated[str, Field(max_length=1000)]
"""A text that describes something."""
PathPoints = Annotated[list[Point], Field(max_length=64), "points [x, z] to go through before `to`"]
