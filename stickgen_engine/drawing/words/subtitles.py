"""Subtitles: the words at the foot of the frame, and whose they are."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import rounded
from stickgen_engine.drawing.words.boxes import Box, scale_of
from stickgen_engine.drawing.words.directions import base_level
from stickgen_engine.drawing.words.pages import Pages, paged
from stickgen_engine.drawing.words.placing import FOOT
from stickgen_engine.drawing.words.text import (
    ASCENT,
    LETTER_EM,
    Anchor,
    TextBlock,
    draw_text,
    measure,
)

# Px at 720.
SIZE: Final = 30.0
_LETTERS: Final = 42
_LINES: Final = 2
_RADIUS: Final = 12.0
_PAD: Final = (20.0, 8.0)
_WEIGHT: Final = 600
_NAME_WEIGHT: Final = 800
_WHITE: Final = rgb("FFFFFF")
_NAME: Final = rgb("FFD772")
_GROUND: Final = rgb("0B0E16", 0.68)


@dataclass(frozen=True, slots=True)
class Subtitle:
    """One line of speech for the foot of the frame; ``name`` is empty where nobody is named."""

    name: str
    pages: Pages
    frame_size: tuple[int, int]


@lru_cache(maxsize=256)
def subtitle_for(name: str, text: str, frame_size: tuple[int, int]) -> Subtitle:
    """Lay out a line: one line of 42 letters, two if needed, in pages where it is longer."""
    k = scale_of(frame_size)
    size, label = SIZE * k, f"{name}:" if name else ""
    room = frame_size[0] - 2 * (_PAD[0] + 12) * k
    letters = _LETTERS
    if label:
        letters -= min(_LETTERS // 2, round(measure(f"{label} ", size, _NAME_WEIGHT).width / size
                                            / LETTER_EM))  # fmt: skip
    letters = min(letters, int(room / size / LETTER_EM))
    pages = paged(text, size, weight=_WEIGHT, letters=letters, lines=_LINES)
    return Subtitle(label, pages, frame_size)


def subtitle_box(subtitle: Subtitle, share: float) -> Box:
    """Return the ground that a subtitle covers at a share of its time."""
    block = subtitle.pages.at(share)
    width, height = subtitle.frame_size
    k = scale_of(subtitle.frame_size)
    wide = _name_width(subtitle, block) + block.width + 2 * _PAD[0] * k
    tall = _text_height(block) + 2 * _PAD[1] * k
    middle = height * (1 - FOOT / 2)
    left = (width - wide) / 2
    top = min(middle - tall / 2, height - tall - 4 * k)
    return Box(left, top, left + wide, top + tall)


def _text_height(block: TextBlock) -> float:
    """Subtitles are set a little tighter than bubbles, to stay in the frame's foot."""
    return (1.12 + 1.10 * (len(block.lines) - 1)) * block.size_px


def _name_width(subtitle: Subtitle, block: TextBlock) -> float:
    if not subtitle.name:
        return 0.0
    return measure(f"{subtitle.name} ", block.size_px, _NAME_WEIGHT).width + 0.2 * block.size_px


def draw_subtitle(on: Painter, subtitle: Subtitle, share: float) -> None:
    """Draw what is read at a share (0 to 1) of the line's time."""
    block, box = subtitle.pages.at(share), subtitle_box(subtitle, share)
    key = f"subtitle {subtitle.frame_size} {subtitle.name} " + "\n".join(block.lines)
    # Whole pixels keep the letters sharp.
    x, y = round(box.x0), round(box.y0)

    def draw(to: Painter) -> None:
        _draw(to, subtitle, block, box)

    on.sprite(key, (box.width + 1, box.height + 1), draw, at=(x, y))


def _draw(on: Painter, subtitle: Subtitle, block: TextBlock, box: Box) -> None:
    k = scale_of(subtitle.frame_size)
    on.shape(rounded(0.0, 0.0, box.width, box.height, _RADIUS * k), fill=_GROUND)
    pad, size = _PAD[0] * k, block.size_px
    name = _name_width(subtitle, block)
    right_to_left = base_level(block.lines[0]) == 1
    first = _PAD[1] * k + (ASCENT - 0.04) * size
    if subtitle.name:
        anchor: Anchor = "end" if right_to_left else "start"
        x = box.width - pad if right_to_left else pad
        draw_text(on, subtitle.name, x, first, size, _NAME, weight=_NAME_WEIGHT, anchor=anchor)
    middle = pad + block.width / 2 + (0.0 if right_to_left else name)
    for i, line in enumerate(block.lines):
        draw_text(on, line, middle, first + 1.10 * i * size, size, _WHITE, weight=block.weight)
