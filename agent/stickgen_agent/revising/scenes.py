"""Wishes about whole scenes: add one, take one out, move one."""

import re
from typing import Any

from stickgen_agent.director import direct
from stickgen_agent.revising.answers import Answer, Plain, Step, not_placed
from stickgen_agent.revising.deeds import plain_groups
from stickgen_agent.revising.people import People
from stickgen_agent.revising.scopes import named_scene
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.script.canonical import canonical_data
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary.words import spelling

_ADD = re.compile(
    r"^(?:add|make|insert|append|create|include|put|write|give (?:me|us)|then"
    r"|show)?\s*(?:in\s+)?(?:me\s+)?(?:a|an|another|one more|the)?\s*"
    r"(?:new |second |third |fourth |next |last |final |short |closing |opening |further |extra "
    r")*scene\b"
    r"(?P<edge>\s+(?:at|in) the (?:very )?(?:end|beginning|start))?"
    r"\s*(?:where|in which|when|that shows|showing|with|of|:|,|after that|at the end|in"
    r"|on)\s*(?P<story>.+)$",
    re.I,
)
_ADDING = re.compile(
    r"^(?:add|insert|append|create|include|then|new|another|one more|make|put|write|show|give)\b"
    r"|^a(?:n|nother)?\b.*\bscene",
    re.I,
)
_REMOVE = re.compile(
    r"^(?:remove|delete|drop|cut|take out|get rid of|lose|erase|throw (?:out|away)|no|without)"
    r"\s+(?:the\s+|this\s+|that\s+)?(?:(?!from\b|in\b|of\b|out\b)[\w-]+\s+){0,2}?scenes?\b",
    re.I,
)
_MOVE = re.compile(
    r"^(?:move|put|place|bring)\b.*\bscene\b.*\b(?P<to>first|to the (?:beginning|start|end"
    r"|front)|last|before|after)\b",
    re.I,
)
_SWAP = re.compile(r"^(?:swap|switch|exchange)\b.*\bscenes?\b", re.I)


def scenes(wish: Wish, table: Table) -> Answer | None:
    """Read "add a scene where she runs through the forest", "delete the last scene"."""
    if _REMOVE.match(wish.whole):
        return _remove(wish, table)
    if _SWAP.match(wish.whole) or _MOVE.match(wish.whole):
        return _move(wish, table)
    found = _ADD.match(wish.whole)
    if (
        found is None
        or not _ADDING.match(wish.whole)
        or re.match(r"(?:make|show|put)\s+the\b", wish.low)
    ):
        return None
    story = _ADD.match(wish.shown)
    return _added((story or found)["story"], wish, table)


def _remove(wish: Wish, table: Table) -> Answer | None:
    number = named_scene(wish.whole)
    if number == 0 and len(table.scenes) > 1:
        number = _by_place(wish.low, table)
    if number == 0:
        return (
            None
            if len(table.scenes) > 1
            else not_placed("a film needs a scene, and this is its only one")
        )
    index = len(table.scenes) - 1 if number == -1 else number - 1
    if not 0 <= index < len(table.scenes):
        return not_placed(f"there is no scene {number}; the film has {len(table.scenes)}")
    if len(table.scenes) == 1:
        return not_placed("a film needs a scene, and this is its only one")
    scene = table.scenes[index]
    return Answer((Step("remove_scene", {"scene": scene.id}),), f"scene {index + 1} is taken out")


def _by_place(low: str, table: Table) -> int:
    for number, scene in enumerate(table.scenes, 1):
        if scene.place.replace("_", " ") in low or any(w in low for w in scene.place.split("_")):
            return number
    return 0


def _move(wish: Wish, table: Table) -> Answer | None:
    if _SWAP.match(wish.whole):
        numbers = [int(each) for each in re.findall(r"\d+", wish.whole)][:2] or [1, 2]
        if len(numbers) < 2 or not all(1 <= each <= len(table.scenes) for each in numbers):
            return None
        low, high = sorted(numbers)
        steps = [Step("move_scene", {"scene": table.scenes[high - 1].id, "position": low})]
        if high - low > 1:
            steps.append(Step("move_scene", {"scene": table.scenes[low - 1].id, "position": high}))
        return Answer(tuple(steps), f"scenes {low} and {high} have changed places")
    number = named_scene(wish.whole)
    moved = _MOVE.match(wish.whole)
    if moved is None or number == 0 or number > len(table.scenes):
        return None
    scene = table.scenes[number - 1 if number > 0 else -1]
    to = moved["to"].casefold()
    if to in ("before", "after"):
        return None
    position = len(table.scenes) if to.endswith(("end", "last")) else 1
    step = Step("move_scene", {"scene": scene.id, "position": position})
    return Answer((step,), f"that scene is now the {'last' if position > 1 else 'first'} one")


