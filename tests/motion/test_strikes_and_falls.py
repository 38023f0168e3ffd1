import numpy as np
import pytest

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, moved, worst_slide

ANN = Actor(id="ann")
CAST = {
    "human": ANN,
    "child": Actor(id="tim", height_m=1.15),
    "robot": Actor(id="rob", kind="robot"),
}


def done(action: str, frames: int, who: str = "human") -> tuple[Beat, Motion]:
    """Do one action to the right, and return its beat and its motion."""
    beat = Beat(action, 4, 4 + frames, index=0)
    after = Beat("idle", 4 + frames, 14 + frames)
    motion = animated((Beat("idle", 0, 4), beat, after), CAST[who], 3)
    return beat, motion


@pytest.mark.parametrize("who", list(CAST))
def test_a_kick_lands_with_the_leg_level_and_the_body_leaning_away(who: str):
    beat, motion = done("kick", 34, who)
    hit = marked_frames(beat, CAST[who], "hit")[0] + 2
    hip, foot, head = (motion.joints[hit, J[n]] for n in ("right_hip", "right_ankle", "head"))
    assert foot[1] > 0.75 * hip[1]
    assert foot[0] - hip[0] > 0.8 * np.linalg.norm(foot - hip)
    assert head[0] < motion.joints[hit, J["pelvis"], 0]


def test_a_slap_comes_round_from_behind_the_body() -> None:
    _, motion = done("slap", 30)
    hand = motion.joints[:, J["right_wrist"], 0] - motion.joints[:, J["neck"], 0]
    back, ahead = int(np.argmin(hand)), int(np.argmax(hand))
    assert hand[back] < -0.15
    assert hand[ahead] > 0.35
    assert back < ahead


def test_a_punch_is_wound_up_stepped_into_and_straight_where_it_lands() -> None:
    beat, motion = done("punch", 30)
    hit = marked_frames(beat, ANN, "hit")[0] + 1
    shoulder, elbow, wrist = (
        motion.joints[hit, J[f"right_{n}"]] for n in ("shoulder", "elbow", "wrist")
    )
    arm = np.linalg.norm(elbow - shoulder) + np.linalg.norm(wrist - elbow)
    assert np.linalg.norm(wrist - shoulder) > 0.93 * arm
    step = motion.joints[hit, J["left_ankle"], 0] - motion.joints[0, J["left_ankle"], 0]
    assert step > 0.25


def test_who_waits_at_the_plate_swings_once_and_last() -> None:
    beat = Beat("bat", 0, 5 * FPS, index=0)
    hits = marked_frames(beat, ANN, "hit")
    assert len(hits) == 1
    assert hits[0] > 3.5 * FPS


def test_a_ball_is_dribbled_about_twice_a_second() -> None:
    hits = marked_frames(Beat("dribble", 0, 6 * FPS, index=0), ANN, "hit")
    assert np.all(np.abs(np.diff(hits) - FPS / 1.9) < 1.6)


def test_who_trips_stumbles_on_comes_down_on_the_hands_and_is_up_again() -> None:
    _, motion = done("trip", 58)
    hands = motion.joints[:, [J["left_wrist"], J["right_wrist"]], 1]
    assert hands.min() < 0.2
    assert motion.joints[-1, J["head"], 1] > 0.95 * motion.joints[0, J["head"], 1]
    assert motion.joints[-1, J["pelvis"], 0] - motion.joints[0, J["pelvis"], 0] > 0.8


def test_who_faints_sinks_on_the_knees_first_and_ends_turned_on_one_side() -> None:
    _, motion = done("faint", 54)
    height = motion.joints[:, J["pelvis"], 1] / motion.joints[0, J["pelvis"], 1]
    halfway = int(np.argmax(height < 0.45))
    lean = motion.joints[halfway, J["head"]] - motion.joints[halfway, J["pelvis"]]
    assert lean[1] > 0.3
    lying = motion.joints[54]
    across = lying[J["left_shoulder"]] - lying[J["right_shoulder"]]
    assert abs(across[1]) > 0.35 * np.linalg.norm(across)


def test_a_shovel_goes_down_before_the_feet() -> None:
    beat, motion = done("dig", 52)
    hit = marked_frames(beat, ANN, "hit")[0] + 1
    upper, lower = (motion.joints[hit, J[f"{side}_wrist"]] for side in ("right", "left"))
    assert lower[1] < upper[1] - 0.12
    assert lower[0] > upper[0]


@pytest.mark.parametrize("who", list(CAST))
@pytest.mark.parametrize(
    "action",
    ["punch", "kick", "trip", "faint", "fall_down", "bat", "dig", "hammer", "pitch", "shoot"],
)
def test_feet_stay_where_they_are_planted_and_above_the_floor(action: str, who: str):
    motion = moved(action, CAST[who])
    assert worst_slide(motion) < 0.002
    assert motion.joints[:, :, 1].min() > -0.01
