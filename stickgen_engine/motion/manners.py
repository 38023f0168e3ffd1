"""Manners bend whatever a body does: its gait, its key poses, its standing about."""

from dataclasses import replace

import numpy as np

from stickgen_engine.motion.channels import REST, Array, C
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.tables.manners import BEARINGS, Bearing
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS

_HELD_FRAMES = 5


def bearing_of(manner: str, actor: Actor) -> Bearing:
    """Find the bearing of a beat; robots and children have one of their own by nature."""
    if manner == "neutral" and actor.kind == "robot":
        return BEARINGS["robotic"]
    if manner == "neutral" and actor.kind == "human" and actor.height_m < 1.4:
        return replace(BEARINGS["childlike"], out=4, size=1.1, swing=1.3, spring=1.7)
    return BEARINGS.get(manner, BEARINGS["neutral"])


def bent_gait(gait: Gait, bearing: Bearing) -> Gait:
    """Bend a gait by a manner."""
    carried = bearing.arm > 20.0
    return replace(
        gait,
        period_s=gait.period_s / bearing.quick,
        lift=gait.lift * bearing.step,
        bounce=gait.bounce * bearing.spring,
        height=gait.height * bearing.up,
        lean=gait.lean + bearing.lean,
        width=max(gait.width + bearing.width, 0.01),
        swing=gait.swing * bearing.swing,
        arm=max(gait.arm, bearing.arm) if carried else gait.arm + bearing.arm,
        fold=max(gait.fold, bearing.fold),
        fold_gain=gait.fold_gain * min(bearing.swing, 1.5),
        out=gait.out + bearing.out,
        twist=gait.twist * min(bearing.swing, 1.5),
        limp=max(gait.limp, bearing.limp),
        wobble=gait.wobble + 0.6 * bearing.reel,
        sway=gait.sway + 0.004 * bearing.reel,
        ball=max(gait.ball, bearing.toes),
        landing=max(gait.landing, bearing.toes) if bearing.toes else gait.landing,
        roll=gait.roll * (1.0 + 0.15 * bearing.reel),
    )


def bend(channels: Array, bearing: Bearing, share: Array, going: Array) -> None:
    """Bend channels by a manner, in place; ``share`` (T,) fades it in and out.

    ``going`` (T,) from 0 to 1 says how much a gait is under way: what the gait has already (lean,
    arms, height) isn't added twice.
    """
    standing = share * (1.0 - going)
    extra = {
        "bend": bearing.bend,
        "neck": bearing.neck,
        "nod": bearing.nod,
        "tilt": bearing.tilt,
        "shrug": bearing.shrug,
    }
    channels[:, C["pitch"]] += 0.4 * bearing.lean * standing
    channels[:, C["up"]] *= 1.0 + (bearing.up - 1.0) * standing
    for name, amount in extra.items():
        channels[:, C[name]] += amount * share
    _carry_arms(channels, bearing, standing)


def lean_forward(channels: Array, share: Array, *, walking: bool) -> None:
    """Hold a bird's trunk as birds do, in place; a walking bird jerks its head."""
    channels[:, C["pitch"]] += 36.0 * share
    channels[:, C["neck"]] -= 12.0 * share
    for side in "rl":
        lift = channels[:, C[f"{side}_lift"]]
        active = np.clip((np.abs(lift - REST[f"{side}_lift"]) - 6.0) / 25.0, 0.0, 1.0)
        tucked = share * (0.95 if walking else 1.0 - active)
        for name, folded in (("lift", -14.0), ("fold", 3.0), ("out", 8.0)):
            column = channels[:, C[f"{side}_{name}"]]
            column += tucked * (folded - column)
    if walking:
        times = np.arange(len(channels)) / FPS
        channels[:, C["neck"]] += 9.0 * share * np.sin(2.0 * np.pi * 3.1 * times)


def _carry_arms(channels: Array, bearing: Bearing, share: Array) -> None:
    """Scale gestures about the hanging arm, and hold idle arms as the manner does."""
    for side in "rl":
        lift, fold, out = (C[f"{side}_{n}"] for n in ("lift", "fold", "out"))
        base = REST[f"{side}_lift"]
        active = np.clip(np.abs(channels[:, lift] - base) / 25.0, 0.0, 1.0)
        channels[:, lift] = base + (channels[:, lift] - base) * (1 + (bearing.size - 1) * share)
        idle = (1.0 - active) * share
        uneven = 1.0 if side == "r" else 0.86
        channels[:, lift] += bearing.arm * idle * uneven
        channels[:, fold] += np.maximum(bearing.fold - 14.0, 0.0) * idle * uneven
        channels[:, out] += bearing.out * idle


def unsteady(channels: Array, bearing: Bearing, share: Array, rng: np.random.Generator) -> None:
    """Reel like a drunk or tremble like somebody scared, in place."""
    times = np.arange(len(channels)) / FPS
    if bearing.reel:
        slow = drift(times, rng, 0.5) * bearing.reel * share
        channels[:, C["side"]] += 0.8 * slow
        channels[:, C["roll"]] -= 0.5 * slow
        channels[:, C["tilt"]] += 0.6 * slow
        channels[:, C["pitch"]] += 0.35 * drift(times, rng, 0.4) * bearing.reel * share
    if bearing.shake:
        fast = np.sin(2.0 * np.pi * 7.3 * times + rng.uniform(0, 6.28)) * bearing.shake * share
        channels[:, C["side"]] += fast
        channels[:, C["tilt"]] -= fast


def stepped(channels: Array, start: int, end: int) -> None:
    """Move from pose to pose with stops between, as machines do, in place."""
    span = channels[start:end]
    count = len(span)
    if count < 2 * _HELD_FRAMES:
        return
    frames = np.arange(count)
    own = frames // _HELD_FRAMES * _HELD_FRAMES
    then = np.minimum(own + _HELD_FRAMES, count - 1)
    go = smooth((frames - own) / 3.0)[:, None]
    keep = span[:, C["up"]].copy()
    held = (1.0 - go) * span[own] + go * span[then]
    ease = ramp(frames.astype(float), 0, 6) * ramp((count - 1 - frames).astype(float), 0, 6)
    channels[start:end] = span + ease[:, None] * (held - span)
    channels[start:end, C["up"]] = keep
