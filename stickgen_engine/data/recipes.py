"""Scenes to make data from: who does what, how, on which ways, with whom; drawn by chance."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.showing.settings import SETTINGS, Setting
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

SECONDS: Final = 10.0
# Kinds of scenes and their shares.
_SHARES: Final = {"journey": 0.36, "doings": 0.38, "seated": 0.08, "meeting": 0.15, "animal": 0.03}
_PLAIN: Final = Setting()
_NEUTRAL: Final = 0.4
_PLACES: Final[dict[str, float]] = {
    "studio": 0.86, "moon": 0.03, "city_street": 0.05, "arctic": 0.02, "pool": 0.02, "rink": 0.02,
}  # fmt: skip
_ANIMALS: Final[dict[str, tuple[str, ...]]] = {
    "dog": ("bark", "wag", "sniff", "roll_over", "beg", "trot", "pounce"),
    "cat": ("meow", "pounce", "sniff", "sneak", "roll_over"),
    "horse": ("trot", "gallop", "graze"),
    "bird": ("flap", "perch", "fly", "hop"),
}
_FACINGS: Final = ("left", "right", "camera", "away")


def _of_group(*groups: str) -> tuple[str, ...]:
    return tuple(name for name in ACTIONS.names if ACTIONS.get(name).group in groups)


_ON_FOOT: Final = tuple(
    name
    for name in _of_group("getting_about")
    if ACTIONS.get(name).travels
    and name not in ("chase", "follow", "climb", "dive", "drive", "row", "ride", "run_bases")
)
_GAITS_OFTEN: Final = ("walk", "walk", "walk", "walk", "run", "jog", *_ON_FOOT)
_DOINGS: Final = (
    *_of_group("gesture", "hands", "sport", "rising_falling"),
    *("jump", "kneel", "crouch", "sit", "lie_down", "turn_around", "dodge", "punch", "kick"),
    *("fight", "block", "fight_stance"),
)
_GESTURES: Final = tuple(
    name for name in _of_group("gesture", "hands") if ACTIONS.get(name).layer == "upper"
)
_MEETINGS: Final = (*_of_group("interaction"), "chase", "follow", "throw", "catch")


def recipe(seed: int, index: int) -> ScriptSchema:
    """Write the scene of one sample: ten seconds in which ``mia`` acts; equal numbers, equal scene.

    The draw of each sample depends on ``seed`` and ``index`` alone, so that any shard can be made
    by itself.
    """
    chance = np.random.default_rng([seed, index])
    kind = str(chance.choice(list(_SHARES), p=list(_SHARES.values())))
    cook = _Cook(chance)
    scene: dict[str, Any] = {
        "journey": cook.journey,
        "doings": cook.doings,
        "seated": cook.seated,
        "meeting": cook.meeting,
        "animal": cook.animal,
    }[kind]()
    scene = {"id": kind, "duration_s": SECONDS, "camera": cook.camera(), **scene}
    return ScriptSchema.model_validate({
        "title": f"sample {index}", "seed": int(chance.integers(2**32)),
        "actors": cook.cast, "scenes": [scene],
    })  # fmt: skip


class _Cook:
    """Draws the parts of a scene."""

    def __init__(self, chance: np.random.Generator) -> None:
        self._chance = chance
        self.cast: list[dict[str, Any]] = []

    def journey(self) -> dict[str, Any]:
        """Go somewhere, once to three times, now and then with a gesture on the way."""
        legs = int(self._chance.integers(1, 4))
        spans = self._spans(legs)
        actions, here = [], np.zeros(2)
        heading = float(self._chance.uniform(0.0, 2.0 * np.pi))
        for start, end in spans:
            gait, manner = self._one(_GAITS_OFTEN), self._manner()
            path, heading = self._way(here, heading, gait, manner, end - start)
            here = path[-1]
            points = [[round(float(v), 3) for v in point] for point in path]
            actions.append({
                "action": gait, "manner": manner, "start_s": start, "end_s": end,
                "path": points[:-1], "to": points[-1],
            })  # fmt: skip
            if self._chance.random() < 0.25 and end - start > 2.2:
                actions.append(self._timed(self._one(_GESTURES), (start + 0.4, end - 0.4)))
        if self._chance.random() < 0.3:
            free = SECONDS - spans[-1][1]
            if free > 1.4:
                actions.append(self._timed(self._one(_DOINGS), (spans[-1][1], SECONDS - 0.2)))
        return {"place": self._place(), "parts": [self._part(actions, at=(0.0, 0.0))]}

    def doings(self) -> dict[str, Any]:
        """Do one to three things where one stands, on the stage that the first asks for."""
        chosen = [self._one(_DOINGS) for _ in range(int(self._chance.integers(1, 4)))]
        return self._staged(chosen)

    def seated(self) -> dict[str, Any]:
        """Sit, gesture there, and rise again or not."""
        down, up = 1.2 + self._chance.uniform(0.0, 1.0), SECONDS - self._chance.uniform(1.8, 3.0)
        actions = [self._timed("sit", (0.3, up), target="thing")]
        first = down + 0.6
        while first + 1.2 < up and len(actions) < 4:
            last = min(first + self._chance.uniform(1.4, 3.0), up)
            actions.append(self._timed(self._one(_GESTURES), (first, last)))
            first = last + self._chance.uniform(0.2, 1.0)
        if self._chance.random() < 0.7:
            actions.append(self._timed("stand_up", (up, min(up + 1.5, SECONDS))))
        seat = self._one(("chair", "bench", "sofa", "rock", "chair"))
        props = [{"id": "thing", "kind": seat, "at": [0.5, 0.1]}]
        return {"props": props, "parts": [self._part(actions, at=(-0.5, 0.0))]}

    def meeting(self) -> dict[str, Any]:
        """Meet somebody and do something with them."""
        action = self._one(_MEETINGS)
        return self._staged([action], SETTINGS.get(action, Setting(partner=True)))

    def animal(self) -> dict[str, Any]:
        """Be an animal."""
        species = self._one(tuple(_ANIMALS))
        self.cast.append({"id": "mia", "kind": "animal", "species": species})
        actions = []
        for span in self._spans(int(self._chance.integers(1, 4))):
            action = self._one(_ANIMALS[species])
            actions.append(self._timed(action, span))
        return {"parts": [self._part(actions, at=(0.0, 0.0))]}

    def camera(self) -> list[dict[str, Any]]:
        """Frame the scene in one of the usual ways, or leave it to the program."""
        if self._chance.random() < 0.4:
            return []
        shot = self._one(("wide", "full", "full", "medium", "close_up"))
        key = {"at_s": 0.0, "move": self._one(("static", "track")), "shot": shot, "target": "mia"}
        if self._chance.random() < 0.3:
            turn = float(self._chance.uniform(-90.0, 90.0))
            moved = {"at_s": 2.0, "move": "orbit", "degrees": turn, "target": "mia"}
            return [{**key, "move": "static"}, moved]
        return [key]

    def _staged(self, chosen: Sequence[str], setting: Setting | None = None) -> dict[str, Any]:
        setting = setting or next((SETTINGS[name] for name in chosen if name in SETTINGS), _PLAIN)
        spans = self._spans(len(chosen), first=setting.before_s if setting.before else 0.0)
        actions = [
            self._timed(name, span, target=_target(name, setting))
            for name, span in zip(chosen, spans, strict=True)
        ]
        if setting.before:
            actions.insert(0, self._timed(setting.before, (0.1, spans[0][0])))
        parts = [self._part(actions, at=(0.0, 0.0), facing="right")]
        away = setting.apart_m * float(self._chance.uniform(0.9, 1.6))
        scene: dict[str, Any] = {"place": setting.place, "parts": parts}
        if setting.thing:
            scene["props"] = [{"id": "thing", "kind": setting.thing, "at": [round(away, 3), 0.0]}]
        if setting.partner:
            self.cast.append({"id": "tom", "height_m": self._height()})
            parts.append(self._partner(setting, away, spans[0]))
        return scene

    def _partner(self, setting: Setting, away: float, span: tuple[float, float]) -> dict[str, Any]:
        aside = round(float(self._chance.uniform(-0.3, 0.3)), 3)
        part: dict[str, Any] = {"actor": "tom", "at": [round(away, 3), aside], "facing": "left"}
        word = ACTIONS.get(setting.partner_does)
        if word.name != "idle":
            act: dict[str, Any] = {"action": word.name, "start_s": span[0], "end_s": span[1]}
            if "actor" in word.targets and word.name not in ("flee", "walk"):
                act["target"] = "mia"
            elif word.travels:
                reach = 0.8 * (span[1] - span[0]) * word.speed_mps
                act["to"] = [round(float(away + reach), 3), 0.0]
            part["actions"] = [act]
        return part

    def _spans(self, count: int, first: float = 0.0) -> list[tuple[float, float]]:
        """Cut ten seconds into as many spans, with moments of rest between some of them."""
        cuts = np.sort(self._chance.uniform(0.0, 1.0, count - 1)) if count > 1 else np.zeros(0)
        edges = np.concatenate(([0.0], 0.5 * cuts + 0.5 * np.arange(1, count) / count, [1.0]))
        begun = max(first, float(self._chance.uniform(0.0, 0.8)))
        edges = begun + edges * (SECONDS - begun)
        rests = self._chance.uniform(0.0, 0.6, count) * (self._chance.random(count) < 0.6)
        return [
            (round(float(a), 2), round(float(b - rest), 2))
            for a, b, rest in zip(edges[:-1], edges[1:], rests, strict=True)
        ]

    def _way(
        self, here: np.ndarray[Any, Any], heading: float, gait: str, manner: str, seconds: float
    ) -> tuple[list[np.ndarray[Any, Any]], float]:
        """Lay a way as long as a gait goes in the time: straight, a curve, a circle, or back."""
        speed = ACTIONS.get(gait).speed_mps * MANNERS.get(manner).pace
        length = max(0.5, speed * (seconds - 0.5) * float(self._chance.uniform(0.75, 1.1)))
        bend = self._one(("straight", "straight", "curve", "curve", "circle", "turn"))
        heading += float(self._chance.normal(0.0, 0.6)) + (np.pi if bend == "turn" else 0.0)
        total = {"curve": self._chance.uniform(0.6, 2.2), "circle": 2.0 * np.pi}.get(bend, 0.0)
        total *= self._one((-1.0, 1.0))
        points = []
        steps = 1 if total == 0.0 else 8
        for _ in range(steps):
            heading += total / (2.0 * steps)
            here = here + length / steps * np.array([np.cos(heading), np.sin(heading)])
            heading += total / (2.0 * steps)
            points.append(here)
        return points, float(heading)

    def _timed(
        self, action: str, span: tuple[float, float], target: str | None = None
    ) -> dict[str, Any]:
        start, end = (round(float(v), 2) for v in span)
        out = {"action": action, "manner": self._manner(), "start_s": start, "end_s": end}
        return out if target is None else {**out, "target": target}

    def _part(
        self, actions: list[dict[str, Any]], *, at: tuple[float, float], facing: str = ""
    ) -> dict[str, Any]:
        if not any(actor["id"] == "mia" for actor in self.cast):
            kind = str(self._chance.choice(["human", "robot", "alien"], p=[0.92, 0.04, 0.04]))
            self.cast.insert(0, {"id": "mia", "kind": kind, "height_m": self._height()})
        facing = facing or self._one(_FACINGS)
        return {"actor": "mia", "at": list(at), "facing": facing, "actions": actions}

    def _height(self) -> float:
        child = self._chance.random() < 0.12
        mean, spread = (1.2, 0.12) if child else (1.72, 0.1)
        return round(float(np.clip(self._chance.normal(mean, spread), 0.95, 2.1)), 3)

    def _manner(self) -> str:
        return "neutral" if self._chance.random() < _NEUTRAL else self._one(MANNERS.names)

    def _place(self) -> str:
        return str(self._chance.choice(list(_PLACES), p=list(_PLACES.values())))

    def _one(self, of: Sequence[Any]) -> Any:
        return of[int(self._chance.integers(len(of)))]


def _target(action: str, setting: Setting) -> str | None:
    allowed = ACTIONS.get(action).targets
    if setting.partner and "actor" in allowed:
        return "tom"
    return "thing" if setting.thing and "prop" in allowed else None
