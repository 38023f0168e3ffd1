"""Measure a source of motion, clip by clip, on as many processes as there are cores."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

from stickgen_engine.errors import UsageError
from stickgen_engine.evaluation.report import EvaluationReport, report_of
from stickgen_engine.evaluation.takes import (
    actions_asked,
    joins_asked,
    measure_clip,
    measure_join,
)

SOURCES: Final = ("procedural",)
_Result = TypeVar("_Result")


def measure_source(
    source: str = "procedural",
    *,
    seeds: int = 5,
    joins: int = 294,
    only: Sequence[str] = (),
    workers: int = 1,
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> EvaluationReport:
    """Measure a source of motion over the whole vocabulary.

    Args:
        source: "procedural", the animator.
        seeds: takes of each action.
        joins: how many pairs of actions are joined.
        only: measure these actions alone, and no joins of others.
        workers: processes that share the work; the figures do not depend on it.
        told: told (clips done, clips in all).

    Raises:
        UsageError: there is no such source.
    """
    if source not in SOURCES:
        raise UsageError(f"no source of motion {source!r}; sources: {', '.join(SOURCES)}")
    clips = [each for each in actions_asked(seeds) if not only or each.action in only]
    pairs = [each for each in joins_asked(joins) if not only or each.action in only]
    counted = _Counter(told, len(clips) + len(pairs))
    # A pool forks nothing of this process's threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        measures = tuple(counted.over(pool.map(measure_clip, clips, chunksize=8)))
        found = tuple(counted.over(pool.map(measure_join, pairs, chunksize=8)))
    return report_of(source, measures, tuple(each for each in found if each is not None))


class _Counter:
    """Tells how many results have come."""

    def __init__(self, told: Callable[[int, int], None], total: int) -> None:
        self._told, self._total, self._done = told, total, 0

    def over(self, results: Iterable[_Result]) -> Iterator[_Result]:
        """Pass results on, and tell of each."""
        for each in results:
            self._done += 1
            self._told(self._done, self._total)
            yield each
