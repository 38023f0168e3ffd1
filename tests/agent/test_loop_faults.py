"""Whatever a model's server does in mid-turn, the script stays and the session goes on."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.backends.protocol import PASSING, Backend
from stickgen_agent.backends.retrying import Patience, Retrying
from stickgen_agent.briefing import system_prompt
from stickgen_agent.events import Event, Failed, RetryScheduled, TextDelta, TextDiscarded, Warned
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.turn import run_turn
from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.toolbox import toolbox_for
from tests.agent.answering import CANARY, grok, ollama
from tests.agent.fault_server import (
    FaultServer,
    Scripted,
    delta,
    events,
    fault_server,
    lines,
    part,
)
from tests.agent.loop_fakes import (
    MemoryProject,
    MemorySession,
    check,
    check_pairs,
    ending,
    of_type,
)
from tests.agent.session_fixtures import a_script
from tests.agent.test_backend_faults import GROK_FAULTS, OLLAMA_FAULTS

HURRIED = Patience(tries=2, first_s=0.0)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


def arguments() -> dict[str, Any]:
    data = canonical_data(a_script())
    return {name: data[name] for name in ("title", "actors", "scenes")}


def writes(name: str, given: dict[str, Any] | str = "") -> Scripted:
    given = given or arguments()
    if name == "ollama":
        calls = [{"function": {"name": "write_script", "arguments": given}}]
        return lines(part(tool_calls=calls), part("", "stop"))
    text = given if isinstance(given, str) else json.dumps(given)
    call = {"index": 0, "id": "c1", "function": {"name": "write_script", "arguments": text}}
    return events(delta(tool_calls=[call]), delta("tool_calls"))


def speaks(name: str, text: str) -> Scripted:
    if name == "ollama":
        return lines(part(text), part("", "stop"))
    return events(delta(content=text), delta("stop"))


@asynccontextmanager
async def backend_at(server: FaultServer, name: str) -> AsyncIterator[Backend]:
    backend = Retrying(grok(server) if name == "grok" else ollama(server), HURRIED)
    try:
        yield backend
    finally:
        await backend.close()


async def turn(
    session: MemorySession, text: str, backend: Backend, cancellation: Cancellation | None = None
) -> list[Event]:
    told = []
    context = (await backend.capabilities()).context_tokens
    async with asyncio.timeout(10):
        async for event in run_turn(
            session, text, backend=backend, toolbox=toolbox_for(context),
            system=system_prompt, limits=Limits(steps=8),
            options=TurnOptions(cancellation=cancellation),
        ):  # fmt: skip
            told.append(event)
            if cancellation is not None and isinstance(event, TextDelta):
                cancellation.cancel()
    check_pairs(session.kept)
    assert "CANARY" not in "".join(event.model_dump_json() for event in told)
    return told


FAULTS = [("grok", name) for name in GROK_FAULTS] + [("ollama", name) for name in OLLAMA_FAULTS]


@pytest.mark.parametrize(("name", "fault"), FAULTS)
async def test_a_fault_after_a_script_was_written_is_one_line_or_mended(
    server: FaultServer, name: str, fault: str, tmp_path: Path
):
    async with backend_at(server, name) as backend:
        answer, kind, code, word = (GROK_FAULTS if name == "grok" else OLLAMA_FAULTS)[fault]
        session = MemorySession(MemoryProject(tmp_path))
        again = kind in PASSING or kind == "context"
        server.then(writes(name), answer, *([answer] if again else []))
        if kind == "malformed":
            server.then(speaks(name, "Done."))
        told = await turn(session, "a story", backend)
        check(session, told)
        if kind == "malformed":
            assert ending(told).reason == "done"
        else:
            (failed,) = of_type(told, Failed)
            assert (failed.kind, failed.exit_code) == (kind, code)
            assert word in failed.message
            assert "\n" not in failed.message
            assert len(of_type(told, RetryScheduled)) == (kind in PASSING)
        assert session.project.head is not None
        assert session.project.head.script == a_script()
        assert server.answers == []
        server.then(speaks(name, "Here I am."))
        told = await turn(session, "go on", backend)
        assert ending(told).reason == "done"


@pytest.mark.parametrize("name", ["grok", "ollama"])
async def test_a_server_that_recovers_loses_nothing(server: FaultServer, name: str, tmp_path: Path):
    async with backend_at(server, name) as backend:
        faults = GROK_FAULTS if name == "grok" else OLLAMA_FAULTS
        session = MemorySession(MemoryProject(tmp_path))
        server.then(faults["cut"][0], writes(name), faults["busy"][0], speaks(name, "Done."))
        told = await turn(session, "a story", backend)
        assert ending(told).reason == "done"
        assert len(of_type(told, RetryScheduled)) == 2
        assert len(of_type(told, TextDiscarded)) == 1
        assert [message.role for message in session.kept] == [
            "user",
            "assistant",
            "tool",
            "assistant",
        ]


@pytest.mark.parametrize("name", ["grok", "ollama"])
async def test_an_endless_loop_of_tools_ends_in_a_question(
    server: FaultServer, name: str, tmp_path: Path
):
    async with backend_at(server, name) as backend:
        session = MemorySession(MemoryProject(tmp_path))
        server.then(*[writes(name)] * 8, speaks(name, "It is written. Go on?"))
        told = await turn(session, "a story", backend)
        assert (ending(told).reason, ending(told).limit) == ("limit", "repeats")
        assert ending(told).question
        server.answers.clear()
        server.then(speaks(name, "Here I am."))
        assert ending(await turn(session, "go on", backend)).reason == "done"


@pytest.mark.parametrize("name", ["grok", "ollama"])
async def test_empty_answers_end_in_one_line(server: FaultServer, name: str, tmp_path: Path):
    async with backend_at(server, name) as backend:
        session = MemorySession(MemoryProject(tmp_path))
        server.then(speaks(name, ""), speaks(name, ""))
        told = await turn(session, "a story", backend)
        assert of_type(told, Failed)[0].exit_code == 5
        server.then(speaks(name, "Here I am."))
        assert ending(await turn(session, "go on", backend)).reason == "done"


async def test_arguments_that_were_cut_are_sent_back_and_written_again(
    server: FaultServer, tmp_path: Path
):
    async with backend_at(server, "grok") as backend:
        session = MemorySession(MemoryProject(tmp_path))
        server.then(writes("grok", '{"title": "Hel'), writes("grok"), speaks("grok", "Done."))
        told = await turn(session, "a story", backend)
        assert ending(told).reason == "done"
        assert session.project.head is not None
        # Servers parse what they are sent back: it has to be JSON.
        sent = server.posts[-1].body["messages"]
        for message in sent:
            for call in message.get("tool_calls", []):
                json.loads(call["function"]["arguments"])


async def test_an_answer_without_room_is_not_run(server: FaultServer, tmp_path: Path):
    async with backend_at(server, "grok") as backend:
        session = MemorySession(MemoryProject(tmp_path))
        call = {"index": 0, "id": "c1", "function": {"name": "write_script", "arguments": '{"ti'}}
        cut = events(delta(tool_calls=[call]), delta("length"))
        server.then(cut, writes("grok"), speaks("grok", "Done."))
        told = await turn(session, "a story", backend)
        assert ending(told).reason == "done"
        assert of_type(told, Warned)[0].reason == "length"


@pytest.mark.parametrize("name", ["grok", "ollama"])
async def test_a_slow_server_is_left_at_once(server: FaultServer, name: str, tmp_path: Path):
    async with backend_at(server, name) as backend:
        session = MemorySession(MemoryProject(tmp_path))
        drip = [each for _ in range(200) for each in (delta(content="on "), 0.05)]
        slow = (
            events(*drip)
            if name == "grok"
            else lines(*(each for _ in range(200) for each in (part("on "), 0.05)))
        )
        server.then(slow)
        told = await turn(session, "a story", backend, Cancellation())
        assert ending(told).reason == "cancelled"
        assert CANARY not in str(told)
        server.then(speaks(name, "Here I am."))
        assert ending(await turn(session, "go on", backend)).reason == "done"
