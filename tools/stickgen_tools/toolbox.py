"""All tools, and the toolbox that suits a model.

A tool is a function with this decorator, in a module of its own part::

    @tool(effect="render")
    async def render_clip(studio: Studio, draft: bool = True) -> Outcome:
        '''Make the film of the current script.'''

The plain text in ``Annotated[float, Field(ge=0, le=60), "how long"]`` tells the model what an
argument is (so does a docstring's section of arguments); bounds are pydantic's, fixed words
``Literal[...]``, and words of the vocabulary the types of ``stickgen_tools.terms``, which read
synonyms. The module gathers its tools in a tuple (``CLIP_TOOLS = (render_clip, …)``), which
``all_tools`` below adds to the others. What the model can mend is raised as ``ToolError``.
"""

from stickgen_tools.offered import OfferedTools
from stickgen_tools.reserve import AT_HAND, reserve_tool
from stickgen_tools.tool import Tool

# Models with less room than this get the small set; all descriptions together take about 10,000.
ROOMY_TOKENS = 32_000


def all_tools() -> tuple[Tool, ...]:
    """Return every tool there is, in the order in which they are offered."""
    from stickgen_tools.clips.tools import CLIP_TOOLS
    from stickgen_tools.looking.tools import LOOKING_TOOLS
    from stickgen_tools.script.tools import SCRIPT_TOOLS

    return (*SCRIPT_TOOLS, *CLIP_TOOLS, *LOOKING_TOOLS)


def toolbox_for(context_tokens: int) -> OfferedTools:
    """Return the tools for a model that holds this many tokens at once."""
    tools = all_tools()
    if context_tokens >= ROOMY_TOKENS:
        return OfferedTools(tools)
    by_name = {tool.name: tool for tool in tools}
    at_hand = [by_name[name] for name in AT_HAND if name in by_name]
    reserve = [tool for tool in tools if tool.name not in AT_HAND]
    more = reserve_tool({tool.name: tool for tool in reserve})
    return OfferedTools([*at_hand, more], reserve, AT_HAND)
