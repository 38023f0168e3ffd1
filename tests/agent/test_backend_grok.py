"""What Grok's backend sends, and what it makes of models and keys."""

import base64
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.backends.chat_models import abilities, chosen_model, models_in, takes_effort
from stickgen_agent.backends.choosing import backend_named, default_backend
from stickgen_agent.backends.keys import Key, grok_key
from stickgen_agent.backends.protocol import BackendError
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Picture,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.failures import UsageError
from tests.agent.answering import CANARY, failure_of, grok, pieces_of, question, reply_of, said
from tests.agent.fault_server import FaultServer, delta, events, fault_server, whole

HELLO = events(delta(role="assistant", content="Hel"), delta("stop", content="lo."))
PNG = b"\x89PNG\r\n\x1a\n and so on"
# Everything that openai's SDK takes from the environment by itself.
BLED = {
    "OPENAI_API_KEY": "sk-bleed-api-key",
    "OPENAI_ADMIN_KEY": "sk-bleed-admin-key",
    "OPENAI_ORG_ID": "org-bleed",
    "OPENAI_PROJECT_ID": "proj-bleed",
    "OPENAI_WEBHOOK_SECRET": "whsec-bleed",
    "OPENAI_BASE_URL": "http://127.0.0.1:9/bleed",
    "OPENAI_CUSTOM_HEADERS": "X-Bleed: bleed\nAuthorization: Bearer bleed\nCookie: bleed",
    "OPENAI_API_TYPE": "azure",
    "OPENAI_API_VERSION": "bleed",
}


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


async def test_words_come_as_they_are_written(server: FaultServer) -> None:
    server.then(HELLO)
    pieces = await pieces_of(grok(server))
    assert said(pieces) == "Hello."
    assert len(pieces) == 3


async def test_a_request_says_all_that_grok_wants_and_nothing_it_refuses(
    server: FaultServer,
) -> None:
    server.then(HELLO)
    await pieces_of(
        grok(server, model="grok-4.7"), question(conversation_id="s1", most_tokens=99, seed=3)
    )
    (asked,) = server.posts
    body = asked.body
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["authorization"] == f"Bearer {CANARY}"
    assert asked.headers["x-grok-conv-id"] == "s1"
    assert [each["role"] for each in body.pop("messages")] == ["system", "user"]
    assert [each["function"]["name"] for each in body.pop("tools")] == ["write_script", "undo"]
    assert body == {
        "model": "grok-4.7",
        "stream": True,
        "stream_options": {"include_usage": True},
        "seed": 3,
        "max_completion_tokens": 99,
        "reasoning_effort": "low",
    }


async def test_nothing_that_openai_finds_in_the_environment_is_sent(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in BLED.items():
        monkeypatch.setenv(name, value)
    server.then(HELLO)
    await pieces_of(grok(server, model=""))
    assert len(server.asked) == 2
    for asked in server.asked:
        sent = json.dumps([asked.headers, asked.body, asked.path])
        assert "bleed" not in sent.lower()
        assert "openai" not in sent.lower()
        assert asked.headers["authorization"] == f"Bearer {CANARY}"
        assert set(asked.headers) <= {
            "host", "accept", "accept-encoding", "connection", "content-length", "content-type",
            "user-agent", "authorization",
        }  # fmt: skip


async def test_a_key_never_follows_a_redirection(server: FaultServer) -> None:
    with fault_server() as other:
        server.then(whole(307, "", location=f"{other.root}/v1/chat/completions"))
        assert (await failure_of(grok(server))).kind == "refused"
        assert other.asked == []


async def test_a_key_is_in_no_text_that_anyone_sees(
    server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.then(HELLO, whole(500, {"error": {"message": f"your key {CANARY} broke us"}}))
    backend = grok(server)
    await pieces_of(backend)
    error = await failure_of(grok(server))
    shown = [repr(backend), str(vars(error)), str(error), caplog.text, repr(Key(CANARY, "X"))]
    assert not [text for text in shown if "CANARY" in text]
    assert "[key]" in str(error)


async def test_a_history_is_told_with_calls_and_their_results(server: FaultServer) -> None:
    server.then(HELLO)
    call = Call(id="c1", name="undo", arguments="{}")
    asked = question(
        UserMessage(text="Undo."),
        AssistantMessage(text="", thinking="hm", calls=(call,)),
        ToolMessage(call_id="c1", name="undo", content='{"ok":true}'),
        AssistantMessage(text="Done."),
        UserMessage(text="Thanks."),
    )
    await pieces_of(grok(server), asked)
    function = {"name": "undo", "arguments": "{}"}
    assert server.posts[0].body["messages"][1:] == [
        {"role": "user", "content": "Undo."},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"id": "c1", "type": "function", "function": function}],
        },
        {"role": "tool", "tool_call_id": "c1", "content": '{"ok":true}'},
        {"role": "assistant", "content": "Done."},
        {"role": "user", "content": "Thanks."},
    ]


