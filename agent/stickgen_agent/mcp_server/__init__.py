"""The tools of the film's maker for any MCP client, over standard input and output."""
