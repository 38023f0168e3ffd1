"""Things in a scene and in hands: bring a tree, put two balloons there, take the lamp away."""

import re

from stickgen_agent.director.grammar import COLORS, NUMBERS
from stickgen_agent.director.tokens import Token
from stickgen_agent.director.wordbook import find
from stickgen_agent.revising.answers import Answer, Plain, Step, joined, not_placed
from stickgen_agent.revising.spots import position
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.vocabulary.accessories import ACCESSORIES
from stickgen_engine.vocabulary.props import PROPS

_BESIDE = re.compile(
    r"\b(?:next to|beside|near|by|between|behind|in front of|with|to|for|at)\s+(?P<who>[\w' -]+)$",
    re.I,
)
_LEFT = re.compile(r"\b(?:on|to|at) the left\b")
_RIGHT = re.compile(r"\b(?:on|to|at) the right\b")
_MOST = 6


def bring(text: str, wish: Wish, table: Table) -> Answer | None:
    """Read which things are to be put into the scene, and where."""
    things = things_in(text)
    if not things:
        return None
    scene = scene_for(wish, table)
    if _held(text) and table.people.all:
        return None
    beside = _BESIDE.search(wish.text)
    who = table.people.meant(beside["who"]) if beside else ()
    steps: list[Step] = []
    taken = [each.id for each in scene.props] + [each.id for each in table.script.actors]
    told: list[str] = []
    for kind, count, color in things:
        for number in range(min(count, _MOST)):
            name = _free(kind, taken)
            taken.append(name)
            at = _spot(kind, number, len(taken), who, wish, scene, table)
            prop: Plain = {"kind": kind, "scene": scene.id, "id": name, "at": at}
            if color:
                prop["color"] = COLORS[color]
            steps.append(Step("add_prop", prop))
        plain = kind.replace("_", " ")
        told.append(f"{count} {plain}s" if count > 1 else f"a {plain}")
    many = len(steps) > 1
    return Answer(
        tuple(steps), f"{joined(told)} {'are' if many else 'is'} there now{table.where(scene)}"
    )


def things_in(text: str) -> list[tuple[str, int, str]]:
    """Return the kinds of thing that a text names, how many of each, and in which colour."""
    tokens = [Token(word, word) for word in re.findall(r"[a-z'-]+|\d+", text.casefold())]
    found: list[tuple[str, int, str]] = []
    count, color, at = 1, "", 0
    while at < len(tokens):
        word = tokens[at].word
        if word in ("next", "beside", "near", "behind", "who", "that", "which", "for", "to"):
            break
        if word in NUMBERS or word.isdecimal():
            count = min(_MOST, int(word)) if word.isdecimal() else NUMBERS[word]
        color = word if word in COLORS else color
        thing = (
            find("props", tokens, at) if word not in ("a", "an", "the", "and", *COLORS) else None
        )
        if thing is not None:
            found.append((thing[0].name, max(1, count), color))
            at, count, color = at + thing[1], 1, ""
            continue
        at += 1
    return found


def _held(text: str) -> bool:
    return bool(re.search(r"\b(?:in|into) (?:his|her|their|its) (?:hands?|paws?)\b", text))


def scene_for(wish: Wish, table: Table) -> Scene:
    """Return the scene that is meant for a thing."""
    named = table.named(wish.scope)
    if named is not None:
        return named
    if wish.scope.when == "end":
        return table.scenes[-1]
    recent = [scene for scene in table.scenes if scene.id == table.recent_scene]
    return recent[0] if recent else table.scenes[0]


