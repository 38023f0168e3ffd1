"""The stage of one scene while it is being written: where everyone is, and when who is free."""

from dataclasses import dataclass, field
from math import dist
from typing import Any

from stickgen_engine.script.journeys import pace
from stickgen_engine.script.models import Action, Actor, Scene
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

Point = tuple[float, float]
EDGE_M = 3.5
OUTSIDE_M = 5.8
APART_M = 0.95
_SHORTEST_S = 0.7
# Who stands nearer to a way than this is passed in front, at this distance.
_IN_THE_WAY_M = 0.5
_PASSING_M = 0.85


@dataclass(slots=True)
class Position:
    """One actor on the stage; ``low`` while it sits or lies; ``left`` is where it set out last."""

    at: Point
    start: Point
    base_free: float = 0.0
    upper_free: float = 0.0
    low: str = ""
    left: Point = (0.0, 0.0)
    seat: str = ""
    actions: list[dict[str, Any]] = field(default_factory=list)
    expressions: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    facing: str | None = None


class Stage:
    """Lays actions on the clock; nothing overlaps that may not, and no way is too far."""

    def __init__(self, place: str, weather: str, actors: dict[str, Actor], tempo: float) -> None:
        self.place, self.tempo = place, tempo
        self.actors = actors
        self.people: dict[str, Position] = {}
        self.props: list[dict[str, Any]] = []
        # What the story itself lets somebody do needs no reaction beside it.
        self.told: set[tuple[str, str | None]] = set()
        # Who has which kind of thing in hand, and its id.
        self.owned: dict[tuple[str, str], str] = {}
        # What was laid down or thrown, by its kind.
        self.lying: dict[str, str] = {}
        # When what was thrown or kicked left, and about where it comes down, by its kind.
        self.flown: dict[str, float] = {}
        self.fallen: dict[str, Point] = {}
        # Who ran to fetch which kind of thing.
        self.fetched: dict[str, str] = {}
        # How far those go who go together, as signed metres.
        self.strides: dict[tuple[str, ...], float] = {}
        # When each deed of the scene begins, by its number.
        self.begins: dict[int, float] = {}
        self.clock = 0.3
        self.last_start = 0.3
        self._air = Scene(id="air", duration_s=1.0, place=place, weather=weather)

    def enter(self, who: str, at: Point) -> None:
        """Put somebody on the stage at the beginning."""
        self.people[who] = Position(at, at)

    def speed(self, who: str, action: str, manner: str | None) -> float:
        """Return the pace in m/s that suits an actor and an action here."""
        return pace(Action(action=action, manner=manner), self.actors[who], self._air)

    def act(
        self, who: str, action: str, start: float, seconds: float, **more: Any
    ) -> tuple[float, float]:
        """Lay one action that stays on the spot; return when it begins and ends."""
        person = self.people[who]
        upper = ACTIONS.get(action).layer == "upper" and "to" not in more
        free = person.upper_free if upper else max(person.base_free, person.upper_free)
        begin = round(max(start, free), 2)
        end = round(begin + max(_SHORTEST_S, seconds), 2)
        entry = {"action": action, "start_s": begin, "end_s": end}
        person.actions.append(entry | {key: value for key, value in more.items() if value})
        if upper:
            person.upper_free = end
        else:
            person.base_free = end
        return begin, end

    def go(
        self, who: str, action: str, to: Point, start: float, seconds: float,
        *, manner: str | None = None, target: str | None = None, path: tuple[Point, ...] = (),
        limit: bool = False,
    ) -> float:  # fmt: skip
        """Send somebody somewhere; it takes at least as long as the pace needs. Return the end."""
        person = self.people[who]
        if dist(person.at, to) < 0.15 and not path:
            return max(start, person.base_free)
        self._rise(who)
        speed = self.speed(who, action, manner)
        path = path or self._around(who, to, target)
        way = sum(dist(a, b) for a, b in zip((person.at, *path), (*path, to), strict=True))
        if way < 0.15 or speed <= 0.0:
            return max(start, person.base_free)
        needed = way / (speed * 1.25)
        if limit and needed > seconds * 1.3:
            share = seconds * 1.3 / needed
            to = (person.at[0] + (to[0] - person.at[0]) * share,
                  person.at[1] + (to[1] - person.at[1]) * share)  # fmt: skip
            needed, path = seconds * 1.3, ()
        to = (round(to[0], 2), round(to[1], 2))
        _, end = self.act(who, action, start, max(needed, min(seconds, way / (speed * 0.6))),
                          to=list(to), manner=manner, target=target,
                          path=[[round(x, 2), round(z, 2)] for x, z in path])  # fmt: skip
        person.left, person.at = person.at, to
        return end

    def _around(self, who: str, to: Point, target: str | None) -> tuple[Point, ...]:
        """Return where a way bends before those who stand in it, in the order of the way."""
        here = self.people[who].at
        length = dist(here, to)
        bends: list[tuple[float, Point]] = []
        for name, person in self.people.items():
            if name in (who, target) or length < 1.0:
                continue
            dx, dz = person.at[0] - here[0], person.at[1] - here[1]
            along = (dx * (to[0] - here[0]) + dz * (to[1] - here[1])) / length
            aside = abs(dx * (to[1] - here[1]) - dz * (to[0] - here[0])) / length
            if 0.6 < along < length - 0.5 and aside < _IN_THE_WAY_M:
                bends.append((along, (person.at[0], round(person.at[1] - _PASSING_M, 2))))
        return tuple(point for _, point in sorted(bends)[:4])

    def _rise(self, who: str) -> None:
        person = self.people[who]
        if person.low and self.actors[who].kind != "animal":
            rising = "stand_up" if person.low == "sit" else "get_up"
            self.act(who, rising, person.base_free, 1.3 * self.tempo)
        person.low = ""

    def beside(self, who: str, spot: Point, gap: float = APART_M) -> Point:
        """Return the place next to a spot on the side that somebody comes from."""
        here = self.people[who].at
        side = -1.0 if here[0] <= spot[0] else 1.0
        for place in (
            (spot[0] + side * gap, spot[1]),
            (spot[0] - side * gap, spot[1]),
            (spot[0] + side * gap, spot[1] - 0.8),
            (spot[0] - side * gap, spot[1] - 0.8),
        ):
            if self.free(place, but=who):
                return place
        return spot[0] + 2.0 * side * gap, spot[1]

    def free(self, spot: Point, *, but: str) -> bool:
        """Whether nobody else stands there."""
        return all(
            dist(person.at, spot) >= 0.75 for name, person in self.people.items() if name != but
        )

    def onward(self, who: str, far: float) -> Point:
        """Return a free place some way on, to the side with more room."""
        person = self.people[who]
        here = person.at
        side = 1.0 if here[0] <= 0.0 else -1.0
        x = max(-EDGE_M, min(EDGE_M, here[0] + side * far))
        for z in (here[1], here[1] + 0.8, here[1] - 0.6, here[1] + 1.5):
            if self.free((x, z), but=who):
                return x, z
        return x, here[1] + 2.1

    def prop(self, kind: str, at: Point, **more: Any) -> str:
        """Put a thing on the stage and return its id."""
        used = {each["id"] for each in self.props} | {*self.people}
        number, each = 1, kind
        while each in used:
            number += 1
            each = f"{kind}_{number}"
        spot = [round(at[0], 2), round(at[1], 2)]
        self.props.append({"id": each, "kind": kind, "at": spot, **more})
        return each

    def hand(self, kind: str, who: str) -> None:
        """Give somebody a thing who has it from the start."""
        if who in self.people:
            self.owned[kind, who] = self.prop(kind, self.people[who].at, held_by=who)

    def prop_of(self, kind: str) -> dict[str, Any] | None:
        """Return the first thing of a kind that nobody holds."""
        for each in self.props:
            if each["kind"] == kind and "held_by" not in each:
                return each
        return None

    def clear_spot(self, kind: str, near: float) -> Point:
        """Return a place for a thing that stands free of the others, as near as it can be to x."""
        width = PROPS.get(kind).width_m
        for step in (0.0, 1.3, -1.3, 2.4, -2.4, 3.4, -3.4):
            x = near + step
            clear = all(
                abs(each["at"][0] - x) > (width + PROPS.get(each["kind"]).width_m) / 2
                or abs(each["at"][1] - 1.2) > 1.4
                for each in self.props
            )
            if clear and abs(x) <= 4.2:
                return x, 1.2
        return near, 2.6
