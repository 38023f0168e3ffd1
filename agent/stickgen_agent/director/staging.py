"""Deeds become timed actions at positions: who goes where, who turns to whom, and how long."""

from collections.abc import Sequence
from math import dist

from stickgen_agent.director import fetching, games, handling, moments, ways
from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.opening import cast_at_start, furnish
from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_agent.director.stage import EDGE_M, Stage
from stickgen_agent.director.substitutes import possible
from stickgen_agent.director.surroundings import needed_thing
from stickgen_agent.director.verbs import MEETING, SPEAKING
from stickgen_engine.script.models import Actor
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

_CLOSE = word_set(
    "shake_hands hug high_five comfort push_person pull_person dance_together whisper_to"
    " help_up lift_up kiss slap punch kick fight block tackle give take lead_by_hand"
    " fight_stance trip"
)
# What several do, without a word to whom, they do to each other.
_AMONG = word_set("whisper whisper_to talk argue")
_MUTUAL = word_set("shake_hands hug high_five dance_together fight argue kiss fight_stance")
_ANSWERS = {"give": "take", "slap": "cover_face", "push_person": "stagger", "punch": "block",
            "kick": "dodge", "tackle": "fall_down", "swing_sword": "dodge", "throw": "catch",
            "wave": "wave", "bow": "bow", "chase": "flee", "pitch": "bat"}  # fmt: skip


def stage_scene(draft: SceneDraft, plot: Plot, actors: dict[str, Actor], tempo: float) -> Stage:
    """Write one scene on a stage, at a tempo that stretches what can be stretched."""
    stage = Stage(draft.place or "city_park", draft.weather or "clear", actors, tempo)
    _stay_for_later(draft.deeds)
    stage.told = {(each, deed.action) for deed in draft.deeds for each in deed.who}
    cast_at_start(draft, stage)
    fetching.make_room(draft, stage)
    for kind, who in draft.held:
        stage.hand(kind, who)
    furnish(draft, stage)
    for number, deed in enumerate(draft.deeds):
        stage.begins[number] = stage.last_start if deed.together else stage.clock
        _do(_personal(_shared(deed, draft, stage)), number, plot, stage)
    furnish(draft, stage, rest=True)
    return stage


def _stay_for_later(deeds: Sequence[Deed]) -> None:
    """Let nobody leave for good who is still needed in the scene."""
    for number, deed in enumerate(deeds):
        if not deed.leaves:
            continue
        needed = [
            other for other in deeds[number + 1 :] if {*deed.who} & {*other.who, *other.targets}
        ]
        if needed and _goes_along(needed[0], deed) and len(needed) == 1:
            needed[0].leaves = needed[0].together = True
        elif needed:
            deed.leaves = False


def _goes_along(deed: Deed, before: Deed) -> bool:
    """Whether somebody only follows one who leaves, and so leaves too."""
    return deed.action in ("follow", "chase") and not {*deed.who} & {*before.who}


_ON_PEOPLE = {"push": "push_person", "pull": "pull_person", "whisper": "whisper_to",
              "take": "pull_person", "pick_up": "lift_up", "catch": "pull_person",
              "carry": "lift_up", "bat": "punch", "knock": "comfort"}  # fmt: skip


def _personal(deed: Deed) -> Deed:
    """Read "push" as what is done to somebody where it is."""
    if deed.action == "lead_by_hand" and len(deed.who) > 1 and not deed.targets:
        deed.action = "walk"
    taken_from = deed.verb.endswith(" from")
    if deed.targets and deed.thing is None and deed.action in _ON_PEOPLE and not taken_from:
        deed.action = _ON_PEOPLE[deed.action]
    return deed


def _shared(deed: Deed, draft: SceneDraft, stage: Stage) -> Deed:
    """Let two who do something to each other be each other's targets."""
    if deed.action is None:
        return deed
    if fetching.runs_after(deed, deed.action, stage):
        return deed
    if deed.action in ("chase", "follow") and deed.thing is not None and not deed.targets:
        deed.action = "run"
    word = ACTIONS.get(deed.action)
    mutual = word.name in _MUTUAL or deed.verb.split()[0] in MEETING
    if len(deed.who) > 1 and mutual and not set(deed.targets) - set(deed.who):
        deed.targets, deed.who = deed.who[1:2], deed.who[:1]
    wants = word.needs_target or word.name in ("argue", "fight", "whisper")
    if len(deed.who) > 1 and not deed.targets and word.name in _AMONG and deed.line is None:
        deed.targets = deed.who
    if not deed.targets and (wants or (word.name in SPEAKING and len(draft.cast) == 2)):
        deed.targets = tuple(each for each in draft.cast if each not in deed.who)[:1]
    return deed


