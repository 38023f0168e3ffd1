import numpy as np
import pytest

from stickgen_engine.performance.things.hoops import RING_BEFORE_M, RING_HIGH_M
from stickgen_engine.stage.furniture import furnish
from tests.performance.things_scenes import part, played


@pytest.mark.parametrize(("facing", "side"), [("right", -1.0), ("left", 1.0)])
def test_a_shot_at_a_net_goes_down_through_the_ring_of_a_hoop(facing, side):
    shot = {"action": "shoot", "target": "n", "start_s": 0.4, "end_s": 2.2}
    performance = played(
        [part("ann", 3.0 * side, facing, shot)], [{"id": "n", "kind": "net", "at": [0.0, 0.0]}]
    )
    (ball,) = [t for t in performance.things.values() if t.kind == "basketball"]
    ring = np.array([side * RING_BEFORE_M, RING_HIGH_M, 0.0])
    middle = ball.at + np.array([0.0, 0.12 * ball.scale, 0.0])
    nearest = int(np.linalg.norm(middle - ring, axis=1).argmin())
    assert np.linalg.norm(middle[nearest] - ring) < 0.12
    assert middle[nearest + 1, 1] < middle[nearest - 1, 1]
    (hoop,) = furnish(performance.timeline.scene, 4)
    assert (hoop.kind, hoop.flip) == ("hoop", side > 0.0)


def test_a_net_that_nobody_shoots_at_stays_a_net():
    performance = played(
        [part("ann", -3.0, "right")], [{"id": "n", "kind": "net", "at": [0.0, 0.0]}]
    )
    (net,) = furnish(performance.timeline.scene, 4)
    assert net.kind == "net"
