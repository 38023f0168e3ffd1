import pytest

from stickgen_engine.stage.looking import drawn_yaw, looks_of
from tests.performance.things_scenes import part, played


@pytest.mark.parametrize("facing", ["right", "left"])
@pytest.mark.parametrize("behind", [0.5, -0.5])
def test_who_looks_round_at_somebody_behind_shows_the_viewer_a_face(facing, behind):
    x = -1.0 if facing == "right" else 1.0
    other = {**part("ben", x, facing), "at": [x, behind]}
    looks = {"action": "talk", "target": "ben", "start_s": 0.0, "end_s": 2.0}
    performance = played([part("ann", 0.0, facing, looks), other], seconds=3.0)
    timeline = next(a for a in performance.timeline.actors if a.actor.id == "ann")
    motion = performance.motions["ann"]
    seen = looks_of(timeline, motion, lambda _, __: (x, 1.5, behind))
    assert all(abs(drawn_yaw(seen, frame, 0.0)) <= 90.0 for frame in range(len(motion.joints)))
