"""Places that fit a story which names none, and the things that deeds and places need."""

from collections.abc import Sequence
from random import Random

from stickgen_agent.director.plot import Character, SceneDraft
from stickgen_engine.vocabulary.places import PLACES

# The first rule that fits decides: nouns or actions | place.
_BY_NOUN = (
    ("astronaut cosmonaut alien martian", "moon"),
    ("king queen knight prince princess dragon emperor jester", "castle"),
    ("wizard witch fairy elf unicorn gnome", "enchanted_forest"),
    ("ghost zombie vampire skeleton mummy", "graveyard"),
    ("pirate sailor buccaneer", "island"),
    ("chef cook baker", "kitchen"),
    ("waiter waitress", "restaurant"),
    ("teacher student pupil professor", "classroom"),
    ("doctor nurse surgeon", "hospital"),
    ("boxer wrestler", "arena"),
    ("thief robber burglar policeman cop police officer superhero spy detective", "city_street"),
    ("farmer cow pig sheep goat chicken", "farm"),
    ("singer rockstar guitarist drummer", "concert"),
    ("bride groom", "wedding"),
    ("mermaid", "underwater"),
    ("boss manager businessman businesswoman", "office"),
    ("penguin", "arctic"),
    ("bear wolf fox", "forest"),
    ("monkey tiger", "jungle"),
    ("horse pony cowboy", "grassland"),
    ("guard soldier", "castle"),
    ("clown", "festival"),
)
_BY_ACTION = (
    ("bat pitch run_bases field", "baseball_field"),
    ("kick_ball", "soccer_field"),
    ("dribble shoot", "basketball_court"),
    ("swim dive", "pool"),
    ("row", "lake"),
    ("ski", "mountain"),
    ("skate", "rink"),
    ("sleep wake_up", "bedroom"),
    ("cook stir", "kitchen"),
    ("type", "office"),
    ("paint", "garden"),
    ("play_piano", "living_room"),
    ("drum play_guitar", "stage"),
    ("pray", "wedding"),
    ("sprint", "track"),
    ("drive", "road"),
)
_BY_THING = {
    "campfire": "camp", "tent": "camp", "bed": "bedroom", "throne": "castle", "sofa": "living_room",
    "piano": "living_room", "desk": "office", "board": "classroom", "gravestone": "graveyard",
    "stage": "stage", "bus": "city_street", "car": "street", "boat": "lake", "ufo": "field",
    "rocket": "moon", "spaceship": "moon", "snowman": "hill", "goal": "soccer_field",
    "soccer_ball": "soccer_field", "basketball": "basketball_court", "baseball": "baseball_field",
    "treasure_chest": "island", "cake": "party", "computer": "office", "laptop": "office",
    "window": "living_room",
}  # fmt: skip
_ANYWHERE = ("city_park", "city_park", "street", "garden", "grassland")

# Things that an action needs: where it is indoors | outdoors.
NEEDED: dict[str, tuple[str, str]] = {
    "sit": ("chair", "bench"), "sit_down": ("chair", "bench"), "sleep": ("bed", ""),
    "lie_down": ("bed", ""), "wake_up": ("bed", ""), "play_piano": ("piano", "piano"),
    "paint": ("easel", "easel"), "open_door": ("door", "door"), "knock": ("door", "door"),
    "open_box": ("gift", "gift"), "drum": ("drum", "drum"), "type": ("desk", "desk"),
    "climb_stairs": ("stairs", "stairs"), "climb": ("ladder", "tree"), "hide": ("sofa", "bush"),
    "ride": ("bicycle", "bicycle"), "drive": ("car", "car"), "row": ("boat", "boat"),
    "push": ("box", "box"), "pull": ("box", "box"), "pick_up": ("box", "box"),
    "put_down": ("box", "box"), "kick_ball": ("soccer_ball", "soccer_ball"),
    "dribble": ("basketball", "basketball"), "shoot": ("basketball", "basketball"),
    "carry": ("box", "box"), "perch": ("chair", "fence"),
}  # fmt: skip

