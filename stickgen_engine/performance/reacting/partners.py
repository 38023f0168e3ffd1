"""Who is greeted, held, led, danced with or handed something takes part, unless it is busy."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.parting import CLOSE, parted
from stickgen_engine.performance.reacting.scores import (
    base_at,
    facing_at,
    feeling,
    free_until,
    has_hands_free,
    looking,
    place_at,
    settled,
    turned,
    with_base,
    with_upper,
)
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import ahead, difference, distance, heading, short_of
from stickgen_engine.vocabulary.actions import ACTIONS

# What the other one does meanwhile: the same, or its counterpart.
_OVER: Final = {"shake_hands": "shake_hands", "high_five": "high_five", "give": "take"}
_WITH: Final = {"hug": "hug", "kiss": "kiss", "dance_together": "dance_together"}
_CHEEK_TO_CHEEK: Final = frozenset(("hug",))
_PASSIVE: Final = frozenset(("comfort", "whisper_to"))
_LED: Final = frozenset(("lead_by_hand", "pull_person"))
PARTNERED: Final = frozenset((*_OVER, *_WITH, *_PASSIVE, *_LED, "help_up", "lift_up"))
# Before it is touched one has seen the other come, for so long.
_SEEN_S: Final = 0.7
# Farther from each other than this many heights nobody touches.
_TOGETHER: Final = 0.85
# Who is so many times as tall as another one goes down to it.
_SMALL: Final = 1.3
_LOW: Final = frozenset(("hug", "kiss"))
_BEHIND_M: Final = 0.5
_APART_M: Final = 0.2
_FETCHING_MPS: Final = 1.5
_LEADING_MPS: Final = 0.9
_LEAST_WALK: Final = 8
_ANIMAL_ANSWERS: Final = frozenset(("comfort", "hug", "kiss", "lift_up"))


def with_partners(ensemble: Ensemble) -> None:
    """Write the parts of those that somebody does something with, in place."""
    for actor, told in list(ensemble.done_to(PARTNERED)):
        actor = ensemble.actors[actor.actor.id]
        told, partner = _as_it_is(actor, told), ensemble.actors[str(told.target)]
        if told.index is None:
            continue
        if _takes_part(partner, actor, told):
            _part(ensemble, actor, told)
            continue
        if told.action == "lead_by_hand":
            told = _led_away(ensemble, actor, partner, told)
            actor = ensemble.actors[actor.actor.id]
        beat = told
        if told.path and told.action in _LED and not _is_near(actor, partner, told):
            beat = _fetched(ensemble, actor, partner, told)
        if not _is_near(actor, partner, beat):
            continue
        _attend(ensemble, actor, beat)
        _answer(ensemble, actor, ensemble.actors[partner.actor.id], beat)
        if beat.action in _LOW:
            one, other = (ensemble.actors[each.actor.id] for each in (actor, partner))
            _kneels(ensemble, one, other, beat)
            _kneels(ensemble, other, one, beat)
        _part(ensemble, actor, beat)


def _as_it_is(actor: ActorTimeline, told: Beat) -> Beat:
    """Return a beat as it is by now: what came before it may have moved it."""
    same = (told.index, told.start, told.layer, told.action)
    found = (b for b in actor.beats if (b.index, b.start, b.layer, b.action) == same)
    return next(found, told)


def _part(ensemble: Ensemble, actor: ActorTimeline, beat: Beat) -> None:
    if beat.action in CLOSE:
        parted(ensemble, actor.actor.id, beat)


def _led_away(ensemble: Ensemble, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> Beat:
    """Lead back the way that one came, where the script names no place to lead to."""
    told = None if beat.index is None else actor.part.actions[beat.index]
    there = place_at(partner, beat.start)
    if told is None or told.to is not None or told.path or distance(beat.at, there) < _APART_M:
        return beat
    seconds = (beat.end - beat.start) / FPS - distance(beat.at, there) / _FETCHING_MPS
    end = ahead(there, heading(there, beat.at), min(max(_LEADING_MPS * seconds, 0.8), 4.0))
    led = replace(beat, path=(end,), facing_deg=heading(there, end))
    beats = tuple(led if each is beat else each for each in actor.beats)
    ensemble.change(actor.actor.id, lambda each: replace(each, beats=beats))
    ensemble.change(actor.actor.id, settled, beat.end, end)
    return led


def _fetched(ensemble: Ensemble, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> Beat:
    """Go to whoever is to be led first; return the beat that is left for leading."""
    there = place_at(partner, beat.start)
    spot = short_of(beat.at, there, _BEHIND_M * actor.actor.height_m / 1.8)
    way = distance(beat.at, spot)
    onward = distance(spot, beat.path[-1])
    share = way / max(way + onward, 1e-6)
    turn = beat.start + round(share * (beat.end - beat.start))
    if beat.end - turn < FPS or turn - beat.start < _LEAST_WALK:
        return beat
    go = replace(beat, action="walk", end=turn, path=(spot,), facing_deg=heading(beat.at, there))
    lead = replace(beat, start=turn, at=spot, path=(beat.path[-1],))
    beats = [each for each in actor.beats if each is not beat]
    ordered = tuple(sorted([*beats, go, lead], key=lambda b: (b.start, b.layer)))
    ensemble.change(actor.actor.id, lambda each: replace(each, beats=ordered))
    return lead


def _takes_part(partner: ActorTimeline, actor: ActorTimeline, beat: Beat) -> bool:
    """Tell whether the script has the other one do it, too."""
    mutual = {beat.action, _OVER.get(beat.action, beat.action)}
    return any(
        each.motion in mutual and each.target == actor.actor.id
        and each.start < beat.end and beat.start < each.end
        for each in partner.beats
    )  # fmt: skip


def _is_near(actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> bool:
    tall = max(actor.actor.height_m, partner.actor.height_m, 1.0)
    return distance(beat.at, place_at(partner, beat.start)) <= _TOGETHER * tall


def _attend(ensemble: Ensemble, actor: ActorTimeline, beat: Beat) -> None:
    """Let who is about to be touched look at, and turn to, who does it."""
    name = str(beat.target)
    seen = max(0, beat.start - round(_SEEN_S * FPS))
    ensemble.change(name, looking, seen, beat.end, actor.actor.id)
    if beat.action in _CHEEK_TO_CHEEK:
        # With the head over the other's shoulder there is nothing to look at.
        for each in (actor.actor.id, name):
            ensemble.change(each, looking, beat.start + 6, beat.end - 3, None)
    partner = ensemble.actors[name]
    if is_fourfooted(partner.actor):
        return
    towards = heading(place_at(partner, beat.start), beat.at)
    free = free_until(partner, seen) >= beat.start
    if free and abs(difference(facing_at(partner, seen), towards)) > 12.0:
        ensemble.change(name, turned, seen, towards)


def _answer(ensemble: Ensemble, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> None:
    name = partner.actor.id
    if is_fourfooted(partner.actor):
        if beat.action in _ANIMAL_ANSWERS and has_hands_free(partner, beat.start, beat.end):
            pleased = _over("wag", actor, partner, beat)
            ensemble.change(name, with_upper, pleased)
        return
    ensemble.change(name, feeling, beat.start, beat.end + FPS // 2, _face_of(beat))
    if beat.action in _OVER and has_hands_free(partner, beat.start, beat.end):
        ensemble.change(name, with_upper, _over(_OVER[beat.action], actor, partner, beat))
    elif beat.action in _WITH and free_until(partner, beat.start) >= beat.end:
        part = _based(_WITH[beat.action], actor, partner, beat)
        ensemble.change(name, with_base, (part,), moved_to=part.at)
    elif beat.action == "lift_up" and free_until(partner, beat.start) >= beat.end:
        part = replace(_based("idle", actor, partner, beat), variant=_lift_of(actor, partner))
        ensemble.change(name, with_base, (part,), moved_to=part.at)
    elif beat.action == "help_up":
        _help(ensemble, partner, beat)
    elif beat.action in _LED and beat.path:
        _lead(ensemble, actor, partner, beat)


def _lift_of(actor: ActorTimeline, partner: ActorTimeline) -> str:
    return "lifted_high" if actor.actor.height_m > _SMALL * partner.actor.height_m else "lifted"


def _kneels(ensemble: Ensemble, actor: ActorTimeline, other: ActorTimeline, beat: Beat) -> None:
    """Let the tall one of two go down on a knee for a hug or a kiss with the small one."""
    small = other.actor.height_m
    if is_fourfooted(actor.actor) or actor.actor.height_m <= _SMALL * small:
        return
    own = next((b for b in actor.beats if b.action == beat.action and b.start == beat.start), None)
    if own is not None and own.layer == "base":
        lowered = replace(own, variant=f"{beat.action}_low")
        beats = tuple(lowered if b is own else b for b in actor.beats)
        ensemble.change(actor.actor.id, lambda each: replace(each, beats=beats))


def _face_of(beat: Beat) -> str:
    return "sad" if beat.action == "comfort" else ACTIONS.get(beat.action).face


def _over(action: str, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> Beat:
    return replace(_based(action, actor, partner, beat), layer="upper")


def _based(action: str, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> Beat:
    """Return the partner's beat: as long, turned to the other one, in its own manner."""
    here = place_at(partner, beat.start)
    return Beat(
        action=action,
        start=beat.start,
        end=beat.end,
        manner=_manner(partner, beat),
        at=here,
        facing_deg=heading(here, beat.at),
        target=actor.actor.id,
        target_at=beat.at,
        gravity=beat.gravity,
        target_height_m=actor.actor.height_m,
    )


