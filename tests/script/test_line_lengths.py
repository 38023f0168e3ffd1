"""How long lines of other scripts than the Latin one stay."""

import unicodedata

import pytest

from stickgen_engine.script.timing import speaking_seconds

SENTENCES = {
    "chinese": "今天天气真好，我们一起去公园散步吧。",
    "japanese": "今日はとても天気がいいので、公園を散歩しましょう。",
    "korean": "오늘 날씨가 정말 좋네요. 같이 공원에 산책하러 가요.",
    "thai": "วันนี้อากาศดีมาก เราไปเดินเล่นที่สวนสาธารณะกันเถอะ",
    "khmer": "ថ្ងៃនេះអាកាសធាតុល្អណាស់ តោះយើងទៅដើរលេងនៅសួនច្បារ",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_lines_without_an_alphabet_stay_long_enough_to_be_read(name: str) -> None:
    text = SENTENCES[name]
    read = sum(unicodedata.category(c)[0] == "L" for c in text)
    rate = read / speaking_seconds(text)
    assert 4.0 <= rate <= 7.5


def test_lines_in_alphabets_keep_their_time() -> None:
    english = "Today the weather is lovely; let us take a walk in the park."
    assert speaking_seconds(english) == pytest.approx(0.4 + len(english) / 14)
    russian = "Сегодня чудесная погода, пойдём гулять в парк!"
    assert speaking_seconds(russian) == pytest.approx(0.4 + len(russian) / 14)


def test_marks_over_a_letter_take_no_time_of_their_own() -> None:
    with_marks = "เด็กน้อยนั่งอยู่ที่นี่"
    without = "".join(c for c in with_marks if unicodedata.category(c) != "Mn")
    assert len(without) < len(with_marks)
    assert speaking_seconds(with_marks) == speaking_seconds(without)
