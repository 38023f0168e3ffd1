"""What is worn on a face: glasses, patches, masks, snorkel, beard and moustache."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.heads.eyes import EYE_LON, EYE_Y
from stickgen_engine.drawing.heads.globe import across, clockwise, fitted, spot, turned, within
from stickgen_engine.drawing.heads.hats import inked
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, ellipse, line, rounded, smooth

_DARK: Final = rgb("23283A")


def draw_glasses(on: Painter, head: HeadPose) -> None:
    """Clear glasses with a thin frame."""
    _draw_lenses(on, head, rgb("8A5A2E"), None)


def draw_sunglasses(on: Painter, head: HeadPose) -> None:
    """Dark glasses with a shine."""
    _draw_lenses(on, head, rgb("1B1E2B"), rgb("232838"))


def _draw_lenses(on: Painter, head: HeadPose, frame: Colour, glass: Colour | None) -> None:
    rim, width = head.colours.lit(frame), head.line * (0.72 if glass is None else 0.9)
    spans: list[tuple[float, float]] = []
    for lon in (-EYE_LON, EYE_LON):
        x, share = across(lon, head.yaw)
        x, half = fitted(x, EYE_Y, 0.285 * share)
        if share <= 0.0 or half < 0.08:
            continue
        spans.append((x, half))
        tall = 0.335 if glass is None else 0.27
        shape = ellipse(x, EYE_Y, half, tall) if glass is None else rounded(
            x - half, EYE_Y - 0.22, 2 * half, 0.46, 0.17)  # fmt: skip
        fill = fade(head.colours.white, 0.16) if glass is None else head.colours.lit(glass)
        on.shape(shape, fill=fill, line=rim, width=width)
        if glass is not None or head.rich:
            shine = line(x - half * 0.45, EYE_Y + 0.02, x - half * 0.1, EYE_Y - 0.14)
            on.shape(shine, line=(1.0, 1.0, 1.0, 0.55), width=0.05)
    if len(spans) == 2:
        (x0, h0), (x1, h1) = spans
        on.shape(line(x0 + h0, EYE_Y - 0.04, x1 - h1, EYE_Y - 0.04), line=rim, width=width)
    _draw_temples(on, head, spans, rim)


def _draw_temples(
    on: Painter, head: HeadPose, spans: list[tuple[float, float]], rim: Colour
) -> None:
    """Run the arms back to the ears that are in sight."""
    for side in (-1.0, 1.0):
        ear = spot(side * 92.0, -2.0, head.yaw)
        if not spans or ear[2] < -0.2:
            continue
        x, half = spans[0] if side < 0 else spans[-1]
        on.shape(line(x + side * half, EYE_Y - 0.06, within(ear[0], EYE_Y), EYE_Y - 0.02),
                 line=rim, width=head.line * 0.6)  # fmt: skip


def draw_eye_patch(on: Painter, head: HeadPose) -> None:
    """A black patch over one eye and its strap."""
    x, share = across(-EYE_LON, head.yaw)
    strap: list[XY] = []
    for lon, lat in ((-100, 10), (-60, 8), (-EYE_LON, 14), (20, 38), (60, 50), (100, 40)):
        px, py, depth = spot(lon, lat, head.yaw, 0.985)
        if depth > -0.05:
            strap.append((px, py))
    colour = head.colours.lit(_DARK)
    if len(strap) > 1:
        on.shape(smooth(strap), line=colour, width=0.075)
    x, half = fitted(x, EYE_Y, 0.27 * share)
    if share > 0.0 and half > 0.08:
        on.shape(ellipse(x, EYE_Y + 0.02, half, 0.31), fill=colour, line=head.colours.ink,
                 width=head.line * 0.6)  # fmt: skip


def draw_domino(on: Painter, head: HeadPose) -> None:
    """A hero's mask round the eyes; call before the eyes, which show through it."""
    colour = darker(mix(head.look.accent, rgb("1E2233"), 0.35), 0.1)
    edge: list[XY] = []
    top = ((-80, 3), (-60, 14), (-40, 22), (-16, 15), (0, 7), (16, 15), (40, 22), (60, 14), (80, 3))
    low = ((60, -12), (38, -19), (14, -10), (0, -5), (-14, -10), (-38, -19), (-60, -12))
    for lon, lat in (*top, *low):
        seen = turned(lon, head.yaw)
        px = sin(radians(max(-84.0, min(84.0, seen)))) * cos(radians(lat))
        edge.append((within(px, -sin(radians(lat))), -sin(radians(lat))))
    if abs(head.yaw) < 120.0:
        shape = smooth(edge, closed=True, tension=0.8)
        on.shape(shape, fill=head.colours.lit(colour), line=head.colours.ink, width=head.line * 0.6)


