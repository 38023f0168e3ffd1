"""Finding the vocabulary's words in a run of tokens, the longest phrase first."""

from collections.abc import Sequence
from functools import cache

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.tokens import Token
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.words import Resolution

_LONGEST = 5
_ENDLESS = word_set("the a an his her their its to of and , ⟦⟧")

# Nouns that no picture could show; nobody misses them.
VAGUE = word_set(
    "way time day moment story film video clip thing other rest end top middle side world"
    " life head hand hands eyes face arm arms leg legs tail feet foot spell picture hair ground"
    " floor air place row line circle step name turn people something anything front back left"
    " sky horizon distance stars landscape direction music silence"
    " right bit lot kind piece part pair couple group number"
)

# Nouns without a picture that no person could play.
INANIMATE = word_set(
    "alarm clock light lights water fire smoke thunder lightning music song kite wind breeze noise"
    " sound silence bell whistle train plane airplane truck ship engine machine radio tv"
    " television wave waves"
    " leaf leaves branch wall roof curtain shadow heart story party war game dinner lunch"
    " breakfast school lesson class work holiday dream idea voice-over day night time summer"
    " winter spring autumn money secret problem accident explosion bomb glass floor shop"
    " string rope kite phone doorbell elevator lift power electricity hair hood nose finger fingers"
    " shoe shoes sock hat watch camera screen printer computer car van taxi tram rocket missile"
    " cannon cannons gun guns bullet arrow rock stone ice snow sand mud dust tree trees grass"
    " flower flowers rose roses cloud clouds star stars moon sun rainbow river lake sea ocean"
    " mountain volcano earth lava tide storm lightning traffic world planet"
    " bread cake food soup milk coffee tea wine beer pizza meal cookie cookies apple egg eggs"
    " table chair bed lamp candle mirror window gate fence bridge tower building city town village"
    " castle road street path map book letter page pen pencil paper news message email bill ring"
    " rings crown coin coins gold silver diamond jewel treasure bag box suitcase purse wallet key"
    " keys lock curse spell potion magic luck silence darkness shadow shadows footsteps"
    " footprint scream screams laughter tears tear blood pain fear love hope joy peace war battle"
    " match race goal ball puck whistle final meeting exam test homework question answer"
    " movie film show concert curtain stage lights spotlight applause crop harvest rain wind"
    " tent campfire fireworks firework rocket balloon balloons present presents gift toy toys doll"
    " penalty score result plan idea echo smell taste sight view drawer door doors"
    " roses violets raft anchor sail sails wheel wheels tire tires brake brakes signal tsunami"
    " earthquake avalanche flood meteor asteroid comet ufo spaceship submarine helicopter boat"
    " christmas eve easter halloween birthday monday tuesday wednesday thursday friday saturday"
    " sunday january february april june july august september october november december"
)

# Words of the lists that mean something else in most stories.
_NOT_IN_STORIES: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "actions": "be being is are was were exist hello hi hand water party model park plan order"
        " work program go went going goes have like set left light tail right board film note train"
        " time bay ship cup cut cuts cutting cast direct signal trail speed nail sign score garden"
        " pose back",
        "places": "rings earth world nowhere default work sky sand light path room lecture study"
        " ward mine class club plant waves plain white blank none empty platform slide swings hoop"
        " tube ring bar track birthday archive land clouds fire tomb vault den plains trees wood",
        "props": "rings paper stick light case trunk mail world earth grass stone",
        "times": "sunny dark day",
        "weathers": "fair fine dry bright warm hot none calm wet showers dust blowing shower",
        "manners": "normal usual plain default sure cool mad robot giant big kid steady young old"
        " neutral innocent light fast hurt zombie",
        "expressions": "normal none plain love concentrated cross mad kind laugh laughing smile"
        " smiling crying wonder hurt frown fear down grin",
    }.items()
}


# Places that the vocabulary has no word for, and what comes nearest.
_NEAREST = {
    "places": {
        "saloon": "restaurant", "pub": "restaurant", "diner": "restaurant", "tavern": "restaurant",
        "cornfield": "field", "wheat field": "field", "battlefield": "field", "pasture": "field",
        "attic": "bedroom", "basement": "warehouse", "cellar": "warehouse", "village": "street",
        "courtroom": "court", "palace": "castle", "zoo": "city_park", "supermarket": "shop",
    },
}  # fmt: skip


@cache
def _resolve(kind: str, phrase: str) -> Resolution | None:
    nearest = _NEAREST.get(kind, {}).get(phrase)
    if nearest is not None:
        return VOCABULARY[kind].resolve(phrase) or Resolution(nearest, None, "synonym")
    if phrase.replace(" ", "_") in _NOT_IN_STORIES.get(kind, ()):
        return None
    if kind == "props" and phrase in ("ship", "ships"):
        # In stories a ship is at sea, unless they say that it is one for space.
        return Resolution("boat", None, "synonym")
    return VOCABULARY[kind].resolve(phrase)


def find(kind: str, tokens: Sequence[Token], at: int) -> tuple[Resolution, int] | None:
    """Return the word of a list that begins at a token, and how many tokens it takes."""
    words: list[str] = []
    for token in tokens[at : at + _LONGEST]:
        if token.word in (",", ";", ":", "⟦⟧"):
            break
        words.append(token.word)
    for count in range(len(words), 0, -1):
        if words[count - 1] in _ENDLESS or (count == 1 and len(words[0]) < 2):
            continue
        found = _resolve(kind, " ".join(words[:count]))
        # Dropping small words must not swallow what stands around the phrase.
        if found is None or (count > 1 and words[0] in _ENDLESS):
            continue
        shorter = _resolve(kind, " ".join(words[: count - 1])) if count > 1 else None
        if shorter is not None and (shorter.name, shorter.manner) == (found.name, found.manner):
            continue
        if count > 1 and _names_a_place(kind, tokens, at + count):
            continue
        return found, count
    return None


def _names_a_place(kind: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether the last word of a phrase belongs to a place behind it: "jump | on Mars"."""
    last = tokens[after - 1].word
    if kind != "actions" or last not in ("on", "in", "at", "over", "into"):
        return False
    behind = [token.word for token in tokens[after : after + 3] if token.word not in _ENDLESS]
    return any(
        _resolve("places", " ".join(behind[:length])) is not None for length in (2, 1) if behind
    )


def known(kind: str, word: str) -> Resolution | None:
    """Return the entry of a list that a single word means."""
    return _resolve(kind, word)
