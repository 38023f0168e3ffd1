"""Marks of a naming test: what was right, and what was taken for what."""

import json
from pathlib import Path

import numpy as np
import pytest

from stickgen_engine.cli import main
from stickgen_engine.errors import UsageError
from stickgen_engine.gallery.naming import choices, mark

KEY = {
    "sheet_001": {"kind": "actions", "action": "jump", "manner": "neutral"},
    "sheet_002": {"kind": "actions", "action": "bow", "manner": "neutral"},
    "sheet_003": {"kind": "manners", "action": "walk", "manner": "sad"},
}


def test_right_and_wrong_answers_are_counted_by_kind() -> None:
    said = {"sheet_001": "jump", "sheet_002": "pick_up", "sheet_003": "sad"}
    actions, manners = mark(said, KEY)
    assert (actions.right, actions.asked) == (1, 2)
    assert actions.confused == (("bow", "pick_up", 1),)
    assert manners.share == 1.0


def test_an_answer_that_is_missing_is_asked_for() -> None:
    with pytest.raises(UsageError, match="no answer for 'sheet_002'"):
        mark({"sheet_001": "jump", "sheet_003": "sad"}, KEY)


def test_choices_hold_the_right_word_once_and_none_that_means_the_same() -> None:
    for seed in range(40):
        drawn = choices("actions", "sit", np.random.default_rng(seed))
        assert drawn.count("sit") == 1
        assert "sit_down" not in drawn
        assert len(set(drawn)) == 10
    assert len(choices("manners", "sad", np.random.default_rng(1))) == 5


def test_the_command_prints_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "key.json").write_text(json.dumps(KEY), encoding="utf-8")
    first, second = tmp_path / "one.json", tmp_path / "two.json"
    first.write_text(json.dumps({"sheet_001": "jump", "sheet_002": "bow"}), encoding="utf-8")
    second.write_text(json.dumps({"sheet_003": "tired"}), encoding="utf-8")
    assert main(["data", "marks", str(first), str(second), "--key", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "actions: 2 of 2 right (100.0 %)" in out
    assert "sad taken for tired (1)" in out


def test_a_file_that_is_no_answer_is_a_mistake_of_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "answers.json").write_text("[]", encoding="utf-8")
    assert main(["data", "marks", str(tmp_path / "answers.json"), "--key", str(tmp_path)]) == 2
    assert "holds no object" in capsys.readouterr().err
