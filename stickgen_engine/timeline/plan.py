"""A script becomes, per scene and actor, beats on 25 frames a second with defaults filled in."""

from collections.abc import Mapping

from stickgen_engine.script.models import Scene, ScriptSchema
from stickgen_engine.script.timing import action_spans, line_spans
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline, Speech
from stickgen_engine.timeline.compass import distance, facing_of, heading, opened
from stickgen_engine.timeline.deciding import decide
from stickgen_engine.timeline.dodging import dodged
from stickgen_engine.timeline.drafts import Draft, cues
from stickgen_engine.timeline.feelings import expressions_of, felt, gazes_of, speeches_of
from stickgen_engine.timeline.filling import filled
from stickgen_engine.timeline.seeds import seed_of
from stickgen_engine.timeline.staggering import staggered
from stickgen_engine.timeline.turning import turns_of

# Alone and told nothing, an actor stands three quarters to the viewer, to the right.
ALONE_DEG = 315.0


def plan(script: ScriptSchema) -> tuple[SceneTimeline, ...]:
    """Plan every scene of a script."""
    return tuple(plan_scene(script, scene) for scene in script.scenes)


def plan_scene(script: ScriptSchema, scene: Scene) -> SceneTimeline:
    """Plan one scene: who does what on which frames, with which face, looking where."""
    frames = max(1, round(scene.duration_s * FPS))
    drafts = _drafts(script, scene)
    for cue in cues(drafts):
        decide(cue, scene, drafts, frames)
    dodged(drafts, scene, frames)
    staggered(script, scene, drafts)
    lines = line_spans(scene, script)
    speeches = {
        part.actor: speeches_of(drafts[part.actor], spans, frames)
        for part, spans in zip(scene.parts, lines, strict=True)
    }
    actors = tuple(
        _timeline(script, scene, drafts, actor_id, frames, speeches) for actor_id in drafts
    )
    seeds = seed_of(script.seed, scene.id), seed_of(script.seed, "set", scene.place)
    return SceneTimeline(scene, frames, *seeds, actors)


def _timeline(
    script: ScriptSchema,
    scene: Scene,
    drafts: Mapping[str, Draft],
    actor_id: str,
    frames: int,
    speeches: Mapping[str, tuple[Speech, ...]],
) -> ActorTimeline:
    draft = drafts[actor_id]
    first = draft.first_facing = _first_facing(draft, drafts)
    beats = filled(draft, first, frames, turns_of(draft, drafts, speeches[actor_id], frames))
    faces = expressions_of(draft, beats, frames)
    return ActorTimeline(
        draft.actor,
        draft.part,
        seed_of(script.seed, scene.id, actor_id),
        draft.part.at,
        first,
        beats,
        faces,
        felt(speeches[actor_id], faces),
        gazes_of(draft, beats, scene, drafts, speeches),
    )


def _drafts(script: ScriptSchema, scene: Scene) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for part in scene.parts:
        actor = script.actor(part.actor)
        drafts[part.actor] = Draft(actor, part, action_spans(scene, part, actor), ALONE_DEG)
    for draft in drafts.values():
        draft.facing = _first_facing(draft, drafts)
    return drafts


def _first_facing(draft: Draft, drafts: Mapping[str, Draft]) -> float:
    """Face as written, else the way one is about to go, else the nearest other, else the viewer."""
    written = facing_of(draft.part)
    if written is not None:
        return written
    here = draft.part.at
    first = min((b for b in draft.beats if b.path), key=lambda b: b.start, default=None)
    if first is not None and first.start < FPS and first.action != "back_away":
        return heading(here, first.path[0])
    others = [d.part.at for d in drafts.values() if d is not draft]
    nearest = min(others, key=lambda p: distance(here, p), default=here)
    return opened(heading(here, nearest)) if distance(here, nearest) > 0.05 else ALONE_DEG
