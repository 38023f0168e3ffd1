"""A file that is written beside its place and takes its name only when it is whole."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stickgen_engine.errors import RenderError

_PREFIX = ".stickgen-"
_SUFFIX = ".part"


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """Yield a hidden file beside `path`; rename it to `path` if the block ends well.

    Whatever else happens, the hidden file is removed.

    Raises:
        RenderError: the folder is not there, is not writable, or `path` cannot be a film.
    """
    # A link stays a link: the file that it points to is the one that changes.
    place = Path(os.path.realpath(path))
    _check_place(path, place)
    part = place.parent / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    try:
        remove_abandoned(place.parent)
        lock = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
    except OSError as error:
        raise RenderError(f"cannot write {path}: {error.strerror}") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield part
        _publish(part, place, shown=path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
        os.close(lock)


def remove_abandoned(folder: Path) -> int:
    """Remove part files in `folder` whose makers were killed, and return how many those were.

    A living maker holds a lock on its part file, which the system drops with the process.
    """
    removed = 0
    for part in sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}")):
        with suppress(OSError):
            handle = os.open(part, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                part.unlink()
                removed += 1
            finally:
                os.close(handle)
    return removed


def _check_place(path: Path, place: Path) -> None:
    if not place.parent.is_dir():
        raise RenderError(f"cannot write {path}: there is no folder {path.parent}")
    if place.is_dir():
        raise RenderError(f"cannot write {path}: it is a folder")
    if place.exists() and not place.is_file():
        raise RenderError(f"cannot write {path}: it is not an ordinary file")


def _publish(part: Path, place: Path, *, shown: Path) -> None:
    try:
        part.replace(place)
    except OSError as error:
        raise RenderError(f"cannot write {shown}: {error.strerror}") from error
