"""Strokes that stand in the world: recorded once in metres, drawn through any camera.

A ``Strokes`` keeps every point of a drawing in one array, so a frame costs one projection and
then one painter call for each stroke that is in sight.
"""

from dataclasses import replace
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import NEAR, View
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.extents import Extents
from stickgen_engine.drawing.painter import Linear, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path, Segment
from stickgen_engine.drawing.stroke import XYZ, Stroke, faces
from stickgen_engine.drawing.tracing import points_in, runs_of, trace_runs
from stickgen_engine.drawing.upright import Upright, stand_upright

__all__ = ["XYZ", "Stroke", "Strokes"]


class Strokes:
    """A drawing that stands in the world.

    ``period`` metres repeats it as a panorama. ``card`` is the foot (x, z) of a flat card that
    turns with the camera, as trees and figures do; without either it is solid geometry.
    ``facing`` is a point and a normal: the drawing is seen only from that side, so that the near
    walls of a room never hide who is in it.
    """

    def __init__(
        self,
        *,
        period: float | None = None,
        depth: float = 0.0,
        card: tuple[float, float] | None = None,
        facing: tuple[XYZ, XYZ] | None = None,
    ) -> None:
        self.period, self.depth, self.card, self.facing = period, depth, card, facing
        self.strokes: list[Stroke] = []
        self._points: list[XYZ] = []
        self._array: NDArray[np.float64] | None = None
        self._extents = Extents([])
        self._upright: Upright | None = None
        self._away: set[int] = set()

    def add(
        self,
        kind: str,
        segments: str,
        points: list[XYZ],
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        flat: bool = False,
        glows: bool = False,
        alpha: float = 1.0,
        role: Role | None = None,
        facing: tuple[XYZ, XYZ] | None = None,
    ) -> None:
        """Append a stroke with its points in world metres; ``facing`` is as for all strokes."""
        first = len(self._points)
        self._points.extend(points)
        self._array = None
        last = len(self._points)
        self.strokes.append(
            Stroke(kind, segments, first, last, fill, line, width, flat, glows, alpha, role, facing)
        )

    def mirror(self, height: float) -> None:
        """Stretch all heights by a factor; a negative one gives the mirror image in still water."""
        self._points = [(x, y * height, z) for x, y, z in self._points]
        self._array = None

    def draw(self, view: View, on: Painter) -> None:
        """Draw what is in sight."""
        if not self.strokes:
            return
        self._settle()
        if self.card is not None and not view.sees(*self.card):
            return
        if self.facing is not None and not faces(self.facing, view):
            return
        for shift in self._shifts(view):
            if self._upright is not None and isinstance(on, CairoPainter) and self._square(view):
                self._draw_upright(view, on, shift)
            else:
                self._draw_once(view, on, shift)

    def _settle(self) -> None:
        if self._array is None:
            self._array = np.array(self._points, dtype=float).reshape(-1, 3)
            self._extents = Extents(self.strokes)
            self._away = {s.first for s in self.strokes if _fades_away(s, self._array)}
            upright = stand_upright(self.strokes, self._array)
            self._upright = Upright(self.strokes, self._array) if upright else None

    def _square(self, view: View) -> bool:
        return self.period is not None or self.card is not None or not view.camera.yaw_deg

    def _draw_upright(self, view: View, on: CairoPainter, shift: float | None) -> None:
        assert self._upright is not None
        if self.card is None:
            self._upright.draw(view, on, shift or 0.0)
            return
        # A card turns with the camera: only its foot moves.
        foot, depth = view.turn(*self.card)
        behind = depth + view.camera.depth_m - self.card[1]
        self._upright.draw(view, on, foot - self.card[0], behind)

    def _shifts(self, view: View) -> list[float] | list[None]:
        if self.period is None:
            return [None]
        camera = view.camera
        turned = -np.deg2rad(camera.yaw_deg) * (camera.focal_m + self.depth)
        k = camera.focal_m / max(camera.focal_m + self.depth - camera.depth_m, 0.1)
        half = view.width / (2 * k * view.px_per_m)
        # The drawing spans one period round x = 0; find the copies that reach into the frame.
        low = floor((camera.x - half - turned) / self.period + 0.5)
        high = ceil((camera.x + half - turned) / self.period - 0.5)
        return [turned + n * self.period for n in range(low, high + 1)]

    def _draw_once(self, view: View, on: Painter, shift: float | None) -> None:
        array = self._array
        assert array is not None
        xy, k = view.points(array, panorama_shift=shift, card=self.card)
        seen = self._extents.in_sight(xy, k, view)
        if seen is None:
            return
        depths = None if self.card else self._depths(view, array, shift)
        xs, ys, ks = xy[:, 0].tolist(), xy[:, 1].tolist(), k.tolist()
        near = -NEAR * view.camera.focal_m
        away = set() if view.camera.yaw_deg else self._away
        for stroke, in_sight in zip(self.strokes, seen, strict=True):
            if stroke.kind == "pop":
                on.pop()
                continue
            if stroke.facing is not None and not faces(stroke.facing, view):
                continue
            a, b = stroke.first, stroke.last
            if depths is not None and a < b and min(depths[a:b]) < near:
                if stroke.kind == "push":
                    on.push(alpha=stroke.alpha, role=stroke.role)
                elif stroke.flat:
                    self._draw_clipped(stroke, array[a:b], view, on, near, fades_away=a in away)
                continue
            if stroke.kind == "push":
                clip = _path(stroke.segments, xs, ys, a) if stroke.segments else None
                on.push(clip=clip, alpha=stroke.alpha, role=stroke.role)
            elif in_sight:
                _draw_stroke(stroke, xs, ys, ks, on, fades_away=stroke.first in away)

    @staticmethod
    def _depths(view: View, array: NDArray[np.float64], shift: float | None) -> list[float] | None:
        camera = view.camera
        if shift is not None or not camera.yaw_deg:
            depth = array[:, 2] - camera.depth_m
        else:
            dx, dz = array[:, 0] - camera.pivot[0], array[:, 2] - camera.pivot[1]
            angle = np.deg2rad(camera.yaw_deg)
            depth = camera.pivot[1] - dx * np.sin(angle) + dz * np.cos(angle) - camera.depth_m
        if float(depth.min()) >= -NEAR * camera.focal_m:
            return None
        return [float(value) for value in depth]

    @staticmethod
    def _draw_clipped(
        stroke: Stroke,
        points: NDArray[np.float64],
        view: View,
        on: Painter,
        near: float,
        *,
        fades_away: bool,
    ) -> None:
        if stroke.kind != "shape" or stroke.fill is None:
            return
        flat: list[XYZ] = []
        segments, at = "", 0
        for part in stroke.segments.split("M")[1:]:
            count = 1 + part.count("L")
            corners = [(float(x), float(y), float(z)) for x, y, z in points[at : at + count]]
            at += count
            kept = _cut_near(corners, view, near * 0.999)
            if len(kept) > 2:
                flat += [view.point(*corner) for corner in kept]
                segments += "M" + "L" * (len(kept) - 1) + "Z"
        if not flat:
            return
        extra = [view.point(float(x), float(y), float(z)) for x, y, z in points[at:]]
        xs, ys = [p[0] for p in flat + extra], [p[1] for p in flat + extra]
        fill = _projected_fill(stroke.fill, xs, ys, len(flat))
        if fades_away:
            fill = _level(fill)
        on.shape(_path(segments, xs, ys, 0), fill=fill, glows=stroke.glows)


