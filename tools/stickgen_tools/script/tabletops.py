"""Small things that a model placed where a table stands: they are meant to be on it."""

from typing import Any, TypeGuard

from stickgen_engine.vocabulary.props import PROPS, PropWord
from stickgen_tools.script.draft import Plain

_TABLES = ("table", "desk")
# Half of the depth of a table top, in metres.
_HALF_DEPTH_M = 0.3


def put_on_tables(scene: Plain, where: str, *, newest: bool = False) -> list[str]:
    """Give ``y`` to what a hand can hold and stands at a table's spot; return a note on each.

    What has a height already, or is in somebody's hand, stays as it is;
    with ``newest`` all but the last prop.
    """
    props = [each for each in _objects(scene.get("props")) if _spot(each) is not None]
    words = [(each, _word(each)) for each in props]
    tables = [(each, word) for each, word in words if word is not None and word.name in _TABLES]
    notes = list[str]()
    for prop, word in words[-1:] if newest else words:
        if word is None or not word.held or prop.get("y") is not None or prop.get("held_by"):
            continue
        below = next((pair for pair in tables if _is_over(prop, *pair)), None)
        if below is not None:
            prop["y"] = round(below[1].height_m * _scale(below[0]), 3)
            notes.append(f"{where}: put the {word.name} on the {below[1].name}, y {prop['y']:g}")
    return notes


def _objects(entries: Any) -> list[Plain]:
    return [each for each in entries if isinstance(each, dict)] if isinstance(entries, list) else []


def _word(prop: Plain) -> PropWord | None:
    kind = prop.get("kind")
    meant = PROPS.resolve(kind) if isinstance(kind, str) else None
    return PROPS.get(meant.name) if meant is not None else None


def _is_over(prop: Plain, table: Plain, word: PropWord) -> bool:
    here, there = _spot(prop), _spot(table)
    if here is None or there is None or table.get("y"):
        return False
    half = word.width_m * _scale(table) / 2
    return abs(here[0] - there[0]) <= half and abs(here[1] - there[1]) <= _HALF_DEPTH_M


def _scale(prop: Plain) -> float:
    scale = prop.get("scale")
    return float(scale) if _is_number(scale) and 0.1 <= scale <= 10.0 else 1.0


def _spot(prop: Plain) -> tuple[float, float] | None:
    at = prop.get("at")
    if not isinstance(at, list | tuple) or len(at) != 2 or not all(_is_number(each) for each in at):
        return None
    return float(at[0]), float(at[1])


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
