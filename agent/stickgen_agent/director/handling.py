"""Doing something with a thing: in the hand, on it, or beside it."""

from math import dist
from typing import Any

from stickgen_agent.director.fetching import sent_off
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.stage import Stage
from stickgen_agent.director.surroundings import needed_thing
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

LOW = {"sit": "sit", "sit_down": "sit", "kneel": "kneel", "lie_down": "lie", "sleep": "lie",
       "fall_down": "lie", "faint": "lie", "wake_up": "sit", "roll_over": "", "crouch": "",
       "get_up": "", "stand_up": ""}  # fmt: skip
_NARROW_M = 0.8
_WALKING_MPS = 1.4
_PARTING = frozenset(["give", "throw", "pitch", "put_down"])
_TAKING = frozenset(["take", "pick_up"])
# Hands draw what these need by themselves.
_SELF_DRAWN = frozenset(["eat", "drink", "read", "phone", "photograph", "dig", "sweep", "hammer"])
_FROM_AFAR = frozenset(
    ["point", "look_around", "shoot_bow", "wave", "throw", "think", "listen", "stand"]
)


def thing_for(deed: Deed, who: str, action: str, stage: Stage) -> dict[str, Any] | None:
    """Return the thing that a deed is done with, put on the stage if it is not there yet."""
    kind = deed.thing or needed_thing(action, stage.place)
    if kind is None:
        return None
    there = _free(stage, kind, who)
    if there is None:
        here = stage.people[who].at
        side = 1.0 if here[0] <= 0.4 else -1.0
        table = stage.prop_of("table") or stage.prop_of("desk")
        if table is not None and PROPS.get(kind).held and action in _TAKING:
            # Small things lie on the table, if there is one.
            height = PROPS.get(table["kind"]).height_m
            stage.prop(kind, (table["at"][0], table["at"][1]), y=round(height, 2))
        else:
            spot = stage.clear_spot(kind, here[0] + side * 1.6)
            stage.prop(kind, spot)
        there = stage.props[-1]
    return there


def _free(stage: Stage, kind: str, who: str) -> dict[str, Any] | None:
    """Return the first thing of a kind; of narrow seats one on which nobody else sits."""
    word = PROPS.get(kind)
    if not word.can_sit or word.width_m > _NARROW_M:
        return stage.prop_of(kind)
    taken = {person.seat for name, person in stage.people.items() if name != who}
    alike = [each for each in stage.props if each["kind"] == kind and "held_by" not in each]
    return next((each for each in alike if each["id"] not in taken), None)


def approach_thing(
    who: str, thing: dict[str, Any], start: float, stage: Stage, *, action: str = "walk",
    manner: str | None = None, seconds: float = 2.2,
) -> float:  # fmt: skip
    """Go to a thing: on to a seat, and beside anything else."""
    word = PROPS.get(thing["kind"])
    x, z = thing["at"]
    here = stage.people[who].at
    side = -1.0 if here[0] <= x else 1.0
    gap = 0.0 if word.can_sit else min(1.1, word.width_m / 2 + 0.35)
    travelling = action if ACTIONS.get(action).travels and action not in (
        "ride", "drive", "row", "climb", "climb_stairs") else "walk"  # fmt: skip
    spot = (x + side * gap, z - (0.1 if word.can_sit else 0.35))
    if not word.can_sit:
        # Who comes to a thing at which somebody stands already stands beside them.
        spots = [
            (x + each * (gap + far), z - 0.35) for far in (0.0, 0.95) for each in (side, -side)
        ]
        spot = next((each for each in spots if stage.free(each, but=who)), spot)
    return stage.go(who, travelling, spot, start, seconds * stage.tempo, manner=manner)


_ALIGHTING = frozenset(["fly", "perch", "sit", "sit_down", "jump", "sleep", "stand", "climb"])


def alights(deed: Deed, who: str, action: str, stage: Stage) -> bool:
    """Whether a bird comes down on top of a thing."""
    if stage.actors[who].species != "bird" or deed.thing is None or action not in _ALIGHTING:
        return False
    word = PROPS.get(deed.thing)
    return not word.held and not word.sky


def alight(deed: Deed, who: str, action: str, start: float, stage: Stage) -> float:
    """Let a bird fly up to a thing and perch there."""
    thing = thing_for(deed, who, action, stage)
    if thing is None:
        return start
    person = stage.people[who]
    speed = max(stage.speed(who, "fly", deed.manner), 1.0)
    seconds = deed.seconds or max(1.8, dist(person.at, tuple(thing["at"])) / speed) * stage.tempo
    done = "perch" if action in ("stand", "climb") else action
    _, end = stage.act(who, done, start, seconds, target=thing["id"], manner=deed.manner)
    person.at = (thing["at"][0], thing["at"][1])
    return end


