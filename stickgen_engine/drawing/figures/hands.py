"""Hands: a palm and what the fingers do; one pose for each thing that a hand can tell."""

from math import cos, hypot, radians, sin
from typing import Final, Literal

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.outlines import pill, unit
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.paths import XY, Path, circle, line, smooth
from stickgen_engine.skeleton import J

HandPose = Literal["relax", "open", "fist", "point", "grip", "flat", "upright", "offered"]

# (degrees from the hand's axis towards the thumb, reach from the palm's middle, radius), in h.
_FINGERS: Final[dict[str, tuple[tuple[float, float, float], ...]]] = {
    "open": (
        (-44, 0.044, 0.0100), (-14, 0.053, 0.0105), (16, 0.053, 0.0105), (64, 0.042, 0.0102),
    ),
    "relax": ((60, 0.031, 0.0092),),
    "fist": (),
    "grip": (),
    "point": ((6, 0.058, 0.0090), (74, 0.028, 0.0086)),
    "flat": ((52, 0.034, 0.0088),),
}  # fmt: skip
POSE_BY_ACTION: Final[dict[str, str]] = {
    "sleep": "relax", "lie_down": "relax", "knock": "fist", "open_door": "grip", "type": "flat",
    "play_piano": "flat",
    "point": "point", "punch": "fist", "fight": "fist", "fight_stance": "fist", "block": "fist",
    "march": "fist", "sprint": "fist", "climb": "grip", "climb_stairs": "relax", "drive": "grip",
    "ride": "grip", "row": "grip", "ski": "grip", "pull": "grip", "shake_hands": "grip",
    "lead_by_hand": "grip", "push": "open", "clap": "flat", "high_five": "open", "swim": "open",
    "wave": "open", "raise_hand": "flat", "pray": "upright", "salute": "flat", "shout": "upright",
    "whisper": "upright", "whisper_to": "upright", "listen": "upright", "look_around": "flat",
    "facepalm": "upright", "cover_face": "upright", "yawn": "flat", "blow_kiss": "flat",
    "laugh": "flat", "shiver": "grip", "comfort": "flat", "slap": "flat", "shrug": "offered",
    "argue": "point", "think": "fist", "cry": "fist", "tremble": "fist", "cross_arms": "fist",
    "hands_on_hips": "fist", "celebrate": "fist", "beckon": "flat", "stretch": "fist",
}  # fmt: skip
# What is done with one hand leaves the other as it is.
_ONE_HANDED: Final = frozenset(
    ("point", "shake_hands", "lead_by_hand", "high_five", "wave", "raise_hand", "salute",
     "whisper", "whisper_to", "listen", "beckon", "look_around", "facepalm", "yawn", "blow_kiss",
     "comfort", "slap", "argue", "knock", "open_door")
)  # fmt: skip
# Poses of fingers held together: which way they point in the picture, if not along the forearm.
_FLAT: Final = ("flat", "upright", "offered")
# What hanging hands don't keep up.
_SHOWN: Final = ("point", "open", *_FLAT)
_PALM: Final = 0.0235
# A trunk that rises by less than this share of its length lies.
_LYING: Final = 0.45
# Below this height in px a hand is a dot and its fingers are noise.
_FINE_PX: Final = 85.0


def choose_pose(body: Projected, side: str) -> str:
    """Guess what a hand does from where it is: raised it opens, on a sharply bent arm it closes."""
    shoulder, elbow = body.joint(f"{side}_shoulder"), body.joint(f"{side}_elbow")
    wrist = body.joint(f"{side}_wrist")
    lift = (shoulder[1] - wrist[1]) / max(body.unit, 1.0)
    neck, hips = body.joint("neck"), body.joint("pelvis")
    if abs(neck[1] - hips[1]) < _LYING * abs(neck[0] - hips[0]):
        # Over the shoulders of who lies is no higher than at the side of who stands.
        return "relax"
    if lift > -0.02:
        return "open"
    ua = unit(elbow[0] - shoulder[0], elbow[1] - shoulder[1])
    ub = unit(wrist[0] - elbow[0], wrist[1] - elbow[1])
    folded = ua[0] * ub[0] + ua[1] * ub[1] < 0.25
    return "fist" if folded and lift < -0.05 else "relax"


