import os
import signal
import subprocess
import sys
import textwrap
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from stickgen_engine.errors import Cancelled, RenderError
from stickgen_engine.video import decode, encode, probe
from stickgen_engine.video.ffmpeg import without_keys

SIZE = (64, 48)


def moving_bar(count: int, *, size: tuple[int, int] = SIZE) -> Iterator[memoryview]:
    """Frames that share one buffer, as one drawing surface would."""
    width, height = size
    surface = bytearray(width * height * 4)
    row = bytearray(width * 4)
    for frame in range(count):
        row[:] = bytes((60, 92, 232, 0)) * width
        at = frame % (width - 8) * 4
        row[at : at + 32] = bytes((255, 255, 255, 0)) * 8
        surface[:] = bytes(row) * height
        yield memoryview(surface)


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_ten_seconds_of_frames_are_a_film_of_ten_seconds(tmp_path: Path):
    film = tmp_path / "film.mp4"
    encode(moving_bar(250), film, size=SIZE)
    facts = probe(film)
    assert (facts.frames, facts.seconds, facts.fps) == (250, 10.0, 25.0)
    assert (facts.width, facts.height) == SIZE
    assert (facts.codec, facts.pix_fmt) == ("h264", "yuv420p")
    assert facts.faststart


def test_the_colours_are_tagged_and_come_back_as_they_were_drawn(tmp_path: Path):
    film = tmp_path / "film.mp4"
    encode(moving_bar(5), film, size=SIZE)
    facts = probe(film)
    assert (facts.colour_range, facts.colour_space) == ("tv", "bt709")
    frame = next(decode(film, pix_fmt="rgb24"))
    middle = frame[-3 * 12 : -3 * 11]
    assert all(abs(a - b) <= 4 for a, b in zip(middle, (232, 92, 60), strict=True)), tuple(middle)


def test_frames_come_in_order_though_they_share_a_buffer(tmp_path: Path):
    film = tmp_path / "film.mp4"
    encode(moving_bar(50), film, size=SIZE)
    lines = [frame[: SIZE[0]] for frame in decode(film)]
    middles = []
    for line in lines:
        bright = [x for x, value in enumerate(line) if value > 180]
        middles.append(sum(bright) / len(bright))
    assert middles == sorted(middles)
    assert middles[-1] - middles[0] == pytest.approx(49, abs=1.5)


def test_the_same_frames_give_the_same_bytes(tmp_path: Path):
    one, two = tmp_path / "one.mp4", tmp_path / "two.mp4"
    encode(moving_bar(60), one, size=SIZE)
    encode(moving_bar(60), two, size=SIZE)
    assert one.read_bytes() == two.read_bytes()


def test_a_draft_has_the_same_pictures_coarser(tmp_path: Path):
    film = tmp_path / "draft.mp4"
    encode(moving_bar(10), film, size=SIZE, draft=True)
    assert probe(film).frames == 10
    assert probe(film).colour_space == "bt709"


def test_one_frame_is_a_film(tmp_path: Path):
    film = tmp_path / "one.mp4"
    encode(moving_bar(1), film, size=SIZE)
    assert probe(film).frames == 1


def test_progress_counts_every_frame(tmp_path: Path):
    seen: list[int] = []
    encode(moving_bar(12), tmp_path / "film.mp4", size=SIZE, progress=seen.append)
    assert seen == list(range(1, 13))


