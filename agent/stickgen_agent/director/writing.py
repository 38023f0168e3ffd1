"""From a plot to a script that passes every check."""

import re
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from random import Random
from typing import Any

from stickgen_agent.director.plot import Character, Plot, SceneDraft
from stickgen_agent.director.shots import shots
from stickgen_agent.director.stage import APART_M, EDGE_M, Point, Stage
from stickgen_agent.director.staging import stage_scene
from stickgen_agent.director.surroundings import settle
from stickgen_engine.errors import Problem
from stickgen_engine.script.checks import check
from stickgen_engine.script.layout import CAST_COLORS
from stickgen_engine.script.models import MOST_SCENES, Actor, ScriptSchema

_PATH = re.compile(r"scenes\[(\d+)\](?:\.parts\[(\d+)\])?(?:\.(actions|lines|camera)\[(\d+)\])?")
_LEAST_S = 3.0
_ONE_SENTENCE_S = 10.0
_LONGEST_S = 590.0
_LEAST_FILM_S = 6.0
_IDLE_S = 2.0
_SHORTEST_SCENE_S = 0.5
_MOST_DEEDS = 40
_MOST_WISHES = 12


@dataclass(frozen=True, slots=True)
class Written:
    """A valid script, and the plot that it tells."""

    script: ScriptSchema
    plot: Plot


def write(
    plot: Plot, *, title: str, seed: int, duration_s: float | None, size: tuple[int, int],
    style: str, sentences: int,
) -> Written:  # fmt: skip
    """Write the script of a plot."""
    rng = Random(seed)
    drafts = [draft for draft in plot.scenes if draft.cast or draft.deeds] or plot.scenes[:1]
    wanted = duration_s if duration_s is not None else plot.seconds
    drafts = _bounded(drafts, plot, wanted)
    for draft in drafts:
        draft.cast = [each for each in draft.cast if each in plot.characters]
        settle(draft, [plot.characters[each] for each in draft.cast], rng)
    cast = _cast(plot, drafts, rng)
    actors = {each["id"]: Actor(**each) for each in cast}
    _go_on(drafts, plot, actors)
    lengths = _lengths(drafts, plot, actors, wanted, sentences)
    scenes = [
        _scene(draft, number, plot, actors, seconds, tempo)
        for number, (draft, (seconds, tempo)) in enumerate(zip(drafts, lengths, strict=True))
    ]
    data = {
        "title": title, "logline": " ".join(draft.text for draft in drafts)[:900], "seed": seed,
        "style": style, "size": list(size), "actors": cast, "scenes": scenes,
    }  # fmt: skip
    return Written(_valid(data, plot), plot)


def _go_on(drafts: list[SceneDraft], plot: Plot, actors: dict[str, Actor]) -> None:
    """Let those who stay while night or rain falls stand where the scene before left them."""
    for before, draft in pairwise(drafts):
        if draft.follows:
            stage = stage_scene(before, Plot(plot.characters, plot.scenes, []), actors, 1.0)
            for each, person in stage.people.items():
                if each in draft.cast and abs(person.at[0]) <= EDGE_M + 0.4:
                    draft.starts[each] = _apart(person.at, [*draft.starts.values()])


def _apart(spot: Point, taken: list[Point]) -> Point:
    """Return a place beside those that are taken: two sat on one bench."""
    x, z = spot
    while any(dist((x, z), other) < APART_M for other in taken):
        x += APART_M if spot[0] <= 0.0 else -APART_M
    return round(x, 2), z


def _bounded(drafts: list[SceneDraft], plot: Plot, wanted: float | None) -> list[SceneDraft]:
    """Keep what a film can hold of a very long story, and say what it cannot."""
    most = MOST_SCENES
    if wanted is not None:
        most = max(1, min(most, int(wanted / _SHORTEST_SCENE_S)))
    if len(drafts) > most:
        plot.note(f"the film ends after {most} scenes of {len(drafts)}")
    for draft in drafts[:most]:
        if len(draft.deeds) > _MOST_DEEDS:
            plot.note(f"a scene holds {_MOST_DEEDS} doings; {len(draft.deeds)} were told")
            del draft.deeds[_MOST_DEEDS:]
        del draft.wishes[_MOST_WISHES:]
    return drafts[:most]


def _cast(plot: Plot, drafts: list[SceneDraft], rng: Random) -> list[dict[str, Any]]:
    """Describe everyone who appears, in colours that no two share while there are enough."""
    here = [each for each in plot.characters if any(each in draft.cast for draft in drafts)]
    used = {plot.characters[each].color for each in here}
    left = [color for color in CAST_COLORS if color not in used] or list(CAST_COLORS)
    rng.shuffle(left)
    cast = []
    for number, each in enumerate(here):
        character = plot.characters[each]
        entry: dict[str, Any] = {
            "id": each,
            "name": character.name[:60],
            "kind": character.look.kind,
        }
        entry["manner"] = character.manner
        entry["accessories"] = list(dict.fromkeys(character.accessories))[:12]
        if character.look.species:
            entry["species"] = character.look.species
        if character.look.height_m:
            entry["height_m"] = character.look.height_m
        color = character.color or _kind_color(character)
        entry["color"] = color or left[number % len(left)]
        cast.append(entry)
    return cast


def _kind_color(character: Character) -> str | None:
    by_kind = {"robot": "#9fb1c4", "alien": "#6bbf59", "dog": "#c08a52", "cat": "#e39a4b",
               "horse": "#8a5a3c", "bird": "#3e9bd6"}  # fmt: skip
    twice = character.id[-1].isdigit()
    return None if twice else by_kind.get(character.look.species or character.look.kind)


