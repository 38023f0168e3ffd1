"""Wishes about what somebody does: instead, besides, at a moment, in another manner."""

import re
from dataclasses import replace
from math import dist

from stickgen_agent.revising.answers import Answer, Plain, Step, joined
from stickgen_agent.revising.deeds import ReadDeeds, Wanted, read_deeds
from stickgen_agent.revising.moments import Moment, moment_of
from stickgen_agent.revising.shifting import making_room, taking_longer
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_agent.revising.telling import told_deed
from stickgen_engine.script.journeys import waypoints
from stickgen_engine.script.models import Action, Part, Scene
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

GAITS = frozenset(
    "walk run sprint jog sneak march skip limp stagger tiptoe hop crawl trot gallop".split()
)
CLOSE = frozenset(
    "shake_hands hug high_five comfort push_person pull_person dance_together help_up lift_up kiss slap"
    " punch kick fight block tackle give take lead_by_hand whisper_to".split()
)
_MUTUAL = frozenset("shake_hands hug high_five dance_together fight argue kiss".split())
_ON_PEOPLE = {
    "push": "push_person",
    "pull": "pull_person",
    "whisper": "whisper_to",
    "dance": "dance",
}
_SPOKEN = frozenset(("talk", "shout", "whisper", "sing", "whisper_to"))
_NEAR_M = 1.15


def acting(wish: Wish, table: Table) -> Answer | None:
    """Read "make him run instead", "after she waves, he bows", "he should walk slowly"."""
    read = read_deeds(_quicker(wish.shown), table.people)
    deeds = [deed for deed in read.deeds if deed.action and not deed.line and deed.newcomer is None]
    deeds = [replace(each, who=each.who or _actor_of(wish, table)) for each in deeds]
    deeds = [each for each in deeds if each.who]
    if not deeds:
        return None
    answer = Answer(left=_strangers(read))
    for number, deed in enumerate(deeds):
        answer = answer.and_then(_done(deed, read, wish, table, first=number == 0))
    return answer


def _quicker(text: str) -> str:
    """Read "walk faster" as "walk quickly"."""
    text = re.sub(r"\b(?:much |a (?:little |bit )?)?(?:faster|quicker)\b", "quickly", text)
    text = re.sub(r"\b(?:much |a (?:little |bit )?)?slower\b", "slowly", text)
    return re.sub(r"\bmore ((?:\w+ly)|sneaky|careful|happy|angry|sad)\b", r"\1", text)


def _actor_of(wish: Wish, table: Table) -> tuple[str, ...]:
    """Return who is meant where nobody is named: the only one, else the one of the last wish."""
    everybody = table.people.all
    if len(everybody) == 1:
        return (everybody[0].id,)
    return tuple(table.people.recent[:1])


def _strangers(read: ReadDeeds) -> tuple[str, ...]:
    return tuple(f"there is no {name!r} in the film" for name in read.missing)


def _done(deed: Wanted, read: ReadDeeds, wish: Wish, table: Table, *, first: bool) -> Answer:
    answer = Answer()
    for actor in deed.who:
        others = [each for each in deed.who if each != actor]
        one = _suited(deed, actor, others, table, wish.low)
        answer = answer.and_then(_one(one, actor, read, wish, table, first=first))
    told = told_deed(deed, table)
    swapped = [step for step in answer.steps if step.tool == "change_action"]
    if swapped and answer.done:
        return answer
    return replace(answer, done=told if answer.steps else answer.done)


def _suited(deed: Wanted, actor: str, others: list[str], table: Table, text: str) -> Wanted:
    """Fill in whom it is done to, and read "push him" as what is done to somebody."""
    action = _with_held(deed, actor, table, text) or deed.action or "idle"
    word = ACTIONS.get(action)
    targets = tuple(each for each in deed.targets if each != actor)
    if targets and deed.thing is None:
        action = _ON_PEOPLE.get(action, action)
        word = ACTIONS.get(action)
    mutual = action in _MUTUAL or word.needs_target or (deed.back and word.targets)
    if not targets and others and mutual:
        targets = (others[0],)
    if not targets and mutual and deed.thing is None:
        rest = [each for each in table.people.recent if each != actor]
        rest += [person.id for person in table.people.all if person.id not in (*rest, actor)]
        targets = tuple(rest[:1])
    return replace(deed, action=action, targets=targets)


