"""What Ollama's backend sends, with models that know tools and models that do not."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.backends.addresses import base_url, is_loopback, ollama_address
from stickgen_agent.backends.choosing import backend_named
from stickgen_agent.backends.protocol import CallPiece
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Picture,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.failures import UsageError
from tests.agent.answering import (
    CANARY,
    failure_of,
    ollama,
    pieces_of,
    question,
    reply_of,
    said,
    thought,
)
from tests.agent.fault_server import FaultServer, fault_server, lines, part, whole


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


def able(*capabilities: str, context: int = 0) -> Any:
    facts = {"llama.context_length": context} if context else {}
    return whole(200, {"capabilities": list(capabilities), "model_info": facts})


def call(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    return {"function": {"name": name, "arguments": arguments}}


HELLO = lines(part("Hel"), part("lo."), part("", "stop"))
HISTORY = (
    UserMessage(text="Undo twice."),
    AssistantMessage(text="Yes.", calls=(Call(id="a", name="undo"), Call(id="b", name="undo"))),
    ToolMessage(call_id="a", name="undo", content='{"n":1}'),
    ToolMessage(call_id="b", name="undo", content='{"n":2}'),
)


async def test_words_thoughts_and_calls_come_and_tokens_are_counted(server: FaultServer) -> None:
    server.then(
        lines(
            part(thinking="hm"),
            part("Here "),
            part("it is.", tool_calls=[call("write_script", {"title": "é"}), call("undo", {})]),
            part("", "stop"),
        )
    )
    pieces = await pieces_of(ollama(server))
    reply: Any = pieces[-1]
    assert (said(pieces), thought(pieces)) == ("Here it is.", "hm")
    assert [each.name for each in pieces if isinstance(each, CallPiece)] == ["write_script", "undo"]
    assert [(each.id, each.name, each.arguments) for each in reply.message.calls] == [
        ("call-1", "write_script", '{"title": "é"}'),
        ("call-2", "undo", "{}"),
    ]
    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (11, 7)
    assert reply.usage.cost_usd is None


async def test_a_request_asks_for_room_and_offers_tools(server: FaultServer) -> None:
    server.then(HELLO)
    await pieces_of(ollama(server), question(*HISTORY, seed=5, most_tokens=99))
    (asked,) = server.posts
    assert asked.path == "/api/chat"
    assert asked.headers["authorization"] == f"Bearer {CANARY}"
    assert asked.body["options"] == {"num_ctx": 16384, "seed": 5, "num_predict": 99}
    assert [each["function"]["name"] for each in asked.body["tools"]] == ["write_script", "undo"]
    empty = {"function": {"name": "undo", "arguments": {}}}
    assert asked.body["messages"] == [
        {"role": "system", "content": "You direct films."},
        {"role": "user", "content": "Undo twice."},
        {"role": "assistant", "content": "Yes.", "tool_calls": [empty, empty]},
        {"role": "tool", "tool_name": "undo", "content": '{"n":1}'},
        {"role": "tool", "tool_name": "undo", "content": '{"n":2}'},
    ]


async def test_new_calls_get_ids_that_the_conversation_has_not(server: FaultServer) -> None:
    server.then(lines(part(tool_calls=[call("undo", {})]), part("", "stop")))
    asked = question(UserMessage(text="x"), AssistantMessage(calls=(Call(id="call-2", name="u"),)))
    assert (await reply_of(ollama(server), asked)).message.calls[0].id not in ("", "call-2")


async def test_the_key_of_the_environment_is_not_sent(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLLAMA_API_KEY", "bleed")
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
    server.then(HELLO)
    await pieces_of(backend_named("ollama", settings={"OLLAMA_HOST": server.root}, model="tiny"))
    assert server.posts
    for asked in server.asked:
        assert "authorization" not in asked.headers
        assert "bleed" not in json.dumps(asked.headers)


def test_a_key_is_not_sent_unencrypted_to_other_machines() -> None:
    settings = {"OLLAMA_API_KEY": CANARY, "OLLAMA_HOST": "http://example.com"}
    backend: Any = backend_named("ollama", settings=settings)
    assert "not encrypted" in backend.notes[0]
    assert not backend_named("ollama", settings={**settings, "OLLAMA_HOST": "https://x.y"}).notes  # type: ignore[attr-defined]


async def test_a_models_own_limit_bounds_the_room(server: FaultServer) -> None:
    server.pages["/api/show"] = able("completion", "tools", "vision", "thinking", context=4096)
    backend = ollama(server)
    found = await backend.capabilities()
    assert (found.context_tokens, found.vision, found.thinking) == (4096, True, True)
    server.then(HELLO)
    await pieces_of(backend)
    assert server.posts[0].body["options"]["num_ctx"] == 4096


async def test_what_cannot_fit_is_not_sent(server: FaultServer) -> None:
    error = await failure_of(ollama(server), question(UserMessage(text="story " * 30_000)))
    assert (error.kind, error.exit_code) == ("context", 7)
    assert server.posts == []


async def test_how_much_fits_is_learnt_from_what_was_counted(server: FaultServer) -> None:
    backend = ollama(server)
    long = question(UserMessage(text="story " * 12_000))
    counted = part("", "stop", prompt_eval_count=4_000, eval_count=1)
    server.then(lines(counted), lines(counted))
    async for _ in backend.stream(long):
        pass
    async for _ in backend.stream(question(UserMessage(text="story " * 2_000))):
        pass
    error = await failure_of(backend, long)
    assert error.kind == "context"
    assert "room for 16384" in str(error)
    assert len(server.posts) == 2


async def test_the_first_model_is_used_where_none_is_named(server: FaultServer) -> None:
    server.then(HELLO)
    backend = ollama(server, model="")
    await pieces_of(backend)
    assert backend.model == server.posts[0].body["model"] == "tiny"
    server.pages["/api/tags"] = whole(200, {"models": []})
    assert "ollama pull" in str(await failure_of(ollama(server, model="")))


async def test_pictures_go_as_bytes_and_no_text_is_taken_for_a_file(
    server: FaultServer, tmp_path: Path
) -> None:
    server.pages["/api/show"] = able("tools", "vision")
    server.then(HELLO)
    png = b"\x89PNG\r\n\x1a\n and so on"
    (tmp_path / "a.png").write_bytes(png)
    (tmp_path / "b.png").write_bytes(b"secret of someone")
    pictures = tuple(Picture(path=tmp_path / name, about=name) for name in ("a.png", "b.png"))
    shown = HISTORY[3].model_copy(update={"pictures": pictures})
    await pieces_of(ollama(server), question(*HISTORY[:3], shown))
    last = server.posts[0].body["messages"][-1]
    assert last == {
        "role": "user",
        "content": "a.png; [b.png: not shown any more]",
        "images": [base64.b64encode(png).decode()],
    }


async def test_a_cut_off_end_is_told(server: FaultServer) -> None:
    server.then(lines(part("Once", "length")))
    assert (await reply_of(ollama(server))).reason == "length"


# Models that know no tools.


def acted(**action: Any) -> Any:
    text = json.dumps(action, ensure_ascii=False)
    return lines(*(part(text[at : at + 5]) for at in range(0, len(text), 5)), part("", "stop"))


async def test_a_model_without_tools_is_held_to_one_shape_and_told_the_tools(
    server: FaultServer,
) -> None:
    server.pages["/api/show"] = able("completion")
    server.then(acted(say="Ok “you”.", tool="write_script", arguments={"title": "A"}))
    pieces = await pieces_of(ollama(server))
    body = server.posts[0].body
    assert not body["tools"]
    assert body["format"]["properties"]["tool"]["enum"] == ["none", "write_script", "undo"]
    assert "anyOf" not in json.dumps(body["format"])
    told = body["messages"][0]["content"]
    assert told.startswith("You direct films.")
    assert "- write_script: Write the whole script." in told
    assert "title: string. The film's title." in told
    reply: Any = pieces[-1]
    assert said(pieces) == reply.message.text == "Ok “you”."
    assert len([each for each in pieces if not isinstance(each, CallPiece)]) > 2
    (made,) = reply.message.calls
    assert (made.name, json.loads(made.arguments)) == ("write_script", {"title": "A"})


async def test_a_model_without_tools_ends_with_words_alone(server: FaultServer) -> None:
    server.pages["/api/show"] = able("completion")
    server.then(acted(say="Done.", tool="none", arguments={}))
    reply = await reply_of(ollama(server))
    assert (reply.message.text, reply.message.calls) == ("Done.", ())


@pytest.mark.parametrize(
    ("text", "words", "calls"),
    [
        ("Just words.", "Just words.", ()),
        ('<think>hm</think>{"say":"A","tool":"none","arguments":{}}', "A", ()),
        ('```json\n{"say":"A","tool":"undo","arguments":{}}\n```', "A", (("undo", "{}"),)),
        ('{"say":"A","tool":"undo","arguments":"{\\"n\\":1}"}', "A", (("undo", '{"n":1}'),)),
        ('{"tool":"undo"}', "", (("undo", "{}"),)),
        ('{"say":"A","tool":"undo","argu', "A", (("undo", "{}"),)),
        ('{"say":"A \\ud83d\\ude00"', "A 😀", ()),
        ("[1]", "[1]", ()),
        ('{"say": 3, "tool": 4}', "", ()),
    ],
)
async def test_answers_in_other_shapes_are_understood(
    server: FaultServer, text: str, words: str, calls: Any
) -> None:
    server.pages["/api/show"] = able("completion")
    server.then(lines(*(part(each) for each in text), part("", "stop")))
    message = (await reply_of(ollama(server))).message
    assert message.text == words
    assert tuple((each.name, each.arguments) for each in message.calls) == calls


async def test_a_model_without_tools_is_told_its_history_as_actions(server: FaultServer) -> None:
    server.pages["/api/show"] = able("completion")
    server.then(acted(say="", tool="none", arguments={}))
    await pieces_of(ollama(server), question(*HISTORY))
    messages = server.posts[0].body["messages"][1:]
    assert [each["role"] for each in messages] == ["user", "assistant", "user", "assistant", "user"]
    assert json.loads(messages[1]["content"]) == {"say": "Yes.", "tool": "undo", "arguments": {}}
    assert messages[2]["content"] == 'Result of undo: {"n":1}'
    assert json.loads(messages[3]["content"])["tool"] == "undo"


async def test_a_demanded_call_is_held_to_a_tool_by_the_grammar(server: FaultServer) -> None:
    server.then(acted(say="", tool="undo", arguments={}))
    reply = await reply_of(ollama(server), question(tool_choice="required"))
    assert server.posts[0].body["format"]["properties"]["tool"]["enum"] == ["write_script", "undo"]
    assert reply.message.calls[0].name == "undo"


async def test_withheld_tools_are_not_offered(server: FaultServer) -> None:
    server.then(HELLO)
    await pieces_of(ollama(server), question(tool_choice="none"))
    assert not server.posts[0].body["tools"]
    assert "format" not in server.posts[0].body
    server.pages["/api/show"] = able("completion")
    server.then(acted(say="Hi.", tool="none", arguments={}))
    await pieces_of(ollama(server), question(tool_choice="none"))
    body = server.posts[1].body
    assert "write_script" not in json.dumps(body)


@pytest.mark.parametrize(
    ("written", "reached"),
    [
        ("", "http://127.0.0.1:11434"),
        ("0.0.0.0", "http://127.0.0.1:11434"),
        ("0.0.0.0:8080", "http://127.0.0.1:8080"),
        ("http://0.0.0.0:11434/", "http://127.0.0.1:11434"),
        (":9", "http://127.0.0.1:9"),
        ("::", "http://[::1]:11434"),
        ("[::]:8080", "http://[::1]:8080"),
        ("::1", "http://[::1]:11434"),
        ("example.com", "http://example.com:11434"),
        ("http://example.com", "http://example.com:80"),
        ("https://example.com/ollama", "https://example.com:443/ollama"),
        ('"127.0.0.1:1234"', "http://127.0.0.1:1234"),
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434"),
    ],
)
def test_ollamas_host_may_be_written_in_many_ways(written: str, reached: str) -> None:
    assert ollama_address(written) == reached


@pytest.mark.parametrize(
    ("written", "reached"),
    [
        ("https://api.x.ai/v1/", "https://api.x.ai/v1"),
        ("api.x.ai/v1", "https://api.x.ai/v1"),
        ("localhost:8080/v1", "http://localhost:8080/v1"),
        ("http://0.0.0.0:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://[::]:8080/v1/chat/completions", "http://[::1]:8080/v1"),
    ],
)
def test_base_urls_may_be_written_in_many_ways(written: str, reached: str) -> None:
    assert base_url(written) == reached


@pytest.mark.parametrize(
    "written",
    ["ftp://x", "http://x:99999", "http://u:p@x", "http://x/?q", "http://a b", "http://x\ny"],
)
def test_addresses_that_are_none_are_usage_errors(written: str) -> None:
    for read in (base_url, ollama_address):
        with pytest.raises(UsageError) as caught:
            read(written)
        assert "\n" not in str(caught.value)


def test_only_this_machine_is_this_machine() -> None:
    assert is_loopback("http://127.8.9.1:1/v1")
    assert is_loopback("http://[::1]/v1")
    assert is_loopback("http://localhost/v1")
    assert not is_loopback("http://127.0.0.1.example.com/")
    assert not is_loopback("http://10.0.0.1/")
