"""Speaking bodies: hands, head and trunk beat time to what is said, and listeners nod.

After McNeill (1992), a gesture has a preparation, a stroke on the stressed syllable, a hold and a
retraction; between stresses that are near the hand goes over from one stroke to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import REST, Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.layers import lay_over
from stickgen_engine.motion.manners import bearing_of
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.motion.tables.arms import Pose
from stickgen_engine.motion.tables.speech import (
    ASKING,
    PLAIN,
    READY,
    RESTING,
    Gesture,
    Tone,
    gesture_of,
    tone_of,
)
from stickgen_engine.motion.takes import AS_WRITTEN, take_of
from stickgen_engine.motion.track import Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Speech
from stickgen_engine.timeline.stresses import Stress, phrase_ends, stresses_of

# What goes on under a line and leaves the arms to it.
_FREE: Final = frozenset(
    ("idle", "stand", "sit", "sit_ground", "sit_down", "kneel", "turn_around", "walk", "march",
     "follow", "lie_down", "crouch", "talk", "argue")
)  # fmt: skip
_HOLD_S, _FALL_S = 0.22, 0.42
_NOD_S: Final = 0.64


@dataclass(frozen=True, slots=True)
class _Key:
    at: float
    pose: dict[str, float]


def speak(track: Stretch, beats: Sequence[Beat], speeches: Sequence[Speech], body: Body) -> None:
    """Lay the gestures of an actor's own lines over a track, in place."""
    busy = _busy(beats, len(track.channels))
    for number, speech in enumerate(speeches):
        stresses = [s for s in stresses_of(speech) if s.frame < len(track.channels)]
        if not stresses:
            continue
        _accent(track.channels, stresses, speech, body)
        free = [s for s in stresses if not busy[s.frame]]
        if not free or busy[speech.start : speech.end].all():
            continue
        chance = body.chance("gesture", number, speech.start)
        # Who calls from afar makes a horn of the hands, or waves them about.
        shielded = speech.mode == "whisper" or (speech.mode == "shout" and chance.random() < 0.5)
        if shielded and not busy[speech.start : speech.end].any():
            _shield(track, speech, beats, body)
        elif speech.mode != "whisper":
            _gesticulate(track, free, speech, beats, body, chance)


def listen(track: Stretch, heard: Sequence[Speech], own: Sequence[Speech], body: Body) -> None:
    """Let a listener nod where phrases end, tilt the head to a question, and start at a shout."""
    channels = track.channels
    for number, speech in enumerate(heard):
        chance = body.chance("listen", number, speech.start)
        if speech.mode == "shout" and 0 < speech.start < len(channels):
            _pulse(channels, speech.start + 4, 0.7, {"bend": -4.0, "shrug": 0.25, "neck": -3.0})
        if speech.text.rstrip().endswith("?"):
            lean = float(chance.choice((-1.0, 1.0)))
            _pulse(channels, speech.end + 2, 1.3, {"tilt": 6.0 * lean, "nod": 3.0})
        for frame in phrase_ends(speech):
            speaks = any(s.start - 6 <= frame < s.end + 4 for s in own)
            if speaks or frame >= len(channels) or chance.random() > 0.72:
                continue
            depth = float(chance.uniform(7.0, 13.0))
            late = int(chance.integers(0, 6))
            _pulse(channels, frame + late, _NOD_S, {"nod": depth, "neck": 0.4 * depth})
            if chance.random() < 0.4:
                _pulse(channels, frame + late + 12, _NOD_S, {"nod": 0.7 * depth})


def without_lines(beats: Sequence[Beat], speeches: Sequence[Speech]) -> tuple[Beat, ...]:
    """Leave out the plain talking of an actor while a line with words leads its hands."""
    said = [speech for speech in speeches if stresses_of(speech)]
    return tuple(
        beat
        for beat in beats
        if beat.motion != "talk" or not any(s.start < beat.end and beat.start < s.end for s in said)
    )


