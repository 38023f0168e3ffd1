"""Wishes about faces and manners: "make the girl angrier", "he is nervous", "she looks sad"."""

import re
from dataclasses import replace

from stickgen_agent.revising.answers import Answer, Plain, Step, joined, not_placed
from stickgen_agent.revising.moments import moment_of
from stickgen_agent.revising.scopes import Scope, When
from stickgen_agent.revising.table import Table, Wish, parts_of
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.manners import MANNERS

_WHO = (
    r"(?P<who>(?:(?:the|a|an|his|her|their|both|all"
    r"|of)\s+)*[\w'-]+(?:\s+(?:and\s+)?(?:the\s+)?[\w'-]+){0,4}?)"
)
_HOW = (
    r"(?P<how>(?:(?:really|very|so|more|less|much|even|a (?:little )?bit|a little|slightly"
    r"|extremely|quite|too|not)\s+)*[\w-]+)"
)
_MAKE = re.compile(
    rf"^(?:make|let|have|get|turn|keep|want)\s+{_WHO}\s+(?:(?:to )?(?:be|look|feel|appear|seem"
    rf"|act|become|get)\s+)?"
    rf"(?P<face>(?:with )?(?:a |an )?)?{_HOW}(?:\s+(?:face|expression|mood|again|now|instead"
    rf"|all the time|the whole time))*$",
    re.I,
)
_BE = re.compile(
    rf"^{_WHO}\s+(?:(?:should|must|has to|needs to|shall|could|will|would|can)\s+)?"
    rf"(?:be|is|are|look|looks|feel|feels|seem|seems|act|acts|become|becomes|get|gets)\s+{_HOW}"
    r"(?:\s+(?:again|now|instead|all the time|the whole time))*$",
    re.I,
)
_SHORT = re.compile(rf"^{_WHO}\s+{_HOW}$", re.I)
_VERBS = {"smile": "happy", "smiles": "happy", "smiling": "happy", "grin": "happy", "frown": "sad",
          "frowns": "sad", "scowl": "angry", "scowls": "angry", "glare": "angry", "grins": "happy",
          "gasp": "surprised", "gasps": "surprised"}  # fmt: skip
# Feelings that are more in the bearing than in the face, and the face that goes with them.
_FACES = {
    "scared": "surprised",
    "shy": "neutral",
    "proud": "happy",
    "tired": "sad",
    "depressed": "sad",
    "confident": "happy",
    "cautious": "neutral",
    "sneaky": "neutral",
}
_ONLY_BEARING = frozenset(
    [
        "sneaky",
        "old",
        "childlike",
        "elegant",
        "robotic",
        "heavy",
        "light",
        "hurried",
        "relaxed",
        "injured",
        "zombie",
        "drunk",
        "cautious",
    ]
)
_CALM = {"calm", "calmer", "neutral", "normal", "calmed", "emotionless"}
_MEANT = {"love": "happy", "loving": "happy", "enamoured": "happy", "sorry": "sad",
          "relieved": "happy", "jealous": "angry", "lonely": "sad", "desperate": "sad",
          "offended": "angry", "astonished": "surprised", "amazed": "surprised"}  # fmt: skip
_PACES = {"quick": "hurried", "quicker": "hurried", "fast": "hurried", "faster": "hurried",
          "slow": "relaxed", "slower": "relaxed"}  # fmt: skip
_NOT_FEELINGS = frozenset(
    [
        "red",
        "blue",
        "green",
        "yellow",
        "white",
        "black",
        "big",
        "bigger",
        "small",
        "smaller",
        "tall",
        "taller",
        "fast",
        "faster",
        "quick",
        "quicker",
        "slow",
        "slower",
        "longer",
        "shorter",
        "long",
        "short",
        "louder",
        "quieter",
        "run",
        "walk",
        "jump",
        "away",
        "here",
        "there",
        "back",
        "up",
        "down",
        "younger",
        "little",
    ]
)


