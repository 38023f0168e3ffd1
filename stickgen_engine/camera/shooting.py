"""A scene's camera, frame by frame: the moves that the script asks for, or an automatic one.

Each quantity of the camera (where it aims, how near it stands, its height, its zoom, its turn) is a
track over the scene. A move takes over the tracks that it needs from its frame on and lets the
others go on, so a crane can rise while a pan still runs; where a move meets one that has not ended,
the two are blended over ``_BLEND_FRAMES``.
"""

from dataclasses import fields
from typing import Final

import numpy as np

from stickgen_engine.camera.automatic import automatic, establishing
from stickgen_engine.camera.easing import Curve, eased
from stickgen_engine.camera.following import followed, lifted
from stickgen_engine.camera.framing import FRAME_PX, SHOTS, Box, close_anchor, frame
from stickgen_engine.camera.leaving import CLOSE, leaves
from stickgen_engine.camera.spans import Span
from stickgen_engine.camera.state import CameraState
from stickgen_engine.camera.subjects import Subjects
from stickgen_engine.script.models import CameraKey
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import SceneTimeline

_BLEND_FRAMES: Final = 10
# A move whose end nobody named takes at most this long and then rests.
_LONGEST_MOVE_S: Final = 6.0
_TRACKS: Final = tuple(
    field.name for field in fields(CameraState) if field.name not in ("pivot", "roll_deg")
)
_AIM: Final = ("x",)
_FRAMING: Final = ("x", "height_m", "depth_m", "focal_m", "scale", "horizon", "blur_px")
_GOALS: Final = ("to", "x", "y", "zoom", "height_m")
# A shot that opens up for who moves in it follows rather than show anybody smaller than this.
_SMALLEST_HELD: Final = 150.0
# The eye never comes nearer to its subject than this.
_NEAREST_M: Final = 1.2


def shoot(
    timeline: SceneTimeline, subjects: Subjects, size: tuple[int, int]
) -> tuple[CameraState, ...]:
    """Return one camera for each frame of the scene."""
    keys = sorted(timeline.scene.camera, key=lambda key: key.at_s)
    if not keys:
        return automatic(timeline, subjects, size)
    reel = _Reel(timeline, subjects, size)
    for index, key in enumerate(keys):
        later = [other for other in keys[index + 1 :] if other.at_s > key.at_s]
        reel.make(key, later[0].at_s if later else timeline.scene.duration_s)
    return reel.states()


