"""Small scenes in which things are handled."""

from typing import Any

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.performance.performed import Performance
from stickgen_engine.script.models import ScriptSchema

Json = dict[str, Any]


def played(
    parts: list[Json],
    props: list[Json] | None = None,
    *,
    seconds: float = 6.0,
    place: str = "studio",
    actors: dict[str, Json] | None = None,
) -> Performance:
    """Perform one scene; each part's actor is a human unless ``actors`` says more."""
    told = actors or {}
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 4,
            "actors": [{"id": p["actor"], **told.get(p["actor"], {})} for p in parts],
            "scenes": [
                {
                    "id": "s",
                    "place": place,
                    "duration_s": seconds,
                    "props": props or [],
                    "parts": parts,
                }
            ],
        }
    )
    return perform_scene(planned(script)[0])


def part(actor: str, x: float, facing: str, *actions: Json) -> Json:
    """Stand an actor at x and let it act."""
    return {"actor": actor, "at": [x, 0.0], "facing": facing, "actions": list(actions)}


def thrown(place: str = "studio", apart: float = 3.2) -> Performance:
    """Let Ann throw a ball to Ben, who stands idle."""
    throw = {"action": "throw", "target": "ben", "start_s": 0.6, "end_s": 2.1}
    parts = [part("ann", -apart / 2, "right", throw), part("ben", apart / 2, "left")]
    ball = {"id": "ball", "kind": "ball", "at": [-1.0, 0.0], "held_by": "ann"}
    return played(parts, [ball], place=place)
