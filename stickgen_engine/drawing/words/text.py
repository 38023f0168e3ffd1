"""Measuring and drawing blocks of text."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.words.breaking import broken
from stickgen_engine.drawing.words.fonts import plain
from stickgen_engine.drawing.words.shaping import advance, shape

Anchor = Literal["start", "middle", "end"]

# Ems: the distance of baselines, and how far letters reach above and below them.
LEADING: Final = 1.22
ASCENT: Final = 0.92
DESCENT: Final = 0.28
# The width of an average letter, by which "18 characters" is measured in any script.
LETTER_EM: Final = 0.53


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of text at a size; all lengths in pixels."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    size_px: float
    weight: int

    @property
    def width(self) -> float:
        """The width of the widest line."""
        return max(self.widths)

    @property
    def height(self) -> float:
        """From the top of the first line's tallest letter to below the last line."""
        return (ASCENT + DESCENT + LEADING * (len(self.lines) - 1)) * self.size_px


@lru_cache(maxsize=1024)
def measure(
    text: str, size_px: float, weight: int = 700, *, most_px: float | None = None
) -> TextBlock:
    """Break text into lines of at most ``most_px`` (one line without it) and measure them."""
    clean = plain(text)

    def width(line: str) -> float:
        return advance(line, weight) * size_px

    if most_px is None:
        lines = tuple(" ".join(line.split()) for line in clean.split("\n"))
    else:
        lines = tuple(broken(clean, most_px, width))
    return TextBlock(lines, tuple(width(line) for line in lines), size_px, weight)


def draw_text(
    on: Painter,
    text: str,
    x: float,
    y: float,
    size_px: float,
    colour: Colour,
    *,
    weight: int = 700,
    anchor: Anchor = "middle",
) -> None:
    """Draw one line whose baseline is at y px; x is its start, middle or end."""
    line = shape(plain(text), weight)
    left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * line.width * size_px
    if line.outline:
        on.push(matrix=(size_px, 0.0, 0.0, size_px, left, y))
        on.shape(line.outline, fill=colour)
        on.pop()


def draw_block(
    on: Painter, block: TextBlock, x: float, top: float, colour: Colour, anchor: Anchor = "middle"
) -> None:
    """Draw all lines of a block, the first one's top at ``top`` px."""
    for i, line in enumerate(block.lines):
        y = top + (ASCENT + LEADING * i) * block.size_px
        draw_text(on, line, x, y, block.size_px, colour, weight=block.weight, anchor=anchor)
