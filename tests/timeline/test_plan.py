from itertools import pairwise
from typing import Any

import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline
from stickgen_engine.timeline.compass import difference, distance
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS

ANN = {"id": "ann"}
BEN = {"id": "ben"}


def planned(parts: list[dict[str, Any]], *, seconds: float = 8.0, **scene: Any) -> SceneTimeline:
    cast = [{"id": part["actor"], **part.pop("who", {})} for part in parts]
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": cast,
            "scenes": [{"id": "s", "duration_s": seconds, "parts": parts, **scene}],
        }
    )
    return plan(script)[0]


def alone(*actions: dict[str, Any], seconds: float = 8.0, **scene: Any) -> ActorTimeline:
    return planned([{"actor": "ann", "actions": list(actions)}], seconds=seconds, **scene).actors[0]


def assert_tiles(actor: ActorTimeline, frames: int) -> None:
    base = [beat for beat in actor.beats if beat.layer == "base"]
    assert base[0].start == 0
    assert base[-1].end == frames
    for before, after in pairwise(base):
        assert before.end == after.start
        assert before.start < before.end


@pytest.mark.parametrize("name", ACTIONS.names)
def test_base_beats_tile_the_scene_whatever_is_done(name: str) -> None:
    to_ben = {"action": name, "target": "ben"}
    parts = [
        {"actor": "ann", "at": [-1.5, 0], "actions": [to_ben, {"action": "walk"}]},
        {"actor": "ben", "at": [1.5, 0], "actions": [{"action": "idle"}, {"action": name}]},
    ]
    scene = planned(parts)
    for actor in scene.actors:
        assert_tiles(actor, scene.frames)
        for beat in actor.beats:
            assert 0 <= beat.start < beat.end <= scene.frames


def test_actions_without_times_follow_each_other() -> None:
    actor = alone({"action": "walk", "to": [2, 0]}, {"action": "wave"}, {"action": "jump"})
    starts = {beat.action: beat.start for beat in actor.beats if beat.index is not None}
    assert starts["walk"] < starts["wave"] < starts["jump"]


def test_somebody_walks_and_waves_at_once() -> None:
    actor = alone(
        {"action": "walk", "start_s": 0, "end_s": 4, "to": [3, 0]},
        {"action": "wave", "start_s": 1, "end_s": 3},
    )
    layers = {beat.action: beat.layer for beat in actor.beats}
    assert layers == {"walk": "base", "wave": "upper", "idle": "base"}


def test_two_face_each_other_and_one_alone_faces_the_viewer() -> None:
    scene = planned([{"actor": "ann", "at": [-1, 0]}, {"actor": "ben", "at": [1, 0]}])
    left, right = scene.actors
    assert abs(difference(left.facing_deg, 0.0)) < 45.0
    assert abs(difference(right.facing_deg, 180.0)) < 45.0
    assert 270.0 < alone().facing_deg < 360.0


def test_who_sets_out_at_once_faces_where_the_way_leads() -> None:
    actor = alone({"action": "walk", "to": [-3, 0]})
    assert abs(difference(actor.facing_deg, 180.0)) < 1.0
    walk = next(beat for beat in actor.beats if beat.action == "walk")
    assert abs(difference(walk.facing_deg, 180.0)) < 1.0


def test_walking_up_to_somebody_stops_an_arm_short() -> None:
    scene = planned(
        [
            {"actor": "ann", "at": [-3, 0], "actions": [{"action": "walk", "target": "ben"}]},
            {"actor": "ben", "at": [1, 0.5]},
        ]
    )
    walk = next(beat for beat in scene.actors[0].beats if beat.action == "walk")
    assert distance(walk.path[-1], (1.0, 0.5)) == pytest.approx(0.9, abs=0.01)


def test_a_target_that_moves_is_met_where_it_went() -> None:
    scene = planned(
        [
            {"actor": "ann", "at": [-3, 0],
             "actions": [{"action": "run", "target": "ben", "start_s": 3, "end_s": 5}]},
            {"actor": "ben", "at": [0, 0],
             "actions": [{"action": "walk", "to": [2, 0], "start_s": 0, "end_s": 2.5}]},
        ]
    )  # fmt: skip
    run = next(beat for beat in scene.actors[0].beats if beat.action == "run")
    assert run.path[-1][0] == pytest.approx(1.1, abs=0.05)


def test_partners_come_within_reach_before_they_shake_hands() -> None:
    shake = [{"action": "shake_hands", "target": who} for who in ("ben", "ann")]
    scene = planned(
        [
            {"actor": "ann", "at": [-2, 0], "actions": [shake[0]]},
            {"actor": "ben", "at": [1, 0], "actions": [shake[1]]},
        ]
    )
    ann, ben = scene.actors
    walk = next(beat for beat in ann.beats if beat.path)
    greeting = next(beat for beat in ann.beats if beat.action == "shake_hands")
    assert walk.end == greeting.start
    assert distance(walk.path[-1], (1.0, 0.0)) < 0.9
    assert not any(beat.path for beat in ben.beats)
    assert greeting.target_height_m == pytest.approx(1.8)


def test_a_way_that_nobody_wrote_stays_in_the_frame() -> None:
    for at in (-3.0, 0.0, 3.2):
        scene = planned([{"actor": "ann", "at": [at, 0], "actions": [{"action": "walk"}]}])
        walk = next(beat for beat in scene.actors[0].beats if beat.action == "walk")
        assert abs(walk.path[-1][0]) < 4.0
        assert distance(walk.path[-1], (at, 0.0)) > 0.3


