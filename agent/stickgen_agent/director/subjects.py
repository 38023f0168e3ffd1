"""Nouns, names and pronouns become those who do something or to whom it is done."""

from stickgen_agent.director.beings import is_thing
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import MEANWHILE
from stickgen_agent.director.looks import LOOKS
from stickgen_agent.director.narration import Ids, Narration
from stickgen_agent.director.placing import PASSING
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.speeches import finish_lines
from stickgen_agent.director.things import take_thing
from stickgen_agent.director.verbs import WITH_COMPANY
from stickgen_agent.director.wordbook import INANIMATE, VAGUE
from stickgen_engine.vocabulary.actions import ACTIONS

_BLOWS = frozenset(("punch", "kick", "slap", "push_person", "tackle", "push", "shoot_bow",
                    "swing_sword", "fight", "throw"))  # fmt: skip
_HURT = frozenset(("fall_down", "faint", "cry", "stagger", "get_up", "stand_up", "dodge"))
_USING = frozenset(("eat", "drink", "read", "open_box"))
_PIECES = frozenset(("king", "queen", "knight", "bishop", "pawn"))
_STATES = frozenset(("sleep", "cry", "sing", "dance", "sit", "lie_down", "laugh", "read", "tremble",
                     "pray", "shiver", "drink", "eat", "limp", "wave"))  # fmt: skip
# What is done towards people more than towards things.
_TO_PEOPLE = frozenset(("salute", "wave", "bow", "talk", "shout", "nod", "laugh", "listen",
                        "whisper", "beckon", "blow_kiss", "clap"))  # fmt: skip


def on_who(now: Narration, who: Element) -> None:
    """Take somebody as the one who acts, or as the one to whom something is done."""
    clause = now.clause
    if who.form == "mentioned":
        now.appear(now.cast.resolve(who, subject=False))
        return
    subject = clause.deed is None or (bool(clause.linked) and now.acts_next())
    if _is_no_part(now, who, subject=subject):
        return
    if subject and clause.linked in ("so", "but", "then", "because", "while", "as"):
        clause.negated = clause.wished = False
    now.cast.struck = _struck(now) if subject else ()
    ids = now.cast.resolve(who, subject=subject)
    if not ids:
        return
    now.latest = ids
    joins = _joins(now)
    clause.unmanned = False
    now.appear(ids)
    _note_looks(now, who)
    if not subject and clause.deed is not None:
        _object(now, clause.deed, ids)
    elif joins:
        now.cast.join(ids)
    elif who.text != "each other":
        if clause.deed is not None:
            finish_lines(now)
        now.cast.subjects = ids
        clause.deed, clause.passive, clause.by = None, False, False
    if clause.linked not in MEANWHILE:
        clause.linked = ""


def _is_no_part(now: Narration, who: Element, *, subject: bool) -> bool:
    """Whether a noun is no new part of the clause: a doer in the passive, an aside, a thing."""
    clause = now.clause
    if clause.by and clause.passive and clause.deed is not None:
        _swap(now, now.cast.resolve(who, subject=False))
        return True
    if not subject and who.word in _PIECES and "chess" in now.scene.text.casefold():
        now.plot.note(f"no picture for {who.text!r}, a piece of chess; it is left out")
        return True
    if not subject and clause.absent and who.determiner != "pronoun":
        now.plot.note(f"not shown, since the story says it is not there: {who.text}")
        return True
    return _says_more(now, who) or (not subject and _means_thing(now, who))


def _struck(now: Narration) -> Ids:
    """Return whom the last deed hit, where the next thing told is what happens to such people."""
    last = now.scene.deeds[-1] if now.scene.deeds else None
    following = next((each for each in now.elements[now.at + 1 :] if each.kind == "do"), None)
    if last is not None and last.action == "give" and following is not None:
        # Who was given something uses it.
        return last.targets if following.word in _USING else ()
    if last is None or last.action not in _BLOWS:
        return ()
    return last.targets if following is not None and following.word in _HURT else ()


def _joins(now: Narration) -> bool:
    """Whether this is one more of those who act: "Tom, Ann and a dog", "a man a woman"."""
    clause, before = now.clause, now.before
    if clause.deed is not None or clause.unmanned or not now.told_who():
        return False
    beside = before is not None and before.kind == "who" and not clause.linked
    return beside or clause.linked in ("and", ",", "with", "nor", "or")


def _means_thing(now: Narration, who: Element) -> bool:
    """Whether "it" is the thing that was named last: "picks up a ball and gives it to her"."""
    deed = now.clause.deed
    if who.text not in ("it", "them") or deed is None or deed.thing is not None:
        return False
    before = now.before
    direct = before is not None and before.kind in ("do", "how")
    if now.thing is None or not direct or now.cast.knows_since(now.thing_tick, who.text, deed.who):
        return False
    take_thing(now, deed, now.thing)
    return True


def _note_looks(now: Narration, who: Element) -> None:
    for word in who.strange:
        if _does_already(now, word):
            continue
        now.plot.note(f"no look for {word!r}; {who.text} is shown without")


def _does_already(now: Narration, word: str) -> bool:
    """Let somebody do what an adjective says: "tiptoes past the sleeping dragon"."""
    doing = ACTIONS.resolve(word) if word.endswith("ing") else None
    if doing is None or doing.name not in _STATES:
        return False
    deeds = now.scene.deeds
    if any({*deed.who} & {*now.latest} for deed in deeds):
        return True
    at = len(deeds) - 1 if now.clause.deed is not None and deeds else len(deeds)
    deeds.insert(at, Deed(now.latest, doing.name, word))
    if at < len(deeds) - 1:
        deeds[at].together, deeds[at + 1].together = deeds[at + 1].together, True
    return True


