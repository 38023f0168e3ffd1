"""What animals do instead of what only people can, and the other way round."""

from stickgen_agent.director.plot import Character, Deed, Plot
from stickgen_engine.vocabulary.actions import ACTIONS

_ANIMAL = {
    "talk": "bark", "shout": "bark", "sing": "bark", "whisper": "sniff", "argue": "bark",
    "wave": "wag", "laugh": "wag", "clap": "wag", "nod": "wag", "hug": "wag", "kiss": "sniff",
    "dance": "jump", "celebrate": "jump", "skip": "trot", "jog": "trot", "march": "trot",
    "sit_down": "sit", "crouch": "lie_down", "kneel": "lie_down", "cry": "lie_down",
    "fight": "pounce", "tackle": "pounce", "sprint": "gallop", "catch": "jump", "take": "sniff",
    "pick_up": "sniff", "fall_down": "roll_over", "comfort": "sniff", "help_up": "sniff",
    "dance_together": "jump", "tiptoe": "sneak", "limp": "walk", "stagger": "walk",
    "perch": "sit", "flap": "jump", "throw": "jump", "kick_ball": "run", "push": "walk",
}  # fmt: skip
_BY_SPECIES = {
    "cat": {"bark": "meow", "wag": "look_around", "gallop": "run"},
    "horse": {"bark": "shout", "wag": "look_around", "sit": "graze", "pounce": "jump"},
    "bird": {"bark": "flap", "wag": "flap", "trot": "hop", "gallop": "fly", "pounce": "fly",
             "sit": "perch", "jump": "hop", "lie_down": "perch"},
}  # fmt: skip
# An animal's own way to say something needs no excuse.
_VOICES = ("bark", "meow", "flap", "wag")
_PERSON = {
    "bark": "shout", "meow": "talk", "wag": "dance", "sniff": "look_around", "pounce": "jump",
    "roll_over": "lie_down", "beg": "kneel", "graze": "eat", "perch": "sit", "flap": "fly",
    "trot": "jog", "gallop": "run",
}  # fmt: skip


# What musicians play where the story does not say it, and who rides no bicycle.
_PLAYS = {"drummer": "drum", "guitarist": "play_guitar", "pianist": "play_piano",
          "singer": "sing", "rockstar": "play_guitar", "musician": "play_guitar"}  # fmt: skip
_ON_HORSES = frozenset(("knight", "cowboy", "king", "queen", "prince", "princess", "soldier",
                        "samurai", "viking", "sheriff", "general"))  # fmt: skip


def possible(deed: Deed, who: Character, plot: Plot) -> str:
    """Return the action as this actor can do it; what was replaced is noted."""
    action = deed.action or "idle"
    if action == "skip" and deed.verb.startswith("play"):
        action = _PLAYS.get(who.noun, action)
    if action == "ride" and not deed.targets and deed.thing is None and who.noun in _ON_HORSES:
        plot.note(f"{who.name} rides without a horse in the story: runs instead")
        action = "run"
    if who.look.kind != "animal":
        return _told(action, _PERSON.get(action, action), who, plot)
    species = _BY_SPECIES.get(who.look.species or "", {})
    done = action
    if not ACTIONS.get(action).animal or action in species:
        done = species.get(action) or _ANIMAL.get(action, "jump")
        done = species.get(done, done)
    if not ACTIONS.get(done).animal:
        done = "look_around"
    return _told(action, done, who, plot)


def _told(action: str, done: str, who: Character, plot: Plot) -> str:
    if done != action and done not in _VOICES:
        plot.note(
            f"{who.name} does not {action.replace('_', ' ')}: {done.replace('_', ' ')} instead"
        )
    return done
