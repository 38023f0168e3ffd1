"""Everybody's joints while hands are brought to things: palms, reaching arms, stooping trunks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.skeletal import two_bones, within_reach
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, PARENTS, J

Array = NDArray[np.float64]
Side = Literal["left", "right"]
SIDES: Final[tuple[Side, Side]] = ("left", "right")

# From the wrist to the middle of the palm, as a share of the body's height; as it is drawn.
PALM: Final = 0.019
_UPPER_BODY: Final = tuple(
    i for i, name in enumerate(J) if name not in ("pelvis",) and "hip" not in name
    and "knee" not in name and "ankle" not in name and "foot" not in name
)  # fmt: skip
# No leg is straighter than this when the body above it bends.
_STRAIGHT: Final = 0.998
UP: Final = np.array([0.0, 1.0, 0.0])
# Where jaws are: ahead of and over the head's joint, in heights, with a face of this pitch.
_MUZZLES: Final[dict[str, tuple[float, float, float]]] = {
    "dog": (0.33, -0.02, 10.0), "cat": (0.14, -0.07, 14.0), "horse": (0.18, -0.1, 14.0),
    "bird": (0.3, -0.04, 10.0),
}  # fmt: skip


@dataclass(slots=True)
class Body:
    """One actor's motion; ``joints`` (T, 22, 3) may be bent, all else stays."""

    actor: Actor
    motion: Motion
    joints: Array

    @property
    def frames(self) -> int:
        """How long the scene is."""
        return len(self.joints)

    def ahead(self, frame: int) -> Array:
        """Return the way that the body faces along the floor, (3,)."""
        a = np.radians(float(self.motion.heading_deg[self._clip(frame)]))
        return np.array([np.cos(a), 0.0, np.sin(a)])

    def left(self, frame: int) -> Array:
        """Return the way to the body's left along the floor, (3,)."""
        ahead = self.ahead(frame)
        return np.array([-ahead[2], 0.0, ahead[0]])

    def joint(self, name: str, frame: int) -> Array:
        """Return a joint on a frame, (3,)."""
        return np.asarray(self.joints[self._clip(frame), J[name]])

    def palms(self, side: Side) -> Array:
        """Return the middle of a palm over the scene, (T, 3)."""
        elbow, wrist = self.joints[:, J[f"{side}_elbow"]], self.joints[:, J[f"{side}_wrist"]]
        along = wrist - elbow
        size = np.linalg.norm(along, axis=1, keepdims=True)
        return np.asarray(wrist + along / np.maximum(size, 1e-9) * PALM * self.actor.height_m)

    def palm(self, side: Side, frame: int) -> Array:
        """Return the middle of a palm on a frame, (3,)."""
        return np.asarray(self.palms(side)[self._clip(frame)])

    def arm(self, side: Side) -> float:
        """Return how far it is from the shoulder to the wrist of a straight arm."""
        points = [self.joint(f"{side}_{name}", 0) for name in ("shoulder", "elbow", "wrist")]
        return sum(_lengths(*points))

    def mouths(self) -> Array:
        """Return where an animal's jaws hold a thing, over the scene, (T, 3)."""
        head = self.joints[:, J["head"]]
        a = np.radians(self.motion.heading_deg.astype(np.float64))
        ahead = np.stack([np.cos(a), np.zeros_like(a), np.sin(a)], axis=1)
        on, up, level = _MUZZLES.get(str(self.actor.species), (0.3, -0.06, 10.0))
        pitch = np.full(len(a), level)
        if self.motion.head_deg is not None:
            pitch = self.motion.head_deg[:, 1].astype(np.float64)
        # As drawn: the muzzle turns down and up with the face.
        c, s = (f(np.radians(pitch - level))[:, None] for f in (np.cos, np.sin))
        forward, above = on * c + up * s, up * c - on * s
        return np.asarray(head + (ahead * forward + UP * above) * self.actor.height_m)

    def _clip(self, frame: int) -> int:
        return max(0, min(frame, len(self.joints) - 1))

    def bent_motion(self) -> Motion:
        """Return the motion with the joints as they now are."""
        return replace(self.motion, joints=self.joints.astype(np.float32))


Bodies = Mapping[str, Body]


