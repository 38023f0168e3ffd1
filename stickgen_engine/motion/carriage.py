"""How trunk, head and arms ride over the steps of a gait."""

from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp, softened
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.life import drift
from stickgen_engine.skeleton import FPS

GRAVITY_MPS2 = 9.81
# The most, in degrees, that one leans into a start, back at a stop, and into a bend.
_MOST_START, _MOST_STOP, _MOST_BANK = 13.0, 9.0, 20.0
# Shares of the lean that balance would need: the feet do the rest.
_START_SHARE, _BANK_SHARE = 0.55, 0.75


@dataclass(frozen=True, slots=True)
class Ride:
    """What the upper body knows of a way that is gone.

    ``phase`` (T,) is in half turns, 0 in the middle of the first swing, which is the left foot's
    where ``sign`` is 1; ``env`` (T,) from 0 to 1 says how much one is under way; ``place`` (T, 3)
    is x, z and the heading; ``height`` of the hips in metres.
    """

    times: Array
    phase: Array
    env: Array
    place: Array
    sign: float
    height: float


def carry(gait: Gait, ride: Ride, rng: np.random.Generator) -> Array:
    """Pose the body over its steps: (T, WIDTH)."""
    ch = rest(len(ride.times))
    theta, env = ride.phase, ride.env
    fore = ride.sign * np.sin(theta) * env
    mid = np.cos(theta) * ride.sign * env
    _trunk(ch, gait, ride, fore, mid)
    _arms(ch, gait, ride, 1.0 + 0.14 * drift(ride.times, rng, 0.5))
    _look_on(ch, gait, ride, rng)
    if gait.limp:
        _favour(ch, gait, mid)
    if gait.wobble:
        ch[:, C["side"]] += gait.wobble * env * drift(ride.times, rng, 0.4)
        ch[:, C["pitch"]] += 0.6 * gait.wobble * env * drift(ride.times, rng, 0.37)
        for side in "rl":
            ch[:, C[f"{side}_out"]] += 1.6 * gait.wobble * env * (1 + drift(ride.times, rng, 0.5))
    if gait.glance:
        _glance(ch, gait, ride)
    _balance(ch, gait, ride)
    return ch


def _trunk(ch: Array, gait: Gait, ride: Ride, fore: Array, mid: Array) -> None:
    theta, env = ride.phase, ride.env
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
    ch[:, C["side"]] = gait.roll * mid + gait.rock * mid
    ch[:, C["tilt"]] = -0.6 * gait.rock * mid
    ch[:, C["left"]] += 0.003 * gait.rock * mid


def _arms(ch: Array, gait: Gait, ride: Ride, size: Array) -> None:
    """Swing the arms against the legs, no swing quite as large as the last: ``size`` (T,).

    The forearms trail behind the upper arms.
    """
    env = ride.env
    for key, way in (("r", -1.0), ("l", 1.0)):
        if gait.pattern == "hop":
            lag = -np.cos(2 * ride.phase + 0.9) * env
        else:
            lag = ride.sign * np.sin(ride.phase - gait.late) * env * way
        drag = ride.sign * np.sin(ride.phase - gait.late - 0.5) * env * way
        uneven = 1.0 + gait.uneven * (1.0 if key == "r" else -1.0)
        arm = {
            "lift": gait.arm * env
            + uneven * gait.swing * size * (lag + 0.25 * np.maximum(lag, 0.0)),
            "fold": gait.fold * env + gait.fold_gain * drag,
            "out": gait.out * env,
        }
        for name, value in arm.items():
            col = C[f"{key}_{name}"]
            ch[:, col] = ch[:, col] * (1.0 - env) + value


def _look_on(ch: Array, gait: Gait, ride: Ride, rng: np.random.Generator) -> None:
    """Let the look wander a little over what is ahead, and the trunk with it."""
    calm = ride.env * (1.0 if gait.duty >= 0.5 else 0.4)
    ch[:, C["turn"]] += 6.0 * drift(ride.times, rng, 0.22) * calm
    ch[:, C["nod"]] += 2.5 * drift(ride.times, rng, 0.27) * calm
    ch[:, C["tilt"]] += 2.0 * drift(ride.times, rng, 0.24) * calm
    ch[:, C["side"]] += 1.2 * drift(ride.times, rng, 0.4) * calm


def _favour(ch: Array, gait: Gait, mid: Array) -> None:
    """Sink over the lame leg, and throw the trunk to the sound one to relieve it."""
    weak, sound = np.maximum(-mid, 0.0) * gait.limp, np.maximum(mid, 0.0) * gait.limp
    ch[:, C["up"]] -= 0.08 * weak
    ch[:, C["side"]] -= 14.0 * weak - 6.0 * sound
    ch[:, C["roll"]] += 4.0 * weak
    ch[:, C["pitch"]] += 11.0 * weak
    ch[:, C["nod"]] += 7.0 * weak
    ch[:, C["l_knee"]] += 8.0 * gait.limp
    # The hand on the lame side presses on the thigh.
    share = np.clip(gait.limp, 0.0, 1.0) * (np.abs(mid).max(initial=0.0) > 0.0)
    for name, value in (("lift", 22.0), ("fold", 22.0), ("out", 10.0)):
        col = C[f"l_{name}"]
        ch[:, col] += 0.7 * share * (value - ch[:, col])


def _glance(ch: Array, gait: Gait, ride: Ride) -> None:
    """Look back over a shoulder now and then."""
    seconds = float(ride.times[-1])
    for moment in np.arange(0.75, seconds - 0.4, 1.5):
        look = ramp(ride.times, moment - 0.28, moment)
        look = (look - ramp(ride.times, moment + 0.22, moment + 0.5)) * ride.env * gait.glance
        ch[:, C["turn"]] += 62.0 * look
        ch[:, C["twist"]] += 24.0 * look


def _balance(ch: Array, gait: Gait, ride: Ride) -> None:
    """Lean into the start, back at the stop, and into bends, as the speed of the way asks for."""
    if len(ride.times) < 5 or gait.turned:
        return
    x, z = (np.gradient(ride.place[:, i]) * FPS for i in (0, 1))
    heading = np.radians(ride.place[:, 2])
    speed = _steady(x * np.cos(heading) + z * np.sin(heading))
    gain = np.degrees(np.arctan2(np.gradient(speed) * FPS, GRAVITY_MPS2)) * _START_SHARE
    lean = _steady(np.clip(gain, -_MOST_STOP, _MOST_START))
    ch[:, C["pitch"]] += lean
    ch[:, C["neck"]] -= 0.4 * lean
    ch[:, C["up"]] -= 0.0022 * np.maximum(-lean, 0.0)
    turn = _steady(np.gradient(np.unwrap(heading)) * FPS)
    need = np.degrees(np.arctan2(speed * turn, GRAVITY_MPS2)) * _BANK_SHARE
    bank = _steady(np.clip(need, -_MOST_BANK, _MOST_BANK))
    ch[:, C["left"]] += 0.7 * np.tan(np.radians(bank))
    ch[:, C["roll"]] += 0.6 * bank
    ch[:, C["side"]] += 0.25 * bank
    ch[:, C["turn"]] += np.clip(6.0 * turn, -25.0, 25.0)


def _steady(values: Array) -> Array:
    return softened(values[:, None], 12)[:, 0]
