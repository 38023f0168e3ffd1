"""The hair styles: a hairline on the ball of the head, and locks that stand off it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Longitude, latitude, distance from the middle (radii), half-width (radii); a last half-width of 0
# makes a tip.
LockPoint = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Lock:
    """A tuft, curl, strand or knot; ``behind`` is True for what hangs from the back of the head."""

    points: tuple[LockPoint, ...]
    behind: bool = False


@dataclass(frozen=True, slots=True)
class HairCut:
    """A style of hair.

    ``hairline`` gives (longitude, latitude) all round the head, in rising order of longitude.
    ``thick`` is the radius of the hair's surface. ``curtain`` is how far down hair hangs behind
    (radii below the middle; 0 for none) and ``gleam`` whether the crown shines.
    """

    hairline: tuple[tuple[float, float], ...] = ()
    thick: float = 1.05
    locks: tuple[Lock, ...] = ()
    curtain: float = 0.0
    gleam: bool = True
    ears: bool = False


def _even(*half: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    """Mirror a hairline given from the nose to the nape."""
    return (*((-lon, lat) for lon, lat in reversed(half) if lon), *half)


def _spikes() -> tuple[Lock, ...]:
    places = [
        (0, 60, 1.55), (-42, 52, 1.50), (42, 52, 1.50), (-85, 44, 1.48), (85, 44, 1.48),
        (-88, 12, 1.38), (88, 12, 1.38), (-122, 30, 1.45), (122, 30, 1.45), (180, 45, 1.5),
        (-104, -12, 1.26), (104, -12, 1.26), (-150, 2, 1.36), (150, 2, 1.36), (180, -22, 1.25),
        (0, 88, 1.66),
    ]  # fmt: skip
    return tuple(
        Lock(((lon, lat - 3, 0.84, 0.25), (lon, lat, 1.12, 0.15), (lon, lat + 4, far, 0.0)))
        for lon, lat, far in places
    )


def _curls() -> tuple[Lock, ...]:
    rings = ((62, 6, 0.92, 0.36), (30, 11, 0.97, 0.31), (-2, 12, 0.98, 0.28), (-32, 11, 0.95, 0.26))
    curls: list[Lock] = [Lock(((0, 90, 0.92, 0.40),))]
    for row, (lat, count, far, size) in enumerate(rings):
        for i in range(count):
            lon = (i + 0.5 * (row % 2)) * 360 / count - 180
            # The face stays free below the first ring.
            if row >= 1 and abs(lon) < (52, 52, 74, 100)[row]:
                continue
            curls.append(Lock(((lon, lat, far, size),)))
    return tuple(curls)


_SHORT_LINE: Final = _even((0, 44), (35, 41), (58, 30), (76, -6), (92, -4), (115, -24), (180, -34))
_LONG_LINE: Final = _even(
    (0, 60), (12, 46), (30, 32), (48, 14), (58, -12), (68, -34), (80, -18), (100, -40), (180, -60)
)
_TIED_LINE: Final = _even((0, 46), (30, 43), (58, 28), (78, 0), (95, -8), (120, -26), (180, -38))

HAIR_CUTS: Final[Mapping[str, HairCut]] = {
    "bald": HairCut(ears=True, gleam=False),
    "balding": HairCut(
        hairline=_even((0, 89), (60, 86), (80, 30), (88, -2), (100, -12), (130, -30), (180, -38)),
        thick=1.04,
        ears=True,
        gleam=False,
    ),
    "short": HairCut(hairline=_SHORT_LINE, thick=1.10, ears=True),
    "side": HairCut(
        hairline=(
            (-180, -34), (-115, -24), (-94, -10), (-80, -10), (-68, 16), (-54, 42), (-30, 48),
            (0, 50), (38, 52), (60, 52), (76, 40), (94, 22), (115, -16), (180, -34),
        ),
        thick=1.06,
        locks=(
            Lock(((-66, 52, 0.92, 0.18), (-34, 64, 1.0, 0.27), (8, 62, 1.14, 0.31),
                  (40, 52, 1.20, 0.25), (56, 44, 1.14, 0.18))),
        ),
        ears=True,
    ),
    "spiky": HairCut(hairline=_SHORT_LINE, thick=1.05, locks=_spikes(), gleam=False),
    "curly": HairCut(hairline=_TIED_LINE, thick=1.04, locks=_curls(), gleam=False),
    "tuft": HairCut(
        hairline=_even((0, 56), (12, 48), (26, 55), (44, 42), (60, 30), (72, 4), (92, -4),
                       (115, -20), (180, -30)),
        thick=1.06,
        locks=(
            Lock(((-20, 74, 0.86, 0.24), (-30, 76, 1.22, 0.20), (-8, 70, 1.46, 0.12),
                  (10, 64, 1.56, 0.0))),
            Lock(((30, 66, 0.86, 0.22), (34, 62, 1.16, 0.17), (44, 54, 1.34, 0.10),
                  (58, 50, 1.42, 0.0))),
            Lock(((180, 62, 0.86, 0.24), (180, 58, 1.12, 0.14), (180, 46, 1.32, 0.0))),
        ),
        ears=True,
    ),
    "bob": HairCut(
        hairline=_even((0, 43), (26, 41), (44, 30), (54, 4), (60, -30), (72, -52), (180, -58)),
        thick=1.12,
        curtain=0.80,
    ),
    "long": HairCut(hairline=_LONG_LINE, thick=1.08, curtain=1.16),
    "ponytail": HairCut(
        hairline=_TIED_LINE,
        thick=1.06,
        locks=(
            Lock(((180, 34, 0.95, 0.20), (180, 30, 1.32, 0.27), (180, 4, 1.56, 0.30),
                  (180, -24, 1.62, 0.22), (180, -42, 1.74, 0.0)), behind=True),
        ),
    ),
    "bun": HairCut(
        hairline=_TIED_LINE,
        thick=1.06,
        locks=(Lock(((180, 66, 1.22, 0.40),), behind=True),),
    ),
    "pigtails": HairCut(
        hairline=_TIED_LINE,
        thick=1.06,
        locks=tuple(
            Lock(((lon, 26, 0.98, 0.14), (lon, 22, 1.26, 0.25), (lon, -6, 1.40, 0.27),
                  (lon, -32, 1.46, 0.18), (lon, -46, 1.62, 0.0)))
            for lon in (-104, 104)
        ),
    ),
    "hood": HairCut(
        hairline=_even((0, 48), (30, 40), (48, 22), (56, -8), (54, -36), (58, -66), (180, -70)),
        thick=1.17,
        gleam=False,
    ),
    "mohawk": HairCut(
        locks=tuple(
            Lock(((lon, lat - 6, 0.85, 0.26), (lon, lat, 1.2, 0.17), (lon, lat + 5, 1.58, 0.0)))
            for lon, lat in ((0, 50), (0, 68), (0, 88), (180, 70), (180, 50), (180, 28), (180, 6))
        ),
        ears=True,
        gleam=False,
    ),
}  # fmt: skip
