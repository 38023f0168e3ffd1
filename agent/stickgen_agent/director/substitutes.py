"""What animals do instead of what only people can, and the other way round."""

from stickgen_agent.director.plot import Character, Deed, Plot
from stickgen_engine.vocabulary.animal_actions import nearest_animal_action

# What stories mean by the same words when they tell of an animal, as far as it says nothing.
_MEANT = {"sit_down": "sit", "tackle": "pounce"}
_CALLS = {
    "dog": {"talk": "bark", "shout": "bark"},
    "cat": {"talk": "meow", "shout": "meow", "sing": "meow", "bark": "meow"},
}
# An animal's own way to say something needs no excuse.
_VOICES = ("bark", "meow", "flap", "wag", "sing")
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
    species = who.look.species or "dog"
    done = _MEANT.get(action, action)
    if deed.line is None:
        howls = species == "dog" and deed.verb.startswith("howl")
        done = "sing" if howls else _CALLS.get(species, {}).get(done, done)
    done = nearest_animal_action(done, species)
    return _told(_MEANT.get(action, action), done, who, plot)


def _told(action: str, done: str, who: Character, plot: Plot) -> str:
    if done != action and done not in _VOICES:
        plot.note(
            f"{who.name} does not {action.replace('_', ' ')}: {done.replace('_', ' ')} instead"
        )
    return done