def _lengths(
    drafts: list[SceneDraft], plot: Plot, actors: dict[str, Actor], wanted: float | None,
    sentences: int,
) -> list[tuple[float, float]]:  # fmt: skip
    """Return seconds and tempo of each scene, so that together they last as long as is wanted."""
    natural = [_natural(draft, plot, actors, 1.0) for draft in drafts]
    total, wished = sum(natural), wanted
    if wanted is None:
        told = any(deed.seconds for draft in drafts for deed in draft.deeds)
        short = sentences == 1 and total < _ONE_SENTENCE_S + 4.0 and not told
        wanted = _ONE_SENTENCE_S if short else min(_LONGEST_S, max(_LEAST_FILM_S, total))
    shares = [round(seconds * wanted / total, 2) for seconds in natural]
    shares[-1] = round(wanted - sum(shares[:-1]), 2)
    if min(shares) < 0.2:
        shares = [wanted / len(shares)] * len(shares)
    out: list[tuple[float, float]] = []
    asked = wished is not None
    for draft, seconds, before in zip(drafts, shares, natural, strict=True):
        tempo = seconds / before
        for _ in range(4):
            now = _natural(draft, plot, actors, tempo)
            tempo = min(6.0, max(0.15, tempo * seconds / now))
        spare = seconds - _natural(draft, plot, actors, tempo)
        if spare > _IDLE_S and not asked:
            # What cannot be stretched is over sooner; nobody watches an empty stage.
            seconds = round(max(_LEAST_FILM_S / len(drafts), seconds - spare + 0.4), 2)
        out.append((seconds, tempo))
    return out


def _natural(draft: SceneDraft, plot: Plot, actors: dict[str, Actor], tempo: float) -> float:
    quiet = Plot(plot.characters, plot.scenes, [])
    stage = stage_scene(draft, quiet, actors, tempo)
    return max(_LEAST_S * min(1.0, tempo), _end(stage) + 0.6)


def _end(stage: Stage) -> float:
    ends = [entry["end_s"] for person in stage.people.values()
            for entry in (*person.actions, *person.lines)]  # fmt: skip
    return float(max([*ends, stage.clock]))


def _scene(
    draft: SceneDraft, number: int, plot: Plot, actors: dict[str, Actor], seconds: float,
    tempo: float,
) -> dict[str, Any]:  # fmt: skip
    stage = stage_scene(draft, plot, actors, tempo)
    for name, person in stage.people.items():
        mood = plot.characters[name].mood
        if mood is not None and not any(key["at_s"] < 0.2 for key in person.expressions):
            person.expressions.insert(0, {"at_s": 0.0, "expression": mood})
    return {
        "id": f"scene_{number + 1}",
        "duration_s": seconds,
        "description": draft.text[:1900],
        "place": draft.place,
        "time_of_day": draft.time
        or ("night" if draft.place in ("moon", "space_vacuum") else "day"),
        "weather": draft.weather or "clear",
        "props": stage.props[:60],
        "parts": [_part(name, stage, seconds, plot) for name in stage.people],
        "camera": shots(draft, stage, seconds, plot),
    }


def _part(name: str, stage: Stage, seconds: float, plot: Plot) -> dict[str, Any]:
    person = stage.people[name]
    lines = [_cut(line, seconds) for line in person.lines if line["start_s"] < seconds - 0.4]
    actions = [_cut(each, seconds) for each in person.actions if each["start_s"] < seconds - 0.3]
    lost = len(person.actions) - len(actions) + len(person.lines) - len(lines)
    if lost:
        things = "1 thing" if lost == 1 else f"{lost} things"
        plot.note(
            f"no time was left for {things} of {person_name(name, plot)}; ask for more seconds"
        )
    faces = sorted((key for key in person.expressions if key["at_s"] < seconds),
                   key=lambda key: float(key["at_s"]))  # fmt: skip
    at = [round(person.start[0], 2), round(person.start[1], 2)]
    part = {"actor": name, "at": at, "actions": actions, "expressions": faces, "lines": lines}
    return part | ({"facing": person.facing} if person.facing else {})


def person_name(name: str, plot: Plot) -> str:
    """Return what somebody is called."""
    return plot.characters[name].name


def _cut(entry: dict[str, Any], seconds: float) -> dict[str, Any]:
    return entry | {"end_s": round(min(entry["end_s"], seconds), 2)}


def _valid(data: dict[str, Any], plot: Plot) -> ScriptSchema:
    """Build the script; what a check refuses is taken out and said, never shown wrong."""
    script = ScriptSchema.model_validate(data)
    while problems := check(script):
        _take_out(problems, data, plot)
        script = ScriptSchema.model_validate(data)
    return script


def _take_out(problems: tuple[Problem, ...], data: dict[str, Any], plot: Plot) -> None:
    """Take the first entry that a problem points at out of raw data; a way out before a deed."""
    found = next((m for each in problems if (m := _PATH.match(each.path)) and m[3]), None)
    if found is None:
        raise AssertionError(f"the director wrote a script that is not valid: {problems[0]}")
    scene = data["scenes"][int(found[1])]
    owner = scene["parts"][int(found[2])] if found[2] is not None else scene
    entry = owner[found[3]][int(found[4])]
    if entry.pop("to", None) is None or entry.pop("path", None) is not None:
        owner[found[3]].pop(int(found[4]))
        plot.note(f"no room for {entry.get('action', found[3])} in {scene['id']}; left out")
