"""A film in the making: a session, whoever answers, and the tools, for every face of the agent."""

import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from stickgen_agent.backends.protocol import Backend
from stickgen_agent.briefing import system_prompt
from stickgen_agent.conversation.messages import Call
from stickgen_agent.events import USERS_CALL, Event, Told, TurnFinished
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import FilmRule, TurnOptions
from stickgen_agent.loop.own_calls import use_tool
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.turn import run_turn
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.settings import Settings
from stickgen_tools.clips.workers import Workers
from stickgen_tools.repair.text import script_in_text
from stickgen_tools.toolbox import ROOMY_TOKENS, toolbox_for


def limits_of(settings: Settings) -> Limits:
    """Return the bounds of a turn that the settings give."""
    return Limits(
        steps=int(settings.number("max_steps")),
        calls=int(settings.number("max_tool_calls")),
        tokens=int(settings.number("max_tokens")),
        cost_usd=settings.number("max_cost_usd"),
        seconds=settings.number("max_seconds"),
    )


@dataclass
class Production:
    """What is needed for a turn; ``backend`` may be changed between turns."""

    session: StoredSession
    backend: Backend
    limits: Limits = field(default_factory=Limits)
    options: TurnOptions = field(
        default_factory=lambda: TurnOptions(
            film="final", script_in_text=script_in_text, workers=Workers()
        )
    )

    def make_ready(self) -> None:
        """Start the process that will draw, so that it is there when the script is."""
        if self.options.workers is not None:
            self.options.workers.make_ready()

    async def turn(
        self, text: str, *, cancellation: Cancellation, film: FilmRule | None = None
    ) -> AsyncIterator[Event]:
        """Let the model answer; the turn's last event is always ``turn.finished``."""
        options = replace(self.options, cancellation=cancellation, film=film or self.options.film)
        events = run_turn(
            self.session, text, backend=self.backend, toolbox=toolbox_for,
            system=system_prompt, limits=self.limits, options=options,
        )  # fmt: skip
        # Whoever stops listening here stops the turn at once, not when it is collected.
        async with aclosing(events):
            async for event in events:
                if isinstance(event, TurnFinished) and (warned := self.session.take_warnings()):
                    for warning in warned:
                        yield self._again(warning, event)
                    event = self._again(event, event)
                yield event

    async def use(
        self, name: str, arguments: dict[str, Any], *, cancellation: Cancellation
    ) -> AsyncIterator[Event]:
        """Use a tool on the user's own word; what it does is told like what a model does."""
        call = Call(id=f"{USERS_CALL}{uuid4().hex[:8]}", name=name, arguments=json.dumps(arguments))
        events = use_tool(
            self.session, call, toolbox=toolbox_for(ROOMY_TOKENS), limits=self.limits,
            options=replace(self.options, cancellation=cancellation),
        )  # fmt: skip
        async with aclosing(events):
            async for event in events:
                yield event

    async def change_backend(self, backend: Backend) -> None:
        """Let another backend answer from now on."""
        old, self.backend = self.backend, backend
        self.session.use(backend=backend.name, model=backend.model)
        await old.close()

    async def close(self) -> None:
        """Let go of the backend, of a process that was made ready, and of the session."""
        if self.options.workers is not None:
            await self.options.workers.close()
        await self.backend.close()
        self.session.close()

    def _again(self, event: Event, last: TurnFinished) -> Event:
        """Number an event of a turn that comes before its last one, which is numbered anew."""
        numbering = self.options.numbering
        return numbering.numbered(event, session_id=self.session.id, turn_id=last.turn_id)

    def told(self, text: str) -> Event:
        """Return what a user asked to be told as an event of this session."""
        return self.numbered(Told(text=text))

    def numbered(self, event: Event) -> Event:
        """Return an event that belongs to no turn with its number, time and session."""
        return self.options.numbering.numbered(event, session_id=self.session.id, turn_id="")
