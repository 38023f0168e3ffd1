"""What changed between two scripts, as an RFC 6902 patch, and putting a patch on a script."""

from collections.abc import Sequence
from typing import Any

import jsonpatch
from jsonpointer import JsonPointerException

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.canonical import canonical_data
from stickgen_engine.script.faults import shown_value
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import Loaded, parse_script

MOST_STEPS = 2000


def difference(old: ScriptSchema, new: ScriptSchema) -> list[dict[str, Any]]:
    """Return the RFC 6902 steps that turn the one script into the other."""
    patch = jsonpatch.make_patch(canonical_data(old), canonical_data(new))
    steps: list[dict[str, Any]] = patch.patch
    return steps


def apply_difference(script: ScriptSchema, steps: Sequence[dict[str, Any]]) -> Loaded:
    """Return the script that the steps lead to.

    ScriptError if a step does not fit this script, or if what it leads to is not valid.
    """
    if len(steps) > MOST_STEPS:
        raise ScriptError((Problem("patch", f"has {len(steps)} steps; at most {MOST_STEPS}"),))
    data = canonical_data(script)
    for number, step in enumerate(steps):
        try:
            data = jsonpatch.apply_patch(data, [step])
        except (jsonpatch.JsonPatchException, JsonPointerException) as error:
            raise _misfit(number, step, str(error)) from None
        except (TypeError, KeyError, AttributeError, ValueError, IndexError):
            # jsonpatch lets these out where a step walks through a text or a number.
            raise _misfit(number, step, "it does not fit this script") from None
    return parse_script(data)


def _misfit(number: int, step: object, why: str) -> ScriptError:
    shown = shown_value(step.get("path")) if isinstance(step, dict) else shown_value(step)
    first_line = why.splitlines()[0][:200] if why else "it does not fit this script"
    return ScriptError((Problem(f"patch[{number}]", first_line, got=shown),))
