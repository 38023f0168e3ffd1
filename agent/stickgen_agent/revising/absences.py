"""What films made here do not have, said plainly: sound, written words, colours of their own."""

import re

from stickgen_agent.revising.answers import Answer
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.vocabulary.styles import STYLES

_SOUND = re.compile(
    r"\b(?:music|sounds?|soundtrack|sound effects?|noise|melody|voice-?over|narrator)\b"
)
_TEXT = re.compile(
    r"\b(?:texts?|subtitles?|captions?|credits|titles?(?: card)?|writing|lettering|speech bubbles?"
    r"|bubbles?)\b"
)
_NO = re.compile(r"^(?:no|without|remove|delete|turn off|drop|hide|stop)\b")
_COLORS = re.compile(r"\b(?:colou?rs?|colou?rful|contrast|saturation|palette)\b")
_FADE = re.compile(r"\b(?:fade|fades|fading|from black|to black|dissolve|wipe|transitions?|blur)\b")
_INTO_LOOK = re.compile(
    r"^(?:turn|make|let|draw|change)\s+"
    r"(?:it|this|that|everything|the (?:film|movie|picture|whole thing))\s+"
    r"(?:into|look like|like|look|as|to look like)\s+(?:an?\s+)?(?P<what>[\w -]{2,30})$"
)
_BECOMES = re.compile(
    r"^(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:turns?|changes?|transforms?|morphs?)\s+into\s+"
    r"(?P<what>(?:a|an|the)\s+[\w -]+)$"
)
_HAIR = re.compile(r"\bhair\b")
_SIDE = re.compile(
    r"\b(?:film|shoot|show|see|seen|camera)\b.*\bfrom (?:the )?(?:side|behind|back|below|front)\b"
)


def absent(wish: Wish, table: Table) -> Answer | None:
    """Say what cannot be had, and what comes nearest; None where a wish is for something else."""
    low = wish.low.strip()
    if len(low.split()) > 12:
        return None
    against = bool(_NO.match(low))
    if _SOUND.search(low) and not wish.said:
        what = "The film is silent anyway: no music, no sounds"
        return Answer(say=f"{what}, so nothing had to change." if against else
                          "My films are silent: I have no music and no sounds. What people say is "
                          "shown as text.")  # fmt: skip
    if _TEXT.search(low) and not re.search(r"\b(?:says?|line)\b.*\bto\b", low):
        return _about_text(wish, against=against)
    found = _INTO_LOOK.match(low)
    known = found and any(STYLES.resolve(word) for word in found["what"].split())
    if found and not known and not table.people.meant(found["what"]):
        names = ", ".join(style.name for style in STYLES)
        return Answer(say=f"I cannot draw it like “{found['what']}”. I have these styles: {names}.")
    return _about_looks(wish, low, table)


def _about_text(wish: Wish, *, against: bool) -> Answer:
    if against:
        return Answer(say="The only text in the picture is what people say. To leave that out, say "
                          "“no talking”; nothing was changed.")  # fmt: skip
    said = f" Somebody can say it, though: “let … say “{wish.said[0]}””." if wish.said else ""
    return Answer(say=f"I cannot write text into the picture.{said} Nothing was changed.")


def _about_looks(wish: Wish, low: str, table: Table) -> Answer | None:
    becomes = _BECOMES.match(low)
    if becomes and table.people.meant(becomes["who"]):
        who = table.people.name(table.people.meant(becomes["who"])[0])
        return Answer(say=f"Nobody can change their shape within a scene here. {_capital(who)} can "
                          f"be {becomes['what']} from the start (“turn {who} into "
                          f"{becomes['what']}”), or {becomes['what']} can come in.")  # fmt: skip
    if _COLORS.search(low) and not re.match(r"^(?:the |his |her )?[\w']+ (?:is|should be)", low):
        return Answer(say="The colours of the whole picture come from the style, the hour and the "
                          "weather. Try “at sunset” or “neon style”; people and things can have a "
                          "colour each.")  # fmt: skip
    if _FADE.search(low):
        return Answer(say="I have no fades: scenes begin and end with a cut. The camera can zoom "
                          "out at the end, or it can become night.")  # fmt: skip
    if _SIDE.search(low) and "follow" not in low:
        return Answer(say="I film from the front. The camera can circle somebody (“orbit around "
                          "…”), rise above them, or follow them.")  # fmt: skip
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
