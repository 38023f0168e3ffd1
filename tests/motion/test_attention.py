"""Who listens, or watches, turns the shoulders too."""

import numpy as np
import pytest

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS, J


def shoulders_deg(*, target_at: tuple[float, float], speaks: bool) -> float:
    """The way that ann's chest faces, in degrees to the left of her heading, late in a line."""
    line = {"start_s": 0.5, "end_s": 4.0, "text": "Once upon a time there was a very small fish."}
    tom = {"actor": "tom", "at": list(target_at), "lines": [line] if speaks else []}
    scene = {
        "id": "s",
        "duration_s": 5.0,
        "parts": [{"actor": "ann", "at": [0.0, 0.0], "facing": "right"}, tom],
    }
    told = {"title": "t", "actors": [{"id": "ann"}, {"id": "tom"}], "scenes": [scene]}
    motion = perform_scene(planned(ScriptSchema.model_validate(told))[0]).motions["ann"]
    late = slice(2 * FPS, 4 * FPS)
    left = (
        motion.joints[late, J["left_shoulder"]] - motion.joints[late, J["right_shoulder"]]
    ).mean(0)
    facing = np.degrees(np.arctan2(-left[0], left[2]))
    return float((facing - motion.heading_deg[late].mean() + 180.0) % 360.0 - 180.0)


@pytest.mark.parametrize(("at", "sign"), [((0.6, 1.6), 1.0), ((0.6, -1.6), -1.0)])
def test_the_shoulders_turn_towards_who_speaks(at: tuple[float, float], sign: float) -> None:
    quiet = shoulders_deg(target_at=at, speaks=False)
    assert sign * (shoulders_deg(target_at=at, speaks=True) - quiet) > 8.0