def feelings(wish: Wish, table: Table) -> Answer | None:
    """Read "make the girl angrier", "him sad", "she should look tired"."""
    text = re.sub(
        r"\b(?:with|has|have)\s+an?\s+(\w+) (?:face|expression|look)\b",
        r"look \1",
        wish.text,
        flags=re.I,
    )
    text = re.sub(
        r"\bin an? (?:very |really )?(?:bad|foul|terrible) mood\b", "angry", text, flags=re.I
    )
    text = re.sub(r"\bin an? (?:very |really )?(?:good|great) mood\b", "happy", text, flags=re.I)
    text = re.sub(r"\b(?:fall |falls |be |is )?in love\b", "be love", text, flags=re.I)
    text = re.sub(r"\bregrets? (?:it|that|this|everything)$", "is sad", text, flags=re.I)
    text = _contrasted(text.strip(" .!"))
    if _HAPPY_END.match(text):
        text, wish = "they happy", replace(wish, scope=replace(wish.scope, when="end"))
    elif _BARE.fullmatch(text) and _felt(text) is not None:
        text = f"make {_somebody(table)} {text}"
    two = _THEN.match(text)
    if two is not None:
        return _one_then_other(two, wish, table)
    for pattern in (_MAKE, _BE, _SHORT):
        found = pattern.match(text)
        if found is None:
            continue
        # "Let her be": she is meant, not a bee of hers.
        who = re.sub(r"\s+(?:be|look|feel|act|seem|become|appear)$", "", found["who"])
        ids = table.people.meant(who)
        felt = _felt(found["how"])
        if not ids or felt is None:
            continue
        return _shown(ids, *felt, wish, table, told=_word(found["how"]))
    return _smiling(wish, table)


_HAPPY_END = re.compile(
    r"^(?:(?:add |make |give (?:it|us) )?an? |with an? )?happy end(?:ing)?$", re.I
)


_BARE = re.compile(r"(?:much |a (?:little )?bit |a little |more |very |really )?[a-z]+", re.I)


def _somebody(table: Table) -> str:
    """Return who is meant where nobody is named: a person rather than an animal."""
    ids = [*table.people.recent, *(each.id for each in table.people.all)]
    humans = [each for each in ids if table.people[each].kind != "animal"]
    return table.people[(humans or ids)[0]].name if ids else "nobody"


def _contrasted(text: str) -> str:
    """Read "angry instead of sad", "angry, not sad" and "not sad but angry" as "angry"."""
    text = re.sub(r"\bis be\b", "is", _BUT.sub(r"\1be \2", text))
    return _NOT_THE_OTHER.sub(lambda m: m[1] if _felt(m[2]) or m[2] in _VERBS else m[0], text)


_BUT = re.compile(
    r"^(.*\b)not (?:be |look |feel )?(?:so )?\w+,? but (?:rather )?(?:be )?(\w+)$", re.I
)
_NOT_THE_OTHER = re.compile(
    r"^(.+?),?\s+(?:instead of|rather than|(?:and )?not|no longer) (?:being |so |looking )?(\w+)$",
    re.I,
)
_THEN = re.compile(
    r"^(?P<head>(?:make|let|have)\s+.+?(?: be| look| feel)?|.+? (?:is|should be|looks)) "
    r"(?:first )?(?P<one>\w+),? (?:and )?(?:then|later|afterwards) (?P<two>\w+)$",
    re.I,
)


def _one_then_other(found: re.Match[str], wish: Wish, table: Table) -> Answer | None:
    """Read "make him sad, then happy": the other feeling comes with the second half."""
    one = feelings(_felt_at(wish, f"{found['head']} {found['one']}", "start"), table)
    two = feelings(_felt_at(wish, f"{found['head']} {found['two']}", "middle"), table)
    if one is None or two is None:
        return None
    both = one.and_then(two)
    name = both.done.partition(" is ")[0]
    first, then = found["one"].casefold(), found["two"].casefold()
    done = f"{name} is first {first}, and {then} from the middle on"
    return replace(both, done=done)


def _felt_at(wish: Wish, text: str, when: When) -> Wish:
    return replace(wish, text=text, low=text.casefold(), scope=replace(wish.scope, when=when))


def _smiling(wish: Wish, table: Table) -> Answer | None:
    """Read "let her smile", "he should frown at the end"."""
    found = re.match(
        rf"^(?:make |let |have )?{_WHO} (?:should |must |to |has to "
        rf")?(?P<verb>{'|'.join(_VERBS)})\b(?: at .+)?$",
        wish.low,
    )
    if found is None:
        return None
    ids = table.people.meant(found["who"])
    return _shown(ids, _VERBS[found["verb"]], None, wish, table) if ids else None


