"""Contact sheets of everything that can be drawn, for the eye to judge."""

from stickgen_engine.gallery.making import SHEETS, make_gallery

__all__ = ["SHEETS", "make_gallery"]
