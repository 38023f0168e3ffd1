"""What could be done instead of a wish that was not understood: the two likeliest things."""

import re

from stickgen_agent.revising.everyday import EVERYDAY
from stickgen_agent.revising.table import Table
from stickgen_engine.vocabulary.actions import ACTIONS

# Words of a wish, and what it may have been about; {who} is somebody of the film.
_TOPICS: tuple[tuple[str, str], ...] = (
    (r"\b(?:camera|film|shot|show|see|view|angle|frame|screen|picture|focus)\b",
     "close up on {who}"),
    (r"\b(?:ending|end|finale|last)\b", "let {who} celebrate at the end"),
    (r"\b(?:start|begin|beginning|first|opening)\b", "start with a close-up of {who}"),
    (r"\b(?:long|short|fast|slow|speed|time|second|seconds|quick|pace|hectic)\b", "slower"),
    (r"\b(?:weather|sky|sun|rain|snow|wind|cold|warm|hot|wet)\b", "it is raining"),
    (r"\b(?:dark|light|night|day|evening|morning|bright)\b", "it is night"),
    (r"\b(?:say|says|tell|tells|talk|ask|asks|answer|explain|speak|word|words)\b",
     "let {who} say “hello”"),
    (r"\b(?:funny|happy|nice|love|smile|joy|good|friend|friends)\b", "{who} is happy"),
    (r"\b(?:sad|sorry|hurt|cry|bad|poor|alone|regret|regrets)\b", "{who} is sad"),
    (r"\b(?:angry|mad|furious|hate|annoyed)\b", "{who} is angry"),
    (r"\b(?:clothes|wear|wears|hat|dress|hair|shoes|shirt|look)\b", "give {who} a red hat"),
    (r"\b(?:place|room|house|outside|inside|where|background|behind)\b", "move it to the beach"),
    (r"\b(?:left|right|near|close|beside|between|move)\b", "put {who} on the left"),
    (r"\b(?:person|people|man|woman|child|animal|somebody|crowd|another)\b", "add a dog"),
)  # fmt: skip


def suggestions(text: str, table: Table) -> tuple[str, str]:
    """Return two wishes, in words that work, that are nearest to a text."""
    low = text.casefold()
    who = _who(text, table)
    found = [each.replace("{who}", who) for pattern, each in _TOPICS if re.search(pattern, low)]
    action = _action(low, table)
    if action:
        found.insert(0, f"let {who} {action}")
    found += [f"let {who} wave at the end", f"close up on {who}"]
    first, second, *_ = dict.fromkeys(found)
    return first, second


def _who(text: str, table: Table) -> str:
    people = table.people
    for word in re.findall(r"[\w'-]+", text):
        ids = people.meant(word.removesuffix("'s")) if len(word) > 1 else ()
        if ids:
            return people.name(ids[0])
    if people.recent:
        return people.name(people.recent[0])
    return people.name(people.all[0].id) if people.all else "somebody"


def _action(low: str, table: Table) -> str:
    """Return the action that a word of the wish is spelled most like."""
    for word in re.findall(r"[a-z]{4,}", low):
        stem = re.sub(r"(?:s|ing|ed)$", "", word)
        if word in EVERYDAY or stem in EVERYDAY or table.people.meant(word):
            continue
        near = ACTIONS.nearest(stem, 1)
        likely = bool(near) and (near[0].startswith(stem) or stem.startswith(near[0]))
        if likely and not ACTIONS.get(near[0]).needs_target:
            return near[0].replace("_", " ")
    return ""
