"""Appositions: "Two children, Mia and Tom", "his sister Ann" are not more people.

Names and nouns that only say more of somebody become one element with that one.
"""

from collections.abc import Sequence
from dataclasses import replace

from stickgen_agent.director.elements import Element
from stickgen_agent.director.looks import look_of_name

_ACTING = ("do", "be", "mood", "not", "strange", "how", "wears", "later")
_MOST_NAMED = 4
_OWN = ("my", "his", "her", "their", "our", "its")
# Nouns of either sex; a name tells which.
_EITHER = {"child": "girl", "kid": "girl", "student": "girl", "friend": "woman",
           "person": "woman", "neighbor": "woman", "neighbour": "woman", "pupil": "girl",
           "sibling": "sister", "twin": "woman", "cousin": "woman"}  # fmt: skip


def merge(elements: Sequence[Element]) -> list[Element]:
    """Return the elements of a sentence with appositions put together."""
    found: list[Element] = []
    at = 0
    while at < len(elements):
        taken, made = _named_group(elements, at) or _told_of(elements, at) or (1, [elements[at]])
        found += made
        at += taken
    return _done_too(found)


def _done_too(elements: list[Element]) -> list[Element]:
    """Let "and so does he" do what was told before."""
    echo = next((at for at, each in enumerate(elements)
                 if each.kind == "later" and each.word == "too"), None)  # fmt: skip
    before = [each for each in elements[:echo] if each.kind == "do"]
    if echo is None or not before or echo + 1 >= len(elements):
        return elements
    who = elements[echo + 1]
    if who.kind != "who":
        return elements
    return [*elements[:echo], Element("link", "then"), who, before[-1], *elements[echo + 2 :]]


def _named_group(elements: Sequence[Element], at: int) -> tuple[int, list[Element]] | None:
    """Read "two children, Mia and Tom," as a child called Mia and a child called Tom."""
    who = elements[at]
    if not _is_noun(who):
        return None
    step = at + 1 + int(_is_link(elements, at + 1, ",", ":"))
    names: list[Element] = []
    while step < len(elements) and len(names) < _MOST_NAMED and _is_name(elements[step]):
        names.append(elements[step])
        step += 1
        joined = step
        while _is_link(elements, joined, ",", "and"):
            joined += 1
        if joined == step or joined >= len(elements) or not _is_name(elements[joined]):
            break
        step = joined
    beside = bool(names) and _is_name(elements[at + 1])
    if not names or (who.count == 1 and not beside):
        return None
    if who.count == 1:
        return 2, [_called(who, elements[at + 1])]
    if len(names) != who.count:
        return None
    made: list[Element] = []
    for name in names:
        made += [Element("link", "and")] if made else []
        made.append(_called(replace(who, count=1, determiner="a"), name))
    closed = _is_link(elements, step, ",") and _acts(elements, step + 1)
    return step - at + int(closed), made


def _called(who: Element, name: Element) -> Element:
    """Return somebody of a noun with a name; a name tells whether a child is a girl."""
    titled = name.adjectives == ("female",)
    female = look_of_name(name.name or "").gender == "f" or titled
    noun = _EITHER.get(who.word, who.word) if female else who.word
    told = (*who.adjectives, "female") if female else who.adjectives
    return replace(
        who, word=noun, name=name.name, determiner=who.determiner or "a", adjectives=told
    )


def _told_of(elements: Sequence[Element], at: int) -> tuple[int, list[Element]] | None:
    """Read "Rex, a big dog," as a dog called Rex, and pass over "Lena and Max, two friends,"."""
    if not (_is_link(elements, at + 1, ",") and at + 2 < len(elements)):
        return None
    who, more = elements[at], elements[at + 2]
    closed = _is_link(elements, at + 3, ",", "who", "and") and _acts(elements, at + 4)
    closed = closed and elements[at + 3].text != "and"
    if who.kind == "who" and _is_noun(who) and _is_name(more) and closed and who.count == 1:
        return 4, [_called(who, more)] if who.determiner in ("the", "a", "an", *_OWN) else [who]
    if who.kind != "who" or not _is_noun(more) or not (closed or at + 3 == len(elements)):
        return None
    if more.determiner in ("", "bare", "each", "every") and more.count == 1:
        return None
    if _is_name(who) and more.count == 1 and more.name is None and not _joined(elements, at):
        return 3 + int(closed), [_called(replace(more, determiner="a"), who)]
    aside = who.determiner == "the" and more.determiner in ("a", "an") and more.name is None
    if _is_noun(who) and aside and closed and who.count == more.count == 1:
        return 4, [replace(who, adjectives=(*who.adjectives, *more.adjectives))]
    named_before = 1 + sum(
        1 for step in range(at - 2, -1, -2)
        if _is_name(elements[step]) and elements[step + 1].kind == "link"
    )  # fmt: skip
    if _is_name(who) and more.count == named_before > 1 and closed:
        return 4, [who]
    return None


def _joined(elements: Sequence[Element], at: int) -> bool:
    return at > 1 and elements[at - 1].kind == "link" and elements[at - 2].kind == "who"


def _acts(elements: Sequence[Element], at: int) -> bool:
    return at < len(elements) and elements[at].kind in _ACTING


def _is_link(elements: Sequence[Element], at: int, *texts: str) -> bool:
    return at < len(elements) and elements[at].kind == "link" and elements[at].text in texts


def _is_noun(element: Element) -> bool:
    told = element.determiner not in ("pronoun", "name") and element.name is None
    return element.kind == "who" and told


def _is_name(element: Element) -> bool:
    return (
        element.kind == "who" and element.determiner == "name" and element.name not in (None, "I")
    )