def _do(deed: Deed, number: int, plot: Plot, stage: Stage) -> None:
    start = stage.last_start if deed.together else stage.clock
    if deed.action is None:
        moments.feel(deed, start, stage)
        return
    stage.last_start = start
    if deed.together and number and _clashes(deed, stage, start):
        plot.note(f"nobody can do two such things at once: {deed.verb!r} comes after")
    if deed.game:
        end = games.play(deed, start, stage)
    elif deed.verb.split()[0] in MEETING and deed.targets:
        end = moments.meet(deed, start, plot, stage)
    else:
        ends = [
            _one(deed, each, index, start + ways.late(deed, each), plot, stage)
            for index, each in enumerate(deed.who)
            if each in stage.people
        ]
        end = max(ends, default=start)
    stage.clock = max(stage.clock, end) if deed.together else end


def _clashes(deed: Deed, stage: Stage, start: float) -> bool:
    word = ACTIONS.get(deed.action or "idle")
    return word.layer == "base" and any(
        stage.people[each].base_free > start + 0.3 for each in deed.who if each in stage.people
    )


def _one(deed: Deed, who: str, index: int, start: float, plot: Plot, stage: Stage) -> float:
    action = possible(deed, plot.characters[who], plot)
    word = ACTIONS.get(action)
    if deed.mood:
        stage.people[who].expressions.append({"at_s": round(start, 2), "expression": deed.mood})
    _show_feeling(who, action, start, stage)
    if action == "stand" and stage.people[who].low and not deed.verb.startswith("stand"):
        # What no action shows makes nobody get up.
        return max(start, stage.people[who].base_free) + 1.2 * stage.tempo
    target = next((each for each in deed.targets if each != who and each in stage.people), None)
    if action == "sprint" and deed.targets:
        action = "run"
    outside = abs(stage.people[who].at[0]) > ways.OUT_M and target is None
    if outside and index < 6 and (deed.enters or word.travels):
        return ways.come_in(deed, who, action, start, stage)
    if fetching.runs_after(deed, action, stage):
        return fetching.run_after(deed, who, start, stage)
    if handling.alights(deed, who, action, stage):
        return handling.alight(deed, who, action, start, stage)
    if deed.leaves:
        return ways.leave(deed, who, action, start, stage)
    if action in ("chase", "follow") and target is not None:
        return moments.chase(deed, who, target, action, start, stage)
    if word.travels and word.layer == "base" and action not in moments.ON_THE_SPOT:
        return _travel(deed, who, target, action, start, plot, stage)
    return _on_the_spot(deed, who, target, action, start, plot, stage)


# What wipes another feeling off a face, and what is there from then on.
_FEELS = {"laugh": "happy", "celebrate": "happy", "cry": "sad"}


def _show_feeling(who: str, action: str, start: float, stage: Stage) -> None:
    """Let who was furious and then laughs be happy from then on."""
    person, mood = stage.people[who], _FEELS.get(action)
    if mood is None or not person.expressions or person.expressions[-1]["expression"] == mood:
        return
    at = max(start, person.expressions[-1]["at_s"] + 0.1, person.base_free)
    person.expressions.append({"at_s": round(at, 2), "expression": mood})


