"""Who is thrown something gets ready to catch it: catches are put into a timeline.

The flight takes the time that suits its way; the catcher's hands are to be there on that frame.
"""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.things.aiming import (
    catch_of,
    flight_seconds,
    frames_of,
    meant_for,
    meeting_of,
    place_of,
)
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.performance.things.moments import CATCHING, HELD_BY_ACTION, moment_of
from stickgen_engine.timeline.beats import ActorTimeline, Beat, GazeKey, SceneTimeline
from stickgen_engine.timeline.compass import distance, heading, opened
from stickgen_engine.vocabulary.actions import ACTIONS

_THROWN: Final = ("throw", "pitch", "kick_ball")
_KEPT_GOING: Final = 4
# Catches in less time than they take by nature, in frames, and the ways in which one can catch.
_QUICKER: Final = (24, 18)
_ON_FOOT: Final = ("walk", "run", "jog", "sprint", "skip", "back_away", "follow")
# What follows a catch is put off by at most so many frames.
_PUT_OFF: Final = 12
# Eyes stay on what flies for so many frames.
_WATCHED: Final = 40


def with_catches(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline in which throws are met, and a pitch meets the bat.

    A catch that the script tells of is left alone where a flight can meet it, and moved to where it
    can otherwise; somebody who stands idle gets one.
    """
    for sender, beat in sent(timeline):
        frame = moment_of(beat, sender.actor)
        batter = _batter(timeline, sender, frame) if beat.action == "pitch" else None
        if batter is not None:
            timeline = _with_bat_in_time(timeline, sender, batter, beat, frame)
            continue
        if meeting_of(timeline, sender, beat, frame) is not None:
            continue
        catcher = meant_for(timeline, sender, beat, frame)
        if catcher is None or beat.action not in ACTIONS.names:
            continue
        if is_fourfooted(catcher.actor) and catcher.actor.id != beat.target:
            continue
        if beat.action == "kick_ball" and catcher.actor.id != beat.target:
            continue
        metres = distance(place_of(sender, frame), place_of(catcher, frame))
        arrival = frame + frames_of(flight_seconds(beat.action, metres, timeline.world))
        timeline = exchanged(timeline, _catching(catcher, sender, frame, arrival, timeline.frames))
    for sender, beat in sent(timeline):
        timeline = _watched(timeline, sender, beat)
    return timeline


def _watched(timeline: SceneTimeline, sender: ActorTimeline, beat: Beat) -> SceneTimeline:
    """Let all who have nothing else to look at follow what flies with their eyes."""
    ball = _ball_of(timeline, sender, beat)
    first = moment_of(beat, sender.actor)
    last = min(first + _WATCHED, timeline.frames - 1)
    actors = []
    for actor in timeline.actors:
        speaks = any(line.start < last and line.end > first for line in actor.speeches)
        actors.append(actor if speaks else replace(actor, gazes=_looking(actor, ball, first, last)))
    return replace(timeline, actors=tuple(actors))


def _looking(actor: ActorTimeline, at: str, first: int, last: int) -> tuple[GazeKey, ...]:
    keys = sorted(actor.gazes, key=lambda key: key.frame)
    before = [key for key in keys if key.frame <= last]
    back = replace(before[-1], frame=last) if before else GazeKey(last, None)
    kept = [key for key in keys if not first <= key.frame <= last]
    return tuple(sorted((*kept, GazeKey(first, at), back), key=lambda key: key.frame))


def _ball_of(timeline: SceneTimeline, sender: ActorTimeline, beat: Beat) -> str:
    """Name the ball that is sent: the script's, or the one that is brought for it."""
    balls = [prop for prop in timeline.scene.props if prop.kind in BALLS]
    for prop in balls:
        if prop.id == beat.target:
            return prop.id
    usual = "soccer_ball" if beat.action == "kick_ball" else HELD_BY_ACTION[beat.action].kind
    return balls[0].id if balls else f"{sender.actor.id}:{usual}"


def sent(timeline: SceneTimeline) -> list[tuple[ActorTimeline, Beat]]:
    """Return who throws, pitches or kicks in which beat, in order of time."""
    found = [
        (actor, beat) for actor in timeline.actors for beat in actor.beats if beat.action in _THROWN
    ]
    return sorted(found, key=lambda each: (each[1].start, each[0].actor.id))


def exchanged(timeline: SceneTimeline, actor: ActorTimeline) -> SceneTimeline:
    """Return a timeline with one actor's part of it exchanged."""
    actors = tuple(actor if a.actor.id == actor.actor.id else a for a in timeline.actors)
    return replace(timeline, actors=actors)


def _catching(
    catcher: ActorTimeline, sender: ActorTimeline, frame: int, arrival: int, frames: int
) -> ActorTimeline:
    """Let somebody catch on a frame: by moving a catch that comes at a wrong time, or by a new one.

    Who is busy then stays so.
    """
    told = sorted(
        (
            b for b in catcher.beats
            if b.action in CATCHING and b.index is not None and abs(b.start - arrival) < 150
            and b.end > frame and catch_of(catcher, frame, sender.actor.id) is None
        ),
        key=lambda b: abs(b.start - arrival),
    )  # fmt: skip
    model = told[0] if told else Beat("catch", 0, frames_of(ACTIONS.get("catch").seconds))
    towards = opened(heading(place_of(catcher, frame), place_of(sender, frame)))
    model = replace(
        model, at=place_of(catcher, arrival), facing_deg=towards, target=sender.actor.id
    )
    beats = _without(catcher.beats, told[0]) if told else catcher.beats
    natural = model.end - model.start
    for length in (natural, *(n for n in _QUICKER if n < natural)):
        catch = _timed(replace(model, start=0, end=length), catcher, arrival)
        if catch.start >= 0 and catch.end <= frames:
            fitted = _fitted(beats, catch)
            if fitted is not None:
                return replace(catcher, beats=fitted)
    catch = _timed(replace(model, start=0, end=_QUICKER[-1], layer="upper"), catcher, arrival)
    fits = catch.start >= 0 and catch.end <= frames and not is_fourfooted(catcher.actor)
    if not fits or not _has_hands_free(beats, catch):
        return catcher
    over = tuple(sorted((*beats, catch), key=lambda b: (b.start, b.layer)))
    return replace(catcher, beats=over)


def _timed(catch: Beat, catcher: ActorTimeline, arrival: int) -> Beat:
    """Move a catch that begins on frame 0 so that the hands close on the frame of arrival."""
    start = arrival - moment_of(catch, catcher.actor)
    return replace(catch, start=start, end=start + catch.end)


def _has_hands_free(beats: tuple[Beat, ...], catch: Beat) -> bool:
    """Tell whether all that somebody does meanwhile is to stand or to get about on foot."""
    return all(
        beat.action == "idle" or beat.action in _ON_FOOT
        for beat in beats
        if beat.start < catch.end and beat.end > catch.start
    )


def _without(beats: tuple[Beat, ...], gone: Beat) -> tuple[Beat, ...]:
    """Idle where a beat was."""
    idle = Beat("idle", gone.start, gone.end, at=gone.at, facing_deg=gone.facing_deg)
    return tuple(idle if beat is gone else beat for beat in beats)


def _fitted(beats: tuple[Beat, ...], new: Beat) -> tuple[Beat, ...] | None:
    """Put a base beat where an actor stands idle; None where it does not for all of that time."""
    out: list[Beat] = []
    covered = 0
    for beat in beats:
        overlap = min(beat.end, new.end) - max(beat.start, new.start)
        if beat.layer != "base" or overlap <= 0:
            out.append(beat)
            continue
        if beat.index is not None or beat.action != "idle" or beat.posture != "stand":
            if beat.end - new.start <= _KEPT_GOING:
                new = replace(new, start=beat.end)
                out.append(beat)
                continue
            late = new.end - beat.start
            if beat.start > new.start and late <= min(_PUT_OFF, 0.3 * (beat.end - beat.start)):
                covered += overlap
                out.append(replace(beat, start=new.end))
                continue
            return None
        covered += overlap
        if beat.start < new.start:
            out.append(replace(beat, end=new.start))
        if beat.end > new.end:
            out.append(replace(beat, start=new.end, facing_deg=new.facing_deg))
    if covered < new.end - new.start:
        return None
    out.append(new)
    return tuple(sorted(out, key=lambda b: (b.start, b.layer)))


def _batter(timeline: SceneTimeline, sender: ActorTimeline, frame: int) -> ActorTimeline | None:
    """Return who swings a bat soon after a pitch."""
    for actor in timeline.actors:
        if actor.actor.id == sender.actor.id:
            continue
        if any(b.action == "bat" and -30 < b.start - frame < 60 for b in actor.beats):
            return actor
    return None


def _with_bat_in_time(
    timeline: SceneTimeline, sender: ActorTimeline, batter: ActorTimeline, beat: Beat, frame: int
) -> SceneTimeline:
    """Move a swing to where the ball comes: the pitch decides."""
    swing = next(b for b in batter.beats if b.action == "bat" and -30 < b.start - frame < 60)
    metres = distance(place_of(sender, frame), place_of(batter, frame))
    arrival = frame + frames_of(flight_seconds(beat.action, metres, timeline.world))
    shift = arrival - moment_of(swing, batter.actor)
    if shift == 0:
        return timeline
    moved = replace(swing, start=swing.start + shift, end=swing.end + shift)
    if moved.start < 0 or moved.end > timeline.frames:
        return timeline
    fitted = _fitted(_without(batter.beats, swing), moved)
    if fitted is None:
        return timeline
    return exchanged(timeline, replace(batter, beats=fitted))