class _Reel:
    """The tracks of a scene's camera while its moves are laid over each other."""

    def __init__(self, timeline: SceneTimeline, subjects: Subjects, size: tuple[int, int]) -> None:
        self.timeline, self.subjects, self.size = timeline, subjects, size
        self.frames = timeline.frames
        start = establishing(timeline, subjects, size)
        self.tracks: dict[str, Curve] = {
            name: np.full(self.frames, float(getattr(start, name))) for name in _TRACKS
        }
        self.pivots: list[tuple[float, float]] = [start.pivot] * self.frames
        # The frame on which the last move of each track ends.
        self.busy: dict[str, int] = dict.fromkeys(_TRACKS, 0)

    def make(self, key: CameraKey, until_s: float) -> None:
        """Lay one move over what is there."""
        first = min(round(key.at_s * FPS), self.frames - 1)
        longest = min(until_s, key.at_s + _LONGEST_MOVE_S)
        end = max(first + 1, min(round(longest * FPS), self.frames))
        held = max(end, min(round(until_s * FPS), self.frames))
        span = Span(first, end, key.ease, held)
        moves = {
            "static": self._static,
            "pan": self._pan,
            "zoom": self._zoom,
            "track": self._track,
            "dolly": self._dolly,
            "crane": self._crane,
            "orbit": self._orbit,
        }
        if first == 0 and key.move != "static" and key.shot and key.move != "dolly":
            # The key's aim, zoom and height are where the move ends, not where it begins.
            self._cut(self._framed(key.model_copy(update=dict.fromkeys(_GOALS)), first), 0)
        moves[key.move](key, span)

    def states(self) -> tuple[CameraState, ...]:
        """Return the cameras that the tracks add up to."""
        return tuple(
            CameraState(
                pivot=self.pivots[i],
                **{name: round(float(self.tracks[name][i]), 5) for name in _TRACKS},
            )
            for i in range(self.frames)
        )

    def _box(self, target: str | None, first: int, last: int | None = None) -> Box:
        if target is not None and self.subjects.knows(target):
            return self.subjects.box(target, first, last)
        return self.subjects.everyone(first, last) or Box(-2.0, 2.0, 0.0, 1.8, 0.0)

    def _framed(self, key: CameraKey, first: int, last: int | None = None) -> CameraState:
        if key.shot is None and key.target is None:
            state = establishing(self.timeline, self.subjects, self.size)
        else:
            state = frame(self._box(key.target, first, last), self.size, shot=key.shot)
        return self._aimed(state, key)

    def _aimed(self, state: CameraState, key: CameraKey) -> CameraState:
        values = {name: getattr(state, name) for name in _TRACKS}
        aim_x = key.to[0] if key.to is not None else key.x
        if aim_x is not None:
            values["x"] = aim_x
        if key.zoom is not None:
            values["zoom"] = key.zoom
        if key.height_m is not None:
            values["horizon"] += (key.height_m - values["height_m"]) * -_per_frame(state)
            values["height_m"] = key.height_m
        if key.y is not None:
            values["horizon"] = 0.5 - (values["height_m"] - key.y) * _per_frame(state)
        return CameraState(pivot=state.pivot, **values)

    def _cut(self, state: CameraState, first: int) -> None:
        for name in _TRACKS:
            self.tracks[name][first:] = float(getattr(state, name))
            self.busy[name] = first
        self.pivots[first:] = [state.pivot] * (self.frames - first)

    def _static(self, key: CameraKey, span: Span) -> None:
        asked = (key.shot, key.target, key.x, key.y, key.zoom, key.height_m, key.to)
        if span.first > 0 and all(value is None for value in asked):
            for name in _TRACKS:
                self.tracks[name][span.first :] = self.tracks[name][span.first]
            return
        state, shown = self._framed(key, span.first, span.end), range(span.first, span.held)
        aimed = any(getattr(key, name) is not None for name in _GOALS)
        if (
            key.target is None
            or key.shot not in CLOSE
            or aimed
            or not leaves(self.subjects, key.target, state, shown, self.size)
        ):
            self._cut(state, span.first)
            return
        self._open_up(key.target, shown)

    def _open_up(self, target: str, shown: range) -> None:
        """Show all that one does who would leave a close shot; follow who goes far."""
        state = frame(self._box(target, shown.start, shown.stop), self.size, shot="full")
        if state.scale >= _SMALLEST_HELD:
            self._cut(state, shown.start)
            return
        self._cut(frame(self._box(target, shown.start), self.size, shot="full"), shown.start)
        self._follow(target, shown.start, 0.5)

    def _pan(self, key: CameraKey, span: Span) -> None:
        if key.to is not None or key.x is not None:
            goal = key.to[0] if key.to is not None else float(key.x or 0.0)
        elif key.target is not None:
            goal = self._box(key.target, span.end - 1).middle
        else:
            middle = self._box(None, span.end - 1).middle
            here = float(self.tracks["x"][span.first])
            goal = middle if abs(middle - here) > 0.5 else here + 3.0
        self._move("x", span, goal)
        if key.y is not None:
            per = self._per_frame(span.first)
            self._move("horizon", span, 0.5 - (self._now("height_m", span) - key.y) * per)

    def _zoom(self, key: CameraKey, span: Span) -> None:
        now = self._now("zoom", span)
        if key.zoom is not None:
            goal = key.zoom
        elif key.shot is not None:
            framed = self._framed(key, span.end - 1)
            goal = now * framed.scale / max(self._now("scale", span) * now, 1e-6)
        else:
            goal = now * 1.6
        self._move("zoom", span, goal)
        box = self._box(key.target, span.end - 1)
        if key.x is not None or key.target is not None:
            self._move("x", span, key.x if key.x is not None else box.middle)
        # A larger picture hangs from the horizon; shift it so that its subject stays in view.
        wide = goal / now
        tall = box.height * self._now("scale", span) * goal / FRAME_PX
        _, aim, share = _held(box, tall)
        if key.y is not None:
            aim, share = key.y, 0.5
        per = self._per_frame(span.first) * wide
        if wide > 1.02 or key.y is not None:
            self._move("horizon", span, share - (self._now("height_m", span) - aim) * per)

    def _dolly(self, key: CameraKey, span: Span) -> None:
        box = self._box(key.target, span.end - 1)
        focal, scale = self._now("focal_m", span), self._now("scale", span)
        zoom = self._now("zoom", span)
        if key.distance_m is not None:
            distance = key.distance_m
        else:
            goal = frame(box, self.size, shot=key.shot or "full")
            distance = focal * scale * zoom / goal.scale
        distance = max(distance, _NEAREST_M)
        near = focal / distance * scale * zoom
        self._move("depth_m", span, box.z + focal - distance)
        tall = box.height * near / FRAME_PX
        close, aim, share = _held(box, tall)
        self._move("x", span, box.crown[0] if close else box.middle)
        height = min(self._now("height_m", span), max(1.2, box.high - 0.2))
        if key.height_m is not None:
            height = key.height_m
        self._move("height_m", span, height)
        self._move("horizon", span, share - (height - aim) * near / FRAME_PX)
        self._move("blur_px", span, SHOTS[close].blur_px if close else 0.0)

    def _crane(self, key: CameraKey, span: Span) -> None:
        goal = key.height_m if key.height_m is not None else self._now("height_m", span) + 4.0
        box = self._box(key.target, span.end - 1)
        per = self._per_frame(span.first)
        foot = self._now("horizon", span) + (self._now("height_m", span) - box.low) * per
        foot = min(foot, 0.84)
        if goal > self._now("height_m", span):
            # From above the floor fills the frame, and the actors come to its middle.
            foot = foot * 0.7 + 0.66 * 0.3
        self._move("height_m", span, goal)
        self._move("horizon", span, foot - (goal - box.low) * per)
        if key.target is not None:
            self._move("x", span, box.middle)

    def _orbit(self, key: CameraKey, span: Span) -> None:
        box = self._box(key.target, span.first, span.end)
        middle = (box.middle, box.z)
        turn = key.degrees if key.degrees is not None else 60.0
        yaw = self._now("yaw_deg", span)
        if yaw == 0.0 or span.first == 0:
            self.pivots[span.first :] = [middle] * (self.frames - span.first)
        self._move("yaw_deg", span, yaw + turn)
        self._move("x", span, self.pivots[span.first][0])

    def _track(self, key: CameraKey, span: Span) -> None:
        if key.shot is not None and span.first > 0:
            framed = self._framed(key, span.first)
            for name in _FRAMING:
                self._move(
                    name, Span(span.first, span.first + FPS, "in_out"), getattr(framed, name)
                )
        self._follow(key.target, span.first, 0.5 if key.smoothing is None else key.smoothing)

    def _follow(self, target: str | None, first: int, softness: float) -> None:
        boxes, (width, height) = (
            [self._box(target, i) for i in range(first, self.frames)],
            self.size,
        )
        middles = np.array([box.middle for box in boxes])
        per_m = self.tracks["scale"][first:] * self.tracks["zoom"][first:] * height / FRAME_PX
        self._lay("x", first, followed(middles, 0.5 * width / per_m, softness))
        below = self.tracks["height_m"][first:] - np.array([box.crown[1] for box in boxes])
        shares = self.tracks["horizon"][first:] + below * per_m / height
        self._lay("horizon", first, self.tracks["horizon"][first:] + lifted(shares, softness))

    def _now(self, name: str, span: Span) -> float:
        return float(self.tracks[name][span.first])

    def _per_frame(self, at: int) -> float:
        tracks = self.tracks
        return float(tracks["scale"][at] * tracks["zoom"][at]) / FRAME_PX

    def _move(self, name: str, span: Span, goal: float) -> None:
        track = self.tracks[name]
        start = float(track[span.first])
        steps = np.arange(self.frames - span.first)
        t = eased(steps / max(1, span.end - 1 - span.first), span.ease)
        self._lay(name, span.first, start + (goal - start) * t)
        self.busy[name] = span.end

    def _lay(self, name: str, first: int, values: Curve) -> None:
        """Put values over a track from a frame on, blended with a move that still runs there."""
        track = self.tracks[name]
        overlap = min(_BLEND_FRAMES, self.frames - first) if self._runs(name, first) else 0
        if overlap:
            share = eased(np.arange(overlap) / overlap, "in_out")
            values[:overlap] = (
                track[first : first + overlap] * (1 - share) + values[:overlap] * share
            )
        track[first:] = values

    def _runs(self, name: str, first: int) -> bool:
        return first > 0 and self.busy[name] > first


def _per_frame(state: CameraState) -> float:
    return state.scale * state.zoom / FRAME_PX


def _held(box: Box, tall: float) -> tuple[str | None, float, float]:
    """Return how close a picture is in which somebody is so many frames tall, and what it holds."""
    close = "close_up" if tall > 2.2 else "medium" if tall > 0.95 else None
    return close, *(close_anchor(box, close) if close else (box.low + box.height * 0.46, 0.52))
