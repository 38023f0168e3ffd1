"""The motion of the current version without a picture: what moves how, and how fast."""

from typing import Annotated, Any, Final

from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.clips.files import made_folder
from stickgen_tools.clips.ids import known_id
from stickgen_tools.clips.rendering import head_of
from stickgen_tools.clips.working import work
from stickgen_tools.counts import counted
from stickgen_tools.outcome import Outcome
from stickgen_tools.project import Version
from stickgen_tools.studio import Studio
from stickgen_tools.tool import tool

# More beats than these would not fit a model's memory; naming a scene or actor shows the others.
_MOST_BEATS: Final = 24
# Further from its natural speed than this, getting about looks hurried or held back.
_HURRIED: Final = 1.35
_HELD_BACK: Final = 0.6


@tool(effect="render")
async def generate_motion(
    studio: Studio,
    *,
    scene: Annotated[str | None, "id of one scene; by default all"] = None,
    actor: Annotated[str | None, "id of one actor; by default all"] = None,
    save: Annotated[bool, "also keep all joints as an NPZ file"] = False,
) -> Outcome:
    """Move the actors without drawing them; tell each beat's source, way and speed.

    Raises:
        ToolError: there is no script, or no such scene or actor.
    """
    version = head_of(studio)
    scenes, actors = version.script.scenes, version.script.actors
    scene = scene and known_id("scene", scene, [each.id for each in scenes])
    actor = actor and known_id("actor", actor, [each.id for each in actors])
    out = studio.project.folder / "motion" / f"v{version.number}.npz"
    if save:
        made_folder(out.parent)
    job = {
        "kind": "motion",
        "script": canonical_data(version.script),
        "scenes": [scene] if scene else None,
        "out": str(out) if save else None,
    }
    facts = await work(
        job, tell=studio.tell, workers=studio.workers, label="motion", folder=out.parent
    )
    beats = [each for each in facts["beats"] if not actor or actor == each["actor"]]
    return _told(version, beats, out.name if save else None)


def _told(version: Version, beats: list[dict[str, Any]], file: str | None) -> Outcome:
    written = [each for each in beats if each["written"]]
    shown = [_row(each) for each in written[:_MOST_BEATS]]
    sources = sorted({each["source"] for each in beats})
    data: dict[str, Any] = {"version": version.number, "sources": sources, "beats": shown}
    if len(written) > _MOST_BEATS:
        data["more"] = f"{len(written) - _MOST_BEATS} more; name a scene or an actor"
    if file:
        data["file"] = file
    return Outcome(
        f"{counted(len(written), 'beat')} moved by the {' and the '.join(sources) or 'animator'}",
        data,
        warnings=tuple(line for each in beats for line in _warnings(each)),
        next=("render_clip",),
    )


def _row(beat: dict[str, Any]) -> dict[str, Any]:
    names = ("scene", "actor", "action", "start_s", "end_s", "source")
    row: dict[str, Any] = {name: beat[name] for name in names}
    if beat["natural_mps"]:
        row |= {name: beat[name] for name in ("distance_m", "speed_mps", "natural_mps")}
    return row


def _warnings(beat: dict[str, Any]) -> list[str]:
    where = f"{beat['scene']}/{beat['actor']}"
    lines = [f"degraded: {where}: {beat['degraded']}"] if beat["degraded"] else []
    natural, speed = beat["natural_mps"], beat["speed_mps"]
    if natural and beat["distance_m"] > 0.3:
        share = speed / natural
        what = f"{where}: {beat['action']} at {speed:g} m/s"
        if beat["gait"]:
            natural_way = f"{natural:g} m/s is natural"
            lines.append(f"{what} is too fast, so it is a {beat['gait']} ({natural_way})")
        elif share > _HURRIED:
            lines.append(f"{what} is hurried ({natural:g} m/s is natural); give it more time")
        elif share < _HELD_BACK:
            lines.append(f"{what} is held back ({natural:g} m/s is natural); give it less time")
    return lines
