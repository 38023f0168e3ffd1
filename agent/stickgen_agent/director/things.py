"""Things of a story: what is done with them, who has them in hand, and what is left out."""

from dataclasses import replace

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.narration import Narration
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.surroundings import ON_A_PITCH
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

_BESIDE = word_set("near by beside behind around under past between outside of above below")
_BOXES = word_set("gift box treasure_chest suitcase bag letter")
_HOLDING = word_set("hold holds holding held has have having bears")
_RESTING = word_set("sit sit_down sleep lie_down wake_up")
_MOST_ALIKE = 4


def on_thing(now: Narration, thing: Element) -> None:
    """Put a thing into the scene, into a deed, or into a hand."""
    clause, scene = now.clause, now.scene
    if clause.negated and now.before is not None and now.before.kind == "not":
        clause.negated = False
        now.plot.note(f"not shown, since the story says it is not there: {thing.text}")
        return
    if now.before is not None and now.before.kind == "unknown" and thing.form == "of":
        return
    if thing.form == "stand-in":
        _stand_in(now, thing)
        return
    doers = {now.plot.characters[each].noun for each in now.cast.subjects}
    if thing.word == "ball" and doers & ON_A_PITCH:
        thing = replace(thing, word="soccer_ball")
    known = thing.word in scene.things
    again = known and thing.determiner not in ("a", "an", "another")
    scene.things += [] if again else [thing.word] * min(thing.count, _MOST_ALIKE)
    now.thing, now.thing_tick = thing.word, now.cast.tick()
    for word in thing.strange:
        now.plot.note(f"no look for {word!r}; the {thing.word.replace('_', ' ')} is shown without")
    deed = clause.deed
    held = PROPS.get(thing.word).held
    if deed is None and thing.form == "with" and held and now.told_who() and now.latest:
        scene.held.append((thing.word, now.latest[0]))
    elif (
        deed is not None
        and deed.thing is None
        and (thing.form not in _BESIDE or deed.action == "hide")
    ):
        take_thing(now, deed, thing.word)
        _seat(now, deed, thing)


def _stand_in(now: Narration, thing: Element) -> None:
    """Give who does something a thing in hand that stands for one without a picture."""
    shown = thing.word.replace("_", " ")
    now.plot.note(f"no picture for {thing.text!r}; a {shown} stands in for it")
    if now.clause.deed is not None:
        now.scene.held += [(thing.word, each) for each in now.clause.deed.who[:1]]


def take_thing(now: Narration, deed: Deed, kind: str) -> None:
    """Let a deed be done with a thing; what "open" and "hold" mean depends on it."""
    birds = all(now.plot.characters[each].look.species == "bird" for each in deed.who)
    if deed.action in _RESTING and not PROPS.get(kind).can_sit and not birds:
        return
    deed.thing = kind
    verb = deed.verb.split()[0] if deed.verb else ""
    if deed.action == "open_door" and kind in _BOXES:
        deed.action = "open_box"
    elif (verb.startswith("open") and kind == "umbrella") or verb in _HOLDING:
        deed.action = "stand"
        if PROPS.get(kind).held:
            now.scene.held += [(kind, each) for each in deed.who[:1]]
            deed.thing = None
    elif deed.action == "shoot_bow" and kind in ("basketball", "ball"):
        deed.action = "shoot"
    elif kind == "stairs" and deed.action in ("climb", "walk") and verb.startswith("climb"):
        deed.action = "climb_stairs"
    elif verb.startswith("plant") and kind == "flag":
        deed.action = "put_down"
    elif deed.action == "open_door" and kind == "book":
        deed.action = "read"


def _seat(now: Narration, deed: Deed, thing: Element) -> None:
    """Let somebody sit down first who does something on a seat: "reads on a bench"."""
    seated = PROPS.get(thing.word).can_sit and thing.form in ("on", "in")
    if seated and deed.action is not None and ACTIONS.get(deed.action).layer == "upper":
        deed.thing = None
        sitting = Deed(deed.who, "sit", "sits", thing=thing.word, together=deed.together)
        now.scene.deeds.insert(now.scene.deeds.index(deed), sitting)


def on_lost(now: Narration, lost: Element) -> None:
    """Say what nothing in the film stands for."""
    now.plot.note(f"no picture for {lost.text!r}; it is left out")