# Things that make a place plain to see, and where each stands: kind, x, z.
_DRESSING: dict[str, tuple[tuple[str, float, float], ...]] = {
    "moon": (("spaceship", -4.4, 3.4),),
    "mars": (("rocket", -4.4, 3.4), ("flag", 3.9, 2.6)),
    "castle": (("throne", 3.7, 2.8),),
    "graveyard": (("gravestone", -3.4, 2.2), ("gravestone", 3.2, 2.6)),
    "city_park": (("bench", 3.6, 2.2), ("lamppost", -4.2, 2.8)),
    "garden": (("flower", -3.3, 1.6), ("bush", 3.8, 2.2)),
    "beach": (("umbrella", 3.8, 2.4),),
    "camp": (("campfire", 3.2, 1.8),),
    "island": (("treasure_chest", 3.7, 2.0),),
    "enchanted_forest": (("mushroom", -3.2, 1.6), ("mushroom", 3.5, 2.0)),
    "party": (("cake", 3.4, 1.9), ("balloon", -3.4, 2.2)),
    "grassland": (("tree", -4.3, 3.2), ("bush", 3.9, 2.6)),
    "street": (("lamppost", -4.1, 2.6), ("tree", 4.2, 3.2)),
    "concert": (("microphone", 2.4, 1.4),),
}


_WITH_BEDS = ("bedroom", "home", "hospital", "living_room", "camp")
_WITHOUT_ROADS = ("castle", "forest", "enchanted_forest", "desert", "jungle", "grassland", "farm",
                  "arctic", "cave", "dungeon")  # fmt: skip


ON_A_PITCH = frozenset(("striker", "goalkeeper", "goalie", "footballer", "midfielder",
                         "defender", "soccer_player", "referee"))  # fmt: skip


def settle(draft: SceneDraft, cast: Sequence[Character], rng: Random) -> None:
    """Give a scene a place where it has none; a walk through "space" becomes one over the moon."""
    actions = {deed.action for deed in draft.deeds}
    if draft.deeds and draft.deeds[0].action != "wake_up":
        actions.discard("wake_up")
    if {"tree", "bench", "campfire", "tent", "rock"} & {*draft.things}:
        actions -= {"sleep", "wake_up"}
    if draft.place == "space_vacuum" and not actions & {"fly", "swim"}:
        draft.place = "moon"
    nouns = {each.noun for each in cast}
    looking_on = [each.id for each in cast if {"crowd", "everybody"} & {*each.traits}
                  or each.noun in ("fan", "spectator", "bystander", "guest")]  # fmt: skip
    draft.behind = looking_on if len(looking_on) < len(cast) else []
    if draft.place is None and nouns & ON_A_PITCH:
        draft.place = "soccer_field"
    if draft.place is None:
        by_thing = (
            None
            if "cook" in actions
            else next((_BY_THING[each] for each in draft.things if each in _BY_THING), None)
        )
        fitting = _fitting(actions, {each.noun for each in cast})
        draft.place = by_thing or fitting or rng.choice(_ANYWHERE)
    if PLACES.get(draft.place).group == "space":
        _suit_up(draft, cast)


def dressing(place: str) -> tuple[tuple[str, float, float], ...]:
    """Return what stands about in a place by nature."""
    return _DRESSING.get(place, ())


def needed_thing(action: str, place: str) -> str | None:
    """Return the thing that an action needs in a place; None if it needs none."""
    if action in ("sleep", "lie_down", "wake_up") and place not in _WITH_BEDS:
        return None
    if action == "ride" and place in _WITHOUT_ROADS:
        return None
    pair = NEEDED.get(action)
    return (pair[0] if PLACES.get(place).indoor else pair[1]) or None if pair else None


def _fitting(actions: set[str | None], nouns: set[str]) -> str | None:
    at_home = {place for words, place in _BY_NOUN if nouns & set(words.split())}
    for words, place in _BY_ACTION:
        # Who belongs somewhere sleeps there.
        if actions & set(words.split()) and not (place == "bedroom" and at_home):
            return place
    for words, place in _BY_NOUN:
        if nouns & set(words.split()):
            return place
    return None


def _suit_up(draft: SceneDraft, cast: Sequence[Character]) -> None:
    outside = draft.place not in ("spaceship_interior", "space_station")
    for each in cast:
        plain = each.look.kind == "human" and "sheet" not in each.accessories
        if plain and outside and "helmet" not in each.accessories:
            hats = {"cap", "hat", "crown", "bun", "ponytail", "long_hair", "dress", "skirt"}
            each.accessories = [a for a in each.accessories if a not in hats]
            each.accessories += ["helmet", "spacesuit"]
            each.color = each.color or "#f2f4f8"
