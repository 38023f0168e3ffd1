"""A body's joints as one camera sees them: pixels, scale and depth, with its two cheats."""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.look import Look
from stickgen_engine.drawing.paths import XY
from stickgen_engine.skeleton import J

# Height of a grown figure, which sets the line of everyone's outline.
ADULT_M: Final = 1.8
OUTLINE: Final = 0.0095
# Only very small animals have a finer line than that, or they would be all line.
_THICKEST: Final = 0.021
# Seen from the side the far half of a body is moved ahead by this share of its breadth, as if the
# viewer stood a little before it: a true profile would hide it.
_SIDE_CHEAT: Final = 0.25
# Legs are moved more than shoulders: feet side by side would read as one.
_LEG_CHEAT: Final = 0.62
_PROFILE = ((0.0, 0.0), (45.0, 24.0), (90.0, 32.0), (112.0, 50.0), (140.0, 105.0), (180.0, 180.0))

HEAD_RADII: Final[dict[str, float]] = {"child": 0.18, "alien": 0.156}
HEAD_RADIUS: Final = 0.118
# How far the chin comes down over the neck, as a share of the height.
_CHIN: Final = 0.014

# Points beyond the joints: the head's middle, and each sole's heel and toe.
HEAD, LEFT_HEEL, RIGHT_HEEL, LEFT_TOE, RIGHT_TOE = range(22, 27)
# The toe's joint lies lower than the ankle's by this much on a flat foot.
_SOLE_TILT: Final = 0.2132
_SOLE_COS: Final = cos(_SOLE_TILT)
_SOLE_SIN: Final = sin(_SOLE_TILT)

_LEGS: Final = ("left_hip", "left_knee", "left_ankle", "left_foot",
                "right_hip", "right_knee", "right_ankle", "right_foot")  # fmt: skip
_CHEATS: Final = np.full(27, _SIDE_CHEAT)
_CHEATS[[*(J[name] for name in _LEGS), LEFT_HEEL, RIGHT_HEEL, LEFT_TOE, RIGHT_TOE]] = _LEG_CHEAT
_CHEATS.setflags(write=False)

XYZ = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Projected:
    """Where a body stands in the picture.

    ``at`` holds pixels of the 22 joints and of what follows them here; ``k`` px per metre and
    ``depth`` metres behind the pelvis, for each. ``unit`` is the body's height in px, ``line`` the
    outline's width. ``toward`` is 1 when the body faces the viewer and -1 when it faces away;
    ``side`` 1 when it faces right and -1 left. ``above`` is metres above the floor, for each point.
    """

    at: list[XY]
    k: list[float]
    depth: list[float]
    unit: float
    line: float
    toward: float
    side: float
    depth_m: float
    floor_y: float
    height: float
    above: list[float]

    def joint(self, name: str) -> XY:
        """Return a joint's pixel."""
        return self.at[J[name]]

    def size(self, index: int, share: float) -> float:
        """Turn a share of the body's height into px at a point's depth."""
        return share * self.height * self.k[index]

    def farness(self, side: str) -> float:
        """Say how far behind the body a side's limbs are: 0 to 1, in eighths."""
        away = self.side if side == "left" else -self.side
        share = min(1.0, max(0.0, (away - 0.15) / 0.55))
        return round(share * 8) / 8


