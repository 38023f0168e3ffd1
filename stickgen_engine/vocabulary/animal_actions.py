"""What animals do instead of what they cannot do: the nearest action that shows the same intent.

``ActionWord.animal`` says what animals do at all; what one species cannot do of that stands in
``_NOT_OF``. What stands in for an action needs no target that the action itself can do without.
"""

from typing import Final

from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.kinds import SPECIES

# Actions of people alone -> what an animal does in their place.
_NEAREST: Final[dict[str, str]] = {
    # Getting about.
    "ride": "run", "drive": "sit", "row": "swim", "skate": "run", "ski": "run", "run_bases": "run",
    # Gestures.
    "whisper": "talk", "clap": "wag", "shrug": "listen", "salute": "wave", "beckon": "bark",
    "facepalm": "cover_face", "raise_hand": "wave", "cross_arms": "sit", "hands_on_hips": "stand",
    "think": "listen", "blow_kiss": "wag", "pray": "beg",
    # Things done with hands.
    "read": "sniff", "type": "dig", "write": "dig", "phone": "listen", "photograph": "look_around",
    "paint": "wag", "cook": "sniff", "stir": "sniff", "pour": "sniff", "play_guitar": "sing",
    "play_piano": "sing", "drum": "dig", "cast_spell": "jump", "open_box": "sniff", "hammer": "dig",
    "sweep": "wag", "swing_sword": "punch", "shoot_bow": "bark", "open_door": "knock",
    # With and against others.
    "pull_person": "pull", "dance_together": "dance", "argue": "bark", "whisper_to": "talk",
    "lead_by_hand": "walk", "help_up": "kiss", "lift_up": "push", "block": "fight_stance",
    # Sport.
    "bat": "punch", "pitch": "throw", "field": "pick_up", "dribble": "push", "shoot": "jump",
}  # fmt: skip

_NO_WINGS: Final[dict[str, str]] = {"fly": "jump", "flap": "wag", "perch": "sit"}
# Actions of animals that one species cannot do -> what it does in their place.
_NOT_OF: Final[dict[str, dict[str, str]]] = {
    "dog": _NO_WINGS,
    "cat": _NO_WINGS,
    "horse": {**_NO_WINGS, "climb": "jump"},
    "bird": {
        # Legs too short for other gaits, and no feet to spare for anything else.
        "trot": "run",
        "gallop": "run",
        "sprint": "run",
        "jog": "run",
        "march": "walk",
        "limp": "walk",
        "stagger": "walk",
        "tiptoe": "sneak",
        "skip": "hop",
        "crawl": "walk",
        "climb": "fly",
        "climb_stairs": "fly",
        "dodge": "jump",
        "kneel": "sit",
        "trip": "fall_down",
        "kick_ball": "knock",
        "kick": "fight",
        "tackle": "fight",
        "push_person": "fight",
        "punch": "fight",
        "slap": "fight",
        "fight_stance": "flap",
        "shake_hands": "wave",
        "high_five": "wave",
        "comfort": "kiss",
        "give": "put_down",
        "take": "pick_up",
        "catch": "pick_up",
        "throw": "put_down",
        "carry": "pick_up",
        "push": "knock",
        "pull": "pick_up",
        # Voices and tails of others.
        "bark": "shout",
        "meow": "sing",
        "wag": "flap",
        "beg": "talk",
        "pounce": "fight",
    },
}


def does(species: str, action: str) -> bool:
    """Tell whether a species of animal does an action itself."""
    return ACTIONS.get(action).animal and action not in _NOT_OF[SPECIES.get(species).name]


def nearest_animal_action(action: str, species: str = "dog") -> str:
    """Name what an animal does in place of an action: the action itself where it can do that.

    Raises ``KeyError`` for what is no action or no species.
    """
    word, others = ACTIONS.get(action), _NOT_OF[SPECIES.get(species).name]
    name = word.name if word.animal else _NEAREST[word.name]
    return others.get(name, name)
