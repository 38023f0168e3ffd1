"""A script becomes, per scene and actor, beats on 25 frames a second with defaults filled in."""

from collections.abc import Mapping

from stickgen_engine.script.journeys import layer_of
from stickgen_engine.script.models import Scene, ScriptSchema
from stickgen_engine.script.timing import action_spans, line_spans
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point, SceneTimeline, Speech
from stickgen_engine.timeline.compass import facing_of, heading, opened
from stickgen_engine.timeline.destinations import manner_of_cue, way_of
from stickgen_engine.timeline.drafts import Cue, Draft, Leg, cues, target_place
from stickgen_engine.timeline.feelings import expressions_of, gazes_of, speeches_of
from stickgen_engine.timeline.filling import filled
from stickgen_engine.timeline.seeds import seed_of
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.places import PLACES

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
        _decide(cue, scene, drafts, frames)
    lines = line_spans(scene, script)
    speeches = {
        part.actor: speeches_of(drafts[part.actor], spans, frames)
        for part, spans in zip(scene.parts, lines, strict=True)
    }
    actors = tuple(
        _timeline(script, scene, drafts, actor_id, frames, speeches) for actor_id in drafts
    )
    return SceneTimeline(scene, frames, seed_of(script.seed, scene.id), actors)


def _timeline(
    script: ScriptSchema,
    scene: Scene,
    drafts: Mapping[str, Draft],
    actor_id: str,
    frames: int,
    speeches: Mapping[str, tuple[Speech, ...]],
) -> ActorTimeline:
    draft = drafts[actor_id]
    first = _first_facing(draft, scene, drafts)
    beats = filled(draft, first, frames)
    return ActorTimeline(
        draft.actor,
        draft.part,
        seed_of(script.seed, scene.id, actor_id),
        draft.part.at,
        first,
        beats,
        expressions_of(draft, beats, frames),
        speeches[actor_id],
        gazes_of(draft, beats, scene, drafts, speeches),
    )


def _drafts(script: ScriptSchema, scene: Scene) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for part in scene.parts:
        actor = script.actor(part.actor)
        drafts[part.actor] = Draft(actor, part, action_spans(scene, part, actor), ALONE_DEG)
    for draft in drafts.values():
        draft.facing = _first_facing(draft, scene, drafts)
    return drafts


def _first_facing(draft: Draft, scene: Scene, drafts: Mapping[str, Draft]) -> float:
    """Face as written, else the way one is about to go, else the nearest other, else the viewer."""
    written = facing_of(draft.part)
    if written is not None:
        return written
    first = next((b for b in sorted(draft.beats, key=lambda b: b.start) if b.path), None)
    if first is not None and first.start < FPS and first.action != "back_away":
        return heading(draft.part.at, first.path[0])
    others = [d.part.at for d in drafts.values() if d is not draft]
    if others:
        here = draft.part.at
        nearest = min(others, key=lambda p: (p[0] - here[0]) ** 2 + (p[1] - here[1]) ** 2)
        if nearest != here:
            return opened(heading(here, nearest))
    return ALONE_DEG


def _decide(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], frames: int) -> None:
    """Turn one action into a beat, and remember where it leads and which way it leaves one."""
    draft, span = cue.draft, cue.span
    start = min(round(span.start_s * FPS), frames - 1)
    end = min(max(round(span.end_s * FPS), start + 1), frames)
    here = draft.place(span.start_s)
    upper = layer_of(cue.action) == "upper"
    points = () if upper else way_of(cue, scene, drafts)
    place = target_place(cue.action.target, scene, drafts, 0.5 * (span.start_s + span.end_s))
    facing = _facing_after(cue, here, points, place)
    if points:
        draft.legs.append(Leg(start / FPS, end / FPS, (here, *points)))
    if not upper or place is not None:
        draft.facing = facing
    draft.beats.append(
        Beat(
            action=cue.action.action,
            start=start,
            end=end,
            manner=manner_of_cue(cue),
            layer="upper" if upper else "base",
            at=here,
            path=points,
            facing_deg=facing,
            target=cue.action.target,
            target_at=place,
            description=cue.action.description,
            index=cue.index,
            gravity=PLACES.get(scene.place).gravity,
        )
    )


def _facing_after(cue: Cue, here: Point, points: tuple[Point, ...], place: Point | None) -> float:
    facing = cue.draft.facing
    if points:
        last = points[-2] if len(points) > 1 else here
        way = heading(last, points[-1])
        return (way + 180.0) % 360.0 if cue.action.action == "back_away" else way
    if cue.action.action == "turn_around":
        return opened((facing + 180.0) % 360.0)
    if place is not None and place != here:
        towards = heading(here, place)
        if ACTIONS.get(cue.action.action).group == "interaction":
            return towards
        return opened(towards)
    return facing
