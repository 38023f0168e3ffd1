"""Wishes about looks: names, colours, hats, heights, and what is in hand."""

import re
from dataclasses import replace

from stickgen_agent.director.grammar import COLORS
from stickgen_agent.revising.answers import Answer, Plain, Step, joined
from stickgen_agent.revising.table import Table, Wish
from stickgen_agent.revising.things import bring, scene_for, things_in
from stickgen_engine.script.models import Scene
from stickgen_engine.vocabulary.accessories import ACCESSORIES
from stickgen_engine.vocabulary.props import PROPS

_RENAME = (
    re.compile(r"^(?:rename|name|call)\s+(?P<who>.+?)\s+(?:to|as|into)\s+(?P<name>.+)$", re.I),
    re.compile(r"^(?:give)\s+(?P<who>.+?)\s+the name\s+(?P<name>.+)$", re.I),
    re.compile(r"^(?:rename|name|call)\s+(?P<who>(?:the\s+|his\s+"
               r"|her\s+)?(?:\w+\s+)?[\w'-]+)\s+(?P<name>[\w' -]{1,40})$", re.I),
    re.compile(r"^(?:the\s+)?(?:name of\s+)?(?P<who>.+?)(?:'s)?\s+name\s+(?:is|should be|shall "
               r"be|must be)\s+(?:now\s+)?(?P<name>.+)$", re.I),
    re.compile(r"^(?:the\s+name\s+of\s+)(?P<who>.+?)\s+(?:is|should be)\s+(?P<name>.+)$", re.I),
    re.compile(r"^(?:change|set)\s+(?P<who>.+?)(?:'s)?\s+name\s+to\s+(?P<name>.+)$", re.I),
    re.compile(r"^(?P<who>.+?)\s+(?:is|should be)\s+(?:called|named)\s+(?P<name>.+)$", re.I),
)  # fmt: skip
_COLOR = "|".join(sorted(COLORS))
_PAINT = (
    re.compile(rf"^(?:make|paint|colou?r|dye|turn|change"
               rf"|set)\s+(?P<what>.+?)\s+(?:colou?r\s+)?(?:to\s+(?:be\s+)?"
               rf"|into\s+)?(?P<shade>light |dark |bright )?(?P<color>{_COLOR})$", re.I),
    re.compile(rf"^(?P<what>.+?)\s+(?:should|must|shall|could)\s+be\s+(?P<shade>light |dark "
               rf"|bright )?(?P<color>{_COLOR})$", re.I),
    re.compile(rf"^(?:give|put)\s+(?P<what>.+?)\s+(?:in\s+)?(?:a|the"
               rf"|some)?\s*colou?r\s+(?P<shade>)?(?P<color>{_COLOR})$", re.I),
    re.compile(rf"^(?P<what>(?:the|his|her|their|its)\s+[\w'-]+)\s+(?:is\s+)?(?P<shade>light "
               rf"|dark |bright )?(?P<color>{_COLOR})$", re.I),
)  # fmt: skip
_GIVE = (
    re.compile(r"^(?:let|make|have)?\s*(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:wears?|puts? on"
               r"|is wearing)\s+(?P<things>.+)$", re.I),
    re.compile(r"^(?:give|hand|get|bring|buy)\s+(?P<who>.+?)\s+(?P<things>(?:a|an|the|some|two"
               r"|his|her|red|blue|green)\s+.+)$", re.I),
    re.compile(r"^(?:let|make|have)?\s*(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:wears?|puts? on"
               r"|has|have|holds?|carry|carries|gets?|hold up)\s+(?P<things>(?:a|an|the|some"
               r"|two|his|her)\s+.+)$", re.I),
    re.compile(r"^(?:put|add|place)\s+(?P<things>(?:a|an|the|some)\s+(?!\w+ (?:who"
               r"|that)\b)(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:on|onto|in|into"
               r"|to)\s+(?P<who>(?:the\s+)?[\w-]+?)(?:'s)?(?:\s+(?:head|hands?|face|back|neck"
               r"|body))?$", re.I),
    re.compile(r"^(?:dress)\s+(?P<who>.+?)\s+in\s+(?P<things>.+)$", re.I),
    re.compile(r"^(?:with)\s+(?P<things>(?:a|an)\s+.+?)\s+for\s+(?P<who>.+)$", re.I),
)  # fmt: skip
_SIZE = re.compile(
    r"^(?:make|let|have)\s+(?P<who>.+?)\s+(?:be\s+)?(?P<how>(?:much |a bit |a little |very "
    r"|really )?(?:bigger|taller|larger|smaller|shorter|tiny|huge|gigantic|big|small|tall"
    r"|giant))$",
    re.I,
)
_HOWS = (
    r"(?P<how>(?:much |a (?:little )?bit |a little |slightly |very |really |even |way )?"
    r"(?:bigger|taller|larger|smaller|shorter|tiny|huge|gigantic|giant))"
)
_SIZES = (
    re.compile(rf"^{_HOWS} (?P<who>(?:the )?[\w'-]+)$", re.I),
    re.compile(
        rf"^(?P<who>(?:the |his |her )?[\w'-]+(?: \w+)?) (?:is |should be |must be )?{_HOWS}$", re.I
    ),
    re.compile(
        r"^(?P<who>.+?) (?:is|should be|must be) (?P<how>(?:very |really )?(?:big|small|tall))$",
        re.I,
    ),
    re.compile(rf"^(?:no,? )?(?:not (?:so )?\w+,? (?:but )?)?(?P<who>){_HOWS}$", re.I),
)
_FACTOR = {
    "bigger": 1.25,
    "taller": 1.15,
    "larger": 1.25,
    "smaller": 0.8,
    "shorter": 0.87,
    "tiny": 0.5,
    "huge": 1.6,
    "gigantic": 2.0,
    "giant": 2.0,
    "big": 1.25,
    "small": 0.75,
    "tall": 1.15,
}
_PREFERRED = frozenset(("umbrella", "sword", "shield", "wand", "bow", "cane"))
_ON_BODY = re.compile(
    r"\b(?:wears?|puts? on|dress|on (?:the |his |her )?(?:head|face|neck|back))\b", re.I
)


