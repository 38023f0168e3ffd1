"""One way to write each script: the form that is hashed, compared and kept."""

import hashlib
import json
import re
from typing import Any

from stickgen_engine.script.models import Scene, ScriptSchema

_SHORT_LIST = re.compile(r"\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]")


def canonical_data(script: ScriptSchema) -> dict[str, Any]:
    """Return a script as plain data with every default filled in and no nulls."""
    return script.model_dump(mode="json", exclude_none=True)


def canonical_json(script: ScriptSchema) -> str:
    """Return the one text of a script: sorted keys, no spaces; equal scripts give equal texts."""
    return _compact(canonical_data(script))


def content_hash(script: ScriptSchema) -> str:
    """Return the SHA-256 of a script's canonical text, in hex."""
    return _sha256(canonical_data(script))


def scene_hash(script: ScriptSchema, scene: Scene) -> str:
    """Return the SHA-256, in hex, of all that the picture of one scene depends on.

    That is the scene without its description, its actors, and the script's seed, style and size.
    """
    here = {part.actor for part in scene.parts}
    cast = [actor.model_dump(mode="json") for actor in script.actors if actor.id in here]
    data = {
        "scene": scene.model_dump(mode="json", exclude_none=True, exclude={"description"}),
        "actors": cast,
        "seed": script.seed,
        "style": script.style,
        "size": list(script.size),
    }
    return _sha256(data)


def readable_json(script: ScriptSchema) -> str:
    """Return a script as people like to read it: indented, without what is empty."""
    data = _without_empty(canonical_data(script))
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _SHORT_LIST.sub(r"[\1, \2]", text) + "\n"


def _sha256(data: Any) -> str:
    return hashlib.sha256(_compact(data).encode("utf-8")).hexdigest()


def _compact(data: Any) -> str:
    return json.dumps(
        data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


_ALWAYS = ("title", "actors", "scenes", "parts", "actions")


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_empty(each) for key, each in value.items()}
        return {
            key: each
            for key, each in kept.items()
            if key in _ALWAYS or (each != "" and each != [] and each != {})
        }
    if isinstance(value, list):
        return [_without_empty(each) for each in value]
    return value
