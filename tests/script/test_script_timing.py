from itertools import pairwise

import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.timing import action_spans, line_spans


def spans(data):
    script = ScriptSchema.model_validate(data)
    scene = script.scenes[0]
    found = action_spans(scene, scene.parts[0], script.actors[0])
    return [(span.start_s, span.end_s) for span in found]


def spoken(data):
    script = ScriptSchema.model_validate(data)
    found = line_spans(script.scenes[0], script)
    return [[(span.start_s, span.end_s) for span in part] for part in found]


def test_one_action_without_times_lasts_the_whole_scene(small):
    assert spans(small({"action": "walk"})) == [(0.0, 10.0)]
    assert spans(small({"action": "dance"})) == [(0.0, 10.0)]


def test_what_is_done_once_is_not_drawn_out(small):
    assert spans(small({"action": "jump"})) == [(0.0, 1.2)]


def test_untimed_actions_follow_each_other_and_fill_the_scene(small):
    found = spans(
        small({"action": "walk", "to": [2.6, 0]}, {"action": "sit_down"}, {"action": "read"})
    )
    assert found == [(0.0, 2.0), (2.0, 3.5), (3.5, 10.0)]


def test_untimed_actions_are_squeezed_into_a_short_scene(small):
    found = spans(small({"action": "walk"}, {"action": "wave"}, {"action": "jump"}, duration_s=2))
    assert found[0][0] == 0.0
    assert found[-1][1] == pytest.approx(2.0)
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_given_times_are_kept_and_the_others_fit_between(small):
    found = spans(
        small(
            {"action": "walk"},
            {"action": "jump", "start_s": 4},
            {"action": "sit"},
            {"action": "run", "start_s": 8, "end_s": 9},
            {"action": "dance"},
        )
    )
    assert found == [(0.0, 4.0), (4.0, 5.2), (5.2, 8.0), (8.0, 9.0), (9.0, 10.0)]


def test_a_gesture_with_a_time_of_its_own_lies_over_what_goes_on(small):
    found = spans(
        small({"action": "walk"}, {"action": "wave", "start_s": 2}, {"action": "sit_down"})
    )
    assert found == [(0.0, 8.5), (2.0, 4.0), (8.5, 10.0)]


def test_lines_of_two_actors_take_turns(small):
    script = small({"action": "idle"})
    parts = script["scenes"][0]["parts"]
    parts[0]["lines"] = [{"text": "Who are you?"}, {"text": "Well met."}]
    parts.append({"actor": "bob", "lines": [{"text": "I am Bob, from far away."}]})
    first, second = spoken(script)
    assert first[0][1] < second[0][0] < second[0][1] < first[1][0]


def test_a_line_is_spoken_when_the_talking_begins(small):
    script = small({"action": "walk", "end_s": 3}, {"action": "talk"})
    script["scenes"][0]["parts"][0]["lines"] = [{"text": "Hello there."}]
    assert spoken(script)[0][0][0] == 3.0


def test_lines_never_leave_the_scene(small):
    script = small({"action": "idle"}, duration_s=2)
    script["scenes"][0]["parts"][0]["lines"] = [{"text": "word " * 60}, {"text": "more " * 60}]
    assert all(0 <= start < end <= 2 for start, end in spoken(script)[0])
