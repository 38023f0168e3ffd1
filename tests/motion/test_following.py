import numpy as np

from stickgen_engine.motion.channels import C, rest
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.following import CHILD, HUMAN, OLD, STIFF, follow_through, looseness_of
from stickgen_engine.motion.track import Stretch
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, beats_for, moved


def _swung(loose: object = HUMAN) -> Stretch:
    track = Stretch.empty(60)
    track.channels = rest(60)
    track.channels[:, C["r_lift"]] += 110.0 * ramp(np.arange(60.0), 10.0, 18.0)
    track.feet.heel[:] = track.feet.toe[:] = True
    follow_through(track, (Beat("idle", 0, 60),), loose)  # type: ignore[arg-type]
    return track


def test_a_forearm_drags_then_overshoots_then_settles() -> None:
    fold = _swung().channels[:, C["r_fold"]] - rest(60)[:, C["r_fold"]]
    assert fold[10:16].min() < -4.0
    assert fold[18:30].max() > 3.0
    assert np.abs(fold[48:]).max() < 1.0


def test_children_are_looser_than_the_old_and_machines_do_not_drag_at_all() -> None:
    swings = [np.ptp(_swung(loose).channels[:, C["r_fold"]]) for loose in (CHILD, OLD, STIFF)]
    assert swings[0] > 1.5 * swings[1]
    assert swings[2] == 0.0
    assert looseness_of(Actor(id="rob", kind="robot"), "neutral") is STIFF


def test_the_head_turns_before_the_body() -> None:
    beats = (Beat("idle", 0, 30), Beat("turn_around", 30, 80, facing_deg=180.0, index=0))
    motion = animated(beats, Actor(id="ann"), 4)
    face = motion.head_deg
    assert face is not None
    body = np.unwrap(np.radians(motion.heading_deg.astype(np.float64)))
    head = np.unwrap(np.radians(face[:, 0].astype(np.float64)))
    half = 0.25 * abs(body[-1] - body[0])
    turned = [int(np.argmax(np.abs(each - each[20]) > half)) for each in (head, body)]
    assert turned[0] < turned[1]


def test_weight_goes_over_the_foot_that_stays_before_the_other_lifts() -> None:
    beats = (Beat("idle", 0, 20), Beat("kick", 20, 60, index=0, facing_deg=0.0))
    motion = animated(beats, Actor(id="ann"), 4)
    lifted = [
        np.flatnonzero(~motion.contacts[20:, first : first + 2].any(axis=1)) for first in (0, 2)
    ]
    kicking = 0 if len(lifted[0]) > len(lifted[1]) else 1
    frame = 20 + int(lifted[kicking][0])
    standing = ("right_ankle", "left_ankle")[kicking]
    gaps = np.abs(motion.joints[:, J["pelvis"], 2] - motion.joints[:, J[standing], 2])
    assert gaps[frame : frame + 6].min() < gaps[10] - 0.02


def test_hands_go_no_faster_than_hands_can() -> None:
    for action in ("jump", "wave", "throw", "celebrate", "salute", "clap", "dance", "bow"):
        motion = moved(action)
        own = motion.joints - motion.joints[:, :1]
        for side in ("left", "right"):
            speed = np.linalg.norm(np.diff(own[:, J[f"{side}_wrist"]], axis=0), axis=1) * FPS
            assert speed.max() < 12.5, action


def test_robots_stop_between_poses_and_aliens_never_do() -> None:
    shares = {}
    for kind in ("robot", "alien"):
        motion = animated(beats_for("wave"), Actor(id="x", kind=kind), 3)
        hand = max(
            (motion.joints[:, J[f"{side}_wrist"]] for side in ("left", "right")),
            key=lambda path: float(np.ptp(path[:, 1])),
        )
        speed = np.linalg.norm(np.diff(hand[15:50], axis=0), axis=1) * FPS
        shares[kind] = float((speed < 0.12 * speed.max()).mean())
    assert shares["robot"] > shares["alien"] + 0.15
