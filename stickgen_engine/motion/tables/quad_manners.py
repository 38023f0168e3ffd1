"""How each manner shows on four feet: in the carriage of head and back, and in the steps."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class QuadBearing:
    """What a manner adds (degrees; ``up`` and ``wide`` in leg lengths) and what it multiplies.

    ``tempo`` multiplies the pace of moves, ``quick`` the strides a second, ``step`` how high feet
    are lifted, ``spring`` how much the trunk bounces, ``far`` how far the body goes over a foot.
    Who stands about bobs, sways and looks around: each in its own measure, with its pace in hertz.
    ``front`` lifts the shoulders over the hips. ``lame`` holds a forefoot up, ``reel`` wobbles,
    ``shake`` trembles, ``stepped`` goes in stops.
    """

    neck: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    turn: float = 0.0
    bend: float = 0.0
    up: float = 0.0
    front: float = 0.0
    wide: float = 0.0
    tempo: float = 1.0
    quick: float = 1.0
    step: float = 1.0
    spring: float = 1.0
    far: float = 1.0
    weave: float = 0.0
    bob: float = 0.0
    bob_hz: float = 1.5
    sway: float = 0.0
    sway_hz: float = 0.6
    scan: float = 0.0
    scan_hz: float = 0.35
    reel: float = 0.0
    shake: float = 0.0
    lame: bool = False
    stepped: bool = False


PLAIN: Final = QuadBearing()
QUAD_BEARINGS: Final[dict[str, QuadBearing]] = {
    "neutral": PLAIN,
    "happy": QuadBearing(neck=-14, nod=6, tempo=1.1, quick=1.12, step=1.6, spring=2.4, bob=0.02,
                         bob_hz=1.7, sway=7, sway_hz=1.7, tilt=5, weave=3, front=3),
    "sad": QuadBearing(neck=44, nod=-4, bend=6, up=-0.06, tempo=0.75, quick=0.8, step=0.6,
                       spring=0.5, tilt=6),
    "angry": QuadBearing(neck=32, nod=-26, up=-0.05, front=-6, wide=0.06, tempo=1.2, quick=1.15,
                         step=1.2, spring=1.5, scan=5, scan_hz=1.0, bend=6),
    "proud": QuadBearing(neck=-30, nod=22, front=7, up=0.02, tempo=0.9, quick=0.82, step=2.2,
                         spring=1.4),
    "depressed": QuadBearing(neck=70, nod=-16, bend=12, up=-0.12, front=-4, tempo=0.6, quick=0.65,
                             step=0.35, spring=0.3, weave=3),
    "tired": QuadBearing(neck=52, nod=-10, up=-0.12, tilt=10, tempo=0.7, quick=0.7, step=0.4,
                         spring=0.7, sway=4, sway_hz=0.25, reel=3.5, weave=3, bend=4),
    "excited": QuadBearing(neck=-16, nod=4, tempo=1.3, quick=1.3, step=2.0, spring=3.4, bob=0.06,
                           bob_hz=2.4, sway=12, sway_hz=2.4, front=5, weave=5),
    "scared": QuadBearing(neck=24, nod=-20, bend=18, up=-0.24, front=-3, tempo=1.15, quick=1.35,
                          step=0.7, far=0.8, spring=0.5, shake=2.2, scan=26, scan_hz=0.9,
                          wide=-0.03),
    "cautious": QuadBearing(neck=22, nod=-18, up=-0.08, front=-3, tempo=0.8, quick=0.7, step=1.8,
                            spring=0.6, scan=22, scan_hz=0.4),
    "sneaky": QuadBearing(neck=36, nod=-34, up=-0.26, bend=4, tempo=0.8, quick=0.7, step=1.6,
                          spring=0.2, scan=16, scan_hz=0.3),
    "confident": QuadBearing(neck=-18, nod=10, front=4, tempo=1.05, quick=0.92, step=1.4, far=1.1,
                             spring=1.3, wide=0.02),
    "shy": QuadBearing(neck=26, nod=8, turn=22, tilt=14, bend=8, up=-0.08, tempo=0.85, quick=0.9,
                       step=0.7, far=0.8, wide=-0.05, sway=3, sway_hz=0.4),
    "drunk": QuadBearing(neck=22, nod=-4, tilt=12, up=-0.05, wide=0.12, tempo=0.8, quick=0.8,
                         step=1.4, spring=1.6, reel=13, weave=9),
    "old": QuadBearing(neck=30, nod=-12, bend=20, up=-0.08, tempo=0.62, quick=0.95, step=0.45,
                       far=0.6, spring=0.4, shake=0.6),
    "childlike": QuadBearing(neck=-10, nod=2, tilt=12, tempo=1.18, quick=1.15, step=2.2, spring=3.6,
                             bob=0.03, bob_hz=1.5, sway=9, sway_hz=0.8, weave=7, wide=0.04),
    "elegant": QuadBearing(neck=-26, nod=26, front=3, up=0.02, tempo=0.82, quick=0.85, step=1.8,
                           spring=0.6, wide=-0.05, far=1.1),
    "robotic": QuadBearing(neck=-8, nod=6, bend=-3, quick=0.9, step=1.6, spring=0.2, stepped=True),
    "heavy": QuadBearing(neck=18, nod=-8, up=-0.08, wide=0.12, tempo=0.72, quick=0.7, step=0.9,
                         spring=2.6, weave=5, sway=5, sway_hz=0.35),
    "light": QuadBearing(neck=-18, nod=10, up=0.03, front=3, tempo=0.95, quick=0.92, step=1.7,
                         spring=2.6, far=1.1, bob=0.012, bob_hz=0.7),
    "hurried": QuadBearing(neck=10, nod=-14, front=-3, tempo=1.4, quick=1.4, step=1.1, far=0.85,
                           bob=0.012, bob_hz=2.6, scan=12, scan_hz=0.7),
    "relaxed": QuadBearing(neck=14, nod=-8, tempo=0.82, quick=0.82, step=0.8, spring=1.2, weave=4,
                           tilt=6, sway=3, sway_hz=0.25),
    "injured": QuadBearing(neck=24, nod=-8, up=-0.06, tilt=-8, bend=8, tempo=0.68, quick=1.05,
                           step=0.7, lame=True),
    "zombie": QuadBearing(neck=34, nod=2, tilt=26, up=-0.05, tempo=0.6, quick=0.65, step=0.3,
                          spring=0.6, reel=7, weave=6, far=0.8),
}  # fmt: skip
