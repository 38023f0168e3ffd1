"""Who goes somewhere is there: the pelvis is over the end of the way when the way ends."""

import numpy as np
import pytest

from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.gaits import GAITS
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performing import role_of
from stickgen_engine.performance.rehearsing import rehearsed
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

ON_FOOT = [name for name in GAITS if name in ACTIONS.names and ACTIONS.get(name).group != "animal"]


def moved(action: str, manner: str, seed: int) -> Motion:
    timeline = rehearsed(plan(showing(action, manner=manner, seed=seed))[0])
    actor = next(each for each in timeline.actors if each.actor.id == "mia")
    return Animator().move_one(role_of(actor, timeline))


def gaps_m(motion: Motion) -> list[float]:
    """How far the pelvis is from the end of each way when it ends."""
    ways = [r.beat for r in motion.reports if r.beat.layer == "base" and r.beat.path]
    ends = [motion.joints[way.end - 1, J["pelvis"], [0, 2]] for way in ways]
    return [
        float(np.hypot(*(end - np.array(way.path[-1]))))
        for way, end in zip(ways, ends, strict=True)
    ]


@pytest.mark.parametrize("manner", MANNERS.names)
@pytest.mark.parametrize("action", ["walk", "run", "sit"])
def test_every_manner_arrives_exactly(action: str, manner: str) -> None:
    for seed in (0, 1):
        gaps = gaps_m(moved(action, manner, seed))
        assert gaps
        assert max(gaps) <= 1e-3


@pytest.mark.parametrize("action", ON_FOOT)
def test_every_gait_arrives_exactly(action: str) -> None:
    for seed, manner in enumerate(("neutral", "drunk", "injured")):
        gaps = gaps_m(moved(action, manner, seed))
        assert max(gaps, default=0.0) <= 1e-3


@pytest.mark.slow
@pytest.mark.parametrize("action", ON_FOOT)
def test_every_gait_arrives_exactly_in_every_manner(action: str) -> None:
    for manner in MANNERS.names:
        for seed in range(3):
            assert max(gaps_m(moved(action, manner, seed)), default=0.0) <= 1e-3


@pytest.mark.parametrize("manner", ["neutral", "drunk", "old"])
def test_feet_stay_planted_while_the_body_is_brought_to_where_it_should_be(manner: str) -> None:
    motion = moved("walk", manner, 0)
    points = motion.joints[
        :, [J["left_ankle"], J["left_foot"], J["right_ankle"], J["right_foot"]]
    ].astype(float)
    planted = motion.contacts[1:] & motion.contacts[:-1]
    steps = np.linalg.norm(np.diff(points, axis=0)[..., [0, 2]], axis=2)
    assert planted.mean() > 0.4
    assert steps[planted].max() < 4e-4
