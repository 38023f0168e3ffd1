import numpy as np
import pytest

from stickgen_engine.script.models import Actor
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS
from tests.motion.measures import animated, bones, moved, worst_slide

NAMES = [word.name for word in ACTIONS]
FOR_ANIMALS = [word.name for word in ACTIONS if word.animal]
CAST = {
    "human": Actor(id="ann"),
    "child": Actor(id="tim", height_m=1.2),
    "robot": Actor(id="rob", kind="robot"),
    "dog": Actor(id="rex", kind="animal", species="dog"),
    "cat": Actor(id="tom", kind="animal", species="cat"),
    "horse": Actor(id="bay", kind="animal", species="horse"),
    "bird": Actor(id="kea", kind="animal", species="bird"),
}


@pytest.mark.parametrize("who", ["human", "dog", "bird"])
def test_every_action_of_the_vocabulary_moves_without_error(who: str) -> None:
    for name in NAMES:
        motion = moved(name, CAST[who])
        assert np.isfinite(motion.joints).all(), name
        assert motion.joints.dtype == np.float32
        assert motion.contacts.shape == (len(motion.joints), 4)


@pytest.mark.parametrize("who", list(CAST))
def test_bones_keep_their_length(who: str) -> None:
    for name in FOR_ANIMALS if CAST[who].kind == "animal" else NAMES:
        lengths = bones(moved(name, CAST[who]))
        assert np.all(lengths.max(axis=0) / lengths.min(axis=0) < 1.001), name


@pytest.mark.parametrize("who", list(CAST))
def test_no_joint_sinks_more_than_a_centimetre_into_the_floor(who: str) -> None:
    for name in FOR_ANIMALS if CAST[who].kind == "animal" else NAMES:
        if CAST[who].kind == "animal" and who != "bird" and name == "fly":
            continue
        assert moved(name, CAST[who]).joints[:, :, 1].min() > -0.01, name


@pytest.mark.parametrize("who", list(CAST))
def test_planted_feet_do_not_slide(who: str) -> None:
    for name in FOR_ANIMALS if CAST[who].kind == "animal" else NAMES:
        assert worst_slide(moved(name, CAST[who])) < 0.002, name


def test_planted_feet_do_not_slide_in_any_manner() -> None:
    for manner in MANNERS:
        for action in ("walk", "run", "wave", "punch"):
            motion = moved(action, manner=manner.name)
            assert worst_slide(motion) < 0.002, (manner.name, action)
            assert motion.joints[:, :, 1].min() > -0.01, (manner.name, action)


def test_people_can_do_everything_and_nothing_is_left_to_idling() -> None:
    for name in NAMES:
        assert not any(report.degraded for report in moved(name).reports), name


def test_an_action_that_a_body_cannot_do_is_announced() -> None:
    reports = moved("fly", CAST["dog"]).reports
    assert any("fly" in report.degraded for report in reports)


@pytest.mark.parametrize("frames", [1, 7])
@pytest.mark.parametrize("who", ["human", "dog"])
def test_actions_may_be_as_short_as_a_frame(who: str, frames: int) -> None:
    for name in NAMES:
        path = ((0.1, 0.0),) if ACTIONS.get(name).travels else ()
        beats = (
            Beat(name, 0, frames, path=path, index=0),
            Beat("idle", frames, 2 * frames),
            Beat(name, 0, 2 * frames, layer="upper", index=1),
        )
        motion = animated(beats, CAST[who], 1)
        assert np.isfinite(motion.joints).all(), name
        assert len(motion.joints) == 2 * frames
