"""Draws a hair style on a turned head: curtain behind, cap on the ball, locks off it."""

from bisect import bisect_right
from functools import lru_cache
from math import atan2, cos, hypot, pi, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import fade, mix
from stickgen_engine.drawing.heads.globe import Spot, clockwise, joined, ribbon, spot, turned
from stickgen_engine.drawing.heads.hair_styles import HAIR_CUTS, HairCut, Lock
from stickgen_engine.drawing.heads.pose import HeadPose
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, arc, circle, polygon, smooth

_STEP_DEG: Final = 12
# Nearer to the middle than this, what is behind the head cannot be seen.
_HIDDEN: Final = 1.0


def draw_hair_behind(on: Painter, head: HeadPose, *, hat_y: float | None = None) -> None:
    """Draw what hangs behind the head, below ``hat_y`` only where a hat sits."""
    cut = HAIR_CUTS[head.look.hair_style]
    pieces = _behind(head.look.hair_style, _rounded(head.yaw))
    if not pieces:
        return
    shade = mix(head.colours.hair, head.colours.hair_shade, 0.8)
    _under_hat(on, hat_y, beside=True)
    on.shape(pieces, line=head.colours.ink, width=2 * head.line)
    on.shape(pieces, fill=shade if cut.curtain else head.colours.hair)
    on.pop()


def draw_hair(on: Painter, head: HeadPose, *, hat_y: float | None = None) -> None:
    """Draw cap and locks, over the skin and under the brows."""
    style, yaw = head.look.hair_style, _rounded(head.yaw)
    pieces = _before(style, yaw)
    if not pieces:
        return
    colours = head.colours
    _under_hat(on, hat_y, beside=any(lock.behind for lock in HAIR_CUTS[style].locks))
    if HAIR_CUTS[style].locks or HAIR_CUTS[style].curtain:
        # All pieces get their outline first, so that together they show only one.
        on.shape(pieces, line=colours.ink, width=1.8 * head.line)
        on.shape(pieces, fill=colours.hair)
    else:
        on.shape(pieces, fill=colours.hair, line=colours.ink, width=head.line)
    if head.rich:
        _draw_strands(on, head)
    if HAIR_CUTS[style].gleam and not head.tiny and hat_y is None:
        # The gleam lies on the side that the face turns away from.
        middle = -pi / 2 - 0.65 * max(-1.0, min(1.0, (head.yaw + 8) / 16))
        gleam = arc(0.0, 0.0, 0.88, 0.95, middle - 0.33, middle + 0.33)
        on.shape(gleam, line=(1.0, 1.0, 1.0, 0.32), width=0.055)
    on.pop()


def cap_path(style: str, yaw: float) -> Path:
    """Return the cap of a style alone: what a hood is cut from."""
    return _before(style, _rounded(yaw))


def _under_hat(on: Painter, hat_y: float | None, *, beside: bool = False) -> None:
    """Leave out what a hat presses flat; hair ``beside`` the hat stays."""
    if hat_y is None:
        on.push()
        return
    edge = 1.0 if beside else 3.0
    corners = [(-3.0, -3.0), (-edge, -3.0), (-edge, hat_y), (edge, hat_y), (edge, -3.0),
               (3.0, -3.0), (3.0, 3.0), (-3.0, 3.0)]  # fmt: skip
    on.push(clip=polygon(corners))


def _rounded(yaw: float) -> float:
    """Round a yaw so that slow turns share their outlines without a visible step."""
    return round(yaw * 4) / 4


@lru_cache(maxsize=2048)
def _behind(style: str, yaw: float) -> Path:
    cut = HAIR_CUTS[style]
    pieces: Path = ()
    if cut.curtain and abs(yaw) < 125.0:
        pieces += _curtain(cut, yaw)
    for lock in cut.locks:
        if _is_behind(lock, yaw) and _sticks_out(lock, yaw):
            pieces += _lock_path(lock, yaw)
    return pieces


def _sticks_out(lock: Lock, yaw: float) -> bool:
    """Tell whether any of a lock shows beside the head that it is behind."""
    return any(
        hypot(*spot(lon, lat, yaw, far)[:2]) + half > _HIDDEN for lon, lat, far, half in lock.points
    )