def _cut_near(corners: list[XYZ], view: View, near: float) -> list[XYZ]:
    """Cut a polygon at the near plane (Sutherland and Hodgman)."""
    out: list[XYZ] = []
    depth = [view.turn(x, z)[1] for x, _, z in corners]
    for i, here in enumerate(corners):
        j = (i + 1) % len(corners)
        there = corners[j]
        if depth[i] >= near:
            out.append(here)
        if (depth[i] >= near) != (depth[j] >= near):
            t = (near - depth[i]) / (depth[j] - depth[i])
            out.append(
                (
                    here[0] + (there[0] - here[0]) * t,
                    here[1] + (there[1] - here[1]) * t,
                    here[2] + (there[2] - here[2]) * t,
                )
            )
    return out


def _fades_away(stroke: Stroke, points: NDArray[np.float64]) -> bool:
    """Tell whether a gradient on the floor runs straight into the depth."""
    if not isinstance(stroke.fill, Linear):
        return False
    start, end = points[stroke.last - 2 : stroke.last]
    return bool(start[0] == end[0] and start[1] == end[1])


def _draw_stroke(
    stroke: Stroke,
    xs: list[float],
    ys: list[float],
    ks: list[float],
    on: Painter,
    *,
    fades_away: bool,
) -> None:
    a = stroke.first
    if stroke.kind == "spot":
        rx = ((xs[a + 1] - xs[a]) ** 2 + (ys[a + 1] - ys[a]) ** 2) ** 0.5
        ry = ((xs[a + 2] - xs[a]) ** 2 + (ys[a + 2] - ys[a]) ** 2) ** 0.5
        assert isinstance(stroke.fill, tuple)
        on.spot(xs[a], ys[a], rx, ry, stroke.fill, glows=stroke.glows)
        return
    count = points_in(stroke.segments)
    fill = _projected_fill(stroke.fill, xs, ys, a + count)
    if fades_away:
        fill = _level(fill)
    middle = ks[a] if not stroke.flat else sum(ks[a : a + count]) / max(1, count)
    width = stroke.width * middle
    if isinstance(on, CairoPainter) and (fill is None or isinstance(fill, tuple)):
        trace_runs(on.context, runs_of(stroke.segments), xs, ys, a)
        if fill is not None:
            on.context.set_source_rgba(*fill)
        on.paint(stroke.line, width, filled=fill is not None)
        return
    on.shape(
        _path(stroke.segments, xs, ys, a),
        fill=fill,
        line=stroke.line,
        width=width,
        glows=stroke.glows,
    )


def _projected_fill(fill: Paint | None, xs: list[float], ys: list[float], at: int) -> Paint | None:
    if isinstance(fill, Linear):
        return Linear(xs[at], ys[at], xs[at + 1], ys[at + 1], fill.stops)
    if isinstance(fill, Radial):
        radius = ((xs[at + 1] - xs[at]) ** 2 + (ys[at + 1] - ys[at]) ** 2) ** 0.5
        return Radial(xs[at], ys[at], radius, fill.stops)
    return fill


def _level(fill: Paint | None) -> Paint | None:
    """Keep a gradient's lines level: what is equally deep is equally high on the picture."""
    return replace(fill, x1=fill.x0) if isinstance(fill, Linear) else fill


def _path(segments: str, xs: list[float], ys: list[float], at: int) -> Path:
    path: list[Segment] = []
    for kind in segments:
        if kind == "C":
            path.append(("C", xs[at], ys[at], xs[at + 1], ys[at + 1], xs[at + 2], ys[at + 2]))
            at += 3
        elif kind == "Z":
            path.append(("Z",))
        else:
            path.append((kind, xs[at], ys[at]))
            at += 1
    return tuple(path)
