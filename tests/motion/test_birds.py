"""Birds: measured on the joints that are drawn."""

import numpy as np
import pytest

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.evaluation.physical import physical
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor, ScriptSchema
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.terrain import top_of
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does
from tests.motion.measures import animated, bones, moved, worst_slide

KEA = Actor(id="kea", kind="animal", species="bird", height_m=0.35)
OWN = [name for name in ACTIONS.names if does("bird", name)]


def played(actions: list[dict[str, object]], prop: str = "", seed: int = 3) -> Motion:
    """Play a scene of one bird at (0, 0) and a thing two metres to its right."""
    last = max(float(str(action["end_s"])) for action in actions)
    script = ScriptSchema.model_validate({
        "title": "A bird", "seed": seed, "actors": [KEA.model_dump(mode="json")],
        "scenes": [{
            "id": "one", "place": "park", "duration_s": last + 0.6,
            "parts": [{"actor": "kea", "at": [0.0, 0.0], "facing": "right", "actions": actions}],
            "props": [{"id": "thing", "kind": prop, "at": [2.0, 0.0]}] if prop else [],
        }],
    })  # fmt: skip
    return perform_scene(planned(script)[0]).motions["kea"]


def way(action: str, metres: float, seconds: float) -> Motion:
    """Go straight to the right."""
    beat = Beat(action, 0, round(seconds * FPS), path=((metres, 0.0),), index=0)
    return animated((beat, Beat("idle", beat.end, beat.end + 20, at=(metres, 0.0))), KEA, 3)


def feet(motion: Motion) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return motion.joints[:, [J["left_ankle"], J["right_ankle"]]]


def test_everything_that_birds_do_is_a_motion_of_their_own() -> None:
    for name in OWN:
        assert not any(report.degraded for report in moved(name, KEA).reports), name


def test_the_head_of_a_walking_bird_holds_still_and_darts() -> None:
    motion = way("walk", 1.0, 2.5)
    speed = np.diff(motion.joints[8:55, J["head"], 0]) * FPS
    mean = 1.0 / 2.5
    assert (np.abs(speed) < 0.35 * mean).mean() > 0.3
    assert speed.max() > 2.0 * mean


def test_a_hop_lifts_both_feet_together() -> None:
    high = feet(way("hop", 1.0, 2.0))[:, :, 1]
    both = (high > 0.03).all(axis=1)
    one = (high > 0.03).any(axis=1)
    assert both.sum() > 12
    assert both.sum() > 0.8 * one.sum()


@pytest.mark.parametrize(("action", "metres"), [("walk", 1.0), ("hop", 1.2), ("run", 3.0),
                                                ("sneak", 0.6), ("fly", 4.0)])  # fmt: skip
def test_a_bird_arrives_to_a_millimetre_on_feet_that_do_not_slide(
    action: str, metres: float
) -> None:
    motion = way(action, metres, 2.4)
    end = motion.joints[round(2.4 * FPS) - 1, J["pelvis"]]
    assert abs(end[0] - metres) < 1e-3
    assert abs(end[2]) < 1e-3
    assert physical(motion).worst_slide_cms < 1.0
    assert np.all(bones(motion).max(axis=0) / bones(motion).min(axis=0) < 1.001)


def test_wings_beat_far_above_and_below_the_shoulders_in_flight() -> None:
    motion = way("fly", 4.0, 3.0)
    for side in ("left", "right"):
        above = motion.joints[:, J[f"{side}_wrist"], 1] - motion.joints[:, J[f"{side}_shoulder"], 1]
        assert above.max() > 0.4 * KEA.height_m
        assert above.min() < -0.35 * KEA.height_m
        beats = np.count_nonzero((above[1:] > 0.0) & (above[:-1] <= 0.0))
        assert 4 <= beats <= 12


def test_a_flight_rises_from_the_floor_and_ends_on_it() -> None:
    high = feet(way("fly", 4.0, 3.0))[:, :, 1]
    assert high[:3].max() < 0.02
    assert high.max() > 0.6
    assert high[75:].max() < 0.02