def _says_more(now: Narration, who: Element) -> bool:
    """Whether this only says more of the one before: "her brother, a boy named Max, …"."""
    before = now.elements[max(0, now.at - 2) : now.at]
    after = now.elements[now.at + 1 : now.at + 2]
    if _is_what_they_are(now, who):
        return True
    if [each.kind for each in before] != ["who", "link"] or before[1].text != ",":
        return False
    aside = who.name is not None and who.determiner in ("a", "an", "name")
    if not aside or not after or after[0].text not in (",", "who"):
        return False
    for each in now.cast.subjects[-1:]:
        now.plot.characters[each].name = who.name or who.text
    now.clause.linked = ""
    return True


def _is_what_they_are(now: Narration, who: Element) -> bool:
    """Whether a noun only tells what somebody is: "Anna is a doctor", "they became friends"."""
    before = now.before
    told = before is not None and before.kind == "be" and now.at > 1 and not now.clause.by
    if not told or who.determiner in ("pronoun", "name", "the") or not now.cast.subjects:
        return False
    if now.elements[now.at - 2].kind not in ("who", "unknown"):
        return False
    for each in now.cast.subjects:
        if who.word in LOOKS and (
            now.plot.characters[each].named
            or now.plot.characters[each].noun in ("man", "woman", "person")
        ):
            now.cast.dress_as(each, LOOKS[who.word])
    return True


def on_unknown(now: Narration, unknown: Element) -> None:
    """Let a person play a noun that acts or to whom something is done; else say it is left out."""
    clause = now.clause
    if now.before is not None and now.before.kind == "be" and now.told_who():
        return
    begins = clause.deed is None or (bool(clause.linked) and now.acts_next(direct=True))
    if begins and is_thing(unknown, now.elements[now.at + 1 :]):
        _leave_thing(now, unknown)
        return
    if now.acts_next(direct=True) and (clause.deed is None or clause.linked):
        joins = _joins(now)
        ids = now.cast.stand_in(unknown)
        now.latest = ids
        now.appear(ids)
        if clause.deed is not None:
            finish_lines(now)
        if joins:
            now.cast.join(ids)
        else:
            now.cast.subjects = ids
        clause.deed, clause.passive = None, False
        clause.linked = clause.linked if clause.linked in MEANWHILE else ""
    elif clause.by and clause.passive and clause.deed is not None:
        _swap(now, now.cast.stand_in(unknown))
    elif clause.deed is not None and _done_to_people(now, clause.deed, unknown):
        ids = now.cast.stand_in(unknown)
        now.latest = ids
        now.appear(ids)
        _object(now, clause.deed, ids)
    elif unknown.word not in VAGUE:
        now.plot.note(f"no picture for {unknown.text!r}; it is left out")


def _leave_thing(now: Narration, unknown: Element) -> None:
    """Leave a thing that does something by itself out, and say so."""
    if now.clause.deed is not None:
        finish_lines(now)
    now.clause.deed, now.clause.passive, now.clause.linked = None, False, ""
    now.clause.unmanned = True
    if unknown.word not in VAGUE:
        now.plot.note(f"no picture for {unknown.text!r}; it is left out")


def _done_to_people(now: Narration, deed: Deed, unknown: Element) -> bool:
    """Whether only somebody can be meant by a noun that is not known: "hugs the bridesmaid"."""
    joined = bool(deed.targets) and now.before is not None and now.before.text == "and"
    if deed.action is None or (deed.targets and not joined) or unknown.word in VAGUE:
        return False
    if unknown.word in INANIMATE or unknown.word.removesuffix("s") in INANIMATE:
        return False
    word = ACTIONS.get(deed.action)
    people = "actor" in word.targets and "prop" not in word.targets
    towards = now.before is not None and now.before.text in ("to", "at", "with")
    to_them = deed.action in _TO_PEOPLE and (towards or deed.action == "salute" or joined)
    given = now.before is not None and now.before.kind == "with" and deed.thing is not None
    ending = unknown.word.endswith(("man", "men", "woman", "women", "ist", "maid", "boy", "girl"))
    return "actor" in word.targets and (people or given or ending or to_them)


def _swap(now: Narration, doers: Ids) -> None:
    """Turn the passive round: who did it follows "by"."""
    deed = now.clause.deed
    if deed is not None and not deed.who:
        deed.who = doers
        now.appear(doers)
        now.cast.subjects = now.latest = doers
    elif deed is not None:
        deed.targets, deed.who = deed.who, doers
        now.appear(doers)
        now.cast.subjects = deed.targets
        now.clause.doers = doers
    now.clause.by = now.clause.passive = False


def _object(now: Narration, deed: Deed, ids: Ids) -> None:
    preposition = now.before
    before = preposition.text if preposition is not None and preposition.kind == "with" else ""
    if before in PASSING and not (before == "over" and deed.action == "trip"):
        return
    others = tuple(each for each in ids if each not in deed.who)
    if before == "from":
        deed.verb += " from"
    led = not before and all(now.plot.characters[each].look.kind == "animal" for each in others)
    if deed.action in WITH_COMPANY and (before == "with" or (led and others)):
        deed.who = (*deed.who, *others)
    elif others:
        deed.targets = tuple(dict.fromkeys((*deed.targets, *others)))
    elif len(ids) > 1:
        deed.targets = ids
