import json
import random
from copy import deepcopy
from typing import Any

import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_tools.clips.changes import changes
from tests.tools.desk import TWO_SCENES

Data = dict[str, Any]


def told(change: Any, start: Data = TWO_SCENES) -> list[str]:
    """What is said of a script that was changed in place."""
    data = deepcopy(start)
    change(data)
    old, new = ScriptSchema.model_validate(start), ScriptSchema.model_validate(data)
    assert changes(old, old) == ()
    return list(changes(old, new))


def part(data: Data) -> Data:
    """The astronaut's part on the moon."""
    return data["scenes"][0]["parts"][0]


def test_another_action_in_the_same_place_is_told_as_what_it_became():
    def change(data: Data) -> None:
        part(data)["actions"][1] = {"action": "run", "start_s": 4.5, "end_s": 7.0, "target": "zib"}

    assert told(change) == ["scene landing: astronaut's wave 4.5–7 s became run 4.5–7 s"]


def test_actions_that_come_and_go_are_told_as_such():
    assert told(lambda data: part(data)["actions"].pop(0)) == [
        "scene landing: astronaut: removed walk 0–4 s"
    ]
    assert told(lambda data: part(data)["actions"].append({"action": "laugh", "start_s": 8.0})) == [
        "scene landing: astronaut: added laugh from 8 s"
    ]


def test_an_actions_time_manner_and_way_are_told():
    def change(data: Data) -> None:
        part(data)["actions"][0] |= {"end_s": 3.0, "manner": "angry", "to": [-1.0, 0.5]}

    assert told(change) == [
        "scene landing: astronaut's walk 0–4 s is now 0–3 s; its end is now (-1, 0.5) "
        "(was (-1.5, 0)); manner is now angry (was none)"
    ]


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("duration_s", 6.5, "scene park: now lasts 6.5 s (was 6 s)"),
        ("place", "beach", "scene park: the place is now beach (was city_park)"),
        ("weather", "rainy", "scene park: the weather is now rainy (was clear)"),
        ("time_of_day", "night", "scene park: the time of day is now night (was day)"),
        ("description", "A dog", 'scene park: the description is now "A dog"'),
        ("sound", {"music": "sad"}, "scene park: music is now sad (was none)"),
    ],
)
def test_where_and_when_a_scene_plays_is_told(field: str, value: Any, line: str):
    assert told(lambda data: data["scenes"][1].update({field: value})) == [line]


def test_faces_and_lines_are_told():
    def change(data: Data) -> None:
        part(data)["expressions"][1]["expression"] = "happy"
        part(data)["lines"] = [{"start_s": 4.6, "end_s": 6.4, "text": "Go away!", "mode": "shout"}]

    assert told(change) == [
        "scene landing: astronaut's face: surprised at 4 s became happy at 4 s",
        'scene landing: astronaut\'s line "Hello?" 4.6–6.4 s became "Go away!" and is now shout '
        "(was talk)",
    ]


def test_the_camera_is_told():
    def change(data: Data) -> None:
        data["scenes"][0]["camera"][1] = {"at_s": 3.0, "move": "zoom", "zoom": 2.0, "target": "zib"}

    assert told(change) == [
        "scene landing: camera at 3 s: dolly medium on zib became zoom on zib; "
        "zoom is now 2 (was none)"
    ]


def test_the_look_and_the_cast_are_told():
    def change(data: Data) -> None:
        data |= {"style": "ink", "title": "Last contact"}
        data["actors"][0] |= {"color": "#ff0000", "accessories": ["helmet"]}
        data["actors"].append({"id": "robo", "kind": "robot"})

    lines = told(change)
    assert lines == [
        'the title is now "Last contact" (was "First contact")',
        "film: style is now ink (was normal)",
        "astronaut: colour is now #ff0000 (was #2f6fde); now wears helmet",
        "robo (robot) joined the cast",
    ]


def test_a_renamed_actor_is_told_once_and_not_in_every_scene():
    def change(data: Data) -> None:
        data["scenes"] = json.loads(json.dumps(data["scenes"]).replace('"zib"', '"max"'))
        data["actors"][1]["id"] = "max"

    assert told(change) == ["zib is now called max"]


def test_scenes_that_come_go_move_and_are_renamed_are_told():
    def renamed(data: Data) -> None:
        data["scenes"][1]["id"] = "green"

    def turned(data: Data) -> None:
        data["scenes"].reverse()

    def added(data: Data) -> None:
        data["scenes"].append({"id": "end", "duration_s": 2.0, "place": "beach"})

    assert told(renamed) == ["scene park is now called green"]
    assert told(turned) == ["the scenes now run: park, landing"]
    assert told(added) == ["scene end is new: 2 s, beach"]
    assert told(lambda data: data["scenes"].pop()) == ["scene park was removed"]


