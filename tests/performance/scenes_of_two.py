"""Scenes of two for tests of what they do with each other."""

from functools import cache
from typing import Any

from stickgen_engine.motion.animator import Animator
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.performing import perform
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS

OTHERS: dict[str, dict[str, Any]] = {
    "adult": {},
    "child": {"height_m": 1.1},
    "robot": {"kind": "robot"},
    "alien": {"kind": "alien", "height_m": 2.2},
    "dog": {"kind": "animal", "species": "dog"},
}


def acted(
    ann: list[dict[str, Any]],
    bob: list[dict[str, Any]] | None = None,
    *,
    other: str = "adult",
    mirrored: bool = False,
    apart: float = 1.6,
    seconds: float = 8.0,
    seed: int = 4,
    more: tuple[dict[str, Any], ...] = (),
) -> Performance:
    """Perform what two do, ann on the left of bob, or on the right of him where ``mirrored``."""
    sides = ("left", "right") if mirrored else ("right", "left")
    at = apart if mirrored else -apart
    script = ScriptSchema.model_validate(
        {
            "title": "Two",
            "seed": seed,
            "actors": [
                {"id": "ann"},
                {"id": "bob", **OTHERS[other]},
                *({"id": part["actor"]} for part in more),
            ],
            "scenes": [
                {
                    "id": "one",
                    "duration_s": seconds,
                    "parts": [
                        {"actor": "ann", "at": [at, 0.0], "facing": sides[0], "actions": ann},
                        {"actor": "bob", "at": [0.0, 0.0], "facing": sides[1],
                         "actions": bob or []},
                        *more,
                    ],
                }
            ],
        }
    )  # fmt: skip
    return perform(plan(script)[0], Animator())


@cache
def done_to_bob(action: str, other: str = "adult", *, mirrored: bool = False) -> Performance:
    """Let ann do something to bob, who stands about, or lies on the ground to be helped up."""
    seconds = max(ACTIONS.get(action).seconds, 1.4)
    told: dict[str, Any] = {"action": action, "target": "bob", "start_s": 2.2}
    told["end_s"] = told["start_s"] + seconds + 1.6
    if action == "lead_by_hand":
        told["to"] = [4.0 if mirrored else -4.0, 0.0]
    fallen = [{"action": "fall_down", "start_s": 0.2, "end_s": 2.0}] if action == "help_up" else []
    return acted([told], fallen, other=other, mirrored=mirrored, seconds=told["end_s"] + 1.5)


def part_of(performance: Performance, name: str) -> ActorTimeline:
    return next(each for each in performance.timeline.actors if each.actor.id == name)


def beats_of(performance: Performance, name: str, motion: str) -> list[Beat]:
    return [b for b in part_of(performance, name).beats if b.motion.startswith(motion)]
