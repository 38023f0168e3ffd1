"""Wishes about versions, films and files: undo, redo, compare, restore, export, render."""

import re

from stickgen_agent.director.grammar import NUMBERS, word_set
from stickgen_agent.revising.answers import Answer, Plain, Step
from stickgen_agent.revising.table import Table, Wish

_COUNT = {**NUMBERS, "once": 1, "twice": 2, "thrice": 3}
_BACK = re.compile(
    r"^(?:undo|revert|take (?:that|it|this) back|go back|roll back|step back|back|cancel "
    r"(?:that|this)"
    r"|(?:no |oh )?forget (?:that|it)(?: change)?|put it back(?: (?:how|as|like) it was)?"
    r"|as it was(?: before)?|i do not like (?:that|it|this))\b(?P<rest>.*)$"
)
_FORTH = re.compile(
    r"^(?:redo|undo the undo|bring (?:that|it) back|go forward|forward again)\b(?P<rest>.*)$"
)
_TO_VERSION = re.compile(
    r"\b(?:go back|back|return|restore|revert|switch|jump|undo)\b.*?\b(?:to )?(?:the )?"
    # Not the first scene or bench: nothing else is spoken of.
    r"(?:(?P<first>first|original|initial|very first)(?: version| one| script| film| cut)?"
    r"(?= ?(?:again|please|now)?\W*$)|version "
    r"(?:number )?(?P<number>\d+|[a-z]+)"
    r"|v(?P<short>\d+))\b"
)
_COMPARE = re.compile(
    r"\b(?:what (?:has |have |is |was |did )?(?:you |i |we )?(?:just )?(?:changed?|different"
    r"|new)|show (?:me )?the (?:changes|differences?|diff)"
    r"|diff|compare\b.*|difference between)"
)
_LIST = re.compile(r"\b(?:list|show|which|what)\b.*\b(?:versions|history)\b|^(?:versions|history)$")
_EXPORT = re.compile(
    r"\b(?:export|save|download|write|give|get|convert|turn)\b(?P<what>.*?)(?:\b(?:as|to|into"
    r"|in)\b(?: an?)? )?"
    r"\b(?P<format>gif|webm|webp|apng|mp4|png|poster|storyboard|frame|still|json|script|frames"
    r"|video|movie|file|srt"
    r"|subtitles|npz|motion|still)\b"
)
_RENDER = re.compile(
    r"^(?:re-?)?(?:render|film|shoot|produce|animate)(?:\b|$)|\b(?:show|play|let me see|see"
    r"|watch|make|want|give me)\b.*"
    r"\b(?:the )?(?:final|draft|finished|full|high)\b.*|^(?:show|play) (?:me )?(?:it|the "
    r"(?:film|clip|movie|video))$"
)


def versions(wish: Wish, table: Table) -> Answer | None:
    """Undo, redo, go to a version, compare, list."""
    low = wish.whole.casefold()
    target = _TO_VERSION.search(low)
    if target:
        number = _number(target["number"] or target["short"] or "1")
        if number:
            return Answer(
                (Step("restore_version", {"version": number}),),
                f"the film is version {number} again",
            )
    back = _BACK.match(low)
    if back:
        count = _times(back["rest"])
        return Answer((Step("undo"),) * count, _taken_back(count)) if count else None
    forth = _FORTH.match(low)
    if forth:
        count = _times(forth["rest"])
        return Answer((Step("redo"),) * count, "the change is there again") if count else None
    if _LIST.search(low):
        return Answer((Step("list_versions"),), "tell: versions")
    if re.match(r"^undo (?:everything|all(?: of it| changes)?|it all)$", low):
        return Answer((Step("restore_version", {"version": 1}),), "the film is as it was first")
    if _COMPARE.search(low) and "scene" not in low.split()[:2]:
        numbers = [int(each) for each in re.findall(r"\b\d{1,3}\b", low)][:2]
        between: Plain = dict(zip(("older", "newer"), numbers, strict=False))
        return Answer((Step("compare_versions", between),), "tell: changes")
    return None


def _times(rest: str) -> int:
    """Read "that twice", "two versions", "3 steps"; 0 if the rest says something else."""
    words = re.findall(r"[a-z]+|\d+", rest)
    count = next((_number(word) for word in words if _number(word)), 1)
    return min(count, 20) if all(w in _KNOWN or _number(w) for w in words) else 0


_KNOWN = word_set(
    "that it this the last change changes version versions step steps edit edits times time a of my"
    " your please again and everything previous to one more"
)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else _COUNT.get(word, 0)


def _taken_back(count: int) -> str:
    return "the last change is undone" if count == 1 else f"the last {count} changes are undone"


def output(wish: Wish, table: Table) -> Answer | None:
    """Export files, render films."""
    low = wish.whole.casefold()
    export = _EXPORT.search(low)
    if export and not re.search(r"^(?:show|give|turn)\b(?!.*\b(?:as|to|into)\b)", low):
        what = _format(export["format"])
        return Answer((Step("export", {"format": what}),), f"tell: export {what}")
    if re.match(r"^(?:export|save)(?: (?:it|this|the (?:film|movie|video|clip)))?$", low):
        return Answer((Step("export", {"format": "mp4"}),), "tell: export mp4")
    if _RENDER.search(low) and not re.search(
        r"\b(?:scene|script|shot|above|below|side|following|from|him|her)\b", low
    ):
        draft = "draft" in low or not re.search(r"\b(?:final|finished|full|high)\b", low)
        return Answer((Step("render_clip", {"draft": draft}),), "tell: film")
    return None


def _format(word: str) -> str:
    return _FORMATS.get(word, word)


_FORMATS = {
    "video": "mp4",
    "movie": "mp4",
    "file": "mp4",
    "film": "mp4",
    "apng": "gif",
    "poster": "png",
    "still": "png",
    "frame": "png",
    "frames": "sheet",
    "storyboard": "sheet",
    "json": "script",
    "subtitles": "srt",
    "npz": "motion",
}
