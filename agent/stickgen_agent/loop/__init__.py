"""A turn: ask, act, and tell what happens."""
