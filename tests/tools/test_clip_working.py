import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stickgen_engine.clip.cache import cache_folder
from stickgen_engine.errors import RenderError, ScriptError
from stickgen_engine.script.canonical import canonical_json
from stickgen_tools.clips.rendering import render_clip
from stickgen_tools.clips.working import work
from stickgen_tools.studio import Progress
from tests.tools.filming import desk_with, gone, long_one, of_sessions, parts_in, tiny, workers

# Two seconds on a machine of one's own; tests share theirs.
AT_MOST_S = 4.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


class Heard:
    """Waits until enough frames are drawn."""

    def __init__(self, frames: int) -> None:
        self.enough = asyncio.Event()
        self._frames = frames

    def __call__(self, progress: Progress) -> None:
        if progress.done >= self._frames:
            self.enough.set()


@pytest.mark.parametrize("frames", [1, 60], ids=["in one process", "with a crew"])
async def test_a_cancelled_render_is_gone_within_two_seconds_and_leaves_nothing(tmp_path, frames):
    heard = Heard(frames)
    studio = desk_with(tmp_path, long_one(), tell=heard)
    task = asyncio.create_task(render_clip(studio))
    await asyncio.wait_for(heard.enough.wait(), 60)
    leaders = workers()
    assert len(leaders) == 1
    if frames > 1 and len(os.sched_getaffinity(0)) > 1:
        # The worker, ffmpeg, and two at least that draw.
        assert len(of_sessions(leaders)) >= 4
    begun = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - begun < AT_MOST_S
    assert gone(leaders)
    assert parts_in(tmp_path, cache_folder()) == []
    assert list(tmp_path.rglob("*.mp4")) == []


async def test_a_worker_that_will_not_stop_is_killed_with_all_that_it_started(tmp_path):
    heard = Heard(60)
    studio = desk_with(tmp_path, long_one(), tell=heard)
    task = asyncio.create_task(render_clip(studio))
    await asyncio.wait_for(heard.enough.wait(), 60)
    leaders = workers()
    for pid in leaders:
        os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - begun < AT_MOST_S
    assert gone(leaders)
    assert parts_in(tmp_path, cache_folder()) == []


async def test_a_killed_worker_is_one_line_and_never_a_hang(tmp_path):
    heard = Heard(60)
    studio = desk_with(tmp_path, long_one(), tell=heard)
    task = asyncio.create_task(render_clip(studio))
    await asyncio.wait_for(heard.enough.wait(), 60)
    leaders = workers()
    for pid in leaders:
        os.kill(pid, signal.SIGKILL)
    with pytest.raises(RenderError, match=r"^the process that draws was ended by SIGKILL; .*$"):
        await asyncio.wait_for(task, 5)
    assert gone(leaders)
    assert parts_in(tmp_path, cache_folder()) == []


def test_a_worker_whose_parent_is_killed_ends_by_itself(tmp_path):
    code = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from stickgen_tools.clips.rendering import render_clip\n"
        "from tests.tools.filming import desk_with, long_one\n"
        "tell = lambda progress: print(progress.done, flush=True)\n"
        "asyncio.run(render_clip(desk_with(Path(sys.argv[1]), long_one(), tell=tell)))\n"
    )
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        assert any(int(line) >= 60 for line in parent.stdout)
        leaders = workers(parent.pid)
        assert len(leaders) == 1
        parent.kill()
    assert gone(leaders, within_s=5.0)
    assert parts_in(tmp_path, cache_folder()) == []
    assert list(scratch.iterdir()) == []


async def test_a_worker_that_somebody_else_stops_is_a_failed_render_and_no_cancelled_one(tmp_path):
    heard = Heard(1)
    task = asyncio.create_task(render_clip(desk_with(tmp_path, long_one(), tell=heard)))
    await asyncio.wait_for(heard.enough.wait(), 60)
    for pid in workers():
        os.kill(pid, signal.SIGTERM)
    with pytest.raises(RenderError, match="was told to stop"):
        await asyncio.wait_for(task, 5)


async def test_errors_of_the_engine_come_over_as_they_are(tmp_path):
    job = {
        "kind": "film",
        "script": json.loads(canonical_json(tiny())),
        "out": str(tmp_path / "film.mp4"),
        "draft": True,
        "scenes": ["nowhere"],
    }
    with pytest.raises(ScriptError) as caught:
        await work(job, tell=lambda _: None, label="film", folder=tmp_path)
    assert [(each.path, each.got) for each in caught.value.problems] == [("scenes", "'nowhere'")]


async def test_a_film_that_cannot_be_written_is_a_render_error_in_one_line(tmp_path):
    job = {
        "kind": "export",
        "script": json.loads(canonical_json(tiny())),
        "format": "srt",
        "out": str(tmp_path / "no" / "film.srt"),
        "film": None,
        "at_s": None,
    }
    with pytest.raises(RenderError, match=r"^cannot write .*: there is no folder .*$"):
        await work(job, tell=lambda _: None, label="srt", folder=tmp_path)


async def test_a_bug_in_the_worker_raises_with_its_traceback(tmp_path):
    with pytest.raises(RuntimeError, match="KeyError"):
        await work({"kind": "unheard of"}, tell=lambda _: None, label="", folder=tmp_path)


async def test_the_worker_gets_no_keys_and_imports_nothing_from_the_working_folder(
    tmp_path, monkeypatch
):
    (tmp_path / "numpy.py").write_text("raise SystemExit('taken from the working folder')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XAI_API_KEY", "xai-canary")
    heard = Heard(1)
    task = asyncio.create_task(render_clip(desk_with(tmp_path, long_one(), tell=heard)))
    await asyncio.wait_for(heard.enough.wait(), 60)
    (leader,) = workers()
    assert b"xai-canary" not in Path(f"/proc/{leader}/environ").read_bytes()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
