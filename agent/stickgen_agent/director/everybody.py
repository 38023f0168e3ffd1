"""Who "everybody" is: those who are there, and a few more only where nobody is."""

from dataclasses import replace

from stickgen_agent.director.plot import Plot, SceneDraft

# Who stands around those who are alone with "everybody".
_AROUND = {
    "teacher": "student", "professor": "student", "coach": "player", "waiter": "guest",
    "waitress": "guest", "king": "guest", "queen": "guest", "bride": "guest", "groom": "guest",
    "conductor": "musician", "captain": "sailor", "general": "soldier", "boss": "employee",
    "singer": "fan", "priest": "guest", "host": "guest", "jester": "guest",
}  # fmt: skip
TRAIT = "everybody"


def around(nouns: list[str]) -> str:
    """Return the noun of those around somebody of these nouns."""
    return next((_AROUND[each] for each in nouns if each in _AROUND), "person")


def people_there(plot: Plot, but: tuple[str, ...]) -> tuple[str, ...]:
    """Return everybody but some; animals only where there is nobody else."""
    everyone = list(plot.characters.values())
    people = [each for each in everyone if each.look.kind != "animal"] or everyone
    return tuple(each.id for each in people if each.id not in but)


def settle_everybody(plot: Plot) -> None:
    """Let those whom a story names later be the "everybody" whom it began with."""
    extras = {each.id for each in plot.characters.values() if TRAIT in each.traits}
    first = next((draft for draft in plot.scenes if extras & {*draft.cast}), None)
    if first is None:
        return
    at = next((at for at, deed in enumerate(first.deeds) if extras & {*deed.who}), 0)
    known = {each for deed in first.deeds[:at] for each in deed.who}
    others = tuple(each for each in first.cast if each not in extras)
    named_later = tuple(each for each in others if each not in known)
    if len(named_later) > 1:
        for draft in plot.scenes:
            _replace(draft, extras, others)
        for each in extras:
            del plot.characters[each]
    elif not known and first.deeds:
        first.deeds[at].who = tuple(dict.fromkeys((*first.deeds[at].who, *named_later)))


def _replace(draft: SceneDraft, extras: set[str], others: tuple[str, ...]) -> None:
    """Put those who are named in the place of those who only stood for everybody."""
    here = tuple(each for each in others if each in draft.cast) or others
    draft.cast = list(dict.fromkeys(
        each for one in draft.cast for each in (here if one in extras else (one,))))  # fmt: skip
    for deed in draft.deeds:
        deed.who = _put(deed.who, extras, here)
        deed.targets = _put(deed.targets, extras, here)
    draft.held = [(kind, each) for kind, each in draft.held if each not in extras]
    draft.wishes = [replace(wish, who=None) if wish.who in extras else wish
                    for wish in draft.wishes]  # fmt: skip


def _put(ids: tuple[str, ...], extras: set[str], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(
        each for one in ids for each in (others if one in extras else (one,))))  # fmt: skip
