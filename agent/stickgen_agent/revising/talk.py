"""Talk that changes nothing: greetings, thanks, questions about the film and the director."""

import re

from stickgen_agent.revising.answers import Answer, Step, joined
from stickgen_agent.revising.people import People
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary import VOCABULARY

ABILITIES = (
    "Tell me a story in plain English and I make a stick-figure film of it. Then say what to "
    "change:"
    ' "make him run instead", "add a dog that follows her", "it is night and raining", "zoom in '
    "on the"
    ' alien when it smiles", "cut it to six seconds", "add a scene where …", "let her say '
    "'hello'\","
    ' "in ink style", "vertical", "undo", "export as gif".'
)
_START = (
    'Tell me a story of one sentence or more, such as "A man walks on the moon and meets an '
    'alien.", and'
    " I make a film of it."
)
_GREETING = re.compile(
    r"^(?:hi+|hello+|hey+|good (?:morning|evening|afternoon|day)|greetings|howdy|yo|moin|hi "
    r"there|hello there|hey there)\b[\s!.,]*(?:there|director|you|again)?[\s!.,]*$"
)
_THANKS = re.compile(
    r"^(?:(?:ok|okay|oh|wow|great|very|so|really|many|perfect|nice|cool|awesome|super|lovely"
    r"|well done|good job|nice work|yes|yeah|ha+|haha\w*|lol|and|that is|that was|this is|it is"
    r"|looks?|that looks|it looks|(?:i )?(?:really )?(?:like|love) (?:it|that|this)|thank you"
    r"|thanks"
    r"|thx|cheers|good|beautiful|brilliant|excellent|amazing|wonderful|fantastic|much|a lot|for "
    r"(?:that|this|everything|the film)|now|already|just|too|pretty|fine|better|much better"
    r"|funny|cute|work|job|done|so much|very much|wonderful|that|it|you|all|one|stuff|i am "
    r"happy|happy with (?:it|that))[\s,.!]*)+$"
)
_BYE = re.compile(
    r"^(?:bye+|goodbye|good ?bye|see you|good night|that is all|that is it|quit|exit|i am done"
    r"|we are done)\b.*$"
)
_NEVER_MIND = re.compile(
    r"^(?:no|nope|stop|cancel|wait|never ?mind|nothing|not now|leave it(?: as it is)?|keep it)$"
)
_ALL_GONE = re.compile(
    r"^(?:delete|remove|clear|erase|drop) (?:everything|all(?: of it)?|it all|the (?:film|story"
    r"|script|movie))$"
)
_QUESTION = re.compile(
    r"^(?:why|how come)\b|^(?:is|are|was|were|did|does)\s+(?:he|she|it|they|there|this|that|the"
    r"|[a-z]+)\s"
    r"|^(?:has|have|do)\s+(?:he|she|it|they|you|we)\s"
)
_RUDE = re.compile(
    r"\b(?:stupid|idiot|dumb|useless|suck|sucks|hate you|shut up|moron|terrible at|bad at|crap"
    r"|rubbish|garbage)\b"
)
_HELP = re.compile(
    r"\b(?:(?<!\w )help(?= me|$)|help me|need help|what can (?:you|i|we) (?:do|say|ask|change)"
    r"|what (?:do|are) you|who are you|how "
    r"(?:does|do) (?:this|it|you|that) work|how (?:do|can) i"
    r"|what (?:should|could|shall) i (?:say|do|write|type)|your (?:abilities|skills|features)"
    r"|explain|instructions|commands|what is possible)\b"
)
_CAN = re.compile(
    r"^(?:can|could|do|are|will|would|may) (?:you|i|we) (?P<what>(?:also |even |really |really "
    r"|able to |make |do |have |use |draw |show |add )?.*)$"
)
_WHO = re.compile(
    r"^(?:who|what (?:is|are) (?:his|her|its|their|the \w+'s) names?"
    r"|which (?:actors|characters|people)|how many (?:people|actors"
    r"|characters))\b(?!.*\b(?:you)\b)"
)
_LONG = re.compile(
    r"^how (?:long|many (?:seconds|scenes|minutes))\b|^what (?:is|are) the (?:length|duration)"
)
_WHERE = re.compile(
    r"^(?:where|what (?:time|place|weather))\b|^(?:is|does) it (?:night|day|raining|rain|snow"
    r"|snowing|dark)"
)
_SCRIPT = re.compile(
    r"^(?:show|print|display|give me|read|tell me|describe|summari[sz]e|recap|list|let me see"
    r"|can i see)\b.*\b(?:script|scenes?|story|summary|film|plot|actors|cast|what (?:is|happens"
    r"|we have)|everything|characters|it|happens)\b"
    r"|^what (?:happens|is happening|do we have|is (?:in )?the (?:script|story|film)|does .* "
    r"(?:do|say))\b|^(?:script|summary|status|recap|plot|cast)$"
)
_WORDS = re.compile(
    r"\b(?:which|what|list|show)\b.*\b(?:actions|places|props|accessories|styles|manners"
    r"|weathers|expressions|words|things|hats|faces|moves|shots)\b"
)


