"""Who gets about lets others pass: with room, on the right, and without zigzags."""

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import Beat, SceneTimeline
from stickgen_engine.timeline.compass import difference, heading
from stickgen_engine.timeline.dodging import Array, foreseen
from stickgen_engine.timeline.drafts import Draft
from stickgen_engine.timeline.footprints import footprints
from stickgen_engine.timeline.plan import plan


def staged(
    ways: dict[str, tuple[tuple[float, float], tuple[float, float]]],
    *,
    props: list[dict[str, Any]] | None = None,
    **facts: Any,
) -> SceneTimeline:
    """Everybody walks from one place to another."""
    parts = [
        {"actor": name, "at": list(at), "actions": [{"action": "walk", "to": list(to), **facts}]}
        for name, (at, to) in ways.items()
    ]
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": name} for name in ways],
            "scenes": [{"id": "s", "duration_s": 9.0, "parts": parts, "props": props or []}],
        }
    )
    return plan(script)[0]


def places(timeline: SceneTimeline) -> dict[str, Array]:
    return {
        each.actor.id: foreseen(
            Draft(each.actor, each.part, (), 0.0, beats=list(each.beats)), timeline.frames
        )
        for each in timeline.actors
    }


def way(timeline: SceneTimeline, number: int) -> Beat:
    return next(beat for beat in timeline.actors[number].beats if beat.path)


def turned_deg(beat: Beat) -> float:
    ways = [heading(a, b) for a, b in pairwise((beat.at, *beat.path))]
    return sum(abs(difference(a, b)) for a, b in pairwise(ways))


def test_two_who_come_towards_each_other_pass_on_the_right_with_room():
    timeline = staged({"amy": ((-3.0, 0.0), (3.0, 0.0)), "bob": ((3.0, 0.0), (-3.0, 0.0))})
    gone = places(timeline)
    gaps = np.hypot(*(gone["amy"] - gone["bob"]).T)
    meeting = int(gaps.argmin())
    assert gaps[meeting] >= 0.59
    # z grows away from the viewer: the right-hand side of who goes to the right is the near one.
    assert gone["amy"][meeting, 1] < gone["bob"][meeting, 1] - 0.5


def test_only_one_of_two_bends_and_only_a_little():
    timeline = staged({"amy": ((-3.0, 0.0), (3.0, 0.0)), "bob": ((3.0, 0.0), (-3.0, 0.0))})
    turned = sorted(turned_deg(way(timeline, number)) for number in (0, 1))
    assert turned[0] == 0.0
    assert turned[1] < 120.0


def test_two_whose_ways_cross_leave_each_other_room():
    timeline = staged({"amy": ((-2.5, 0.5), (2.5, 0.5)), "bob": ((0.0, -2.0), (0.0, 3.0))})
    gone = places(timeline)
    assert np.hypot(*(gone["amy"] - gone["bob"]).T).min() >= 0.59


def test_ways_that_do_not_meet_stay_straight():
    timeline = staged({"amy": ((-3.0, 0.0), (3.0, 0.0)), "bob": ((3.0, 2.0), (-3.0, 2.0))})
    assert all(len(way(timeline, number).path) == 1 for number in (0, 1))


_PLACES = st.tuples(
    st.sampled_from((-3.6, -2.4, -1.9, -1.2, 0.0, 0.5, 1.2, 2.4, 2.9)), st.sampled_from((0.0, 1.0))
)
_KINDS = st.sampled_from(("table", "chair", "tree", "bench"))


@settings(max_examples=40, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(
    st.lists(_PLACES, min_size=2, max_size=5, unique=True),
    st.lists(st.tuples(_KINDS, st.sampled_from((-2.4, -0.8, 0.8, 2.4))), max_size=4),
    st.randoms(use_true_random=False),
)
def test_on_any_stage_nobody_runs_into_anybody_or_through_anything(starts, things, chance):
    ends = [(at[0], round(3.2 - at[1] + 0.9 * number, 2)) for number, at in enumerate(starts)]
    chance.shuffle(ends)
    ways = {f"a{n}": (at, to) for n, (at, to) in enumerate(zip(starts, ends, strict=True))}
    props = [
        {"id": f"p{number}", "kind": kind, "at": [x, 2.1]}
        for number, (kind, x) in enumerate({x: (k, x) for k, x in things}.values())
    ]
    timeline = staged(ways, props=props)
    gone = places(timeline)
    boxes = footprints(timeline.scene)
    for number, (name, (at, to)) in enumerate(ways.items()):
        beat = way(timeline, number)
        points = (beat.at, *beat.path)
        if not any(box.grown(0.25).holds(to) for box in boxes):
            assert points[-1] == to
        for box in boxes:
            if not box.holds(at):
                assert not any(box.crossed(a, b) for a, b in pairwise(points))
        turns = [heading(a, b) for a, b in pairwise(points) if a != b]
        assert max((abs(difference(a, b)) for a, b in pairwise(turns)), default=0.0) < 100.0
        for other in list(ways)[number + 1 :]:
            steps = [np.hypot(*np.diff(gone[n], axis=0).T) > 0.01 for n in (name, other)]
            both = steps[0] & steps[1]
            gaps = np.hypot(*(gone[name] - gone[other]).T)[1:][both]
            near = min(0.35, np.hypot(at[0] - ways[other][0][0], at[1] - ways[other][0][1]) - 0.05)
            assert gaps.min(initial=9.0) >= near, (name, other)
