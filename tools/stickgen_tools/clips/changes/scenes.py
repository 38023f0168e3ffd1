"""What is different in a scene."""

from collections.abc import Iterator
from typing import Final

from stickgen_engine.script.models import CameraKey, Prop, Scene
from stickgen_tools.clips.changes.pairing import paired
from stickgen_tools.clips.changes.parts import deeds, part_changes
from stickgen_tools.clips.changes.tempo import at_new_tempo
from stickgen_tools.clips.changes.wording import fields, number, quoted

_WHERE_AND_WHEN: Final = {"place": "the place", "time_of_day": "the time of day",
                          "weather": "the weather"}  # fmt: skip
_THING: Final = {"kind": "kind", "at": "its place", "y": "its height above the floor",
                 "scale": "scale", "color": "colour", "facing": "facing",
                 "held_by": "who holds it"}  # fmt: skip
_SEEING: Final = {"ease": "ease", "to": "its end", "x": "x", "y": "y", "zoom": "zoom",
                  "height_m": "height", "distance_m": "distance", "degrees": "degrees",
                  "smoothing": "smoothing"}  # fmt: skip


def scene_changes(old: Scene, new: Scene) -> Iterator[str]:
    """Say what is different in one scene, without its name."""
    if old.duration_s != new.duration_s:
        stretched = at_new_tempo(old, new)
        slower = new.duration_s > old.duration_s
        tempo = f", all of it {'slower' if slower else 'faster'}" if stretched else ""
        yield f"now lasts {number(new.duration_s)} s (was {number(old.duration_s)} s){tempo}"
        old = stretched or old
    yield from fields(old, new, _WHERE_AND_WHEN)
    if old.description != new.description:
        yield f"the description is now {quoted(new.description)}"
    if old.sound != new.sound:
        yield from fields(old.sound, new.sound, {"music": "music", "ambience": "ambience"})
    yield from _parts(old, new)
    yield from _props(old, new)
    yield from _camera(old, new)


def _parts(old: Scene, new: Scene) -> Iterator[str]:
    before = {part.actor: part for part in old.parts}
    after = {part.actor: part for part in new.parts}
    for actor, part in before.items():
        if actor not in after:
            yield f"{actor} is no longer in it"
        else:
            yield from part_changes(part, after[actor])
    for actor, part in after.items():
        if actor not in before:
            yield f"{actor} is now in it: {deeds(part)}"
    kept = [actor for actor in before if actor in after]
    if kept != [actor for actor in after if actor in before]:
        yield "the parts stand in another order"


def _props(old: Scene, new: Scene) -> Iterator[str]:
    before = {prop.id: prop for prop in old.props}
    after = {prop.id: prop for prop in new.props}
    for name, prop in before.items():
        if name not in after:
            yield f"removed the prop {_thing(prop)}"
        elif told := fields(prop, after[name], _THING):
            yield f"the prop {name}: {'; '.join(told)}"
    for name, prop in after.items():
        if name not in before:
            yield f"added the prop {_thing(prop)}"
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield "the props stand in another order"


def _thing(prop: Prop) -> str:
    return prop.id if prop.id == prop.kind else f"{prop.id} ({prop.kind})"


def _camera(old: Scene, new: Scene) -> Iterator[str]:
    for was, now in paired(old.camera, new.camera, lambda each: each.at_s, lambda each: each.move):
        if was is None and now is not None:
            yield f"camera: added {_shot(now)} at {number(now.at_s)} s"
        elif was is not None and now is None:
            yield f"camera: removed {_shot(was)} at {number(was.at_s)} s"
        elif was is not None and now is not None:
            yield _changed_key(was, now)


def _shot(key: CameraKey) -> str:
    shot = f" {key.shot}" if key.shot else ""
    target = f" on {key.target}" if key.target else ""
    return f"{key.move}{shot}{target}"


def _changed_key(was: CameraKey, now: CameraKey) -> str:
    told = fields(was, now, _SEEING)
    if _shot(was) != _shot(now):
        told.insert(0, f"{_shot(was)} became {_shot(now)}")
    if was.at_s != now.at_s:
        told.insert(0, f"{_shot(was)} is now at {number(now.at_s)} s")
    return f"camera at {number(was.at_s)} s: {'; '.join(told)}"
