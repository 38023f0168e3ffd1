"""The MCP server as clients see it: tools, edits, films as jobs, the script as a resource."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters, stdio_client
from mcp_types import CallToolResult, ImageContent, TextContent, TextResourceContents

from stickgen_agent.mcp_server.serving import SCRIPT_URI, FilmServer
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import ROOMY_TOKENS, toolbox_for
from tests.tools.desk import MemoryProject

SCRIPT = {
    "title": "Tiny", "size": "160x160", "actors": [{"id": "ann"}],
    "scenes": [{"id": "one", "duration_s": 0.6,
                "parts": [{"actor": "ann", "actions": [{"action": "wave"}]}]}],
}  # fmt: skip


@asynccontextmanager
async def connected(folder: Path) -> AsyncIterator[tuple[Client, MemoryProject]]:
    project = MemoryProject(folder)
    films = FilmServer(toolbox_for(ROOMY_TOKENS), Studio(project))
    async with Client(films.server("1")) as client:
        yield client, project
    await films.close()


def answer(result: CallToolResult) -> dict[str, Any]:
    first = result.content[0]
    assert isinstance(first, TextContent)
    read: dict[str, Any] = json.loads(first.text)
    return read


async def test_every_tool_is_offered_with_a_description_and_a_schema(tmp_path: Path):
    async with connected(tmp_path) as (client, _):
        tools = (await client.list_tools()).tools
    names = [tool.name for tool in tools]
    assert {"write_script", "change_action", "render_clip", "export", "job_status"} <= set(names)
    assert len(set(names)) == len(names)
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools)
    hints = {tool.name: tool.annotations for tool in tools}
    assert hints["get_script"] is not None
    assert hints["get_script"].read_only_hint


async def test_a_script_is_written_changed_and_read_as_a_resource(tmp_path: Path):
    async with connected(tmp_path) as (client, project):
        assert (await client.list_resources()).resources == []
        written = await client.call_tool("write_script", SCRIPT)
        assert not written.is_error
        assert answer(written)["ok"]
        changed = await client.call_tool(
            "set_manner", {"scene": "one", "actor": "ann", "manner": "angry"}
        )
        assert answer(changed)["ok"]
        (contents,) = (await client.read_resource(SCRIPT_URI)).contents
        assert isinstance(contents, TextResourceContents)
        assert json.loads(contents.text)["title"] == "Tiny"
        assert len(project.versions()) == 2


async def test_what_does_not_fit_is_an_error_that_says_what_would_be_right(tmp_path: Path):
    async with connected(tmp_path) as (client, project):
        await client.call_tool("write_script", SCRIPT)
        wrong = await client.call_tool("change_scene", {"scene": "one", "place": "narnia"})
        assert wrong.is_error
        assert "narnia" in json.dumps(answer(wrong))
        unknown = await client.call_tool("wave", {})
        assert unknown.is_error
        no_job = await client.call_tool("job_status", {"job": "job_9"})
        assert no_job.is_error
        assert len(project.versions()) == 1


async def test_a_film_tells_its_progress_and_is_there_at_the_end(tmp_path: Path):
    heard: list[float] = []

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        heard.append(progress)

    async with connected(tmp_path) as (client, _):
        await client.call_tool("write_script", SCRIPT)
        film = await client.call_tool(
            "render_clip", {"draft": True, "wait_s": 45}, progress_callback=hear
        )
    assert answer(film)["ok"]
    assert (tmp_path / "clips" / "v1-draft.mp4").stat().st_size > 1000
    assert heard
    assert heard == sorted(heard)


async def test_a_film_that_takes_long_is_a_job_that_can_be_asked_for_and_stopped(tmp_path: Path):
    long = json.loads(json.dumps(SCRIPT))
    long["size"], long["scenes"][0]["duration_s"] = "1280x720", 60.0
    async with connected(tmp_path) as (client, _):
        await client.call_tool("write_script", long)
        started = answer(await client.call_tool("render_clip", {"wait_s": 0}))
        job = started["data"]["job"]
        assert job in started["summary"]
        asked = answer(await client.call_tool("job_status", {"job": job, "wait_s": 0}))
        assert asked["data"]["job"] == job
        stopped = await client.call_tool("job_cancel", {"job": job})
        assert "cancelled" in answer(stopped)["summary"]
        again = await client.call_tool("job_status", {"job": job})
        assert "cancelled" in answer(again)["summary"]
    assert not list(tmp_path.rglob("*.mp4"))
    assert not list(tmp_path.rglob("*.part"))


async def test_a_contact_sheet_comes_as_an_image(tmp_path: Path):
    async with connected(tmp_path) as (client, _):
        await client.call_tool("write_script", SCRIPT)
        seen = await client.call_tool("preview_frames", {"count": 2})
    assert answer(seen)["ok"]
    pictures = [each for each in seen.content if isinstance(each, ImageContent)]
    assert [picture.mime_type for picture in pictures] == ["image/png"]


@pytest.mark.parametrize("name", ["../out.gif", "/tmp/out.gif", "a/b.gif"])
async def test_an_export_stays_in_its_folder(name: str, tmp_path: Path):
    async with connected(tmp_path) as (client, _):
        await client.call_tool("write_script", SCRIPT)
        wrong = await client.call_tool("export", {"format": "script", "name": name})
    assert wrong.is_error
    assert not list(tmp_path.parent.glob("out.*"))


async def test_the_command_serves_a_real_client_over_standard_streams_and_keeps_no_key(
    tmp_path: Path, home_of_its_own: Path
):
    data = home_of_its_own / "data"
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "stickgen_agent", "mcp"], cwd=tmp_path,
        env={
            "HOME": str(home_of_its_own), "XDG_DATA_HOME": str(data),
            "XAI_API_KEY": "canary-0123456789",
        },
    )  # fmt: skip
    async with Client(stdio_client(server)) as client:
        told = SCRIPT | {"logline": "The key is canary-0123456789."}
        assert answer(await client.call_tool("write_script", told))["ok"]
        saved = answer(await client.call_tool("export", {"format": "script", "name": "t.json"}))
        assert saved["ok"]
    script = json.loads((tmp_path / "t.json").read_text())
    assert (script["title"], script["logline"]) == ("Tiny", "The key is [key].")
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"The key is [key]" in kept
    assert b"canary" not in kept
