"""Who speaks beats time with hands and head; who listens nods; hands that work go on working."""

from dataclasses import replace

import numpy as np

from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Motion, Role
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat, Speech
from stickgen_engine.timeline.stresses import stresses_of

LINE = Speech(25, 150, "talk", "We found a golden treasure under the old mountain!")
IDLE = (Beat("idle", 0, 200, facing_deg=315.0),)
QUIET = Role(Actor(id="ann"), IDLE, 3)


def moved(role: Role) -> Motion:
    return Animator().move_one(role)


def hands(motion: Motion) -> np.ndarray:
    """Say how fast the faster hand goes about the neck, (T - 1,) in m/s."""
    wrists = motion.joints[:, [J["left_wrist"], J["right_wrist"]]].astype(float)
    wrists -= motion.joints[:, None, J["neck"]].astype(float)
    return np.asarray(np.linalg.norm(np.diff(wrists, axis=0), axis=2).max(axis=1) * FPS)


def test_hands_move_while_a_line_is_spoken_and_rest_before_and_after() -> None:
    speeds = hands(moved(replace(QUIET, speeches=(LINE,))))
    assert speeds[30:150].max() > 1.5
    assert speeds[:15].max() < 0.3
    assert speeds[185:].max() < 0.3


def test_strokes_end_on_stressed_syllables() -> None:
    motion = moved(replace(QUIET, speeches=(LINE,)))
    speeds = hands(motion)
    for stress in stresses_of(LINE):
        before, after = speeds[stress.frame - 6 : stress.frame], speeds[stress.frame + 2]
        assert before.max() > after


def test_two_seeds_speak_with_other_gestures() -> None:
    one, other = (moved(replace(QUIET, speeches=(LINE,), seed=seed)) for seed in (1, 2))
    gap = np.linalg.norm(one.joints - other.joints, axis=2)[30:150]
    assert gap.max() > 0.15


def test_who_carries_something_keeps_hold_of_it_while_speaking() -> None:
    carries = Beat("carry", 0, 200, layer="upper", facing_deg=315.0, index=0)
    role = replace(QUIET, beats=(*IDLE, carries))
    silent, speaks = moved(role), moved(replace(role, speeches=(LINE,)))
    wrists = [J["left_wrist"], J["right_wrist"]]
    gap = np.linalg.norm(silent.joints - speaks.joints, axis=2)[40:140]
    assert gap[:, wrists].max() < 0.08


def test_a_listener_nods_where_phrases_end() -> None:
    heard = Speech(20, 110, "talk", "First, we go north. Then we rest.")
    assert QUIET.heard == ()
    nods = 0
    for seed in range(6):
        alone = moved(replace(QUIET, seed=seed))
        listens = moved(replace(QUIET, seed=seed, heard=(heard,)))
        assert alone.head_deg is not None
        assert listens.head_deg is not None
        nods += int(np.abs(listens.head_deg[:, 1] - alone.head_deg[:, 1]).max() > 5.0)
    assert nods >= 4


def test_speaking_bodies_keep_their_feet_and_bones() -> None:
    silent, speaks = moved(QUIET), moved(replace(QUIET, speeches=(LINE,)))
    feet = [J["left_ankle"], J["right_ankle"]]
    assert np.allclose(silent.joints[:, feet], speaks.joints[:, feet], atol=1e-3)


def nearest_to_the_face(motion: Motion) -> np.ndarray:
    """Say how far the nearer wrist is from the middle of the head, (T,) in metres."""
    wrists = motion.joints[:, [J["left_wrist"], J["right_wrist"]]].astype(float)
    gap = wrists - motion.joints[:, None, J["head"]].astype(float)
    return np.asarray(np.linalg.norm(gap, axis=2).min(axis=1))


def test_who_whispers_a_line_leans_in_with_a_hand_beside_the_mouth() -> None:
    silent = moved(QUIET)
    whispers = moved(replace(QUIET, speeches=(replace(LINE, mode="whisper"),)))
    assert nearest_to_the_face(whispers)[45:140].max() < 0.36
    assert nearest_to_the_face(silent)[45:140].min() > 0.5
    lean = (whispers.joints - silent.joints)[60:140, J["neck"]].astype(float)
    assert np.hypot(lean[:, 0], lean[:, 2]).mean() > 0.06


def test_a_mood_shows_in_how_wide_and_how_low_hands_speak() -> None:
    reach: dict[str, list[float]] = {}
    bent: dict[str, list[float]] = {}
    for mood in ("excited", "sad", "angry"):
        for seed in range(3):
            line = replace(LINE, mood=mood)
            joints = moved(replace(QUIET, speeches=(line,), seed=seed)).joints.astype(float)
            wrists = joints[30:150, [J["left_wrist"], J["right_wrist"]]]
            away = np.linalg.norm(
                wrists[..., [0, 2]] - joints[30:150, None, 0][..., [0, 2]], axis=2
            )
            reach.setdefault(mood, []).append(float(away.mean()))
            bent.setdefault(mood, []).append(float(joints[40:140, J["head"], 1].mean()))
    assert np.mean(reach["excited"]) > 1.3 * np.mean(reach["sad"])
    assert np.mean(reach["angry"]) > 1.15 * np.mean(reach["sad"])
    assert np.mean(bent["excited"]) > np.mean(bent["sad"]) + 0.025


def test_feet_that_stand_while_a_line_is_spoken_do_not_slide() -> None:
    for mode, mood in (("talk", "angry"), ("shout", "neutral"), ("whisper", "neutral")):
        motion = moved(replace(QUIET, speeches=(replace(LINE, mode=mode, mood=mood),)))
        for side, foot in enumerate(("left_foot", "right_foot")):
            toe = motion.contacts[:, 2 * side + 1]
            down = toe[1:] & toe[:-1]
            speed = np.linalg.norm(np.diff(motion.joints[:, J[foot]].astype(float), axis=0), axis=1)
            assert speed[down].max(initial=0.0) * FPS < 0.02
