"""Rain, snow, wind, fog and storm, drawn over the frame in three layers."""

from stickgen_engine.drawing.weather.grains import Layer
from stickgen_engine.drawing.weather.layers import draw_weather

__all__ = ["Layer", "draw_weather"]
