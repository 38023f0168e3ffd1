"""All sheets of the gallery, by name."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, Final

from stickgen_engine.errors import RenderError, UsageError
from stickgen_engine.gallery.grid import SheetPlan, pages, write_sheet
from stickgen_engine.gallery.scenes import MIA, TOM, one_person, scene_cell, two_people
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.cameras import MOVES, SHOTS
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.speech import SPEECH
from stickgen_engine.vocabulary.styles import STYLES
from stickgen_engine.vocabulary.times import TIMES
from stickgen_engine.vocabulary.weathers import WEATHERS

_WIDE: Final = (384, 216)
_TALL: Final = (216, 384)


def _places() -> Iterator[SheetPlan]:
    cells = [
        scene_cell(f"{place}, {time}", two_people(place=place, time_of_day=time), 1.2)
        for place in PLACES.names
        for time in TIMES.names
    ]
    for name, page in pages("places", cells, 24):
        yield SheetPlan(name, 4, _WIDE, page)


def _weathers() -> Iterator[SheetPlan]:
    cells = [
        scene_cell(
            f"{weather}, {place}, {time}",
            two_people(place=place, time_of_day=time, weather=weather),
            2.0,
        )
        for weather in WEATHERS.names
        for place, time in (
            ("city_street", "day"), ("city_park", "day"), ("forest", "sunset"), ("home", "night"),
        )
    ]  # fmt: skip
    yield SheetPlan("weathers", 4, _WIDE, tuple(cells))


def _props() -> Iterator[SheetPlan]:
    cells = []
    for kind in PROPS.names:
        script = one_person(
            TOM,
            {"at": [-0.9, 0.0], "facing": "right", "actions": [{"action": "idle"}]},
            props=[{"id": "thing", "kind": kind, "at": [0.9, 0.0]}],
            camera=[{"at_s": 0.0, "move": "static", "shot": _shot_for(kind), "target": "thing"}],
        )
        cells.append(scene_cell(kind, script, 1.0))
    for name, page in pages("props", cells, 40):
        yield SheetPlan(name, 8, (216, 168), page)


def _shot_for(kind: str) -> str:
    word = PROPS.get(kind)
    return "full" if max(word.height_m, word.width_m) > 0.7 else "medium"


def _faces() -> Iterator[SheetPlan]:
    cells = []
    for expression in EXPRESSIONS.names:
        for mode in (None, *SPEECH.names):
            part: dict[str, Any] = {
                "at": [0.0, 0.0],
                "facing": "camera",
                "actions": [{"action": "idle"}],
                "expressions": [{"at_s": 0.0, "expression": expression}],
            }
            if mode:
                part["lines"] = [{"start_s": 0.5, "end_s": 3.5, "mode": mode}]
            actor = MIA if expression in ("happy", "excited", "sad") else TOM
            camera = [{"at_s": 0.0, "move": "static", "shot": "close_up", "target": actor["id"]}]
            script = one_person(actor, part, camera=camera)
            cells.append(scene_cell(f"{expression}, {mode or 'silent'}", script, 1.66))
    yield SheetPlan("faces", 5, (288, 216), tuple(cells))


def _styles() -> Iterator[SheetPlan]:
    cells = [
        scene_cell(f"{style}, {place}", two_people(style=style, place=place, time_of_day=time), 1.2)
        for style in STYLES.names
        for place, time in (("city_park", "day"), ("kitchen", "day"), ("moon", "night"))
    ]
    yield SheetPlan("styles", 3, (480, 270), tuple(cells))


def _shots() -> Iterator[SheetPlan]:
    cells = []
    for size, name in ((_WIDE, "wide frame"), (_TALL, "tall frame")):
        for shot in SHOTS.names:
            camera = [{"at_s": 0.0, "move": "static", "shot": shot, "target": "mia"}]
            script = two_people(place="city_park", camera=camera)
            cells.append((size, scene_cell(f"{shot}, {name}", script, 1.2)))
    yield SheetPlan("shots", 5, _WIDE, tuple(cell for size, cell in cells if size == _WIDE))
    yield SheetPlan("shots_tall", 5, _TALL, tuple(cell for size, cell in cells if size == _TALL))


def _moves() -> Iterator[SheetPlan]:
    facts: dict[str, dict[str, Any]] = {
        "pan": {"to": [4.0, 0.0]},
        "zoom": {"zoom": 2.2, "target": "mia"},
        "track": {"target": "tom"},
        "dolly": {"shot": "medium", "target": "mia"},
        "crane": {"height_m": 6.0},
        "orbit": {"degrees": 70.0, "target": "mia"},
    }
    cells = []
    for move in MOVES.names:
        camera = [{"at_s": 0.0, "move": "static", "shot": "wide"},
                  {"at_s": 0.2, "move": move, **facts.get(move, {})}]  # fmt: skip
        script = two_people(place="city_park", camera=camera)
        script["scenes"][0]["parts"][1]["actions"] = [
            {"action": "walk", "start_s": 0.0, "end_s": 3.0, "to": [4.6, 0.4]}
        ]
        cells += [scene_cell(f"{move}, {at:.1f} s", script, at) for at in (0.1, 1.0, 2.0, 2.9)]
    yield SheetPlan("moves", 4, _WIDE, tuple(cells))


def _cast() -> Iterator[SheetPlan]:
    cast: tuple[dict[str, Any], ...] = (
        {"id": "man", "color": "#17a398"},
        {"id": "woman", "color": "#e4572e", "accessories": ["long_hair", "dress"]},
        {"id": "child", "color": "#f2b134", "height_m": 1.2},
        {"id": "old_man", "color": "#6ba368", "manner": "old", "accessories": ["beard", "cane"]},
        {"id": "knight", "color": "#9fb1c4", "accessories": ["armor", "sword", "shield"]},
        {"id": "ninja", "color": "#20263a", "accessories": ["mask", "headband"]},
        {"id": "astronaut", "color": "#2f6fde", "accessories": ["helmet", "spacesuit"]},
        {"id": "robot", "kind": "robot", "color": "#3a7ca5"},
        {"id": "alien", "kind": "alien", "color": "#34a853"},
        {"id": "king", "color": "#b5323e", "accessories": ["crown", "cape", "beard"]},
        {"id": "chef", "color": "#e4572e", "accessories": ["chef_hat", "apron", "moustache"]},
        {"id": "wizard", "color": "#5b4a9a", "accessories": ["wizard_hat", "beard", "wand"]},
        {"id": "ghost", "color": "#f4f6ff", "accessories": ["sheet"]},
        {"id": "pirate", "color": "#8a2f2f", "accessories": ["pirate_hat", "eye_patch"]},
        {"id": "dog", "kind": "animal", "species": "dog", "color": "#c8843e"},
        {"id": "cat", "kind": "animal", "species": "cat", "color": "#7d8499"},
        {"id": "horse", "kind": "animal", "species": "horse", "color": "#a5673f"},
        {"id": "bird", "kind": "animal", "species": "bird", "color": "#3e8ec4"},
    )
    cells = [
        scene_cell(
            f"{actor['id']}, {action}",
            one_person(
                actor,
                {"at": [0.0, 0.0], "facing": "right", "actions": [{"action": action}]},
                camera=[{"at_s": 0.0, "move": "static", "shot": "full", "target": actor["id"]}],
            ),
            1.2,
        )
        for actor in cast
        for action in ("idle", "walk", "wave" if actor.get("kind") != "animal" else "jump")
    ]
    yield SheetPlan("cast", 6, (288, 216), tuple(cells))


def _actions() -> Iterator[SheetPlan]:
    cells = []
    for action in ACTIONS.names:
        script = two_people(place="studio")
        script["scenes"][0]["parts"][0]["actions"] = [
            {"action": action, "start_s": 0.2, "target": "tom"}
        ]
        script["scenes"][0]["parts"][1]["actions"] = [{"action": "idle"}]
        script["scenes"][0]["camera"] = [
            {"at_s": 0.0, "move": "static", "shot": "full", "target": "mia"}
        ]
        cells += [scene_cell(f"{action}, {at:.1f} s", script, at) for at in (0.7, 1.2, 1.8)]
    for name, page in pages("actions", cells, 60):
        yield SheetPlan(name, 9, (224, 168), page)


SHEETS: Final[dict[str, Callable[[], Iterator[SheetPlan]]]] = {
    "cast": _cast,
    "faces": _faces,
    "actions": _actions,
    "places": _places,
    "weathers": _weathers,
    "props": _props,
    "styles": _styles,
    "shots": _shots,
    "moves": _moves,
}


def make_gallery(
    folder: Path,
    *,
    only: Collection[str] = (),
    told: Callable[[Path], None] = lambda _: None,
) -> list[Path]:
    """Draw all sheets, or those that are named, into a folder and return their files.

    ``told`` hears of each file as it is finished.

    Raises:
        UsageError: a name is none of ``SHEETS``.
        RenderError: the folder or a sheet could not be written.
    """
    unknown = [name for name in only if name not in SHEETS]
    if unknown:
        raise UsageError(f"no sheet {unknown[0]!r}; sheets: {', '.join(SHEETS)}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"cannot make {folder}: {error.strerror}") from error
    made = []
    for name, plans in SHEETS.items():
        if only and name not in only:
            continue
        for plan in plans():
            made.append(write_sheet(plan, folder))
            told(made[-1])
    return made
