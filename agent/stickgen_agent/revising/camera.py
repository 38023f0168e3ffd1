"""Wishes about the camera: "zoom in on the alien when it smiles", "wide shot at the end"."""

import re
from dataclasses import dataclass

from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.revising.answers import Answer, Plain, Step, not_placed
from stickgen_agent.revising.moments import beat_of
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_engine.script.models import Scene
from stickgen_engine.vocabulary.actions import ACTIONS

_SHOTS = {"extreme_wide": "an extreme wide shot", "wide": "a wide shot", "full": "a full shot",
          "medium": "a medium shot", "close_up": "a close-up"}  # fmt: skip
_LEAST_S = 1.6
_ENDING_S = 2.6


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a pattern of words asks of the camera."""

    pattern: re.Pattern[str]
    move: str
    shot: str | None = None
    zoom: float | None = None
    degrees: float | None = None
    height_m: float | None = None
    near: bool = False


def _rule(pattern: str, move: str, shot: str | None = None, **more: float | bool) -> _Rule:
    return _Rule(re.compile(pattern), move, shot, **more)  # type: ignore[arg-type]


_RULES = (
    _rule(r"\bzoom(?:s|ing)?\s+(?:out|back|away)\b", "zoom", None, zoom=1.0),
    _rule(r"\bzoom(?:s|ing)?\b|\bpunch in\b", "zoom", "close_up", zoom=2.2, near=True),
    _rule(r"\b(?:extreme|very|big)[ -]close[- ]?up\b", "static", "close_up", zoom=1.4, near=True),
    _rule(r"\bclose[- ]?ups?\b|\bclose on\b|\b(?:show|see) (?:\w+ ){0,2}?(?:face|eyes) (?:up "
          r")?close|\b(?:his|her|its|'s) face\b",
          "static", "close_up", near=True),
    _rule(r"\bdoll(?:y|ies)\b.*\bout\b|\bpulls? (?:back|out|away)\b", "dolly", "wide"),
    _rule(r"\bdoll(?:y|ies)\b|\bpush(?:es)? in\b|\bmoves? (?:in|closer)\b|\bcloser (?:to|on)\b"
          r"|\bget closer\b|\bnearer\b",
          "dolly", "medium", near=True),
    _rule(r"\b(?:orbit\w*|circl\w+|(?:go|goes|move|moves|turn|turns|rotate|rotates|fly|flies"
          r"|spin|spins) around|arc)\b",
          "orbit", "full", degrees=120.0),
    _rule(r"\bpan(?:s|ning)?\b|\bsweeps?\b", "pan"),
    _rule(r"\b(?:crane|rise|rises|lift|lifts|from above|bird'?s[- ]eye|overhead|aerial|drone"
          r"|from high)\b",
          "crane", "wide", height_m=4.0),
    _rule(r"\b(?:follow\w*|track\w*|stay (?:on|with)|stays with)\b", "track", "full"),
    _rule(r"\b(?:extreme(?:ly)?|very|super)[ -](?:wide|long)\b|\bestablishing\b|\bpanorama\b",
          "static", "extreme_wide"),
    _rule(r"\b(?:wide|wider|long|total|master)\b(?:[ -](?:shot|angle|view|lens|frame))?",
          "static", "wide"),
    _rule(r"\b(?:medium|mid|waist|half)[ -](?:shot|close)", "static", "medium", near=True),
    _rule(r"\b(?:full|whole body)[ -]?(?:shot|body|figure)?\b", "static", "full", near=True),
    _rule(r"\bfocus(?:es)? on\b|\b(?:point|aim|turn|keep)s? (?:the camera|it)? ?(?:at|to"
          r"|towards?|on)\b|\bframe\b|\bfilm (?=the|him|her|them)"
          r"|\bshot of\b|\blook(?:s)? at\b|\bcut to\b", "static", "medium", near=True),
)  # fmt: skip
_ABOUT = re.compile(
    r"\b(?:camera|zoom\w*|shots?|close[- ]?ups?|pan|pans|panning|orbit\w*|dolly|crane|framing"
    r"|view|angle|film (?:him|her|them|the)|pull back"
    r"|focus on|close on|push in|from above|closer|camera's|cut to|establishing|bird'?s[- ]eye)\b"
)
_EDGE_SHOT = re.compile(
    r"^(?:start|begin|open|end|finish|close)s?(?: (?:it|the film|the scene))? (?:with|on|in) "
    r"(?:(?:his|her|their|its|the) (?:face|eyes)|.+'s (?:face|eyes)|(?:the )?[\w-]+)$"
)
_STILL = re.compile(
    r"\b(?:static|still|steady|fixed|locked|tripod|hold(?:s)? still|(?:not|never|stop) (?:move"
    r"|moving|zoom|zooming|pan)|no (?:camera )?(?:moves?|movement|zooms?)"
    r"|remove (?:the |all )?(?:camera|zooms?|close-?ups?))\b"
)
_BARE = re.compile(r"^(?:closer|wider|wide|close|medium|nearer)$")
_WHOM = re.compile(
    r"\b(?:on|of|at|around|after|with|to|towards?|follows?|following|tracks?|track"
    r"|circles?(?: around)?|orbits?(?: around)?|frame|film)\s+"
    r"(?P<who>(?:the |both |all |his |her )?[\w'-]+(?: (?:and (?:the )?)?[\w'-]+){0,3})", re.I,
)  # fmt: skip
_OPENS = re.compile(
    r"^(?:start|begin|open)s?(?: (?:it|the (?:film|scene|movie)))?\s+(?:off )?(?:with|on|in"
    r"|from)\b",
    re.I,
)
_ENDS = re.compile(
    r"^(?:end|finish|close|conclude)s?(?: (?:it|the (?:film|scene|movie)))?\s+(?:with|on|in)\b",
    re.I,
)
_NO_SPEECH = re.compile(r"\b(?:say|says|shout|whisper|photo|photograph)\b")


def camera(wish: Wish, table: Table) -> Answer | None:
    """Read what the camera should do, at whom, and when."""
    low = wish.low
    if _NO_SPEECH.search(low) or not _is_about(wish, table):
        return None
    missing = table.missing_scene(wish.scope)
    if missing:
        return not_placed(missing)
    if _STILL.search(low):
        return _still(wish, table)
    rule = next((each for each in _RULES if each.pattern.search(low)), None)
    if rule is None:
        return None
    stranger = _stranger(wish, table)
    if stranger:
        return not_placed(f"there is no {stranger} in the film that the camera could show")
    target = _target(wish, rule, table)
    scene, at = _when(wish, rule, target, table)
    key: Plain = {"scene": scene.id, "at_s": at, "move": rule.move}
    wanted = {"shot": rule.shot, "target": target, "zoom": rule.zoom, "degrees": rule.degrees,
              "height_m": rule.height_m}  # fmt: skip
    key |= {name: value for name, value in wanted.items() if value is not None}
    if target is None and rule.move == "zoom" and rule.zoom == 1.0:
        key["shot"] = "wide"
    if rule.move == "pan" and target is None:
        key["to"] = [-4.0 if re.search(r"\bleft\b", low) else 4.0, 0.0]
    steps = (*_clearing(scene, at), Step("add_camera", key))
    left = _unheard(wish, table)
    return Answer(steps, _told(rule, target, at, scene, table), left)


def _is_about(wish: Wish, table: Table) -> bool:
    if _ABOUT.search(wish.low) or _BARE.match(wish.low):
        return True
    edge = _EDGE_SHOT.match(wish.low)
    if edge and re.search(r"\b(?:face|eyes)\b", wish.low):
        return True
    led = re.match(
        r"^(?:follow|track|(?:circle|orbit)(?: around)?|show|see)\s+(?P<who>[\w' -]+)$",
        wish.text,
        re.I,
    )
    if led is None:
        return False
    if re.search(r"\b(?:face|eyes)\b", wish.low):
        return True
    return not re.match(r"^(?:show|see)", wish.low) and bool(table.people.meant(led["who"]))


def _still(wish: Wish, table: Table) -> Answer:
    named = table.named(wish.scope)
    scenes = (named,) if named else table.scenes
    steps: list[Step] = []
    for scene in scenes:
        first = scene.camera[0].shot if scene.camera and scene.camera[0].shot else "wide"
        if scene.camera:
            steps.append(Step("remove_camera", {"scene": scene.id}))
        steps.append(
            Step("add_camera", {"scene": scene.id, "at_s": 0.0, "move": "static", "shot": first})
        )
    return Answer(tuple(steps), "the camera holds still")


def _target(wish: Wish, rule: _Rule, table: Table) -> str | None:
    for found in _WHOM.finditer(wish.text):
        words = found["who"].split()
        for count in range(len(words), 0, -1):
            ids = table.people.meant(" ".join(words[:count]))
            if ids:
                return ids[0] if len(ids) == 1 else None
            thing = _thing(" ".join(words[:count]), wish, table)
            if thing:
                return thing
    if not (rule.near or rule.move in ("track", "orbit")):
        return None
    for word in re.findall(r"[\w'-]+", wish.text):
        if word.casefold() not in ("it", "the", "a", "his", "her"):
            ids = table.people.meant(word)
            if len(ids) == 1:
                return ids[0]
    if table.people.recent:
        return table.people.recent[0]
    return table.people.all[0].id if len(table.people.all) == 1 else None


def _stranger(wish: Wish, table: Table) -> str:
    """Return the noun of somebody whom the camera should show and who is not in the film."""
    for found in _WHOM.finditer(wish.text):
        word = re.sub(r"^(?:the|both|all|his|her) ", "", found["who"].casefold()).split()[0]
        noun, _ = singular(word)
        if noun in LOOKS and not table.people.meant(noun) and not _thing(noun, wish, table):
            return noun
    return ""


def _thing(phrase: str, wish: Wish, table: Table) -> str | None:
    named = table.named(wish.scope)
    for scene in (named,) if named else table.scenes:
        prop = table.prop_of(scene, phrase)
        if prop is not None:
            return prop.id
    return None


def _when(wish: Wish, rule: _Rule, target: str | None, table: Table) -> tuple[Scene, float]:
    scope = wish.scope
    home = (
        table.home(target, scope)
        if target in _ids(table)
        else table.named(scope) or _default(table, wish)
    )
    home = (
        next((s for s in table.scenes if target in [p.id for p in s.props]), home)
        if target and target not in _ids(table)
        else home
    )
    last = round(max(0.0, home.duration_s - _ENDING_S), 2)
    if scope.clause:
        beat = beat_of(scope.clause, table, scope)
        if beat is not None:
            at = beat.span.end_s if scope.when == "after" else beat.span.start_s
            return beat.scene, round(min(at, max(0.0, beat.scene.duration_s - 1.0)), 2)
    if scope.when == "end" or _ENDS.match(wish.text):
        return (
            (home, last)
            if scope.scene or target
            else (table.scenes[-1], round(max(0.0, table.scenes[-1].duration_s - _ENDING_S), 2))
        )
    if scope.when == "start" or _OPENS.match(wish.text):
        first = home if scope.scene else table.scenes[0]
        return first, 0.0
    if scope.seconds is not None:
        return home, min(scope.seconds, home.duration_s)
    if scope.when == "middle":
        return home, round(home.duration_s / 2, 2)
    if target in _ids(table) and (rule.near or rule.move in ("track", "orbit")):
        return home, _best_beat(table, home, str(target), rule)
    return home, 0.0 if rule.move == "static" else last if rule.zoom == 1.0 else round(
        home.duration_s * 0.4, 2
    )


def _default(table: Table, wish: Wish) -> Scene:
    recent = [scene for scene in table.scenes if scene.id == table.recent_scene]
    return recent[0] if recent else table.scenes[0]


def _ids(table: Table) -> tuple[str, ...]:
    return tuple(person.id for person in table.people.all)


def _best_beat(table: Table, scene: Scene, actor: str, rule: _Rule) -> float:
    """Return when there is most to see of an actor: their way, their words, or their first."""
    part = part_of(scene, actor)
    if part is None:
        return 0.0
    spans = list(zip(part.actions, table.spans(scene, part), strict=True))
    going = [span.start_s for action, span in spans if ACTIONS.get(action.action).travels]
    staying = [span.start_s for action, span in spans if not ACTIONS.get(action.action).travels]
    if rule.move == "track":
        starts = going or staying
    else:
        starts = [span.start_s for span in table.lines(scene, part)] + staying or going
    at = min(starts, default=0.0)
    return round(min(at, max(0.0, scene.duration_s - 1.5)), 2)


def _clearing(scene: Scene, at: float) -> list[Step]:
    """Take out the keys that would break the new shot off before it can be seen."""
    return [
        Step("remove_camera", {"scene": scene.id, "at_s": key.at_s})
        for key in scene.camera
        if at + 0.04 < key.at_s < at + _LEAST_S
        or (at - 0.6 < key.at_s < at - 0.04 and key.at_s > 0.0)
    ]


def _unheard(wish: Wish, table: Table) -> tuple[str, ...]:
    if wish.scope.clause and beat_of(wish.scope.clause, table, wish.scope) is None:
        return (f"nothing in the film is {wish.scope.clause!r}, so I chose the moment",)
    return ()


def _told(rule: _Rule, target: str | None, at: float, scene: Scene, table: Table) -> str:
    who = table.people.name(target) if target in _ids(table) else f"the {target}" if target else ""
    verbs = {"static": "shows", "zoom": "zooms in on" if rule.zoom != 1.0 else "zooms out",
             "track": "follows", "orbit": "circles", "pan": "pans across", "dolly": "moves in on",
             "crane": "rises over"}  # fmt: skip
    what = (
        f"the camera {verbs[rule.move]} {who or ('the scene' if rule.zoom != 1.0 else '')}".rstrip()
    )
    shot = f" in {_SHOTS[rule.shot]}" if rule.shot and rule.move == "static" else ""
    when = f" from {at:g} s on" if at else " from the start"
    return f"{what}{shot}{when}{table.where(scene)}"
