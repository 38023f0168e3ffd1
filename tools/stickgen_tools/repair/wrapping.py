"""What models put around JSON: thoughts, code fences, words before and after."""

import re
from collections.abc import Iterator

_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_OPEN_THOUGHT = re.compile(r"\A.*?</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_UNENDED_THOUGHT = re.compile(r"<(?:think|thinking|reasoning)>.*\Z", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*[\w+-]*[ \t]*\n?(.*?)(?:\1|\Z)", re.DOTALL)


def without_thoughts(text: str) -> str:
    """Take thoughts out, also those whose beginning or end was left out."""
    text = _THOUGHT.sub(" ", text)
    text = _OPEN_THOUGHT.sub(" ", text)
    return _UNENDED_THOUGHT.sub(" ", text)


def fenced(text: str) -> Iterator[str]:
    """Yield what stands within code fences, the first first; a fence may lack its end."""
    for found in _FENCE.finditer(text):
        yield found[2].strip()
