import numpy as np
import pytest

from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated


@pytest.mark.parametrize("action", ["walk", "run", "sneak", "march", "limp", "hop", "back_away"])
@pytest.mark.parametrize("kind", ["human", "robot", "animal"])
def test_getting_about_ends_where_the_script_says(action: str, kind: str) -> None:
    path = ((-0.6, 1.0), (1.6, -0.5))
    beats = (
        Beat(action, 0, 90, at=(-2.0, 0.5), path=path),
        Beat("idle", 90, 110, at=(1.6, -0.5)),
    )
    motion = animated(beats, Actor(id="ann", kind=kind), 1)
    # The middle of a body on four feet is half way between its hips and its shoulders.
    middle = motion.joints[89, J["pelvis"]]
    if kind == "animal":
        middle = 0.5 * (middle + motion.joints[89, J["neck"]])
    assert np.hypot(middle[0] - 1.6, middle[2] + 0.5) < (0.1 if kind == "animal" else 0.02)


def test_a_walk_faces_where_it_goes_and_backing_away_does_not() -> None:
    for action, heading in (("walk", 180.0), ("back_away", 0.0)):
        beats = (Beat(action, 0, 60, path=((-2.0, 0.0),), facing_deg=heading),)
        motion = animated(beats, Actor(id="ann"), 1)
        off = (motion.heading_deg[40] - heading + 180.0) % 360.0 - 180.0
        assert abs(off) < 12.0, action


def test_a_foot_is_always_on_the_floor_in_a_walk_and_not_in_a_run() -> None:
    walk = animated((Beat("walk", 0, 75, path=((3.6, 0.0),)),), Actor(id="ann"), 1)
    run = animated((Beat("run", 0, 75, path=((13.0, 0.0),)),), Actor(id="ann"), 1)
    assert walk.contacts[:74].any(axis=1).mean() > 0.97
    assert not run.contacts[20:60].any(axis=1).all()


def test_contacts_say_when_a_foot_is_down() -> None:
    motion = animated((Beat("walk", 0, 75, path=((3.6, 0.0),)),), Actor(id="ann"), 1)
    for toe, joint in ((1, "left_foot"), (3, "right_foot")):
        heights = motion.joints[:, J[joint], 1]
        assert heights[motion.contacts[:, toe]].max() < 0.03
        assert not motion.contacts[heights > 0.05, toe].any()


def test_a_leap_on_the_moon_is_higher_and_longer_than_one_on_earth() -> None:
    def leap(gravity: float) -> tuple[float, int]:
        beats = (Beat("jump", 0, 75, gravity=gravity, index=0),)
        motion = animated(beats, Actor(id="ann"), 1)
        aloft = ~motion.contacts.any(axis=1)
        ends = np.nonzero(np.diff(np.concatenate(([False], aloft, [False])).astype(int)))[0]
        return float(motion.joints[:, J["pelvis"], 1].max()), int(np.diff(ends)[::2].max())

    (low, short), (high, long) = leap(1.0), leap(0.16)
    assert high > low + 0.3
    assert long > 2 * short


def test_a_body_in_the_air_follows_a_parabola() -> None:
    beats = (Beat("jump", 0, 75, gravity=0.38, index=0),)
    motion = animated(beats, Actor(id="ann"), 1)
    pelvis = motion.joints[:, J["pelvis"], 1].astype(float)
    aloft = np.nonzero(~motion.contacts.any(axis=1) & (pelvis > 0.95))[0]
    inside = aloft[3:-3]
    fit = np.polyfit(inside, pelvis[inside], 2)
    assert fit[0] < 0.0
    assert np.abs(np.polyval(fit, inside) - pelvis[inside]).max() < 0.03
