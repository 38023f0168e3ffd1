from itertools import groupby

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


def to_and_fro(throws: int) -> SceneTimeline:
    """Two who throw one ball to each other; every throw has a catch of its own in the script."""
    deeds: dict[str, list[dict[str, object]]] = {"ann": [], "ben": []}
    for number in range(throws):
        one, other = ("ann", "ben") if number % 2 == 0 else ("ben", "ann")
        start, end = 0.3 + 2.3 * number, 2.6 + 2.3 * number
        deeds[one].append({"action": "throw", "target": other, "start_s": start, "end_s": end})
        late = {"action": "catch", "target": one, "start_s": start + 0.5, "end_s": end}
        deeds[other].append(late)
    scene = {
        "id": "s",
        "duration_s": 0.6 + 2.3 * throws,
        "parts": [
            part("ann", -1.5, "right", *deeds["ann"]),
            part("ben", 1.5, "left", *deeds["ben"]),
        ],
        "props": [{"id": "ball", "kind": "ball", "held_by": "ann", "at": [-1.5, 0.0]}],
    }
    told = {"title": "t", "actors": [{"id": "ann"}, {"id": "ben"}], "scenes": [scene]}
    return planned(ScriptSchema.model_validate(told))[0]


def test_of_several_throws_each_is_met_by_the_catch_that_is_told_for_it() -> None:
    performance = perform_scene(to_and_fro(4))
    holders = [who for who, _ in groupby(grasp.holder for grasp in performance.things["ball"].held)]
    assert holders == ["ann", "ben", "ann", "ben", "ann"]
