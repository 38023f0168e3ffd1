"""Actions that cannot be read, meetings that fail, and bodies that slide, sink or jump."""

from dataclasses import replace

import numpy as np

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.motion.source import BeatReport, Motion
from stickgen_engine.review import Finding, review
from stickgen_engine.review.reviewing import review_scene
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.staged import StagedScene
from tests.review.faulty import film, kinds, part, the_fault


def does(action: str, start_s: float, end_s: float, **facts: object) -> dict[str, object]:
    return {"action": action, "start_s": start_s, "end_s": end_s, **facts}


def moved_by_hand(script: ScriptSchema, **changed: Motion) -> tuple[Finding, ...]:
    """Review a scene some of whose motions were spoilt."""
    timeline = planned(script)[0]
    performance = perform_scene(timeline)
    spoilt = replace(performance, motions=performance.motions | changed)
    return review_scene(StagedScene(spoilt, script.size))


def ann_of(script: ScriptSchema) -> Motion:
    return perform_scene(planned(script)[0]).motions["ann"]


def test_a_bow_in_a_third_of_a_second_is_too_short():
    script = film(part("ann", -1.2, actions=[does("bow", 1.0, 1.3)]), part("bob", 1.2))
    # So quick a bow may jolt as well.
    fault = next(each for each in review(script) if each.kind != "pop")
    assert (fault.kind, fault.actor, fault.measured) == ("action_too_short", "ann", 0.28)
    assert fault.remedy is not None
    assert dict(fault.remedy.values) == {"actor": "ann", "index": 0, "end_s": 2.8}


def test_a_long_stretch_in_which_nobody_does_anything_is_found():
    fault = the_fault(film(duration_s=9.0))
    assert (fault.kind, fault.start_s, fault.end_s) == ("idle", 3.0, 9.0)
    assert fault.remedy is not None
    assert fault.remedy.values["duration_s"] == 4.5


def test_waiting_that_is_written_is_no_idling():
    waits = [does("wave", 0.5, 3.0), does("stand", 3.0, 9.0)]
    assert kinds(film(part("ann", 0.0, actions=waits), duration_s=9.0)) == []


def test_a_slap_from_across_the_room_never_meets():
    slaps = [does("slap", 1.0, 1.48, target="bob")]
    fault = the_fault(film(part("ann", -2.0, actions=slaps), part("bob", 2.0)))
    assert (fault.kind, fault.actor, fault.measured) == ("does_not_meet", "ann", 4.0)


def test_a_hug_with_time_to_get_there_meets():
    hugs = [does("hug", 0.0, 4.0, target="bob")]
    assert kinds(film(part("ann", -1.2, actions=hugs), part("bob", 1.2))) == []


def test_one_who_stands_behind_another_for_long_is_found_with_a_place_to_go():
    fault = the_fault(film(part("ann", 0.0, 1.0), part("bob", 0.0, 0.0)))
    assert (fault.kind, fault.actor) == ("overlap", "ann")
    assert fault.remedy is not None
    aside = fault.remedy.values["at"]
    assert kinds(film(part("ann", *aside), part("bob", 0.0, 0.0))) == []


def test_two_who_embrace_may_cover_each_other():
    hugs = [does("hug", 0.0, 6.0, target="bob")]
    assert kinds(film(part("ann", -0.6, actions=hugs), part("bob", 0.6), duration_s=6.0)) == []


def test_somebody_who_points_at_one_who_is_not_seen_is_found():
    points = [does("point", 0.5, 3.0, target="bob")]
    camera = [
        {"at_s": 0.0, "shot": "full", "target": "ann"},
        {"at_s": 6.0, "shot": "full", "target": "bob"},
    ]
    waves = [does("wave", 6.2, 8.0)]
    script = film(
        part("ann", -4.0, actions=points), part("bob", 4.0, actions=waves), duration_s=8.0,
        camera=camera,
    )  # fmt: skip
    fault = the_fault(script)
    assert (fault.kind, fault.actor) == ("target_off_screen", "ann")
    assert "right" in fault.message


def test_a_feeling_that_only_a_back_shows_is_found():
    ann = part("ann", -1.2, facing="away", actions=[],
               expressions=[{"at_s": 0.0, "expression": "happy"}])  # fmt: skip
    fault = the_fault(film(ann, part("bob", 1.2)))
    assert (fault.kind, fault.actor) == ("expression_unseen", "ann")
    assert "back of the head" in fault.message


def test_feelings_of_one_actor_that_are_too_small_to_see_are_told_together():
    feels = [{"at_s": 0.0, "expression": "happy"}, {"at_s": 2.0, "expression": "sad"}]
    camera = [{"at_s": 0.0, "shot": "wide", "zoom": 0.25}]
    fault = the_fault(film(part("ann", 0.0, actions=[], expressions=feels), camera=camera))
    assert (fault.kind, fault.start_s, fault.end_s) == ("expression_unseen", 0.0, 4.0)
    assert "happy (0.0 s), sad (2.0 s)" in fault.message
    assert fault.remedy is not None
    assert (fault.remedy.change, fault.remedy.values["shot"]) == ("camera", "medium")


def test_somebody_in_the_cast_without_a_part_is_found():
    actors = [{"id": "ann"}, {"id": "bob"}, {"id": "eve"}]
    fault = the_fault(film(actors=actors))
    assert (fault.kind, fault.actor, fault.scene) == ("no_part", "eve", "")


def test_planted_feet_that_slide_are_found():
    script = film(part("ann", 0.0))
    ann = ann_of(script)
    joints = ann.joints.copy()
    joints[25:75, :, 0] += np.linspace(0.0, 0.6, 50, dtype=np.float32)[:, None]
    joints[75:, :, 0] += 0.6
    (fault,) = moved_by_hand(script, ann=replace(ann, joints=joints))
    assert fault.kind == "feet_slide"
    assert 25.0 < fault.measured < 40.0


def test_a_body_in_the_floor_is_found():
    script = film(part("ann", 0.0))
    ann = ann_of(script)
    (fault,) = moved_by_hand(script, ann=replace(ann, joints=ann.joints - [0.0, 0.2, 0.0]))
    assert fault.kind == "below_floor"


def test_a_body_that_is_suddenly_elsewhere_pops():
    script = film(part("ann", 0.0))
    ann = ann_of(script)
    joints = ann.joints.copy()
    at = next(r.beat.start for r in ann.reports if r.beat.start > 2)
    joints[at:, :, 0] += 1.0
    faults = moved_by_hand(
        script, ann=replace(ann, joints=joints, contacts=np.zeros_like(ann.contacts))
    )
    assert [fault.kind for fault in faults] == ["pop"]
    assert faults[0].severity == "serious"


def test_a_beat_that_something_else_stands_in_for_is_found():
    script = film(part("ann", 0.0))
    ann = ann_of(script)
    reports = tuple(
        BeatReport(r.beat, r.origin, "no motion for it") if r.beat.index == 0 else r
        for r in ann.reports
    )
    (fault,) = moved_by_hand(script, ann=replace(ann, reports=reports))
    assert (fault.kind, fault.severity) == ("degraded", "serious")
    assert "wave" in fault.message
