"""Games in a story: which sport two sides play, who plays what, and how it goes."""

import re

from stickgen_agent.director.grammar import COLORS
from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_agent.director.sports import SPORTS, Move, Point, Role
from stickgen_agent.director.stage import Stage

_SECONDS = 9.2
_PLAYS = re.compile(r"play|compet|face|battle|against|match|game")
_SERIES = re.compile(r"\bworld series\b", re.I)


def arrange_games(plot: Plot) -> None:
    """Find the deeds that are games of two sides; give them a field, sides and colours."""
    for draft in plot.scenes:
        for deed in draft.deeds:
            sport = _sport_of(deed, draft, plot)
            if sport is None:
                continue
            deed.game, deed.action = sport, SPORTS[sport].actions.split()[0]
            deed.who = tuple(dict.fromkeys((*deed.who, *deed.targets)))
            deed.targets, deed.thing = (), None
            if draft.place not in SPORTS[sport].places:
                draft.place = draft.place or SPORTS[sport].places[0]
            _dress_sides(deed, plot)


def _sport_of(deed: Deed, draft: SceneDraft, plot: Plot) -> str | None:
    people = {each for each in (*deed.who, *deed.targets)
              if plot.characters[each].look.kind != "animal"}  # fmt: skip
    verb = deed.verb.split()[0].split("_")[0] if deed.verb else ""
    if len(people) < 2 or not _PLAYS.match(verb):
        return None
    words = {*re.findall(r"[a-z]+", draft.text.casefold())}
    if _SERIES.search(draft.text):
        return "baseball"
    for name, sport in SPORTS.items():
        if deed.action in sport.actions.split() or words & {*sport.words.split()}:
            return name
    if not all(plot.characters[each].noun == "player" for each in people):
        return None
    return next(
        (name for name, sport in SPORTS.items() if draft.place in sport.places), "soccer"
    )  # fmt: skip


def _dress_sides(deed: Deed, plot: Plot) -> None:
    half = (len(deed.who) + 1) // 2
    for number, each in enumerate(deed.who):
        character = plot.characters[each]
        if "jersey" in character.accessories:
            character.color = (COLORS["red"], COLORS["blue"])[number // half]
            character.manner = "neutral"
        role = _role(deed, each)
        if character.noun == "player" and not character.named and role is not None:
            side = ("Red", "Blue")[number // half]
            character.name = f"{side} {role.title.lower()}"


def _role(deed: Deed, who: str) -> Role | None:
    """Return the role of somebody; None for those whom the game has no role for."""
    half = (len(deed.who) + 1) // 2
    number = deed.who.index(who)
    side, place = number // half, number % half
    roles = [role for role in SPORTS[deed.game].roles if role.side == side]
    return roles[place] if place < len(roles) else None


def line_up(deed: Deed) -> dict[str, Point]:
    """Return where everybody stands when a game begins; who has no role stands behind."""
    spots: dict[str, Point] = {}
    behind = 0
    for each in deed.who:
        role = _role(deed, each)
        if role is None:
            spots[each] = (round(-3.6 + 0.95 * (behind % 8), 2), 4.2 + 0.9 * (behind // 8))
            behind += 1
        else:
            spots[each] = role.spot
    return spots


def play(deed: Deed, start: float, stage: Stage) -> float:
    """Let a game go its way; return when it is over."""
    seconds = deed.seconds or _SECONDS * stage.tempo
    players = {role.title: each for each in deed.who
               if each in stage.people and (role := _role(deed, each)) is not None}  # fmt: skip
    things = {kind: stage.prop(kind, spot) for kind, spot in SPORTS[deed.game].things}
    if deed.game == "basketball" and "Shooter" in players:
        stage.prop("basketball", stage.people[players["Shooter"]].at, held_by=players["Shooter"])
    ends = [start]
    for each in deed.who:
        role = _role(deed, each)
        if each not in stage.people:
            continue
        if role is None:
            ends.append(_cheer(each, start, seconds, stage))
            continue
        at_home = stage.people[each].at == role.spot
        for move in role.moves:
            to = move.to if at_home or move.to is None else None
            ends.append(_make(each, move, to, start, seconds, players | things, stage))
        stage.people[each].expressions.append(
            {"at_s": round(start + 0.72 * seconds, 2), "expression": role.face}
        )
    return max(ends)


def _make(
    who: str, move: Move, to: Point | None, start: float, seconds: float, others: dict[str, str],
    stage: Stage,
) -> float:  # fmt: skip
    begin, length = start + move.begin * seconds, (move.end - move.begin) * seconds
    if to is not None:
        return stage.go(who, move.action, to, begin, length, path=move.path)
    return stage.act(who, move.action, begin, length, target=others.get(move.at))[1]


def _cheer(who: str, start: float, seconds: float, stage: Stage) -> float:
    stage.act(who, "clap", start + 0.1 * seconds, 0.3 * seconds)
    return stage.act(who, "celebrate", start + 0.66 * seconds, 0.34 * seconds)[1]
