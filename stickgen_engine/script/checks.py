"""The checks that no field can make alone, of a whole script or what is left of a broken one."""

from stickgen_engine.errors import Problem
from stickgen_engine.script.clocks import clock_findings
from stickgen_engine.script.faults import Loc
from stickgen_engine.script.findings import Finding
from stickgen_engine.script.mending import Mended
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.references import ability_findings, reference_findings


def check(script: ScriptSchema) -> tuple[Problem, ...]:
    """Return everything that is wrong with a script whose fields are right; empty if nothing is."""
    return tuple(finding.problem() for finding in _findings(script))


def check_mended(mended: Mended) -> tuple[Problem, ...]:
    """Check what is left of a broken script, leaving out what the broken places may explain."""
    return tuple(
        finding.problem(mended.old_loc(finding.loc))
        for finding in _findings(mended.script)
        if not _explained(finding, mended)
    )


def _findings(script: ScriptSchema) -> list[Finding]:
    return [
        *reference_findings(script),
        *ability_findings(script),
        *clock_findings(script),
    ]


def _explained(finding: Finding, mended: Mended) -> bool:
    loc = mended.old_loc(finding.loc)
    scene = loc[:2]
    if finding.topic == "limits":
        return True
    if finding.topic == "references" and len(loc) > 3:
        return _lost(mended, ("actors",), _NAMING) or _lost(mended, (*scene, "props"), _NAMING)
    if finding.topic == "times":
        circumstances = ("place", "weather", "duration_s", "props")
        around = any(mended.is_broken((*scene, each)) for each in circumstances)
        return around or _lost(mended, ("actors",), _PACING) or mended.is_broken(loc[:4])
    return False


_NAMING = ("id", "kind")
_PACING = ("id", "manner")


def _lost(mended: Mended, entries: Loc, fields: tuple[str, ...]) -> bool:
    """Whether the list lost an entry, or an entry one of these fields."""
    depth = len(entries)
    return any(
        broken[:depth] == entries and (len(broken) < depth + 2 or broken[depth + 1] in fields)
        for broken in mended.broken
    )