def _spot(
    kind: str, number: int, salt: int, who: tuple[str, ...], wish: Wish, scene: Scene, table: Table
) -> list[float]:
    if len(who) > 1:
        spots = [position(table, scene, each) for each in who[:2]]
        return [
            round(sum(x for x, _ in spots) / 2, 2),
            round(sum(z for _, z in spots) / 2 + 0.2, 2),
        ]
    if who:
        x, z = position(table, scene, who[0])
        side = 1.0 if x <= 0.0 else -1.0
        return [
            round(x + side * (0.7 + PROPS.get(kind).width_m / 2 + 0.6 * number), 2),
            round(z + 0.3, 2),
        ]
    taken = [each.at[0] for each in scene.props]
    sides = (
        (-1.0,) if _LEFT.search(wish.low) else (1.0,) if _RIGHT.search(wish.low) else (1.0, -1.0)
    )
    options = [side * (2.4 + 0.7 * step) for step in range(4) for side in sides]
    free = [x for x in options if all(abs(x - other) > 0.9 for other in taken)]
    x = free[min(number, len(free) - 1)] if free else options[number % len(options)]
    depth = 0.9 if PROPS.get(kind).held else 1.8
    return [round(x, 2), round(depth + 0.15 * (salt % 3), 2)]


def _free(wished: str, taken: list[str]) -> str:
    number, each = 1, wished
    while each in taken:
        number += 1
        each = f"{wished}_{number}"
    return each


def _props(what: str, wish: Wish, table: Table) -> list[tuple[Scene, Prop]]:
    word = re.sub(r"^(?:the|a|an|any|his|her|their|its|all)\s+", "", what.strip().casefold())
    kind = PROPS.resolve(word)
    named = table.named(wish.scope)
    found: list[tuple[Scene, Prop]] = []
    for scene in (named,) if named else table.scenes:
        found += [
            (scene, prop)
            for prop in scene.props
            if prop.id.replace("_", " ") == word or (kind is not None and prop.kind == kind.name)
        ]
    return found


def without(what: str, wish: Wish, table: Table) -> Answer | None:
    """Take things out of the scenes."""
    found = _props(what, wish, table)
    if not found:
        word = re.sub(r"^(?:the|a|an|any|his|her|their|its)\s+", "", what.strip().casefold())
        if PROPS.resolve(word) is not None and len(word.split()) <= 3:
            return Answer(say=f"There is no {word} in the film, so nothing had to change.")
        return None
    many = re.search(r"s$", what.strip()) is not None
    chosen = found if many or table.named(wish.scope) is None else found[-1:]
    steps = tuple(
        Step("remove_prop", {"prop": prop.id, "scene": scene.id}) for scene, prop in chosen
    )
    kind = found[0][1].kind.replace("_", " ")
    return Answer(steps, f"the {kind}{'s are' if len(steps) > 1 else ' is'} gone")


def shed(what: str, wish: Wish, table: Table) -> Answer | None:
    """Take something off that somebody wears or holds: "remove her hat", "no glasses"."""
    possessed = re.match(
        r"^(?P<who>his|her|their|its|(?:the )?[\w-]+'s)\s+(?P<thing>[\w -]+)$", what.strip(), re.I
    )
    word = (
        possessed["thing"]
        if possessed
        else re.sub(r"^(?:the|a|an|any)\s+", "", what.strip(), flags=re.I)
    )
    worn = ACCESSORIES.resolve(word.casefold())
    who = possessed["who"].removesuffix("'s") if possessed else ""
    ids = table.people.meant(who) if who else tuple(person.id for person in table.people.all)
    if worn is not None:
        wearers = [each for each in ids if worn.name in table.actor(each).accessories]
        if wearers:
            steps = tuple(
                Step("change_actor", {"actor": each, "remove_accessories": [worn.name]})
                for each in wearers
            )
            names = joined([table.people.name(each) for each in wearers])
            return Answer(
                steps,
                f"{names} no longer {'wears' if len(wearers) == 1 else 'wear'} a "
                f"{worn.name.replace('_', ' ')}",
            )
        if possessed and ids and PROPS.resolve(word.casefold()) is None:
            return not_placed(f"{table.people.name(ids[0])} wears no {word}")
    return None
