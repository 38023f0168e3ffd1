"""The script: one contract for people, models and programs.

World axes: x to the right, y up, z away from the viewer, metres; times in seconds from the start
of the scene. Words may be written in any way that the vocabulary resolves ("Strolling"); the
models hold the names. Times that are left out (None) are filled in by
``stickgen_engine.script.timing``, the one place that decides them.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, field_validator
from pydantic import model_validator as checks_model
from pydantic_core import PydanticCustomError

from stickgen_engine.script.fields import (
    LONGEST_S,
    WORLD_M,
    Color,
    Facing,
    Identifier,
    Metres,
    Number,
    Point,
    Seconds,
    Text,
    word_of,
)
from stickgen_engine.script.layout import with_colors, with_places
from stickgen_engine.vocabulary.accessories import ACCESSORIES
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.cameras import EASES, MOVES, SHOTS
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.kinds import KINDS, SPECIES
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.speech import SPEECH
from stickgen_engine.vocabulary.styles import STYLES
from stickgen_engine.vocabulary.times import TIMES
from stickgen_engine.vocabulary.weathers import WEATHERS

MOST_ACTORS = 24
MOST_SCENES = 60

Manner = Annotated[str, BeforeValidator(word_of(MANNERS))]
# The pixels of 1920x1080: with more, drawing and encoding take over 700 MB of memory.
MOST_PIXELS = 1920 * 1080
Width = Annotated[int, Field(strict=True, ge=160, le=3840, multiple_of=2)]


def _version(value: object) -> object:
    # True and 1.0 equal 1 in Python, not in the contract.
    return value if type(value) is int else None


def _once_each(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _small_enough(size: tuple[int, int]) -> tuple[int, int]:
    if size[0] * size[1] > MOST_PIXELS:
        raise PydanticCustomError(
            "size", "more pixels than 1920x1080", {"allowed": "width x height up to 2073600 pixels"}
        )
    return size


class ScriptModel(BaseModel):
    """What all parts of a script share: they never change and hold nothing unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Expression(ScriptModel):
    """From ``at_s`` on the face turns to this expression."""

    at_s: Seconds = 0.0
    expression: Annotated[str, BeforeValidator(word_of(EXPRESSIONS))]


class Line(ScriptModel):
    """Something said.

    Without ``start_s`` it follows the line before; without ``end_s`` the text decides. Without
    text the mouth moves at the pace of the mode.
    """

    start_s: Seconds | None = None
    end_s: Seconds | None = None
    mode: Annotated[str, BeforeValidator(word_of(SPEECH))] = "talk"
    text: Annotated[Text, Field(max_length=500)] = ""


