"""Every way in which a server fails ends in the right kind and one line that says what to do."""

import socket
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from stickgen_agent.backends.choosing import backend_named
from stickgen_agent.backends.clients import Waits, ollama_client, openai_client
from stickgen_agent.backends.protocol import BackendError, TextPiece
from stickgen_agent.failures import UsageError
from tests.agent.answering import (
    CANARY,
    failure_of,
    flat,
    grok,
    nested,
    ollama,
    pieces_of,
    question,
    reply_of,
)
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


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


PAGE = "<!DOCTYPE html><html><head><title>Welcome &amp; log in</title></head></html>"
KEY_400 = flat(
    "Client specified an invalid argument",
    f"Incorrect API key provided: xa***en, that is {CANARY}. You can obtain an API key from x.ai.",
)
NO_CREDITS = flat(
    "Some resource has been exhausted",
    "Your team 1234 has either used all available credits or reached its monthly spending limit.",
)
# What Grok's servers answer, the kind, the exit code, and a word that the line has to hold.
GROK_FAULTS: dict[str, tuple[Scripted, str, int, str]] = {
    "wrong key": (whole(400, KEY_400), "auth", 3, "key"),
    "no key": (whole(401, flat("unauthenticated:no-credentials", "No key.")), "auth", 3, "key"),
    "no credits": (
        whole(403, flat("The caller does not have permission", "Your team has no credits yet.")),
        "billing", 3, "credits",
    ),
    "forbidden": (whole(403, flat("permission-denied", "Not for you.")), "auth", 3, "Not for you"),
    "no model": (
        whole(404, nested("The model grok-9 does not exist", code=404)), "model", 4, "--model",
    ),
    "no page": (whole(404, nested("no such path: /chat")), "refused", 4, "--base-url"),
    "too much at once": (whole(413, "Payload Too Large", "text/plain"), "context", 7, "session"),
    "bad request": (
        whole(422, {"error": "Failed to deserialize the JSON body"}), "refused", 4, "deserialize",
    ),
    "rate": (whole(429, flat("Some resource has been exhausted", "Rate limit exceeded")),
             "rate", 4, "try again"),
    "billing": (whole(429, NO_CREDITS), "billing", 3, "credits"),
    "busy": (
        whole(429, flat("exhausted", "The service is temporarily at capacity.")),
        "capacity", 4, "capacity",
    ),
    "broken": (whole(500, nested("oops")), "capacity", 4, "oops"),
    "down": (whole(503, "Service Unavailable", "text/plain"), "capacity", 4, "Unavailable"),
    "gateway page": (whole(502, PAGE, "text/html"), "capacity", 4, "web page"),
    "page": (whole(200, PAGE, "text/html"), "refused", 4, "Welcome & log in"),
    "too long": (
        whole(400, nested("This model's maximum context length is 8192 tokens")),
        "context", 7, "8192",
    ),
    "too long for llama.cpp": (
        whole(400, nested("request exceeds", type="exceed_context_size_error")),
        "context", 7, "new session",
    ),
    "unreadable call": (
        whole(400, nested("Failed to call a function", code="tool_use_failed")),
        "malformed", 5, "--model",
    ),
    "redirected": (whole(302, "", location="http://127.0.0.1:9/"), "refused", 4, "--base-url"),
    "flat in 200": (
        whole(200, flat("The service is currently unavailable", "Timed out")),
        "capacity", 4, "Timed out",
    ),
    "flat in a stream": (
        events(delta(content="Once"), flat("unavailable", "Timed out waiting for first token")),
        "capacity", 4, "first token",
    ),
    "nested in a stream": (
        events(delta(content="Once"), nested("Rate limit reached")), "rate", 4, "Rate limit",
    ),
    "key in a stream": (events(KEY_400), "auth", 3, "key"),
    "cut": (events(delta(content="Once"), CUT), "network", 4, "broke off"),
    "ends without a reason": (events(delta(content="Once"), done=False), "network", 4, "broke off"),
    "done without a reason": (events(delta(content="Once")), "network", 4, "broke off"),
    "nothing": (events(done=False), "network", 4, "broke off"),
    "half an event": (events(b"data: {\"choices\": [\n\n"), "network", 4, "cannot be read"),
    "no JSON": (whole(200, "{]", "application/json"), "network", 4, "cannot be read"),
    "depth bomb": (events(b"data: " + b"[" * 200_000 + b"\n\n"), "network", 4, "cannot be read"),
    "no text": (events(b"data: \xff\xfe{\n\n"), "network", 4, "cannot be read"),
    "list": (events([1, 2]), "capacity", 4, "try again"),
}  # fmt: skip


