"""What a place and its weather do to whatever moves there: gravity, friction, air, water, wind."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.models import Scene
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.weathers import WEATHERS

EARTH_MPS2 = 9.81


@dataclass(frozen=True, slots=True)
class World:
    """The physics of a scene.

    ``gravity``, ``friction`` and ``drag`` are 1 on earth; ``buoyancy`` and ``wind`` run from 0 to
    1, and wind blows to the right.
    """

    gravity: float = 1.0
    friction: float = 1.0
    drag: float = 1.0
    buoyancy: float = 0.0
    wind: float = 0.0

    @property
    def pull(self) -> float:
        """The acceleration of a falling thing, in m/s2."""
        return self.gravity * EARTH_MPS2 * (1.0 - self.buoyancy)


EARTH: Final = World()


def world_of(scene: Scene) -> World:
    """Read the physics of a scene's place and weather; indoors no weather counts."""
    place, weather = PLACES.get(scene.place), WEATHERS.get(scene.weather)
    open_air = not place.indoor
    return World(
        gravity=place.gravity,
        friction=place.friction * (weather.friction if open_air else 1.0),
        drag=place.air_resistance,
        buoyancy=place.buoyancy,
        wind=max(place.wind_strength, weather.wind_strength if open_air else 0.0),
    )
