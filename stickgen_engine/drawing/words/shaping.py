"""One line of text as outlines: direction, font for each letter, joined forms, places."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from stickgen_engine.drawing.paths import Path, Segment, rectangle
from stickgen_engine.drawing.words.directions import levels, visual_order
from stickgen_engine.drawing.words.fonts import clusters, font, fonts_of, typefaces
from stickgen_engine.drawing.words.harfbuzz import hb

# A missing letter is a box of this width and height (ems).
_BOX: Final = (0.56, 0.70)


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line in ems, its baseline at y = 0, y down: its advance and its outline."""

    width: float
    outline: Path


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    font: int | None
    level: int


@lru_cache(maxsize=4096)
def shape(text: str, weight: int) -> ShapedLine:
    """Shape one line that holds no line breaks."""
    runs = _runs(text)
    x = 0.0
    outline: list[Segment] = []
    for index in visual_order([run.level for run in runs]):
        run = runs[index]
        x = _boxes(run, x, outline) if run.font is None else _shaped(run, weight, x, outline)
    return ShapedLine(x, tuple(outline))


@lru_cache(maxsize=16384)
def advance(text: str, weight: int) -> float:
    """Return the width of a line in ems."""
    width = 0.0
    for run in _runs(text):
        if run.font is None:
            width += _BOX[0] * len(clusters(run.text))
        else:
            upem = typefaces()[run.font].face.upem
            width += sum(place.x_advance for place in _laid(run, weight).glyph_positions) / upem
    return width


def _runs(text: str) -> list[_Run]:
    """Split a line where its font or its direction changes, in the order of reading."""
    runs: list[_Run] = []
    depth = levels(text)
    at = 0
    parts = clusters(text)
    for cluster, number in zip(parts, fonts_of(parts), strict=True):
        level = depth[at]
        if runs and runs[-1].font == number and runs[-1].level == level:
            runs[-1] = _Run(runs[-1].text + cluster, number, level)
        else:
            runs.append(_Run(cluster, number, level))
        at += len(cluster)
    return runs


def _boxes(run: _Run, x: float, outline: list[Segment]) -> float:
    """Draw an empty box, made of four bars, for each letter that no font has."""
    width, height = _BOX
    bar = 0.07
    for cluster in clusters(run.text):
        if not cluster.isspace():
            left, wide = x + 0.05, width - 0.10
            outline += rectangle(left, -height, wide, bar)
            outline += rectangle(left, -bar, wide, bar)
            outline += rectangle(left, -height, bar, height)
            outline += rectangle(left + wide - bar, -height, bar, height)
        x += width
    return x


def _shaped(run: _Run, weight: int, x: float, outline: list[Segment]) -> float:
    assert run.font is not None
    buffer = _laid(run, weight)
    upem = typefaces()[run.font].face.upem
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = _outline(run.font, weight, info.codepoint)
        dx, dy = x + place.x_offset / upem, -place.y_offset / upem
        outline += _shifted(glyph, dx, dy)
        x += place.x_advance / upem
    return x


def _laid(run: _Run, weight: int) -> Any:
    """Let HarfBuzz choose and place a run's glyphs."""
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    hb.shape(font(run.font, weight), buffer, {"kern": True, "liga": True})
    return buffer


def _shifted(path: Path, dx: float, dy: float) -> list[Segment]:
    moved: list[Segment] = []
    for s in path:
        if len(s) == 3:
            moved.append((s[0], s[1] + dx, s[2] + dy))
        elif len(s) == 7:
            moved.append(("C", s[1] + dx, s[2] + dy, s[3] + dx, s[4] + dy, s[5] + dx, s[6] + dy))
        else:
            moved.append(s)
    return moved


class _Pen:
    """Collects a glyph's outline in ems, y down."""

    def __init__(self, upem: int) -> None:
        self.scale = 1.0 / upem
        self.path: list[Segment] = []
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        """Start a contour."""
        self._at = self._place(point)
        self.path.append(("M", *self._at))

    def lineTo(self, point: tuple[float, float]) -> None:
        """Go straight."""
        self._at = self._place(point)
        self.path.append(("L", *self._at))

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        """Follow a quadratic curve, raised to a cubic one."""
        (x0, y0), (cx, cy), (x, y) = self._at, self._place(control), self._place(end)
        self.path.append(
            ("C", x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3,
             y + (cy - y) * 2 / 3, x, y)
        )  # fmt: skip
        self._at = (x, y)

    def curveTo(
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        """Follow a cubic curve."""
        self._at = self._place(end)
        self.path.append(("C", *self._place(first), *self._place(second), *self._at))

    def closePath(self) -> None:
        """End a contour."""
        self.path.append(("Z",))

    def _place(self, point: tuple[float, float]) -> tuple[float, float]:
        return (point[0] * self.scale, -point[1] * self.scale)


@lru_cache(maxsize=8192)
def _outline(number: int, weight: int, glyph: int) -> Path:
    pen = _Pen(typefaces()[number].face.upem)
    font(number, weight).draw_glyph_with_pen(glyph, pen)
    return tuple(pen.path)
