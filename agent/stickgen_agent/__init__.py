"""stickgen_agent."""
