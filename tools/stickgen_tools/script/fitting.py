"""Finding time for an action: as it was asked for, else later, else in a longer scene.

Each way to mend is a whole script that is checked; the first that has nothing wrong is taken, and
says what it did. Where none is right the error names the times that are free.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stickgen_engine.errors import Problem
from stickgen_engine.script.checks import check
from stickgen_engine.script.journeys import layer_of, length_m, pace, waypoints
from stickgen_engine.script.models import Action, Part, Scene, ScriptSchema
from stickgen_engine.script.timing import SHORTEST_S, SHORTEST_WALK_S, Span, action_spans
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain

# An action that is squeezed below this share of its nature is given a longer scene instead.
_LEAST_SHARE = 0.5
_FRAME_S = 0.04
_WAITING = ("idle", "stand")
# A scene that would grow by more than this was not meant to hold the action.
_MOST_GROWTH_S = 15.0


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an action goes: the scene's number, the actor, and the number of the action.

    Without a number it is new: it comes last, or where its start belongs.
    """

    scene: int
    actor: str
    index: int | None = None


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to fit an action in: its data, the length of the scene, and what was done for it.

    ``cut`` is the number of an action that only waits, and ends when this one starts.
    """

    action: Plain
    duration_s: float
    said: tuple[str, ...] = ()
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A draft with the action in it, read as a script."""

    draft: Draft
    script: ScriptSchema
    scene: Scene
    part: Part
    index: int

    @property
    def action(self) -> Action:
        """The action as it was read."""
        return self.part.actions[self.index]


def fit(draft: Draft, slot: Slot, action: Plain) -> Draft:
    """Return a draft in which the action has its time.

    ToolError says what is wrong, and which times are free, if no way is certain.
    """
    _check_order(action)
    faults: tuple[Problem, ...] = ()
    asked = _Try(action, draft.data["scenes"][slot.scene]["duration_s"])
    for each in _tries(draft, slot, asked):
        placed = _placed(draft, slot, each)
        problems = check(placed.script)
        if not problems and not (each is asked and _is_squeezed(placed)):
            placed.draft.warnings += each.said
            return placed.draft
        faults = faults or problems
    raise ToolError(f"there is no time for it; {_free_text(draft, slot, asked)}", faults)


def _check_order(action: Plain) -> None:
    start, end = action.get("start_s"), action.get("end_s")
    if start is not None and end is not None and end <= start:
        problem = Problem("end_s", f"should be later than start_s, {start:g} s", f"{end:g} s")
        raise ToolError("an action ends after it starts", (problem,))


def _placed(draft: Draft, slot: Slot, each: _Try) -> _Placed:
    made = draft.copy()
    scene = made.data["scenes"][slot.scene]
    scene["duration_s"] = each.duration_s
    number = [part["actor"] for part in scene["parts"]].index(slot.actor)
    entries = scene["parts"][number]["actions"]
    index = slot.index
    if each.cut is not None:
        entries[each.cut]["end_s"] = each.action["start_s"]
    if index is None:
        index = _place_in_time(draft, slot, each.action)
        entries.insert(index, copy.deepcopy(each.action))
    else:
        entries[index] = copy.deepcopy(each.action)
    script = made.script()
    there = script.scenes[slot.scene]
    return _Placed(made, script, there, there.parts[number], index)


def _place_in_time(draft: Draft, slot: Slot, action: Plain) -> int:
    spans = [span for _, span in _spans(draft, slot)]
    start = action.get("start_s")
    return len(spans) if start is None else sum(span.start_s <= start for span in spans)


def _spans(draft: Draft, slot: Slot) -> list[tuple[Action, Span]]:
    """Return when the actor does what, before anything is changed."""
    script = draft.script()
    scene = script.scenes[slot.scene]
    part = next(part for part in scene.parts if part.actor == slot.actor)
    spans = action_spans(scene, part, script.actor(slot.actor))
    return list(zip(part.actions, spans, strict=True))


def _tries(draft: Draft, slot: Slot, asked: _Try) -> Iterator[_Try]:
    yield asked
    needs = _natural_seconds(_placed(draft, slot, asked))
    starts = [asked]
    waiting = _instead_of_waiting(draft, slot, asked)
    if waiting is not None:
        starts.append(waiting)
        yield waiting
    later = _later(draft, slot, asked, needs)
    if later is not None:
        starts.append(later)
        yield later
    for each in starts:
        yield from _with_time(each, needs)
    for each in starts:
        for patient in (each, *_with_time(each, needs)):
            longer = _in_longer_scene(patient, needs)
            if longer.duration_s <= asked.duration_s + _MOST_GROWTH_S:
                yield longer


