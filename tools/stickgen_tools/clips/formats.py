"""What a script can be exported as, and writing it: for the tool and for the command line."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from stickgen_engine.script.canonical import readable_json
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.clips.files import copy_whole, write_whole

Format = Literal["mp4", "gif", "webm", "png", "sheet", "script", "srt", "vtt", "motion"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
SUFFIXES: Final[dict[Format, str]] = {
    "mp4": ".mp4",
    "gif": ".gif",
    "webm": ".webm",
    "png": ".png",
    "sheet": ".png",
    "script": ".json",
    "srt": ".srt",
    "vtt": ".vtt",
    "motion": ".npz",
}
# What people call them too.
_SYNONYMS: Final[dict[str, Format]] = {
    "video": "mp4",
    "film": "mp4",
    "movie": "mp4",
    "animation": "gif",
    "frame": "png",
    "image": "png",
    "picture": "png",
    "poster": "png",
    "still": "png",
    "contact sheet": "sheet",
    "storyboard": "sheet",
    "json": "script",
    "captions": "srt",
    "subrip": "srt",
    "subtitles": "srt",
    "webvtt": "vtt",
    "joints": "motion",
    "npz": "motion",
}
# These are made of the film; where there is none yet, it is drawn first.
OF_A_FILM: Final = ("mp4", "gif", "webm")

Progress = Callable[[int, int], None]


def format_named(word: object) -> object:
    """Return the format that a word means; what is none is returned as it is."""
    if not isinstance(word, str):
        return word
    plain = word.strip().lower().lstrip(".").replace("_", " ")
    known = next((form for form in FORMATS if form == plain), None)
    return known or _SYNONYMS.get(plain, word)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a script is to be exported.

    ``film`` is its finished film where there is one, ``at_s`` the moment of a single picture in
    seconds (by default the most telling one), ``draft`` half the size and coarser.
    """

    film: Path | None = None
    at_s: float | None = None
    draft: bool = False
    progress: Progress | None = None
    cancelled: Callable[[], bool] = lambda: False


def export_to(
    script: ScriptSchema,
    form: Format,
    path: Path,
    wish: Wish | None = None,
) -> tuple[str, ...]:
    """Write a script in a format; the file appears under its name only when it is whole.

    Args:
        script: what to write or film.
        form: as what.
        path: the file, which is replaced if it is there.
        wish: what else is wanted.

    Returns:
        What was replaced or left out, one line each.

    Raises:
        RenderError: drawing, encoding or writing failed; a file that was there stays.
        Cancelled: the wish's ``cancelled`` said so.
    """
    wish = wish or Wish()
    if form in OF_A_FILM:
        return _film(script, form, path, wish)
    if form == "motion":
        return _motion(script, path, wish)
    if form in ("png", "sheet"):
        _picture(script, form, path, wish)
    else:
        write_whole(path, _words(script, form))
    return ()


def _film(script: ScriptSchema, form: Format, path: Path, wish: Wish) -> tuple[str, ...]:
    if form == "mp4" and wish.film is None:
        return _made(script, path, wish)
    with _finished(script, wish) as (film, degraded):
        _transcode(script, form, film, path, wish)
    return degraded


def _transcode(script: ScriptSchema, form: Format, film: Path, path: Path, wish: Wish) -> None:
    if form == "mp4":
        copy_whole(film, path)
        return
    from stickgen_engine.skeleton import FPS
    from stickgen_engine.video import write_gif, write_webm

    frames = sum(max(1, round(scene.duration_s * FPS)) for scene in script.scenes)
    # A GIF keeps half of the frames.
    total = frames // 2 if form == "gif" else frames

    def progress(done: int) -> None:
        if wish.progress is not None:
            wish.progress(min(done, total), total)

    write = write_gif if form == "gif" else write_webm
    write(film, path, progress=progress, cancelled=wish.cancelled)


def _made(script: ScriptSchema, path: Path, wish: Wish) -> tuple[str, ...]:
    from stickgen_engine.clip import produce_clip

    return produce_clip(
        script, path, draft=wish.draft, progress=wish.progress, cancelled=wish.cancelled
    ).degraded


@contextmanager
def _finished(script: ScriptSchema, wish: Wish) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the film: the one that is there, or one made for the time of the block."""
    if wish.film is not None:
        yield wish.film, ()
        return
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        yield film, _made(script, film, wish)


def _motion(script: ScriptSchema, path: Path, wish: Wish) -> tuple[str, ...]:
    from stickgen_engine.clip.motions import write_motions
    from stickgen_engine.clip.moving import joints_of, moved

    scenes = moved(script, cancelled=wish.cancelled, progress=wish.progress)
    write_motions(joints_of(scenes), path)
    return tuple(line for each in scenes for line in each.degraded)


def _picture(script: ScriptSchema, form: Format, path: Path, wish: Wish) -> None:
    from stickgen_engine.clip import poster, sheet, still

    if form == "sheet":
        sheet(script, path)
    elif wish.at_s is None:
        poster(script, path)
    else:
        still(script, wish.at_s, path)


def _words(script: ScriptSchema, form: Format) -> str:
    if form == "script":
        return readable_json(script)
    from stickgen_engine.clip.subtitles import srt, vtt

    return srt(script) if form == "srt" else vtt(script)
