"""What is different between two scripts as wholes: look, cast, scenes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from stickgen_engine.script.models import Actor, Scene, ScriptSchema
from stickgen_tools.clips.changes.scenes import scene_changes
from stickgen_tools.clips.changes.wording import fields, number, quoted

_FILM: Final = {"style": "style", "seed": "seed"}
_ACTOR: Final = {"name": "name", "kind": "kind", "species": "species", "color": "colour",
                 "height_m": "height", "manner": "manner"}  # fmt: skip


def changes(old: ScriptSchema, new: ScriptSchema) -> tuple[str, ...]:
    """Say in plain words what is different, one line for each change; nothing for equal scripts."""
    if old == new:
        return ()
    renamed = _renamed(old.actors, new.actors)
    scenes = tuple(_with_new_names(scene, renamed) for scene in old.scenes)
    return (*_film(old, new), *_cast(old, new, renamed), *_scenes(scenes, new.scenes))


def _film(old: ScriptSchema, new: ScriptSchema) -> Iterator[str]:
    if old.title != new.title:
        yield f"the title is now {quoted(new.title)} (was {quoted(old.title)})"
    if old.logline != new.logline:
        yield f"the logline is now {quoted(new.logline)}"
    for text in fields(old, new, _FILM):
        yield f"film: {text}"
    if old.size != new.size:
        (width, height), (before, high) = new.size, old.size
        yield f"film: size is now {width}x{height} (was {before}x{high})"


def _cast(old: ScriptSchema, new: ScriptSchema, renamed: Mapping[str, str]) -> Iterator[str]:
    before = {renamed.get(actor.id, actor.id): actor for actor in old.actors}
    after = {actor.id: actor for actor in new.actors}
    for was, now in renamed.items():
        yield f"{was} is now called {now}"
    for name, actor in before.items():
        if name not in after:
            yield f"{name} left the cast"
        else:
            yield from _actor(actor, after[name], called=name in renamed.values())
    for name, actor in after.items():
        if name not in before:
            yield f"{name} ({actor.species or actor.kind}) joined the cast"
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield "the cast is listed in another order"


def _actor(was: Actor, now: Actor, *, called: bool) -> Iterator[str]:
    names = {field: word for field, word in _ACTOR.items() if not (called and field == "name")}
    told = fields(was, now, names)
    gained = [each for each in now.accessories if each not in was.accessories]
    lost = [each for each in was.accessories if each not in now.accessories]
    if gained:
        told.append(f"now wears {', '.join(gained)}")
    if lost:
        told.append(f"no longer wears {', '.join(lost)}")
    if told:
        yield f"{now.id}: {'; '.join(told)}"


def _scenes(old: tuple[Scene, ...], new: tuple[Scene, ...]) -> Iterator[str]:
    before = {scene.id: scene for scene in old}
    after = {scene.id: scene for scene in new}
    renamed = _same_but_for_id(before, after)
    for was, now in renamed.items():
        yield f"scene {was} is now called {now}"
        after[was] = after.pop(now)
    for name, scene in before.items():
        if name not in after:
            yield f"scene {name} was removed"
        else:
            for text in scene_changes(scene, after[name]):
                yield f"scene {renamed.get(name, name)}: {text}"
    for name, scene in after.items():
        if name not in before:
            yield f"scene {name} is new: {number(scene.duration_s)} s, {scene.place}"
    order = [renamed.get(name, name) for name in before if name in after]
    now_order = [scene.id for scene in new if scene.id in order]
    if order != now_order:
        yield f"the scenes now run: {', '.join(scene.id for scene in new)}"


def _renamed(old: tuple[Actor, ...], new: tuple[Actor, ...]) -> dict[str, str]:
    """Find who has only another id, and a name that may go with it."""
    known = {actor.id for actor in old}
    fresh = [actor for actor in new if actor.id not in known]
    still = {actor.id for actor in new}
    found: dict[str, str] = {}
    for actor in old:
        if actor.id in still:
            continue
        for other in fresh:
            if _person(other) == _person(actor) and other.id not in found.values():
                found[actor.id] = other.id
                break
    return found


def _person(actor: Actor) -> dict[str, Any]:
    return actor.model_dump(exclude={"id", "name"})


def _same_but_for_id(before: Mapping[str, Scene], after: Mapping[str, Scene]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, scene in before.items():
        if name in after:
            continue
        for other, content in after.items():
            if other in before or other in found.values():
                continue
            if content.model_copy(update={"id": name}) == scene:
                found[name] = other
                break
    return found


def _with_new_names(scene: Scene, renamed: Mapping[str, str]) -> Scene:
    """Return a scene as it reads when its actors have their new ids."""
    if not renamed:
        return scene
    data = scene.model_dump()
    for part in data["parts"]:
        part["actor"] = renamed.get(part["actor"], part["actor"])
    targets = [(each, "target") for part in data["parts"] for each in part["actions"]]
    targets += [(each, "target") for each in data["camera"]]
    targets += [(each, "held_by") for each in data["props"]]
    for each, key in targets:
        each[key] = renamed.get(each[key], each[key])
    return Scene.model_validate(data)
