"""The camera of a scene: the story's wishes, else wide, near where it counts, and wide again."""

from typing import Any

from stickgen_agent.director.plot import SceneDraft
from stickgen_agent.director.stage import Stage

_SHORTEST_S = 2.5


def shots(
    draft: SceneDraft, stage: Stage, starts: list[float], seconds: float
) -> list[dict[str, Any]]:
    """Return the camera keys of a scene."""
    if draft.wishes:
        return _wished(draft, stage, starts, seconds)
    keys: list[dict[str, Any]] = [{"at_s": 0.0, "move": "static"}]
    if seconds < 2 * _SHORTEST_S or len(stage.people) > 8:
        return keys
    _near_moments(keys, stage, seconds)
    if len(keys) == 1 and stage.people and seconds > 6.0:
        mains = [name for name, person in stage.people.items() if person.actions]
        calm = not any(
            "to" in action and action["start_s"] > seconds * 0.4
            for person in stage.people.values()
            for action in person.actions
        )
        if len(mains) == 1 and calm and abs(stage.people[mains[0]].at[0]) < 4.5:
            keys.append({"at_s": round(seconds * 0.45, 2), "move": "dolly", "shot": "full",
                         "target": mains[0], "ease": "in_out"})  # fmt: skip
    return keys


def _near_moments(keys: list[dict[str, Any]], stage: Stage, seconds: float) -> None:
    """Cut to whoever speaks or shows a strong feeling, never for less than a shot needs."""
    moments: list[tuple[float, float, str, str]] = []
    for name, person in stage.people.items():
        moments += [
            (line["start_s"], line["end_s"], name, "medium")
            for line in person.lines
            if line["text"]
        ]
        moments += [
            (key["at_s"], key["at_s"] + 1.5, name, "medium")
            for key in person.expressions
            if key["expression"] in ("surprised", "sad", "angry") and key["at_s"] > 2.0
        ]
    near_until = 0.0
    for begin, end, name, shot in sorted(moments):
        at = max(0.0, begin - 0.2)
        last = keys[-1]
        if at - last["at_s"] < _SHORTEST_S or seconds - at < 1.4 or not _stays(stage, name, at):
            continue
        if last.get("shot") and at - near_until > _SHORTEST_S and near_until - last["at_s"] >= 2.5:
            keys.append({"at_s": round(near_until, 2), "move": "static", "zoom": 1.0})
        keys.append({"at_s": round(at, 2), "move": "static", "shot": shot, "target": name})
        near_until = max(end + 0.3, at + _SHORTEST_S)
    if keys[-1].get("shot") and seconds - near_until >= _SHORTEST_S:
        keys.append({"at_s": round(near_until, 2), "move": "static", "zoom": 1.0})


def _stays(stage: Stage, name: str, at: float) -> bool:
    """Whether somebody stands still enough for a close camera."""
    return not any(
        "to" in action and action["start_s"] < at + 2.0 and action["end_s"] > at + 0.3
        for action in stage.people[name].actions
    )


def _wished(
    draft: SceneDraft, stage: Stage, starts: list[float], seconds: float
) -> list[dict[str, Any]]:
    keys: list[dict[str, Any]] = []
    for number, wish in enumerate(draft.wishes):
        at = starts[min(wish.deed, len(starts) - 1)] if starts else 0.0
        at = 0.0 if number == 0 and wish.deed == 0 else min(at, max(0.0, seconds - 1.0))
        if not keys and at > 0.0:
            keys.append({"at_s": 0.0, "move": "static"})
        if keys and at - keys[-1]["at_s"] < 0.5:
            at = min(keys[-1]["at_s"] + 1.5, max(0.0, seconds - 0.5))
        keys.append(_key(wish.move, wish.shot, wish.who or _main(draft, stage), wish.zoom, at))
    return keys


def _main(draft: SceneDraft, stage: Stage) -> str | None:
    for deed in draft.deeds:
        for each in deed.who:
            if each in stage.people:
                return each
    return next(iter(stage.people), None)


def _key(
    move: str, shot: str | None, target: str | None, zoom: float | None, at: float
) -> dict[str, Any]:
    key: dict[str, Any] = {"at_s": round(at, 2), "move": move}
    wide = shot in ("wide", "extreme_wide")
    if shot is not None and move in ("static", "dolly", "orbit", "track"):
        key["shot"] = shot
    if target is not None and not (wide and move == "static") and move != "pan":
        key["target"] = target
    if zoom is not None:
        key["zoom"] = zoom
    if move == "pan":
        key["to"] = [2.5, 0.0]
    if move == "crane":
        key["height_m"] = 5.0
    if move == "orbit":
        key["degrees"] = 60.0
    return key
