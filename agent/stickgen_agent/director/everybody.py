"""Who "everybody" is: those who are there, and a few more only where nobody is."""

from stickgen_agent.director.plot import Plot

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
    for draft in plot.scenes:
        here = extras & {*draft.cast}
        others = [each for each in draft.cast if each not in extras]
        first = next((deed for deed in draft.deeds if here & {*deed.who}), None)
        if not here or first is None:
            continue
        known = {each for deed in draft.deeds[: draft.deeds.index(first)] for each in deed.who}
        enough = len([each for each in others if each not in known]) > 1
        joining = tuple(each for each in others if each not in known) if not known else ()
        if not enough and not joining:
            continue
        if enough:
            draft.cast = others
        for deed in draft.deeds:
            if here & {*deed.who}:
                kept = tuple(each for each in deed.who if each not in here or not enough)
                deed.who = tuple(dict.fromkeys((*kept, *(joining or others))))
            deed.targets = tuple(each for each in deed.targets if each not in here or not enough)
        if enough:
            for each in here:
                del plot.characters[each]
            extras -= here
