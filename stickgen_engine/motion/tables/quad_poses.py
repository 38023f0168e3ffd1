"""How dogs, cats and horses stand, sit and lie: the poses that their moves are made of.

The trunk lies at ``pitch`` 90; ``w`` targets of the hands are departures of the forefeet from where
they stand (ahead, up, outward, in leg lengths), as ``L_`` and ``R_`` are for the hind feet.
"""

from dataclasses import dataclass
from typing import Final

Pose = dict[str, float]

# fmt: off
_STAND: Final[Pose] = {
    "up": 0.95, "pitch": 88, "roll": 0, "yaw": 0, "bend": 3, "side": 0, "twist": 0, "neck": -14,
    "nod": -22, "turn": 0, "tilt": 0, "shrug": 0, "spin": 0, "ahead": 0, "left": 0,
    "r_wx": 0, "r_wy": 0, "r_wz": 0, "r_ww": 1, "l_wx": 0, "l_wy": 0, "l_wz": 0, "l_ww": 1,
    "r_elb": 4, "l_elb": 4, "r_knee": 4, "l_knee": 4,
    "L_x": 0, "L_y": 0, "L_z": 0, "L_pitch": 0, "R_x": 0, "R_y": 0, "R_z": 0, "R_pitch": 0,
}
# The middle joint of a horse's foreleg is its knee, and bends ahead.
_KNEES: Final[Pose] = {"r_elb": 176, "l_elb": 176}
# fmt: on


@dataclass(frozen=True, slots=True)
class Poses:
    """The postures of one species, each a whole pose when laid over ``stand``.

    ``upright`` is up on the hind legs, ``bowed`` the rump up and the chest down, ``flat`` the belly
    on the ground with the chin on it, ``coiled`` ready to leap, ``down`` the nose at the ground.
    """

    stand: Pose
    sat: Pose
    lain: Pose
    curled: Pose
    flat: Pose
    upright: Pose
    bowed: Pose
    coiled: Pose
    down: Pose
    back: Pose


