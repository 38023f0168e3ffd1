"""Strokes that face the camera squarely: one matrix for each depth puts them on the picture.

Cairo keeps their outlines and gradients in world metres, so that a frame of a moving camera costs
no arithmetic for their points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cairo
from numpy import float64
from numpy.typing import NDArray

from stickgen_engine.camera.state import NEAR, View
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Linear, Radial, Role
from stickgen_engine.drawing.shading import Box, is_opaque, pattern_of
from stickgen_engine.drawing.stroke import Stroke, faces
from stickgen_engine.drawing.tracing import points_in, runs_of, trace_runs

# Cairo keeps coordinates in 1/256 of a unit up to 2**23 units.
_FINEST: Final = 2.0**21


@dataclass(slots=True)
class _Ready:
    """A stroke with all that does not change from frame to frame; lengths in metres."""

    stroke: Stroke
    z: float
    box: Box
    outline: cairo.Path | None = None
    colour: Colour | None = None
    gradient: cairo.Gradient | None = None
    opaque: bool = False
    radii: tuple[float, float] = (0.0, 0.0)
    middle: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where one depth lies on the picture: its matrix, and the part of it that is in sight."""

    matrix: cairo.Matrix
    left: float
    bottom: float
    right: float
    top: float

    def shows(self, box: Box) -> bool:
        return (
            box[0] < self.right
            and box[2] > self.left
            and box[1] < self.top
            and box[3] > self.bottom
        )


class Upright:
    """Strokes each of which stands at one depth, ready to be drawn through any camera."""

    def __init__(self, strokes: Sequence[Stroke], points: NDArray[float64]) -> None:
        self._ready = [_prepared(stroke, points) for stroke in strokes]
        drawn = [one.box for one in self._ready if one.stroke.kind in ("shape", "spot")]
        self._box: Box = (
            min((box[0] for box in drawn), default=0.0),
            min((box[1] for box in drawn), default=0.0),
            max((box[2] for box in drawn), default=0.0),
            max((box[3] for box in drawn), default=0.0),
        )
        self._depths = sorted({one.z for one in self._ready if one.stroke.last > one.stroke.first})

    def draw(self, view: View, on: CairoPainter, across: float = 0.0, behind: float = 0.0) -> None:
        """Draw what is in sight, moved ``across`` and ``behind`` in metres of the camera's axes."""
        planes = {
            z: plane
            for z in self._depths
            if (plane := _plane(view, across, z + behind - view.camera.depth_m)) is not None
        }
        if not any(plane.shows(self._box) for plane in planes.values()):
            return
        for one in self._ready:
            stroke = one.stroke
            if stroke.kind == "pop":
                on.pop()
            elif stroke.kind == "push":
                _push(one, planes.get(one.z), on)
            elif (
                (plane := planes.get(one.z)) is not None
                and plane.shows(one.box)
                and (stroke.facing is None or faces(stroke.facing, view))
            ):
                _draw(one, plane.matrix, on)


def stand_upright(strokes: Sequence[Stroke], points: NDArray[float64]) -> bool:
    """Tell whether every stroke keeps to one depth."""
    for stroke in strokes:
        depths = points[stroke.first : stroke.last, 2]
        if len(depths) and depths.min() != depths.max():
            return False
    return True


def _prepared(stroke: Stroke, points: NDArray[float64]) -> _Ready:
    own = points[stroke.first : stroke.last]
    if not len(own):
        return _Ready(stroke, 0.0, (0.0, 0.0, 0.0, 0.0))
    xs: list[float] = own[:, 0].tolist()
    ys: list[float] = own[:, 1].tolist()
    z = float(own[0, 2])
    if stroke.kind == "spot":
        rx = ((xs[1] - xs[0]) ** 2 + (ys[1] - ys[0]) ** 2) ** 0.5
        ry = ((xs[2] - xs[0]) ** 2 + (ys[2] - ys[0]) ** 2) ** 0.5
        reach = max(rx, ry)
        box = (xs[0] - reach, ys[0] - reach, xs[0] + reach, ys[0] + reach)
        assert isinstance(stroke.fill, tuple)
        return _Ready(stroke, z, box, None, stroke.fill, radii=(rx, ry), middle=(xs[0], ys[0]))
    count = points_in(stroke.segments)
    half = stroke.width / 2
    box = (
        min(xs[:count], default=0.0) - half,
        min(ys[:count], default=0.0) - half,
        max(xs[:count], default=0.0) + half,
        max(ys[:count], default=0.0) + half,
    )
    ready = _Ready(stroke, z, box, _recorded(stroke.segments, xs, ys) if count else None)
    fill = stroke.fill
    if isinstance(fill, Linear):
        (x0, x1), (y0, y1) = xs[count : count + 2], ys[count : count + 2]
        ready.gradient = pattern_of(Linear(x0, y0, x1, y1, fill.stops))
        ready.opaque = is_opaque(fill)
    elif isinstance(fill, Radial):
        (x, edge), (y, level) = xs[count : count + 2], ys[count : count + 2]
        radius = ((edge - x) ** 2 + (level - y) ** 2) ** 0.5
        ready.gradient = pattern_of(Radial(x, y, radius, fill.stops))
        ready.opaque = is_opaque(fill)
    else:
        ready.colour = fill
    return ready


def _recorded(segments: str, xs: list[float], ys: list[float]) -> cairo.Path:
    """Keep an outline in metres, as finely as cairo's numbers allow."""
    context = cairo.Context(_BLANK)
    reach = max(1e-3, *map(abs, xs), *map(abs, ys))
    context.scale(_FINEST / reach, _FINEST / reach)
    trace_runs(context, runs_of(segments), xs, ys, 0)
    return context.copy_path()


_BLANK: Final = cairo.ImageSurface(cairo.Format.A8, 1, 1)


def _plane(view: View, across: float, depth: float) -> _Plane | None:
    camera = view.camera
    if depth < -NEAR * camera.focal_m:
        return None
    k = camera.focal_m * view.px_per_m / (camera.focal_m + depth)
    x = view.width / 2 + (across - camera.x) * k
    y = camera.horizon * view.height + camera.height_m * k
    return _Plane(
        cairo.Matrix(k, 0.0, 0.0, -k, x, y),
        -x / k,
        (y - view.height) / k,
        (view.width - x) / k,
        y / k,
    )


def _push(one: _Ready, plane: _Plane | None, on: CairoPainter) -> None:
    role: Role | None = one.stroke.role
    if one.outline is None or plane is None:
        on.push(alpha=one.stroke.alpha, role=role)
        return
    on.push_within(one.outline, plane.matrix, alpha=one.stroke.alpha)


def _draw(one: _Ready, matrix: cairo.Matrix, on: CairoPainter) -> None:
    context, stroke = on.context, one.stroke
    before = context.get_matrix()
    context.transform(matrix)
    if one.outline is None:
        assert one.colour is not None
        on.spot(*one.middle, *one.radii, one.colour, glows=stroke.glows)
    else:
        context.new_path()
        context.append_path(one.outline)
        if one.colour is not None:
            context.set_source_rgba(*one.colour)
        elif one.gradient is not None:
            on.shading.use(context, one.gradient, one.box, opaque=one.opaque)
        on.paint(stroke.line, stroke.width, filled=stroke.fill is not None)
    context.set_matrix(before)
