"""The scenes of Stick-Gen's loose JSON: who is there, what they do, what they say, and where."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stickgen_engine.script.loose import (
    clean,
    entries_of,
    first_of,
    number_of,
    point_of,
    sequence_of,
    text_at,
    unique_id,
    word_in,
)
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does, nearest_animal_action
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.speech import SPEECH
from stickgen_engine.vocabulary.times import TIMES
from stickgen_engine.vocabulary.weathers import WEATHERS

_SCALE = 0.68
_SPEAKERS = ("character", "speaker", "actor", "name", "who", "performer")


@dataclass(frozen=True, slots=True)
class Cast:
    """The characters: raw actors, their ids by lower-case name, and where some stand."""

    actors: list[dict[str, Any]]
    names: dict[str, str]
    spots: dict[str, tuple[float, float]]

    def find(self, name: Any) -> str | None:
        """Return the id of a character by name, or by a name that holds the word."""
        if not isinstance(name, str) or not name.strip():
            return None
        key = name.strip().casefold()
        if key in self.names:
            return self.names[key]
        return next((self.names[known] for known in self.names if key in known.split()), None)

    def done_by(self, actor_id: str, action: str, where: str, notes: list[str]) -> str:
        """Return the action as this character can do it; what an animal cannot do is noted."""
        raw = next((each for each in self.actors if each["id"] == actor_id), {})
        species = str(raw.get("species", "dog"))
        if raw.get("kind") != "animal" or does(species, action):
            return action
        done = nearest_animal_action(action, species)
        notes.append(f"{where}: a {species} cannot {action}; {done} instead")
        return done

    def named_in(self, text: str) -> list[str]:
        """Return the ids of the characters that a text names, in the text's order."""
        lowered = text.casefold()
        found: dict[str, int] = {}
        for name, actor_id in self.names.items():
            for words in (name, *(word for word in name.split() if len(word) > 2)):
                match = re.search(rf"\b{re.escape(words)}\b", lowered)
                if match:
                    found.setdefault(actor_id, match.start())
        return sorted(found, key=lambda actor_id: found[actor_id])


def scene_of(
    raw: Mapping[str, Any], index: int, duration_s: float, cast: Cast, notes: list[str]
) -> dict[str, Any]:
    """Return the raw data of one of our scenes."""
    where = f"scenes[{index}]"
    description = text_at(raw, "description", "summary", "title", "name")
    present, acting = _who(raw, description, cast, where, notes)
    parts = {actor_id: _empty_part(actor_id, cast) for actor_id in present}
    _add_actions(raw, parts, acting, duration_s, cast, where, notes)
    _add_lines(raw, parts, acting, cast, where, notes)
    setting = text_at(raw, "background", "setting", "location", "place", "environment", "theme")
    scene: dict[str, Any] = {
        "id": f"scene_{index + 1}",
        "duration_s": min(600.0, duration_s),
        "description": description[:2000],
        "parts": [part for part in parts.values() if part["actor"]],
        "props": _props(raw, [actor["id"] for actor in cast.actors]),
        "camera": [],
    }
    for key, words in (("place", PLACES), ("time_of_day", TIMES), ("weather", WEATHERS)):
        found = word_in(words, text_at(raw, key)) or word_in(words, setting)
        if found:
            scene[key] = found
    if setting and "place" not in scene:
        notes.append(f"{where}: no place for {setting[:60]!r}; a plain studio instead")
    return scene


def _who(
    raw: Mapping[str, Any], description: str, cast: Cast, where: str, notes: list[str]
) -> tuple[list[str], list[str]]:
    """Return who is in a scene, and who of them acts where no actor is named."""
    everybody = [actor["id"] for actor in cast.actors]
    listed = [cast.find(_name_in(each)) for each in entries_of(raw, "characters")]
    present = [each for each in dict.fromkeys(listed) if each] or cast.named_in(description)
    doers = [
        cast.find(first_of(entry, *_SPEAKERS))
        for entry in sequence_of(raw)
        if isinstance(entry, dict)
    ]
    speakers = [_line_of(entry, cast)[0] for entry in _spoken(raw)]
    present = [each for each in dict.fromkeys([*present, *doers, *speakers]) if each]
    if not present:
        if len(everybody) > 1:
            notes.append(f"{where}: names nobody, so all {len(everybody)} act")
        return everybody, everybody
    named = [each for each in cast.named_in(description) if each in present]
    return present, named[:1] or present


def _name_in(entry: Any) -> Any:
    return first_of(entry, "name", "id") if isinstance(entry, dict) else entry


