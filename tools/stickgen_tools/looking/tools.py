"""The looking tools in the order in which they are offered."""

from stickgen_tools.looking.previewing import preview_frames
from stickgen_tools.looking.reviewing import review_clip
from stickgen_tools.tool import Tool

LOOKING_TOOLS: tuple[Tool, ...] = (preview_frames, review_clip)
