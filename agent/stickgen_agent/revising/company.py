"""Wishes about who and what is there: add a dog that follows her, remove the lamp, two balloons."""

import re
from dataclasses import replace

from stickgen_agent.director import direct
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import COLORS, NUMBERS
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.scanning import scan
from stickgen_agent.director.tokens import read
from stickgen_agent.revising.answers import Answer, Plain, Step, joined, not_placed
from stickgen_agent.revising.deeds import Wanted, read_deeds
from stickgen_agent.revising.groups import CLOSE, GAITS
from stickgen_agent.revising.moments import moment_of
from stickgen_agent.revising.people import People
from stickgen_agent.revising.spots import position
from stickgen_agent.revising.table import Table, Wish, part_of, parts_of
from stickgen_agent.revising.telling import told_deed
from stickgen_agent.revising.things import bring
from stickgen_engine.script.models import Actor, Scene
from stickgen_engine.vocabulary.actions import ACTIONS

_ADD = re.compile(
    r"^(?:add|insert|include|put(?: in)?|bring(?: in)?|create|introduce|place|throw in|have|let "
    r"there be|there (?:is|are|should be|must be|comes?)"
    r"|give (?:me|us)|we need|need|i need|with|also|plus|show|get|make)\s+(?P<rest>.+)$",
    re.I,
)
_MEETS = re.compile(
    r"^.{1,40}?\s(?:should |must |could )?(?:have|has|gets?|meets?|needs?)\s+(?P<rest>(?:a|an"
    r"|two|three|some)\s.+)$",
    re.I,
)
# What is asked of somebody who should be there: "make the winner jump" brings nobody in.
_OF_SOMEBODY = re.compile(r"^(?:make|let|have|get|show)\b")
_COMPANION = re.compile(
    r"^give\s+(?:him|her|it|them|the \w+|[A-Z]\w+)\s+(?P<rest>(?:a|an|two|three|some)\s.+)$", re.I
)
_REMOVE = re.compile(
    r"^(?:remove|delete|drop|cut(?: out)?|take (?:out|away|off)|get rid of|lose|erase|throw out"
    r"|no(?: more)?|without|leave out|kill|kick out"
    r"|take|there (?:is|are|should be) no|not?)\s+(?:any\s+)?(?P<what>.+?)(?:\s+(?:away|out|off"
    r"|from (?:the )?(?:film|scene|movie|story|picture|it)|any ?more|in it))*$",
    re.I,
)
_ABSENT = re.compile(
    r"^(?P<what>.+?)\s+(?:should|must|shall) (?:not|never) be (?:there|here|in (?:it|the \w+"
    r"|this \w+))$",
    re.I,
)
_GONE = re.compile(
    r"^(?P<what>.+?)\s+(?:should|must|has to|can)\s+(?:go|leave|disappear|be (?:gone|removed"
    r"|deleted|out))(?: away)?$",
    re.I,
)
_DOFFS = re.compile(
    r"^(?:(?:let|make|have)\s+)?(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:takes?|puts?) (?:off|away) "
    r"(?:his|her|their|its|the) (?P<thing>[\w -]+)$",
    re.I,
)
_REPLACE = re.compile(
    r"^(?:replace|swap|exchange|switch|change|turn|make)\s+(?P<old>.+?)\s+(?:by|with|for|into"
    r"|to be|a real|to)\s+(?P<new>(?:a|an)\s+.+)$",
    re.I,
)
_KEYS = ("name", "kind", "species", "color", "height_m", "manner", "accessories")


def adding(wish: Wish, table: Table) -> Answer | None:
    """Read "add a dog that follows her", "put a tree next to him", "add two balloons"."""
    found = _COMPANION.match(wish.shown) or _ADD.match(wish.shown) or _MEETS.match(wish.shown)
    if found is None:
        return None
    missing = table.missing_scene(wish.scope)
    if missing:
        return not_placed(missing)
    newcomer = _newcomer(found["rest"], table)
    if newcomer is not None and newcomer.determiner == "the" and _OF_SOMEBODY.match(wish.low):
        return None
    if newcomer is not None:
        return _joined_by(newcomer, found["rest"], wish, table)
    if re.match(r"^(?:have|make|get|with|let|show|put)\b", wish.low) and not re.match(
        r"^put (?:in |a|an|some|the|two|three)\b", wish.low
    ):
        return None
    return bring(found["rest"], wish, table)


def arriving(wish: Wish, table: Table) -> Answer | None:
    """Read "a dog runs by": somebody who is not in the film yet does something."""
    if not re.match(r"^(?:an?|another|two|three|some)\b", wish.low):
        return None
    newcomer = _newcomer(wish.shown, table)
    return _joined_by(newcomer, wish.shown, wish, table) if newcomer is not None else None


