"""Props in the hand: where each is gripped and how it lies there."""

from dataclasses import dataclass
from math import atan2, cos, hypot, pi, radians, sin
from typing import Final, Literal

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.bows import add_bow
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.hands import palm_at
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.lips import lips_of
from stickgen_engine.drawing.figures.outlines import towards, unit
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.lit import LitPainter
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY
from stickgen_engine.drawing.props import draw_extra, draw_prop
from stickgen_engine.performance.things.matter import EXTRAS
from stickgen_engine.skeleton import J
from stickgen_engine.vocabulary.props import PROPS

Lie = Literal[
    "upright", "thumb", "along", "across", "hang", "down", "between", "slanted", "sipped", "forked",
]  # fmt: skip
Hand = Literal["left", "right", "both"]

_SMALL_M: Final = 0.3
_ENLARGE: Final = 1.6
# What is brought to the mouth turns to it between these distances, in heads' radii, and slides in
# the hand no further than to these shares of its height.
_NEAR, _FAR = 1.5, 2.4
# A bottle is tipped from the one height above a cup on, wholly from the other (heights).
_LIFTED: Final = (0.03, 0.085)
_SLIDES: Final = (0.12, 0.8)


@dataclass(frozen=True, slots=True)
class Held:
    """Something in hand: a kind of prop, which hand, and how far it leans from how it lies there.

    ``angle_deg`` leans its top towards where the figure faces; ``colour`` and ``seed`` keep the
    look that it had before it was taken up; ``scale`` is how many times its own size it is, where
    that does not follow from who holds it. What has a middle ``beside`` the palm, so many pixels to
    the right of it and below it, lies there and is turned by ``turn_deg``. ``opened`` says that it
    is in use, as a bow whose arrow is gone.
    """

    kind: str
    hand: Hand
    angle_deg: float = 0.0
    colour: Colour | None = None
    seed: int | None = None
    scale: float | None = None
    beside: tuple[float, float] | None = None
    turn_deg: float = 0.0
    opened: float = 0.0


# (share of the height that the hand is at, how it lies); others stand upright on the palm.
_GRIPS: Final[dict[str, tuple[float, Lie]]] = {
    "sword": (0.10, "thumb"), "bat": (0.10, "between"), "wand": (0.12, "thumb"),
    "hammer": (0.15, "thumb"), "broom": (0.62, "between"), "shovel": (0.62, "between"),
    "brush": (0.3, "along"), "pencil": (0.3, "down"), "spoon": (0.2, "down"),
    "fork": (0.15, "forked"), "pan": (0.1, "along"), "stick": (0.12, "slanted"),
    "guitar": (0.40, "across"), "bow": (0.5, "upright"), "umbrella": (0.06, "upright"),
    "ball": (0.45, "along"), "baseball": (0.45, "along"), "basketball": (0.45, "along"),
    "soccer_ball": (0.45, "along"), "glove": (0.3, "along"), "phone": (0.4, "upright"),
    "book": (0.25, "upright"), "newspaper": (0.3, "upright"), "letter": (0.3, "upright"),
    "camera": (0.4, "upright"), "bag": (0.95, "hang"), "suitcase": (0.95, "hang"),
    "flower": (0.25, "upright"), "cup": (0.5, "sipped"), "bottle": (0.4, "sipped"),
    "notepad": (0.2, "upright"), "key": (0.4, "upright"), "ring": (0.4, "upright"),
    "balloon": (0.02, "upright"),
    "shield": (0.5, "upright"), "hat": (0.1, "upright"), "box": (0.25, "upright"),
    "gift": (0.25, "upright"), "cake": (0.05, "upright"),
}  # fmt: skip
_STANDS: Final[tuple[float, Lie]] = (0.1, "upright")


