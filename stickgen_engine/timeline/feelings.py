"""What faces show and where eyes go, when the script does not say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stickgen_engine.script.models import Scene
from stickgen_engine.script.timing import Span
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, ExpressionKey, GazeKey, Speech
from stickgen_engine.timeline.drafts import Draft, target_place
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

_CARRIED_BY_IT = ("climb_stairs", "ride", "drive", "row")


def expressions_of(draft: Draft, beats: Sequence[Beat], frames: int) -> tuple[ExpressionKey, ...]:
    """Key the face: as written, or else by the actions, and neutral again after them."""
    written = draft.part.expressions
    if written:
        keys = [ExpressionKey(round(e.at_s * FPS), e.expression) for e in written]
        return _tidied(keys, frames, "neutral")
    resting = MANNERS.get(draft.actor.manner).face or "neutral"
    keys = []
    for beat in beats:
        if beat.index is None:
            continue
        keys.append(ExpressionKey(beat.start, _face_of(beat)))
        # A mood lingers for a moment once the action is over.
        keys.append(ExpressionKey(beat.end + FPS // 2, resting))
    starts = [b.start for b in beats if b.index is not None]
    ends = {b.end + FPS // 2: b for b in beats if b.index is not None}
    kept = [
        key
        for key in keys
        if key.frame in starts or not any(ends[key.frame].end <= s <= key.frame for s in starts)
    ]
    return _tidied(kept, frames, resting)


def _face_of(beat: Beat) -> str:
    """Return the face of a beat: its manner's, where that is felt, else the action's."""
    return MANNERS.get(beat.manner).face or ACTIONS.get(beat.action).face


def _tidied(keys: Sequence[ExpressionKey], frames: int, first: str) -> tuple[ExpressionKey, ...]:
    out: dict[int, ExpressionKey] = {}
    for key in sorted(keys, key=lambda k: k.frame):
        if key.frame < frames:
            out[key.frame] = key
    if 0 not in out:
        out = {0: ExpressionKey(0, first), **out}
    tidy: list[ExpressionKey] = []
    for key in out.values():
        if not tidy or tidy[-1].expression != key.expression:
            tidy.append(key)
    return tuple(tidy)


def speeches_of(draft: Draft, spans: Sequence[Span], frames: int) -> tuple[Speech, ...]:
    """Put the lines of a part on frames; actions that speak without a line move the mouth too."""
    out = [
        Speech(round(s.start_s * FPS), min(round(s.end_s * FPS), frames), line.mode, line.text)
        for line, s in zip(draft.part.lines, spans, strict=True)
    ]
    for action, span in zip(draft.part.actions, draft.spans, strict=True):
        mode = _MODES.get(action.action)
        first, last = round(span.start_s * FPS), min(round(span.end_s * FPS), frames)
        if mode and not any(s.start < last and first < s.end for s in out):
            out.append(Speech(first, last, mode, ""))
    return tuple(sorted((s for s in out if s.start < s.end), key=lambda s: s.start))


def felt(speeches: Sequence[Speech], faces: Sequence[ExpressionKey]) -> tuple[Speech, ...]:
    """Give each line the mood that the face shows as it begins."""
    out = []
    for speech in speeches:
        # A face that changes with the first word belongs to the line.
        shown = [key.expression for key in faces if key.frame <= speech.start + FPS // 4]
        out.append(replace(speech, mood=shown[-1] if shown else "neutral"))
    return tuple(out)


_MODES = {
    "talk": "talk",
    "shout": "shout",
    "whisper": "whisper",
    "sing": "sing",
    "whisper_to": "whisper",
    "argue": "talk",
}


def gazes_of(
    draft: Draft,
    beats: Sequence[Beat],
    scene: Scene,
    drafts: Mapping[str, Draft],
    speeches: Mapping[str, tuple[Speech, ...]],
) -> tuple[GazeKey, ...]:
    """Look at the target of what is done, else at whoever speaks, else ahead."""
    frames = max(beat.end for beat in beats)
    events = {0, *(b.start for b in beats), *(b.end for b in beats)}
    for said in speeches.values():
        events |= {s.start for s in said} | {s.end for s in said}
    keys: list[GazeKey] = []
    for frame in sorted(e for e in events if e < frames):
        target = _looked_at(draft, beats, speeches, frame)
        if not keys or keys[-1].target != target:
            keys.append(GazeKey(frame, target, target_place(target, scene, drafts, frame / FPS)))
    return tuple(keys)


def _looked_at(
    draft: Draft,
    beats: Sequence[Beat],
    speeches: Mapping[str, tuple[Speech, ...]],
    frame: int,
) -> str | None:
    mine = draft.actor.id
    now = [b for b in beats if b.start <= frame < b.end]
    for beat in sorted(now, key=lambda b: b.layer != "upper"):
        if beat.floor_m is not None or beat.action in _CARRIED_BY_IT:
            # Who is on a thing, or gets on to it, looks where it goes and not back at the thing.
            return None
        if beat.target is not None and beat.target != mine:
            return beat.target
    for other, said in speeches.items():
        if other != mine and any(s.start <= frame < s.end for s in said):
            return other
    speaking = any(s.start <= frame < s.end for s in speeches.get(mine, ()))
    others = [other for other in speeches if other != mine]
    return others[0] if speaking and len(others) == 1 else None
