"""Who is struck, pushed or pulled answers on the very frame, driven where the blow goes."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from stickgen_engine.motion.layers import is_mirrored
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.closing import closed_in
from stickgen_engine.performance.reacting.scores import (
    base_at,
    facing_at,
    feeling,
    free_until,
    has_hands_free,
    is_idle,
    landing_of,
    looking,
    place_at,
    shifted,
    turned,
    with_base,
    with_upper,
)
from stickgen_engine.performance.touching.contacts import hit_frames
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point, Posture
from stickgen_engine.timeline.compass import difference, distance, heading

Force = Literal["light", "plain", "hard"]

# What each blow does to who doesn't answer it, by force; {way} is where it drives the body.
_EFFECTS: Final[dict[str, dict[Force, str]]] = {
    "punch": {"light": "nudged_{way}", "plain": "struck_{way}", "hard": "felled_{way}"},
    "kick": {"light": "nudged_{way}", "plain": "folded_{way}", "hard": "felled_{way}"},
    "slap": {"light": "slapped_{side}", "plain": "slapped_{side}", "hard": "slapped_{side}"},
    "push_person": {"light": "nudged_{way}", "plain": "pushed_{way}", "hard": "felled_{way}"},
    "tackle": {"light": "felled_{way}", "plain": "felled_{way}", "hard": "felled_{way}"},
    "swing_sword": {"light": "nudged_{way}", "plain": "nudged_{way}", "hard": "struck_{way}"},
    "pull_person": {"light": "dragged", "plain": "dragged", "hard": "dragged"},
}
# What else a blow may do where there is no time for what it should.
_LESS: Final[dict[Force, tuple[Force, ...]]] = {
    "hard": ("hard", "plain", "light"), "plain": ("plain", "light"), "light": ("light",),
}  # fmt: skip
BLOWS: Final = frozenset(_EFFECTS)
_ANSWERS: Final = frozenset(("block", "dodge"))
_HARD: Final = frozenset(("angry", "heavy", "zombie"))
_LIGHT: Final = frozenset(("light", "shy", "childlike", "tired", "old"))
_DOWNING: Final = ("knock", "floor", "fell", "flat", "k.o", "ko ", "out cold", "hard")
# So many blows on one body, and the last one fells it.
_TOO_MANY: Final = 4
# Farther from each other than so many heights a blow goes past.
_IN_REACH: Final = 0.85
# A scene must go on for so long after a fall that one is seen to lie.
# A turn takes at least so many frames.
_TURNING: Final = 9
_ROCKED: Final = 10
_LYING_S: Final = 1.0
_RISING: Final = 52
_SEEN_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class Blow:
    """What lands on somebody on a frame.

    ``number`` counts all that do in the scene, ``last`` is the last of them, and ``again`` says
    that the same beat strikes once more.
    """

    by: str
    on: str
    beat: Beat
    frame: int
    number: int
    last: bool
    again: bool = False


def with_reactions(ensemble: Ensemble) -> None:
    """Write what blows do to those that they land on, in place."""
    blows = _blows(ensemble)
    moved: dict[tuple[str, Beat], Beat] = {}
    for index, blow in enumerate(blows):
        later = [b.frame for b in blows[index + 1 :] if b.on == blow.on]
        told = blow.by, blow.beat
        if told not in moved:
            moved[told] = closed_in(ensemble, *told)
        beat = moved[told]
        frames = hit_frames(beat, ensemble.actors[blow.by].actor)
        which = sum(b.beat == blow.beat and b.by == blow.by for b in blows[:index])
        frame = frames[min(which, len(frames) - 1)]
        again = any(b.beat == blow.beat and b.by == blow.by for b in blows[index + 1 :])
        now = replace(blow, beat=beat, frame=frame, again=again)
        _react(ensemble, now, min(later, default=ensemble.timeline.frames))


def _blows(ensemble: Ensemble) -> list[Blow]:
    found: list[tuple[int, str, Beat]] = []
    for actor, beat in ensemble.done_to(BLOWS):
        if beat.path:
            continue
        frames = hit_frames(beat, actor.actor)
        chosen = frames[:1] if beat.motion in ("pull_person", "tackle", "swing_sword") else frames
        found.extend((frame, actor.actor.id, beat) for frame in chosen)
    found.sort(key=lambda each: each[0])
    out = []
    for index, (frame, by, beat) in enumerate(found):
        number = sum(b.target == beat.target for _, _, b in found[: index + 1])
        last = not any(b.target == beat.target for _, _, b in found[index + 1 :])
        out.append(Blow(by, str(beat.target), beat, frame, number, last))
    return out


def _react(ensemble: Ensemble, blow: Blow, until: int) -> None:
    attacker, victim = ensemble.actors[blow.by], ensemble.actors[blow.on]
    there, here = place_at(attacker, blow.frame), place_at(victim, blow.frame)
    tall = max(attacker.actor.height_m, victim.actor.height_m, 1.0)
    if distance(there, here) > _IN_REACH * tall or is_fourfooted(victim.actor):
        return
    seen = max(0, blow.frame - round(_SEEN_S * FPS))
    free = is_idle(base_at(victim, blow.frame))
    if abs(difference(facing_at(victim, seen), heading(here, there))) < 110.0:
        ensemble.change(blow.on, looking, seen, blow.frame + FPS, blow.by)
    if any(b.motion in _ANSWERS and b.start <= blow.frame < b.end for b in victim.beats):
        return
    ensemble.change(blow.on, feeling, blow.frame, min(blow.frame + 2 * FPS, until), "surprised")
    room = min(free_until(victim, blow.frame), until) - blow.frame if free else 0
    variant = _effect(blow, attacker, victim, (there, here), room)
    if variant is None:
        _jar(ensemble, blow, until)
        return
    _throw(ensemble, blow, variant, room)


def _jar(ensemble: Ensemble, blow: Blow, until: int) -> None:
    """Let who is busy feel a blow in head and trunk only."""
    victim = ensemble.actors[blow.on]
    end = min(blow.frame + 20, until, ensemble.timeline.frames)
    if end - blow.frame >= 6 and has_hands_free(victim, blow.frame, end):
        now = base_at(victim, blow.frame)
        jarred = Beat(
            "idle", blow.frame, end, layer="upper", at=now.at, facing_deg=now.facing_deg,
            variant="jarred",
        )  # fmt: skip
        ensemble.change(blow.on, with_upper, jarred)


def force_of(blow: Blow, attacker: ActorTimeline, victim: ActorTimeline) -> Force:
    """Weigh a blow: by its manner and words, by who is the bigger, by how many there were."""
    told = blow.beat.description.lower()
    bigger = attacker.actor.height_m / victim.actor.height_m
    if any(word in told for word in _DOWNING):
        return "hard"
    if blow.beat.manner in _LIGHT or bigger < 0.72:
        return "light"
    hard = blow.beat.manner in _HARD or bigger > 1.6
    many = blow.last and blow.number >= _TOO_MANY
    return "hard" if many or (hard and blow.last) else "plain"


def _effect(
    blow: Blow,
    attacker: ActorTimeline,
    victim: ActorTimeline,
    places: tuple[Point, Point],
    room: int,
) -> str | None:
    """Name what a blow does to a body; None where there is no time for more than a jolt."""
    facing = _faced(victim, blow.frame)
    drives = heading(*places)
    way = way_of(drives, facing)
    # A slap with the right hand drives the face to the left of the line, as the striker sees it.
    slapped_left = not is_mirrored(blow.beat.facing_deg, MOVES["slap"])
    side = "right" if slapped_left and way == "back" else "left"
    names = {"way": way, "side": side}
    options = _EFFECTS[blow.beat.motion]
    if blow.again and blow.beat.motion in ("punch", "kick") and room >= _ROCKED:
        return _seen_from(f"rocked_{way}", facing)
    force = force_of(blow, attacker, victim)
    for each in _LESS[force]:
        variant = options[each].format(**names)
        felled = variant.startswith("felled")
        # Nobody stays on the feet whom somebody brings down.
        needed = 30 if felled and blow.beat.motion != "tackle" else 12
        stands_again = not felled or _may_lie(victim, blow.frame, room)
        if room >= needed and stands_again:
            return _seen_from(variant, facing)
    return None


def way_of(drives: float, facing: float) -> str:
    """Say which way a blow drives a body, as the body sees it: back, ahead, left or right."""
    turn = difference(facing, drives)
    if abs(turn) >= 130.0:
        return "back"
    if abs(turn) <= 50.0:
        return "ahead"
    return "left" if turn > 0.0 else "right"


def _seen_from(variant: str, facing: float) -> str:
    """Swap left and right for who is moved as in a mirror, so that the blow's way stays."""
    name, _, way = variant.rpartition("_")
    if way in ("left", "right") and is_mirrored(facing, MOVES[variant]):
        return f"{name}_{'left' if way == 'right' else 'right'}"
    return variant


