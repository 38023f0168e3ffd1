"""Small scripts for the gallery: every cell goes the way that a film goes."""

from collections.abc import Callable
from typing import Any

import cairo

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.gallery.grid import Cell
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas

MIA: dict[str, Any] = {
    "id": "mia", "name": "Mia", "color": "#e4572e", "accessories": ["long_hair", "dress"],
}  # fmt: skip
TOM: dict[str, Any] = {
    "id": "tom", "name": "Tom", "color": "#17a398", "accessories": ["short_hair"],
}  # fmt: skip


def scene_cell(label: str, script: dict[str, Any], at_s: float) -> Cell:
    """Make a cell that shows one moment of a script."""

    def draw(size: tuple[int, int]) -> cairo.ImageSurface:
        checked = ScriptSchema.model_validate({**script, "size": size})
        canvas = Canvas(*size, style_named(checked.style))
        timeline = planned(checked)[0]
        frame = min(timeline.frames - 1, round(at_s * FPS))
        staged(timeline, size).draw(frame, canvas)
        return canvas.cairo.surface

    return Cell(label, draw)


def two_people(**scene: Any) -> dict[str, Any]:
    """Write a short script in which Mia waves and Tom points, in any place, light and weather."""
    return {
        "title": "Gallery",
        "seed": 4,
        "style": scene.pop("style", "normal"),
        "actors": [MIA, TOM],
        "scenes": [
            {
                "id": "one",
                "duration_s": 3.0,
                "parts": [
                    {"actor": "mia", "at": [-1.1, 0.2], "facing": "right",
                     "actions": [{"action": "wave", "start_s": 0.2, "end_s": 2.8}]},
                    {"actor": "tom", "at": [1.1, 0.4], "facing": "left",
                     "actions": [{"action": "point", "start_s": 0.2, "end_s": 2.8,
                                  "target": "mia"}]},
                ],
                **scene,
            }
        ],
    }  # fmt: skip


def one_person(actor: dict[str, Any], part: dict[str, Any], **scene: Any) -> dict[str, Any]:
    """Write a short script about one actor."""
    return {
        "title": "Gallery",
        "seed": 4,
        "actors": [actor],
        "scenes": [
            {"id": "one", "duration_s": 4.0, "parts": [{"actor": actor["id"], **part}], **scene}
        ],
    }


Draw = Callable[[tuple[int, int]], cairo.ImageSurface]
