"""Facts about when and where: who acts after whom, who stands on the left, who came nearer."""

from collections.abc import Callable, Iterator
from math import dist

from stickgen_engine.script.models import Part, Scene, ScriptSchema
from stickgen_engine.script.timing import Span, action_spans, line_spans

Judge = Callable[[ScriptSchema | None, ScriptSchema, str], bool]


def _parts(script: ScriptSchema, who: str) -> Iterator[tuple[float, Scene, int, Part]]:
    begin = 0.0
    for scene in script.scenes:
        for number, part in enumerate(scene.parts):
            if part.actor == who:
                yield begin, scene, number, part
        begin += scene.duration_s


def _spans(script: ScriptSchema, deed: str) -> list[Span]:
    """Return when "mia hug" happens, on the clock of the film; "mia say" is her last line."""
    who, action = deed.split()
    found: list[Span] = []
    for begin, scene, number, part in _parts(script, who):
        if action == "say":
            spans = list(line_spans(scene, script)[number])[-1:]
        else:
            acts = zip(part.actions, action_spans(scene, part, script.actor(who)), strict=True)
            stem = action.removesuffix("*")
            spans = [
                span
                for each, span in acts
                if each.action == action or (stem != action and each.action.startswith(stem))
            ]
        found += [Span(begin + each.start_s, begin + each.end_s) for each in spans]
    return found


def _starts(after: bool) -> Judge:
    def holds(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
        one, _, other = value.partition(" > ")
        mine, theirs = _spans(script, one), _spans(script, other)
        if not mine or not theirs:
            return False
        if after:
            return any(each.start_s >= theirs[0].end_s - 0.35 for each in mine)
        return any(each.start_s < theirs[0].start_s for each in mine)

    return holds


def _moved_in_time(later: bool) -> Judge:
    def holds(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
        assert before is not None
        old, new = _spans(before, value), _spans(script, value)
        if not old or not new:
            return False
        by = new[-1].start_s - old[-1].start_s
        return by > 0.2 if later else by < -0.2

    return holds


def _last_face(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
    who, expression = value.split()
    part = list(_parts(script, who))[-1][3]
    last = max(part.expressions, key=lambda each: each.at_s, default=None)
    return last is not None and last.expression == expression


def _last_of(field: str) -> Judge:
    return lambda before, script, value: getattr(script.scenes[-1], field) == value


def _x(script: ScriptSchema, what: str) -> float | None:
    for scene in script.scenes:
        for prop in scene.props:
            if what in (prop.kind, prop.id):
                return prop.at[0]
    return next((part.at[0] for _, _, _, part in _parts(script, what)), None)


def _side(sign: float) -> Judge:
    def holds(_: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
        x = _x(script, value)
        return x is not None and x * sign > 0.3

    return holds


def _more_left(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
    assert before is not None
    old, new = _x(before, value), _x(script, value)
    return old is not None and new is not None and new < old - 0.1


def _apart(script: ScriptSchema, value: str) -> float:
    one, other = (next(_parts(script, who))[3].at for who in value.split())
    return dist(one, other)


def _nearer(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
    assert before is not None
    return _apart(script, value) < _apart(before, value) - 0.1


def _facing(_: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
    one, other = (next(_parts(script, who))[3] for who in value.split())
    way = {True: "right", False: "left"}
    ahead = other.at[0] > one.at[0]
    return (one.facing, other.facing) in (
        (way[ahead], way[not ahead]), (other.actor, one.actor),
    )  # fmt: skip


def _grown(sign: float) -> Judge:
    def holds(before: ScriptSchema | None, script: ScriptSchema, value: str) -> bool:
        assert before is not None
        return sign * (script.actor(value).height_m - before.actor(value).height_m) > 0.0

    return holds


MOMENTS: dict[str, Judge] = {
    "starts after": _starts(after=True),
    "starts before": _starts(after=False),
    "starts later": _moved_in_time(later=True),
    "starts earlier": _moved_in_time(later=False),
    "last face": _last_face,
    "last weather": _last_of("weather"),
    "last time": lambda _, script, value: script.scenes[-1].time_of_day in value.split("|"),
    "x left": _side(-1.0),
    "x right": _side(1.0),
    "x less": _more_left,
    "nearer": _nearer,
    "facing": _facing,
    "bigger": _grown(1.0),
    "smaller": _grown(-1.0),
}
