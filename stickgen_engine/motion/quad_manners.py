"""Manners bend whatever a four-footed body does: its gait, its key poses, its standing about."""

from dataclasses import replace

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.tables.quad_gaits import QuadGait
from stickgen_engine.motion.tables.quad_manners import QUAD_BEARINGS, QuadBearing
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS

# The foot that an animal spares: its right forefoot.
_SPARED = 3
# Small bodies are quick and large ones take their time.
_PACES = {"dog": 1.0, "cat": 1.06, "horse": 0.86}


def quad_bearing_of(manner: str, actor: Actor) -> QuadBearing:
    """Find the bearing of a beat; who is old or shy by nature is so in whatever is plainly done."""
    own = QUAD_BEARINGS[actor.manner if manner == "neutral" else manner]
    return replace(own, tempo=own.tempo * _PACES[str(actor.species)])


def gait_in_manner(gait: QuadGait, bearing: QuadBearing) -> QuadGait:
    """Bend a gait by a manner; how the head is carried is bent in whatever a body does."""
    return replace(
        gait,
        period_s=gait.period_s / bearing.quick,
        longest=gait.longest * bearing.far,
        lift=gait.lift * bearing.step,
        fore_lift=gait.fore_lift * bearing.step,
        bounce=gait.bounce * bearing.spring,
        weave=gait.weave + bearing.weave,
        wide=gait.wide + bearing.wide,
        lame=_SPARED if bearing.lame and gait.beats == 2 else gait.lame,
        reel=gait.reel + 0.6 * bearing.reel,
    )


def bend_four(
    channels: Array, bearing: QuadBearing, going: Array, start: int, chance: np.random.Generator
) -> None:
    """Bend channels (T, WIDTH) by a manner, in place, as far as the body is up on its feet.

    ``going`` (T,) from 0 to 1 is how far a gait is under way; ``start`` the first frame's number.
    """
    up = ramp(channels[:, C["up"]], 0.3, 0.75)
    flat = 1.0 - ramp(np.abs(channels[:, C["pitch"]] - 88.0), 25.0, 60.0)
    standing = up * flat
    # A head that is down already isn't bowed through the floor.
    room = 1.0 - 0.85 * ramp(channels[:, C["neck"]], 20.0, 70.0) * (bearing.neck > 0.0)
    head = (0.35 + 0.65 * standing) * room
    still = standing * (1.0 - going)
    channels[:, C["neck"]] += bearing.neck * head
    channels[:, C["nod"]] += bearing.nod * head
    channels[:, C["tilt"]] += bearing.tilt * head
    channels[:, C["turn"]] += bearing.turn * head
    channels[:, C["bend"]] += bearing.bend * standing
    channels[:, C["up"]] += bearing.up * standing
    channels[:, C["pitch"]] -= (bearing.front + 0.5 * bearing.bend) * standing
    _keep_time(channels, bearing, still, head, start)
    _shake(channels, bearing, standing, still, chance)


def _keep_time(
    channels: Array, bearing: QuadBearing, still: Array, head: Array, start: int
) -> None:
    times = 2.0 * np.pi * (start + np.arange(len(channels))) / FPS
    if bearing.bob:
        beat = np.abs(np.sin(0.5 * bearing.bob_hz * times))
        channels[:, C["up"]] += still * bearing.bob * (beat - 0.6)
        channels[:, C["pitch"]] -= still * 90.0 * bearing.bob * beat
    if bearing.sway:
        sway = bearing.sway * np.sin(bearing.sway_hz * times)
        channels[:, C["yaw"]] += still * sway
        channels[:, C["side"]] -= still * 1.2 * sway
    if bearing.scan:
        scan = bearing.scan * np.sin(bearing.scan_hz * times + 0.7)
        channels[:, C["turn"]] += head * scan


def _shake(
    channels: Array,
    bearing: QuadBearing,
    standing: Array,
    still: Array,
    chance: np.random.Generator,
) -> None:
    times = np.arange(len(channels)) / FPS
    if bearing.shake:
        for name, share in (("side", 1.0), ("yaw", 0.8), ("tilt", 1.4)):
            phase = chance.uniform(0.0, 2.0 * np.pi)
            shaken = np.sin(2.0 * np.pi * 7.3 * times + phase)
            channels[:, C[name]] += standing * share * bearing.shake * shaken
    if bearing.reel:
        for name, share in (("roll", 0.6), ("side", 0.9), ("tilt", 1.0), ("turn", 1.0)):
            channels[:, C[name]] += still * share * bearing.reel * drift(times, chance, 0.4)
