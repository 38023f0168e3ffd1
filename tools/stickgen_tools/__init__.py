"""stickgen_tools."""