def _newcomer(text: str, table: Table) -> Element | None:
    """Return whom a text brings in first; None if that is a thing, or somebody who is there."""
    sentences = read(text).sentences
    elements = scan(sentences[0].tokens) if sentences else []
    for element in elements:
        if element.kind in ("thing", "do") or element.determiner == "pronoun":
            return None
        if element.kind == "who":
            known = table.people.meant(
                " ".join((*element.adjectives, element.name or element.word))
            )
            new = element.determiner in ("a", "an", "another", "some") or element.count > 1
            if new or not known:
                return element
            return None
    return None


def _joined_by(who: Element, text: str, wish: Wish, table: Table) -> Answer:
    story = _alone(who)
    made = direct(story, seed=table.seed).script
    count = min(max(1, who.count), len(made.actors), 24 - len(table.script.actors))
    if count < 1:
        return not_placed("a film holds 24 actors, and it has as many")
    steps: list[Step] = []
    ids: list[str] = []
    deeds = _deeds(text, table)
    scenes = _scenes_for(wish, table, deeds)
    for actor in made.actors[:count]:
        new = _free(actor.id, [*ids, *(each.id for each in table.script.actors)])
        ids.append(new)
        plain = _plain(actor, new)
        steps.append(Step("add_actor", {**plain, "id": new, "scene": scenes[0].id}))
        steps += [Step("place_actor", {"actor": new, "scene": scene.id}) for scene in scenes[1:]]
    told = (
        joined([f"{article(each)}" for each in [made.actors[0].name]])
        if count == 1
        else f"{count} {_plural(made.actors[0].name)}"
    )
    answer = Answer(
        tuple(steps),
        f"{told} "
        f"{'joins' if count == 1 else 'join'}{table.where(scenes[0]) if len(scenes) == 1 else ''}",
    )
    for deed in deeds:
        for each in ids:
            answer = answer.and_then(_does(each, deed, scenes[0], wish, table))
    return answer


def invited(who: Element, beside: str, scene: Scene, table: Table) -> tuple[Step, str]:
    """Return the step that brings somebody in beside an actor, and their id."""
    made = direct(_alone(who), seed=table.seed).script
    actor = made.actors[0]
    new = _free(actor.id, [each.id for each in table.script.actors])
    x, z = position(table, scene, beside)
    side = 1.0 if x <= 0.0 else -1.0
    plain = _plain(actor, new)
    at = {"at": [round(x + side * 1.9, 2), round(z, 2)], "facing": "left" if side > 0 else "right"}
    return Step("add_actor", {**plain, "id": new, "scene": scene.id, **at}), new


def _plain(actor: Actor, new: str) -> Plain:
    data = actor.model_dump(mode="json", exclude_none=True)
    plain = {key: data[key] for key in _KEYS if data.get(key) not in (None, "", [])}
    return {**plain, "name": _name(actor.name, new)}


def _alone(who: Element) -> str:
    if who.name:
        noun = f"{'' if not who.word else f'A {who.word} named '}{who.name}"
        return f"{noun} looks around."
    words = " ".join((*(a for a in who.adjectives if a != "other"), who.word))
    number = f"{who.count} " if who.count > 1 else "A "
    plural = "s" if who.count > 1 and not words.endswith("s") else ""
    return f"{number}{words}{plural} {'look' if who.count > 1 else 'looks'} around."


def _deeds(text: str, table: Table) -> list[Wanted]:
    read_ = read_deeds(re.sub(r"\b(?:who|that|which)\b", "who", text), table.people)
    return [deed for deed in read_.deeds if deed.action and not deed.who]


def _scenes_for(wish: Wish, table: Table, deeds: list[Wanted]) -> tuple[Scene, ...]:
    named = table.named(wish.scope)
    if named is not None:
        return (named,)
    if wish.scope.every:
        return table.scenes
    for deed in deeds:
        for target in deed.targets:
            home = table.home(target, wish.scope)
            return (home,)
    if wish.scope.when == "end":
        return table.scenes[-1:]
    recent = tuple(scene for scene in table.scenes if scene.id == table.recent_scene)
    return recent or table.scenes[:1]


def _does(actor: str, deed: Wanted, scene: Scene, wish: Wish, table: Table) -> Answer:
    action = deed.action or "idle"
    word = ACTIONS.get(action)
    targets = deed.targets
    if not targets and word.needs_target:
        others = list(table.people.recent) or [p.id for p in table.people.all]
        targets = tuple(others[:1])
    arguments: Plain = {"actor": actor, "action": action, "scene": scene.id}
    if targets and word.targets:
        arguments["target"] = targets[0]
    if deed.manner:
        arguments["manner"] = deed.manner
    if wish.scope.when or wish.scope.clause:
        where = moment_of(table, wish.scope, targets[0] if targets else "", word.seconds)
        if where.at_s is not None:
            arguments["start_s"] = where.at_s
    else:
        arguments["start_s"] = _entrance(action, targets, scene, table)
    arguments |= _way(action, targets, arguments)
    steps: tuple[Step, ...] = (Step("add_action", arguments),)
    if action in CLOSE and targets:
        walk = {"actor": actor, "action": "walk", "scene": scene.id, "target": targets[0]}
        arguments.pop("start_s", None)
        steps = (Step("add_action", walk), *steps)
    if deed.line:
        line = {"actor": actor, "scene": scene.id, "text": deed.line, "mode": deed.mode}
        steps = (*steps, Step("add_line", line))
    told = told_deed(replace(deed, who=(), targets=targets), table).strip()
    return Answer(steps, told)


