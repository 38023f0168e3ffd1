"""Actions that come in beside those that are there: when, with what, and near enough to whom."""

import re
from dataclasses import replace
from math import dist

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.verbs import LEAVING
from stickgen_agent.revising.answers import Answer, Plain, Step
from stickgen_agent.revising.company import article, invited
from stickgen_agent.revising.deeds import Wanted
from stickgen_agent.revising.groups import CLOSE
from stickgen_agent.revising.moments import moment_of
from stickgen_agent.revising.shifting import making_room
from stickgen_agent.revising.spots import onward, position
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_agent.revising.telling import told_deed
from stickgen_engine.script.journeys import pace
from stickgen_engine.script.models import Action, Scene
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

_BOTH_DO = word_set("shake_hands hug high_five dance_together kiss")
_NEAR_M = 1.3
_STOP_M = 0.9
_GAP_S = 0.15


def added(
    suited: list[Wanted], deed: Wanted, wish: Wish, table: Table, *, after: float = 0.0
) -> tuple[Answer, float]:
    """Return what lets each of these do their deed at the same time, and when that is over."""
    lead = suited[0]
    action = lead.action or "idle"
    actors = [*deed.who]
    steps: list[Step] = []
    if deed.aim is not None:
        step, guest = invited(deed.aim, actors[0], table.home(actors[0], wish.scope), table)
        steps.append(step)
        suited = [replace(each, targets=(guest,)) for each in suited]
        lead = suited[0]
    where = moment_of(table, wish.scope, actors[0], ACTIONS.get(action).seconds)
    left = (f"{where.missing}; it happens at the end instead",) if where.missing else ()
    scene = where.scene
    start = _start(lead, actors, where.at_s, after, scene, table)
    if where.shift:
        for actor in actors:
            steps += making_room(table, where, actor, action)
    walk, start = _approach(lead, actors[0], start, scene, table)
    steps += walk
    end = start
    for number, (one, actor) in enumerate(zip(suited, actors, strict=True)):
        # A crowd does not move as one: each begins a little later.
        begin = round(start + 0.12 * (number % 5) * (action not in CLOSE), 2)
        more, one_end = _one(one, actor, begin, scene, table, wish.low)
        steps += more
        end = max(end, one_end)
    steps += _answered(lead, actors, start, scene)
    shown = replace(lead, who=deed.who, targets=() if deed.aim else lead.targets)
    told = told_deed(shown, table) + (f" with {article(deed.aim.word)}" if deed.aim else "")
    return Answer(tuple(steps), f"{told}{table.where(scene)}", left), end


def _start(
    deed: Wanted, actors: list[str], at_s: float | None, after: float, scene: Scene, table: Table
) -> float:
    if after:
        return after
    if at_s is not None:
        return at_s
    waiting = (*actors, *deed.targets) if deed.action in CLOSE else tuple(actors)
    busy = table.busy_until(scene, waiting)
    return round(busy + _GAP_S if busy else 0.3, 2)


def _approach(
    deed: Wanted, actor: str, start: float, scene: Scene, table: Table
) -> tuple[list[Step], float]:
    """Let somebody walk up first to whom they are going to touch; return when they are there."""
    if deed.action not in CLOSE or not deed.targets or part_of(scene, deed.targets[0]) is None:
        return [], start
    here, there = position(table, scene, actor), position(table, scene, deed.targets[0])
    far = dist(here, there)
    if far <= _NEAR_M or far > 30.0:
        return [], start
    share = 1.0 - _STOP_M / far
    to = [
        round(here[0] + (there[0] - here[0]) * share, 2),
        round(here[1] + (there[1] - here[1]) * share, 2),
    ]
    seconds = _seconds(Action(action="walk"), actor, far - _STOP_M, scene, table)
    walk: Plain = {"actor": actor, "action": "walk", "scene": scene.id, "to": to,
                   "start_s": start, "end_s": round(start + seconds, 2)}  # fmt: skip
    return [Step("add_action", walk)], round(start + seconds + 0.05, 2)


def _seconds(action: Action, actor: str, way_m: float, scene: Scene, table: Table) -> float:
    speed = pace(action, table.actor(actor), scene)
    return max(0.8, way_m / speed) if speed > 0.0 else ACTIONS.get(action.action).seconds


