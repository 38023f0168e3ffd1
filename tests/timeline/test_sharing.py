"""Several who go to one thing or person stand around it, not in each other."""

from itertools import combinations
from typing import Any

import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import Point, SceneTimeline
from stickgen_engine.timeline.compass import difference, distance, heading
from stickgen_engine.timeline.plan import plan

DRUM = {"id": "drum", "kind": "drum", "at": [0.5, 0.8]}


def gathered(action: str, count: int, *, apart: float = 0.4, **facts: Any) -> SceneTimeline:
    names = [f"r{number}" for number in range(count)]
    parts = [
        {
            "actor": name,
            "at": [-3.0 - apart * number, 0.0],
            "actions": [{"action": action, "target": "drum", **facts}],
        }
        for number, name in enumerate(names)
    ]
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": name} for name in names],
            "scenes": [{"id": "s", "duration_s": 8.0, "parts": parts, "props": [DRUM]}],
        }
    )
    return plan(script)[0]


def ends(scene: SceneTimeline) -> list[tuple[Point, float]]:
    out = []
    for actor in scene.actors:
        gone = [beat for beat in actor.beats if beat.path]
        out.append(
            (gone[-1].path[-1], next(b for b in reversed(actor.beats) if b.index == 0).facing_deg)
        )
    return out


@pytest.mark.parametrize("action", ["walk", "run", "pick_up", "drum", "push"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_those_who_go_to_one_thing_stand_around_it_and_face_it(action: str, count: int) -> None:
    places = ends(gathered(action, count))
    for (one, _), (other, _) in combinations(places, 2):
        assert distance(one, other) > 0.6
    first = distance(places[0][0], (0.5, 0.8))
    for at, facing in places:
        assert distance(at, (0.5, 0.8)) == pytest.approx(first, abs=0.01)
        if action not in ("push",):
            assert abs(difference(facing, heading(at, (0.5, 0.8)))) < 30.0


def test_who_comes_alone_or_is_told_where_to_stand_goes_there_as_ever() -> None:
    (at, _), *_ = ends(gathered("pick_up", 1))
    assert abs(difference(heading((-3.0, 0.0), at), heading((-3.0, 0.0), (0.5, 0.8)))) < 1e-6
    told = ends(gathered("walk", 3, to=[0.1, 0.2]))
    assert [place for place, _ in told] == [(0.1, 0.2)] * 3
