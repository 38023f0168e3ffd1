import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_engine.camera.state import CameraState, View

metres = st.floats(-20, 20)


def test_what_is_as_tall_as_the_eye_touches_the_horizon_at_every_depth():
    view = View(CameraState(height_m=1.8, horizon=0.4), 1280, 720)
    assert [view.point(3, 1.8, z)[1] for z in (0, 4, 40)] == pytest.approx([288] * 3)


def test_nearer_is_larger():
    view = View(CameraState(), 1280, 720)
    near, middle, far = (view.point(0, 0, z)[2] for z in (-2.0, 0.0, 9.0))
    assert (middle, far) == pytest.approx((150, 75))
    assert near > middle


@given(x=metres, y=st.floats(0, 5), z=st.floats(-3, 40), yaw=st.floats(-180, 180))
def test_many_points_land_where_each_alone_does(x, y, z, yaw):
    view = View(CameraState(x=1.0, yaw_deg=yaw, pivot=(0.5, 1.0)), 1280, 720)
    if not view.sees(x, z):
        return
    xy, k = view.points(np.array([[x, y, z]]))
    assert (*xy[0], k[0]) == pytest.approx(view.point(x, y, z), rel=1e-6, abs=1e-4)


def test_a_card_keeps_its_shape_while_the_world_turns():
    corners = np.array([[2.0, 0.0, 1.0], [3.0, 0.0, 1.0], [2.0, 2.0, 1.0]])
    for yaw in (0.0, 35.0, 80.0):
        view = View(CameraState(yaw_deg=yaw), 1280, 720)
        xy, k = view.points(corners, card=(2.0, 1.0))
        assert xy[1, 0] - xy[0, 0] == pytest.approx(k[0])
        assert xy[0, 1] - xy[2, 1] == pytest.approx(2 * k[0])
        assert tuple(xy[0]) == pytest.approx(view.point(2.0, 0.0, 1.0)[:2])


def test_a_full_turn_brings_everything_back():
    before, after = (View(CameraState(yaw_deg=yaw), 1280, 720) for yaw in (0.0, 360.0))
    assert before.point(2, 1, 3) == pytest.approx(after.point(2, 1, 3))
