"""How a scene opens: who stands where, who waits outside, and which things are there."""

from stickgen_agent.director import games
from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.plot import Deed, SceneDraft
from stickgen_agent.director.stage import EDGE_M, OUTSIDE_M, Stage
from stickgen_agent.director.surroundings import dressing
from stickgen_agent.director.verbs import MEETING
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS

# Hands bring these themselves, with what is done with them.
_SELF_DRAWN = word_set(
    "food cup book phone camera letter guitar sword bow wand shovel hammer broom bottle ball"
    " bat baseball glove"
)
# What is too big to stand in a room.
_OUTDOORS = word_set("house building stadium")
_SIDE_BY_SIDE_MOST = 6
_ONE_ROW = 7
_SIDE_BY_SIDE = {1: (0.0,), 2: (-1.5, 1.5), 3: (-2.4, 0.0, 2.4), 4: (-3.0, -1.0, 1.0, 3.0)}
# How far to both sides, and how far back, those stand who only look on.
_BEHIND_M = 4.0
_BACK_M = 2.9
_COMING = word_set("walk run chase sneak jog march gallop trot fly skip")


def cast_at_start(draft: SceneDraft, stage: Stage) -> None:
    """Put everybody where they begin: on the stage, or outside until they come in."""
    first = {each: deed for deed in reversed(draft.deeds) for each in deed.who}
    met = _met_later(draft)
    acting = [each for each in draft.cast if each not in draft.behind]
    home = [each for each in acting if each not in met and not _comes_in(first.get(each))]
    coming = [each for each in acting if each not in home]
    setting_out = _setting_out(draft, home)
    rest = [each for each in home if each not in setting_out]
    for index, each in enumerate(setting_out):
        x = EDGE_M * -1.1 + 1.05 * (len(setting_out) - 1 - index)
        stage.enter(each, (round(x, 2), 0.25 * (index % 2)))
    for index, each in enumerate(rest):
        x, z = (EDGE_M - 0.1 - 1.1 * index, 0.0) if setting_out else _spot(index, len(home))
        deed = first.get(each)
        travels = deed is not None and deed.action is not None and ACTIONS.get(deed.action).travels
        if travels and len(home) <= 2 and index == 0 and not setting_out:
            x = -EDGE_M + 0.3
        stage.enter(each, (round(x, 2), z))
    # In the order of the cast, whatever the order in which places were given.
    stage.people = {each: stage.people[each] for each in home}
    for index, each in enumerate(coming):
        side = 1.0 if index % 2 == 0 and home else -1.0
        stage.enter(each, (side * (OUTSIDE_M + 0.9 * (index // 2)), 0.3 * index))
    _look_on(draft, stage)
    for each, spot in draft.starts.items():
        if each in home:
            stage.enter(each, spot)
    for deed in draft.deeds:
        if deed.game:
            for each, spot in games.line_up(deed).items():
                stage.enter(each, spot)
            break
    _face(draft, stage)


def _look_on(draft: SceneDraft, stage: Stage) -> None:
    """Let those who only look on stand in a row behind everybody else."""
    for index, each in enumerate(draft.behind):
        x = _BEHIND_M * (2.0 * (index + 0.5) / len(draft.behind) - 1.0)
        # Nobody stands right behind one who is alone in the middle.
        x += 0.6 * (len(draft.behind) % 2)
        stage.enter(each, (round(x, 2), _BACK_M + 0.4 * (index % 2)))


def _setting_out(draft: SceneDraft, home: list[str]) -> tuple[str, ...]:
    """Return those who set out together first: they stand together, with their way before them."""
    first = draft.deeds[0] if draft.deeds else None
    if first is None or first.action is None or first.game or not ACTIONS.get(first.action).travels:
        return ()
    others = len(home) - len(first.who)
    together = 1 < len(first.who) <= _SIDE_BY_SIDE_MOST and set(first.who) <= set(home)
    return first.who if together and others <= 2 else ()


def _spot(index: int, count: int) -> tuple[float, float]:
    """Return a place on the stage: few stand side by side, many in rows."""
    xs = _SIDE_BY_SIDE.get(count)
    return (xs[index], 0.0) if xs is not None else _in_rows(index, count)


def _in_rows(index: int, count: int) -> tuple[float, float]:
    """Return a place among many: one row as long as it has room, else rows that fill gaps."""
    if count <= _ONE_ROW:
        return -3.4 + 6.8 * index / max(1, count - 1), 0.45 * (index % 2)
    rows = 2 if count <= 2 * _ONE_ROW else 3
    step = 6.8 / (-(-count // rows) - 0.5)
    return -3.4 + step * (index // rows + (index % rows) / rows), 0.95 * (index % rows)


def _face(draft: SceneDraft, stage: Stage) -> None:
    people = list(stage.people.items())
    middle = sum(person.at[0] for _, person in people) / max(1, len(people))
    for _, person in people:
        person.facing = "right" if person.at[0] <= middle + 0.01 else "left"
        if len(people) == 1 and abs(person.at[0]) < 0.5:
            person.facing = "camera"


def _met_later(draft: SceneDraft) -> set[str]:
    """Return who comes up after other things have happened: they come into the picture then."""
    met: set[str] = set()
    seen: set[str] = set()
    for number, deed in enumerate(draft.deeds):
        if number >= 2 and deed.action in _COMING and (deed.leaves or not deed.together):
            met |= {each for each in deed.who if each not in seen}
        if seen and deed.verb.split()[:1] and deed.verb.split()[0] in MEETING:
            met |= {*deed.targets} - seen
        seen |= {*deed.who, *deed.targets}
    return met


def _comes_in(deed: Deed | None) -> bool:
    return deed is not None and deed.enters


def furnish(draft: SceneDraft, stage: Stage, *, rest: bool = False) -> None:
    """Set up what the story names; with ``rest`` what no deed has brought on by the end."""
    taken = {deed.thing for deed in draft.deeds if deed.thing and not rest}
    if rest:
        taken = {each["kind"] for each in stage.props} | _SELF_DRAWN
    taken |= {kind for kind, _ in draft.held}
    if PLACES.get(stage.place).indoor:
        taken |= _OUTDOORS
    big = [kind for kind in draft.things if not PROPS.get(kind).held and kind not in taken]
    for index, kind in enumerate(big[:8]):
        side = 1.0 if index % 2 == 0 else -1.0
        width = PROPS.get(kind).width_m
        stage.prop(kind, (side * (2.2 + 0.25 * width + 1.2 * (index // 2)), 1.8 + 0.2 * width))
    small = [kind for kind in draft.things if PROPS.get(kind).held and kind not in taken]
    for index, kind in enumerate(small[:6]):
        stage.prop(kind, (1.1 - 0.8 * index, 0.9))
    if not rest and len(stage.props) <= 4:
        for kind, x, z in dressing(stage.place):
            if kind not in (each["kind"] for each in stage.props) and kind not in taken:
                stage.prop(kind, (x, z))
