"""What holds for every test: no network, no keys, and nothing written to anyone's home."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples in every run, and no clock: a slow machine is not a fault.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

KEYS = ("XAI_API_KEY", "GROK_API_KEY", "OLLAMA_HOST", "OLLAMA_API_KEY", "OPENAI_API_KEY")
HOMES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def is_loopback(address: Any) -> bool:
    """Tell whether an address of a socket stays on this machine; a path of a Unix socket does."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make reaching for another machine an error, but for tests that are marked `network`."""
    if request.node.get_closest_marker("network"):
        yield
        return
    real_connect, real_connect_ex = socket.socket.connect, socket.socket.connect_ex

    def connect(self: socket.socket, address: Any) -> None:
        if not is_loopback(address):
            raise AssertionError(f"a test reached for the network: {address}")
        real_connect(self, address)

    def connect_ex(self: socket.socket, address: Any) -> int:
        if not is_loopback(address):
            raise AssertionError(f"a test reached for the network: {address}")
        return real_connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "connect_ex", connect_ex)
    yield


@pytest.fixture(autouse=True)
def home_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give each test an empty home, so that no cache, session or setting of the user takes part."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in HOMES:
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def no_keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every key and server name away, but from tests that are marked `network`."""
    if request.node.get_closest_marker("network"):
        return
    for name in (*KEYS, *(name for name in os.environ if name.startswith("STICKGEN_"))):
        monkeypatch.delenv(name, raising=False)
