"""Lines that cannot be read, and speakers whose faces are not seen."""

import pytest

from stickgen_engine.review.wording import letters
from tests.review.faulty import film, kinds, part, the_fault


def says(text: str, start_s: float, end_s: float, **facts: object) -> dict[str, object]:
    return {"start_s": start_s, "end_s": end_s, "text": text, **facts}


def test_two_hundred_letters_in_a_second_are_too_fast():
    script = film(part("ann", -1.2, lines=[says("word " * 40, 1.0, 2.0)]), part("bob", 1.2))
    fault = the_fault(script)
    assert (fault.kind, fault.severity, fault.actor) == ("line_too_fast", "serious", "ann")
    assert fault.measured == pytest.approx(199.0)
    assert (fault.start_s, fault.end_s) == (1.0, 2.0)


def test_a_line_told_to_last_as_long_as_it_takes_is_no_fault():
    line = says("Where have you been all this time?", 0.5, 3.5)
    assert kinds(film(part("ann", -1.2, lines=[line]), part("bob", 1.2))) == []


def test_the_remedy_of_a_hasty_line_gives_it_time():
    line = says("I have been waiting for you at the station.", 0.5, 1.7)
    fault = the_fault(film(part("ann", -1.2, lines=[line]), part("bob", 1.2)))
    assert fault.remedy is not None
    assert fault.remedy.change == "line"
    better = {**line, "end_s": fault.remedy.values["end_s"]}
    assert kinds(film(part("ann", -1.2, lines=[better]), part("bob", 1.2))) == []


def test_a_line_that_the_scenes_end_cuts_asks_for_a_longer_scene():
    line = {"start_s": 2.9, "text": "This is far too long for what is left of it all."}
    fault = the_fault(film(part("ann", -1.2, lines=[line]), part("bob", 1.2)))
    assert fault.kind == "line_cut"
    assert fault.remedy is not None
    assert fault.remedy.change == "length"
    assert fault.remedy.values["duration_s"] > 6.0


def test_letters_that_say_more_count_twice_and_marks_not_at_all():
    assert letters("abc  d") == 6.0 - 1.0
    assert letters("日本") == 4.0
    assert letters("e\u0301") == 1.0


def test_lines_of_two_at_the_same_time_are_found():
    script = film(
        part("ann", -1.2, lines=[says("I say this.", 1.0, 3.0)]),
        part("bob", 1.2, lines=[says("I say that.", 1.2, 3.2)]),
    )
    fault = the_fault(script)
    assert (fault.kind, fault.actor, fault.measured) == ("lines_together", "bob", 1.8)
    assert fault.remedy is not None
    assert fault.remedy.values["start_s"] == 3.3


def test_a_chorus_is_no_fault():
    chorus = [says("Hurray!", 1.0, 2.5, mode="shout")]
    assert kinds(film(part("ann", -1.2, lines=chorus), part("bob", 1.2, lines=chorus))) == []


def test_who_speaks_with_the_back_to_the_camera_is_found():
    speaks = [says("Hello there.", 1.0, 3.0)]
    fault = the_fault(film(part("ann", 0.0, facing="away", actions=[], lines=speaks)))
    assert (fault.kind, fault.severity) == ("speaks_face_unseen", "serious")
    assert fault.remedy is not None
    assert dict(fault.remedy.values) == {"actor": "ann", "facing": "camera"}


def test_who_speaks_with_the_face_behind_another_is_found():
    speaks = [says("Hello there.", 1.0, 3.0)]
    found = kinds(film(part("ann", 0.0, 1.0, lines=speaks), part("bob", 0.0)))
    assert sorted(found) == ["overlap", "speaks_face_unseen"]
