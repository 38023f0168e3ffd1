"""The times that a script leaves out: when each action and each line begins and ends.

The one place that decides them, so that checks, timeline and director agree. Actions of a part
follow each other in the order of the list; a gesture with a time of its own lies over them.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from stickgen_engine.script.fields import Point
from stickgen_engine.script.journeys import layer_of, length_m, pace, waypoints
from stickgen_engine.script.models import Action, Actor, Line, Part, Scene, ScriptSchema
from stickgen_engine.vocabulary.actions import ACTIONS

SHORTEST_S = 0.2
SHORTEST_WALK_S = 0.6
# A gesture that nobody timed is drawn out to at most this many times its nature.
MOST_DRAWN_OUT = 3.0

# What can be held is shortened to this share of its nature before anything else is hurried.
_LEAST_HELD = 0.4
_SPEAKING = ("talk", "shout", "whisper", "sing", "whisper_to", "argue")
_LINE_GAP_S = 0.3
_SECONDS_PER_LETTER = 1 / 14
# A character of these says as much as a syllable or a word: so many are read in a second.
_SECONDS_PER_IDEOGRAPH = 1 / 5
_SECONDS_PER_SYLLABLE = 1 / 6
_SECONDS_PER_ABUGIDA_LETTER = 1 / 8
_IDEOGRAPHS = ((0x2E80, 0x303F), (0x31C0, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_SYLLABLES = ((0x3040, 0x31BF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xA000, 0xA4CF))
# Thai, Lao, Tibetan, Burmese and Khmer, which put no spaces between words.
_ABUGIDAS = ((0x0E00, 0x109F), (0x1780, 0x17FF))
_SHORTEST_LINE_S = 0.8


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the scene's clock, in seconds."""

    start_s: float
    end_s: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class _Step:
    """An action of a part with what its time depends on."""

    index: int
    action: Action
    seconds: float
    most_s: float


def action_spans(scene: Scene, part: Part, actor: Actor) -> tuple[Span, ...]:
    """Return when each action of the part happens, in the order of the list.

    Given times are kept as they are, even where they make no sense; the checks say so.
    """
    steps = _steps(scene, part, actor)
    spans: dict[int, Span] = {}
    chain = [step for step in steps if not _lies_over(step.action)]
    cursor = 0.0
    for run in _runs(chain):
        begin = run[0].action.start_s
        begin = max(cursor, _gestures_before(run[0], steps, scene)) if begin is None else begin
        spans |= _share_out(run, begin, _window_end(run, chain, begin, scene.duration_s))
        cursor = spans[run[-1].index].end_s
    for step in steps:
        if _lies_over(step.action):
            spans[step.index] = _own_time(step, steps, scene.duration_s)
    for step in chain:
        spans[step.index] = _until_next_gesture(step, steps, spans[step.index])
    return tuple(spans[step.index] for step in steps)


def line_spans(scene: Scene, script: ScriptSchema) -> tuple[tuple[Span, ...], ...]:
    """Return, per part of the scene, when each of its lines is spoken.

    Lines without a time take turns in the order of the parts, each after the one before; an actor
    who has talking to do speaks from when that begins.
    """
    cues = [_cues(scene, part, script) for part in scene.parts]
    spans: list[dict[int, Span]] = [{} for _ in scene.parts]
    cursor = _LINE_GAP_S
    most = max((len(part.lines) for part in scene.parts), default=0)
    for turn in range(most):
        for number, part in enumerate(scene.parts):
            if turn >= len(part.lines):
                continue
            line = part.lines[turn]
            start = line.start_s
            if start is None:
                cue = cues[number][turn] if turn < len(cues[number]) else 0.0
                before = spans[number][turn - 1].end_s if turn else 0.0
                start = max(cursor, cue, before)
            spans[number][turn] = _spoken(line, start, scene.duration_s)
            cursor = spans[number][turn].end_s + _LINE_GAP_S
    return tuple(tuple(by_turn[turn] for turn in sorted(by_turn)) for by_turn in spans)


def speaking_seconds(text: str) -> float:
    """Return how long a text takes to say; a line without text takes two seconds.

    A Chinese character takes about as long as a short word, a Japanese or Korean syllable a little
    less; vowels and tones that stand over another letter take no time of their own.
    """
    if not text:
        return 2.0
    plain = 0
    seconds = 0.4
    for character in text:
        own = _own_seconds(ord(character))
        if own is None:
            plain += 1
        elif unicodedata.category(character) not in ("Mn", "Me"):
            seconds += own
    return max(_SHORTEST_LINE_S, seconds + plain * _SECONDS_PER_LETTER)


def _own_seconds(code: int) -> float | None:
    """Return how long a character takes where it is not a letter of an alphabet."""
    if code < _ABUGIDAS[0][0]:
        return None
    for ranges, seconds in (
        (_IDEOGRAPHS, _SECONDS_PER_IDEOGRAPH),
        (_SYLLABLES, _SECONDS_PER_SYLLABLE),
        (_ABUGIDAS, _SECONDS_PER_ABUGIDA_LETTER),
    ):
        if any(first <= code <= last for first, last in ranges):
            return seconds
    return None


def _spoken(line: Line, start: float, duration_s: float) -> Span:
    if line.end_s is not None:
        return Span(start, line.end_s)
    # A line that nobody timed is cut to the scene rather than refused: it is said faster.
    start = start if line.start_s is not None else min(start, max(0.0, duration_s - 0.6))
    return Span(round(start, 3), round(min(start + speaking_seconds(line.text), duration_s), 3))


