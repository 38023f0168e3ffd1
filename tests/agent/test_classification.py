"""What a server's status and words mean, whatever shape its body has."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_agent.backends.classification import kind_of
from stickgen_agent.backends.failures import Server
from tests.agent.answering import flat, nested


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (422, flat("x", "Failed to deserialize: 'the credits roll over the model'"), "refused"),
        (400, nested("insufficient credits"), "billing"),
        (429, flat("x", "buy credit"), "billing"),
        (429, nested("Rate limit reached, try again in 20s"), "rate"),
        (429, nested("hm"), "rate"),
        (400, flat("x", "Model not found: grok-9"), "model"),
        (401, nested("this model is not for your key"), "auth"),
        (402, {}, "billing"),
        (405, "", "refused"),
        (408, "", "network"),
        (415, None, "refused"),
        (529, nested("overloaded"), "capacity"),
        (500, nested("the context length is exceeded"), "context"),
        (None, nested("no idea"), "capacity"),
        (None, {"error": {"message": {"message": [{"msg": "quota: out of credits"}]}}}, "billing"),
        (418, [[[[[[1]]]]]], "refused"),
    ],
)
def test_words_decide_within_what_a_status_allows(status: Any, body: Any, kind: str) -> None:
    assert kind_of(status, body) == kind


@given(
    st.none() | st.integers(100, 599),
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text() | st.binary(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["error", "message", "code", "detail", "x"]), inner, max_size=3
            )
        ),
        max_leaves=6,
    ),
)
def test_every_body_becomes_one_harmless_line(status: int | None, body: Any) -> None:
    line = str(Server("it", "http://x", {}).answered(status, body))
    assert line.isprintable()
    assert len(line) < 420
