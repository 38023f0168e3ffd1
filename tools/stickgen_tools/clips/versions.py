"""The script's versions: a list, what is different between two, going back and forth."""

from typing import Annotated, Any, Final

from pydantic import Field

from stickgen_tools.clips.changes import changes
from stickgen_tools.clips.rendering import head_of
from stickgen_tools.counts import counted
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.project import Project, Version
from stickgen_tools.studio import Studio
from stickgen_tools.tool import tool

# More lines than these would bury what matters.
_MOST_CHANGES: Final = 24
_MOST_VERSIONS: Final = 20

Number = Annotated[int, Field(ge=1)]


@tool(effect="read")
def list_versions(studio: Studio) -> Outcome:
    """List the versions of the script, the newest first, and which of them have films."""
    head = head_of(studio)
    versions = list(reversed(studio.project.versions()))
    rows = [_row(each, studio.project, head) for each in versions[:_MOST_VERSIONS]]
    count = counted(len(versions), "version")
    data: dict[str, Any] = {"current": head.number, "versions": rows}
    if len(versions) > _MOST_VERSIONS:
        data["older"] = f"{len(versions) - _MOST_VERSIONS} more, from version 1"
    return Outcome(
        f"{count}; version {head.number} is the current one",
        data,
        next=("compare_versions", "restore_version"),
    )


@tool(effect="read")
def compare_versions(
    studio: Studio,
    older: Annotated[Number | None, "by default the one before the last change"] = None,
    newer: Annotated[Number | None, "by default the current version"] = None,
) -> Outcome:
    """Say what is different between two versions, scene by scene."""
    now = head_of(studio) if newer is None else version_of(studio.project, newer)
    number = studio.project.before(now.number) if older is None else older
    if number is None:
        return Outcome(f"version {now.number} is the first one; nothing came before it")
    was = version_of(studio.project, number)
    return Outcome(
        f"from version {was.number} to version {now.number}: {_summary(was, now)}",
        {"from": was.number, "to": now.number, **_difference(was, now)},
    )


@tool(effect="edit")
def undo(studio: Studio) -> Outcome:
    """Take the last change of the script back."""
    before = head_of(studio)
    after = studio.project.undo()
    if after is None:
        raise ToolError(f"nothing came before version {before.number}; there is nothing to undo")
    return _moved(before, after, "undone", ("render_clip", "redo"))


@tool(effect="edit")
def redo(studio: Studio) -> Outcome:
    """Take the last undo back."""
    before = head_of(studio)
    after = studio.project.redo()
    if after is None:
        raise ToolError("there is nothing to redo: nothing was undone since the last change")
    return _moved(before, after, "redone", ("render_clip",))


@tool(effect="edit")
def restore_version(
    studio: Studio, version: Annotated[Number, "its number, as list_versions gives it"]
) -> Outcome:
    """Make an old version the current one; the versions after it are kept."""
    before = head_of(studio)
    version_of(studio.project, version)
    if version == before.number:
        return Outcome(f"version {version} is the current one already", version=version)
    after = studio.project.restore(version)
    return _moved(before, after, "restored", ("render_clip",))


def version_of(project: Project, number: int) -> Version:
    """Return a version. ToolError names those that there are."""
    try:
        return project.version(number)
    except KeyError:
        last = project.versions()[-1].number if project.versions() else 0
        raise ToolError(f"there is no version {number}; the last is {last}") from None


def _moved(before: Version, after: Version, how: str, following: tuple[str, ...]) -> Outcome:
    return Outcome(
        f"{how}: version {after.number} is the current one again ({_summary(before, after)})",
        {"from": before.number, "to": after.number, **_difference(before, after)},
        next=following,
        version=after.number,
    )


def _summary(was: Version, now: Version) -> str:
    first, *others = changes(was.script, now.script) or ("nothing is different",)
    return f"{first}, and {len(others)} more" if others else first


def _difference(was: Version, now: Version) -> dict[str, Any]:
    from stickgen_engine.script.difference import difference

    lines = changes(was.script, now.script)
    kept = list(lines[:_MOST_CHANGES])
    if len(lines) > _MOST_CHANGES:
        kept.append(f"and {len(lines) - _MOST_CHANGES} more")
    return {"changes": kept, "steps": len(difference(was.script, now.script))}


def _row(version: Version, project: Project, head: Version) -> dict[str, Any]:
    films = [
        name
        for name, draft in (("film", False), ("draft", True))
        if project.clip(version.number, draft=draft)
    ]
    row: dict[str, Any] = {
        "version": version.number,
        "note": version.note,
        "by": version.author,
        "scenes": len(version.script.scenes),
        "seconds": version.script.duration_s,
    }
    if version.parent is not None:
        row["after"] = version.parent
    if films:
        row["films"] = films
    if version.number == head.number:
        row["current"] = True
    return row
