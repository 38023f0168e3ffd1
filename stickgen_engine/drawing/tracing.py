"""Outlines made cairo's current path."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import cairo

from stickgen_engine.drawing.paths import Path

# Neighbours of one kind in an outline, and how many there are: ("L", 12).
Runs = tuple[tuple[str, int], ...]

_ARITY = {"M": 1, "L": 1, "C": 3, "Z": 0}


def trace(context: "cairo.Context[cairo.ImageSurface]", path: Path) -> None:
    """Make a path cairo's current one."""
    move, straight, curve = context.move_to, context.line_to, context.curve_to
    context.new_path()
    for segment in path:
        kind = segment[0]
        if kind == "L":
            straight(segment[1], segment[2])  # type: ignore[misc]
        elif kind == "C":
            curve(*segment[1:7])  # type: ignore[misc]
        elif kind == "M":
            move(segment[1], segment[2])  # type: ignore[misc]
        else:
            context.close_path()


def runs_of(segments: str) -> Runs:
    """Gather the neighbours of one kind in an outline's segments ("MLLCZ")."""
    runs: list[tuple[str, int]] = []
    for kind in segments:
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1] + 1)
        else:
            runs.append((kind, 1))
    return tuple(runs)


def points_in(segments: str) -> int:
    """Count the points of an outline's segments."""
    return sum(_ARITY[kind] for kind in segments)


def trace_runs(
    context: "cairo.Context[cairo.ImageSurface]",
    runs: Runs,
    xs: Sequence[float],
    ys: Sequence[float],
    at: int,
) -> None:
    """Make an outline cairo's current path, its points in two rows from ``at`` on."""
    context.new_path()
    for kind, count in runs:
        if kind == "Z":
            context.close_path()
        elif kind == "C":
            end = at + 3 * count
            columns = (row[i:end:3] for i in (at, at + 1, at + 2) for row in (xs, ys))
            _each(context.curve_to, *columns)
            at = end
        else:
            end = at + count
            _each(context.line_to if kind == "L" else context.move_to, xs[at:end], ys[at:end])
            at = end


def _each(call: Callable[..., Any], *columns: Iterable[float]) -> None:
    # The loop runs in C: outlines of floors have a hundred points each.
    deque(map(call, *columns), maxlen=0)
