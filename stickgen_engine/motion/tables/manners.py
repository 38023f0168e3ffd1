"""How each manner bends a body: posture, size, pace and spring of whatever it does."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a manner adds (degrees; ``up`` is a factor) and what it multiplies.

    ``size`` scales arm gestures, ``swing`` the swing of walking arms, ``spring`` the bounce,
    ``step`` how high feet are lifted, ``tempo`` the pace of moves, ``quick`` the steps a second.
    ``arm`` and ``fold`` carry both arms (zombies), ``reel`` wobbles, ``shake`` trembles.
    """

    lean: float = 0.0
    bend: float = 0.0
    neck: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    shrug: float = 0.0
    up: float = 1.0
    out: float = 0.0
    arm: float = 0.0
    fold: float = 0.0
    width: float = 0.0
    size: float = 1.0
    swing: float = 1.0
    spring: float = 1.0
    step: float = 1.0
    tempo: float = 1.0
    quick: float = 1.0
    reel: float = 0.0
    shake: float = 0.0
    limp: float = 0.0
    toes: float = 0.0
    stepped: bool = False


BEARINGS: Final[dict[str, Bearing]] = {
    "neutral": Bearing(),
    "happy": Bearing(bend=-3, neck=-2, size=1.12, swing=1.35, spring=2.0, step=1.3, tempo=1.1),
    "sad": Bearing(bend=14, neck=9, nod=14, up=0.975, size=0.75, swing=0.4, spring=0.5, step=0.6,
                   tempo=0.75, shrug=-0.4),
    "angry": Bearing(lean=5, bend=7, neck=-3, shrug=0.5, out=7, fold=34, arm=8, size=1.12,
                     swing=1.25, spring=1.2, step=1.1, tempo=1.2, quick=1.1),
    "proud": Bearing(lean=-3, bend=-9, neck=-7, out=4, size=1.05, swing=1.1, step=1.35, tempo=0.9),
    "depressed": Bearing(lean=2, bend=22, neck=14, nod=18, up=0.96, size=0.6, swing=0.2,
                         spring=0.3, step=0.4, tempo=0.6, shrug=-0.6),
    "tired": Bearing(lean=3, bend=15, neck=10, nod=8, tilt=5, up=0.96, size=0.75, swing=0.5,
                     spring=0.6, step=0.5, tempo=0.7, reel=3),
    "excited": Bearing(bend=-4, neck=-4, shrug=0.3, size=1.25, swing=1.5, spring=2.6, step=1.6,
                       tempo=1.3, arm=14, fold=30, quick=1.12),
    "scared": Bearing(bend=9, neck=-5, shrug=0.9, up=0.93, arm=34, fold=74, size=0.8, swing=0.3,
                      tempo=1.15, quick=1.2, shake=1.3),
    "cautious": Bearing(lean=3, bend=8, neck=-5, up=0.955, arm=20, fold=44, out=6, size=0.85,
                        swing=0.45, step=1.4, tempo=0.85),
    "sneaky": Bearing(lean=9, bend=20, neck=-12, up=0.86, arm=32, fold=72, out=8, size=0.85,
                      swing=0.4, step=2.2, tempo=0.8, toes=12),
    "confident": Bearing(lean=-2, bend=-5, neck=-3, out=7, width=0.02, size=1.1, swing=1.25,
                         step=1.1),
    "shy": Bearing(bend=9, neck=6, nod=11, tilt=7, shrug=0.6, out=-5, arm=10, fold=40, size=0.65,
                   swing=0.3, step=0.8, tempo=0.85, width=-0.02),
    "drunk": Bearing(lean=3, bend=7, neck=5, tilt=7, out=15, up=0.96, width=0.06, size=1.15,
                     swing=1.2, spring=1.4, tempo=0.8, reel=10),
    "old": Bearing(lean=7, bend=20, neck=-4, up=0.93, arm=6, fold=26, size=0.7, swing=0.35,
                   spring=0.5, step=0.6, tempo=0.65, quick=1.1),
    "childlike": Bearing(bend=-3, neck=-3, out=9, size=1.2, swing=1.7, spring=2.4, step=1.7,
                         tempo=1.15, quick=1.1),
    "elegant": Bearing(bend=-6, neck=-4, tilt=3, out=3, width=-0.03, size=1.05, swing=0.8,
                       spring=0.7, tempo=0.88, toes=8),
    "robotic": Bearing(bend=-3, out=5, fold=40, arm=10, size=1.0, swing=0.9, spring=0.3, step=1.4,
                       stepped=True),
    "heavy": Bearing(lean=2, bend=9, out=17, up=0.955, width=0.06, size=0.95, swing=0.8,
                     spring=1.9, step=0.9, tempo=0.75),
    "light": Bearing(bend=-5, neck=-3, out=6, size=1.05, swing=1.1, spring=1.6, step=1.2, toes=14),
    "hurried": Bearing(lean=7, bend=6, neck=-4, fold=36, arm=6, size=0.95, swing=1.3, tempo=1.35,
                       quick=1.2),
    "relaxed": Bearing(lean=-3, bend=3, neck=2, tilt=4, shrug=-0.4, size=0.95, swing=1.15,
                       spring=1.2, step=0.8, tempo=0.85, quick=0.92),
    "injured": Bearing(lean=5, bend=16, nod=7, tilt=-6, up=0.95, size=0.7, swing=0.3, tempo=0.7,
                       limp=1.0, step=0.7, arm=6, fold=40),
    "zombie": Bearing(lean=4, bend=7, neck=8, tilt=15, up=0.95, arm=76, fold=6, swing=0.12,
                      size=0.85, spring=0.7, step=0.35, tempo=0.6, reel=7, limp=0.5),
}  # fmt: skip
