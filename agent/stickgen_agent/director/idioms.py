"""Turns of phrase that mean more, or less, than their words: nightfall, "once upon a time"."""

import re

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element, Kind
from stickgen_agent.director.grammar import word_set

_LONGEST = 9
_COMES = (
    r"(?:(?:starts?|started|begins?|began)(?: to fall)?|comes?|came|falls?|fell|sets in|"
    r"rolls in|breaks out|blows|blew|picks up|approaches|arrives|rises)"
)
_STOPS = r"(?:stops?|stopped|ends?|ended|clears(?: up)?|lifts|passes|dies down|is over)"
_OVER = r"(?: (?:over|behind|on|above|in) (?:the )?\w+)?"
_FALLING = {"rain": "rainy", "snow": "snowy", "storm": "stormy", "thunder": "stormy",
            "hail": "stormy", "wind": "windy", "fog": "foggy", "mist": "foggy",
            "thunderstorm": "stormy", "blizzard": "snowy", "snowstorm": "snowy",
            "snowfall": "snowy", "breeze": "windy", "drizzle": "rainy"}  # fmt: skip
_SORT = "(?:heavy|light|big|cold|strong|warm|fierce)"
_WEATHER = "|".join(sorted(_FALLING, key=len, reverse=True))

# What to find | what it is | the vocabulary's word; "" takes the weather that the phrase names.
_ROWS: tuple[tuple[str, Kind | None, str], ...] = (
    (r"(?:the )?sun (?:sets|set|goes down|went down|is setting|sinks)" + _OVER, "time", "sunset"),
    (r"(?:the )?sun (?:rises|rose|comes up|came up|is rising|goes up)" + _OVER, "time", "dawn"),
    (r"(?:the )?(?:night|darkness) (?:falls|fell|comes|came|has fallen)", "time", "night"),
    (r"it (?:is getting|gets|got|grows|grew|becomes|became|turns) dark", "time", "night"),
    (r"(?:the )?(?:day breaks|morning comes|dawn breaks|day dawns)", "time", "dawn"),
    (rf"(?:suddenly )?(?:a |the |some )?(?:{_SORT} )?({_WEATHER}) {_COMES}",
     "weather", ""),
    (rf"it (?:suddenly )?(?:starts|started|begins|began) (?:to )?({_WEATHER})(?:ing)?",
     "weather", ""),
    (rf"(?:the )?(?:{_WEATHER}) {_STOPS}", "weather", "clear"),
    (rf"it stop(?:s|ped) (?:{_WEATHER})ing", "weather", "clear"),
    (r"(?:the )?sky clears(?: up)?", "weather", "clear"),
    (r"(?:the )?sun (?:comes out|came out|breaks through)", "weather", "clear"),
    (r"it (?:is|was) (?:very |already )?dark", "time", "night"),
    (r"it (?:is|was) (?:christmas|new year's|halloween)(?: eve| night)?", "time", "night"),
    (r"in (?:the )?class", "place", "classroom"),
    (r"breaking news|roses are red|violets are blue", None, ""),
    (r"so (?:does|do|did)", "later", "too"),
    (r"we are(?= (?:in|at|on))", None, ""),
    (r"once upon a time", None, ""),
    (r"(?:we|you)(?: can)? (?:see|hear)|here (?:comes|is)", None, ""),
    (r"(?:the|this) (?:film|video|clip|movie|animation) (?:lasts|takes|runs|should last)(?: for)?",
     None, ""),
    (r"for a (?:walk|stroll|run|swim|ride|drive)", None, ""),
    (r"(?:long|many years|years) ago", None, ""),
    (r"there (?:once )?(?:is|was|are|were|lives|lived)(?: once)?", None, ""),
    (r"(?:one|every|each|the same) day", None, ""),
    (r"all (?:day|night)(?: long)?|all the time|again and again", None, ""),
    (r"for a (?:while|moment)|far away|by (?:him|her|it)self", None, ""),
    (r"on (?:his|her|their) own|in a (?:row|line|circle|band|choir)", None, ""),
    (r"of course|at first|at last|in the end|at once|right away|as well|no longer", None, ""),
    (r"(?:very|so|too|really) (?:much|well|often)|a lot|a bit", None, ""),
)  # fmt: skip
_IDIOMS: tuple[tuple[re.Pattern[str], Kind | None, str], ...] = tuple(
    (re.compile(rf"(?:{pattern})(?!\S)"), kind, word) for pattern, kind, word in _ROWS
)
_OPENERS = word_set(
    "the sun night darkness it day morning dawn suddenly a some heavy sky once long many years"
    " we you here this there one every each same all again for far by on in of at right as no"
    " very so too really breaking roses violets rain snow storm thunder hail wind fog mist"
    " thunderstorm blizzard"
    " snowstorm breeze drizzle"
)


def read_idiom(cursor: Cursor) -> int:
    """Take a turn of phrase as a whole."""
    if cursor.word() not in _OPENERS:
        return 0
    words: list[str] = []
    while len(words) < _LONGEST and (word := cursor.word(len(words))) and word[0].isalpha():
        words.append(word)
    text = " ".join(words)
    for pattern, kind, word in _IDIOMS:
        found = pattern.match(text)
        if found is None or (cursor.word() == "no" and cursor.word(1) == "longer"):
            continue
        taken = found[0].count(" ") + 1
        if kind is None:
            return taken
        name = word or _FALLING[found[1]]
        form = "" if found[0].startswith(("it is dark", "it was dark")) else "change"
        return cursor.add(Element(kind, found[0], name, form=form), taken)
    return 0


_SWITCHING = word_set("turn turns turned switch switches switched")
_GETTING = word_set("get gets got getting")


def read_undressing(cursor: Cursor) -> int:
    """Take "takes off his hat" as a verb without an action, not as taking off to fly."""
    words = (cursor.word(), cursor.word(1))
    switching = words[0] in _SWITCHING and words[1] in ("on", "off")
    if switching or (words[0] in _GETTING and words[1] in ("dressed", "married", "ready")):
        return cursor.add(Element("strange", " ".join(words), words[0]), 2)
    dressing = words[0] in ("takes", "take", "took", "puts", "put") and words[1] in ("off", "on")
    if not dressing or (words[1] == "on" and words[0].startswith("t")):
        return 0
    if cursor.word(2) not in ("his", "her", "their", "its"):
        return 0
    return cursor.add(Element("strange", " ".join(words), words[0]), 2)


def read_condition(cursor: Cursor) -> int:
    """Take "if" and "unless"; what an "unless" says is not so, and is passed over."""
    word = cursor.word()
    if word not in ("if", "unless"):
        return 0
    words = [word]
    while (following := cursor.word(len(words))) and following not in (",", ";", "then", "⟦⟧"):
        words.append(following)
        if len(words) > 2 and cursor.word(len(words)) in ("he", "she", "they", "the", "it"):
            break
    cursor.add(Element("if", " ".join(words), word), 0)
    weather = _rain_if(words)
    if weather is not None and word == "if":
        return cursor.add(Element("weather", words[-1], weather, form="change"), len(words))
    return len(words) if word == "unless" else 1


def _rain_if(words: list[str]) -> str | None:
    """Return the weather of "if it rains"."""
    if words[1:2] != ["it"] or len(words) > 4:
        return None
    stem = words[-1].removesuffix("ing").removesuffix("s")
    return _FALLING.get(stem)
