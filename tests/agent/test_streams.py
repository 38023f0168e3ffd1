"""What a program is started with: streams, a folder, an interpreter, that may be no good."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = '{"title":"Ä","actors":[{"id":"ann"}],"scenes":[{"id":"one","duration_s":1,"parts":[]}]}'


def told(room: Path, command: str, **more: str) -> tuple[int, str]:
    """Run a line of shell with the program as "$@" and return its exit code and standard error."""
    done = subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "stickgen_agent"],
        cwd=room, env=os.environ | {"XDG_DATA_HOME": str(room)} | more,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("command", "code", "says"),
    [
        ('"$@" chat --plain <&-', 0, ""),
        ('"$@" chat <&-', 2, "no terminal"),
        ('"$@" - <&-', 2, "the story is empty"),
        ('"$@" validate - <&-', 5, ""),
        ('"$@" vocab styles >&-', 0, ""),
        ('"$@" vocab nothing 2>&-', 2, ""),
        ('"$@" vocab styles >/dev/full', 6, "cannot write the output: No space"),
        ('echo "a dog runs" | "$@" chat --plain --film never >/dev/full', 6, "No space"),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_traceback(
    tmp_path: Path, command: str, code: int, says: str
):
    found, complaint = told(tmp_path, command)
    assert found == code
    assert says in complaint
    assert "Traceback" not in complaint


def test_a_terminal_without_unicode_gets_escapes(tmp_path: Path):
    (tmp_path / "script.json").write_text(SCRIPT, encoding="utf-8")
    code, complaint = told(tmp_path, '"$@" validate script.json', PYTHONIOENCODING="ascii")
    assert (code, complaint) == (0, "")


def test_what_cannot_be_asked_commands_no_terminal(tmp_path: Path):
    code, complaint = told(tmp_path, '"$@" "$(printf "%s\\033[31m" --red)"')
    assert code == 2
    assert "--red\\x1b[31m" in complaint


def test_python_without_docstrings_is_told_so(tmp_path: Path):
    code, complaint = told(tmp_path, '"$@" "A dog runs"', PYTHONOPTIMIZE="2")
    assert code == 6
    assert "PYTHONOPTIMIZE" in complaint
    assert "Traceback" not in complaint


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path):
    code, complaint = told(tmp_path, 'mkdir d; cd d; rmdir ../d; "$@" "A dog runs"')
    assert (code, len(complaint.splitlines())) == (6, 1)
    assert "the working folder cannot be used" in complaint
