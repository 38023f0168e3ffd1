"""The beats of a four-footed animal become one track."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from stickgen_engine.motion.afloat import begun_afloat, floating
from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import join, ramp, rate, softened
from stickgen_engine.motion.floors import lowered
from stickgen_engine.motion.fourfooted import (
    Herd,
    begin,
    forefeet_state,
    hips_behind,
    hold_four,
    stand_forefeet,
)
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.manners import stepped
from stickgen_engine.motion.quad_beats import moved_on_four
from stickgen_engine.motion.quad_manners import bend_four, quad_bearing_of
from stickgen_engine.motion.quad_overlay import lay_over_four
from stickgen_engine.motion.quad_support import bear_on_forefeet, keep_head_up
from stickgen_engine.motion.tables.quad_repertoire import gestured_on_four, is_known_on_four
from stickgen_engine.motion.track import Feet, State, Stretch, last_state
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Speech

JOIN_FRAMES = 9
# What a head does as a line is said.
_SAID = {"shout": "shout", "sing": "sing"}


@dataclass(frozen=True, slots=True)
class _Found:
    state: tuple[State, State]
    held: Array | None


def animate_four(beats: Sequence[Beat], body: Body, speeches: Sequence[Speech] = ()) -> Stretch:
    """Move a dog, a cat or a horse through its beats; its own lines move its head."""
    beats = (*beats, *_spoken(beats, speeches))
    base = sorted((b for b in beats if b.layer == "base"), key=lambda b: b.start)
    frames = max(beat.end for beat in beats)
    whole = Herd(Stretch.empty(frames), Feet.empty(frames))
    first = base[0]
    hind, fore = begin(first.at[0], first.at[1], first.facing_deg, body.build)
    found = _Found((begun_afloat(hind, body), begun_afloat(fore, body)), None)
    for beat in base:
        herd = _of_beat(beat, found, body)
        whole.stretch.put(beat.start, herd.stretch)
        whole.fore.put(beat.start, herd.fore)
        found = _Found(
            (last_state(herd.stretch), forefeet_state(herd)), herd.stretch.channels[-1].copy()
        )
    _join(whole, base)
    _bend(whole.stretch, beats, base, body)
    lifted = _gesture(whole, beats, body)
    _breathe(whole.stretch.channels, body.chance("life"))
    whole.stretch.channels = softened(whole.stretch.channels)
    for beat in base:
        if quad_bearing_of(beat.manner, body.actor).stepped:
            stepped(whole.stretch.channels, beat.start, beat.end)
    whole.stretch.channels[:, C["ahead"]] -= hips_behind(body.build)
    stand_forefeet(whole)
    planted = whole.fore.heel & ~lifted
    bear_on_forefeet(whole.stretch, whole.fore.ankle, planted, body.build)
    keep_head_up(whole.stretch, body.build)
    return whole.stretch


def _spoken(beats: Sequence[Beat], speeches: Sequence[Speech]) -> list[Beat]:
    """Speak a line with the head where nothing else is done meanwhile."""
    out = []
    for line in speeches:
        busy = any(b.start < line.end and b.end > line.start for b in beats if b.layer == "upper")
        if not busy:
            under = next(b for b in reversed(beats) if b.start <= line.start and b.layer == "base")
            said = replace(under, action=_SAID.get(line.mode, "talk"), variant="", layer="upper")
            out.append(replace(said, start=line.start, end=line.end, path=(), index=None))
    return out


def missing_of_four(beat: Beat, species: str) -> str:
    """Say what stands in for an action that four feet cannot do."""
    if is_known_on_four(species, beat.motion, goes=bool(beat.path)):
        return ""
    does = "walks" if beat.path else "stands"
    return f"action {beat.action!r} is not for a {species}: {does}"


def _of_beat(beat: Beat, found: _Found, body: Body) -> Herd:
    count, build = beat.end - beat.start, body.build
    if floating(beat, body):
        return moved_on_four(replace(beat, variant="swim"), found.state, found.held, body)
    filled = beat.index is None and beat.motion == "idle" and beat.posture != "stand"
    floor = found.state[0].floor
    if filled and found.held is not None:
        herd = hold_four(
            (lowered(found.state[0]), _lowered(found, floor)), found.held, count, build
        )
        herd.raise_by(floor)
        return herd
    return moved_on_four(beat, found.state, found.held, body)


def _lowered(found: _Found, floor: float) -> State:
    return lowered(replace(found.state[1], floor=floor))


def _join(whole: Herd, base: Sequence[Beat]) -> None:
    """Let beats flow into one another, in place; where forefeet step is joined already."""
    channels = whole.stretch.channels
    for beat in base[1:]:
        start = beat.start
        spin = channels[start - 1, C["spin"]] - channels[start, C["spin"]]
        channels[start:, C["spin"]] += 360.0 * np.round(spin / 360.0)
        gap = np.abs(channels[start] - channels[start - 1])
        far = max((gap[C["pitch"]] - 40.0) / 80.0, gap[C["spin"]] / 120.0, gap[C["up"]] - 0.3)
        join(channels, start, JOIN_FRAMES + round(14.0 * float(np.clip(far, 0.0, 1.0))))


def _bend(track: Stretch, beats: Sequence[Beat], base: Sequence[Beat], body: Body) -> None:
    """Bend every beat by its manner, in place, going over from one to the next within a third."""
    for beat in base:
        _bend_one(track, beat, body, 1.0)
    for beat in beats:
        under = next(b for b in reversed(base) if b.start <= beat.start)
        if beat.layer == "upper" and under.manner != beat.manner:
            _bend_one(track, beat, body, 1.0)


def _bend_one(track: Stretch, beat: Beat, body: Body, share: float) -> None:
    span, count = slice(beat.start, beat.end), beat.end - beat.start
    frames = np.arange(count, dtype=np.float64)
    fade = min(8.0, 0.3 * count)
    # The first beat of a scene begins as it is.
    come = ramp(frames, -1.0, fade) if beat.start else np.ones(count)
    weight = (
        share * come * (ramp(count - frames, 0.0, fade) if beat.end < len(track.place) else 1.0)
    )
    bent = track.channels[span].copy()
    gone = np.hypot(rate(track.place[span, 0]), rate(track.place[span, 1]))
    going = ramp(gone, 0.0, 0.3 * body.build.leg / FPS) if beat.path else np.zeros(count)
    bearing = quad_bearing_of(beat.manner, body.actor)
    bend_four(bent, bearing, going, beat.start, body.chance("manner", beat.start))
    track.channels[span] += weight[:, None] * (bent - track.channels[span])


def _gesture(
    whole: Herd, beats: Sequence[Beat], body: Body
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Lay gestures over the track, in place; say on which frames, (T, 2), forefeet are lifted."""
    lifted = np.zeros(whole.fore.heel.shape, dtype=np.bool_)
    species = str(body.actor.species)
    for beat in sorted(beats, key=lambda b: b.start):
        carried = bool(beat.path) and gestured_on_four(species, beat.motion) is not None
        if beat.layer == "upper" or carried:
            lay_over_four(whole, beat, body, lifted)
    return lifted


def _breathe(channels: Array, rng: np.random.Generator) -> None:
    times = np.arange(len(channels)) / FPS
    breath = np.sin(2.0 * np.pi * rng.uniform(0.4, 0.5) * times + rng.uniform(0.0, 6.28))
    upright = 1.0 - ramp(np.abs(channels[:, C["spin"]]), 10.0, 60.0)
    channels[:, C["bend"]] += 1.0 * breath
    channels[:, C["up"]] += 0.004 * breath
    channels[:, C["turn"]] += 6.0 * drift(times, rng, 0.16) * upright
    channels[:, C["nod"]] += 3.0 * drift(times, rng, 0.2)
    channels[:, C["tilt"]] += 3.0 * drift(times, rng, 0.14)
