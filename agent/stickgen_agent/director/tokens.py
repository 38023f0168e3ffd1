"""A story as sentences of tokens; what is said and what the camera does are tokens of their own."""

import re
import unicodedata
from dataclasses import dataclass, field

from stickgen_agent.director.quoting import QUOTES, original, set_aside
from stickgen_agent.director.verbs import SAYING

# Single quotes are speech only where they cannot be apostrophes.
_SPEECH = re.compile(r'"([^"]*)"|(?<![\w])\'((?:[^\'\n]|(?<=\w)\'(?=\w))+?)\'(?!\w)')
_SCENE = re.compile(
    r"\b(?:scene|act|chapter)\s+(?:\d+|one|two|three|four|five|six|seven|eight)\s*[:.\-–]\s*", re.I
)
_WORD = re.compile(r"⟦\d+⟧|\d{1,9}(?:\.\d{1,3})?|[^\W\d_]+(?:['\-][^\W\d_]+)*|[,;:]")
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|St)\.(?=\s)")
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+|\n+|;")
_TAGS = re.compile(r"<[^<>]{0,200}>|```.*?```|\{[^{}]{0,400}\}", re.S)
_MARK = re.compile(r"⟦(\d+)⟧")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a comma, or a line (``said``); ``text`` keeps the case."""

    text: str
    word: str
    said: str | None = None
    camera: str | None = None


@dataclass(slots=True)
class Sentence:
    """Tokens in order; ``opens_scene`` where the story says that a new scene begins here."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    opens_scene: bool = False


@dataclass(slots=True)
class Reading:
    """A story cut into sentences, and whether markup was taken out of it."""

    sentences: list[Sentence]
    cleaned: bool


def read(story: str) -> Reading:
    """Cut a story into sentences."""
    told, quotations = set_aside(story)
    text = "".join(_readable(each) for each in told.translate(QUOTES))
    text = _TITLE.sub(r"\1", text)
    cleaned = _TAGS.sub(" ", text)
    was_markup = cleaned != text
    kept: list[tuple[str, str]] = []

    def keep_line(match: re.Match[str]) -> str:
        written = (match[1] if match[1] is not None else match[2]).strip()
        said = _untagged(original(written, quotations))
        if not said:
            return " "
        kept.append(("said", said))
        end = "." if said[-1] in ".!?" and _ends_here(match) else ""
        return f" ⟦{len(kept) - 1}⟧{end} "

    def keep_camera(match: re.Match[str]) -> str:
        kept.append(("camera", match[match.lastindex or 0].casefold()))
        return f" ⟦{len(kept) - 1}⟧ "

    spoken = _SPEECH.sub(
        keep_line,
        _PLAYED_ON.sub(_as_told_on, _PLAYED.sub(_as_told, _HEADING.sub(_headed, cleaned))),
    )
    marked = _CAMERA_AGAIN.sub(
        lambda match: match[1] + keep_camera(match) if _is_camera(match[2], kept) else match[0],
        _CAMERA.sub(keep_camera, spoken),
    )
    sentences: list[Sentence] = []
    for block in _blocks(marked):
        pieces = [piece for piece in _END.split(block.text) if piece and piece.strip()]
        for number, piece in enumerate(pieces):
            tokens = [_token(word, kept) for word in _WORD.findall(piece)]
            if tokens:
                opens = block.opens_scene and number == 0
                sentences.append(Sentence(_unmarked(piece, kept), tokens, opens))
    return Reading(sentences, was_markup)


def _untagged(said: str) -> str:
    """Return a line without markup, which nobody speaks; any other to the letter."""
    plain = _TAGS.sub(" ", said)
    return " ".join(plain.split()) if plain != said else said


# A line as in a play: TOM: Hello there.
_PLAYED = re.compile(
    r"(?m)^[ \t]*(?!(?:Scene|Camera|Note|Title|Act|Cut|Int|Ext|Then|Later|"
    r"Morning|Evening|Night|Day|Step|First|Second|Third|Finally|[A-Z][a-z]+day)\b)"
    r"([A-Z][A-Za-z]{1,19}):[ \t]+"
    r"(?:\"([^\"\n]+)\"|([^\"\n]+))$"
)
_PLAYED_ON = re.compile(
    r"\b(?!(?:SCENE|ACT|CUT|INT|EXT|NOTE|TITLE)\b)([A-Z]{2,20}):[ ]+"
    r"([^\"\n:]+?)(?=[ ]+[A-Z]{2,20}:|[ ]*$|[ ]*\n)"
)
# A heading as in a screenplay: INT. KITCHEN - NIGHT
_HEADING = re.compile(
    r"\b(?:INT|EXT)\.?[ ]+(?:THE )?([A-Z][A-Z ]+?)[ ]*[-–][ ]*"
    r"(DAY|NIGHT|DAWN|SUNSET|MORNING|EVENING)\b\.?"
)
# What the camera does after what it did: "follows them, then rises".
_CAMERA_AGAIN = re.compile(
    r"(⟦(\d+)⟧[^.!?;⟦]{0,60}?(?:,|\band\b|\bthen\b) (?:and )?(?:then )?)"
    r"((?:slowly )?(?:rises|zooms (?:in|out)|pulls (?:back|out)|pans|orbits|cranes up|pushes in)"
    r"(?: (?:on|to))?)\b"
)


