import numpy as np

from stickgen_engine.motion.animator import Animator
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.performing import perform
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.plan import plan


def performed(
    dog: list[dict[str, object]], ann: list[dict[str, object]], held: bool
) -> Performance:
    ball: dict[str, object] = {"id": "ball", "kind": "ball", "at": [0.0, 0.0]}
    script = ScriptSchema.model_validate(
        {
            "title": "Fetch",
            "actors": [{"id": "rex", "kind": "animal", "species": "dog"}, {"id": "ann"}],
            "scenes": [
                {
                    "id": "one",
                    "duration_s": 8.0,
                    "parts": [
                        {"actor": "rex", "at": [-1.5, 0.0], "facing": "right", "actions": dog},
                        {"actor": "ann", "at": [2.5, 0.0], "facing": "left", "actions": ann},
                    ],
                    "props": [{**ball, "held_by": "ann"} if held else ball],
                }
            ],
        }
    )
    return perform(plan(script)[0], Animator())


def test_a_dog_takes_a_ball_up_with_its_mouth_and_gives_it() -> None:
    dog: list[dict[str, object]] = [
        {"action": "pick_up", "target": "ball", "start_s": 0.5, "end_s": 2.5},
        {"action": "give", "target": "ann", "start_s": 4.5, "end_s": 6.5},
    ]
    performance = performed(dog, [], held=False)
    track = performance.things["ball"]
    hands = [(grasp.holder, grasp.hand) for grasp in track.held]
    assert ("rex", "mouth") in hands
    assert hands[-1][0] == "ann"


def test_a_ball_that_is_thrown_to_a_dog_is_caught_in_the_mouth() -> None:
    dog: list[dict[str, object]] = [
        {"action": "catch", "target": "ann", "start_s": 1.4, "end_s": 2.7}
    ]
    ann: list[dict[str, object]] = [
        {"action": "throw", "target": "rex", "start_s": 0.4, "end_s": 1.8}
    ]
    performance = performed(dog, ann, held=True)
    track = performance.things["ball"]
    caught = next(grasp for grasp in track.held if grasp.holder == "rex")
    assert caught.hand == "mouth"
    # It comes to where it is then held without a jump.
    step = np.linalg.norm(np.diff(track.at[caught.start - 2 : caught.start + 2], axis=0), axis=1)
    assert step.max() < 0.6


def test_a_bird_takes_a_key_up_in_its_beak_and_flies_off_with_it() -> None:
    deeds = [
        {"action": "pick_up", "start_s": 0.4, "end_s": 1.6, "target": "key"},
        {"action": "fly", "start_s": 1.8, "end_s": 3.6, "to": [1.0, 0.0]},
    ]
    scene = {
        "id": "s", "duration_s": 4.0, "props": [{"id": "key", "kind": "key", "at": [-0.4, 0.0]}],
        "parts": [{"actor": "jay", "at": [-0.65, 0.0], "facing": "right", "actions": deeds}],
    }  # fmt: skip
    actors = [{"id": "jay", "kind": "animal", "species": "bird"}]
    told = {"title": "t", "actors": actors, "scenes": [scene]}
    performance = perform(plan(ScriptSchema.model_validate(told))[0], Animator())
    key, head = performance.things["key"], performance.motions["jay"].joints[:, J["head"]]
    (grasp,) = key.held
    assert (grasp.holder, grasp.hand) == ("jay", "mouth")
    aloft = int(head[:, 1].argmax())
    assert head[aloft, 1] > 0.8
    assert np.linalg.norm(key.at[aloft] - head[aloft]) < 0.25
