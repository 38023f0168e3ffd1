"""``config show``: the settings in use and where each comes from; keys are never shown."""

import json
import os
from pathlib import Path

_KEYS = ("XAI_API_KEY", "GROK_API_KEY")


def show(*, as_json: bool) -> int:
    """Print each setting with its origin."""
    settings = {
        "backend": ("mock (the offline director)", "default"),
        **{name: _secret(name) for name in _KEYS},
        "OLLAMA_HOST": _open("OLLAMA_HOST"),
        "XDG_CACHE_HOME": _open("XDG_CACHE_HOME"),
    }
    if as_json:
        data = {
            name: {"value": value, "origin": origin} for name, (value, origin) in settings.items()
        }
        print(json.dumps(data, indent=2))
        return 0
    for name, (value, origin) in settings.items():
        from stickgen_agent.plain import plain

        print(f"{name:<16}{plain(value):<30}{origin}")
    return 0


def value_of(name: str) -> tuple[str, str]:
    """Return a setting and its origin: the environment, else ``.env`` in the working folder."""
    if os.environ.get(name):
        return os.environ[name], "environment"
    found = _dotenv().get(name, "")
    return (found, ".env") if found else ("", "not set")


def _secret(name: str) -> tuple[str, str]:
    value, origin = value_of(name)
    return ("set, not shown" if value else "-"), origin


def _open(name: str) -> tuple[str, str]:
    value, origin = value_of(name)
    # A host may carry a name and a password before an @.
    return (value.rsplit("@", 1)[-1] or "-"), origin


def _dotenv() -> dict[str, str]:
    path = Path(".env")
    if not path.is_file():
        return {}
    pairs = (line.partition("=") for line in path.read_text("utf-8", "replace").splitlines())
    return {
        name.strip().removeprefix("export "): value.strip().strip("'\"")
        for name, equals, value in pairs
        if equals and not name.lstrip().startswith("#")
    }
