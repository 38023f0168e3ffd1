"""Where actors and props stand, and which colours actors wear, when the script does not say."""

from typing import Any

from stickgen_engine.vocabulary.kinds import KINDS, SPECIES

CAST_COLORS = (
    "#e85c4a",
    "#2f8f9a",
    "#f0b429",
    "#8a5ac2",
    "#3e9bd6",
    "#6ba368",
    "#d96ba0",
    "#7a5230",
)
_KIND_COLORS = {"robot": "#9fb1c4", "alien": "#6bbf59"}
_SPECIES_COLORS = {"dog": "#c08a52", "cat": "#e39a4b", "horse": "#8a5a3c", "bird": "#3e9bd6"}


def with_colors(actors: Any) -> Any:
    """Return raw actors with a colour for each that has none; anything else comes back as it is."""
    if not isinstance(actors, list | tuple):
        return actors
    return [
        {**actor, "color": _cast_color(actor, index)}
        if isinstance(actor, dict) and actor.get("color") is None
        else actor
        for index, actor in enumerate(actors)
    ]


def _cast_color(actor: dict[str, Any], index: int) -> str:
    kind, species = actor.get("kind"), actor.get("species")
    found = KINDS.resolve(kind) if isinstance(kind, str) else None
    name = found.name if found else "human"
    if name == "animal":
        found = SPECIES.resolve(species) if isinstance(species, str) else None
        return _SPECIES_COLORS[found.name if found else "dog"]
    return _KIND_COLORS.get(name, CAST_COLORS[index % len(CAST_COLORS)])


def with_places(things: Any, *, actors: bool) -> Any:
    """Return raw parts or props with a floor point ``at`` for each that has none."""
    if not isinstance(things, list | tuple):
        return things
    count = len(things)
    return [
        {**thing, "at": _side_by_side(index, count) if actors else _around(index)}
        if isinstance(thing, dict) and thing.get("at") is None
        else thing
        for index, thing in enumerate(things)
    ]


def _side_by_side(index: int, count: int) -> tuple[float, float]:
    step = min(2.0, 12.0 / count)
    # A crowd stands in two rows, so that nobody hides behind a neighbour.
    depth = 1.2 * (index % 2) if count > 6 else 0.0
    return round((index - (count - 1) / 2) * step, 3), depth


def _around(index: int) -> tuple[float, float]:
    side = 1.0 if index % 2 else -1.0
    return side * (2.6 + 1.7 * (index // 2)), 1.5 + 0.4 * (index % 3)
