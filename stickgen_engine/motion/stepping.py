"""Footholds over time: a planted foot rolls from heel to toe, never slides; a lifted one swings."""

import math
from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import toe_offset
from stickgen_engine.motion.track import Ends, Feet, Foothold
from stickgen_engine.skeleton import FPS


@dataclass(frozen=True, slots=True)
class Roll:
    """How a foot meets, bears on and leaves the floor, in degrees of pitch, and how it swings.

    ``lift`` is in metres; ``peak`` is the moment of the swing, from 0 to 1, of greatest height.
    """

    landing: float = -18.0
    bearing: float = 0.0
    takeoff: float = 45.0
    lift: float = 0.09
    peak: float = 0.42


@dataclass(frozen=True, slots=True)
class Plant:
    """A foot flat at (x, z), turned to ``yaw`` degrees, from ``start`` to ``end`` seconds."""

    x: float
    z: float
    yaw: float
    start: float
    end: float
    y: float = 0.0


FLAT = Roll(landing=0.0, takeoff=0.0, lift=0.05)


class Stepper:
    """Fills in one foot's track, plant by plant, on the frames of one beat."""

    def __init__(
        self, feet: Feet, index: int, build: Build, held: Foothold, times: Array | None = None
    ) -> None:
        self.feet, self.index, self.build, self.held = feet, index, build, held
        self.times = np.arange(len(feet.pitch)) / FPS if times is None else times

    def stand(self, until: float, *, roll: Roll | None, hurried: bool = True) -> None:
        """Keep the foot where it was found, from the beat's start; roll off it where given.

        It does so quickly where it is ``hurried`` off a stand.
        """
        x, y, z = self.held.ankle
        flat = self.build.ankle_y
        plant = Plant(x, z, self.held.yaw, -1.0, until, y - flat if self.held.planted else 0.0)
        if self.held.planted:
            off = 0.16 if hurried else 0.3
            self._plant(plant, Roll(0.0, 0.0, roll.takeoff) if roll else FLAT, first=off)
            return
        # As a swing begins only after its moment, the foot stands on that very frame.
        span = self._between(-np.inf, until)
        self._write(span, np.array([x, y, z]), self.held.pitch)
        self.feet.yaw[span, self.index] = self.held.yaw

    def plant(self, plant: Plant, roll: Roll, *, last: bool = False) -> None:
        """Stand the foot on a new place for a while; ``last`` stays flat on it."""
        self._plant(plant, Roll(roll.landing, roll.bearing, 0.0) if last else roll, last=last)

    def _plant(self, plant: Plant, roll: Roll, *, first: float = 0.0, last: bool = False) -> None:
        span = self._between(plant.start, plant.end)
        t, build = self.times[span], self.build
        if not len(t):
            return
        length = plant.end - plant.start
        pitch = np.full(len(t), roll.bearing if not (first or last) else 0.0)
        if not first:
            # Who stops on tiptoe comes down on the heels slowly.
            slowly = 0.34 if last and roll.landing > 0.0 else min(0.25 * length, 0.14)
            pitch = roll.landing + (pitch - roll.landing) * ramp(
                t, plant.start, plant.start + slowly
            )
        if roll.takeoff:
            away = min(0.5 * length, 0.3) if not first else min(first, plant.end)
            pitch = pitch + (roll.takeoff - roll.bearing) * ramp(t, plant.end - away, plant.end)
        yaw = np.full(len(t), plant.yaw)
        flat = np.array([plant.x, build.ankle_y + plant.y, plant.z])
        toe = flat + toe_offset(build, np.zeros(1), np.array([plant.yaw]))
        rolled = toe - toe_offset(build, pitch, yaw)
        ankle = np.where((pitch > 0.0)[:, None], rolled, flat)
        self._write(span, ankle, pitch)
        self.feet.yaw[span, self.index] = plant.yaw
        self.feet.heel[span, self.index] = pitch <= 0.5
        self.feet.toe[span, self.index] = pitch >= -0.5

    def _between(self, start: float, end: float) -> slice:
        """Find the frames from one moment up to another, both with what is as good as there."""
        first, last = self.times.searchsorted((start - 1e-9, end + 1e-9))
        return slice(int(first), int(last))

    def _write(self, span: slice, ankle: Array, pitch: Array | float) -> None:
        self.feet.ankle[span, self.index] = ankle
        self.feet.pitch[span, self.index] = pitch

    def swing(self, before: Ends, after: Ends, roll: Roll) -> None:
        """Carry the foot through the air from one moment and place to the next."""
        span = self._between(before.at + 2e-9, after.at - 2e-9)
        if span.stop <= span.start:
            return
        u = (self.times[span] - before.at) / max(after.at - before.at, 1e-6)
        go = (0.35 * u + 0.65 * u * u * (3.0 - 2.0 * u))[:, None]
        ankle = before.ankle + (after.ankle - before.ankle) * go
        # Up a step the foot rises first, down a step it goes out first.
        rise = after.ankle[1] - before.ankle[1]
        early = smooth(u / 0.7) if rise > 0.0 else smooth((u - 0.3) / 0.7)
        ankle[:, 1] = before.ankle[1] + rise * early
        a = 1.5 * roll.peak / (1.0 - roll.peak)
        top = roll.peak**a * (1.0 - roll.peak) ** 1.5
        ankle[:, 1] += roll.lift * u**a * (1.0 - u) ** 1.5 / top
        kick = 0.35 * roll.takeoff * np.sin(np.pi * np.clip(u / 0.5, 0.0, 1.0)) * (u < 0.5)
        pitch = before.pitch + (after.pitch - before.pitch) * smooth(u / 0.9) + kick
        drop = np.arcsin((self.build.ankle_y - self.build.toe_y) / self.build.foot)
        clear = self.build.toe_y + self.build.foot * np.sin(np.radians(pitch) + drop)
        ankle[:, 1] = np.maximum(ankle[:, 1], clear)
        self._write(span, ankle, pitch)
        turn = (after.yaw - before.yaw + 180.0) % 360.0 - 180.0
        self.feet.yaw[span, self.index] = before.yaw + turn * smooth(u)


