import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.drawing.words.breaking import broken
from stickgen_engine.drawing.words.directions import levels, visual_order
from stickgen_engine.drawing.words.fonts import clusters, missing_glyphs
from stickgen_engine.drawing.words.pages import paged
from stickgen_engine.drawing.words.shaping import advance, shape
from stickgen_engine.drawing.words.text import draw_text, measure

SENTENCES = {
    "Latin": "Très élégant, “señor”: fußballähnlich!",
    "Cyrillic": "Съешь же ещё этих мягких французских булок.",
    "Greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.",
    "Arabic": "هذا نص عربي طويل فيه 25 رقماً.",
    "Hebrew": "זהו טקסט בעברית עם (סוגריים).",
    "Devanagari": "यह हिन्दी में एक लंबा वाक्य है।",
    "Thai": "นี่คือข้อความภาษาไทย",
}


@pytest.mark.parametrize("script", SENTENCES)
def test_the_declared_fonts_have_the_letters_of(script: str) -> None:
    assert missing_glyphs(SENTENCES[script]) == ()
    assert shape(SENTENCES[script], 700).width > 5


def test_letters_that_no_font_has_are_reported_once_and_drawn_as_boxes() -> None:
    assert missing_glyphs("ᚠ and ᚢ and ᚠ") == ("ᚠ", "ᚢ")
    assert len(shape("ᚠ", 700).outline) == 4 * len(shape("ᚠ", 700).outline[:5])


def test_invisible_characters_are_neither_drawn_nor_missed() -> None:
    assert missing_glyphs("a\u200d\u202eb\u0007\ufe0f") == ()


def test_a_greek_word_is_set_in_one_font() -> None:
    # The main font has this one letter, as the sign of a millionth.
    from stickgen_engine.drawing.words.fonts import fonts_of

    assert len(set(fonts_of(clusters("μόνο")))) == 1


def test_arabic_letters_join() -> None:
    apart = sum(advance(letter, 700) for letter in "بيت")
    assert advance("بيت", 700) < 0.95 * apart


def test_right_to_left_text_stands_in_visual_order() -> None:
    assert levels("abc") == [0, 0, 0]
    assert levels("אבג") == [1, 1, 1]
    assert visual_order([1, 2, 1]) == [2, 1, 0]
    assert visual_order([0, 1, 0]) == [0, 1, 2]


@given(st.text(max_size=60))
def test_every_character_has_a_direction(text: str) -> None:
    assert len(levels("א" + text)) == len(text) + 1


def test_bold_letters_are_heavier_than_light_ones() -> None:
    assert advance("mmm", 900) > advance("mmm", 300)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.integers(60, 400))
def test_lines_keep_all_words_and_their_width(text: str, most: int) -> None:
    block = measure(text, 20.0, 700, most_px=float(most))
    wide = [len(clusters(line)) for line in block.lines]
    assert all(
        width <= most + 1e-6 or count == 1 for width, count in zip(block.widths, wide, strict=True)
    )


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=9), min_size=1, max_size=12))
def test_breaking_loses_no_word(words: list[str]) -> None:
    lines = broken(" ".join(words), 12.0, len)
    assert " ".join(lines).split() == words


def test_lines_are_of_even_length() -> None:
    lines = broken("one two three four five six", 20.0, len)
    assert lines == ["one two three", "four five six"]


def test_chinese_breaks_anywhere_but_not_before_a_full_stop() -> None:
    lines = broken("你好世界你好世界。", 8.0, len, even=False)
    assert lines[0] == "你好世界你好世"
    assert lines[1] == "界。"


def test_long_text_comes_in_pages_that_follow_each_other() -> None:
    text = " ".join(f"word{i}" for i in range(60))
    pages = paged(text, 20.0, weight=700, letters=20, lines=3)
    assert len(pages.blocks) > 3
    assert pages.ends[-1] == pytest.approx(1.0)
    assert list(pages.ends) == sorted(pages.ends)
    assert pages.at(0.0) == pages.blocks[0]
    assert pages.at(1.0) == pages.blocks[-1]
    read = " ".join(line for block in pages.blocks for line in block.lines)
    assert read.split() == text.split()
    assert all(len(block.lines) <= 3 for block in pages.blocks)


def test_text_is_drawn_round_its_anchor() -> None:
    places = {}
    for anchor in ("start", "middle", "end"):
        on = RecordingPainter()
        draw_text(on, "Hello", 100, 50, 20, (0, 0, 0, 1), anchor=anchor)
        places[anchor] = on.calls[0][1]["matrix"][4]
    width = advance("Hello", 700) * 20
    assert places["start"] == 100
    assert places["middle"] == pytest.approx(100 - width / 2)
    assert places["end"] == pytest.approx(100 - width)
