"""Finds room for speech bubbles: beside the speaker, inside the frame, over nobody's face."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stickgen_engine.drawing.paths import XY
from stickgen_engine.drawing.words.boxes import Box, scale_of

# At 720 px: how near to and far from the speaker's face a bubble may be, and how far it likes to.
NEAREST: Final = 34.0
FARTHEST: Final = 250.0
_LIKED: Final = 46.0
_EDGE: Final = 16.0
_AIR: Final = 8.0
# The frame's foot belongs to subtitles.
FOOT: Final = 0.14
_COLUMNS: Final = 33
_ROWS: Final = 21


@dataclass(frozen=True, slots=True)
class BubbleWish:
    """A bubble that wants room: its size and the face that it belongs to, all in pixels."""

    width: float
    height: float
    face: Box
    mouth: XY


def place_bubbles(
    wanted: Sequence[BubbleWish], faces: Sequence[Box], frame_size: tuple[int, int]
) -> tuple[Box | None, ...]:
    """Return a place for each bubble, None where the frame has no room for it.

    ``faces`` are all that may not be covered, hair and hats included, over the whole time that the
    bubbles stand; those of the speakers are added. Earlier bubbles choose first.
    """
    kept_free = [*faces, *(wish.face for wish in wanted)]
    placed: list[Box | None] = []
    for wish in wanted:
        taken = [box for box in placed if box is not None]
        placed.append(_place(wish, kept_free, taken, frame_size))
    return tuple(placed)


def _place(
    wish: BubbleWish, faces: Sequence[Box], taken: Sequence[Box], frame_size: tuple[int, int]
) -> Box | None:
    k = scale_of(frame_size)
    closed = [face.grown(_AIR * k) for face in faces] + [box.grown(_AIR * k) for box in taken]
    best: tuple[float, Box] | None = None
    for box in _candidates(wish, frame_size):
        gap = box.gap(wish.face)
        if not NEAREST * k <= gap <= FARTHEST * k or any(box.meets(other) for other in closed):
            continue
        cost = _cost(box, wish, gap, faces, taken, k)
        if best is None or cost < best[0]:
            best = (cost, box)
    return best[1] if best else None


def _candidates(wish: BubbleWish, frame_size: tuple[int, int]) -> Iterator[Box]:
    """Try a grid over the frame, and the places that just touch the wished distance."""
    k = scale_of(frame_size)
    left, right = _EDGE * k, frame_size[0] - _EDGE * k - wish.width
    top, low = _EDGE * k, frame_size[1] * (1 - FOOT) - wish.height
    if right < left or low < top:
        return
    face = wish.face
    liked = _LIKED * k
    xs = [left + (right - left) * i / (_COLUMNS - 1) for i in range(_COLUMNS)]
    ys = [top + (low - top) * i / (_ROWS - 1) for i in range(_ROWS)]
    xs += [face.x0 - liked - wish.width, face.x1 + liked, face.middle[0] - wish.width / 2]
    ys += [face.y0 - liked - wish.height, face.middle[1] - wish.height / 2]
    for x in xs:
        for y in ys:
            if left <= x <= right and top <= y <= low:
                yield Box(x, y, x + wish.width, y + wish.height)


def _cost(
    box: Box, wish: BubbleWish, gap: float, faces: Sequence[Box], taken: Sequence[Box], k: float
) -> float:
    """Rate a place: near, above the mouth, its tail crossing neither faces nor bubbles."""
    x, y = box.middle
    cost = abs(gap - _LIKED * k) + 0.30 * abs(x - wish.face.middle[0])
    # Beside and below a head there are bodies.
    cost += 0.8 * max(0.0, y - wish.face.y0)
    start = box.nearest(wish.mouth)
    for other in (*faces, *taken):
        if other != wish.face and other.crossed(start, wish.mouth):
            cost += 400.0 * k
    return cost
