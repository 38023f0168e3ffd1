"""One actor's face through a scene."""

import random
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import Final

from stickgen_engine.faces.acting import ACTING
from stickgen_engine.faces.blending import blended, smoothstep
from stickgen_engine.faces.blinks import blinks_of
from stickgen_engine.faces.expressions import EXPRESSIONS, speaking
from stickgen_engine.faces.state import FaceState, Viseme
from stickgen_engine.faces.visemes import murmured, spoken
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, ExpressionKey, Speech
from stickgen_engine.vocabulary.expressions import TRANSITION_S

# A way of speaking and an action's own face come and go in this time.
_RAMP_S: Final = 0.16


class FaceTrack:
    """The face of one actor on every frame of a scene, made when asked for."""

    def __init__(self, timeline: ActorTimeline, frames: int) -> None:
        self._timeline = timeline
        self.frames = frames
        self._keys = _from_the_start(timeline.expressions)
        self._starts = self._faces_at_keys()
        self._mouths: dict[int, tuple[Viseme, ...]] = {}

    def at(self, frame: int) -> FaceState:
        """Return the face on a frame; before and after the scene the nearest frame's."""
        frame = max(0, min(self.frames - 1, frame))
        face = self._feeling(frame)
        for beat in self._acted(frame):
            face = _acted(face, beat, frame)
        speech = self._speech(frame)
        if speech is not None:
            face = self._spoken(face, speech, frame)
        return replace(face, blink=max(face.blink, self._blinks[frame]))

    @cached_property
    def _blinks(self) -> tuple[float, ...]:
        return blinks_of(self._pick("blinks"), self.frames)

    def _pick(self, what: str) -> random.Random:
        return random.Random(f"{self._timeline.seed} {self._timeline.actor.id} {what}")

    def _faces_at_keys(self) -> list[FaceState]:
        """Return the face that each transition starts from: the one before may be unfinished."""
        faces = [EXPRESSIONS[self._keys[0].expression]]
        for i in range(1, len(self._keys)):
            faces.append(self._between(i - 1, faces[i - 1], self._keys[i].frame))
        return faces

    def _between(self, key: int, start: FaceState, frame: int) -> FaceState:
        share = (frame - self._keys[key].frame) / (TRANSITION_S * FPS)
        return blended(start, EXPRESSIONS[self._keys[key].expression], smoothstep(share))

    def _feeling(self, frame: int) -> FaceState:
        i = max(0, bisect_right(self._keys, frame, key=lambda key: key.frame) - 1)
        return self._between(i, self._starts[i], frame)

    def _acted(self, frame: int) -> list[Beat]:
        """Return the beats that shape the face, gestures last."""
        beats = [b for b in self._timeline.beats if b.start <= frame < b.end and b.action in ACTING]
        return sorted(beats, key=lambda beat: beat.layer == "upper")

    def _speech(self, frame: int) -> Speech | None:
        return next((s for s in self._timeline.speeches if s.start <= frame < s.end), None)

    def _spoken(self, face: FaceState, speech: Speech, frame: int) -> FaceState:
        now = frame - speech.start
        shapes = self._shapes(speech)
        # The mouth is on its way from one shape to the next most of the time.
        near: list[Viseme] = [shapes[max(0, min(len(shapes) - 1, now + step))] for step in (-1, 1)]
        shown = speaking(face, speech.mode, shapes[now])
        before, after = (speaking(face, speech.mode, shape) for shape in near)
        shown = replace(
            shown,
            mouth_half=0.6 * shown.mouth_half + 0.2 * (before.mouth_half + after.mouth_half),
            mouth_open=0.6 * shown.mouth_open + 0.2 * (before.mouth_open + after.mouth_open),
            mode_s=now / FPS,
        )
        inside = min(now + 1, speech.end - frame) / (_RAMP_S * FPS)
        mixed = blended(face, shown, smoothstep(inside))
        return replace(mixed, mouth=shown.mouth, mode=shown.mode, mode_s=shown.mode_s)

    def _shapes(self, speech: Speech) -> tuple[Viseme, ...]:
        known = self._mouths.get(speech.start)
        if known is None:
            frames = speech.end - speech.start
            if speech.text.strip():
                known = spoken(speech.text, frames)
            else:
                known = murmured(speech.mode, frames, self._pick(f"speech {speech.start}"))
            self._mouths[speech.start] = known
        return known


def face_track(timeline: ActorTimeline, frames: int) -> FaceTrack:
    """Return the face of an actor through a scene of that many frames."""
    return FaceTrack(timeline, frames)


def _from_the_start(keys: tuple[ExpressionKey, ...]) -> tuple[ExpressionKey, ...]:
    ordered = tuple(sorted(keys, key=lambda key: key.frame))
    if ordered and ordered[0].frame <= 0:
        return ordered
    return (ExpressionKey(0, "neutral"), *ordered)


def _acted(face: FaceState, beat: Beat, frame: int) -> FaceState:
    now, length = frame - beat.start, beat.end - beat.start
    shown = ACTING[beat.action](face, now / FPS, now / max(1, length))
    # An action that fills the scene from its first frame is under way already.
    begun = 1.0 if beat.start == 0 else (now + 1) / (_RAMP_S * FPS)
    return blended(face, shown, smoothstep(min(begun, (length - now) / (_RAMP_S * FPS))))
