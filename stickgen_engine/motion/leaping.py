"""Running leaps: off one foot at the speed of the run, through the air, and down on the other."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C, row
from stickgen_engine.motion.curves import through
from stickgen_engine.motion.jumps import EARTH_MPS2
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving, stance
from stickgen_engine.motion.track import Ends, Foothold, Going, State, Stretch
from stickgen_engine.skeleton import FPS

# From the middle of the last stand to take-off, and from touch-down to rest, in seconds.
OFF_S, LAND_S = 0.12, 0.56
# The second foot comes down so much after the first; the first is so far ahead of the hips.
_SECOND_S, _AHEAD_LEGS = 0.14, 0.34
_LEAST_FLIGHT_S, _MOST_FLIGHT_S = 0.36, 2.4
_TAKEOFF: Final = Roll(landing=-6.0, takeoff=62.0, lift=0.0, peak=0.5)
_UP_AT_OFF, _UP_AT_DOWN = 1.02, 0.93


@dataclass(frozen=True, slots=True)
class Flight:
    """A leap: the seconds that it flies, its speed in m/s, and how high it ends, in metres."""

    seconds: float
    speed: float
    floor: float
    gravity: float

    @property
    def total(self) -> float:
        """From the middle of the last stand to rest, in seconds."""
        return OFF_S + self.seconds + LAND_S

    @property
    def length(self) -> float:
        """How far it leads until one is at rest, in metres."""
        return self.speed * (OFF_S + self.seconds + 0.5 * LAND_S)

    def over(self, far: float) -> "Flight":
        """Return the leap of ``far`` metres with no run before it."""
        return replace(self, speed=far / (OFF_S + self.seconds + 0.5 * LAND_S))


def flight_over(far: float, seconds: float, gravity: float, least_m: float, floor: float) -> Flight:
    """Plan a leap within a way of ``far`` metres that is to be gone in ``seconds``."""
    pull = max(gravity, 0.05) * EARTH_MPS2
    own = 0.46 / max(gravity, 0.1) ** 0.5
    time = max(own, float(np.sqrt(8.0 * max(least_m, 0.0) / pull)))
    time = float(np.clip(min(time, seconds - OFF_S - LAND_S), _LEAST_FLIGHT_S, _MOST_FLIGHT_S))
    speed = far / max(seconds - 0.5 * LAND_S, OFF_S + time)
    return Flight(time, speed, floor, gravity)


def leap_on(state: State, heading: float, count: int, flight: Flight, build: Build) -> Stretch:
    """Leap from the middle of a running step; ``state`` must be going."""
    going = state.going
    if going is None:
        raise ValueError("leap_on: a running leap begins in the middle of a step")
    out = Stretch.empty(count)
    times = (np.arange(count) + 1.0) / FPS
    down = OFF_S + flight.seconds
    late = np.clip(times - down, 0.0, LAND_S)
    along = flight.speed * (np.minimum(times, down) + late - late * late / (2.0 * LAND_S))
    ways = headings(np.full(count, heading))
    out.place[:, 0], out.place[:, 1] = state.x, state.z
    out.place[:, :2] += along[:, None] * ways[:, [0, 2]]
    turn = (heading - state.heading + 180.0) % 360.0 - 180.0
    out.place[:, 2] = state.heading + turn * np.clip(times / 0.3, 0.0, 1.0)
    share = np.clip((times - OFF_S) / flight.seconds, 0.0, 1.0)
    out.floor[:] = state.floor + (flight.floor - state.floor) * share
    pull = max(flight.gravity, 0.05) * EARTH_MPS2
    arc = 0.5 * pull * flight.seconds**2 * share * (1.0 - share)
    out.channels = _posed(times, flight, going.side)
    out.channels[:, C["up"]] += arc / build.hip_height
    _feet(out, state, going, times, arc, flight, build)
    return out


def _posed(times: Array, flight: Flight, lead: int) -> Array:
    """Pose the trunk and the arms; the arm against the leading leg goes up in front."""
    down, mid = OFF_S + flight.seconds, OFF_S + 0.5 * flight.seconds
    front, back = ("r", "l") if lead == 0 else ("l", "r")
    told: list[tuple[float, dict[str, float]]] = [
        (0.0, {"up": 0.9, "pitch": 8, "bend": 6, f"{front}_lift": 20, f"{front}_fold": 80,
               f"{back}_lift": -20, f"{back}_fold": 80}),
        (OFF_S, {"up": _UP_AT_OFF, "pitch": 3, "bend": -6, "neck": -6, f"{front}_lift": 96,
                 f"{front}_fold": 46, f"{front}_out": 22, f"{back}_lift": -8, f"{back}_out": 44,
                 f"{back}_fold": 40}),
        (mid, {"up": 0.99, "pitch": 12, "bend": 4, f"{front}_lift": 112, f"{front}_out": 34,
               f"{front}_fold": 22, f"{back}_lift": 24, f"{back}_out": 78, f"{back}_fold": 20}),
        (down, {"up": _UP_AT_DOWN, "pitch": 10, "bend": 10, f"{front}_lift": 66,
                f"{front}_out": 44, f"{back}_lift": 40, f"{back}_out": 58}),
        (down + 0.14, {"up": 0.74, "pitch": 24, "bend": 24, "neck": -10, f"{front}_lift": 30,
                       f"{front}_out": 34, f"{back}_lift": 22, f"{back}_out": 38}),
        (down + 0.42, {"up": 0.97, "pitch": -2, "bend": -2, "neck": 0, "r_lift": 0, "l_lift": 4,
                       "r_out": 10, "l_out": 10, "r_fold": 16, "l_fold": 20}),
        (down + LAND_S, {"up": 0.985, "pitch": 0, "bend": 0, "r_lift": 3, "l_lift": 6}),
    ]  # fmt: skip
    names: dict[str, float] = {}
    rows = []
    for _, pose in told:
        names.update(pose)
        rows.append(row(names))
    return through(np.array([moment for moment, _ in told]), np.array(rows), times)


def _feet(
    out: Stretch,
    state: State,
    going: Going,
    times: Array,
    arc: Array,
    flight: Flight,
    build: Build,
) -> None:
    down = OFF_S + flight.seconds
    x, z, heading = (float(v) for v in out.place[-1])
    homes = stance(x, z, heading, build, 0.1)
    lead, trail = going.side, 1 - going.side
    swing = Roll(-6.0, 0.0, 62.0, 0.2 * build.leg, 0.5)
    body = [float(np.interp(down, times, out.place[:, i])) for i in (0, 1)]
    first = (
        np.array(body) + _AHEAD_LEGS * build.leg * headings(np.array(heading))[[0, 2]]
    ).tolist()
    stepper = Stepper(out.feet, lead, build, state.feet[lead], times)
    plant = Plant(first[0], first[1], homes[lead].yaw, down, down + 0.3, flight.floor)
    stepper.swing(going.left, landing(plant, swing, build), swing)
    stepper.plant(plant, swing)
    home = homes[lead]
    last = Plant(home.x, home.z, home.yaw, down + LAND_S - 0.04, 1e9, flight.floor)
    step = Roll(0.0, 0.0, 62.0, 0.08 * build.leg, 0.5)
    stepper.swing(leaving(plant, swing, build), landing(last, step, build), step)
    stepper.plant(last, step, last=True)
    other = Stepper(out.feet, trail, build, state.feet[trail], times)
    other.stand(OFF_S, roll=_TAKEOFF, hurried=False)
    left = _left(state.feet[trail], build)
    home = homes[trail]
    final = Plant(home.x, home.z, home.yaw, down + _SECOND_S, 1e9, flight.floor)
    other.swing(left, landing(final, swing, build), swing)
    other.plant(final, swing, last=True)
    aloft = ~(out.feet.heel | out.feet.toe)
    out.feet.ankle[..., 1] += np.where(aloft, arc[:, None], 0.0)


def _left(held: Foothold, build: Build) -> Ends:
    """Find how the foot that is jumped off leaves the floor."""
    x, y, z = held.ankle
    if not held.planted:
        return Ends(OFF_S, np.array(held.ankle), held.pitch, held.yaw)
    return leaving(Plant(x, z, held.yaw, 0.0, OFF_S, y - build.ankle_y), _TAKEOFF, build)
