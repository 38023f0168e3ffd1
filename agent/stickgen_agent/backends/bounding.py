"""Waiting for the pieces of a stream no longer than agreed."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import TypeVar

from stickgen_agent.backends.clients import Waits

_Item = TypeVar("_Item")


class TooSlowError(Exception):
    """A stream did not go on in time; the message says for how long was waited."""


async def bounded(
    items: AsyncIterator[_Item], waits: Waits, is_whole: Callable[[], bool] = lambda: False
) -> AsyncGenerator[_Item]:
    """Pass on what comes, as long as each item and all together come in time.

    A server that keeps the line open with blank lines does not count as going on. The time that
    the receiver takes counts towards the whole. Once the answer is whole, what may still follow
    is not waited for long.
    """
    ends = time.monotonic() + waits.answer_s
    while True:
        wait_s = min(waits.piece_s, ends - time.monotonic())
        whole = is_whole()
        try:
            async with asyncio.timeout(max(0.0, min(wait_s, waits.rest_s) if whole else wait_s)):
                item = await anext(items)
        except StopAsyncIteration:
            return
        except TimeoutError:
            if whole:
                return
            raise TooSlowError(
                f"nothing came for {waits.piece_s:g} s"
                if wait_s == waits.piece_s
                else f"no end after {waits.answer_s:g} s"
            ) from None
        yield item
