"""The trunk: a soft tapered shape along the spine, as broad as the camera sees it."""

from math import hypot

from stickgen_engine.drawing.figures.cuts import Cut
from stickgen_engine.drawing.figures.outlines import pill, soft_polygon, towards, tube, unit
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.paths import XY, Path
from stickgen_engine.skeleton import J


class Trunk:
    """Where the spine runs and how broad the trunk is beside it, in px."""

    def __init__(self, body: Projected, cut: Cut) -> None:
        self.neck = body.joint("neck")
        self.pelvis = body.joint("pelvis")
        self.chest = body.joint("spine3")
        self.waist = towards(body.joint("spine1"), body.joint("spine2"), 0.45)
        h = body.size(J["spine2"], 1.0)
        self.unit = h
        self.shoulder_half = _half(body, "shoulder", self.chest, self.neck)
        hips = _half(body, "hip", self.pelvis, self.waist)
        self.shoulders = max(0.0535 * h * cut.trunk, min(self.shoulder_half, 0.08 * h) * 0.93)
        self.middle = (0.042 * h + hips * 0.22) * cut.trunk
        self.hips = max(0.046 * h * cut.trunk, hips + 0.017 * h)
        self.up = unit(self.neck[0] - self.pelvis[0], self.neck[1] - self.pelvis[1])

    def outline(self) -> Path:
        """Outline the trunk from the neck to below the hips."""
        h, up = self.unit, unit(self.neck[0] - self.chest[0], self.neck[1] - self.chest[1])
        down = unit(self.pelvis[0] - self.waist[0], self.pelvis[1] - self.waist[1])
        top = (self.neck[0] + up[0] * 0.010 * h, self.neck[1] + up[1] * 0.010 * h)
        under = (self.pelvis[0] + down[0] * 0.022 * h, self.pelvis[1] + down[1] * 0.022 * h)
        shoulder = towards(self.neck, self.chest, 0.5)
        return tube(
            (top, shoulder, self.chest, self.waist, self.pelvis, under),
            (self.shoulders * 0.66, self.shoulders * 0.97, self.shoulders,
             self.middle, self.hips, self.hips * 0.80),
            tips=(0.34, 0.32),
        )  # fmt: skip

    def box(self) -> Path:
        """Outline a trunk of sheet metal: a box with round corners."""
        half = max(0.066 * self.unit, self.shoulder_half * 1.05)
        corners = [
            self.along(-0.04, -half), self.along(-0.04, half),
            self.along(1.1, half * 0.96), self.along(1.1, -half * 0.96),
        ]  # fmt: skip
        return soft_polygon(corners, 0.018 * self.unit)

    def along(self, share: float, across: float = 0.0) -> XY:
        """Find a point: 0 at the neck, 1 at the pelvis, ``across`` px to the right of it."""
        if share < 0.35:
            x, y = towards(self.neck, self.chest, share / 0.35)
        elif share < 0.7:
            x, y = towards(self.chest, self.waist, (share - 0.35) / 0.35)
        else:
            x, y = towards(self.waist, self.pelvis, (share - 0.7) / 0.3)
        return (x - self.up[1] * across, y + self.up[0] * across)

    def half(self, share: float) -> float:
        """Say how broad half of the trunk is there."""
        if share < 0.35:
            return self.shoulders
        if share < 0.7:
            return self.shoulders + (self.middle - self.shoulders) * (share - 0.35) / 0.35
        return self.middle + (self.hips - self.middle) * (share - 0.7) / 0.3


def neck_path(body: Projected, cut: Cut) -> Path:
    """Wrap the neck, from inside the trunk to inside the head."""
    neck, head = body.joint("neck"), body.joint("head")
    r = body.size(J["neck"], 0.0155) * min(cut.limbs, 1.15)
    inside = (head[0] + (head[0] - neck[0]) * 0.6, head[1] + (head[1] - neck[1]) * 0.6)
    return pill(neck, inside, r, r)


def _half(body: Projected, joint: str, low: XY, high: XY) -> float:
    """Measure half the distance of a pair of joints across the spine."""
    left, right = body.joint(f"left_{joint}"), body.joint(f"right_{joint}")
    u = unit(high[0] - low[0], high[1] - low[1])
    dx, dy = left[0] - right[0], left[1] - right[1]
    return min(abs(dx * -u[1] + dy * u[0]), hypot(dx, dy)) / 2
