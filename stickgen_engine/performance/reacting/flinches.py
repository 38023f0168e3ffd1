"""Who is shot at from afar flinches when it comes: arms before the face, turned away."""

from typing import Final

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import (
    base_at,
    feeling,
    has_hands_free,
    looking,
    place_at,
    with_upper,
)
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import distance

# How fast what is sent flies, in metres per second.
_SPEED_MPS: Final = {"cast_spell": 9.0, "shoot_bow": 26.0}
_RELEASED: Final = {"cast_spell": 0.5, "shoot_bow": 0.7}
_LENGTH: Final = 28
# What keeps a body from flinching.
_ANSWERS: Final = frozenset(("block", "dodge", "fall_down", "faint"))


def with_flinches(ensemble: Ensemble) -> None:
    """Let the targets of spells and arrows flinch as they come, in place."""
    for actor, beat in list(ensemble.done_to(frozenset(_SPEED_MPS))):
        name = str(beat.target)
        frame = arrival_of(actor, ensemble.actors[name], beat)
        ensemble.change(name, looking, max(0, frame - FPS), frame, actor.actor.id)
        _flinch(ensemble, name, frame)


def arrival_of(actor: ActorTimeline, other: ActorTimeline, beat: Beat) -> int:
    """Return the frame on which what is sent reaches somebody."""
    marked = marked_frames(beat, actor.actor, "release")
    late = round(_RELEASED[beat.action] * (beat.end - beat.start))
    sent = marked[0] if marked else beat.start + late
    way = distance(place_at(actor, sent), place_at(other, sent))
    return sent + max(1, round(FPS * way / _SPEED_MPS[beat.action]))


def _flinch(ensemble: Ensemble, name: str, frame: int) -> None:
    victim = ensemble.actors[name]
    # The arms are up when it comes.
    begun = max(0, frame - 3)
    end = min(begun + _LENGTH, ensemble.timeline.frames)
    busy = any(b.motion in _ANSWERS and b.start <= frame < b.end for b in victim.beats)
    if busy or end - begun < FPS // 2 or is_fourfooted(victim.actor):
        return
    ensemble.change(name, feeling, begun, end, "surprised")
    if has_hands_free(victim, begun, end):
        now = base_at(victim, begun)
        flinch = Beat(
            "idle",
            begun,
            end,
            layer="upper",
            at=now.at,
            facing_deg=now.facing_deg,
            variant="flinched",
        )
        ensemble.change(name, with_upper, flinch)