def check(error: BackendError, kind: str, exit_code: int, word: str) -> None:
    assert (error.kind, error.exit_code) == (kind, exit_code), str(error)
    line = str(error)
    assert word in line
    assert "\n" not in line
    assert len(line) < 420
    told = "".join(traceback.format_exception(error))
    assert "CANARY" not in told
    assert "xa***" not in told


@pytest.mark.parametrize("fault", GROK_FAULTS)
async def test_each_fault_of_groks_server_has_its_kind_and_a_line(
    server: FaultServer, fault: str
) -> None:
    answer, kind, exit_code, word = GROK_FAULTS[fault]
    server.then(answer)
    check(await failure_of(grok(server)), kind, exit_code, word)
    assert len(server.posts) == 1


OLLAMA_FAULTS: dict[str, tuple[Scripted, str, int, str]] = {
    "no tools": (
        whole(400, {"error": "registry.ollama.ai/library/tiny does not support tools"}),
        "model", 4, "does not support tools",
    ),
    "gone": (whole(404, {"error": "model 'tiny' not found"}), "model", 4, "ollama pull tiny"),
    "busy": (
        whole(503, {"error": "server busy, please try again.  maximum pending requests exceeded"}),
        "capacity", 4, "busy",
    ),
    "signed out": (whole(401, {"error": "unauthorized"}), "auth", 3, "ollama signin"),
    "unreadable call": (
        whole(500, {"error": "error parsing tool call: raw='{', err=unexpected end"}),
        "malformed", 5, "parsing tool call",
    ),
    "unreadable call in a stream": (
        lines(part("Well"), {"error": "error parsing tool call: raw='{'"}), "malformed", 5, "raw",
    ),
    "too little memory": (
        whole(500, {"error": "model requires more system memory (9 GiB) than is available"}),
        "model", 4, "9 GiB",
    ),
    "runner died": (
        lines({"error": "llama runner process has terminated: exit status 2"}),
        "capacity", 4, "runner",
    ),
    "page": (whole(200, PAGE, "text/html"), "refused", 4, "OLLAMA_HOST"),
    "no Ollama": (whole(404, "404 page not found", "text/plain"), "refused", 4, "OLLAMA_HOST"),
    "cut": (lines(part("Once"), CUT), "network", 4, "broke off"),
    "half a line": (lines(part("Once"), b"{\"mess\n"), "network", 4, "broke off"),
    "depth bomb": (lines(b"[" * 200_000 + b"\n"), "refused", 4, "OLLAMA_HOST"),
    "list": (lines([1]), "refused", 4, "OLLAMA_HOST"),
    "no end": (lines(part("Once")), "network", 4, "broke off"),
    "nothing": (lines(), "network", 4, "broke off"),
    "arguments that are no object": (
        lines(part(tool_calls=[{"function": {"name": "undo", "arguments": "x"}}])),
        "malformed", 5, "cannot read",
    ),
    "full": (lines(part("Once", "stop", prompt_eval_count=16384)), "context", 7, "16384"),
    "ran out in the answer": (
        lines(part("Once", "length", prompt_eval_count=15000, eval_count=1384)),
        "context", 7, "16384",
    ),
    "flat": (whole(200, flat("nope", "The service is unavailable")), "capacity", 4, "unavail"),
}  # fmt: skip


