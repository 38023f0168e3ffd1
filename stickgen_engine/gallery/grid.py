"""A sheet of labelled cells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

import cairo

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.paths import rectangle
from stickgen_engine.drawing.words.text import draw_text
from stickgen_engine.errors import RenderError
from stickgen_engine.video.unfinished import unfinished

_GAP_PX: Final = 8
_LABEL_PX: Final = 26
_PAPER: Final = rgb("F4F2EC")
_INK: Final = rgb("3B4154")


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture and the words under it; ``draw`` fills a surface of the sheet's cell size."""

    label: str
    draw: Callable[[tuple[int, int]], cairo.ImageSurface]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet: its file's name without ending, its columns, the size of a cell, the cells."""

    name: str
    columns: int
    cell: tuple[int, int]
    cells: tuple[Cell, ...]


def write_sheet(plan: SheetPlan, folder: Path) -> Path:
    """Draw a sheet into a folder and return its file.

    Raises:
        RenderError: it could not be written.
    """
    columns = min(plan.columns, len(plan.cells))
    rows = ceil(len(plan.cells) / columns)
    across, down = plan.cell[0] + _GAP_PX, plan.cell[1] + _LABEL_PX + _GAP_PX
    width, height = columns * across + _GAP_PX, rows * down + _GAP_PX
    page = CairoPainter(width, height)
    page.shape(rectangle(0, 0, width, height), fill=_PAPER)
    for index, cell in enumerate(plan.cells):
        x = _GAP_PX + index % columns * across
        y = _GAP_PX + index // columns * down
        page.context.set_source_surface(cell.draw(plan.cell), x, y)
        page.context.paint()
        foot = y + plan.cell[1] + _LABEL_PX * 0.72
        draw_text(page, cell.label, x + plan.cell[0] / 2, foot, 16, _INK, anchor="middle")
    out = folder / f"{plan.name}.png"
    with unfinished(out) as part:
        try:
            page.surface.write_to_png(str(part))
        except OSError as error:
            raise RenderError(f"cannot write {out}: {error.strerror or error}") from error
    return out


def pages(name: str, cells: Sequence[Cell], a_page: int) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Cut many cells into pages of equal size: names end in _1, _2 … where there are several."""
    count = ceil(len(cells) / a_page)
    for page in range(count):
        end = f"_{page + 1}" if count > 1 else ""
        yield f"{name}{end}", tuple(cells[page * a_page : (page + 1) * a_page])
