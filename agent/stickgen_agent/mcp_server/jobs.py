"""Long work that goes on while its client does something else: most give up after 60 s."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Progress

# Finished jobs are remembered, so that a late question has an answer; the oldest are forgotten.
_MOST_JOBS: Final = 50
Work = Callable[[Callable[[Progress], None]], Awaitable[Outcome]]
Listener = Callable[[Progress], Awaitable[None]]


@dataclass(slots=True)
class Job:
    """One piece of work under way, or its end."""

    id: str
    what: str
    task: "asyncio.Task[Outcome]"
    progress: Progress = field(default_factory=lambda: Progress(0, 0))

    @property
    def state(self) -> str:
        """running, done, cancelled, or failed."""
        if not self.task.done():
            return "running"
        if self.task.cancelled():
            return "cancelled"
        return "failed" if self.task.exception() is not None else "done"


class Jobs:
    """Starts jobs, one at a time, and remembers how they ended."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._turn = asyncio.Lock()
        self._count = 0

    def start(self, what: str, work: Work) -> Job:
        """Begin work that calls back with its progress; it waits for the work before it."""
        self._count += 1
        job_id = f"job_{self._count}"

        def heard(progress: Progress) -> None:
            self._jobs[job_id].progress = progress

        async def run() -> Outcome:
            async with self._turn:
                return await work(heard)

        self._jobs[job_id] = Job(job_id, what, asyncio.create_task(run()))
        for old in [each for each in self._jobs.values() if each.task.done()]:
            if len(self._jobs) > _MOST_JOBS:
                del self._jobs[old.id]
        return self._jobs[job_id]

    def find(self, job_id: str) -> Job | None:
        """Return a job; None if there is none of this name."""
        return self._jobs.get(job_id)

    def names(self) -> tuple[str, ...]:
        """Return the names of all jobs that are remembered."""
        return tuple(self._jobs)

    async def wait(self, job: Job, seconds: float, listener: Listener) -> None:
        """Wait for a job's end, so long at most, telling its progress."""
        loop = asyncio.get_running_loop()
        until, told = loop.time() + seconds, -1
        while not job.task.done() and loop.time() < until:
            await asyncio.wait({job.task}, timeout=min(0.25, max(0.0, until - loop.time())))
            if job.progress.done != told:
                told = job.progress.done
                await listener(job.progress)

    async def cancel(self, job: Job) -> None:
        """Stop a job and wait until all that it started is gone."""
        job.task.cancel()
        await asyncio.wait({job.task})

    async def close(self) -> None:
        """Stop all jobs."""
        running = [job.task for job in self._jobs.values() if not job.task.done()]
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running)
