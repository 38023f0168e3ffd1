"""Going from one face to another."""

from dataclasses import replace
from typing import Final

from stickgen_engine.faces.state import FaceState

_NUMBERS: Final = (
    "brow_inner", "brow_outer", "brow_tilt_deg", "lid_upper", "lid_lower", "eye_scale",
    "pupil_scale", "mouth_lift", "mouth_half", "mouth_open", "tear", "flush", "blink",
    "shut_arch", "gaze_x", "gaze_y", "head_back_deg",
)  # fmt: skip


def smoothstep(share: float) -> float:
    """Ease in and out between 0 and 1; what lies outside is cut off."""
    t = min(1.0, max(0.0, share))
    return t * t * (3 - 2 * t)


def blended(first: FaceState, second: FaceState, share: float) -> FaceState:
    """Return the face at a share of the way; words and names change half-way."""
    if share <= 0.0 or first == second:
        return first
    if share >= 1.0:
        return second
    numbers = {
        name: getattr(first, name) * (1 - share) + getattr(second, name) * share
        for name in _NUMBERS
    }
    return replace(second if share >= 0.5 else first, **numbers)
