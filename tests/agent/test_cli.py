"""The command line: exit codes, streams, and text that no terminal obeys."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stickgen_agent.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "first_contact.json"
TINY = {
    "title": "Tiny \x1b[31m",
    "actors": [{"id": "ann"}],
    "scenes": [{"id": "one", "duration_s": 0.4,
                "parts": [{"actor": "ann", "actions": [{"action": "wave"}]}]}],
}  # fmt: skip


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "tiny.json"
    path.write_text(json.dumps(TINY | {"title": "Tiny", "size": [160, 160]}))
    return path


def code_of(*arguments: str) -> int:
    try:
        return main(list(arguments))
    except SystemExit as end:
        return int(end.code or 0)


def test_help_brings_nothing_heavy_and_says_the_commands():
    code = (
        "import sys\nfrom stickgen_agent.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pydantic', 'numpy', 'cairo', 'textual', 'rich', 'torch'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert "render" in done.stdout
    assert "validate" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        [""],
        ["..."],
        ["A", "dog", "runs"],
        ["A dog runs", "--backend", "nobody"],
        ["A dog runs", "--continue"],
        ["A dog runs", "--resume", "x"],
        ["A dog runs", "--size", "12x7"],
        ["A dog runs", "--size", "wide"],
        ["A dog runs", "--style", "oil"],
        ["A dog runs", "--duration", "0"],
        ["A dog runs", "--duration", "nan"],
        ["A dog runs", "--duration", "1e9"],
        ["A dog runs", "--seed", "-1"],
        ["A dog runs", "-o", "film.avi"],
        ["A dog runs", "-o", "no/such/folder/film.mp4"],
        ["A dog runs", "--json", "--quiet"],
        ["render"],
        ["render", str(EXAMPLE), "--frame", "99"],
        ["render", str(EXAMPLE), "--scene", "nowhere"],
        ["vocab", "verbs"],
        ["chat"],
        ["sessions", "show"],
        ["sessions", "show", "nobody"],
        ["sessions", "burn"],
        ["export"],
        ["export", "nobody"],
        ["export", "--format", "avi"],
        ["A dog runs", "--backend", "mock", "--model", "x"],
        ["A dog runs", "--record", "a.jsonl", "--replay", "b.jsonl"],
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str], tiny: Path
):
    assert code_of(*arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("backend", "code", "told"),
    [("grok", 3, "XAI_API_KEY"), ("ollama", 4, "ollama serve")],
)
def test_a_named_backend_that_cannot_answer_is_an_error_and_no_other_answers(
    backend: str, code: int, told: str,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tiny: Path,
):  # fmt: skip
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
    assert code_of("A dog runs", "--backend", backend, "-o", "dog.mp4") == code
    error = capsys.readouterr().err
    assert told in error
    assert len(error.splitlines()) == 1
    assert not Path("dog.mp4").exists()


def test_a_valid_script_is_told_so(capsys: pytest.CaptureFixture[str]):
    assert main(["validate", str(EXAMPLE)]) == 0
    assert "First contact" in capsys.readouterr().out


def test_an_invalid_script_has_each_problem_on_a_line(
    capsys: pytest.CaptureFixture[str], tiny: Path
):
    tiny.write_text('{"title": "x", "actors": [], "scenes": [{"id": "a b", "duration_s": -1}]}')
    assert main(["validate", str(tiny)]) == 5
    told = capsys.readouterr().err
    assert "scenes[0].id" in told
    assert "scenes[0].duration_s" in told


def test_a_script_that_is_not_there_is_no_traceback(capsys: pytest.CaptureFixture[str]):
    assert main(["validate", "/no/such/script.json"]) in (2, 5)
    assert "Traceback" not in capsys.readouterr().err


def test_a_script_is_read_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(EXAMPLE.read_bytes())))
    assert main(["validate", "-"]) == 0


def test_nothing_in_a_script_or_a_request_commands_the_terminal(
    capsys: pytest.CaptureFixture[str], tiny: Path
):
    tiny.write_text(json.dumps(TINY))
    assert main(["validate", str(tiny)]) == 5
    assert code_of("A dog", "--style", "\x1b]0;owned\x07") == 2
    assert code_of("A dog", "\x1b[2J", "c") == 2
    told = capsys.readouterr()
    assert "\x1b" not in told.out + told.err
    assert "\x07" not in told.out + told.err


def test_the_schema_and_the_words_are_printed(capsys: pytest.CaptureFixture[str]):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "ScriptSchema"
    assert main(["vocab", "weathers"]) == 0
    assert "stormy" in capsys.readouterr().out
    assert main(["vocab", "actions", "--json"]) == 0
    assert any(each["name"] == "walk" for each in json.loads(capsys.readouterr().out)["actions"])


def test_settings_never_show_a_key(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XAI_API_KEY", "xai-canary-key")
    assert main(["config", "show"]) == 0
    told = capsys.readouterr().out
    assert "XAI_API_KEY" in told
    assert "canary" not in told


def test_the_doctor_tells_what_films_need(capsys: pytest.CaptureFixture[str]):
    assert main(["doctor", "--json"]) in (0, 6)
    named = {finding["what"] for finding in json.loads(capsys.readouterr().out)}
    assert named == {"python", "cairo", "ffmpeg", "fonts", "disk", "sessions", "director"}


def test_a_film_is_told_as_events(capsys: pytest.CaptureFixture[str], tiny: Path):
    assert main(["render", str(tiny), "-o", "out.mp4", "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert len({(event["session_id"], event["turn_id"]) for event in events}) == 1
    ready = next(event for event in events if event["type"] == "clip.ready")
    assert ready["beats"]
    assert all(beat["source"] in ("model", "animator") for beat in ready["beats"])
    assert Path("out.mp4").stat().st_size > 0


def test_a_picture_and_the_motion_are_written(capsys: pytest.CaptureFixture[str], tiny: Path):
    assert main(["render", str(tiny), "--frame", "0.2", "-o", "at.png"]) == 0
    assert Path("at.png").read_bytes().startswith(b"\x89PNG")
    assert main(["render", str(tiny), "-o", "f.mp4", "--draft", "--motion-out", "f.npz"]) == 0
    assert Path("f.npz").exists()
    assert not list(Path().glob("*.part*"))


def test_a_story_becomes_a_film_and_a_script_and_two_lines(
    capsys: pytest.CaptureFixture[str], tiny: Path
):
    story = ["A dog runs.", "--duration", "0.6", "--size", "160x160", "--script-out", "s.json"]
    assert main([*story, "-o", "dog.mp4"]) == 0
    told = capsys.readouterr()
    assert len(told.out.strip().splitlines()) == 2
    assert "dog.mp4" in told.out
    assert json.loads(Path("s.json").read_text())["scenes"][0]["duration_s"] == 0.6
    assert main(["validate", "s.json"]) == 0


def test_a_film_that_was_not_named_replaces_none(capsys: pytest.CaptureFixture[str], tiny: Path):
    story = ["A cat sits.", "--duration", "0.5", "--size", "160x160", "--quiet"]
    assert main(story) == 0
    assert main(story) == 0
    assert len(list(Path().glob("a-cat-sits*.mp4"))) == 2


def test_a_key_in_the_environment_chooses_grok_and_is_never_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tiny: Path
):
    monkeypatch.setenv("XAI_API_KEY", "xai-canary-key")
    monkeypatch.setenv("XAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert main(["A cat sits.", "-o", "c.mp4"]) == 4
    told = capsys.readouterr()
    assert "the server does not answer at http://127.0.0.1:9/v1" in told.err
    assert "canary" not in told.err + told.out


def test_whoever_stops_reading_hears_no_complaint():
    done = subprocess.run(
        f"{sys.executable} -m stickgen_agent vocab actions --json | head -c 20",
        shell=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""


def test_a_fault_of_the_program_tells_where_without_keys_and_commands_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def broken(kind: str | None) -> str:
        raise LookupError("\x1b[31m canary-0123456789")

    monkeypatch.setenv("XAI_API_KEY", "canary-0123456789")
    monkeypatch.setattr("stickgen_agent.commands.contract.catalogue_text", broken)
    assert code_of("vocab") == 1
    told = capsys.readouterr().err
    assert "LookupError: \\x1b[31m [key]" in told
    assert "Traceback" in told
