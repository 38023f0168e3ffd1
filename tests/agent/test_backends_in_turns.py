"""Whole turns with models behind servers: they go on after every fault, and no key is kept."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.backends.cassette import recording
from stickgen_agent.backends.protocol import Backend
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.backends.retrying import Patience, Retrying
from stickgen_agent.briefing import system_prompt
from stickgen_agent.events import Event, Failed, RetryScheduled, TextDelta, TurnFinished
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.turn import run_turn
from stickgen_agent.sessions.session import Session
from stickgen_agent.sessions.store import Store
from stickgen_tools.toolbox import toolbox_for
from tests.agent.answering import CANARY, grok, ollama
from tests.agent.fault_server import (
    CUT,
    FaultServer,
    Scripted,
    delta,
    events,
    fault_server,
    lines,
    part,
    whole,
)
from tests.agent.loop_fakes import MemorySession
from tests.agent.test_backend_faults import GROK_FAULTS, OLLAMA_FAULTS

QUICK = Patience(tries=3, first_s=0.01, longest_s=0.02)
SCRIPT = {
    "title": "Hello",
    "actors": [{"id": "cat", "name": "Cat", "kind": "animal", "species": "cat"}],
    "scenes": [
        {
            "id": "yard",
            "duration_s": 4,
            "parts": [
                {"actor": "cat", "actions": [{"action": "idle", "start_s": 0, "end_s": 3}]},
            ],
        }
    ],
}
Answering = Callable[..., Scripted]


def chat(text: str, *calls: tuple[str, Any]) -> Scripted:
    written = [
        {"index": index, "id": "c", "function": {"name": name, "arguments": json.dumps(arguments)}}
        for index, (name, arguments) in enumerate(calls)
    ]
    return events(delta(content=text), delta("stop", tool_calls=written))


def native(text: str, *calls: tuple[str, Any]) -> Scripted:
    written = [{"function": {"name": name, "arguments": given}} for name, given in calls]
    return lines(part(text, tool_calls=written), part("", "stop"))


def acted(text: str, *calls: tuple[str, Any]) -> Scripted:
    name, arguments = calls[0] if calls else ("none", {})
    action = json.dumps({"say": text, "tool": name, "arguments": arguments})
    return lines(*(part(each) for each in action), part("", "stop"))


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


@pytest.fixture(params=["grok", "ollama", "ollama without tools"])
def model(request: pytest.FixtureRequest, server: FaultServer) -> tuple[Backend, Answering]:
    """A backend at the server, and how that server writes an answer."""
    if request.param == "grok":
        return grok(server), chat
    if request.param == "ollama":
        return ollama(server), native
    server.pages["/api/show"] = whole(200, {"capabilities": ["completion"], "model_info": {}})
    return ollama(server), acted


async def turn(session: Session, text: str, backend: Backend) -> list[Event]:
    options = TurnOptions(film="never", seed=7)
    return [
        event
        async for event in run_turn(
            session, text, backend=backend, toolbox=toolbox_for(16_384), system=system_prompt,
            options=options,
        )
    ]  # fmt: skip


def failures(told: list[Event]) -> list[tuple[str, int]]:
    return [(each.kind, each.exit_code) for each in told if isinstance(each, Failed)]


async def test_a_conversation_goes_on_after_faults_and_keeps_no_key(
    server: FaultServer, model: tuple[Backend, Answering], tmp_path: Path
) -> None:
    backend, answer = model
    echo = {"code": "wrong", "error": f"Incorrect API key provided: xa***ry, {CANARY}"}
    redactor = Redactor([CANARY])
    asked = recording(Retrying(backend, QUICK), tmp_path / "talk.jsonl", redactor)
    told: list[Event] = []
    with (
        Store.open(tmp_path, redact=redactor.text) as store,
        store.create(exports=tmp_path) as session,
    ):
        server.then(answer("Here.", ("write_script", SCRIPT)), answer("It is done."))
        told += await turn(session, "A cat waits.", asked)
        assert session.project.head is not None
        first = session.project.head

        server.then(whole(401, echo))
        told += (failed := await turn(session, "Make it longer.", asked))
        assert failures(failed) == [("auth", 3)]

        server.then(whole(503, "busy"), events(CUT), whole(429, {"error": "rate limit"}))
        told += (failed := await turn(session, "Make it longer.", asked))
        assert failures(failed) == [("rate", 4)]
        assert len([each for each in failed if isinstance(each, RetryScheduled)]) == 2
        assert session.project.head == first

        server.then(
            whole(500, "oops"),
            answer("", ("retime_film", {"duration_s": 6})),
            answer("Six seconds."),
        )
        told += (well := await turn(session, "Six seconds.", asked))
        assert failures(well) == []
        assert session.project.head != first
        assert isinstance(well[-1], TurnFinished)
        said = "".join(each.text for each in well if isinstance(each, TextDelta))
        assert said.endswith("Six seconds.")
    await asked.close()
    assert server.answers == []
    assert not [each for each in told if CANARY in each.model_dump_json()]
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if CANARY.encode() in path.read_bytes()]


@pytest.mark.parametrize("name", ["grok", "ollama"])
async def test_after_every_fault_the_same_conversation_goes_on(
    server: FaultServer, name: str
) -> None:
    faults = GROK_FAULTS if name == "grok" else OLLAMA_FAULTS
    backend: Backend = grok(server) if name == "grok" else ollama(server)
    hello = (chat if name == "grok" else native)("Hello.")
    session = MemorySession()
    for fault, (answer, kind, exit_code, _) in faults.items():
        server.answers.clear()
        server.then(answer, *[hello] * 3)
        failed = failures(await turn(session, fault, backend))
        # What a server cannot read is asked for again, what was too long in fewer words.
        recovers = kind in ("malformed", "context")
        assert failed == ([] if recovers else [(kind, exit_code)]), fault
        server.answers.clear()
        server.then(hello)
        well = await turn(session, "Hello?", backend)
        assert failures(well) == [], fault
        assert isinstance(well[-1], TurnFinished)
        assert well[-1].reason == "done"
    await backend.close()
