"""Where sessions lie on disk: the data folder, its modes, and what may be removed from it."""

import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

# Those of the program's own writers: beside the file, then renamed.
_UNFINISHED: Final = (".part", ".tmp")
_ID: Final = re.compile(r"[0-9a-z]{8}")
_NETWORK: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "glusterfs", "beegfs",
    "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
})  # fmt: skip


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where sessions are kept: under ``XDG_DATA_HOME`` or ``~/.local/share``."""
    given = environ.get("XDG_DATA_HOME", "")
    # The specification says that a relative path is to be ignored.
    base = Path(given) if given and Path(given).is_absolute() else Path.home() / ".local/share"
    return base / "stickgen-agent"


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into. OSError if that cannot be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(0o700)


def make_private_file(path: Path) -> None:
    """Make an empty file of mode 0600 where there is none, and take others' rights from one."""
    number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        if stat.S_IMODE(os.fstat(number).st_mode) & 0o077:
            os.fchmod(number, 0o600)
    finally:
        os.close(number)


def is_session_id(text: str) -> bool:
    """Tell whether a text has the form of a session's id, and so is a safe folder name."""
    return _ID.fullmatch(text) is not None


def session_folder(data: Path, session_id: str) -> Path:
    """Return the folder of a session's films and pictures. ValueError for what is no id."""
    if not is_session_id(session_id):
        raise ValueError(f"{session_id!r} is no id of a session")
    return data / "sessions" / session_id


def remove_session_folder(data: Path, session_id: str) -> None:
    """Remove a session's folder; links in it, or in its place, are removed and not followed."""
    folder = session_folder(data, session_id)
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir():
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            # Another process may be at the same work.
            if folder.exists():
                raise


def remove_unfinished(folder: Path) -> tuple[Path, ...]:
    """Remove the part files that a killed process left in a session's folder; return them.

    Only regular files with the suffixes of this program's writers; links are not followed.
    """
    removed = []
    for path in _files(folder):
        if path.suffix in _UNFINISHED:
            path.unlink(missing_ok=True)
            removed.append(path)
    return tuple(removed)


def link_files(source: Path, target: Path) -> None:
    """Give a copied session the films of its original: hard links, or copies where none can be.

    Whoever changes a film writes a new file and renames it, so a link never changes both.
    """
    for path in _files(source):
        if path.suffix in _UNFINISHED:
            continue
        beside = target / path.relative_to(source)
        make_private(beside.parent)
        try:
            os.link(path, beside, follow_symlinks=False)
        except OSError:
            shutil.copy2(path, beside, follow_symlinks=False)


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(names):
            path = Path(here, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


def network_file_system(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> str | None:
    """Return the kind of network file system that a folder lies on, None for a local one.

    It is read from Linux's list of mounts; elsewhere nobody knows, and it is taken for local.
    """
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    here, best, kind = os.path.realpath(folder), "", ""
    for line in lines:
        _, point, this_kind, *_ = [*line.split(" "), "", "", ""]
        point = point.replace("\\040", " ")
        # A later mount on the same point hides the earlier one.
        if len(point) >= len(best) and (here + "/").startswith(point.rstrip("/") + "/"):
            best, kind = point, this_kind
    return kind if kind in _NETWORK else None