def test_the_seated_stay_seated_then_rise_before_they_walk() -> None:
    actor = alone(
        {"action": "sit", "target": "chair", "end_s": 3},
        {"action": "talk", "end_s": 5},
        {"action": "walk", "to": [2.5, 0]},
        props=[{"kind": "chair", "at": [0.6, 0]}],
    )
    base = [beat for beat in actor.beats if beat.layer == "base"]
    assert [b.action for b in base][:5] == ["walk", "sit", "idle", "stand_up", "walk"]
    assert base[1].seat_m == pytest.approx(0.46)
    assert base[2].posture == "sit"
    assert base[3].seat_m == pytest.approx(0.46)
    assert base[4].posture == "stand"


@pytest.mark.parametrize("between", [0.0, 0.5])
def test_who_lies_gets_time_to_rise_before_something_short(between: float) -> None:
    actor = alone(
        {"action": "faint", "end_s": 2.5},
        {"action": "hop", "start_s": 2.5 + between, "end_s": 4 + between},
    )
    base = {beat.action: beat for beat in actor.beats if beat.layer == "base"}
    rise, hop = base["get_up"], base["hop"]
    assert rise.end - rise.start >= 28
    assert hop.end - hop.start >= 18
    assert base["faint"].end - base["faint"].start >= 40
    ends = sorted((b.start, b.end) for b in actor.beats if b.layer == "base")
    assert all(end == start for (_, end), (start, _) in pairwise(ends))


def test_a_scene_that_opens_with_waking_up_opens_asleep() -> None:
    actor = alone({"action": "wake_up", "start_s": 2})
    assert actor.beats[0].action == "sleep"
    assert actor.beats[0].posture == "lie"


def test_faces_follow_actions_when_nobody_wrote_them() -> None:
    actor = alone({"action": "wave", "end_s": 2}, {"action": "cry", "start_s": 4, "end_s": 6})
    keys = {key.frame: key.expression for key in actor.expressions}
    assert keys[0] == "happy"
    assert keys[100] == "sad"
    assert "neutral" in keys.values()


def test_written_faces_are_kept() -> None:
    scene = planned(
        [
            {
                "actor": "ann",
                "actions": [{"action": "wave"}],
                "expressions": [{"at_s": 1, "expression": "angry"}],
            }
        ]
    )
    keys = [(key.frame, key.expression) for key in scene.actors[0].expressions]
    assert keys == [(0, "neutral"), (25, "angry")]


def test_eyes_go_to_whoever_speaks() -> None:
    line = {"start_s": 2, "end_s": 4, "text": "Hello there"}
    scene = planned([{"actor": "ann", "lines": [line]}, {"actor": "ben"}])
    gazes = [(key.frame, key.target) for key in scene.actors[1].gazes]
    assert gazes == [(0, None), (50, "ann"), (100, None)]
    speech = scene.actors[0].speeches[0]
    assert (speech.start, speech.end, speech.text) == (50, 100, "Hello there")


def test_manner_is_the_actions_else_the_actors() -> None:
    part = {
        "actor": "ann",
        "who": {"manner": "old"},
        "actions": [{"action": "walk", "to": [1, 0]}, {"action": "wave", "manner": "happy"}],
    }
    manners = {b.action: b.manner for b in planned([part]).actors[0].beats if b.index is not None}
    assert manners == {"walk": "old", "wave": "happy"}


def test_seeds_differ_by_actor_and_do_not_change() -> None:
    def seeds() -> list[int]:
        return [actor.seed for actor in planned([{"actor": "ann"}, {"actor": "ben"}]).actors]

    assert seeds() == seeds()
    assert len(set(seeds())) == 2


def test_the_moon_pulls_less() -> None:
    beats = alone({"action": "jump"}, place="moon").beats
    assert next(b for b in beats if b.action == "jump").gravity == pytest.approx(0.16)


def test_a_chaser_goes_after_who_flees() -> None:
    scene = planned(
        [
            {"actor": "ann", "at": [-3, 0], "actions": [{"action": "chase", "target": "ben"}]},
            {"actor": "ben", "at": [-1, 0], "actions": [{"action": "flee", "target": "ann"}]},
        ],
        seconds=3,
    )
    chase = next(beat for beat in scene.actors[0].beats if beat.action == "chase")
    flee = next(beat for beat in scene.actors[1].beats if beat.action == "flee")
    assert flee.path[-1][0] > chase.path[-1][0] > 2.0


def test_a_manner_that_is_felt_shows_in_the_face_while_nothing_else_is_written() -> None:
    parts = [
        {
            "actor": "ann",
            "who": {"manner": "sad"},
            "actions": [
                {"action": "wave", "start_s": 1, "end_s": 3},
                {"action": "walk", "start_s": 4, "end_s": 6, "to": [1, 0], "manner": "angry"},
            ],
        }
    ]
    keys = {key.frame: key.expression for key in planned(parts).actors[0].expressions}
    assert keys[0] == "sad"
    assert keys[100] == "angry"
    assert "happy" not in keys.values()


def test_who_kicks_at_a_goal_goes_to_the_ball_and_faces_the_goal() -> None:
    ball = {"id": "ball", "kind": "soccer_ball", "at": [0.0, 0.0]}
    goal = {"id": "net", "kind": "goal", "at": [6.0, 0.0]}
    kick = {"action": "kick_ball", "start_s": 0.5, "end_s": 3.0, "target": "net"}
    parts = [{"actor": "ann", "at": [-2.0, 0.5], "actions": [kick]}]
    beats = planned(parts, props=[ball, goal]).actors[0].beats
    done = next(beat for beat in beats if beat.action == "kick_ball" and not beat.path)
    assert distance(done.at, (0.0, 0.0)) < 1.2
    assert done.at[0] < 0.0
    assert abs(difference(done.facing_deg, 0.0)) < 5.0
