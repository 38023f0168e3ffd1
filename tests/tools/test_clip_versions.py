import json

import pytest

from stickgen_tools.clips.rendering import render_clip
from stickgen_tools.clips.versions import (
    compare_versions,
    list_versions,
    redo,
    restore_version,
    undo,
)
from stickgen_tools.outcome import ToolError
from tests.tools.filming import desk_with, tiny


def test_versions_are_listed_newest_first_with_their_notes(tmp_path):
    studio = desk_with(tmp_path, tiny(), tiny({"place": "moon"}))
    outcome = list_versions(studio)
    assert [row["version"] for row in outcome.data["versions"]] == [2, 1]
    assert outcome.data["versions"][0]["current"]
    assert outcome.data["versions"][0]["after"] == 1
    assert "films" not in outcome.data["versions"][0]


async def test_versions_that_have_films_say_so(tmp_path):
    studio = desk_with(tmp_path, tiny())
    await render_clip(studio, draft=True)
    assert list_versions(studio).data["versions"][0]["films"] == ["draft"]


def test_what_changed_is_told_in_words_and_in_steps(tmp_path):
    studio = desk_with(tmp_path, tiny(), tiny({"place": "moon", "weather": "windy"}))
    outcome = compare_versions(studio)
    assert outcome.data["changes"] == [
        "scene s1: the place is now moon (was studio)",
        "scene s1: the weather is now windy (was clear)",
    ]
    assert outcome.data["steps"] == 2
    assert (outcome.data["from"], outcome.data["to"]) == (1, 2)


def test_the_first_version_has_nothing_before_it(tmp_path):
    assert "nothing came before" in compare_versions(desk_with(tmp_path, tiny())).summary


def test_undo_redo_and_restore_say_what_is_different_now(tmp_path):
    studio = desk_with(tmp_path, tiny(), tiny({"place": "moon"}), tiny({"place": "beach"}))
    gone_back = undo(studio)
    assert gone_back.version == 2
    assert gone_back.data["changes"] == ["scene s1: the place is now moon (was beach)"]
    assert redo(studio).version == 3
    assert restore_version(studio, 1).version == 1
    head = studio.project.head
    assert head is not None
    assert head.number == 1
    assert "already" in restore_version(studio, 1).summary


def test_what_cannot_be_is_told_to_the_model(tmp_path):
    studio = desk_with(tmp_path)
    for each in (list_versions, compare_versions, undo, redo):
        with pytest.raises(ToolError, match="no script yet"):
            each(studio)
    studio.project.commit(tiny(), note="", author="model")
    with pytest.raises(ToolError, match="nothing to undo"):
        undo(studio)
    with pytest.raises(ToolError, match="nothing to redo"):
        redo(studio)
    with pytest.raises(ToolError, match="there is no version 7; the last is 1"):
        restore_version(studio, 7)
    with pytest.raises(ToolError, match="there is no version 7"):
        compare_versions(studio, older=7)


def test_a_great_difference_stays_small_for_a_model(tmp_path):
    scenes = [{"place": "moon"} for _ in range(40)]
    studio = desk_with(tmp_path, tiny(*[{} for _ in range(40)]), tiny(*scenes))
    outcome = compare_versions(studio)
    assert outcome.data["changes"][-1] == "and 16 more"
    assert len(json.dumps(outcome.data)) < 4000
