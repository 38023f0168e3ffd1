import re
from typing import Any

from stickgen_engine.clip.subtitles import cues, srt, vtt
from stickgen_engine.script.models import ScriptSchema


def spoken(*scenes: list[dict[str, Any]], name: str = "Ann") -> ScriptSchema:
    """A film of scenes of four seconds, in which Ann says these lines."""
    return ScriptSchema.model_validate(
        {
            "title": "t",
            "actors": [{"id": "ann", "name": name}, {"id": "bob"}],
            "scenes": [
                {
                    "id": f"s{number}",
                    "duration_s": 4.0,
                    "parts": [{"actor": "ann", "lines": lines}, {"actor": "bob"}],
                }
                for number, lines in enumerate(scenes)
            ],
        }
    )


def said(text: str, start_s: float = 1.0, end_s: float = 3.0, **facts: Any) -> dict[str, Any]:
    return {"text": text, "start_s": start_s, "end_s": end_s, **facts}


def test_times_run_on_across_scenes():
    found = cues(spoken([said("One.")], [], [said("Two.", 0.4, 1.4)]))
    assert [(cue.start_s, cue.end_s) for cue in found] == [(1.0, 3.0), (8.4, 9.4)]


def test_subrip_is_written_as_players_read_it():
    assert srt(spoken([said("Hello?")], [said("Anyone?", 0.4, 1.4)])) == (
        "1\n00:00:01,000 --> 00:00:03,000\nHello?\n\n2\n00:00:04,400 --> 00:00:05,400\nAnyone?\n"
    )


def test_webvtt_names_the_voice_and_lets_no_markup_in():
    text = vtt(spoken([said("<b>1 --> 2 & 3</b>")], name="A<i>"))
    assert text == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n"
        "<v A&lt;i&gt;>&lt;b&gt;1 --&gt; 2 &amp; 3&lt;/b&gt;\n"
    )


def test_a_line_cannot_break_out_of_its_cue():
    text = srt(spoken([said("One.\n\n99\n00:00:00,000 --> 00:00:09,000\nTwo.")]))
    assert len(re.findall("-->", text)) == 1
    assert text.count("\n\n") == 0


def test_each_line_says_who_speaks_where_there_are_several():
    script = spoken([said("Hello?", 0.5, 1.5)])
    scene = script.scenes[0]
    other = scene.parts[1].model_validate({"actor": "bob", "lines": [said("Hi.", 2.0, 3.0)]})
    both = scene.model_copy(update={"parts": (scene.parts[0], other)})
    text = srt(script.model_copy(update={"scenes": (both,)}))
    assert "Ann: Hello?" in text
    assert "Bob: Hi." in text


def test_a_long_line_follows_in_cues_of_two_lines_that_share_its_time():
    words = "We have come a very long way to see whether anybody at all lives out here. " * 3
    found = cues(spoken([said(words.strip())]))
    assert len(found) > 1
    assert all(len(cue.lines) <= 2 and max(map(len, cue.lines)) <= 42 for cue in found)
    assert found[0].start_s == 1.0
    assert found[-1].end_s == 3.0
    assert [cue.end_s for cue in found[:-1]] == [cue.start_s for cue in found[1:]]


def test_singing_is_marked_and_lines_without_words_are_not_there():
    text = srt(spoken([said("La la.", 0.5, 1.5, mode="sing"), {"start_s": 2.0, "text": ""}]))
    assert "♪ La la. ♪" in text
    assert text.count("-->") == 1


def test_a_silent_film_has_no_cues():
    assert srt(spoken([])) == ""
    assert vtt(spoken([])) == "WEBVTT\n"
