"""An honest list of what is wrong with the film, and calls that would mend it."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.clips.rendering import head_of
from stickgen_tools.clips.working import work
from stickgen_tools.looking.previewing import scene_named
from stickgen_tools.looking.remedies import calls_of
from stickgen_tools.outcome import Outcome
from stickgen_tools.project import Version
from stickgen_tools.studio import Studio
from stickgen_tools.terms import SceneRef
from stickgen_tools.tool import tool

# Together with the calls this stays below what an outcome may hold.
_MOST_LETTERS: Final = 2600


@tool(effect="read")
async def review_clip(
    studio: Studio,
    scene: Annotated[SceneRef | None, "id of one scene; all if left out"] = None,
) -> Outcome:
    """Find what does not match the script or the craft, the worst first, without drawing the film.

    Raises:
        ToolError: there is no script, or no such scene.
    """
    version = head_of(studio)
    name = scene_named(version, scene)
    job = {"kind": "review", "script": canonical_data(version.script), "scene": name}
    folder = studio.project.folder
    told = await work(job, tell=studio.tell, workers=studio.workers, label="review", folder=folder)
    return _outcome(version, name, told["findings"])


def _outcome(version: Version, scene: str | None, findings: Sequence[Mapping[str, Any]]) -> Outcome:
    what = f"scene {scene}" if scene else "the film"
    if not findings:
        return Outcome(
            f"nothing is wrong with {what}, version {version.number}, that can be measured",
            next=("render_clip",),
        )
    counts = Counter(finding["severity"] for finding in findings)
    told = ", ".join(f"{counts[name]} {name}" for name in ("serious", "fair", "slight")
                     if counts[name])  # fmt: skip
    shown, rest = _worst(findings)
    data: dict[str, Any] = {"findings": shown}
    if rest:
        data["more"] = dict(Counter(finding["kind"] for finding in rest))
    return Outcome(
        f"{len(findings)} finding{'s' if len(findings) > 1 else ''} in {what},"
        f" version {version.number}: {told}",
        data,
        next=calls_of(findings),
    )


def _worst(
    findings: Sequence[Mapping[str, Any]],
) -> tuple[list[dict[str, Any]], Sequence[Mapping[str, Any]]]:
    """Take as many as there is room for, from the worst on, and return the others too."""
    shown: list[dict[str, Any]] = []
    used = 0
    for number, finding in enumerate(findings):
        facts = _facts(finding)
        used += len(json.dumps(facts, ensure_ascii=False)) + 1
        if used > _MOST_LETTERS and shown:
            return shown, findings[number:]
        shown.append(facts)
    return shown, ()


def _facts(finding: Mapping[str, Any]) -> dict[str, Any]:
    facts = {
        "kind": finding["kind"],
        "severity": finding["severity"],
        "scene": finding["scene"],
        "actor": finding["actor"],
        "at_s": [finding["start_s"], finding["end_s"]],
        "measured": f"{finding['measured']:g} {finding['unit']}",
        "what": finding["message"],
        "do": finding["suggestion"],
    }
    return {name: value for name, value in facts.items() if value}
