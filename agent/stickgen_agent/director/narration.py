"""What is known while a story is read: the scene, the clause, and who is spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stickgen_agent.director.cast import Cast
from stickgen_agent.director.elements import Element
from stickgen_agent.director.plot import Deed, Plot, SceneDraft

Ids = tuple[str, ...]


@dataclass(slots=True)
class Clause:
    """What is known of the clause that is being read.

    ``wished`` is what somebody only wants to do, ``absent`` says that the objects of a verb are
    not there ("lost his dog"), ``unmanned`` that a thing is the subject ("the door opens").
    ``gap`` is whom a relative clause does something to: "the dog that the cat chased".
    ``doers`` are those who did what was told in the passive: "is caught by guards and tied".
    """

    deed: Deed | None = None
    linked: str = ""
    manner: str | None = None
    negated: bool = False
    nobody: bool = False
    wished: bool = False
    absent: bool = False
    unmanned: bool = False
    passive: bool = False
    by: bool = False
    lines: list[str] = field(default_factory=list)
    gap: Ids = ()
    doers: Ids = ()


class Narration:
    """The state that all who read elements share."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.cast = Cast(plot)
        self.scene = SceneDraft()
        plot.scenes.append(self.scene)
        self.clause = Clause()
        self.elements: Sequence[Element] = ()
        self.at = 0
        self.speaker: Ids = ()
        self.done: set[int] = set()
        # The place was taken over from the scene before, so the story may still name another.
        self.inherited = False
        # Who was meant by the last noun, name or pronoun, and the last thing that was named.
        self.latest: Ids = ()
        self.thing: str | None = None
        self.thing_tick = 0

    @property
    def before(self) -> Element | None:
        """The element before this one."""
        return self.elements[self.at - 1] if self.at else None

    @property
    def after(self) -> Element | None:
        """The element behind this one."""
        at = self.at + 1
        return self.elements[at] if at < len(self.elements) else None

    def told_who(self) -> bool:
        """Whether this sentence has named anybody so far."""
        return any(each.kind in ("who", "unknown") for each in self.elements[: self.at])

    def acts_next(self, *, direct: bool = False) -> bool:
        """Whether a verb follows before anything but more subjects."""
        for element in self.elements[self.at + 1 :]:
            if element.kind in ("do", "be", "mood", "not", "strange"):
                return True
            if element.kind in ("who", "link", "unknown") and not direct:
                if element.kind == "link" and element.text not in ("and", "who", "that", "which"):
                    return False
                continue
            if element.kind not in ("how", "wears", "with", "place", "later"):
                return False
        return False

    def appear(self, ids: Ids) -> None:
        """Let somebody be in the scene."""
        self.scene.cast += [each for each in ids if each not in self.scene.cast]

    def subjects(self) -> Ids:
        """Return who does what is told, bringing somebody in if nobody was named."""
        if not self.cast.subjects:
            self.cast.subjects = self.cast.person()
        self.appear(self.cast.subjects)
        return self.cast.subjects

    def open_scene(self, *, stay: bool = False) -> None:
        """Begin another scene where and when this one is; with ``stay`` those who are here stay."""
        if not self.scene.deeds and not self.scene.cast:
            return
        before = self.scene
        self.scene = SceneDraft(place=before.place, weather=before.weather, time=before.time)
        if stay:
            self.scene.follows = True
            gone = {each for deed in before.deeds if deed.leaves for each in deed.who}
            self.scene.cast = [each for each in before.cast if each not in gone]
            self.scene.things = list(before.things)
        self.inherited = True
        self.plot.scenes.append(self.scene)
