"""The dark foreground: it hangs in the frame's corners and bows out when the camera moves."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from stickgen_engine.camera.state import CameraState, View

# The foreground is composed for this camera.
_COMPOSED: Final = CameraState()
_CLOSE_SCALE: Final = 300.0
_HIGH_M: Final = 3.0
# It slides so much faster than the picture plane, and is gone when it has slid so far.
_FASTER: Final = 1.5
_STAYS_M, _GONE_M = 0.5, 1.9
# A jump of the aim or of the scale from one frame to the next is a cut.
_CUT_M: Final = 0.7
_CUT_SCALE: Final = 1.15


def anchors(cameras: Sequence[CameraState]) -> tuple[CameraState, ...]:
    """Return for each frame the camera with which its shot began."""
    if not cameras:
        return ()
    out = [cameras[0]]
    for before, now in pairwise(cameras):
        grown = now.scale / before.scale
        jumped = abs(now.x - before.x) > _CUT_M or not 1 / _CUT_SCALE < grown < _CUT_SCALE
        out.append(now if jumped else out[-1])
    return tuple(out)


def foreground(view: View, began: CameraState) -> tuple[View, float]:
    """Return the view that the foreground is drawn through, and how much of it is there (0-1)."""
    camera = view.camera
    zoomed = camera.zoom / began.zoom
    if camera.scale * camera.zoom > _CLOSE_SCALE or camera.height_m > _HIGH_M:
        return view, 0.0
    slid = (camera.x - began.x) * camera.scale * camera.zoom / _COMPOSED.scale * _FASTER
    forth = max(0.0, camera.depth_m - began.depth_m)
    there = min(
        1.0 - (abs(slid) - _STAYS_M) / (_GONE_M - _STAYS_M),
        1.0 - abs(zoomed - 1.0) / 0.35,
        1.0 - forth / 2.5,
        1.0 - abs(camera.yaw_deg - began.yaw_deg) / 14.0,
    )
    fixed = replace(_COMPOSED, x=slid, depth_m=forth, scale=_COMPOSED.scale * zoomed)
    return View(fixed, view.width, view.height), max(0.0, min(1.0, there))
