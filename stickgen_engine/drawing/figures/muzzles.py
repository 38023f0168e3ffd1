"""Heads of dog, cat and horse: one muzzle patch, eyes and brows that show what they feel."""

from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, lighter, mix, rgb
from stickgen_engine.drawing.figures.muzzle_frame import MuzzleFrame
from stickgen_engine.drawing.look import INK, WHITE
from stickgen_engine.drawing.paths import XY

CREAM: Final = rgb("FFE9D2")
_TONGUE: Final = rgb("EE7E7A")
_MOUTH: Final = rgb("6B1E2B")
_PINK: Final = rgb("F28FA0")
_IRIS: Final = rgb("CBE26A")


def eye(
    frame: MuzzleFrame, x: float, y: float, rx: float, ry: float, *, slit: bool = False
) -> None:
    """Draw an eye: dark with a light, or bright with a slit as cats have it."""
    face = frame.face
    if frame.shut:
        arch = -0.5 * ry * (1.0 if face.shut_arch > 0 else -1.0)
        frame.stroke(
            (("M", x - rx, y), ("C", x - rx * 0.5, y + arch, x + rx * 0.5, y + arch, x + rx, y)),
            INK, 1.0,
        )  # fmt: skip
        return
    open_share = max(0.35, 1.0 - 0.7 * face.lid_upper - 0.7 * face.lid_lower - face.blink)
    rx, ry = rx * face.eye_scale, ry * face.eye_scale * open_share
    gx, gy = frame.gaze()
    if slit:
        frame.piece(frame.oval(x, y, rx, ry), _IRIS)
        frame.patch(frame.oval(x + gx * rx * 0.4, y + gy * ry * 0.3, rx * 0.42 * face.pupil_scale,
                               ry * 0.86), INK)  # fmt: skip
    else:
        frame.patch(frame.oval(x + gx * rx * 0.25, y + gy * ry * 0.2, rx, ry), INK)
    frame.patch(frame.oval(x + rx * 0.3, y - ry * 0.4, rx * 0.34, rx * 0.34), WHITE)


def brow(frame: MuzzleFrame, x: float, y: float, half: float, *, inner: float) -> None:
    """Draw a brow; ``inner`` is +1 when the nose lies to its right, -1 to its left."""
    face = frame.face
    tilt = radians(face.brow_tilt_deg)
    low = 0.25 * (face.brow_inner + face.brow_outer)
    dx, dy = half * cos(tilt), half * sin(tilt) * inner
    frame.stroke((("M", x - dx, y + low - dy), ("L", x + dx, y + low + dy)), INK, 0.9)


def _mouth(frame: MuzzleFrame, corner: XY, middle: XY, *, tongue: bool) -> None:
    """Draw a mouth from the corner under the cheek to the middle under the nose."""
    lift = frame.face.mouth_lift
    gape = frame.mouth_open
    cx, cy = corner[0], corner[1] - lift * 0.7
    mx, my = middle
    sag = 0.16 + 0.3 * max(lift, 0.0)
    if gape > 0.05:
        jaw = (
            ("M", cx, cy), ("C", cx + 0.2, cy + sag, mx - 0.2, my + 0.05, mx, my),
            ("C", mx, my + gape * 1.2, cx + 0.3, cy + sag + gape * 1.5, cx, cy), ("Z",),
        )  # fmt: skip
        frame.piece(jaw, _MOUTH)
        x, y = mx * 0.55 + cx * 0.45, (my + cy) / 2 + sag * 0.5 + gape * 0.6
        frame.patch(frame.oval(x, y, 0.2, gape * 0.4), _TONGUE)
        return
    frame.stroke((("M", cx, cy), ("C", cx + 0.15, cy + sag, mx - 0.2, my + 0.08, mx, my)), INK, 0.9)
    if tongue and lift > 0.1:
        x, y = mx * 0.6 + cx * 0.4, my * 0.6 + cy * 0.4 + sag * 0.62
        frame.piece(
            frame.blob((x - 0.14, y), (x - 0.12, y + 0.3), (x + 0.04, y + 0.36), (x + 0.14, y)),
            _TONGUE,
        )


def dog_side(frame: MuzzleFrame, coat: Colour) -> None:
    """Draw a dog's head from the side."""
    ear = mix(coat, rgb("5A3A26"), 0.55)
    frame.piece(
        frame.blob((-1.0, 0.05), (-0.8, -0.7), (-0.1, -1.0), (0.55, -0.78), (0.95, -0.28),
                   (1.5, -0.08), (1.95, 0.08), (2.0, 0.42), (1.62, 0.68), (0.8, 0.86),
                   (0.0, 0.98), (-0.7, 0.72)), coat,
    )  # fmt: skip
    frame.patch(
        frame.blob((0.5, 0.42), (0.9, 0.16), (1.45, 0.14), (1.88, 0.2), (1.9, 0.44), (1.55, 0.6),
                   (0.9, 0.74), (0.55, 0.68)), CREAM,
    )  # fmt: skip
    _mouth(frame, (0.72, 0.42), (1.72, 0.42), tongue=True)
    frame.piece(frame.oval(1.9, 0.02, 0.26, 0.21), INK)
    eye(frame, 0.48, -0.2, 0.19, 0.25)
    brow(frame, 0.5, -0.62, 0.2, inner=1.0)
    frame.piece(
        frame.blob((-0.3, -0.9), (-0.75, -0.86), (-1.12, -0.2), (-1.16, 0.45), (-0.8, 0.74),
                   (-0.42, 0.5), (-0.2, -0.1), (-0.12, -0.6)), ear,
    )  # fmt: skip


