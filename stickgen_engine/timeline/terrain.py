"""The ground of a scene where it isn't level: stairs with real steps, and tops to stand on."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.timeline.beats import Point
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

# The flight of stairs as it is drawn: steps, how deep each is and how high, in metres; and how
# far before and behind the line of its feet the treads reach.
STEPS: Final = 8
TREAD_M: Final = 0.3
RISER_M: Final = 0.2
_STAIRS_HALF_DEEP_M: Final = 0.6
# Ways up lead a little to the viewer, so that the climber's face is seen.
_TO_VIEWER_M: Final = 0.16
# The ladder as it is drawn: its rungs.
RUNGS: Final = 8
FIRST_RUNG_M: Final = 0.18
RUNG_M: Final = 0.29
# What one can stand on, and how high its top is as a share of how high it is drawn.
TOPS: Final[dict[str, float]] = {
    "table": 1.0, "desk": 1.0, "box": 1.0, "stage": 1.0, "bench": 0.5, "chair": 0.5, "rock": 0.92,
    "bed": 0.8, "sofa": 0.5, "treasure_chest": 0.57, "suitcase": 1.0, "gift": 0.9, "piano": 1.0,
    "car": 1.0, "gravestone": 1.0, "drum": 1.0, "mushroom": 0.9, "fence": 1.0, "bush": 0.9,
    "campfire": 0.5, "boat": 0.25, "snowman": 1.0, "tent": 1.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flight:
    """A flight of stairs: its foot, which way it climbs (1 right, -1 left), and its scale."""

    x: float
    z: float
    way: float
    scale: float

    @property
    def length(self) -> float:
        """From the first riser to the end of the top, in metres."""
        return STEPS * TREAD_M * self.scale

    @property
    def top(self) -> float:
        """How high it leads, in metres."""
        return STEPS * RISER_M * self.scale

    @property
    def before(self) -> Point:
        """Where one stands before climbing."""
        return (self.x - 0.35 * self.way, self.z)

    @property
    def above(self) -> Point:
        """Where one stands having climbed: on the highest tread."""
        return (
            self.x + self.way * (self.length - 0.5 * TREAD_M * self.scale),
            self.z - _TO_VIEWER_M,
        )

    def height(self, x: float, z: float) -> float:
        """Return how high the tread at a point is; 0 beside the stairs."""
        along = (x - self.x) * self.way
        if not 0.0 <= along <= self.length or abs(z - self.z) > _STAIRS_HALF_DEEP_M:
            return 0.0
        return min(int(along / (TREAD_M * self.scale)) + 1, STEPS) * RISER_M * self.scale

    def foothold(self, x: float, z: float) -> Point:
        """Return where an ankle goes for the ball of the foot to be on the middle of a tread."""
        along = (x - self.x) * self.way
        if self.height(x, z) == 0.0:
            return (min(along, -0.16) * self.way + self.x, z) if -0.3 < along < 0.0 else (x, z)
        tread = TREAD_M * self.scale
        number = min(int(along / tread), STEPS - 1)
        return (self.x + self.way * (number + 0.36) * tread, z)


@dataclass(frozen=True, slots=True)
class Terrain:
    """All that rises from the level ground of a scene; lengths in metres.

    ``afloat`` says that the ground is the surface of deep water.
    """

    flights: tuple[Flight, ...] = ()
    afloat: bool = False

    def height(self, x: float, z: float) -> float:
        """Return how high the ground is under a point."""
        return max((flight.height(x, z) for flight in self.flights), default=0.0)

    def foothold(self, x: float, z: float) -> Point:
        """Return where near a point a foot stands well: on the level anywhere."""
        for flight in self.flights:
            if abs(z - flight.z) <= _STAIRS_HALF_DEEP_M:
                x, z = flight.foothold(x, z)
        return (x, z)


LEVEL: Final = Terrain()
_DEEP: Final = ("ocean_surface",)
# Here one may stand by the water or swim in it.
_BY_WATER: Final = ("pool", "lake", "river")
_IN_WATER: Final = frozenset(("swim", "dive"))
_AFLOAT: Final = frozenset((*_IN_WATER, "idle", "stand", "row"))


def terrain_of(scene: Scene) -> Terrain:
    """Read the ground of a scene from its props."""
    flights = tuple(flight_of(prop) for prop in scene.props if prop.kind == "stairs")
    return Terrain(flights, scene.place in _DEEP or _swum_in(scene))


def _swum_in(scene: Scene) -> bool:
    """Tell whether a scene by the water is played in it: somebody swims, and nobody walks."""
    if scene.place not in _BY_WATER:
        return False
    done = {
        action.action
        for part in scene.parts
        for action in part.actions
        if ACTIONS.get(action.action).layer == "base"
    }
    return bool(done & _IN_WATER) and done <= _AFLOAT


def flight_of(prop: Prop) -> Flight:
    """Find a flight of stairs from its prop: it climbs to the right unless it faces left."""
    way = -1.0 if prop.facing == "left" else 1.0
    half = 0.5 * STEPS * TREAD_M * prop.scale
    return Flight(prop.at[0] - way * half, prop.at[1], way, prop.scale)


def top_of(kind: str, scale: float) -> float | None:
    """Return how high the top of a thing is that one can stand on, None where nobody can."""
    share = TOPS.get(kind)
    return None if share is None else share * PROPS.get(kind).height_m * scale
