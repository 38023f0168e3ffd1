"""The script tools in the order in which they are offered."""

from stickgen_tools.script.words import list_words
from stickgen_tools.tool import Tool

SCRIPT_TOOLS: tuple[Tool, ...] = (list_words,)