def _with_held(deed: Wanted, actor: str, table: Table, text: str) -> str | None:
    """Return what "swing it" and "play it" mean with the thing that the actor holds."""
    if not re.search(r"\bit\b", text) or not deed.verb:
        return None
    held = [prop.kind for scene in table.scenes for prop in scene.props if prop.held_by == actor]
    for kind in reversed(held):
        found = ACTIONS.resolve(f"{deed.verb.split()[0]}_{kind}")
        if found is not None:
            return found.name
    return None


def _one(
    deed: Wanted, actor: str, read: ReadDeeds, wish: Wish, table: Table, *, first: bool
) -> Answer:
    action = deed.action or "idle"
    scene = table.home(actor, wish.scope)
    if first and not (wish.scope.when or wish.scope.clause):
        found = _replaced(deed, actor, read, wish, table)
        if found is not None:
            return found
    where = moment_of(table, wish.scope, actor, ACTIONS.get(action).seconds)
    left = (f"{where.missing}; it happens at the end instead",) if where.missing else ()
    scene = where.scene
    steps, arguments = _with_things(deed, scene, actor, table)
    steps += _approach(deed, scene, actor, table, where)
    arguments = {"actor": actor, "action": action, "scene": scene.id, **arguments}
    if where.at_s is not None and not (
        deed.targets and action in CLOSE and _far(deed, scene, actor, table)
    ):
        steps = [*making_room(table, where, actor, action), *steps]
        arguments["start_s"] = where.at_s
    if deed.manner:
        arguments["manner"] = deed.manner
    if _goes(action) and not deed.targets and "target" not in arguments:
        arguments["to"] = onward(table, scene, actor)
    steps.append(Step("add_action", arguments))
    return Answer(tuple(steps), told_deed(replace(deed, who=(actor,)), table), left)


def _goes(action: str) -> bool:
    word = ACTIONS.get(action)
    return word.travels and word.layer == "base"


def _with_things(deed: Wanted, scene: Scene, actor: str, table: Table) -> tuple[list[Step], Plain]:
    """Return the steps that bring the thing along, and the target that a deed gets."""
    word = ACTIONS.get(deed.action or "idle")
    if deed.targets:
        return [], {"target": deed.targets[0]}
    if deed.thing is None:
        return [], {}
    prop = table.prop_of(scene, deed.thing)
    if prop is not None:
        return [], {"target": prop.id}
    if PROPS.get(deed.thing).held and not word.needs_target:
        # Hands bring small things themselves.
        return [], {}
    taken = {each.id for each in scene.props} | {each.id for each in table.script.actors}
    name = deed.thing if deed.thing not in taken else f"{deed.thing}_2"
    return [Step("add_prop", {"scene": scene.id, "kind": deed.thing, "id": name})], {"target": name}


def _far(deed: Wanted, scene: Scene, actor: str, table: Table) -> bool:
    if not deed.targets or part_of(scene, deed.targets[0]) is None:
        return False
    here, there = position(table, scene, actor), position(table, scene, deed.targets[0])
    return dist(here, there) > _NEAR_M + 0.15


def _approach(deed: Wanted, scene: Scene, actor: str, table: Table, where: Moment) -> list[Step]:
    """Let somebody walk up first to whom they are going to touch."""
    if deed.action not in CLOSE or not _far(deed, scene, actor, table):
        return []
    if len(deed.who) > 1 and actor != deed.who[0]:
        return []
    walk: Plain = {"actor": actor, "action": "walk", "scene": scene.id, "target": deed.targets[0]}
    if where.at_s is not None:
        walk["start_s"] = where.at_s
    return [Step("add_action", walk)]


