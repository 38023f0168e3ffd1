"""Reading sentences one after the other into a plot."""

from collections.abc import Callable, Sequence

from stickgen_agent.director import circumstances, doings, speeches, subjects, things
from stickgen_agent.director.appositions import merge
from stickgen_agent.director.elements import Element
from stickgen_agent.director.narration import Clause, Narration
from stickgen_agent.director.plot import Plot
from stickgen_agent.director.scanning import scan
from stickgen_agent.director.tokens import Sentence

_READERS: dict[str, Callable[[Narration, Element], None]] = {
    "who": subjects.on_who,
    "unknown": subjects.on_unknown,
    "do": doings.on_do,
    "strange": doings.on_strange,
    "thing": things.on_thing,
    "lost": things.on_lost,
    "said": speeches.on_said,
    "place": circumstances.on_place,
    "time": circumstances.on_time,
    "weather": circumstances.on_weather,
    "how": circumstances.on_how,
    "mood": circumstances.on_mood,
    "camera": circumstances.on_camera,
    "link": circumstances.on_link,
    "length": circumstances.on_length,
    "not": circumstances.on_not,
    "later": circumstances.on_later,
    "be": circumstances.on_be,
    "if": circumstances.on_if,
    "with": circumstances.on_with,
    "wears": circumstances.on_wears,
}


def narrate(sentences: Sequence[Sentence], plot: Plot) -> None:
    """Read all sentences of a story into a plot."""
    now = Narration(plot)
    for sentence in sentences:
        _tell(now, sentence)


def _tell(now: Narration, sentence: Sentence) -> None:
    now.elements = merge(scan(sentence.tokens))
    if sentence.opens_scene or _moves_on(now):
        now.open_scene()
    opened = now.scene
    now.clause, now.done = Clause(), set()
    _look_ahead(now)
    for index, element in enumerate(now.elements):
        now.at = index
        if index not in now.done:
            _READERS[element.kind](now, element)
    speeches.finish_lines(now)
    for scene in dict.fromkeys(map(id, (opened, now.scene))):
        each = opened if scene == id(opened) else now.scene
        each.text = f"{each.text} {sentence.text}".strip()


def _look_ahead(now: Narration) -> None:
    """Find who does what a sentence begins with: "Waving to the crowd, the king leaves"."""
    first = next((each for each in now.elements if each.kind != "link"), None)
    if first is None or first.kind != "do" or first.form != "ing":
        return
    for at, element in enumerate(now.elements[:-1]):
        following = now.elements[at + 1]
        if element.kind == "link" and element.text == "," and following.kind == "who":
            now.cast.subjects = now.latest = now.cast.resolve(following, subject=True)
            now.appear(now.latest)
            now.done.add(at + 1)
            return


def _moves_on(now: Narration) -> bool:
    """Whether this sentence goes to another place or time than the scene has."""
    scene = now.scene
    if not scene.deeds:
        return False
    acted = False
    for element in now.elements:
        if element.kind == "place" and scene.place not in (None, element.word):
            # Who does something here first goes there only then.
            return not acted
        told = element.kind == "time" and element.form != "change"
        if told and scene.time not in (None, element.word):
            return True
        if element.kind == "later" and element.text.split()[0] in ("later", "next"):
            return any(each.kind == "time" for each in now.elements)
        acted = acted or (element.kind == "do" and _stays(now.elements, element))
    return False


def _stays(elements: Sequence[Element], deed: Element) -> bool:
    """Whether a deed is done before somebody moves on: another deed comes before the place."""
    at = elements.index(deed)
    for element in elements[at + 1 :]:
        if element.kind == "place":
            return False
        if element.kind == "do":
            return True
    return True
