"""The weather's layers: behind the actors, among them and before everything."""

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.weather.fog import draw_fog
from stickgen_engine.drawing.weather.grains import Layer
from stickgen_engine.drawing.weather.rain import RAIN, STORM_RAIN, draw_rain
from stickgen_engine.drawing.weather.snow import draw_snow
from stickgen_engine.drawing.weather.storm import draw_lightning
from stickgen_engine.drawing.weather.wind import draw_wind


def draw_weather(
    on: Painter, view: View, light: Light, layer: Layer, *, time_s: float, seed: int
) -> None:
    """Draw one layer of the scene's weather at a moment; clear weather draws nothing."""
    on.push(role="scenery")
    if light.weather == "rainy":
        draw_rain(on, view, RAIN, layer, time_s=time_s, seed=seed)
    elif light.weather == "snowy":
        draw_snow(on, view, layer, time_s=time_s, seed=seed)
    elif light.weather == "windy":
        draw_wind(on, view, light, layer, time_s=time_s, seed=seed, leaves=60, curls=9)
    elif light.weather == "foggy":
        draw_fog(on, view, light, layer, time_s=time_s, seed=seed)
    elif light.weather == "stormy":
        draw_lightning(on, view, layer, time_s=time_s, seed=seed)
        draw_rain(on, view, STORM_RAIN, layer, time_s=time_s, seed=seed)
        draw_wind(on, view, light, layer, time_s=time_s * 1.3, seed=seed, leaves=20, curls=5)
    on.pop()
