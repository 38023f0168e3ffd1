"""Getting about on two feet: steps are laid along a path, and the body rides over them."""

from dataclasses import dataclass, field, replace

import numpy as np

from stickgen_engine.motion.carriage import Ride, carry
from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.footfalls import Fall, falls_of
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.pacing import Speeds, Steps, gone_by, plan_steps
from stickgen_engine.motion.paths import (
    ASIDE_LEGS,
    MOST_TURN_DEGPS,
    Path,
    nearest_turn,
    open_turn,
    turned_in_time,
)
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.slipping import catch_oneself, slide, slips_of
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving, stance
from stickgen_engine.motion.track import Ends, Foothold, Going, State, Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.terrain import LEVEL, Terrain

# The share of its usual pitch with which the last foot of a way comes down.
_LAST_LANDING = 0.3


@dataclass(slots=True)
class Walk:
    """One stretch of stepping along a path, filled in part by part.

    ``onward`` is the speed, in m/s, at which it goes over into the next way; 0 stops at its end.
    """

    state: State
    path: Path
    gait: Gait
    build: Build
    count: int
    facing: float
    rng: np.random.Generator
    first_side: int = 1
    onward: float = 0.0
    ground: Terrain = LEVEL
    slipped: list[tuple[float, float]] = field(default_factory=list)

    def stretch(self) -> Stretch:
        """Make the motion; feet are planted, and the last frame stands at the path's end."""
        out = Stretch.empty(self.count)
        going = self.state.going
        if going is not None:
            self.first_side = going.side
        # Who comes in going is already a frame further than where the last way ended.
        times = (np.arange(self.count) + (going is not None)) / FPS
        steps, wait = self._planned(float(times[-1]))
        # Who leaps off, or down, has one foot on the floor for long: the body keeps near it.
        leap = min(0.8 * max(steps.swing - steps.period, 0.0), 0.2 * float(times[-1]))
        off = 0.7 * wait + (leap if going is None else 0.0)
        self._ride(out, times, off, float(times[-1]) - (0.0 if self.onward else leap))
        lefts = [self._step(out, times, steps, side) for side in (0, 1)]
        if self.onward:
            side = (self.first_side + steps.count - 1) % 2
            out.going = Going(self.onward, side, lefts[side])
        env = under_way(times, going=going is not None, onward=self.onward > 0.0)
        sign = 1.0 if self.first_side == 1 else -1.0
        ride = Ride(times, steps.phase(times), env, out.place, sign, self.build.hip_height)
        out.channels = carry(self.gait, ride, self.rng)
        catch_oneself(out.channels, times, self.slipped)
        return out

    def _speeds(self) -> Speeds:
        return Speeds(self.state.going.speed if self.state.going else 0.0, self.onward)

    def _planned(self, duration: float) -> tuple[Steps, float]:
        """Plan the steps; say also how long one waits: to turn, and for a foot to roll off."""
        wait = 0.0
        if self.state.going is None:
            turn = abs(self._first_turn())
            wait = min(0.25 * duration, max(0.16 * min(turn / 90.0, 2.0), 0.14))
        size = self.path.length, self.gait, self.build.leg
        return plan_steps(duration, wait, *size, self._speeds()), wait

    def _first_turn(self) -> float:
        if self._aside():
            return open_turn(self.state.heading, self.facing) - self.state.heading
        goal = float(self.path.heading[0]) + self.gait.turned
        return open_turn(self.state.heading, goal) - self.state.heading

    def _aside(self) -> bool:
        """Tell whether the way is too short to turn to: a step or two aside, ahead or back."""
        return self.path.length < ASIDE_LEGS * self.build.leg

    def _ride(self, out: Stretch, times: Array, off: float, there: float) -> None:
        duration = float(times[-1])
        along = gone_by(times, self.path.length, off, there, self._speeds())
        out.place[:] = self.path.at(along)
        heading = self._aside_heading(times) if self._aside() else self._heading(out, times)
        out.place[:, 2] = turned_in_time(heading)
        out.floor[:] = self._floor(out, times)
        if self.gait.wobble:
            aside = 0.011 * self.gait.wobble * drift(times, self.rng, 0.34)
            aside *= ramp(times, 0.2, 0.9) * ramp(duration - times, 0.1, 0.8)
            out.place[:, :2] += aside[:, None] * headings(out.place[:, 2] + 90.0)[:, [0, 2]]

    def _floor(self, out: Stretch, times: Array) -> Array:
        """Find how high the ground is under the body, (T,), rising evenly over steps."""
        gap = self.state.floor - self.ground.height(self.state.x, self.state.z)
        left = gap * (1.0 - ramp(times, 0.1, 0.55))
        if not self.ground.flights:
            return left
        heights = np.array([self.ground.height(float(x), float(z)) for x, z in out.place[:, :2]])
        padded = np.pad(heights, 12, mode="edge")
        kernel = np.hanning(27)[1:-1]
        even = np.convolve(padded, kernel / kernel.sum(), mode="valid")
        ends = ramp(times, 0.0, 0.4) * ramp(float(times[-1]) - times, 0.0, 0.4)
        return np.asarray(left + heights + (even - heights) * ends)

    def _aside_heading(self, times: Array) -> Array:
        """Turn once, to the way that the beat ends facing."""
        turn = open_turn(self.state.heading, self.facing) - self.state.heading
        duration = float(times[-1])
        span = min(0.3 + abs(turn) / 300.0, max(duration - 0.04, 0.04))
        return np.asarray(self.state.heading + turn * ramp(times, 0.0, span))

    def _heading(self, out: Stretch, times: Array) -> Array:
        """Turn to the path, follow it, and turn to the way that the beat ends facing."""
        duration = float(times[-1])
        first_way = float(self.path.heading[0]) + self.gait.turned
        start = first_way - (open_turn(self.state.heading, first_way) - self.state.heading)
        body = out.place[:, 2] + self.gait.turned
        turn = abs(start - body[0])
        span = min(0.25 + turn / 330.0, _turning_time(turn, duration, 0.6))
        turned = start + (body - start) * ramp(times, 0.0, span)
        end = open_turn(float(turned[-1]), self.facing)
        turn = abs(end - float(turned[-1]))
        slow = min(0.3 + turn / 300.0, _turning_time(turn, duration, 0.5))
        heading = turned + (end - turned) * ramp(times, duration - slow, duration - 0.04)
        first = nearest_turn(self.state.heading, float(heading[0]))
        return np.asarray(heading + first - heading[0])

    def _step(self, out: Stretch, times: Array, steps: Steps, side: int) -> Ends:
        """Lay one foot's steps; return how it leaves the floor for the last of them."""
        gait, build, going = self.gait, self.build, self.state.going
        lift = gait.lift * (1.0 - gait.drag * (side == 0)) * build.leg
        roll = Roll(gait.landing, gait.ball, gait.takeoff, lift, gait.peak)
        stepper = Stepper(out.feet, side, build, self.state.feet[side], times)
        falls = falls_of(gait, steps, side, self.first_side, roll)
        if not falls:
            if gait.pattern == "hop":
                self._hold_up(out, times, side)
            else:
                stepper.stand(steps.duration + 1.0, roll=None)
            return found(self.state.feet[side], 0.0, roll, build)
        if going is not None and side == going.side:
            before = going.left
        else:
            stepper.stand(falls[0].start, roll=falls[0].roll, hurried=going is None)
            before = found(self.state.feet[side], falls[0].start, falls[0].roll, build)
        slips = slips_of(falls, gait.slip, self.rng) if gait.slip else []
        left = before
        for number, fall in enumerate(falls):
            after = falls[number + 1] if number + 1 < len(falls) else None
            plant = self._foothold(out, times, fall, steps, side, after)
            last = after is None and not self.onward
            # Who stops puts the last foot down flat.
            down = (
                replace(fall.roll, landing=_LAST_LANDING * fall.roll.landing) if last else fall.roll
            )
            stepper.swing(before, landing(plant, down, build), down)
            left, bears = before, replace(down, takeoff=(after or fall).roll.takeoff)
            stepper.plant(plant, bears, last=last)
            if fall in slips:
                slide(
                    out.feet, side, times, plant, float(np.interp(fall.end, times, out.place[:, 2]))
                )
                self.slipped.append((fall.end, 1.0 if side == 0 else -1.0))
            before = leaving(plant, bears, build)
        return replace(left, at=left.at - steps.duration)

    def _hold_up(self, out: Stretch, times: Array, side: int) -> None:
        """Hold a foot up behind while the other one hops, in place."""
        share = ramp(times, 0.0, 0.3) * ramp(float(times[-1]) - times, 0.0, 0.3)
        leg, heading = self.build.leg, out.place[:, 2]
        sign = 1.0 if side == 0 else -1.0
        up = out.place[:, [0, 2, 1]] * np.array([1.0, 0.0, 1.0])
        up += leg * (0.07 * sign * headings(heading + 90.0) - 0.34 * headings(heading))
        up[:, 1] = self.build.ankle_y + 0.44 * leg
        first = np.array(self.state.feet[side].ankle)
        end = out.place[-1]
        spot = stance(float(end[0]), float(end[1]), float(end[2]), self.build, 0.08)[side]
        down = np.array([spot.x, self.build.ankle_y, spot.z])
        late = (times > 0.5 * times[-1])[:, None]
        floor = np.where(late, down, first)
        out.feet.ankle[:, side] = floor + share[:, None] * (up - floor)
        out.feet.pitch[:, side] = 62.0 * share
        from_yaw, to_yaw = self.state.feet[side].yaw, spot.yaw
        turn = (to_yaw - from_yaw + 180.0) % 360.0 - 180.0
        out.feet.yaw[:, side] = from_yaw + turn * ramp(times, 0.3, 0.7)
        still = share < 1e-4
        out.feet.heel[:, side] = out.feet.toe[:, side] = still

    def _foothold(
        self, out: Stretch, times: Array, fall: Fall, steps: Steps, side: int, after: Fall | None
    ) -> Plant:
        if after is None and not self.onward:
            x, z, heading = (float(v) for v in out.place[-1])
            spot = stance(x, z, heading, self.build, max(self.gait.width, 0.07))[side]
            height = self.ground.height(spot.x, spot.z)
            return replace(spot, start=fall.end, end=1e9, y=height)
        until = fall.end + 2.0 * steps.period - steps.swing if after is None else after.start
        x, z, heading = (float(np.interp(fall.under, times, out.place[:, i])) for i in range(3))
        # What is beyond the end of this way is gone at the speed that one leaves it with.
        over = max(fall.under - steps.duration, 0.0) * self.onward
        sign = 1.0 if side == 0 else -1.0
        at = sign * self.gait.width * self.build.leg * headings(np.array(heading + 90.0))
        at += over * headings(np.array(heading - self.gait.turned))
        x, z = self.ground.foothold(x + float(at[0]), z + float(at[2]))
        height = self.ground.height(x, z)
        return Plant(x, z, heading + sign * self.gait.toe_out, fall.end, until, height)


def _turning_time(turn: float, duration: float, share: float) -> float:
    """Return the seconds that a turn gets of a beat: a share of it, more for a wide turn."""
    # A smooth ramp is 1.875 times as fast in its middle as on the whole.
    needed = 1.875 * turn / MOST_TURN_DEGPS
    return max(share * duration, min(needed, 0.9 * duration))


def under_way(times: Array, *, going: bool = False, onward: bool = False) -> Array:
    """Say how much a gait is under way, (T,) from 0 to 1: not yet at first, no more at last.

    It is at once for who comes in ``going``, and to the end for who goes ``onward``.
    """
    duration = float(times[-1])
    start = np.ones(len(times)) if going else ramp(times, 0.0, min(0.4, 0.4 * duration))
    stop = 1.0 if onward else ramp(duration - times, 0.0, min(0.45, 0.4 * duration))
    return np.asarray(start * stop)


def found(held: Foothold, at: float, roll: Roll, build: Build) -> Ends:
    """Find how a foot that was found somewhere leaves it."""
    x, y, z = held.ankle
    if not held.planted:
        return Ends(at, np.array([x, y, z]), held.pitch, held.yaw)
    return leaving(Plant(x, z, held.yaw, 0.0, at, y - build.ankle_y), roll, build)