def _as_told(match: re.Match[str]) -> str:
    line = (match[2] or match[3]).strip()
    return f'{match[1].title()} says "{line}".' if line else match[0]


def _as_told_on(match: re.Match[str]) -> str:
    return f' {match[1].title()} says "{match[2].strip()}". '


def _headed(match: re.Match[str]) -> str:
    when = "" if match[2] == "DAY" else f" at {match[2].casefold()}"
    return f"Scene 1: In the {match[1].casefold()}{when}. "


def _is_camera(number: str, kept: list[tuple[str, str]]) -> bool:
    return int(number) < len(kept) and kept[int(number)][0] == "camera"


_NO_TEXT = frozenset(("Cs", "Co", "Cf", "Cn"))


def _readable(character: str) -> str:
    """Drop what is no text; control characters part words, and our own marks are not theirs."""
    if character in "\n⟦⟧":
        return "\n" if character == "\n" else " "
    kind = unicodedata.category(character)
    return "" if kind in _NO_TEXT else " " if kind == "Cc" else character


_CAMERA = re.compile(
    r"(?:(?<=^)|(?<=[.!?\n] ))(?:track|follow|orbit|circle)(?= (?:the|an?|him|her|them)\b)"
    r"|\bthe camera (?:opens|starts|begins|shows|stays|holds)(?: (?:on|with|to|at))?"
    r"|\b(?:the )?camera (?:slowly |then )?(?:follows|tracks|pans|zooms|orbits|circles|dollies|"
    r"rises|cranes|pushes|moves|pulls)(?: (?:in|out|up|down|back|across|left|right|around|along))*"
    r"(?: (?:on|to|of|toward|towards|with))?"
    r"|\b(?:extreme )?close[- ]?ups?(?: shot)?(?: (?:of|on))?"
    r"|\b(?:slowly )?(?:zoom|zooms|zooming|dolly|pan|panning|crane|push)"
    r" (?:in|out|up|down|across|left|right)(?: (?:on|to|of))?"
    r"|\b(?:extreme |very )?"
    r"(?:wide|medium|full|long|establishing|tracking|crane|orbit|aerial|drone)"
    r" shot(?: (?:rises|glides|moves|follows|shows)(?: (?:above|over|up|along|through|past))?)?"
    r"(?: (?:of|on|from))?"
    r"|\b(?:seen |viewed |filmed )?from above\b|\bbird's[- ]eye view(?: of)?"
    r"|\b(?:crane|tracking) (?:reveal|side)\b|\bcut to\b",
    re.I,
)


# "To the moon!" Lily shouted: who says a line may follow it, and then says nothing else.
_SAID_BEHIND = re.compile(
    rf"(?:[\w'-]+ ){{1,3}}?(?:\w+ly )?(?:{'|'.join(sorted(SAYING))}|cried|cries)\b(?!\s*[:,]?\s*\")"
    r"(?! to (?:\w+ ){0,2}[:,]? *\")"
)


def _ends_here(match: re.Match[str]) -> bool:
    rest = match.string[match.end() :].lstrip()
    before = match.string[: match.start()].rstrip()
    if (not before or before[-1] in ".!?\"'") and _SAID_BEHIND.match(rest):
        return False
    return not rest or rest[0].isupper() or rest[0] in "\"'\n"


def _blocks(text: str) -> list[Sentence]:
    pieces = _SCENE.split(text)
    marked = len(pieces) > 1
    return [
        Sentence(piece, opens_scene=marked and index > 0)
        for index, piece in enumerate(pieces)
        if piece.strip()
    ]


def _token(word: str, kept: list[tuple[str, str]]) -> Token:
    mark = _MARK.fullmatch(word)
    if mark:
        kind, text = kept[int(mark[1])]
        return Token(word, "⟦⟧", said=text if kind == "said" else None,
                     camera=text if kind == "camera" else None)  # fmt: skip
    return Token(word, word.casefold())


def _unmarked(text: str, kept: list[tuple[str, str]]) -> str:
    def put_back(match: re.Match[str]) -> str:
        kind, value = kept[int(match[1])]
        return f'"{value}"' if kind == "said" else value

    return " ".join(_MARK.sub(put_back, text).split())