def _may_lie(victim: ActorTimeline, frame: int, room: int) -> bool:
    """Tell whether there is time to lie, and to rise before the next thing that is told."""
    ends = frame + room >= max(beat.end for beat in victim.beats)
    return ends or room >= 30 + round(_LYING_S * FPS) + _RISING


def _throw(ensemble: Ensemble, blow: Blow, variant: str, room: int) -> None:
    """Write a reaction, and the rest that follows from it, where a body stands about."""
    facing = _faced(ensemble.actors[blow.on], blow.frame)
    ensemble.change(blow.on, _unturned, blow.frame, facing)
    victim = ensemble.actors[blow.on]
    now = base_at(victim, blow.frame)
    move = MOVES[variant]
    end = blow.frame + min(room, round(move.seconds * FPS))
    here = place_at(victim, blow.frame)
    onward, leftward = landing_of(move, facing, victim)
    there = shifted(here, facing, onward, leftward)
    posture: Posture = "lie" if variant.startswith("felled") else "stand"
    reaction = Beat(
        "idle", blow.frame, end, manner="neutral", at=here, facing_deg=facing, target=blow.by,
        target_at=place_at(ensemble.actors[blow.by], blow.frame), gravity=now.gravity,
        posture=posture, variant=variant,
    )  # fmt: skip
    beats = [reaction]
    if posture == "lie":
        beats += _rising(reaction, blow, room, there)
    ensemble.change(blow.on, with_base, beats, moved_to=there)
    if posture == "stand" and room > end - blow.frame + 10:
        ensemble.change(
            blow.on, turned, end, heading(there, place_at(ensemble.actors[blow.by], end))
        )


