"""A message cut into single wishes: "make it night, add rain and let her run" is three."""

import re

from stickgen_agent.director.grammar import COLORS
from stickgen_agent.revising.everyday import COMMANDS

_SENTENCE = re.compile(r"(?<=[a-z0-9\])])[.!?]+(?=\s|$)|[;\n]+|(?<=\D)[.!?]+(?=\s|$)", re.I)
_POLITE = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|well|h+m+|u+h?m+|now|and|then|also|but|please|pls|actually"
    r"|maybe"
    r"|perhaps|just|great|nice|cool|good|perfect|thanks|thank you|yes|yeah|wait|oh|alright"
    r"|kindly|next|one more thing|one thing|another thing|last thing|oops|sorry"
    r"|additionally|plus|too|instead(?! of\b))\b[,:!.]*\s+|no[,:!.]+\s+)",
    re.I,
)
_ASKING = re.compile(
    r"^(?:(?:can|could|would|will|should) (?:you|we)(?: please| maybe| perhaps| also| just)*"
    r"(?= (?!do\b|hear|understand|help|tell me|explain|make films))"
    r"|i (?:would |really |just |do )*(?:want|like|need|love|prefer|wish)(?: for)?(?: you)?(?: "
    r"to(?: have| see)?)?(?= )"
    r"|i think(?: that)?(?= )|it would be (?:so |much |even |really )*(?:nicer?|good|great"
    r"|cool(?:er)?|fun|better|lovel(?:y|ier)) (?:if|to)(?= )"
    r"|(?:how|what) about(?: if)?(?= )|what if(?= )|why (?:do not|not)(?: (?:you|we))?(?= )|let "
    r"us(?= )"
    r"|(?:you|we) (?:should|could|can|must)(?= )|try to(?= )|go ahead and(?= )|is it possible "
    r"to(?= )"
    r"|go and(?= )|be so kind (?:as )?to(?= )|make sure(?: that)?(?= )|i would rather(?: "
    r"have)?(?= )"
    r"|do me a favou?r and(?= ))\s*",
    re.I,
)
_INVERTED = re.compile(
    r"^(?:could|can|would|should|will|may) (?P<who>he|she|it|they|everyone|(?:the|his|her) "
    r"[\w-]+|[A-Z]\w+)"
    r" (?=[a-z])"
)
_WANTED = re.compile(
    r"^(?:i|we) (?:would |really |just )*(?:want|like|need|love|prefer|wish)(?: for)? "
    r"(?P<who>(?!to\b|you\b)\S+(?: \S+){0,4}?) to (?:be )?(?P<not>not )?",
    re.I,
)
_AFTERWARDS = re.compile(
    r"[\s,]*\b(?:please|pls|thanks|thank you|for me|would you|could you|if possible|if you can"
    r"|you know|(?<!the )right|okay|ok"
    r"|after all|actually|either|now|as well|too)\s*$",
    re.I,
)
_REASON = re.compile(r"\s+(?:because|so that|in order to)\b.*$", re.I)
_BREAK = re.compile(
    r"\s*,\s*(?:and |then |but |also )*|\s+(?:and then|and also|and|but|then)\s+", re.I
)
_SUBJECT = (
    r"(?:he|she|it|they|both(?: of them)?|everyone|everybody|all of them"
    r"|(?:the|a|an|his|her|their) (?:[\w-]+ ){1,3}?|[A-Z][\w-]+ (?:and [A-Z][\w-]+ )?)"
)
_MODAL = (
    r"(?:should|must|has to|have to|needs to|need to|ought to|shall|can|could|will|would|is|are"
    r"|does not|do not)"
)
_OPENS = (
    re.compile(
        rf"^(?:please )?(?:{'|'.join(sorted(COMMANDS - {'show', 'draw', 'speed'}))})\b", re.I
    ),
    re.compile(r"^(?:no|without|remove) \w+", re.I),
    re.compile(r"^(?:do not|never)\b", re.I),
    re.compile(rf"^{_SUBJECT}\s*{_MODAL}\b", re.I),
    re.compile(
        r"^(?:at the (?:very )?(?:end|beginning|start)|in (?:the )?(?:\w+ )?scene|in the (?:end"
        r"|beginning)|after|before|when|finally)\b",
        re.I,
    ),
    re.compile(r"^(?:it|his|her|their|its) \w+", re.I),
    re.compile(r"^(?:he|she|they|it) \w+", re.I),
    re.compile(r"^(?:wide|close|medium|full|long|extreme)[ -]\w*\s*(?:shot|up)\b", re.I),
    re.compile(r"^in (?:\w+ )?(?:ink|sketch|neon|chalk|blueprint|paper|pencil)\b", re.I),
    re.compile(
        r"^(?:slower|faster|longer|shorter|vertical|square|widescreen|close up"
        r"|(?:a (?:little |bit )?|much )?(?:happier|sadder|angrier|calmer|bigger|smaller|taller"
        r"|older|younger|louder|quieter))\b",
        re.I,
    ),
)
_SHARED = re.compile(
    r"^(?P<verb>make|give|paint|let|turn|call|rename)\s+"
    r"(?P<one>(?:(?:the|his|her) [\w-]+|him|her|it|them|[A-Z]\w+) [\w' -]+?)\s*,?\s+and\s+"
    r"(?P<two>(?:(?:the|his|her) [\w-]+|him|her|it|[A-Z]\w+) [\w' -]+)$"
)
# After these a comma belongs to what follows: "after she waves, he bows".
_LEADS_IN = re.compile(
    r"^(?:at (?:the )?|in (?:the |all )?|half ?way|suddenly|meanwhile|after|before|when|while"
    r"|once|as soon as|during|for"
    r"|finally|first|throughout)\b",
    re.I,
)


