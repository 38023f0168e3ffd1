"""A painter that keeps what it was asked, so that drawings can be compared without pixels."""

from collections.abc import Callable
from typing import Any

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Matrix, Paint, Painter, Role
from stickgen_engine.drawing.paths import Path


class RecordingPainter:
    """Collects calls in ``calls`` as (name, facts) pairs, in order."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        self.calls.append(
            ("shape", {"path": path, "fill": fill, "line": line, "width": width, "glows": glows})
        )

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        self.calls.append(("spot", {"at": (x, y), "radii": (rx, ry), "colour": colour}))

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        self.calls.append(("push", {"matrix": matrix, "clip": clip, "alpha": alpha, "role": role}))

    def pop(self) -> None:
        self.calls.append(("pop", {}))

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: Callable[[Painter], None],
        *,
        at: tuple[float, float],
    ) -> None:
        self.calls.append(("sprite", {"key": key, "size": size, "at": at}))
        draw(self)