@pytest.mark.parametrize("thing", ["fence", "table", "box"])
@pytest.mark.parametrize("action", ["perch", "fly", "sit", "sleep"])
def test_a_bird_comes_down_on_top_of_what_it_is_told_to(action: str, thing: str) -> None:
    motion = played([{"action": action, "target": "thing", "start_s": 0.4, "end_s": 4.0}], thing)
    top = top_of(thing, 1.0) or 0.0
    last = feet(motion)[-10:]
    assert np.all(np.abs(last[:, :, 1] - top - 0.03 * KEA.height_m) < 0.01)
    assert np.all(np.abs(last[:, :, 0] - 2.0) < 0.7)
    assert worst_slide(motion) < 0.002


def test_a_bird_flies_down_from_where_it_sits_before_it_walks() -> None:
    motion = played(
        [
            {"action": "perch", "target": "thing", "start_s": 0.4, "end_s": 3.0},
            {"action": "walk", "to": [4.5, 0.0], "start_s": 3.0, "end_s": 6.0},
        ],
        "table",
    )
    high = feet(motion)[:, :, 1]
    assert high[2 * FPS : 3 * FPS].min() > 0.6
    assert high[-5:].max() < 0.02


def test_a_bird_flies_over_what_it_is_told_to_cross() -> None:
    over = {"action": "fly", "target": "thing", "description": "flies over the fence"}
    motion = played([{**over, "start_s": 0.4, "end_s": 4.0}], "fence")
    pelvis = motion.joints[:, J["pelvis"]]
    crossing = int(np.argmin(np.abs(pelvis[:, 0] - 2.0)))
    assert feet(motion)[crossing, :, 1].min() > 0.9
    assert float(motion.joints[-1, J["pelvis"], 0]) > 3.2
    assert feet(motion)[-1, :, 1].max() < 0.02


def test_a_pecking_bird_brings_its_head_to_the_ground_and_a_drinking_one_throws_it_back() -> None:
    for action in ("eat", "drink"):
        motion = moved(action, KEA)
        assert motion.joints[:, J["head"], 1].min() < 0.3 * KEA.height_m
        assert motion.head_deg is not None
    drinks = moved("drink", KEA).head_deg
    assert drinks is not None
    assert drinks[:, 1].max() > 40.0
    assert drinks[:, 1].min() < -30.0


def test_a_bird_that_falls_lies_on_its_back_with_its_feet_up() -> None:
    joints = moved("fall_down", KEA).joints[-1]
    assert joints[[J["left_ankle"], J["right_ankle"]], 1].min() > joints[J["pelvis"], 1]


def test_manners_change_how_a_bird_stands_and_walks() -> None:
    def head(manner: str) -> float:
        beat = Beat("walk", 0, 60, path=((0.8, 0.0),), manner=manner, index=0)
        return float(animated((beat,), KEA, 3).joints[15:45, J["head"], 1].mean())

    assert head("proud") > head("neutral") + 0.01
    assert head("sad") < head("neutral") - 0.01


def test_never_two_takes_alike() -> None:
    for action in ("idle", "walk", "fly"):
        goes = ((1.0, 0.0),) if action != "idle" else ()
        beat = Beat(action, 0, 75, path=goes, index=0)
        one, other = (animated((beat,), KEA, seed).joints for seed in (1, 2))
        assert np.abs(one - other).max() > 0.002, action


def test_a_swimming_bird_paddles_with_feet_that_take_turns() -> None:
    motion = way("swim", 1.0, 3.0)
    pelvis = motion.joints[:, J["pelvis"]]
    ahead = feet(motion)[15:60, :, 0] - pelvis[15:60, None, 0]
    left, right = (ahead[:, side] - ahead[:, side].mean() for side in (0, 1))
    assert float((left * right).sum()) < -0.7 * float(left.std() * right.std() * len(left))
    assert abs(pelvis[74, 0] - 1.0) < 1e-3
    assert pelvis[30, 1] < 0.7 * pelvis[0, 1]
