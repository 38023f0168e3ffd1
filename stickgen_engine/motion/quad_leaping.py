"""Leaps of four-footed animals: hind legs push, forefeet land first; on to, over and down from."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C, row
from stickgen_engine.motion.curves import ramp, through
from stickgen_engine.motion.fourfooted import Herd, centred, foot_of, home, stand_forefeet, trunk
from stickgen_engine.motion.jumps import EARTH_MPS2
from stickgen_engine.motion.paths import Point, nearest_turn
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving
from stickgen_engine.motion.tables.quad_poses import POSES, Pose
from stickgen_engine.motion.track import State
from stickgen_engine.skeleton import FPS

# Standing leaps: the time to coil and to come to rest; forefeet leave and land so much earlier.
_WIND_S, _LAND_S, _EARLIER_S = 0.46, 0.5, 0.1
# Running leaps begin at once, off the hind feet.
RUNNING_WIND_S: Final = 0.16
# Who pounces wriggles first.
_WRIGGLE_S: Final = 0.75
_SLOWING_S: Final = 0.3
_FASTEST_MPS: Final = 7.0
# A leap for its own sake is this high; feet are drawn up so far (leg lengths).
_OWN_HEIGHT_LEGS, _TUCK_LEGS = 0.55, 0.34


@dataclass(frozen=True, slots=True)
class Spring:
    """One leap: where to, from and on to which height, how high over the line between the two.

    ``wind``, ``air`` and ``land`` are its seconds; ``speed`` is the run's that it goes on from, 0
    from a stand. ``pounce`` comes down on something and stays there.
    """

    to: Point
    heading: float
    height: float
    floors: tuple[float, float]
    wind: float
    air: float
    land: float
    speed: float = 0.0
    pounce: bool = False

    @property
    def seconds(self) -> float:
        """From the beginning to rest."""
        return self.wind + self.air + self.land


def height_of(floors: tuple[float, float], over: float, body: Body) -> float:
    """Return how high over the line between two heights a leap goes, in metres."""
    leg = body.build.leg
    rise = floors[1] - floors[0]
    own = _OWN_HEIGHT_LEGS * leg
    return max(own, over - 0.3 * leg, 0.5 * abs(rise) + 0.3 * leg)


def air_time(height: float, far: float, gravity: float) -> float:
    """Return how long a leap of a height and a length is in the air, in seconds."""
    pull = max(gravity, 0.05) * EARTH_MPS2
    return float(min(max(np.sqrt(8.0 * height / pull), far / _FASTEST_MPS), 3.0))


def spring_of(
    to: Point, heading: float, height: float, floors: tuple[float, float], air: float,
    seconds: float, *, pounce: bool = False, speed: float = 0.0,
) -> Spring:  # fmt: skip
    """Fit a leap into the seconds that there are."""
    wind = RUNNING_WIND_S if speed else _WRIGGLE_S if pounce else _WIND_S
    land = _LAND_S
    short = max(min(1.0, seconds / (wind + air + land)), 0.2)
    return Spring(to, heading, height, floors, wind * short, air * short, land * short, speed,
                  pounce)  # fmt: skip


def spring(state: tuple[State, State], leap: Spring, count: int, body: Body) -> Herd:
    """Leap from where the body is; what time is left it stands there."""
    herd = Herd.empty(count)
    # After a run the first frame is already on the way.
    times = (np.arange(count) + (1.0 if leap.speed else 0.0)) / FPS
    _go(herd, state, leap, times)
    herd.stretch.channels = _posed(times, leap, body)
    centred(herd.stretch.channels, body.build)
    share = np.clip((times - leap.wind) / leap.air, 0.0, 1.0)
    arc = 4.0 * leap.height * share * (1.0 - share)
    herd.stretch.floor[:] = leap.floors[0] + (leap.floors[1] - leap.floors[0]) * share
    herd.stretch.channels[:, C["up"]] += arc / body.build.hip_height
    for number in range(4):
        _fly_foot(herd, state, number, leap, times, body)
    stand_forefeet(herd)
    return herd


def _go(herd: Herd, state: tuple[State, State], leap: Spring, times: Array) -> None:
    """Carry the middle of the body along: faster until take-off, evenly through the air."""
    fine = np.linspace(0.0, leap.seconds, 400)
    down = leap.wind + leap.air
    slow = min(_SLOWING_S, leap.land)
    begun = np.ones(400) if leap.speed else ramp(fine, 0.55 * leap.wind, leap.wind)
    speed = begun * (1.0 - ramp(fine, down - 0.04, down + slow))
    gone = np.concatenate(([0.0], np.cumsum(0.5 * (speed[1:] + speed[:-1]))))
    share = np.interp(times, fine, gone / gone[-1])
    place, here = herd.stretch.place, state[0]
    place[:, 0] = here.x + (leap.to[0] - here.x) * share
    place[:, 1] = here.z + (leap.to[1] - here.z) * share
    turned = nearest_turn(here.heading, leap.heading)
    place[:, 2] = here.heading + (turned - here.heading) * ramp(times, 0.0, max(leap.wind, 0.2))


def _posed(times: Array, leap: Spring, body: Body) -> Array:
    p = POSES[str(body.actor.species)]
    stand, wind, down = p.stand, leap.wind, leap.wind + leap.air
    steep = float(np.clip(leap.height / body.build.leg, 0.3, 1.6))
    neck = stand["neck"]
    # Shoulders come down no further than forelegs can fold.
    most = float(np.degrees(np.arcsin(min(0.42 * body.build.leg / trunk(body.build), 0.9))))
    dip = min(20.0 * steep, most)
    keys: list[tuple[float, Pose]] = [(0.0, {**stand, "up": 0.9} if leap.speed else stand)]
    if leap.pounce and not leap.speed:
        low = {**p.coiled, "up": p.coiled["up"] - 0.12, "neck": neck + 20, "ahead": -0.1}
        keys += [
            (0.35 * wind, low),
            (0.5 * wind, {"yaw": 7, "side": -6}),
            (0.65 * wind, {"yaw": -7, "side": 6}),
            (0.8 * wind, {"yaw": 0, "side": 0}),
        ]
    elif not leap.speed:
        keys += [(0.6 * wind, {**p.coiled, "neck": neck + 10}), (0.75 * wind, {})]
    keys += [
        (0.96 * wind, {"up": 1.0, "pitch": 88 - 26 * steep, "bend": -6, "neck": neck - 6,
                       "ahead": 0.06, "side": 0, "yaw": 0}),
        (wind + 0.25 * leap.air, {"pitch": 88 - 20 * steep, "bend": -4}),
        (wind + 0.5 * leap.air, {"pitch": 88, "bend": 8, "ahead": 0.0, "up": 0.96}),
        (wind + 0.8 * leap.air, {"pitch": 88 + 0.8 * dip, "bend": 0, "neck": neck - 4}),
        (down, {"pitch": 88 + dip, "up": 0.98, "neck": neck - 14}),
    ]  # fmt: skip
    after = leap.land
    if leap.pounce:
        pinned: Pose = {
            "up": 0.74,
            "pitch": 88 + 0.7 * most,
            "neck": neck + 46,
            "nod": stand["nod"] - 20,
        }
        keys += [(down + 0.3 * after, pinned), (down + 0.6 * after, {"neck": neck + 38}),
                 (down + after, {"neck": neck + 42})]  # fmt: skip
    else:
        keys += [(down + 0.34 * after, {**stand, "up": 0.74, "pitch": 95, "neck": neck + 12}),
                 (down + 0.75 * after, {**stand, "up": stand["up"] + 0.02}),
                 (down + after, stand)]  # fmt: skip
    names: dict[str, float] = {}
    rows = []
    for _, pose in keys:
        names.update({n: v for n, v in pose.items() if n[:2] not in ("L_", "R_")})
        rows.append(row(names))
    return through(np.array([moment for moment, _ in keys]), np.array(rows), times)


def _fly_foot(
    herd: Herd, state: tuple[State, State], number: int, leap: Spring, times: Array, body: Body
) -> None:
    build = body.build
    pair, held = foot_of(herd, state, number)
    stepper = Stepper(pair, number % 2, build, held, times)
    hind, second = number < 2, 0.03 * (number % 2)
    earlier = min(_EARLIER_S, 0.4 * leap.wind, 0.4 * leap.air)
    off = leap.wind - second - (0.0 if hind else earlier)
    down = leap.wind + leap.air + second + (earlier if hind else 0.0)
    tuck = _TUCK_LEGS * build.leg
    roll = Roll(0.0, 0.0, 40.0 if hind else 0.0, leap.height + tuck, 0.5)
    spot = home(number, (leap.to[0], leap.to[1], leap.heading), build)
    plant = Plant(spot.x, spot.z, spot.yaw, down, 1e9, leap.floors[1])
    stepper.stand(off, roll=roll)
    x, y, z = held.ankle
    before = leaving(Plant(x, z, held.yaw, 0.0, off, y - build.ankle_y), roll, build)
    stepper.swing(before, landing(plant, roll, build), roll)
    stepper.plant(plant, roll, last=True)
