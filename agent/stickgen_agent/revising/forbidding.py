"""Wishes that something should not happen: "don't let him wave", "she shouldn't jump"."""

import re

from stickgen_agent.revising.answers import Answer, Step, joined
from stickgen_agent.revising.deeds import Wanted, read_deeds
from stickgen_agent.revising.table import Table, Wish, parts_of
from stickgen_engine.vocabulary.actions import ACTIONS

_AGAINST = re.compile(
    r"^(?:do not|never|no longer)\s+(?:let|make|have|allow)\s+(?P<a>.+)$"
    r"|^(?:let|make|have)\s+(?P<b>.+?)\s+(?:not|never|no longer|stop)\s+(?P<b2>.+)$"
    r"|^(?P<c>.+?)\s+(?:should|must|shall|does|do|did|can|could|will|would|need|is"
    r"|are)\s*(?:not|never|no longer)\s+(?:to\s+)?(?P<c2>.+)$"
    r"|^(?P<d>.+?)\s+(?:should|must)\s+stop\s+(?P<d2>\w+ing\b.*)$"
    r"|^stop\s+(?P<e>.+?)\s+(?:from\s+)?(?P<e2>\w+ing\b.*)$"
    r"|^(?:no(?: more)?|without|stop(?: the)?|remove (?:the|his|her|their))\s+(?P<f>\w+(?:ing)?)$"
    r"|^not so (?:much|many)\s+(?P<h>\w+)$|^(?:less|fewer)\s+(?P<i>\w+ing)$"
    r"|^(?P<g>.+?)\s+stops?\s+(?P<g2>\w+ing\b.*)$",
    re.I,
)
_ALIKE = (
    frozenset(("talk", "shout", "whisper", "whisper_to", "argue", "sing")),
    frozenset(("fight", "punch", "kick", "swing_sword")),
    frozenset(("dance", "dance_together")),
    frozenset(("sit", "sit_down")),
    frozenset(("jump", "hop")),
)


def forbidding(wish: Wish, table: Table) -> Answer | None:
    """Read what somebody should not do, and take it out."""
    found = _AGAINST.match(wish.text)
    if found is None:
        return None
    who, what = _parts(found)
    deeds = [
        deed
        for deed in read_deeds(f"{who} {what}" if who else f"they {what}", table.people).deeds
        if deed.action
    ]
    if not deeds:
        return None
    ids = deeds[0].who if who else tuple(person.id for person in table.people.all)
    ids = ids or tuple(person.id for person in table.people.all)
    steps: list[Step] = []
    stopped: list[str] = []
    for actor in ids:
        gone = _gone(actor, deeds, wish, table)
        steps += gone
        stopped += [actor] if gone else []
    verb = (deeds[0].action or "").replace("_", " ")
    if not steps:
        names = joined([table.people.name(each) for each in ids]) if who else "nobody"
        return Answer(say=f"{names[:1].upper()}{names[1:]} does not {verb} in the film, so "
                          f"nothing had to change."
                      if who else f"Nobody does that ({verb}) in the film, so nothing had to "
                                  f"change.")  # fmt: skip
    names = joined([table.people.name(each) for each in stopped])
    return Answer(
        tuple(steps), f"{names} no longer {'does' if len(stopped) == 1 else 'do'} this: {verb}"
    )


def _parts(found: "re.Match[str]") -> tuple[str, str]:
    if found["a"]:
        return "", found["a"]
    for key in "bcdeg":
        if found[key]:
            return found[key], found[f"{key}2"]
    return "", found["f"] or found["h"] or found["i"]


def _gone(actor: str, deeds: list[Wanted], wish: Wish, table: Table) -> list[Step]:
    named = table.named(wish.scope)
    wanted = {deed.action for deed in deeds}
    wanted |= {other for group in _ALIKE if group & wanted for other in group}
    steps: list[Step] = []
    for scene, part in parts_of(table, actor):
        if named is not None and scene.id != named.id:
            continue
        steps += [
            Step("remove_action", {"actor": actor, "scene": scene.id, "index": index})
            for index in reversed(range(len(part.actions)))
            if part.actions[index].action in wanted
        ]
    return steps


def is_against(text: str) -> bool:
    """Whether a wish is against something."""
    return bool(_AGAINST.match(text))


__all__ = ["ACTIONS", "forbidding", "is_against"]