def _one(
    deed: Wanted, actor: str, start: float, scene: Scene, table: Table, text: str
) -> tuple[list[Step], float]:
    action = deed.action or "idle"
    word = ACTIONS.get(action)
    steps, aim = _with_things(deed, actor, scene, table)
    arguments: Plain = {
        "actor": actor,
        "action": action,
        "scene": scene.id,
        "start_s": start,
        **aim,
    }
    if deed.manner:
        arguments["manner"] = deed.manner
    seconds = word.seconds
    if word.group == "getting_about" and word.travels:
        here = position(table, scene, actor)
        goal = _goal(aim.get("target"), scene, table)
        if goal is None and "target" not in aim:
            arguments["to"] = onward(table, scene, actor, way=_way(deed, text))
            goal = (arguments["to"][0], arguments["to"][1])
        if goal is not None:
            made = Action(action=action, manner=deed.manner)
            seconds = _seconds(made, actor, dist(here, goal), scene, table)
    arguments["end_s"] = round(start + seconds, 2)
    return [*steps, Step("add_action", arguments)], round(start + seconds + 0.05, 2)


def _way(deed: Wanted, text: str) -> str:
    """Return whether somebody goes to the left, to the right, or out of the picture."""
    if deed.verb.casefold().replace(" ", "_") in LEAVING or _OUT.search(text):
        return "out"
    side = _SIDE.search(text)
    return side[1] if side else ""


_OUT = re.compile(
    r"\b(?:out of (?:the )?(?:picture|frame|screen|shot|scene)|off ?screen|leaves?|exits?)\b"
)
_SIDE = re.compile(r"\bto the (left|right)\b")


def _goal(target: str | None, scene: Scene, table: Table) -> tuple[float, float] | None:
    if target is None:
        return None
    if part_of(scene, target) is not None:
        return position(table, scene, target)
    return next((prop.at for prop in scene.props if prop.id == target), None)


def _with_things(deed: Wanted, actor: str, scene: Scene, table: Table) -> tuple[list[Step], Plain]:
    """Return the steps that bring the thing along, and the target that a deed gets."""
    word = ACTIONS.get(deed.action or "idle")
    if deed.targets:
        return _in_hand(deed, actor, scene, table), {"target": deed.targets[0]}
    if deed.thing is None:
        return [], {}
    prop = table.prop_of(scene, deed.thing)
    if prop is not None:
        return [], {"target": prop.id} if "prop" in word.targets or word.travels else {}
    if PROPS.get(deed.thing).held and not word.needs_target:
        # Hands bring small things themselves.
        return [], {}
    taken = {each.id for each in scene.props} | {each.id for each in table.script.actors}
    name = deed.thing if deed.thing not in taken else f"{deed.thing}_2"
    step = Step("add_prop", {"scene": scene.id, "kind": deed.thing, "id": name})
    return [step], {"target": name} if "prop" in word.targets else {}


def _in_hand(deed: Wanted, actor: str, scene: Scene, table: Table) -> list[Step]:
    """Put what is given or thrown into the hand of whoever does it."""
    if deed.thing is None or not PROPS.get(deed.thing).held:
        return []
    if any(prop.kind == deed.thing for prop in scene.props):
        return []
    taken = {each.id for each in table.script.actors}
    name = deed.thing if deed.thing not in taken else f"{deed.thing}_2"
    prop: Plain = {"scene": scene.id, "kind": deed.thing, "id": name, "held_by": actor}
    return [Step("add_prop", prop)]


def _answered(deed: Wanted, actors: list[str], start: float, scene: Scene) -> list[Step]:
    """Let the other one do it too, where it takes two."""
    if deed.action not in _BOTH_DO or len(actors) > 1 or not deed.targets:
        return []
    other = deed.targets[0]
    if part_of(scene, other) is None:
        return []
    answer: Plain = {"actor": other, "action": deed.action, "scene": scene.id,
                     "start_s": start, "end_s": round(start + ACTIONS.get(deed.action).seconds, 2),
                     "target": actors[0]}  # fmt: skip
    return [Step("add_action", answer)]
