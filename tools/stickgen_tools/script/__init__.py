"""Script tools: pure functions from a script to a script, addressed by ids."""
