from functools import cache
from itertools import combinations

import numpy as np
import pytest

from stickgen_engine.motion.channels import Array
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat, Posture
from stickgen_engine.vocabulary.manners import MANNERS
from tests.motion.measures import animated

NAMES = tuple(MANNERS.names)
SHOWS = ("idle", "walk", "wave", "sit", "talk", "kneel")
# How far the joint that differs most is away, on the average over time.
SEEN_M, TELLING_M = 0.055, 0.18


def _beats(action: str, manner: str) -> tuple[Beat, ...]:
    if action in ("wave", "talk"):
        over = Beat(action, 10, 70, layer="upper", manner=manner, facing_deg=335.0, index=0)
        return Beat("idle", 0, 80, facing_deg=335.0), over
    path = ((2.6, 0.0),) if action == "walk" else ()
    posture: Posture = "sit" if action == "sit" else "kneel" if action == "kneel" else "stand"
    return (
        Beat(action, 0, 80, manner=manner, path=path, facing_deg=0.0 if path else 335.0, index=0,
             posture=posture, seat_m=0.46 if action == "sit" else 0.0),
    )  # fmt: skip


@cache
def _shown(action: str, manner: str, seed: int = 3) -> Array:
    """Return what the eye sees of a take: joints about the pelvis, and how high that is."""
    joints = animated(_beats(action, manner), Actor(id="ann"), seed).joints.astype(np.float64)
    own = joints - joints[:, :1] * np.array([1.0, 0.0, 1.0])
    return own[20:70]


def _apart(action: str, one: str, other: str) -> float:
    """Measure by how much two manners of an action differ, in metres."""
    gaps = np.linalg.norm(_shown(action, one) - _shown(action, other), axis=2)
    return float(gaps.max(axis=1).mean())


@pytest.mark.parametrize("action", SHOWS)
def test_every_manner_is_told_from_neutral_in_whatever_is_done(action: str) -> None:
    # Machines that talk are told by their stops alone.
    others = set(NAMES) - {"neutral", "robotic" if action == "talk" else ""}
    close = [name for name in sorted(others) if _apart(action, name, "neutral") < SEEN_M]
    assert not close


def test_manners_are_told_apart_from_each_other_over_what_is_done() -> None:
    for one, other in combinations(NAMES, 2):
        assert max(_apart(action, one, other) for action in SHOWS) > TELLING_M, (one, other)


def test_the_sad_look_down_and_the_proud_up() -> None:
    for action in SHOWS:
        heads = {}
        for manner in ("sad", "neutral", "proud"):
            face = animated(_beats(action, manner), Actor(id="ann"), 3).head_deg
            assert face is not None
            heads[manner] = float(face[25:65, 1].mean())
        assert heads["sad"] > heads["neutral"] + 5.0, action
        assert heads["proud"] < heads["neutral"] - 3.0, action


def test_zombies_hold_their_arms_out_even_seated() -> None:
    for action in ("idle", "walk", "sit"):
        joints = animated(_beats(action, "zombie"), Actor(id="ann"), 3).joints[40]
        for side in ("left", "right"):
            reach = joints[J[f"{side}_wrist"]] - joints[J[f"{side}_shoulder"]]
            assert np.hypot(reach[0], reach[2]) > 0.3, (action, side)
            assert reach[1] > -0.25, (action, side)


def test_who_is_old_by_nature_is_old_in_whatever_is_done_plainly() -> None:
    young, old = Actor(id="ann"), Actor(id="ann", manner="old")
    beats = (Beat("idle", 0, 60, facing_deg=335.0),)
    upright, bowed = (animated(beats, who, 3).joints[40, J["head"], 1] for who in (young, old))
    assert bowed < upright - 0.12


def test_a_gesture_in_a_manner_takes_the_whole_body_along_and_lets_it_go() -> None:
    beats = (
        Beat("idle", 0, 140, facing_deg=335.0),
        Beat("wave", 40, 90, layer="upper", manner="depressed", facing_deg=335.0, index=0),
    )
    head = animated(beats, Actor(id="ann"), 3).joints[:, J["head"], 1]
    assert head[60:75].max() < head[:30].min() - 0.04
    assert head[110:].min() > head[60:75].max() + 0.03
