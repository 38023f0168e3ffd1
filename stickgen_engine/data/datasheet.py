"""The datasheet of a synthetic set: what is in it, how it was made, how good its motion is."""

from collections import Counter
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.data.samples import JOINT_UNIT_M
from stickgen_engine.data.shards import Plan, read_arrays, read_told, shard_numbers
from stickgen_engine.evaluation.physical import Physical, physical
from stickgen_engine.motion.source import Motion
from stickgen_engine.skeleton import FPS
from stickgen_engine.video.unfinished import unfinished
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

# The physical row is measured on so many samples of each shard.
_MEASURED: Final = 32


def write_datasheet(folder: Path, plan: Plan) -> Path:
    """Write ``DATASHEET.md`` beside the shards of a finished set."""
    told = list(read_told(folder, plan))
    frames, action_frames, manner_frames, gesture_frames = _frames(folder, plan)
    lines = [
        "# Synthetic motion", "",
        "Made by `stickgen data synth`: an animator of hand-made rules moves bodies through scenes",
        "that are drawn by chance. No captured motion, no person's likeness or data is in it.", "",
        "| | |", "| --- | --- |",
        f"| samples | {plan.count} |",
        f"| hours | {frames / FPS / 3600.0:.2f} |",
        f"| frames per second | {FPS} |",
        f"| seed | {plan.seed} |",
        f"| program | {plan.code} |",
        f"| captions | {sum(len(each['captions']) for each in told)}, "
        f"{len({c for each in told for c in each['captions']})} different, "
        f"{_mean_words(told):.1f} words on average |",
        f"| samples that say what a plain idle stands in for | "
        f"{sum(bool(each['degraded']) for each in told)} |", "",
        *_arrays_table(), "",
        *_physical_lines(_measured(folder, plan)), "",
        *_counted("Scenes, samples", Counter(each["scene"] for each in told)),
        *_counted("Bodies, samples", Counter(each["species"] or each["kind"] for each in told)),
        *_counted("Actions, seconds", _seconds(action_frames)),
        *_counted("Gestures over them, seconds", _seconds(gesture_frames)),
        *_counted("Manners, seconds", _seconds(manner_frames)),
    ]  # fmt: skip
    out = folder / "DATASHEET.md"
    with unfinished(out) as part:
        part.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return out


def _frames(folder: Path, plan: Plan) -> tuple[int, Counter[str], Counter[str], Counter[str]]:
    total = 0
    actions, manners, gestures = (Counter[str]() for _ in range(3))
    for shard in shard_numbers(plan):
        arrays = read_arrays(folder, shard)
        total += arrays["action"].size
        actions += _named(arrays["action"], ACTIONS.names)
        gestures += _named(arrays["gesture"], ACTIONS.names)
        manners += _named(arrays["manner"], MANNERS.names)
    return total, actions, manners, gestures


def _named(labels: NDArray[Any], names: tuple[str, ...]) -> Counter[str]:
    values, counts = np.unique(labels[labels.astype(int) >= 0], return_counts=True)
    return Counter({names[int(v)]: int(c) for v, c in zip(values, counts, strict=True)})


def _seconds(frames: Counter[str]) -> Counter[str]:
    return Counter({name: round(count / FPS) for name, count in frames.items()})


def _mean_words(told: list[dict[str, Any]]) -> float:
    return float(np.mean([len(c.split()) for each in told for c in each["captions"]]))


def _counted(title: str, counts: Counter[str]) -> list[str]:
    told = ", ".join(f"{name} {count}" for name, count in counts.most_common())
    return [f"## {title}", "", told, ""]


def _arrays_table() -> list[str]:
    rows = (
        ("joints", "(N, T, 22, 3) int16", "tenths of a millimetre; x and z from `root`, y up"),
        ("root", "(N, T, 2) float32", "metres, the pelvis's way smoothed over a second"),
        ("heading", "(N, T) float32", "degrees, 0 right, 90 away, counter-clockwise from above"),
        ("contacts", "(N, T, 4) bool", "left heel, left toe, right heel, right toe"),
        ("action", "(N, T) int16", "place in the vocabulary's list of actions"),
        ("gesture", "(N, T) int16", "the same for what runs over it; -1 for none"),
        ("manner", "(N, T) uint8", "place in the vocabulary's list of manners"),
        ("phase", "(N, T, 4) float16", "cos and sin of the action's and of the gesture's cycle"),
        ("camera", "(N, T, 6) float32", "x, height, depth (m), zoom, yaw, roll (degrees)"),
        ("partner", "(N, T, 4) float32", "ahead, left (m), heading (degrees), there (0 or 1)"),
    )
    return [
        "| array | shape and type | what |", "| --- | --- | --- |",
        *(f"| `{name}` | {kind} | {what} |" for name, kind, what in rows),
    ]  # fmt: skip


def _measured(folder: Path, plan: Plan) -> list[Physical]:
    out: list[Physical] = []
    for shard in shard_numbers(plan):
        arrays = read_arrays(folder, shard)
        count = min(_MEASURED, len(arrays["joints"]))
        out.extend(physical(_motion(arrays, number)) for number in range(count))
    return out


def _motion(arrays: dict[str, NDArray[Any]], number: int) -> Motion:
    joints = arrays["joints"][number].astype(np.float64) * JOINT_UNIT_M
    joints[:, :, [0, 2]] += arrays["root"][number][:, None, :]
    contacts, heading = arrays["contacts"][number], arrays["heading"][number]
    return Motion(joints.astype(np.float32), contacts, heading, ())


def _physical_lines(measures: list[Physical]) -> list[str]:
    def mean(name: str) -> float:
        return float(np.mean([getattr(each, name) for each in measures]))

    return [
        f"Physical measures, mean over {len(measures)} samples as they are stored: "
        f"skate {mean('skate_cms'):.2f} cm/s, slide {mean('slide_cms'):.2f} cm/s, "
        f"frames with a joint more than 1 cm under the floor {100 * mean('under_share'):.2f} %, "
        f"bone variation {100 * mean('bone_cv'):.3f} %, jerk {mean('jerk'):.0f} m/s3."
    ]
