"""Manners bend whatever a body does: its gait, its key poses, its standing about."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import REST, Array, C, mixed
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.proportions import CHILD_HEIGHT_M
from stickgen_engine.motion.tables.manners import ALIEN, BEARINGS, CHILD, GHOST, Bearing, Hold
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS

_HELD_FRAMES: Final = 5
# How long it takes the weary to sink and to catch themselves.
_SAG_S: Final = 2.9


def bearing_of(manner: str, actor: Actor) -> Bearing:
    """Find the bearing of a beat; who is old or shy by nature is so in whatever is plainly done.

    Ghosts, robots, aliens and children have a bearing of their own.
    """
    if manner == "neutral":
        manner = actor.manner
    if manner == "neutral" and "sheet" in actor.accessories:
        return GHOST
    if manner == "neutral" and actor.kind == "robot":
        return BEARINGS["robotic"]
    if manner == "neutral" and actor.kind == "alien":
        return ALIEN
    if manner == "neutral" and actor.kind == "human" and actor.height_m < CHILD_HEIGHT_M:
        return CHILD
    return BEARINGS.get(manner, BEARINGS["neutral"])


def bent_gait(gait: Gait, bearing: Bearing) -> Gait:
    """Bend a gait by a manner."""
    carried = bearing.arm > 20.0
    walks = gait.duty >= 0.5
    # Runners have no foot to put down flat: they'd stop at each step.
    flat = 1.0 - bearing.flat * (1.0 if walks else 0.3)
    landing = max(gait.landing, bearing.toes) if bearing.toes else flat * gait.landing
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
        fold_gain=gait.fold_gain * min(bearing.swing, 1.5) * min(bearing.chest, 1.0),
        out=gait.out + bearing.out,
        twist=gait.twist * min(bearing.swing, 1.5) * bearing.chest,
        yaw=gait.yaw * bearing.chest,
        takeoff=gait.takeoff * (0.25 + 0.75 * flat),
        rock=gait.rock + bearing.rock,
        toe_out=gait.toe_out + bearing.toe_out,
        drag=max(gait.drag, bearing.drag if walks else 0.0),
        late=gait.late + bearing.late,
        uneven=gait.uneven + bearing.uneven,
        limp=max(gait.limp, bearing.limp),
        wobble=gait.wobble + 0.6 * bearing.reel,
        sway=gait.sway + 0.004 * bearing.reel,
        ball=max(gait.ball, bearing.toes),
        landing=landing,
        roll=gait.roll * (1.0 + 0.15 * bearing.reel),
    )


@dataclass(frozen=True, slots=True)
class Bent:
    """How much of a bearing shows on each of T frames, each (T,) from 0 to 1.

    ``trunk`` bends the trunk and the head, ``standing`` the whole body, ``going`` is how far a
    gait is under way, ``low`` how far the hips are down, and ``resting`` says that hands may leave
    the knees that they lie on.
    """

    trunk: Array
    standing: Array
    going: Array
    low: Array
    resting: bool = False


def bent(channels: Array, going: Array, weight: Array | float = 1.0, *, resting: bool) -> Bent:
    """Read off a body's posture how much of a bearing can show: most on its feet, least lying."""
    low = 1.0 - ramp(channels[:, C["up"]], 0.6, 0.85)
    tipped = ramp(np.abs(channels[:, C["pitch"]]), 35.0, 60.0)
    trunk = (1.0 - tipped) * (1.0 - 0.2 * low) + 0.2 * tipped
    return Bent(trunk * weight, (1.0 - low) * (1.0 - tipped) * weight, going, low, resting)


def bend(channels: Array, bearing: Bearing, how: Bent, heading: float, start: int) -> None:
    """Bend channels by a manner, in place; ``start`` is the first frame's number in the scene.

    What a gait has already (lean, arms, height) isn't added twice.
    """
    standing = how.standing * (1.0 - how.going)
    extra = {
        "bend": bearing.bend,
        "neck": bearing.neck,
        "nod": bearing.nod,
        "tilt": bearing.tilt,
        "shrug": bearing.shrug,
    }
    channels[:, C["pitch"]] += 0.5 * bearing.lean * standing
    channels[:, C["up"]] *= 1.0 + (bearing.up - 1.0) * standing
    for name, amount in extra.items():
        channels[:, C[name]] += amount * how.trunk
    for side in "rl":
        channels[:, C[f"{side}_knee"]] += bearing.knees * how.standing
    near, far = ("l", "r") if np.cos(np.radians(heading)) < -0.1 else ("r", "l")
    hip = bearing.hip * standing * (1.0 if near == "r" else -1.0)
    channels[:, C["roll"]] += hip
    channels[:, C["side"]] -= 1.3 * hip
    channels[:, C["left"]] += 0.007 * hip
    channels[:, C["up"]] -= 0.0018 * np.abs(hip)
    _keep_time(channels, bearing, how, standing, start)
    busy = _busy(channels, how)
    _carry_arms(channels, bearing, standing, busy)
    for side, hold in ((near, bearing.near), (far, bearing.far)):
        if hold is not None:
            _rest_hand(channels, side, hold, how, busy[side])


