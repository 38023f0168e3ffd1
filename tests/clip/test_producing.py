import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from stickgen_engine.clip import poster, produce_clip, sheet, still
from stickgen_engine.errors import Cancelled, RenderError, ScriptError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.video import decode, probe

SIZE = (288, 162)


def script(*scenes: dict[str, Any], **facts: Any) -> ScriptSchema:
    written = scenes or ({},)
    return ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 3,
            "size": SIZE,
            "actors": [{"id": "a"}, {"id": "b", "kind": "robot"}],
            "scenes": [
                {
                    "id": f"s{i}",
                    "duration_s": 0.4,
                    "parts": [
                        {"actor": "a", "at": [-1.0, 0.0], "actions": [{"action": "wave"}]},
                        {"actor": "b", "at": [1.0, 0.3]},
                    ],
                    **scene,
                }
                for i, scene in enumerate(written)
            ],
            **facts,
        }
    )


def film(tmp_path: Path, made: ScriptSchema, name: str = "film.mp4", **options: Any) -> Path:
    return produce_clip(made, tmp_path / name, cache=tmp_path / "cache", **options).path


def png_size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def test_a_script_becomes_a_film_of_its_length_and_size(tmp_path):
    facts = probe(film(tmp_path, script({}, {"duration_s": 0.6})))
    assert (facts.frames, facts.width, facts.height) == (25, *SIZE)


def test_two_runs_give_the_same_bytes(tmp_path):
    one = produce_clip(script(), tmp_path / "one.mp4", cache=tmp_path / "c1").path
    two = produce_clip(script(), tmp_path / "two.mp4", cache=tmp_path / "c2").path
    assert one.read_bytes() == two.read_bytes()


def test_another_seed_gives_another_film(tmp_path):
    one = film(tmp_path, script(), "one.mp4")
    two = film(tmp_path, script(seed=4), "two.mp4")
    assert one.read_bytes() != two.read_bytes()


def test_only_the_scene_that_changed_is_drawn_again(tmp_path):
    film(tmp_path, script({}, {"place": "moon"}, {}))
    again = produce_clip(
        script({}, {"place": "beach"}, {}), tmp_path / "film.mp4", cache=tmp_path / "cache"
    )
    assert again.reused_scenes == ("s0", "s2")


def test_scenes_from_the_cache_give_the_same_film_as_drawn_ones(tmp_path):
    drawn = film(tmp_path, script({}, {"place": "moon"})).read_bytes()
    assert film(tmp_path, script({}, {"place": "moon"})).read_bytes() == drawn


def test_a_film_from_the_cache_reports_what_the_drawn_one_did(tmp_path):
    made = script({"place": "moon"}, {})
    drawn = produce_clip(made, tmp_path / "film.mp4", cache=tmp_path / "cache")
    again = produce_clip(made, tmp_path / "film.mp4", cache=tmp_path / "cache")
    assert again.reused_scenes == ("s0", "s1")
    assert (again.sources, again.degraded, again.notes) == (
        drawn.sources, drawn.degraded, drawn.notes
    )  # fmt: skip


def test_a_scene_with_a_damaged_report_is_drawn_again(tmp_path):
    film(tmp_path, script())
    for kept in (tmp_path / "cache").glob("*.json"):
        kept.write_text('{"degraded": 3')
    again = produce_clip(script(), tmp_path / "film.mp4", cache=tmp_path / "cache")
    assert again.reused_scenes == ()


def test_the_order_of_scenes_does_not_change_their_pixels(tmp_path):
    made = script({}, {"place": "moon"})
    turned = made.model_copy(update={"scenes": made.scenes[::-1]})
    first = list(decode(film(tmp_path, made, "a.mp4")))
    second = list(decode(film(tmp_path, turned, "b.mp4")))
    assert first[:10] == second[10:]
    assert first[10:] == second[:10]


def test_one_scene_can_be_filmed_alone(tmp_path):
    assert probe(film(tmp_path, script({}, {"duration_s": 0.8}), scenes=["s1"])).frames == 20


def test_a_scene_that_is_not_there_is_named_with_those_that_are(tmp_path):
    with pytest.raises(ScriptError, match=r"'nope'.*s0"):
        film(tmp_path, script(), scenes=["nope"])


def test_a_draft_is_smaller_and_says_so_in_its_size(tmp_path):
    report = produce_clip(
        script(size=(1280, 720)), tmp_path / "d.mp4", draft=True, cache=tmp_path / "cache"
    )
    assert report.size == (640, 360)
    assert probe(report.path).width == 640


