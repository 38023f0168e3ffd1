"""The same against real servers, where the environment names one; never by default.

STICKGEN_TEST_OPENAI_URL (with XAI_API_KEY, if it wants one) and STICKGEN_TEST_OLLAMA_HOST name
servers, STICKGEN_TEST_MODEL a model. Run with ``-m network``.
"""

import os

import pytest

from stickgen_agent.backends.choosing import backend_named
from stickgen_agent.backends.protocol import Backend, Reply
from stickgen_agent.conversation.messages import AssistantMessage, ToolMessage, UserMessage
from tests.agent.answering import pieces_of, question, reply_of, said

pytestmark = pytest.mark.network
# Taken before a fixture empties the environment.
OPENAI_URL = os.environ.get("STICKGEN_TEST_OPENAI_URL", "")
OLLAMA_HOST = os.environ.get("STICKGEN_TEST_OLLAMA_HOST", "")
MODEL = os.environ.get("STICKGEN_TEST_MODEL", "")
KEY = os.environ.get("XAI_API_KEY", "")
SERVERS = [
    pytest.param("grok", marks=pytest.mark.skipif(not OPENAI_URL, reason="no server is named")),
    pytest.param("ollama", marks=pytest.mark.skipif(not OLLAMA_HOST, reason="no server is named")),
]


def live(name: str) -> Backend:
    settings = {"XAI_API_KEY": KEY, "OLLAMA_HOST": OLLAMA_HOST, "model": MODEL}
    return backend_named(name, base_url=OPENAI_URL if name == "grok" else "", settings=settings)


@pytest.mark.parametrize("name", SERVERS)
async def test_a_live_model_is_known_and_speaks(name: str) -> None:
    backend = live(name)
    able = await backend.capabilities()
    assert backend.model
    assert able.context_tokens > 0
    pieces = await pieces_of(backend, question(UserMessage(text="Say hello."), tool_choice="none"))
    last = pieces[-1]
    assert isinstance(last, Reply)
    assert last.message.calls == ()
    assert last.usage.output_tokens > 0
    assert said(pieces).strip() == last.message.text.strip()


@pytest.mark.parametrize("name", SERVERS)
async def test_a_live_model_calls_a_tool_and_hears_its_result(name: str) -> None:
    asked = UserMessage(text="Take the last change back with your tool.")
    answer = (await reply_of(live(name), question(asked, tool_choice="required"))).message
    assert answer.calls
    results = [
        ToolMessage(call_id=call.id, name=call.name, content='{"ok":true}') for call in answer.calls
    ]
    last = await reply_of(live(name), question(asked, answer, *results))
    assert isinstance(last.message, AssistantMessage)


@pytest.mark.parametrize("name", SERVERS)
async def test_a_live_answer_ends_where_it_has_no_more_room(name: str) -> None:
    asked = UserMessage(text="Tell a story of a thousand words.")
    reply = await reply_of(live(name), question(asked, tool_choice="none", most_tokens=16))
    assert reply.reason == "length"
