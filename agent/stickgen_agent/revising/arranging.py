"""Wishes about places: closer, apart, face to face, swapped, a bit to the left."""

import re

from stickgen_agent.revising.answers import Answer, Plain, Step, joined
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_engine.script.models import Scene

_HEAD = r"^(?:(?:let|make|have|move|put|bring|get|place)\s+)?(?P<who>.*?)\s*(?:should |must )?"
_TOGETHER = re.compile(
    _HEAD + r"(?:stand |be |come |move |get |go |sit )?(?:a (?:little )?bit |a little |much )?"
    r"(?P<way>(?:closer|nearer|close)(?: together| to each other| to one another)"
    r"|(?:further|farther|more) apart"
    r"|apart)$",
    re.I,
)
_EACH_OTHER = re.compile(
    _HEAD + r"(?:to )?(?:faces?|looks? at|turns? (?:to|towards?)|facing|look(?:ing)? at) "
    r"(?:each other|one another)$",
    re.I,
)
_FACE_TO_FACE = re.compile(_HEAD + r"(?:stand |be )?face to face$", re.I)
_SWAP = re.compile(
    r"^(?:swap|switch|exchange)\s+(?P<who>them|the two|both|these two|the (?:two|three) \w+"
    r"|.+? (?:and|with) .+?)(?: (?:around|round|over))?$",
    re.I,
)
_ASIDE = re.compile(
    r"^(?:(?:move|put|push|shift|place)\s+)?(?P<who>.+?)\s+"
    r"(?P<how>(?:a (?:little )?bit|a little|slightly|further|farther|more|much)?)"
    r"\s*(?:more |further )?(?:to the |to |towards the )?"
    r"(?P<way>left|right|back|forward|forwards|front|back)"
    r"(?P<tail>\s+(?:a (?:little )?bit|a little|slightly|some more|more))?$",
    re.I,
)
_PUT = re.compile(
    r"^(?:move|put|place|set|shift)\s+(?P<what>the\s+.+?|his .+?|her .+?)\s+(?:more |further )?"
    r"(?:on|to|at|in|into)\s+the\s+"
    r"(?:far )?(?P<spot>left|right|middle|centre|center|front|back|foreground|background)"
    r"(?:\s+(?:side|edge|of .+))?$",
    re.I,
)
_APART_M = 0.9


def arranging(wish: Wish, table: Table) -> Answer | None:
    """Read "closer together", "face each other", "swap them", "put the tree on the left"."""
    timed = bool(wish.scope.clause or wish.scope.when in ("end", "middle", "at"))
    found = _TOGETHER.match(wish.text)
    if found and not timed:
        return _together(found["who"], found["way"].casefold(), wish, table)
    found = _EACH_OTHER.match(wish.text) or _FACE_TO_FACE.match(wish.text)
    if found and not timed:
        return _face_to_face(found["who"], wish, table)
    found = _SWAP.match(wish.text)
    if found:
        return _swapped(found["who"], wish, table)
    found = _PUT.match(wish.text)
    if found and not table.people.meant(found["what"]):
        return _put(found["what"], found["spot"].casefold(), wish, table)
    found = _ASIDE.match(wish.text)
    if found and (found["how"] or found["tail"]) and table.people.meant(found["who"]):
        return _aside(found, wish, table)
    return None


def pair(who: str, table: Table) -> tuple[str, ...]:
    """Return the two whom a wish means; those who were spoken of last, where it names nobody."""
    ids = table.people.meant(who) if who.strip() else ()
    ids = ids or table.people.meant("they")
    if len(ids) <= 2:
        return ids
    recent = [each for each in table.people.recent if each in ids][:2]
    return tuple(recent) if len(recent) == 2 else ids[:2]


def _both_in(ids: tuple[str, ...], table: Table, wish: Wish) -> Scene | None:
    home = table.home(ids[0], wish.scope) if ids else None
    scenes = [home, *table.scenes] if home and not wish.scope.scene else [home]
    for scene in scenes:
        if scene is not None and all(part_of(scene, each) for each in ids):
            return scene
    return None


def _at(scene: Scene, actor: str) -> tuple[float, float]:
    part = part_of(scene, actor)
    return part.at if part else (0.0, 0.0)


