import pytest

from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from tests.motion.joining import PEOPLE, Join, join, sample
from tests.motion.measures import animated, jerk


def _worst(joins: list[Join], count: int = 12) -> str:
    worst = sorted(joins, key=lambda each: -each.ratio)[:count]
    return "\n".join(
        f"{j.ratio:5.2f}  {j.at_join:6.0f} / {j.inside:6.0f} m/s3  {j.name}" for j in worst
    )


def _check(joins: list[Join], rough: float) -> None:
    print(_worst(joins))
    share = sum(each.ratio > 1.5 for each in joins) / len(joins)
    assert share <= rough, _worst(joins)
    assert max(each.bones for each in joins) < 1e-3
    assert min(each.lowest_m for each in joins) > -0.01


def test_every_action_joins_others_no_rougher_than_it_is_itself() -> None:
    _check([join(*pair) for pair in sample(len(PEOPLE))], rough=0.0)


@pytest.mark.slow
def test_any_action_joins_any_other_no_rougher_than_they_are_themselves() -> None:
    every = [
        (first, second, (i + k) % 5)
        for i, first in enumerate(PEOPLE)
        for k, second in enumerate(PEOPLE)
    ]
    _check([join(*pair) for pair in every], rough=0.005)


def test_a_stiff_gesture_over_a_low_posture_leaves_no_pop() -> None:
    beats = (
        Beat("crouch", 0, 60, index=0, posture="crouch"),
        Beat("idle", 60, 130, posture="stand"),
        Beat("cross_arms", 62, 120, layer="upper", index=1),
    )
    assert jerk(animated(beats, Actor(id="ann"), 2)).max() < 4000.0


def test_who_sits_on_the_ground_is_not_stood_up_in_a_blink() -> None:
    beats = (Beat("sit", 0, 60, index=0), Beat("wave", 70, 110, layer="upper", index=1),
             Beat("idle", 60, 120, posture="stand"))  # fmt: skip
    height = animated(beats, Actor(id="ann"), 2).joints[:, J["pelvis"], 1]
    rising = (height > 0.3) & (height < 0.8)
    assert rising[60:90].sum() >= 6


def test_a_foot_that_swings_over_a_join_goes_on_smoothly() -> None:
    beats = (
        Beat("march", 0, 60, path=((2.4, 0.0),), index=0),
        Beat("stagger", 60, 120, at=(2.4, 0.0), path=((4.0, 0.0),), index=1),
        Beat("idle", 120, 140, at=(4.0, 0.0)),
    )
    rough = jerk(animated(beats, Actor(id="ann"), 3))
    assert rough[45:75].max() <= 1.5 * max(rough[:40].max(), rough[80:].max())