def wishes_of(text: str) -> tuple[str, ...]:
    """Return the single wishes of a message, in order, without the words of politeness."""
    found: list[str] = []
    for sentence in _SENTENCE.split(text):
        for piece in _pieces(bare(sentence)):
            plain = bare(piece)
            if re.search(r"\w", plain):
                found.append(plain)
    return tuple(found)


_LEADING_INSTEAD = re.compile(
    rf"^instead of (?P<old>\w+ing\b[^,]*?),?\s+(?P<new>(?:let |make |have |{_SUBJECT})\s*\S.+)$"
)
_IS_AND_HAS = re.compile(
    r"^(?P<who>(?:the |his |her )?[\w'-]+) (?:is|should be) (?P<one>\w+),? and "
    r"(?P<two>(?:wears?|has|holds?|carries) .+)$",
    re.I,
)
_NOT_BUT = re.compile(
    r"^(?P<who>.+?) (?:should|must|do|does|shall) not (?P<old>(?!be\b|look\b|feel\b)[\w ]+?),? but "
    r"(?:rather )?(?P<new>.+)$"
)
# Why somebody wants it: "slower, it is too hectic".
_COMPLAINT = re.compile(
    r"(?<=\w)[,.;]\s*(?:because )?(?:it is|its|it's|that is|this is) "
    r"(?:way |much |far |just )?too \w+$",
    re.I,
)
_TWO_LOOKS = re.compile(
    r"^(?P<head>(?:make |let )?(?:the |his |her )?[\w'-]+(?: (?:is|should be|must be|be))?) "
    r"(?P<one>(?:very |really )?\w+),? and "
    r"(?P<two>(?:very |really |much )?(?:big|small|tall|tiny|huge|bigger"
    r"|smaller|taller|old|older|happy"
    r"|sad|angry|scared|tired|" + "|".join(sorted(COLORS)) + r"))$",
    re.I,
)


def _ing(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", first) is not None
    stem = f"{first}{first[-1]}" if short else re.sub(r"(?<=[^e])e$", "", first)
    return f"{stem}ing {rest}".strip()


def bare(text: str) -> str:
    """Return a wish without greetings, "please", "could you" and the like."""
    led = _LEADING_INSTEAD.match(text.strip(" ,.!?;:-\t"))
    if led:
        text = f"{led['new']} instead of {led['old']}"
    text = _COMPLAINT.sub("", text.strip(" .!"))
    other = _NOT_BUT.match(text)
    if other:
        text = f"{other['who']} should {other['new']} instead of {_ing(other['old'])}"
    text = _REASON.sub("", text.strip(" ,.!?;:-\t"))
    text = re.sub(r"(?<=\w) (?:perhaps|maybe|possibly|please)(?= \w)", "", text, flags=re.I)
    text = _INVERTED.sub(lambda match: f"{match['who']} should ", text)
    wanted = _WANTED.match(text)
    if wanted:
        be = "be " if wanted[0].rstrip().endswith(" be") else ""
        text = f"{wanted['who']} should {wanted['not'] or ''}{be}{text[wanted.end() :]}"
    for _ in range(6):
        shorter = _AFTERWARDS.sub("", _ASKING.sub("", _POLITE.sub("", f"{text} ").strip()))
        shorter = shorter.strip(" ,.!?;:-")
        if shorter == text or not shorter:
            return text
        text = shorter
    return text


def _pieces(sentence: str) -> list[str]:
    """Cut a sentence wherever what follows opens a wish of its own."""
    pieces: list[str] = []
    start = 0
    for match in _BREAK.finditer(sentence):
        before, after = sentence[start : match.start()], bare(sentence[match.end() :])
        if _cuts(before, match[0], after):
            pieces.append(before)
            start = match.end()
    pieces.append(sentence[start:])
    return [part for piece in pieces for part in _shared_verb(piece)]


def _shared_verb(piece: str) -> list[str]:
    """Cut "make the robot gold and the man blue" in two wishes that share their verb."""
    worn = _IS_AND_HAS.match(piece.strip())
    if worn:
        return [f"{worn['who']} is {worn['one']}", f"{worn['who']} {worn['two']}"]
    looks = _TWO_LOOKS.match(piece.strip())
    if looks:
        return [f"{looks['head']} {looks['one']}", f"{looks['head']} {looks['two']}"]
    found = _SHARED.match(piece.strip())
    if found is None:
        return [piece]
    return [f"{found['verb']} {found['one']}", f"{found['verb']} {found['two']}"]


def _cuts(before: str, link: str, after: str) -> bool:
    if _LEADS_IN.match(before.strip()) and len(before.split()) <= 6 and "," in link:
        return False
    if re.match(r"^(?:let|make|have|get|tell|ask)\b", before, re.I) and re.match(
        r"^(?!(?:let|make|have|get|add|give|put|change|set|remove|undo|zoom|move|it|he|she|they)\b)"
        r"(?:\w+) ?(?:$|(?:back|at|to|with|it|him|her|them|around|away|off|slowly)\b)",
        after,
    ):
        # "Let her take the sword and swing it" is one wish with two deeds.
        return False
    return any(pattern.match(after) for pattern in _OPENS)
