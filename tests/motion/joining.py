"""How rough the join of any action to any other is, beside the two actions and a plain step."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from stickgen_engine.motion.repertoire import RISES
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Posture
from stickgen_engine.vocabulary.actions import ACTIONS
from tests.motion.measures import POSTURES as HELD
from tests.motion.measures import STAYING, animated, bones, jerk

AROUND = 15
PEOPLE = tuple(name for name in ACTIONS.names if ACTIONS.get(name).group != "animal")
POSTURES: dict[str, Posture] = {
    **HELD, "sit_down": "sit", "sit_ground": "sit", "wake_up": "sit", "tackle": "lie",
    "hide": "crouch",
}  # fmt: skip
SEATED = ("sit", "sit_down")
_RISES: dict[Posture, tuple[str, int]] = {"sit": ("stand_up", 34), "lie": ("get_up", 52)}
_ROUTED = ("dive", "climb", "climb_stairs", "trip")


@dataclass(frozen=True)
class Join:
    name: str
    at_join: float
    inside: float
    leap_m: float
    lowest_m: float
    bones: float

    @property
    def ratio(self) -> float:
        return self.at_join / self.inside


def _frames(action: str) -> int:
    return round(min(max(ACTIONS.get(action).seconds, 1.0), 3.0) * FPS)


class _Telling:
    """Beats one after the other, with what a body needs in between."""

    def __init__(self) -> None:
        self.at, self.x, self.seat = 0, 0.0, 0.0
        self.posture: Posture = "stand"
        self.beats: list[Beat] = []

    def do(self, action: str, frames: int, *, told: bool = True) -> int:
        word = ACTIONS.get(action)
        upper = word.layer == "upper"
        goes = word.travels and not upper and action not in (*STAYING, *_ROUTED)
        up = POSTURES.get(action, "stand") == "stand"
        if told and not upper and up and self.posture in _RISES and action not in RISES:
            self._base(*_RISES[self.posture], posture="stand")
        start = self.at
        self._base(
            "idle" if upper else action,
            frames,
            posture=self.posture if upper or not told else POSTURES.get(action, "stand"),
            far=word.speed_mps * frames / FPS * 0.8 if goes else 0.0,
            told=told and not upper,
        )
        if upper:
            end = start + frames
            over = Beat(action, start, end, layer="upper", facing_deg=335.0, index=len(self.beats))
            self.beats.append(over)
        return start

    def _base(
        self, action: str, frames: int, *, posture: Posture, far: float = 0.0, told: bool = True
    ) -> None:
        seated = posture == "sit" or action == "stand_up"
        path = ((self.x + far, 0.0),) if far else ()
        self.seat = 0.46 if action in SEATED else self.seat
        self.beats.append(
            Beat(
                action, self.at, self.at + frames, at=(self.x, 0.0), path=path,
                facing_deg=0.0 if path else 335.0, index=len(self.beats) if told else None,
                posture=posture, seat_m=self.seat if seated else 0.0,
            )
        )  # fmt: skip
        self.at, self.x, self.posture = self.at + frames, self.x + far, posture


def _told(*actions: str) -> tuple[tuple[Beat, ...], list[int]]:
    telling = _Telling()
    telling.do("idle", 20, told=False)
    starts = [telling.do(action, _frames(action)) for action in actions]
    telling.do("idle", 20, told=False)
    return tuple(sorted(telling.beats, key=lambda b: (b.start, b.layer))), starts


@cache
def peak_inside(action: str, seed: int) -> float:
    """Return the hardest jerk of an action that is done on its own, in m/s3."""
    beats, starts = _told(action)
    rough = jerk(animated(beats, Actor(id="ann"), seed))
    return float(rough[starts[0] : starts[0] + _frames(action) - 3].max())


def join(first: str, second: str, seed: int) -> Join:
    """Do one action after another and measure 15 frames to either side."""
    beats, starts = _told(first, second)
    motion = animated(beats, Actor(id="ann"), seed)
    frame = starts[1]
    around = slice(max(frame - AROUND - 2, 0), frame + AROUND - 1)
    # A body that has to come over takes a step, and that is no pop.
    inside = max(peak_inside(name, seed) for name in (first, second, "walk", "turn_around"))
    leaps = np.linalg.norm(np.diff(motion.joints.astype(np.float64), axis=0), axis=2).max(axis=1)
    lengths = bones(motion)
    return Join(
        f"{first} then {second}, seed {seed}",
        float(jerk(motion)[around].max()),
        inside,
        float(leaps[around].max()),
        float(motion.joints[:, :, 1].min()),
        float((lengths.max(axis=0) / lengths.min(axis=0)).max()) - 1.0,
    )


def sample(count: int) -> list[tuple[str, str, int]]:
    """Choose pairs; every action is first, and second, as often as any other."""
    chance = np.random.default_rng(17)
    firsts, seconds = chance.permutation(len(PEOPLE)), chance.permutation(len(PEOPLE))
    return [
        (PEOPLE[firsts[i % len(PEOPLE)]], PEOPLE[seconds[(i + i // len(PEOPLE)) % len(PEOPLE)]],
         i % 7)
        for i in range(count)
    ]  # fmt: skip
