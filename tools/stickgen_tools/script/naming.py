"""Ids for what is new: the one that was wished for if nobody has it, else one made of a name."""

from stickgen_engine.errors import Problem
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, all_ids, unique_id


def free_id(draft: Draft, wished: str, name: str, what: str, *, argument: str = "id") -> str:
    """Return an id for a new actor or prop; ToolError if the wished one is taken.

    An id that is no id ("Old man") is spelled as one; both that and an id made of the name are
    said.
    """
    taken = all_ids(draft.data)
    if wished:
        plain = unique_id(wished, ()) if not _is_id(wished) else wished
        if plain in taken:
            raise ToolError(
                f"{argument}: {plain!r} is taken",
                (
                    Problem(
                        argument, "is taken", plain, f"another id, such as {_other(plain, taken)}"
                    ),
                ),
            )
        if plain and plain != wished:
            draft.warn(f"{argument}: read {wished[:40]!r} as {plain!r}")
        if plain:
            return plain
    made = unique_id(name, taken) or unique_id(what, taken)
    draft.warn(f"the id is {made!r}")
    return made


def free_scene_id(draft: Draft, wished: str, name: str) -> str:
    """Return an id for a new scene; ToolError if the wished one is taken."""
    taken = {scene["id"] for scene in draft.data["scenes"]}
    plain = wished if _is_id(wished) else unique_id(wished, ())
    if plain and plain in taken:
        other = _other(plain, taken)
        raise ToolError(
            f"id: there is a scene {plain!r} already",
            (Problem("id", "is taken", plain, f"another id, such as {other}"),),
        )
    if plain:
        return plain
    made = unique_id(name, taken) or unique_id("scene", taken)
    draft.warn(f"the id is {made!r}")
    return made


def _other(plain: str, taken: set[str]) -> str:
    return unique_id(plain, {*taken, unique_id(plain, ())})


def _is_id(text: str) -> bool:
    return (
        text.isascii() and 0 < len(text) <= 48 and text.replace("_", "").replace("-", "").isalnum()
    )
