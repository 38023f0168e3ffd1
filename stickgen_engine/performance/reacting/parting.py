"""Who was close to another steps back when that is over, to where people stand with each other."""

from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import free_until, place_at, with_base
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.approaches import TOUCHING_M, touching_gap
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import ahead, distance, heading

# What brings two nearer to each other than people stand.
CLOSE: Final = frozenset(("hug", "kiss", "whisper_to", "comfort", "help_up", "dance_together"))
# From middle to middle of two adults who have to do with each other, in metres.
_APART_M: Final = 0.84
_ENOUGH_M: Final = 0.12
_STEP_MPS: Final = 0.75
_LEAST_FRAMES: Final = 10
_MOST_M: Final = 0.8
# A gesture has just begun on so many frames: one may still be on the way.
_BEGINNING: Final = 6
# What follows so soon is what two part for, or stay together for.
_SOON: Final = 3 * FPS


def parted(ensemble: Ensemble, name: str, beat: Beat) -> None:
    """Let two step back from each other at the end of a beat, in place, as far as there is time."""
    other = str(beat.target)
    one, two = ensemble.actors[name], ensemble.actors[other]
    here, there = place_at(one, beat.end), place_at(two, beat.end)
    way = _wanted(one, two, beat.end) - distance(here, there)
    if way < _ENOUGH_M:
        return
    rooms = {each: _room(ensemble.actors[each], beat.end) for each in (name, other)}
    stepping = [each for each, room in rooms.items() if room >= _LEAST_FRAMES]
    for each in stepping:
        spot, facing = (
            (here, heading(here, there)) if each == name else (there, heading(there, here))
        )
        share = min(way / len(stepping), _MOST_M)
        frames = min(rooms[each], _LEAST_FRAMES + round(FPS * share / _STEP_MPS))
        end = ahead(spot, facing + 180.0, share)
        step = Beat(
            "back_away", beat.end, beat.end + frames, at=spot, path=(end,), facing_deg=facing,
            target=other if each == name else name, gravity=beat.gravity,
        )  # fmt: skip
        ensemble.change(each, with_base, (step,), moved_to=end)


def _wanted(one: ActorTimeline, two: ActorTimeline, frame: int) -> float:
    """Return how far apart two are to be for what they do with each other next, in metres."""
    pair = {one.actor.id: one, two.actor.id: two}
    following = [
        (beat.start, touching_gap(beat.action, each.actor, pair[str(beat.target)].actor))
        for each in pair.values()
        for beat in each.beats
        if frame <= beat.start < frame + _SOON and beat.action in TOUCHING_M
        and beat.target in pair and beat.target != each.actor.id and not beat.path
    ]  # fmt: skip
    apart = _APART_M * 0.5 * (one.actor.height_m + two.actor.height_m) / 1.8
    return min(following, default=(0, apart))[1]


def _room(actor: ActorTimeline, frame: int) -> int:
    """Return for how many frames somebody has nothing to do but to step back."""
    if is_fourfooted(actor.actor):
        return 0
    gestures = [b.start + _BEGINNING for b in actor.beats if b.layer == "upper" and b.end > frame]
    return min([free_until(actor, frame), *gestures]) - frame
