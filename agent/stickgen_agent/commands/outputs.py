"""Where results go: names that can be written."""

from pathlib import Path

from stickgen_agent.failures import UsageError
from stickgen_tools.clips.naming import free_name, stem_of


def output(name: str, suffix: str) -> Path:
    """Return the path to write to. UsageError if its folder or its ending cannot be."""
    path = Path(name)
    try:
        is_folder, has_place = path.is_dir() or not path.name, path.parent.is_dir()
    except OSError as error:
        raise UsageError(f"{name[:48]!r}…: {error.strerror}") from None
    if is_folder:
        raise UsageError(f"{name!r} is a folder; name a {suffix} file in it")
    if path.suffix.lower() != suffix:
        raise UsageError(f"{name!r} should end in {suffix}")
    if not has_place:
        raise UsageError(f"there is no folder {str(path.parent)!r}")
    return path


def named_after(title: str, suffix: str) -> Path:
    """Return a name in the working folder that no file has yet."""
    return free_name(Path(), stem_of(title), suffix)
