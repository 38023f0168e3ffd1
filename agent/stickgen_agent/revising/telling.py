"""Saying in plain English what somebody does: "the robot waves at Tom", "both of them hug"."""

from stickgen_agent.revising.answers import joined
from stickgen_agent.revising.deeds import Wanted
from stickgen_agent.revising.table import Table
from stickgen_engine.vocabulary.actions import ACTIONS

_TO = {
    "wave": "at",
    "talk": "to",
    "shout": "at",
    "whisper": "to",
    "sing": "to",
    "point": "at",
    "bow": "to",
    "listen": "to",
    "bark": "at",
    "walk": "to",
    "run": "to",
    "nod": "to",
    "clap": "for",
    "laugh": "at",
    "sneak": "to",
    "jog": "to",
    "argue": "with",
    "fight": "with",
    "dance": "with",
    "throw": "to",
    "jump": "at",
    "smile": "at",
    "tiptoe": "to",
    "skip": "to",
}


def told_deed(deed: Wanted, table: Table) -> str:
    """Return a clause such as "the girl walks slowly to Tom"."""
    names = table.people.names(deed.who)
    many = len(deed.who) > 1
    words = (deed.action or "").replace("_person", "").split("_")
    if words == ["high", "five"]:
        words = ["high-five"]
    verb = words[0] if many else third_person(words[0])
    text = " ".join((verb, *words[1:]))
    if deed.targets and ACTIONS.get(deed.action or "idle").targets:
        others = [table.people.name(each) for each in deed.targets if each not in deed.who]
        if others:
            link = _TO.get(deed.action or "", "")
            text = " ".join(filter(None, (text, link, joined(others))))
    elif many and deed.targets:
        text += " each other"
    if deed.thing and ACTIONS.get(deed.action or "idle").group in ("hands", "interaction", "sport"):
        plain = deed.thing.replace("_", " ")
        text += (
            "" if plain in text else f" a {plain}" if plain[0] not in "aeiou" else f" an {plain}"
        )
    if deed.manner:
        text += f" ({deed.manner})"
    return f"{joined(names)} {text}"


def third_person(verb: str) -> str:
    """Return "waves" for "wave", "pushes" for "push"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return f"{verb[:-1]}ies"
    return f"{verb}s"
