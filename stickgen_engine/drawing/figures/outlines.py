"""Outlines of soft bodies: limbs with a round bend, tubes through points, in any units."""

from collections.abc import Sequence
from math import hypot, sqrt

from stickgen_engine.drawing.paths import QUARTER, XY, Path, Segment, circle, smooth

# Share of each bone over which a bend is rounded.
SOFT = 0.22
_STEEPEST = 2.0
_NOTHING = 1e-6


def unit(dx: float, dy: float) -> XY:
    """Scale a direction to length one; nothing points down."""
    length = hypot(dx, dy)
    return (dx / length, dy / length) if length > _NOTHING else (0.0, 1.0)


def towards(a: XY, b: XY, share: float) -> XY:
    """Go a share of the way from one point to another."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _cap(at: XY, along: XY, radius: float) -> tuple[Segment, Segment]:
    """Go round the end of a limb: from its +90 degree side over its tip to the other side."""
    (x, y), (ux, uy) = at, (along[0] * radius, along[1] * radius)
    nx, ny = -uy, ux
    q = QUARTER
    return (
        ("C", x + nx + ux * q, y + ny + uy * q, x + ux + nx * q, y + uy + ny * q, x + ux, y + uy),
        ("C", x + ux - nx * q, y + uy - ny * q, x - nx + ux * q, y - ny + uy * q, x - nx, y - ny),
    )


def _elbow(
    b: XY, ua: XY, ub: XY, radius: float, side: float, lengths: XY, tangent: float
) -> tuple[Segment, Segment]:
    """Go round one side of a bend at b; ``side`` is +1 where the limb turns to."""
    nax, nay, nbx, nby = -ua[1], ua[0], -ub[1], ub[0]
    turn = ua[0] * ub[1] - ua[1] * ub[0]
    r = radius * side
    if turn * side > 0:
        back = min(radius * tangent, 0.8 * min(lengths))
        da = min(back + SOFT * 0.5 * lengths[0], 0.95 * lengths[0])
        db = min(back + SOFT * 0.5 * lengths[1], 0.95 * lengths[1])
        ca, cb = (da - back) * 0.8, (db - back) * 0.8
    else:
        da, db = SOFT * lengths[0], SOFT * lengths[1]
        over = radius * min(tangent, _STEEPEST)
        ca, cb = 0.55 * (da + over), 0.55 * (db + over)
    x0, y0 = b[0] - ua[0] * da + nax * r, b[1] - ua[1] * da + nay * r
    x3, y3 = b[0] + ub[0] * db + nbx * r, b[1] + ub[1] * db + nby * r
    x1, y1 = x0 + ua[0] * ca, y0 + ua[1] * ca
    x2, y2 = x3 - ub[0] * cb, y3 - ub[1] * cb
    return ("L", x0, y0), ("C", x1, y1, x2, y2, x3, y3)


def _reversed_elbow(parts: tuple[Segment, Segment]) -> tuple[Segment, Segment]:
    (_, x0, y0), (_, x1, y1, x2, y2, x3, y3) = parts  # type: ignore[misc]
    return ("L", x3, y3), ("C", x2, y2, x1, y1, x0, y0)


def bent(
    a: XY, b: XY, c: XY, radii: tuple[float, float, float], *, open_start: bool = False
) -> Path:
    """Wrap a limb of two bones whose bend is round; ``open_start`` leaves out the cap at a."""
    ra, rb, rc = radii
    la, lb = hypot(b[0] - a[0], b[1] - a[1]), hypot(c[0] - b[0], c[1] - b[1])
    if la < 0.5 * rb or lb < 0.5 * rb:
        return pill(a, c, max(ra, rb), rc)
    ua = ((b[0] - a[0]) / la, (b[1] - a[1]) / la)
    ub = ((c[0] - b[0]) / lb, (c[1] - b[1]) / lb)
    cosine = ua[0] * ub[0] + ua[1] * ub[1]
    # Half the angle of the turn, by its tangent; a limb folded flat has no end of it.
    tangent = sqrt(max(0.0, 1.0 - cosine) / max(1.0 + cosine, 0.02))
    plus = _elbow(b, ua, ub, rb, 1.0, (la, lb), tangent)
    minus = _reversed_elbow(_elbow(b, ua, ub, rb, -1.0, (la, lb), tangent))
    start: XY = (a[0] - ua[1] * ra, a[1] + ua[0] * ra)
    path: list[Segment] = [("M", *start), *plus, ("L", c[0] - ub[1] * rc, c[1] + ub[0] * rc)]
    # Both sides run from a to c; the way back starts after the cap.
    path += [*_cap(c, ub, rc), *minus, ("L", a[0] + ua[1] * ra, a[1] - ua[0] * ra)]
    if not open_start:
        path += [*_cap(a, (-ua[0], -ua[1]), ra), ("Z",)]
    return tuple(path)


def pill(a: XY, b: XY, ra: float, rb: float) -> Path:
    """Wrap one bone with round ends; quicker than a capsule, and as good where radii are alike."""
    u = unit(b[0] - a[0], b[1] - a[1])
    return (
        ("M", a[0] - u[1] * ra, a[1] + u[0] * ra),
        ("L", b[0] - u[1] * rb, b[1] + u[0] * rb),
        *_cap(b, u, rb),
        ("L", a[0] + u[1] * ra, a[1] - u[0] * ra),
        *_cap(a, (-u[0], -u[1]), ra),
        ("Z",),
    )


def sleeve(a: XY, b: XY, ra: float, rb: float) -> Path:
    """Wrap one bone and leave the start open: its fill closes, its outline does not."""
    u = unit(b[0] - a[0], b[1] - a[1])
    return (
        ("M", a[0] - u[1] * ra, a[1] + u[0] * ra),
        ("L", b[0] - u[1] * rb, b[1] + u[0] * rb),
        *_cap(b, u, rb),
        ("L", a[0] + u[1] * ra, a[1] - u[0] * ra),
    )


def tube(points: Sequence[XY], radii: Sequence[float], *, tips: XY = (0.8, 0.8)) -> Path:
    """Pass a closed soft outline round a line of points; ``tips`` says how far ends stand out."""
    count = len(points)
    if count == 1:
        return circle(*points[0], radii[0])
    left: list[XY] = []
    right: list[XY] = []
    for i, (x, y) in enumerate(points):
        before, after = points[max(i - 1, 0)], points[min(i + 1, count - 1)]
        ux, uy = unit(after[0] - before[0], after[1] - before[1])
        r = radii[i]
        left.append((x - uy * r, y + ux * r))
        right.append((x + uy * r, y - ux * r))
    u0 = unit(points[1][0] - points[0][0], points[1][1] - points[0][1])
    u1 = unit(points[-1][0] - points[-2][0], points[-1][1] - points[-2][1])
    r0, r1 = radii[0] * tips[0], radii[-1] * tips[1]
    head: XY = (points[0][0] - u0[0] * r0, points[0][1] - u0[1] * r0)
    tail: XY = (points[-1][0] + u1[0] * r1, points[-1][1] + u1[1] * r1)
    return smooth((head, *left, tail, *reversed(right)), closed=True)


def soft_polygon(corners: list[XY], radius: float) -> Path:
    """Join corners by straight lines and round each."""
    count = len(corners)
    path: Path = ()
    for i, corner in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % count]
        start, end = _near(corner, before, radius), _near(corner, after, radius)
        kind = "L" if path else "M"
        path += ((kind, *start), ("C", *towards(start, corner, 0.6), *towards(end, corner, 0.6),
                                  *end))  # fmt: skip
    return (*path, ("Z",))


def _near(corner: XY, other: XY, radius: float) -> XY:
    u = unit(other[0] - corner[0], other[1] - corner[1])
    reach = min(radius, 0.45 * abs((other[0] - corner[0]) * u[0] + (other[1] - corner[1]) * u[1]))
    return (corner[0] + u[0] * reach, corner[1] + u[1] * reach)