@lru_cache(maxsize=2048)
def _before(style: str, yaw: float) -> Path:
    cut = HAIR_CUTS[style]
    pieces: Path = _cap(cut, yaw) if cut.hairline else ()
    if cut.curtain and abs(yaw) >= 125.0:
        pieces += _curtain(cut, yaw)
    for lock in cut.locks:
        if not _is_behind(lock, yaw):
            pieces += _lock_path(lock, yaw)
    return pieces


def _is_behind(lock: Lock, yaw: float) -> bool:
    lon, lat = lock.points[0][0], lock.points[0][1]
    depth = spot(lon, lat, yaw)[2]
    return depth < (0.25 if lock.behind else -0.18)


def _lock_path(lock: Lock, yaw: float) -> Path:
    spots = [(*spot(lon, lat, yaw, far)[:2], half) for lon, lat, far, half in lock.points]
    if len(spots) == 1:
        return clockwise(circle(*spots[0]))
    return ribbon(spots)


def _latitude(line: tuple[tuple[float, float], ...], lon: float) -> float:
    """Return how far down hair grows at a longitude."""
    i = max(1, min(len(line) - 1, bisect_right(line, (lon, 90.0))))
    (a, low), (b, high) = line[i - 1], line[i]
    return low + (high - low) * min(1.0, max(0.0, (lon - a) / (b - a)))


def _cap(cut: HairCut, yaw: float) -> Path:
    """Follow the hairline across the front of the ball, and the hair's surface back over it."""
    edge: list[XY] = []
    for seen in range(-90, 91, _STEP_DEG):
        lat = radians(_latitude(cut.hairline, turned(seen, -yaw)))
        edge.append((cos(lat) * sin(radians(seen)), -sin(lat)))
    left, right = edge[0], edge[-1]
    over = _surface(cut.thick, right, left)
    return clockwise((*smooth(edge), *over, ("Z",)))


def _surface(thick: float, right: XY, left: XY) -> Path:
    """Go from the right end of a hairline over the crown to the left end, off the skin."""
    points: list[XY] = [right]
    start = _angle(right)
    end = _angle(left) - 2 * pi if _angle(left) > 0 else _angle(left)
    count = 8
    for i in range(count + 1):
        t = i / count
        a = start + (end - start) * t
        lift = 1 + (thick - 1) * min(1.0, 5 * t, 5 * (1 - t))
        points.append((lift * cos(a), lift * sin(a)))
    points.append(left)
    return joined(smooth(points[1:-1]))


def _angle(point: XY) -> float:
    return atan2(point[1], point[0])


def _curtain(cut: HairCut, yaw: float) -> Path:
    """Hang hair from the back of the head: wide at the ears, swinging out at the ends."""
    low = cut.curtain
    spots: list[Spot] = [spot(lon, 0.0, yaw, cut.thick) for lon in range(100, 261, 10)]
    ends: list[Spot] = [spot(lon, 0.0, yaw, cut.thick * 1.14) for lon in range(115, 246, 10)]
    x0, x1 = min(s[0] for s in spots), max(s[0] for s in spots)
    e0, e1 = min(s[0] for s in ends), max(s[0] for s in ends)
    middle = (e0 + e1) / 2
    notch = low * (0.97 if abs(yaw) > 125.0 else 0.82)

    def side(x: float, end: float) -> list[XY]:
        return [
            (x * 0.80, -0.55), (x * 0.99, -0.1), (x, 0.35), (end * 1.03, low * 0.72),
            (end * 1.01, low * 0.90), (end * 0.85 + middle * 0.15, low),
            (end * 0.55 + middle * 0.45, low * 0.95), (end * 0.3 + middle * 0.7, notch),
        ]  # fmt: skip

    outline = (*side(x0, e0), *side(x1, e1)[::-1])
    return clockwise(smooth(outline, closed=True, tension=0.9))


def _draw_strands(on: Painter, head: HeadPose) -> None:
    """Run fine lines from the crown to the hairline, for close-ups."""
    cut = HAIR_CUTS[head.look.hair_style]
    if not cut.hairline:
        return
    shade = fade(mix(head.colours.hair_shade, head.colours.ink, 0.3), 0.55)
    for lon in range(-160, 181, 20):
        if abs(turned(lon, head.yaw)) > 78.0:
            continue
        bottom = _latitude(cut.hairline, lon)
        if bottom > 70.0:
            continue
        points = [
            spot(lon, bottom + (84 - bottom) * t, head.yaw, 1.0)[:2] for t in (0.12, 0.4, 0.62)
        ]
        on.shape(smooth(points), line=shade, width=0.02)
