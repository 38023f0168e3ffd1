"""Recordings: without keys, never half written, and played only as they were asked for."""

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.backends.cassette import recording, replaying
from stickgen_agent.backends.protocol import (
    Backend,
    BackendError,
    CallPiece,
    Capabilities,
    Piece,
    Reply,
    Request,
    RetryPiece,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.backends.tapes import digest
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    ToolMessage,
    Usage,
    UserMessage,
)
from tests.agent.answering import CANARY, grok, question
from tests.agent.fault_server import FaultServer, delta, events, fault_server, whole

REPLY = Reply(
    AssistantMessage(text="Hello.", calls=(Call(id="c", name="undo", arguments="{}"),)),
    "length",
    Usage(input_tokens=3, output_tokens=4, cost_usd=0.5),
)
PIECES: tuple[Piece, ...] = (
    ThinkingPiece("hm"),
    TextPiece("Hello."),
    CallPiece(0, "undo", 2),
    REPLY,
)


class Speaking:
    """Answers the same to all."""

    name = "speaking"
    model = "tiny"

    def __init__(self, *pieces: Piece, fails: BackendError | None = None) -> None:
        self.pieces = pieces
        self.fails = fails

    async def capabilities(self) -> Capabilities:
        return Capabilities(vision=True, context_tokens=7)

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        for piece in self.pieces:
            yield piece
        if self.fails:
            raise self.fails

    async def close(self) -> None:
        pass


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    return tmp_path / "talk.jsonl"


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


async def played(backend: Backend, request: Request) -> list[Piece]:
    return [piece async for piece in backend.stream(request)]


FIRST, SECOND = question(UserMessage(text="One.")), question(UserMessage(text="Two."))


async def recorded(tape: Path) -> None:
    backend = recording(Speaking(*PIECES), tape, Redactor())
    await backend.capabilities()
    await played(backend, FIRST)
    await played(backend, SECOND)
    await backend.close()


async def test_what_was_recorded_is_played_piece_by_piece(tape: Path) -> None:
    await recorded(tape)
    backend = replaying(tape)
    assert (backend.name, backend.model, backend.recorded) == ("cassette", "tiny", "speaking")
    assert await backend.capabilities() == Capabilities(vision=True, context_tokens=7)
    assert await played(backend, FIRST) == list(PIECES)
    assert backend.unplayed == 1
    assert await played(backend, SECOND) == list(PIECES)
    await backend.close()


async def failed(backend: Backend, request: Request) -> str:
    with pytest.raises(BackendError) as caught:
        await played(backend, request)
    assert (caught.value.kind, caught.value.exit_code) == ("cassette", 4)
    return str(caught.value)


async def test_another_question_than_was_recorded_is_a_failure_that_names_the_step(
    tape: Path,
) -> None:
    await recorded(tape)
    backend = replaying(tape)
    await played(backend, FIRST)
    line = await failed(backend, FIRST)
    assert "step 2 was recorded for “Two.”, but “One.” is asked" in line
    await backend.close()


async def test_a_question_after_the_end_is_a_failure(tape: Path) -> None:
    await recorded(tape)
    backend = replaying(tape)
    await played(backend, FIRST)
    await played(backend, SECOND)
    assert "it ends after 2 steps, but “Two.” is asked" in await failed(backend, SECOND)


async def test_steps_that_nobody_asked_for_are_a_failure(tape: Path) -> None:
    await recorded(tape)
    backend = replaying(tape)
    await played(backend, FIRST)
    with pytest.raises(BackendError, match="1 of 2 steps were not asked for; the next is step 2"):
        await backend.close()


async def test_failures_are_recorded_and_played_and_retries_are_not(tape: Path) -> None:
    again = RetryPiece(2, 1.0, "rate", "wait")
    fails = BackendError("billing", f"no credits for {CANARY}")
    backend = recording(Speaking(TextPiece("void"), again, TextPiece("Once"), fails=fails), tape,
                        Redactor())  # fmt: skip
    with pytest.raises(BackendError):
        await played(backend, FIRST)
    stream: Any = replaying(tape).stream(FIRST)
    assert await anext(stream) == TextPiece("Once")
    with pytest.raises(BackendError) as caught:
        await anext(stream)
    assert (caught.value.kind, caught.value.exit_code) == ("billing", 3)
    assert "void" not in tape.read_text()


