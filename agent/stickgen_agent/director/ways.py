"""Ways into the picture, out of it, and side by side."""

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.stage import EDGE_M, OUTSIDE_M, Stage
from stickgen_engine.vocabulary.actions import ACTIONS

# Beyond this somebody waits outside.
OUT_M = 4.8
# As many go side by side; more spread out.
_TOGETHER = 6
# Those who stand further apart do not go together.
_APART_M = 6.0
# What a group does in step.
_IN_STEP = word_set("walk march salute row dance_together sing lead_by_hand carry")
# Out of the picture; further away nobody has to go.
_GONE_M = 5.3


def natural(deed: Deed, who: str, action: str, stage: Stage) -> float:
    """Return how long a deed takes by nature or as the story says, in seconds."""
    if deed.seconds is not None:
        return deed.seconds
    return max(1.2, ACTIONS.get(action).seconds) * stage.tempo * _own_pace(deed, who, action)


def late(deed: Deed, who: str) -> float:
    """Return by how many seconds one of several begins later than the first."""
    if len(deed.who) < 2 or deed.action in _IN_STEP or deed.line:
        return 0.12 * (deed.who.index(who) % 5) if deed.line or len(deed.who) < 2 else 0.0
    return round(0.6 * _share(deed.who.index(who)), 2)


def _own_pace(deed: Deed, who: str, action: str) -> float:
    """Return how much slower or faster one of several does the same as the others."""
    if len(deed.who) < 2 or action in _IN_STEP or who not in deed.who:
        return 1.0
    return 1.0 + 0.24 * (_share(deed.who.index(who)) - 0.5)


def _share(index: int) -> float:
    """Return a number from 0 to 1 that differs from those of the members before and after."""
    return (index * 0.618034) % 1.0


def come_in(deed: Deed, who: str, action: str, start: float, stage: Stage) -> float:
    """Come into the picture from where one waits; return when that is done."""
    side = 1.0 if stage.people[who].at[0] > 0 else -1.0
    others = [person.at[0] for name, person in stage.people.items() if name != who]
    x = side * 1.5 if others else 0.0
    while not stage.free((x, 0.0), but=who) and abs(x) < 3.6:
        x += side * 0.9
    travelling = action if ACTIONS.get(action).travels else "walk"
    return stage.go(who, travelling, (x, 0.0), start, natural(deed, who, travelling, stage),
                    manner=deed.manner)  # fmt: skip


def leave(deed: Deed, who: str, action: str, start: float, stage: Stage) -> float:
    """Go out of the picture; return when that is done."""
    here = stage.people[who].at
    travelling = action if ACTIONS.get(action).travels else "walk"
    if action in ("follow", "chase") and deed.targets and deed.targets[0] in stage.people:
        # After somebody who has just left, close behind them.
        ahead = stage.people[deed.targets[0]]
        side = 1.0 if ahead.at[0] >= 0 else -1.0
        person = stage.people[who]
        if not person.actions and abs(here[0]) > OUT_M and here[0] * side > 0:
            # Who comes in only to give chase comes in behind, and runs across the picture.
            offset = 0.9 * deed.who.index(who)
            person.at = person.start = here = (-side * (OUTSIDE_M + offset), here[1])
        return stage.go(who, travelling, (side * (_GONE_M - 0.3), here[1]), start + 0.4,
                        natural(deed, who, travelling, stage), manner=deed.manner,
                        target=deed.targets[0])  # fmt: skip
    side = away_side(deed, who, stage)
    return stage.go(who, travelling, (side * _GONE_M, here[1]), start,
                    natural(deed, who, travelling, stage), manner=deed.manner)  # fmt: skip


def away_side(deed: Deed, who: str, stage: Stage) -> float:
    """Return the side that leads away: from whom one flees, from the others, or to the near edge.

    All who go together go to the same side.
    """
    here = stage.people[deed.who[0] if deed.who[0] in stage.people else who].at[0]
    named = [each for each in deed.targets if each in stage.people]
    others = named or [
        each
        for each, person in stage.people.items()
        if each not in deed.who and abs(person.at[0]) < OUT_M
    ]
    near = [stage.people[each].at[0] for each in others if abs(stage.people[each].at[0] - here) < 3]
    if near and (named or deed.action == "flee"):
        return 1.0 if here >= sum(near) / len(near) else -1.0
    return 1.0 if here >= 0 else -1.0


def along(deed: Deed, who: str, far: float, stage: Stage) -> tuple[float, float] | None:
    """Return where one of those goes who go together: all of them the same way and as far."""
    group = [each for each in deed.who if each in stage.people]
    if len(group) < 2 or len(group) > _TOGETHER:
        return None
    if who == group[0]:
        stage.strides.pop(deed.who, None)
        xs = [stage.people[each].at[0] for each in group]
        if max(xs) - min(xs) <= _APART_M:
            stage.strides[deed.who] = _stride(xs, far, group, stage)
    stride = stage.strides.get(deed.who)
    if stride is None or abs(stride) < 0.5:
        return None
    here = stage.people[who].at
    return here[0] + stride, here[1]


def _stride(xs: list[float], far: float, group: list[str], stage: Stage) -> float:
    """Return how far a group can go, as signed metres: to the edge, or up to who stands there."""
    side = 1.0 if sum(xs) <= 0.0 else -1.0
    front = max(side * x for x in xs)
    ahead = [side * person.at[0] for name, person in stage.people.items() if name not in group]
    limit = min([EDGE_M + 0.3, *(x - 1.1 for x in ahead if x > front)])
    return side * max(0.0, min(far, limit - front))
