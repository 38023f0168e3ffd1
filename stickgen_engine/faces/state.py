"""What one face shows on one frame; lengths are in head radii, y down, unless a name says more."""

from dataclasses import dataclass
from typing import Literal

# Rest, M B P, EE S T K, EH, AH, OH, OO W, F V, L TH.
Viseme = Literal["X", "A", "B", "C", "D", "E", "F", "G", "H"]


@dataclass(frozen=True, slots=True)
class FaceState:
    """A face.

    ``brow_inner`` and ``brow_outer`` move the ends of the brows down. ``lid_upper`` and
    ``lid_lower`` are shares of the eye that a lid covers; ``blink`` closes what is left (0-1), and
    ``shut_arch`` bends a closed eye up (1, laughing) or down (-1, asleep). ``gaze_x`` and
    ``gaze_y`` go from -1 to 1, right and down on the screen. The mouth is drawn as ``mouth_lift``
    (corners up), ``mouth_half`` (half the width) and ``mouth_open`` say; ``mouth`` is the shape
    that is spoken ("X" when silent) and decides teeth and tongue. ``tear`` and ``flush`` go from 0
    to 1. ``mode`` is the way of speaking, None when silent, ``mode_s`` the seconds since it began.
    """

    brow_inner: float = 0.0
    brow_outer: float = 0.0
    brow_tilt_deg: float = 0.0
    lid_upper: float = 0.10
    lid_lower: float = 0.0
    eye_scale: float = 1.0
    pupil_scale: float = 1.0
    mouth_lift: float = 0.05
    mouth_half: float = 0.30
    mouth_open: float = 0.0
    mouth: Viseme = "X"
    tear: float = 0.0
    flush: float = 0.0
    blink: float = 0.0
    shut_arch: float = -1.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    head_back_deg: float = 0.0
    mode: str | None = None
    mode_s: float = 0.0
    expression: str = "neutral"
