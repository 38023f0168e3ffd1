"""What things are made of, as far as it shows when they fly, bounce and roll."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.timeline.world import World
from stickgen_engine.vocabulary.props import PROPS

# Small things are drawn larger than life, or nobody would see them.
_SMALL_M: Final = 0.3
_ENLARGE: Final = 1.6
# What a sinking ball loses in water, per second and unit of the place's drag.
_WATER: Final = 0.5
# How fast a full wind blows, and what a thing lighter than air or water rises with.
_WIND_MPS: Final = 7.0
_RISE_MPS2: Final = 0.9
# Above this share of buoyancy what floats goes up.
_AFLOAT: Final = 0.55


@dataclass(frozen=True, slots=True)
class Matter:
    """How a kind of thing behaves once nobody holds it.

    ``bounce`` is the coefficient of restitution on a hard floor; ``rolls`` tells a ball from what
    slides; ``drag`` is the share of its speed through the air that it loses in a second;
    ``floats`` that it rises in water, ``rises`` in air; light alone never ``falls``.
    """

    bounce: float = 0.0
    rolls: bool = False
    drag: float = 0.0
    floats: bool = False
    rises: bool = False
    falls: bool = True


_MATTER: Final[dict[str, Matter]] = {
    "basketball": Matter(0.75, rolls=True, floats=True),
    "ball": Matter(0.7, rolls=True, floats=True),
    "soccer_ball": Matter(0.6, rolls=True, floats=True),
    "baseball": Matter(0.5, rolls=True),
    "rock": Matter(0.1),
    "balloon": Matter(0.6, drag=1.8, floats=True, rises=True),
    "newspaper": Matter(0.0, drag=2.2, floats=True),
    "letter": Matter(0.0, drag=2.4, floats=True),
    "umbrella": Matter(0.1, drag=1.4, floats=True),
    "hat": Matter(0.15, drag=0.6, floats=True),
    "flower": Matter(0.05, drag=1.2, floats=True),
    "bottle": Matter(0.25),
    "key": Matter(0.2),
    "ring": Matter(0.3, rolls=True),
    "bolt": Matter(falls=False),
    "arrow": Matter(),
}  # fmt: skip
BALLS: Final = frozenset(("ball", "baseball", "basketball", "soccer_ball"))
# What is no prop of the vocabulary but belongs to an action: its height and width in metres.
EXTRAS: Final[dict[str, tuple[float, float]]] = {
    "bolt": (0.3, 0.3), "arrow": (0.05, 0.7), "brush": (0.34, 0.05), "pencil": (0.2, 0.03),
    "spoon": (0.36, 0.08), "fork": (0.23, 0.05), "pan": (0.5, 0.3), "stick": (0.4, 0.04),
    "hoop": (4.0, 1.2), "stove": (0.86, 0.62), "pot": (0.24, 0.36), "hotplate": (0.09, 0.4),
    "rope": (0.03, 1.0), "notepad": (0.27, 0.2),
}  # fmt: skip


def matter_of(kind: str) -> Matter:
    """Return how a kind of thing behaves; what nobody told of falls and lies."""
    return _MATTER.get(kind, Matter())


def drawn_scale(kind: str, scale: float) -> float:
    """Return how many times its own size a prop of the script is drawn."""
    if kind in EXTRAS:
        size = max(EXTRAS[kind])
    else:
        size = max(PROPS.get(kind).height_m, PROPS.get(kind).width_m)
    return scale * (_ENLARGE if size < _SMALL_M else 1.0)


def height_of(kind: str, scale: float) -> float:
    """Return how tall a prop is drawn, in metres, at its drawn scale."""
    return (EXTRAS[kind][0] if kind in EXTRAS else PROPS.get(kind).height_m) * scale


@dataclass(frozen=True, slots=True)
class Air:
    """What acts on one thing under way: m/s2 upwards, loss of speed per second, m/s of wind."""

    lift: float
    loss: float
    wind: float = 0.0


def air_of(matter: Matter, world: World) -> Air:
    """Return what a place does to a thing that flies there."""
    in_water = world.buoyancy > _AFLOAT and world.drag > 1.0
    loss = matter.drag * world.drag
    lift = -world.pull if matter.falls else 0.0
    if in_water:
        loss += _WATER * world.drag
        lift = _RISE_MPS2 if matter.floats else lift
    elif matter.rises:
        lift = _RISE_MPS2 * world.gravity
    wind = _WIND_MPS * world.wind if loss > 0.0 and not in_water else 0.0
    return Air(lift, loss, wind)