def dog_front(frame: MuzzleFrame, coat: Colour) -> None:
    """Draw a dog's head from the front."""
    ear = mix(coat, rgb("5A3A26"), 0.55)
    frame.piece(frame.blob((0.0, -1.0), (0.75, -0.75), (0.95, 0.0), (0.7, 0.75), (0.0, 1.05),
                           (-0.7, 0.75), (-0.95, 0.0), (-0.75, -0.75)), coat)  # fmt: skip
    frame.patch(frame.oval(0.0, 0.45, 0.6, 0.5), CREAM)
    _symmetric_mouth(frame, 0.42, 0.3, tongue=True)
    frame.piece(frame.oval(0.0, 0.2, 0.24, 0.18), INK)
    for side in (-1.0, 1.0):
        eye(frame, 0.4 * side, -0.2, 0.18, 0.24)
        brow(frame, 0.42 * side, -0.6, 0.2, inner=-side)
        frame.piece(
            frame.blob((0.5 * side, -0.92), (0.95 * side, -0.85), (1.25 * side, -0.1),
                       (1.2 * side, 0.55), (0.85 * side, 0.55), (0.75 * side, -0.2)), ear,
        )  # fmt: skip


def _symmetric_mouth(frame: MuzzleFrame, y: float, half: float, *, tongue: bool) -> None:
    """Draw two soft curves under the nose, and what opens between them."""
    lift, gape = frame.face.mouth_lift, frame.mouth_open
    end = y + 0.14 - lift * 0.6
    dip = y + 0.3
    if gape > 0.05:
        frame.piece(
            frame.blob((-half * 0.8, dip - 0.04), (half * 0.8, dip - 0.04),
                       (half * 0.5, dip + gape * 1.3), (-half * 0.5, dip + gape * 1.3)), _MOUTH,
        )  # fmt: skip
        frame.patch(frame.oval(0.0, dip + gape * 0.9, half * 0.4, gape * 0.4), _TONGUE)
    for side in (-1.0, 1.0):
        frame.stroke(
            (("M", 0.0, y), ("C", 0.0, dip, side * half * 0.6, dip + 0.06, side * half, end)),
            INK, 0.9,
        )  # fmt: skip
    if tongue and lift > 0.1 and gape <= 0.05:
        frame.piece(
            frame.blob(
                (-0.13, dip - 0.06), (-0.1, dip + 0.26), (0.1, dip + 0.26), (0.13, dip - 0.06)
            ),
            _TONGUE,
        )


def cat_head(frame: MuzzleFrame, coat: Colour, turned: float) -> None:
    """Draw a cat's head, which looks out of the picture from the side as well."""
    dark = darker(coat, 0.3)
    for side in (-1.0, 1.0):
        base = side * 0.62 + turned * 0.05
        frame.piece(
            frame.spike((base - 0.42, -0.62), (base + side * 0.3, -1.42), (base + 0.42, -0.55)),
            coat,
        )
        frame.patch(
            frame.spike((base - 0.18, -0.7), (base + side * 0.2, -1.18), (base + 0.2, -0.64)), _PINK
        )
    frame.piece(
        frame.blob((0.0, -0.86), (0.75, -0.72), (1.12, -0.05), (0.85, 0.6), (0.3, 0.86),
                   (-0.3, 0.86), (-0.85, 0.6), (-1.12, -0.05), (-0.75, -0.72)), coat,
    )  # fmt: skip
    x = turned * 0.28
    for dx in (-0.22, 0.0, 0.22):
        frame.stroke((("M", x + dx, -0.8), ("L", x + dx * 0.9, -0.5)), dark, 1.1)
    frame.patch(frame.oval(x, 0.5, 0.44, 0.27), WHITE)
    frame.piece(frame.blob((x - 0.1, 0.26), (x + 0.1, 0.26), (x, 0.38)), _PINK)
    _cat_mouth(frame, x)
    for side in (-1.0, 1.0):
        eye(frame, x + side * 0.44, -0.04, 0.22, 0.27, slit=True)
        brow(frame, x + side * 0.44, -0.46, 0.18, inner=-side)
        for lift in (-0.05, 0.1):
            a, b = (x + side * 0.55, 0.42 + lift), (x + side * 1.45, 0.34 + lift * 2.4)
            frame.stroke((("M", *a), ("L", *b)), INK, 0.5)


def _cat_mouth(frame: MuzzleFrame, x: float) -> None:
    lift, gape = frame.face.mouth_lift, frame.mouth_open
    if gape > 0.05:
        frame.piece(frame.oval(x, 0.58 + gape * 0.4, 0.16, gape * 0.6 + 0.05), _MOUTH)
    for side in (-1.0, 1.0):
        end = 0.56 - lift * 0.5
        frame.stroke(
            (("M", x, 0.38), ("C", x, 0.62, x + side * 0.2, 0.68, x + side * 0.28, end)), INK, 0.8
        )


