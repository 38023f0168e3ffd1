"""Who kicks a ball turns to it, and who shoves a thing goes on when it is reached."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.performance.things.aiming import place_of
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.timeline.compass import ahead, distance, heading
from stickgen_engine.vocabulary.props import PROPS

# How fast a heavy thing is shoved along, how far at most, and how one gets to it, in m/s and m.
_SHOVING_MPS: Final = 0.5
_FARTHEST_M: Final = 3.5
_COMING_MPS: Final = 1.1
_LEAST_S: Final = 1.2
# Hands are this far ahead of the middle of who leans on a thing.
_ARMS_M: Final = 0.3
_ONCE: Final = {
    "throw": "release", "pitch": "release", "shoot": "release", "kick_ball": "hit",
}  # fmt: skip
_BALLS: Final = ("ball", "soccer_ball", "basketball", "baseball")


def lined_up(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline in which kicks are turned to their balls and shoved things are moved on."""
    actors = tuple(_lined_up(actor, timeline) for actor in timeline.actors)
    return replace(timeline, actors=actors)


def _lined_up(actor: ActorTimeline, timeline: SceneTimeline) -> ActorTimeline:
    out: list[Beat] = []
    for told in actor.beats:
        beat, rest = _done_once(told, actor)
        out += rest
        prop = next((p for p in timeline.scene.props if p.id == beat.target), None)
        if prop is None or beat.layer != "base":
            out.append(beat)
        elif beat.action == "kick_ball" and prop.kind in _BALLS and not beat.path:
            here = place_of(actor, beat.start)
            facing = heading(here, prop.at) if distance(here, prop.at) > 0.2 else beat.facing_deg
            out.append(replace(beat, facing_deg=facing))
        elif beat.action in ("push", "pull") and _is_on_the_way(beat, prop.at):
            out += _shoving(beat, prop.at, 0.44 * PROPS.get(prop.kind).width_m * prop.scale, actor)
        else:
            out.append(beat)
    return replace(actor, beats=tuple(sorted(out, key=lambda b: (b.start, b.layer))))


def _done_once(beat: Beat, actor: ActorTimeline) -> tuple[Beat, list[Beat]]:
    """Cut what would throw a thing that is gone a second time; return the beat and idling after."""
    mark = _ONCE.get(beat.action)
    frames = marked_frames(beat, actor.actor, mark) if mark is not None else ()
    if len(frames) < 2 or beat.layer != "base":
        return beat, []
    end = beat.start + frames[1] - frames[0]
    idle = Beat("idle", end, beat.end, at=beat.at, facing_deg=beat.facing_deg)
    return replace(beat, end=end), [idle]


def _is_on_the_way(beat: Beat, at: tuple[float, float]) -> bool:
    """Tell whether a shove would end where it should begin: before the thing."""
    stop = beat.path[-1] if beat.path else beat.at
    return distance(stop, at) < 1.6 or not beat.path


def _shoving(beat: Beat, at: tuple[float, float], half: float, actor: ActorTimeline) -> list[Beat]:
    """Walk up to a thing, then shove it for the time that is left."""
    here = beat.at
    towards = heading(here, at)
    room = distance(here, at) - half - _ARMS_M * actor.actor.height_m / 1.8
    seconds = (beat.end - beat.start) / FPS
    coming = min(max(room, 0.0) / _COMING_MPS + 0.3, 0.55 * seconds) if room > 0.25 else 0.0
    left = seconds - coming
    if left < _LEAST_S:
        return [beat]
    metres = min(_SHOVING_MPS * (left - 0.6), _FARTHEST_M)
    start = ahead(here, towards, max(room, 0.0) if coming else 0.0)
    way = towards if beat.action == "push" else (towards + 180.0) % 360.0
    turn = beat.start + round(coming * FPS)
    shove = replace(
        beat, start=turn, at=start, path=(ahead(start, way, metres),), facing_deg=towards
    )
    if not coming:
        return [shove]
    walk = replace(beat, action="walk", end=turn, path=(start,), facing_deg=towards, variant="")
    return [walk, shove]
