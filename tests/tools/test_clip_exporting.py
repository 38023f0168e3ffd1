import asyncio
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from stickgen_engine.errors import RenderError
from stickgen_engine.script.reading import read_script
from stickgen_engine.video import probe
from stickgen_tools.clips.exporting import export
from stickgen_tools.clips.formats import FORMATS, SUFFIXES, Wish, export_to
from stickgen_tools.clips.naming import place_for
from stickgen_tools.clips.tools import CLIP_TOOLS
from stickgen_tools.offered import OfferedTools
from stickgen_tools.outcome import ToolError
from stickgen_tools.studio import Progress, Studio
from tests.tools.desk import MemoryProject
from tests.tools.filming import desk_with, gone, tiny, workers

SPOKEN = {
    "parts": [
        {"actor": "ann", "lines": [{"start_s": 0.0, "end_s": 0.4, "text": "Hi."}]},
        {"actor": "bob"},
    ]
}


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def png_size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A project with a film in which somebody speaks."""
    return desk_with(tmp_path, tiny(SPOKEN, title="First contact!"))


async def saved(studio: Studio, form: Any, **options: Any) -> Path:
    outcome = await export(studio, format=form, **options)
    assert outcome.ok
    return studio.project.exports / outcome.data["file"]


def test_every_format_is_what_it_says(tmp_path):
    script = tiny(SPOKEN)
    for form in FORMATS:
        assert export_to(script, form, tmp_path / f"{form}{SUFFIXES[form]}") == ()
    assert names(tmp_path) == sorted(f"{form}{SUFFIXES[form]}" for form in FORMATS)
    assert probe(tmp_path / "mp4.mp4").frames == 10
    assert probe(tmp_path / "gif.gif").codec == "gif"
    assert probe(tmp_path / "webm.webm").codec == "vp9"
    assert png_size(tmp_path / "png.png") == (160, 160)
    assert png_size(tmp_path / "sheet.png")[0] > 320
    assert read_script(tmp_path / "script.json").script == script
    assert "Hi." in (tmp_path / "srt.srt").read_text()
    assert (tmp_path / "vtt.vtt").read_text().startswith("WEBVTT")
    with np.load(tmp_path / "motion.npz") as arrays:
        assert arrays["s1/ann/joints"].shape == (10, 22, 3)


async def test_exports_are_named_after_the_title(studio):
    for form in ("script", "srt", "sheet", "script"):
        await saved(studio, form)
    assert names(studio.project.exports) == [
        "first-contact-2.json",
        "first-contact-sheet.png",
        "first-contact.json",
        "first-contact.srt",
    ]


async def test_a_film_that_was_not_made_yet_is_made_and_remembered(studio):
    outcome = await export(studio, format="mp4")
    assert outcome.clip is not None
    clip = studio.project.clip(1, draft=False)
    assert (studio.project.exports / outcome.data["file"]).read_bytes() == clip.path.read_bytes()
    again = await export(studio, format="mp4")
    assert again.clip is None
    assert again.data["file"] == "first-contact-2.mp4"


async def test_an_old_version_can_be_exported(studio):
    studio.project.commit(tiny(title="Second contact"), note="", author="user")
    path = await saved(studio, "script", version=1, name="old")
    assert json.loads(path.read_text())["title"] == "First contact!"
    with pytest.raises(ToolError, match="there is no version 9; the last is 2"):
        await export(studio, format="script", version=9)


async def test_a_model_may_call_a_format_what_people_call_it(studio):
    box = OfferedTools(CLIP_TOOLS)
    outcome = await box.call("export", '{"format": ".JSON", "name": "story"}', studio)
    assert outcome.data["file"] == "story.json"
    refused = await box.call("export", '{"format": "vhs"}', studio)
    assert not refused.ok
    assert "webm" in refused.data["problems"][0]["allowed"]


async def test_a_cancelled_export_leaves_nothing(tmp_path):
    begun = asyncio.Event()
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        if progress.label == "gif":
            begun.set()

    studio = desk_with(tmp_path, tiny({"duration_s": 6.0}), tell=tell)
    task = asyncio.create_task(export(studio, format="gif"))
    await asyncio.wait_for(begun.wait(), 60)
    leaders = workers()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert gone(leaders)
    assert names(studio.project.exports) == []
    assert {progress.label for progress in told} == {"film", "gif"}


def test_a_frame_is_that_of_its_moment(tmp_path):
    for at_s in (0.0, 0.36):
        export_to(tiny(), "png", tmp_path / f"{at_s}.png", Wish(at_s=at_s))
    assert (tmp_path / "0.0.png").read_bytes() != (tmp_path / "0.36.png").read_bytes()


async def test_a_moment_past_the_end_or_of_another_format_is_refused(studio):
    with pytest.raises(ToolError, match="the film runs from 0 to"):
        await export(studio, format="png", at_s=4.0)
    with pytest.raises(ToolError, match="at_s is for png alone"):
        await export(studio, format="gif", at_s=0.0)


async def test_a_silent_film_has_no_subtitles(tmp_path):
    with pytest.raises(ToolError, match="nothing is said"):
        await export(desk_with(tmp_path, tiny()), format="srt")


async def test_a_file_of_the_users_is_never_written_over(studio):
    mine = studio.project.exports / "notes.json"
    mine.write_text("mine")
    with pytest.raises(ToolError, match=r"notes\.json is there already; use notes-2\.json"):
        await export(studio, format="script", name="notes")
    with pytest.raises(ToolError, match="was not made by this project"):
        await export(studio, format="script", name="notes", overwrite=True)
    assert mine.read_text() == "mine"


async def test_an_earlier_export_is_replaced_where_that_is_asked_for(studio):
    path = await saved(studio, "script", name="story")
    studio.project.commit(tiny(title="Second"), note="", author="user")
    with pytest.raises(ToolError, match="there already"):
        await export(studio, format="script", name="story.json")
    assert await saved(studio, "script", name="story.json", overwrite=True) == path
    assert json.loads(path.read_text())["title"] == "Second"


@pytest.mark.parametrize(
    "name",
    [
        "../film", "/etc/passwd", "a/b", "a\\b", "..", ".", "", ".hidden", "-rf", "~", " film",
        "film\n", "film\x00", "\x1b[31mred", "film‮4pm", "film.mp4", "x" * 200, "é" * 60,
    ],
)  # fmt: skip
def test_a_name_that_is_more_than_a_name_is_refused(studio, name):
    with pytest.raises(ToolError) as caught:
        place_for(studio.project, "t", ".gif", name, overwrite=True)
    assert str(caught.value).isprintable()
    assert names(studio.project.exports) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [("film", "film.gif"), ("film.gif", "film.gif"), ("Dr. Who", "Dr. Who.gif"),
     ("v1.5", "v1.5.gif"), ("фильм", "фильм.gif")],
)  # fmt: skip
def test_a_plain_name_is_taken_as_it_is(studio, name, file):
    assert place_for(studio.project, "t", ".gif", name, overwrite=False).name == file


async def test_a_link_leads_nowhere(studio, tmp_path):
    secret = tmp_path / "secret.json"
    secret.write_text("secret")
    for target in (secret, tmp_path / "not there"):
        link = studio.project.exports / "film.json"
        link.symlink_to(target)
        with pytest.raises(ToolError, match="is a link"):
            await export(studio, format="script", name="film", overwrite=True)
        link.unlink()
    assert secret.read_text() == "secret"


async def test_a_link_is_passed_over_where_a_name_is_chosen(studio, tmp_path):
    (studio.project.exports / "first-contact.json").symlink_to(tmp_path / "gone")
    assert (await saved(studio, "script")).name == "first-contact-2.json"
    assert not (tmp_path / "gone").exists()


async def test_a_folder_that_cannot_be_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    project = MemoryProject(tmp_path, exports=tmp_path / "file" / "desk")
    project.commit(tiny(), note="", author="user")
    with pytest.raises(RenderError, match=r"^cannot make the folder .*: Not a directory$"):
        await export(Studio(project), format="script")


async def test_an_export_that_cannot_be_remembered_is_there_and_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    project = MemoryProject(tmp_path / "file", exports=tmp_path / "desk")
    project.commit(tiny(), note="", author="user")
    outcome = await export(Studio(project), format="script")
    assert (tmp_path / "desk" / "tiny.json").is_file()
    assert outcome.warnings[0].startswith("tiny.json cannot be replaced later: cannot make")


def test_a_program_can_export_without_a_project(tmp_path):
    told: list[tuple[int, int]] = []
    wish = Wish(progress=lambda done, total: told.append((done, total)), draft=True)
    assert export_to(tiny(), "gif", tmp_path / "film.gif", wish) == ()
    assert probe(tmp_path / "film.gif").codec == "gif"
    assert told
    assert names(tmp_path) == ["film.gif"]