def with_thing(
    deed: Deed, who: str, target: str | None, action: str, start: float, stage: Stage
) -> float:
    """Do something with a thing; return when it is done."""
    kind = deed.thing or needed_thing(action, stage.place)
    seconds = deed.seconds or max(1.4, ACTIONS.get(action).seconds) * stage.tempo
    word = PROPS.get(kind) if kind else None
    if kind is None or word is None or word.sky:
        return stage.act(who, action, start, seconds, target=target, manner=deed.manner)[1]
    if word.held and action in _PARTING:
        return _part(deed, who, target, action, start, seconds, stage)
    if word.held and action == "carry":
        return _carry(deed, who, target, kind, start, seconds, stage)
    low = stage.people[who].low
    if action == "sleep" and low and stage.people[who].seat:
        return stage.act(who, action, start, seconds, target=stage.people[who].seat)[1]
    if action == "wake_up" and low:
        return stage.act(who, action, start, seconds, manner=deed.manner)[1]
    in_hand = stage.owned.get((kind, who))
    if word.held and (action in _SELF_DRAWN or (in_hand and action not in _TAKING)):
        return stage.act(who, action, start, seconds, target=target, manner=deed.manner)[1]
    return _at_thing(deed, who, kind, action, start, seconds, stage)


def _part(
    deed: Deed, who: str, target: str | None, action: str, start: float, seconds: float,
    stage: Stage,
) -> float:  # fmt: skip
    """Give, throw or lay down what is in the hand."""
    kind = deed.thing or ""
    thing = stage.owned.pop((kind, who), None)
    if thing is None and kind and stage.prop_of(kind) is None:
        thing = stage.prop(kind, stage.people[who].at, held_by=who)
    aim = target if action != "put_down" else None
    begin, end = stage.act(who, action, start, seconds, target=aim, manner=deed.manner)
    if action in ("give", "throw") and target is not None and thing is not None:
        stage.owned[kind, target] = thing
    elif thing is not None:
        stage.lying[kind] = thing
        if aim is None and action != "put_down":
            sent_off(deed, who, begin, end, stage)
    return end


def _carry(
    deed: Deed, who: str, target: str | None, kind: str, start: float, seconds: float, stage: Stage
) -> float:
    """Walk with a thing in hand; two who carry one share it."""
    if (kind, who) not in stage.owned and who == deed.who[0]:
        stage.hand(kind, who)
    to = stage.onward(who, 2.6)
    if target is not None:
        to = stage.beside(who, stage.people[target].at)
    return stage.go(who, "carry", to, start, seconds, manner=deed.manner,
                    target=stage.owned.get((kind, who)))  # fmt: skip


def _at_thing(
    deed: Deed, who: str, kind: str, action: str, start: float, seconds: float, stage: Stage
) -> float:
    """Go to a thing and do it there."""
    thing = _taken_from(deed, kind, action, stage) or thing_for(deed, who, action, stage)
    if thing is None:
        return stage.act(who, action, start, seconds, manner=deed.manner)[1]
    word = PROPS.get(kind)
    useful = "prop" in ACTIONS.get(action).targets
    resting = action in ("wake_up", "sleep")
    fresh = not stage.people[who].actions and action in ("wake_up", "sleep", "lie_down")
    if fresh and word.can_sit:
        _begin_there(who, thing, stage)
    elif kind in stage.fallen and action in _TAKING:
        # It lies where it rolled to; who takes it up goes there on the way.
        seconds += dist(stage.people[who].at, stage.fallen[kind]) / _WALKING_MPS
        stage.fetched[kind] = who
        stage.people[who].at = stage.fallen.pop(kind)
    elif (useful and action not in _FROM_AFAR and not resting) or (resting and word.can_sit):
        start = max(start, approach_thing(who, thing, start, stage))
    # One has it; the others bend down beside.
    alone = action not in _TAKING or who == deed.who[0]
    target = thing["id"] if useful and alone else None
    begin, end = stage.act(who, action, start, seconds, target=target, manner=deed.manner)
    if action == "kick_ball" and target is not None:
        stage.lying[kind] = target
        sent_off(deed, who, begin, end, stage)
    if word.held and action in _TAKING and alone:
        for held in [each for each, name in stage.owned.items() if name == thing["id"]]:
            del stage.owned[held]
        stage.owned[kind, who] = thing["id"]
        stage.lying.pop(kind, None)
    sink(who, action, stage)
    stage.people[who].seat = thing["id"] if word.can_sit else ""
    return end


def _begin_there(who: str, thing: dict[str, Any], stage: Stage) -> None:
    """Let somebody who sleeps at first be in bed from the start."""
    person = stage.people[who]
    person.at = person.start = (thing["at"][0], round(thing["at"][1] - 0.1, 2))


def _taken_from(deed: Deed, kind: str, action: str, stage: Stage) -> dict[str, Any] | None:
    """Return the thing that somebody else has in hand, or that was laid down before."""
    if action not in _TAKING:
        return None
    name = stage.lying.get(kind)
    owner = next((each for (what, each) in stage.owned if what == kind), None)
    if name is None and owner is not None:
        name = stage.owned[kind, owner]
    found = next((each for each in stage.props if each["id"] == name), None)
    if found is not None and owner is not None:
        return found | {"at": list(stage.people[owner].at)}
    return found


def sink(who: str, action: str, stage: Stage) -> None:
    """Remember who sits or lies, so that they rise before they walk."""
    if ACTIONS.get(action).layer == "base":
        stage.people[who].low = LOW.get(action, "") if stage.actors[who].kind != "animal" else ""
