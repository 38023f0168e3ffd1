"""Gestures are made by the whole body: weight, hips and feet take part where somebody stands."""

from typing import Final

import numpy as np
import pytest

from stickgen_engine.evaluation.physical import physical
from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Motion, Role
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat

_SIDE: Final = {"left": 0, "right": 1}


def done(action: str, *under: Beat, seed: int = 3, start: int = 25, end: int = 85) -> Motion:
    base = under or (Beat("idle", 0, 120, facing_deg=0.0),)
    upper = Beat(action, start, end, layer="upper", facing_deg=0.0, index=0)
    return Animator().move_one(Role(Actor(id="ann"), (*base, upper), seed))


def at(motion: Motion, joint: str) -> np.ndarray:
    return np.asarray(motion.joints[:, J[joint]], dtype=np.float64)


@pytest.mark.parametrize(
    "action", ["shout", "argue", "point", "cross_arms", "raise_hand", "tremble", "stretch", "think"]
)
def test_legs_take_part_and_planted_feet_stay(action: str) -> None:
    motion = done(action)
    feet = np.stack([at(motion, f"{side}_ankle") for side in _SIDE], axis=1)
    moved = np.linalg.norm(feet[25:85] - feet[20], axis=2).max()
    assert moved > 0.03
    measured = physical(motion)
    assert measured.worst_slide_cms < 1.0
    assert measured.lowest_cm > -1.0


def test_steps_of_a_gesture_are_taken_back_at_its_end() -> None:
    motion = done("shout")
    for side in _SIDE:
        ankle = at(motion, f"{side}_ankle")
        assert np.linalg.norm(ankle[115] - ankle[15]) < 0.02


def test_who_walks_or_sits_keeps_feet_and_seat_while_gesturing() -> None:
    walk = Beat("walk", 0, 120, path=((0.0, 0.0), (4.5, 0.0)), facing_deg=0.0, index=1)
    sits = Beat("sit", 0, 120, facing_deg=0.0, seat_m=0.45, index=1)
    for under in (walk, sits):
        plain, shouts = done("nod", under), done("shout", under)
        for side in _SIDE:
            gap = at(plain, f"{side}_ankle") - at(shouts, f"{side}_ankle")
            assert np.abs(gap).max() < 0.03


def test_a_nod_and_a_shaken_head_are_large_enough_for_a_still_picture() -> None:
    nods, shakes = done("nod"), done("shake_head")
    assert nods.head_deg is not None
    assert shakes.head_deg is not None
    assert np.ptp(nods.head_deg[25:60, 1]) > 35.0
    turned = np.degrees(np.unwrap(np.radians(shakes.head_deg[25:70, 0].astype(np.float64))))
    assert np.ptp(turned) > 70.0
    assert np.ptp(at(nods, "head")[25:60, 1]) > 0.03


def test_hands_on_hips_are_at_the_waist_with_elbows_away() -> None:
    motion = done("hands_on_hips")
    waist = at(motion, "spine1")[60]
    for side in _SIDE:
        wrist, elbow = at(motion, f"{side}_wrist")[60], at(motion, f"{side}_elbow")[60]
        assert abs(wrist[1] - waist[1]) < 0.12
        middle = at(motion, "spine2")[60]
        out = np.hypot(*(elbow - middle)[[0, 2]]) - np.hypot(*(wrist - waist)[[0, 2]])
        assert out > 0.05


def test_palms_meet_in_prayer_and_between_claps_they_part() -> None:
    def apart(action: str) -> np.ndarray:
        motion = done(action)
        gap = at(motion, "left_wrist") - at(motion, "right_wrist")
        return np.asarray(np.linalg.norm(gap, axis=1))

    assert apart("pray")[45:70].max() < 0.1
    claps = apart("clap")[35:75]
    assert claps.min() < 0.1
    assert claps.max() > 0.25


def test_shivering_hugs_low_and_crossed_arms_stand_tall() -> None:
    shivers, crosses = done("shiver"), done("cross_arms")
    assert at(crosses, "head")[45:75, 1].mean() > at(shivers, "head")[45:75, 1].mean() + 0.08
