"""Scripts that the tests of this folder start from, as fresh copies that a test may change."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def first_contact():
    return json.loads(Path(__file__).with_name("first_contact.json").read_text(encoding="utf-8"))


@pytest.fixture
def small():
    """Make a script of one scene in which ann does these actions, and bob is in the cast."""

    def make(*actions, duration_s=10.0, **scene):
        part = {"actor": "ann", "at": [0.0, 0.0], "actions": list(actions)}
        one = {"id": "one", "duration_s": duration_s, "parts": [part], **scene}
        return {"title": "Small", "actors": [{"id": "ann"}, {"id": "bob"}], "scenes": [one]}

    return make


@pytest.fixture
def smallest():
    part = {"actor": "ann", "actions": [{"action": "walk"}]}
    scene = {"id": "one", "duration_s": 5, "parts": [part]}
    return {"title": "Small", "actors": [{"id": "ann"}], "scenes": [scene]}
