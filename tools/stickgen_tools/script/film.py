"""Tools for the film as a whole: write it, change what holds for all of it, retime it."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from stickgen_engine.errors import Problem
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.counts import counted
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, put, required_change
from stickgen_tools.script.growing import parse_with_time
from stickgen_tools.script.parts_of_scripts import ActorList, SceneList
from stickgen_tools.script.retiming import retimed
from stickgen_tools.script.whole import mended_script
from stickgen_tools.terms import Duration, Seed, StyleWord
from stickgen_tools.tool import Edited, tool

_SHAPES = {
    "landscape": "1280x720", "wide": "1280x720", "widescreen": "1280x720", "horizontal": "1280x720",
    "hd": "1280x720", "720p": "1280x720", "16:9": "1280x720", "full hd": "1920x1080",
    "fullhd": "1920x1080", "1080p": "1920x1080", "vertical": "720x1280", "portrait": "720x1280",
    "phone": "720x1280", "9:16": "720x1280", "square": "1080x1080", "1:1": "1080x1080",
}  # fmt: skip


def _size(value: object) -> object:
    """Read "1280x720", "vertical" or [1280, 720] as a size in pixels."""
    if isinstance(value, str):
        text = " ".join(value.casefold().replace("_", " ").replace("-", " ").split())
        sides = _SHAPES.get(text, text).replace("×", "x").replace("*", "x").split("x")
        if len(sides) == 2 and all(side.strip().isdecimal() for side in sides):
            return [int(sides[0][:6]), int(sides[1][:6])]
    return value


SizeText = Annotated[
    tuple[int, int],
    BeforeValidator(_size, json_schema_input_type=str),
    'in pixels, such as "1280x720", or "landscape", "vertical", "square", "full hd"',
]


@tool(effect="edit")
def write_script(
    script: ScriptSchema | None,
    title: Annotated[str, Field(min_length=1, max_length=200)],
    actors: ActorList,
    scenes: SceneList,
    logline: Annotated[str, Field(max_length=1000), "the story in one sentence"] = "",
    style: StyleWord = "normal",
    size: SizeText = (1280, 720),
    seed: Seed | None = None,
) -> Edited:
    """Write the whole script of a new film. To change a film that exists use the other tools."""
    raw: dict[str, Any] = {
        "title": title, "logline": logline, "style": style, "size": list(size),
        "seed": seed if seed is not None else script.seed if script else 0,
        "actors": actors, "scenes": scenes,
    }  # fmt: skip
    data, notes = mended_script(raw)
    loaded = parse_with_time(data)
    made = loaded.script
    cast = ", ".join(actor.id for actor in made.actors) or "nobody"
    summary = (
        f"wrote “{made.title[:60]}”: {counted(len(made.scenes), 'scene')},"
        f" {made.duration_s:g} s, with {cast}"
    )
    ids = [f"{scene.id} {scene.duration_s:g} s {scene.place}" for scene in made.scenes]
    warnings = (*notes, *loaded.notes)
    if script is not None:
        warnings = ("this replaces the whole script; undo brings the old one back", *warnings)
    return Edited(made, summary[:300], warnings, {"scenes": ids}, next=("render_clip",))


@tool(effect="edit")
def change_film(
    script: ScriptSchema,
    title: Annotated[str, Field(min_length=1, max_length=200)] | None = None,
    logline: Annotated[str, Field(max_length=1000)] | None = None,
    style: StyleWord | None = None,
    size: SizeText | None = None,
    seed: Seed | None = None,
) -> Edited:
    """Change what holds for the whole film: title, logline, style of drawing, size, seed."""
    draft = Draft(script)
    said = put(draft.data, title=title, logline=logline, style=style, size=size, seed=seed)
    return draft.finish(required_change(said, "film"))


@tool(effect="edit")
def retime_film(
    script: ScriptSchema, duration_s: Annotated[Duration, "the new length of the whole film"]
) -> Edited:
    """Make the whole film last this long; all scenes, beats, lines and camera keys are scaled."""
    if duration_s < 0.2 * len(script.scenes):
        least = f"at least {0.2 * len(script.scenes):g} s for {len(script.scenes)} scenes"
        raise ToolError(
            "a scene lasts at least 0.2 s",
            (Problem("duration_s", "is too short", f"{duration_s:g} s", least),),
        )
    factor = duration_s / script.duration_s
    lengths = [max(0.2, round(scene.duration_s * factor, 3)) for scene in script.scenes]
    lengths[-1] = max(0.2, round(duration_s - sum(lengths[:-1]), 3))
    wanted = {scene.id: length for scene, length in zip(script.scenes, lengths, strict=True)}
    draft = retimed(script, wanted)
    lasts = f"the film lasts {sum(lengths):g} s"
    if f"{sum(lengths):g}" == f"{script.duration_s:g}":
        return draft.finish(lasts)
    return draft.finish(f"{lasts} instead of {script.duration_s:g} s")
