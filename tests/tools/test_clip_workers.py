"""The process that is made ready before its job comes."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path

import pytest

from stickgen_engine.errors import RenderError
from stickgen_engine.script.canonical import canonical_json
from stickgen_tools.clips.workers import Workers
from stickgen_tools.clips.working import work
from tests.tools.filming import gone, tiny, workers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def job_for(out: Path) -> dict[str, object]:
    return {
        "kind": "film", "script": json.loads(canonical_json(tiny())), "out": str(out),
        "draft": True, "scenes": None,
    }  # fmt: skip


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep passing files apart from those of whatever else runs on this machine."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def filmed(crew: Workers, out: Path) -> None:
    await work(job_for(out), tell=lambda _: None, label="film", folder=out.parent, workers=crew)
    assert out.stat().st_size > 1000


async def test_a_spare_does_the_next_job_and_one_alone(tmp_path: Path):
    crew = Workers()
    crew.make_ready()
    crew.make_ready()
    spare = await crew.take()
    assert workers() == {spare.process.pid}
    await spare.end()
    crew.make_ready()
    await filmed(crew, tmp_path / "a.mp4")
    await filmed(crew, tmp_path / "b.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    await crew.close()
    assert workers() == set()


async def test_a_spare_that_has_died_is_replaced(tmp_path: Path):
    crew = Workers()
    crew.make_ready()
    while not workers():
        await asyncio.sleep(0.01)
    spare = await crew.take()
    spare.process.kill()
    await spare.process.wait()
    crew._spare = asyncio.create_task(asyncio.sleep(0, spare))
    await filmed(crew, tmp_path / "a.mp4")


async def test_a_spare_that_is_not_needed_leaves_nothing(temporary: Path):
    crew = Workers()
    crew.make_ready()
    await crew.close()
    await crew.close()
    assert workers() == set()
    assert list(temporary.iterdir()) == []


async def test_whoever_gives_up_waiting_for_a_spare_loses_it_not(temporary: Path):
    crew = Workers()
    crew.make_ready()
    taking = asyncio.create_task(crew.take())
    await asyncio.sleep(0)
    taking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taking
    await crew.close()
    assert gone(workers())
    assert list(temporary.iterdir()) == []


async def test_a_process_that_cannot_be_started_is_a_failed_render_and_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    crew = Workers()
    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
        crew.make_ready()
        with pytest.raises(RenderError, match="No such file"):
            await crew.take()
        crew.make_ready()
        await crew.close()
    await filmed(crew, tmp_path / "a.mp4")
    await crew.close()
