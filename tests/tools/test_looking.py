"""Looking at frames and reviewing the film, as models do it."""

import asyncio
import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest

from stickgen_tools.looking.previewing import preview_frames
from stickgen_tools.looking.reviewing import review_clip
from stickgen_tools.outcome import MOST_CHARACTERS, ToolError
from stickgen_tools.studio import Progress, Studio
from stickgen_tools.toolbox import all_tools, toolbox_for
from tests.tools.desk import MemoryProject, a_script
from tests.tools.filming import desk_with, gone, workers


def seeing(root: Path, data: dict[str, Any] | None = None) -> Studio:
    project = MemoryProject(root)
    project.commit(a_script(data), note="draft", author="model")
    return Studio(project, vision=True)


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:])
    return width, height


def faulty(**facts: Any) -> dict[str, Any]:
    return {
        "title": "t",
        "actors": [{"id": "ann"}, {"id": "bob"}, {"id": "eve"}],
        "scenes": [
            {
                "id": "s1",
                "duration_s": 4.0,
                "camera": [{"at_s": 0.0, "shot": "wide"}],
                "parts": [
                    {
                        "actor": "ann",
                        "at": [-1.2, 0.0],
                        "lines": [{"start_s": 0.5, "end_s": 1.5, "text": "so " * 40}],
                    },
                    {"actor": "bob", "at": [1.2, 0.0], "actions": [{"action": "clap"}]},
                ],
                **facts,
            }
        ],
    }


async def test_both_tools_are_offered_and_only_read():
    box = toolbox_for(200_000)
    assert {"preview_frames", "review_clip"} <= set(box.names())
    assert box.effect("preview_frames") == box.effect("review_clip") == "read"
    assert {"preview_frames", "review_clip"} <= {tool.name for tool in all_tools()}


async def test_frames_are_told_in_words_to_a_model_that_sees_nothing(tmp_path: Path):
    outcome = await preview_frames(desk_with(tmp_path, a_script()), count=3)
    frames = outcome.data["frames"]
    assert [frame.split(" ", 1)[0] for frame in frames] == ["landing", "landing", "park"]
    assert "astronaut: walk" in frames[0]
    assert outcome.pictures == ()
    assert not (tmp_path / "previews").exists()


async def test_a_model_that_sees_gets_a_sheet_too(tmp_path: Path):
    outcome = await preview_frames(seeing(tmp_path), scene="park", at_s=[1.0, 3.0])
    (picture,) = outcome.pictures
    assert picture.parent == tmp_path / "previews"
    width, height = size_of(picture)
    assert width <= 1024
    assert height <= 512
    assert [frame.split(":")[0] for frame in outcome.data["frames"]] == ["park 1.0s", "park 3.0s"]


@pytest.mark.parametrize(("size", "count"), [([720, 1280], 6), ([720, 1280], 1), ([160, 160], 5)])
async def test_sheets_of_any_shape_stay_small(tmp_path: Path, size: list[int], count: int):
    data = {**faulty(), "size": size}
    outcome = await preview_frames(seeing(tmp_path, data), count=count)
    width, height = size_of(outcome.pictures[0])
    rows = 1 if count == 1 else 2
    assert width <= 1024
    assert height <= rows * 520 + 6


async def test_each_sheet_is_a_file_of_its_own(tmp_path: Path):
    studio = seeing(tmp_path, faulty())
    first = await preview_frames(studio, count=1)
    second = await preview_frames(studio, count=1)
    assert first.pictures != second.pictures
    assert all(picture.exists() for picture in first.pictures + second.pictures)


async def test_a_time_past_the_end_shows_the_last_frame_and_says_so(tmp_path: Path):
    outcome = await preview_frames(desk_with(tmp_path, a_script()), scene="park", at_s=[40.0])
    assert outcome.data["frames"][0].startswith("park 6.0s")
    assert "past the end" in outcome.warnings[0]