class Action(ScriptModel):
    """Something done.

    Without ``start_s`` it follows the action before it in the list; without ``end_s`` it takes as
    long as it takes by nature, or as the scene has room for.
    ``to`` is where getting about ends, after the points of ``path``; ``target`` is the id of an
    actor or prop that it is done to, or gone to where ``to`` is left out. ``manner`` falls back to
    the actor's.
    """

    action: Annotated[str, BeforeValidator(word_of(ACTIONS))]
    start_s: Seconds | None = None
    end_s: Seconds | None = None
    to: Point | None = None
    path: Annotated[tuple[Point, ...], Field(max_length=64)] = ()
    target: Identifier | None = None
    manner: Manner | None = None
    description: Annotated[Text, Field(max_length=1000)] = ""

    @checks_model(mode="before")
    @classmethod
    def _take_manner_of_synonym(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("manner") is None:
            word = data.get("action")
            found = ACTIONS.resolve(word) if isinstance(word, str) else None
            if found is not None and found.manner is not None:
                return {**data, "manner": found.manner}
        return data


class Part(ScriptModel):
    """What one actor does in a scene. Parts without ``at`` are spread out side by side."""

    actor: Identifier
    at: Point = (0.0, 0.0)
    facing: Facing | None = None
    actions: Annotated[tuple[Action, ...], Field(max_length=100)] = ()
    expressions: Annotated[tuple[Expression, ...], Field(max_length=100)] = ()
    lines: Annotated[tuple[Line, ...], Field(max_length=60)] = ()


class CameraKey(ScriptModel):
    """From ``at_s`` on the camera makes this move, until the next key.

    ``x``, ``y`` aim the camera at that point in metres; ``zoom`` 2 shows half as much; ``to`` is
    the floor point that a pan ends on; ``degrees`` is how far an orbit turns; ``smoothing`` (0-1)
    is how softly a track follows.
    """

    at_s: Seconds = 0.0
    move: Annotated[str, BeforeValidator(word_of(MOVES))] = "static"
    shot: Annotated[str, BeforeValidator(word_of(SHOTS))] | None = None
    target: Identifier | None = None
    ease: Annotated[str, BeforeValidator(word_of(EASES))] = "in_out"
    to: Point | None = None
    x: Metres | None = None
    y: Metres | None = None
    zoom: Annotated[Number, Field(ge=0.1, le=20.0)] | None = None
    height_m: Annotated[Number, Field(ge=0.1, le=100.0)] | None = None
    distance_m: Annotated[Number, Field(ge=0.5, le=200.0)] | None = None
    degrees: Annotated[Number, Field(ge=-1080.0, le=1080.0)] | None = None
    smoothing: Annotated[Number, Field(ge=0.0, le=1.0)] | None = None


class Prop(ScriptModel):
    """A thing in the scene. Without an id its kind is its id; props without ``at`` stand apart.

    ``y`` is the height of its foot above the floor (a cup on a table); ``held_by`` the actor who
    has it in hand from the start.
    """

    kind: Annotated[str, BeforeValidator(word_of(PROPS))]
    id: Identifier = Field(default_factory=lambda data: str(data.get("kind", "prop")))
    at: Point = (0.0, 1.5)
    y: Annotated[Number, Field(ge=0.0, le=WORLD_M)] | None = None
    scale: Annotated[Number, Field(ge=0.1, le=10.0)] = 1.0
    color: Color | None = None
    facing: Facing | None = None
    held_by: Identifier | None = None


class Sound(ScriptModel):
    """The mood of the music and the noise of the place, in a few words."""

    music: Annotated[Text, Field(max_length=60)] = ""
    ambience: Annotated[Text, Field(max_length=60)] = ""


class Scene(ScriptModel):
    """One place and time, and all that happens there."""

    id: Identifier
    duration_s: Annotated[Number, Field(ge=0.2, le=LONGEST_S)]
    description: Annotated[Text, Field(max_length=2000)] = ""
    place: Annotated[str, BeforeValidator(word_of(PLACES))] = "studio"
    time_of_day: Annotated[str, BeforeValidator(word_of(TIMES))] = "day"
    weather: Annotated[str, BeforeValidator(word_of(WEATHERS))] = "clear"
    props: Annotated[tuple[Prop, ...], Field(max_length=60)] = ()
    parts: Annotated[tuple[Part, ...], Field(max_length=MOST_ACTORS)] = ()
    camera: Annotated[tuple[CameraKey, ...], Field(max_length=60)] = ()
    sound: Sound = Sound()

    @field_validator("parts", mode="before")
    @classmethod
    def _place_parts(cls, parts: Any) -> Any:
        return with_places(parts, actors=True)

    @field_validator("props", mode="before")
    @classmethod
    def _place_props(cls, props: Any) -> Any:
        return with_places(props, actors=False)


class Actor(ScriptModel):
    """Somebody in the cast. In a script every actor has a colour; those left out are chosen."""

    id: Identifier
    name: Annotated[Text, Field(max_length=60)] = Field(
        default_factory=lambda data: _name_of(str(data.get("id", "")))
    )
    kind: Annotated[str, BeforeValidator(word_of(KINDS))] = "human"
    species: Annotated[str, BeforeValidator(word_of(SPECIES))] | None = Field(
        default_factory=lambda data: "dog" if data.get("kind") == "animal" else None
    )
    color: Color = "#e85c4a"
    height_m: Annotated[Number, Field(ge=0.1, le=10.0)] = Field(
        default_factory=lambda data: natural_height(data.get("kind"), data.get("species"))
    )
    manner: Manner = "neutral"
    accessories: Annotated[
        tuple[Annotated[str, BeforeValidator(word_of(ACCESSORIES))], ...],
        Field(max_length=12),
        AfterValidator(_once_each),
    ] = ()


class ScriptSchema(ScriptModel):
    """A whole film: its look, its cast and its scenes in order."""

    schema_version: Annotated[Literal[1], BeforeValidator(_version)] = 1
    title: Annotated[Text, Field(min_length=1, max_length=200)]
    logline: Annotated[Text, Field(max_length=1000)] = ""
    seed: Annotated[int, Field(strict=True, ge=0, lt=2**32)] = 0
    style: Annotated[str, BeforeValidator(word_of(STYLES))] = "normal"
    size: Annotated[tuple[Width, Width], AfterValidator(_small_enough)] = (1280, 720)
    actors: Annotated[tuple[Actor, ...], Field(max_length=MOST_ACTORS)]
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1, max_length=MOST_SCENES)]

    @field_validator("actors", mode="before")
    @classmethod
    def _color_actors(cls, actors: Any) -> Any:
        return with_colors(actors)

    @property
    def duration_s(self) -> float:
        """The length of the film in seconds."""
        return sum(scene.duration_s for scene in self.scenes)

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with this id; KeyError if nobody has it."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)


def natural_height(kind: str | None, species: str | None) -> float:
    """Return the height in metres of somebody of this kind whose height nobody gave."""
    if kind == "animal" and species is not None:
        return SPECIES.get(species).height_m
    return KINDS.get(kind or "human").height_m


def _name_of(actor_id: str) -> str:
    words = actor_id.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
