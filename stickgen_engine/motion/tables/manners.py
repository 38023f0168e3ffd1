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

    Of steps alone: ``flat`` is the share of the foot's roll that is missing, ``rock`` how far the
    trunk goes over each foot (degrees), ``toe_out`` how far feet are turned out more than usual,
    ``drag`` the share of its lift that the left foot loses, ``late`` by how much arms swing later
    than legs (radians), ``uneven`` how much more the right arm swings than the left one, ``chest``
    the share of the shoulders' counter-turn that is left. ``sag`` gives way at the knees every few
    seconds and catches itself (share of the hips' height), ``loll`` rolls the head (degrees).
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
    flat: float = 0.0
    rock: float = 0.0
    toe_out: float = 0.0
    drag: float = 0.0
    late: float = 0.0
    uneven: float = 0.0
    chest: float = 1.0
    sag: float = 0.0
    loll: float = 0.0


PLAIN: Final = Bearing()
# Rests for hands.
_BACK: Final = Hold(-0.2, -0.72, 0.04, 45)
_HIP: Final = Hold(0.02, -0.76, 0.4, 75)
_POCKET: Final = Hold(0.1, -0.86, 0.3, 30)

BEARINGS: Final[dict[str, Bearing]] = {
    "neutral": PLAIN,
    "happy": Bearing(bend=-6, neck=-6, nod=-4, out=14, size=1.15, swing=1.7, spring=3.2, step=1.8,
                     tempo=1.1, fold=66, bob=0.014, bob_hz=1.7, sway=5, sway_hz=0.85, rock=3,
                     tilt=4, near=Hold(0.4, -0.34, 0.04, 40, 1, 0, 0.7),
                     far=Hold(0.4, -0.38, 0.02, 40, 1, 0, 0.7)),
    "sad": Bearing(bend=16, neck=12, nod=18, up=0.97, size=0.7, swing=0.3, spring=0.5, step=0.6,
                   tempo=0.75, shrug=-0.4, flat=0.4, near=Hold(0.3, 0.08, 0.06, 5, 1, 0),
                   far=Hold(0.24, -0.58, -0.14, 20, 0.9, 0.9)),
    "angry": Bearing(lean=9, bend=13, neck=8, nod=-8, shrug=0.8, out=26, fold=72, arm=-16,
                     size=1.15,
                     swing=1.1, spring=2.2, step=1.7, tempo=1.2, quick=1.14, width=0.04, knees=12,
                     up=0.96, bob=0.006, bob_hz=1.1, flat=0.6, chest=1.6, rock=2,
                     near=Hold(0.02, -0.76, 0.4, 75, 0.9, 0),
                     far=Hold(0.02, -0.76, 0.4, 75, 0.9, 0)),
    "proud": Bearing(lean=-7, bend=-15, neck=-12, nod=-12, out=4, size=1.05, swing=0.8, step=2.2,
                     tempo=0.9, quick=0.92, up=1.01, chest=0.3, flat=0.3, near=_BACK,
                     far=Hold(-0.22, -0.68, 0.0, 45)),
    "depressed": Bearing(lean=4, bend=36, neck=22, nod=22, up=0.92, size=0.5, swing=0.06,
                         spring=0.2, step=0.25, tempo=0.55, shrug=-0.9, arm=16, fold=4, out=-5,
                     flat=0.75, chest=0.3, quick=0.9,
                     near=Hold(0.5, -0.78, -0.06, 30, 0, 0), far=Hold(0.5, -0.8, -0.06, 30, 0, 0)),
    "tired": Bearing(lean=2, bend=17, neck=-6, nod=-4, tilt=18, up=0.9, arm=10, size=0.7,
                     swing=0.8, spring=0.6, step=0.35, tempo=0.7, reel=6, shrug=-0.6, knees=10,
                     hip=6, sway=4, sway_hz=0.22, flat=0.6, late=0.7, rock=3, sag=0.06, loll=5,
                     drag=0.3, near=Hold(0.22, 0.24, 0.12, 85, 0.95, 0.85, 0.95)),
    "excited": Bearing(bend=-7, neck=-7, nod=-6, shrug=0.4, size=1.28, swing=1.6, spring=3.0,
                       step=2.0, tempo=1.3, arm=14, fold=40, out=14, quick=1.16, rock=3,
                       near=Hold(0.3, 0.42, 0.4, 45, 1, 0.85, 0.9), bob=0.034, bob_hz=2.3,
                       far=Hold(0.34, 0.36, 0.36, 45, 1, 0.85, 0.9), sway=4, sway_hz=1.15),
    "scared": Bearing(lean=-9, bend=14, neck=-2, nod=-4, shrug=1.0, up=0.88, size=0.8, swing=0.3,
                      tempo=1.15, quick=1.25, shake=1.6, knees=-12, width=-0.03, scan=20,
                      scan_hz=0.9, toe_out=-14, chest=0.3, near=Hold(0.3, -0.06, 0.06, 5),
                      far=Hold(0.34, -0.16, 0.02, 5)),
    "cautious": Bearing(lean=-5, bend=9, neck=6, nod=-4, up=0.95, size=0.85, swing=0.3, step=1.7,
                        tempo=0.8, quick=0.9, knees=6, scan=26, scan_hz=0.4, width=0.01,
                        toes=6, chest=0.5, near=Hold(0.9, -0.02, 0.18, 30, 1, 0.95, 0.8),
                        far=Hold(0.62, -0.36, 0.34, 30)),
    "sneaky": Bearing(lean=13, bend=28, neck=-10, nod=-6, up=0.8, shrug=0.9, size=0.85, swing=0.4,
                      step=2.6, tempo=0.8, quick=0.9, toes=14, knees=18, scan=22, scan_hz=0.3,
                      near=Hold(0.46, -0.16, 0.1, 50), far=Hold(0.54, -0.08, 0.06, 50)),
    "confident": Bearing(lean=-6, bend=-13, neck=-4, nod=-4, out=16, width=0.03, size=1.15,
                         swing=1.75, step=1.15, tempo=1.05, quick=0.86, fold=10, knees=14, hip=3,
                         chest=1.8, rock=3, toe_out=8, sway=1.5, sway_hz=0.4, up=1.005,
                         near=Hold(0.02, -0.76, 0.4, 75, 1, 0),
                         far=Hold(0.02, -0.76, 0.4, 75, 1, 0)),
    "shy": Bearing(bend=12, neck=8, nod=18, tilt=14, shrug=0.9, size=0.5, swing=0.15, step=0.6,
                   tempo=0.85, quick=1.15, width=-0.04, knees=-18, up=0.96, sway=3, sway_hz=0.4,
                   toe_out=-24, chest=0.4, fold=8, out=-4,
                   near=Hold(0.16, -0.96, 0.04, 10, 0.9, 0.9, 0.3),
                   far=Hold(0.24, -0.5, -0.34, 5)),
    "drunk": Bearing(lean=4, bend=12, neck=12, tilt=18, nod=10, out=34, up=0.92, width=0.1,
                     size=1.3,
                     swing=1.5, spring=1.8, tempo=0.72, reel=24, knees=20, arm=16, fold=34,
                     late=1.1, uneven=0.7, rock=8, loll=9, toe_out=16, step=1.3, sag=0.035,
                     near=Hold(0.34, -0.5, 0.62, 20, 0.7, 0.35, 0.6),
                     far=Hold(0.2, -0.86, 0.5, 20, 0, 0)),
    "old": Bearing(lean=11, bend=32, neck=-8, nod=-4, up=0.87, size=0.65, swing=0.3, spring=0.4,
                   step=0.4, tempo=0.62, quick=1.25, knees=12, shake=0.4, flat=0.7, chest=0.3,
                   toe_out=8, near=Hold(0.58, -0.72, 0.16, 30, 1, 0.85),
                   far=Hold(-0.24, -0.7, 0.1, 60)),
    "childlike": Bearing(bend=-6, neck=-6, nod=-4, tilt=9, out=24, size=1.3, swing=2.1, spring=3.6,
                         step=2.5, tempo=1.18, quick=1.12, sway=9, sway_hz=0.75, bob=0.014,
                         bob_hz=1.5, knees=-6, rock=5, chest=1.5, fold=6,
                         near=Hold(0.2, 0.1, 0.16, 60, 1, 0, 0.6),
                         far=Hold(-0.22, -0.68, 0.02, 45, 1, 0)),
    "elegant": Bearing(bend=-9, neck=-9, nod=-3, tilt=7, width=-0.055, size=1.08, swing=0.5,
                       spring=0.4, tempo=0.78, toes=12, up=1.012, hip=6, out=8, rock=-4,
                       toe_out=8, chest=0.6, near=Hold(0.44, -0.6, 0.56, 15, 1, 0.85, 0.8),
                       sway=2, sway_hz=0.3, far=Hold(0.24, -0.36, 0.0, 40, 0.9, 0.7)),
    "robotic": Bearing(bend=-4, neck=-2, out=2, fold=90, arm=4, size=1.0, swing=0.9, spring=0.0,
                       step=2.6, stepped=True, flat=1.0, chest=0.0, toe_out=-7, width=0.03,
                       tempo=0.95, near=Hold(0.52, -0.46, 0.24, 0, 1, 0, 1),
                       far=Hold(0.52, -0.46, 0.24, 0, 1, 0, 1)),
    "heavy": Bearing(lean=-5, bend=7, neck=6, out=46, arm=8, fold=30, up=0.88, width=0.12,
                     size=0.9, swing=0.7, spring=3.2, step=1.5, tempo=0.66, quick=0.9, knees=34,
                     sway=5, sway_hz=0.35, shrug=0.5, flat=0.8, rock=9, toe_out=18,
                     near=Hold(0.2, -0.7, 0.6, 80, 0.8, 0), far=Hold(0.2, -0.7, 0.6, 80, 0.8, 0)),
    "light": Bearing(bend=-8, neck=-7, nod=-5, out=62, arm=14, fold=16, size=1.08, swing=0.5,
                     spring=2.8, step=1.8, toes=28, up=1.03, tempo=0.92, sway=4, sway_hz=0.45,
                     bob=0.01, bob_hz=0.7, chest=0.6, late=0.5,
                     near=Hold(0.36, -0.3, 0.72, 30, 0.9, 0.5, 0.8),
                     far=Hold(0.36, -0.26, 0.72, 30, 0.9, 0.5, 0.8)),
    "hurried": Bearing(lean=21, bend=9, neck=-2, nod=-2, fold=88, arm=4, size=0.9, swing=1.9,
                       tempo=1.5, quick=1.35, bob=0.012, bob_hz=2.8, scan=14, scan_hz=0.7,
                       chest=1.4, step=1.3, shrug=0.3, near=Hold(0.42, -0.2, -0.06, 55, 1, 0, 0.9),
                       far=Hold(0.48, -0.6, 0.1, 40, 0, 0)),
    "relaxed": Bearing(lean=-9, bend=7, neck=4, tilt=8, shrug=-0.6, size=0.85, swing=0.6,
                       spring=1.4,
                       step=0.7, tempo=0.8, quick=0.82, hip=8, sway=2, sway_hz=0.25, knees=10,
                       toe_out=12, late=0.5, rock=3, near=_POCKET,
                       far=Hold(0.08, -0.86, 0.28, 30, 1, 1, 0.6)),
    "injured": Bearing(lean=8, bend=26, nod=9, tilt=-8, up=0.93, size=0.65, swing=0.3, tempo=0.68,
                       limp=1.0, step=0.6, near=Hold(0.22, -0.56, -0.1, 15), hip=8, shrug=0.3,
                       far=Hold(0.12, -0.8, 0.16, 30, 0.8, 0.4)),
    "zombie": Bearing(lean=6, bend=8, neck=6, tilt=30, up=0.93, swing=0.1, size=0.85, out=4,
                      spring=0.7, step=0.35, tempo=0.55, reel=10, limp=0.5, flat=0.9, drag=0.9,
                      rock=7, loll=8, toe_out=12, chest=0.2, knees=6, hip=10,
                      near=Hold(0.96, 0.08, 0.14, 20), far=Hold(0.8, -0.3, 0.3, 20)),
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