def _faced(victim: ActorTimeline, frame: int) -> float:
    """Return the way that a body really faces: a turn that has only begun doesn't count."""
    return base_at(victim, max(frame - _TURNING, 0)).facing_deg


def _unturned(victim: ActorTimeline, frame: int, facing: float) -> ActorTimeline:
    """Leave out a turn that a blow cuts short."""
    beats = tuple(
        replace(beat, facing_deg=facing)
        if is_idle(beat) and beat.layer == "base" and frame - _TURNING < beat.start < frame
        else beat
        for beat in victim.beats
    )
    return replace(victim, beats=beats)


def _rising(fall: Beat, blow: Blow, room: int, at: Point) -> list[Beat]:
    """Lie for a moment, and get up where something is still to be done or time is left."""
    frames_left = blow.frame + room - fall.end
    lying = replace(fall, start=fall.end, end=fall.end, at=at, variant="", target=None)
    knocked_out = any(word in blow.beat.description.lower() for word in ("out", "k.o"))
    if frames_left < round(_LYING_S * FPS) + _RISING or knocked_out:
        return []
    rest = max(round(_LYING_S * FPS), min(frames_left - _RISING - 10, 45))
    lying = replace(lying, end=lying.start + rest)
    prone = fall.variant == "felled_ahead"
    rise = replace(
        lying,
        action="get_up",
        start=lying.end,
        end=lying.end + _RISING,
        posture="stand",
        variant="rise_from_face" if prone else "",
    )
    return [lying, rise]
