"""Hands take their shape from what is done, and else from how a line is said."""

from dataclasses import replace

from stickgen_engine.motion.source import BeatReport
from stickgen_engine.stage.holding import hands_at
from stickgen_engine.timeline.beats import Beat, Speech

LINE = Speech(10, 60, "talk", "Give it back!")


def test_a_line_shapes_hands_only_while_it_lasts() -> None:
    assert hands_at((), (replace(LINE, mode="whisper"),), 30) == ("upright", "upright")
    assert hands_at((), (replace(LINE, mood="angry"),), 30) == ("point", "point")
    assert hands_at((), (LINE,), 30) is None
    assert hands_at((), (replace(LINE, mode="shout"),), 70) is None


def test_what_hands_do_comes_before_what_is_said() -> None:
    beat = Beat("salute", 0, 90, layer="upper", index=0)
    report = BeatReport(beat, "animator", hand="left")
    assert hands_at((report,), (replace(LINE, mode="shout"),), 30) == ("flat", None)
