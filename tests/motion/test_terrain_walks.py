"""Stairs, ladders and tops: feet and hands meet what is drawn."""

import numpy as np
import pytest
from numpy.typing import NDArray

from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.proportions import build_of
from stickgen_engine.motion.source import Motion, Role
from stickgen_engine.performance.performing import perform
from stickgen_engine.script.models import Actor, ScriptSchema
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.plan import plan
from stickgen_engine.timeline.terrain import FIRST_RUNG_M, RISER_M, RUNG_M, STEPS, top_of
from stickgen_engine.vocabulary.props import PROPS


def acted(action: str, prop: str, seconds: float, description: str = "") -> Motion:
    """Let an actor who stands two metres beside a thing do something to it."""
    act = {
        "action": action, "start_s": 0.2, "end_s": 0.2 + seconds, "target": "thing",
        "description": description,
    }  # fmt: skip
    part = {"actor": "ann", "at": [-2.0, 0.0], "facing": "right", "actions": [act]}
    script = ScriptSchema.model_validate(
        {
            "title": "Up",
            "actors": [{"id": "ann"}],
            "scenes": [
                {
                    "id": "one",
                    "duration_s": seconds + 1.0,
                    "parts": [part],
                    "props": [{"id": "thing", "kind": prop, "at": [0.0, 0.0]}],
                }
            ],
        }
    )
    return perform(plan(script)[0], Animator()).motions["ann"]


def heights(motion: Motion, joint: str) -> NDArray[np.float32]:
    return motion.joints[:, J[joint], 1]


def test_who_climbs_stairs_puts_each_foot_flat_on_a_tread_and_ends_on_top() -> None:
    motion = acted("climb_stairs", "stairs", 7.0)
    flat = heights(motion, "left_ankle")[-1] - STEPS * RISER_M
    for side, heel in (("left", 0), ("right", 2)):
        standing = motion.contacts[:, heel] & motion.contacts[:, heel + 1]
        stood = heights(motion, f"{side}_ankle")[standing]
        treads = (stood - flat) / RISER_M
        assert np.abs(treads - np.round(treads)).max() < 0.05
        assert len(set(np.round(treads).astype(int))) >= 4
    assert heights(motion, "pelvis")[-1] - heights(motion, "pelvis")[0] == pytest.approx(
        STEPS * RISER_M, abs=0.03
    )


def test_hands_and_feet_on_a_ladder_are_at_the_height_of_its_rungs() -> None:
    motion = acted("climb", "ladder", 4.0)
    last = motion.joints[-1]
    on_ground = motion.joints[0, J["left_ankle"], 1]
    for side in ("left", "right"):
        rung = (last[J[f"{side}_ankle"], 1] - on_ground - FIRST_RUNG_M) / RUNG_M
        assert abs(rung - round(rung)) < 0.15
    assert last[J["left_wrist"], 1] > last[J["head"], 1]
    assert heights(motion, "pelvis")[-1] > heights(motion, "pelvis")[0] + 0.8


@pytest.mark.parametrize("prop", ["table", "box", "stage", "bench"])
def test_who_jumps_on_to_a_thing_lands_on_its_top(prop: str) -> None:
    motion = acted("jump", prop, 2.6, "jumps onto it")
    rise = float(heights(motion, "left_ankle")[-1] - heights(motion, "left_ankle")[0])
    top = PROPS.get(prop).height_m * (0.5 if prop == "bench" else 1.0)
    assert rise == pytest.approx(top, abs=0.02)


def test_who_jumps_over_a_fence_clears_it_and_is_on_the_ground_again() -> None:
    motion = acted("jump", "fence", 2.6)
    z = motion.joints[:, J["pelvis"], 2]
    crossing = int(np.argmin(z)) + int(np.argmax(z[int(np.argmin(z)) :] > 0.0))
    feet = motion.joints[crossing - 1 : crossing + 2][:, [J["left_foot"], J["right_foot"]], 1]
    assert feet.min() > PROPS.get("fence").height_m - 0.05
    ankle = heights(motion, "left_ankle")
    assert ankle[-1] == pytest.approx(ankle[0], abs=0.01)


def test_who_has_climbed_a_tree_holds_on_to_it() -> None:
    motion = acted("climb", "tree", 3.0)
    still = motion.joints[-int(0.5 * FPS) :]
    assert np.ptp(still[:, J["right_wrist"]], axis=0).max() < 0.05
    assert still[0, J["pelvis"], 1] > 1.6


def test_who_goes_on_from_a_table_jumps_down_first() -> None:
    beats = (
        Beat("jump", 0, 40, path=((1.0, 0.0),), floor_m=0.76, index=0),
        Beat("walk", 40, 120, at=(1.0, 0.0), path=((4.5, 0.0),), index=1),
        Beat("idle", 120, 130, at=(4.5, 0.0)),
    )
    motion = Animator().move_one(Role(Actor(id="ann"), beats, 3))
    ankle, x = heights(motion, "left_ankle"), motion.joints[:, 0, 0]
    assert ankle[39] > 0.75
    down = int(np.argmax(ankle[40:] < 0.1)) + 40
    assert x[down] > 1.5
    assert np.diff(x).min() > -0.02
    assert x[-1] == pytest.approx(4.5, abs=0.02)


def test_a_dog_that_jumps_at_a_box_stands_on_top_of_it() -> None:
    act = {"action": "jump", "start_s": 0.2, "end_s": 2.0, "target": "thing"}
    script = ScriptSchema.model_validate(
        {
            "title": "Up",
            "actors": [{"id": "rex", "kind": "animal", "species": "dog"}],
            "scenes": [
                {
                    "id": "one",
                    "duration_s": 2.5,
                    "parts": [{"actor": "rex", "at": [-2.0, 0.0], "actions": [act]}],
                    "props": [{"id": "thing", "kind": "box", "at": [0.0, 0.0]}],
                }
            ],
        }
    )
    motion = perform(plan(script)[0], Animator()).motions["rex"]
    paws = motion.joints[-1, [J[f"{side}_{end}"] for side in ("left", "right")
                              for end in ("ankle", "wrist")], 1]  # fmt: skip
    top = top_of("box", 1.0)
    assert top is not None
    assert np.allclose(paws, top + build_of(Actor(id="rex", kind="animal", species="dog")).ankle_y,
                       atol=0.02)  # fmt: skip
