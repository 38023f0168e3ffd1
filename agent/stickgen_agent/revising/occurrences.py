"""Nouns for what happens in a film: "the hug", "her wave", "Tom's fall", "the argument"."""

import re

from stickgen_agent.revising.deeds import Wanted
from stickgen_agent.revising.people import People
from stickgen_engine.vocabulary.actions import ACTIONS

_NOUNS = {
    "fall": "fall_down", "tumble": "fall_down", "scream": "shout", "yell": "shout", "cry": "cry",
    "tears": "cry", "sob": "cry", "speech": "talk", "talk": "talk", "joke": "talk", "words": "talk",
    "line": "talk", "sentence": "talk", "question": "talk", "answer": "talk", "chat": "talk",
    "conversation": "talk", "song": "sing", "singing": "sing", "smile": "laugh", "giggle": "laugh",
    "laughter": "laugh", "argument": "argue", "quarrel": "argue", "row": "argue",
    "applause": "clap", "greeting": "wave", "goodbye": "wave", "handshake": "shake_hands",
    "embrace": "hug", "cuddle": "hug", "dancing": "dance", "waltz": "dance", "battle": "fight",
    "duel": "fight", "struggle": "fight", "brawl": "fight", "punch": "punch", "blow": "punch",
    "spell": "cast_spell", "magic": "cast_spell", "nap": "sleep", "meal": "eat", "throw": "throw",
    "shot": "shoot", "goal": "kick_ball", "chase": "chase", "escape": "flee", "celebration":
    "celebrate", "cheering": "celebrate", "whisper": "whisper", "ride": "ride", "flight": "fly",
    "bow": "bow", "nod": "nod", "dive": "dive", "trip": "trip", "stumble": "trip",
}  # fmt: skip
_NOUN = re.compile(
    r"^(?P<whose>the|a|an|that|this|his|her|their|its|(?:the )?[\w-]+'s)\s+"
    r"(?:(?:first|last|big|long|little|short|loud|second)\s+)?(?P<noun>[a-z]+(?:[ -][a-z]+)?)"
    r"(?:\s+(?:of|by|from)\s+(?P<owner>[\w' -]+))?$",
    re.I,
)


def occurrence(clause: str, people: People) -> Wanted | None:
    """Return the deed that a noun such as "the hug" tells of; None if it is no such noun.

    With no owner it is whosever deed of that kind comes first.
    """
    found = _NOUN.match(clause.strip(" .,!"))
    if found is None:
        return None
    noun = re.sub(r"[ -]", "_", found["noun"].casefold())
    action = _NOUNS.get(noun)
    if action is None:
        known = ACTIONS.resolve(noun) or ACTIONS.resolve(noun.removesuffix("ing"))
        action = known.name if known is not None else None
    if action is None:
        return None
    owner = found["owner"] or found["whose"].removesuffix("'s")
    anybody = owner.casefold() in ("the", "a", "an", "that", "this", "their")
    return Wanted(who=() if anybody else people.meant(owner), action=action, verb=noun)
