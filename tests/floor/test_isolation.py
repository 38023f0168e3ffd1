import os
import socket
from pathlib import Path

import pytest


def test_a_test_cannot_reach_the_network():
    with socket.socket() as line, pytest.raises(AssertionError, match=r"reached for the network"):
        line.connect(("192.0.2.1", 80))
    with socket.socket() as line, pytest.raises(AssertionError, match=r"reached for the network"):
        line.connect_ex(("example.org", 80))


def test_a_test_may_talk_to_itself():
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())


def test_a_test_has_no_key_and_a_home_of_its_own(home_of_its_own: Path):
    assert not {"XAI_API_KEY", "GROK_API_KEY", "OLLAMA_HOST"} & set(os.environ)
    assert Path.home() == home_of_its_own
    assert os.environ["XDG_CACHE_HOME"].startswith(str(home_of_its_own))
