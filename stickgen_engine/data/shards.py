"""Shards: files of many samples that appear only when they are whole, and a list of them."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.data.samples import Sample
from stickgen_engine.errors import RenderError, UsageError
from stickgen_engine.video.unfinished import unfinished

SHARD_SAMPLES: Final = 256
_PLAN: Final = "plan.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a data set is made from; a folder holds the shards of one plan only.

    ``code`` is a hash of the program, since another program makes other motion.
    """

    count: int
    seed: int
    shard_samples: int
    code: str


def shard_name(number: int) -> str:
    """Return the name of a shard without its ending."""
    return f"shard_{number:05d}"


def shard_numbers(plan: Plan) -> range:
    """List the shards of a plan."""
    return range(-(-plan.count // plan.shard_samples))


def indices(plan: Plan, shard: int) -> range:
    """List the samples of a shard."""
    first = shard * plan.shard_samples
    return range(first, min(first + plan.shard_samples, plan.count))


def keep_plan(folder: Path, plan: Plan) -> None:
    """Write a plan into a folder, or check that the folder holds shards of this very plan.

    Raises:
        UsageError: the folder was begun with another plan.
        RenderError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"cannot make {folder}: {error.strerror}") from error
    kept = folder / _PLAN
    if kept.is_file():
        found = json.loads(kept.read_text(encoding="utf-8"))
        differing = [name for name, value in asdict(plan).items() if found.get(name) != value]
        if differing:
            told = ", ".join(f"{name} {found.get(name)!r}" for name in differing)
            raise UsageError(
                f"{folder} was begun with other settings ({told}): go on with those, or choose "
                "another folder"
            )
        return
    with unfinished(kept) as part:
        part.write_text(json.dumps(asdict(plan), indent=1), encoding="utf-8")


def is_whole(folder: Path, shard: int) -> bool:
    """Tell whether a shard was finished; its captions are written last."""
    return (folder / f"{shard_name(shard)}.jsonl").is_file()


def write_shard(folder: Path, shard: int, samples: Sequence[Sample]) -> None:
    """Write arrays (N, T, …) as NPZ and what is told of the samples as JSON lines beside it."""
    name = shard_name(shard)
    arrays = {
        key: np.stack([sample.arrays[key] for sample in samples]) for key in samples[0].arrays
    }
    with unfinished(folder / f"{name}.npz") as part, part.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    lines = "".join(json.dumps(sample.told) + "\n" for sample in samples)
    with unfinished(folder / f"{name}.jsonl") as part:
        part.write_text(lines, encoding="utf-8")


def read_told(folder: Path, plan: Plan) -> Iterator[dict[str, Any]]:
    """Read what is told of every sample, in order."""
    for shard in shard_numbers(plan):
        path = folder / f"{shard_name(shard)}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def read_arrays(folder: Path, shard: int) -> dict[str, NDArray[Any]]:
    """Read the arrays of a shard."""
    with np.load(folder / f"{shard_name(shard)}.npz", allow_pickle=False) as kept:
        return {key: kept[key] for key in kept.files}


def code_hash() -> str:
    """Hash the program's own files, by name and content."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