def _keep_time(channels: Array, bearing: Bearing, how: Bent, standing: Array, start: int) -> None:
    """Bob, sway and look about."""
    times = 2.0 * np.pi * (start + np.arange(len(channels))) / FPS
    about = how.trunk * (1.0 - how.going)
    if bearing.bob:
        dip = 0.5 - 0.5 * np.cos(bearing.bob_hz * times)
        channels[:, C["up"]] -= bearing.bob * dip * standing
        channels[:, C["bend"]] += 90.0 * bearing.bob * dip * about
    if bearing.sway:
        wave = np.sin(bearing.sway_hz * times)
        also_going = how.trunk * (1.0 - 0.4 * how.going)
        channels[:, C["side"]] += bearing.sway * wave * also_going
        channels[:, C["roll"]] += 0.4 * bearing.sway * wave * standing
        late = np.sin(bearing.sway_hz * times - 0.6)
        channels[:, C["tilt"]] -= 0.6 * bearing.sway * late * also_going
    if bearing.sag:
        _give_way(channels, bearing.sag, times / (2.0 * np.pi), how)
    if bearing.loll:
        slow = np.sin(0.31 * times) + 0.4 * np.sin(0.83 * times)
        channels[:, C["tilt"]] += bearing.loll * slow * how.trunk
        channels[:, C["neck"]] += 0.7 * bearing.loll * np.cos(0.31 * times) * how.trunk
    if bearing.scan:
        # The head looks one way, stays, and looks the other way.
        glance = np.tanh(2.2 * np.sin(bearing.scan_hz * times))
        channels[:, C["turn"]] += bearing.scan * glance * how.trunk * (1.0 - 0.5 * how.going)


def _give_way(channels: Array, sag: float, seconds: Array, how: Bent) -> None:
    """Sink little by little, and catch oneself with a start, every few seconds, in place."""
    turn = np.mod(seconds / _SAG_S, 1.0)
    sunk = smooth(turn / 0.78) * (1.0 - smooth((turn - 0.8) / 0.16)) * how.trunk
    channels[:, C["up"]] -= sag * sunk * how.standing * (1.0 - 0.6 * how.going)
    channels[:, C["bend"]] += 150.0 * sag * sunk
    channels[:, C["neck"]] += 260.0 * sag * sunk


def _busy(channels: Array, how: Bent) -> dict[str, Array]:
    """Say how much each arm has something to do, (T,) from 0 to 1."""
    out = {}
    for side in "rl":
        lift = np.abs(channels[:, C[f"{side}_lift"]] - REST[f"{side}_lift"])
        fold = np.abs(channels[:, C[f"{side}_fold"]] - REST[f"{side}_fold"])
        own = np.clip((np.maximum(lift, 0.5 * fold) - 4.0) / 22.0, 0.0, 1.0)
        reach = channels[:, [C[f"{side}_{frame}w"] for frame in "chw"]].max(axis=1)
        most = own * (1.0 - how.low) if how.resting else np.maximum(own, reach)
        out[side] = np.asarray(most * (1.0 - how.going))
    return out


def _rest_hand(channels: Array, side: str, hold: Hold, how: Bent, busy: Array) -> None:
    """Lay an idle hand where its manner has it, in place."""
    idle = hold.standing + (hold.seated - hold.standing) * how.low
    share = idle + (hold.going - idle) * how.going
    weight = np.clip(how.trunk * share * (1.0 - busy), 0.0, 1.0)
    over = channels.copy()
    for name, value in (("x", hold.x), ("y", hold.y), ("z", hold.z), ("w", 1.0)):
        over[:, C[f"{side}_c{name}"]] = value
    over[:, C[f"{side}_hw"]] = over[:, C[f"{side}_ww"]] = 0.0
    over[:, C[f"{side}_elb"]] = hold.elbow
    names = (*("c" + n for n in "xyzw"), "hw", "ww", "elb")
    channels[:] = mixed(channels, over, weight, [C[f"{side}_{name}"] for name in names])


def _carry_arms(channels: Array, bearing: Bearing, share: Array, busy: dict[str, Array]) -> None:
    """Scale gestures about the hanging arm, and hold idle arms as the manner does."""
    for side in "rl":
        lift, fold, out = (C[f"{side}_{n}"] for n in ("lift", "fold", "out"))
        base = REST[f"{side}_lift"]
        channels[:, lift] = base + (channels[:, lift] - base) * (1 + (bearing.size - 1) * share)
        idle = (1.0 - busy[side]) * share
        uneven = 1.0 if side == "r" else 0.86
        channels[:, lift] += bearing.arm * idle * uneven
        channels[:, fold] += (bearing.fold - 14.0) * (bearing.fold > 0.0) * idle * uneven
        channels[:, out] += bearing.out * idle


def unsteady(channels: Array, bearing: Bearing, share: Array, rng: np.random.Generator) -> None:
    """Reel like a drunk or tremble like somebody scared, in place."""
    times = np.arange(len(channels)) / FPS
    if bearing.reel:
        slow = drift(times, rng, 0.5) * bearing.reel * share
        channels[:, C["side"]] += 0.8 * slow
        channels[:, C["roll"]] -= 0.5 * slow
        channels[:, C["tilt"]] += 0.6 * slow
        channels[:, C["pitch"]] += 1.1 * drift(times, rng, 0.4) * bearing.reel * share
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
