"""Every prop draws itself in metres, y up, with its origin at the middle of its foot."""

from stickgen_engine.drawing.props.flashes import draw_flash
from stickgen_engine.drawing.props.table import MOVING, draw_prop

__all__ = ["MOVING", "draw_flash", "draw_prop"]
