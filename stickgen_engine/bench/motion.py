"""How long the animator takes: 250 frames of one actor, on one core, action by action."""

import json
import statistics
import sys
import time
from pathlib import Path
from typing import Final

from stickgen_engine.bench.processes import run
from stickgen_engine.bench.report import Row
from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Role
from stickgen_engine.performance.performing import perform, role_of
from stickgen_engine.performance.rehearsing import rehearsed
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS

FRAMES: Final = 250
_GROUP: Final = "250 frames of one actor's motion, one core, median of the takes"


def motion_rows(folder: Path, runs: int, *, quick: bool) -> list[Row]:
    """Time the animator in a process of its own."""
    out = folder / "motion.json"
    run([
        sys.executable, "-m", "stickgen_engine.bench.task", "motion", str(out),
        str(1 if quick else runs), str(8 if quick else 1),
    ])  # fmt: skip
    taken: dict[str, float] = json.loads(out.read_text(encoding="utf-8"))
    worst = max(taken, key=lambda name: taken[name])
    return [
        Row(_GROUP, "median action", statistics.median(taken.values()), "ms"),
        Row(_GROUP, f"slowest: {worst}", taken[worst], "ms"),
    ]


def time_actions(runs: int, every: int) -> dict[str, float]:
    """Return the milliseconds that each action takes, of every ``every``th of the vocabulary."""
    return {name: _milliseconds(name, runs) for name in ACTIONS.names[::every]}


def _milliseconds(action: str, runs: int) -> float:
    """Time one actor's ten seconds, moved alone; what others add is warmed up and left out."""
    timeline = rehearsed(plan(showing(action, seconds=FRAMES / FPS - 1.5))[0])
    perform(timeline, Animator())
    role: Role = next(
        role_of(actor, timeline) for actor in timeline.actors if actor.actor.id == "mia"
    )
    taken = []
    for _ in range(max(runs, 1)):
        began = time.perf_counter()
        Animator().move_one(role)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000.0 * FRAMES / role.frames
