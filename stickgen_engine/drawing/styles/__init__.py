"""The seven styles of picture: each redraws line, fill and texture in its own way."""

from stickgen_engine.drawing.styles.style import Style, style_named, styled

__all__ = ["Style", "style_named", "styled"]
