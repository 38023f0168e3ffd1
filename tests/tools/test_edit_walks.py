"""Many edits in a row: whatever is asked for, the rest of the film keeps its bytes."""

import json
import random
from pathlib import Path

import pytest

from stickgen_engine.script.canonical import canonical_json
from stickgen_engine.script.checks import check
from stickgen_engine.script.reading import read_script
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import toolbox_for
from tests.tools.desk import MemoryProject

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
TOOLBOX = toolbox_for(128_000)


def word(rng, kind):
    return rng.choice(VOCABULARY[kind].names)


def edit_of_one_scene(rng, script):
    """Some edit that is addressed to one scene: the tool, its arguments, the scene's number."""
    number = rng.randrange(len(script.scenes))
    scene = script.scenes[number]
    here = [part.actor for part in scene.parts]
    actor = rng.choice(here or [script.actors[0].id])
    other = rng.choice([*here, *(prop.id for prop in scene.props), actor])
    at_s = round(rng.uniform(0, scene.duration_s), 1)
    spot = [round(rng.uniform(-4, 4), 1), round(rng.uniform(0, 2), 1)]
    calls = [
        ("add_action", {"actor": actor, "action": word(rng, "actions"), "target": other}),
        ("add_action", {"actor": actor, "action": "walk", "to": spot, "start_s": at_s}),
        ("add_action", {"actor": actor, "action": word(rng, "actions"), "start_s": at_s}),
        ("change_action", {"actor": actor, "index": 0, "new_action": word(rng, "actions")}),
        ("change_action", {"actor": actor, "index": 1, "start_s": at_s}),
        ("remove_action", {"actor": actor, "index": 0}),
        ("set_manner", {"actor": actor, "manner": word(rng, "manners"), "index": 0}),
        ("set_expression", {"actor": actor, "expression": "happy", "at_s": at_s}),
        ("remove_expression", {"actor": actor}),
        ("add_line", {"actor": actor, "text": "What is this?", "start_s": at_s}),
        ("remove_line", {"actor": actor, "index": 0}),
        ("add_camera", {"at_s": at_s, "move": word(rng, "moves"), "target": other}),
        ("remove_camera", {}),
        ("change_scene", {"weather": word(rng, "weathers"), "place": word(rng, "places")}),
        ("retime_scene", {"duration_s": round(scene.duration_s * rng.uniform(0.7, 1.5), 2)}),
        ("add_prop", {"kind": word(rng, "props"), "at": spot}),
        ("place_actor", {"actor": actor, "at": spot}),
        ("remove_actor", {"actor": actor}),
    ]
    name, arguments = rng.choice(calls)
    return name, {**arguments, "scene": scene.id}, number


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
async def test_edits_of_one_scene_leave_cast_and_other_scenes_alone(path, tmp_path):
    rng = random.Random(path.stem)
    project = MemoryProject(tmp_path)
    project.commit(read_script(path).script, note="new", author="user")
    done = 0
    for _ in range(25):
        before = project.head
        assert before is not None
        name, arguments, number = edit_of_one_scene(rng, before.script)
        outcome = await TOOLBOX.call(name, json.dumps(arguments), Studio(project))
        after = project.head
        assert after is not None
        assert check(after.script) == (), (name, arguments)
        assert after.script.actors == before.script.actors
        for other, (old, new) in enumerate(
            zip(before.script.scenes, after.script.scenes, strict=True)
        ):
            if other != number:
                assert old.model_dump_json() == new.model_dump_json(), (name, arguments)
        if not outcome.ok:
            assert after is before
            assert outcome.summary
        done += outcome.ok
    assert done > 10
    while project.undo() is not None:
        pass
    head = project.head
    assert head is not None
    assert canonical_json(head.script) == canonical_json(read_script(path).script)
