"""The motion of a script's scenes without a picture, and what can be measured of each beat."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from stickgen_engine.clip.motions import Joints
from stickgen_engine.clip.staging import degraded_of, perform_scene, planned
from stickgen_engine.errors import Cancelled
from stickgen_engine.motion.source import BeatReport, Motion
from stickgen_engine.script.journeys import pace
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline
from stickgen_engine.vocabulary.actions import ACTIONS


@dataclass(frozen=True, slots=True)
class MovedScene:
    """A scene with the motion of all its actors."""

    timeline: SceneTimeline
    motions: dict[str, Motion]

    @property
    def degraded(self) -> tuple[str, ...]:
        """What a plain idle stands in for."""
        return tuple(degraded_of(self.timeline.scene.id, self.motions))


@dataclass(frozen=True, slots=True)
class BeatMeasure:
    """One beat as it was really moved.

    ``distance_m`` is the way of the pelvis over the floor, ``speed_mps`` the mean speed of it, and
    ``natural_mps`` what suits the action, its manner, the place and the weather (0 for what stays).
    ``gait`` names the faster gait that stands in for a walk that had too little time (else "").
    ``written`` tells a beat of the script from an idle that was filled in.
    """

    scene: str
    actor: str
    action: str
    manner: str
    start_s: float
    end_s: float
    source: str
    distance_m: float
    speed_mps: float
    natural_mps: float
    written: bool
    degraded: str
    gait: str = ""


def moved(
    script: ScriptSchema,
    only: Collection[str] | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[MovedScene, ...]:
    """Move every actor of a script's scenes, or of those that are named.

    Args:
        script: what to move.
        only: ids of scenes.
        cancelled: asked before each scene.
        progress: told (frames done, frames in all).

    Raises:
        ScriptError: a named scene is not in the script.
        Cancelled: ``cancelled`` said so.
    """
    timelines = planned(script, only)
    done, total = 0, sum(timeline.frames for timeline in timelines)
    scenes = []
    for timeline in timelines:
        if cancelled():
            raise Cancelled("stopped; nothing was written")
        performance = perform_scene(timeline)
        scenes.append(MovedScene(performance.timeline, performance.motions))
        done += timeline.frames
        if progress is not None:
            progress(done, total)
    return tuple(scenes)


def joints_of(scenes: Sequence[MovedScene]) -> Joints:
    """Return the motion of each actor under its name in a file of motion."""
    return {
        f"{each.timeline.scene.id}/{actor}": motion
        for each in scenes
        for actor, motion in each.motions.items()
    }


def measured(moved_scene: MovedScene) -> Iterator[BeatMeasure]:
    """Measure each beat of each actor, in the order of the script's parts."""
    for actor in moved_scene.timeline.actors:
        motion = moved_scene.motions[actor.actor.id]
        for report in motion.reports:
            yield _measure(moved_scene.timeline, actor, motion, report)


def _measure(
    timeline: SceneTimeline, actor: ActorTimeline, motion: Motion, report: BeatReport
) -> BeatMeasure:
    beat = report.beat
    floor = motion.joints[beat.start : beat.end, J["pelvis"]][:, [0, 2]].astype(np.float64)
    distance = float(np.linalg.norm(np.diff(floor, axis=0), axis=1).sum())
    seconds = (beat.end - beat.start) / FPS
    natural = 0.0
    if beat.index is not None and ACTIONS.get(beat.action).travels:
        natural = pace(actor.part.actions[beat.index], actor.actor, timeline.scene)
    return BeatMeasure(
        scene=timeline.scene.id,
        actor=actor.actor.id,
        action=beat.action,
        manner=beat.manner,
        start_s=beat.start / FPS,
        end_s=beat.end / FPS,
        source=report.origin,
        distance_m=round(distance, 2),
        speed_mps=round(distance / seconds, 2),
        natural_mps=round(natural, 2),
        written=beat.index is not None,
        degraded=report.degraded,
        gait=beat.variant if beat.variant in ("jog", "run") else "",
    )
