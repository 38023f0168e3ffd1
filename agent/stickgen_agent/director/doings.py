"""Verbs become deeds: who does them, to whom, together with what, and what does not happen."""

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import MEANWHILE
from stickgen_agent.director.narration import Narration
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.speeches import finish_lines, inverted, say
from stickgen_agent.director.surroundings import ON_A_PITCH
from stickgen_agent.director.verbs import ABSENT, CRYING_OUT, ENTERING, LEAVING, SPEAKING
from stickgen_engine.vocabulary.actions import ACTIONS


def on_do(now: Narration, verb: Element) -> None:
    """Add a deed."""
    clause = now.clause
    if clause.nobody:
        _nobody_does(now, verb)
        return
    object_acts = _object_acts(now, verb)
    if object_acts and clause.deed is not None:
        now.cast.subjects = clause.deed.targets
    if clause.negated:
        _leave_out(now, verb)
        return
    if clause.lines and clause.deed is None:
        inverted(now)
    if _thing_acts(now, verb):
        return
    # A thing is the subject of a passive: "a ball is thrown by a girl".
    done_to_thing = _passive(now, verb) and _thing_first(now)
    who = () if done_to_thing else now.subjects()
    if clause.deed is not None:
        finish_lines(now)
    deed = Deed(who, _action(now, verb), verb.text.casefold(), verb.manner or clause.manner)
    if done_to_thing:
        deed.thing = now.thing
    beside = verb.form == "ing" and now.before is not None
    beside = beside and now.before is not None and now.before.kind in ("do", "how", "place")
    deed.together = clause.linked in MEANWHILE or object_acts or beside
    written = deed.verb.replace(" ", "_")
    deed.enters, deed.leaves = written in ENTERING, written in LEAVING
    if _repeats(now, deed) or _once_more_passive(now, verb, deed):
        return
    _add(now, deed, verb)


def _add(now: Narration, deed: Deed, verb: Element) -> None:
    clause = now.clause
    now.scene.deeds.append(deed)
    clause.deed, clause.manner, clause.linked = deed, None, ""
    clause.absent = verb.text.casefold().split()[0] in ABSENT
    clause.passive = _passive(now, verb)
    if clause.passive and deed.who:
        _find_doer(now, deed)
    if clause.gap:
        deed.targets = tuple(each for each in clause.gap if each not in deed.who)
        now.cast.subjects, clause.gap = clause.gap, ()
    if clause.lines and deed.action in SPEAKING:
        say(now, deed)


def _find_doer(now: Narration, deed: Deed) -> None:
    """Let somebody who is there do what is done to somebody, where no "by" says who does it."""
    by = any(each.kind == "with" and each.text == "by" for each in now.elements[now.at + 1 :])
    if by or deed.action not in _DONE_TO_PEOPLE:
        return
    others = [each for each in now.scene.cast if each not in deed.who
              and now.plot.characters[each].look.kind != "animal"]  # fmt: skip
    if not others:
        now.plot.note(f"who does it is not told; {deed.verb!r} is left out")
        deed.action = "stand"
        return
    deed.targets, deed.who = deed.who, tuple(others[-1:])
    now.clause.passive = False


_DONE_TO_PEOPLE = frozenset(("pull_person", "push_person", "punch", "kick", "slap", "hug", "kiss",
                             "tackle", "lift_up", "help_up", "comfort", "chase", "catch", "take",
                             "fight", "carry"))  # fmt: skip


def _action(now: Narration, verb: Element) -> str:
    """Return what a verb means where something was just said: to cry is to cry out."""
    spoken = now.before is not None and now.before.kind == "said"
    if spoken and now.clause.lines and verb.text.casefold() in CRYING_OUT:
        return CRYING_OUT[verb.text.casefold()]
    shooting = verb.word == "shoot"
    if shooting and _plays_soccer(now):
        return "kick_ball"
    if shooting and "basketball" not in now.scene.things and now.scene.place not in _COURTS:
        return "shoot_bow"
    return verb.word


def _plays_soccer(now: Narration) -> bool:
    """Whether who shoots has a ball at the feet, and no bow."""
    nouns = {now.plot.characters[each].noun for each in now.cast.subjects}
    ball = {"ball", "soccer_ball", "goal"} & {*now.scene.things}
    pitch = now.scene.place in ("soccer_field", "stadium", "field")
    return bool(ball or nouns & ON_A_PITCH) and (pitch or bool(nouns & ON_A_PITCH) or bool(ball))