def _natural_seconds(placed: _Placed) -> float:
    """Return how long the action takes by nature, in seconds, where it stands."""
    scene, part = placed.scene, placed.part
    here = part.at
    for each in part.actions[: placed.index]:
        points = waypoints(each, scene, here)
        here = points[-1] if points else here
    points = waypoints(placed.action, scene, here)
    speed = pace(placed.action, placed.script.actor(part.actor), scene)
    if points and speed > 0.0:
        return max(SHORTEST_WALK_S, length_m(here, points) / speed)
    return ACTIONS.get(placed.action.action).seconds


def _is_squeezed(placed: _Placed) -> bool:
    """Whether an action whose end nobody gave got less than half its nature."""
    if placed.action.end_s is not None:
        return False
    actor = placed.script.actor(placed.part.actor)
    span = action_spans(placed.scene, placed.part, actor)[placed.index]
    return span.seconds < _natural_seconds(placed) * _LEAST_SHARE


def _with_time(each: _Try, needs: float) -> Iterator[_Try]:
    """Yield it with a later end, if it has one that leaves it less than it takes by nature."""
    end, start = each.action.get("end_s"), each.action.get("start_s", 0.0)
    if end is None or end >= start + needs:
        return
    later = _up(start + needs)
    said = f"it ends at {later:g} s instead of {end:g} s, as long as it takes"
    yield replace(each, action={**each.action, "end_s": later}, said=(*each.said, said))


def _in_longer_scene(each: _Try, needs: float) -> _Try:
    """Lengthen the scene so that the action ends within it."""
    start = each.action.get("start_s")
    end = each.action.get("end_s", (each.duration_s if start is None else start) + needs)
    duration = _up(max(each.duration_s, end))
    said = f"the scene lasts {duration:g} s instead of {each.duration_s:g} s, to hold it"
    same = duration == each.duration_s
    return each if same else replace(each, duration_s=duration, said=(*each.said, said))


def _up(seconds: float) -> float:
    """Round up to a tenth of a second."""
    return -int(-round(seconds, 3) * 10 // 1) / 10


def _instead_of_waiting(draft: Draft, slot: Slot, asked: _Try) -> _Try | None:
    """Let who only stands about until then do it when it was asked for."""
    start = asked.action.get("start_s")
    if start is None:
        return None
    for number, (action, span) in enumerate(_spans(draft, slot)):
        waits = action.action in _WAITING and action.end_s is not None and number != slot.index
        if waits and span.start_s + SHORTEST_S <= start < span.end_s - _FRAME_S:
            said = f"{action.action} ends at {start:g} s, when it starts"
            return replace(asked, said=(said,), cut=number)
    return None


def _later(draft: Draft, slot: Slot, asked: _Try, needs: float) -> _Try | None:
    """Move an action that was asked for at a time that is taken to the end of what takes it."""
    start = asked.action.get("start_s")
    if start is None:
        return None
    seconds = asked.action.get("end_s", start + needs) - start
    moved = start
    for span in _taken(draft, slot, asked):
        if span.start_s < moved + seconds - _FRAME_S and moved < span.end_s - _FRAME_S:
            moved = span.end_s
    if moved == start or seconds <= 0:
        return None
    action = {**asked.action, "start_s": moved}
    if "end_s" in action:
        action["end_s"] = round(moved + seconds, 3)
    said = f"it starts at {moved:g} s instead of {start:g} s, after what is done before"
    return _Try(action, asked.duration_s, (said,))


def _taken(draft: Draft, slot: Slot, asked: _Try) -> list[Span]:
    """Return when the actor does what this action cannot run over, in order of time."""
    layer = layer_of(Action.model_validate(asked.action))
    taken = [
        span
        for number, (action, span) in enumerate(_spans(draft, slot))
        if layer_of(action) == layer and number != slot.index and _is_timed(action)
    ]
    return sorted(taken, key=lambda span: span.start_s)


def _is_timed(action: Action) -> bool:
    """Whether it has times of its own; the others make room."""
    return action.end_s is not None or (action.start_s is not None and layer_of(action) == "upper")


def _free_text(draft: Draft, slot: Slot, asked: _Try) -> str:
    """Say which times are free for it, such as "free: 0-0.5 s, 7-10 s"."""
    cursor, gaps = 0.0, list[str]()
    for span in _taken(draft, slot, asked):
        if span.start_s - cursor > 0.1:
            gaps.append(f"{cursor:g}-{span.start_s:g} s")
        cursor = max(cursor, span.end_s)
    if asked.duration_s - cursor > 0.1:
        gaps.append(f"{cursor:g}-{asked.duration_s:g} s")
    name = f"{slot.actor} in scene {draft.data['scenes'][slot.scene]['id']}"
    return f"free for {name}: {', '.join(gaps)}" if gaps else f"no time is free for {name}"
