"""stickgen_engine."""
