"""A dance goes from figure to figure; which ones, chance and manner say."""

from itertools import pairwise

import numpy as np

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.evaluation.physical import physical
from stickgen_engine.motion.tables.dances import DANCES
from stickgen_engine.performance.performed import Performance
from stickgen_engine.showing import showing
from stickgen_engine.timeline.plan import plan


def danced(seed: int, manner: str = "neutral", kind: str = "human") -> Performance:
    script = showing("dance", seconds=16.0, seed=seed, manner=manner, actor={"kind": kind})
    return perform_scene(plan(script)[0])


def figures(performance: Performance) -> list[str]:
    beats = [report.beat for report in performance.motions["mia"].reports]
    return [beat.variant for beat in beats if beat.action == "dance"]


def test_sixteen_seconds_are_four_figures_and_none_comes_twice_in_a_row() -> None:
    for seed in range(5):
        done = figures(danced(seed))
        assert len(done) == 4
        assert all(a != b for a, b in pairwise(done))


def test_another_seed_dances_otherwise() -> None:
    assert len({tuple(figures(danced(seed))) for seed in range(6)}) >= 4


def test_the_sad_do_not_kick_and_machines_dance_like_machines() -> None:
    assert not {"dance_kick", "dance_bounce"} & set(figures(danced(1, "sad")))
    assert "dance_machine" in figures(danced(1, kind="robot"))


def test_dancers_keep_to_the_floor_and_their_planted_feet_still() -> None:
    for seed in range(3):
        measured = physical(danced(seed).motions["mia"])
        assert measured.worst_slide_cms < 1.0
        assert measured.lowest_cm > -1.0
        assert measured.bone_cv < 1e-3


def test_every_figure_begins_as_it_ends() -> None:
    for move in DANCES.values():
        assert dict(move.keys[0][1]) == dict(move.keys[-1][1])
        assert np.isclose(move.seconds, 2.0)
