"""The camera that nobody wrote: it keeps all who act in frame and cuts to whoever speaks.

It always looks along z, from the side of the stage where the viewer sits, so it cannot cross the
line between two who face each other.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.camera.easing import smoothed
from stickgen_engine.camera.framing import FRAME_PX, Box, frame
from stickgen_engine.camera.state import CameraState
from stickgen_engine.camera.subjects import Subjects
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import SceneTimeline

# Below this scale people are too small to read; then the camera follows instead of widening.
_SMALLEST_SCALE: Final = 84.0
_LONG_SCENE_S: Final = 8.0
_SHORTEST_SHOT_S: Final = 1.6
_ESTABLISH_S: Final = 2.4
_EMPTY: Final = Box(-2.0, 2.0, 0.0, 1.8, 0.0)


@dataclass(frozen=True, slots=True)
class _Cut:
    first: int
    end: int
    speaker: str
    look: float


def establishing(timeline: SceneTimeline, subjects: Subjects, size: tuple[int, int]) -> CameraState:
    """Frame everyone for the whole scene, or for its beginning where they go too far."""
    everyone = subjects.everyone(0, timeline.frames) or _EMPTY
    state = frame(everyone, size)
    if state.scale >= _SMALLEST_SCALE:
        return state
    return frame(subjects.everyone(0, FPS) or _EMPTY, size, shot="wide")


def automatic(
    timeline: SceneTimeline, subjects: Subjects, size: tuple[int, int]
) -> tuple[CameraState, ...]:
    """Return one camera for each frame of a scene whose script names none."""
    everyone = subjects.everyone(0, timeline.frames) or _EMPTY
    whole = frame(everyone, size)
    if whole.scale >= _SMALLEST_SCALE:
        states = [whole] * timeline.frames
    else:
        states = _following(timeline, subjects, size)
    for cut in _cuts(timeline, subjects):
        box = subjects.box(cut.speaker, cut.first, cut.end)
        states[cut.first : cut.end] = [frame(box, size, shot="medium", look=cut.look)] * (
            cut.end - cut.first
        )
    return tuple(states)


def _following(
    timeline: SceneTimeline, subjects: Subjects, size: tuple[int, int]
) -> list[CameraState]:
    """Follow the group: one scale that always holds it, and a soft path for its middle."""
    frames = timeline.frames
    boxes = [subjects.everyone(f, f + 1) or _EMPTY for f in range(frames)]
    left = np.array([box.x0 for box in boxes])
    right = np.array([box.x1 for box in boxes])
    middle = smoothed((left + right) / 2, 14.0)
    # The softened path lags; the frame must be wide enough for that too.
    half = float(np.max(np.maximum(right - middle, middle - left)))
    low, high = min(box.low for box in boxes), max(box.high for box in boxes)
    depth = float(np.median([box.z for box in boxes]))
    state = frame(Box(-half, half, low, high, depth), size)
    width_px = FRAME_PX * size[0] / size[1]
    lead = np.clip(smoothed(np.gradient(middle), 12.0) * 14, -1.5, 1.5)
    room = max(0.0, width_px / (2 * state.scale) - half - 0.3)
    path = middle + np.clip(lead, -room, room)
    return [replace(state, x=round(float(x), 5), pivot=(float(x), depth)) for x in path]


def _cuts(timeline: SceneTimeline, subjects: Subjects) -> list[_Cut]:
    """Choose the lines that deserve a cut: long scenes, no flicker, never before all were seen."""
    if timeline.frames < _LONG_SCENE_S * FPS or len(timeline.actors) < 2:
        return []
    spoken = sorted(
        (speech.start, speech.end, actor.actor.id)
        for actor in timeline.actors
        for speech in actor.speeches
    )
    cuts: list[_Cut] = []
    free = round(_ESTABLISH_S * FPS)
    for start, end, speaker in spoken:
        first, last = max(start - 4, free), min(end + 8, timeline.frames)
        if last - first < _SHORTEST_SHOT_S * FPS or _travels(subjects, speaker, first, last):
            continue
        cuts.append(_Cut(first, last, speaker, _side(subjects, speaker, first)))
        free = last
    return _without_flashes(cuts, timeline.frames)


def _without_flashes(cuts: list[_Cut], frames: int) -> list[_Cut]:
    """Let a cut last until the next where the wide shot between them would only flash."""
    shortest = round(_SHORTEST_SHOT_S * FPS)
    out: list[_Cut] = []
    for i, cut in enumerate(cuts):
        until = cuts[i + 1].first if i + 1 < len(cuts) else frames
        out.append(replace(cut, end=until) if until - cut.end < shortest else cut)
    return out


def _travels(subjects: Subjects, name: str, first: int, last: int) -> bool:
    box, start = subjects.box(name, first, last), subjects.box(name, first)
    return box.x1 - box.x0 > (start.x1 - start.x0) + 0.7


def _side(subjects: Subjects, speaker: str, at: int) -> float:
    """Look towards the others: 1 where they stand to the right of the speaker, -1 to the left."""
    own = subjects.box(speaker, at)
    others = [subjects.box(name, at) for name in subjects.spans if name != speaker]
    gap = sum((box.x0 + box.x1) / 2 for box in others) / max(1, len(others)) - (own.x0 + own.x1) / 2
    return 1.0 if gap > 0.2 else -1.0 if gap < -0.2 else 0.0
