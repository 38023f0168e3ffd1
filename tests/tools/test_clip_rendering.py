import pytest

from stickgen_tools.clips.rendering import render_clip
from stickgen_tools.outcome import ToolError
from tests.tools.filming import desk_with, tiny


async def test_the_film_of_a_version_is_made_and_remembered(tmp_path):
    told = []
    studio = desk_with(tmp_path, tiny({}, {"place": "moon"}), tell=told.append)
    outcome = await render_clip(studio)
    assert outcome.clip is not None
    assert outcome.clip["path"] == str(studio.project.folder / "clips" / "v1.mp4")
    assert (outcome.clip["frames"], outcome.clip["seconds"]) == (20, 0.8)
    assert {beat["source"] for beat in outcome.clip["beats"]} == {"animator"}
    assert outcome.data["drawn"] == ["s1", "s2"]
    assert (told[-1].done, told[-1].total) == (20, 20)
    kept = studio.project.clip(1, draft=False)
    assert kept is not None
    assert kept.path.is_file()


async def test_a_film_that_is_there_is_not_made_again(tmp_path):
    studio = desk_with(tmp_path, tiny())
    first = await render_clip(studio, draft=True)
    again = await render_clip(studio, draft=True)
    assert again.clip == first.clip
    assert again.data["reused"] == ["s1"]
    assert "already" in again.summary


async def test_only_what_changed_is_drawn_and_undo_gives_the_same_bytes_again(tmp_path):
    studio = desk_with(tmp_path, tiny({}, {"place": "moon"}))
    first = await render_clip(studio)
    assert first.clip is not None
    path = studio.project.folder / "clips" / "v1.mp4"
    before = path.read_bytes()
    studio.project.commit(tiny({}, {"place": "beach"}), note="to the beach", author="user")
    second = await render_clip(studio)
    assert (second.data["drawn"], second.data["reused"]) == (["s2"], ["s1"])
    studio.project.undo()
    path.unlink()
    outcome = await render_clip(studio)
    assert outcome.data["reused"] == ["s1", "s2"]
    assert path.read_bytes() == before


async def test_some_scenes_can_be_filmed_alone_and_are_not_taken_for_the_film(tmp_path):
    studio = desk_with(tmp_path, tiny({}, {}))
    outcome = await render_clip(studio, scenes=["S2"], draft=True)
    assert outcome.clip is not None
    assert outcome.clip["frames"] == 10
    assert outcome.summary == "the draft of 1 scene of version 1 (0.4 s) is ready, all of it drawn"
    assert outcome.data["file"] == "v1-scene-2-draft.mp4"
    assert studio.project.clip(1, draft=True) is None


async def test_what_cannot_be_filmed_is_told_to_the_model(tmp_path):
    studio = desk_with(tmp_path)
    with pytest.raises(ToolError, match="no script yet"):
        await render_clip(studio)
    studio.project.commit(tiny(), note="", author="model")
    with pytest.raises(ToolError, match=r"there is no scene 'moon'; scenes: s1"):
        await render_clip(studio, scenes=["moon"])
