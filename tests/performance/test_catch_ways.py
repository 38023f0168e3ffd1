import pytest

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.performance.catch_ways import with_varied_catches
from stickgen_engine.performance.catching import with_catches
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import SceneTimeline
from tests.performance.things_scenes import part

WAYS = ("catch", "catch_chest", "catch_low", "catch_high")


def throwing(seed: int) -> SceneTimeline:
    throw = {"action": "throw", "target": "ben", "start_s": 0.4, "end_s": 1.8}
    scene = {
        "id": "s",
        "duration_s": 5.0,
        "parts": [part("ann", -1.5, "right", throw), part("ben", 1.5, "left")],
    }
    actors = [{"id": "ann"}, {"id": "ben"}]
    told = {"title": "t", "seed": seed, "actors": actors, "scenes": [scene]}
    return planned(ScriptSchema.model_validate(told))[0]


def test_all_ways_to_catch_come_to_the_ball_at_the_same_moment() -> None:
    assert len({(MOVES[way].marks["catch"], MOVES[way].seconds) for way in WAYS}) == 1


def test_seeds_choose_how_a_ball_is_caught() -> None:
    chosen = set()
    for seed in range(8):
        timeline = with_varied_catches(with_catches(throwing(seed)))
        catcher = next(a for a in timeline.actors if a.actor.id == "ben")
        chosen |= {beat.motion for beat in catcher.beats if beat.action == "catch"}
    assert len(chosen) >= 3
    assert chosen <= set(WAYS)


@pytest.mark.parametrize("seed", range(5))
def test_however_a_ball_is_caught_it_goes_from_hand_to_hand(seed: int) -> None:
    performance = perform_scene(throwing(seed))
    ball = next(track for track in performance.things.values() if track.held)
    assert [grasp.holder for grasp in ball.held] == ["ann", "ben"]
