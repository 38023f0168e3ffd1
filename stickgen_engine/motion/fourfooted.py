"""Four-footed animals: the trunk lies along the heading, arms are forelegs that step like legs."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, rate
from stickgen_engine.motion.paths import nearest_turn
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.standing import NEAR_M
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving
from stickgen_engine.motion.track import Feet, Foothold, State, Stretch
from stickgen_engine.skeleton import FPS

# Feet in this order: left and right hind, left and right fore.
SIDES: Final = (1.0, -1.0, 1.0, -1.0)


@dataclass(slots=True)
class Herd:
    """A stretch of a four-footed body: the track, and the forefeet as a pair of their own."""

    stretch: Stretch
    fore: Feet

    @classmethod
    def empty(cls, count: int) -> "Herd":
        """Make room for so many frames."""
        return cls(Stretch.empty(count), Feet.empty(count))

    def raise_by(self, height: float) -> None:
        """Put a motion that was made on the ground on what the body stands on, in place."""
        if height:
            self.stretch.floor += height
            self.stretch.feet.ankle[..., 1] += height
            self.fore.ankle[..., 1] += height
            stand_forefeet(self)


def trunk(build: Build) -> float:
    """Measure from hips to shoulders."""
    return sum(build.spine) + build.chest


def hips_behind(build: Build) -> float:
    """Say how far the hips are behind the middle of the body, in leg lengths."""
    return 0.5 * trunk(build) / build.leg


def homes(x: float, z: float, heading: float, build: Build, wide: float = 0.0) -> list[Plant]:
    """Stand square: where the four feet are around the middle of the body.

    ``wide`` sets each foot so much further out, in leg lengths.
    """
    return [home(number, (x, z, heading), build, wide) for number in range(4)]


def centred(channels: Array, build: Build) -> None:
    """Keep the middle of a trunk that is tipped over its place, in place."""
    tipped = 1.0 - np.sin(np.radians(channels[:, C["pitch"]]))
    channels[:, C["ahead"]] += 0.5 * trunk(build) / build.leg * tipped


def home(number: int, place: tuple[float, float, float], build: Build, wide: float = 0.0) -> Plant:
    """Find where one foot is when the body stands square at x, z with a heading."""
    x, z, heading = place
    side = SIDES[number]
    out_m = side * max(build.hip_out + (0.02 + wide) * build.leg, 0.02 * build.leg)
    ahead = (-0.5 if number < 2 else 0.5) * trunk(build) - (0.05 * build.leg)
    # Uneven feet look alive.
    ahead += 0.07 * build.leg * (side if number < 2 else -side)
    c, s = math.cos(math.radians(heading)), math.sin(math.radians(heading))
    return Plant(x + ahead * c - out_m * s, z + ahead * s + out_m * c, heading, 0.0, 1e9)


def begin(x: float, z: float, heading: float, build: Build) -> tuple[State, State]:
    """Stand somewhere: the state of the hind feet, and that of the forefeet."""
    holds = [
        Foothold((p.x, build.ankle_y, p.z), 0.0, p.yaw, planted=True)
        for p in homes(x, z, heading, build)
    ]
    return (
        State(x, z, heading, (holds[0], holds[1])),
        State(x, z, heading, (holds[2], holds[3])),
    )


def foot_of(herd: Herd, state: tuple[State, State], number: int) -> tuple[Feet, Foothold]:
    """Return the track of a foot's pair, and where the foot was left."""
    pair = herd.stretch.feet if number < 2 else herd.fore
    return pair, state[number // 2].feet[number % 2]


def stand_forefeet(herd: Herd) -> None:
    """Put the forefeet into the hands' targets, in place."""
    for side, key in enumerate("lr"):
        _reach(herd.stretch.channels, key, herd.fore.ankle[:, side])


def perform_four(
    state: tuple[State, State], facing: float, channels: Array, feet: Array, build: Build
) -> Herd:
    """Follow key poses on four feet: channels (T, WIDTH) and feet (T, 10) as moves are played.

    World reaches in the poses are departures of the forefeet from where they stand.
    """
    count, ch = len(channels), channels
    herd = Herd.empty(count)
    times = np.arange(count) / FPS
    state = _anchored(state, float(ch[0, C["ahead"]]) * build.leg)
    goal = nearest_turn(state[0].heading, facing)
    span = min(0.4 + abs(goal - state[0].heading) / 200.0, max(float(times[-1]), 0.04))
    place = herd.stretch.place
    place[:, 0], place[:, 1] = state[0].x, state[0].z
    place[:, 2] = state[0].heading + (goal - state[0].heading) * ramp(times, 0.0, span)
    herd.stretch.channels = ch
    for number in range(4):
        _settle(herd, state, number, build, (span, _begun(ch, feet, number)))
    _depart(herd, feet, build)
    shift = ch[:, C["ahead"]] * build.leg
    place[:, :2] += shift[:, None] * headings(place[:, 2])[:, [0, 2]]
    ch[:, C["ahead"]] = 0.0
    return herd


def _anchored(state: tuple[State, State], ahead: float) -> tuple[State, State]:
    shift = headings(np.array(state[0].heading)) * ahead
    x, z = state[0].x - float(shift[0]), state[0].z - float(shift[2])
    return replace(state[0], x=x, z=z), replace(state[1], x=x, z=z)


def hold_four(state: tuple[State, State], held: Array, count: int, build: Build) -> Herd:
    """Stay exactly as the last beat left the body, for who sits or lies."""
    herd = Herd.empty(count)
    herd.stretch.place[:] = (state[0].x, state[0].z, state[0].heading)
    herd.stretch.channels[:] = held
    for number in range(4):
        pair, foot = foot_of(herd, state, number)
        Stepper(pair, number % 2, build, foot).stand(1e9, roll=None)
    stand_forefeet(herd)
    return herd


def _begun(channels: Array, feet: Array, number: int) -> tuple[float, float]:
    """Read how far ahead and to the left of its place a foot is when a move begins."""
    if number < 2:
        return float(feet[0, 5 * number]), float(feet[0, 5 * number + 2])
    key, sign = (("l", 1.0), ("r", -1.0))[number - 2]
    return float(channels[0, C[f"{key}_wx"]]), sign * float(channels[0, C[f"{key}_wz"]])


def _settle(
    herd: Herd,
    state: tuple[State, State],
    number: int,
    build: Build,
    how: tuple[float, tuple[float, float]],
) -> None:
    span, (begun, aside) = how
    pair, held = foot_of(herd, state, number)
    turned = np.array(state[0].heading)
    gone = build.leg * (begun * headings(turned) + aside * headings(turned + 90.0))
    x, y, z = np.array(held.ankle) - gone
    if not held.planted and abs(y - build.ankle_y) < 0.3 * build.leg:
        held = replace(held, pitch=0.0, planted=True)
        y = build.ankle_y
    held = replace(held, ankle=(float(x), float(y), float(z)))
    x, z, heading = (float(v) for v in herd.stretch.place[-1])
    spot = home(number, (x, z, heading), build)
    stepper = Stepper(pair, number % 2, build, held)
    gap = np.hypot(held.ankle[0] - spot.x, held.ankle[2] - spot.z)
    if held.planted and gap < 0.7 * NEAR_M:
        stepper.stand(1e9, roll=None)
        return
    # Diagonal pairs move together.
    order = (0, 1, 1, 0)[number]
    start, step = 0.5 * span * order, 0.5 * span
    roll = Roll(0.0, 0.0, 0.0, 0.12 * build.leg, 0.45)
    stepper.stand(start, roll=None)
    x, y, z = held.ankle
    before = replace(
        leaving(Plant(x, z, held.yaw, 0.0, start, 0.0), roll, build), ankle=np.array([x, y, z])
    )
    plant = replace(spot, start=start + step, end=1e9)
    stepper.swing(before, landing(plant, roll, build), roll)
    stepper.plant(plant, roll, last=True)


def _depart(herd: Herd, feet: Array, build: Build) -> None:
    """Add the poses' departures to the feet, and put the forefeet into the hands' targets."""
    heading = herd.stretch.place[:, 2]
    ahead, left = headings(heading), headings(heading + 90.0)
    ch = herd.stretch.channels
    for side in (0, 1):
        x, y, z, pitch, yaw = (feet[:, 5 * side + i] * build.leg for i in range(5))
        ankle = herd.stretch.feet.ankle[:, side]
        ankle += x[:, None] * ahead + z[:, None] * left
        ankle[:, 1] += y
        herd.stretch.feet.pitch[:, side] += pitch / build.leg
        herd.stretch.feet.yaw[:, side] += yaw / build.leg
        moved = (np.abs(rate(x)) > 4e-4) | (np.abs(y) > 1e-3) | (np.abs(pitch) > 1e-3)
        herd.stretch.feet.heel[moved, side] = herd.stretch.feet.toe[moved, side] = False
        key, sign = ("l", 1.0) if side == 0 else ("r", -1.0)
        x, y, z = (ch[:, C[f"{key}_w{n}"]] * build.leg for n in "xyz")
        off = (np.abs(rate(x)) > 4e-4) | (np.abs(y) > 1e-3)
        herd.fore.heel[off, side] = herd.fore.toe[off, side] = False
        paw = herd.fore.ankle[:, side] + x[:, None] * ahead + (sign * z)[:, None] * left
        paw[:, 1] += y
        herd.fore.ankle[:, side] = paw
        _reach(ch, key, paw)


def _reach(channels: Array, key: str, paw: Array) -> None:
    for index, name in enumerate("xyz"):
        channels[:, C[f"{key}_w{name}"]] = paw[:, index]


def forefeet_state(herd: Herd) -> State:
    """Read where the forefeet end."""
    x, z, heading = (float(v) for v in herd.stretch.place[-1])
    holds = []
    for side in (0, 1):
        a = herd.fore.ankle[-1, side]
        flat = bool(herd.fore.heel[-1, side])
        spot = (float(a[0]), float(a[1]), float(a[2]))
        holds.append(Foothold(spot, 0.0, float(herd.fore.yaw[-1, side]), flat))
    return State(x, z, heading, (holds[0], holds[1]))
