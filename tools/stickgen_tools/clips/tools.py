"""The clip tools in the order in which they are offered."""

from stickgen_tools.clips.exporting import export
from stickgen_tools.clips.motions import generate_motion
from stickgen_tools.clips.rendering import render_clip
from stickgen_tools.clips.versions import (
    compare_versions,
    list_versions,
    redo,
    restore_version,
    undo,
)
from stickgen_tools.tool import Tool

CLIP_TOOLS: tuple[Tool, ...] = (
    render_clip,
    undo,
    redo,
    list_versions,
    compare_versions,
    restore_version,
    export,
    generate_motion,
)
