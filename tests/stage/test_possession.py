from typing import Any

import numpy as np

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import J
from stickgen_engine.stage.staged import StagedScene


def scene(props: list[dict[str, Any]], actions: list[dict[str, Any]]) -> StagedScene:
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "actors": [{"id": "a"}, {"id": "b"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": 8.0,
                    "props": props,
                    "parts": [
                        {"actor": "a", "at": [0.0, 0.0], "actions": actions},
                        {"actor": "b", "at": [1.0, 0.0], "facing": "left"},
                    ],
                }
            ],
        }
    )
    return staged(planned(script)[0], (320, 180))


def kinds(made: StagedScene, actor: int, frame: int) -> list[str]:
    return [held.kind for held in made.possession.in_hands(made.cast[actor], frame)]


def on_the_floor(made: StagedScene, frame: int) -> list[str]:
    return [t.id for t in made.furniture if made.possession.standing(t, frame) is not None]


def test_a_thing_held_by_an_actor_is_in_its_hand_and_not_on_the_floor():
    prop = {"id": "u", "kind": "umbrella", "at": [3.0, 1.0], "held_by": "a", "color": "#33aa44"}
    made = scene([prop], [])
    (held,) = made.possession.in_hands(made.cast[0], 10)
    assert held.kind == "umbrella"
    assert held.colour == made.furniture[0].colour
    assert on_the_floor(made, 10) == []
    assert kinds(made, 1, 10) == []


def test_who_waves_keeps_a_thing_in_the_other_hand():
    prop = {"id": "f", "kind": "flower", "at": [3.0, 1.0], "held_by": "a"}
    made = scene([prop], [{"action": "wave", "start_s": 1.0, "end_s": 3.0}])
    (held,) = made.possession.in_hands(made.cast[0], 40)
    report = next(r for r in made.cast[0].motion.reports if r.beat.action == "wave")
    assert held.hand != report.hand


def test_an_umbrella_is_borne_above_the_head_by_an_arm_of_the_same_length():
    prop = {"id": "u", "kind": "umbrella", "at": [3.0, 1.0], "held_by": "a"}
    made, without = scene([prop], []), scene([], [])
    (held,) = made.possession.in_hands(made.cast[0], 20)
    before, posed = (each.cast[0].motion.joints[20] for each in (without, made))
    arm = [J[f"{held.hand}_{part}"] for part in ("shoulder", "elbow", "wrist")]
    assert posed[arm[2], 1] > before[arm[2], 1] + 0.3
    lengths = [np.linalg.norm(np.diff(each[arm], axis=0), axis=1) for each in (before, posed)]
    assert np.allclose(lengths[0], lengths[1], atol=1e-4)


def test_a_thing_goes_from_the_floor_to_the_hand_and_back_to_where_it_is_put_down():
    made = scene(
        [{"id": "k", "kind": "suitcase", "at": [0.5, 0.0]}],
        [
            {"action": "pick_up", "target": "k", "start_s": 0.5, "end_s": 2.0},
            {"action": "put_down", "start_s": 5.0, "end_s": 6.5},
        ],
    )
    assert on_the_floor(made, 5) == ["k"]
    assert kinds(made, 0, 90) == ["suitcase"]
    assert on_the_floor(made, 90) == []
    assert kinds(made, 0, 180) == []
    laid = made.possession.standing(made.furniture[0], 180)
    assert laid is not None
    x, z = made.cast[0].motion.joints[180, 0, [0, 2]]
    assert abs(laid.x - x) < 0.7
    assert abs(laid.z - z) < 0.7


def test_an_action_uses_the_thing_that_lies_near_rather_than_a_second_one():
    guitars = [
        {"id": "near", "kind": "guitar", "at": [0.8, 1.0]},
        {"id": "far", "kind": "guitar", "at": [6.0, 1.0]},
    ]
    made = scene(guitars, [{"action": "play_guitar", "start_s": 1.0, "end_s": 5.0}])
    assert on_the_floor(made, 10) == ["near", "far"]
    assert kinds(made, 0, 75) == ["guitar"]
    assert on_the_floor(made, 75) == ["far"]
    assert on_the_floor(made, 190) == ["near", "far"]


def test_what_is_given_is_then_in_the_hands_of_who_got_it():
    made = scene(
        [{"id": "g", "kind": "gift", "at": [0.0, 1.0], "held_by": "a"}],
        [{"action": "give", "target": "b", "start_s": 1.0, "end_s": 3.0}],
    )
    assert kinds(made, 0, 10) == ["gift"]
    assert kinds(made, 0, 150) == []
    assert kinds(made, 1, 150) == ["gift"]
