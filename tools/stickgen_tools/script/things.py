"""Things that actions are done to and nobody put into the scene."""

import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_tools.script.draft import Plain

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,48}")
# Near enough to touch without standing in it; or a few steps away for who goes there.
_BESIDE_M: Final = (0.7, 0.3)
_AWAY_M: Final = (2.5, 0.3)


def with_things(scene: Plain, path: str, actors: Collection[str]) -> list[str]:
    """Put the bench that somebody sits on into the scene, in place, and tell it.

    Only what the list of props knows is meant for certain; for anything else the checks ask.
    """
    if not isinstance(scene.get("props", []), list):
        return []
    notes: list[str] = []
    for part, action in _acted(scene):
        wanted = action.get("target")
        if not isinstance(wanted, str) or wanted in actors or not _ID.fullmatch(wanted):
            continue
        props = scene.setdefault("props", [])
        there = [each for each in props if isinstance(each, dict)]
        found = VOCABULARY["props"].resolve(wanted)
        if found is None or any(wanted == (p.get("id") or p.get("kind")) for p in there):
            continue
        alike = [p["id"] for p in there if p.get("kind") == found.name and p.get("id")]
        if len(alike) == 1:
            action["target"] = alike[0]
            notes.append(f"{path}: read {wanted!r} as {alike[0]!r}")
            continue
        at = _spot(part, action)
        props.append({"id": wanted, "kind": found.name, "at": at})
        notes.append(f"{path}.props: put {wanted!r} there, at {at}, for {action.get('action')}")
    return notes


def _acted(scene: Plain) -> Iterator[tuple[Plain, Plain]]:
    for part in _objects(scene.get("parts")):
        for action in _objects(part.get("actions")):
            yield part, action


def _objects(entries: Any) -> list[Plain]:
    return [each for each in entries if isinstance(each, dict)] if isinstance(entries, list) else []


def _spot(part: Plain, action: Plain) -> list[float]:
    at = part.get("at")
    x, z = at if isinstance(at, list) and _is_point(at) else (0.0, 0.0)
    word = VOCABULARY["actions"].resolve(str(action.get("action")))
    travels = word is not None and ACTIONS.get(word.name).travels
    aside, behind = _AWAY_M if travels else _BESIDE_M
    aside = -aside if x > 1.0 else aside
    return [round(x + aside, 2), round(z + behind, 2)]


def _is_point(value: list[Any]) -> bool:
    return len(value) == 2 and all(isinstance(n, int | float) and abs(n) < 50 for n in value)