def add_held(to: Fitting, thing: Held, layer: Layer, light: Light) -> None:
    """Add a prop to a layer, below the hand that has it."""
    tall, wide = EXTRAS.get(thing.kind) or _size(thing.kind)
    share, lie = _GRIPS.get(thing.kind, _STANDS)
    grip, along = _grip(to, thing.hand)
    larger = _ENLARGE if max(tall, wide) < _SMALL_M else 1.0
    # A child's things are a child's size, a giant's a giant's.
    larger *= min(1.3, max(0.6, to.body.height / 1.8))
    scale = to.body.k[J["right_wrist"]] * (larger if thing.scale is None else thing.scale)
    if thing.beside is not None:
        share = 0.5
        grip = (grip[0] + thing.beside[0], grip[1] + thing.beside[1])
    facing = 1.0 if to.body.side >= 0 else -1.0
    if thing.kind == "bow" and thing.beside is None:
        add_bow(to, thing.hand, scale, layer, light, colour=thing.colour, spent=thing.opened > 0.0)
        return
    if lie == "between" and thing.hand == "both":
        # Whoever faces left does everything with the other hand.
        low, high = ("left", "right") if facing > 0.0 else ("right", "left")
        first, last = palm_at(to.body, low)[0], palm_at(to.body, high)[0]
        along = unit(last[0] - first[0], last[1] - first[1])
    angle = _lean(lie, along, facing) + radians(thing.angle_deg) * facing
    if thing.kind == "bottle" and thing.opened > 0.0:
        angle = _pouring(to, thing.hand, grip, angle)
    elif lie in ("sipped", "forked"):
        angle, share = _to_the_lips(to, grip, angle, share, tall * scale)
    if thing.beside is not None:
        angle, facing = -radians(thing.turn_deg), 1.0
    c, s = cos(angle), sin(angle)
    foot = share * tall
    # Local (x, y up) -> px: turned clockwise by the angle about the grip; mirrored to the left.
    xx, yx, xy, yy = scale * c * facing, scale * s * facing, scale * s, -scale * c
    matrix = (xx, yx, xy, yy, grip[0] - xy * foot, grip[1] - yy * foot)
    depth, time_s = to.body.depth_m, to.time_s
    seed = to.look.seed % 1000 if thing.seed is None else thing.seed

    def draw(on: Painter) -> None:
        on.push(matrix=matrix, role="prop")
        lit = LitPainter(on, light, depth)
        if thing.kind in EXTRAS:
            draw_extra(lit, thing.kind, time_s=time_s)
        else:
            draw_prop(
                lit, thing.kind, colour=thing.colour, seed=seed, time_s=time_s, light=light,
                opened=thing.opened,
            )  # fmt: skip
        on.pop()

    to.layers.call(layer, draw)


def _size(kind: str) -> tuple[float, float]:
    word = PROPS.get(kind)
    return word.height_m, word.width_m


def _grip(to: Fitting, hand: Hand) -> tuple[XY, XY]:
    if hand != "both":
        return palm_at(to.body, hand)
    left, right = palm_at(to.body, "left"), palm_at(to.body, "right")
    return towards(left[0], right[0], 0.5), right[1]


def _pouring(to: Fitting, hand: Hand, grip: XY, angle: float) -> float:
    """Turn the neck of a bottle to what the other hand holds, the more the higher it is lifted."""
    x, y = palm_at(to.body, "right" if hand == "left" else "left")[0]
    lifted = (y - grip[1]) / max(to.body.unit, 1.0)
    share = min(max((lifted - _LIFTED[0]) / (_LIFTED[1] - _LIFTED[0]), 0.0), 1.0)
    there = atan2(x - grip[0], grip[1] - y + 0.04 * to.body.unit)
    return angle + share * ((there - angle + pi) % (2.0 * pi) - pi)


def _to_the_lips(
    to: Fitting, grip: XY, angle: float, share: float, long: float
) -> tuple[float, float]:
    """Turn the top of what is brought to the mouth to the lips, and let it come up to them.

    Returns the angle and the share of its length, ``long`` px, at which the hand then has it.
    """
    x, y, radius = lips_of(to.body, to.look)
    gap = hypot(x - grip[0], y - grip[1])
    near = min(max((_FAR - gap / radius) / (_FAR - _NEAR), 0.0), 1.0)
    near = near * near * (3.0 - 2.0 * near)
    if near <= 0.0 or gap < 1e-6:
        return angle, share
    there = atan2(x - grip[0], grip[1] - y)
    turn = (there - angle + pi) % (2.0 * pi) - pi
    slid = min(max(1.0 - gap / long, _SLIDES[0]), _SLIDES[1])
    return angle + near * turn, share + near * (slid - share)


def _lean(lie: Lie, along: XY, facing: float) -> float:
    """Find the clockwise angle of the prop's up from the picture's up."""
    if lie == "thumb":
        up = (along[1] * facing * 0.85 + along[0] * 0.4, -along[0] * facing * 0.85 + along[1] * 0.4)
    elif lie in ("along", "between", "forked"):
        up = along
    elif lie == "slanted":
        return facing * pi * 0.66
    elif lie == "down":
        return facing * pi * 0.86
    elif lie == "across":
        return facing * pi * 0.33
    else:
        return 0.0
    return atan2(up[0], -up[1])
