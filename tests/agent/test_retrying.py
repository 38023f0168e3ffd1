"""Asking again: visibly, in bounds, only where it helps, and cancellable."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from stickgen_agent.backends.protocol import (
    PASSING,
    BackendError,
    Capabilities,
    FailureKind,
    Piece,
    Reply,
    Request,
    RetryPiece,
    TextPiece,
)
from stickgen_agent.backends.retrying import Patience, Retrying
from stickgen_agent.conversation.messages import AssistantMessage
from tests.agent.answering import failure_of, pieces_of, question

DONE = Reply(AssistantMessage(text="Hello."))


class Flaky:
    """Fails as it is told, then answers."""

    name = "flaky"
    model = "tiny"

    def __init__(self, *failures: BackendError) -> None:
        self.failures = list(failures)
        self.tries = 0
        self.closed = 0

    async def capabilities(self) -> Capabilities:
        self._try()
        return Capabilities()

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        try:
            yield TextPiece("Hel")
            self._try()
            yield DONE
        finally:
            self.closed += 1

    async def close(self) -> None:
        pass

    def _try(self) -> None:
        self.tries += 1
        if self.failures:
            raise self.failures.pop(0)


class Clock:
    """A clock that only sleep moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def failures(*kinds: FailureKind, retry_after_s: float | None = None) -> Sequence[BackendError]:
    return [BackendError(kind, f"{kind}!", retry_after_s=retry_after_s) for kind in kinds]


def patient(backend: Flaky, clock: Clock, **patience: Any) -> Retrying:
    return Retrying(
        backend, Patience(**patience), seed=1, clock=lambda: clock.now, sleep=clock.sleep
    )


async def test_what_passes_is_asked_again_and_every_try_is_told() -> None:
    flaky, clock = Flaky(*failures("rate", "capacity", "network")), Clock()
    pieces = await pieces_of(patient(flaky, clock))
    told = [each for each in pieces if isinstance(each, RetryPiece)]
    assert [(each.attempt, each.kind, each.message) for each in told] == [
        (2, "rate", "rate!"),
        (3, "capacity", "capacity!"),
        (4, "network", "network!"),
    ]
    assert [each.wait_s for each in told] == clock.slept
    assert pieces[-1] == DONE
    assert flaky.closed == 4


@pytest.mark.parametrize(
    "kind", ["auth", "billing", "context", "model", "malformed", "refused", "cassette"]
)
async def test_what_does_not_pass_is_not_asked_again(kind: FailureKind) -> None:
    flaky, clock = Flaky(*failures(kind)), Clock()
    assert kind not in PASSING
    assert (await failure_of(patient(flaky, clock))).kind == kind
    assert (flaky.tries, clock.slept) == (1, [])


async def test_waits_grow_within_bounds_and_repeat_with_the_seed() -> None:
    waits = []
    kinds: list[FailureKind] = ["capacity"] * 9
    for _ in range(2):
        clock = Clock()
        flaky = Flaky(*failures(*kinds))
        await failure_of(patient(flaky, clock, tries=9, first_s=1.0, longest_s=8.0, most_s=999.0))
        waits.append(clock.slept)
        assert flaky.tries == 9
    assert waits[0] == waits[1]
    for wait, most in zip(waits[0], (1, 2, 4, 8, 8, 8, 8, 8), strict=True):
        assert most / 2 <= wait <= most


async def test_a_servers_wish_to_wait_is_honoured() -> None:
    clock = Clock()
    flaky = Flaky(*failures("rate", retry_after_s=17.0))
    await pieces_of(patient(flaky, clock))
    assert clock.slept == [17.0]


async def test_no_try_begins_after_the_time_is_used_up() -> None:
    clock = Clock()
    flaky = Flaky(*failures("rate", "rate", "rate", retry_after_s=40.0))
    error = await failure_of(patient(flaky, clock, most_s=100.0))
    assert (error.kind, clock.slept) == ("rate", [40.0, 40.0])


async def test_what_a_model_can_do_is_asked_again_too() -> None:
    flaky, clock = Flaky(*failures("network")), Clock()
    assert await patient(flaky, clock).capabilities() == Capabilities()
    assert flaky.tries == 2


async def test_waiting_can_be_cancelled() -> None:
    backend = Retrying(Flaky(*failures("rate", retry_after_s=60.0)))
    waiting = asyncio.Event()

    async def ask() -> None:
        async for piece in backend.stream(question()):
            if isinstance(piece, RetryPiece):
                waiting.set()

    task = asyncio.create_task(ask())
    await waiting.wait()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_closing_early_closes_the_answer() -> None:
    flaky = Flaky()
    stream: Any = Retrying(flaky).stream(question())
    await anext(stream)
    await stream.aclose()
    assert flaky.closed == 1


def test_even_the_thousandth_wait_is_a_number() -> None:
    assert Patience().wait_s(10_000, None, random.Random(0)) <= 30.0
