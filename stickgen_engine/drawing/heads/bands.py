"""What goes round or stands on a head: bands, headphones, halo, horns, antennae, bow, hood."""

from math import radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.heads.globe import ribbon, spot
from stickgen_engine.drawing.heads.hair import cap_path
from stickgen_engine.drawing.heads.hats import GOLD, inked
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, arc, circle, ellipse, smooth

_BAND_TOP: Final = 48.0
_BAND_LOW: Final = 33.0


def draw_headband(on: Painter, head: HeadPose) -> None:
    """A band round the forehead."""
    inked(on, head, _ring(_BAND_TOP, _BAND_LOW), band_colour(head), 0.8)


def band_colour(head: HeadPose) -> Colour:
    """A ninja's band must stand out from black cloth."""
    look = head.look
    return rgb("E4572E") if look.body == "ninja" and max(look.accent[:3]) < 0.45 else look.accent


def draw_band_tails(on: Painter, head: HeadPose) -> None:
    """Two ends of a knotted band, at the back of the head."""
    x, y, depth = spot(180.0, 36.0, head.yaw, 1.02)
    out = -1.0 if x <= 0.05 else 1.0
    if depth > 0.3:
        out *= 0.6
    for drop, far in ((0.10, 0.62), (0.42, 0.48)):
        tail = ribbon(((x, y, 0.08), (x + out * far * 0.5, y + drop * 0.4 - 0.06, 0.15),
                       (x + out * far, y + drop, 0.13), (x + out * (far + 0.16), y + drop + 0.05,
                        0.0)))  # fmt: skip
        inked(on, head, tail, darker(band_colour(head), 0.1), 0.8)


def _ring(top: float, low: float) -> Path:
    """Return the front of a band between two latitudes, its ends on the outline."""
    y0, y1 = -sin(radians(top)), -sin(radians(low))
    x0, x1 = (1 - y0 * y0) ** 0.5 * 1.02, (1 - y1 * y1) ** 0.5 * 1.02
    return (
        ("M", -x0, y0),
        ("C", -x0 * 0.5, y0 + 0.09, x0 * 0.5, y0 + 0.09, x0, y0),
        ("L", x1, y1),
        ("C", x1 * 0.5, y1 + 0.09, -x1 * 0.5, y1 + 0.09, -x1, y1),
        ("Z",),
    )


def draw_headphones(on: Painter, head: HeadPose) -> None:
    """A bow over the crown and a cup on each ear."""
    s = sin(radians(head.yaw))
    reach = 1.10 * max(0.25, (1 - s * s) ** 0.5)
    # Turned away, the far half of the bow is behind the head.
    start, end = (4.67 if s < -0.6 else 3.2), (4.75 if s > 0.6 else 6.22)
    bow = arc(0.0, -0.1, reach, 1.16, start, end)
    on.shape(bow, line=head.colours.ink, width=0.17 + head.line)
    on.shape(bow, line=head.colours.lit(rgb("4A4F63")), width=0.17 - head.line)
    for lon in (-92.0, 92.0):
        x, _, depth = spot(lon, 0.0, head.yaw, 1.06)
        if depth < -0.55:
            continue
        flat = 0.17 + 0.16 * max(0.0, depth)
        inked(on, head, ellipse(x, 0.0, flat, 0.34), head.look.accent)
        if depth > 0.25:
            shine = ellipse(x, 0.0, flat * 0.5, 0.17)
            on.shape(shine, fill=fade(head.colours.ink, 0.25))


def draw_halo(on: Painter, head: HeadPose) -> None:
    """A ring of light over the head."""
    glow = rgb("FFE9A0")
    on.spot(0.0, -1.42, 1.0, 0.5, fade(glow, 0.5), glows=True)
    ring = ellipse(0.0, -1.42, 0.62, 0.17)
    on.shape(ring, line=rgb("C98A1E"), width=0.17, glows=True)
    on.shape(ring, line=rgb("FFE08A"), width=0.10, glows=True)


def draw_horns(on: Painter, head: HeadPose) -> None:
    """Two curved horns."""
    for lon in (-52.0, 52.0):
        a, b, c = (
            spot(lon, lat, head.yaw, far) for lat, far in ((50, 0.92), (52, 1.3), (66, 1.62))
        )
        horn = ribbon(((a[0], a[1], 0.18), (b[0] * 1.12, b[1], 0.13), (c[0], c[1], 0.0)))
        inked(on, head, horn, rgb("F0E6CC"))


def draw_antennae(on: Painter, head: HeadPose) -> None:
    """Two stalks with knobs."""
    for lon in (-58.0, 58.0):
        a, b, c = (spot(lon, lat, head.yaw, far) for lat, far in ((68, 0.9), (66, 1.3), (58, 1.66)))
        stalk = smooth([(p[0], p[1]) for p in (a, b, c)])
        stem = head.colours.lit(darker(head.look.skin, 0.25))
        on.shape(stalk, line=head.colours.ink, width=0.09 + 1.6 * head.line)
        on.shape(stalk, line=stem, width=0.09)
        inked(on, head, circle(c[0], c[1], 0.14), GOLD, 0.8)


def draw_bow(on: Painter, head: HeadPose) -> None:
    """A ribbon bow on one side of the hair."""
    x, y, depth = spot(38.0, 52.0, head.yaw, 1.08)
    if depth < -0.45:
        return
    wide = 0.55 + 0.45 * max(0.0, depth)
    colour = head.look.second if head.look.second != head.look.hair else head.look.accent
    for side in (-1.0, 1.0):
        loop = smooth(
            [(x, y), (x + side * 0.40 * wide, y - 0.36), (x + side * 0.62 * wide, y - 0.12),
             (x + side * 0.56 * wide, y + 0.26), (x + side * 0.28 * wide, y + 0.18)],
            closed=True, tension=0.9,
        )  # fmt: skip
        inked(on, head, loop, colour, 0.85)
    inked(on, head, circle(x, y, 0.14), darker(colour, 0.12), 0.85)


def draw_hood(on: Painter, head: HeadPose) -> None:
    """A hood that leaves the face free."""
    cloth = head.look.accent
    outer = cap_path("hood", head.yaw)
    on.shape(outer, fill=head.colours.lit(darker(cloth, 0.08)), line=head.colours.ink,
             width=head.line)  # fmt: skip
    fold = arc(0.0, -0.05, 0.98, 1.04, -2.5, -1.6)
    on.shape(fold, line=head.colours.lit(lighter(cloth, 0.18)), width=head.line * 0.7)
