"""The end of a turn in plain sentences: what was done, by the results; and what was not."""

import re
from collections.abc import Sequence
from typing import Any

from stickgen_agent.revising.turns import FILMING, Tried, Turn
from stickgen_engine.script.models import ScriptSchema

_MEANS = re.compile(r"^wish (\d+) means: (.*)$")
_MOST_DONE = 8
_MOST_LINES = 8
_LONGER = re.compile(r"the scene lasts (\d+(?:\.\d+)?) s")
_LOST = re.compile(r"(\w+), actions\[\d+\] (\w+) is taken out: it needs (\w+)")
_ADRIFT = re.compile(r"(\w+), actions\[\d+\] (\w+) (?:goes to where|is done without) ")


def closing(turn: Turn, notes: Sequence[str], script: ScriptSchema | None = None) -> str:
    """Write the answer that ends a turn; ``script`` is what its names are taken from."""
    said: list[str] = []
    failed: list[str] = []
    for number, meaning in _meanings(notes).items():
        calls = _final(turn.of_wish(number))
        if not calls:
            continue
        if meaning.startswith("tell:"):
            (said if all(each.ok for each in calls) else failed).append(
                _told(meaning, calls, script)
            )
        else:
            _count(meaning, calls, said, failed)
    said += [line.removeprefix("say: ") for line in notes if line.startswith("say: ")]
    lines = [_sentence(each) for each in said[:_MOST_DONE]]
    if len(said) > _MOST_DONE:
        lines.append(f"And {len(said) - _MOST_DONE} more changes.")
    lines += _aside(turn)
    lines += [_sentence(f"I could not do this: {each}") for each in failed[:4]]
    left = [line.removeprefix("left: ") for line in notes if line.startswith("left: ")]
    lines += [_sentence(each) for each in dict.fromkeys(left)][:6]
    film = _film(turn)
    if film:
        lines.append(film)
    return " ".join(lines) if not any("\n" in each for each in lines) else "\n".join(lines)


def _meanings(notes: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for line in notes:
        match = _MEANS.match(line)
        if match:
            found[int(match[1])] = match[2]
    return found


def _final(calls: Sequence[Tried]) -> list[Tried]:
    """Return the last try of each call of a wish."""
    last: dict[int, Tried] = {}
    for each in calls:
        kept = last.get(each.number)
        if kept is None or each.attempt > kept.attempt or not each.ok:
            last[each.number] = each
    return list(last.values())


def _count(meaning: str, calls: list[Tried], said: list[str], failed: list[str]) -> None:
    good = [each for each in calls if each.ok]
    bad = [each for each in calls if not each.ok]
    if not bad:
        same = not any(each.changed for each in good)
        said.append(f"nothing had to change: it was so already ({meaning})" if same else meaning)
    elif not good:
        failed.append(f"{meaning} ({_reason(bad[0])})")
    else:
        failed.append(f"{meaning}; only a part of it is done ({_reason(bad[0])})")


def _reason(tried: Tried) -> str:
    summary = tried.summary.split("\n")[0] or "it was not run"
    problems = (tried.result.get("data") or {}).get("problems") or []
    more = problems[0].get("message", "") if problems and isinstance(problems[0], dict) else ""
    text = f"{summary}: {more}" if more and more not in summary else summary
    return text if len(text) <= 160 else f"{text[:159]}…"


def _aside(turn: Turn) -> list[str]:
    """Say what had to be changed beside the wish, once each."""
    found: list[str] = []
    for tried in turn.tried:
        if not tried.ok or tried.call.name == "write_script":
            continue
        if tried.call.name == "retime_scene" and tried.attempt:
            seconds = tried.arguments.get("duration_s", 0.0)
            found.append(f"Everybody is slower there, so the scene got more time: {seconds:g} s.")
        for warning in tried.result.get("warnings") or ():
            text = str(warning)
            if longer := _LONGER.search(text):
                found = [each for each in found if "The scene lasts" not in each]
                found.append(f"The scene lasts {longer[1]} s now, to hold it.")
            elif lost := _LOST.search(text):
                found.append(
                    f"What {lost[1]} did with {lost[3]} ({lost[2].replace('_', ' ')}) is gone too."
                )
    return list(dict.fromkeys(found))[:4]


def _told(meaning: str, calls: list[Tried], script: ScriptSchema | None) -> str:
    """Repeat what a reading tool found."""
    tried = calls[-1]
    if not tried.ok:
        return _reason(tried)
    data = tried.result.get("data") or {}
    if meaning == "tell: changes" and isinstance(data.get("changes"), list):
        return _changes(data, script)
    lines = [tried.summary]
    for key, value in data.items():
        if isinstance(value, list):
            lines += [_line(each) for each in value[:_MOST_LINES]]
        elif key == "path":
            # The path says the file's name as well.
            lines[0] = lines[0].replace(str(data.get("file", value)), str(value), 1)
        elif isinstance(value, str) and len(value) < 2000 and value not in lines[0]:
            lines.append(value)
    return "\n".join(line for line in lines if line)


def _changes(data: dict[str, Any], script: ScriptSchema | None) -> str:
    """Say what is different, each thing once, with the names of people instead of their ids."""
    lines = [_named(str(each), script) for each in data["changes"]]
    if not lines:
        return "nothing is different"
    if len(lines) == 1:
        return f"since version {data.get('from')}: {lines[0]}"
    return "\n".join([f"since version {data.get('from')}:", *(f"- {each}" for each in lines)])


_SCENE_ID = re.compile(r"\bscene ([\w-]+)(:? ?)")


def _named(text: str, script: ScriptSchema | None) -> str:
    if script is None:
        return text
    numbers = {scene.id: number for number, scene in enumerate(script.scenes, 1)}

    def scene(match: re.Match[str]) -> str:
        if match[1] not in numbers:
            return match[0]
        alone = len(numbers) == 1 and match.start() == 0 and match[2].startswith(":")
        return "" if alone else f"scene {numbers[match[1]]}{match[2]}"

    head, quote, tail = _SCENE_ID.sub(scene, text).partition('"')
    for actor in script.actors:
        head = re.sub(rf"\b{re.escape(actor.id)}\b", actor.name, head)
    head = re.sub(r"its place is now \(.*?\) \(was \(.*?\)\)", "begins somewhere else", head)
    return f"{head}{quote}{tail}"


def _line(value: object) -> str:
    if isinstance(value, dict) and {"version", "note"} <= {*value}:
        now = " (current)" if value.get("current") else ""
        return f"- version {value['version']}{now}: {value['note']}"
    if isinstance(value, dict):
        return "- " + ", ".join(
            f"{key} {each}" for key, each in value.items() if each not in (None, "")
        )
    return f"- {value}"


def _film(turn: Turn) -> str:
    films = [each for each in turn.tried if each.wish >= FILMING]
    if not films:
        return ""
    last = films[-1]
    if not last.ok:
        return f"The film could not be made: {_reason(last)}."
    degraded = [str(each) for each in last.result.get("warnings") or () if "degraded" in str(each)]
    return " ".join(["A draft of the film is ready.", *degraded[:3]])


def _sentence(text: str) -> str:
    text = text.strip()
    ended = text.rstrip("”")[-1:] in tuple(".!?…") or "\n" in text
    end = "" if ended else "."
    return f"{text[:1].upper()}{text[1:]}{end}"
