"""One MCP server: every tool of the registry, films as jobs, and the script as a resource."""

import asyncio
import json
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from pydantic import AnyUrl

from stickgen_agent.mcp_server.jobs import Job, Jobs
from stickgen_engine.errors import StickgenError
from stickgen_engine.script.canonical import readable_json
from stickgen_prompts import prompt
from stickgen_tools.outcome import Outcome
from stickgen_tools.registry import Toolbox
from stickgen_tools.studio import Progress, Studio

SCRIPT_URI: Final = "stickgen://script/current"
_LONG: Final = ("render", "export")
# Many clients give up after 60 s; they hear of the job well before.
_PATIENCE_S: Final = 20.0
_MOST_PATIENCE_S: Final = 45.0
_WAIT: Final = {
    "type": "number",
    "minimum": 0,
    "maximum": _MOST_PATIENCE_S,
    "description": f"seconds to wait for the end, {_PATIENCE_S:g} unless told; then a job answers",
}
_JOB: Final = {"type": "string", "description": "the job's name, such as job_1"}
Context = ServerRequestContext[dict[str, Any]]


class FilmServer:
    """Answers MCP requests on one project."""

    def __init__(self, toolbox: Toolbox, studio: Studio) -> None:
        self._toolbox, self._studio = toolbox, replace(studio, vision=True)
        self._jobs = Jobs()
        self._editing = asyncio.Lock()

    def server(self, version: str) -> "Server[dict[str, Any]]":
        """Return the server for a transport to run."""
        return Server(
            "stickgen-agent",
            version=version,
            instructions=f"{prompt('role')}\n\n{prompt('format')}\n\n{prompt('words')}",
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
            on_list_resources=self._list_resources,
            on_read_resource=self._read_resource,
        )

    async def close(self) -> None:
        """Stop what is under way."""
        await self._jobs.close()

    async def _list_tools(
        self, context: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        tools = [self._tool(schema) for schema in self._toolbox.schemas("mcp")]
        return types.ListToolsResult(tools=[*tools, *_job_tools()])

    def _tool(self, schema: dict[str, Any]) -> types.Tool:
        name = schema["name"]
        inputs = schema["inputSchema"]
        effect = self._toolbox.effect(name)
        if effect in _LONG:
            inputs = {**inputs, "properties": {**inputs.get("properties", {}), "wait_s": _WAIT}}
        return types.Tool(
            name=name,
            description=schema.get("description", ""),
            input_schema=inputs,
            annotations=types.ToolAnnotations(
                read_only_hint=effect == "read",
                destructive_hint=False,
                idempotent_hint=effect == "read",
                open_world_hint=False,
            ),
        )

    async def _call_tool(
        self, context: Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        name, arguments = params.name, dict(params.arguments or {})
        if name == "job_status":
            return await self._job_status(context, arguments)
        if name == "job_cancel":
            return await self._job_cancel(arguments)
        if self._toolbox.effect(name) in _LONG:
            wait_s = _seconds(arguments.pop("wait_s", None))
            job = self._jobs.start(name, lambda heard: self._run(name, arguments, heard))
            return await self._followed(context, job, wait_s)
        async with self._editing:
            outcome = await self._toolbox.call(name, json.dumps(arguments), self._studio)
        return _answer(outcome)

    async def _run(self, name: str, arguments: dict[str, Any], heard: Any) -> Outcome:
        studio = replace(self._studio, tell=heard)
        return await self._toolbox.call(name, json.dumps(arguments), studio)

    async def _followed(self, context: Context, job: Job, wait_s: float) -> types.CallToolResult:
        async def listener(progress: Progress) -> None:
            await context.session.report_progress(
                progress.done, progress.total or None, progress.label or None
            )

        await self._jobs.wait(job, wait_s, listener)
        return _job_answer(job)

    async def _job_status(
        self, context: Context, arguments: dict[str, Any]
    ) -> types.CallToolResult:
        job = self._jobs.find(str(arguments.get("job")))
        if job is None:
            return _answer(self._no_job(arguments))
        return await self._followed(context, job, _seconds(arguments.get("wait_s")))

    async def _job_cancel(self, arguments: dict[str, Any]) -> types.CallToolResult:
        job = self._jobs.find(str(arguments.get("job")))
        if job is None:
            return _answer(self._no_job(arguments))
        await self._jobs.cancel(job)
        return _job_answer(job)

    def _no_job(self, arguments: dict[str, Any]) -> Outcome:
        known = ", ".join(self._jobs.names()) or "none"
        return Outcome(f"there is no job {arguments.get('job')!r}; jobs: {known}", ok=False)

    async def _list_resources(
        self, context: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        if self._studio.project.head is None:
            return types.ListResourcesResult(resources=[])
        script = types.Resource(
            name="script", uri=SCRIPT_URI, mime_type="application/json",
            description="the script as it stands",
        )  # fmt: skip
        return types.ListResourcesResult(resources=[script])

    async def _read_resource(
        self, context: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        head = self._studio.project.head
        if str(params.uri) != SCRIPT_URI or head is None:
            raise ValueError(f"there is no resource {AnyUrl(str(params.uri))}")
        text = types.TextResourceContents(
            uri=SCRIPT_URI, mime_type="application/json", text=readable_json(head.script)
        )
        return types.ReadResourceResult(contents=[text])


def _job_tools() -> list[types.Tool]:
    status = {"type": "object", "properties": {"job": _JOB, "wait_s": _WAIT}, "required": ["job"]}
    cancel = {"type": "object", "properties": {"job": _JOB}, "required": ["job"]}
    return [
        types.Tool(name="job_status", input_schema=status, description="How far a film is."),
        types.Tool(name="job_cancel", input_schema=cancel, description="Stop making a film."),
    ]


def _seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _PATIENCE_S
    # Also what is no number at all ends between the bounds.
    return max(0.0, min(_MOST_PATIENCE_S, value)) if value == value else _PATIENCE_S


def _job_answer(job: Job) -> types.CallToolResult:
    if job.state == "done":
        return _answer(job.task.result())
    if job.state == "cancelled":
        return _answer(Outcome(f"{job.id} ({job.what}) was cancelled", {"job": job.id}, ok=False))
    if job.state == "failed":
        error = job.task.exception()
        if not isinstance(error, StickgenError):
            raise error or AssertionError("a failed job has an exception")
        return _answer(Outcome(str(error), {"job": job.id}, ok=False))
    data = {"job": job.id, "done": job.progress.done, "total": job.progress.total}
    return _answer(
        Outcome(
            f"{job.what} goes on as {job.id}: {job.progress.done} of {job.progress.total} frames",
            data,
            next=("job_status with this job", "job_cancel to stop it"),
        )
    )


def _answer(outcome: Outcome) -> types.CallToolResult:
    content: list[types.ContentBlock] = [types.TextContent(type="text", text=outcome.text())]
    content += [_picture(path) for path in outcome.pictures]
    return types.CallToolResult(content=content, is_error=not outcome.ok)


def _picture(path: Path) -> types.ImageContent:
    data = b64encode(path.read_bytes()).decode("ascii")
    return types.ImageContent(type="image", data=data, mime_type="image/png")
