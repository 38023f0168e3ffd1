"""What belongs to an action and is no prop of the vocabulary: an arrow, a spell, brush and pan."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import darker, fade, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import arc, capsule, circle, ellipse, line, polygon, polyline
from stickgen_engine.drawing.props.cooking import draw_hotplate, draw_pot, draw_stove
from stickgen_engine.drawing.props.finish import RED, STEEL, WHITE, WOOD, across, solid, thread


def draw_extra(on: Painter, kind: str, *, time_s: float = 0.0) -> None:
    """Draw an extra in metres, y up, its foot at the origin; arrows point right.

    Raises:
        KeyError: there is no such extra.
    """
    {
        "bolt": _bolt, "arrow": _arrow, "brush": _brush, "pencil": _pencil, "spoon": _spoon,
        "pan": _pan, "stick": _stick, "hoop": _hoop, "fork": _fork,
        "stove": draw_stove, "pot": draw_pot, "hotplate": draw_hotplate, "rope": _rope,
        "notepad": _notepad,
    }[kind](on, time_s)  # fmt: skip


def _bolt(on: Painter, time_s: float) -> None:
    gold, pale = rgb("FFD75E"), rgb("FFF6C8")
    on.spot(0.0, 0.15, 0.42, 0.42, fade(gold, 0.75), glows=True)
    size = 0.13 + 0.02 * sin(time_s * 40.0)
    star = [
        (cos(a) * size * (1.0 if i % 2 == 0 else 0.42), 0.15 + sin(a) * size
         * (1.0 if i % 2 == 0 else 0.42))
        for i, a in enumerate(i * pi / 5 + time_s * 9.0 for i in range(10))
    ]  # fmt: skip
    on.shape(polygon(star), fill=gold, glows=True)
    on.shape(circle(0.0, 0.15, 0.05), fill=pale, glows=True)


def _arrow(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(-0.36, 0.025, 0.3, 0.025), rgb("9C7443"), 0.022)
    solid(on, polygon([(0.4, 0.025), (0.28, 0.065), (0.28, -0.015)]), rgb("7F8A9B"))
    for y in (0.03, 0.02):
        solid(on, polygon([(-0.36, y), (-0.28, y), (-0.32, y + 0.05), (-0.4, y + 0.05)]), RED)
    solid(on, polygon([(-0.36, 0.02), (-0.28, 0.02), (-0.32, -0.03), (-0.4, -0.03)]), WHITE)


def _brush(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(0.0, 0.0, 0.0, 0.24), WOOD, 0.022)
    solid(on, capsule((0.0, 0.23), (0.0, 0.26), 0.018, 0.018), STEEL)
    solid(on, polygon([(-0.024, 0.26), (0.024, 0.26), (0.0, 0.35)]), rgb("3E7BD6"))


def _pencil(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(0.0, 0.0, 0.0, 0.16), rgb("F2B134"), 0.022)
    solid(on, polygon([(-0.012, 0.16), (0.012, 0.16), (0.0, 0.2)]), rgb("2B2F42"))
    solid(on, circle(0.0, 0.0, 0.014), rgb("E58A8A"))


def _rope(on: Painter, time_s: float) -> None:
    """Draw a taut rope a metre long, along the floor."""
    del time_s
    hemp = rgb("B98F58")
    thread(on, line(-0.5, 0.015, 0.5, 0.015), hemp, 0.03)
    for i in range(16):
        x = -0.48 + 0.06 * i
        thread(on, line(x, 0.005, x + 0.03, 0.026), darker(hemp, 0.35), 0.008)


def _notepad(on: Painter, time_s: float) -> None:
    """Draw a pad with some lines written."""
    del time_s
    solid(on, polygon([(-0.1, 0.0), (0.1, 0.0), (0.1, 0.25), (-0.1, 0.25)]), rgb("C58B4A"))
    solid(on, polygon([(-0.09, 0.01), (0.09, 0.01), (0.09, 0.235), (-0.09, 0.235)]), WHITE)
    for i in range(5):
        y = 0.2 - 0.036 * i
        end = 0.065 if i < 4 else 0.0
        thread(on, line(-0.07, y, end, y), rgb("4B66A8"), 0.009)
    thread(on, line(-0.06, 0.25, 0.06, 0.25), STEEL, 0.022)


def _spoon(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(0.0, 0.0, 0.0, 0.28), WOOD, 0.022)
    on.shape(ellipse(0.0, 0.31, 0.035, 0.055), fill=across(WOOD, -0.035, 0.035))


def _fork(on: Painter, time_s: float) -> None:
    """Draw a fork with a morsel on its prongs."""
    del time_s
    steel = rgb("AEB9C7")
    thread(on, line(0.0, 0.0, 0.0, 0.14), steel, 0.016)
    thread(on, polyline([(-0.018, 0.2), (-0.018, 0.15), (0.018, 0.15), (0.018, 0.2)]), steel, 0.01)
    solid(on, circle(0.0, 0.2, 0.03), rgb("C97F3A"))


def _pan(on: Painter, time_s: float) -> None:
    del time_s
    iron = rgb("3A3F4B")
    thread(on, line(0.0, 0.0, 0.0, 0.22), darker(iron, 0.3), 0.034)
    on.shape(ellipse(0.03, 0.36, 0.05, 0.15), fill=iron)
    on.shape(ellipse(0.0, 0.36, 0.035, 0.14), fill=darker(iron, 0.35))


def _stick(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(0.0, 0.0, 0.0, 0.37), rgb("D9B98A"), 0.02)
    solid(on, circle(0.0, 0.38, 0.018), rgb("D9B98A"))


def _hoop(on: Painter, time_s: float) -> None:
    """Draw a basketball board on a pole, turned half to the viewer; its ring hangs to the left."""
    steel = rgb("3E5F9A")
    solid(on, polygon([(-0.35, 0.0), (0.42, 0.0), (0.3, 0.09), (-0.2, 0.09)]), rgb("2F3C55"))
    on.shape(capsule((0.06, 0.0), (0.06, 3.25), 0.07, 0.055), fill=across(steel, -0.02, 0.14))
    thread(on, line(0.06, 3.2, -0.12, 3.42), steel, 0.07)
    board = polygon([(-0.24, 2.93), (0.02, 2.86), (0.02, 3.88), (-0.24, 3.95)])
    on.shape(board, fill=WHITE, line=RED, width=0.045)
    on.shape(polygon([(-0.18, 3.12), (-0.04, 3.08), (-0.04, 3.44), (-0.18, 3.48)]), line=RED,
             width=0.03)  # fmt: skip
    middle, high, wide = -0.46, 3.05, 0.24
    for i in range(7):
        x = -1.0 + i / 3.0
        thread(
            on, line(middle + x * wide, high, middle + 0.55 * x * wide, high - 0.42), WHITE, 0.016
        )
    for share in (0.35, 0.7):
        half = wide * (1.0 - 0.45 * share)
        thread(on, line(middle - half, high - 0.42 * share, middle + half, high - 0.42 * share),
               WHITE, 0.014)  # fmt: skip
    rim = arc(middle, high, wide, 0.07, 0.0, 2.0 * pi)
    thread(on, rim, rgb("E8702A"), 0.045)
