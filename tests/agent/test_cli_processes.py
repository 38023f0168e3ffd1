"""The command line as a program: signals, pipes, folders and disks as they are outside."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ONE = [sys.executable, "-m", "stickgen_agent"]
LONG = {
    "title": "Long",
    "size": [320, 180],
    "actors": [{"id": "ann"}, {"id": "bob", "kind": "robot"}],
    "scenes": [
        {"id": "one", "duration_s": 120,
         "parts": [{"actor": "ann", "actions": [{"action": "wave"}]},
                   {"actor": "bob", "actions": [{"action": "nod"}]}]}
    ],
}  # fmt: skip
SHORT = LONG | {"scenes": [LONG["scenes"][0] | {"duration_s": 0.4}]}  # type: ignore[index,dict-item]


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "films").mkdir()
    (tmp_path / "long.json").write_text(json.dumps(LONG))
    (tmp_path / "short.json").write_text(json.dumps(SHORT))
    return tmp_path


def surroundings(room: Path, **more: str) -> dict[str, str]:
    return os.environ | {"XDG_CACHE_HOME": str(room / "cache")} | more


def run(room: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*ONE, *arguments],
        cwd=room, env=surroundings(room), capture_output=True, text=True, check=False, **more,
    )  # fmt: skip


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_in_mid_render_ends_with_130_and_leaves_no_part(room: Path, number: int):
    process = subprocess.Popen(
        [*ONE, "render", "long.json", "-o", "films/f.mp4", "--json"],
        cwd=room, env=surroundings(room), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = []
    for line in process.stdout:
        told.append(json.loads(line))
        if told[-1]["type"] == "progress":
            break
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    told += [json.loads(line) for line in out.splitlines()]
    assert process.returncode == 130
    assert "Traceback" not in err
    assert told[-1]["type"] == "error"
    assert told[-1]["exit_code"] == 130
    assert list((room / "films").iterdir()) == []
    assert not [each for each in (room / "cache").rglob("*") if each.is_file()]


def test_every_event_has_its_number_and_ids_also_that_of_a_failure(room: Path):
    (room / "bad.json").write_text('{"title": "x", "actors": [], "scenes": []}')
    done = run(room, "render", "bad.json", "--json")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 5
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert len({(event["session_id"], event["turn_id"]) for event in events}) == 1
    assert events[-1]["type"] == "error"
    assert events[-1]["problems"][0]["path"] == "scenes"


def test_the_ready_event_names_where_the_motion_of_each_beat_came_from(room: Path):
    done = run(room, "render", "short.json", "-o", "f.mp4", "--json")
    (ready,) = (
        event
        for line in done.stdout.splitlines()
        if (event := json.loads(line))["type"] == "clip.ready"
    )
    assert {beat["actor"] for beat in ready["beats"]} == {"ann", "bob"}
    assert {beat["source"] for beat in ready["beats"]} <= {"model", "animator"}
    assert done.stderr == ""


def test_a_story_with_control_characters_is_filmed_and_none_is_told(room: Path):
    story = "A dog \x1b[31m runs\x07 and says 'wow \x1b]0;owned\x07'"
    done = run(room, story, "-o", "f.mp4", "--duration", "1", "--size", "160x160")
    assert done.returncode == 0
    assert not {"\x1b", "\x07"} & {*done.stdout, *done.stderr}


def test_a_file_where_the_cache_should_be_is_one_line(room: Path):
    (room / "cache").write_text("in the way")
    done = run(room, "render", "short.json", "-o", "f.mp4")
    assert done.returncode == 6
    assert len(done.stderr.splitlines()) == 1
    assert not (room / "f.mp4").exists()


def test_a_script_comes_through_a_pipe(room: Path):
    done = run(room, "render", "-", "-o", "f.mp4", input=json.dumps(SHORT))
    assert done.returncode == 0
    assert (room / "f.mp4").stat().st_size > 0


def test_two_renders_of_one_script_at_once_give_the_same_film(room: Path):
    both = [
        subprocess.Popen(
            [*ONE, "render", "short.json", "-o", f"{name}.mp4", "--quiet"],
            cwd=room, env=surroundings(room), stderr=subprocess.PIPE, text=True,
        )
        for name in ("a", "b")
    ]  # fmt: skip
    for each in both:
        _, err = each.communicate(timeout=60)
        assert (each.returncode, err) == (0, "")
    assert (room / "a.mp4").read_bytes() == (room / "b.mp4").read_bytes()


def test_what_is_printed_is_the_same_in_two_runs(room: Path):
    for arguments in (["schema"], ["vocab", "--json"], ["vocab"], ["validate", "short.json"]):
        assert run(room, *arguments).stdout == run(room, *arguments).stdout != ""


def test_a_pipe_that_is_closed_in_mid_render_leaves_nothing(room: Path):
    process = subprocess.Popen(
        [*ONE, "render", "long.json", "-o", "films/f.mp4", "--json"],
        cwd=room, env=surroundings(room), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=120) != 0
    assert b"Traceback" not in err
    assert list((room / "films").iterdir()) == []


def test_a_pipe_for_a_script_is_read_to_its_end(room: Path):
    os.mkfifo(room / "fifo.json")
    process = subprocess.Popen(
        [*ONE, "validate", "fifo.json"], cwd=room, env=surroundings(room), stdout=subprocess.PIPE
    )
    (room / "fifo.json").write_text(json.dumps(SHORT))
    assert process.communicate(timeout=60)[0].startswith(b"valid")
    assert process.returncode == 0


def test_a_signal_also_ends_work_that_does_not_look_up(room: Path):
    cast = [f"a{number}" for number in range(24)]
    parts = [{"actor": each, "actions": [{"action": "dance"}]} for each in cast]
    scene = {"id": "one", "duration_s": 600, "parts": parts}
    crowd = LONG | {"actors": [{"id": each} for each in cast], "scenes": [scene]}
    (room / "crowd.json").write_text(json.dumps(crowd))
    process = subprocess.Popen(
        [*ONE, "render", "crowd.json", "-o", "films/f.mp4", "--json"],
        cwd=room, env=surroundings(room), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=5)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert json.loads(out.splitlines()[-1])["exit_code"] == 130
    assert list((room / "films").iterdir()) == []


def test_a_poster_and_a_sheet_come_beside_the_film(room: Path):
    done = run(room, "render", "short.json", "-o", "f.mp4", "--poster", "p.png", "--sheet", "s.png")
    assert done.returncode == 0, done.stderr
    heads = [(room / name).read_bytes()[:8] for name in ("p.png", "s.png")]
    assert heads == [b"\x89PNG\r\n\x1a\n"] * 2
    assert (room / "f.mp4").stat().st_size > 0
