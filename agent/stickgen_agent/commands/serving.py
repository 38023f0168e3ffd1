"""``mcp``: serve the tools over standard input and output."""

import argparse
import asyncio
from importlib.util import find_spec
from pathlib import Path

from stickgen_agent.sessions.store import Store
from stickgen_engine.errors import SetupError
from stickgen_tools.studio import Studio


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
            from stickgen_agent.mcp_server.standard_streams import serve_streams

            asyncio.run(serve_streams(Studio(session.project)))
    return 0
