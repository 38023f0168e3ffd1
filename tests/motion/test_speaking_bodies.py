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
    return np.linalg.norm(np.diff(wrists, axis=0), axis=2).max(axis=1) * FPS


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