def renaming(wish: Wish, table: Table) -> Answer | None:
    """Read "rename the man to Bob", "call him Bob", "his name is Walter"."""
    for pattern in _RENAME:
        found = pattern.match(wish.text if not wish.said else wish.shown)
        ids = table.people.meant(found["who"]) if found else ()
        if found is None or len(ids) != 1:
            continue
        name = re.sub(
            r"\s+(?:from now on|now|please|instead)$", "", found["name"].strip(" .\"'“”!")
        )
        if not name or len(name) > 60 or len(name.split()) > 4:
            continue
        name = " ".join(word if word[:1].isupper() else word.capitalize() for word in name.split())
        old = table.people.name(ids[0])
        return Answer(
            (Step("rename_actor", {"actor": ids[0], "name": name}),), f"{old} is called {name} now"
        )
    return None


_EXCHANGE = re.compile(
    r"^(?:swap|replace|change|exchange|switch)\s+(?P<whose>the|his|her|their|its|(?:the "
    r")?[\w-]+'s)\s+(?P<old>[\w -]+?)"
    r"\s+(?:for|with|to|into|by)\s+(?:an?|the|some)?\s*(?P<new>[\w -]+)$",
    re.I,
)


def exchanging(wish: Wish, table: Table) -> Answer | None:
    """Read "swap the scarf for a cape"."""
    found = _EXCHANGE.match(wish.text)
    if found is None:
        return None
    old, new = ACCESSORIES.resolve(found["old"]), ACCESSORIES.resolve(found["new"])
    if old is None or new is None:
        return None
    whose = found["whose"].casefold()
    ids = tuple(each.id for each in table.people.all) if whose == "the" else ()
    ids = ids or table.people.meant(whose.removesuffix("'s"))
    ids = tuple(each for each in ids if old.name in table.actor(each).accessories)
    steps = tuple(
        Step("change_actor", {"actor": each, "remove_accessories": [old.name],
                              "add_accessories": [new.name]})
        for each in ids
    )  # fmt: skip
    names = joined([table.people.name(each) for each in ids])
    plain = _a(new.name.replace("_", " "))
    return (
        Answer(steps, f"{names} {'wears' if len(ids) == 1 else 'wear'} {plain} now")
        if ids
        else None
    )


def painting(wish: Wish, table: Table) -> Answer | None:
    """Read "make her hat red", "the dog should be white", "paint the car blue"."""
    for pattern in _PAINT:
        found = pattern.match(wish.text)
        if found is None:
            continue
        color, what = COLORS[found["color"].casefold()], found["what"].strip()
        ids, worn = _worn(what, table)
        if ids:
            steps = tuple(Step("change_actor", {"actor": each, "color": color}) for each in ids)
            names = joined([table.people.name(each) for each in ids])
            left = (
                (f"an actor has one colour here, so it is the colour of all that {names} wears",)
                if worn
                else ()
            )
            return Answer(
                steps,
                f"{names} {'is' if len(ids) == 1 else 'are'} {found['color'].casefold()}",
                left,
            )
        scene, prop = _thing(what, wish, table)
        if scene is not None and prop:
            step = Step("change_prop", {"prop": prop, "scene": scene.id, "color": color})
            return Answer((step,), f"the {what.split()[-1]} is {found['color'].casefold()}")
    return None


def _worn(what: str, table: Table) -> tuple[tuple[str, ...], bool]:
    """Return whose colour is meant, and whether only a piece of clothing was named."""
    ids = table.people.meant(what)
    if ids:
        return ids, False
    owner = re.match(
        r"^(?P<who>his|her|their|its|(?:the )?[\w-]+'s)\s+(?P<thing>[\w -]+)$", what, re.I
    )
    if owner:
        who = table.people.meant(owner["who"].removesuffix("'s"))
        thing = owner["thing"].casefold()
        clothes = ACCESSORIES.resolve(thing) is not None or thing in (
            "clothes",
            "clothing",
            "shirt",
            "coat",
            "jacket",
            "trousers",
            "outfit",
            "t-shirt",
            "hair",
            "pullover",
        )
        return (who, True) if clothes else ((), False)
    return (), False


