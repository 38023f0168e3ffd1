import numpy as np
import pytest

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.motion.proportions import build_of
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor, ScriptSchema
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, worst_slide

CAST = {"adult": Actor(id="ann"), "child": Actor(id="tim", height_m=1.15)}
SEATED = 55


def seated(seat_m: float, who: str) -> Motion:
    beats = (
        Beat("idle", 0, 3),
        Beat("sit", 3, 50, index=0, posture="sit", seat_m=seat_m),
        Beat("idle", 50, 60, posture="sit", seat_m=seat_m),
        Beat("stand_up", 60, 100, index=1, seat_m=seat_m),
        Beat("idle", 100, 106),
    )
    return animated(beats, CAST[who], 3)


@pytest.mark.parametrize("who", list(CAST))
@pytest.mark.parametrize("seat_m", [0.2, 0.46, 0.7, 0.9])
def test_a_body_sits_on_a_seat_of_any_height_and_not_in_it(seat_m: float, who: str) -> None:
    motion = seated(seat_m, who)
    pelvis = motion.joints[SEATED, J["pelvis"], 1]
    assert seat_m + 0.03 < pelvis < seat_m + 0.09
    assert worst_slide(motion) < 0.002
    assert motion.joints[:, :, 1].min() > -0.01


@pytest.mark.parametrize(("seat_m", "who"), [(0.7, "adult"), (0.46, "child")])
def test_shins_hang_from_a_seat_that_is_too_high(seat_m: float, who: str) -> None:
    joints = seated(seat_m, who).joints[SEATED]
    for side in ("left", "right"):
        knee, ankle = joints[J[f"{side}_knee"]], joints[J[f"{side}_ankle"]]
        shin = knee - ankle
        assert shin[1] > 0.9 * np.linalg.norm(shin)
        assert joints[J[f"{side}_foot"], 1] > 0.1
    assert not seated(seat_m, who).contacts[SEATED].any()


def test_feet_of_who_sits_on_a_chair_of_the_right_height_stand_on_the_floor() -> None:
    motion, build = seated(0.46, "adult"), build_of(CAST["adult"])
    ankles = motion.joints[SEATED, [J["left_ankle"], J["right_ankle"]], 1]
    assert np.all(np.abs(ankles - build.ankle_y) < 0.005)
    assert motion.contacts[SEATED].all()


def test_who_lies_down_on_a_bed_lies_along_it() -> None:
    scene = {
        "id": "s",
        "duration_s": 6.0,
        "parts": [
            {
                "actor": "ann",
                "at": [-1.2, 0.0],
                "actions": [{"action": "lie_down", "target": "bed", "start_s": 0.4, "end_s": 5.0}],
            }
        ],
        "props": [{"id": "bed", "kind": "bed", "at": [0.4, 0.0]}],
    }
    told = {"title": "t", "actors": [{"id": "ann"}], "scenes": [scene]}
    timeline = planned(ScriptSchema.model_validate(told))[0]
    joints = perform_scene(timeline).motions["ann"].joints[120]
    along = joints[J["head"]] - joints[J["pelvis"]]
    assert abs(along[0]) > 0.95 * np.hypot(along[0], along[2])
    assert abs(joints[J["pelvis"], 0] - 0.4) < 0.25
    assert 0.45 < joints[J["pelvis"], 1] < 0.7
