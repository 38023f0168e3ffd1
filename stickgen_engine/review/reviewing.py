"""A film looked over scene by scene, without drawing a frame of it."""

from collections.abc import Callable, Collection, Iterator

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.review.acting import acted
from stickgen_engine.review.camerawork import camerawork
from stickgen_engine.review.cutting import cutting
from stickgen_engine.review.feeling import feeling
from stickgen_engine.review.finding import Finding, Remedy, rank
from stickgen_engine.review.framing import framing
from stickgen_engine.review.meeting import meeting
from stickgen_engine.review.moving import moving
from stickgen_engine.review.sights import Sights
from stickgen_engine.review.wording import wording
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.staged import StagedScene

_CHECKS = (framing, wording, cutting, camerawork, meeting, moving, acted, feeling)


def review(script: ScriptSchema, scenes: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Find what does not match the script or the craft; the worst comes first.

    Args:
        script: the film.
        scenes: ids of the scenes to look over; by default all, and then the cast too.

    Raises:
        ScriptError: a name is none of the script's scenes.
    """
    return review_scenes(script, scenes, _unheard)


def review_scenes(
    script: ScriptSchema, scenes: Collection[str] | None, done: Callable[[int], None]
) -> tuple[Finding, ...]:
    """Look a film over as ``review`` does; ``done`` hears how many scenes are, and may raise."""
    findings: list[Finding] = []
    for number, timeline in enumerate(planned(script, scenes), start=1):
        findings += review_scene(staged(timeline, script.size))
        done(number)
    if not scenes:
        findings += _without_a_part(script)
    return tuple(sorted(findings, key=rank))


def _unheard(count: int) -> None:
    """Let nobody hear how far it is."""


def review_scene(scene: StagedScene) -> tuple[Finding, ...]:
    """Look over one scene, in the order of time."""
    sights = Sights(scene)
    found = [finding for check in _CHECKS for finding in check(sights)]
    return tuple(sorted(found, key=lambda finding: (finding.start_s, rank(finding))))


def _without_a_part(script: ScriptSchema) -> Iterator[Finding]:
    """Find who is in the cast and in no scene."""
    playing = {part.actor for scene in script.scenes for part in scene.parts}
    for actor in script.actors:
        if actor.id not in playing:
            yield Finding(
                kind="no_part",
                severity="fair",
                scene="",
                actor=actor.id,
                start_s=0.0,
                end_s=0.0,
                measured=0.0,
                unit="scenes",
                message=f"{actor.id} is in the cast but in no scene",
                suggestion=f"give {actor.id} a part in a scene, or take {actor.id} out of the cast",
                remedy=Remedy("remove", {"actor": actor.id}),
            )
