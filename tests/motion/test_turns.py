"""How fast bodies turn, and what their feet do where one way follows another."""

import numpy as np
import pytest

from stickgen_engine.motion.paths import MOST_TURN_DEGPS, way
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, worst_slide


def fastest_turn(motion: Motion) -> float:
    """Return the fastest turn from one frame to the next, in degrees a second."""
    heading = np.unwrap(np.radians(motion.heading_deg.astype(float)))
    return float(np.degrees(np.abs(np.diff(heading))).max()) * FPS


@pytest.mark.parametrize("frames", range(48, 72))
@pytest.mark.parametrize("short", [9, 13, 16])
def test_no_foot_jumps_where_a_short_way_follows_another(frames: int, short: int) -> None:
    beats = (
        Beat("walk", 0, frames, path=((2.1, 0.0),), index=0),
        Beat("walk", frames, frames + short, at=(2.1, 0.0), path=((2.52, 0.0),), index=1),
        Beat("kiss", frames + short, frames + short + 33, at=(2.52, 0.0), index=1),
    )
    motion = animated(beats, Actor(id="ann"), 4)
    for joint in ("left_ankle", "right_ankle"):
        steps = np.linalg.norm(np.diff(motion.joints[:, J[joint]], axis=0), axis=1)
        assert steps.max() < 0.28, joint
    assert worst_slide(motion) < 0.003


@pytest.mark.parametrize("action", ["walk", "run", "flee", "skip", "swim", "crawl"])
@pytest.mark.parametrize("kind", ["human", "animal"])
@pytest.mark.parametrize("path", [((3.0, 0.0), (-3.0, 0.5), (1.0, 0.8)), ((-2.0, 0.0),)])
def test_nobody_turns_faster_than_a_body_can(
    action: str, kind: str, path: tuple[tuple[float, float], ...]
) -> None:
    end = path[-1]
    beats = (
        Beat("idle", 0, 8, facing_deg=342.0),
        Beat(action, 8, 40 + 30 * len(path), path=path, facing_deg=200.0, index=0),
        Beat("idle", 40 + 30 * len(path), 60 + 30 * len(path), at=end, facing_deg=200.0),
    )
    motion = animated(beats, Actor(id="ann", kind=kind), 3)
    assert fastest_turn(motion) <= 1.03 * MOST_TURN_DEGPS
    middle = motion.joints[39 + 30 * len(path), J["pelvis"]]
    if kind == "animal":
        middle = 0.5 * (middle + motion.joints[39 + 30 * len(path), J["neck"]])
    assert np.hypot(middle[0] - end[0], middle[2] - end[1]) < 0.1


def test_who_turns_back_on_the_way_turns_face_to_camera() -> None:
    path = way((0.0, 0.0), ((3.0, 0.0), (-3.0, 0.0)), 0.0, 4.0)
    assert (path.heading[0], path.heading[-1]) == (0.0, -180.0)


def test_a_step_aside_is_taken_without_turning_to_it() -> None:
    start = Beat("idle", 0, 10, facing_deg=350.0)
    aside = Beat("walk", 10, 24, path=((-0.3, 0.2),), facing_deg=330.0, index=0)
    motion = animated((start, aside), Actor(id="ann"), 3)
    off = (motion.heading_deg.astype(float) - 340.0 + 180.0) % 360.0 - 180.0
    assert np.abs(off).max() <= 11.0
    assert motion.joints[-1, 0, 0] == pytest.approx(-0.3, abs=0.02)
