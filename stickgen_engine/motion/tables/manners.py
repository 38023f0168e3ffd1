"""How each manner bends a body: posture, size, pace and spring of whatever it does."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Hold:
    """Where a hand rests that has nothing to do: ahead of, above and outward from the neck's base.

    In arm lengths; ``elbow`` as in key poses. ``standing``, ``going`` and ``seated`` say how much
    it rests there, from 0 to 1.
    """

    x: float
    y: float
    z: float
    elbow: float = 30.0
    standing: float = 1.0
    going: float = 1.0
    seated: float = 1.0


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a manner adds (degrees; ``up`` is a factor) and what it multiplies.

    ``size`` scales arm gestures, ``swing`` the swing of walking arms, ``spring`` the bounce,
    ``step`` how high feet are lifted, ``tempo`` the pace of moves, ``quick`` the steps a second.
    ``arm`` and ``fold`` carry both arms (zombies), ``reel`` wobbles, ``shake`` trembles. ``near``
    is the hand on the viewer's side, ``far`` the other. Who stands or sits about bobs, sways and
    looks around: ``bob`` (share of the hips' height), ``sway`` and ``scan`` (degrees), each with
    its pace in hertz. ``knees`` turns the knees out, ``hip`` rests the weight on one leg.
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
    near: Hold | None = None
    far: Hold | None = None
    bob: float = 0.0
    bob_hz: float = 1.5
    sway: float = 0.0
    sway_hz: float = 0.5
    scan: float = 0.0
    scan_hz: float = 0.35
    knees: float = 0.0
    hip: float = 0.0


PLAIN: Final = Bearing()
# Rests for hands.
_BACK: Final = Hold(-0.2, -0.72, 0.04, 45)
_HIP: Final = Hold(0.02, -0.76, 0.4, 75)
_POCKET: Final = Hold(0.1, -0.86, 0.3, 30)

BEARINGS: Final[dict[str, Bearing]] = {
    "neutral": PLAIN,
    "happy": Bearing(bend=-4, neck=-4, nod=-3, out=12, size=1.15, swing=1.7, spring=3.0, step=1.6,
                     tempo=1.1, fold=44, bob=0.014, bob_hz=1.7, sway=5, sway_hz=0.85,
                     near=Hold(0.4, -0.34, 0.04, 40, 1, 0), far=Hold(0.4, -0.38, 0.02, 40, 1, 0)),
    "sad": Bearing(bend=16, neck=10, nod=16, up=0.97, size=0.7, swing=0.4, spring=0.5, step=0.6,
                   tempo=0.75, shrug=-0.4, near=Hold(0.3, 0.08, 0.06, 5, 1, 0),
                   far=Hold(0.24, -0.58, -0.14, 20, 0.9, 0.8)),
    "angry": Bearing(lean=7, bend=12, neck=8, nod=-8, shrug=0.8, out=20, fold=62, arm=-6, size=1.15,
                     swing=1.3, spring=1.3, step=1.2, tempo=1.2, quick=1.12, width=0.03, knees=10,
                     up=0.97, bob=0.006, bob_hz=1.1,
                     near=Hold(0.27, -0.46, -0.14, 75, 0, 0),
                     far=Hold(0.3, -0.42, -0.12, 75, 0, 0)),
    "proud": Bearing(lean=-4, bend=-13, neck=-9, nod=-9, out=4, size=1.05, swing=0.8, step=1.4,
                     tempo=0.9, up=1.01, near=_BACK, far=Hold(-0.22, -0.68, 0.0, 45)),
    "depressed": Bearing(lean=4, bend=32, neck=18, nod=20, up=0.93, size=0.55, swing=0.15,
                         spring=0.3, step=0.35, tempo=0.6, shrug=-0.8, arm=12, fold=4, out=-4,
                     near=Hold(0.5, -0.78, -0.06, 30, 0, 0), far=Hold(0.5, -0.8, -0.06, 30, 0, 0)),
    "tired": Bearing(lean=5, bend=22, neck=12, nod=4, tilt=13, up=0.92, arm=18, size=0.7,
                     swing=0.45, spring=0.6, step=0.45, tempo=0.7, reel=5, shrug=-0.5, knees=8,
                     hip=5, far=Hold(-0.02, 0.06, 0.02, 100, 0.9, 0.0), sway=3, sway_hz=0.22),
    "excited": Bearing(bend=-6, neck=-5, nod=-5, shrug=0.4, size=1.28, swing=1.6, spring=2.8,
                       step=1.7, tempo=1.3, arm=14, fold=40, out=12, quick=1.14,
                       near=Hold(0.36, 0.06, 0.34, 45, 1, 0.4), bob=0.03, bob_hz=2.3,
                       far=Hold(0.4, 0.02, 0.3, 45, 1, 0.4), sway=3, sway_hz=1.15),
    "scared": Bearing(lean=-7, bend=12, neck=-2, nod=-4, shrug=1.0, up=0.91, size=0.8, swing=0.3,
                      tempo=1.15, quick=1.2, shake=1.5, knees=-8, width=-0.02, scan=16,
                      scan_hz=0.9, near=Hold(0.3, -0.1, 0.06, 5), far=Hold(0.34, -0.2, 0.02, 5)),
    "cautious": Bearing(lean=-4, bend=8, neck=5, nod=-4, up=0.95, size=0.85, swing=0.4, step=1.5,
                        tempo=0.85, knees=6, scan=24, scan_hz=0.4, width=0.01,
                        near=Hold(0.86, -0.06, 0.18, 30, 1, 0.9), far=Hold(0.6, -0.42, 0.3, 30)),
    "sneaky": Bearing(lean=12, bend=26, neck=-10, nod=-6, up=0.84, shrug=0.9, size=0.85, swing=0.4,
                      step=2.3, tempo=0.8, toes=12, knees=16, scan=20, scan_hz=0.3,
                      near=Hold(0.42, -0.3, 0.16, 50), far=Hold(0.5, -0.22, 0.1, 50)),
    "confident": Bearing(lean=-4, bend=-9, neck=-3, nod=-2, out=22, width=0.035, size=1.15,
                         swing=1.35, step=1.15, tempo=1.05, fold=24, knees=14, hip=3,
                         near=Hold(0.02, -0.76, 0.4, 75, 1, 0), sway=1.5, sway_hz=0.4,
                         far=Hold(0.02, -0.76, 0.4, 75, 1, 0)),
    "shy": Bearing(bend=10, neck=6, nod=15, tilt=12, shrug=0.8, size=0.6, swing=0.3, step=0.75,
                   tempo=0.85, width=-0.035, knees=-14, up=0.965, sway=2.5, sway_hz=0.4,
                   near=Hold(0.3, -0.82, 0.0, 10), far=Hold(0.32, -0.8, -0.02, 10)),
    "drunk": Bearing(lean=3, bend=9, neck=7, tilt=15, nod=6, out=24, up=0.94, width=0.08, size=1.25,
                     swing=1.3, spring=1.5, tempo=0.8, reel=15, knees=18, arm=10, fold=30,
                     near=Hold(0.2, -0.86, 0.5, 20, 0, 0), far=Hold(0.5, -0.5, 0.4, 20, 0, 0)),
    "old": Bearing(lean=10, bend=30, neck=-8, nod=-4, up=0.88, size=0.65, swing=0.3, spring=0.5,
                   step=0.5, tempo=0.62, quick=1.15, knees=10, shake=0.35,
                   near=Hold(0.58, -0.72, 0.16, 30, 1, 0.85), far=Hold(-0.24, -0.7, 0.1, 60)),
    "childlike": Bearing(bend=-5, neck=-4, nod=-3, tilt=7, out=18, size=1.25, swing=1.9, spring=2.8,
                         step=1.9, tempo=1.18, quick=1.15, sway=9, sway_hz=0.75, bob=0.012,
                         bob_hz=1.5, knees=-6, near=Hold(0.2, 0.1, 0.16, 60, 1, 0),
                         far=Hold(-0.22, -0.68, 0.02, 45, 1, 0)),
    "elegant": Bearing(bend=-8, neck=-6, nod=-2, tilt=6, width=-0.045, size=1.08, swing=0.7,
                       spring=0.6, tempo=0.82, toes=10, up=1.01, hip=5, out=6,
                       near=Hold(0.52, -0.66, 0.46, 15, 1, 0.3), sway=2, sway_hz=0.3,
                       far=Hold(0.2, -0.5, -0.02, 40, 0.9, 0.4)),
    "robotic": Bearing(bend=-4, neck=-2, out=2, fold=92, arm=6, size=1.0, swing=0.9, spring=0.2,
                       step=1.5, stepped=True,
                     near=Hold(0.52, -0.52, 0.26, 0, 0, 0), far=Hold(0.52, -0.52, 0.26, 0, 0, 0)),
    "heavy": Bearing(lean=3, bend=12, neck=2, out=34, arm=4, fold=22, up=0.93, width=0.09,
                     size=0.95, swing=0.9, spring=2.3, step=0.95, tempo=0.72, knees=26, sway=4.5,
                     sway_hz=0.35, shrug=0.4,
                     near=Hold(0.4, -0.74, 0.42, 80, 0, 0), far=Hold(0.4, -0.74, 0.42, 80, 0, 0)),
    "light": Bearing(bend=-7, neck=-5, nod=-4, out=38, arm=16, fold=18, size=1.08, swing=0.8,
                     spring=1.8, step=1.3, toes=18, up=1.02, tempo=0.95, sway=3, sway_hz=0.45,
                     bob=0.008, bob_hz=0.7, near=Hold(0.42, -0.5, 0.62, 30, 0, 0),
                     far=Hold(0.44, -0.46, 0.6, 30, 0, 0)),
    "hurried": Bearing(lean=15, bend=9, neck=2, nod=2, fold=70, arm=8, size=0.95, swing=1.25,
                       tempo=1.4, quick=1.25, bob=0.01, bob_hz=2.8, scan=12, scan_hz=0.7,
                       near=Hold(0.4, -0.3, -0.06, 55, 1, 0),
                       far=Hold(0.48, -0.6, 0.1, 40, 0, 0)),
    "relaxed": Bearing(lean=-6, bend=5, neck=2, tilt=7, shrug=-0.5, size=0.9, swing=0.9, spring=1.3,
                       step=0.75, tempo=0.82, quick=0.9, hip=7, sway=2, sway_hz=0.25, knees=8,
                       near=_POCKET, far=Hold(0.08, -0.86, 0.28, 30, 1, 0.6)),
    "injured": Bearing(lean=8, bend=26, nod=9, tilt=-8, up=0.93, size=0.65, swing=0.3, tempo=0.68,
                       limp=1.0, step=0.6, near=Hold(0.22, -0.56, -0.1, 15), hip=8, shrug=0.3,
                       far=Hold(0.12, -0.8, 0.16, 30, 0.8, 0.4)),
    "zombie": Bearing(lean=5, bend=9, neck=8, tilt=20, up=0.94, swing=0.1, size=0.85,
                      spring=0.7, step=0.3, tempo=0.6, reel=8, limp=0.6,
                      near=Hold(0.94, 0.02, 0.22, 20), far=Hold(0.9, -0.14, 0.2, 20)),
}  # fmt: skip

# Children who do a thing as anyone would: small, quick and springy.
CHILD: Final = Bearing(bend=-3, neck=-3, nod=-2, tilt=3, out=5, size=1.12, swing=1.4, spring=2.0,
                       step=1.5, tempo=1.12, quick=1.12, sway=3, sway_hz=0.6)  # fmt: skip
# Who comes from elsewhere flows: waves run through the trunk, the arms float and follow late.
ALIEN: Final = Bearing(lean=-2, bend=-2, neck=7, nod=-5, out=20, arm=14, fold=34, knees=12,
                       swing=0.8, spring=1.8, step=1.5, tempo=0.9, size=1.1, sway=6, sway_hz=0.42,
                       bob=0.02, bob_hz=0.6, toes=8)  # fmt: skip
# Under a sheet: no steps to be seen, arms out, drifting up and down and from side to side.
GHOST: Final = Bearing(lean=3, bend=4, nod=3, swing=0.1, spring=0.0, step=0.4, size=1.1,
                       tempo=0.85, sway=7, sway_hz=0.32, bob=0.03, bob_hz=0.45,
                       near=Hold(0.72, -0.12, 0.3, 40),
                       far=Hold(0.66, -0.24, 0.26, 40))  # fmt: skip
