"""The settings in force and where each comes from; read once, then passed on.

Each setting is taken from the first of: a flag, the environment, ``.env`` in the working folder,
``config.toml`` in the user's folder of settings, a default. Keys are never shown.
"""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from stickgen_agent.failures import UsageError

BACKENDS: Final = ("mock", "grok", "ollama")
FILMS: Final = ("final", "draft", "never")
KEYS: Final = ("XAI_API_KEY", "GROK_API_KEY", "OLLAMA_API_KEY")
SERVERS: Final = ("XAI_BASE_URL", "OLLAMA_HOST")
DOTENV: Final = ".env"
_MOST_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it comes from; ``repr`` never shows a secret."""

    value: str = field(repr=False)
    origin: str = "not set"


def _word(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(f"one of {', '.join(filter(None, words))}")
        return text

    return read


def _number(least: float, most: float) -> Callable[[str], str]:
    def read(text: str) -> str:
        try:
            number = float(text)
        except ValueError:
            number = float("nan")
        if not least <= number <= most:
            raise ValueError(f"a number from {least:g} to {most:g}")
        return text

    return read


# Name in config.toml: the variable, the default, and what it may be.
_KNOWN: Final[dict[str, tuple[str, str, Callable[[str], str]]]] = {
    "backend": ("STICKGEN_BACKEND", "", _word("", *BACKENDS)),
    "model": ("STICKGEN_MODEL", "", str),
    "base_url": ("STICKGEN_BASE_URL", "", str),
    # What a model can hold, where its server does not tell; on Ollama the room to ask for.
    "context_tokens": ("STICKGEN_CONTEXT_TOKENS", "0", _number(0, 1e8)),
    # How long a server may say nothing, and how often it is asked again for what fails in passing.
    "wait_seconds": ("STICKGEN_WAIT_SECONDS", "180", _number(0.1, 3600)),
    "tries": ("STICKGEN_TRIES", "5", _number(1, 20)),
    "film": ("STICKGEN_FILM", "final", _word(*FILMS)),
    "max_steps": ("STICKGEN_MAX_STEPS", "24", _number(1, 1000)),
    "max_tool_calls": ("STICKGEN_MAX_TOOL_CALLS", "80", _number(1, 10_000)),
    "max_tokens": ("STICKGEN_MAX_TOKENS", "2000000", _number(100, 1e9)),
    "max_cost_usd": ("STICKGEN_MAX_COST_USD", "1.0", _number(0, 1e6)),
    "max_seconds": ("STICKGEN_MAX_SECONDS", "1800", _number(1, 86_400)),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting by its name."""

    values: Mapping[str, Setting]

    def __getitem__(self, name: str) -> str:
        """Return a setting's text; empty if it is not set."""
        found = self.values.get(name)
        return found.value if found else ""

    def origin(self, name: str) -> str:
        """Return where a setting comes from."""
        found = self.values.get(name)
        return found.origin if found else "not set"

    def number(self, name: str) -> float:
        """Return a setting that is a number."""
        return float(self[name])

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys, for whoever has to keep them out of texts."""
        return tuple(self[name] for name in KEYS if self[name])


def config_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the user's settings are read from."""
    given = environ.get("XDG_CONFIG_HOME", "")
    base = Path(given) if given and Path(given).is_absolute() else Path.home() / ".config"
    return base / "stickgen-agent" / "config.toml"


def read_settings(
    flags: Mapping[str, Any] | None = None, environ: Mapping[str, str] = os.environ
) -> Settings:
    """Read all settings; ``flags`` are those of the command line, None where not given.

    UsageError says which setting cannot be used, where it stands and what it may be.
    """
    dotenv, config = _dotenv(), _config(config_file(environ))
    values = {}
    for name, (variable, default, read) in _KNOWN.items():
        flag = (flags or {}).get(name)
        found = _first(
            (flag, f"--{name.replace('_', '-')}"),
            (environ.get(variable), variable),
            (dotenv.get(variable), f"{variable} in .env"),
            (config.get(name), str(config_file(environ))),
            (default, "default"),
        )
        try:
            # Bytes that are no text come as halves of characters, which no server and file takes.
            read(found.value.encode("utf-8").decode("utf-8"))
        except UnicodeEncodeError:
            raise UsageError(f"{name} ({found.origin}) holds bytes that are no text") from None
        except ValueError as error:
            raise UsageError(
                f"{name} is {found.value!r} ({found.origin}); it may be {error}"
            ) from None
        values[name] = found
    for name in (*KEYS, *SERVERS):
        values[name] = _first((environ.get(name), "environment"), (dotenv.get(name), DOTENV))
    return Settings(values)


def _first(*found: tuple[Any, str]) -> Setting:
    for value, origin in found:
        if value is not None and (value != "" or origin == "default"):
            return Setting(str(value).strip(), origin)
    return Setting("")


def _dotenv() -> dict[str, str | None]:
    path = Path(".env")
    # Almost nobody has one, and the library takes a while to load.
    if not path.is_file():
        return {}
    from dotenv import dotenv_values

    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(f".env is larger than {_MOST_BYTES} bytes")
        return dict(dotenv_values(path, interpolate=False))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f".env cannot be read: {error}") from None


def _config(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():
            return {}
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(f"{path} is larger than {_MOST_BYTES} bytes")
        config = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    for name, value in config.items():
        if name not in _KNOWN:
            raise UsageError(f"{path}: no setting {name!r}; settings: {', '.join(_KNOWN)}")
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise UsageError(f"{path}: {name} should be a text or a number")
    return config