def _added(story: str, wish: Wish, table: Table) -> Answer:
    made = direct(_named(plain_groups(story), table.people), seed=table.seed)
    scene = canonical_data(made.script)["scenes"][0]
    cast, newcomers = _cast(made.script, table)
    steps = [Step("add_actor", _plain_actor(each, cast[each["id"]])) for each in newcomers]
    for part in scene["parts"]:
        part["actor"] = cast[part["actor"]]
    for holder, key in _references(scene):
        holder[key] = cast.get(holder[key], holder[key])
    arguments: Plain = {key: scene[key] for key in
                        ("duration_s", "place", "time_of_day", "weather", "description", "parts",
                         "props", "camera") if key in scene}  # fmt: skip
    arguments["description"] = story.strip(" .")[:500]
    arguments["id"] = _free_id(table)
    position = _position(wish, table)
    if position is not None:
        arguments["position"] = position
    number = position or len(table.scenes) + 1
    return Answer(
        (*steps, Step("add_scene", arguments)),
        f"scene {number} is new: {made.summary}", left=made.notes,
    )  # fmt: skip


def _free_id(table: Table) -> str:
    taken = {scene.id for scene in table.scenes}
    number = len(table.scenes) + 1
    while f"scene_{number}" in taken:
        number += 1
    return f"scene_{number}"


def _position(wish: Wish, table: Table) -> int | None:
    if wish.scope.when == "start" or re.search(
        r"\bopening scene\b|\bat the (?:beginning|start)\b", wish.low
    ):
        return 1
    return None


def _references(scene: Plain) -> list[tuple[Plain, str]]:
    found: list[tuple[Plain, str]] = []
    for part in scene["parts"]:
        found += [(each, "target") for each in part["actions"] if each.get("target")]
    found += [(each, "target") for each in scene["camera"] if each.get("target")]
    found += [(each, "held_by") for each in scene["props"] if each.get("held_by")]
    return found


def _named(story: str, people: People) -> str:
    """Write whom the pronouns mean, so that the scene can be directed by itself."""

    def meant(match: "re.Match[str]") -> str:
        word = match[0].casefold()
        ids = people.pronoun(word)
        if not ids or (
            word in ("her", "his", "its") and re.match(r"\s+\w+", match.string[match.end() :])
        ):
            return match[0]
        return " and ".join(people.name(each) for each in ids)

    return re.sub(
        r"\b(?:he|she|they|him|her|them|it|everyone|everybody)\b", meant, story, flags=re.I
    )


def _cast(script: ScriptSchema, table: Table) -> tuple[dict[str, str], list[Plain]]:
    """Return who of the new scene is who of the film, and who is new."""
    cast: dict[str, str] = {}
    newcomers: list[Plain] = []
    taken = {actor.id for actor in table.script.actors}
    present = {part.actor for part in script.scenes[0].parts}
    for actor in script.actors:
        if actor.id not in present:
            continue
        ids = tuple(i for i in table.people.meant(actor.name) if i not in cast.values())
        if ids:
            cast[actor.id] = ids[0]
            continue
        new, number = actor.id, 1
        while new in taken:
            number += 1
            new = f"{actor.id}_{number}"
        taken.add(new)
        cast[actor.id] = new
        newcomers.append(actor.model_dump(mode="json", exclude_none=True))
    return cast, newcomers


def _plain_actor(actor: Plain, new_id: str) -> dict[str, Any]:
    """Return the arguments with which an actor is added under an id."""
    keys = ("name", "kind", "species", "color", "height_m", "manner", "accessories")
    plain = {key: actor[key] for key in keys if actor.get(key) not in (None, "", [])}
    return {**plain, "id": spelling(new_id)}