def pose_of(body: Projected, side: str, wanted: str) -> str:
    """Give a hand the pose that its action asks for, unless its arm just hangs."""
    shoulder, wrist = body.joint(f"{side}_shoulder"), body.joint(f"{side}_wrist")
    hangs = (wrist[1] - shoulder[1]) / max(body.unit, 1.0) > 0.17
    return "relax" if hangs and wanted in _SHOWN else wanted


def hands_for(action: str) -> tuple[str, str | None] | None:
    """Name the poses of the hand that acts and of the other one in an action.

    None for the other where it does nothing of its own; None where both follow from the pose.
    """
    pose = POSE_BY_ACTION.get(action)
    if pose is None:
        return None
    return (pose, None if action in _ONE_HANDED else pose)


def palm_at(body: Projected, side: str) -> tuple[XY, XY]:
    """Return the middle of the palm and the way that the hand points."""
    elbow, wrist = body.joint(f"{side}_elbow"), body.joint(f"{side}_wrist")
    reach = hypot(wrist[0] - elbow[0], wrist[1] - elbow[1])
    u = unit(wrist[0] - elbow[0], wrist[1] - elbow[1])
    # A forearm that points at the viewer brings the palm over the wrist.
    share = min(1.0, reach / max(0.08 * body.unit, 1e-6))
    along = body.size(J[f"{side}_wrist"], 0.019) * share
    return (wrist[0] + u[0] * along, wrist[1] + u[1] * along), u


def add_hand(
    layers: Layers,
    layer: Layer,
    body: Projected,
    side: str,
    *,
    pose: str,
    fill: Colour,
    ink: Colour,
    look: Look,
) -> None:
    """Add a hand to a layer."""
    middle, u = palm_at(body, side)
    unit_px = body.size(J[f"{side}_wrist"], 1.0) * (1.2 if look.body == "child" else 1.0)
    width = body.line * 0.9
    palm = _PALM * unit_px
    if unit_px < _FINE_PX:
        layers.add(layer, circle(*middle, palm * 1.05), fill=fill, line=ink, width=width)
        return
    if pose in _FLAT:
        middle, u = _bent_at_the_wrist(body, side, pose, middle, u)
        pose = "flat"
    v = _thumb_side(body, side, u)
    fingers = _fingers(pose, middle, u, v, unit_px)
    if fingers:
        layers.add(layer, fingers, fill=fill, line=ink, width=width)
    shape = _SHAPES.get(pose, _palm)(middle, u, v, palm)
    layers.add(layer, shape, fill=fill, line=ink, width=width)
    if pose == "flat":
        layers.add(layer, _gaps(middle, u, v, palm), line=ink, width=width * 0.55)
    if pose == "relax":
        layers.add(layer, _finger_lines(middle, u, v, palm), line=ink, width=width * 0.6)
    if pose == "point":
        # Fingers grow out of the palm without a line between them.
        inner = (middle[0] + u[0] * palm * 0.35, middle[1] + u[1] * palm * 0.35)
        layers.add(layer, circle(*inner, palm * 0.72), fill=fill, outer=False)
    if pose in ("fist", "grip"):
        layers.add(layer, _knuckles(middle, u, v, palm), line=ink, width=width * 0.7)


def _bent_at_the_wrist(body: Projected, side: str, pose: str, middle: XY, u: XY) -> tuple[XY, XY]:
    """Turn a flat hand up or outwards about its wrist, by more the higher it is held."""
    shoulder, wrist = body.joint(f"{side}_shoulder"), body.joint(f"{side}_wrist")
    drop = (wrist[1] - shoulder[1]) / max(body.unit, 1.0)
    share = min(max((0.17 - drop) / 0.1, 0.0), 1.0)
    if pose == "upright":
        wanted = (0.12 * u[0], -1.0)
    elif pose == "offered":
        wanted = (1.0 if wrist[0] > body.joint("spine3")[0] else -1.0, 0.12)
    else:
        return middle, u
    turned = unit(u[0] + 2.0 * share * wanted[0], u[1] + 2.0 * share * wanted[1])
    along = hypot(middle[0] - wrist[0], middle[1] - wrist[1])
    return (wrist[0] + turned[0] * along, wrist[1] + turned[1] * along), turned


