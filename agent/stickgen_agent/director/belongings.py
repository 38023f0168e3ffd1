"""Who has which thing in hand when a scene begins, followed through the whole story."""

from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_engine.vocabulary.props import PROPS

_TAKING = frozenset(("pick_up", "take", "catch"))
_PARTING = frozenset(("give", "throw", "pitch", "put_down"))
_USING = frozenset(("swing_sword", "fight_stance", "shoot_bow", "sweep", "dig", "hammer",
                    "photograph", "play_guitar", "cast_spell", "stand", "wave", "walk",
                    "raise_hand"))  # fmt: skip


def hand_out(plot: Plot) -> None:
    """Put things into the hands of those who hold, give, throw or lay them down."""
    has: dict[str, str] = {}
    for draft in plot.scenes:
        held = dict(draft.held)
        kept = {kind: who for kind, who in has.items() if who in draft.cast and kind not in held}
        has |= held
        lying: set[str] = set()
        for deed in draft.deeds:
            _follow(deed, has, held, lying)
        _into_hands(draft, kept | held, plot)


def _follow(deed: Deed, has: dict[str, str], held: dict[str, str], lying: set[str]) -> None:
    """Let a deed pass a thing on; who parts with one that nobody had, had it from the start."""
    kind = deed.thing
    if kind is None or not PROPS.get(kind).held or not deed.who:
        return
    who = deed.who[0]
    if deed.action in _TAKING:
        owner = next((each for each in deed.targets if each != who), None)
        if kind not in has and kind not in lying and owner is not None:
            held[kind] = owner
        elif kind not in has and kind not in held:
            lying.add(kind)
        has[kind] = who
        return
    parts, uses = deed.action in _PARTING, deed.action in _USING
    if (parts or uses) and has.get(kind) != who and kind not in lying:
        held[kind] = has[kind] = who
    if deed.action in ("give", "throw") and deed.targets:
        has[kind] = deed.targets[0]
    elif parts:
        has.pop(kind, None)
        lying.add(kind)


def _into_hands(draft: SceneDraft, held: dict[str, str], plot: Plot) -> None:
    hands: dict[str, int] = {}
    draft.held = []
    for kind, who in held.items():
        animal = who in plot.characters and plot.characters[who].look.kind == "animal"
        if who not in draft.cast or animal or not PROPS.get(kind).held:
            continue
        hands[who] = hands.get(who, 0) + 1
        if hands[who] <= 2:
            draft.held.append((kind, who))
