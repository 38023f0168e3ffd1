"""Cuts that jar and camera moves that blur, shake or never move."""

from tests.review.faulty import film, kinds, part, the_fault


def dances(actor: str, x: float) -> dict[str, object]:
    return part(actor, x, actions=[{"action": "dance", "start_s": 0.0, "end_s": 9.0}])


def test_a_cut_across_the_line_is_found():
    camera = [
        {"at_s": 0.0, "shot": "wide"},
        {"at_s": 1.0, "move": "orbit", "degrees": 170},
        {"at_s": 6.0, "shot": "wide"},
    ]
    fault = the_fault(film(dances("ann", -1.2), part("bob", 1.2), camera=camera, duration_s=9.0))
    assert (fault.kind, fault.severity, fault.start_s) == ("line_crossed", "serious", 6.0)
    assert fault.measured == 170.0


def test_an_orbit_that_is_seen_crosses_no_line():
    camera = [{"at_s": 0.0, "shot": "wide"}, {"at_s": 1.0, "move": "orbit", "degrees": 170}]
    script = film(dances("ann", -1.2), part("bob", 1.2), camera=camera, duration_s=9.0)
    assert kinds(script) == []


def test_a_cut_to_nearly_the_same_picture_is_a_jump():
    camera = [
        {"at_s": 0.0, "shot": "medium", "target": "ann"},
        {"at_s": 2.0, "shot": "medium", "target": "ann", "zoom": 1.18},
    ]
    fault = the_fault(film(part("ann", 0.0), camera=camera))
    assert (fault.kind, fault.actor, fault.start_s) == ("jump_cut", "ann", 2.0)
    assert 1.1 < fault.measured < 1.25


def test_a_cut_to_another_size_is_none():
    camera = [
        {"at_s": 0.0, "shot": "full", "target": "ann"},
        {"at_s": 2.0, "shot": "close_up", "target": "ann"},
    ]
    assert kinds(film(part("ann", 0.0), camera=camera)) == []


def test_a_shot_that_only_flashes_is_found_and_may_last_longer():
    camera = [
        {"at_s": 0.0, "shot": "wide"},
        {"at_s": 1.0, "shot": "close_up", "target": "ann"},
        {"at_s": 1.4, "shot": "wide"},
    ]
    fault = the_fault(film(part("ann", -0.6), part("bob", 0.6, actions=[]), camera=camera))
    assert (fault.kind, fault.severity, fault.measured) == ("short_shot", "serious", 0.4)
    assert fault.remedy is not None
    assert fault.remedy.change == "camera time"
    assert fault.remedy.values["at_s"] == 2.5
    camera[2]["at_s"] = 2.5
    assert kinds(film(part("ann", -0.6), part("bob", 0.6, actions=[]), camera=camera)) == []


def test_a_pan_that_smears_the_picture_is_found():
    camera = [
        {"at_s": 0.0, "shot": "wide", "x": -3.0},
        {"at_s": 1.0, "move": "pan", "to": [3.0, 0.0], "ease": "linear"},
        {"at_s": 1.6, "move": "static"},
    ]
    script = film(part("ann", -0.3), part("bob", 0.3, actions=[]), camera=camera)
    fault = the_fault(script)
    assert fault.kind == "camera_too_fast"
    assert fault.measured > 1.3
    assert fault.remedy is not None
    assert dict(fault.remedy.values) == {"at_s": 1.0, "move": "static", "shot": "wide"}


def test_a_picture_that_slides_to_and_fro_shakes():
    pans = [
        {"at_s": 1.0 + 0.24 * i, "move": "pan", "to": [0.5 if i % 2 else -0.5, 0.0],
         "ease": "linear"}
        for i in range(8)
    ]  # fmt: skip
    fault = the_fault(film(camera=[{"at_s": 0.0, "shot": "wide"}, *pans]))
    assert fault.kind == "camera_shakes"


def test_a_pan_to_where_the_camera_is_moves_nothing():
    camera = [
        {"at_s": 0.0, "shot": "wide", "x": 0.0},
        {"at_s": 1.0, "move": "pan", "to": [0.0, 0.0]},
    ]
    assert the_fault(film(camera=camera)).kind == "move_unseen"


def test_every_kind_of_move_counts_as_one():
    for move, values in {
        "pan": {"to": [2.0, 0.0]},
        "zoom": {"zoom": 1.5},
        "dolly": {"shot": "full"},
        "crane": {"height_m": 4.0},
        "orbit": {"degrees": 40},
    }.items():
        camera = [{"at_s": 0.0, "shot": "wide"}, {"at_s": 1.0, "move": move, **values}]
        assert kinds(film(camera=camera)) == [], move