def _thing(what: str, wish: Wish, table: Table) -> tuple[Scene | None, str]:
    for scene in (scene_for(wish, table), *table.scenes):
        prop = table.prop_of(scene, what)
        if prop is not None:
            return scene, prop.id
    return None, ""


def giving(wish: Wish, table: Table) -> Answer | None:
    """Read "give her a red hat", "give him a sword", "he wears sunglasses", "with a hat"."""
    alone = re.match(r"^(?:and )?with (?P<things>(?:a|an|some) [\w -]+)$", wish.text, re.I)
    if alone and table.people.all:
        last = (*table.people.recent, table.people.all[0].id)[0]
        return _given((last,), alone["things"], wish, table)
    for pattern in _GIVE:
        found = pattern.match(wish.text)
        ids = table.people.meant(found["who"]) if found else ()
        if found is None or not ids:
            continue
        answer = _given(ids, found["things"], wish, table)
        if answer is not None:
            return answer
    return None


def _given(ids: tuple[str, ...], text: str, wish: Wish, table: Table) -> Answer | None:
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+with\s+", text)
    if len(parts) > 1:
        found = [_given(ids, each, wish, table) for each in parts]
        if any(each is None for each in found):
            return None
        answer = Answer()
        for each in found:
            answer = answer.and_then(each or Answer())
        return answer
    words = re.findall(r"[a-z-]+", text.casefold())
    if {"who", "that", "which"} & {*words}:
        return None
    color = next((word for word in words if word in COLORS), "")
    worn = _accessory([word for word in words if word not in COLORS])
    big = [kind for kind, _, _ in things_in(text) if not PROPS.get(kind).held]
    if big and worn is None:
        return bring(text, replace(wish, text=f"{text} for {table.people.name(ids[0])}"), table)
    held = [kind for kind, _, _ in things_in(text) if PROPS.get(kind).held]
    if held and (worn is None or worn in _PREFERRED) and not _ON_BODY.search(wish.text):
        return _handed(ids, held[0], color, wish, table)
    if worn is None:
        return None
    change: Plain = {"add_accessories": [worn]}
    if color:
        change["color"] = COLORS[color]
    steps = tuple(Step("change_actor", {"actor": each, **change}) for each in ids)
    names = joined([table.people.name(each) for each in ids])
    shade = f"{color} " if color else ""
    plain = worn.replace("_", " ")
    return Answer(steps, f"{names} {'wears' if len(ids) == 1 else 'wear'} {_a(shade + plain)}")


def _a(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss"):
        return word
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


def _accessory(words: list[str]) -> str | None:
    words = [
        word
        for word in words
        if word
        not in (
            "a",
            "an",
            "the",
            "some",
            "nice",
            "his",
            "her",
            "big",
            "long" if len(words) < 3 else "",
        )
    ]
    for length in (2, 1):
        for at in range(len(words) - length + 1):
            found = ACCESSORIES.resolve("_".join(words[at : at + length]))
            if found is not None:
                return found.name
    return None


def _handed(ids: tuple[str, ...], kind: str, color: str, wish: Wish, table: Table) -> Answer:
    steps: list[Step] = []
    taken = [each.id for each in table.script.actors]
    for actor in ids:
        scene = table.home(actor, wish.scope)
        taken += [each.id for each in scene.props]
        number, name = 1, kind
        while name in taken:
            number += 1
            name = f"{kind}_{number}"
        taken.append(name)
        prop: Plain = {"kind": kind, "scene": scene.id, "id": name, "held_by": actor}
        if color:
            prop["color"] = COLORS[color]
        steps.append(Step("add_prop", prop))
    names = joined([table.people.name(each) for each in ids])
    return Answer(
        tuple(steps),
        f"{names} {'has' if len(ids) == 1 else 'have'} a {kind.replace('_', ' ')} in hand",
    )


def _sized(text: str, table: Table) -> tuple[re.Match[str] | None, tuple[str, ...]]:
    for pattern in (_SIZE, *_SIZES):
        found = pattern.match(text)
        if found is None:
            continue
        everybody = (*table.people.recent[:1], *(each.id for each in table.people.all))
        ids = table.people.meant(found["who"]) if found["who"] else everybody[:1]
        if ids and (found["who"] or found["how"].casefold() not in ("shorter", "tiny")):
            return found, ids
    return None, ()


def sizing(wish: Wish, table: Table) -> Answer | None:
    """Read "make the robot bigger"."""
    found, ids = _sized(wish.text, table)
    if found is None:
        return None
    *degree, word = found["how"].casefold().split()
    factor = _FACTOR[word]
    if "much" in degree or "very" in degree or "really" in degree:
        factor = factor**1.8
    elif degree:
        factor = factor**0.5
    steps = tuple(
        Step(
            "change_actor",
            {
                "actor": each,
                "height_m": round(max(0.2, min(6.0, table.actor(each).height_m * factor)), 2),
            },
        )
        for each in ids
    )
    return Answer(
        steps,
        f"{joined([table.people.name(each) for each in ids])} "
        f"{'is' if len(ids) == 1 else 'are'} {word}",
    )
