"""Where every thing of a scene is while its story is told, event by event, in order of time."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from stickgen_engine.performance.performed import Grasp, HoldingHand, ThingTrack
from stickgen_engine.performance.things.arcs import Arc, Ground, course, rolled_by
from stickgen_engine.performance.things.bodies import Array, Bodies, Body
from stickgen_engine.performance.things.matter import (
    BALLS,
    Air,
    air_of,
    drawn_scale,
    height_of,
    matter_of,
)
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.world import World
from stickgen_engine.vocabulary.props import PROPS

# The share of its height at which a thing is held; what hangs is held near its top.
_HELD_AT: Final = 0.25
_HANGS_AT: Final = {"bag": 0.95, "suitcase": 0.95, "umbrella": 0.06, "balloon": 0.02}
# A ball lies this share of its radius beyond the palm that has it.
_BEYOND: Final = 0.8
# What is set down stands on what is under it when its foot is no higher above than this.
_FLAT_M: Final = 1.2
_SURFACES: Final = frozenset(("table", "desk", "bench", "bed", "chair", "sofa", "stage", "piano"))
_TOPS: Final = {"bench": 0.46, "chair": 0.46, "sofa": 0.44, "bed": 0.5}


@dataclass(slots=True)
class Thing:
    """A thing and its track so far.

    ``at`` (T, 3) is its foot, ``turn`` (T,) degrees, ``shown`` (T,); ``opened`` (T,) from 0 to 1
    is how far a door or a lid stands open; ``aside`` (T, 3) how far it is from where the hand that
    has it would hold it by itself; ``flip`` (T,) that it looks to the left.
    """

    id: str
    kind: str
    scale: float
    at: Array
    turn: Array
    shown: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    opened: Array
    aside: Array
    flip: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    owner: str = ""
    held: list[Grasp] = field(default_factory=list)
    touched: bool = False

    @property
    def height(self) -> float:
        """How tall it is, in metres."""
        return height_of(self.kind, self.scale)

    @property
    def width(self) -> float:
        """How wide it is, in metres."""
        return PROPS.get(self.kind).width_m * self.scale if self.kind in PROPS.names else 0.1

    @property
    def radius(self) -> float:
        """Half its height: the radius of a ball."""
        return 0.5 * self.height

    @property
    def is_ball(self) -> bool:
        """Whether it is gripped, and turns, about its middle."""
        return self.kind in BALLS

    def holder(self, frame: int) -> Grasp | None:
        """Return who holds it on a frame."""
        return next((g for g in reversed(self.held) if g.start <= frame < g.end), None)

    def track(self) -> ThingTrack:
        """Return the finished track; what is not to be seen waits where it next, or last, is."""
        seen = np.nonzero(self.shown)[0]
        if len(seen) > 0:
            near = np.clip(np.searchsorted(seen, np.arange(len(self.shown))), 0, len(seen) - 1)
            self.at = self.at[np.where(self.shown, np.arange(len(self.shown)), seen[near])]
        return ThingTrack(
            self.at.astype(np.float32),
            self.turn.astype(np.float32),
            self.shown,
            tuple(sorted(self.held, key=lambda grasp: grasp.start)),
            self.kind,
            self.scale,
            self.opened.astype(np.float32),
            self.owner,
            self.flip,
        )


class Ledger:
    """All things of a scene; what happens to one counts from its frame to the end."""

    def __init__(self, bodies: Bodies, world: World, frames: int) -> None:
        self.bodies, self.world, self.frames = bodies, world, frames
        self.things: dict[str, Thing] = {}

    def put(self, name: str, kind: str, at: Array, scale: float = 1.0, owner: str = "") -> Thing:
        """Stand a thing on its place, (3,), for the whole scene."""
        thing = Thing(
            name, kind, drawn_scale(kind, scale), np.tile(at, (self.frames, 1)),
            np.zeros(self.frames), np.ones(self.frames, dtype=np.bool_), np.zeros(self.frames),
            np.zeros((self.frames, 3)), np.zeros(self.frames, dtype=np.bool_), owner,
        )  # fmt: skip
        self.things[name] = thing
        return thing

    def body(self, name: str | None) -> Body | None:
        """Return an actor's body, or None."""
        return self.bodies.get(name) if name is not None else None

    def owned(self, name: str, frame: int) -> list[Thing]:
        """Return what somebody holds on a frame, what was taken up last coming last."""
        holding = []
        for thing in self.things.values():
            grasp = thing.holder(frame)
            if grasp is not None and grasp.holder == name:
                holding.append((grasp.start, thing))
        return [thing for _, thing in sorted(holding, key=lambda each: each[0])]

    def grasp(self, thing: Thing, frame: int, holder: str, hand: HoldingHand) -> None:
        """Put a thing into a hand from a frame on."""
        self.let_go(thing, frame)
        thing.held.append(Grasp(frame, self.frames, holder, hand))
        thing.touched = True
        self.carry(thing)

    def let_go(self, thing: Thing, frame: int) -> None:
        """Take a thing out of whatever hand has it, from a frame on."""
        kept = [g for g in thing.held if g.start < frame]
        thing.held[:] = [
            Grasp(g.start, min(g.end, frame), g.holder, g.hand) for g in kept if g.start < frame
        ]

    def carry(self, thing: Thing) -> None:
        """Bring the places of a thing up to date with the hands that have it."""
        for grasp in thing.held:
            span = slice(grasp.start, min(grasp.end, self.frames))
            hand = self.in_hand(thing, grasp.holder, grasp.hand)
            thing.at[span] = (hand + thing.aside)[span]
            # What is too long for the arm that has it stands on the floor.
            thing.at[span, 1] = np.maximum(thing.at[span, 1], 0.0)
            thing.turn[span] = thing.turn[max(grasp.start - 1, 0)]

    def in_hand(self, thing: Thing, holder: str, hand: HoldingHand) -> Array:
        """Return where a thing's foot is while somebody holds it, over the scene, (T, 3)."""
        body = self.bodies[holder]
        share = 0.5 if thing.is_ball else _HANGS_AT.get(thing.kind, _HELD_AT)
        down = np.array([0.0, share * thing.height, 0.0])
        if hand == "mouth":
            return np.asarray(body.mouths() - np.array([0.0, 0.5 * thing.height, 0.0]))
        if hand == "both":
            return np.asarray(0.5 * (body.palms("left") + body.palms("right")) - down)
        palms = body.palms(hand)
        if thing.is_ball:
            index = {"left": 20, "right": 21}[hand]
            along = palms - body.joints[:, index]
            size = np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
            palms = palms + along / size * _BEYOND * thing.radius
        return np.asarray(palms - down)

    def air(self, thing: Thing) -> Air:
        """Return what acts on a thing that flies here."""
        return air_of(matter_of(thing.kind), self.world)

    def ground(self, thing: Thing, height_m: float = 0.0) -> Ground:
        """Return the floor that a thing comes down on."""
        matter = matter_of(thing.kind)
        world = self.world
        return Ground(matter.bounce, matter.rolls, world.pull, world.friction, height_m)

    def fly(self, thing: Thing, frame: int, arc: Arc, seconds: float | None = None) -> None:
        """Let a thing fly from a frame on; it comes down after ``seconds`` only if they are given.

        Without ``seconds`` it flies, bounces, rolls and lies until the end of the scene.
        """
        self.let_go(thing, frame)
        thing.touched = True
        count = self.frames - frame
        if count <= 0:
            return
        if seconds is None:
            path = course(arc, self.ground(thing), count)
        else:
            path = arc.at(np.arange(count) / FPS)
        thing.at[frame:] = path
        spin = -float(np.sign(arc.speed[0])) * 220.0 if thing.is_ball else 0.0
        thing.turn[frame:] = thing.turn[max(frame - 1, 0)] + rolled_by(path, thing.radius, spin)

    def lay(self, thing: Thing, frame: int, at: Array) -> None:
        """Let a thing down on a place, (3,), where it stays."""
        self.let_go(thing, frame)
        thing.at[frame:] = at
        thing.turn[frame:] = 0.0
        thing.touched = True

    def surface(self, x: float, z: float, but: Thing, frame: int, reach: float = 0.25) -> float:
        """Return how high what one sets down at a place comes to stand: a table's top, or 0."""
        best = 0.0
        for thing in self.things.values():
            if thing is but or thing.kind not in _SURFACES:
                continue
            tx, ty, tz = (float(v) for v in thing.at[min(frame, self.frames - 1)])
            if abs(x - tx) <= 0.5 * thing.width + reach and abs(z - tz) <= 0.6 + reach:
                best = max(best, ty + top_of(thing))
        return best if best <= _FLAT_M else 0.0


def top_of(thing: Thing) -> float:
    """Return how high the top of a thing is above its foot, where something can be set down."""
    return _TOPS.get(thing.kind, thing.height / max(thing.scale, 1e-6)) * thing.scale
