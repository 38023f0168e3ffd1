"""What is measured: every action in several takes, pairs of actions, meetings and ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.evaluation.joins import JoinMeasure, join_measure
from stickgen_engine.evaluation.physical import Physical, hardest, physical
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import Performance, Touch
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does
from stickgen_engine.vocabulary.kinds import SPECIES
from stickgen_engine.vocabulary.manners import MANNERS

# Where one floats the floor is far below.
_SEA_BED_M: Final = -3.0


@dataclass(frozen=True, slots=True)
class ClipMeasure:
    """One performed clip: its name, its group, its measures, and what was found in it."""

    name: str
    group: str
    physical: Physical
    arrival_cm: float | None
    touches: tuple[Touch, ...]
    degraded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A clip to make: an action, how, which take, and what follows it."""

    action: str
    manner: str = "neutral"
    seed: int = 0
    then: str = ""
    species: str = ""

    @property
    def name(self) -> str:
        """The clip in a few words."""
        how = "" if self.manner == "neutral" else f", {self.manner}"
        how += f", {self.species}" if self.species else ""
        return f"{self.action}{how}{f' then {self.then}' if self.then else ''}, seed {self.seed}"


def actions_asked(seeds: int) -> Iterator[Asked]:
    """Ask for every action, in as many takes, for every manner of five, and for all of animals."""
    for seed in range(seeds):
        for action in ACTIONS.names:
            yield Asked(action, seed=seed)
        for manner in MANNERS.names:
            for action in ("walk", "wave", "sit", "talk", "punch"):
                yield Asked(action, manner, seed)
        for species in SPECIES.names:
            for action in ACTIONS.names:
                if does(species, action):
                    yield Asked(action, seed=seed, species=species)


def joins_asked(count: int) -> tuple[Asked, ...]:
    """Ask for pairs of human actions; equal counts give equal pairs."""
    human = [name for name in ACTIONS.names if ACTIONS.get(name).group != "animal"]
    chance = np.random.default_rng(11)
    firsts, seconds = chance.permutation(len(human)), chance.permutation(len(human))
    return tuple(
        Asked(
            human[firsts[i % len(human)]],
            seed=i // len(human),
            then=human[seconds[(i + i // len(human)) % len(human)]],
        )
        for i in range(count)
    )


@cache
def _performed(asked: Asked) -> Performance:
    body = {"kind": "animal", "species": asked.species, "accessories": []}
    script = showing(
        asked.action, manner=asked.manner, seed=asked.seed, then=asked.then,
        actor=body if asked.species else None,
    )  # fmt: skip
    return perform_scene(plan(script)[0])


def measure_clip(asked: Asked) -> ClipMeasure:
    """Perform a clip and measure its first actor; its touches are those of all."""
    performance = _performed(asked)
    motion = performance.motions["mia"]
    return ClipMeasure(
        asked.name,
        _group(asked),
        physical(motion, floor_m=_SEA_BED_M if performance.timeline.world.buoyancy > 0.3 else 0.0),
        _arrival(performance),
        performance.touches,
        tuple(report.degraded for report in motion.reports if report.degraded),
    )


def _group(asked: Asked) -> str:
    if asked.species:
        return f"{asked.species}s"
    return ACTIONS.get(asked.action).group if asked.manner == "neutral" else "manners"


def _arrival(performance: Performance) -> float | None:
    """Return how far from its end a body is when a way ends, at worst, in cm.

    A body is where its pelvis is, on four feet halfway between hips and shoulders.
    """
    motion = performance.motions["mia"]
    actor = next(each.actor for each in performance.timeline.actors if each.actor.id == "mia")
    body = [J["pelvis"], J["neck"]] if is_fourfooted(actor) else [J["pelvis"]]
    gaps = []
    for report in motion.reports:
        beat = report.beat
        if beat.layer == "base" and beat.path:
            x, _, z = motion.joints[beat.end - 1, body].astype(float).mean(axis=0)
            gaps.append(float(np.hypot(x - beat.path[-1][0], z - beat.path[-1][1])) * 100.0)
    return max(gaps, default=None)


def measure_join(asked: Asked) -> JoinMeasure | None:
    """Perform two actions and measure the join between them; None where they do not follow.

    It is held against the two actions done alone, or a step and a turn, which a body may need.
    """
    motion = _performed(asked).motions["mia"]
    beat = _beat_of(motion, asked.then, after=10)
    if beat is None:
        return None
    alone = (asked.action, asked.then, "walk", "turn_around")
    inside = max(_peak_alone(action, asked.seed) for action in alone)
    return join_measure(asked.name, motion, beat.start, inside)


@cache
def _peak_alone(action: str, seed: int) -> float:
    motion = _performed(Asked(action, seed=seed)).motions["mia"]
    beat = _beat_of(motion, action)
    curve = hardest(motion.joints.astype(np.float64))
    return float(curve[beat.start : beat.end - 3].max(initial=0.0)) if beat is not None else 0.0


def _beat_of(motion: Motion, action: str, after: int = 0) -> Beat | None:
    """Find the first written beat of an action after a frame."""
    beats = [report.beat for report in motion.reports]
    written = [b for b in beats if b.action == action and b.index is not None and b.start >= after]
    return min(written, key=lambda beat: beat.start, default=None)
