"""A crowd that does the same at the same time does not begin on one frame."""

import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.plan import plan


def begins(action: str, count: int) -> list[int]:
    names = [f"r{number}" for number in range(count)]
    parts = [
        {
            "actor": name,
            "at": [1.2 * number - 3.0, 0.0],
            "actions": [{"action": action, "start_s": 1.0, "end_s": 4.0}],
        }
        for number, name in enumerate(names)
    ]
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": name} for name in names],
            "scenes": [{"id": "s", "duration_s": 6.0, "parts": parts}],
        }
    )
    return [
        next(beat.start for beat in actor.beats if beat.action == action)
        for actor in plan(script)[0].actors
    ]


@pytest.mark.parametrize("action", ["clap", "celebrate"])
def test_five_begin_within_half_a_second_but_not_together(action: str):
    frames = begins(action, 5)
    assert len(set(frames)) >= 3
    assert all(25 <= frame <= 25 + 13 for frame in frames)


def test_two_begin_together():
    assert begins("clap", 2) == [25, 25]
