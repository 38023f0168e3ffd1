"""``stickgen gallery``: sheets that can be looked at, and names that are none."""

import subprocess
import sys
from pathlib import Path

import pytest

from stickgen_engine.cli import main
from stickgen_engine.gallery.making import SHEETS


def test_a_sheet_is_drawn_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["gallery", "-o", str(tmp_path / "new" / "folder"), "--only", "styles"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == [str(each) for each in sorted((tmp_path / "new" / "folder").iterdir())]
    assert all(Path(each).read_bytes().startswith(b"\x89PNG") for each in told)


def test_a_sheet_that_is_none_is_a_wrong_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["gallery", "-o", str(tmp_path), "--only", "hats"]) == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert all(name in told for name in SHEETS)


def test_a_folder_that_cannot_be_made_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "file").write_text("")
    assert main(["gallery", "-o", str(tmp_path / "file"), "--only", "styles"]) == 6
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_help_brings_nothing_heavy():
    code = (
        "import sys\nfrom stickgen_engine.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pydantic', 'numpy', 'cairo', 'torch', 'matplotlib'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
