"""Speech bubbles: what is said beside whoever says it, shaped by the way of speaking."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from typing import Final

from stickgen_engine.drawing.colour import Colour, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, line, moved
from stickgen_engine.drawing.words.boxes import Box, scale_of
from stickgen_engine.drawing.words.pages import Pages, paged
from stickgen_engine.drawing.words.placing import BubbleWish
from stickgen_engine.drawing.words.tails import dashes, spiky, tip_of, with_tail
from stickgen_engine.drawing.words.text import LETTER_EM, TextBlock, draw_block, measure

# All lengths in px at 720.
SIZE: Final = 26.0
_SMALL: Final = 23.0
_LETTERS: Final = 18
_MORE_LETTERS: Final = 24
_LINES: Final = 2
_MORE_LINES: Final = 3
RADIUS: Final = 24.0
_LINE: Final = 3.5
_PAD: Final = (22.0, 13.0)
_TAIL_STOP: Final = 26.0
_TAIL_HALF: Final = 12.0
_SPIKE: Final = 17.0
SPRING_S: Final = 0.12
_LEAVE_S: Final = 0.08

_INK: Final = rgb("1E2233")
_SHADOW: Final = rgb("0B0E16", 0.22)
_VIOLET: Final = rgb("7B5EA7")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How one way of speaking looks; ``margin`` is what sticks out of the body (px at 720)."""

    fill: Colour
    ink: Colour
    weight: int
    margin: float = 2.0


_MANNERS: Final[Mapping[str, _Manner]] = {
    "talk": _Manner(rgb("FFFFFF"), _INK, 700),
    "shout": _Manner(rgb("FFF4C7"), _INK, 900, margin=_SPIKE),
    "whisper": _Manner(rgb("F4F6FC", 0.90), rgb("5A6178"), 600),
    "sing": _Manner(rgb("FBF6FF"), _INK, 700, margin=14.0),
}


@dataclass(frozen=True, slots=True)
class Bubble:
    """The words of one line, broken into lines and pages; lengths in px, the margin included."""

    pages: Pages
    mode: str
    scale: float
    width: float
    height: float

    def wish(self, face: Box, mouth: XY) -> BubbleWish:
        """Ask for room beside a face."""
        return BubbleWish(self.width, self.height, face, mouth)


@lru_cache(maxsize=256)
def bubble_for(text: str, mode: str, frame_size: tuple[int, int]) -> Bubble:
    """Lay out one line of speech: two lines of 18 letters, or smaller, or in pages."""
    manner, k = _MANNERS[mode], scale_of(frame_size)
    short = measure(text, SIZE * k, manner.weight, most_px=_LETTERS * LETTER_EM * SIZE * k)
    if len(short.lines) <= _LINES:
        pages = Pages((short,), (1.0,))
    else:
        pages = paged(
            text, _SMALL * k, weight=manner.weight, letters=_MORE_LETTERS, lines=_MORE_LINES
        )
    pad_x, pad_y = _PAD[0] + manner.margin, _PAD[1] + manner.margin
    least = 2 * (RADIUS + _TAIL_HALF) * k
    width = max(least, pages.width + 2 * pad_x * k)
    return Bubble(pages, mode, k, width, pages.height + 2 * pad_y * k)


def draw_bubble(
    on: Painter,
    bubble: Bubble,
    place: Box,
    *,
    mouth: XY,
    face: Box,
    seconds: float,
    length_s: float,
) -> None:
    """Draw a bubble ``seconds`` after its line began, its tail aimed at where the mouth is now.

    ``place`` is what ``place_bubbles`` found and stays the same while the line lasts.
    """
    manner, k = _MANNERS[bubble.mode], bubble.scale
    body = place.grown(-manner.margin * k)
    tip = tip_of(body, mouth, face, _TAIL_STOP * k)
    size = _size(seconds, length_s)
    pivot = tip or body.middle
    if size != 1.0:
        on.push(matrix=(size, 0.0, 0.0, size, pivot[0] * (1 - size), pivot[1] * (1 - size)))
    _draw_body(on, bubble, body, tip)
    _draw_words(on, bubble, body, seconds / max(0.01, length_s))
    if size != 1.0:
        on.pop()


def _size(seconds: float, length_s: float) -> float:
    """Spring in beyond the full size and back; shrink away at the end."""
    if seconds < SPRING_S:
        # The first frame shows something already.
        u = (seconds + 0.04) / (SPRING_S + 0.04)
        back = u - 1
        return 1 + 2.2 * back**3 + 1.2 * back**2
    left = length_s - seconds
    return max(0.55, left / _LEAVE_S) if left < _LEAVE_S else 1.0


def _draw_body(on: Painter, bubble: Bubble, body: Box, tip: XY | None) -> None:
    manner, k = _MANNERS[bubble.mode], bubble.scale
    if bubble.mode == "shout":
        outline = spiky(body, _SPIKE * k, tip)
    else:
        outline = with_tail(body, RADIUS * k, tip, _tail_half(body, tip, k))
    on.shape(moved(outline, 3 * k, 4 * k), fill=_SHADOW)
    if bubble.mode == "whisper":
        on.shape(outline, fill=manner.fill)
        on.shape(dashes(outline, 11 * k, 9 * k), line=manner.ink, width=0.8 * _LINE * k)
    else:
        on.shape(outline, fill=manner.fill, line=manner.ink, width=_LINE * k)
    if bubble.mode == "sing":
        for x, y, size in ((body.x0 + 3 * k, body.y0 + 12 * k, 19.0), (body.x1 - 12 * k, body.y1,
                           15.0)):  # fmt: skip
            _draw_note(on, x, y, size * k, k)


def _tail_half(body: Box, tip: XY | None, k: float) -> float:
    """A long tail has a wider foot."""
    if tip is None:
        return _TAIL_HALF * k
    near = body.nearest(tip)
    length = hypot(tip[0] - near[0], tip[1] - near[1])
    return min(20.0 * k, _TAIL_HALF * k + 0.05 * length)


def _draw_note(on: Painter, x: float, y: float, size: float, k: float) -> None:
    top = y - 1.5 * size
    stem_x = x + 0.38 * size
    flag: Path = (
        ("M", stem_x, top),
        ("C", stem_x + 0.1 * size, top + 0.5 * size, stem_x + 0.8 * size, top + 0.4 * size,
         stem_x + 0.5 * size, top + 1.0 * size),
    )  # fmt: skip
    on.shape(circle(x, y, 0.44 * size), fill=_VIOLET, line=rgb("FFFFFF"), width=1.5 * k)
    on.shape(line(stem_x, y, stem_x, top), line=_VIOLET, width=0.2 * size)
    on.shape(flag, line=_VIOLET, width=0.2 * size)


def _draw_words(on: Painter, bubble: Bubble, body: Box, share: float) -> None:
    """Paint the page as a sprite, which is set once and then only copied."""
    block: TextBlock = bubble.pages.at(share)
    ink = _MANNERS[bubble.mode].ink
    room = 4.0
    width, height = block.width + 2 * room, block.height + 2 * room
    x, y = body.middle
    key = f"bubble {bubble.mode} {block.size_px:.2f} " + "\n".join(block.lines)

    def draw(to: Painter) -> None:
        draw_block(to, block, width / 2, room, ink)

    on.sprite(key, (width, height), draw, at=(round(x - width / 2), round(y - height / 2)))
