"""``stickgen data synth``: reproducible, resumable, labelled on every frame."""

import json
from pathlib import Path

import numpy as np
import pytest

from stickgen_engine.cli import main
from stickgen_engine.data import make_synthetic
from stickgen_engine.data.samples import JOINT_UNIT_M, make_sample
from stickgen_engine.data.shards import read_arrays
from stickgen_engine.skeleton import PARENTS
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("set")
    make_synthetic(folder, count=10, seed=5, shard_samples=4)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_ten_samples_fill_three_shards_with_captions_and_a_datasheet(made: Path) -> None:
    names = [path.name for path in sorted(made.iterdir())]
    shards = [f"shard_0000{n}.{end}" for n in range(3) for end in ("jsonl", "npz")]
    assert names == ["DATASHEET.md", "plan.json", *shards]
    arrays = read_arrays(made, 0)
    assert arrays["joints"].shape == (4, 250, 22, 3)
    assert read_arrays(made, 2)["joints"].shape == (2, 250, 22, 3)


def test_every_frame_is_labelled(made: Path) -> None:
    arrays = read_arrays(made, 1)
    assert arrays["action"].min() >= 0
    assert arrays["action"].max() < len(ACTIONS.names)
    assert arrays["gesture"].min() >= -1
    assert arrays["manner"].max() < len(MANNERS.names)
    size = np.linalg.norm(arrays["phase"].astype(float).reshape(4, 250, 2, 2), axis=3)
    assert np.all((np.abs(size - 1.0) < 2e-3) | (size == 0.0))
    assert (size[:, :, 0] > 0.5).any()
    assert np.isfinite(arrays["camera"]).all()


def test_stored_bones_keep_their_lengths(made: Path) -> None:
    joints = read_arrays(made, 0)["joints"].astype(float) * JOINT_UNIT_M
    bones = np.linalg.norm(joints[:, :, 1:] - joints[:, :, list(PARENTS[1:])], axis=3)
    # Tenths of a millimetre are kept.
    assert float(np.ptp(bones, axis=1).max()) < 4e-4


def test_captions_say_what_was_done(made: Path) -> None:
    lines = (made / "shard_00000.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert [each["index"] for each in told] == [0, 1, 2, 3]
    for each in told:
        assert 1 <= len(each["captions"]) <= 3
        assert all(caption and "{" not in caption for caption in each["captions"])
        assert each["degraded"] == []


def test_equal_settings_give_equal_files_on_any_number_of_processes(
    made: Path, tmp_path: Path
) -> None:
    make_synthetic(tmp_path, count=10, seed=5, shard_samples=4, workers=2)
    assert contents(tmp_path) == contents(made)


def test_what_is_missing_is_made_and_nothing_else(made: Path, tmp_path: Path) -> None:
    kept = contents(made)
    for name in ("plan.json", "shard_00000.npz", "shard_00000.jsonl", "shard_00002.npz"):
        (tmp_path / name).write_bytes(kept[name])
    again = make_synthetic(tmp_path, count=10, seed=5, shard_samples=4)
    assert again.new == 6
    assert contents(tmp_path) == kept
    assert make_synthetic(tmp_path, count=10, seed=5, shard_samples=4).new == 0


def test_a_folder_of_other_settings_is_refused_and_left_as_it_was(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = contents(made)
    assert main(["data", "synth", "--count", "10", "--seed", "6", "-o", str(made)]) == 2
    assert "was begun with other settings (seed 5" in capsys.readouterr().err
    assert contents(made) == kept


def test_no_samples_are_a_mistake_of_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["data", "synth", "--count", "0", "-o", str(tmp_path / "set")]) == 2
    assert "at least 1" in capsys.readouterr().err
    assert not (tmp_path / "set").exists()


def test_the_command_prints_how_many_clips_a_second_it_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--count", "2", "--seed", "1", "--workers", "1"]
    assert main(["data", "synth", "-o", str(tmp_path), *asked]) == 0
    out = capsys.readouterr().out
    assert "2 samples" in out
    assert "clips/s" in out


def test_a_sample_depends_on_its_number_alone() -> None:
    first, again, other = make_sample(3, 7), make_sample(3, 7), make_sample(3, 8)
    assert first.told == again.told
    assert np.array_equal(first.arrays["joints"], again.arrays["joints"])
    assert not np.array_equal(first.arrays["joints"], other.arrays["joints"])
