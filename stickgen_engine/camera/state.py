"""One frame's camera, and the 2.5-D perspective that it stands for."""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

# Nearer than this share of the focal length in front of the picture plane nothing is drawn.
NEAR = 0.85


@dataclass(frozen=True, slots=True)
class CameraState:
    """A camera; the picture plane stands at depth ``depth_m``, where 1 m is ``scale`` px.

    ``scale`` is px per metre in a frame 720 px high, before ``zoom``. ``height_m`` is the height of
    the eye: whatever is that tall touches the horizon, which stands at the share ``horizon`` of the
    frame's height from the top. ``yaw_deg`` turns the world about ``pivot`` (x, z). ``blur_px`` is
    the softness of what lies far behind, at 720 px.
    """

    x: float = 0.0
    height_m: float = 1.8
    depth_m: float = 0.0
    zoom: float = 1.0
    yaw_deg: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)
    focal_m: float = 9.0
    scale: float = 150.0
    horizon: float = 0.43
    roll_deg: float = 0.0
    blur_px: float = 0.0


class View:
    """Projects world points onto a frame: x' = x f / (f + z), nearer is larger."""

    def __init__(self, camera: CameraState, width: int, height: int) -> None:
        self.camera = camera
        self.width, self.height = width, height
        self.px_per_m = camera.scale * camera.zoom * height / 720
        self._cos, self._sin = cos(radians(camera.yaw_deg)), sin(radians(camera.yaw_deg))
        self._top = camera.horizon * height

    def turn(self, x: float, z: float) -> tuple[float, float]:
        """Turn a place on the floor by the camera's yaw; z becomes the depth behind the plane."""
        px, pz = self.camera.pivot
        dx, dz = x - px, z - pz
        return (
            px + dx * self._cos + dz * self._sin,
            pz - dx * self._sin + dz * self._cos - self.camera.depth_m,
        )

    def sees(self, x: float, z: float) -> bool:
        """Tell whether a place lies far enough in front of the eye to be drawn."""
        return self.turn(x, z)[1] > -NEAR * self.camera.focal_m

    def point(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """Project one point: pixel x, pixel y, and px per metre there."""
        across, depth = self.turn(x, z)
        near = -NEAR * self.camera.focal_m
        k = self.camera.focal_m / (self.camera.focal_m + max(depth, near)) * self.px_per_m
        return (
            self.width / 2 + (across - self.camera.x) * k,
            self._top + (self.camera.height_m - y) * k,
            k,
        )

    def points(
        self,
        world: NDArray[np.float64],
        *,
        panorama_shift: float | None = None,
        card: tuple[float, float] | None = None,
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Project (N, 3) points to (N, 2) pixels and (N,) px per metre, depths not clipped.

        With ``panorama_shift`` (metres) the points stand on a cylinder round the camera: they slide
        sideways instead of turning. With ``card`` they are a flat card whose foot stands there and
        which always faces the camera.
        """
        camera = self.camera
        if card is not None and camera.yaw_deg:
            foot, card_depth = self.turn(*card)
            across = world[:, 0] + (foot - card[0])
            depth = world[:, 2] + (card_depth - card[1])
        elif panorama_shift is None and camera.yaw_deg:
            px, pz = camera.pivot
            dx, dz = world[:, 0] - px, world[:, 2] - pz
            across = px + dx * self._cos + dz * self._sin
            depth = pz - dx * self._sin + dz * self._cos - camera.depth_m
        else:
            across = world[:, 0] + (panorama_shift or 0.0)
            depth = world[:, 2] - camera.depth_m
        away = np.maximum(camera.focal_m + depth, (1 - NEAR) * camera.focal_m * 0.999)
        k = camera.focal_m * self.px_per_m / away
        xy = np.empty((len(world), 2))
        xy[:, 0] = self.width / 2 + (across - camera.x) * k
        xy[:, 1] = self._top + (camera.height_m - world[:, 1]) * k
        return xy, k
