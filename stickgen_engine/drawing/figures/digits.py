"""Numbers for shirts, as strokes."""

from typing import Final

from stickgen_engine.drawing.paths import Path, Segment

# Strokes of each digit on a grid 2 wide and 4 high, y down; a space lifts the pen.
_DIGITS: Final = {
    "0": "00 20 24 04 00",
    "1": "01 10 14",
    "2": "01 00 20 21 04 24",
    "3": "00 20 12 22 24 04",
    "4": "14 10 03 23",
    "5": "20 00 02 22 24 04",
    "6": "20 00 04 24 22 02",
    "7": "00 20 14",
    "8": "00 20 24 04 00 02 22",
    "9": "22 02 00 20 24 04",
}


def digit_path(number: str, x: float, y: float, height: float, narrow: float) -> Path:
    """Write a number round a middle; ``narrow`` squeezes it, as on a trunk seen from the side."""
    cell = height / 4
    wide = cell * narrow
    step = 3.0 * wide
    left = x - (len(number) * step - wide) / 2
    path: list[Segment] = []
    for index, digit in enumerate(number):
        for stroke, dot in enumerate(_DIGITS[digit].split()):
            px = left + index * step + int(dot[0]) * wide
            py = y + (int(dot[1]) - 2) * cell
            path.append(("L" if stroke else "M", px, py))
    return tuple(path)