async def test_a_crowd_is_cut_before_it_fills_the_memory(tmp_path: Path):
    crowd = [{"actor": f"p{i}", "at": [i * 0.8 - 9.0, 0.0]} for i in range(24)]
    data = {**faulty(parts=crowd), "actors": [{"id": f"p{i}"} for i in range(24)]}
    studio = desk_with(tmp_path, a_script(data))
    outcome = await toolbox_for(200_000).call("preview_frames", '{"count": 6}', studio)
    assert len(outcome.text()) <= MOST_CHARACTERS
    assert "more rows" in outcome.data["frames"][0]


async def test_findings_come_worst_first_with_calls_that_mend_them(tmp_path: Path):
    outcome = await review_clip(desk_with(tmp_path, a_script(faulty())))
    kinds = [finding["kind"] for finding in outcome.data["findings"]]
    assert kinds == ["line_too_fast", "no_part"]
    assert outcome.summary == "2 findings in the film, version 1: 1 serious, 1 fair"
    assert outcome.next[0].startswith('change_line({"scene":"s1","actor":"ann","index":0,"end_s":')
    assert outcome.next[1] == 'remove_actor({"actor":"eve"})'


async def test_the_calls_that_it_names_work_and_mend_what_they_are_for(tmp_path: Path):
    studio = desk_with(tmp_path, a_script(faulty(duration_s=12.0)))
    box = toolbox_for(200_000)
    outcome = await review_clip(studio)
    for _ in range(6):
        calls = [call for call in outcome.next if "(" in call]
        if not calls:
            break
        name, arguments = re.fullmatch(r"(\w+)\((.*)\)", calls[0]).groups()  # type: ignore[union-attr]
        done = await box.call(name, arguments, studio)
        assert done.ok, done.text()
        outcome = await review_clip(studio)
    assert outcome.data == {}
    assert "nothing is wrong" in outcome.summary


async def test_many_findings_are_counted_rather_than_told(tmp_path: Path):
    scenes = [{**faulty()["scenes"][0], "id": f"s{i}"} for i in range(30)]
    data = {**faulty(), "scenes": scenes}
    outcome = await review_clip(desk_with(tmp_path, a_script(data)))
    assert len(outcome.text()) <= MOST_CHARACTERS
    told = len(outcome.data["findings"])
    assert told + sum(outcome.data["more"].values()) == 31
    assert json.loads(outcome.text())["ok"]


async def test_one_scene_can_be_reviewed_alone(tmp_path: Path):
    outcome = await review_clip(desk_with(tmp_path, a_script(faulty())), scene="S1")
    assert [finding["kind"] for finding in outcome.data["findings"]] == ["line_too_fast"]


@pytest.mark.parametrize("tool", [preview_frames, review_clip])
async def test_a_scene_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path, tool: Any):
    with pytest.raises(ToolError, match=r"no scene 'attic'; scenes: landing, park"):
        await tool(desk_with(tmp_path, a_script()), scene="attic")


@pytest.mark.parametrize("tool", [preview_frames, review_clip])
async def test_without_a_script_there_is_nothing_to_look_at(tmp_path: Path, tool: Any):
    with pytest.raises(ToolError, match="no script yet"):
        await tool(Studio(MemoryProject(tmp_path)))


async def test_progress_is_told_scene_by_scene(tmp_path: Path):
    told: list[Progress] = []
    await review_clip(desk_with(tmp_path, a_script(), tell=told.append))
    assert told[-1] == Progress(2, 2, "review")


async def test_cancelling_ends_the_process_that_looks(tmp_path: Path):
    scenes = [{**faulty(duration_s=60.0)["scenes"][0], "id": f"s{i}"} for i in range(8)]
    studio = seeing(tmp_path, {**faulty(), "scenes": scenes})
    before = workers()
    task = asyncio.create_task(review_clip(studio))
    while not workers() - before:
        await asyncio.sleep(0.02)
    mine = workers() - before
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert gone(mine)
