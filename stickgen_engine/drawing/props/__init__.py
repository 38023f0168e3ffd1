"""Every prop draws itself in metres, y up, with its origin at the middle of its foot."""

from stickgen_engine.drawing.props.extras import draw_extra
from stickgen_engine.drawing.props.table import MOVING, draw_prop

__all__ = ["MOVING", "draw_extra", "draw_prop"]
