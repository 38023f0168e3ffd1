import numpy as np
import pytest

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.figures.creature import Creature, Tail
from stickgen_engine.drawing.figures.quad_tail import tail_line, tail_radii
from stickgen_engine.script.models import ScriptSchema


def seen(action: str, frame: int, species: str = "dog", **facts: object) -> Creature:
    act = {"action": action, "start_s": 0.2, "end_s": 2.2, **facts}
    script = ScriptSchema.model_validate(
        {
            "title": "Pet",
            "actors": [{"id": "rex", "kind": "animal", "species": species}],
            "scenes": [
                {
                    "id": "one",
                    "duration_s": 3.0,
                    "parts": [{"actor": "rex", "at": [-2, 0], "facing": "right", "actions": [act]}],
                }
            ],
        }
    )
    stage = staged(planned(script)[0], (64, 64))
    track = stage.cast[0].creature
    assert track is not None
    return track.at(frame, 0.0)


@pytest.mark.parametrize("species", ["dog", "cat", "horse"])
def test_a_tail_is_tucked_in_fear_and_raised_in_joy(species: str) -> None:
    assert seen("walk", 30, species, manner="scared", to=[0, 0]).tail.lift < -0.7
    assert seen("walk", 30, species, manner="happy", to=[0, 0]).tail.lift > 0.3


def test_a_tail_wags_from_side_to_side() -> None:
    swings = [seen("wag", frame).tail.swing for frame in range(20, 36)]
    assert max(swings) > 0.6
    assert min(swings) < -0.6


def test_a_tail_streams_out_behind_a_gallop() -> None:
    assert seen("gallop", 30, to=[9, 0]).tail.stream > 0.7
    assert seen("walk", 30, to=[0, 0]).tail.stream < 0.2


def test_a_frightened_cat_bristles() -> None:
    plain, angry = tail_radii("cat", Tail()), tail_radii("cat", Tail(puff=1.0))
    assert max(angry) > 1.5 * max(plain)


@pytest.mark.parametrize("species", ["dog", "cat", "horse"])
def test_a_raised_tail_ends_higher_than_a_tucked_one(species: str) -> None:
    ends = [tail_line(species, Tail(lift=lift), -1.0, 0.0)[-1][1] for lift in (1.0, 0.0, -1.0)]
    # Pictures count downward.
    assert ends == sorted(ends)


def test_a_dog_that_sniffs_looks_down_and_one_that_listens_tilts_its_head() -> None:
    assert seen("sniff", 30).head_pitch_deg > seen("idle", 30).head_pitch_deg + 30.0
    rolls = [seen("listen", frame).head_roll_deg for frame in range(10, 50, 5)]
    assert np.ptp(rolls) > 25.0
