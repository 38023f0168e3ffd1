"""Make a synthetic data set: shard by shard, on many processes, resuming where one was stopped."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from stickgen_engine.data.datasheet import write_datasheet
from stickgen_engine.data.samples import make_sample
from stickgen_engine.data.shards import (
    SHARD_SAMPLES,
    Plan,
    code_hash,
    indices,
    is_whole,
    keep_plan,
    shard_numbers,
    write_shard,
)
from stickgen_engine.errors import UsageError


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: samples in all, those made now, in how many seconds, and the datasheet."""

    samples: int
    new: int
    seconds: float
    datasheet: Path

    @property
    def clips_per_second(self) -> float:
        """How many samples were made a second, on all processes together."""
        return self.new / max(self.seconds, 1e-9)


def make_synthetic(
    folder: Path,
    *,
    count: int,
    seed: int = 0,
    workers: int = 1,
    shard_samples: int = SHARD_SAMPLES,
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> Made:
    """Make ``count`` samples of ten seconds into a folder, or what is missing of them.

    The samples depend on ``count`` only by their number: sample 7 of a seed is the same in any set.

    Args:
        folder: where shards, captions and the datasheet go.
        count: how many samples.
        seed: another seed, other samples.
        workers: processes that make shards; the files do not depend on it.
        shard_samples: samples in a file.
        told: told (samples done, samples in all).

    Raises:
        UsageError: ``count`` is not positive, or the folder was begun with other settings.
        RenderError: the folder cannot be written.
    """
    if count < 1:
        raise UsageError(f"cannot make {count} samples: at least 1")
    plan = Plan(count, seed, shard_samples, code_hash())
    keep_plan(folder, plan)
    missing = [shard for shard in shard_numbers(plan) if not is_whole(folder, shard)]
    done = count - sum(len(indices(plan, shard)) for shard in missing)
    began, new = time.monotonic(), 0
    told(done, count)
    if missing:
        context = get_context("spawn")
        with ProcessPoolExecutor(min(workers, len(missing)), mp_context=context) as pool:
            jobs = {pool.submit(_make_shard, folder, plan, shard) for shard in missing}
            try:
                for job in as_completed(jobs):
                    new += job.result()
                    told(done + new, count)
            except BaseException:
                # What was begun is let go; whole shards stay.
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    seconds = time.monotonic() - began
    return Made(count, new, seconds, write_datasheet(folder, plan))


def _make_shard(folder: Path, plan: Plan, shard: int) -> int:
    samples = [make_sample(plan.seed, index) for index in indices(plan, shard)]
    write_shard(folder, shard, samples)
    return len(samples)
