"""What a story says, before it has places, positions and times."""

from dataclasses import dataclass, field
from typing import Literal

Gender = Literal["m", "f", "n", "?"]


@dataclass(frozen=True, slots=True)
class Look:
    """How somebody of a noun looks; ``height_m`` 0 means natural, ``note`` says what stands in."""

    kind: str = "human"
    species: str | None = None
    accessories: tuple[str, ...] = ()
    height_m: float = 0.0
    manner: str = "neutral"
    gender: Gender = "?"
    color: str | None = None
    note: str = ""


@dataclass(slots=True)
class Character:
    """Somebody in the story; ``noun`` is what the story calls them."""

    id: str
    name: str
    noun: str
    look: Look
    named: bool = False
    accessories: list[str] = field(default_factory=list)
    manner: str = "neutral"
    color: str | None = None
    mood: str | None = None
    traits: tuple[str, ...] = ()


@dataclass(slots=True)
class Deed:
    """One thing that one or several do, say or feel.

    ``action`` None is a feeling or a line alone. ``together`` begins with the deed before it.
    """

    who: tuple[str, ...]
    action: str | None = None
    verb: str = ""
    manner: str | None = None
    targets: tuple[str, ...] = ()
    thing: str | None = None
    mood: str | None = None
    line: str | None = None
    mode: str = "talk"
    seconds: float | None = None
    together: bool = False
    enters: bool = False
    leaves: bool = False
    game: str = ""


@dataclass(frozen=True, slots=True)
class CameraWish:
    """A camera move that the story asks for, at the deed with this number."""

    move: str
    shot: str | None
    deed: int
    who: str | None = None
    zoom: float | None = None


@dataclass(slots=True)
class SceneDraft:
    """One place and time, and what happens there, in order.

    ``follows`` says that it goes on where the scene before ended; ``starts`` is where those who
    stayed stand then. ``held`` says which kinds of things who has in hand from the start.
    """

    text: str = ""
    place: str | None = None
    time: str | None = None
    weather: str | None = None
    things: list[str] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    cast: list[str] = field(default_factory=list)
    wishes: list[CameraWish] = field(default_factory=list)
    held: list[tuple[str, str]] = field(default_factory=list)
    follows: bool = False
    # Who only looks on, behind everybody else.
    behind: list[str] = field(default_factory=list)
    starts: dict[str, tuple[float, float]] = field(default_factory=dict)
    seconds: float | None = None


@dataclass(slots=True)
class Plot:
    """A whole story."""

    characters: dict[str, Character] = field(default_factory=dict)
    scenes: list[SceneDraft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float | None = None

    def note(self, text: str) -> None:
        """Remember what was replaced or left out, once."""
        if text not in self.notes:
            self.notes.append(text)
