"""Who is not seen as they should be."""

import pytest

from stickgen_engine.review import review
from tests.review.faulty import WIDE, film, kinds, part, the_fault


def does(action: str, start_s: float, end_s: float, **facts: object) -> dict[str, object]:
    return {"action": action, "start_s": start_s, "end_s": end_s, **facts}


def test_a_clean_film_gives_no_finding():
    assert kinds(film()) == []


def test_who_walks_out_of_a_shot_and_acts_on_is_found():
    leaves = [does("run", 0.5, 4.0, to=[9.0, 0.0]), does("dance", 4.5, 7.0)]
    script = film(
        part("ann", -1.2, actions=leaves),
        part("bob", 1.2, lines=[{"start_s": 6.0, "end_s": 7.5, "text": "Where is she?"}]),
        duration_s=8.0,
        camera=[{"at_s": 0.0, "shot": "full", "target": "bob"}],
    )
    dancing, walking = sorted(review(script), key=lambda f: -f.start_s)
    assert (walking.kind, walking.actor) == ("out_of_frame", "ann")
    assert "walks out of the frame" in walking.message
    assert "right" in walking.message
    assert (dancing.severity, dancing.start_s) == ("serious", pytest.approx(4.5, abs=0.1))


def test_who_leaves_for_good_may_have_been_meant_to():
    leaves = [does("walk", 0.5, 6.0, to=[9.0, 0.0])]
    script = film(
        part("ann", -1.2, actions=leaves),
        part("bob", 1.2, actions=[does("wave", 0.5, 3.0), does("clap", 4.0, 6.5)]),
        duration_s=7.0,
        camera=[{"at_s": 0.0, "shot": "full", "target": "bob"}],
    )
    fault = the_fault(script)
    assert (fault.kind, fault.severity) == ("out_of_frame", "slight")
    assert fault.remedy is not None
    assert fault.remedy.values["shot"] == "wide"


def test_who_speaks_off_screen_without_ever_being_seen_is_never_seen():
    speaks = [{"start_s": 1.0, "end_s": 3.0, "text": "Hello there."}]
    camera = [{"at_s": 0.0, "shot": "medium", "target": "bob"}]
    fault = the_fault(film(part("ann", -1.2, lines=speaks), part("bob", 5.0), camera=camera))
    assert (fault.kind, fault.actor, fault.severity) == ("never_seen", "ann", "serious")


def test_a_line_may_be_heard_on_the_listener_who_was_looked_for():
    speaks = [{"start_s": 3.0, "end_s": 5.0, "text": "I have a secret."}]
    camera = [*WIDE, {"at_s": 2.8, "shot": "medium", "target": "bob"}]
    script = film(part("ann", -2.2, lines=speaks), part("bob", 2.2), camera=camera, duration_s=6.0)
    assert kinds(script) == []


def test_a_line_of_somebody_out_of_the_frame_is_found():
    speaks = [{"start_s": 3.0, "end_s": 5.0, "text": "I have a secret."}]
    camera = [*WIDE, {"at_s": 2.8, "shot": "wide", "x": 9.0}]
    ann = part("ann", -1.0, actions=[does("wave", 0.5, 2.5)], lines=speaks)
    fault = the_fault(film(ann, part("bob", 6.0), camera=camera, duration_s=6.0))
    assert (fault.kind, fault.severity, fault.actor) == ("speaks_off_screen", "serious", "ann")


def test_a_head_cut_off_by_the_frame_is_found():
    waves = [does("wave", 0.0, 4.0)]
    camera = [{"at_s": 0.0, "shot": "medium", "target": "ann", "y": 0.6}]
    fault = the_fault(film(part("ann", 0.0, actions=waves), camera=camera))
    assert (fault.kind, fault.severity, fault.actor) == ("cut_off", "serious", "ann")
    assert fault.measured < 0.55


def test_a_body_cut_by_the_side_of_the_frame_is_found():
    camera = [{"at_s": 0.0, "shot": "full", "target": "bob", "x": 2.8}]
    fault = the_fault(film(part("ann", 0.0), part("bob", 2.0), camera=camera))
    assert (fault.kind, fault.actor) == ("cut_off", "ann")


def test_a_picture_without_anybody_is_found_once():
    fault = the_fault(film(camera=[{"at_s": 0.0, "shot": "wide", "x": 20.0}]))
    assert (fault.kind, fault.severity, fault.measured) == ("empty_shot", "serious", 4.0)


def test_an_empty_stage_is_no_fault_of_framing():
    assert kinds(film(part("ann", 0.0), parts=[])) == ["no_part"]


def test_actors_who_are_specks_are_found():
    camera = [{"at_s": 0.0, "shot": "wide", "zoom": 0.15}]
    waves = [does("wave", 0.0, 4.0)]
    fault = the_fault(film(part("ann", 0.0, actions=waves), camera=camera))
    assert (fault.kind, fault.actor) == ("too_small", "ann")


def test_a_crowd_before_each_other_is_found():
    crowd = [part(f"p{i}", -1.0 + 0.25 * i, 0.1 * i) for i in range(9)]
    fault = the_fault(film(*crowd))
    assert (fault.kind, fault.measured) == ("crowded", 9.0)


def test_a_crowd_with_room_is_not():
    crowd = [part(f"p{i}", -4.5 + 1.1 * i, 0.0) for i in range(9)]
    assert kinds(film(*crowd)) == []


def test_everybody_at_the_frames_edge_is_found():
    camera = [{"at_s": 0.0, "shot": "wide", "x": -4.0}]
    fault = the_fault(film(part("ann", 0.0), camera=camera))
    assert (fault.kind, fault.severity) == ("at_edge", "slight")
