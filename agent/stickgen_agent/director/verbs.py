"""Verbs of stories that the vocabulary reads otherwise, or not at all, and forms of verbs."""

from stickgen_agent.director.grammar import word_set

# Verb forms -> action, manner. They come before the vocabulary's own synonyms.
OWN_VERBS: dict[str, tuple[str, str | None]] = {
    form: (action, manner)
    for forms, action, manner in (
        ("appear appears appeared emerges emerge arrives shows_up", "walk", None),
        ("disappear disappears disappeared vanish vanishes vanished", "walk", None),
        ("disagree disagrees disagreed disagreeing", "argue", None),
        ("recover recovers recovered", "stand", None),
        ("land lands landed landing", "crouch", None),
        ("go goes went going", "walk", None),
        ("plays_baseball play_baseball", "bat", None),
        ("play_soccer plays_soccer playing_soccer play_football plays_football", "kick_ball", None),
        ("play_basketball plays_basketball playing_basketball", "dribble", None),
        ("play_guitar plays_guitar playing_guitar", "play_guitar", None),
        ("play_piano plays_piano playing_piano", "play_piano", None),
        ("play_drums plays_drums playing_drums", "drum", None),
        ("play_catch plays_catch play_ball plays_ball playing_catch", "throw", None),
        ("play plays playing played", "skip", "childlike"),
    )
    for form in forms.split()
}

# Verbs that are faces.
FACES = {
    form: mood
    for mood, forms in {
        "happy": "smile smiles smiled smiling grin grins grinned grinning beams",
        "sad": "frown frowns frowned frowning sighs sigh",
        "surprised": "gasp gasps gasped gasping",
        "angry": "scowl scowls scowled glares glare",
    }.items()
    for form in forms.split()
}

GOING_INTO = word_set(
    "explore exploring explores explored visit visits visited visiting enter enters entered"
    " entering reach reaches reached cross crosses crossed search searches leaves leave left"
    " exploring"
)
LOOKING = word_set(
    "look looks looking looked point points pointing stares stare staring gazes throws waves"
    " smiles laughs barks"
)
IRREGULAR_PAST = word_set(
    "ran went came sat stood fell threw caught ate drank slept swam flew drove rode sang said"
    " told met saw fought hit hid knelt woke wept spoke wrote drew gave took hugged led built"
    " dug swept shook clapped crept fled strode found heard kept left made put read sent shot"
    " won began"
)
SAYING = word_set(
    "say says said saying tell tells told telling shout shouts shouted shouting whisper"
    " whispers whispered yell yells yelled scream screams screamed ask asks asked asking reply"
    " replies replied answer answers answered call calls called wonder wonders wondered"
    " explain explains explained announce announces announced exclaim exclaims exclaimed"
)

SPEAKING = {
    "talk": "talk", "shout": "shout", "whisper": "whisper", "whisper_to": "whisper",
    "sing": "sing", "argue": "talk",
}  # fmt: skip
MEETING = frozenset(["meet", "meets", "met", "meeting", "encounters", "encounter", "encountered"])
ENTERING = word_set(
    "enters enter entered arrives arrive arrived comes come came appears appear appeared"
    " emerges returns walks_in comes_in runs_in"
)
LEAVING = word_set(
    "leaves leave left exits exit walks_away goes_away runs_away flies_away walks_off"
    " runs_off flies_off disappears disappear disappeared vanishes vanish vanished drives_away"
    " escapes goes_home walk_away run_away fly_away leaving walks_out ran_away ran_off"
    " walked_away"
)
WITH_COMPANY = word_set("walk run jog skip march skate ski ride drive")


def form_of(word: str) -> str:
    """Return "ing", "ed" for a past form or participle, else "plain"."""
    if word.endswith("ing"):
        return "ing"
    return "ed" if word.endswith("ed") or word in IRREGULAR_PAST else "plain"
