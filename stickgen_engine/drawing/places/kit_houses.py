"""Small buildings and fences of the country; local metres, y up, foot in the middle."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_shade import GLOW, SNOW, rising, sided, snowy

_GLASS_TOP: Final = rgb("8fc4ea")
_GLASS_FOOT: Final = rgb("dcf0fa")


def draw_window(
    on: Painter,
    light: Light,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    frame: Colour | None = None,
    lit: bool | None = None,
    bars: bool = True,
) -> None:
    """Draw a window with its lower left corner at (x, y); it shines in the dark hours."""
    edge = frame or rgb("f2ede2")
    border = min(width, height) * 0.09
    on.shape(
        rounded(x - border, y - border, width + 2 * border, height + 2 * border, border * 0.6),
        fill=edge,
    )
    if light.lamps if lit is None else lit:
        glow = rising(mix(GLOW, rgb("ffb050"), 0.35), lighter(GLOW, 0.25), y, y + height)
        on.shape(rectangle(x, y, width, height), fill=glow, glows=True)
        if light.time in ("night", "dawn", "sunset") or light.weather == "stormy":
            on.spot(
                x + width / 2,
                y + height / 2,
                width * 1.3,
                height * 1.1,
                rgb("ffc860", 0.22),
                glows=True,
            )
    else:
        on.shape(
            rectangle(x, y, width, height), fill=rising(_GLASS_FOOT, _GLASS_TOP, y, y + height)
        )
        shine = [
            (x + width * 0.1, y + height),
            (x + width * 0.42, y + height),
            (x + width * 0.12, y),
            (x, y),
            (x, y + height * 0.7),
        ]
        on.shape(polygon(shine), fill=rgb("ffffff", 0.28))
    if bars:
        bar = border * 0.8
        on.shape(rectangle(x + width / 2 - bar / 2, y, bar, height), fill=edge)
        on.shape(rectangle(x, y + height * 0.5 - bar / 2, width, bar), fill=edge)
    on.shape(
        rectangle(x - border * 1.6, y - border * 1.7, width + border * 3.2, border * 0.8),
        fill=darker(edge, 0.12),
    )


def draw_house(
    on: Painter,
    light: Light,
    *,
    width: float = 3.9,
    wall: Colour | None = None,
    roof: Colour | None = None,
    chimney: bool = True,
) -> None:
    """Draw a cottage 4.7 m high for a width of 3.9 m."""
    on.push(matrix=(width / 3.9, 0.0, 0.0, width / 3.9, 0.0, 0.0))
    wall = wall or rgb("efdfc4")
    roof = roof or rgb("b9564c")
    if chimney:
        on.shape(rectangle(0.95, 3.2, 0.42, 1.3), fill=sided(darker(roof, 0.15), 0.95, 1.37))
        on.shape(rectangle(0.9, 4.42, 0.52, 0.12), fill=SNOW if snowy(light) else darker(roof, 0.3))
    on.shape(
        rectangle(-1.95, 0, 3.9, 2.75), fill=rising(darker(wall, 0.1), lighter(wall, 0.1), 0, 2.75)
    )
    on.shape(rectangle(-1.95, 0, 3.9, 0.22), fill=darker(wall, 0.25))
    on.shape(
        polygon([(-2.3, 2.6), (0, 4.55), (2.3, 2.6)]),
        fill=rising(darker(roof, 0.12), lighter(roof, 0.12), 2.6, 4.55),
    )
    for y in (2.95, 3.3, 3.65, 4.0):
        half = (4.55 - y) * 1.18
        on.shape(
            (("M", -half + 0.12, y), ("L", half - 0.12, y)), line=darker(roof, 0.16), width=0.035
        )
    on.shape(rectangle(-1.95, 2.44, 3.9, 0.16), fill=darker(wall, 0.22))
    # The key light comes from the left: the right end lies in shade.
    on.shape(
        polygon([(1.2, 0), (1.95, 0), (1.95, 2.6), (1.5, 2.6)]), fill=darker(fade(wall, 0.5), 0.3)
    )
    on.shape(polygon([(0.5, 2.6), (2.3, 2.6), (0, 4.55)]), fill=darker(fade(roof, 0.5), 0.25))
    _attic(on, light, wall)
    _door(on, rgb("7c4f3a"))
    for x in (-1.62, 0.72):
        draw_window(on, light, x, 1.05, 0.9, 0.95)
    if snowy(light):
        on.shape(
            polygon(
                [
                    (-2.42, 2.52),
                    (-2.36, 2.72),
                    (0, 4.74),
                    (2.36, 2.72),
                    (2.42, 2.52),
                    (2.1, 2.68),
                    (0, 4.36),
                    (-2.1, 2.68),
                ]
            ),
            fill=SNOW,
        )
    on.pop()


def _attic(on: Painter, light: Light, wall: Colour) -> None:
    on.shape(circle(0, 3.35, 0.33), fill=lighter(wall, 0.2))
    if light.lamps:
        on.shape(circle(0, 3.35, 0.26), fill=GLOW, glows=True)
    else:
        on.shape(circle(0, 3.35, 0.26), fill=rising(_GLASS_FOOT, _GLASS_TOP, 3.1, 3.6))


def _door(on: Painter, colour: Colour) -> None:
    on.shape(rounded(-0.48, -0.02, 0.96, 2.05, 0.08), fill=darker(colour, 0.25))
    on.shape(rounded(-0.42, 0, 0.84, 1.98, 0.06), fill=sided(colour, -0.42, 0.42))
    for y in (0.2, 1.08):
        on.shape(rounded(-0.3, y, 0.6, 0.72, 0.04), fill=darker(colour, 0.12))
    on.shape(circle(0.3, 0.98, 0.045), fill=rgb("e8bf5a"))
    on.shape(rectangle(-0.65, -0.02, 1.3, 0.1), fill=rgb("b7aca0"))


def draw_fence(
    on: Painter, light: Light, *, length: float, height: float = 0.9, colour: Colour | None = None
) -> None:
    """Draw a picket fence centred on the origin."""
    paint = colour or rgb("efe9dc")
    left = -length / 2
    for y in (0.28, 0.62):
        on.shape(rectangle(left, y * height, length, 0.07), fill=darker(paint, 0.14))
    count = max(2, round(length / 0.34))
    pickets: Path = ()
    for i in range(count):
        x = left + (i + 0.5) * length / count
        pickets += polygon(
            [
                (x - 0.06, 0),
                (x - 0.06, height * 0.86),
                (x, height),
                (x + 0.06, height * 0.86),
                (x + 0.06, 0),
            ]
        )
    on.shape(pickets, fill=rising(darker(paint, 0.1), lighter(paint, 0.1), 0, height))
    if snowy(light):
        on.shape(rectangle(left, 0.62 * height + 0.06, length, 0.05), fill=SNOW)


def draw_rail_fence(
    on: Painter, light: Light, *, length: float, height: float = 1.0, colour: Colour | None = None
) -> None:
    """Draw a fence of posts and rails centred on the origin."""
    wood = colour or rgb("93694a")
    left = -length / 2
    for y in (0.38, 0.78):
        on.shape(
            rectangle(left, y * height, length, 0.1),
            fill=rising(darker(wood, 0.2), lighter(wood, 0.1), y * height, y * height + 0.1),
        )
    for i in range(int(length / 1.6) + 1):
        x = left + i * length / max(1, int(length / 1.6))
        on.shape(rounded(x - 0.08, 0, 0.16, height, 0.05), fill=sided(wood, x - 0.08, x + 0.08))
        if snowy(light):
            on.shape(rounded(x - 0.1, height - 0.04, 0.2, 0.09, 0.04), fill=SNOW)
