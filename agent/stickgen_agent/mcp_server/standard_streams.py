"""The server over standard input and output, as clients start it."""

from importlib.metadata import version

from mcp.server.stdio import stdio_server

from stickgen_agent.mcp_server.serving import FilmServer
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import ROOMY_TOKENS, toolbox_for


async def serve_streams(studio: Studio) -> None:
    """Answer the client until it goes; what is under way then is stopped."""
    films = FilmServer(toolbox_for(ROOMY_TOKENS), studio)
    server = films.server(version("stickgen-agent"))
    try:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())
    finally:
        await films.close()