def talk(text: str, script: ScriptSchema | None, people: People | None) -> Answer | None:
    """Answer what is no wish; None if it may be one."""
    low = text.casefold().strip(" .!?,;")
    if _GREETING.match(low):
        return Answer(
            say=f"Hello! {_START}"
            if script is None
            else "Hello! What should I change in the film? A new story is welcome too."
        )
    if _BYE.match(low):
        return Answer(say="Goodbye! The film and its story are kept.")
    if _THANKS.match(low):
        return Answer(
            say="You are welcome! Say what to change, or tell me the next story."
            if script
            else f"You are welcome! {_START}"
        )
    if _NEVER_MIND.match(low):
        return Answer(say="All right, nothing was changed. Say what should be different.")
    if _ALL_GONE.match(low):
        return Answer(
            say='To begin anew, say "new film:" and tell me the story; "undo everything" goes '
            "back to the first version."
        )
    if _RUDE.search(low) and re.match(r"^(?:you|this|that|it)\b|^(?:stupid|idiot|shut up)", low):
        return Answer(
            say="I am sorry that it is not what you wanted. Say what should be different, and I "
            'change it; "undo" takes the last change back.'
        )
    if script is not None and people is not None:
        about = _about_film(low, script, people)
        if about is not None:
            return about
    if _HELP.search(low) and not re.search(
        r"\b(?:her|him|them|the \w+) help\b|\bhelps?\s+(?:him|her|the|them)\b", low
    ):
        return Answer(say=ABILITIES)
    return None


def _about_film(low: str, script: ScriptSchema, people: People) -> Answer | None:
    listed = _WORDS.search(low)
    if listed:
        kind = re.search(
            r"\b(actions|places|props|accessories|styles|manners|weathers|expressions|moves"
            r"|shots)\b",
            low,
        )
        if kind and kind[1] in VOCABULARY:
            return Answer((Step("list_words", {"kind": kind[1]}),), f"tell: {kind[1]}")
    if _WHO.match(low) and not re.search(r"\b(?:should|must)\b", low):
        names = [f"{actor.name} ({actor.species or actor.kind})" for actor in script.actors]
        return Answer(say=f"In the film: {joined(names)}." if names else "Nobody is in the film.")
    if _LONG.match(low):
        count = len(script.scenes)
        return Answer(
            say=f"The film lasts {script.duration_s:g} seconds in {count} "
            f"scene{'s' * (count != 1)}."
        )
    if re.match(r"^(?:show|play|let me see) (?:me )?(?:the )?(?:film|clip|movie|video|it)$", low):
        return None
    if _WHERE.match(low) or _SCRIPT.match(low):
        return Answer(say=outline(script, people))
    return None


def is_thanks(text: str) -> bool:
    """Whether a text greets or thanks, and says nothing else."""
    low = text.casefold().strip(" .!?,;")
    return bool(_GREETING.match(low) or _THANKS.match(low))


def is_question(text: str) -> bool:
    """Whether something is asked that no wish is."""
    return bool(_QUESTION.match(text.casefold()))


def outline(script: ScriptSchema, people: People) -> str:
    """Say in a few lines who does what, where."""
    lines = [
        f"“{script.title}”, {script.duration_s:g} s, {script.size[0]}x{script.size[1]}, style "
        f"{script.style}."
    ]
    for number, scene in enumerate(script.scenes[:8], 1):
        doings: list[str] = []
        for part in scene.parts[:6]:
            done = list(dict.fromkeys(each.action.replace("_", " ") for each in part.actions))
            said = "".join(f" “{line.text}”" for line in part.lines[:2] if line.text)
            doings.append(f"{people.name(part.actor)}: {', '.join(done) or 'stands there'}{said}")
        where = f"{scene.place.replace('_', ' ')}, {scene.time_of_day}, {scene.weather}"
        lines.append(
            f"Scene {number} ({where}, {scene.duration_s:g} s): {'; '.join(doings) or 'nobody'}."
        )
    if len(script.scenes) > 8:
        lines.append(f"And {len(script.scenes) - 8} more scenes.")
    return "\n".join(lines)
