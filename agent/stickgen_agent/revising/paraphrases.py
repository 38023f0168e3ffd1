"""Other ways of saying what somebody does, written plainly: "like a zombie", "takes a bow"."""

import re

from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS


def plainly(text: str) -> str:
    """Read "walk faster" and "too slow" as "quickly", "like a zombie" as how somebody moves."""
    text = _EXCHANGE.sub(
        lambda m: f"{m['who'].removesuffix(chr(39) + 's')} should {m['new']} instead of {m['old']}",
        text,
    )
    text = re.sub(r"\btoo (?:slow|slowly|lazily)\b", "quickly", text)
    text = re.sub(r"\btoo (?:fast|quick|quickly|hastily)\b", "slowly", text)
    text = re.sub(r"\b(?:like|as) an? (?:very |really )?([a-z ]+)$", _likened, text.strip())
    text = re.sub(
        r"\b(?:do|does|perform|performs|make|makes|take|takes) an? ([a-z]+)\b", _done_thing, text
    )
    text = re.sub(r"\bin an? (?:very |really )?(\w+) (?:way|manner|style|fashion)\b", r"\1", text)
    text = re.sub(r"\b(?:much |a (?:little |bit )?)?(?:faster|quicker)\b", "quickly", text)
    text = re.sub(r"\b(?:much |a (?:little |bit )?)?slower\b", "slowly", text)
    return re.sub(r"\bmore ((?:\w+ly)|sneaky|careful|happy|angry|sad)\b", r"\1", text)


def _done_thing(match: re.Match[str]) -> str:
    """Return "bow" for "take a bow", what can be done."""
    found = ACTIONS.resolve(match[1])
    return match[1] if found is not None and found.how != "form" else match[0]


def _likened(match: re.Match[str]) -> str:
    """Return an adverb for what somebody is compared with: "like a thief" is sneakily."""
    for word in (match[1].split()[0], match[1].split()[-1]):
        found = MANNERS.resolve(_LIKE.get(word, word))
        if found is not None:
            return _ADVERBS.get(found.name, found.name)
    return match[0]


# "Swap his walk for a jog", "change the man's walk to a run".
_EXCHANGE = re.compile(
    r"^(?:swap|replace|change|exchange|turn|switch)\s+(?P<who>his|her|their|its|(?:the "
    r")?[\w-]+'s)\s+(?P<old>\w+)\s+"
    r"(?:for|with|to|into|by)\s+(?:an?\s+)?(?P<new>\w+)$",
    re.I,
)
# Those whom one moves like, and adverbs that the director's eyes know for sure.
_LIKE = {
    "thief": "sneaky",
    "cat": "sneaky",
    "ninja": "sneaky",
    "king": "proud",
    "queen": "proud",
    "child": "childlike",
    "baby": "childlike",
    "ballerina": "elegant",
    "soldier": "confident",
    "machine": "robotic",
    "elephant": "heavy",
    "feather": "light",
    "man": "old",
    "lady": "elegant",
    "drunk": "drunk",
    "sailor": "drunk",
    "mouse": "shy",
    "hero": "confident",
}
_ADVERBS = {"zombie": "mindlessly", "old": "stiffly", "robotic": "robotically", "heavy": "heavily",
            "light": "lightly", "injured": "painfully", "childlike": "childishly"}  # fmt: skip
