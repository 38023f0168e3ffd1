"""Telling an answer that only announces work from one that speaks with the user."""

import re
from typing import Final

_PROMISE: Final = re.compile(
    r"\b(i['’]?ll|i will|i['’]?m going to|i am going to|let me|i['’]?m (?:now )?\w+ing"
    r"|i(?:['’]ve| have) (?:now )?(?:created|written|made|prepared|set|rendered|built)"
    r"|here(?:['’]s| is) (?:the|your|a) (?:script|film|clip|story|animation|scene))\b",
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
