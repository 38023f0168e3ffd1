"""Outlines of limbs: round bends without gaps, whatever the pose."""

from math import cos, hypot, isfinite, pi, sin

import cairo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_engine.drawing.cairo_painter import trace
from stickgen_engine.drawing.figures.digits import digit_path
from stickgen_engine.drawing.figures.outlines import bent, pill, sleeve, soft_polygon, tube
from stickgen_engine.drawing.paths import XY, Path, points_of

angles = st.floats(-pi, pi)
lengths = st.floats(0.0, 60.0)


def fills(path: Path, x: float, y: float) -> bool:
    surface = cairo.ImageSurface(cairo.Format.A8, 1, 1)
    context = cairo.Context(surface)
    trace(context, path)
    return bool(context.in_fill(x, y))


def numbers(path: Path) -> list[float]:
    return [number for segment in path for number in segment[1:]]


@given(angles, angles, lengths, lengths)
def test_a_limb_stays_close_to_its_bones(a: float, b: float, la: float, lb: float) -> None:
    knee: XY = (la * cos(a), la * sin(a))
    foot: XY = (knee[0] + lb * cos(b), knee[1] + lb * sin(b))
    path = bent((0.0, 0.0), knee, foot, (6.0, 5.0, 4.0))
    assert all(isfinite(number) for number in numbers(path))
    for x, y in points_of(path):
        near = min(
            _distance((x, y), (0.0, 0.0), knee), _distance((x, y), knee, foot),
            _distance((x, y), (0.0, 0.0), foot),
        )  # fmt: skip
        assert near < 12.0


@given(angles, st.floats(10.0, 60.0), st.floats(10.0, 60.0))
def test_a_limb_has_no_gap_along_its_bones(b: float, la: float, lb: float) -> None:
    knee: XY = (la, 0.0)
    foot: XY = (la + lb * cos(b), lb * sin(b))
    path = bent((0.0, 0.0), knee, foot, (6.0, 5.0, 4.0))
    for share in (0.0, 0.3, 0.6):
        assert fills(path, la * share, 0.0)
        assert fills(path, foot[0] + (knee[0] - foot[0]) * share, foot[1] * (1 - share))


def test_a_right_angle_is_round_outside() -> None:
    path = bent((0.0, 0.0), (50.0, 0.0), (50.0, 50.0), (6.0, 6.0, 6.0))
    assert not fills(path, 55.0, -5.0)
    assert fills(path, 46.0, 2.0)


def test_an_open_limb_fills_like_a_closed_one_without_its_cap() -> None:
    path = bent((0.0, 0.0), (40.0, 0.0), (80.0, 5.0), (6.0, 5.0, 4.0), open_start=True)
    assert path[-1][0] != "Z"
    assert fills(path, 2.0, 4.0)
    assert not fills(path, -3.0, 0.0)


@pytest.mark.parametrize("radius", [0.0, 3.0])
def test_pills_sleeves_and_tubes_hold_their_middle(radius: float) -> None:
    ends = ((0.0, 0.0), (30.0, 10.0))
    assert fills(pill(*ends, 5.0, 4.0), 15.0, 5.0)
    assert fills(sleeve(*ends, 5.0, 4.0), 15.0, 5.0)
    assert fills(tube((*ends, (60.0, 0.0)), (5.0, 6.0, 4.0)), 30.0, 9.0)
    box = soft_polygon([(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)], radius)
    assert fills(box, 10.0, 10.0)


def test_a_tube_of_one_point_is_a_circle() -> None:
    assert fills(tube(((5.0, 5.0),), (3.0,)), 6.0, 6.0)


@given(st.integers(1, 99))
def test_numbers_keep_to_their_height(number: int) -> None:
    path = digit_path(str(number), 0.0, 0.0, 8.0, 1.0)
    assert all(abs(y) <= 4.0 for _, y in points_of(path))
    assert abs(sum(x for x, _ in points_of(path)) / len(points_of(path))) < 4.0


def _distance(point: XY, a: XY, b: XY) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / size if size > 1e-9 else 0.0
    share = max(0.0, min(1.0, share))
    return hypot(point[0] - a[0] - dx * share, point[1] - a[1] - dy * share)
