"""Wishes about what somebody does: instead, besides, at a moment, in another manner."""

import re
from dataclasses import replace

from stickgen_agent.director.quoting import beside_quotations
from stickgen_agent.revising.abilities import as_they_can
from stickgen_agent.revising.answers import Answer, Plain, Step, not_placed
from stickgen_agent.revising.deeds import ReadDeeds, Wanted, read_deeds
from stickgen_agent.revising.groups import GAITS, MUTUAL
from stickgen_agent.revising.joining import added
from stickgen_agent.revising.occurrences import occurrence
from stickgen_agent.revising.paraphrases import plainly
from stickgen_agent.revising.scopes import When
from stickgen_agent.revising.shifting import shorter_way, taking_longer
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_agent.revising.telling import told_deed
from stickgen_engine.script.models import Action, Part, Scene
from stickgen_engine.vocabulary.actions import ACTIONS, ActionWord

# A way that would take this much longer is made shorter instead.
_PATIENCE_S = 3.0
_ON_PEOPLE = {
    "push": "push_person",
    "pull": "pull_person",
    "whisper": "whisper_to",
    "dance": "dance",
}
_SPOKEN = frozenset(("talk", "shout", "whisper", "sing", "whisper_to"))


def acting(wish: Wish, table: Table) -> Answer | None:
    """Read "make him run instead", "after she waves, he bows", "he should walk slowly"."""
    if wish.scope.every and len(table.scenes) > 1:
        return _in_every_scene(wish, table)
    edge = _EDGE_DEED.match(wish.text)
    deed = occurrence(edge["what"], table.people) if edge else None
    if edge is not None and deed is not None:
        return _at_edge(edge, deed, wish, table)
    read = read_deeds(beside_quotations(wish.shown, plainly), table.people)
    deeds = [deed for deed in read.deeds if deed.action and not deed.line and deed.newcomer is None]
    if any(not each.who for each in deeds) and not _is_bare_verb(wish, read):
        return None
    deeds = [replace(each, who=each.who or _actor_of(wish, table)) for each in deeds]
    deeds = [each for each in deeds if each.who]
    if not deeds:
        return None
    deeds, unable = as_they_can(deeds, table)
    answer, after = Answer(left=(*_strangers(read), *unable)), 0.0
    for number, deed in enumerate(deeds):
        done, after = _done(deed, read, wish, table, first=number == 0, after=after)
        answer = answer.and_then(done)
    return answer


_EDGE_DEED = re.compile(
    r"^(?P<edge>end|finish|close|start|begin|open)s?(?: (?:it|the film|the scene))? with "
    r"(?P<what>(?:a|an|the|his|her|their) [\w -]+)$",
    re.I,
)


def _at_edge(edge: re.Match[str], deed: Wanted, wish: Wish, table: Table) -> Answer | None:
    """Read "end with a kiss": it takes two where it takes two."""
    people = table.people
    ids = (*people.recent, *(each.id for each in people.all))
    humans = [each for each in dict.fromkeys(ids) if people[each].kind != "animal"]
    who = deed.who or tuple(humans[: 2 if deed.action in MUTUAL else 1]) or ids[:1]
    if not who:
        return None
    when: When = "end" if edge["edge"].casefold() in ("end", "finish", "close") else "start"
    wish = replace(wish, scope=replace(wish.scope, when=when))
    deed = replace(deed, who=who[:1] if deed.action in MUTUAL else who, targets=who[1:])
    suited = [_suited(deed, who[0], list(who[1:]), table, "")]
    return added(suited, deed, wish, table)[0]


def _is_bare_verb(wish: Wish, read: ReadDeeds) -> bool:
    """Whether a wish is a doing alone: "run", "jump instead", "walk slowly to the robot"."""
    known = not read.unknown and not read.missing and not read.things
    return known and len(wish.low.split()) <= 6 and len(read.deeds) == 1


def _in_every_scene(wish: Wish, table: Table) -> Answer | None:
    made = Answer()
    for number in range(1, len(table.scenes) + 1):
        one = replace(wish, scope=replace(wish.scope, every=False, scene=number))
        answer = acting(one, table)
        made = made.and_then(answer) if answer else made
    return made if made.steps else None


def _actor_of(wish: Wish, table: Table) -> tuple[str, ...]:
    """Return who is meant where nobody is named: the only one, else the one of the last wish."""
    everybody = table.people.all
    if len(everybody) == 1:
        return (everybody[0].id,)
    return tuple(table.people.recent[:1])


def _strangers(read: ReadDeeds) -> tuple[str, ...]:
    return tuple(f"there is no {name!r} in the film" for name in read.missing)


def _done(
    deed: Wanted, read: ReadDeeds, wish: Wish, table: Table, *, first: bool, after: float
) -> tuple[Answer, float]:
    """Return what lets everybody of a deed do it, and when it is over, in seconds."""
    suited = [
        _suited(deed, actor, [each for each in deed.who if each != actor], table, wish.low)
        for actor in deed.who
    ]
    if first and not (wish.scope.when or wish.scope.clause or wish.scope.seconds is not None):
        found = [
            _replaced(each, actor, read, wish, table)
            for each, actor in zip(suited, deed.who, strict=True)
        ]
        if all(each is not None for each in found):
            return _all_of(
                [each for each in found if each is not None], suited[0], deed, table
            ), after
    return added(suited, deed, wish, table, after=after)


