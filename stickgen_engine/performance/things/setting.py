"""All things of a scene are set going: hands are bent to them, and each gets its track."""

from collections.abc import Mapping

import numpy as np

from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import Grasp, ThingTrack, Touch
from stickgen_engine.performance.things.bearing import bear
from stickgen_engine.performance.things.bodies import Body, Side
from stickgen_engine.performance.things.handling import Handling
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moving import move_along
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.vocabulary.props import PROPS

# What belongs in the sky, or on a wall, hangs this high where the script does not say.
HANGS_M = {"window": 1.0}
SKY_M = 3.4


def set_going(
    timeline: SceneTimeline, motions: Mapping[str, Motion]
) -> tuple[dict[str, Motion], dict[str, ThingTrack], tuple[Touch, ...]]:
    """Follow every thing of a performed scene.

    Returns the motions with arms bent to what they hold, catch and pick up; the track of each prop
    and of what somebody has in hand that the script did not name; and the touches of catches.
    """
    bodies = {
        actor.actor.id: Body(
            actor.actor,
            motions[actor.actor.id],
            motions[actor.actor.id].joints.astype(np.float64),
        )
        for actor in timeline.actors
    }
    ledger = Ledger(bodies, timeline.world, timeline.frames)
    for prop in timeline.scene.props:
        at = np.array([prop.at[0], foot_of(prop.kind, prop.y), prop.at[1]])
        ledger.put(prop.id, prop.kind, at, prop.scale)
    move_along(ledger, timeline)
    Handling(ledger, timeline).perform()
    for thing in ledger.things.values():
        bear(ledger, thing)
    for thing in ledger.things.values():
        if thing.held:
            ledger.carry(thing)
    tracks = {name: thing.track() for name, thing in ledger.things.items() if _counts(thing)}
    moved = {name: body.bent_motion() for name, body in bodies.items()}
    return moved, tracks, tuple(_touches(ledger))


def _counts(thing: Thing) -> bool:
    return not thing.owner or bool(thing.shown.any())


def foot_of(kind: str, told: float | None) -> float:
    """Return how high the foot of a prop is: as told, or where its kind stands or hangs."""
    if told is not None:
        return told
    return SKY_M if PROPS.get(kind).sky else HANGS_M.get(kind, 0.0)


def _touches(ledger: Ledger) -> list[Touch]:
    """Measure how far each thing that changes hands is from the hand on the frame it does."""
    out = []
    for name, thing in ledger.things.items():
        before = [Grasp(0, 0, ""), *thing.held]
        for last, grasp in zip(before, thing.held, strict=False):
            handed = last.end == grasp.start
            flew = not handed and _came_flying(thing, grasp.start)
            brought = bool(thing.owner) and grasp is thing.held[0]
            own = brought or (last.holder == grasp.holder and not flew)
            if grasp.start == 0 or grasp.hand == "mouth" or own:
                continue
            side = "left" if grasp.hand == "left" else "right"
            gap = _gap(ledger, thing, grasp)
            kind = "catch" if flew else "grasp"
            one = f"{grasp.holder}/{side}_wrist"
            out.append(Touch(grasp.start, grasp.start + 1, kind, one, name, round(gap, 4)))
    return out


def _gap(ledger: Ledger, thing: Thing, grasp: Grasp) -> float:
    """Return how far a thing is from where its hand takes it; of a ball, any point of its skin."""
    at = thing.at[grasp.start]
    if thing.is_ball and grasp.hand in ("left", "right"):
        side: Side = "left" if grasp.hand == "left" else "right"
        palm = ledger.bodies[grasp.holder].palm(side, grasp.start)
        middle = at + np.array([0.0, thing.radius, 0.0])
        return max(float(np.linalg.norm(palm - middle)) - thing.radius, 0.0)
    where = ledger.in_hand(thing, grasp.holder, grasp.hand)[grasp.start]
    return float(np.linalg.norm(where - at))


def _came_flying(thing: Thing, frame: int) -> bool:
    step = thing.at[frame] - thing.at[frame - 1]
    return float(np.linalg.norm(step)) > 0.05