def _way(action: str, targets: tuple[str, ...], arguments: Plain) -> Plain:
    """Let somebody who gets about alone cross in front of the others."""
    word = ACTIONS.get(action)
    return {"to": [-1.0, 0.6]} if word.travels and word.layer == "base" and not targets else {}


def _entrance(action: str, targets: tuple[str, ...], scene: Scene, table: Table) -> float:
    """Begin when the one who is followed goes, else soon."""
    for target in targets:
        part = part_of(scene, target)
        if part is not None and ACTIONS.get(action).travels:
            for each, span in zip(part.actions, table.spans(scene, part), strict=True):
                if each.action in GAITS or ACTIONS.get(each.action).travels:
                    return round(span.start_s + 0.3, 2)
    return 0.6


def _free(wished: str, taken: list[str]) -> str:
    number, each = 1, wished
    while each in taken:
        number += 1
        each = f"{wished}_{number}"
    return each


def _name(name: str, new: str) -> str:
    number = re.search(r"_(\d+)$", new)
    return (
        f"{re.sub(r' [0-9]+$', '', name)} {number[1]}"
        if number and name.casefold() in LOOKS
        else name
    )


def article(name: str) -> str:
    """Return "a dog" for a noun, a name as it is."""
    low = name.casefold()
    if low not in LOOKS:
        return name
    return f"{'an' if low[:1] in 'aeiou' else 'a'} {low}"


def _plural(name: str) -> str:
    noun = re.sub(r" [0-9]+$", "", name).casefold()
    return "people" if noun == "person" else f"{noun}s"


def removing(wish: Wish, table: Table) -> Answer | None:
    """Read "remove the cat", "no dog", "get rid of the lamp", "the dog should go"."""
    doffed = _DOFFS.match(wish.text)
    if doffed and table.people.meant(doffed["who"]):
        who = table.people.name(table.people.meant(doffed["who"])[0])
        return _taken_off(f"{who}'s {doffed['thing']}", wish, table)
    found = _REMOVE.match(wish.text) or _GONE.match(wish.text) or _ABSENT.match(wish.text)
    if found is None:
        return None
    what = re.sub(r"\b(?:after all|please|all)\b", "", found["what"], flags=re.I).strip()
    if what.casefold() in ("it", "that", "this", "those", "them") and table.recent_thing:
        return _taken_off(table.recent_thing, wish, table)
    ids = _who_goes(what, table)
    if ids:
        return _sent_off(ids, wish, table)
    return _taken_off(what, wish, table)


def _who_goes(what: str, table: Table) -> tuple[str, ...]:
    noun, plural = singular(what.casefold().split()[-1]) if what.split() else ("", False)
    ids = table.people.meant(what)
    if ids and plural and noun in LOOKS:
        every = [each.id for each in table.people.all if each.noun == noun]
        return tuple(every) or ids
    return ids


def _sent_off(ids: tuple[str, ...], wish: Wish, table: Table) -> Answer:
    named = table.named(wish.scope)
    scene: Plain = {"scene": named.id} if named else {}
    steps = tuple(Step("remove_actor", {"actor": each, **scene}) for each in ids)
    names = joined([table.people.name(each) for each in ids])
    where = table.where(named) if named else ""
    return Answer(
        steps, f"{names} {'is' if len(ids) == 1 else 'are'} gone{where or ' from the film'}"
    )


def _taken_off(what: str, wish: Wish, table: Table) -> Answer | None:
    """Take a prop out, or off somebody's head or hands."""
    from stickgen_agent.revising.things import shed, without

    return shed(what, wish, table) or without(what, wish, table)


def replacing(wish: Wish, table: Table) -> Answer | None:
    """Read "replace the dog with a cat", "turn the man into a robot"."""
    found = _REPLACE.match(wish.text)
    if found is None:
        return None
    ids = table.people.meant(found["old"])
    noun = found["new"].split()[-1].casefold()
    if not ids or singular(noun)[0] not in LOOKS:
        return None
    made = direct(f"{found['new']} looks around.", seed=table.seed).script
    if not made.actors:
        return None
    data = made.actors[0].model_dump(mode="json", exclude_none=True)
    change: Plain = {key: data[key] for key in _KEYS if data.get(key) is not None}
    steps = tuple(Step("change_actor", {"actor": each, **change}) for each in ids[:1])
    return Answer(steps, f"{table.people.name(ids[0])} is {article(made.actors[0].name)} now")


__all__ = ["COLORS", "NUMBERS", "People", "adding", "arriving", "parts_of", "removing", "replacing"]