def _manner(partner: ActorTimeline, beat: Beat) -> str:
    """Two who dance together keep one time; otherwise everybody has a manner of its own."""
    own = partner.actor.manner
    return beat.manner if beat.action == "dance_together" else own or "neutral"


def _help(ensemble: Ensemble, partner: ActorTimeline, beat: Beat) -> None:
    """Rise from the ground, or a seat, while the helping hand pulls."""
    begun = beat.start + round(0.24 * (beat.end - beat.start))
    now = base_at(partner, begun)
    low = now.posture in ("lie", "sit", "crouch", "kneel")
    if not low or (now.index is not None and now.end < beat.end):
        return
    action = "stand_up" if now.posture == "sit" and now.seat_m > 0.0 else "get_up"
    end = min(max(beat.end, begun + 40), max(b.end for b in partner.beats))
    rise = Beat(
        action, begun, end, at=now.at, facing_deg=now.facing_deg, target=None, seat_m=now.seat_m,
        gravity=beat.gravity,
    )  # fmt: skip
    ensemble.change(partner.actor.id, with_base, (rise,), moved_to=now.at)
    after = base_at(ensemble.actors[partner.actor.id], end)
    if after.start >= end and after.posture == now.posture and after.index is None:
        ensemble.change(partner.actor.id, _stood, after)


def _stood(partner: ActorTimeline, beat: Beat) -> ActorTimeline:
    standing = replace(beat, posture="stand", seat_m=0.0)
    return replace(partner, beats=tuple(standing if b is beat else b for b in partner.beats))


def _lead(ensemble: Ensemble, actor: ActorTimeline, partner: ActorTimeline, beat: Beat) -> None:
    """Follow by the hand: the same way, an arm's length behind."""
    end = beat.end
    if free_until(partner, beat.start) < end:
        return
    here = place_at(partner, beat.start)
    way = heading(beat.at, beat.path[-1])
    gap = _BEHIND_M * 0.5 * (actor.actor.height_m + partner.actor.height_m) / 1.8
    stop = ahead(beat.path[-1], way + 180.0, gap)
    if distance(here, stop) < 0.2:
        return
    walk = Beat(
        "walk", beat.start, end, manner=partner.actor.manner or "neutral", at=here,
        path=(*beat.path[:-1], stop), facing_deg=way, target=actor.actor.id, gravity=beat.gravity,
    )  # fmt: skip
    ensemble.change(partner.actor.id, with_base, (walk,), moved_to=stop)