async def test_tools_are_offered_demanded_or_withheld(server: FaultServer) -> None:
    server.then(HELLO, HELLO)
    await pieces_of(grok(server), question(tool_choice="none"))
    await pieces_of(grok(server), question(tool_choice="required"))
    none, required = (asked.body for asked in server.posts)
    assert not {"tools", "tool_choice"} & set(none)
    assert required["tool_choice"] == "required"


def with_pictures(folder: Path, count: int) -> tuple[Any, ...]:
    pictures = []
    for number in range(count):
        path = folder / f"{number}.png"
        path.write_bytes(PNG + bytes([number]))
        pictures.append(Picture(path=path, about=f"scene {number}"))
    calls = (Call(id="a", name="undo"), Call(id="b", name="undo"))
    return (
        UserMessage(text="Look."),
        AssistantMessage(calls=calls),
        ToolMessage(call_id="a", name="undo", content="{}", pictures=tuple(pictures[:1])),
        ToolMessage(call_id="b", name="undo", content="{}", pictures=tuple(pictures[1:])),
    )


async def test_pictures_follow_all_results_of_an_answer(
    server: FaultServer, tmp_path: Path
) -> None:
    server.pages["/v1/models"] = whole(
        200, {"data": [{"id": "tiny", "architecture": {"input_modalities": ["text", "image"]}}]}
    )
    backend = grok(server)
    assert (await backend.capabilities()).vision
    server.then(HELLO)
    await pieces_of(backend, question(*with_pictures(tmp_path, 6)))
    messages = server.posts[0].body["messages"]
    assert [each["role"] for each in messages[-3:]] == ["tool", "tool", "user"]
    parts = messages[-1]["content"]
    urls = [each["image_url"]["url"] for each in parts if each["type"] == "image_url"]
    assert len(urls) == 4
    assert urls[-1] == "data:image/png;base64," + base64.b64encode(PNG + b"\x05").decode()
    assert parts[0]["text"] == "[scene 0: not shown any more]"


async def test_models_that_do_not_see_get_no_pictures(server: FaultServer, tmp_path: Path) -> None:
    server.then(HELLO)
    await pieces_of(grok(server), question(*with_pictures(tmp_path, 2)))
    assert "image_url" not in json.dumps(server.posts[0].body)


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        ({"code": "x", "error": "no parameter reasoningEffort."}, "reasoning_effort"),
        ({"error": {"message": "Unrecognized argument: stream_options"}}, "stream_options"),
        ({"error": {"message": "max_completion_tokens is not permitted"}}, "max_completion_tokens"),
        ({"detail": [{"loc": ["body", "seed"], "msg": "extra fields not permitted"}]}, "seed"),
    ],
)  # fmt: skip
async def test_what_a_server_refuses_is_left_out_from_then_on(
    server: FaultServer, refusal: Any, gone: str
) -> None:
    server.then(whole(400, refusal), HELLO, HELLO)
    backend = grok(server, model="grok-4.7")
    async for _ in backend.stream(question(most_tokens=9, seed=3)):
        pass
    await pieces_of(backend, question(most_tokens=9, seed=3))
    first, *others = (asked.body for asked in server.posts)
    assert gone in first
    assert len(others) == 2
    assert not [body for body in others if gone in body]


