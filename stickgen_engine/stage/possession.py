"""The things of a scene as they are drawn: in a hand, or on their ways, as their tracks tell it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.figures.held import Held
from stickgen_engine.performance.performed import Grasp, ThingTrack
from stickgen_engine.performance.things.bodies import PALM
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.skeleton import J
from stickgen_engine.stage.cast import CastMember
from stickgen_engine.stage.furniture import Furniture

Point = NDArray[np.floating]

_STILL_M = 1e-5
# Balls that go further than this in a frame, in metres, leave a streak.
_STREAK_M = 0.26


class Possession:
    """Where the things of a scene are; all of it is read from their tracks."""

    def __init__(
        self,
        cast: Sequence[CastMember],
        furniture: Sequence[Furniture],
        tracks: Mapping[str, ThingTrack],
    ) -> None:
        self._cast = {member.id: member for member in cast}
        self._things = tuple(furniture)
        self._tracks = tracks
        self._moving = {name for name, track in tracks.items() if _moves(track)}

    def moves(self, thing: Furniture) -> bool:
        """Tell whether a thing is ever in a hand, goes anywhere, comes or is opened."""
        return thing.id in self._moving

    def standing(self, thing: Furniture, frame: int) -> Furniture | None:
        """Return a thing where it stands, lies or flies on a frame; None while a hand has it."""
        track = self._tracks.get(thing.id)
        if track is None or thing.id not in self._moving:
            return thing
        grasp = self._hand(track, frame)
        if grasp is not None and grasp.hand != "mouth":
            return None
        if not track.shown[frame]:
            return None
        x, y, z = (float(v) for v in track.at[frame])
        return replace(
            thing,
            x=x,
            y=y,
            z=z,
            held_by=None,
            turn_deg=float(track.turn_deg[frame]),
            opened=0.0 if track.opened is None else float(track.opened[frame]),
            carried=grasp is not None,
            came_from=_came_from(thing, track, frame),
            flip=thing.flip or (track.flip is not None and bool(track.flip[frame])),
        )

    def in_hands(
        self, member: CastMember, frame: int, view: View | None = None
    ) -> tuple[Held, ...]:
        """Return what somebody holds on a frame, what was taken up last coming first.

        As ``view`` shows it, balls lie where their tracks say.
        """
        found: list[tuple[int, Held]] = []
        for thing in self._things:
            track = self._tracks.get(thing.id)
            if track is None or not track.shown[frame]:
                continue
            grasp = self._hand(track, frame)
            if grasp is None or grasp.holder != member.id or grasp.hand == "mouth":
                continue
            held = Held(
                thing.kind,
                grasp.hand,
                colour=thing.colour,
                seed=thing.seed,
                scale=thing.scale,
                opened=0.0 if track.opened is None else float(track.opened[frame]),
            )
            if view is not None and thing.kind in BALLS:
                held = replace(
                    held,
                    turn_deg=float(track.turn_deg[frame]),
                    beside=_beside(member, grasp, track.at[frame], thing.height_m, frame, view),
                )
            found.append((grasp.start, held))
        return tuple(held for _, held in sorted(found, key=lambda each: -each[0]))

    def _hand(self, track: ThingTrack, frame: int) -> Grasp | None:
        grasp = track.grasp(frame)
        return grasp if grasp is not None and grasp.holder in self._cast else None


def _came_from(
    thing: Furniture, track: ThingTrack, frame: int
) -> tuple[float, float, float] | None:
    """Return where a ball was a frame ago if it is quick enough to leave a streak."""
    if thing.kind not in BALLS or frame < 1 or track.grasp(frame - 1) is not None:
        return None
    x, y, z = (float(v) for v in track.at[frame - 1])
    step = float(np.linalg.norm(track.at[frame] - track.at[frame - 1]))
    return (x, y, z) if step > _STREAK_M else None


def _moves(track: ThingTrack) -> bool:
    gone = bool(track.held) or not bool(track.shown.all())
    opened = track.opened is not None and bool(track.opened.any())
    return gone or opened or float(np.ptp(track.at, axis=0).max(initial=0.0)) > _STILL_M


def _beside(
    member: CastMember, grasp: Grasp, foot: Point, height_m: float, frame: int, view: View
) -> tuple[float, float]:
    """Return how far, in pixels, the middle of a thing is from the palms that have it."""
    palms = [
        _palm(member, side, frame)
        for side in ("left", "right")
        if grasp.hand in (side, "both")
    ]  # fmt: skip
    seen = [view.point(*palm) for palm in palms]
    x, y, _ = view.point(float(foot[0]), float(foot[1]) + 0.5 * height_m, float(foot[2]))
    return x - sum(p[0] for p in seen) / len(seen), y - sum(p[1] for p in seen) / len(seen)


def _palm(member: CastMember, side: str, frame: int) -> tuple[float, float, float]:
    joints = member.motion.joints[frame].astype(float)
    wrist, elbow = joints[J[f"{side}_wrist"]], joints[J[f"{side}_elbow"]]
    along = wrist - elbow
    length = max(float(np.linalg.norm(along)), 1e-9)
    x, y, z = wrist + along / length * PALM * member.look.height_m
    return float(x), float(y), float(z)
