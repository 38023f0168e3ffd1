"""Mutated scripts through the whole way: a picture, or located errors, and nothing else."""

import copy
import json
from random import Random
from typing import Any

import pytest

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import read_script
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.vocabulary import VOCABULARY

SIZE = (160, 160)
ODD: tuple[Any, ...] = (
    None, "", 0, -1, 1e9, True, [], {}, "left", "\u202eabc", "a" * 600, 3.5, [0, 0], "zzz", 25,
    "мир",
)  # fmt: skip
SEEDLING: dict[str, Any] = {
    "title": "Fuzz",
    "seed": 1,
    "style": "normal",
    "actors": [
        {"id": "a", "kind": "human", "height_m": 1.7, "accessories": ["hat"]},
        {"id": "d", "kind": "animal", "species": "dog"},
    ],
    "scenes": [
        {
            "id": "s",
            "duration_s": 3.0,
            "place": "city_park",
            "time_of_day": "day",
            "weather": "clear",
            "props": [{"id": "ball", "kind": "ball", "at": [1.0, 1.0]}],
            "parts": [
                {
                    "actor": "a",
                    "at": [-2.0, 0.0],
                    "facing": "right",
                    "actions": [
                        {"action": "walk", "start_s": 0.0, "end_s": 1.6, "to": [-0.5, 0.0]},
                        {"action": "wave", "start_s": 1.7, "end_s": 2.6, "target": "d"},
                    ],
                    "expressions": [{"at_s": 0.5, "expression": "happy"}],
                    "lines": [{"start_s": 1.0, "end_s": 2.4, "mode": "talk", "text": "Come!"}],
                },
                {"actor": "d", "at": [1.5, 0.3], "facing": "left",
                 "actions": [{"action": "bark"}]},
            ],
            "camera": [
                {"at_s": 0.0, "move": "static", "shot": "wide"},
                {"at_s": 1.0, "move": "dolly", "shot": "medium", "target": "a"},
            ],
        }
    ],
}  # fmt: skip
WORDS = {
    "action": "actions", "kind": "props", "place": "places", "weather": "weathers",
    "time_of_day": "times", "move": "moves", "shot": "shots", "style": "styles",
    "expression": "expressions", "mode": "speech", "species": "species", "manner": "manners",
}  # fmt: skip


def mutated(number: int) -> bytes:
    """Change a sound script in one to four places: another word, an odd value, a key gone."""
    dice = Random(f"film {number}")
    script = copy.deepcopy(SEEDLING)
    for _ in range(dice.randint(1, 4)):
        holder, key = dice.choice(list(_places(script)))
        name = str(key)
        if name in WORDS and dice.random() < 0.75:
            holder[key] = dice.choice(VOCABULARY[WORDS[name]].names)
        elif isinstance(holder[key], float) and dice.random() < 0.7:
            holder[key] = round(holder[key] + dice.uniform(-4, 4), 2)
        elif dice.random() < 0.5:
            holder[key] = dice.choice(ODD)
        else:
            del holder[key]
    return json.dumps(script).encode()


def _places(value: Any) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(pairs):
        yield value, key
        if isinstance(inner, dict | list):
            yield from _places(inner)


def read_or_problems(data: bytes) -> tuple[ScriptSchema | None, tuple[Problem, ...]]:
    try:
        return read_script(data).script, ()
    except ScriptError as error:
        return None, error.problems


def draw_or_refuse(number: int) -> bool:
    script, problems = read_or_problems(mutated(number))
    if script is None:
        assert problems
        assert all(problem.path and "\n" not in str(problem) for problem in problems)
        return False
    canvas = Canvas(*SIZE, style_named(script.style))
    for timeline in planned(script):
        scene = staged(timeline, SIZE)
        for frame in {0, scene.frames // 2, scene.frames - 1}:
            scene.draw(frame, canvas)
    return True


def test_mutated_scripts_are_drawn_or_refused_with_located_errors():
    drawn = [draw_or_refuse(number) for number in range(40)]
    assert any(drawn)
    assert not all(drawn)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_a_thousand_mutated_scripts_are_drawn_or_refused(first):
    assert sum(draw_or_refuse(number) for number in range(first, first + 100)) > 5
