"""How dogs, cats and horses get about: one row of numbers a gait, one set of gaits a species."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

Four = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class QuadGait:
    """One way of going on four feet, for a body of the species' own size.

    ``phases`` say when, in a stride, each foot is in the middle of its stand; the feet are left and
    right hind, left and right fore. ``duty`` is the share of a stride that a foot stands at most
    and ``longest`` how far the body goes over a standing foot, in leg lengths. Each end of the
    trunk rises by ``bounce`` (leg lengths) while it is on its feet, ``beats`` times a stride, or
    sinks where that is negative. ``flex`` rounds and stretches the back once a stride; ``reach``
    puts hind and fore feet further ahead. Lengths are in leg lengths, angles in degrees.
    """

    period_s: float
    phases: Four
    duty: float
    longest: float = 1.0
    lift: float = 0.14
    fore_lift: float = 0.16
    bounce: float = 0.0
    beats: int = 2
    flex: float = 0.0
    bend: float = 0.0
    pitch: float = 0.0
    neck: float = 0.0
    nod: float = 0.0
    bob: float = 2.0
    weave: float = 3.0
    up: float = 0.0
    reach: tuple[float, float] = (0.0, 0.0)
    wide: float = 0.0
    reel: float = 0.0
    lame: int = -1
    backwards: bool = False
    flight_s: float = 0.0


# Lateral sequence: left hind, left fore, right hind, right fore.
_WALKING: Final[Four] = (0.0, 0.5, 0.22, 0.72)
_TROTTING: Final[Four] = (0.0, 0.5, 0.5, 0.0)
# Left lead: the right hind foot, then the left with the right fore, then the leading left fore.
_CANTERING: Final[Four] = (0.2, 0.0, 0.44, 0.22)
# Horses gallop with the lead on the same side behind and before, dogs and cats on either.
_TRANSVERSE: Final[Four] = (0.13, 0.0, 0.5, 0.36)
_ROTARY: Final[Four] = (0.0, 0.1, 0.52, 0.42)
_BOUNDING: Final[Four] = (0.0, 0.02, 0.42, 0.46)
_PRONKING: Final[Four] = (0.0, 0.02, 0.03, 0.01)

_DOG: Final[dict[str, QuadGait]] = {
    "walk": QuadGait(0.8, _WALKING, 0.62, 1.0, 0.15, 0.17, bounce=0.02, bob=3.5, flex=0.0),
    "trot": QuadGait(0.46, _TROTTING, 0.42, 0.95, 0.24, 0.26, bounce=-0.035, bob=2.0, weave=1.5,
                     neck=-4.0),
    "canter": QuadGait(0.42, _CANTERING, 0.34, 0.95, 0.3, 0.36, bounce=-0.1, beats=1, flex=11.0,
                       bob=5.0, weave=0.0, neck=4.0, reach=(0.12, 0.08), flight_s=0.08),
    "gallop": QuadGait(0.4, _ROTARY, 0.22, 0.95, 0.34, 0.42, bounce=-0.12, beats=1, flex=26.0,
                       bob=7.0, weave=0.0, neck=16.0, up=-0.06, reach=(0.26, 0.14), flight_s=0.085),
}  # fmt: skip
_CAT: Final[dict[str, QuadGait]] = {
    "walk": replace(_DOG["walk"], period_s=0.7, duty=0.66, lift=0.18, fore_lift=0.2, bounce=0.01,
                    bob=1.0, weave=5.0, up=-0.05, neck=16.0, nod=-16.0, longest=1.25, wide=-0.08),
    "trot": replace(_DOG["trot"], period_s=0.38, bounce=-0.02, up=-0.06, neck=16.0, nod=-16.0,
                    longest=1.25),
    "canter": replace(_DOG["canter"], period_s=0.38, flex=18.0, up=-0.02, neck=18.0, longest=1.15),
    "gallop": replace(_DOG["gallop"], period_s=0.36, flex=30.0, up=-0.02, neck=22.0, longest=1.2,
                      bounce=-0.16, reach=(0.4, 0.2)),
}  # fmt: skip
_HORSE: Final[dict[str, QuadGait]] = {
    "walk": QuadGait(1.1, _WALKING, 0.62, 0.85, 0.12, 0.14, bounce=0.012, bob=6.0, weave=1.5),
    "trot": QuadGait(0.68, _TROTTING, 0.4, 0.85, 0.22, 0.3, bounce=-0.035, bob=1.0, weave=0.5,
                     neck=-4.0, nod=3.0),
    "canter": QuadGait(0.6, _CANTERING, 0.34, 0.85, 0.26, 0.34, bounce=-0.075, beats=1, flex=4.0,
                       bob=6.0, weave=0.0, neck=6.0, reach=(0.06, 0.06), flight_s=0.09),
    "gallop": QuadGait(0.46, _TRANSVERSE, 0.26, 0.85, 0.34, 0.42, bounce=-0.085, beats=1, flex=6.0,
                       bob=8.0, weave=0.0, neck=26.0, nod=-12.0, reach=(0.14, 0.12),
                       flight_s=0.09),
}  # fmt: skip


def _more(own: Mapping[str, QuadGait], *, size: float, stiff: bool) -> dict[str, QuadGait]:
    """Derive the ways of going that are bent out of a species' four gaits."""
    walk, trot, gallop = own["walk"], own["trot"], own["gallop"]
    return {
        **own,
        "sneak": replace(walk, period_s=1.3 * walk.period_s, duty=0.7, up=-0.24 * size, bob=1.0,
                         neck=walk.neck + 30.0, nod=walk.nod - 28.0, bounce=0.0, weave=4.0,
                         lift=0.16, fore_lift=0.24),
        "crawl": replace(walk, period_s=0.9 * walk.period_s, duty=0.6, up=-0.5 * size,
                         neck=walk.neck + 22.0, nod=walk.nod - 20.0, bounce=0.0, weave=9.0,
                         lift=0.1, fore_lift=0.12, wide=0.16),
        "march": replace(trot, period_s=1.5 * trot.period_s, duty=0.44, lift=0.34, fore_lift=0.5,
                         neck=trot.neck - 18.0, nod=trot.nod + 14.0, bounce=0.02, pitch=-3.0),
        "skip": replace(gallop, period_s=1.25 * gallop.period_s, phases=_PRONKING, duty=0.24,
                        bounce=-0.26, flex=0.5 * gallop.flex, neck=-10.0, nod=6.0, reach=(0, 0),
                        up=0.0, lift=0.42, fore_lift=0.5, flight_s=0.12),
        "hop": replace(gallop, period_s=1.2 * gallop.period_s, phases=_BOUNDING, duty=0.3,
                       bounce=-0.22, flex=max(gallop.flex, 10.0), neck=4.0, up=-0.04,
                       reach=(0.4, 0.05), flight_s=0.09),
        "limp": replace(walk, period_s=0.95 * walk.period_s, lame=3, bounce=0.0, bob=0.0,
                        neck=walk.neck + 4.0, weave=2.0),
        "tiptoe": replace(walk, period_s=1.25 * walk.period_s, duty=0.72, lift=0.34, fore_lift=0.44,
                          neck=walk.neck - 12.0, nod=walk.nod + 8.0, bounce=0.02, up=0.01, bob=0.0),
        "stagger": replace(walk, period_s=1.2 * walk.period_s, duty=0.6, neck=walk.neck + 16.0,
                           wide=0.16, reel=14.0, weave=10.0, bob=6.0, up=-0.06),
        "back_away": replace(walk, duty=0.66, backwards=True, neck=walk.neck + (0 if stiff else 10),
                             up=-0.08 if stiff else -0.14, bob=1.0, pitch=-2.0),
        "push": replace(walk, period_s=1.1 * walk.period_s, duty=0.7, neck=walk.neck + 54.0,
                        nod=walk.nod - 24.0, up=-0.1, pitch=6.0, bob=2.0),
        "pull": replace(walk, duty=0.7, backwards=True, neck=walk.neck + 34.0, nod=walk.nod - 34.0,
                        up=-0.22, pitch=6.0, bob=5.0, reach=(0.16, 0.2)),
        "climb_stairs": replace(walk, lift=0.4, fore_lift=0.46, bounce=0.03, neck=walk.neck - 4.0),
        "carry": replace(walk, neck=walk.neck - 10.0, nod=walk.nod + 4.0, bob=1.0),
    }  # fmt: skip


