"""The light of a time of day and a weather: tints, haze, shadows and the colours of the sky."""

from dataclasses import dataclass, replace
from typing import Final

from stickgen_engine.drawing.colour import Colour, mix, rgb, times

WHITE: Final = rgb("ffffff")


@dataclass(frozen=True, slots=True)
class Light:
    """All that a surface must know to be graded.

    ``tint`` multiplies every surface that does not shine by itself. Haze mixes towards
    ``haze`` by ``haze_per_m`` for each metre of depth, up to ``haze_cap``. Cast shadows shear
    the silhouette by (``shadow_kx``, ``shadow_ky``). ``rim`` is the back light on figures.
    """

    time: str
    weather: str
    sky: tuple[Colour, Colour, Colour]
    ground: tuple[Colour, Colour]
    tint: Colour
    haze: Colour
    haze_per_m: float
    haze_cap: float
    shadow: Colour
    contact: float
    shadow_kx: float
    shadow_ky: float
    casts: bool
    rim: Colour | None
    vignette: float
    lamps: bool
    indoor: bool = False

    def grade(self, colour: Colour, depth_m: float = 0.0) -> Colour:
        """Tint a surface's colour and lose it in the haze at this depth."""
        lit = times(colour, self.tint)
        lost = min(self.haze_cap, self.haze_per_m * max(0.0, depth_m))
        return mix(lit, (*self.haze[:3], lit[3]), lost) if lost else lit

    def on_figure(self, colour: Colour, depth_m: float = 0.0, keep: float = 0.45) -> Colour:
        """Grade a figure's colour, of which a share stays its own whatever the light."""
        return mix(self.grade(colour, depth_m), colour, keep)


def _tint(red: float, green: float, blue: float) -> Colour:
    return (red, green, blue, 1.0)


_TIMES: Final[dict[str, Light]] = {
    "dawn": Light(
        "dawn", "clear",
        (rgb("5B7FB8"), rgb("B7B3D6"), rgb("FFE3B8")), (rgb("A9B98A"), rgb("5A8058")),
        _tint(0.96, 0.86, 0.90), rgb("EFD8CC"), 0.03, 0.7,
        rgb("4A3A6A", 0.34), 0.34, -1.5, 0.22, True, rgb("FFD08A"), 0.22, True,
    ),
    "day": Light(
        "day", "clear",
        (rgb("3F8FE0"), rgb("9BD0F5"), rgb("E8F4F2")), (rgb("8FCB74"), rgb("3F8A44")),
        _tint(1.0, 1.0, 1.0), rgb("E0F0F2"), 0.03, 0.7,
        rgb("123048", 0.34), 0.34, -0.6, 0.2, True, None, 0.2, False,
    ),
    "sunset": Light(
        "sunset", "clear",
        (rgb("3E4690"), rgb("E8766E"), rgb("FFD98A")), (rgb("A8925A"), rgb("4A5638")),
        _tint(0.98, 0.74, 0.66), rgb("F0B088"), 0.03, 0.7,
        rgb("2E1A44", 0.42), 0.42, -1.5, 0.25, True, rgb("FFD08A"), 0.28, True,
    ),
    "night": Light(
        "night", "clear",
        (rgb("070D24"), rgb("122A52"), rgb("335A86")), (rgb("2A4A50"), rgb("102426")),
        _tint(0.46, 0.56, 0.84), rgb("28466E"), 0.03, 0.7,
        rgb("020612", 0.42), 0.42, -1.2, 0.2, True, rgb("A9C8F5"), 0.42, True,
    ),
}  # fmt: skip


def light_for(time_of_day: str, weather: str = "clear", *, indoor: bool = False) -> Light:
    """Return the light of a time ("dawn", "day", "sunset", "night") under a weather."""
    light = replace(_TIMES[time_of_day], weather=weather)
    if indoor:
        return _under_a_roof(light)
    return _under_weather(light)


def _under_weather(light: Light) -> Light:
    dark = light.time == "night"
    grey = mix(rgb("8C99A8"), light.sky[2], 0.2) if not dark else rgb("2A3648")
    if light.weather == "rainy":
        return _overcast(light, grey, 0.6, _tint(0.74, 0.80, 0.90), haze=0.045)
    if light.weather == "snowy":
        pale = rgb("C6D2E2") if not dark else rgb("3A4A66")
        return _overcast(light, pale, 0.6, _tint(0.92, 0.96, 1.04), haze=0.04)
    if light.weather == "foggy":
        veil = rgb("C9D1D8") if not dark else rgb("3A4656")
        thick = _overcast(light, veil, 0.85, _tint(0.95, 0.97, 1.0), haze=0.16)
        return replace(thick, haze=veil, haze_cap=0.93)
    if light.weather == "stormy":
        cloud = rgb("3C4660") if not dark else rgb("1A2236")
        return replace(
            _overcast(light, cloud, 0.8, _tint(0.62, 0.66, 0.82), haze=0.045), lamps=True
        )
    return light


def _overcast(light: Light, cloud: Colour, share: float, tint: Colour, *, haze: float) -> Light:
    top, middle, low = light.sky
    return replace(
        light,
        sky=(
            mix(top, times(cloud, _tint(0.82, 0.84, 0.9)), share),
            mix(middle, cloud, share),
            mix(low, mix(cloud, WHITE, 0.15), share),
        ),
        tint=times(light.tint, tint),
        haze=mix(light.haze, cloud, share),
        haze_per_m=haze,
        contact=0.26,
        casts=False,
        rim=None,
    )


def _under_a_roof(light: Light) -> Light:
    """Indoors lamps carry the dark hours: a gentler tint, no weather, no haze to speak of."""
    warm = {"dawn": _tint(0.97, 0.93, 0.93), "day": _tint(1.0, 1.0, 1.0),
            "sunset": _tint(1.0, 0.88, 0.80), "night": _tint(0.72, 0.70, 0.82)}  # fmt: skip
    return replace(
        light,
        tint=warm[light.time],
        haze_per_m=0.006,
        haze_cap=0.25,
        casts=False,
        rim=None,
        indoor=True,
    )
