"""``mcp``: serve the tools over standard input and output."""

import argparse
import asyncio
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from stickgen_agent.sessions.store import Store
from stickgen_engine.errors import SetupError
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import ROOMY_TOKENS, toolbox_for


def serve(options: argparse.Namespace) -> int:
    """Answer an MCP client until it goes."""
    if find_spec("mcp") is None:
        raise SetupError("the MCP server needs the extra: pip install 'stickgen-agent[mcp]'")
    with Store.open() as store:
        here = Path()
        session = (
            store.resume(options.resume, exports=here)
            if options.resume
            else store.create(exports=here, backend="mcp")
        )
        with session:
            asyncio.run(_serve(Studio(session.project)))
    return 0


async def _serve(studio: Studio) -> None:
    from mcp.server.stdio import stdio_server

    from stickgen_agent.mcp_server.serving import FilmServer

    films = FilmServer(toolbox_for(ROOMY_TOKENS), studio)
    server = films.server(version("stickgen-agent"))
    try:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())
    finally:
        await films.close()
