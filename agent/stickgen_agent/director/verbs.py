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
        (
            "play_catch plays_catch play_ball plays_ball playing_catch playing_ball play_fetch"
            " plays_fetch playing_fetch",
            "throw",
            None,
        ),
        ("play plays playing played", "skip", "childlike"),
        ("play_tag plays_tag playing_tag played_tag", "run", "childlike"),
        ("play_hide plays_hide playing_hide", "run", "childlike"),
        ("goes_wild go_wild went_wild goes_crazy go_crazy went_crazy", "celebrate", None),
        ("score scores scored", "celebrate", None),
        ("crows crowed", "sing", None),
        ("hold holds holding held", "stand", None),
        ("raise raises raised raising", "raise_hand", None),
        (
            "gets_out get_out got_out gets_off get_off gets_in get_in got_in"
            " gets_on get_on got_on got_off",
            "walk",
            None,
        ),
        ("bring brings bringing brought", "give", None),
        ("thank thanks thanked thanking apologize apologizes apologized", "talk", None),
        ("introduce introduces introduced congratulate congratulates congratulated", "talk", None),
        ("order orders ordered command commands commanded promise promises promised", "talk", None),
        ("beg begs begged urge urges urged invite invites invited remind reminds", "talk", None),
        ("warn warns warned", "shout", None),
        ("seize seizes seized seizing grab grabs grabbed grabbing", "take", None),
        ("hunt hunts hunted hunting pursue pursues pursued pursuing", "chase", None),
        ("bit bites bite biting attack attacks attacked attacking", "fight", None),
        ("duck ducks ducked ducking", "crouch", None),
        (
            "draws_his draws_her draws_their draw_his draw_their drew_his drew_her",
            "fight_stance",
            None,
        ),
        *(
            (f"{form}_{where}", action, None)
            for action, forms in (
                ("walk", "walk walks walked walking go goes went"),
                ("run", "run runs ran running"),
                ("fly", "fly flies flew"),
                ("crawl", "crawl crawls crawled"),
                ("drive", "drive drives drove"),
                ("sneak", "sneak sneaks sneaked"),
                ("ride", "ride rides rode"),
            )
            for form in forms.split()
            for where in ("home", "out")
        ),
        *(
            (f"{form}_{where}", action, None)
            for action, forms in (
                ("crawl", "crawl crawls crawled"),
                ("drive", "drive drives drove"),
                ("sneak", "sneak sneaks sneaked"),
                ("ride", "ride rides rode"),
            )
            for form in forms.split()
            for where in ("away", "off")
        ),
        (
            "moo moos mooed croak croaks croaked hiss hisses hissed neigh neighs oink oinks quack"
            " quacks chirp chirps chirped tweet tweets squeak squeaks squawk squawks bleat bleats"
            " grumble grumbles grumbled mutter mutters muttered purr purrs",
            "talk",
            None,
        ),
        ("boo boos booed jeer jeers jeered growl growls growled", "shout", None),
        ("knit knits knitted sew sews", "sit", None),
        ("mix mixes mixed", "stir", None),
        ("slay slays slew slain", "swing_sword", None),
        ("haunt haunts haunted", "walk", "light"),
        ("panic panics panicked tremble", "tremble", None),
        ("sneeze sneezes sneezed cough coughs coughed", "cover_face", None),
        ("blush blushes blushed", "cover_face", None),
        ("thrown", "throw", None),
        ("given", "give", None),
        ("taken stolen", "take", None),
        ("eaten", "eat", None),
        ("driven", "drive", None),
        ("ridden", "ride", None),
        ("written", "write", None),
        ("hidden", "hide", None),
        ("beaten bitten", "fight", None),
        ("woken awoken", "wake_up", None),
        ("fallen", "fall_down", None),
        ("sung", "sing", None),
        ("shaken", "push_person", None),
        ("spoken", "talk", None),
        ("drunken", "drink", None),
    )
    for form in forms.split()
}

