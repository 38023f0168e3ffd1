"""Where everybody swims, the scene is played in the water of a pool, a lake or a river."""

from typing import Any

import pytest

from stickgen_engine.drawing.light import light_for
from stickgen_engine.drawing.places import build_place
from stickgen_engine.motion.animator import Animator
from stickgen_engine.performance.performing import perform
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.timeline.plan import plan
from stickgen_engine.timeline.terrain import terrain_of


def staged(place: str, *actions: dict[str, Any]) -> SceneTimeline:
    parts = [
        {"actor": f"a{n}", "at": [-2.0, float(n)], "actions": [action]}
        for n, action in enumerate(actions)
    ]
    actors = [{"id": f"a{n}"} for n in range(len(actions))]
    scene = {"id": "s", "duration_s": 6.0, "place": place, "parts": parts}
    return plan(ScriptSchema.model_validate({"title": "t", "actors": actors, "scenes": [scene]}))[0]


SWIM = {"action": "swim", "start_s": 1.0, "to": [1.0, 0.0]}
WALK = {"action": "walk", "to": [1.0, 1.0]}


@pytest.mark.parametrize("place", ["pool", "lake", "river"])
def test_swimmers_are_in_the_water_up_to_their_backs(place: str) -> None:
    timeline = staged(place, SWIM, {"action": "wave"})
    assert terrain_of(timeline.scene).afloat
    joints = perform(timeline, Animator()).motions["a0"].joints
    assert joints[50:100, J["left_ankle"], 1].max() < 0.6
    assert joints[50:100, J["head"], 1].min() > 0.2
    treading = perform(timeline, Animator()).motions["a1"].joints
    assert treading[:, J["pelvis"], 1].max() < 0.5


def test_where_somebody_walks_there_is_a_bank() -> None:
    assert not terrain_of(staged("lake", SWIM, WALK).scene).afloat
    assert not terrain_of(staged("pool", {"action": "wave"}).scene).afloat
    assert not terrain_of(staged("garden", WALK).scene).afloat


@pytest.mark.parametrize("place", ["pool", "lake", "river"])
def test_water_comes_before_who_swims_and_nothing_of_the_bank_is_left(place: str) -> None:
    light = light_for("day", "clear", indoor=False)
    dry, wet = (build_place(place, light, 3, flooded=flooded) for flooded in (False, True))
    assert len(wet.scenery.pieces) <= len(dry.scenery.pieces)
    assert all(piece.z > 4.0 for piece in wet.scenery.pieces)
    assert wet.animate is not None
    fresh = type(wet.scenery)(light)
    wet.animate(fresh, 1.0)
    assert min(piece.z for piece in fresh.pieces) < 0.0
