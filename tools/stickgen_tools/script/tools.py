"""The script tools in the order in which they are offered."""

from stickgen_tools.script.acting import (
    add_line,
    change_line,
    remove_expression,
    remove_line,
    set_expression,
)
from stickgen_tools.script.actions import add_action, change_action, remove_action, set_manner
from stickgen_tools.script.cast import (
    add_actor,
    change_actor,
    place_actor,
    remove_actor,
    rename_actor,
)
from stickgen_tools.script.film import change_film, retime_film, write_script
from stickgen_tools.script.outline import get_script
from stickgen_tools.script.scenes import (
    add_scene,
    change_scene,
    move_scene,
    remove_scene,
    retime_scene,
)
from stickgen_tools.script.staging import (
    add_camera,
    add_prop,
    change_prop,
    remove_camera,
    remove_prop,
)
from stickgen_tools.script.words import list_words
from stickgen_tools.tool import Tool

SCRIPT_TOOLS: tuple[Tool, ...] = (
    write_script, get_script, list_words,
    add_action, change_action, remove_action, set_manner, place_actor,
    set_expression, remove_expression, add_line, change_line, remove_line,
    add_camera, remove_camera,
    change_scene, add_scene, remove_scene, move_scene, retime_scene,
    retime_film, change_film,
    add_actor, change_actor, rename_actor, remove_actor,
    add_prop, change_prop, remove_prop,
)  # fmt: skip
