"""What is different between two scripts, in plain words for people and models."""

from stickgen_tools.clips.changes.films import changes

__all__ = ["changes"]
