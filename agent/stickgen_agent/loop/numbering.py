"""Running numbers, times and ids of events."""

import time
from collections.abc import Callable

from stickgen_agent.events import Event


class Numbering:
    """Numbers the events of a session; the numbers go on from turn to turn.

    ``last`` is the number of the session's newest event, ``clock`` the seconds since 1970.
    """

    def __init__(self, last: int = 0, *, clock: Callable[[], float] = time.time) -> None:
        self._last = last
        self._clock = clock

    @property
    def last(self) -> int:
        """The number of the newest event."""
        return self._last

    def numbered(self, event: Event, *, session_id: str, turn_id: str) -> Event:
        """Return the event with its number, time and ids filled in."""
        self._last += 1
        filled = {
            "seq": self._last, "ts": self._clock(), "session_id": session_id, "turn_id": turn_id,
        }  # fmt: skip
        return event.model_copy(update=filled)
