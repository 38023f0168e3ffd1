"""Whole scripts whose scenes are too short for what happens in them."""

import copy
import math
import re
from typing import Final

from pydantic import ValidationError

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.checks import check
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import Loaded, parse_script
from stickgen_tools.script.draft import Draft, Plain
from stickgen_tools.script.lateness import in_time

_LATE: Final = ("is after the end", "there is no time left for it")
_TOO_FAR: Final = " m takes "
_SCENE: Final = re.compile(r"scenes\[(\d{1,4})\]")
_ROUNDS: Final = 16
_LONGEST_S: Final = 60.0


def parse_with_time(raw: Plain) -> Loaded:
    """Read a whole script; what does not fit into the time of its scenes is given more.

    How long things take is what models guess worst, and a script takes them long to write again.
    ScriptError if something else is wrong too.
    """
    try:
        return parse_script(raw)
    except ScriptError as error:
        found = _mended(raw)
        if found is None:
            raise error from None
        return found


def _mended(raw: Plain) -> Loaded | None:
    """Let late scenes last longer, and ways that take too long be gone faster."""
    data, notes = copy.deepcopy(raw), list[str]()
    try:
        script = _grown(data)
        problems = check(script)
        if problems:
            if not all(_TOO_FAR in problem.message for problem in problems):
                return None
            draft = Draft(script)
            if not in_time(draft, [scene.id for scene in script.scenes]):
                return None
            data, notes = draft.data, draft.warnings
        loaded = parse_script(data)
    except (ValidationError, ScriptError):
        return None
    for number, scene in enumerate(loaded.script.scenes):
        was = raw["scenes"][number].get("duration_s")
        if was != scene.duration_s:
            notes.append(f"scene {scene.id} lasts {scene.duration_s:g} s: {was} s are too short")
    return Loaded(loaded.script, (*notes, *loaded.notes))


def _grown(data: Plain) -> ScriptSchema:
    """Lengthen scenes in place, a second at a time, until nothing in them is too late."""
    for _ in range(_ROUNDS):
        script = ScriptSchema.model_validate(data)
        late = {
            int(found[1])
            for problem in check(script)
            if problem.message in _LATE and (found := _SCENE.match(problem.path))
        }
        late = {number for number in late if script.scenes[number].duration_s < _LONGEST_S}
        if not late:
            break
        for number in late:
            scene = script.scenes[number]
            seconds = max(math.floor(scene.duration_s) + 1.0, _last_time(data["scenes"][number]))
            data["scenes"][number]["duration_s"] = min(seconds, _LONGEST_S)
    return ScriptSchema.model_validate(data)


def _last_time(scene: Plain) -> float:
    """Return the latest time that a scene tells, in seconds from its start."""
    beats = [
        beat
        for part in scene.get("parts") or ()
        for name in ("actions", "lines", "expressions")
        for beat in part.get(name) or ()
    ]
    keys = [("start_s", 1.0), ("end_s", 0.0), ("at_s", 1.0)]
    times = [
        beat[key] + more
        for beat in (*beats, *(scene.get("camera") or ()))
        for key, more in keys
        if isinstance(beat, dict) and isinstance(beat.get(key), int | float)
    ]
    return float(max(times, default=0.0))
