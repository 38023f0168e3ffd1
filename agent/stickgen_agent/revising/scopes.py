"""Where in the film a wish is meant: "in scene 2", "at the end", "after she waves"."""

import re
from dataclasses import dataclass
from typing import Literal

from stickgen_agent.director.grammar import NUMBERS

When = Literal["", "start", "end", "after", "before", "during", "middle", "at"]

_ORDINALS = {"first": 1, "opening": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
             "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "last": -1, "final": -1,
             "next": -1, "closing": -1}  # fmt: skip
_ORDINAL = "|".join(_ORDINALS)
_NUMBER = rf"\d{{1,2}}|{'|'.join(word for word, value in NUMBERS.items() if value <= 12)}"
_SCENE = re.compile(
    rf"[\s,]*\b(?:(?:in|for|of|during|to|at|from)\s+)?(?:(?:the\s+)?(?P<ordinal>{_ORDINAL})\s+scene"
    rf"|scenes?\s+(?:number\s+)?(?P<number>{_NUMBER}))\b(?:\s*[,:]\s*)?",
    re.I,
)
_EVERY = re.compile(
    r"[\s,]*\b(?:in (?:all|every|each|both)(?: of the| the)? scenes?|throughout(?: the (?:whole "
    r")?(?:film|movie))?"
    r"|everywhere|in the whole (?:film|movie)|(?:the )?whole time)\b[\s,]*",
    re.I,
)
_EDGES: tuple[tuple[When, str], ...] = (
    ("start", r"(?:right )?(?:at|in) the (?:very )?(?:beginning|start)(?: of (?:it|the \w+))?"
              r"|at first"
              r"|to (?:begin|start) with|in the opening|as the (?:scene|film) (?:starts|begins"
              r"|opens)"),
    ("end", r"(?:right )?(?:at|in) the (?:very )?end(?: of (?:it|the \w+))?|finally|at last|to "
            r"finish"
            r"|as the last thing|in the final (?:shot|moment)|last of all"),
    ("middle", r"in the middle(?: of (?:it|the (?:scene|film|movie)))?|half ?way(?: through)?"
               r"|(?:in|from|for|during) the second half(?: of (?:it|the \w+))?"),
)  # fmt: skip
_SECONDS = re.compile(
    r"[\s,]*\b(?P<when>at|after|from|before)\s+(?:second\s+)?(?P<seconds>\d+(?:\.\d+)?)"
    r"\s*(?:s|secs?|seconds?)?\b(?:\s+on)?(?!\s*(?:p|x|versions?)\b)[\s,]*",
    re.I,
)
_WHENS = (
    "right after|just after|shortly after|after|as soon as|once|when|while|during"
    "|right before|just before|shortly before|before"
)
_CLAUSE_FIRST = re.compile(
    rf"^(?P<when>{_WHENS}|as|until)\s+(?P<clause>[^,]+?)\s*,\s*"
    r"(?:then\s+)?(?P<rest>.+)$",
    re.I,
)
_CLAUSE_OPEN = re.compile(
    rf"^(?P<when>{_WHENS})\s+(?P<clause>\S+(?:\s+\S+){{1,6}}?)\s+"
    r"(?P<rest>(?:he|she|it|they|everyone|(?:the|a|an) [\w-]+|[A-Z]\w+)\s+(?:should|must|has to"
    r"|needs to|will)\b.+)$",
    re.I,
)
_CLAUSE_BARE = re.compile(
    rf"^(?P<when>{_WHENS}|as)\s+(?P<clause>\S+(?:\s+\S+){{1,5}}?)\s+"
    r"(?P<rest>(?:(?:the|an?|another) [\w-]+|he|she|it|they|everyone|[A-Z]\w+)"
    r"\s+(?:\w+s|\w+ed)\b.*)$"
)
_CLAUSE_LAST = re.compile(
    rf"^(?P<rest>.+?)[\s,]+(?P<when>{_WHENS})\s+"
    r"(?P<clause>(?!that$|this$|all$).+)$",
    re.I,
)
_CLAUSE_NOUN = re.compile(
    rf"^(?P<when>{_WHENS})\s+(?P<clause>(?:the|his|her|their|its|[\w-]+'s)\s+[a-z]+)\s+"
    r"(?P<rest>(?:zoom|circle|orbit|show|let|make|add|cut|wide|close|pan|follow|track|move|turn"
    r"|the camera|start|stop)\b.+)$",
    re.I,
)
_MEANT: dict[str, When] = {
    "right after": "after", "just after": "after", "shortly after": "after", "during": "during",
    "right before": "before", "just before": "before", "shortly before": "before",
    "after": "after", "as soon as": "after",
    "once": "after", "when": "during", "while": "during", "as": "during", "before": "before",
    "until": "before", "at": "at", "from": "at",
}  # fmt: skip
# Stands for what was asked for last.
THAT = "that"
_BEFORE_THAT = re.compile(
    r"^(?:(?:right |just )?before (?:that|this)|beforehand)[\s,]+(?P<rest>.+)$", re.I
)
_AFTER_THAT = re.compile(r"^(?:after(?:wards?| that| this)|then|later(?: on)?)[\s,]+", re.I)


