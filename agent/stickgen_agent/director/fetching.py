"""Things that are thrown and fetched: past whom, who runs after them and brings them back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_agent.director.stage import Point, Stage
from stickgen_engine.vocabulary.actions import ACTIONS

_SENDING = word_set("throw pitch kick_ball bat")
_AFTER = word_set("chase follow run sprint gallop trot jog walk pick_up")
_FETCHING = word_set("fetch fetches fetched fetching retrieve retrieves retrieved retrieving")
# Where they begin: there's room ahead of them for what is thrown.
_THROWER: Point = (-3.0, 0.0)
_FETCHER: Point = (-1.8, 0.3)
_RUNNING_S = 2.6
# How often a ball goes to and fro when two play with it.
_THROWS = 4
# How far a ball comes that is thrown or kicked at nobody, for each metre of who does it.
_FAR = {"throw": 6.8, "kick_ball": 16.7}


def arrange_fetches(plot: Plot) -> None:
    """Let what somebody runs after be thrown past them, be picked up, and come back."""
    for draft in plot.scenes:
        draft.deeds = [each for deed in draft.deeds for each in _to_and_fro(deed, plot)]
        _arrange_catches(draft)
        for number, deed in enumerate(draft.deeds):
            after = _after(deed, draft.deeds[number + 1 :])
            if after is None:
                continue
            deed.targets = ()
            if deed.thing is None:
                deed.thing = "ball"
                plot.note("what is thrown has no picture; a ball stands in for it")
            draft.deeds = [*draft.deeds[: number + 1], *_fetched(deed, draft.deeds[number + 1 :])]


def _to_and_fro(deed: Deed, plot: Plot) -> list[Deed]:
    """Write out how two play ball with each other, or how somebody plays with an animal."""
    players = (*deed.who, *(each for each in deed.targets if each not in deed.who))
    if deed.action != "throw" or not deed.verb.startswith("play") or len(players) < 2:
        return [deed]
    people = [each for each in players if plot.characters[each].look.kind != "animal"]
    ball = replace(deed, thing=deed.thing or "ball", verb="throws", targets=())
    if not people:
        return [deed]
    if len(people) < len(players):
        pet = next(each for each in players if each not in people)
        return [replace(ball, who=(people[0],)), Deed((pet,), "pick_up", "fetches")]
    throws = _THROWS if len(players) == 2 else len(players)
    ring = [players[number % len(players)] for number in range(throws + 1)]
    return [replace(ball, who=(a,), targets=(b,)) for a, b in pairwise(ring)]


def _arrange_catches(draft: SceneDraft) -> None:
    """Let a throw be one with its catch, and what is thrown back go to who threw it."""
    deeds: list[Deed] = []
    for deed in draft.deeds:
        last = deeds[-1] if deeds else None
        if last is not None and last.action == "throw" and deed.action == "catch":
            free = not last.targets and not {*deed.who} & {*last.who}
            if free and deed.thing in (None, last.thing):
                last.targets = deed.who
        sent = next((d for d in reversed(deeds) if d.action == "throw" and d.targets), None)
        if sent is not None and deed.who == sent.targets and deed.thing in (None, sent.thing):
            if deed.action == "catch" and deeds[-1] is sent:
                continue
            if deed.action == "throw" and not deed.targets:
                deed.targets, deed.thing = sent.who[:1], sent.thing
        deeds.append(deed)
    draft.deeds = deeds


def _after(sent: Deed, later: Sequence[Deed]) -> Deed | None:
    """Return who runs after what a deed sends off, if somebody does."""
    if sent.action not in _SENDING or (sent.thing is None and sent.action != "throw"):
        return None
    for deed in later:
        if deed.action in _SENDING:
            return None
        if {*deed.who} & {*sent.who}:
            continue
        fetches = _fetches(deed) and deed.thing in (None, sent.thing) and not deed.targets
        runs = deed.thing is not None and deed.thing == sent.thing and deed.action in _AFTER
        if fetches or runs:
            return deed
        if deed.thing is not None and deed.thing == sent.thing:
            return None
    return None


def _fetches(deed: Deed) -> bool:
    return bool(deed.verb) and deed.verb.split()[0] in _FETCHING


def _fetched(sent: Deed, later: Sequence[Deed]) -> list[Deed]:
    """Write out all that fetching is: to run after it, to pick it up and to bring it back."""
    out: list[Deed] = []
    who = _after(sent, later)
    if who is None:
        return [*later]
    returns = any(d.action == "give" and {*d.who} & {*who.who} for d in later)
    for deed in later:
        mine = bool({*deed.who} & {*who.who}) and deed.thing in (sent.thing, None)
        has = any(d.action == "pick_up" for d in out)
        if deed is who:
            out.append(replace(deed, action="chase", thing=sent.thing, verb="runs after"))
            if _fetches(deed) or deed.action == "pick_up":
                out.append(Deed(deed.who, "pick_up", "picks up", thing=sent.thing))
            if _fetches(deed) and not returns:
                out.append(_back(deed.who, sent))
        elif mine and deed.action == "give":
            picks = [] if has else [Deed(deed.who, "pick_up", "picks up", thing=sent.thing)]
            back = deed if deed.targets else _back(deed.who, sent)
            out += [*picks, replace(back, thing=sent.thing)]
        elif mine and _fetches(deed):
            out.append(replace(deed, action="pick_up", thing=sent.thing))
        else:
            out.append(deed)
    return out


def _back(who: tuple[str, ...], sent: Deed) -> Deed:
    return Deed(who, "give", "gives", targets=sent.who[:1], thing=sent.thing)


def make_room(draft: SceneDraft, stage: Stage) -> None:
    """Put who throws, and who runs after it, to one side, with room to throw."""
    for number, deed in enumerate(draft.deeds):
        after = _after(deed, draft.deeds[number + 1 :])
        before = [*deed.who, *(after.who if after else ())]
        if after is None or len(before) != 2 or {*before} & {*draft.starts}:
            continue
        if any(ACTIONS.get(d.action or "idle").travels for d in draft.deeds[:number]):
            continue
        if all(abs(stage.people[each].at[0]) < -2 * _THROWER[0] for each in before):
            stage.enter(before[0], _THROWER)
            stage.enter(before[1], _FETCHER)
        return


def runs_after(deed: Deed, action: str, stage: Stage) -> bool:
    """Whether somebody runs after a thing that has left a hand or a foot."""
    return (
        action in ("chase", "follow")
        and deed.thing is not None
        and not deed.targets
        and deed.thing in stage.lying
    )


def run_after(deed: Deed, who: str, start: float, stage: Stage) -> float:
    """Run to wherever a thing comes to rest; return when it is reached."""
    kind, person = deed.thing or "", stage.people[who]
    speed = 1.1 * max(stage.speed(who, "chase", deed.manner), 1.0)
    needed = dist(person.at, stage.fallen.get(kind, person.at)) / speed
    seconds = deed.seconds or max(_RUNNING_S * stage.tempo, needed)
    flown = stage.flown.get(kind)
    # Who is eager sets out while it is still in the air.
    begin = max(0.0, flown - 0.3) if flown is not None and not deed.manner else start
    _, end = stage.act(who, "chase", begin, seconds, target=stage.lying[kind], manner=deed.manner)
    person.at = stage.fallen.get(kind, person.at)
    return end


def brings_back(who: str, target: str, start: float, stage: Stage) -> float:
    """Run back to somebody with what was fetched; return when that is done."""
    animal = stage.actors[who].kind == "animal"
    here = stage.people[target].at
    spot = stage.beside(who, here, 1.3 if animal else 0.95)
    action = "run" if animal else "jog"
    return stage.go(who, action, spot, start, 2.0 * stage.tempo, target=target)


def sent_off(deed: Deed, who: str, begin: float, end: float, stage: Stage) -> None:
    """Remember when something was sent off, and about where it comes down."""
    kind = deed.thing or ""
    person = stage.people[who]
    side = -1.0 if person.facing == "left" else 1.0
    far = _FAR.get(deed.action or "", _FAR["throw"]) * stage.actors[who].height_m
    stage.flown[kind] = begin + 0.6 * (end - begin)
    stage.fallen[kind] = (person.at[0] + side * far, person.at[1])
