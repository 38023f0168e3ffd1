"""Wishes about place, time of day and weather."""

import re
from dataclasses import replace

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.tokens import Token
from stickgen_agent.director.wordbook import find
from stickgen_agent.revising.answers import Answer, Plain, Step, joined, not_placed
from stickgen_agent.revising.halving import cut_for, halved
from stickgen_agent.revising.moments import Beat, beat_of
from stickgen_agent.revising.scopes import named_scene
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.script.models import Scene

_FILLING = word_set(
    "make it is be was were if should must could has have had set in on at the a an to of and "
    "very turn "
    "into"
    " change time times weather place location setting background scene scenes film movie story let"
    " add with more some lot lots heavy light start starts starting takes take happen happens place"
    " put move everything everyone them us they all whole instead over now outside there this that"
    " during when while day also by from somewhere else rather day's sky falling please goes go "
    "going"
    " so become becomes getting gets get bring lit switch same thing action us our want again full"
    " use begins begin still much just"
    " they are but"
)
_AGAINST = re.compile(
    r"\b(?:no|without|stop|stops|remove|not|never|less|lose|end|take away|get rid of|any ?more"
    r"|turn off|clear up)\b"
)
_OWN_TIMES = {
    "dark": "night",
    "darker": "night",
    "darkness": "night",
    "sunny": None,
    "daylight": "day",
    "daytime": "day",
    "bright": "day",
    "brighter": "day",
    "light": None,
    "day": "day",
    "night-time": "night",
    "nighttime": "night",
}
_RAINS = {
    "rain": "rainy",
    "rains": "rainy",
    "raining": "rainy",
    "snow": "snowy",
    "snows": "snowy",
    "snowing": "snowy",
    "storm": "stormy",
    "storms": "stormy",
    "sun": "clear",
    "sunshine": "clear",
    "shine": "clear",
    "shines": "clear",
    "wind": "windy",
    "fog": "foggy",
    "mist": "foggy",
    "winter": "snowy",
    "wintry": "snowy",
    "summer": "clear",
    "autumn": "windy",
}
_KINDS = (("weather", "weathers"), ("time_of_day", "times"), ("place", "places"))
_CHANGED = {
    "place": "everything moves to this place: {}",
    "time_of_day": "it is {}",
    "weather": "the weather is {}",
}


def setting(wish: Wish, table: Table) -> Answer | None:
    """Read "it is night and raining", "move it to the beach", "without snow"."""
    against = bool(_AGAINST.search(wish.low))
    low, wish = _own_scene(_complaint(_HALF.sub(" ", wish.low)), wish)
    partly = _partly(wish)
    found, rest = _read(_AGAINST.sub(" ", low))
    if "weather" in found and re.search(r"\boutside\b", low):
        found.pop("place", None)
    if not found or any(word not in _FILLING for word in rest):
        return None
    missing = table.missing_scene(wish.scope)
    if missing:
        return not_placed(missing)
    if against and partly and "weather" in found:
        return _from_then_on({"weather": "clear"}, wish, table)
    if against:
        return _taken_away(found, wish, table)
    if partly and "place" not in found:
        return _from_then_on(found, wish, table)
    return _change(found, _scenes(wish, table), table)


_HALF = re.compile(
    r",?\s*\b(?:in|for|during|from)? ?(?:the )?"
    r"(?P<which>second|first|last|other) half(?: of (?:it|the \w+))?\b"
    r"|\b(?:from )?half ?way(?: through)?\b",
    re.I,
)


def _partly(wish: Wish) -> bool:
    """Whether a wish is for some of a scene only: in the second half, while they dance."""
    half = _HALF.search(wish.whole)
    return bool(half or wish.scope.clause or wish.scope.when in ("middle", "at"))