def _felt(how: str) -> tuple[str | None, str | None] | None:
    """Return the expression and the manner of "angrier", "very sad", "less angry"."""
    if how.casefold() in _MEANT:
        how = _MEANT[how.casefold()]
    words = how.casefold().split()
    word = words[-1]
    doing = ACTIONS.resolve(word) is not None and MANNERS.resolve(word) is None
    if word in _PACES:
        return None, _PACES[word]
    if word in _NOT_FEELINGS or (doing and EXPRESSIONS.resolve(word.removesuffix("s")) is not None):
        return None
    if word in _CALM or ("less" in words[:-1] or "not" in words[:-1]):
        return ("neutral", "neutral") if word in _CALM or _felt(word) else None
    for plain in _plain(word):
        expression, manner = EXPRESSIONS.resolve(plain), MANNERS.resolve(plain)
        if manner is not None and (manner.name in _ONLY_BEARING or expression is None):
            name = manner.name
            return (None if name in _ONLY_BEARING else _FACES.get(name, name)), name
        if expression is not None:
            bearing = manner.name if manner else expression.name
            return expression.name, bearing if bearing in MANNERS else None
    return None


def _word(how: str) -> str:
    """Return the feeling in the person's own word; empty for a comparative or a negation."""
    words = how.casefold().split()
    if words[-1] == "love":
        return "in love"
    if words[-1].endswith("er") or {"less", "not"} & {*words}:
        return ""
    return words[-1]


def _plain(word: str) -> tuple[str, ...]:
    """Return a word and what it may be the comparative of: "angrier", "sadder", "calmer"."""
    forms = [word]
    if word.endswith("ier"):
        forms.append(f"{word[:-3]}y")
    elif word.endswith("er"):
        forms += [word[:-2], word[:-1], word[:-3] if word[-3:-2] == word[-4:-3] else word[:-2]]
    return tuple(dict.fromkeys(forms))


def _shown(
    ids: tuple[str, ...], expression: str | None, manner: str | None, wish: Wish, table: Table,
    *, told: str = "",
) -> Answer:  # fmt: skip
    missing = table.missing_scene(wish.scope)
    if missing:
        return not_placed(missing)
    steps: list[Step] = []
    for actor in ids:
        steps += _steps(actor, expression, manner, wish.scope, table)
    if not steps:
        return Answer()
    names = joined(table.people.names(ids))
    are = "is" if len(ids) == 1 else "are"
    where = table.named(wish.scope)
    return Answer(
        tuple(steps),
        f"{names} {are} {told or expression or manner}{table.where(where) if where else ''}"
        f"{' at the end' if wish.scope.when == 'end' else ''}",
    )


def _steps(
    actor: str, expression: str | None, manner: str | None, scope: Scope, table: Table
) -> list[Step]:
    named = table.named(scope)
    momentary = bool(scope.when)
    steps: list[Step] = []
    if manner is not None and not momentary:
        steps += _bearing(actor, manner, named.id if named else "", table)
    if expression is None:
        return steps
    if momentary:
        where = moment_of(table, scope, actor, 1.0)
        at = where.at_s if where.at_s is not None else 0.0
        if scope.when == "end":
            at = max(0.0, where.scene.duration_s - 2.0)
        face: Plain = {"actor": actor, "expression": expression, "scene": where.scene.id}
        return [
            *steps,
            Step(
                "set_expression", {**face, "at_s": round(at, 2), "keep_later": scope.when != "end"}
            ),
        ]
    for scene, _ in parts_of(table, actor):
        if named is None or scene.id == named.id:
            face = {"actor": actor, "expression": expression, "scene": scene.id}
            steps.append(Step("set_expression", {**face, "at_s": 0.0, "keep_later": False}))
    return steps


def _bearing(actor: str, manner: str, scene: str, table: Table) -> list[Step]:
    """Set the manner of an actor, and of those of their actions that have one of their own."""
    if scene:
        return [Step("set_manner", {"actor": actor, "manner": manner, "scene": scene})]
    steps = [Step("set_manner", {"actor": actor, "manner": manner})]
    for each, part in parts_of(table, actor):
        for index, action in enumerate(part.actions):
            if action.manner not in (None, manner):
                steps.append(Step("set_manner", {"actor": actor, "manner": manner,
                                                 "scene": each.id, "index": index}))  # fmt: skip
    return steps
