"""Folders and small files of a project; what cannot be written is told in one line."""

import shutil
from pathlib import Path

from stickgen_engine.errors import RenderError


def made_folder(folder: Path) -> Path:
    """Make a folder if need be and return it. RenderError where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"cannot make the folder {folder}: {error.strerror}") from error
    return folder


def write_whole(path: Path, text: str) -> None:
    """Write a text file that appears only when it is whole. RenderError says why it cannot."""
    from stickgen_engine.video.unfinished import unfinished

    with unfinished(path) as part:
        try:
            part.write_text(text, encoding="utf-8")
        except OSError as error:
            raise RenderError(f"cannot write {path}: {error.strerror}") from error


def copy_whole(source: Path, path: Path) -> None:
    """Copy a file that appears only when it is whole. RenderError says why it cannot."""
    from stickgen_engine.video.unfinished import unfinished

    with unfinished(path) as part:
        try:
            shutil.copyfile(source, part)
        except OSError as error:
            raise RenderError(f"cannot write {path}: {error.strerror}") from error
