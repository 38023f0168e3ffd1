"""Words on signs: capitals made of a few straight strokes, for boards that stand in the world."""

from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, Segment

# Each pair of digits is a corner on a grid 4 wide and 6 high; "|" lifts the pen.
_RING: Final = "10 01 05 16 36 45 41 30 10"
_STROKES: Final[dict[str, str]] = {
    "A": "00 26 40|12 32",
    "B": "00 06 36 45 44 33 03|33 42 41 30 00",
    "C": "45 36 16 05 01 10 30 41",
    "D": "00 06 26 44 42 20 00",
    "E": "46 06 00 40|03 33",
    "F": "46 06 00|03 33",
    "G": "45 36 16 05 01 10 30 41 43 23",
    "H": "00 06|40 46|03 43",
    "I": "20 26",
    "J": "46 41 30 10 01",
    "K": "00 06|46 03 40",
    "L": "06 00 40",
    "M": "00 06 23 46 40",
    "N": "00 06 40 46",
    "O": _RING,
    "P": "00 06 36 45 44 33 03",
    "Q": _RING + "|22 40",
    "R": "00 06 36 45 44 33 03|23 40",
    "S": "45 36 16 05 04 13 33 42 41 30 10 01",
    "T": "06 46|26 20",
    "U": "06 01 10 30 41 46",
    "V": "06 20 46",
    "W": "06 10 23 30 46",
    "X": "00 46|06 40",
    "Y": "06 23 46|23 20",
    "Z": "06 46 00 40",
    "0": _RING,
    "1": "15 26 20",
    "2": "05 16 36 45 44 00 40",
    "3": "06 46 23 33 42 41 30 10 01",
    "4": "30 36 02 42",
    "5": "46 06 03 33 42 41 30 10 01",
    "6": "45 36 16 05 01 10 30 41 42 33 03",
    "7": "06 46 10",
    "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
    "9": "43 13 04 05 16 36 45 41 30 10",
    "+": "13 33|22 24",
    "=": "02 42|04 44",
    "-": "13 33",
    "!": "26 22|20 20",
    "?": "05 16 36 45 44 23 22|20 20",
    ":": "21 21|24 24",
    " ": "",
}
_ADVANCE: Final = 5.6


def words_path(text: str, x: float, y: float, height: float) -> Path:
    """Make the open strokes of a line of capitals; (x, y) is the middle of its foot."""
    unit = height / 6
    left = x - (len(text) * _ADVANCE - (_ADVANCE - 4)) * unit / 2
    path: list[Segment] = []
    for letter in text:
        for part in _STROKES[letter].split("|"):
            for i, corner in enumerate(part.split()):
                at = (left + int(corner[0]) * unit, y + int(corner[1]) * unit)
                path.append(("L" if i else "M", *at))
        left += _ADVANCE * unit
    return tuple(path)


def write(
    on: Painter,
    text: str,
    x: float,
    y: float,
    height: float,
    colour: Colour,
    *,
    glows: bool = False,
    weight: float = 0.17,
) -> None:
    """Write a line of capitals; (x, y) is the middle of its foot, ``weight`` a share of height."""
    path = words_path(text, x, y, height)
    if path:
        on.shape(path, line=colour, width=height * weight, glows=glows)
