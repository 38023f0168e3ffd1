from dataclasses import replace

import pytest

from stickgen_engine.stage.looking import drawn_yaw, looks_of
from stickgen_engine.timeline.beats import GazeKey
from tests.performance.things_scenes import part, played


@pytest.mark.parametrize("facing", ["right", "left"])
@pytest.mark.parametrize("behind", [0.5, -0.5])
def test_who_looks_round_at_somebody_behind_shows_the_viewer_a_face(facing, behind):
    x = -1.0 if facing == "right" else 1.0
    claps = {"action": "clap", "start_s": 0.0, "end_s": 2.0}
    performance = played([part("ann", 0.0, facing, claps), part("ben", x, facing)], seconds=3.0)
    told = next(a for a in performance.timeline.actors if a.actor.id == "ann")
    timeline = replace(told, gazes=(GazeKey(0, "ben"),))
    motion = performance.motions["ann"]
    seen = looks_of(timeline, motion, lambda _, __: (x, 1.5, behind))
    assert all(abs(drawn_yaw(seen, frame, 0.0)) <= 90.0 for frame in range(len(motion.joints)))