# Ways of going that lead out of the picture with "away", "off", "home" and "out".
_GONE: dict[str, str] = {
    f"{form}_{where}": action
    for action, forms in {
        "walk": "walk walks walked walking",
        "fly": "fly flies flew flying",
        "gallop": "gallop gallops galloped galloping",
        "trot": "trot trots trotted trotting",
        "jog": "jog jogs jogged jogging",
        "sprint": "sprint sprints sprinted sprinting",
        "hop": "hop hops hopped hopping",
        "skip": "skip skips skipped skipping",
        "march": "march marches marched marching",
        "limp": "limp limps limped limping",
        "stagger": "stagger staggers staggered staggering",
        "tiptoe": "tiptoe tiptoes tiptoed tiptoeing",
        "sneak": "sneak sneaks sneaked sneaking",
        "crawl": "crawl crawls crawled crawling",
        "swim": "swim swims swam swimming",
    }.items()
    for form in forms.split()
    for where in ("away", "off", "home", "out")
}
OWN_VERBS |= {form: (action, None) for form, action in _GONE.items()}

# These say less than a longer phrase of the vocabulary that begins with them.
GENERAL = word_set("hold holds holding held bring brings go goes went going play plays playing")
# What these verbs mean is said, if the story does not tell in which words.
SAID_BY = {
    form: line
    for line, forms in {
        "Thank you!": "thank thanks thanked thanking",
        "I am sorry.": "apologize apologizes apologized",
        "Congratulations!": "congratulate congratulates congratulated",
    }.items()
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
    " smiles laughs barks howl howls howled shout shouts shouted wave waved bark barked roars"
)
IRREGULAR_PAST = word_set(
    "ran went came sat stood fell threw caught ate drank slept swam flew drove rode sang said"
    " told met saw fought hit hid knelt woke wept spoke wrote drew gave took hugged led built"
    " dug swept shook clapped crept fled strode found heard kept left made put read sent shot"
    " thrown given taken stolen eaten driven ridden written hidden beaten bitten woken awoken"
    " fallen sung shaken spoken seen done known drawn worn torn born hurt"
    " won began bit felt thought lost sold bought taught got gave grew blew threw knew stole"
    " broke chose froze rang sank sent slid stuck swung tore wore spent meant lent bent burnt"
)
SAYING = word_set(
    "say says said saying tell tells told telling shout shouts shouted shouting whisper"
    " whispers whispered yell yells yelled scream screams screamed ask asks asked asking reply"
    " replies replied answer answers answered call calls called wonder wonders wondered"
    " explain explains explained announce announces announced exclaim exclaims exclaimed"
    " order orders ordered command commands commanded warn warns warned promise promises"
    " promised beg begs begged urge urges urged invite invites invited remind reminds reminded"
)

SPEAKING = {
    "talk": "talk", "shout": "shout", "whisper": "whisper", "whisper_to": "whisper",
    "sing": "sing", "argue": "talk",
}  # fmt: skip
# What follows a line is a way to say it, whatever the verb means elsewhere.
CRYING_OUT = {
    form: action
    for action, forms in {
        "shout": "cry cries cried call calls called bellows bellowed roars roared exclaims"
        " exclaimed",
        "talk": "laughs laughed sighs sighed adds added smiles smiled nods nodded mumbles mumbled"
        " thinks thought reads goes continues begins repeats repeated",
    }.items()
    for form in forms.split()
}
# Whom these are done to is not there.
ABSENT = word_set(
    "lose loses lost miss misses missed remember remembers remembered forget forgets forgot"
    " imagine imagines imagined dream dreams dreamt dreamed await awaits awaited"
)
MEETING = frozenset(["meet", "meets", "met", "meeting", "encounters", "encounter", "encountered"])
ENTERING = word_set(
    "enters enter entered arrives arrive arrived comes come came appears appear appeared"
    " emerges returns walks_in comes_in runs_in"
)
LEAVING = word_set(
    "leaves leave left exits exit walks_away goes_away runs_away flies_away walks_off"
    " runs_off flies_off disappears disappear disappeared vanishes vanish vanished drives_away"
    " escapes goes_home walk_away run_away fly_away leaving walks_out ran_away ran_off"
    " walked_away runs_home run_home ran_home walks_home walk_home walked_home go_home went_home"
    " flies_home fly_home drives_home drive_home flew_away drove_away crawls_away crawled_away"
    " sneaks_away sneaked_away rides_away rode_away goes_off run_off run_out runs_out ran_out"
    " walk_out walked_out goes_out rides_off walk_off walked_off sneaks_out drives_off"
) | frozenset(_GONE)
WITH_COMPANY = word_set("walk run jog skip march skate ski ride drive")


def form_of(word: str) -> str:
    """Return "ing", "ed" for a past form or participle, else "plain"."""
    if word.endswith("ing"):
        return "ing"
    return "ed" if word.endswith("ed") or word in IRREGULAR_PAST else "plain"
