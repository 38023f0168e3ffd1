"""Gestures over whatever the body does, and hands that meet a partner's."""

import numpy as np

from stickgen_engine.motion.channels import Array, C, mixed, row
from stickgen_engine.motion.curves import ramp, softened
from stickgen_engine.motion.moves import Move, score
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.standing import carry_feet
from stickgen_engine.motion.tables.manners import PLAIN, Bearing
from stickgen_engine.motion.takes import AS_WRITTEN, Take, taken, timed
from stickgen_engine.motion.track import Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# Where two hands meet: the share of the way to the partner, and of the smaller one's height.
_MEETINGS = {"shake_hands": (0.5, 0.5), "high_five": (0.5, 0.86), "comfort": (0.94, 0.78)}
_REST = row({})
# What moves the weight over the feet: only for who stands on both.
_WEIGHT = tuple(C[name] for name in ("ahead", "left", "up", "roll", "yaw"))
# How long, in frames, feet must have stood and go on standing before weight is shifted on them.
_FIRM = 12


def is_mirrored(heading: float, move: Move) -> bool:
    """Tell whether the acting hand is the left one, given the way that the body faces."""
    return bool(np.cos(np.radians(heading)) < -0.1) != move.far


def lay_over(
    track: Stretch,
    beat: Beat,
    move: Move,
    build: Build,
    tempo: float,
    bearing: Bearing = PLAIN,
    take: Take = AS_WRITTEN,
) -> None:
    """Lay a gesture over a track, in place: arms take over, trunk and head add to what they do.

    Over a gait of its own (carrying, pushing) only the arms do. Legs take part where both feet
    stand for the while. ``bearing`` is how it is done.
    """
    count = beat.end - beat.start
    times = np.arange(count) / FPS
    duration = count / FPS
    heading = float(track.place[beat.start, 2])
    mirror = is_mirrored(heading, move)
    laid = score(move, mirror=mirror)
    over, moved = taken(laid, timed(move, times, duration, tempo, take), take)
    span = slice(beat.start, beat.end)
    meet(over, beat, track.place[span], build)
    _scale(over, bearing.size)
    _open(over, bearing)
    fade = min(0.34, 0.3 * duration)
    weight = ramp(times, -0.04, fade) * ramp(duration - times, 0.0, min(0.3, 0.35 * duration))
    arms = [c for c in laid.columns if c > C["spin"]]
    own_gait = beat.layer == "base"
    others = [] if own_gait else [c for c in laid.columns if c <= C["spin"]]
    track.channels[span] = mixed(track.channels[span], over, weight, arms)
    share = np.repeat(weight[:, None], len(others), axis=1)
    if not own_gait and (np.any(moved) or not set(_WEIGHT).isdisjoint(others)):
        firm = weight * _firmness(track, span)
        share[:, [c in _WEIGHT for c in others]] = firm[:, None]
        steps = np.zeros((len(track.channels), moved.shape[1]))
        steps[span] = firm[:, None] * moved
        carry_feet(track, steps, build)
    track.channels[span, others] += share * (over[:, others] - _REST[others])


def _firmness(track: Stretch, span: slice) -> Array:
    """Say, (T,) from 0 to 1, how firmly both feet stand on level ground under an upright body."""
    first, last = max(span.start - _FIRM, 0), min(span.stop + _FIRM, len(track.channels))
    around = slice(first, last)
    down = (track.feet.heel & track.feet.toe)[around].all(axis=1)
    down &= np.abs(track.floor[around]) < 1e-6
    down &= track.channels[around, C["up"]] > 0.85
    padded = np.pad(down, _FIRM, mode="edge")
    firm = np.lib.stride_tricks.sliding_window_view(padded, 2 * _FIRM + 1).all(axis=1)
    eased = softened(np.asarray(firm, dtype=np.float64)[:, None], 6)[:, 0]
    return np.asarray(eased[span.start - first : span.stop - first])


def _scale(over: Array, size: float) -> None:
    """Make a gesture larger or smaller, in place; hands that reach for something still reach it.

    A small gesture is made from the elbow: the upper arm stays lower, the forearm folds up.
    """
    free = [C[f"{side}_{name}"] for side in "rl" for name in ("out", "in")]
    trunk = [C[n] for n in ("bend", "side", "twist", "neck", "nod", "turn", "tilt", "shrug")]
    for columns in (free, trunk):
        over[:, columns] = _REST[columns] + size * (over[:, columns] - _REST[columns])
    for side in "rl":
        lift, fold = C[f"{side}_lift"], C[f"{side}_fold"]
        own = over[:, lift]
        raised = np.clip(own / 90.0, 0.0, 1.0)
        over[:, fold] += max(1.0 - size, 0.0) * 95.0 * raised
        own = _REST[lift] + (0.35 + 0.65 * size) * (own - _REST[lift])
        # Nobody lifts an arm over and behind the head for joy.
        over[:, lift] = np.minimum(own, np.maximum(146.0, over[:, lift]))


def _open(over: Array, bearing: Bearing) -> None:
    """Hold gesturing arms wide or close, high or low, as the manner does, in place."""
    for side in "rl":
        free = 1.0 - over[:, [C[f"{side}_{frame}w"] for frame in "chw"]].max(axis=1)
        over[:, C[f"{side}_out"]] += 0.55 * bearing.out * free
        over[:, C[f"{side}_elb"]] += 0.8 * bearing.out


def clear_head(channels: Array, build: Build) -> None:
    """Spread raised arms past a head that is large for them, in place, so that hands are seen."""
    spread = min(150.0 * max(build.head_radius / build.arm - 0.41, 0.0), 34.0)
    for side in "rl":
        lift, out = channels[:, C[f"{side}_lift"]], channels[:, C[f"{side}_out"]]
        raised = ramp(lift, 95.0, 130.0) * (1.0 - ramp(lift, 190.0, 230.0))
        ahead = raised * (1.0 - ramp(lift, 150.0, 170.0))
        channels[:, C[f"{side}_lift"]] = lift - 1.2 * spread * ahead
        channels[:, C[f"{side}_out"]] = out + spread * raised * (1.0 - ramp(out, 60.0, 90.0))


def meet(channels: Array, beat: Beat, place: Array, build: Build) -> None:
    """Put the points in the world that hands reach for into channels (T, WIDTH), in place."""
    share, level = _MEETINGS.get(beat.motion, (0.5, 0.6))
    for side in "rl":
        if not np.any(channels[:, C[f"{side}_ww"]]):
            continue
        here = place[len(place) // 2]
        if beat.target_at is None:
            ahead = headings(here[2]) * 0.85 * build.arm
            x, z = here[0] + ahead[0], here[1] + ahead[2]
        else:
            x = here[0] + share * (beat.target_at[0] - here[0])
            z = here[1] + share * (beat.target_at[1] - here[1])
        other = beat.target_height_m or build.height
        tall = other if share > 0.9 else min(other, build.height)
        channels[:, C[f"{side}_wx"]], channels[:, C[f"{side}_wz"]] = x, z
        channels[:, C[f"{side}_wy"]] = channels[:, C[f"{side}_wy"]] * build.arm + level * tall
