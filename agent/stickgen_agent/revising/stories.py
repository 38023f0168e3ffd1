"""Telling a story from a wish: when a new film is meant, and the script that is written."""

import re
from dataclasses import dataclass

from stickgen_agent.director import direct
from stickgen_agent.director.quoting import set_aside
from stickgen_agent.director.scanning import scan
from stickgen_agent.director.tokens import read
from stickgen_agent.revising.answers import Answer, Plain, Step
from stickgen_agent.revising.people import People
from stickgen_agent.revising.wording import known_words
from stickgen_engine.script.canonical import canonical_data
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary.styles import STYLES

_NEW = re.compile(
    r"^(?:(?:ok|okay|now|so|please|let us|well|and)[\s,]+)*"
    r"(?:(?:(?:make|do|start|create|tell|film|shoot|write|begin|i want|give me|how "
    r"about)\s+)?(?:me\s+)?(?:a|an|another|the)?\s*"
    r"(?:completely |totally |entirely |brand )?(?:(?:new|different|other|another|fresh"
    r"|next)\s+(?:film|story|movie|video|clip|script|animation)|(?:new|fresh|another) one)"
    r"|start (?:over|again|afresh|anew|from scratch)|from scratch|forget (?:all|everything|the "
    r"(?:film|story)|that story)(?: of that)?|begin again|scrap (?:that|it|everything)"
    r"|(?:another|new) story)"
    r"\b\s*(?:please\s*)?(?:with|about|where|in which|:|,|-|–|\.|!)?\s*(?P<story>.*)$",
    re.I | re.S,
)
_MAKE = re.compile(
    r"^(?:please\s+)?(?:can you\s+|could you\s+|i want(?: you to)?\s+|i would like\s+|let "
    r"us\s+)?(?:make|create|film|animate|show|tell|draw|do|produce|direct|generate|render"
    r"|write)?\s*(?:me\s+|it\s+)?"
    r"(?:a|an)\s+(?:short |little |funny |nice |small |\d+[\s-]seconds? )*(?:film|story|movie"
    r"|video|clip|animation)\s+(?:with|about|of|in which|where|that shows|showing"
    r"|:)\s*(?P<story>.+)$",
    re.I | re.S,
)
_COMMAND = re.compile(
    r"^(?:make|let|have|add|put|remove|delete|change|set|move|zoom|rename|call|show|cut|undo"
    r"|redo|go back|in scene|at the|no|without|do not"
    r"|give|export|render|after|before|when|follow|take|replace|it is|he|she|they|it|his|her"
    r"|their|everyone|both)\b",
    re.I,
)
_NEWCOMER = re.compile(
    r"^(?:once upon a time|one (?:day|night|morning|evening)|there (?:was|is|once|are|were)|an?"
    r"|two|three|four|five|some|many|in an?|on an?|at night|scene 1|[A-Z][a-z]+(?: and "
    r"[A-Z][a-z]+)? (?:is|was|are|were|walks|runs|lives|sits|stands|goes)|\w+s) ",
    re.I,
)
_FEW = 14
_FOREIGN = re.compile(
    r"\b(?:der|das|und|ist|nicht|ein|eine|mit|auf|soll|bitte|mach|lass|sie|ich|le|les|est|un"
    r"|une|avec|dans|et|fais|el|los|las|que|con|una|por|il|che|per|di"
    r"|den|och|att|ik|het|een|van|nie|jest|ale)\b"
)


def new_story(text: str, script: ScriptSchema | None, people: People | None) -> str | None:
    """Return the story of a new film; None if a message is no story for one."""
    asked = _NEW.match(text.strip())
    if asked and asked["story"].strip():
        return asked["story"].strip()
    made = _MAKE.match(text.strip())
    if made and (script is None or len(made["story"].split()) > 1):
        # How long it is to be stays before the director's eyes.
        timed = re.search(r"\d[\s-]*(?:s|sec|seconds?|minutes?)\b", text[: made.start("story")])
        return text if timed else made["story"].strip()
    if script is None:
        return text if is_english(text) and _tells(text) else None
    return text if people is not None and _unrelated(text, people) else None