def _replaced(deed: Wanted, actor: str, read: ReadDeeds, wish: Wish, table: Table) -> Answer | None:
    """Change an action that is there: asked for by "instead", or meant by a manner or a gait."""
    scene, index = _candidate(deed, actor, read, wish, table)
    part = part_of(scene, actor)
    if part is None or index is None:
        return None
    old = part.actions[index]
    arguments: Plain = {"actor": actor, "scene": scene.id, "index": index}
    if old.action != deed.action:
        arguments["new_action"] = deed.action
    if deed.manner and deed.manner != old.manner:
        arguments["manner"] = deed.manner
    elif old.manner and not deed.manner and old.action != deed.action:
        arguments["clear"] = ["manner"]
    if deed.targets and deed.targets[0] != old.target:
        arguments["target"] = deed.targets[0]
        if old.to is not None:
            arguments["clear"] = [*arguments.get("clear", ()), "to"]
    if len(arguments) == 3:
        return Answer(say=f"{_capital(told_deed(replace(deed, who=(actor,)), table))} already.")
    done = told_deed(replace(deed, who=(actor,)), table)
    if old.action != deed.action:
        done += f" instead of {_ing(old.action)}"
    room, end = taking_longer(table, scene, part, index, arguments)
    if end is not None:
        arguments["end_s"] = end
    return Answer((*room, Step("change_action", arguments)), done + table.where(scene))


def _candidate(
    deed: Wanted, actor: str, read: ReadDeeds, wish: Wish, table: Table
) -> tuple[Scene, int | None]:
    """Return the action that is meant to become another, or the same in another manner."""
    home = table.home(actor, wish.scope)
    scenes = [home] if wish.scope.scene else [home, *(s for s in table.scenes if s is not home)]
    wanted = _instead_of(read, table)
    for scene in scenes:
        part = part_of(scene, actor)
        if part is None:
            continue
        index = _index(deed, part, read, wanted)
        if index is not None:
            return scene, index
    return home, None


def _instead_of(read: ReadDeeds, table: Table) -> str | None:
    if not read.instead_of:
        return None
    deeds = read_deeds(f"he {read.instead_of}", table.people).deeds
    return next((each.action for each in deeds if each.action), None)


def _index(deed: Wanted, part: Part, read: ReadDeeds, wanted: str | None) -> int | None:
    same = [i for i, each in enumerate(part.actions) if each.action == deed.action]
    if same and deed.manner and not read.instead:
        return same[0]
    if wanted is not None:
        return next((i for i, each in enumerate(part.actions) if each.action == wanted), None)
    going = [i for i, each in enumerate(part.actions) if each.action in GAITS]
    if deed.action in GAITS and going and deed.thing is None and not deed.place:
        already = deed.targets and part.actions[going[0]].target != deed.targets[0]
        if not same and not (already and not read.instead):
            return going[0]
    return _swapped(deed, part) if read.instead else None


def _swapped(deed: Wanted, part: Part) -> int | None:
    """Return the action that is most like the new one: it travels too, or is of the same layer."""
    word = ACTIONS.get(deed.action or "idle")
    scored: list[tuple[int, int]] = []
    for index, each in enumerate(part.actions):
        other = ACTIONS.get(each.action)
        likeness = 4 * (other.travels == word.travels) + 2 * (other.layer == word.layer)
        likeness -= 8 * (each.action in _SPOKEN and bool(part.lines))
        scored.append((likeness, index))
    return max(scored)[1] if scored else None


def position(table: Table, scene: Scene, actor: str) -> tuple[float, float]:
    """Return where an actor stands at the end of a scene, in metres."""
    part = part_of(scene, actor)
    if part is None:
        return (0.0, 0.0)
    here = part.at
    for action in part.actions:
        points = waypoints(action, scene, here)
        here = points[-1] if points else here
    return here


def onward(table: Table, scene: Scene, actor: str, far: float = 3.0) -> list[float]:
    """Return a point some way on, towards the side that has more room."""
    x, z = position(table, scene, actor)
    side = 1.0 if x <= 0.0 else -1.0
    taken = [position(table, scene, part.actor) for part in scene.parts if part.actor != actor]
    to = [round(max(-3.5, min(3.5, x + side * far)), 2), round(z, 2)]
    for _ in range(4):
        if all(dist(to, each) > 0.7 for each in taken):
            break
        to[1] = round(to[1] + 0.8, 2)
    return to


def _ing(action: str) -> str:
    verb, _, rest = action.replace("_", " ").partition(" ")
    doubled = verb in (
        "run",
        "sit",
        "hit",
        "nod",
        "shrug",
        "hop",
        "jog",
        "swim",
        "clap",
        "hug",
        "skip",
        "trip",
        "bat",
        "trot",
        "dig",
        "step",
        "wag",
        "beg",
    )
    stem = verb + verb[-1] if doubled else verb.removesuffix("e") if verb not in ("flee",) else verb
    return f"{stem}ing {rest}".strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["Action", "acting", "joined", "onward", "position"]
