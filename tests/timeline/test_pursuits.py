"""Who goes after somebody keeps behind, at a natural pace, for as long as the other goes."""

from typing import Any

import numpy as np

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.timeline.plan import plan
from tests.timeline.test_passing import places, way


def two(first: dict[str, Any], second: dict[str, Any], seconds: float) -> SceneTimeline:
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": "amy"}, {"id": "bob"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": seconds,
                    "parts": [
                        {"actor": "amy", "at": [-1.0, 0.0], "actions": [first]},
                        {"actor": "bob", "at": [-2.5, 0.0], "actions": [second]},
                    ],
                }
            ],
        }
    )
    return plan(script)[0]


def test_a_chase_goes_on_over_the_whole_scene_and_the_two_keep_apart():
    flight = {"action": "flee", "target": "bob", "start_s": 0.0}
    timeline = two(flight, {"action": "chase", "target": "amy", "start_s": 0.0}, 12.0)
    gone = places(timeline)
    gaps = np.hypot(*(gone["amy"] - gone["bob"]).T)
    assert way(timeline, 0).end == timeline.frames
    assert way(timeline, 1).end == timeline.frames
    assert gaps.min() > 0.8
    assert gaps.max() < 3.0


def test_who_follows_walks_as_people_walk_and_stands_behind_who_has_stopped():
    timeline = two(
        {"action": "walk", "to": [3.0, 0.0]}, {"action": "follow", "target": "amy"}, 10.0
    )
    gone = places(timeline)
    beat = way(timeline, 1)
    length = np.hypot(*np.diff(gone["bob"], axis=0).T).sum()
    assert 1.0 < length * 25.0 / (beat.end - beat.start) < 1.8
    assert abs(np.hypot(*(gone["amy"] - gone["bob"])[-1]) - 1.2) < 0.02
    assert beat.end < timeline.frames
