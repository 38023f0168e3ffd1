"""Who and what is referred to: every id exists, is unique, and can be what it is used as."""

from collections.abc import Iterable, Iterator

from rapidfuzz.process import extractOne

from stickgen_engine.script.faults import Loc
from stickgen_engine.script.findings import Finding
from stickgen_engine.script.models import Actor, Part, Scene, ScriptSchema
from stickgen_engine.vocabulary.animal_actions import does, nearest_animal_action
from stickgen_engine.vocabulary.props import PROPS


def reference_findings(script: ScriptSchema) -> Iterator[Finding]:
    """Yield every id that is given twice, or referred to and not there."""
    yield from _twice(((("actors", i, "id"), a.id) for i, a in enumerate(script.actors)), "actor")
    yield from _twice(((("scenes", i, "id"), s.id) for i, s in enumerate(script.scenes)), "scene")
    for number, actor in enumerate(script.actors):
        yield from _species(actor, ("actors", number))
    for number, scene in enumerate(script.scenes):
        yield from _scene_findings(script, scene, ("scenes", number))


def ability_findings(script: ScriptSchema) -> Iterator[Finding]:
    """Yield every action that an animal of its species cannot do, with the nearest that it can."""
    species = {
        actor.id: actor.species or "dog" for actor in script.actors if actor.kind == "animal"
    }
    for number, scene in enumerate(script.scenes):
        for index, part in enumerate(scene.parts):
            kind = species.get(part.actor)
            for place, action in enumerate(part.actions):
                if kind is None or does(kind, action.action):
                    continue
                yield Finding(
                    "references",
                    ("scenes", number, "parts", index, "actions", place, "action"),
                    f"a {kind} cannot do this",
                    got=repr(action.action),
                    allowed="the actions of animals in the vocabulary",
                    nearest=nearest_animal_action(action.action, kind),
                )


def _scene_findings(script: ScriptSchema, scene: Scene, loc: Loc) -> Iterator[Finding]:
    cast = [actor.id for actor in script.actors]
    props = [prop.id for prop in scene.props]
    yield from _prop_findings(scene, cast, loc)
    seen: set[str] = set()
    for number, part in enumerate(scene.parts):
        where = (*loc, "parts", number, "actor")
        if part.actor not in cast:
            yield _unknown("is not the id of an actor", part.actor, cast, where, "actors")
        elif part.actor in seen:
            yield Finding(
                "ids", where, f"{part.actor!r} has two parts in this scene; put them in one"
            )
        seen.add(part.actor)
        yield from _target_findings(part, [*cast, *props], (*loc, "parts", number))
    for number, key in enumerate(scene.camera):
        if key.target is not None and key.target not in (*cast, *props):
            yield _no_target(key.target, [*cast, *props], (*loc, "camera", number, "target"))


def _prop_findings(scene: Scene, cast: list[str], loc: Loc) -> Iterator[Finding]:
    ids = (((*loc, "props", i, "id"), prop.id) for i, prop in enumerate(scene.props))
    yield from _twice(ids, "prop of this scene")
    for number, prop in enumerate(scene.props):
        where = (*loc, "props", number)
        if prop.id in cast:
            yield Finding("ids", (*where, "id"), f"{prop.id!r} is already the id of an actor")
        if prop.held_by is None:
            continue
        if prop.held_by not in cast:
            message = "is not the id of an actor"
            yield _unknown(message, prop.held_by, cast, (*where, "held_by"), "actors")
        elif not PROPS.get(prop.kind).held:
            yield Finding(
                "references", (*where, "held_by"), f"a {prop.kind} cannot be held in hand"
            )


def _target_findings(part: Part, present: list[str], loc: Loc) -> Iterator[Finding]:
    for number, action in enumerate(part.actions):
        where = (*loc, "actions", number, "target")
        if action.target is None:
            continue
        if action.target == part.actor:
            others = [each for each in present if each != part.actor]
            yield Finding(
                "references",
                where,
                "is the actor itself",
                got=repr(action.target),
                allowed=", ".join(others) or "leave it out: nobody else is in this scene",
            )
        elif action.target not in present:
            yield _no_target(action.target, present, where)


def _species(actor: Actor, loc: Loc) -> Iterator[Finding]:
    if actor.species is not None and actor.kind != "animal":
        yield Finding(
            "references",
            (*loc, "species"),
            f"only animals have a species; the kind is {actor.kind!r}",
            got=repr(actor.species),
            allowed='kind "animal", or no species',
        )


def _twice(ids: Iterable[tuple[Loc, str]], what: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for loc, each in ids:
        if each in seen:
            yield Finding(
                "ids", loc, f"two have this id; every {what} needs its own", got=repr(each)
            )
        seen.add(each)


def _no_target(target: str, known: list[str], loc: Loc) -> Finding:
    return _unknown("is neither an actor nor a prop of this scene", target, known, loc, "ids")


def _unknown(message: str, got: str, known: list[str], loc: Loc, what: str) -> Finding:
    likest = extractOne(got, known, score_cutoff=50)
    return Finding(
        "references",
        loc,
        message,
        got=repr(got),
        allowed=", ".join(known) or f"there are no {what}",
        nearest=likest[0] if likest else "",
    )