def test_props_are_told():
    def change(data: Data) -> None:
        data["scenes"][0]["props"] = [{"id": "ship", "kind": "spaceship", "at": [4.0, 1.5]}]
        data["scenes"][1]["props"] = [{"kind": "ball", "at": [0.0, 1.0]}]

    assert told(change) == [
        "scene landing: the prop ship: its place is now (4, 1.5) (was (-4, 1.5))",
        "scene park: added the prop ball",
    ]


def test_a_scene_that_runs_faster_as_a_whole_is_told_in_one_line():
    def change(data: Data) -> None:
        scene = data["scenes"][1]
        scene["duration_s"] = 3.0
        scene["parts"][0]["actions"][0] |= {"end_s": 1.0, "to": [2.0, 0.0]}
        scene["parts"][0]["actions"][1] |= {"start_s": 1.25, "end_s": 2.0}

    assert told(change) == [
        "scene park: now lasts 3 s (was 6 s), all of it faster",
        "scene park: rex's trot 0–1 s: its end is now (2, 0) (was (1, 0))",
    ]


def test_a_scene_of_another_length_in_which_not_all_moves_alike_is_told_beat_by_beat():
    def change(data: Data) -> None:
        data["scenes"][1]["duration_s"] = 3.0
        data["scenes"][1]["parts"][0]["actions"][1] |= {"start_s": 2.0, "end_s": 2.5}

    assert told(change) == [
        "scene park: now lasts 3 s (was 6 s)",
        "scene park: rex's bark 2.5–4 s is now 2–2.5 s",
    ]


def test_the_size_is_told_in_pixels():
    assert told(lambda data: data.update(size=[720, 1280])) == [
        "film: size is now 720x1280 (was 1280x720)"
    ]


def test_every_change_of_a_script_is_told_in_some_line():
    """No field may be forgotten: whatever differs, something is said."""
    script = ScriptSchema.model_validate(TWO_SCENES)
    for path, changed in _each_field_changed(script.model_dump(mode="json")):
        try:
            new = ScriptSchema.model_validate(changed)
        except ValueError:
            continue
        if new != script:
            assert changes(script, new), path


def _each_field_changed(data: Data) -> list[tuple[str, Data]]:
    found = []
    for path in _leaves(data, ()):
        copy: Any = deepcopy(data)
        place = copy
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = _another(place[path[-1]], str(path[-1]))
        found.append((str(path), copy))
    return found


def _leaves(value: Any, path: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, each in value.items() for leaf in _leaves(each, (*path, key))]
    if isinstance(value, list) and value:
        return [leaf for i, each in enumerate(value) for leaf in _leaves(each, (*path, i))]
    return [path]


def _another(value: Any, key: str) -> Any:
    words = {"manner": "angry", "shot": "full", "target": "rex", "facing": 90.0, "species": "cat",
             "held_by": "zib", "ease": "linear", "color": "#123456", "mode": "shout",
             "move": "static", "style": "ink", "kind": "robot", "action": "jump",
             "expression": "sad", "weather": "rainy", "place": "beach",
             "time_of_day": "dawn"}  # fmt: skip
    if key in words:
        return words[key]
    if isinstance(value, str):
        return "other"
    if isinstance(value, int | float) or value is None:
        return (value or 0.0) + 1.0
    return [[1.0, 1.0]] if key == "path" else ["helmet"] if key == "accessories" else value


def test_whatever_comes_goes_or_changes_places_is_told():
    start = parse_script(TWO_SCENES).script
    valid = 0
    for seed in range(300):
        chance = random.Random(seed)
        data: Any = start.model_dump(mode="json", exclude_none=True)
        for _ in range(chance.randint(1, 3)):
            _shuffled(data, chance)
        try:
            new = parse_script(data).script
        except ScriptError:
            continue
        valid += 1
        assert bool(changes(start, new)) == (new != start), seed
        assert bool(changes(new, start)) == (new != start), seed
    assert valid > 30


def _shuffled(data: Data, chance: random.Random) -> None:
    """Take an item of some list out, put a copy of it elsewhere, or turn the list around."""
    lists = [each for each in _lists(data) if each]
    chosen = chance.choice(lists)
    kind = chance.choice(("out", "twice", "around"))
    if kind == "out":
        chosen.pop(chance.randrange(len(chosen)))
    elif kind == "twice":
        copy = deepcopy(chance.choice(chosen))
        if isinstance(copy, dict) and "id" in copy:
            copy["id"] += "_2"
        chosen.insert(chance.randrange(len(chosen) + 1), copy)
    else:
        chosen.reverse()


def _lists(value: Any) -> list[list[Any]]:
    if isinstance(value, dict):
        return [found for each in value.values() for found in _lists(each)]
    if isinstance(value, list):
        return [value, *(found for each in value for found in _lists(each))]
    return []
