"""The tool that lists the words of scripts."""

from typing import Annotated, Any, Literal

from pydantic import Field

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary import VOCABULARY, Named, WordList
from stickgen_tools.outcome import Outcome
from stickgen_tools.tool import tool

WordKind = Literal[
    "actions", "manners", "expressions", "speech", "props", "places", "times", "weathers",
    "moves", "shots", "eases", "styles", "kinds", "species", "accessories", "facings",
]  # fmt: skip
_NEAREST = 8


@tool(effect="read")
def list_words(
    script: ScriptSchema | None,
    kind: WordKind,
    like: Annotated[str, Field(max_length=60), 'a word or idea, such as "moonwalk"'] = "",
) -> Outcome:
    """List the words of one kind that scripts are made of, or those nearest to a word."""
    words = VOCABULARY[kind]
    if like:
        return _like(words, like)
    return Outcome(
        summary=f"{len(words)} {kind}; synonyms of them are understood too",
        data={kind: " ".join(words.names)},
        next=(f'list_words with like="…" says what the {kind} nearest to a word mean',),
    )


def _like(words: WordList[Named], like: str) -> Outcome:
    found = words.resolve(like)
    nearest = [found.name] if found else []
    nearest += [name for name in words.nearest(like, _NEAREST) if name not in nearest]
    meanings: dict[str, Any] = {name: words.get(name).meaning for name in nearest}
    manner = f" with the manner {found.manner}" if found and found.manner else ""
    said = f"{like!r} is {found.name}{manner}" if found else f"no {words.kind} is {like!r}"
    return Outcome(summary=f"{said}; the nearest:", data=meanings)
