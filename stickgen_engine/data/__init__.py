"""Data for the motion model: synthetic motion with labels and captions, in shards."""

from stickgen_engine.data.making import Made, make_synthetic

__all__ = ["Made", "make_synthetic"]