async def test_room_for_an_answer_is_asked_in_the_old_words_where_the_new_are_refused(
    server: FaultServer,
) -> None:
    server.then(whole(400, {"error": "max_completion_tokens?"}), HELLO)
    await pieces_of(grok(server), question(most_tokens=9, seed=3))
    assert server.posts[1].body["max_tokens"] == 9


async def test_the_only_model_of_a_server_is_used_where_none_is_named(server: FaultServer) -> None:
    server.then(HELLO)
    backend = grok(server, model="")
    await pieces_of(backend)
    assert backend.model == server.posts[0].body["model"] == "tiny"


async def test_a_choice_between_unknown_models_is_left_to_the_user(server: FaultServer) -> None:
    server.pages["/v1/models"] = whole(200, {"data": [{"id": "a"}, {"id": "b"}]})
    line = str(await failure_of(grok(server, model="")))
    assert "it has a, b" in line
    assert "--model" in line


async def test_a_server_without_a_list_is_asked_for_a_model_that_is_named(
    server: FaultServer,
) -> None:
    for status, kind in ((404, "refused"), (405, "refused"), (403, "auth")):
        server.pages["/v1/models"] = whole(status, "not here", "text/plain")
        backend = grok(server, model="tiny")
        assert (await backend.capabilities()).tools
        server.then(HELLO)
        assert said(await pieces_of(backend)) == "Hello."
        assert (await failure_of(grok(server, model=""))).kind == kind


async def test_an_answer_that_is_not_streamed_is_an_answer(server: FaultServer) -> None:
    message = {"role": "assistant", "content": "Hello."}
    server.then(whole(200, {"choices": [{"message": message, "finish_reason": "stop"}]}))
    assert (await reply_of(grok(server))).message.text == "Hello."


def listed(*ids: str) -> Any:
    return models_in({"data": [{"id": each, "created": 1} for each in ids]})


@pytest.mark.parametrize(
    ("ids", "chosen"),
    [
        (("grok-4.3", "grok-4.20", "grok-4.7", "grok-4.6", "grok-build-0.1"), "grok-4.7"),
        (("grok-4.20", "grok-4.3"), "grok-4.3"),
        (("grok-2-image-1212", "grok-imagine-video", "grok-4-fast-reasoning"),
         "grok-4-fast-reasoning"),
        (("grok-3", "grok-4-0709"), "grok-4-0709"),
        (("llama",), "llama"),
        (("llama", "qwen"), None),
        ((), None),
    ],
)  # fmt: skip
def test_the_newest_plain_grok_is_chosen(ids: tuple[str, ...], chosen: str | None) -> None:
    found = chosen_model(listed(*ids))
    assert (found.id if found else None) == chosen


@pytest.mark.parametrize("listing", [None, [], {}, {"data": None}, {"data": [1, {"id": 2}, {}]}])
def test_a_list_that_makes_no_sense_is_empty(listing: Any) -> None:
    assert models_in(listing) == ()


def test_what_a_model_can_do_is_read_from_the_servers_facts() -> None:
    assert abilities("grok-4.7", {"context_length": 500_000}, xai=True).context_tokens == 500_000
    assert abilities("grok-4.3", {}, xai=True).context_tokens == 1_000_000
    assert abilities("tiny", {"meta": {"n_ctx_train": 2048}}, xai=False).context_tokens == 2048
    assert abilities("grok-4.7", {}, xai=True).vision
    assert not abilities("tiny", {}, xai=False).vision
    assert takes_effort("grok-4.7", {})
    assert not takes_effort("grok-4.20-non-reasoning", {})
    assert not takes_effort("grok-9", {"capabilities": {"reasoning_effort": []}})
    assert not takes_effort("tiny", {})


