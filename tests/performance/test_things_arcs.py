import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_engine.performance.things.arcs import Arc, Ground, aimed, course, rolled_by
from stickgen_engine.performance.things.matter import Air, air_of, matter_of
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.world import World

EARTH = Air(-9.81, 0.0)
metres = st.floats(-8.0, 8.0)
heights = st.floats(0.0, 4.0)
losses = st.floats(0.0, 2.5)


def point(x: float, y: float, z: float) -> np.ndarray:
    return np.array([x, y, z])


@settings(deadline=None, max_examples=60)
@given(metres, heights, metres, metres, heights, metres, st.floats(0.15, 4.0), losses)
def test_an_aimed_arc_comes_to_its_goal_at_its_moment(x, y, z, a, b, c, seconds, loss):
    air = Air(-9.81, loss, wind=2.0 if loss > 0.0 else 0.0)
    arc = aimed(point(x, y, z), point(a, b, c), seconds, air)
    assert np.allclose(arc.at(np.array([0.0, seconds])), [[x, y, z], [a, b, c]], atol=1e-6)


@settings(deadline=None, max_examples=40)
@given(metres, heights, losses)
def test_the_speed_of_an_arc_is_the_change_of_its_place(speed, height, loss):
    arc = Arc(point(0, height, 0), point(speed, 3.0, 1.0), Air(-9.81, loss))
    near = arc.at(np.array([0.4 - 1e-5, 0.4 + 1e-5]))
    assert np.allclose((near[1] - near[0]) / 2e-5, arc.speed_at(0.4), atol=1e-3)


@pytest.mark.parametrize("kind", ["basketball", "ball", "soccer_ball", "baseball", "rock"])
def test_a_dropped_thing_comes_back_as_high_as_its_restitution_says(kind):
    bounce = matter_of(kind).bounce
    arc = Arc(point(0, 2.0, 0), np.zeros(3), EARTH)
    path = course(arc, Ground(bounce, rolls=True, pull=9.81), 4 * FPS)
    landed = round(FPS * np.sqrt(2 * 2.0 / 9.81))
    highest = path[landed + 1 : landed + 1 + round(2 * bounce * landed), 1].max(initial=0.0)
    assert highest == pytest.approx(2.0 * bounce**2, abs=0.02)
    assert path[-1, 1] < 0.08


@settings(deadline=None, max_examples=50)
@given(metres, st.floats(-3.0, 6.0), heights, st.floats(0.0, 0.85), st.booleans())
def test_nothing_goes_through_the_floor_nor_gains_height(speed, up, height, bounce, rolls):
    arc = Arc(point(0, height, 0), point(speed, up, 0.5), EARTH)
    path = course(arc, Ground(bounce, rolls=rolls, pull=9.81), 6 * FPS)
    assert path[:, 1].min() > -1e-6
    assert path[:, 1].max() <= height + up**2 / (2 * 9.81) + 1e-6


@settings(deadline=None, max_examples=30)
@given(st.floats(0.5, 6.0), st.floats(0.4, 1.2))
def test_a_ball_rolls_without_slipping_until_it_rests(speed, friction):
    ground = Ground(0.6, rolls=True, pull=9.81, friction=friction)
    path = course(Arc(np.zeros(3), point(speed, 0, 0), EARTH), ground, 30 * FPS)
    stop = speed / ground.slowing
    assert path[-1, 0] == pytest.approx(0.5 * speed * stop, rel=1e-3)
    assert np.allclose(path[round(FPS * stop) + 1 :], path[-1])
    turned = rolled_by(path, 0.11, 0.0)
    assert turned[-1] == pytest.approx(-np.degrees(path[-1, 0] / 0.11), rel=1e-6)


def test_a_box_slides_a_shorter_way_than_a_ball_rolls():
    arc = Arc(np.zeros(3), point(3.0, 0, 0), EARTH)
    ends = [course(arc, Ground(0.0, rolls, 9.81), 10 * FPS)[-1, 0] for rolls in (True, False)]
    assert ends[0] > 4 * ends[1] > 0.0


def test_flights_are_those_of_the_place():
    moon, space = World(gravity=0.16, drag=0.0), World(gravity=0.0, drag=0.0, friction=0.0)
    water = World(gravity=0.1, drag=3.0, buoyancy=0.9)
    windy = World(wind=1.0)
    ball, balloon = matter_of("ball"), matter_of("balloon")
    up = Arc(point(0, 1, 0), point(2, 3, 0), air_of(ball, moon))
    assert up.at(np.array([2.0]))[0, 1] > 3.5
    drift = Arc(point(0, 1, 0), point(2, 0, 0), air_of(ball, space)).at(np.arange(4.0))
    assert np.allclose(drift, [[2 * t, 1, 0] for t in range(4)])
    assert Arc(np.zeros(3), np.zeros(3), air_of(ball, water)).at(np.array([4.0]))[0, 1] > 1.0
    blown = Arc(np.zeros(3), np.zeros(3), air_of(balloon, windy)).at(np.array([3.0]))[0]
    assert blown[0] > 5.0
    assert blown[1] > 1.0
