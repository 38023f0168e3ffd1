"""Wishes about how long the film or a scene lasts."""

import re

from stickgen_agent.director.grammar import NUMBERS, word_set
from stickgen_agent.revising.answers import Answer, Step, not_placed
from stickgen_agent.revising.scopes import named_scene
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.script.models import Scene

_NUMBER = rf"(?P<number>\d+(?:\.\d+)?|{'|'.join(NUMBERS)}|fifteen|thirty|half a(?!s)|a(?!s)|an)"
_UNIT = r"(?P<unit>s|secs?|seconds?|min|mins|minutes?)"
_AMOUNT = re.compile(
    rf"\b(?:about |around |roughly |exactly |only |just )?{_NUMBER}[\s-]*{_UNIT}\b", re.I
)
_SECOND_NUMBER = _NUMBER.replace("number", "number2")
_SECOND_UNIT = _UNIT.replace("unit", "unit2")
_RELATIVE = re.compile(
    rf"{_NUMBER}[\s-]*{_UNIT}\s+(?P<way>longer|shorter|more|less)\b"
    rf"|\b(?:by|another|add|remove|cut)\s+{_SECOND_NUMBER}[\s-]*{_SECOND_UNIT}\b(?P<tail>.*)$",
    re.I,
)
_LASTING = re.compile(
    r"\b(?:cut|trim|shorten|lengthen|extend|stretch|compress|make|let|have|get|bring|reduce"
    r"|squeeze|keep|set|last|lasts|lasting|long"
    r"|length|duration|only|at most|max|maximum|under|within|no more than|total|should be|is to "
    r"be|down to|up to|take|retime|speed|slow|it|film)\b"
)
_FACTORS: tuple[tuple[str, float], ...] = (
    (
        r"\b(?:twice|two times|double|2x)\b.*\b(?:as )?(?:long|slow|length|duration)|\bdouble "
        r"(?:the|its) (?:length|duration)|\bhalf (?:the )?(?:speed|as fast)",
        2.0,
    ),
    (
        r"\b(?:twice|double|2x)\b.*\bfast|\bhalf (?:as long|the length|its length|the duration)"
        r"|\b(?:cut|trim) (?:it |that |the film )?in half|\bhalve",
        0.5,
    ),
    (r"\bthree times (?:as long|as slow|longer|slower)|\btriple", 3.0),
    (
        r"\b(?:slower|more slowly|slow (?:it|this|that|everything|the (?:film|scene|pace|whole "
        r"thing))(?: \w+)?(?: down)?|slow down|too fast"
        r"|not (?:so|that|as|too) (?:fast|quick|quickly)|too (?:quick|hectic|rushed)"
        r"|less (?:fast|hectic|rushed)|calmer|more time|slow "
        r"motion|slow-motion|slow-mo)\b",
        1.3,
    ),
    (
        r"\b(?:faster|quicker|more quickly|speed (?:it|this|that|everything|the (?:film|scene"
        r"|whole thing)) up|speed up|too slow"
        r"|not (?:so|that|as|too) (?:slow|slowly)|snappier|pick up the pace|more pace)\b",
        0.75,
    ),
    (r"\b(?:longer|lengthen|extend|stretch|prolong|draw it out|too short)\b", 1.3),
    (r"\b(?:shorter|shorten|trim|condense|tighten|too long|cut it down)\b", 0.75),
)
_SMALL = re.compile(r"\b(?:a (?:little )?bit|a little|slightly|somewhat|a touch|a tad)\b")
_BIG = re.compile(r"\b(?:much|a lot|way|far|considerably|very)\b")
_ABOUT_ALL = word_set(
    "make it the whole film movie clip video story scene everything thing all a bit little much"
    " slightly lot way far slower faster longer shorter quicker please to be should is too slow"
    " fast long short down up now again more time slowly quickly overall speed let go goes run"
    " that this pace than in as of and twice half double somewhat touch tad still even needs"
    " need and cut trim extend stretch lengthen shorten hectic less calmer snappier motion pick"
    " not so as quick hectic rushed its oops"
    " triple three times length its duration slow-motion slow-mo halve on for general last first"
    " second third fourth"
)  # fmt: skip