# fmt: off
_BACK: Final[Pose] = {
    "spin": 176, "up": 0.22, "pitch": 88, "bend": 8, "neck": 26, "nod": -6, "ahead": 0.05,
    "L_y": 0.74, "R_y": 0.66, "L_x": 0.12, "R_x": 0.3, "L_z": -0.1, "R_z": 0.1,
    "r_wy": 0.6, "l_wy": 0.72, "r_wx": -0.16, "l_wx": -0.06, "r_wz": -0.16, "l_wz": -0.16,
}
DOG: Final = Poses(
    stand=_STAND,
    sat={"up": 0.3, "pitch": 42, "bend": 6, "neck": 12, "nod": -32, "ahead": 0.36, "L_x": 0.42,
         "R_x": 0.5, "r_wx": -0.2, "l_wx": -0.26, "l_knee": 22, "r_knee": 22},
    lain={"up": 0.2, "pitch": 88, "bend": 2, "neck": -22, "nod": -14, "ahead": 0.02, "L_x": 0.3,
          "R_x": 0.38, "r_wx": 0.36, "l_wx": 0.24, "l_knee": 24, "r_knee": 24},
    curled={"up": 0.18, "pitch": 88, "bend": 8, "neck": 44, "nod": -78, "turn": -20, "ahead": 0.02,
            "L_x": 0.34, "R_x": 0.42, "r_wx": 0.3, "l_wx": 0.2, "l_knee": 24, "r_knee": 24},
    flat={"up": 0.2, "pitch": 91, "bend": 3, "neck": 52, "nod": -88, "ahead": 0.02, "L_x": 0.3,
          "R_x": 0.38, "r_wx": 0.42, "l_wx": 0.34, "l_knee": 24, "r_knee": 24},
    upright={"up": 0.9, "pitch": 16, "bend": 6, "neck": 24, "nod": -36, "ahead": 0.06,
             "r_wx": -0.16, "r_wy": 1.45, "l_wx": -0.08, "l_wy": 1.24, "L_x": 0.06, "R_x": -0.06},
    bowed={"up": 0.96, "pitch": 122, "bend": -12, "neck": -52, "nod": -30, "ahead": -0.12,
           "r_wx": 0.34, "l_wx": 0.26},
    coiled={"up": 0.6, "pitch": 96, "bend": 6, "neck": -20, "ahead": -0.16},
    down={"neck": 96, "nod": -74, "bend": 12, "pitch": 92, "l_wx": 0.14},
    back=_BACK,
)
CAT: Final = Poses(
    stand={**_STAND, "neck": -8, "nod": -24, "bend": 8, "pitch": 86, "up": 0.9},
    sat={"up": 0.34, "pitch": 30, "bend": 44, "neck": -10, "nod": -28, "ahead": 0.42, "L_x": 0.5,
         "R_x": 0.56, "r_wx": -0.06, "l_wx": -0.12, "l_knee": 22, "r_knee": 22},
    lain={"up": 0.3, "pitch": 86, "bend": 12, "neck": -20, "nod": -16, "ahead": 0.02, "L_x": 0.4,
          "R_x": 0.46, "r_wx": -0.16, "l_wx": -0.2, "r_wy": 0, "l_knee": 24, "r_knee": 24},
    curled={"up": 0.28, "pitch": 76, "bend": 34, "neck": 34, "nod": -70, "turn": -30, "side": -16,
            "ahead": 0.1, "L_x": 0.7, "R_x": 0.76, "r_wx": -0.1, "l_wx": -0.16},
    flat={"up": 0.3, "pitch": 90, "bend": 6, "neck": 30, "nod": -64, "ahead": 0.02, "L_x": 0.4,
          "R_x": 0.46, "r_wx": 0.2, "l_wx": 0.1, "l_knee": 24, "r_knee": 24},
    upright={"up": 0.8, "pitch": 12, "bend": 10, "neck": 24, "nod": -36, "ahead": 0.3,
             "r_wx": -0.34, "r_wy": 1.66, "l_wx": -0.26, "l_wy": 1.44, "L_x": 0.1, "R_x": 0.0},
    bowed={"up": 1.0, "pitch": 112, "bend": -16, "neck": -40, "nod": -26, "ahead": -0.2,
           "r_wx": 0.42, "l_wx": 0.34},
    coiled={"up": 0.56, "pitch": 94, "bend": 14, "neck": -10, "ahead": -0.2, "L_x": 0.14,
            "R_x": 0.2},
    down={"neck": 70, "nod": -62, "bend": 12, "pitch": 92, "up": 0.84, "l_wx": 0.1},
    back=_BACK,
)
HORSE: Final = Poses(
    stand={**_STAND, **_KNEES, "neck": -12, "nod": -18},
    sat={"up": 0.36, "pitch": 46, "bend": 4, "neck": 6, "nod": -24, "ahead": 0.22, "L_x": 0.46,
         "R_x": 0.54, "r_wx": -0.06, "l_wx": -0.14, "l_knee": 18, "r_knee": 18},
    lain={"up": 0.26, "pitch": 86, "bend": 3, "neck": -18, "nod": -10, "ahead": 0.02, "L_x": 0.36,
          "R_x": 0.42, "r_wx": -0.2, "l_wx": -0.1, "l_knee": 18, "r_knee": 18},
    curled={"up": 0.26, "pitch": 88, "bend": 6, "neck": 62, "nod": -78, "ahead": 0.02, "L_x": 0.36,
            "R_x": 0.42, "r_wx": -0.2, "l_wx": -0.1},
    flat={"up": 0.26, "pitch": 90, "bend": 5, "neck": 84, "nod": -98, "ahead": 0.02, "L_x": 0.36,
          "R_x": 0.42, "r_wx": -0.2, "l_wx": -0.1},
    upright={"up": 0.86, "pitch": 24, "bend": 2, "neck": 30, "nod": -8, "ahead": 0.12,
             "r_wx": -0.02, "r_wy": 1.24, "l_wx": 0.02, "l_wy": 1.0, "L_x": 0.16, "R_x": 0.04},
    bowed={"up": 0.95, "pitch": 114, "bend": 2, "neck": 58, "nod": -46, "ahead": -0.1,
           "r_wx": 0.42, "l_wx": -0.34},
    coiled={"up": 0.74, "pitch": 82, "bend": 4, "neck": -16, "ahead": -0.1},
    down={"neck": 104, "nod": -76, "bend": 8, "pitch": 94, "l_wx": 0.22, "r_wx": -0.06},
    back={**_BACK, "up": 0.26, "neck": 40},
)
# fmt: on
POSES: Final = {"dog": DOG, "cat": CAT, "horse": HORSE}


def stand_of(species: str) -> Pose:
    """Return how a species stands square."""
    return POSES[species].stand