def _empty_part(actor_id: str, cast: Cast) -> dict[str, Any]:
    part: dict[str, Any] = {"actor": actor_id, "actions": [], "lines": [], "expressions": []}
    if actor_id in cast.spots:
        part["at"] = list(cast.spots[actor_id])
    return part


def _add_actions(
    raw: Mapping[str, Any],
    parts: dict[str, dict[str, Any]],
    acting: list[str],
    duration_s: float,
    cast: Cast,
    where: str,
    notes: list[str],
) -> None:
    for number, entry in enumerate(sequence_of(raw)):
        facts = entry if isinstance(entry, dict) else {"action": entry}
        written = text_at(facts, "action", "type", "action_type", "name")
        found = ACTIONS.resolve(written) or ACTIONS.resolve(word_in(ACTIONS, written) or "-")
        if found is None:
            notes.append(f"{where}.action_sequence[{number}]: left out {written[:60]!r}, no action")
            continue
        who = cast.find(first_of(facts, *_SPEAKERS[:3], *_SPEAKERS[4:]))
        action: dict[str, Any] = {"action": found.name, **_when(facts, duration_s)}
        if found.manner:
            action["manner"] = found.manner
        if written and found.how != "exact":
            action["description"] = written[:1000]
        target = cast.find(facts.get("target"))
        for actor_id in [who] if who in parts else acting:
            aimed = {"target": target} if target in parts and target != actor_id else {}
            done = cast.done_by(actor_id, found.name, f"{where}.action_sequence[{number}]", notes)
            parts[actor_id]["actions"].append({**action, "action": done, **aimed})
            _add_face(facts, action, parts[actor_id])


def _when(facts: Mapping[str, Any], duration_s: float) -> dict[str, Any]:
    start = number_of(first_of(facts, "start_s", "start", "start_time", "time"))
    end = number_of(first_of(facts, "end_s", "end", "end_time"))
    lasts = number_of(facts.get("duration"))
    if start is None or not 0.0 <= start < duration_s:
        return {}
    if end is None and lasts is not None:
        end = start + lasts
    when = {"start_s": start}
    if end is not None and end > start:
        when["end_s"] = min(end, duration_s)
    point = point_of(first_of(facts, "to", "target_position"), _SCALE)
    return when | ({"to": list(point)} if point else {})


def _add_face(facts: Mapping[str, Any], action: dict[str, Any], part: dict[str, Any]) -> None:
    face = word_in(EXPRESSIONS, text_at(facts, "emotion", "expression", "mood"))
    if face:
        part["expressions"].append({"at_s": action.get("start_s", 0.0), "expression": face})


def _add_lines(
    raw: Mapping[str, Any],
    parts: dict[str, dict[str, Any]],
    acting: list[str],
    cast: Cast,
    where: str,
    notes: list[str],
) -> None:
    for number, entry in enumerate(_spoken(raw)):
        who, line = _line_of(entry, cast)
        speaker = who if who in parts else next(iter(acting), None)
        if not line["text"] or speaker is None:
            notes.append(f"{where}.dialogue[{number}]: left out, it has no text or no speaker")
            continue
        parts[speaker]["lines"].append(line)


def _spoken(raw: Mapping[str, Any]) -> list[Any]:
    return entries_of(raw, "dialogue") or entries_of(raw, "dialog") or entries_of(raw, "lines")


def _line_of(entry: Any, cast: Cast) -> tuple[str | None, dict[str, Any]]:
    if isinstance(entry, dict):
        text = text_at(entry, "text", "line", "dialogue", "words", "content")
        mode = word_in(SPEECH, text_at(entry, "mode", "speech", "tone")) or "talk"
        return cast.find(first_of(entry, *_SPEAKERS)), {"text": text[:500], "mode": mode}
    text = clean(str(entry))
    name, colon, rest = text.partition(":")
    who = cast.find(name) if colon else None
    return who, {"text": (rest.strip() if who else text)[:500], "mode": "talk"}


def _props(raw: Mapping[str, Any], taken: list[str]) -> list[dict[str, Any]]:
    props: list[dict[str, Any]] = []
    for entry in (entries_of(raw, "objects") or entries_of(raw, "props"))[:60]:
        facts = entry if isinstance(entry, dict) else {"type": str(entry)}
        kind = word_in(PROPS, text_at(facts, "type", "kind", "name", "object_type"))
        if kind is None:
            continue
        prop: dict[str, Any] = {
            "kind": kind,
            "id": unique_id(kind, [*taken, *(prop["id"] for prop in props)]),
        }
        point = point_of(first_of(facts, "position", "at"), _SCALE)
        props.append(prop | ({"at": list(point)} if point else {}))
    return props