QUAD_GAITS: Final[dict[str, dict[str, QuadGait]]] = {
    "dog": _more(_DOG, size=1.0, stiff=False),
    "cat": _more(_CAT, size=1.0, stiff=False),
    "horse": _more(_HORSE, size=0.7, stiff=True),
}
# Ways that are gone with the head towards where one came from.
BACKWARDS: Final = frozenset(name for name, gait in QUAD_GAITS["dog"].items() if gait.backwards)
# The length of the legs, in metres, that the periods are meant for.
OWN_LEG_M: Final = {"dog": 0.45, "cat": 0.2, "horse": 1.1}
# Gaits from slow to fast, and the Froude number, v²/gh, above which each gives way to the next.
_FASTER: Final = (("walk", 0.75), ("trot", 2.5), ("canter", 3.6))
# The slowest and the fastest gait that an action's word allows.
_BETWEEN: Final[dict[str, tuple[str, str]]] = {
    "walk": ("walk", "gallop"), "follow": ("walk", "gallop"), "jog": ("trot", "canter"),
    "trot": ("trot", "trot"), "run": ("canter", "gallop"), "chase": ("canter", "gallop"),
    "flee": ("gallop", "gallop"), "sprint": ("gallop", "gallop"), "gallop": ("gallop", "gallop"),
    "pounce": ("canter", "gallop"), "tackle": ("gallop", "gallop"), "dodge": ("trot", "gallop"),
    "carry": ("carry", "gallop"), "run_bases": ("gallop", "gallop"), "fight": ("trot", "canter"),
}  # fmt: skip
_ORDER: Final = ("walk", "trot", "canter", "gallop")


