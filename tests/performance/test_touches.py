import numpy as np
import pytest

from stickgen_engine.motion.animator import Animator
from stickgen_engine.performance.performing import role_of
from stickgen_engine.performance.touching.meeting import brought_together
from stickgen_engine.skeleton import FPS, J
from tests.motion.measures import bones, jerk, worst_slide
from tests.performance.scenes_of_two import acted, done_to_bob, part_of

INTERACTIONS = (
    "shake_hands", "high_five", "hug", "kiss", "comfort", "slap", "punch", "kick", "push_person",
    "pull_person", "give", "take", "dance_together", "lead_by_hand", "help_up", "lift_up",
    "whisper_to", "tackle", "fight",
)  # fmt: skip
NEAR_M = 0.02


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("other", ["adult", "child", "robot"])
@pytest.mark.parametrize("action", INTERACTIONS)
def test_what_touches_meets_and_nothing_breaks(action: str, other: str, mirrored: bool) -> None:
    performance = done_to_bob(action, other, mirrored=mirrored)
    touches = [touch for touch in performance.touches if "/" in touch.other]
    assert touches
    assert max(touch.gap_m for touch in touches) <= NEAR_M
    roles = [role_of(each, performance.timeline) for each in performance.timeline.actors]
    alone = dict(zip(performance.motions, Animator().move(roles), strict=True))
    motions, _ = brought_together(performance.timeline, alone)
    for name, motion in motions.items():
        lengths = bones(motion)
        assert (np.ptp(lengths, axis=0) / lengths.mean(axis=0)).max() < 1e-3
        assert motion.joints[:, :, 1].min() > -0.01
        assert worst_slide(motion) <= max(0.01 / FPS, worst_slide(alone[name]) + 1e-5)


@pytest.mark.parametrize("action", ["comfort", "kiss", "hug"])
def test_an_animal_can_be_petted(action: str) -> None:
    touches = done_to_bob(action, "dog").touches
    assert touches
    assert max(touch.gap_m for touch in touches) <= NEAR_M


@pytest.mark.parametrize("action", ["hug", "shake_hands", "kiss", "give"])
def test_a_very_tall_one_bends_down(action: str) -> None:
    touches = [t for t in done_to_bob(action, "alien").touches if "/" in t.other]
    assert touches
    assert max(touch.gap_m for touch in touches) <= NEAR_M


@pytest.mark.parametrize("action", ["shake_hands", "hug", "push_person", "punch", "kiss"])
def test_feet_stay_where_they_stood_before_hands_were_brought_together(action: str) -> None:
    performance = done_to_bob(action)
    for name in ("ann", "bob"):
        role = role_of(part_of(performance, name), performance.timeline)
        before, after = Animator().move_one(role), performance.motions[name]
        planted = after.contacts[:, [0, 2]]
        for index, joint in enumerate((J["left_ankle"], J["right_ankle"])):
            moved = np.linalg.norm(before.joints[:, joint] - after.joints[:, joint], axis=1)
            assert moved[planted[:, index]].max() < 1e-3


@pytest.mark.parametrize("action", ["shake_hands", "hug", "high_five", "comfort", "kiss", "give"])
def test_bodies_come_to_a_touch_and_leave_it_without_a_pop(action: str) -> None:
    performance = done_to_bob(action)
    roles = [role_of(each, performance.timeline) for each in performance.timeline.actors]
    alone = max(jerk(motion).max() for motion in Animator().move(roles))
    assert max(jerk(motion).max() for motion in performance.motions.values()) <= 1.5 * alone


def test_who_hugs_stands_before_the_other_not_in_it() -> None:
    performance = done_to_bob("hug")
    touch = performance.touches[0]
    trunk = [J[name] for name in ("pelvis", "spine1", "spine2", "spine3")]
    one, other = (
        performance.motions[n].joints[touch.start : touch.end, trunk] for n in ("ann", "bob")
    )
    apart = np.linalg.norm((one - other)[:, :, [0, 2]], axis=2)
    assert apart.min() > 0.2


def test_palms_lie_behind_whom_they_hug() -> None:
    performance = done_to_bob("hug")
    frame = performance.touches[0].start + 5
    ann, bob = (performance.motions[name].joints[frame] for name in ("ann", "bob"))
    assert ann[J["right_wrist"], 0] > bob[J["spine3"], 0]
    assert bob[J["right_wrist"], 0] < ann[J["spine3"], 0]


def test_a_blow_out_of_reach_touches_nothing() -> None:
    told = {"action": "punch", "target": "bob", "start_s": 0.2, "end_s": 0.6}
    performance = acted([told], apart=4.0, seconds=3.0)
    assert not performance.touches
    assert all(beat.motion == "idle" for beat in part_of(performance, "bob").beats)
