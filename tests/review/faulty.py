"""A clean film of two, and ways to spoil it."""

from typing import Any

from stickgen_engine.review import Finding, review
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script

WIDE = [{"at_s": 0.0, "shot": "wide"}]


def part(actor: str, x: float, z: float = 0.0, **facts: Any) -> dict[str, Any]:
    """Somebody on a mark who waves, unless told otherwise."""
    waves = [{"action": "wave", "start_s": 0.5, "end_s": 3.0}]
    return {"actor": actor, "at": [x, z], "actions": waves, **facts}


def film(
    *parts: dict[str, Any],
    duration_s: float = 4.0,
    camera: list[dict[str, Any]] | None = None,
    actors: list[dict[str, Any]] | None = None,
    **facts: Any,
) -> ScriptSchema:
    """A film of one scene, checked as every script is."""
    parts = parts or (part("ann", -1.2), part("bob", 1.2))
    cast = actors or [{"id": each["actor"]} for each in parts]
    scene = {
        "id": "s1",
        "duration_s": duration_s,
        "camera": WIDE if camera is None else camera,
        "parts": list(parts),
        **facts,
    }
    return parse_script({"title": "t", "actors": cast, "scenes": [scene]}).script


def kinds(script: ScriptSchema) -> list[str]:
    """The kinds of all that is found, the worst first."""
    return [finding.kind for finding in review(script)]


def the_fault(script: ScriptSchema) -> Finding:
    """The only thing that is found."""
    findings = review(script)
    assert len(findings) == 1, [str(finding) for finding in findings]
    return findings[0]