def _busy(beats: Sequence[Beat], frames: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Say on which frames the arms have something to do that talking must not break."""
    out = np.zeros(frames, dtype=np.bool_)
    for beat in beats:
        does = beat.layer == "upper" or beat.motion in MOVES or beat.motion == "run"
        if does and beat.motion not in _FREE:
            out[max(beat.start - 4, 0) : beat.end + 4] = True
    return out


def _accent(channels: Array, stresses: Sequence[Stress], speech: Speech, body: Body) -> None:
    """Beat time with the head and a little with the trunk, in place."""
    chance = body.chance("accent", speech.start)
    size = {"whisper": 0.5, "shout": 1.5, "sing": 0.8}.get(speech.mode, 1.0)
    for stress in stresses:
        depth = size * stress.strength * float(chance.uniform(3.0, 6.5))
        sway = float(chance.uniform(-3.0, 3.0))
        _pulse(channels, stress.frame, 0.44, {"nod": depth, "bend": 0.3 * depth, "turn": sway})
    if speech.mode == "sing":
        span = slice(speech.start, min(speech.end, len(channels)))
        times = np.arange(channels[span].shape[0]) / FPS
        count = max(len(times) / FPS, 0.04)
        fade = ramp(times, 0.0, 0.5) * ramp(count - times, 0.0, 0.5)
        channels[span, C["side"]] += 5.0 * fade * np.sin(2.0 * np.pi * 0.5 * times)


def _pulse(channels: Array, frame: int, seconds: float, moved: dict[str, float]) -> None:
    """Add a bump that is at its height on ``frame``, in place."""
    half = max(round(0.5 * seconds * FPS), 2)
    first, last = max(frame - half, 0), min(frame + half + 1, len(channels))
    if first >= last:
        return
    u = (np.arange(first, last) - frame) / half
    bump = np.cos(0.5 * np.pi * u) ** 2
    for name, value in moved.items():
        channels[first:last, C[name]] += value * bump


def _shield(track: Stretch, speech: Speech, beats: Sequence[Beat], body: Body) -> None:
    """Lean to the listener with a hand, or both, beside the mouth for all of a line, in place."""
    start, end = max(speech.start - 6, 0), min(speech.end + 8, len(track.channels))
    beat = Beat(speech.mode, start, end, layer="upper",
                facing_deg=float(track.place[start, 2]))  # fmt: skip
    move, bearing = MOVES[speech.mode], bearing_of(_manner_at(beats, speech), body.actor)
    lay_over(track, beat, move, body.build, 1.0, bearing, take_of(beat, move, body))


def _manner_at(beats: Sequence[Beat], speech: Speech) -> str:
    for beat in beats:
        if beat.layer == "base" and beat.start <= speech.start < beat.end:
            return beat.manner
    return "neutral"


def _gesticulate(
    track: Stretch,
    stresses: Sequence[Stress],
    speech: Speech,
    beats: Sequence[Beat],
    body: Body,
    chance: np.random.Generator,
) -> None:
    manner = _manner_at(beats, speech)
    start = max(speech.start - 8, 0)
    end = min(max(speech.end, stresses[-1].frame + 16) + 8, len(track.channels))
    felt = manner if manner != "neutral" else body.actor.manner
    tone = tone_of(speech.mode, speech.mood, felt)
    chosen = [gesture_of(tone.gestures or _said(stress), chance) for stress in stresses]
    keys = _keys(stresses, chosen, (start, end), tone, chance)
    move = Move(
        tuple((key.at, key.pose) for key in keys),
        far=bool(chance.random() < 0.25),
        marks={"stroke": (stresses[0].frame - start) / FPS},
    )
    beat = Beat("talk", start, end, manner=manner, layer="upper",
                facing_deg=float(track.place[start, 2]))  # fmt: skip
    lay_over(track, beat, move, body.build, 1.0, bearing_of(manner, body.actor), AS_WRITTEN)


def _said(stress: Stress) -> tuple[Gesture, ...]:
    """Say which gestures suit the word that is stressed."""
    if stress.asks:
        return ASKING
    return tuple(g for g in PLAIN if g.about == stress.about) or PLAIN


def _keys(
    stresses: Sequence[Stress],
    chosen: Sequence[Gesture],
    span: tuple[int, int],
    tone: Tone,
    chance: np.random.Generator,
) -> list[_Key]:
    """Lay preparation, stroke, hold and retraction of all gestures out in time."""
    start, end = span
    upright = {**RESTING, **{name: REST.get(name, 0.0) for name in tone.posture}}
    keys = [_Key(0.0, dict(upright))]
    last = (end - start) / FPS
    for stress, gesture in zip(stresses, chosen, strict=True):
        at = (stress.frame - start) / FPS
        size = 0.75 + 0.3 * stress.strength + float(chance.uniform(-0.12, 0.12))
        size *= tone.size
        ready = max(at - tone.rise_s, keys[-1].at + 0.08)
        if at - ready < 0.1 or at + 0.1 > last:
            continue
        if ready - keys[-1].at > _HOLD_S + _FALL_S and len(keys) > 1:
            keys.append(_Key(keys[-1].at + _FALL_S, _held(READY, tone)))
        keys.append(_Key(ready, _held(gesture.prepared(size), tone)))
        keys.append(_Key(at, _held(gesture.struck(size), tone)))
        held = at + _HOLD_S
        if held < last - 0.2:
            keys.append(_Key(held, _held(gesture.struck(0.94 * size), tone)))
    keys.append(_Key(max(last, keys[-1].at + 0.1), upright))
    return keys


def _held(pose: Pose, tone: Tone) -> Pose:
    """Lay a gesture over the posture of a tone."""
    out = {**RESTING, **pose}
    for name, value in tone.posture.items():
        at_rest = REST.get(name, 0.0)
        out[name] = out.get(name, at_rest) + value - at_rest
    return out
