"""Beats that a model listed beside each other in a scene, put into the parts of their actors."""

from collections.abc import Callable
from typing import Any

from stickgen_tools.repair.names import snake

Data = dict[str, Any]

_LISTS = {
    "actions": "actions", "beats": "actions", "action_list": "actions", "lines": "lines",
    "dialogue": "lines", "dialog": "lines", "speech": "lines", "expressions": "expressions",
    "emotions": "expressions", "faces": "expressions",
}  # fmt: skip
_WHO = ("actor", "actor_id", "character", "who", "speaker", "by")
_PARTS = ("parts", "actors", "characters", "cast")


def with_parts(data: Data, fields: Data, note: Callable[[str], None]) -> Data:
    """Return a scene in which every beat that says whose it is stands in that actor's part.

    Anything but a scene, and a scene in which somebody's beat does not say whose it is, comes
    back as it is.
    """
    if "parts" not in fields or "camera" not in fields:
        return data
    loose = {key: _LISTS[snake(key)] for key in data if snake(key) in _LISTS and key not in fields}
    if not loose or not all(_each_says_whose(data[key]) for key in loose):
        return data
    key_of_parts = next((key for key in data if snake(key) in _PARTS), "parts")
    by_actor = _by_actor(data.get(key_of_parts, []))
    if by_actor is None:
        return data
    for key, name in loose.items():
        for beat in data[key]:
            who = _whose(beat)
            part = by_actor.setdefault(who, {"actor": who})
            bare = {k: v for k, v in beat.items() if snake(k) not in _WHO}
            part[name] = [*part.get(name, []), bare]
    note(f"put {', '.join(loose)} into the parts of those who do them")
    rest = {key: value for key, value in data.items() if key not in loose and key != key_of_parts}
    return {**rest, "parts": list(by_actor.values())}


def _by_actor(parts: Any) -> dict[str, Data] | None:
    """Return copies of the parts by actor; None where they are not plainly one for each."""
    made: dict[str, Data] = {}
    for each in parts if isinstance(parts, list) else [None]:
        part = {"actor": each} if isinstance(each, str) else each
        if not isinstance(part, dict):
            return None
        names = [part[key] for key in part if snake(key) in (*_WHO, "id", "name")]
        whole = all(isinstance(part.get(name, []), list) for name in set(_LISTS.values()))
        if len(names) != 1 or not isinstance(names[0], str) or names[0] in made or not whole:
            return None
        made[names[0]] = dict(part)
    return made


def _each_says_whose(beats: Any) -> bool:
    return isinstance(beats, list) and all(isinstance(b, dict) and _whose(b) for b in beats)


def _whose(beat: Data) -> str:
    names = [value for key, value in beat.items() if snake(key) in _WHO]
    return names[0] if len(names) == 1 and isinstance(names[0], str) else ""
