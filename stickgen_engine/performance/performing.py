"""A planned scene is rehearsed, moved, brought into touch, and its things are set going."""

from dataclasses import replace

from stickgen_engine.motion.source import Motion, MotionSource, Role
from stickgen_engine.performance.catch_ways import with_varied_catches
from stickgen_engine.performance.catching import with_catches
from stickgen_engine.performance.fetching import with_fetches
from stickgen_engine.performance.lining_up import lined_up
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.rehearsing import rehearsed
from stickgen_engine.performance.things.setting import set_going
from stickgen_engine.performance.touching.meeting import brought_together
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline
from stickgen_engine.timeline.terrain import terrain_of


def perform(timeline: SceneTimeline, source: MotionSource) -> Performance:
    """Perform a planned scene.

    Reactions and catches are written into the timeline first, then everybody moves, then hands are
    bent to what they touch, and things are followed from hand to hand.
    """
    timeline = with_fetches(with_varied_catches(with_catches(lined_up(rehearsed(timeline)))))
    moved = source.move([role_of(actor, timeline) for actor in timeline.actors])
    ids = [actor.actor.id for actor in timeline.actors]
    motions: dict[str, Motion] = dict(zip(ids, moved, strict=True))
    motions, touches = brought_together(timeline, motions)
    motions, things, catches = set_going(timeline, motions)
    return Performance(timeline, motions, things, (*touches, *catches))


def role_of(actor: ActorTimeline, timeline: SceneTimeline) -> Role:
    """Gather what one actor's motion is made from."""
    heard = tuple(
        speech
        for other in timeline.actors
        if other.actor.id != actor.actor.id
        for speech in other.speeches
    )
    return Role(
        actor.actor,
        actor.beats,
        actor.seed,
        actor.speeches,
        tuple(sorted(heard, key=lambda speech: speech.start)),
        timeline.world,
        terrain_of(timeline.scene),
        actor.gazes,
    )


def with_actor(timeline: SceneTimeline, actor: ActorTimeline) -> SceneTimeline:
    """Return a timeline with one actor's part of it exchanged."""
    actors = tuple(actor if each.actor.id == actor.actor.id else each for each in timeline.actors)
    return replace(timeline, actors=actors)
