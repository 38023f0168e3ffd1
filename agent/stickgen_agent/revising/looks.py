"""Wishes about the whole picture: its size, its style, another take, a surprise."""

import re
from random import Random

from stickgen_agent.director.grammar import word_set
from stickgen_agent.revising.answers import Answer, Step
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.vocabulary.styles import STYLES

_SIZES: tuple[tuple[str, tuple[int, int], str], ...] = (
    (r"\b(?:vertical|portrait|upright|9\s*[:x]\s*16|tik ?tok|reels?|shorts|(?:for (?:my |the |a "
     r")?)?phone)\b",
     (720, 1280), "upright"),
    (r"\b(?:square|1\s*:\s*1|instagram)\b", (1080, 1080), "square"),
    (r"\b(?:4\s*:\s*3)\b", (960, 720), "4:3"),
    (r"\b(?:wide ?screen|landscape|horizontal|16\s*[:x]\s*9|youtube)\b", (1280, 720), "wide"),
)  # fmt: skip
_PIXELS = re.compile(r"\b(\d{3,4})\s*(?:x|×|by)\s*(\d{3,4})\b")
_SHARP = (
    (r"\b(?:1080p?|full ?hd|high def\w*|hd)\b", 1080),
    (r"\b720p?\b", 720),
    (r"\b480p?\b", 480),
    (r"\b(?:4k|2160p?|uhd|1440p?)\b", 1080),
)
_NO_SIZE = re.compile(r"\b(?:shot|dance|city|town|market|table|box)\b")
_STYLE = re.compile(
    r"\b(?:style|look|picture|drawing|drawn|draw|film|movie|animation|cartoon|as if|like|in|as"
    r"|it)\b"
)
_TAKE = re.compile(
    r"\b(?:another|new|different|second|next|one more) (?:take|try|version|variation|variant|go"
    r"|attempt)\b"
    r"|\b(?:try|do|shoot|film) (?:it |that |this )?(?:again|anew|once more|differently)\b"
    r"|\b(?:new|other|different) seed\b"
    r"|^(?:again|once more|vary it|reroll|re-roll)$"
)
_SEED = re.compile(r"\bseed (?:to |= ?|of )?(\d{1,9})\b")
_SURPRISE = re.compile(
    r"\bsurprise\b(?! (?:him|her|them|the)\b)|\b(?:whatever you like|you (?:decide|choose)|your "
    r"choice)\b"
)
_VAGUE = re.compile(
    r"\b(?:funnier|funny|better|cooler|nicer|more (?:interesting|exciting|dramatic|beautiful"
    r"|fun|epic|professional"
    r"|romantic|emotional|cinematic|realistic)|scarier|prettier|epic|improve|boring|polish)\b"
)


def size(wish: Wish, table: Table) -> Answer | None:
    """Read "vertical", "square", "1080p widescreen", "1280x720"."""
    low = wish.low
    pixels = _PIXELS.search(low)
    if pixels:
        return _sized((int(pixels[1]), int(pixels[2])), table)
    if _NO_SIZE.search(low):
        return None
    shape = next((found for pattern, found, _ in _SIZES if re.search(pattern, low)), None)
    sharp = next((lines for pattern, lines in _SHARP if re.search(pattern, low)), None)
    if shape is None and sharp is None:
        return None
    width, height = shape or table.script.size
    if sharp is not None:
        short = min(width, height)
        width, height = (2 * round(side * sharp / short / 2) for side in (width, height))
    left = (
        ("4k is more than a film may have; full HD is the most",)
        if re.search(r"\b(?:4k|2160p?|uhd)\b", low)
        else ()
    )
    answer = _sized((width, height), table)
    return Answer(answer.steps, answer.done, left)


def _sized(wanted: tuple[int, int], table: Table) -> Answer:
    text = f"{wanted[0]}x{wanted[1]}"
    return Answer((Step("change_film", {"size": text}),), f"the picture is {text} pixels")


def style(wish: Wish, table: Table) -> Answer | None:
    """Read "in ink style", "as a pencil sketch", "make it look like neon"."""
    alone = STYLES.resolve(wish.low.strip())
    if (not _STYLE.search(wish.low) and (alone is None or alone.how != "exact")) or len(
        wish.low.split()
    ) > 12:
        return None
    words = re.findall(r"[a-z]+", wish.low)
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            phrase = "_".join(words[at : at + length])
            if phrase in _NO_STYLES:
                continue
            found = STYLES.resolve(phrase)
            if found is not None and found.how in ("exact", "synonym", "spelling"):
                return Answer(
                    (Step("change_film", {"style": found.name}),),
                    f"the film is drawn in the style {found.name!r}",
                )
    return None


_NO_STYLES = word_set("drawing plan glow glowing flat color colour default standard technical")


def take(wish: Wish, table: Table) -> Answer | None:
    """Read "another take" and "seed 12"."""
    given = _SEED.search(wish.low)
    if given or _TAKE.search(wish.low):
        seed = int(given[1]) if given else table.script.seed + 1
        return Answer(
            (Step("change_film", {"seed": seed}),),
            f"this is another take of the same story (seed {seed})",
        )
    return None


def surprise(wish: Wish, table: Table) -> Answer | None:
    """Change the light, the style or the camera, by the seed: never who does what."""
    if not _SURPRISE.search(wish.low):
        return None
    script = table.script
    chance = Random(
        f"surprise {table.seed} {script.seed} {script.style} {script.scenes[0].time_of_day}"
    )
    last = script.scenes[-1]
    ideas: list[Answer] = []
    for time, words in (("sunset", "a low sun"), ("night", "night"), ("dawn", "first light")):
        if any(scene.time_of_day != time for scene in script.scenes):
            ideas.append(
                Answer(
                    (Step("change_scene", {"scene": "all", "time_of_day": time}),),
                    f"everything happens in the light of {words}"
                    if time != "night"
                    else "everything happens at night",
                )
            )
    ideas += [
        Answer((Step("change_film", {"style": name}),), f"the film is drawn in the style {name!r}")
        for name in ("ink", "paper", "chalk")
        if script.style != name
    ]
    if last.parts and last.duration_s >= 4.0:
        at = round(max(0.0, last.duration_s - 2.6), 2)
        key = {"scene": last.id, "at_s": at, "move": "crane", "shot": "wide"}
        ideas.append(
            Answer((Step("add_camera", key),), "the camera rises over the scene at the end")
        )
    chosen = chance.choice(ideas)
    return Answer(chosen.steps, f"a surprise: {chosen.done}")


def vague(wish: Wish, table: Table) -> Answer | None:
    """Say honestly that taste cannot be judged here, and what could be tried."""
    found = _VAGUE.search(wish.low)
    if found is None or len(wish.low.split()) > 9:
        return None
    who = table.people.name(table.people.all[0].id) if table.people.all else "somebody"
    return Answer(
        say=f'I cannot judge what is {found[0]}. Shall I try something definite, such as "let {who}'
        f' trip over at the end", "make {who} hurry", or "surprise me"?'
    )