def gait_for(species: str, motion: str, froude: float) -> QuadGait:
    """Choose a gait by what is done and how fast for the size of the body."""
    gaits = QUAD_GAITS[species]
    if motion not in _BETWEEN:
        return gaits[motion if motion in gaits else "walk"]
    slowest, fastest = _BETWEEN[motion]
    natural = next((name for name, most in _FASTER if froude <= most), "gallop")
    if slowest == "carry":
        slowest = "walk"
    rank = max(min(_ORDER.index(natural), _ORDER.index(fastest)), _ORDER.index(slowest))
    name = _ORDER[rank]
    if motion == "carry" and name == "walk":
        return gaits["carry"]
    return _told(gaits[name], motion)


def _told(gait: QuadGait, motion: str) -> QuadGait:
    """Let a gait tell what it is for: a hunter reaches ahead, a fugitive ducks."""
    if motion in ("chase", "tackle"):
        return replace(gait, neck=gait.neck + 12.0, nod=gait.nod - 10.0, pitch=gait.pitch + 2.0)
    if motion == "flee":
        return replace(gait, neck=gait.neck - 16.0, nod=gait.nod + 10.0, up=gait.up - 0.07,
                       period_s=0.92 * gait.period_s, weave=gait.weave + 3.0)  # fmt: skip
    if motion == "sprint":
        hind, fore = gait.reach
        return replace(gait, flex=1.2 * gait.flex, neck=gait.neck + 6.0, up=gait.up - 0.04,
                       reach=(hind + 0.08, fore + 0.08))  # fmt: skip
    if motion == "follow":
        return replace(gait, neck=gait.neck - 6.0, nod=gait.nod + 3.0)
    if motion == "jog":
        return replace(gait, period_s=1.12 * gait.period_s, bounce=1.3 * gait.bounce)
    return gait


def goes_on_four(motion: str) -> bool:
    """Tell whether a motion has a gait of its own on four feet."""
    return motion in _BETWEEN or motion in QUAD_GAITS["dog"]
