"""Wishes about where somebody stands and which way they look when a scene begins."""

import re

from stickgen_agent.revising.answers import Answer, Plain, Step, joined
from stickgen_agent.revising.table import Table, Wish, part_of

_MOVE = re.compile(
    r"^(?:move|put|place|bring|set|have|let)\s+(?P<who>.+?)\s+(?:stand |be |go )?(?:to|on|at|in"
    r"|into)\s+(?:the\s+)?"
    r"(?:far\s+)?(?P<spot>left|right|middle|centre|center|front|back|foreground|background)"
    r"(?:\s+(?:side|edge|of .+))?$",
    re.I,
)
_FACE = re.compile(
    r"^(?:let|make|have|turn)?\s*(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:to\s+)?"
    r"(?:faces?|looks?(?: at| to| into| towards)?|turns?(?: to| towards)?|facing)\s+"
    r"(?:the\s+)?(?P<way>camera|viewer|audience|left|right|us|away)$",
    re.I,
)
_SWAP = re.compile(
    r"^(?:swap|switch|exchange|change)\s+(?P<who>.+?)(?:'s)?\s+(?:places?|positions?|spots?"
    r"|sides?)$"
)
_SPOTS = {"left": (-2.6, None), "right": (2.6, None), "middle": (0.0, None), "centre": (0.0, None),
          "center": (0.0, None), "front": (None, 0.0), "foreground": (None, 0.0),
          "back": (None, 2.0), "background": (None, 2.0)}  # fmt: skip
_WAYS = {"viewer": "camera", "audience": "camera", "us": "camera"}


def standing(wish: Wish, table: Table) -> Answer | None:
    """Read "put the girl on the left", "make her face the camera", "swap their places"."""
    found = _MOVE.match(wish.text)
    if found and table.people.meant(found["who"]):
        return _moved(table.people.meant(found["who"]), found["spot"].casefold(), wish, table)
    found = _FACE.match(wish.text)
    if found and table.people.meant(found["who"]):
        way = found["way"].casefold()
        return _turned(table.people.meant(found["who"]), _WAYS.get(way, way), wish, table)
    found = _SWAP.match(wish.low)
    if found:
        word = "they" if found["who"] in ("their", "the", "") else found["who"]
        ids = table.people.meant(word)
        return _swapped(ids, wish, table) if len(ids) == 2 else None
    return None


def _moved(ids: tuple[str, ...], spot: str, wish: Wish, table: Table) -> Answer:
    steps: list[Step] = []
    for number, actor in enumerate(ids):
        scene = table.home(actor, wish.scope)
        part = part_of(scene, actor)
        here = part.at if part else (0.0, 0.0)
        x, z = _SPOTS[spot]
        at = [(here[0] if x is None else x) + 0.9 * number, here[1] if z is None else z]
        where: Plain = {"actor": actor, "scene": scene.id, "at": [round(at[0], 2), round(at[1], 2)]}
        steps.append(Step("place_actor", where))
    names = joined([table.people.name(each) for each in ids])
    return Answer(tuple(steps), f"{names} {'begins' if len(ids) == 1 else 'begin'} at the {spot}")


def _turned(ids: tuple[str, ...], way: str, wish: Wish, table: Table) -> Answer:
    steps = tuple(
        Step(
            "place_actor", {"actor": each, "scene": table.home(each, wish.scope).id, "facing": way}
        )
        for each in ids
    )
    names = joined([table.people.name(each) for each in ids])
    told = {"camera": "the viewer", "away": "away"}.get(way, f"to the {way}")
    return Answer(steps, f"{names} {'looks' if len(ids) == 1 else 'look'} at first {told}"
                  if way == "away" else f"{names} {'faces' if len(ids) == 1 else 'face'} {told} "
                      f"at first")  # fmt: skip


def _swapped(ids: tuple[str, ...], wish: Wish, table: Table) -> Answer | None:
    scene = table.home(ids[0], wish.scope)
    parts = [part_of(scene, each) for each in ids]
    if parts[0] is None or parts[1] is None:
        return None
    steps = tuple(
        Step("place_actor", {"actor": mine.actor, "scene": scene.id, "at": list(other.at)})
        for mine, other in ((parts[0], parts[1]), (parts[1], parts[0]))
    )
    return Answer(
        steps, f"{joined([table.people.name(each) for each in ids])} begin in each other's place"
    )
