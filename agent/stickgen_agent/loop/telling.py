"""Events on their way out: numbered, kept with the session, and handed to the listener."""

import asyncio

from stickgen_agent.events import Event
from stickgen_agent.loop.numbering import Numbering
from stickgen_agent.sessions.session import Session


class Teller:
    """Numbers events, keeps them, and queues them for whoever listens."""

    def __init__(self, session: Session, turn_id: str, numbering: Numbering) -> None:
        self._session = session
        self._turn_id = turn_id
        self._numbering = numbering
        self.queue: asyncio.Queue[Event | None] = asyncio.Queue()

    def tell(self, event: Event) -> None:
        """Let an event be known."""
        numbered = self._numbering.numbered(
            event, session_id=self._session.id, turn_id=self._turn_id
        )
        # Heard even where it could not be kept: a full disk must not hide what happens.
        self.queue.put_nowait(numbered)
        self._session.record(numbered)