def lengths(wish: Wish, table: Table) -> Answer | None:
    """Read "slower", "cut it to six seconds", "make scene 1 4 s long", "2 seconds longer"."""
    whole = wish.whole.casefold()
    number = named_scene(whole)
    plain = (
        re.sub(r"\bscenes?\s+(?:number\s+)?(?:\d+|[a-z]+)\b|\b(?:\w+)\s+scene\b", " ", whole)
        if number
        else whole
    )
    factor = (
        _relative(plain, table, number) or _wanted(plain, table, number) or _factor(plain, table)
    )
    if factor is None:
        return None
    scene = _scene(number, table)
    if number and scene is None:
        return not_placed(f"there is no scene {number}; the film has {len(table.scenes)}")
    old = scene.duration_s if scene else table.script.duration_s
    seconds = round(max(0.2, min(600.0, factor * old)), 2)
    if scene is not None:
        step = Step("retime_scene", {"scene": scene.id, "duration_s": seconds})
        return Answer((step,), f"scene {table.number(scene)} lasts {seconds:g} s")
    return Answer((Step("retime_film", {"duration_s": seconds}),), f"the film lasts {seconds:g} s")


def _scene(number: int, table: Table) -> Scene | None:
    if number == -1:
        return table.scenes[-1]
    return table.scenes[number - 1] if 1 <= number <= len(table.scenes) else None


def _old(table: Table, number: int) -> float:
    scene = _scene(number, table) if number else None
    return scene.duration_s if scene else table.script.duration_s


def _relative(low: str, table: Table, number: int) -> float | None:
    found = _RELATIVE.search(low)
    if found is None:
        return None
    if found["number"]:
        seconds, way = _seconds(found["number"], found["unit"]), found["way"]
    else:
        seconds, way = _seconds(found["number2"], found["unit2"]), found[0].split()[0]
        if (
            re.search(r"\b(?:later|of|long)\b|^\s*\w", found["tail"])
            and "scene" not in found["tail"]
        ):
            return None
    old = _old(table, number)
    shorter = way in ("shorter", "less", "remove", "cut") or bool(
        re.search(r"\bshort|\bcut|\btrim|\breduce", low)
    )
    return (
        (old - seconds if shorter else old + seconds) / old
        if old > seconds or not shorter
        else None
    )


def _wanted(low: str, table: Table, number: int) -> float | None:
    found = _AMOUNT.search(low)
    if found is None or not (_LASTING.search(low) or low.strip() == found[0].strip()):
        return None
    outside = set(re.findall(r"[a-z-]+", low.replace(found[0], " "))) - _ABOUT_ALL - _LENGTH_WORDS
    return _seconds(found["number"], found["unit"]) / _old(table, number) if not outside else None


_LENGTH_WORDS = word_set(
    "have get bring reduce squeeze keep set lasts lasting length should only at most exactly"
    " about around roughly compress no more take takes retime we total i into fit under an"
    " maximum max down"
)  # fmt: skip


def _seconds(number: str, unit: str) -> float:
    word = number.casefold()
    own = {"fifteen": 15.0, "thirty": 30.0, "half a": 0.5, "a": 1.0, "an": 1.0}
    value = float(word) if word[0].isdecimal() else own.get(word, float(NUMBERS.get(word, 1)))
    return value * (60.0 if unit.casefold().startswith("min") else 1.0)


def _factor(low: str, table: Table) -> float | None:
    words = re.findall(r"[a-z-]+", low)
    if len(words) > 12 or any(word not in _ABOUT_ALL for word in words):
        return None
    for pattern, factor in _FACTORS:
        if re.search(pattern, low):
            if factor in (2.0, 0.5, 3.0):
                return factor
            share = 0.45 if _SMALL.search(low) else 1.8 if _BIG.search(low) else 1.0
            return 1.0 + (factor - 1.0) * share
    return None