_COURTS = ("basketball_court", "court", "gym", "school", "playground")


def _passive(now: Narration, verb: Element) -> bool:
    before = now.before
    if before is not None and before.kind == "how" and now.at > 1:
        before = now.elements[now.at - 2]
    return verb.form == "ed" and before is not None and before.kind == "be"


def _thing_first(now: Narration) -> bool:
    since = next(
        (at for at in range(now.at - 1, -1, -1) if now.elements[at].kind == "link"
         and now.elements[at].text in ("and", "but", "while", "as", "when", ",", "then")), -1
    )  # fmt: skip
    told = [each for each in now.elements[since + 1 : now.at] if each.form != "mentioned"]
    kinds = ("who", "thing", "unknown", "do", "place")
    subject = next((each for each in told if each.kind in kinds and not _aside(each)), None)
    return subject is not None and subject.kind in ("thing", "place") and not subject.form


def _aside(element: Element) -> bool:
    """Whether a place only tells where something happens: "in the lake"."""
    return element.kind == "place" and bool(element.form)


def _thing_acts(now: Narration, verb: Element) -> bool:
    """Whether a thing is said to do this by itself, which no action shows."""
    if _passive(now, verb) or now.clause.lines:
        return False
    if not now.clause.unmanned and not _thing_first(now):
        return False
    now.clause.unmanned, now.clause.linked = True, ""
    now.plot.note(f"things do nothing by themselves; {verb.text!r} is left out")
    return True


def _object_acts(now: Narration, verb: Element) -> bool:
    """Whether it is the object that does this: "sees a man dancing"."""
    clause, before = now.clause, now.before
    return (
        verb.form == "ing" and clause.deed is not None and bool(clause.deed.targets)
        and before is not None and before.kind == "who" and before.determiner != "pronoun"
    )  # fmt: skip


def _repeats(now: Narration, deed: Deed) -> bool:
    """Whether a second word says the same once more: "slips and falls"."""
    before = now.clause.deed
    if before is None or before.action != deed.action or before.who != deed.who:
        return False
    if before.verb == deed.verb or deed.action in SPEAKING or deed.leaves != before.leaves:
        return False
    if before.targets or before.thing or deed.action not in ("fall_down", "look_around"):
        return False
    before.manner = before.manner or deed.manner
    now.clause.linked = ""
    return True


def _once_more_passive(now: Narration, verb: Element, deed: Deed) -> bool:
    """Take a second participle as done by the same: "is chased by guards and arrested"."""
    clause = now.clause
    again = bool(clause.doers) and verb.form == "ed" and clause.linked in ("and", ",")
    if not again or "actor" not in ACTIONS.get(verb.word).targets or deed.who == clause.doers:
        return False
    deed.targets, deed.who = deed.who, clause.doers
    now.scene.deeds.append(deed)
    clause.deed, clause.linked = deed, ""
    return True


def _nobody_does(now: Narration, verb: Element) -> None:
    now.clause.negated = now.clause.nobody = False
    now.plot.note(f"not shown, since the story says that nobody does it: {verb.text}")
    now.clause.linked = ""


def _leave_out(now: Narration, verb: Element) -> None:
    clause = now.clause
    clause.negated = False
    why = "only wished for" if clause.wished else "the story says it does not happen"
    now.plot.note(f"not shown, since {why}: {verb.text}".replace("since only", "only"))
    if now.cast.subjects and verb.form != "ing":
        now.appear(now.cast.subjects)
        action = "think" if clause.wished else "stand"
        deed = Deed(now.cast.subjects, action, f"{action}s")
        now.scene.deeds.append(deed)
        clause.deed = deed
    clause.linked = ""


def on_strange(now: Narration, verb: Element) -> None:
    """Let somebody stand there who does what no action shows, and say so."""
    clause = now.clause
    if clause.negated or clause.nobody:
        clause.negated = clause.nobody = False
        return
    if _thing_acts(now, verb):
        return
    now.plot.note(f"no action for {verb.text!r}; it is left out")
    if not now.cast.subjects:
        return
    if clause.deed is not None:
        finish_lines(now)
    now.appear(now.cast.subjects)
    deed = Deed(now.cast.subjects, "stand", verb.text.casefold())
    deed.together = clause.linked in MEANWHILE
    now.scene.deeds.append(deed)
    clause.deed, clause.linked, clause.manner = deed, "", None
    clause.absent = verb.word in ABSENT
    if clause.gap:
        now.cast.subjects, clause.gap = clause.gap, ()