def _thumb_side(body: Projected, side: str, u: XY) -> XY:
    """Put the thumb ahead of a hanging hand, or inwards when the body faces us."""
    sign = 1.0 if body.side > 0 else -1.0
    if abs(body.toward) > 0.72:
        sign = 1.0 if (body.toward > 0) == (side == "right") else -1.0
    return (u[1] * sign, -u[0] * sign)


def _fingers(pose: str, middle: XY, u: XY, v: XY, unit_px: float) -> Path:
    path: Path = ()
    for degrees, reach, radius in _FINGERS[pose]:
        c, s = cos(radians(degrees)) * reach * unit_px, sin(radians(degrees)) * reach * unit_px
        tip = (middle[0] + u[0] * c + v[0] * s, middle[1] + u[1] * c + v[1] * s)
        base = (middle[0] + (tip[0] - middle[0]) * 0.3, middle[1] + (tip[1] - middle[1]) * 0.3)
        path += pill(base, tip, radius * unit_px * 0.92, radius * unit_px)
    return path


def _palm(middle: XY, u: XY, v: XY, r: float) -> Path:
    x, y = middle
    return smooth(
        [
            (x + u[0] * r * a + v[0] * r * b, y + u[1] * r * a + v[1] * r * b)
            for a, b in ((1.06, 0), (0.72, 0.68), (0, 0.92), (-0.72, 0.62), (-1.0, 0),
                         (-0.72, -0.62), (0, -0.92), (0.72, -0.68))
        ],
        closed=True,
    )  # fmt: skip


def _mitten(middle: XY, u: XY, v: XY, r: float) -> Path:
    """Outline a palm whose fingers hang together."""
    x, y = middle
    return smooth(
        [
            (x + u[0] * r * a + v[0] * r * b, y + u[1] * r * a + v[1] * r * b)
            for a, b in ((1.95, 0.1), (1.6, 0.52), (0.7, 0.78), (-0.3, 0.82), (-1.0, 0.0),
                         (-0.4, -0.84), (0.7, -0.8), (1.62, -0.4))
        ],
        closed=True,
    )  # fmt: skip


def _flat(middle: XY, u: XY, v: XY, r: float) -> Path:
    """Outline a stretched palm with its fingers side by side."""
    x, y = middle
    return smooth(
        [
            (x + u[0] * r * a + v[0] * r * b, y + u[1] * r * a + v[1] * r * b)
            for a, b in ((2.55, 0.12), (2.3, 0.5), (1.3, 0.72), (0.1, 0.8), (-0.9, 0.42),
                         (-0.9, -0.42), (0.1, -0.78), (1.3, -0.7), (2.2, -0.46))
        ],
        closed=True,
    )  # fmt: skip


def _gaps(middle: XY, u: XY, v: XY, r: float) -> Path:
    """Draw the lines between fingers that lie side by side."""
    path: Path = ()
    for b, end in ((0.26, 2.2), (-0.16, 2.25)):
        first, last = (
            (middle[0] + u[0] * r * a + v[0] * r * b, middle[1] + u[1] * r * a + v[1] * r * b)
            for a in (1.05, end)
        )
        path += line(*first, *last)
    return path


def _finger_lines(middle: XY, u: XY, v: XY, r: float) -> Path:
    path: Path = ()
    for b, end in ((0.26, 1.72), (-0.2, 1.7)):
        points = [
            (middle[0] + u[0] * r * a + v[0] * r * b, middle[1] + u[1] * r * a + v[1] * r * b)
            for a in (0.95, end)
        ]
        path += line(*points[0], *points[1])
    return path


def _knuckles(middle: XY, u: XY, v: XY, r: float) -> Path:
    a = (middle[0] + u[0] * r * 0.45 + v[0] * r * 0.5, middle[1] + u[1] * r * 0.45 + v[1] * r * 0.5)
    b = (middle[0] + u[0] * r * 0.5 - v[0] * r * 0.15, middle[1] + u[1] * r * 0.5 - v[1] * r * 0.15)
    return line(*a, *b)


_SHAPES: Final = {"relax": _mitten, "flat": _flat}
