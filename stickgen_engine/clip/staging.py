"""A script's scenes: planned, moved and made ready to draw, one by one."""

from collections.abc import Collection

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.performing import perform
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.timeline.plan import plan


def planned(script: ScriptSchema, only: Collection[str] | None = None) -> tuple[SceneTimeline, ...]:
    """Plan a script's scenes, or those that are named.

    Raises:
        ScriptError: a name is none of the script's scenes.
    """
    timelines = plan(script)
    if not only:
        return timelines
    known = [timeline.scene.id for timeline in timelines]
    unknown = [name for name in only if name not in known]
    if unknown:
        allowed = ", ".join(known)
        raise ScriptError(
            tuple(Problem("scenes", "no such scene", repr(name), allowed) for name in unknown)
        )
    return tuple(timeline for timeline in timelines if timeline.scene.id in only)


def perform_scene(timeline: SceneTimeline) -> Performance:
    """Perform a scene with the source of motion in use."""
    return perform(timeline, Animator())


def staged(timeline: SceneTimeline, size: tuple[int, int]) -> StagedScene:
    """Perform a scene and make it ready to draw."""
    return StagedScene(perform_scene(timeline), size)


def scene_at(script: ScriptSchema, seconds: float) -> tuple[SceneTimeline, int]:
    """Find the scene and its frame at a time of the whole film; past the end is the last frame."""
    timelines = plan(script)
    frame = max(0, round(seconds * FPS))
    for timeline in timelines:
        if frame < timeline.frames:
            return timeline, frame
        frame -= timeline.frames
    return timelines[-1], timelines[-1].frames - 1


def degraded_of(scene: str, motions: dict[str, Motion]) -> list[str]:
    """Say for each beat what a plain idle stands in for."""
    return [
        f"{scene}/{actor}: {report.degraded}"
        for actor, motion in motions.items()
        for report in motion.reports
        if report.degraded
    ]
