"""``mcp``: serve the tools over standard input and output."""

import argparse
import asyncio
import sys
from importlib.util import find_spec

from stickgen_agent.commands.opening import opened
from stickgen_agent.plain import plain
from stickgen_agent.settings import read_settings
from stickgen_engine.errors import SetupError
from stickgen_tools.studio import Studio


def serve(options: argparse.Namespace) -> int:
    """Answer an MCP client until it goes."""
    if find_spec("mcp") is None:
        raise SetupError("the MCP server needs the extra: pip install 'stickgen-agent[mcp]'")
    with opened(options, read_settings(), _remark) as session:
        from stickgen_agent.mcp_server.standard_streams import serve_streams

        session.use(backend="mcp", model="")
        asyncio.run(serve_streams(Studio(session.project)))
    return 0


def _remark(text: str) -> None:
    print(f"note: {plain(text)}", file=sys.stderr)
