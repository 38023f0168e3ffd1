"""Making room: what an actor does later moves on, so that something can come in between."""

from stickgen_agent.revising.answers import Step
from stickgen_agent.revising.moments import Moment
from stickgen_agent.revising.table import Table, part_of
from stickgen_engine.vocabulary.actions import ACTIONS

_GAP_S = 0.1


def making_room(table: Table, where: Moment, actor: str, action: str) -> list[Step]:
    """Return the steps that move the actor's later beats on, the last first; none if there is room."""
    part = part_of(where.scene, actor)
    if part is None or not where.shift or where.at_s is None:
        return []
    word = ACTIONS.get(action)
    spans = table.spans(where.scene, part)
    clashing = [
        (index, span)
        for index, (each, span) in enumerate(zip(part.actions, spans, strict=True))
        if span.end_s > where.at_s + 0.05
        and (ACTIONS.get(each.action).layer == word.layer or word.layer != "upper")
    ]
    if not clashing:
        return []
    first = min(span.start_s for _, span in clashing)
    needed = where.at_s + word.seconds + _GAP_S - first
    if needed <= 0.05 or first < where.at_s - 0.3:
        return []
    steps: list[Step] = []
    for index, span in sorted(clashing, key=lambda each: -each[1].start_s):
        times = {"start_s": round(span.start_s + needed, 2), "end_s": round(span.end_s + needed, 2)}
        who = {"actor": actor, "scene": where.scene.id, "index": index}
        steps.append(Step("change_action", {**who, **times}))
    return steps
