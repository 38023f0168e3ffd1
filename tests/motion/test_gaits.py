"""What steps look like: which feet are down, how fast one goes, and how steady hips are."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Motion, Role
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.terrain import Terrain
from stickgen_engine.timeline.world import World
from stickgen_engine.vocabulary.actions import ACTIONS
from tests.motion.measures import animated, worst_slide

GAITS = ("walk", "run", "sprint", "jog", "sneak", "march", "skip", "limp", "stagger", "tiptoe",
         "flee", "back_away", "hop", "push", "run_bases")  # fmt: skip
SOLES = ("left_ankle", "left_foot", "right_ankle", "right_foot")


def gone(
    action: str, share: float = 1.0, *, manner: str = "neutral", bends: bool = False
) -> Motion:
    """Go for three seconds at a share of an action's own speed."""
    far = ACTIONS.get(action).speed_mps * share * 2.6
    path = ((0.35 * far, 0.8), (0.7 * far, -0.6), (far, 0.2)) if bends else ((far, 0.0),)
    facing = 180.0 if action == "back_away" else 0.0
    beats = (
        Beat("idle", 0, 8, facing_deg=335.0),
        Beat(action, 8, 83, manner=manner, path=path, facing_deg=facing, index=0),
        Beat("idle", 83, 93, at=path[-1], facing_deg=335.0),
    )
    return animated(beats, Actor(id="ann"), 3)


def in_world(beats: Sequence[Beat], world: World, ground: Terrain) -> Motion:
    return Animator().move_one(Role(Actor(id="ann"), tuple(beats), 3, (), (), world, ground))


def height(motion: Motion, joint: str = "pelvis") -> NDArray[np.float64]:
    return motion.joints[:, J[joint], 1].astype(np.float64)


@pytest.mark.parametrize("action", GAITS)
@pytest.mark.parametrize("manner", ["neutral", "drunk", "happy"])
@pytest.mark.parametrize("bends", [False, True])
def test_planted_feet_do_not_slide_at_any_speed(action: str, manner: str, *, bends: bool) -> None:
    for share in (0.5, 1.0, 1.3):
        motion = gone(action, share, manner=manner, bends=bends)
        for number, sole in enumerate(SOLES):
            steps = np.diff(motion.joints[:, J[sole]][:, [0, 2]].astype(float), axis=0)
            both = motion.contacts[1:, number] & motion.contacts[:-1, number]
            if "ankle" in sole:
                both &= motion.contacts[1:, number + 1] & motion.contacts[:-1, number + 1]
            assert 100.0 * FPS * np.hypot(*steps.T)[both].mean() < 1.0, (share, sole)
        assert motion.joints[..., 1].min() > -0.01


@pytest.mark.parametrize("action", ["walk", "jog", "run", "sprint", "flee"])
def test_hips_rise_and_fall_no_further_than_steps_ask_for(action: str) -> None:
    hips = height(gone(action))[30:65]
    assert 0.01 < np.ptp(hips) < 0.16
    assert hips.min() > 0.78 * height(gone(action))[0]


def test_faster_walks_take_longer_and_quicker_steps() -> None:
    def steps(share: float) -> int:
        toes = gone("walk", share).contacts[:, [1, 3]].astype(int)
        return int((np.diff(toes, axis=0) == 1).sum())

    slow, fast = steps(0.6), steps(1.3)
    assert fast > slow
    assert 1.3 / fast > 0.6 / slow


def test_a_skip_hops_on_each_foot_before_the_other_takes_over() -> None:
    contacts = gone("skip").contacts
    landings = []
    for side, (heel, toe) in enumerate(((0, 1), (2, 3))):
        down = (contacts[:, heel] | contacts[:, toe]).astype(int)
        landings += [(int(f), side) for f in np.nonzero(np.diff(down) == 1)[0]]
    order = [side for frame, side in sorted(landings) if 20 < frame < 75]
    pairs = "".join(str(side) for side in order)
    assert "0011" in pairs or "1100" in pairs
    assert "010" not in pairs


def test_a_hop_is_on_one_leg_and_the_other_foot_stays_up() -> None:
    motion = gone("hop")
    lowest = [height(motion, f"{side}_ankle")[25:65].min() for side in ("left", "right")]
    assert min(lowest) < 0.12
    assert max(lowest) > 0.3
    assert not motion.contacts[25:65].any(axis=1).all()


def test_a_walk_goes_over_into_a_run_without_slowing_down() -> None:
    beats = (
        Beat("walk", 0, 50, path=((2.6, 0.0),), index=0),
        Beat("run", 50, 90, at=(2.6, 0.0), path=((9.0, 0.0),), index=1),
        Beat("walk", 90, 130, at=(9.0, 0.0), path=((11.0, 0.0),), index=2),
    )
    motion = animated(beats, Actor(id="ann"), 5)
    speed = np.diff(motion.joints[:, 0, 0].astype(float)) * FPS
    assert speed[30:110].min() > 0.9
    assert abs(motion.joints[49, 0, 0] - 2.6) < 0.05
    assert worst_slide(motion) < 0.003