def _cues(scene: Scene, part: Part, script: ScriptSchema) -> list[float]:
    if not part.lines or not any(actor.id == part.actor for actor in script.actors):
        return []
    spans = action_spans(scene, part, script.actor(part.actor))
    return [
        span.start_s
        for action, span in zip(part.actions, spans, strict=True)
        if action.action in _SPEAKING
    ]


def _lies_over(action: Action) -> bool:
    return action.start_s is not None and layer_of(action) == "upper"


def _steps(scene: Scene, part: Part, actor: Actor) -> list[_Step]:
    steps: list[_Step] = []
    here: Point = part.at
    for index, action in enumerate(part.actions):
        word = ACTIONS.get(action.action)
        points = waypoints(action, scene, here)
        speed = pace(action, actor, scene)
        if points and speed > 0.0:
            seconds = max(SHORTEST_WALK_S, length_m(here, points) / speed)
            most = seconds
        else:
            seconds = word.seconds
            drawn_out = word.group == "gesture" and word.name != "dance"
            most = seconds * MOST_DRAWN_OUT if drawn_out else float("inf")
            most = most if word.holds else seconds
        here = points[-1] if points else here
        steps.append(_Step(index, action, seconds, most))
    return steps


def _runs(chain: Sequence[_Step]) -> Iterator[list[_Step]]:
    """Yield the steps that share a stretch of time: only the first start and last end are given."""
    run: list[_Step] = []
    for step, following in zip_longest(chain, chain[1:]):
        run.append(step)
        ends = step.action.end_s is not None
        if ends or following is None or following.action.start_s is not None:
            yield run
            run = []


def _window_end(
    run: Sequence[_Step], chain: Sequence[_Step], begin: float, duration_s: float
) -> float:
    """Return when a run must be over: at its given end, or when the next given start comes."""
    end = run[-1].action.end_s
    if end is not None:
        return end
    starts = (step.action.start_s for step in chain)
    return min(
        (start for start in starts if start is not None and start > begin), default=duration_s
    )


def _share_out(run: Sequence[_Step], begin: float, window_end: float) -> dict[int, Span]:
    """Share the time from ``begin`` to ``window_end`` out to the steps of a run, in order."""
    room = max(window_end - begin, SHORTEST_S * len(run))
    lengths = [step.seconds for step in run]
    lengths = _squeezed(run, room) if sum(lengths) > room else _drawn_out(run, room)
    spans: dict[int, Span] = {}
    cursor = begin
    for step, length in zip(run, lengths, strict=True):
        end = step.action.end_s if step.action.end_s is not None else round(cursor + length, 3)
        spans[step.index] = Span(round(cursor, 3), end)
        cursor = end
    return spans


def _squeezed(run: Sequence[_Step], room: float) -> list[float]:
    """Shorten what can be held first; where that is not enough, everything alike."""
    held = sum(step.seconds for step in run if step.most_s > step.seconds)
    fixed = sum(step.seconds for step in run) - held
    if held and room - fixed >= held * _LEAST_HELD:
        share = (room - fixed) / held
        return [
            step.seconds * share if step.most_s > step.seconds else step.seconds for step in run
        ]
    return [step.seconds * room / (held + fixed) for step in run]


def _drawn_out(run: Sequence[_Step], room: float) -> list[float]:
    """Lengthen what can be held, in proportion to its nature, until the room is filled."""
    lengths = [step.seconds for step in run]
    for _ in run:
        spare = room - sum(lengths)
        open_steps = [i for i, step in enumerate(run) if lengths[i] < step.most_s - 1e-9]
        if spare <= 1e-9 or not open_steps:
            break
        weight = sum(run[i].seconds for i in open_steps)
        for i in open_steps:
            lengths[i] = min(run[i].most_s, lengths[i] + spare * run[i].seconds / weight)
    return lengths


def _gestures_before(step: _Step, steps: Sequence[_Step], scene: Scene) -> float:
    """Return when the timed gestures are over that an untimed one is listed after, in seconds."""
    if layer_of(step.action) != "upper" or step.action.end_s is not None:
        return 0.0
    before = [other for other in steps[: step.index] if _lies_over(other.action)]
    ends = [_own_time(other, steps, scene.duration_s).end_s for other in before]
    # Where nothing is left of the scene, the time that it would have without them is no worse.
    return max((end for end in ends if end + step.seconds <= scene.duration_s), default=0.0)


def _until_next_gesture(step: _Step, steps: Sequence[_Step], span: Span) -> Span:
    """End a gesture that has no end where the next in the list begins: one body has two hands."""
    if layer_of(step.action) != "upper" or step.action.end_s is not None:
        return span
    least = span.start_s + step.seconds * _LEAST_HELD
    starts = (o.action.start_s for o in steps[step.index + 1 :] if _lies_over(o.action))
    ends = [start for start in starts if start is not None and least <= start < span.end_s]
    return Span(span.start_s, min([span.end_s, *ends]))


def _own_time(step: _Step, steps: Sequence[_Step], duration_s: float) -> Span:
    start = step.action.start_s or 0.0
    if step.action.end_s is not None:
        return Span(start, step.action.end_s)
    later = [
        other.action.start_s
        for other in steps
        if _lies_over(other.action)
        and other.action.start_s is not None
        and other.action.start_s > start
    ]
    return Span(start, round(min([start + step.seconds, duration_s, *later]), 3))