async def test_an_answer_that_is_broken_off_is_not_recorded(tape: Path) -> None:
    backend = recording(Speaking(*PIECES), tape, Redactor())
    stream: Any = backend.stream(FIRST)
    await anext(stream)
    await stream.aclose()
    assert not tape.exists()


async def test_no_key_is_on_a_cassette(tape: Path, server: FaultServer) -> None:
    server.then(
        events(delta("stop", content=f"Your key is {CANARY}, hunter2-secret.")),
        whole(400, {"code": "x", "error": f"Incorrect API key provided: xa***ry {CANARY}"}),
    )
    backend = recording(grok(server), tape, Redactor([CANARY, "hunter2-secret"]))
    await played(backend, question(UserMessage(text=f"My key is {CANARY}.")))
    with pytest.raises(BackendError):
        await played(backend, SECOND)
    await backend.close()
    text = tape.read_text()
    assert len(text.splitlines()) == 3
    assert not [each for each in ("CANARY", "hunter2", "xa***") if each in text]
    assert tape.stat().st_mode & 0o077 == 0


def results(content: str, ok: bool = True) -> Request:
    call = Call(id="any", name="render_clip")
    result = ToolMessage(call_id=call.id, name=call.name, content=content, ok=ok)
    return question(UserMessage(text="Film it."), AssistantMessage(calls=(call,)), result)


def test_a_digest_stands_still_where_only_places_times_and_marks_differ() -> None:
    first = results(
        '{"ok":true,"summary":"12 frames in 3.2 s","path":"/tmp/a b1/x.mp4","m":"0a1b2c3d4e"}'
    )
    second = results(
        '{"ok":true,"summary":"12 frames in 14 s","path":"/home/b b7/y.mp4","m":"ff1b2c3d4e"}'
    )
    assert digest(first) == digest(second)
    assert digest(first) != digest(results('{"ok":false}', ok=False))
    assert digest(first) != digest(FIRST)
    assert digest(FIRST) != digest(SECOND)
    earlier = (UserMessage(text="Before."), AssistantMessage(text="Yes."), UserMessage(text="One."))
    assert digest(question(*earlier)) == digest(FIRST)


@pytest.mark.parametrize(
    "text",
    ["", "no JSON", "[]", '{"cassette": 99, "backend": "x", "model": ""}', "3\n4",
     '{"cassette": 1, "backend": "x", "model": ""}\n{"asked": "x"}',
     '{"cassette": 1, "backend": "x", "model": ""}\n'
     '{"asked": "x", "pieces": [], "error": {"kind": "odd", "message": ""}}'],
)  # fmt: skip
def test_a_file_that_is_no_cassette_is_told_with_its_line(tape: Path, text: str) -> None:
    tape.write_text(text)
    with pytest.raises(BackendError, match=r"line \d: this is no cassette"):
        replaying(tape)


def test_a_cassette_that_is_not_there_is_told(tape: Path) -> None:
    with pytest.raises(BackendError, match="cannot read"):
        replaying(tape)


async def test_a_cassette_that_cannot_be_written_is_told_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    tape = tmp_path / "tape"
    backend = recording(Speaking(*PIECES), tape, Redactor())
    tape.mkdir()
    assert "cannot record" in await failed(backend, FIRST)
    assert [each.name for each in tmp_path.iterdir()] == ["tape"]


@pytest.mark.parametrize("name", ["", "no/such/folder/tape", "notes.txt"])
def test_where_no_cassette_can_be_is_told_before_a_model_is_asked(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("my own notes")
    with pytest.raises(BackendError, match="record"):
        recording(Speaking(*PIECES), tmp_path / name, Redactor())
    assert (tmp_path / "notes.txt").read_text() == "my own notes"


async def test_a_cassette_may_be_recorded_anew(tape: Path) -> None:
    await recorded(tape)
    await recorded(tape)
    assert replaying(tape).unplayed == 2


async def test_every_line_of_a_cassette_is_json(tape: Path) -> None:
    await recorded(tape)
    head, *steps = [json.loads(line) for line in tape.read_text().splitlines()]
    assert head["cassette"] == 1
    assert [step["step"] for step in steps] == [1, 2]
    assert not list(tape.parent.glob("*.part"))
