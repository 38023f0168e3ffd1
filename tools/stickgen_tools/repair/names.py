"""Names of tools as models write them: in any case, with a namespace in front."""

import re
from collections.abc import Iterable

_NAMESPACE = re.compile(r"\A.*(?:[./:]|__)(?=[A-Za-z])", re.DOTALL)
# What models call tools that they know from elsewhere; each takes the same arguments.
_OTHER_NAMES = {
    "create_script": "write_script", "make_script": "write_script", "new_script": "write_script",
    "set_accessories": "change_actor", "add_accessory": "change_actor",
    "set_color": "change_actor", "update_actor": "change_actor", "add_character": "add_actor",
    "delete_actor": "remove_actor", "move_actor": "place_actor", "add_dialogue": "add_line",
    "add_speech": "add_line", "update_action": "change_action", "edit_action": "change_action",
    "delete_action": "remove_action", "change_expression": "set_expression",
    "add_expression": "set_expression", "change_manner": "set_manner", "set_camera": "add_camera",
    "add_camera_move": "add_camera", "set_weather": "change_scene", "set_place": "change_scene",
    "set_time_of_day": "change_scene", "change_weather": "change_scene",
    "update_scene": "change_scene", "edit_scene": "change_scene", "delete_scene": "remove_scene",
    "set_duration": "retime_film", "change_duration": "retime_film", "delete_prop": "remove_prop",
    "render": "render_clip", "render_film": "render_clip", "render_video": "render_clip",
    "make_film": "render_clip", "create_video": "render_clip", "make_video": "render_clip",
    "generate_video": "render_clip", "create_film": "render_clip",
    "show_script": "get_script", "read_script": "get_script",
}  # fmt: skip
_NUMBERED = re.compile(r":\d{1,3}\Z")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def named(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is certainly meant; None if that is not certain."""
    names = list(known)
    if name in names:
        return name
    by_key = {_key(each): each for each in names}
    # Some models number their calls: "functions.undo:0".
    bare = _NUMBERED.sub("", name.strip().strip("\"'`").removesuffix("()"))
    for candidate in (bare, _NAMESPACE.sub("", bare)):
        found = by_key.get(_key(candidate))
        if found is not None:
            return found
    other = _OTHER_NAMES.get(snake(_NAMESPACE.sub("", bare)))
    return other if other in names else None


def snake(name: str) -> str:
    """Write a name as fields are written: ``startS`` and ``Start-S`` become ``start_s``."""
    return re.sub(r"[\s\-]+", "_", _CAMEL.sub("_", name.strip())).casefold()


def _key(name: str) -> str:
    return snake(name).replace("_", "")
