"""Stories with their facts, and how many of them a script holds: recall and precision by topic.

A file of stories has a story a line, "#" before a remark, and indented below each story its facts:

    cast: man, child*3, guard+   everybody, and nobody else; "+" stands for two or more
    kind: who human-or-species   wears: who accessory   face: who expression   holds: who prop
    does: who action             in the order of the story; "who*" is everyone of that noun
    to: who action whom          whom or what an action is done to
    place: / time: / weather:    of some scene; places in the order of the scenes
    prop: kind                   scenes: how many
    says: who text               mode: who talk|shout|whisper|sing       speaks: who
    camera: move-or-shot [whom]  lasts: seconds    lasts: who action seconds
    never: who action            never: cast noun    never: prop kind
    note: text                   some note of the director says so
    varied: noun                 those of that noun do not all act on the same beat
    may: who action              is right where it is shown, but need not be; also "may: says text"

"a|b" means that either is right. Precision counts what is shown that no fact asks for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
DEVELOPMENT = HERE / "stories.txt"
HELD_OUT = HERE / "stories_held_out.txt"
STRANGERS = HERE / "stories_strangers.txt"
STRANGERS_2 = HERE / "stories_strangers_2.txt"

TOPICS = (
    "cast", "looks", "actions", "order", "targets", "place", "time", "weather", "props", "speech",
    "faces", "camera", "lengths", "scenes", "absence", "notes",
)  # fmt: skip
TOPIC_OF = {
    "kind": "looks", "wears": "looks", "does": "actions", "to": "targets", "place": "place",
    "time": "time", "weather": "weather", "prop": "props", "holds": "props", "says": "speech",
    "mode": "speech", "speaks": "speech", "face": "faces", "camera": "camera", "lasts": "lengths",
    "scenes": "scenes", "never": "absence", "note": "notes", "varied": "actions",
}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Facts that a story tells and how many are shown; what is shown and how much was told."""

    told: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0

    def add(self, other: "Tally") -> None:
        self.told += other.told
        self.found += other.found
        self.shown += other.shown
        self.right += other.right

    @property
    def recall(self) -> float:
        return self.found / self.told if self.told else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.shown if self.shown else 1.0


@dataclass(slots=True)
class Verdict:
    """What a film of a story got right, by topic, and in words what it did not."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {each: Tally() for each in TOPICS})
    missing: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)


Facts = tuple[tuple[str, str], ...]


def stories(path: Path) -> list[tuple[str, Facts]]:
    """Read a file of stories."""
    found: list[tuple[str, Facts]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            story, facts = found.pop()
            kind, _, value = line.strip().partition(": ")
            found.append((story, (*facts, (kind, value))))
        elif line and not line.startswith("#"):
            found.append((line, ()))
    return found


def tallies(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """Add the tallies of many stories up."""
    total = {each: Tally() for each in TOPICS}
    for verdict in verdicts:
        for topic, tally in verdict.tallies.items():
            total[topic].add(tally)
    return total


def table(columns: dict[str, dict[str, Tally]]) -> str:
    """Return recall and precision by topic as text; facts and shown things are counted."""
    head = "".join(f"  {name:>27}" for name in columns)
    lines = [f"{'':10}{head}", f"{'topic':10}" + "  facts recall shown precision" * len(columns)]
    for topic in TOPICS:
        cells = ""
        for total in columns.values():
            tally = total[topic]
            shown = f"{tally.shown:5d}  {tally.precision:8.3f}" if tally.shown else f"{'-':>15}"
            cells += f"  {tally.told:5d}  {tally.recall:5.3f} {shown}"
        lines.append(f"{topic:10}{cells}")
    return "\n".join(lines)


def stem(actor: str) -> str:
    """Return the noun of an actor's id."""
    return re.sub(r"_\d+$", "", actor)