def reach(body: Body, side: Side, goals: Array, weights: Array, first: int) -> None:
    """Bend an arm so that its palm comes to goals (N, 3), from a frame on, in place.

    ``weights`` (N,) run from 0, the motion as it is, to 1. Bones keep their lengths; where an arm
    is too short it points at the goal.
    """
    span = slice(first, min(first + len(goals), body.frames))
    count = span.stop - span.start
    if count <= 0:
        return
    goals, weights = goals[:count], weights[:count, None]
    shoulder = body.joints[span, J[f"{side}_shoulder"]]
    elbow = body.joints[span, J[f"{side}_elbow"]]
    wrist = body.joints[span, J[f"{side}_wrist"]]
    lengths = _lengths(shoulder[0], elbow[0], wrist[0])
    pole = _elbow_way(body, side, shoulder, elbow, wrist, span)
    palm = body.palms(side)[span]
    wanted = palm + weights * (goals - palm)
    hand, bent = wrist, elbow
    # The palm lies beyond the wrist, on a forearm that is only known when the arm is bent.
    for _ in range(4):
        along = hand - bent
        along = along / np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
        goal = wanted - along * PALM * body.actor.height_m
        hand = within_reach(shoulder, goal, lengths)
        bent = two_bones(shoulder, hand, pole, lengths)
    asked = weights > 1e-6
    body.joints[span, J[f"{side}_elbow"]] = np.where(asked, bent, elbow)
    body.joints[span, J[f"{side}_wrist"]] = np.where(asked, hand, wrist)


def _elbow_way(
    body: Body, side: Side, shoulder: Array, elbow: Array, wrist: Array, span: slice
) -> Array:
    """Point where elbows bend to: as they do, or down and outward on a straight arm."""
    own = elbow - 0.5 * (shoulder + wrist)
    size = np.linalg.norm(own, axis=1, keepdims=True)
    a = np.radians(body.motion.heading_deg[span].astype(np.float64))
    left = np.stack([-np.sin(a), np.zeros_like(a), np.cos(a)], axis=1)
    ahead = np.stack([np.cos(a), np.zeros_like(a), np.sin(a)], axis=1)
    outward = left if side == "left" else -left
    hang = outward * 0.4 - ahead * 0.25 - UP
    arm = float(np.linalg.norm(shoulder[0] - elbow[0]))
    share = np.minimum(size / (0.08 * arm), 1.0)
    return np.asarray(own / np.maximum(size, 1e-6) * share + 0.25 * hang)


def _lengths(shoulder: Array, elbow: Array, wrist: Array) -> tuple[float, float]:
    return float(np.linalg.norm(elbow - shoulder)), float(np.linalg.norm(wrist - elbow))


def stoop(body: Body, goal: Array, frame: int, weights: Array, first: int, side: Side) -> None:
    """Lower and lean a body so that an arm can reach a goal (3,) on a frame, in place.

    The trunk leans about the pelvis, the pelvis goes down and on, the feet stay where they are:
    ``weights`` (N,) from ``first`` on say how much of that shows.
    """
    frame = body._clip(frame)
    arm = sum(_lengths(*(body.joint(f"{side}_{n}", frame) for n in ("shoulder", "elbow", "wrist"))))
    room = 0.97 * arm + PALM * body.actor.height_m
    lean, down, on = _leaning(body, frame, goal, room, side)
    if max(abs(lean), abs(down), float(np.linalg.norm(on))) < 1e-4:
        return
    count = min(len(weights), body.frames - first)
    w = weights[:count]
    _bend(body, first, w * lean, w[:, None] * (on - down * UP), body.left(frame))


def rise(body: Body, frame: int, share: float, weights: Array, first: int) -> None:
    """Take back a share of how far a body stoops, in place: for what is done at a table's height.

    How high it stands is what it is at its highest within a second of the frame.
    """
    near = body.joints[max(frame - FPS, 0) : frame + FPS, J["pelvis"], 1]
    count = min(len(weights), body.frames - first)
    span = slice(first, first + count)
    joints = body.joints[span]
    trunk = joints[:, J["neck"]] - joints[:, J["pelvis"]]
    lean = np.arctan2(trunk @ body.ahead(frame), trunk[:, 1])
    short = np.maximum(float(near.max()) - joints[:, J["pelvis"], 1], 0.0)
    w = weights[:count] * share
    _bend(body, first, -w * np.maximum(lean, 0.0), (w * short)[:, None] * UP, body.left(frame))


