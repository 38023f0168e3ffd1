"""Who writes a session: one process at a time, known even after it was killed."""

import math
import os
import socket
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

from stickgen_agent.sessions.failures import HeldError

# Where a process cannot be looked for (another machine, another container), it is taken for dead
# when it has not written for this long.
SILENCE_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that cannot be confused with another one.

    ``boot`` and ``space`` are Linux's ids of the boot and of the process namespace, ``started``
    when the process began, in whatever form the system gives it; each empty where nobody knows.
    """

    pid: int
    host: str
    boot: str
    space: str
    started: str


def this_process() -> Holder:
    """Describe the process that runs."""
    pid = os.getpid()
    return Holder(
        pid=pid,
        host=socket.gethostname(),
        boot=_line(Path("/proc/sys/kernel/random/boot_id")),
        space=_link(Path("/proc/self/ns/pid")),
        started=started(pid) or "",
    )


def is_alive(holder: Holder, silent_s: float, here: Holder) -> bool:
    """Tell whether a holder still runs; ``silent_s`` is how long ago it last wrote."""
    if holder.host != here.host or holder.space != here.space:
        return silent_s < SILENCE_S
    if holder.boot != here.boot:
        return False
    return started(holder.pid) == holder.started


def started(pid: int) -> str | None:
    """Return when a process began, None if there is none or it is dead and only waited for."""
    if not Path("/proc/self/stat").exists():
        return _asked(pid)
    try:
        # The name in parentheses may hold anything; state and times stand behind it (proc(5)).
        fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else fields[19]


def _asked(pid: int) -> str | None:
    done = subprocess.run(
        ["ps", "-o", "stat=,lstart=", "-p", str(pid)],
        capture_output=True, text=True, check=False, env={"LC_ALL": "C", "PATH": os.defpath},
    )  # fmt: skip
    state, _, began = done.stdout.strip().partition(" ")
    return None if not began or state.startswith("Z") else began.strip()


def _line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _link(path: Path) -> str:
    try:
        return os.readlink(path)  # noqa: PTH115 - the text of the link is no path
    except OSError:
        return ""


class Lease:
    """The right to write one session, kept in the store itself."""

    def __init__(self, session_id: str, clock: Callable[[], float]) -> None:
        self._session = session_id
        self._clock = clock
        self._token = uuid4().hex
        self._here = this_process()

    def take(self, connection: sqlite3.Connection) -> None:
        """Within a transaction: take the session. HeldError if a process that lives has it."""
        now = self._clock()
        refuse_if_held(connection, self._session, now)
        here = self._here
        connection.execute(
            "INSERT OR REPLACE INTO leases VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self._session, self._token, here.pid, here.host, here.boot, here.space, here.started,
             now),
        )  # fmt: skip

    def hold(self, connection: sqlite3.Connection) -> None:
        """Within a transaction: say that the session is still being written.

        HeldError if it was taken over, or deleted, since it was taken.
        """
        kept = connection.execute(
            "UPDATE leases SET beat = ? WHERE session = ? AND token = ?",
            (self._clock(), self._session, self._token),
        )
        if kept.rowcount != 1:
            refuse_if_held(connection, self._session, self._clock())
            raise HeldError(f"session {self._session} was deleted or changed by another process")

    def release(self, connection: sqlite3.Connection) -> None:
        """Within a transaction: let others write."""
        connection.execute(
            "DELETE FROM leases WHERE session = ? AND token = ?", (self._session, self._token)
        )


def holder_of(
    connection: sqlite3.Connection, session_id: str, now: float
) -> tuple[Holder, float] | None:
    """Return the living process that writes a session, and for how many seconds it was silent.

    None if nobody writes it.
    """
    row = connection.execute(
        "SELECT pid, host, boot, space, started, beat FROM leases WHERE session = ?", (session_id,)
    ).fetchone()
    if row is None:
        return None
    holder, silent_s = Holder(*row[:5]), now - row[5]
    return (holder, silent_s) if is_alive(holder, silent_s, this_process()) else None


def refuse_if_held(connection: sqlite3.Connection, session_id: str, now: float) -> None:
    """HeldError if a process that lives writes the session."""
    held = holder_of(connection, session_id, now)
    if held is None:
        return
    (holder, silent_s), here = held, this_process()
    if holder == here:
        raise HeldError(f"session {session_id} is already open in this program")
    where, gone = "", ""
    if (holder.host, holder.space) != (here.host, here.space):
        minutes = math.ceil((SILENCE_S - silent_s) / 60)
        where = f" on {holder.host}"
        gone = f" (if that is gone: in {minutes} min it is free)"
    raise HeldError(
        f"session {session_id} is open in process {holder.pid}{where}: close it there{gone}, or go "
        f"on in a copy: stickgen-agent sessions fork {session_id}"
    )
