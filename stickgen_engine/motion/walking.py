"""Getting about on two feet: steps are laid along a path, and the body rides over them."""

from dataclasses import dataclass, replace

import numpy as np

from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.paths import (
    ASIDE_LEGS,
    MOST_TURN_DEGPS,
    Path,
    nearest_turn,
    open_turn,
    progress,
    turned_in_time,
)
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import Ends, Plant, Roll, Stepper, landing, leaving, stance
from stickgen_engine.motion.track import Foothold, State, Stretch
from stickgen_engine.skeleton import FPS

ADULT_LEG_M = 0.756


@dataclass(frozen=True, slots=True)
class Steps:
    """When the feet swing: the first swing's middle, the time of a step, and how many there are."""

    first: float
    period: float
    count: int
    swing: float
    duration: float

    def phase(self, times: Array) -> Array:
        """Half turns (radians, pi a step); zero in the middle of the first swing."""
        return np.asarray(np.pi * (times - self.first) / self.period)


def plan_steps(duration: float, wait: float, distance: float, gait: Gait, leg: float) -> Steps:
    """Share a beat out into whole steps, shorter for shorter legs and for faster going."""
    size = np.sqrt(leg / ADULT_LEG_M)
    moving = max(duration - wait - 0.06, 0.2)
    pace = max(distance / moving, 1e-3)
    period = gait.period_s * size * np.clip(np.sqrt(gait.speed * size / pace), 0.75, 1.35)
    fastest = distance / max(moving - 0.5 * sum(ramps_of(pace)), 0.5 * moving)
    period = min(period, gait.longest * leg / max(fastest, 1e-3))
    share = 2.0 * (1.0 - gait.duty)
    count = max(2, round((moving - (share - 1.0) * period) / period))
    period = moving / (count - 1.0 + share)
    swing = share * period
    return Steps(wait + 0.5 * swing, period, count, swing, duration)


