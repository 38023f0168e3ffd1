"""Where a camera must stand so that somebody fills the frame as a shot asks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Final

from stickgen_engine.camera.state import CameraState

# A frame is always reckoned as 720 px high here; its width follows from its shape.
FRAME_PX: Final = 720.0
_TOP_SHARE: Final = 0.09
# Feet stay above the subtitle, which owns the frame's lowest 14 per cent.
_FOOT_SHARE: Final = 0.84


@dataclass(frozen=True, slots=True)
class Shot:
    """How large a person of 1.8 m stands in the frame, and the lens that shows it so."""

    scale: float
    focal_m: float
    height_m: float
    blur_px: float


SHOTS: Final[dict[str, Shot]] = {
    "extreme_wide": Shot(44, 34, 6.5, 0),
    "wide": Shot(125, 13, 1.8, 0),
    "full": Shot(240, 9, 1.5, 0),
    "medium": Shot(450, 7, 1.5, 5),
    "close_up": Shot(980, 6, 1.6, 14),
}
_BY_SCALE: Final = sorted(SHOTS.values(), key=lambda shot: shot.scale)


@dataclass(frozen=True, slots=True)
class Box:
    """The room that somebody takes: from x0 to x1, from the floor ``low`` to ``high``, at z.

    ``head`` is the place of the crown of one person's head (x, y), ``tall`` how tall that person
    stands; a close shot holds the head, wherever the hands are.
    """

    x0: float
    x1: float
    low: float
    high: float
    z: float
    head: tuple[float, float] | None = None
    tall: float | None = None

    @property
    def middle(self) -> float:
        """The x that a camera aims at."""
        return (self.x0 + self.x1) / 2

    @property
    def crown(self) -> tuple[float, float]:
        """The top of the head, or the top of the box where there is none."""
        return self.head or (self.middle, self.high)

    @property
    def height(self) -> float:
        """How tall who is in the box stands, or the box itself, at least half a metre."""
        return max(self.tall or self.high - self.low, 0.5)

    def together(self, other: "Box") -> "Box":
        """Return the box round both, at the nearer depth."""
        return Box(
            min(self.x0, other.x0),
            max(self.x1, other.x1),
            min(self.low, other.low),
            max(self.high, other.high),
            min(self.z, other.z),
        )


def round_all(boxes: Sequence[Box]) -> Box:
    """Return the box round several."""
    first, *rest = boxes
    for box in rest:
        first = first.together(box)
    return first


def lens_for(scale: float) -> Shot:
    """Return the lens for any scale, between those of the named shots."""
    scales = [shot.scale for shot in _BY_SCALE]
    at = bisect_left(scales, scale)
    if at == 0:
        return replace(_BY_SCALE[0], scale=scale)
    if at == len(scales):
        return replace(_BY_SCALE[-1], scale=scale)
    low, high = _BY_SCALE[at - 1], _BY_SCALE[at]
    t = log(scale / low.scale) / log(high.scale / low.scale)
    return Shot(
        scale,
        low.focal_m + (high.focal_m - low.focal_m) * t,
        low.height_m + (high.height_m - low.height_m) * t,
        low.blur_px + (high.blur_px - low.blur_px) * t,
    )


def frame(
    box: Box, size: tuple[int, int], *, shot: str | None = None, look: float = 0.0
) -> CameraState:
    """Frame a box: as large as the shot asks, and never so large that its width is cut.

    ``look`` from -1 to 1 leaves empty room on the side that a single person looks towards.
    Close shots hold the head and let the legs go.
    """
    width_px = FRAME_PX * size[0] / size[1]
    across = max(box.x1 - box.x0, 0.5)
    close = shot in ("medium", "close_up")
    wanted = SHOTS[shot].scale * 1.8 / box.height if close and shot else 0.0
    if not close:
        top = SHOTS[shot or "wide"].scale if shot else 170.0
        side = 0.55 if shot in ("full", "extreme_wide") else 0.8
        fits_across = width_px / (across + 2 * side)
        room = (_FOOT_SHARE - _TOP_SHARE) * FRAME_PX
        wanted = min(top, fits_across, room / max(box.high - box.low, 0.5))
    else:
        # A narrow frame must still hold the head, with some of the shoulders in a medium shot.
        part = 0.32 if shot == "close_up" else 0.45
        wide = across if box.head is None else box.height * part
        wanted = min(wanted, width_px * 0.82 / wide)
    lens = lens_for(max(wanted, 24.0))
    middle = box.crown[0] if close else box.middle
    state = CameraState(
        x=middle + look * width_px * 0.14 / lens.scale,
        height_m=lens.height_m,
        depth_m=box.z,
        focal_m=lens.focal_m,
        scale=lens.scale,
        pivot=(middle, box.z),
        blur_px=lens.blur_px,
    )
    return replace(state, horizon=_horizon(state, box, shot))


def _horizon(state: CameraState, box: Box, shot: str | None) -> float:
    """Shift the picture so that the head, or the feet of a wider shot, stand where they should."""
    if shot in ("close_up", "medium"):
        return anchored(state, *close_anchor(box, shot))
    if shot == "extreme_wide":
        return 0.33
    tall = (box.high - box.low) * state.scale / FRAME_PX
    return anchored(state, box.low, min(_FOOT_SHARE, max(0.5 + tall / 2 + 0.04, 0.74)))


def close_anchor(box: Box, shot: str) -> tuple[float, float]:
    """Return a height (metres) and the share of the frame, from the top, at which it should stand.

    A close-up holds the eyes a little under the crown, a medium shot leaves room above it.
    """
    top = box.crown[1]
    if shot == "close_up":
        return top - 0.13 * box.height, 0.44
    return top, 0.13


def anchored(state: CameraState, anchor_m: float, share: float) -> float:
    """Return the horizon that brings a height at the picture plane to a share of the frame."""
    return share - (state.height_m - anchor_m) * state.scale * state.zoom / FRAME_PX
