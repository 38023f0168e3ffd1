"""An actor on stage: how it looks, moves, speaks and where it looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.camera.state import View
from stickgen_engine.camera.subjects import Stature
from stickgen_engine.drawing.figures.projection import head_radius
from stickgen_engine.drawing.look import Look, look_for
from stickgen_engine.faces.state import FaceState
from stickgen_engine.faces.track import FaceTrack, face_track
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import ThingTrack
from stickgen_engine.skeleton import J
from stickgen_engine.stage.creatures import CreatureTrack, creature_track
from stickgen_engine.stage.looking import Looks, looks_of
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline

TALL_HATS: Final = frozenset(
    {"chef_hat", "crown", "top_hat", "wizard_hat", "witch_hat", "santa_hat", "helmet", "antennae"}
)


@dataclass(frozen=True, slots=True)
class CastMember:
    """One actor with all its tracks over a scene."""

    timeline: ActorTimeline
    look: Look
    motion: Motion
    faces: FaceTrack
    looks: Looks
    creature: CreatureTrack | None = None

    @property
    def id(self) -> str:
        """The actor's id."""
        return self.timeline.actor.id

    @property
    def stature(self) -> Stature:
        """How much room the camera must leave for this body and its hat."""
        tall = self.look.height_m
        radius = head_radius(self.look) * tall
        hat = 0.9 if self.look.accessories & TALL_HATS else 0.3
        return Stature(tall, radius * (1.9 + hat))

    def head_at(self, frame: int) -> tuple[float, float, float]:
        """Return the middle of the head in the world, in metres."""
        joints = self.motion.joints[frame].astype(float)
        along = joints[J["head"]] - joints[J["neck"]]
        length = max(float(np.linalg.norm(along)), 1e-6)
        reach = head_radius(self.look) * self.look.height_m * 0.85
        x, y, z = joints[J["head"]] + along / length * reach
        return float(x), float(y), float(z)

    def head_on_screen(self, frame: int, view: View) -> tuple[float, float, float]:
        """Return the middle of the head and its radius, in pixels."""
        x, y, k = view.point(*self.head_at(frame))
        return x, y, head_radius(self.look) * self.look.height_m * k

    def face(self, frame: int, camera_yaw_deg: float) -> FaceState:
        """Return the face of a frame with its eyes turned as the camera sees them."""
        state = self.faces.at(frame)
        side = -1.0 if 90.0 < abs(camera_yaw_deg) % 360.0 < 270.0 else 1.0
        return replace(
            state,
            gaze_x=float(self.looks.aside[frame]) * side * 0.75,
            gaze_y=float(self.looks.down[frame]),
        )


def cast_of(
    timeline: SceneTimeline,
    motions: Mapping[str, Motion],
    props: Mapping[str, tuple[float, float, float]],
    tracks: Mapping[str, ThingTrack],
) -> tuple[CastMember, ...]:
    """Dress everyone and fix where each looks.

    ``props`` are the middles of things, (x, y, z), where they stand; ``tracks`` where they go.
    """

    def place_of(name: str, frame: int) -> tuple[float, ...] | None:
        if name in motions:
            joints = motions[name].joints
            return tuple(float(v) for v in joints[min(frame, len(joints) - 1), J["head"]])
        middle, track = props.get(name), tracks.get(name)
        if middle is None or track is None:
            return middle
        now, first = track.at[min(frame, len(track.at) - 1)], track.at[0]
        return tuple(m + float(n - f) for m, n, f in zip(middle, now, first, strict=True))

    return tuple(
        _member(actor, motions[actor.actor.id], timeline, place_of) for actor in timeline.actors
    )


def _member(
    actor: ActorTimeline,
    motion: Motion,
    timeline: SceneTimeline,
    place_of: Callable[[str, int], tuple[float, ...] | None],
) -> CastMember:
    looks = looks_of(actor, motion, place_of)
    return CastMember(
        timeline=actor,
        look=look_for(actor.actor),
        motion=motion,
        faces=face_track(actor, timeline.frames),
        looks=looks,
        creature=creature_track(actor, motion, looks),
    )