@dataclass(slots=True)
class Walk:
    """One stretch of stepping along a path, filled in part by part."""

    state: State
    path: Path
    gait: Gait
    build: Build
    count: int
    facing: float
    rng: np.random.Generator
    first_side: int = 1

    def stretch(self) -> Stretch:
        """Make the motion; feet are planted, and the last frame stands at the path's end."""
        out = Stretch.empty(self.count)
        times = np.arange(self.count) / FPS
        duration = float(times[-1])
        turn = self._first_turn()
        # Time to turn, and for the first foot to roll off the floor.
        wait = min(0.25 * duration, max(0.16 * min(abs(turn) / 90.0, 2.0), 0.14))
        steps = plan_steps(duration, wait, self.path.length, self.gait, self.build.leg)
        self._ride(out, times, steps, wait)
        self._step(out, times, steps)
        out.channels = self._pose(times, steps)
        return out

    def _first_turn(self) -> float:
        if self._aside():
            return open_turn(self.state.heading, self.facing) - self.state.heading
        goal = float(self.path.heading[0]) + self.gait.turned
        return open_turn(self.state.heading, goal) - self.state.heading

    def _aside(self) -> bool:
        """Tell whether the way is too short to turn to: a step or two aside, ahead or back."""
        return self.path.length < ASIDE_LEGS * self.build.leg

    def _ride(self, out: Stretch, times: Array, steps: Steps, wait: float) -> None:
        duration = float(times[-1])
        speed = self.path.length / max(duration, 0.04)
        along = self.path.length * progress(times, wait * 0.7, duration, ramps_of(speed))
        out.place[:] = self.path.at(along)
        heading = self._aside_heading(times) if self._aside() else self._heading(out, times)
        out.place[:, 2] = turned_in_time(heading)
        if self.gait.wobble:
            aside = 0.011 * self.gait.wobble * drift(times, self.rng, 0.34)
            aside *= ramp(times, 0.2, 0.9) * ramp(duration - times, 0.1, 0.8)
            out.place[:, :2] += aside[:, None] * headings(out.place[:, 2] + 90.0)[:, [0, 2]]

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

    def _step(self, out: Stretch, times: Array, steps: Steps) -> None:
        gait, build = self.gait, self.build
        roll = Roll(gait.landing, gait.ball, gait.takeoff, gait.lift * build.leg, gait.peak)
        for side in (0, 1):
            stepper = Stepper(out.feet, side, build, self.state.feet[side])
            middles = self._middles(steps, side)
            if not middles:
                stepper.stand(steps.duration + 1.0, roll=None)
                continue
            stepper.stand(middles[0] - 0.5 * steps.swing, roll=roll)
            before = found(self.state.feet[side], middles[0] - 0.5 * steps.swing, roll, build)
            for number, middle in enumerate(middles):
                last = number == len(middles) - 1
                until = 1e9 if last else middles[number + 1] - 0.5 * steps.swing
                plant = self._foothold(out, times, middle, steps, side, until)
                stepper.swing(before, landing(plant, roll, build), roll)
                stepper.plant(plant, roll, last=last)
                before = leaving(plant, roll, build)

        if gait.hop:
            self._raise(out, times, 1 - self.first_side)

    def _middles(self, steps: Steps, side: int) -> list[float]:
        """List the moments in the middle of a foot's swings; a limping foot is late."""
        if self.gait.hop:
            swings = range(steps.count) if side == self.first_side else range(steps.count - 1, 1)
        else:
            swings = range((side + self.first_side) % 2, steps.count, 2)
        late = 0.2 * self.gait.limp * steps.period if side == 0 else 0.0
        last = steps.duration - 0.5 * steps.swing
        return [min(steps.first + k * steps.period + late, last) for k in swings]

    def _raise(self, out: Stretch, times: Array, side: int) -> None:
        """Hold a foot up behind while the other one hops, in place."""
        share = ramp(times, 0.0, 0.3) * ramp(float(times[-1]) - times, 0.0, 0.3)
        leg, heading = self.build.leg, out.place[:, 2]
        sign = 1.0 if side == 0 else -1.0
        up = out.place[:, [0, 2, 1]] * np.array([1.0, 0.0, 1.0])
        up += leg * (0.08 * sign * headings(heading + 90.0) - 0.2 * headings(heading))
        up[:, 1] = self.build.ankle_y + 0.36 * leg
        first = out.feet.ankle[0, side]
        end = out.place[-1]
        spot = stance(float(end[0]), float(end[1]), float(end[2]), self.build, 0.08)[side]
        down = np.array([spot.x, self.build.ankle_y, spot.z])
        late = (times > 0.5 * times[-1])[:, None]
        floor = np.where(late, down, first)
        out.feet.ankle[:, side] = floor + share[:, None] * (up - floor)
        out.feet.pitch[:, side] = 52.0 * share
        from_yaw, to_yaw = self.state.feet[side].yaw, spot.yaw
        turn = (to_yaw - from_yaw + 180.0) % 360.0 - 180.0
        out.feet.yaw[:, side] = from_yaw + turn * ramp(times, 0.3, 0.7)
        still = share < 1e-4
        out.feet.heel[:, side] = out.feet.toe[:, side] = still

    def _foothold(
        self, out: Stretch, times: Array, middle: float, steps: Steps, side: int, until: float
    ) -> Plant:
        under = middle + steps.period
        x, z, heading = (float(np.interp(under, times, out.place[:, i])) for i in range(3))
        lands = middle + 0.5 * steps.swing
        if until > 1e8:
            x, z, heading = (float(v) for v in out.place[-1])
            spot = stance(x, z, heading, self.build, max(self.gait.width, 0.07))[side]
            return replace(spot, start=lands, end=until)
        sign = 1.0 if side == 0 else -1.0
        off = headings(np.array(heading + 90.0)) * sign * self.gait.width * self.build.leg
        return Plant(x + float(off[0]), z + float(off[2]), heading + sign * 7.0, lands, until)

    def _pose(self, times: Array, steps: Steps) -> Array:
        gait = self.gait
        theta = steps.phase(times)
        env = under_way(times)
        sign = 1.0 if self.first_side == 1 else -1.0
        fore = sign * np.sin(theta) * env
        mid = np.cos(theta) * sign * env
        ch = rest(len(times))
        base = ch[:, C["up"]]
        ch[:, C["up"]] = base + (gait.height - base) * env + gait.bounce * env * np.cos(2 * theta)
        ch[:, C["pitch"]] = gait.lean * env
        ch[:, C["bend"]] = gait.bend * env + 1.2 * env * np.cos(2 * theta + 0.6)
        ch[:, C["neck"]] = gait.neck * env
        ch[:, C["nod"]] = -1.5 * env * np.cos(2 * theta - 0.5)
        ch[:, C["yaw"]] = gait.yaw * fore
        ch[:, C["twist"]] = -(gait.twist + gait.yaw) * fore
        ch[:, C["turn"]] = gait.twist * 0.8 * fore
        ch[:, C["left"]] = gait.sway * mid
        ch[:, C["roll"]] = -gait.roll * mid
        if gait.limp:
            weak = np.maximum(-mid, 0.0) * gait.limp
            ch[:, C["up"]] -= 0.05 * weak
            ch[:, C["side"]] -= 9.0 * weak
            ch[:, C["pitch"]] += 5.0 * weak
        if gait.wobble:
            ch[:, C["side"]] += gait.wobble * env * drift(times, self.rng, 0.4)
            ch[:, C["r_out"]] += gait.wobble * env * drift(times, self.rng, 0.5)
        ch[:, C["side"]] = gait.roll * mid
        for key, way in (("r", -1.0), ("l", 1.0)):
            lag = sign * np.sin(theta - 0.25) * env * way
            ahead = np.maximum(lag, 0.0)
            arm = {
                "lift": gait.arm * env + gait.swing * lag + 0.25 * gait.swing * ahead,
                "fold": gait.fold * env + gait.fold_gain * lag * 1.0,
                "out": gait.out * env,
            }
            for name, value in arm.items():
                col = C[f"{key}_{name}"]
                ch[:, col] = ch[:, col] * (1.0 - env) + value
        return ch


def _turning_time(turn: float, duration: float, share: float) -> float:
    """Return the seconds that a turn gets of a beat: a share of it, more for a wide turn."""
    # A smooth ramp is 1.875 times as fast in its middle as on the whole.
    needed = 1.875 * turn / MOST_TURN_DEGPS
    return max(share * duration, min(needed, 0.9 * duration))


def ramps_of(speed: float) -> tuple[float, float]:
    """Say how long it takes, in seconds, to get going and to stop."""
    return 0.3 + 0.05 * speed, 0.32 + 0.06 * speed


def under_way(times: Array) -> Array:
    """Say how much a gait is under way, (T,) from 0 to 1: not yet at first, no more at last."""
    duration = float(times[-1])
    start = ramp(times, 0.0, min(0.4, 0.4 * duration))
    return np.asarray(start * ramp(duration - times, 0.0, min(0.45, 0.4 * duration)))


def found(held: Foothold, at: float, roll: Roll, build: Build) -> Ends:
    """Find how a foot that was found somewhere leaves it."""
    x, y, z = held.ankle
    if not held.planted:
        return Ends(at, np.array([x, y, z]), held.pitch, held.yaw)
    return leaving(Plant(x, z, held.yaw, 0.0, at, y - build.ankle_y), roll, build)