def _bend(body: Body, first: int, lean: Array, shift: Array, axis: Array) -> None:
    """Lean trunks (N,) radians about pelvises that are moved (N, 3), feet planted, in place."""
    joints = body.joints[first : first + len(lean)]
    feet = joints[:, [J[n] for n in ("left_ankle", "right_ankle", "left_foot", "right_foot")]]
    knees = {s: joints[:, J[f"{s}_knee"]].copy() for s in SIDES}
    lengths: dict[Side, tuple[float, float]] = {
        s: _lengths(*(joints[0, J[f"{s}_{n}"]] for n in ("hip", "knee", "ankle"))) for s in SIDES
    }
    shift = shift - _too_high(joints, feet, shift, lengths)[:, None] * UP
    ahead = np.array([axis[2], 0.0, -axis[0]])
    pelvis = joints[:, J["pelvis"]].copy()
    for index in _UPPER_BODY:
        joints[:, index] = pelvis + _turned(joints[:, index] - pelvis, axis, lean) + shift
    for name in ("pelvis", "left_hip", "right_hip"):
        joints[:, J[name]] += shift
    for number, s in enumerate(SIDES):
        hip, ankle = joints[:, J[f"{s}_hip"]], feet[:, number]
        ankle_now = within_reach(hip, ankle, lengths[s])
        pole = knees[s] - 0.5 * (hip - shift + ankle) + 0.08 * ahead
        joints[:, J[f"{s}_knee"]] = two_bones(hip, ankle_now, pole, lengths[s])
        joints[:, J[f"{s}_ankle"]] = ankle_now
        joints[:, J[f"{s}_foot"]] = feet[:, number + 2] + ankle_now - ankle


def _too_high(
    joints: Array, feet: Array, shift: Array, lengths: Mapping[Side, tuple[float, float]]
) -> Array:
    """Return by how much hips that are moved (N, 3) are too high for feet that stay, (N,)."""
    down = np.zeros(len(joints))
    for number, s in enumerate(SIDES):
        hip = joints[:, J[f"{s}_hip"]]
        before = np.linalg.norm(hip - feet[:, number], axis=1)
        long = np.maximum(_STRAIGHT * sum(lengths[s]), before)
        gap = hip + shift - feet[:, number]
        flat = np.hypot(gap[:, 0], gap[:, 2])
        high = np.sqrt(np.maximum(long**2 - flat**2, 0.0))
        down = np.maximum(down, gap[:, 1] - high)
    return down


def _leaning(
    body: Body, frame: int, goal: Array, room: float, side: Side
) -> tuple[float, float, Array]:
    """Find how far to lean (radians), go down (metres) and go on, (3,), for an arm to reach."""
    pelvis, shoulder = body.joint("pelvis", frame), body.joint(f"{side}_shoulder", frame)
    axis = body.left(frame)
    lowest = 0.42 * float(pelvis[1])
    best, least = (0.0, 0.0, np.zeros(3)), np.inf
    for lean in np.radians(np.arange(0.0, 81.0, 8.0)):
        for down in np.linspace(0.0, max(float(pelvis[1]) - lowest, 0.0), 7):
            at = pelvis + _turned((shoulder - pelvis)[None], axis, np.array([lean]))[0]
            at = at - down * UP
            short = goal - at
            short_by = max(float(np.linalg.norm(short)) - room, 0.0)
            flat = np.array([short[0], 0.0, short[2]])
            on = flat / max(float(np.linalg.norm(flat)), 1e-9) * min(short_by * 1.2, 0.16)
            left = max(float(np.linalg.norm(short - on)) - room, 0.0)
            cost = 40.0 * left + lean + 1.6 * down + 2.0 * float(np.linalg.norm(on))
            if cost < least:
                best, least = (float(lean), float(down), on), cost
    return best


def _turned(offsets: Array, axis: Array, radians: Array) -> Array:
    """Turn offsets (N, 3) about an axis (3,) by an angle for each row: forward is positive."""
    c, s = np.cos(radians)[:, None], np.sin(radians)[:, None]
    along = (offsets @ axis)[:, None] * axis
    return np.asarray(along + c * (offsets - along) + s * np.cross(offsets, axis))


def bone_lengths(joints: Array) -> Array:
    """Measure the bones of (T, 22, 3): (T, 21)."""
    return np.asarray(np.linalg.norm(joints[:, 1:] - joints[:, list(PARENTS[1:])], axis=2))
