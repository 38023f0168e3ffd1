"""Telling an answer that only announces work from one that speaks with the user."""

import re
from typing import Final

_WORK: Final = (
    r"(?:creat|writ|wrot|mak|made|draw|prepar|film|buil[dt]|animat|stag|render|generat|produc"
    r"|draft|compos|put\w* (?:it |this )?together|set\w* up|turn\w* (?:it|this|that) into)"
)
_PROMISE: Final = re.compile(
    r"\b(?:(?:i['’]?ll|i will|i['’]?m|i am|let me|let['’]s|i['’]?ve|i have)\b"
    rf"(?:\W+\w+){{0,4}}?\W+{_WORK}"
    r"|here(?:['’]s| is) (?:the|your|a) (?:\w+ )?(?:script|film|clip|story|animation|scene))",
    re.IGNORECASE,
)
# What waits for the user ("tell me a story and I'll …") announces nothing.
_WAITS: Final = re.compile(
    r"\b(tell|describe|give|send|type|write me|say|ask|if|once|when|whenever|as soon as|just"
    r"|what|which|want|like|ready|can)\b",
    re.IGNORECASE,
)


def is_promise(text: str) -> bool:
    """Tell whether a text announces work, or claims it, without waiting for the user."""
    stripped = text.strip()
    if stripped.endswith("?"):
        return False
    sentences = re.split(r"(?<=[.!?:])\s+|\n+", stripped)
    return any(_PROMISE.search(each) and not _WAITS.search(each) for each in sentences)


_CHANGE: Final = re.compile(
    r"\A\W*(?:(?:ok|okay|sure|alright|certainly)\W+)?"
    r"(?:i['’]?ll|i will|i['’]?m going to|i am going to|let me)\b(?:\W+\w+){0,2}?\W+"
    r"(?:add|remov|chang|set|mov|zoom|replac|delet|adjust|updat|put|turn|mak|shorten|extend)\w*",
    re.IGNORECASE,
)


_CLAIM: Final = re.compile(
    r"\A\W*(?:(?:ok|okay|sure|alright|certainly|done)\W+)?"
    r"(?:i['’]ve|i have|i)\b(?:\W+(?:just|now|also))?\W+"
    r"(?:added|removed|changed|set|moved|zoomed|replaced|deleted|adjusted|updated|put|turned|made"
    r"|shortened|extended|rendered)\b",
    re.IGNORECASE,
)


def is_claimed_change(text: str) -> bool:
    """Tell whether a text claims a change of the film, and neither asks nor denies."""
    return _CLAIM.search(text) is not None and not is_denial(text)


def is_promised_change(text: str) -> bool:
    """Tell whether a text announces a change of the film, and neither asks nor denies."""
    return _CHANGE.search(text) is not None and not is_denial(text) and not _WAITS.search(text)


_SCRIPT: Final = re.compile(r"[\"'](?:scenes|actors|parts)[\"']\s*:")


def is_script_like(text: str) -> bool:
    """Tell whether a text holds a piece of a script: who writes one in words meant to call."""
    return _SCRIPT.search(text) is not None


_DENIAL: Final = re.compile(
    r"\b(?:not|no|none|nothing|never|cannot|unable|sorry|fail\w*|unfortunately|already|without"
    r"|invalid|error|missing|unknown|kein\w*|nicht|leider)\b|n['’]t\b",
    re.IGNORECASE,
)


def is_denial(text: str) -> bool:
    """Tell whether a text may say that something was not done; a bare "Done!" does not."""
    return _DENIAL.search(text) is not None or text.rstrip().endswith("?")
