"""What an actor is at on each frame: written actions, spoken lines, on its feet or lying down."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stickgen_engine.review.sights import Flags, Sight
from stickgen_engine.review.stretches import Stretch
from stickgen_engine.timeline.beats import Beat, Speech

# These show nothing that anybody would miss.
_NOTHING = frozenset({"idle", "stand"})


@dataclass(frozen=True, slots=True)
class Doing:
    """One action of the script on its frames; getting there first is part of it."""

    beat: Beat
    stretch: Stretch

    @property
    def index(self) -> int:
        """The action's place in the script's list."""
        assert self.beat.index is not None
        return self.beat.index


def doings_of(sight: Sight) -> tuple[Doing, ...]:
    """Return an actor's written actions that show something, in order of time."""
    by_index: dict[int, list[Beat]] = {}
    for beat in sight.member.timeline.beats:
        if beat.index is not None and beat.action not in _NOTHING:
            by_index.setdefault(beat.index, []).append(beat)
    whole = []
    for index, beats in by_index.items():
        named = _named(sight, index, beats)
        span = Stretch(min(b.start for b in beats), max(b.end for b in beats))
        whole.append(Doing(named, span))
    return tuple(sorted(whole, key=lambda one: (one.stretch.first, one.index)))


def lines_of(sight: Sight) -> tuple[Speech, ...]:
    """Return an actor's lines that have words."""
    return tuple(s for s in sight.member.timeline.speeches if s.text.strip())


def line_index(sight: Sight, speech: Speech) -> int | None:
    """Return a line's place in the script's list, as tools count: from 0."""
    lines = sight.member.timeline.part.lines
    same = [i for i, line in enumerate(lines) if line.text == speech.text]
    earlier = [s for s in lines_of(sight) if s.text == speech.text and s.start < speech.start]
    return same[min(len(earlier), len(same) - 1)] if same else None


def busy(sight: Sight, frames: int) -> Flags:
    """Tell for each frame whether an actor does or says something that the script wrote."""
    flags = acting(doings_of(sight), frames)
    for speech in sight.member.timeline.speeches:
        flags[speech.start : speech.end] = True
    return flags


def acting(doings: Sequence[Doing], frames: int) -> Flags:
    """Tell for each frame whether one of these actions goes on."""
    flags = np.zeros(frames, dtype=bool)
    for doing in doings:
        flags[doing.stretch.frames] = True
    return flags


def _named(sight: Sight, index: int, beats: Sequence[Beat]) -> Beat:
    """Return the beat that is the action itself, rather than the way to where it is done."""
    word = sight.member.timeline.part.actions[index].action
    return next((beat for beat in beats if beat.action == word), beats[-1])
