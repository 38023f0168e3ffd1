"""``config show``: the settings in use and where each comes from; keys are never shown."""

import json

from stickgen_agent.plain import plain
from stickgen_agent.settings import KEYS, SERVERS, Settings, read_settings


def show(*, as_json: bool) -> int:
    """Print each setting with its origin."""
    settings = read_settings()
    shown = {name: (_shown(name, settings), settings.origin(name)) for name in settings.values}
    if as_json:
        data = {name: {"value": value, "origin": origin} for name, (value, origin) in shown.items()}
        print(json.dumps(data, indent=2))
        return 0
    for name, (value, origin) in shown.items():
        print(f"{name:<16}{plain(value):<30}{plain(origin)}")
    return 0


def _shown(name: str, settings: Settings) -> str:
    value = settings[name]
    if name in KEYS:
        return "set, not shown" if value else "-"
    if name in (*SERVERS, "base_url"):
        # A host may carry a name and a password before an @.
        return value.rsplit("@", 1)[-1] or "-"
    return value or ("by key or server, else mock" if name == "backend" else "-")
