import numpy as np

from stickgen_engine.motion.animator import Animator
from stickgen_engine.script.models import Actor
from stickgen_engine.timeline.beats import Beat


def test_a_walk_ends_where_the_script_says() -> None:
    beats = (
        Beat("walk", 0, 75, at=(-2.0, 0.5), path=((1.6, -0.5),)),
        Beat("idle", 75, 100, at=(1.6, -0.5)),
    )
    motion = Animator().move(beats, Actor(id="ann"), 1)
    pelvis = motion.joints[74, 0]
    assert np.hypot(pelvis[0] - 1.6, pelvis[2] + 0.5) < 0.02
