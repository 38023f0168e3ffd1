"""What hangs from the waist and goes with the legs: dresses, robes, coats and aprons."""

from math import sin

from stickgen_engine.drawing.colour import Colour, lighter
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import towards, unit
from stickgen_engine.drawing.figures.projection import Projected
from stickgen_engine.drawing.look import GOLD, WHITE
from stickgen_engine.drawing.paths import XY, Path
from stickgen_engine.skeleton import J

# Share of the waist's height, from neck to pelvis, at which skirts begin.
_WAIST = 0.72
_THIGH = 0.512


def add_skirt(to: Fitting, *, length: float, flare: float, colour: Colour, trim: bool) -> None:
    """Add a skirt that covers ``length`` of the legs, with an open top."""
    hem = Hem(to, length, flare)
    layer = Layer.LAP if hem.raised else Layer.GARMENT
    left = to.trunk.along(_WAIST, -to.trunk.half(_WAIST))
    right = to.trunk.along(_WAIST, to.trunk.half(_WAIST))
    to.piece(layer, hem.outline(left, right, _hips(to)), colour, outer=True)
    if trim and to.fine:
        to.stripe(layer, hem.line(0.86), lighter(colour, 0.55), 1.1)
    if to.look.body == "king":
        to.stripe(layer, hem.middle(to), WHITE, 3.2)
        to.stripe(layer, (("M", *left), ("L", *right)), GOLD, 3.6)
    elif to.look.body == "doctor" and to.sees_front:
        to.stripe(layer, hem.middle(to), to.shades.ink, 0.7)


class Hem:
    """Where a skirt ends: left and right as seen when its wearer stands."""

    def __init__(self, to: Fitting, length: float, flare: float) -> None:
        body = to.body
        h = body.unit
        self._h = h
        pelvis = body.joint("pelvis")
        points = [_on_leg(to, side, length) for side in ("left", "right")]
        middle = towards(points[0], points[1], 0.5)
        d = self.down = unit(middle[0] - pelvis[0], middle[1] - pelvis[1])
        n = self.across = (-d[1], d[0])
        margin = 0.034 * h * max(1.0, to.cut.limbs)
        offsets = [(x - pelvis[0]) * n[0] + (y - pelvis[1]) * n[1] for x, y in points]
        reaches = [(x - pelvis[0]) * d[0] + (y - pelvis[1]) * d[1] for x, y in points]
        reach = (sum(reaches) / 2 + max(reaches)) / 2
        reach = max(reach, 0.12 * h)
        centre = sum(offsets) / 2
        half = max(flare * h, (max(offsets) - min(offsets)) / 2 + margin)
        sway = sin(to.time_s * 2.3 + to.look.seed % 7) * 0.006 * h
        self.left = self._at(pelvis, centre + half + sway, reach)
        self.right = self._at(pelvis, centre - half + sway, reach)
        self.raised = any(comes_forward(body, side) for side in ("left", "right"))

    def _at(self, pelvis: XY, across: float, down: float) -> XY:
        n, d = self.across, self.down
        return (pelvis[0] + n[0] * across + d[0] * down, pelvis[1] + n[1] * across + d[1] * down)

    def outline(self, left: XY, right: XY, hips: tuple[XY, XY]) -> Path:
        """Go from the left of the waist over the hip, round the hem and up to its right."""
        a, b = hips
        return (
            ("M", *left),
            ("C", *towards(left, a, 0.4), *self._fall(a, -0.3), *a),
            ("C", *self._fall(a, 0.25), *self._fall(self.left, -0.3), *self.left),
            *self._edge(self.left, self.right),
            ("C", *self._fall(self.right, -0.3), *self._fall(b, 0.25), *b),
            ("C", *self._fall(b, -0.3), *towards(right, b, 0.4), *right),
        )

    def _fall(self, point: XY, share: float) -> XY:
        step = share * 0.16 * self._h
        return (point[0] + self.down[0] * step, point[1] + self.down[1] * step)

    def _edge(self, a: XY, b: XY) -> Path:
        sag = 0.02 * self._h
        p, q = towards(a, b, 0.3), towards(a, b, 0.7)
        dx, dy = self.down[0] * sag, self.down[1] * sag
        return (("C", p[0] + dx, p[1] + dy, q[0] + dx, q[1] + dy, *b),)

    def line(self, share: float) -> Path:
        """Follow the hem a little above it."""
        back = (1 - share) * 0.16 * self._h
        a, b = towards(self.left, self.right, 0.06), towards(self.left, self.right, 0.94)
        up = (self.down[0] * back, self.down[1] * back)
        a, b = (a[0] - up[0], a[1] - up[1]), (b[0] - up[0], b[1] - up[1])
        return (("M", *a), *self._edge(a, b))

    def middle(self, to: Fitting) -> Path:
        """Go from the front of the waist to the hem."""
        waist = to.front(_WAIST + 0.06)
        end = towards(self.left, self.right, 0.5 + 0.28 * to.body.side)
        stop = towards(waist, end, 0.99)
        return (("M", *waist), ("L", *stop))


def _hips(to: Fitting) -> tuple[XY, XY]:
    """Find where a skirt passes the hips: outside of the legs that begin there."""
    body, trunk = to.body, to.trunk
    px, py = trunk.pelvis
    nx, ny = -trunk.up[1], trunk.up[0]
    across = [
        (x - px) * nx + (y - py) * ny
        for x, y in (body.joint(f"{side}_hip") for side in ("left", "right"))
    ]
    room = 0.024 * body.unit * max(1.0, to.cut.limbs)
    low = min(-trunk.hips, min(across) - room)
    high = max(trunk.hips, max(across) + room)
    return trunk.along(1.0, low), trunk.along(1.0, high)


def comes_forward(body: Projected, side: str) -> bool:
    """Say whether a knee comes so far towards the viewer that the thigh covers the trunk."""
    knee, hip = J[f"{side}_knee"], J[f"{side}_hip"]
    # A step towards the viewer keeps its knee low; who sits, kicks or kneels lifts it.
    raised = body.above[knee] > body.above[hip] - 0.14 * body.height
    return raised and body.depth[knee] < -0.09 * body.height


def _on_leg(to: Fitting, side: str, share: float) -> XY:
    body = to.body
    hip, knee = body.joint(f"{side}_hip"), body.joint(f"{side}_knee")
    if share <= _THIGH:
        return towards(hip, knee, share / _THIGH)
    return towards(knee, body.joint(f"{side}_ankle"), (share - _THIGH) / (1 - _THIGH))