XAI = "https://api.x.ai/v1"


def test_xais_own_name_of_the_key_comes_first_and_a_difference_is_said() -> None:
    both = {"XAI_API_KEY": "xai-first-key", "GROK_API_KEY": "xai-second-key"}
    key = grok_key(both, XAI)
    assert (key.value, key.origin) == ("xai-first-key", "XAI_API_KEY")
    assert "differ" in key.notes[0]
    assert "xai-" not in key.notes[0]
    second = grok_key({"GROK_API_KEY": "xai-second-key"}, XAI)
    assert (second.value, second.origin, second.notes) == ("xai-second-key", "GROK_API_KEY", ())


@pytest.mark.parametrize("value", ["", "gsk_GROQKEY0123456789", "xai-a b", "xai-é", "xai-a\nb"])
def test_keys_that_cannot_be_groks_are_told_without_being_shown(value: str) -> None:
    with pytest.raises(BackendError) as caught:
        grok_key({"XAI_API_KEY": value}, XAI)
    assert (caught.value.kind, caught.value.exit_code) == ("auth", 3)
    assert "XAI_API_KEY" in str(caught.value)
    assert not value or value not in str(caught.value)


def test_a_server_on_this_machine_needs_no_key_and_others_get_none_unencrypted() -> None:
    assert grok_key({}, "http://127.0.0.1:8080/v1").value == "none"
    assert grok_key({"XAI_API_KEY": "gsk_abcdefgh"}, "https://api.groq.com/v1").value
    with pytest.raises(UsageError, match="unencrypted"):
        grok_key({"XAI_API_KEY": "xai-abcdefgh"}, "http://example.com/v1")


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({}, "mock"),
        ({"XAI_API_KEY": "xai-x"}, "grok"),
        ({"GROK_API_KEY": "xai-x", "OLLAMA_HOST": "h"}, "grok"),
        ({"OLLAMA_HOST": "h"}, "ollama"),
        ({"base_url": "http://127.0.0.1:1/v1"}, "grok"),
        ({"backend": "mock", "XAI_API_KEY": "xai-x"}, "mock"),
    ],
)
def test_who_answers_follows_from_what_is_set(settings: dict[str, str], name: str) -> None:
    assert default_backend(settings) == name


async def test_a_backend_is_made_from_settings_and_asks_again_where_that_helps(
    server: FaultServer,
) -> None:
    settings = {"XAI_API_KEY": CANARY, "base_url": f"{server.root}/v1/", "model": "tiny"}
    server.then(whole(503, "busy"), HELLO)
    backend = backend_named("grok", settings=settings)
    assert (backend.name, backend.model) == ("grok", "tiny")
    assert said(await pieces_of(backend)) == "Hello."


def test_a_backend_that_cannot_be_made_is_a_failure() -> None:
    with pytest.raises(BackendError, match="XAI_API_KEY"):
        backend_named("grok", settings={})
    with pytest.raises(UsageError, match="mock, grok, ollama"):
        backend_named("gork", settings={})
    with pytest.raises(UsageError, match="--base-url"):
        backend_named("grok", base_url="file:///etc/passwd", settings={})


def test_sdks_are_loaded_only_with_the_backend_that_needs_them() -> None:
    code = (
        "import sys\n"
        "from stickgen_agent.backends.choosing import backend_named\n"
        "import stickgen_agent.backends.cassette\n"
        "sdks = {'openai', 'ollama', 'httpx', 'httpx2'}\n"
        "assert not sdks & set(sys.modules)\n"
        "backend_named('ollama', settings={})\n"
        "assert 'openai' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