@dataclass(frozen=True, slots=True)
class Scope:
    """``scene`` counts from 1, -1 is the last, 0 none was named; ``clause`` is what happens then.

    ``every`` is true where all scenes are named. ``seconds`` count from the start of the scene.
    """

    scene: int = 0
    every: bool = False
    when: When = ""
    clause: str = ""
    seconds: float | None = None


def scoped(text: str) -> tuple[str, Scope]:
    """Return a wish without the words that say where in the film it is meant, and where."""
    text, scene, every = _scene_of(text)
    text = _AFTER_THAT.sub("", text)
    earlier = _BEFORE_THAT.match(text)
    if earlier:
        return earlier["rest"], Scope(scene, every, "before", THAT)
    for when, pattern in _EDGES:
        edge = re.compile(rf"^(?:{pattern})\b[\s,:]*|[\s,]*\b(?:{pattern})[\s,]*(?=$|and\b)", re.I)
        found = edge.search(text)
        if found and found[0].strip():
            rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
            if rest:
                return rest, Scope(scene, every, when)
    timed = _SECONDS.search(text)
    if timed and not re.search(r"\b(?:long|to|longer|shorter)\s*$", text[: timed.start()]):
        rest = f"{text[: timed.start()]} {text[timed.end() :]}".strip()
        when = "before" if timed["when"].casefold() == "before" else "at"
        if rest:
            return rest, Scope(scene, every, when, seconds=float(timed["seconds"]))
    for order in (_CLAUSE_NOUN, _CLAUSE_FIRST, _CLAUSE_OPEN, _CLAUSE_BARE, _CLAUSE_LAST):
        clause = order.match(text)
        if clause:
            when = _MEANT[clause["when"].casefold()]
            return clause["rest"].strip(), Scope(scene, every, when, clause["clause"].strip())
    return text, Scope(scene, every)


def _scene_of(text: str) -> tuple[str, int, bool]:
    everywhere = _EVERY.search(text)
    if everywhere:
        text = f"{text[: everywhere.start()]} {text[everywhere.end() :]}".strip()
        return text, 0, True
    found = _SCENE.search(text)
    if found is None or not _is_scope(text, found):
        return text, 0, False
    number = scene_number(found)
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    return rest or text, number, False


def _is_scope(text: str, found: re.Match[str]) -> bool:
    """Whether the scene is where, not what, a wish is about ("delete the last scene")."""
    lead = re.match(r"[\s,]*(in|for|during|at|from|of|to)\b", found[0], re.I)
    opens = found.start() == 0 and found[0].rstrip().endswith((":", ","))
    return bool(lead) or opens


def scene_number(found: re.Match[str]) -> int:
    """Return the number of a scene that was named; -1 is the last."""
    if found["ordinal"]:
        return _ORDINALS[found["ordinal"].casefold()]
    word = found["number"].casefold()
    return int(word) if word.isdecimal() else NUMBERS[word]


def named_scene(text: str) -> int:
    """Return the number of the scene that a text names anywhere; 0 if it names none."""
    found = _SCENE.search(text)
    return scene_number(found) if found else 0