def leaving(plant: Plant, roll: Roll, build: Build) -> Ends:
    """Find how a foot leaves a plant."""
    toe = _flat(plant, build) + toe_offset(build, np.zeros(1), np.array([plant.yaw]))[0]
    ankle = toe - toe_offset(build, np.array([roll.takeoff]), np.array([plant.yaw]))[0]
    return Ends(plant.end, ankle, roll.takeoff, plant.yaw)


def landing(plant: Plant, roll: Roll, build: Build) -> Ends:
    """Find how a foot meets a plant."""
    ankle = _flat(plant, build)
    if roll.landing > 0.0:
        toe = ankle + toe_offset(build, np.zeros(1), np.array([plant.yaw]))[0]
        ankle = toe - toe_offset(build, np.array([roll.landing]), np.array([plant.yaw]))[0]
    return Ends(plant.start, ankle, roll.landing, plant.yaw)


def _flat(plant: Plant, build: Build) -> Array:
    return np.array([plant.x, build.ankle_y + plant.y, plant.z])


def stance(x: float, z: float, heading: float, build: Build, width: float) -> list[Plant]:
    """Stand at ease at a place: left and right foot, the toes a little out."""
    a, out = math.radians(heading), []
    for sign in (1.0, -1.0):
        aside, ahead = sign * width * build.leg, -0.02 * sign * build.leg
        spot_x = x + ahead * math.cos(a) - aside * math.sin(a)
        spot_z = z + ahead * math.sin(a) + aside * math.cos(a)
        out.append(Plant(spot_x, spot_z, heading + sign * 14.0, 0.0, 1e9))
    return out
