"""Finished scenes on disk, each under the hash of all that its pixels depend on."""

import hashlib
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import cairo

import stickgen_engine
from stickgen_engine.errors import RenderError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import SceneTimeline

# The oldest scenes go when the cache holds more than this.
_MOST_BYTES: Final = 1 << 30
# What a frame is made from: a change in any of these makes other pixels.
_DRAWN_WITH: Final = ("imageio-ffmpeg", "fontpkg-noto-sans", "fontpkg-nunito", "numpy", "uharfbuzz")
_DRAWN_BY: Final = (
    "camera", "clip", "drawing", "faces", "motion", "script", "skeleton.py", "stage", "timeline",
    "video", "vocabulary",
)  # fmt: skip


def cache_folder() -> Path:
    """Return the folder of cached scenes, under ``XDG_CACHE_HOME`` or ``~/.cache``."""
    home = os.environ.get("XDG_CACHE_HOME")
    base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".cache"
    return base / "stickgen-agent" / "scenes"


def open_cache(folder: Path | None = None) -> Path:
    """Make the cache's folder if need be and return it.

    Raises:
        RenderError: it cannot be made.
    """
    place = folder or cache_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"cannot make the cache {place}: {error.strerror}") from error
    return place


def scene_key(
    script: ScriptSchema, timeline: SceneTimeline, size: tuple[int, int], *, draft: bool
) -> str:
    """Hash what a scene's pixels depend on; other scenes, titles and names do not matter."""
    cast = {part.actor for part in timeline.scene.parts}
    facts = {
        "scene": timeline.scene.model_dump(mode="json"),
        "seed": [timeline.seed, timeline.set_seed],
        "seeds": [actor.seed for actor in timeline.actors],
        "actors": [a.model_dump(mode="json") for a in script.actors if a.id in cast],
        "style": script.style,
        "size": size,
        "draft": draft,
        "code": code_digest(),
    }
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def code_digest() -> str:
    """Hash the code and the libraries that draw, so that none shows another version's pixels."""
    root = Path(stickgen_engine.__file__).parent
    digest = hashlib.sha256()
    for name in _DRAWN_BY:
        place = root / name
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
        for file in files:
            digest.update(str(file.relative_to(root)).encode())
            digest.update(file.read_bytes())
    for name in _DRAWN_WITH:
        digest.update(f"{name} {version(name)}".encode())
    digest.update(cairo.cairo_version_string().encode())
    return digest.hexdigest()


def touch(path: Path) -> None:
    """Mark a cached scene as used just now."""
    with suppress(OSError):
        path.touch()


def trim(folder: Path, keep: Sequence[Path] = ()) -> None:
    """Remove the scenes that were used longest ago until the cache fits its size."""
    kept = set(keep)
    files = []
    for file in folder.glob("*.mp4"):
        with suppress(FileNotFoundError):
            facts = file.stat()
            files.append((facts.st_mtime, facts.st_size, file))
    total = sum(size for _, size, _ in files)
    for _, size, file in sorted(files, key=lambda entry: (entry[0], entry[2].name)):
        if total <= _MOST_BYTES:
            return
        if file not in kept:
            file.unlink(missing_ok=True)
            file.with_suffix(".json").unlink(missing_ok=True)
            total -= size