def asks_for_new(text: str) -> bool:
    """Whether somebody wants a new film without saying which."""
    asked = _NEW.match(text.strip())
    return bool(asked) and not (asked and asked["story"].strip())


def is_english(text: str) -> bool:
    """Whether enough of the words are English ones that can be read here; quotations aside."""
    text = set_aside(text, lambda *_: " ")[0]
    words = [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) > 1]
    if not words:
        return False
    known = known_words()
    read_ = sum(word in known for word in words)
    foreign = len(_FOREIGN.findall(text.casefold()))
    names = sum(bool(re.fullmatch(r"[A-Z][a-z]+", word)) for word in re.findall(r"\w+", text)[1:])
    return read_ >= 0.5 * len(words) - 0.5 * names and read_ > foreign * 2 and read_ > 0


def is_foreign(text: str) -> bool:
    """Whether a text is in another language, rather than in English with odd words in it."""
    text = set_aside(text, lambda *_: " ")[0]
    words = re.findall(r"[^\W\d_]+", text)
    if is_english(text) or not words:
        return False
    plain = sum(word.isascii() for word in words)
    return bool(_FOREIGN.search(text.casefold())) or 2 * plain < len(words)


def _tells(text: str) -> bool:
    """Whether somebody, something, or a doing is in the text."""
    kinds = {element.kind for sentence in read(text).sentences for element in scan(sentence.tokens)}
    return bool(kinds & {"who", "do", "thing", "place", "mood", "weather", "time"})


def _unrelated(text: str, people: People) -> bool:
    """Whether this is a long narrative about others: it begins with somebody new."""
    if _COMMAND.match(text.strip()) or not _NEWCOMER.match(f"{text.strip()} "):
        return False
    sentences = read(text).sentences
    words = len(re.findall(r"\w+", text))
    if (len(sentences) < 2 and words < _FEW) or words < 8:
        return False
    known, others = 0, 0
    for sentence in sentences:
        for element in scan(sentence.tokens):
            if element.kind == "who" and element.determiner != "pronoun":
                there = people.meant(" ".join((*element.adjectives, element.name or element.word)))
                definite = element.determiner in ("the", "name")
                known, others = (
                    known + bool(there and definite),
                    others + bool(not (there and definite)),
                )
    return others > known


@dataclass(frozen=True, slots=True)
class Frame:
    """What the command line asks of the whole film; None where nothing was asked."""

    duration_s: float | None = None
    size: tuple[int, int] | None = None
    style: str | None = None


_FRAME = re.compile(r"\s*\[The whole film: (?P<asked>[^\[\]]{1,200})\.\]\s*$")


def framed(text: str) -> tuple[str, Frame]:
    """Return a message without the line that the command line puts behind it, and what it asks."""
    found = _FRAME.search(text)
    if found is None:
        return text, Frame()
    asked = found["asked"]
    seconds = re.search(r"(\d+(?:\.\d+)?) seconds long", asked)
    pixels = re.search(r"(\d{3,4})x(\d{3,4}) pixels", asked)
    style = re.search(r"in (\w+) style", asked)
    return text[: found.start()], Frame(
        float(seconds[1]) if seconds else None,
        (int(pixels[1]), int(pixels[2])) if pixels else None,
        style[1] if style and style[1] in STYLES else None,
    )


def written(
    story: str, *, seed: int, before: ScriptSchema | None, frame: Frame | None = None
) -> Answer:
    """Return the call that writes the director's script of a story.

    A film that was there hands on its style and size, which were chosen for the viewer.
    """
    frame = frame or Frame()
    size = frame.size or (before.size if before else (1280, 720))
    style = frame.style or (before.style if before else "normal")
    made = direct(story, seed=seed, duration_s=frame.duration_s, size=size, style=style)
    data = canonical_data(made.script)
    arguments: Plain = {
        key: data[key] for key in ("title", "logline", "actors", "scenes", "style", "seed")
    }
    arguments["size"] = f"{size[0]}x{size[1]}"
    return Answer(
        (Step("write_script", arguments),), f"here is the film: {made.summary}", made.notes
    )