def test_who_starts_to_run_leans_ahead_and_who_stops_leans_back() -> None:
    joints = gone("run").joints.astype(float)
    lean = joints[:, J["neck"], 0] - joints[:, J["pelvis"], 0]
    assert lean[16:26].mean() > lean[40:60].mean() > lean[74:80].mean()


def test_a_runner_leans_into_a_bend() -> None:
    path = ((3.0, 0.0), (5.5, 1.6), (6.5, 5.0))
    motion = animated((Beat("run", 0, 60, path=path, facing_deg=80.0),), Actor(id="ann"), 3)
    joints, heading = motion.joints.astype(float), np.radians(motion.heading_deg.astype(float))
    trunk = joints[:, J["neck"]] - joints[:, J["pelvis"]]
    to_left = trunk[:, 2] * np.cos(heading) - trunk[:, 0] * np.sin(heading)
    turning = np.gradient(np.unwrap(heading)) * FPS > 0.8
    assert turning.sum() > 8
    assert to_left[turning].mean() > 0.02


def test_on_the_moon_one_lopes_through_the_air() -> None:
    beats = (Beat("walk", 0, 100, path=((3.0, 0.0),), index=0, gravity=0.16),)
    moon = in_world(beats, World(gravity=0.16, drag=0.0), Terrain())
    earth = in_world(beats, World(), Terrain())
    assert (~moon.contacts.any(axis=1)).mean() > 0.3
    assert (~earth.contacts.any(axis=1)).mean() < 0.05


def test_on_ice_steps_are_shorter_than_on_grass() -> None:
    beats = (Beat("walk", 0, 75, path=((2.0, 0.0),), index=0),)
    counts = []
    for friction in (1.0, 0.1):
        toes = in_world(beats, World(friction=friction), Terrain()).contacts[:, [1, 3]].astype(int)
        counts.append(int((np.diff(toes, axis=0) == 1).sum()))
    assert counts[1] > counts[0]


def test_who_walks_against_a_storm_leans_into_it() -> None:
    def lean(wind: float) -> float:
        beats = (Beat("walk", 0, 75, path=((-3.0, 0.0),), facing_deg=180.0, index=0),)
        joints = in_world(beats, World(wind=wind), Terrain()).joints
        return float((joints[30:60, J["neck"], 0] - joints[30:60, J["pelvis"], 0]).mean())

    assert lean(0.9) < lean(0.0) - 0.08


def test_nobody_stands_where_nothing_falls() -> None:
    beats = (Beat("idle", 0, 50), Beat("walk", 50, 100, path=((1.0, 0.0),), index=0))
    motion = in_world(beats, World(gravity=0.0, drag=0.0, buoyancy=1.0), Terrain())
    assert motion.joints[..., 1].min() > 0.2
    assert not motion.contacts.any()


def test_on_the_sea_the_water_is_up_to_the_chest() -> None:
    motion = in_world((Beat("idle", 0, 60),), World(buoyancy=0.6), Terrain(afloat=True))
    assert np.all(height(motion, "pelvis") < 0.25)
    assert np.all(height(motion, "neck") > 0.3)


def test_who_crawls_goes_on_planted_hands_and_knees() -> None:
    beats = (Beat("idle", 0, 8), Beat("crawl", 8, 133, path=((2.0, 0.0),), index=0))
    motion = animated(beats, Actor(id="ann"), 3)
    span = slice(40, 105)
    for joint in ("left_knee", "right_knee", "left_wrist", "right_wrist"):
        down = height(motion, joint)[span]
        assert down.min() > -0.01
        assert np.median(down) < 0.14, joint
    wrists = motion.joints[span, J["left_wrist"], 0].astype(float)
    still = np.abs(np.diff(wrists)) < 0.002
    assert 0.3 < still.mean() < 0.8
    assert worst_slide(motion) < 0.003


def test_a_jump_out_of_a_run_keeps_its_speed_and_lands_where_it_should() -> None:
    beats = (
        Beat("run", 0, 40, path=((5.0, 0.0),), index=0),
        Beat("jump", 40, 72, at=(5.0, 0.0), path=((9.2, 0.0),), index=1),
        Beat("idle", 72, 85, at=(9.2, 0.0)),
    )
    motion = animated(beats, Actor(id="ann"), 5)
    hips = motion.joints[:, 0].astype(float)
    speed = np.diff(hips[:, 0]) * FPS
    assert speed[25:55].min() > 2.5
    aloft = ~motion.contacts[40:72].any(axis=1)
    assert aloft.sum() >= 8
    assert hips[71, 0] == pytest.approx(9.2, abs=0.02)
    assert worst_slide(motion) < 0.003
    assert motion.joints[..., 1].min() > -0.01


def test_a_foot_slips_on_ice_and_says_that_it_does_not_stand() -> None:
    beats = (Beat("walk", 0, 100, path=((2.4, 0.0),), index=0),)
    motion = in_world(beats, World(friction=0.1), Terrain())
    low = height(motion, "left_ankle") < 0.07
    moves = np.abs(np.diff(motion.joints[:, J["left_ankle"], 0].astype(float))) > 0.008
    assert (low[1:] & low[:-1] & moves & ~motion.contacts[1:, 0]).any()
    assert worst_slide(motion) < 0.003
