"""Two who fight trade blows: who strikes, and how the other one takes it, turn by turn."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import (
    free_until,
    looking,
    place_at,
    with_base,
)
from stickgen_engine.performance.touching.contacts import hit_frames
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import distance, heading
from stickgen_engine.timeline.seeds import seed_of

# How each strike may be taken; see the tables.
_ANSWERS: Final[dict[str, tuple[str, ...]]] = {
    "fight_jab": ("fight_block", "fight_snap", "fight_evade", "fight_snap"),
    "fight_cross": ("fight_snap", "fight_block", "fight_evade", "fight_snap"),
    "fight_hook": ("fight_snap", "fight_evade", "fight_block"),
    "fight_kick": ("fight_double", "fight_block", "fight_double"),
    "fight_gut": ("fight_double", "fight_double", "fight_block"),
}
_KEEPS_OFF: Final = ("fight_block", "fight_evade")
_AGAIN: Final = 0.22
_TURN_S: Final = 0.92
_LEAST_S: Final = 1.3
_IN_REACH: Final = 0.95


@dataclass(frozen=True, slots=True)
class _Bout:
    one: str
    other: str
    first: Beat
    start: int
    end: int


def with_fights(ensemble: Ensemble) -> None:
    """Turn fights of two into blow and answer, in place."""
    fought: set[tuple[str, int]] = set()
    for actor, beat in list(ensemble.done_to(frozenset(("fight",)))):
        if beat.path or (actor.actor.id, beat.start) in fought:
            continue
        bout = _bout(ensemble, actor, beat)
        if bout is None:
            continue
        fought |= {(bout.one, bout.start), (bout.other, bout.start)}
        fought |= {(bout.other, b.start) for b in ensemble.actors[bout.other].beats}
        _choreograph(ensemble, bout)


def _bout(ensemble: Ensemble, actor: ActorTimeline, beat: Beat) -> _Bout | None:
    other = ensemble.actors[str(beat.target)]
    tall = max(actor.actor.height_m, other.actor.height_m)
    near = distance(beat.at, place_at(other, beat.start)) <= _IN_REACH * tall
    if not near or is_fourfooted(other.actor) or is_fourfooted(actor.actor):
        return None
    theirs = next(
        (
            each
            for each in other.beats
            if each.motion == "fight"
            and not each.path
            and each.start < beat.end
            and beat.start < each.end
        ),
        None,
    )
    if theirs is not None:
        start, end = max(beat.start, theirs.start), min(beat.end, theirs.end)
    else:
        start, end = beat.start, min(beat.end, free_until(other, beat.start))
    if end - start < round(_LEAST_S * FPS):
        return None
    return _Bout(actor.actor.id, other.actor.id, beat, start, end)


def _choreograph(ensemble: Ensemble, bout: _Bout) -> None:
    rng = np.random.default_rng(seed_of(ensemble.timeline.seed, bout.one, bout.other, bout.start))
    turns = max(1, round((bout.end - bout.start) / FPS / _TURN_S))
    cuts = [bout.start + round(k * (bout.end - bout.start) / turns) for k in range(turns + 1)]
    names = (bout.one, bout.other)
    plain = {
        name: _beat(ensemble, name, foe, bout)
        for name, foe in zip(names, reversed(names), strict=True)
    }
    parts: dict[str, list[Beat]] = {name: [] for name in names}
    striker, last = 0, ""
    for start, end in pairwise(cuts):
        strike = str(rng.choice([s for s in _ANSWERS if s != last]))
        answer = str(rng.choice(_ANSWERS[strike]))
        attacker, defender = names[striker], names[1 - striker]
        blow = replace(plain[attacker], start=start, end=end, variant=strike)
        parts[attacker].append(blow)
        hit = hit_frames(blow, ensemble.actors[attacker].actor)[0]
        parts[defender] += _answered(plain[defender], blow, answer, hit)
        last = strike
        # Now and then one strikes twice before the other one comes to it.
        striker = striker if rng.random() < _AGAIN else 1 - striker
    for name, foe in zip(names, reversed(names), strict=True):
        ensemble.change(name, _fought, bout, parts[name])
        ensemble.change(name, looking, bout.start, bout.end, foe)


def _answered(plain: Beat, blow: Beat, answer: str, hit: int) -> list[Beat]:
    """Guard until a blow lands and then take it, or do from the start what keeps it off."""
    if answer in _KEEPS_OFF:
        return [replace(plain, start=blow.start, end=blow.end, variant=answer)]
    waiting = replace(plain, start=blow.start, end=hit, variant="fight_guard")
    return [waiting, replace(plain, start=hit, end=blow.end, variant=answer)]


def _beat(ensemble: Ensemble, name: str, foe: str, bout: _Bout) -> Beat:
    here = place_at(ensemble.actors[name], bout.start)
    there = place_at(ensemble.actors[foe], bout.start)
    own = _own(ensemble.actors[name], bout)
    return replace(
        bout.first,
        index=own.index if own is not None else None,
        manner=own.manner if own is not None else ensemble.actors[name].actor.manner,
        at=here,
        facing_deg=heading(here, there),
        target=foe,
        target_at=there,
        target_height_m=ensemble.actors[foe].actor.height_m,
    )


def _own(actor: ActorTimeline, bout: _Bout) -> Beat | None:
    """Return the beat in which an actor fights of its own."""
    return next(
        (
            beat
            for beat in actor.beats
            if beat.motion == "fight"
            and not beat.path
            and beat.start < bout.end
            and bout.start < beat.end
        ),
        None,
    )


def _fought(actor: ActorTimeline, bout: _Bout, beats: list[Beat]) -> ActorTimeline:
    """Put the turns of a fight where the actor fought, or stood about."""
    own = _own(actor, bout)
    if own is None:
        return with_base(actor, beats, moved_to=beats[-1].at)
    out = [beat for beat in actor.beats if beat is not own]
    if own.start < bout.start:
        out.append(replace(own, end=bout.start, variant="fight_stance"))
    if own.end > bout.end:
        out.append(replace(own, start=bout.end, variant="fight_stance"))
    merged = sorted([*out, *beats], key=lambda b: (b.start, b.layer))
    return replace(actor, beats=tuple(merged))
