"""The file of a cassette: who answered, and step by step what was asked and what came.

It is made of JSON lines: a head, then one line for each request in order.
"""

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from stickgen_agent.backends.protocol import (
    EXIT_CODES,
    BackendError,
    CallPiece,
    Capabilities,
    Piece,
    Reply,
    Request,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Message,
    ToolMessage,
    Usage,
    UserMessage,
)

CASSETTE_VERSION: Final = 1
_MOST_BYTES: Final = 100_000_000
_SHOWN_CHARACTERS: Final = 60
# What differs from run to run: where files lie, and how long things took.
_PATH: Final = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s\"',;)]+")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?")
_MARK: Final = re.compile(r"\b[0-9a-f]{8,}\b")


@dataclass(frozen=True, slots=True)
class Step:
    """One request and its answer; ``asked`` is the digest, ``about`` its beginning in words."""

    asked: str
    about: str
    pieces: tuple[Piece, ...] = ()
    error: BackendError | None = None


@dataclass(slots=True)
class Tape:
    """All that a cassette holds."""

    backend: str
    model: str
    able: Capabilities | None = None
    steps: list[Step] = field(default_factory=list)


def digest(request: Request) -> str:
    """Return a mark of what is asked: the last words of a user, and the results since."""
    parts = [_stable(each) for each in _asked(request.messages)]
    written = json.dumps([request.tool_choice, parts], ensure_ascii=False)
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]


def _asked(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    for at in range(len(messages) - 1, -1, -1):
        if isinstance(messages[at], UserMessage):
            return messages[at:]
    return messages


def _stable(message: Message) -> list[str]:
    if isinstance(message, UserMessage):
        return ["user", message.text]
    if isinstance(message, ToolMessage):
        content = _NUMBER.sub("#", _MARK.sub("#", _PATH.sub("/", message.content)))
        return ["tool", message.name, str(message.ok), content]
    return ["assistant", *(call.name for call in message.calls)]


def told(request: Request) -> str:
    """Return the beginning of what is asked, for people."""
    last = request.messages[-1] if request.messages else None
    text = last.text if isinstance(last, UserMessage | AssistantMessage) else ""
    if isinstance(last, ToolMessage):
        text = f"result of {last.name}"
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[:_SHOWN_CHARACTERS]}…"


def _is_used(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def check_place(path: Path) -> None:
    """BackendError "cassette": no cassette can be written there, or another file is there."""
    try:
        has_place, is_used = path.parent.is_dir() and not path.is_dir(), _is_used(path)
    except OSError as error:
        raise BackendError("cassette", f"cannot record there: {error.strerror}") from None
    if not has_place:
        raise BackendError("cassette", f"cannot record to {path}: it is no file in a folder")
    if is_used:
        try:
            read_tape(path)
        except BackendError as error:
            raise BackendError("cassette", f"{error}; it is not recorded over") from None


def write_tape(tape: Tape, path: Path, redactor: Redactor) -> None:
    """Write a cassette without keys; the file is replaced whole, so it is never half of one.

    BackendError "cassette": it cannot be written.
    """
    head = {
        "cassette": CASSETTE_VERSION,
        "backend": tape.backend,
        "model": tape.model,
        "capabilities": asdict(tape.able) if tape.able else None,
    }
    steps = (_step(number, step) for number, step in enumerate(tape.steps, start=1))
    lines = (redactor.data(each) for each in (head, *steps))
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    beside = path.with_name(f"{path.name}.part")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise BackendError(
            "cassette", f"cannot record to {path}: {error.strerror or error}"
        ) from None


def _step(number: int, step: Step) -> dict[str, Any]:
    written: dict[str, Any] = {
        "step": number,
        "asked": step.asked,
        "about": step.about,
        "pieces": [_written(piece) for piece in step.pieces],
    }
    if step.error is not None:
        written["error"] = {"kind": step.error.kind, "message": str(step.error)}
    return written


def _written(piece: Piece) -> dict[str, Any]:
    if isinstance(piece, TextPiece):
        return {"text": piece.text}
    if isinstance(piece, ThinkingPiece):
        return {"thinking": piece.text}
    if isinstance(piece, CallPiece):
        return {"call": [piece.index, piece.name, piece.characters]}
    if isinstance(piece, Reply):
        return {
            "reply": piece.message.model_dump(mode="json"),
            "reason": piece.reason,
            "usage": piece.usage.model_dump(mode="json"),
        }
    raise TypeError(f"no piece of an answer: {piece!r}")


def _piece(written: dict[str, Any]) -> Piece:
    if "text" in written:
        return TextPiece(str(written["text"]))
    if "thinking" in written:
        return ThinkingPiece(str(written["thinking"]))
    if "call" in written:
        index, name, characters = written["call"]
        return CallPiece(int(index), str(name), int(characters))
    reason = written["reason"]
    if reason not in ("done", "length", "filter"):
        raise ValueError(f"no reason to end: {reason!r}")
    message = AssistantMessage.model_validate(written["reply"])
    return Reply(message, reason, Usage.model_validate(written.get("usage") or {}))


def read_tape(path: Path) -> Tape:
    """Read a cassette. BackendError "cassette" says which line is none of it."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BackendError("cassette", f"{path} is too large for a cassette")
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BackendError("cassette", f"cannot read {path}: {error}") from None
    number = 1
    try:
        tape = _head(json.loads(lines[0]))
        for line in lines[1:]:
            number += 1
            tape.steps.append(_recorded(json.loads(line)))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise BackendError(
            "cassette", f"{path}, line {number}: this is no cassette of version {CASSETTE_VERSION}"
        ) from None
    return tape


def _head(head: dict[str, Any]) -> Tape:
    if head["cassette"] != CASSETTE_VERSION:
        raise ValueError(f"version {head['cassette']}")
    able = Capabilities(**head["capabilities"]) if head.get("capabilities") else None
    return Tape(str(head["backend"]), str(head["model"]), able)


def _recorded(step: dict[str, Any]) -> Step:
    error = step.get("error")
    if error is not None and error["kind"] not in EXIT_CODES:
        raise ValueError(f"no kind of failure: {error['kind']}")
    return Step(
        asked=str(step["asked"]),
        about=str(step.get("about", "")),
        pieces=tuple(_piece(each) for each in step["pieces"]),
        error=BackendError(error["kind"], str(error["message"])) if error else None,
    )
