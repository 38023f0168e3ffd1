import numpy as np
import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.clips.motions import generate_motion
from stickgen_tools.outcome import ToolError
from tests.tools.desk import a_script
from tests.tools.filming import desk_with, tiny


def walking(*, metres: float, seconds: float) -> ScriptSchema:
    """Ann walks so far in so much time."""
    action = {"action": "walk", "start_s": 0.0, "end_s": seconds, "to": [metres, 0.0]}
    part = {"actor": "ann", "at": [0.0, 0.0], "actions": [action]}
    return tiny({"duration_s": seconds + 0.4, "parts": [part]})


async def test_each_written_beat_tells_its_source_way_and_speed(tmp_path):
    outcome = await generate_motion(desk_with(tmp_path, walking(metres=2.6, seconds=2.0)))
    (beat,) = outcome.data["beats"]
    assert (beat["actor"], beat["action"], beat["source"]) == ("ann", "walk", "animator")
    assert (beat["start_s"], beat["end_s"]) == (0.0, 2.0)
    assert beat["distance_m"] == pytest.approx(2.6, abs=0.15)
    assert beat["speed_mps"] == pytest.approx(1.3, abs=0.1)
    assert beat["natural_mps"] == 1.3
    assert outcome.warnings == ()


async def test_who_is_hurried_or_held_back_is_told(tmp_path):
    hurried, slow = walking(metres=3.8, seconds=2.0), walking(metres=1.0, seconds=2.0)
    scenes = (hurried.scenes[0], slow.scenes[0].model_copy(update={"id": "s2"}))
    both = hurried.model_copy(update={"scenes": scenes})
    outcome = await generate_motion(desk_with(tmp_path, both))
    first, second = outcome.warnings
    assert first.startswith("s1/ann: walk at 1.9")
    assert first.endswith("is hurried (1.3 m/s is natural); give it more time")
    assert second.startswith("s2/ann: walk at 0.7")
    assert second.endswith("is held back (1.3 m/s is natural); give it less time")


async def test_a_walk_that_has_become_a_jog_is_told(tmp_path):
    outcome = await generate_motion(desk_with(tmp_path, walking(metres=4.6, seconds=2.0)))
    (line,) = outcome.warnings
    assert line.startswith("s1/ann: walk at 2.")
    assert line.endswith("is too fast, so it is a jog (1.3 m/s is natural)")


async def test_one_actor_of_one_scene_can_be_asked_for(tmp_path):
    studio = desk_with(tmp_path, a_script())
    outcome = await generate_motion(studio, scene="park", actor="rex")
    assert [(beat["scene"], beat["actor"]) for beat in outcome.data["beats"]] == [
        ("park", "rex"),
        ("park", "rex"),
    ]
    assert len(outcome.text()) < 4000


async def test_the_joints_are_kept_where_that_is_asked_for(tmp_path):
    studio = desk_with(tmp_path, tiny())
    outcome = await generate_motion(studio, save=True)
    with np.load(studio.project.folder / "motion" / outcome.data["file"]) as arrays:
        assert arrays["s1/bob/joints"].shape == (10, 22, 3)


async def test_who_is_not_there_is_told_to_the_model(tmp_path):
    studio = desk_with(tmp_path, tiny())
    with pytest.raises(ToolError, match=r"there is no scene 'x'; scenes: s1"):
        await generate_motion(studio, scene="x")
    with pytest.raises(ToolError, match=r"there is no actor 'x'; actors: ann, bob"):
        await generate_motion(studio, actor="x")
