"""What is said becomes lines: who speaks, how, and to which deed a line belongs."""

from stickgen_agent.director.elements import Element
from stickgen_agent.director.narration import Ids, Narration
from stickgen_agent.director.plot import Deed
from stickgen_agent.director.verbs import SPEAKING


def on_said(now: Narration, said: Element) -> None:
    """Keep a line until it is known who says it."""
    clause = now.clause
    clause.lines.append(said.text)
    speaking = clause.deed is not None and clause.deed.action in SPEAKING
    if clause.deed is not None and speaking and clause.deed.line is None:
        say(now, clause.deed)


def say(now: Narration, deed: Deed) -> None:
    """Let a deed of speaking say the lines that were kept."""
    deed.line = " ".join(now.clause.lines)
    deed.mode = SPEAKING[deed.action or "talk"]
    now.clause.lines = []
    now.speaker = deed.who[:1]


def finish_lines(now: Narration) -> None:
    """Let somebody say what nobody has said yet."""
    clause = now.clause
    if not clause.lines:
        return
    line = " ".join(clause.lines)
    clause.lines = []
    who = _who_speaks(now)
    now.appear(who)
    mode = "shout" if line.isupper() and len(line) > 3 else "talk"
    now.scene.deeds.append(Deed(who[:1], mode, "says", line=line, mode=mode))
    now.speaker = who[:1]


def inverted(now: Narration) -> None:
    """Read who speaks where that follows the verb: "Hello," says the robot."""
    following = now.after
    if following is not None and following.kind == "who" and not now.told_who():
        now.cast.subjects = now.cast.resolve(following, subject=True)
        now.latest = now.cast.subjects
        now.done.add(now.at + 1)


def _who_speaks(now: Narration) -> Ids:
    told = any(each.kind in ("who", "do") for each in now.elements)
    if told and now.cast.subjects:
        return now.cast.subjects
    others = [each for each in now.cast.last_two() if each not in now.speaker]
    return tuple(others[:1]) or now.speaker or now.cast.person()
