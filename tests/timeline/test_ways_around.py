"""Ways over the floor lead round what stands there, end where they should, and have their pace."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import Beat, SceneTimeline
from stickgen_engine.timeline.compass import distance
from stickgen_engine.timeline.footprints import Footprint, brought_out, footprints
from stickgen_engine.timeline.plan import plan

TABLE = {"id": "table", "kind": "table", "at": [0.0, 0.0]}


def planned(
    action: dict[str, Any], *props: dict[str, Any], at: tuple[float, float] = (-3.0, 0.0)
) -> SceneTimeline:
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": "amy"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": 8.0,
                    "props": list(props),
                    "parts": [{"actor": "amy", "at": list(at), "actions": [action]}],
                }
            ],
        }
    )
    return plan(script)[0]


def way_in(timeline: SceneTimeline) -> Beat:
    return next(beat for beat in timeline.actors[0].beats if beat.path)


def test_a_way_leads_round_a_table_and_ends_exactly_where_it_was_told_to():
    timeline = planned({"action": "walk", "to": [3.0, 0.0]}, TABLE)
    way = way_in(timeline)
    points = (way.at, *way.path)
    (box,) = footprints(timeline.scene)
    assert len(points) > 2
    assert points[-1] == (3.0, 0.0)
    assert not any(box.grown(0.15).crossed(a, b) for a, b in pairwise(points))


def test_a_way_over_an_open_floor_is_straight():
    assert way_in(planned({"action": "walk", "to": [3.0, 0.0]})).path == ((3.0, 0.0),)


def test_a_way_that_ends_inside_a_thing_ends_at_its_near_edge():
    timeline = planned({"action": "walk", "to": [0.0, 0.0]}, TABLE)
    (box,) = footprints(timeline.scene)
    end = way_in(timeline).path[-1]
    assert not box.holds(end)
    assert end[0] < box.low[0]
    assert distance(end, box.edge_towards(end)) < 0.4


def test_an_end_among_things_comes_out_on_the_side_one_comes_from():
    row = (Footprint("near", (-1.0, -0.5), (0.0, 0.5)), Footprint("far", (0.1, -0.5), (1.0, 0.5)))
    end = brought_out((0.5, 0.0), row, (-4.0, 0.0), 0.2)
    assert end[0] <= -1.2 + 0.06
    assert end[0] > -1.5


def test_points_that_the_script_names_are_gone_through():
    way = way_in(planned({"action": "walk", "path": [[-1.0, 2.0], [1.0, -1.0]], "to": [3.0, 0.0]}))
    assert {(-1.0, 2.0), (1.0, -1.0), (3.0, 0.0)} <= set(way.path)


def test_a_ring_round_a_tree_keeps_near_its_trunk():
    tree = {"id": "tree", "kind": "tree", "at": [0.0, 0.0]}
    action = {"action": "run", "target": "tree", "description": "runs around the tree"}
    way = way_in(planned(action, tree, at=(-4.0, 0.0)))
    gaps = [distance(point, (0.0, 0.0)) for point in way.path]
    assert min(gaps) > 0.5
    assert max(gaps) < 2.6
    turned = np.unwrap([np.arctan2(z, x) for x, z in way.path])
    assert abs(turned[-1] - turned[0]) > np.radians(300.0)


def test_a_walk_with_too_little_time_becomes_a_jog_and_one_with_time_stays_a_walk():
    action = {"action": "walk", "to": [3.4, 0.0], "start_s": 0.0}
    assert way_in(planned({**action, "end_s": 2.9})).variant == "jog"
    assert way_in(planned({**action, "end_s": 5.0})).variant == ""


@pytest.mark.parametrize("first", [(-2.0, -2.0), (2.0, 2.0)])
def test_who_runs_the_bases_comes_past_every_base(first: tuple[float, float]):
    places = [(2.0, -2.0), (2.0, 2.0), (-2.0, 2.0), (-2.0, -2.0)]
    bases = [
        {"id": f"base{number}", "kind": "base", "at": list(at)} for number, at in enumerate(places)
    ]
    way = way_in(planned({"action": "run_bases"}, *bases, at=first))
    for place in places:
        assert min(distance(place, point) for point in (way.at, *way.path)) < 0.3
