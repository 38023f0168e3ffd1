"""``stickgen data gallery`` draws sheets of motion, with labels or as a naming test."""

import json
from pathlib import Path

import cairo
import pytest

from stickgen_engine.cli import main
from stickgen_engine.gallery.motion_sheets import MANNERED, make_motion_gallery, shown
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS


def test_there_is_a_sheet_for_each_action_and_for_each_manner_of_four_actions() -> None:
    sheets = list(shown())
    plain = [each.action for each in sheets if each.manner == "neutral"]
    assert sorted(plain) == sorted(ACTIONS.names)
    assert len(sheets) - len(plain) == (len(MANNERS.names) - 1) * len(MANNERED)


def test_a_sheet_shows_a_body_that_moves(tmp_path: Path) -> None:
    (made,) = make_motion_gallery(tmp_path, only=["jump"])
    assert made.name == "actions_jump.png"
    picture = cairo.ImageSurface.create_from_png(str(made))
    assert (picture.get_width(), picture.get_height()) == (1556, 576)
    data, width = bytes(picture.get_data()), picture.get_stride()
    first = b"".join(data[y * width + 8 * 4 : y * width + 258 * 4] for y in range(8, 258))
    later = b"".join(data[y * width + 1040 * 4 : y * width + 1290 * 4] for y in range(8, 258))
    assert first != later


def test_a_naming_test_tells_nothing_but_in_its_key(tmp_path: Path) -> None:
    asked = ["--only", "nod", "--only", "clap", "--only", "bow", "--blind", "--seed", "3"]
    assert main(["data", "gallery", "-o", str(tmp_path), *asked]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "key.json",
        "questions.json",
        "sheet_001.png",
        "sheet_002.png",
        "sheet_003.png",
    ]
    key = json.loads((tmp_path / "key.json").read_text(encoding="utf-8"))
    assert {entry["action"] for entry in key.values()} == {"nod", "clap", "bow"}
    questions = json.loads((tmp_path / "questions.json").read_text(encoding="utf-8"))
    for sheet, asked in questions.items():
        assert len(set(asked["choices"])) == 10
        assert key[sheet]["action"] in asked["choices"]


def test_an_unknown_sheet_is_a_mistake_of_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["data", "gallery", "-o", str(tmp_path / "new"), "--only", "yodel"]) == 2
    assert "yodel" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
