"""Where results go: names that can be written, and files that appear only when they are whole."""

import os
import re
import tempfile
from pathlib import Path

from stickgen_agent.failures import UsageError
from stickgen_engine.errors import RenderError

_LONGEST_NAME = 48


def output(name: str, suffix: str) -> Path:
    """Return the path to write to. UsageError if its folder or its ending cannot be."""
    path = Path(name)
    if path.is_dir() or not path.name:
        raise UsageError(f"{name!r} is a folder; name a {suffix} file in it")
    if path.suffix.lower() != suffix:
        raise UsageError(f"{name!r} should end in {suffix}")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {str(path.parent)!r}")
    return path


def named_after(title: str, suffix: str) -> Path:
    """Return a name in the working folder that no file has yet."""
    words = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:_LONGEST_NAME].strip("-")
    stem = words or "film"
    path, number = Path(stem + suffix), 1
    while path.exists():
        number += 1
        path = Path(f"{stem}-{number}{suffix}")
    return path


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place and move it there. RenderError if that is not possible."""
    try:
        number, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(number, "w", encoding="utf-8") as file:
                file.write(text)
            # What mkstemp makes is private; a script is as open as any other file.
            umask = os.umask(0)
            os.umask(umask)
            Path(beside).chmod(0o666 & ~umask)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise RenderError(f"cannot write {str(path)!r}: {error.strerror}") from error
