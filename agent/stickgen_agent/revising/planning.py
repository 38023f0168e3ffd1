"""What to do next in a turn: the next wish, another way for one that was refused, or the end."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from stickgen_agent.director.looks import LOOKS
from stickgen_agent.revising import (
    absences,
    acting,
    arranging,
    camera,
    clips,
    company,
    delays,
    dressing,
    feelings,
    forbidding,
    lengths,
    lines_said,
    looks,
    scenes,
    setting,
    speech,
    standing,
)
from stickgen_agent.revising.answers import Answer, Step, not_placed
from stickgen_agent.revising.memory import (
    recent_beat,
    recent_group,
    recent_of,
    recent_scene,
    recent_thing,
)
from stickgen_agent.revising.mending import mended
from stickgen_agent.revising.people import People
from stickgen_agent.revising.splitting import wishes_of
from stickgen_agent.revising.stories import (
    asks_for_new,
    framed,
    is_english,
    is_foreign,
    new_story,
    written,
)
from stickgen_agent.revising.suggesting import suggestions
from stickgen_agent.revising.table import Table, Wish
from stickgen_agent.revising.talk import ABILITIES, is_question, is_thanks, outline, talk
from stickgen_agent.revising.turns import FILMING, Tried, Turn
from stickgen_agent.revising.wording import Wording
from stickgen_engine.script.models import ScriptSchema

MOST_TRIES = 2
MOST_WISHES = 12

# The first rule that understands a wish answers it.
RULES: tuple[Callable[[Wish, Table], Answer | None], ...] = (
    clips.versions,
    clips.output,
    absences.absent,
    looks.take,
    looks.surprise,
    looks.size,
    looks.style,
    scenes.scenes,
    delays.delays,
    lengths.lengths,
    standing.standing,
    arranging.arranging,
    camera.camera,
    setting.setting,
    dressing.renaming,
    dressing.exchanging,
    dressing.painting,
    dressing.sizing,
    company.replacing,
    dressing.giving,
    company.adding,
    lines_said.lines_said,
    speech.speech,
    forbidding.forbidding,
    company.removing,
    feelings.feelings,
    company.arriving,
    acting.acting,
    looks.vague,
    acting.unplayable,
)


@dataclass(slots=True)
class Plan:
    """The calls to make now, and the notes that the end of the turn is written from."""

    wish: int = 0
    attempt: int = 0
    steps: list[tuple[int, int, int, Step]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, wish: int, attempt: int, steps: Sequence[Step], *, first: int = 0) -> None:
        """Put calls on the plan, numbered from ``first``."""
        for number, step in enumerate(steps, first):
            self.steps.append((wish, attempt, number, step))


@dataclass(frozen=True)
class Situation:
    """All that a plan is made of."""

    turns: list[Turn]
    script: ScriptSchema | None
    seed: int
    tools: frozenset[str]
    films: bool

    @property
    def turn(self) -> Turn:
        """The turn that runs."""
        return self.turns[-1]


def plan(now: Situation) -> Plan:
    """Decide what to do next; a plan without calls means that the turn can be closed."""
    made = Plan()
    if _mend(now, made):
        return made
    if any(each.call.name == "write_script" for each in now.turn.tried):
        return _film(now, made)
    if not now.turn.tried and _whole_message(now, made):
        return made
    wishes = _wishes(now)
    reached = max((each.wish for each in now.turn.tried if each.wish < FILMING), default=-1)
    for number in range(reached + 1, min(len(wishes), MOST_WISHES)):
        answer = _answer(number, wishes, now)
        _note(made, number, answer)
        if answer.steps:
            made.add(number, 0, answer.steps)
            if not _only_settles(answer):
                return made
    if made.steps:
        return made
    if len(wishes) > MOST_WISHES and reached < FILMING:
        made.notes.append(f"left: only the first {MOST_WISHES} wishes of a message are read")
    return _film(now, made)


def _note(made: Plan, wish: int, answer: Answer) -> None:
    if answer.done and answer.steps:
        made.notes.append(f"wish {wish} means: {answer.done}")
    made.notes += [f"left: {each}" for each in answer.left]
    made.notes += [f"say: {line}" for line in answer.say.split("\n") if line]


def _only_settles(answer: Answer) -> bool:
    """Whether what comes next does not depend on what these calls do."""
    return all(step.tool in ("change_film", "add_camera", "remove_camera") for step in answer.steps)


def _mend(now: Situation, made: Plan) -> bool:
    """Plan the next best calls for what was refused last; tells whether there are any."""
    last = now.turn.tried[-1:]
    if not last or last[0].wish >= FILMING:
        return False
    wish, attempt = last[0].wish, last[0].attempt
    refused = [
        each for each in now.turn.of_wish(wish) if each.attempt == attempt and each.ok is False
    ]
    if attempt >= MOST_TRIES:
        return False
    for each in refused[:1]:
        steps = mended(each, now.script)
        made.add(wish, attempt + 1, steps, first=each.number)
    return bool(made.steps)


def _whole_message(now: Situation, made: Plan) -> bool:
    """Answer what is one thing as a whole: talk, a story, another language."""
    text, frame = framed(now.turn.said.strip())
    people = People(now.script) if now.script else None
    wishes = _wishes(now)
    talked = talk(_wording(now).text, now.script, people) if len(wishes) < 2 else None
    if _WHO_SAYS.match(now.turn.said) and now.script and people:
        talked = Answer(say=lines_said.who_says_what(Table(now.script, people)))
    if talked is not None:
        _note(made, 0, talked)
        made.add(0, 0, talked.steps)
        return True
    awaited = len(now.turns) > 1 and asks_for_new(now.turns[-2].said)
    story = new_story(text, None if awaited else now.script, people)
    if story is not None:
        answer = written(story, seed=_seed(now), before=now.script, frame=frame)
        _note(made, 0, answer)
        made.add(0, 0, answer.steps)
        return True
    if asks_for_new(text):
        made.notes.append("say: Gladly. What happens in the new film? Tell me the story.")
        return True
    if not wishes:
        made.notes.append(f"say: What should change? For example: {_EXAMPLES}")
        return True
    if now.script is None or (is_foreign(_unnamed(text, now)) and len(text.split()) > 2):
        read = is_english(text) or not text
        known = "" if read else "I understand plain English only, and this I could not read. "
        made.notes.append(f"say: {known}Who does what in the film, and where? {ABILITIES}")
        return True
    return False


_WHO_SAYS = re.compile(
    r"^\W*(?:who (?:says|said|is saying|speaks|talks)\b(?: what)?"
    r"|what(?:'s| is| are| does| do| did) .{1,30} (?:say|saying)|what (?:do|does) (?:they|everyone"
    r"|everybody) say|(?:show|list|give me|what are) (?:me )?(?:all )?(?:the )?"
    r"(?:lines|dialogues?))\W*$",
    re.I,
)


def _unnamed(text: str, now: Situation) -> str:
    """Leave out the names of the cast, which belong to no language."""
    actors = now.script.actors if now.script else ()
    names = {word.casefold() for actor in actors for word in actor.name.split()}
    return " ".join(word for word in text.split() if word.casefold().strip(".,!?") not in names)


def _seed(now: Situation) -> int:
    return now.seed if now.script is None else now.script.seed


def _wishes(now: Situation) -> tuple[str, ...]:
    return wishes_of(_wording(now).text)


def _wording(now: Situation) -> Wording:
    actors = now.script.actors if now.script else ()
    names = [
        word
        for actor in actors
        for word in actor.name.split()
        if actor.name.istitle() and word.casefold() not in LOOKS
    ]
    return Wording(framed(now.turn.said)[0], names)


def _answer(number: int, wishes: Sequence[str], now: Situation) -> Answer:
    script = now.script
    if script is None:
        return Answer(left=(f"there is no film yet for {wishes[number]!r}",))
    wording = _wording(now)
    wish = Wish.of(wishes[number], wording)
    recent = recent_of(now.turns, script, [*wishes[:number], wish.scope.clause])
    people = People(script, recent, recent_group(now.turns, script))
    table = Table(
        script,
        people,
        seed=now.seed,
        recent_scene=recent_scene(now.turns, script),
        recent_beat=recent_beat(now.turns),
        recent_thing=recent_thing(now.turns, wishes[:number]),
        tools=now.tools,
    )
    talked = talk(wishes[number], script, people)
    if talked is not None:
        return (
            talked if len(wishes) < 2 or talked.steps or not is_thanks(wishes[number]) else Answer()
        )
    if now.turn.said.rstrip().endswith("?") and is_question(wishes[number]):
        return Answer(say=outline(script, people))
    if len(wishes) > 1 and _GRUMBLE.match(wishes[number]):
        return Answer()
    missing = table.missing_scene(wish.scope)
    if missing:
        return not_placed(missing)
    for rule in RULES:
        answer = rule(wish, table)
        if answer is not None and (answer.steps or answer.say or answer.left):
            return _known(answer, now)
    return _not_understood(wording.shown(wishes[number]), table, single=len(wishes) == 1)


# What somebody thinks of it, before they say what they want.
_GRUMBLE = re.compile(
    r"^i (?:do not |really |also )*(?:like|love|hate|prefer|want) (?!it|that|this)", re.I
)


def _known(answer: Answer, now: Situation) -> Answer:
    """Leave out calls of tools that are not offered here, and say so."""
    missing = sorted({step.tool for step in answer.steps} - now.tools)
    if not missing:
        return answer
    kept = tuple(step for step in answer.steps if step.tool in now.tools)
    left = tuple(f"there is no tool for that here ({name})" for name in missing)
    return Answer(kept, answer.done if kept else "", (*answer.left, *left), answer.say)


def _not_understood(text: str, table: Table, *, single: bool) -> Answer:
    shown = text if len(text) <= 80 else f"{text[:79]}…"
    first, second = suggestions(text, table)
    instead = f"did you mean something like “{first}” or “{second}”?"
    if single:
        return Answer(say=f"I did not understand “{shown}”, so nothing was changed. D{instead[1:]}")
    return Answer(left=(f"I did not understand “{shown}”; {instead}",))


_EXAMPLES = (
    '"make him run instead", "add a dog that follows her", "it is night", "close up at '
    'the end" or "undo".'
)


def _film(now: Situation, made: Plan) -> Plan:
    """Let the film be made once, where the script is another one now."""
    changed = any(each.changed and _is_edit(each) for each in now.turn.tried)
    filmed = any(each.call.name == "render_clip" for each in now.turn.tried)
    if now.films and changed and not filmed and "render_clip" in now.tools:
        made.add(FILMING, 0, (Step("render_clip", {"draft": True}),))
    return made


def _is_edit(tried: Tried) -> bool:
    return tried.call.name not in ("list_versions", "compare_versions", "export", "list_words",
                                   "get_script", "render_clip")  # fmt: skip