def _travel(
    deed: Deed, who: str, target: str | None, action: str, start: float, plot: Plot, stage: Stage
) -> float:
    seconds = ways.natural(deed, who, action, stage)
    if action == "flee":
        side = ways.away_side(deed, who, stage)
        return stage.go(who, action, (side * EDGE_M, stage.people[who].at[1]), start, seconds,
                        manner=deed.manner)  # fmt: skip
    close = target is not None and dist(stage.people[who].at, stage.people[target].at) < 1.2
    if target is not None and not close:
        spot = stage.beside(who, stage.people[target].at)
        return stage.go(who, action, spot, start, seconds, manner=deed.manner, target=target)
    if deed.thing is not None or needed_thing(action, stage.place):
        thing = handling.thing_for(deed, who, action, stage)
        if thing is not None and not PROPS.get(thing["kind"]).held:
            handling.approach_thing(who, thing, start, stage, action=action, manner=deed.manner,
                                   seconds=seconds)  # fmt: skip
            if action in ("ride", "drive", "row", "climb", "climb_stairs"):
                begin = stage.people[who].base_free
                return stage.act(who, action, max(start, begin), seconds, target=thing["id"],
                                 manner=deed.manner)[1]  # fmt: skip
            return stage.people[who].base_free
    speed = stage.speed(who, action, deed.manner)
    far = min(6.2, max(1.2, speed * seconds))
    fast = action in ("run", "gallop", "fly", "skate", "run_bases")
    if (speed * seconds > 14.0 and fast) or (deed.seconds and speed * seconds > 7.5):
        return moments.round_trip(who, action, start, seconds, deed.manner, stage)
    to = ways.along(deed, who, far, stage) or stage.onward(who, far)
    return stage.go(who, action, to, start, seconds, manner=deed.manner)


def _on_the_spot(
    deed: Deed, who: str, target: str | None, action: str, start: float, plot: Plot, stage: Stage
) -> float:
    if target is not None and (action in _CLOSE or action in ("talk", "argue", "whisper")):
        near = 1.15 if action in _CLOSE else 3.2
        if deed.thing in stage.fetched and stage.fetched[deed.thing] == who:
            start = max(start, fetching.brings_back(who, target, start, stage))
            near = 2.0
        start = max(start, moments.approach(who, target, near, start, stage))
    if _uses_thing(deed, who, target, action, stage):
        end = handling.with_thing(deed, who, target, action, start, stage)
        # Who is there already carries a thing nowhere.
        acts = stage.people[who].actions
        begin = acts[-1]["start_s"] if acts else start
        _react(deed, who, target, action, begin, end, plot, stage)
        return end
    if deed.line is not None or action in SPEAKING:
        return moments.speak(deed, who, target, action, start, plot, stage)
    if ACTIONS.get(action).layer == "base":
        stage._rise(who) if action not in handling.LOW and action != "idle" else None
    seconds = ways.natural(deed, who, action, stage)
    begin, end = stage.act(who, action, start, seconds, target=target, manner=deed.manner)
    handling.sink(who, action, stage)
    _react(deed, who, target, action, begin, end, plot, stage)
    return end


# Animals rest on the floor.
_ON_FLOORS = word_set("sit sit_down lie_down sleep wake_up")


def _uses_thing(deed: Deed, who: str, target: str | None, action: str, stage: Stage) -> bool:
    if deed.thing is not None and target is not None:
        return action in ("give", "throw", "pitch", "take", "carry") and PROPS.get(deed.thing).held
    if deed.thing is None and stage.actors[who].kind == "animal" and action in _ON_FLOORS:
        return False
    return deed.thing is not None or needed_thing(action, stage.place) is not None


def _react(
    deed: Deed, who: str, target: str | None, action: str, begin: float, end: float, plot: Plot,
    stage: Stage,
) -> None:  # fmt: skip
    if action == "help_up" and target is not None and stage.people[target].low:
        if (target, "get_up") not in stage.told:
            stage.act(target, "get_up", begin + 0.3 * (end - begin), 0.7 * (end - begin))
        stage.people[target].low = ""
        return
    answer = action if action in _MUTUAL else _ANSWERS.get(action)
    told = (target, answer) in stage.told
    if target is None or answer is None or target in deed.who or told:
        return
    other = plot.characters[target]
    answer = (
        possible(Deed((target,), answer), other, Plot()) if other.look.kind == "animal" else answer
    )
    late = 0.0 if action in _MUTUAL else min(0.5, (end - begin) / 3)
    if ACTIONS.get(answer).travels and action not in _MUTUAL:
        answer = (
            "dodge"
            if answer in ("dodge", "stagger") and other.look.kind != "animal"
            else "look_around"
        )
    if stage.people[target].low:
        return
    stage.act(target, answer, begin + late, end - begin - late, target=who)