@pytest.mark.parametrize("fault", OLLAMA_FAULTS)
async def test_each_fault_of_ollama_has_its_kind_and_a_line(
    server: FaultServer, fault: str
) -> None:
    answer, kind, exit_code, word = OLLAMA_FAULTS[fault]
    server.then(answer)
    check(await failure_of(ollama(server)), kind, exit_code, word)
    assert len(server.posts) == 1


@pytest.fixture
def nowhere() -> FaultServer:
    """A server that has gone: its port is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return FaultServer(taken.getsockname()[1])


async def test_no_server_is_told_with_what_to_do(nowhere: FaultServer) -> None:
    check(await failure_of(grok(nowhere)), "network", 4, nowhere.root)
    check(await failure_of(grok(nowhere, model="")), "network", 4, "--base-url")
    check(await failure_of(ollama(nowhere)), "network", 4, "ollama serve")


@pytest.mark.parametrize("drip", [b": still here\n\n", b""])
async def test_a_server_that_drips_is_left_after_the_agreed_time(
    server: FaultServer, drip: bytes
) -> None:
    pauses = [each for _ in range(20) for each in (0.1, drip or 0.1)]
    server.then(events(delta(content="Once"), *pauses))
    error = await failure_of(grok(server, waits=Waits(1.0, 0.3, 5.0)))
    check(error, "network", 4, "0.3 s")


async def test_an_answer_without_end_is_left_after_the_agreed_time(server: FaultServer) -> None:
    server.then(events(*(each for _ in range(40) for each in (delta(content="on "), 0.05))))
    check(await failure_of(grok(server, waits=Waits(1.0, 0.5, 0.4))), "network", 4, "0.4 s")
    server.then(lines(*(each for _ in range(40) for each in (part("on "), 0.05))))
    check(await failure_of(ollama(server, waits=Waits(1.0, 0.5, 0.4))), "network", 4, "0.4 s")


async def test_what_came_before_a_cut_was_passed_on(server: FaultServer) -> None:
    server.then(events(delta(content="Once upon"), delta(content=" a"), CUT))
    backend: Any = grok(server)
    stream = backend.stream(question())
    came = [await anext(stream), await anext(stream)]
    with pytest.raises(BackendError):
        await anext(stream)
    await backend.close()
    assert came == [TextPiece("Once upon"), TextPiece(" a")]


async def test_how_long_a_server_asks_to_wait_is_known(server: FaultServer) -> None:
    date = "Sun, 22 Nov 2026 10:00:00 GMT"
    later = "Sun, 22 Nov 2026 10:00:07 GMT"
    for headers, seconds in (
        ({"retry-after": "3"}, 3.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "86400"}, 120.0),
        ({"retry-after": later, "date": date}, 7.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
    ):
        answer = whole(429, nested("Rate limit exceeded"))
        for backend in (grok(server), ollama(server)):
            server.then(Scripted(429, answer.body, headers={**headers}))
            assert (await failure_of(backend)).retry_after_s == seconds, headers


async def test_empty_answers_are_answers(server: FaultServer) -> None:
    server.then(events(delta("stop", content="")), lines(part("", "stop")))
    assert (await reply_of(grok(server))).message.is_empty
    assert (await reply_of(ollama(server))).message.is_empty


async def test_calls_that_are_wrong_are_passed_on_as_they_are(server: FaultServer) -> None:
    function = {"name": "moonwalk", "arguments": '{"title": "Cut'}
    server.then(events(delta("length", tool_calls=[{"index": 0, "function": function}])))
    reply = await reply_of(grok(server))
    assert reply.reason == "length"
    assert (reply.message.calls[0].name, reply.message.calls[0].arguments) == (
        "moonwalk",
        '{"title": "Cut',
    )


async def test_an_error_of_hostile_text_is_one_harmless_line(server: FaultServer) -> None:
    text = "\x1b]0;owned\x07 \u202e line\nnext [bold] " + "x" * 50_000 + f" Bearer {CANARY}"
    server.then(whole(500, nested(text)))
    line = str(await failure_of(grok(server)))
    assert line.isprintable()
    assert len(line) < 420


async def test_half_a_key_at_the_end_of_a_long_error_is_hidden_too(server: FaultServer) -> None:
    for before in range(172, 202, 5):
        server.then(whole(500, nested("x" * before + " plain-secret-without-a-shape")))
        backend = grok(server, secrets=("plain-secret-without-a-shape",))
        assert "plain" not in str(await failure_of(backend))


async def test_a_missing_model_is_told_with_those_that_are_there(server: FaultServer) -> None:
    server.then(whole(404, nested("The model grok-9 does not exist")))
    assert "it has tiny" in str(await failure_of(grok(server, model="grok-9")))
    server.pages["/api/show"] = whole(404, {"error": "model 'big' not found"})
    line = str(await failure_of(ollama(server, model="big")))
    assert "`ollama pull big`" in line
    assert "(tiny, other)" in line


async def test_a_stream_that_is_closed_early_hangs_up(server: FaultServer) -> None:
    for backend, answer in (
        (grok(server), events(delta(content="a"), *[0.02, delta(content="b")] * 200)),
        (ollama(server), lines(part("a"), *[0.02, part("b")] * 200)),
    ):
        server.then(answer)
        stream: Any = backend.stream(question())
        assert await anext(stream) == TextPiece("a")
        await stream.aclose()
        await backend.close()


async def test_a_failure_leaves_the_backend_ready_for_the_next_question(
    server: FaultServer,
) -> None:
    backend: Any = grok(server)
    server.then(events(CUT), whole(500, "x"), events(delta("stop", content="Hello.")))
    for _ in range(2):
        with pytest.raises(BackendError):
            await anext(backend.stream(question()))
    assert (await pieces_of(backend))[0] == TextPiece("Hello.")


@pytest.mark.parametrize("after", [(30.0,), (CUT,), (b": on\n\n", 0.1) * 300])
async def test_an_answer_that_is_whole_is_not_lost_by_what_follows(
    server: FaultServer, after: tuple[Any, ...]
) -> None:
    waits = Waits(1.0, 5.0, 10.0, rest_s=0.2)
    server.then(events(delta("stop", content="Hello."), *after))
    assert (await reply_of(grok(server, waits=waits))).message.text == "Hello."
    server.then(lines(part("Hello.", "stop"), *after))
    assert (await reply_of(ollama(server, waits=waits))).message.text == "Hello."


def test_a_proxy_or_certificate_that_cannot_be_used_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "nonsense://x")
    monkeypatch.setenv("HTTP_PROXY", "nonsense://x")
    with pytest.raises(UsageError, match="HTTPS_PROXY"):
        openai_client("https://api.x.ai/v1", "xai-none", Waits())
    with pytest.raises(UsageError, match="HTTPS_PROXY"):
        ollama_client("http://example.com:11434", "", Waits(), print)


def test_an_address_that_names_no_host_is_told() -> None:
    for name, where in (("grok", "https://\u2603.com/v1"), ("ollama", "http://\u2603.com")):
        with pytest.raises(UsageError, match="look at the address"):
            backend_named(name, base_url=where, settings={"XAI_API_KEY": CANARY})


async def test_bodies_that_drip_are_left_after_the_agreed_time(server: FaultServer) -> None:
    waits = Waits(1.0, 0.3, 0.6)
    for status in (200, 500):
        dripping = (b"<html>", *(each for _ in range(40) for each in (0.05, b" ")))
        server.then(Scripted(status, chunks=dripping, headers={"content-type": "text/html"}))
        assert (await failure_of(grok(server, waits=waits))).kind == "network"
