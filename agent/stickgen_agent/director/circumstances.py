"""Where, when, in which weather, how, how long, and what the camera does meanwhile."""

from stickgen_agent.director.camera_words import wish_of
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import COLORS, MEANWHILE
from stickgen_agent.director.narration import Narration
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.speeches import finish_lines
from stickgen_agent.director.wordbook import VAGUE
from stickgen_engine.script.fields import LONGEST_S

_SHORTEST_S = 0.5
_LONGEST_DEED_S = 60.0


def on_place(now: Narration, place: Element) -> None:
    """Let the scene be there; whoever goes on to another place does so in a scene of its own."""
    scene = now.scene
    if scene.place is None or not scene.deeds or now.inherited:
        scene.place = place.word
        now.inherited = False
    elif scene.place != place.word and not _moves_there(now, place):
        now.plot.note(f"one scene has one place; {place.text!r} is not shown")


def _moves_there(now: Narration, place: Element) -> bool:
    """Take the last deed, which leads there, into a new scene."""
    deed, scene = now.clause.deed, now.scene
    going = place.form in ("to", "into", "inside", "in") and deed is not None
    if not going or deed is None or deed.action not in _GOING or scene.deeds[-1] is not deed:
        return False
    if len(scene.deeds) < 2 and not scene.text:
        # "Rides through the forest to the castle": what is told next is there.
        now.open_scene()
        now.scene.place, now.inherited = place.word, False
        return place.form in ("to", "into")
    scene.deeds.pop()
    now.open_scene()
    now.scene.place, now.inherited = place.word, False
    now.scene.deeds.append(deed)
    now.appear(deed.who)
    return True


_GOING = frozenset(
    ("walk", "run", "jog", "sprint", "sneak", "march", "skip", "fly", "drive", "ride")
)


def on_time(now: Narration, time: Element) -> None:
    """Set the time of day; when it changes before our eyes, a new scene begins."""
    changes = time.form == "change" and now.scene.deeds and now.scene.time != time.word
    if changes:
        finish_lines(now)
        now.open_scene(stay=True)
    now.scene.time = time.word


def on_weather(now: Narration, weather: Element) -> None:
    """Set the weather; when it changes after something was done, a new scene begins."""
    before = now.scene.weather or "clear"
    if weather.form == "change" and now.scene.deeds and before != weather.word:
        finish_lines(now)
        now.open_scene(stay=True)
        now.clause.deed = None
    now.scene.weather = weather.word


def on_how(now: Narration, how: Element) -> None:
    """Set the manner of a deed."""
    before, clause = now.before, now.clause
    if clause.deed is not None and before is not None and before.kind != "who":
        clause.deed.manner = how.word
    else:
        clause.manner = how.word


def on_mood(now: Narration, mood: Element) -> None:
    """Let somebody feel something."""
    clause = now.clause
    if clause.negated or clause.nobody:
        clause.negated = clause.nobody = False
        now.plot.note(f"not shown, since the story says it does not happen: {mood.text}")
    elif clause.deed is not None and not clause.linked:
        clause.deed.mood = mood.word
    elif now.cast.subjects:
        now.appear(now.cast.subjects)
        now.scene.deeds.append(Deed(now.cast.subjects, None, mood.text, mood=mood.word))
        clause.linked = ""


def on_camera(now: Narration, camera: Element) -> None:
    """Remember what the camera does from here on."""
    named = now.after is not None and now.after.kind in ("who", "unknown")
    target = now.after if named else None
    wish = wish_of(camera.text, len(now.scene.deeds))
    if now.after is not None and now.after.kind == "camera":
        # "The camera opens on a wide shot": the second says what the first means.
        return
    if wish is None:
        now.plot.note(f"no such camera move: {camera.text.strip()!r}")
        return
    who = None
    if target is not None:
        if target.kind == "who":
            ids = now.cast.resolve(target, subject=True)
        elif target.word in VAGUE:
            # "Close-up of her face" is one of her.
            ids = _owner(now, target)
        else:
            ids = now.cast.stand_in(target)
        if ids:
            who, now.cast.subjects, now.latest = ids[0], ids, ids
            now.appear(ids)
        now.done.add(now.at + 1)
    now.scene.wishes.append(wish_of(camera.text, len(now.scene.deeds), who) or wish)


def _owner(now: Narration, part: Element) -> tuple[str, ...]:
    pronoun = {"his": "he", "her": "she", "its": "it"}.get(part.determiner)
    if pronoun is None:
        return now.cast.subjects
    return now.cast.resolve(Element("who", pronoun, determiner="pronoun"), subject=True)


def on_link(now: Narration, link: Element) -> None:
    """Begin another clause."""
    clause = now.clause
    if link.text in ("who", "that", "which") and now.latest:
        before = now.elements[max(0, now.at - 2) : now.at]
        if [each.kind for each in before[-1:]] == ["who"] or (
            [each.kind for each in before] == ["who", "link"] and before[1].text == ","
        ):
            _tell_of(now)
            return
    if clause.linked not in MEANWHILE or link.text in MEANWHILE:
        clause.linked = link.text


def _tell_of(now: Narration) -> None:
    """Go on with the one who was just named: "a princess who sits", "the cat that a dog chases"."""
    clause = now.clause
    if now.after is not None and now.after.kind in ("who", "unknown"):
        clause.gap = now.latest
        clause.linked = "who"
        return
    if now.latest != now.cast.subjects and clause.deed is not None:
        finish_lines(now)
        now.cast.subjects, clause.deed, clause.passive = now.latest, None, False
    clause.linked = "who"


def on_length(now: Narration, length: Element) -> None:
    """Set how long a deed or the film lasts."""
    deed = now.clause.deed
    if length.seconds < _SHORTEST_S or length.seconds > LONGEST_S:
        now.plot.note(f"nothing lasts {length.seconds:g} s here; 0.5 to 600 s do")
    elif length.word == "deed" and deed is not None:
        deed.seconds = min(length.seconds, _LONGEST_DEED_S)
    else:
        now.plot.seconds = length.seconds


def on_not(now: Narration, word: Element) -> None:
    """Remember that what follows does not happen."""
    now.clause.negated = True
    now.clause.nobody = word.word == "nobody"
    now.clause.wished = word.word == "wish"


def on_later(now: Narration, word: Element) -> None:
    """Go on in time."""
    now.clause.linked = "then"


def on_be(now: Narration, word: Element) -> None:
    """A form of "be" alone says nothing; with a participle the verb notices it."""


def on_if(now: Narration, condition: Element) -> None:
    """Decide a condition, and say how."""
    kept = "not so" if condition.word == "unless" else "so"
    now.plot.note(f"the film takes it to be {kept}: {condition.text!r}")


def on_with(now: Narration, word: Element) -> None:
    """Remember who or what a deed is done by or with."""
    now.clause.by = word.text == "by"
    if now.clause.deed is None and now.told_who() and word.text == "with":
        now.clause.linked = "with"


def on_wears(now: Narration, worn: Element) -> None:
    """Dress the one who was named last."""
    for each in now.cast.last_two()[:1]:
        character = now.plot.characters[each]
        if worn.word not in character.accessories:
            character.accessories.append(worn.word)
        for color in worn.adjectives:
            character.color = character.color or COLORS[color]
