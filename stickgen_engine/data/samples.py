"""One sample: a body's motion over ten seconds, with a label on every frame, and its captions."""

from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.data.captions import captions_of
from stickgen_engine.data.deeds import deeds_of
from stickgen_engine.data.recipes import recipe
from stickgen_engine.motion.marks import gait_phase, move_phase
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import Performance
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

FOCAL: Final = "mia"
# Joints are kept as tenths of a millimetre from the smoothed root.
JOINT_UNIT_M: Final = 1e-4
_SIZE: Final = (1280, 720)
_ROOT_WINDOW_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Sample:
    """The arrays of one sample, all (T, …), and what is told of it."""

    arrays: dict[str, NDArray[Any]]
    told: dict[str, Any]


def make_sample(seed: int, index: int) -> Sample:
    """Make one sample of a data set; equal numbers make equal samples."""
    script = recipe(seed, index)
    performance = perform_scene(plan(script)[0])
    motion, actor = performance.motions[FOCAL], script.actor(FOCAL)
    deeds = deeds_of(motion, actor)
    chance = np.random.default_rng([seed, index, 1])
    arrays = {
        **_body(motion), **_labels(motion, actor), "camera": _camera(performance),
        "partner": _partner(performance, motion),
    }  # fmt: skip
    told = {
        "index": index,
        "kind": actor.kind,
        "species": actor.species,
        "height_m": actor.height_m,
        "place": script.scenes[0].place,
        "scene": script.scenes[0].id,
        "captions": list(captions_of(deeds, actor.kind, chance)),
        "deeds": [asdict(deed) for deed in deeds],
        "degraded": [report.degraded for report in motion.reports if report.degraded],
    }
    return Sample(arrays, told)


def _body(motion: Motion) -> dict[str, NDArray[Any]]:
    joints = motion.joints.astype(np.float64)
    root = smoothed(joints[:, J["pelvis"]][:, [0, 2]])
    local = joints.copy()
    local[:, :, [0, 2]] -= root[:, None, :]
    kept = np.clip(np.round(local / JOINT_UNIT_M), -32768, 32767).astype(np.int16)
    return {
        "joints": kept,
        "root": root.astype(np.float32),
        "heading": motion.heading_deg.astype(np.float32),
        "contacts": motion.contacts.astype(np.bool_),
    }


def smoothed(path: NDArray[np.float64]) -> NDArray[np.float64]:
    """Smooth a way (T, 2) with a window of a second, forwards and backwards alike."""
    half = int(_ROOT_WINDOW_S * FPS) // 2
    kernel = np.hanning(2 * half + 3)[1:-1]
    padded = np.pad(path, ((half, half), (0, 0)), mode="reflect", reflect_type="odd")
    columns = [np.convolve(padded[:, i], kernel / kernel.sum(), mode="valid") for i in (0, 1)]
    return np.asarray(np.stack(columns, axis=1), dtype=np.float64)


def _labels(motion: Motion, actor: Actor) -> dict[str, NDArray[Any]]:
    """Label every frame: action and gesture (-1 for none), manner, and the phase of both.

    ``phase`` (T, 4) holds cosine and sine of the base's phase and of the gesture's; both are 0
    where nothing goes round.
    """
    count = len(motion.joints)
    action = np.zeros(count, dtype=np.int16)
    gesture = np.full(count, -1, dtype=np.int16)
    manner = np.zeros(count, dtype=np.uint8)
    turns = np.full((count, 2), np.nan)
    gait = gait_phase(motion.contacts)
    for report in motion.reports:
        beat = report.beat
        span = slice(beat.start, beat.end)
        name = ACTIONS.names.index(beat.action)
        if beat.layer == "upper":
            gesture[span] = name
            turns[span, 1] = move_phase(beat, actor, report.seed)
            continue
        action[span], manner[span] = name, MANNERS.names.index(beat.manner)
        turns[span, 0] = gait[span] if beat.path else move_phase(beat, actor, report.seed)
    there = np.isfinite(turns)
    angles = np.where(there, turns, 0.0)
    phase = np.stack([np.cos(angles), np.sin(angles)], axis=2) * there[:, :, None]
    return {
        "action": action, "gesture": gesture, "manner": manner,
        "phase": phase.reshape(count, 4).astype(np.float16),
    }  # fmt: skip


def _camera(performance: Performance) -> NDArray[np.float32]:
    """Tell the camera of every frame, (T, 6): x, height, depth (metres), zoom, yaw, roll (deg)."""
    states = StagedScene(performance, _SIZE).cameras
    rows = [(s.x, s.height_m, s.depth_m, s.zoom * s.scale / 150.0, s.yaw_deg, s.roll_deg)
            for s in states]  # fmt: skip
    return np.array(rows, dtype=np.float32)


def _partner(performance: Performance, motion: Motion) -> NDArray[np.float32]:
    """Tell where the other one is, (T, 4): ahead, left (metres), relative heading (deg), there."""
    others = [each for name, each in performance.motions.items() if name != FOCAL]
    out = np.zeros((len(motion.joints), 4), dtype=np.float32)
    if not others:
        return out
    other = others[0]
    gap = (other.joints[:, J["pelvis"]] - motion.joints[:, J["pelvis"]])[:, [0, 2]]
    a = np.radians(motion.heading_deg)
    out[:, 0] = gap[:, 0] * np.cos(a) + gap[:, 1] * np.sin(a)
    out[:, 1] = -gap[:, 0] * np.sin(a) + gap[:, 1] * np.cos(a)
    out[:, 2] = (other.heading_deg - motion.heading_deg + 180.0) % 360.0 - 180.0
    out[:, 3] = 1.0
    return out