def _together(who: str, way: str, wish: Wish, table: Table) -> Answer | None:
    ids = pair(who, table)
    scene = _both_in(ids, table, wish) if len(ids) == 2 else None
    if scene is None:
        return None
    here, there = (_at(scene, each) for each in ids)
    middle = [(a + b) / 2 for a, b in zip(here, there, strict=True)]
    gap = max(0.01, abs(here[0] - there[0]))
    nearer = "apart" not in way
    wanted = max(min(_APART_M, gap), gap * 0.55) if nearer else min(7.0, max(1.5, gap * 1.6))
    if nearer and wanted > gap - 0.1:
        return Answer(say="They stand as close as they can already; nearer still would be a hug. "
                          "Shall they hug?")  # fmt: skip
    side = 1.0 if here[0] <= there[0] else -1.0
    steps: list[Step] = []
    for actor, sign, z in ((ids[0], -side, here[1]), (ids[1], side, there[1])):
        z = middle[1] + (z - middle[1]) * 0.5 if nearer else z
        at = [round(middle[0] + sign * wanted / 2, 2), round(z, 2)]
        steps.append(Step("place_actor", {"actor": actor, "scene": scene.id, "at": at}))
    names = joined(table.people.names(ids))
    how = "closer together" if nearer else "further apart"
    return Answer(tuple(steps), f"{names} begin {how} ({wanted:.1f} m){table.where(scene)}")


def _face_to_face(who: str, wish: Wish, table: Table) -> Answer | None:
    ids = pair(who, table)
    scene = _both_in(ids, table, wish) if len(ids) == 2 else None
    if scene is None:
        return None
    left_first = _at(scene, ids[0])[0] <= _at(scene, ids[1])[0]
    ways = ("right", "left") if left_first else ("left", "right")
    steps = tuple(
        Step("place_actor", {"actor": actor, "scene": scene.id, "facing": way})
        for actor, way in zip(ids, ways, strict=True)
    )
    names = joined(table.people.names(ids))
    return Answer(steps, f"{names} face each other at first{table.where(scene)}")


def _swapped(who: str, wish: Wish, table: Table) -> Answer | None:
    if re.search(r"\b(?:scenes?|lines?|words|sentences?|texts?)\b", who):
        return None
    who = re.sub(r"\s+with\s+", " and ", who)
    ids = table.people.meant(who) if " and " in who else pair("they", table)
    scene = _both_in(ids, table, wish) if len(ids) == 2 else None
    if scene is None:
        return None
    steps = tuple(
        Step("place_actor", {"actor": mine, "scene": scene.id, "at": list(_at(scene, other))})
        for mine, other in (ids, ids[::-1])
    )
    names = joined(table.people.names(ids))
    return Answer(steps, f"{names} have swapped places{table.where(scene)}")


def _put(what: str, spot: str, wish: Wish, table: Table) -> Answer | None:
    """Move a thing that is there already."""
    for scene in [table.named(wish.scope)] if table.named(wish.scope) else table.scenes:
        prop = table.prop_of(scene, what) if scene else None
        if scene is None or prop is None or prop.held_by:
            continue
        x, z = prop.at
        x = {"left": -2.8, "right": 2.8, "middle": 0.0, "centre": 0.0, "center": 0.0}.get(spot, x)
        z = {"front": 0.6, "foreground": 0.6, "back": 3.0, "background": 3.0}.get(spot, z)
        step = Step("change_prop", {"prop": prop.id, "scene": scene.id, "at": [x, z]})
        side = f"on the {spot}" if spot in ("left", "right") else f"in the {spot}"
        return Answer((step,), f"the {prop.kind.replace('_', ' ')} is {side}{table.where(scene)}")
    return None


def _aside(found: re.Match[str], wish: Wish, table: Table) -> Answer:
    ids, way = table.people.meant(found["who"]), found["way"].casefold()
    big = (found["how"] or "").casefold() == "much"
    dx, dz = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "back": (0.0, 1.0)}.get(way, (0.0, -1.0))
    far = 1.8 if big else 0.8
    steps: list[Step] = []
    for actor in ids:
        scene = table.home(actor, wish.scope)
        x, z = _at(scene, actor)
        at = [round(max(-6.0, min(6.0, x + far * dx)), 2), round(z + far * dz, 2)]
        where: Plain = {"actor": actor, "scene": scene.id, "at": at}
        steps.append(Step("place_actor", where))
    names = joined(table.people.names(ids))
    begin = "begins" if len(ids) == 1 else "begin"
    side = f"to the {way}" if way in ("left", "right") else "back" if way == "back" else "forward"
    return Answer(tuple(steps), f"{names} {begin} {far:g} m further {side}")
