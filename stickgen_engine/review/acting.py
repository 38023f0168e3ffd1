"""Actions too short to be read, and stretches in which nothing happens."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from stickgen_engine.review.doings import Doing, acting, doings_of
from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.sights import Flags, Sight, Sights
from stickgen_engine.review.stretches import stretches
from stickgen_engine.skeleton import FPS
from stickgen_engine.vocabulary.actions import ACTIONS

# What is done once is read from this share of its nature on, what can be held from this time on.
_LEAST_SHARE: Final = 0.45
_LEAST_HELD_S: Final = 0.6
_IDLE_S: Final = 4.0
_LONG_IDLE_S: Final = 8.0
_LOOKED_AT_S: Final = 1.5


def acted(sights: Sights) -> Iterator[Finding]:
    """Find what is wrong with when things are done."""
    for sight in sights.actors.values():
        for doing in doings_of(sight):
            yield from _too_short(sights, sight, doing)
    yield from _idle(sights)


def _too_short(sights: Sights, sight: Sight, doing: Doing) -> Iterator[Finding]:
    word = ACTIONS.get(doing.beat.action)
    beat = doing.beat
    seconds = (beat.end - beat.start) / FPS
    least = min(_LEAST_HELD_S, word.seconds) if word.holds else _LEAST_SHARE * word.seconds
    if beat.path or seconds >= least - 0.04:
        return
    start_s = round(doing.stretch.first / FPS, 2)
    end_s = round(start_s + word.seconds, 1)
    yield Finding(
        kind="action_too_short",
        severity="serious" if seconds < 0.5 * least else "fair",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=round(beat.start / FPS, 2),
        end_s=round(beat.end / FPS, 2),
        measured=round(seconds, 2),
        unit="s",
        message=f"{sight.id}'s “{beat.action}” lasts {seconds:.1f} s; it takes {word.seconds:.1f} s"
        " by nature and cannot be read",
        suggestion=f"let it last until {end_s:.1f} s"
        if end_s <= sights.seconds
        else f"let the scene last {end_s:.1f} s, and the action until then",
        remedy=Remedy("action", {"actor": sight.id, "index": doing.index, "end_s": end_s})
        if end_s <= sights.seconds
        else Remedy("length", {"duration_s": end_s}),
    )


def _idle(sights: Sights) -> Iterator[Finding]:
    """Find stretches in which nobody does or says anything and the camera stands still."""
    if not sights.actors:
        return
    alive = ~_still(sights)
    for sight in sights.actors.values():
        alive |= acting(doings_of(sight), sights.frames) | _stands(sight, sights.frames)
        for speech in sight.member.timeline.speeches:
            alive[speech.start : speech.end] = True
        for key in sight.member.timeline.part.expressions:
            # A face that changes is something to look at for a while.
            alive[round(key.at_s * FPS) : round((key.at_s + _LOOKED_AT_S) * FPS)] = True
    for span in stretches(np.asarray(~alive), least_s=_IDLE_S):
        last = span.end >= sights.frames
        length = round(span.start_s + 1.5, 1)
        yield Finding(
            kind="idle",
            severity="serious" if span.seconds > _LONG_IDLE_S else "fair",
            scene=sights.scene_id,
            actor=None,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(span.seconds, 1),
            unit="s",
            message=f"for {span.seconds:.1f} s nobody does or says anything that was written",
            suggestion=f"end the scene at {length:.1f} s, or give somebody something to do"
            if last
            else "give somebody something to do, or let what follows begin earlier",
            remedy=Remedy("length", {"duration_s": length})
            if last and length >= _written_until(sights)
            else None,
        )


def _written_until(sights: Sights) -> float:
    """Return the latest time that the script names in the scene, in seconds."""
    scene = sights.timeline.scene
    times = [key.at_s for key in scene.camera]
    for part in scene.parts:
        times += [expression.at_s for expression in part.expressions]
        spans = [(action.start_s, action.end_s) for action in part.actions]
        spans += [(line.start_s, line.end_s) for line in part.lines]
        times += [time for span in spans for time in span if time is not None]
    return max(times, default=0.0)


def _stands(sight: Sight, frames: int) -> Flags:
    """Tell on which frames one is written to stand: waiting may be what is told."""
    flags = np.zeros(frames, dtype=bool)
    for beat in sight.member.timeline.beats:
        if beat.action == "stand" and beat.index is not None:
            flags[beat.start : beat.end] = True
    return flags


def _still(sights: Sights) -> Flags:
    """Tell on which frames the camera stands still."""
    speeds = np.concatenate([shot.speeds for shot in sights.shots])
    return np.asarray(speeds < 0.02)