def test_a_name_that_looks_like_an_option_or_a_protocol_is_only_a_name(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("-y.mp4", "http:%03d 'x'.mp4", "né\n$(x).mp4", "n" * 250 + ".mp4"):
        encode(moving_bar(2), Path(name), size=SIZE)
        assert probe(Path(name)).frames == 2


def test_a_link_stays_a_link_and_its_file_changes(tmp_path: Path):
    real, link = tmp_path / "real.mp4", tmp_path / "link.mp4"
    link.symlink_to(real)
    encode(moving_bar(2), link, size=SIZE)
    assert link.is_symlink()
    assert probe(real).frames == 2


def test_a_film_has_the_permissions_that_any_new_file_would_have(tmp_path: Path):
    film, plain = tmp_path / "film.mp4", tmp_path / "plain"
    plain.touch()
    encode(moving_bar(2), film, size=SIZE)
    assert film.stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("size", [(63, 48), (64, 47), (0, 0), (-2, 4)])
def test_a_size_that_cannot_be_stored_is_refused(tmp_path: Path, size: tuple[int, int]):
    with pytest.raises(RenderError, match="must be even"):
        encode(iter(()), tmp_path / "film.mp4", size=size)


def test_no_frames_make_no_film(tmp_path: Path):
    with pytest.raises(RenderError, match="no frames"):
        encode(iter(()), tmp_path / "film.mp4", size=SIZE)
    assert names_in(tmp_path) == []


def test_a_frame_of_the_wrong_length_is_a_bug_and_leaves_nothing(tmp_path: Path):
    with pytest.raises(ValueError, match="has 10 bytes and must have 12288"):
        encode([b"x" * 10], tmp_path / "film.mp4", size=SIZE)
    assert names_in(tmp_path) == []


def test_a_place_that_cannot_be_written_is_named_in_one_line(tmp_path: Path):
    for place, reason in (
        (tmp_path / "nowhere" / "film.mp4", "there is no folder"),
        (tmp_path, "it is a folder"),
        (Path("/dev/null"), "not an ordinary file"),
    ):
        with pytest.raises(RenderError, match=reason) as caught:
            encode(moving_bar(2), place, size=SIZE)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_may_not_be_written_is_an_error(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(RenderError, match="Permission denied"):
        encode(moving_bar(2), tmp_path / "film.mp4", size=SIZE)


def test_a_fault_in_drawing_passes_through_and_the_last_good_film_stays(tmp_path: Path):
    def broken() -> Iterator[memoryview]:
        yield from moving_bar(30)
        raise ZeroDivisionError

    film = tmp_path / "film.mp4"
    film.write_bytes(b"the last good film")
    with pytest.raises(ZeroDivisionError):
        encode(broken(), film, size=SIZE)
    assert film.read_bytes() == b"the last good film"
    assert names_in(tmp_path) == ["film.mp4"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_encode_leaves_no_file(tmp_path: Path, error: type[BaseException]):
    def interrupted() -> Iterator[memoryview]:
        yield from moving_bar(30)
        raise error

    with pytest.raises(error):
        encode(interrupted(), tmp_path / "film.mp4", size=SIZE)
    assert names_in(tmp_path) == []


def test_cancelling_stops_between_frames_and_leaves_no_file(tmp_path: Path):
    drawn: list[int] = []
    with pytest.raises(Cancelled):
        encode(
            moving_bar(100_000),
            tmp_path / "film.mp4",
            size=SIZE,
            progress=drawn.append,
            cancelled=lambda: len(drawn) >= 20,
        )
    assert len(drawn) == 20
    assert names_in(tmp_path) == []


LONELY = """
    import os, sys, threading
    from pathlib import Path
    from stickgen_engine.errors import RenderError
    from stickgen_engine.video import encode

    film = Path(sys.argv[1])
    encode(iter([bytes(64 * 48 * 4)] * 5), film, size=(64, 48))
    try:
        encode(iter(()), film, size=(64, 48))
    except RenderError:
        print("refused", end=" ")
    print(threading.active_count(), "thread", end=" ")
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("and no child")
"""


def test_no_thread_and_no_process_outlives_an_encode(tmp_path: Path):
    # In a process of its own: other tests' helpers would count as children here.
    command = [sys.executable, "-c", textwrap.dedent(LONELY), str(tmp_path / "film.mp4")]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout == "refused 1 thread and no child\n"


CHILD = """
    import sys
    from pathlib import Path
    from stickgen_engine.video import encode

    def endless():
        picture = bytes(64 * 48 * 4)
        while True:
            yield picture

    def tell(count):
        if count == 200:
            print("under way", flush=True)

    encode(endless(), Path(sys.argv[1]), size=(64, 48), progress=tell)
"""


def encoding_child(film: Path) -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(film)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "under way\n"
    return child


def test_a_killed_encode_leaves_nothing_under_the_name_and_the_next_one_sweeps_up(tmp_path: Path):
    film = tmp_path / "film.mp4"
    with encoding_child(film) as child:
        child.kill()
    assert not film.exists()
    left = [tmp_path / name for name in names_in(tmp_path)]
    assert [part.name.startswith(".stickgen-") for part in left] == [True]
    encode(moving_bar(5), film, size=SIZE)
    assert names_in(tmp_path) == ["film.mp4"]
    assert probe(film).frames == 5


def test_a_part_file_of_a_living_encode_is_not_swept_up(tmp_path: Path):
    with encoding_child(tmp_path / "slow.mp4") as child:
        encode(moving_bar(5), tmp_path / "quick.mp4", size=SIZE)
        assert len(names_in(tmp_path)) == 2
        child.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_stop_leaves_no_file(tmp_path: Path, number: signal.Signals):
    with encoding_child(tmp_path / "film.mp4") as child:
        child.send_signal(number)
        child.wait()
    assert names_in(tmp_path) == []


def test_a_program_keeps_its_own_handler_of_sigterm(tmp_path: Path):
    before = signal.getsignal(signal.SIGTERM)
    encode(moving_bar(2), tmp_path / "film.mp4", size=SIZE)
    assert signal.getsignal(signal.SIGTERM) is before


def test_encoding_works_off_the_main_thread(tmp_path: Path):
    film = tmp_path / "film.mp4"
    worker = threading.Thread(target=lambda: encode(moving_bar(3), film, size=SIZE))
    worker.start()
    worker.join()
    assert probe(film).frames == 3


def limited_to(file_bytes: int, film: Path) -> "subprocess.CompletedProcess[str]":
    code = f"""
        import resource, sys, random
        from pathlib import Path
        from stickgen_engine.errors import RenderError
        from stickgen_engine.video import encode

        resource.setrlimit(resource.RLIMIT_FSIZE, ({file_bytes}, {file_bytes}))
        noise = random.Random(1)
        frames = (noise.randbytes(320 * 240 * 4) for _ in range(40))
        try:
            encode(frames, Path(sys.argv[1]), size=(320, 240))
        except RenderError as error:
            print(error)
    """
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(film)],
        capture_output=True,
        text=True,
        check=True,
    )


def test_a_film_that_does_not_fit_is_one_line_of_why(tmp_path: Path):
    told = limited_to(50_000, tmp_path / "film.mp4").stdout
    assert told.startswith("ffmpeg could not write the film: ")
    assert told.count("\n") == 1
    assert names_in(tmp_path) == []


def test_memory_does_not_grow_with_the_film(tmp_path: Path):
    """The ring holds three frames, however many are drawn faster than they can be encoded."""
    tracemalloc.start()
    try:
        peaks = []
        for count in (20, 120):
            tracemalloc.reset_peak()
            encode(moving_bar(count), tmp_path / "film.mp4", size=SIZE)
            peaks.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 64 * 48 * 4 * 4


def test_the_encoder_is_told_no_keys():
    environ = {"PATH": "/bin", "XAI_API_KEY": "canary", "github_token": "canary", "HOME": "/h"}
    assert without_keys(environ) == {"PATH": "/bin", "HOME": "/h"}
