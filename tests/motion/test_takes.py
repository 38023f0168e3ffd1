import numpy as np
import pytest

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.marks import marked_frames, moments_of
from stickgen_engine.motion.proportions import build_of
from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.motion.takes import take_of
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, beats_for

ANN = Actor(id="ann")
SHOWN = ("wave", "dance", "talk", "clap", "celebrate", "look_around", "think", "bow", "laugh")


@pytest.mark.parametrize("action", SHOWN)
def test_two_takes_of_an_action_differ_to_the_eye(action: str) -> None:
    first, second = (animated(beats_for(action), ANN, seed).joints for seed in (1, 2))
    apart = np.linalg.norm(first - second, axis=2)
    assert apart.max() > 0.05


@pytest.mark.parametrize("action", ["walk", "run", "jog", "sneak", "march"])
def test_nobody_goes_quite_like_anybody_else(action: str) -> None:
    takes = [animated(beats_for(action), ANN, seed).joints for seed in range(1, 7)]
    own = [joints - joints[:, :1] for joints in takes]
    for number, one in enumerate(own):
        for other in own[number + 1 :]:
            assert np.linalg.norm(one - other, axis=2).max() > 0.05


@pytest.mark.parametrize("action", SHOWN)
def test_a_take_is_still_the_same_action(action: str) -> None:
    takes = [animated(beats_for(action), ANN, seed).joints for seed in range(6)]
    own = np.stack([joints - joints[:, :1] for joints in takes])
    spread = np.linalg.norm(own - own.mean(axis=0), axis=3)
    assert np.median(spread.max(axis=(0, 1))) < 0.3


def test_what_others_wait_for_keeps_its_time_in_every_take() -> None:
    for name, move in MOVES.items():
        if not move.marks:
            continue
        beat = Beat(name, 0, 60, index=0)
        written = moments_of(beat, ANN, move)
        for seed in range(4):
            assert np.array_equal(moments_of(beat, ANN, move, seed), written), name


def test_a_punch_lands_on_its_marked_frame_in_every_take() -> None:
    beat = Beat("punch", 10, 60, target="x", target_at=(0.7, 0.0), index=0, target_height_m=1.8)
    beats = (Beat("idle", 0, 10), beat, Beat("idle", 60, 70))
    hits = marked_frames(beat, ANN, "hit")
    for seed in range(5):
        joints = animated(beats, ANN, seed).joints
        ahead = np.maximum(joints[:, J["right_wrist"], 0], joints[:, J["left_wrist"], 0])
        assert hits
        for hit in hits:
            near = ahead[max(hit - 8, 0) : hit + 9]
            assert near.max() - ahead[hit - 1 : hit + 3].max() < 0.06


def test_repeats_of_a_loop_are_not_copies_of_each_other() -> None:
    beat = Beat("clap", 0, 200, layer="upper", index=0)
    take = take_of(beat, MOVES["clap"], Body(ANN, build_of(ANN), 5))
    assert not take.timed
    moments = moments_of(beat, ANN, MOVES["clap"], 5)
    starts = np.flatnonzero(np.diff(moments) < 0.0)
    length = int(np.diff(starts).min())
    assert len(starts) > 4
    loops = np.stack([moments[s + 1 : s + length] for s in starts[:-1]])
    assert np.ptp(loops, axis=0).max() > 0.02
    assert np.all(np.diff(loops, axis=1) > 0.0)
