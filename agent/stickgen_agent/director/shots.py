"""The camera of a scene: the story's wishes, else wide, near where it counts, and wide again."""

from stickgen_agent.director.framing import OUT_OF_SIGHT_M, Key, whole
from stickgen_agent.director.plot import Plot, SceneDraft
from stickgen_agent.director.stage import Stage
from stickgen_agent.director.wished_shots import wished

_SHORTEST_S = 2.5
# A shot that somebody's answer cuts short is still as long as this.
_LEAST_S = 1.1
# Two who stand no further apart than this fit into one full shot.
_TWO_SHOT_M = 2.7
_STRONG = ("surprised", "sad", "angry")
# Where more than these act, a feeling is shown in the whole picture: somebody else may act too.
_FEW = 3


def shots(draft: SceneDraft, stage: Stage, seconds: float, plot: Plot) -> list[Key]:
    """Return the camera keys of a scene."""
    if draft.wishes:
        return wished(draft, stage, seconds, plot)
    keys: list[Key] = [{"at_s": 0.0, **whole(stage)}]
    if seconds < 2 * _SHORTEST_S or len(stage.people) > 8:
        return keys
    _near_moments(keys, stage, seconds)
    if len(keys) == 1 and stage.people and seconds > 6.0:
        _lean_in(keys, stage, seconds)
    return keys


def _lean_in(keys: list[Key], stage: Stage, seconds: float) -> None:
    """Come slowly nearer to somebody who acts alone and stays."""
    mains = [name for name, person in stage.people.items() if person.actions]
    calm = not any(
        "to" in action and action["start_s"] > seconds * 0.4
        for person in stage.people.values()
        for action in person.actions
    )
    if len(mains) == 1 and calm and abs(stage.people[mains[0]].at[0]) < OUT_OF_SIGHT_M:
        at = round(seconds * 0.45, 2)
        keys.append({"at_s": at, "move": "dolly", "shot": "full", "target": mains[0]})


def _near_moments(keys: list[Key], stage: Stage, seconds: float) -> None:
    """Cut to whoever speaks or shows a strong feeling, never for less than a shot needs."""
    near_until = 0.0
    for begin, end, name, feeling in _moments(stage):
        at = max(0.0, begin - 0.2)
        last = keys[-1]
        if at - last["at_s"] < _SHORTEST_S or seconds - at < 1.4 or not _stays(stage, name, at):
            continue
        near = last.get("shot") in ("medium", "full")
        if near and at - near_until > _SHORTEST_S and near_until - last["at_s"] >= _SHORTEST_S:
            keys.append({"at_s": round(near_until, 2), **whole(stage)})
        keys.append({"at_s": round(at, 2), **_near(stage, name, at, feeling=feeling)})
        near_until = max(end + 0.3, at + _SHORTEST_S)
    if keys[-1].get("shot") in ("medium", "full") and seconds - near_until >= _SHORTEST_S:
        keys.append({"at_s": round(near_until, 2), **whole(stage)})
    keys[:] = _with_reactions(keys, stage, seconds)


def _with_reactions(keys: list[Key], stage: Stage, seconds: float) -> list[Key]:
    """Open up for what another does when a line that is shown near is over."""
    out = keys[:1]
    ends = [*(key["at_s"] for key in keys[2:]), seconds]
    for key, until in zip(keys[1:], ends, strict=False):
        at = key["at_s"]
        reacts = _reaction(stage, str(key.get("target", "")), at, until)
        if key.get("shot") != "medium" or reacts is None:
            out.append(key)
        elif reacts - at >= _LEAST_S:
            out += [key, {"at_s": round(reacts, 2), **whole(stage)}]
    # What is shown whole already need not be cut to again.
    return [
        key
        for number, key in enumerate(out)
        if number == 0 or {**key, "at_s": 0} != {**out[number - 1], "at_s": 0}
    ]


def _reaction(stage: Stage, name: str, at: float, until: float) -> float | None:
    """Return when another begins something after the line that ``name`` says from ``at`` on."""
    if name not in stage.people:
        return None
    ends = [line["end_s"] for line in stage.people[name].lines if at <= line["start_s"] < until]
    said = max(ends, default=at)
    begins = [
        action["start_s"] - 0.1
        for other, person in stage.people.items()
        if other != name
        for action in person.actions
        if said - 0.1 <= action["start_s"] <= until - _LEAST_S
    ]
    return min(begins, default=None)


def _moments(stage: Stage) -> list[tuple[float, float, str, bool]]:
    """Return what is said and strongly felt: from when, until when, by whom, whether felt."""
    said = [
        (line["start_s"], line["end_s"], name, False)
        for name, person in stage.people.items()
        for line in person.lines
        if line["text"]
    ]
    felt = [
        (key["at_s"], key["at_s"] + 1.5, name, True)
        for name, person in stage.people.items()
        for key in person.expressions
        if key["expression"] in _STRONG and key["at_s"] > 2.0 and len(stage.people) <= _FEW
    ]
    return sorted(said + felt)


def _near(stage: Stage, name: str, at: float, *, feeling: bool) -> Key:
    """Show one who speaks, and two who feel something about each other together."""
    spots = [_where(stage, each, at + 0.3) for each in stage.people]
    if feeling and len(spots) == 2 and abs(spots[0] - spots[1]) <= _TWO_SHOT_M:
        return {"move": "static", "shot": "full"}
    return {"move": "static", "shot": "medium", "target": name}


def _where(stage: Stage, name: str, at: float) -> float:
    """Return how far to the right somebody stands at a time."""
    x = stage.people[name].start[0]
    for action in stage.people[name].actions:
        if "to" in action and action["end_s"] <= at:
            x = action["to"][0]
    return float(x)


def _stays(stage: Stage, name: str, at: float) -> bool:
    """Whether somebody stands still enough for a close camera."""
    return not any(
        "to" in action and action["start_s"] < at + 2.0 and action["end_s"] > at + 0.3
        for action in stage.people[name].actions
    )
