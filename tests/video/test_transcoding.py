from collections.abc import Callable
from pathlib import Path

import pytest

from stickgen_engine.errors import Cancelled, RenderError
from stickgen_engine.video import decode, encode, probe, write_gif, write_webm

SIZE = (160, 90)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A red film with a white bar that moves, one second long."""
    width, height = SIZE

    def picture(frame: int) -> bytes:
        row = bytearray(bytes((60, 92, 232, 0)) * width)
        row[frame * 16 : frame * 16 + 80] = bytes((255, 255, 255, 0)) * 20
        return bytes(row) * height

    path = tmp_path / "film.mp4"
    encode((picture(frame) for frame in range(25)), path, size=SIZE)
    return path


def test_a_gif_has_half_of_the_frames_and_lasts_as_long(film: Path, tmp_path: Path):
    told: list[int] = []
    write_gif(film, tmp_path / "film.gif", progress=told.append)
    facts = probe(tmp_path / "film.gif")
    assert (facts.codec, facts.fps, facts.width, facts.height) == ("gif", 12.5, *SIZE)
    assert facts.seconds == pytest.approx(1.0, abs=0.08)
    assert told == sorted(told)


def test_a_wide_film_becomes_a_narrower_gif(film: Path, tmp_path: Path):
    write_gif(film, tmp_path / "film.gif", side=80)
    facts = probe(tmp_path / "film.gif")
    assert (facts.width, facts.height) == (80, 46)


def test_an_upright_film_becomes_a_lower_gif(tmp_path: Path):
    encode([bytes(64 * 128 * 4)] * 4, tmp_path / "film.mp4", size=(64, 128))
    write_gif(tmp_path / "film.mp4", tmp_path / "film.gif", side=64)
    facts = probe(tmp_path / "film.gif")
    assert (facts.width, facts.height) == (32, 64)


def test_a_webm_keeps_size_rate_frames_and_colours(film: Path, tmp_path: Path):
    write_webm(film, tmp_path / "film.webm")
    facts = probe(tmp_path / "film.webm")
    assert (facts.codec, facts.frames, facts.fps) == ("vp9", 25, 25.0)
    assert (facts.width, facts.height) == SIZE
    assert (facts.colour_range, facts.colour_space) == ("tv", "bt709")
    last = next(decode(tmp_path / "film.webm", pix_fmt="rgb24"))[-3:]
    assert all(abs(a - b) <= 6 for a, b in zip(last, (232, 92, 60), strict=True)), tuple(last)


@pytest.mark.parametrize("write", [write_gif, write_webm])
def test_the_same_film_gives_the_same_bytes(
    film: Path, tmp_path: Path, write: Callable[[Path, Path], None]
):
    write(film, tmp_path / "one")
    write(film, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("write", [write_gif, write_webm])
def test_a_cancelled_one_leaves_the_last_good_file(
    film: Path, tmp_path: Path, write: Callable[..., None]
):
    out = tmp_path / "out"
    out.write_text("the last good one")
    with pytest.raises(Cancelled):
        write(film, out, cancelled=lambda: True)
    assert out.read_text() == "the last good one"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["film.mp4", "out"]


@pytest.mark.parametrize("write", [write_gif, write_webm])
def test_what_is_no_film_is_refused_in_one_line(tmp_path: Path, write: Callable[..., None]):
    with pytest.raises(RenderError, match="there is no film"):
        write(tmp_path / "none.mp4", tmp_path / "out")
    (tmp_path / "text.mp4").write_text("not a film")
    with pytest.raises(RenderError, match="moov atom not found") as caught:
        write(tmp_path / "text.mp4", tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert [each.name for each in tmp_path.iterdir()] == ["text.mp4"]
