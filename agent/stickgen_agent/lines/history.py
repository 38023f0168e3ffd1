"""The lines that were typed, kept for the arrow keys of the next conversation."""

from contextlib import suppress
from pathlib import Path

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from stickgen_agent.sessions.places import make_private, make_private_file
from stickgen_agent.sessions.texts import Redact


def history_in(path: Path, redact: Redact) -> History:
    """Return the history in a file, without secrets; where none can be, that of now alone."""
    try:
        make_private(path.parent)
        make_private_file(path)
    except OSError:
        # What is said is kept with its session, or the session says why not.
        return InMemoryHistory()
    return KeptHistory(path, redact)


class KeptHistory(FileHistory):
    """A history in a file, into which no secret is written."""

    def __init__(self, path: Path, redact: Redact) -> None:
        super().__init__(str(path))
        self._redact = redact

    def store_string(self, string: str) -> None:
        """Write a line; a full disk does not end the conversation."""
        with suppress(OSError):
            super().store_string(self._redact(string))
