from collections.abc import Iterator
from pathlib import Path

import pytest

from stickgen_engine.errors import Cancelled, RenderError
from stickgen_engine.video import decode, encode, join, probe

SIZE = (64, 48)


def fading(count: int, start: int) -> Iterator[bytes]:
    for frame in range(count):
        yield bytes(((start + 3 * frame) % 256, 90, 160, 0)) * (SIZE[0] * SIZE[1])


def segment(path: Path, count: int, start: int) -> Path:
    encode(fading(count, start), path, size=SIZE)
    return path


def test_a_joined_film_holds_exactly_the_pictures_of_its_segments(tmp_path: Path):
    parts = [
        segment(tmp_path / f"{name}.mp4", count, start)
        for name, count, start in (("one", 130, 0), ("it's\ntwo", 1, 90), ("$(three) %d", 119, 7))
    ]
    whole = tmp_path / "whole 'film'.mp4"
    join(parts, whole)
    facts = probe(whole)
    assert (facts.frames, facts.seconds, facts.colour_space) == (250, 10.0, "bt709")
    assert facts.faststart
    assert list(decode(whole)) == [frame for part in parts for frame in decode(part)]


def test_joining_twice_gives_the_same_bytes(tmp_path: Path):
    parts = [segment(tmp_path / f"{number}.mp4", 20, number) for number in range(3)]
    join(parts, tmp_path / "a.mp4")
    join(parts, tmp_path / "b.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_film_may_be_joined_over_one_of_its_own_segments(tmp_path: Path):
    part = segment(tmp_path / "part.mp4", 10, 0)
    join([part, part], part)
    assert probe(part).frames == 20


def test_a_missing_segment_is_named(tmp_path: Path):
    with pytest.raises(RenderError, match=r"gone\.mp4 is missing"):
        join([tmp_path / "gone.mp4"], tmp_path / "whole.mp4")


def test_nothing_to_join_is_an_error(tmp_path: Path):
    with pytest.raises(RenderError, match="no segments"):
        join([], tmp_path / "whole.mp4")


def test_a_broken_segment_gives_a_reason_and_no_film(tmp_path: Path):
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"not a film at all")
    with pytest.raises(RenderError, match="ffmpeg could not write the film"):
        join([broken], tmp_path / "whole.mp4")
    assert [entry.name for entry in tmp_path.iterdir()] == ["broken.mp4"]


def test_a_cancelled_join_leaves_no_file(tmp_path: Path):
    part = segment(tmp_path / "part.mp4", 10, 0)
    with pytest.raises(Cancelled):
        join([part], tmp_path / "whole.mp4", cancelled=lambda: True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["part.mp4"]


def test_what_is_not_a_film_cannot_be_probed(tmp_path: Path):
    page = tmp_path / "page.mp4"
    page.write_text("hello")
    for path in (page, tmp_path / "missing.mp4"):
        with pytest.raises(RenderError, match="not a film that can be read"):
            probe(path)


def test_decoding_may_stop_half_way(tmp_path: Path):
    part = segment(tmp_path / "part.mp4", 50, 0)
    frames = decode(part)
    assert len(next(frames)) == SIZE[0] * SIZE[1] * 3 // 2
    frames.close()
