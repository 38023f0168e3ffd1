"""Keys are taken out of texts, and nothing else is."""

import pytest

from stickgen_agent.backends.redaction import HIDDEN, Redactor
from tests.agent.answering import CANARY


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("your key hunter2-secret is wrong", f"your key {HIDDEN} is wrong"),
        (f"key {CANARY}!", f"key {HIDDEN}!"),
        ("Incorrect API key provided: xa***en. You", f"Incorrect API key provided: {HIDDEN}. You"),
        ("Incorrect API key provided: xai-...abcd", f"Incorrect API key provided: {HIDDEN}"),
        ("Authorization: Bearer abcdef.ghi-123=", f"Authorization: {HIDDEN}"),
        ("gsk_abcdef123456 and sk-proj-abcdef12", f"{HIDDEN} and {HIDDEN}"),
        ('{"api_key": "abc"}', f'{{"api_key": "{HIDDEN}"}}'),
        ("http://me:pw@example.com/v1", f"http://{HIDDEN}@example.com/v1"),
    ],
)
def test_what_is_a_key_or_looks_like_one_is_hidden(text: str, left: str) -> None:
    redactor = Redactor(["hunter2-secret"])
    assert redactor.text(text) == left
    assert redactor.text(left) == left


@pytest.mark.parametrize(
    "text",
    [
        "The bearer of bad news stops... then runs. Sky-high!",
        "He sk8s past the task-force; a *** rating, **bold** words and ski-jumping.",
        "The bearer everything depends on... skates… sk-ates, skips... **Scene one** ends.",
        "xAI's Grok says: xai is short. Basic training.",
        "http://127.0.0.1:11434/v1 at 12:30",
    ],
)
def test_stories_stay_as_they_are(text: str) -> None:
    assert Redactor(["", "abc"]).text(text) == text


def test_a_secret_that_begins_like_another_leaves_no_rest() -> None:
    assert Redactor(["secret", "secret-longer"]).text("a secret-longer b") == f"a {HIDDEN} b"


def test_data_is_cleaned_to_its_depths() -> None:
    data = {"a": [CANARY, {CANARY: (1, f"x {CANARY}")}], "b": None}
    assert Redactor().data(data) == {"a": [HIDDEN, {HIDDEN: [1, f"x {HIDDEN}"]}], "b": None}


def test_a_redactor_does_not_show_what_it_hides() -> None:
    assert "CANARY" not in repr(Redactor([CANARY]))
