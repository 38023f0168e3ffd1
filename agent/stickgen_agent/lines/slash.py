"""What a line that begins with a slash asks for: a tool, or something of the conversation."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from stickgen_agent.failures import UsageError

Own = Literal["help", "quit", "model", "backend", "tokens", "script", "sessions"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A command that was understood: a tool and its arguments, or a word of the conversation.

    ``films`` is whether the film follows the script afterwards.
    """

    tool: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    own: Own | None = None
    word: str = ""
    films: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One slash command."""

    usage: str
    about: str
    read: Callable[[list[str]], Asked]


def read_command(line: str) -> Asked:
    """Read a line that begins with a slash; the beginning of a name will do.

    UsageError says what would be right.
    """
    name, *words = line[1:].split()[:40] or [""]
    begun = [each for each in COMMANDS if name and each.startswith(name.casefold())]
    found = COMMANDS.get(name.casefold()) or (COMMANDS[begun[0]] if len(begun) == 1 else None)
    if found is None:
        raise UsageError(
            f"there is no /{name[:40]}; commands: {', '.join(f'/{c}' for c in COMMANDS)}"
        )
    return found.read(words)


def help_text() -> str:
    """Return what can be typed."""
    lines = [f"  {each.usage:<26}{each.about}" for each in COMMANDS.values()]
    return "\n".join(
        [
            "Say what happens, or what should be different. Commands:",
            *lines,
            "Ctrl-C stops a turn; twice, or at an empty line, it leaves. A backslash at the end of"
            " a line joins the next.",
        ]
    )


def _tool(name: str, *, films: bool = False) -> Callable[[list[str]], Asked]:
    def read(words: list[str]) -> Asked:
        _most(words, 0, f"/{name}")
        return Asked(name, films=films)

    return read


def _own(own: Own) -> Callable[[list[str]], Asked]:
    def read(words: list[str]) -> Asked:
        _most(words, 1, f"/{own}")
        return Asked(own=own, word=words[0] if words else "")

    return read


def _diff(words: list[str]) -> Asked:
    _most(words, 2, "/diff")
    names = ("older", "newer") if len(words) == 2 else ("older",)
    numbers = {name: _number(word) for name, word in zip(names, words, strict=False)}
    return Asked("compare_versions", numbers)


def _restore(words: list[str]) -> Asked:
    if len(words) != 1:
        raise UsageError("which version? as in: /restore 3 (see /versions)")
    return Asked("restore_version", {"version": _number(words[0])}, films=True)


def _render(words: list[str]) -> Asked:
    kinds = {"draft": True, "final": False}
    if len(words) > 1 or any(word not in kinds for word in words):
        raise UsageError("/render, /render final or /render draft")
    return Asked("render_clip", {"draft": kinds[words[0]] if words else False})


def _review(words: list[str]) -> Asked:
    _most(words, 1, "/review")
    return Asked("review_clip", {"scene": words[0]} if words else {})


def _export(words: list[str]) -> Asked:
    if not 1 <= len(words) <= 2:
        raise UsageError("which format? as in: /export gif, or /export mp4 party.mp4")
    name = {"name": words[1]} if len(words) == 2 else {}
    return Asked("export", {"format": words[0].removeprefix("."), **name})


def _save(words: list[str]) -> Asked:
    if len(words) != 1 or not words[0].endswith(".json"):
        raise UsageError("where to? as in: /save party.json")
    return Asked("export", {"format": "script", "name": words[0], "overwrite": True})


def _number(word: str) -> int:
    try:
        return int(word.lstrip("vV"))
    except ValueError:
        raise UsageError(f"{word[:40]!r} is not the number of a version; see /versions") from None


def _most(words: list[str], most: int, name: str) -> None:
    if len(words) > most:
        raise UsageError(f"{name} takes {'nothing' if not most else f'at most {most}'} after it")


COMMANDS: Final[dict[str, Command]] = {
    "undo": Command("/undo", "go back to the version before", _tool("undo", films=True)),
    "redo": Command("/redo", "take an undo back", _tool("redo", films=True)),
    "versions": Command("/versions", "list all versions", _tool("list_versions")),
    "restore": Command("/restore N", "make an old version the current one", _restore),
    "diff": Command("/diff [A [B]]", "what changed, in words", _diff),
    "script": Command("/script [SCENE]", "show the script, or one scene of it", _own("script")),
    "render": Command("/render [draft]", "make the film now", _render),
    "review": Command("/review [SCENE]", "what does not match the script or the craft", _review),
    "export": Command("/export FORMAT [NAME]", "mp4, gif, webm, png, sheet, srt, vtt …", _export),
    "save": Command("/save NAME.json", "save the script", _save),
    "model": Command("/model [NAME]", "show or change the model", _own("model")),
    "backend": Command("/backend [NAME]", "show or change who directs", _own("backend")),
    "tokens": Command("/tokens", "what this conversation has cost", _own("tokens")),
    "sessions": Command("/sessions", "the conversations that are kept", _own("sessions")),
    "help": Command("/help", "this list", _own("help")),
    "quit": Command("/quit", "leave; everything is kept", _own("quit")),
}