def test_progress_counts_every_frame_also_of_cached_scenes(tmp_path):
    for _ in range(2):
        told: list[tuple[int, int]] = []
        film(tmp_path, script({}, {}), progress=lambda *at, into=told: into.append(at))
        assert told[-1] == (20, 20)


def test_cancelling_leaves_the_last_film_and_no_part_of_the_new_one(tmp_path):
    before = film(tmp_path, script()).read_bytes()
    seen: list[int] = []
    with pytest.raises(Cancelled):
        film(
            tmp_path,
            script({"place": "moon"}),
            progress=lambda done, _: seen.append(done),
            cancelled=lambda: len(seen) > 3,
        )
    assert (tmp_path / "film.mp4").read_bytes() == before
    assert [path.name for path in tmp_path.glob(".*")] == []
    assert [path.name for path in (tmp_path / "cache").glob(".*")] == []


def test_a_folder_that_is_not_there_is_an_error_of_one_line(tmp_path):
    with pytest.raises(RenderError, match="no folder") as error:
        produce_clip(script(), tmp_path / "no" / "f.mp4", cache=tmp_path / "cache")
    assert "\n" not in str(error.value)


def test_every_beat_says_where_its_motion_came_from(tmp_path):
    report = produce_clip(script(), tmp_path / "f.mp4", cache=tmp_path / "cache")
    assert {(one.actor, one.origin) for one in report.sources} == {
        ("a", "animator"), ("b", "animator")
    }  # fmt: skip
    assert "wave" in {one.action for one in report.sources}


def test_motion_is_written_as_joints_and_contacts(tmp_path):
    film(tmp_path, script(), motion_out=tmp_path / "m.npz")
    with np.load(tmp_path / "m.npz", allow_pickle=False) as arrays:
        assert arrays["s0/a/joints"].shape == (10, 22, 3)
        assert arrays["s0/a/joints"].dtype == np.float32
        assert arrays["s0/a/contacts"].shape == (10, 4)
        assert arrays["s0/b/contacts"].dtype == np.bool_


def test_a_still_is_the_frame_of_the_film_at_that_time(tmp_path):
    made = script({}, {"place": "moon"})
    still(made, 0.6, tmp_path / "still.png")
    assert png_size(tmp_path / "still.png") == SIZE
    frames = list(decode(film(tmp_path, made)))
    assert len(frames) == 20


def test_a_still_past_the_end_is_the_last_frame(tmp_path):
    still(script(), 99.0, tmp_path / "late.png")
    still(script(), 0.36, tmp_path / "last.png")
    assert (tmp_path / "late.png").read_bytes() == (tmp_path / "last.png").read_bytes()


def test_a_contact_sheet_shows_every_scene(tmp_path):
    sheet(script({}, {"place": "moon"}), tmp_path / "sheet.png", most=4)
    width, height = png_size(tmp_path / "sheet.png")
    assert width > 3 * SIZE[0]
    assert height > SIZE[1]


def test_a_poster_has_the_films_size(tmp_path):
    poster(script(), tmp_path / "poster.png")
    assert png_size(tmp_path / "poster.png") == SIZE


def test_a_film_shows_itself_in_a_notebook(tmp_path):
    report = produce_clip(script(), tmp_path / "f.mp4", cache=tmp_path / "cache")
    assert report._repr_html_().startswith("<video")


@pytest.mark.slow
def test_a_kill_in_mid_render_leaves_no_broken_film_and_no_locked_cache(tmp_path):
    path = tmp_path / "script.json"
    path.write_text(script({"duration_s": 6.0}, {"duration_s": 6.0}).model_dump_json())
    code = (
        "import sys; from pathlib import Path;"
        "from stickgen_engine.clip import produce_clip;"
        "from stickgen_engine.script.models import ScriptSchema as S;"
        "produce_clip(S.model_validate_json(Path(sys.argv[1]).read_bytes()),"
        "Path(sys.argv[2]), cache=Path(sys.argv[3]))"
    )
    out, cache = tmp_path / "f.mp4", tmp_path / "cache"
    command = [sys.executable, "-c", code, str(path), str(out), str(cache)]
    for delay in (0.5, 1.0, 1.5, 2.0):
        child = subprocess.Popen(command)
        time.sleep(delay)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        if out.exists():
            assert probe(out).frames == 300
    subprocess.run(command, check=True)
    assert probe(out).frames == 300
    assert list(cache.glob(".*")) == []