def horse_side(frame: MuzzleFrame, coat: Colour, mane: Colour, *, bridle: Colour | None) -> None:
    """Draw a horse's head from the side."""
    frame.piece(frame.spike((-0.35, -0.85), (-0.2, -1.5), (0.12, -0.9)), coat)
    frame.piece(
        frame.blob((-0.75, -0.1), (-0.55, -0.82), (0.05, -1.0), (0.6, -0.62), (1.3, 0.3),
                   (1.85, 0.95), (1.82, 1.35), (1.4, 1.5), (0.85, 1.2), (0.25, 0.85),
                   (-0.4, 0.72)), coat,
    )  # fmt: skip
    frame.patch(
        frame.blob((1.05, 0.62), (1.42, 0.6), (1.78, 0.98), (1.74, 1.32), (1.4, 1.42), (1.0, 1.14)),
        lighter(coat, 0.4),
    )
    frame.patch(frame.oval(1.58, 0.98, 0.09, 0.12), INK)
    gape = frame.mouth_open
    lift = frame.face.mouth_lift
    frame.stroke(
        (("M", 1.7, 1.24), ("C", 1.5, 1.3 + gape, 1.25, 1.28 + gape, 1.0, 1.05 - lift * 0.5)), INK
    )
    if gape > 0.1:
        frame.patch(frame.oval(1.42, 1.27, 0.2, gape * 0.35), _MOUTH)
    eye(frame, 0.3, -0.25, 0.16, 0.22)
    brow(frame, 0.32, -0.6, 0.18, inner=1.0)
    if bridle is not None:
        for a, b in (((0.75, -0.38), (0.3, 0.82)), ((1.28, 0.3), (0.95, 1.2)),
                     ((0.42, 0.5), (1.02, 1.0))):  # fmt: skip
            frame.stroke((("M", *a), ("L", *b)), bridle, 1.4)
    frame.piece(
        frame.blob((-0.55, -1.05), (0.0, -1.22), (0.42, -0.95), (0.3, -0.6), (-0.05, -0.72),
                   (-0.5, -0.5), (-0.8, -0.6)), mane,
    )  # fmt: skip


def horse_front(frame: MuzzleFrame, coat: Colour, mane: Colour, *, bridle: Colour | None) -> None:
    """Draw a horse's head from the front."""
    for side in (-1.0, 1.0):
        frame.piece(
            frame.spike((side * 0.2, -0.85), (side * 0.55, -1.5), (side * 0.66, -0.7)), coat
        )
    frame.piece(
        frame.blob((0.0, -0.95), (0.68, -0.7), (0.62, 0.1), (0.46, 0.9), (0.5, 1.35), (0.0, 1.62),
                   (-0.5, 1.35), (-0.46, 0.9), (-0.62, 0.1), (-0.68, -0.7)), coat,
    )  # fmt: skip
    frame.patch(frame.oval(0.0, 1.2, 0.46, 0.36), lighter(coat, 0.4))
    for side in (-1.0, 1.0):
        frame.patch(frame.oval(side * 0.2, 1.12, 0.07, 0.1), INK)
        eye(frame, side * 0.46, -0.1, 0.15, 0.21)
        brow(frame, side * 0.46, -0.45, 0.16, inner=-side)
    lift = frame.face.mouth_lift
    frame.stroke((("M", -0.24, 1.36 - lift * 0.4), ("C", -0.1, 1.46, 0.1, 1.46, 0.24,
                                                    1.36 - lift * 0.4)), INK)  # fmt: skip
    if bridle is not None:
        frame.stroke((("M", -0.5, 0.62), ("L", 0.5, 0.62)), bridle, 1.4)
    frame.piece(frame.blob((-0.3, -1.12), (0.3, -1.12), (0.22, -0.5), (0.0, -0.3), (-0.25, -0.55)),
                mane)  # fmt: skip


def back_of_head(frame: MuzzleFrame, species: str, coat: Colour, mane: Colour) -> None:
    """Draw a head from behind: its shape and its ears."""
    for side in (-1.0, 1.0):
        if species == "dog":
            continue
        tall = 1.45
        frame.piece(frame.spike((side * 0.2, -0.7), (side * 0.62, -tall), (side * 0.9, -0.4)), coat)
    frame.piece(frame.oval(0.0, 0.0, 0.98, 1.0), coat)
    if species == "dog":
        ear = mix(coat, rgb("5A3A26"), 0.55)
        for side in (-1.0, 1.0):
            frame.piece(
                frame.blob((0.55 * side, -0.85), (1.05 * side, -0.7), (1.25 * side, 0.1),
                           (1.1 * side, 0.6), (0.8 * side, 0.2)), ear,
            )  # fmt: skip
    if species == "horse":
        frame.piece(frame.blob((-0.3, -1.1), (0.3, -1.1), (0.25, 0.9), (-0.25, 0.9)), mane)
