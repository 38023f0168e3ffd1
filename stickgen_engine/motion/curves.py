"""Curves over time: easing, splines through keys, and joins without a pop."""

import numpy as np

from stickgen_engine.motion.channels import REACHES, Array

# Units a frame (degrees, mostly) that are carried over a join at most.
_MOST_DRIFT = 12.0


def smooth(u: Array) -> Array:
    """Ease in and out from 0 to 1 (quintic, no jump in speed or acceleration)."""
    u = np.clip(u, 0.0, 1.0)
    return np.asarray(u * u * u * (u * (u * 6.0 - 15.0) + 10.0))


def ramp(t: Array, start: float, end: float) -> Array:
    """Rise smoothly from 0 at ``start`` to 1 at ``end``."""
    return smooth((t - start) / max(end - start, 1e-6))


def through(times: Array, values: Array, at: Array) -> Array:
    """Draw a monotone cubic through keys: (K,), (K, C), (T,) -> (T, C); the ends hold.

    The curve never overshoots a key, so an overshoot is a key that somebody meant.
    """
    if len(times) == 1:
        return np.repeat(values, len(at), axis=0)
    steps = np.diff(times)[:, None]
    slopes = np.diff(values, axis=0) / steps
    tangents = np.zeros_like(values)
    before, after = slopes[:-1], slopes[1:]
    same = before * after > 0.0
    w1, w2 = 2.0 * steps[1:] + steps[:-1], steps[1:] + 2.0 * steps[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        harmonic = (w1 + w2) / (w1 / before + w2 / after)
    tangents[1:-1] = np.where(same, harmonic, 0.0)
    at = np.clip(at, times[0], times[-1])
    index = np.clip(np.searchsorted(times, at, side="right") - 1, 0, len(times) - 2)
    h = steps[index]
    u = (at - times[index])[:, None] / h
    u2, u3 = u * u, u * u * u
    return np.asarray(
        (2 * u3 - 3 * u2 + 1) * values[index]
        + (u3 - 2 * u2 + u) * h * tangents[index]
        + (3 * u2 - 2 * u3) * values[index + 1]
        + (u3 - u2) * h * tangents[index + 1]
    )


def rate(values: Array) -> Array:
    """Return the change per frame of (T,), by central differences; none in a single frame."""
    out = np.zeros(len(values))
    if len(values) > 1:
        out[1:-1] = 0.5 * (values[2:] - values[:-2])
        out[0], out[-1] = values[1] - values[0], values[-1] - values[-2]
    return out


def join(tracks: Array, frame: int, frames: int) -> None:
    """Take the step out of ``tracks`` (T, C) at ``frame``, in place, over so many frames.

    What was before decays as an offset on what comes after (inertialisation): the new motion keeps
    its timing, and speed is continuous.
    """
    total = len(tracks)
    count = min(frames, total - frame)
    if frame < 1 or count < 1:
        return
    was = tracks[frame - 1]
    speed = was - tracks[frame - 2] if frame > 1 else np.zeros_like(was)
    ahead = tracks[frame + 1] - tracks[frame] if frame + 1 < total else np.zeros_like(was)
    offset = was + 0.5 * (speed + ahead) - tracks[frame]
    # A limb in full swing is braked, or it would fly far past where it is wanted.
    drift = _MOST_DRIFT * np.tanh((speed - ahead) / _MOST_DRIFT)
    u = (np.arange(count) / frames)[:, None]
    u3, u4, u5 = u**3, u**4, u**5
    fade = 1.0 - 10.0 * u3 + 15.0 * u4 - 6.0 * u5
    swing = frames * (u - 6.0 * u3 + 8.0 * u4 - 3.0 * u5)
    tracks[frame : frame + count] += offset * fade + drift * swing


def carry_reaches(channels: Array, frame: int) -> None:
    """Give a hand that reaches on one side of a join only the same target on both, in place."""
    if not 0 < frame < len(channels):
        return
    for x, y, z, weight in REACHES:
        before, after = channels[frame - 1, weight], channels[frame, weight]
        if before > 0.0 and after == 0.0:
            idle = np.nonzero(channels[frame:, weight])[0]
            end = frame + (int(idle[0]) if len(idle) else len(channels) - frame)
            channels[frame:end, [x, y, z]] = channels[frame - 1, [x, y, z]]
        elif before == 0.0 and after > 0.0:
            channels[max(frame - 2, 0) : frame, [x, y, z]] = channels[frame, [x, y, z]]


def softened(values: Array, passes: int = 1) -> Array:
    """Round the corners of (T, C) with a short binomial window; the ends stay."""
    out = values
    for _ in range(passes):
        if len(out) < 3:
            return out
        padded = np.concatenate((out[:1], out, out[-1:]))
        out = 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]
    return out
