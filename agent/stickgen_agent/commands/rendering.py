"""``render``: a script becomes a film, a single picture, or a contact sheet beside it."""

import argparse
from math import isfinite
from pathlib import Path

from stickgen_agent.commands.contract import load
from stickgen_agent.commands.filming import film
from stickgen_agent.commands.outputs import named_after, output
from stickgen_agent.failures import UsageError
from stickgen_agent.interruption import Interruption
from stickgen_agent.telling import Teller
from stickgen_engine.script.models import ScriptSchema


def render(options: argparse.Namespace, teller: Teller, interruption: Interruption) -> int:
    """Render a script as the options say."""
    sheet = output(options.sheet, ".png") if options.sheet else None
    poster = output(options.poster, ".png") if options.poster else None
    motion = output(options.motion_out, ".npz") if options.motion_out else None
    out = _out(options)
    teller.event("turn.started", command="render")
    loaded = load(options.script)
    for note in loaded.notes:
        teller.note(note)
    _check_scenes(options.scene, loaded.script)
    if options.frame is not None:
        return _picture(options, loaded.script, out or named_after(_stem(options), ".png"), teller)
    report = film(
        loaded.script,
        out or Path(f"{_stem(options)}.mp4"),
        teller,
        interruption,
        draft=options.draft,
        scenes=options.scene,
        motion_out=motion,
        sheet=sheet,
    )
    if poster is not None:
        from stickgen_engine.clip import poster as draw_poster

        draw_poster(loaded.script, poster)
        teller.event("picture.ready", path=str(poster))
    width, height = report.size
    teller.result(f"{report.path} ({report.seconds:g} s, {width}x{height})")
    teller.event("turn.finished", reason="done")
    return 0


def _out(options: argparse.Namespace) -> Path | None:
    if options.frame is None:
        return output(options.out, ".mp4") if options.out else None
    others = (options.scene, options.sheet, options.poster, options.motion_out, options.draft)
    if any(others):
        raise UsageError("--frame makes one picture; it goes with -o alone")
    return output(options.out, ".png") if options.out else None


def _stem(options: argparse.Namespace) -> str:
    return "film" if options.script == "-" else Path(options.script).stem or "film"


def _check_scenes(wanted: list[str] | None, script: ScriptSchema) -> None:
    known = [scene.id for scene in script.scenes]
    for name in wanted or ():
        if name not in known:
            raise UsageError(f"no scene {name!r}; scenes: {', '.join(known)}")


def _picture(options: argparse.Namespace, script: ScriptSchema, out: Path, teller: Teller) -> int:
    from stickgen_engine.clip import still

    seconds: float = options.frame
    if not isfinite(seconds) or not 0.0 <= seconds <= script.duration_s:
        raise UsageError(f"--frame {seconds:g}: the film runs from 0 to {script.duration_s:g} s")
    still(script, seconds, out)
    teller.event("picture.ready", path=str(out), seconds=seconds)
    teller.result(f"{out} (the frame at {seconds:g} s)")
    teller.event("turn.finished", reason="done")
    return 0
