"""How surfaces of places take the light: lit and shaded sides, haze, snow, wet, wind."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Linear

SNOW: Final = rgb("f2f6fc")
SNOW_SHADE: Final = rgb("b9cbe6")
GLOW: Final = rgb("ffde8a")
OVERCAST: Final = frozenset({"rainy", "stormy", "snowy", "foggy"})


def sided(colour: Colour, x0: float, x1: float, *, lit: float = 0.12, shade: float = 0.2) -> Linear:
    """Light a form from the left: lit edge at x0, shaded edge at x1."""
    stops = ((0.0, lighter(colour, lit)), (0.45, colour), (1.0, darker(colour, shade)))
    return Linear(x0, 0.0, x1, 0.0, stops)


def rising(foot: Colour, top: Colour, y0: float, y1: float) -> Linear:
    """Go from one colour at the height y0 to another at y1."""
    return Linear(0.0, y0, 0.0, y1, ((0.0, foot), (1.0, top)))


def rounded_shade(colour: Colour, y: float, radius: float) -> Linear:
    """Light a ball or crown from above; upright gradients are much the quickest to paint."""
    stops = ((0.0, darker(colour, 0.24)), (0.55, colour), (1.0, lighter(colour, 0.17)))
    return Linear(0.0, y - radius, 0.0, y + radius, stops)


def raw(light: Light, final: Colour) -> Colour:
    """Return the colour which this light's tint turns into ``final``, as near as can be."""
    r, g, b = (min(1.0, final[i] / light.tint[i]) for i in range(3))
    return (r, g, b, final[3])


def hazed(light: Light, colour: Colour, share: float) -> Colour:
    """Lose a share of a colour in the haze, more in thick weather; for boards without haze."""
    thick = 1.0 - (1.0 - min(share, 0.97)) ** max(0.4, light.haze_per_m / 0.03)
    return mix(colour, (*raw(light, light.haze)[:3], colour[3]), min(0.95, thick))


def snowy(light: Light) -> bool:
    """Tell whether snow lies on what is outdoors."""
    return light.weather == "snowy" and not light.indoor


def wet(light: Light) -> bool:
    """Tell whether the ground outdoors is wet."""
    return light.weather in ("rainy", "stormy") and not light.indoor


def overcast(light: Light) -> bool:
    """Tell whether the sky hides sun, moon and stars."""
    return light.weather in OVERCAST


def lean(light: Light) -> float:
    """Return how far trees lean to the right, in metres for each metre of height."""
    return {"windy": 0.2, "stormy": 0.12}.get(light.weather, 0.0) if not light.indoor else 0.0


def snowed(light: Light, colour: Colour, share: float = 0.75) -> Colour:
    """Cover a colour with snow where snow lies."""
    return mix(colour, (*SNOW[:3], colour[3]), share) if snowy(light) else colour