def _all_of(found: list[Answer], suited: Wanted, deed: Wanted, table: Table) -> Answer:
    answer = Answer()
    for each in found:
        answer = answer.and_then(each)
    if len(found) > 1 and answer.steps:
        return replace(answer, done=told_deed(replace(suited, who=deed.who), table), say="")
    return answer


def _suited(deed: Wanted, actor: str, others: list[str], table: Table, text: str) -> Wanted:
    """Fill in whom it is done to, and read "push him" as what is done to somebody."""
    action = _with_held(deed, actor, table, text) or deed.action or "idle"
    word = ACTIONS.get(action)
    targets = tuple(each for each in deed.targets if each != actor)
    if action != deed.action:
        return replace(deed, action=action, manner=None, targets=())
    if targets and deed.thing is None:
        action = _ON_PEOPLE.get(action, action)
        word = ACTIONS.get(action)
    mutual = action in MUTUAL or word.needs_target or (deed.back and word.targets)
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
    here = [prop for scene in table.scenes for prop in scene.props]
    held = [prop.kind for prop in here if prop.held_by == actor]
    for kind in (*reversed(held), *(prop.kind for prop in reversed(here))):
        found = ACTIONS.resolve(f"{deed.verb.split()[0]}_{kind}")
        if found is not None:
            return found.name
    return None


def _replaced(deed: Wanted, actor: str, read: ReadDeeds, wish: Wish, table: Table) -> Answer | None:
    """Change an action that is there: asked for by "instead", or meant by a manner or a gait."""
    scene, index = _candidate(deed, actor, read, wish, table)
    part = part_of(scene, actor)
    if part is None or index is None:
        return None
    old = part.actions[index]
    changes = _changes(old, deed)
    if not changes:
        return Answer(say=f"{_capital(told_deed(replace(deed, who=(actor,)), table))} already.")
    arguments: Plain = {"actor": actor, "scene": scene.id, "index": index, **changes}
    done = told_deed(replace(deed, who=(actor,)), table)
    if old.action != deed.action:
        done += f" instead of {_ing(old.action)}"
    room, end = taking_longer(table, scene, part, index, arguments)
    span = table.spans(scene, part)[index]
    if end is not None and end - span.end_s > max(_PATIENCE_S, 0.6 * span.seconds):
        arguments |= shorter_way(table, scene, part, index, arguments)
        room, end, done = [], None, f"{done}, and not as far"
    if end is not None:
        arguments["end_s"] = end
    return Answer((*room, Step("change_action", arguments)), done + table.where(scene))


def _changes(old: Action, deed: Wanted) -> Plain:
    """Return what is another in a deed than in the action that becomes it."""
    changes: Plain = {}
    if old.action != deed.action:
        changes["new_action"] = deed.action
    if deed.manner and deed.manner != old.manner:
        changes["manner"] = deed.manner
    elif old.manner and not deed.manner and old.action != deed.action:
        changes["clear"] = ["manner"]
    if deed.targets and deed.targets[0] != old.target:
        changes["target"] = deed.targets[0]
        if old.to is not None:
            changes["clear"] = [*changes.get("clear", ()), "to"]
    return changes


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


def _goes(word: ActionWord) -> bool:
    """Whether an action is a way of getting about; a dance that drifts is none."""
    return word.travels and word.group != "gesture"


def _swapped(deed: Wanted, part: Part) -> int | None:
    """Return the action that is most like the new one: it travels too, or is of the same layer."""
    word = ACTIONS.get(deed.action or "idle")
    scored: list[tuple[int, int]] = []
    for index, each in enumerate(part.actions):
        other = ACTIONS.get(each.action)
        likeness = 4 * (_goes(other) == _goes(word)) + 2 * (other.layer == word.layer)
        likeness -= 8 * (each.action in _SPOKEN and bool(part.lines))
        scored.append((likeness, index))
    return max(scored)[1] if scored else None


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


_WISHED = re.compile(
    r"^(?:(?:let|make|have)\s+(?P<a>(?:the |a )?[\w-]+)|(?P<b>(?:the |a "
    r")?[\w-]+)\s+should)\s+(?P<what>.+)$",
    re.I,
)


def unplayable(wish: Wish, table: Table) -> Answer | None:
    """Say what nobody here can do, and what comes nearest."""
    found = _WISHED.match(wish.text)
    if found is None or not table.people.meant(found["a"] or found["b"]):
        return None
    word = re.findall(r"[a-z]+", found["what"].casefold())[-1:]
    near = [each.replace("_", " ") for each in ACTIONS.nearest(word[0], 3)] if word else []
    nearest = f"; what I have that is spelled most like it: {', '.join(near)}" if near else ""
    return not_placed(f"I do not know how to show “{found['what']}”{nearest}")