def project(
    view: View, joints: NDArray[np.floating], heading_deg: float, look: Look
) -> Projected | None:
    """Project a body; None when it is not in front of the camera."""
    world = _with_extras(np.asarray(joints, dtype=np.float64), look)
    pelvis = world[0]
    if not view.sees(float(pelvis[0]), float(pelvis[2])):
        return None
    yaw = radians(view.camera.yaw_deg)
    angle = radians(heading_deg) - yaw
    side, toward = cos(angle), -sin(angle)
    xy, scale = view.points(world)
    dx, dz = world[:, 0] - pelvis[0], world[:, 2] - pelvis[2]
    # Left of the body, seen from above.
    lateral = -sin(radians(heading_deg)) * dx + cos(radians(heading_deg)) * dz
    xy[:, 0] += lateral * scale * _CHEATS * (side * side)
    depth = -dx * sin(yaw) + dz * cos(yaw)
    floor = view.point(float(pelvis[0]), 0.0, float(pelvis[2]))
    return Projected(
        at=[(x, y) for x, y in xy.tolist()],
        k=scale.tolist(),
        depth=depth.tolist(),
        unit=look.height_m * float(scale[0]),
        line=max(0.6, min(OUTLINE * ADULT_M, _THICKEST * look.height_m) * float(scale[0])),
        toward=toward,
        side=side,
        depth_m=max(0.0, view.turn(float(pelvis[0]), float(pelvis[2]))[1]),
        floor_y=floor[1],
        height=look.height_m,
        above=world[:, 1].tolist(),
    )


def screen_yaw(view: View, heading_deg: float) -> float:
    """Turn a heading into the yaw of a head: 0 towards the viewer, +90 right, true to life."""
    return (heading_deg - view.camera.yaw_deg - 270.0 + 180.0) % 360.0 - 180.0


def cheated_yaw(yaw_deg: float) -> float:
    """Turn a head seen from the side towards the viewer, so that its face is read."""
    size = abs(yaw_deg)
    for (x0, y0), (x1, y1) in pairwise(_PROFILE):
        if size <= x1:
            turned = y0 + (y1 - y0) * (size - x0) / (x1 - x0)
            return turned if yaw_deg >= 0 else -turned
    return 180.0


def head_radius(look: Look) -> float:
    """Return the radius of the head as a share of the body's height."""
    if look.height_m < 1.4 and look.body not in ("robot", "alien", "animal"):
        return HEAD_RADII["child"]
    return HEAD_RADII.get(look.body, HEAD_RADIUS)


def _with_extras(joints: NDArray[np.float64], look: Look) -> NDArray[np.float64]:
    """Append the points that follow the 22 joints; plain floats are quicker than tiny arrays."""
    points: list[XYZ] = [(x, y, z) for x, y, z in joints.tolist()]
    h = look.height_m
    head = points[J["head"]]
    up = _unit(_minus(head, points[J["neck"]]))
    points.append(_plus(head, up, (head_radius(look) - _CHIN) * h))
    lateral = _minus(points[J["left_hip"]], points[J["right_hip"]])
    heels: list[XYZ] = []
    toes: list[XYZ] = []
    for side in ("left", "right"):
        ankle, foot = points[J[f"{side}_ankle"]], points[J[f"{side}_foot"]]
        along = _unit(_minus(foot, ankle))
        up = _unit(_cross(lateral, along))
        shin = _minus(points[J[f"{side}_knee"]], ankle)
        # A knee that bends the foot backwards tells which way the sole looks.
        if up[0] * shin[0] + up[1] * shin[1] + up[2] * shin[2] < -0.04 * h:
            up = (-up[0], -up[1], -up[2])
        sole = _plus(_times(along, _SOLE_COS), up, _SOLE_SIN)
        up = _plus(_times(up, _SOLE_COS), along, -_SOLE_SIN)
        heels.append(_plus(_plus(ankle, up, -0.030 * h), sole, -0.026 * h))
        toes.append(_plus(_plus(foot, up, -0.012 * h), sole, 0.022 * h))
    return np.array(points + heels + toes)


def _minus(a: XYZ, b: XYZ) -> XYZ:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def _plus(a: XYZ, b: XYZ, share: float) -> XYZ:
    return (a[0] + b[0] * share, a[1] + b[1] * share, a[2] + b[2] * share)


def _times(a: XYZ, factor: float) -> XYZ:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def _cross(a: XYZ, b: XYZ) -> XYZ:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def _unit(a: XYZ) -> XYZ:
    size = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / size, a[1] / size, a[2] / size) if size > 1e-9 else (0.0, 1.0, 0.0)
