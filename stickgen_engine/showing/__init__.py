"""One short script for each word: the stage on which an action, a manner or a meeting shows."""

from stickgen_engine.showing.stages import showing

__all__ = ["showing"]