def draw_snorkel(on: Painter, head: HeadPose) -> None:
    """A diver's glass over both eyes, its strap, and a tube."""
    left, right = across(-52.0, head.yaw), across(52.0, head.yaw)
    x0 = within(left[0] if left[1] else -1.0, 0.0)
    x1 = within(right[0] if right[1] else 1.0, 0.0)
    if abs(head.yaw) > 38.0:
        x0, x1 = (x0, 1.0) if head.yaw > 0 else (-1.0, x1)
    frame = head.colours.lit(head.look.accent)
    strap = line(-0.98, -0.10, 0.98, -0.10)
    on.shape(strap, line=head.colours.lit(_DARK), width=0.12)
    if abs(head.yaw) < 110.0:
        glass = rounded(x0, EYE_Y - 0.36, x1 - x0, 0.66, 0.26)
        on.shape(glass, fill=(0.62, 0.86, 0.95, 0.28), line=head.colours.ink, width=head.line * 2.3)
        on.shape(glass, line=frame, width=head.line * 1.1)
        on.shape(line(x0 + 0.16, 0.0, x0 + 0.30, -0.26), line=(1, 1, 1, 0.6), width=0.06)
    x, _, depth = spot(84.0, 0.0, head.yaw, 1.12)
    if depth > -0.6:
        tube = smooth([(x * 0.55, 0.62), (x * 0.95, 0.52), (x * 1.06, 0.1), (x * 1.06, -1.25)])
        on.shape(tube, line=head.colours.ink, width=0.16 + 1.6 * head.line)
        on.shape(tube, line=frame, width=0.16)


_BEARD_TOP: Final = (
    (-88, 4), (-70, -8), (-48, -18), (-28, -16), (-10, -17), (10, -17), (28, -16), (48, -18),
    (70, -8), (88, 4),
)  # fmt: skip


def draw_beard(on: Painter, head: HeadPose) -> None:
    """A full beard from ear to ear; call before the mouth."""
    if abs(head.yaw) > 115.0:
        return
    edge: list[XY] = []
    for lon, lat in _BEARD_TOP:
        seen = max(-88.0, min(88.0, turned(lon, head.yaw)))
        y = -sin(radians(lat))
        edge.append((sin(radians(seen)) * cos(radians(lat)) * 1.01, y))
    chin = 0.55 * sin(radians(head.yaw))
    low: list[XY] = [
        (edge[-1][0], 0.25), (0.86 * edge[-1][0] + 0.1 * chin, 0.66),
        (chin + 0.42 * max(0.3, edge[-1][0]), 1.12), (chin + 0.1, 1.30), (chin - 0.12, 1.24),
        (chin + 0.42 * min(-0.3, edge[0][0]), 1.10), (0.86 * edge[0][0] + 0.1 * chin, 0.66),
        (edge[0][0], 0.25),
    ]  # fmt: skip
    shape = clockwise(smooth((*edge, *low), closed=True, tension=0.85))
    on.shape(shape, fill=beard_colour(head), line=head.colours.ink, width=head.line * 0.9)
    if head.face.mouth_open < 0.035:
        x, share = across(0.0, head.yaw)
        x, half = fitted(0.85 * x, 0.5, 0.20 * share)
        lips = ellipse(x, 0.48, half, 0.075)
        on.shape(lips, fill=mix(head.colours.mouth, head.colours.tongue, 0.3))
    if head.rich:
        _draw_whiskers(on, head, chin)


def _draw_whiskers(on: Painter, head: HeadPose, chin: float) -> None:
    shade = fade(head.colours.ink, 0.22)
    for x in (-0.5, -0.25, 0.0, 0.25, 0.5):
        path = smooth([(chin + x * 1.1, 0.82), (chin + x * 0.95, 0.96), (chin + x * 0.6, 1.1)])
        on.shape(path, line=shade, width=0.025)


def beard_colour(head: HeadPose) -> Colour:
    """The colour of the hair, white for Santa, never that of black holes in a face."""
    if head.look.body == "santa":
        return head.colours.lit(rgb("F5F5F8"))
    return lighter(head.colours.hair, 0.06)


def draw_moustache(on: Painter, head: HeadPose) -> None:
    """A moustache with turned-up ends; call after the mouth."""
    x, share = across(0.0, head.yaw)
    x, half = fitted(x * 0.97, 0.34, 0.46 * share)
    if share <= 0.0 or half < 0.1:
        return
    y = 0.345
    shape: Path = smooth(
        [(x, y - 0.07), (x + half * 0.4, y - 0.09), (x + half * 0.8, y + 0.02),
         (x + half * 1.05, y - 0.08), (x + half * 0.8, y + 0.13), (x + half * 0.35, y + 0.11),
         (x, y + 0.03), (x - half * 0.35, y + 0.11), (x - half * 0.8, y + 0.13),
         (x - half * 1.05, y - 0.08), (x - half * 0.8, y + 0.02), (x - half * 0.4, y - 0.09)],
        closed=True,
        tension=0.8,
    )  # fmt: skip
    inked(on, head, shape, _moustache(head), 0.6)


def _moustache(head: HeadPose) -> Colour:
    return rgb("FBFBFD") if head.look.body == "santa" else lighter(head.look.hair, 0.1)