def _from_then_on(found: Plain, wish: Wish, table: Table) -> Answer:
    """Change the scenes from a moment on; a scene has one weather and one hour throughout."""
    first = re.search(r"\bfirst half\b", wish.whole, re.I) is not None
    beat = beat_of(wish.scope.clause, table, wish.scope) if wish.scope.clause else None
    count = len(table.scenes)
    number = table.number(beat.scene) if beat else count // 2 + 1
    named = table.named(wish.scope)
    scenes = table.scenes[: max(1, count // 2)] if first else table.scenes[number - 1 :]
    scenes = (named,) if named else scenes
    answer = _change(found, scenes, table)
    if count > 1 and not named and not beat:
        numbers = joined([str(table.number(scene)) for scene in scenes])
        return replace(answer, done=f"{answer.done} (scene{'s' * (len(scenes) > 1)} {numbers})")
    cut = None if first else _cut(beat, wish, scenes[0], table)
    if cut is not None:
        steps = halved(scenes[0], cut, found, table)
        said = joined([_CHANGED[key].format(_spoken(value)) for key, value in found.items()])
        here = table.number(scenes[0])
        told = f"{said} from {cut:g} s on{table.where(scenes[0])}; that is scene {here + 1} now"
        steps += _steps(found, scenes[1:], table)
        return Answer(steps, told)
    note = "a scene has one weather and one hour, so it is so for the whole scene; for a change " \
           "in between, add a scene"  # fmt: skip
    return replace(answer, left=(*answer.left, note))


def _complaint(low: str) -> str:
    """Read "it is too dark" as a wish for day, "too bright" as one for a low sun."""
    low = re.sub(r"\b(?:the )?sun (?:sets?|goes down|go down|is setting)\b", "sunset", low)
    low = re.sub(r"\b(?:the )?sun (?:rises?|comes up|is rising)\b", "dawn", low)
    low = re.sub(r"\bearly (?:in the )?morning\b", "dawn", low)
    low = re.sub(r"\blate (?:in the )?(?:afternoon|evening)\b", "sunset", low)
    low = re.sub(r"\btoo (?:dark|gloomy|black)\b", "day", low)
    return re.sub(r"\btoo (?:bright|light|sunny)\b", "sunset", low)


def _own_scene(low: str, wish: Wish) -> tuple[str, Wish]:
    """Read "put scene 2 in the desert", where the scene is what is put."""
    if wish.scope.scene or wish.scope.every:
        return low, wish
    number = named_scene(low)
    if number == 0:
        return low, wish
    low = _NAMED.sub(" scene ", low)
    return low, replace(wish, scope=replace(wish.scope, scene=number))


_NAMED = re.compile(
    r"\bscenes?\s+(?:number\s+)?(?:\d+|one|two|three|four|five|six)\b|\b\w+ scene\b"
)


def _read(low: str) -> tuple[Plain, list[str]]:
    """Return what the words say of place, time and weather, and the words that are left."""
    tokens = [Token(word, word) for word in re.findall(r"[a-z'-]+", low)]
    found: Plain = {}
    rest: list[str] = []
    at = 0
    while at < len(tokens):
        word = tokens[at].word
        taken = _take(tokens, at, found)
        if taken == 0:
            rest.append(word)
        at += max(1, taken)
    return found, rest


def _take(tokens: list[Token], at: int, found: Plain) -> int:
    word = tokens[at].word
    if word in _RAINS:
        found["weather"] = "stormy" if found.get("weather") == "stormy" else _RAINS[word]
        return 1
    own = _OWN_TIMES.get(word)
    if own is not None and "time_of_day" not in found:
        if (
            word == "day"
            and at
            and tokens[at - 1].word not in ("make", "it", "the", "by", "during", "is", "to", "be")
        ):
            return 0
        found["time_of_day"] = own
        return 1
    if word in _FILLING and word not in ("outside",):
        return 0
    for field, kind in _KINDS:
        resolution = find(kind, tokens, at)
        if resolution is None:
            continue
        if field not in found or (field == "weather" and resolution[0].name == "stormy"):
            found[field] = resolution[0].name
            return resolution[1]
        if field == "weather":
            return resolution[1]
    return 0


def _scenes(wish: Wish, table: Table) -> tuple[Scene, ...]:
    named = table.named(wish.scope)
    if named is not None:
        return (named,)
    if wish.scope.when == "end":
        return table.scenes[-1:]
    if wish.scope.when == "start":
        return table.scenes[:1]
    return table.scenes


def _taken_away(found: Plain, wish: Wish, table: Table) -> Answer | None:
    """Let a weather or time end: "no rain", "it should not be night"."""
    changes: Plain = {}
    if "weather" in found:
        changes["weather"] = "clear"
    if "time_of_day" in found:
        changes["time_of_day"] = "night" if found["time_of_day"] == "day" else "day"
    if not changes:
        return None
    scenes = _scenes(wish, table)
    there = [scene for scene in scenes if any(getattr(scene, key) == found[key] for key in changes)]
    if not there:
        words = joined([_spoken(found[key]) for key in changes])
        return Answer(say=f"It is not {words} in the film, so nothing had to change.")
    return _change(changes, tuple(there), table)


def _change(found: Plain, scenes: tuple[Scene, ...], table: Table) -> Answer:
    steps = _steps(found, scenes, table)
    said = [_CHANGED[key].format(_spoken(value)) for key, value in found.items()]
    where = table.where(scenes[0]) if len(scenes) == 1 else ""
    done = f"{joined(said)}{where}"
    return Answer(steps, done)


def _steps(found: Plain, scenes: tuple[Scene, ...], table: Table) -> tuple[Step, ...]:
    if len(scenes) == len(table.scenes) and len(scenes) > 1:
        return (Step("change_scene", {"scene": "all", **found}),)
    return tuple(Step("change_scene", {"scene": scene.id, **found}) for scene in scenes)


def _cut(beat: Beat | None, wish: Wish, scene: Scene, table: Table) -> float | None:
    """Return where a scene is cut, so that the change begins there."""
    wanted = scene.duration_s / 2
    if beat is not None:
        wanted = beat.span.end_s if wish.scope.when == "after" else beat.span.start_s
    elif wish.scope.seconds is not None:
        wanted = wish.scope.seconds
    return cut_for(scene, wanted, table)


def _spoken(word: str) -> str:
    return word.replace("_", " ")
