"""Props: what stands, lies or hangs in a scene, or is held."""

from dataclasses import dataclass, field

from stickgen_engine.vocabulary.prop_synonyms import PROP_SYNONYMS
from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class PropWord:
    """A prop; ``height_m`` and ``width_m`` are what is drawn, in metres.

    ``real_m`` is the size that the list of words gives where a film draws it smaller or larger;
    ``seat_m`` is the height of the seat of what can be sat on; ``held`` says that a hand can hold
    it; ``sky`` that it hangs in the sky.
    """

    name: str
    height_m: float
    width_m: float
    meaning: str
    real_m: float | None = field(default=None, kw_only=True)
    held: bool = field(default=False, kw_only=True)
    seat_m: float | None = field(default=None, kw_only=True)
    sky: bool = field(default=False, kw_only=True)

    @property
    def can_sit(self) -> bool:
        """Whether an actor can sit on it."""
        return self.seat_m is not None


PROPS = WordList(
    "props",
    (
        PropWord("tree", 4.5, 3.0, "a leafy tree", real_m=10.2),
        PropWord("rock", 1.0, 1.3, "a boulder", real_m=1.02, seat_m=0.9),
        PropWord("grass", 0.2, 0.5, "a tuft of grass"),
        PropWord("building", 6.5, 4.5, "a town building with windows", real_m=20.4),
        PropWord("house", 4.7, 5.2, "a house with a roof and a door", real_m=10.2),
        PropWord("stadium", 8.0, 24.0, "the stands of a stadium", real_m=34.0),
        PropWord("ball", 0.2, 0.2, "a coloured ball", held=True),
        PropWord("baseball", 0.075, 0.075, "a white ball with red seams", real_m=0.1, held=True),
        PropWord("basketball", 0.24, 0.24, "an orange ball with black lines", held=True),
        PropWord(
            "soccer_ball", 0.22, 0.22, "a white ball with black patches", real_m=0.2, held=True
        ),
        PropWord("bat", 0.84, 0.07, "a wooden baseball bat", real_m=0.88, held=True),
        PropWord("glove", 0.27, 0.24, "a leather baseball glove", held=True),
        PropWord("base", 0.08, 0.4, "a white base on the ground", real_m=0.2),
        PropWord("laptop", 0.26, 0.36, "an open laptop", real_m=0.34, held=True),
        PropWord("phone", 0.15, 0.075, "a mobile phone", real_m=0.14, held=True),
        PropWord("computer", 0.54, 0.6, "a screen with keyboard"),
        PropWord("table", 0.77, 1.4, "a table with four legs", real_m=0.75),
        PropWord("chair", 1.0, 0.5, "a chair with a back", real_m=0.44, seat_m=0.46),
        PropWord("bench", 0.92, 1.6, "a park bench", real_m=0.44, seat_m=0.46),
        PropWord("food", 0.2, 0.3, "a plate of food", held=True),
        PropWord("plate", 0.04, 0.27, "a plate", real_m=0.27, held=True),
        PropWord("cup", 0.09, 0.09, "a cup with a handle", real_m=0.14, held=True),
        PropWord("spaceship", 3.3, 3.2, "a landing craft on legs", real_m=17.0),
        PropWord("planet", 3.0, 3.0, "a planet in the sky", real_m=34.0, sky=True),
        PropWord("star", 0.34, 0.34, "a star in the sky", sky=True),
        PropWord("ufo", 2.2, 5.5, "a flying saucer", real_m=10.2),
        PropWord("umbrella", 1.0, 1.3, "an open umbrella", held=True),
        PropWord("book", 0.26, 0.2, "a book", held=True),
        PropWord("newspaper", 0.4, 0.3, "a newspaper", held=True),
        PropWord("hat", 0.18, 0.36, "a hat", held=True),
        PropWord("crown", 0.16, 0.24, "a golden crown", held=True),
        PropWord("sword", 1.0, 0.16, "a sword", held=True),
        PropWord("shield", 0.7, 0.55, "a shield", held=True),
        PropWord("bow", 1.3, 0.35, "a bow for arrows", held=True),
        PropWord("wand", 0.38, 0.03, "a magic wand", held=True),
        PropWord("guitar", 1.1, 0.38, "a guitar", held=True),
        PropWord("piano", 1.2, 1.5, "an upright piano"),
        PropWord("drum", 0.6, 0.55, "a drum"),
        PropWord("microphone", 1.5, 0.3, "a microphone on a stand"),
        PropWord("stage", 0.6, 6.0, "a low stage with a curtain"),
        PropWord("goal", 2.2, 3.6, "a football goal with a net"),
        PropWord("net", 1.0, 6.0, "a net across the court"),
        PropWord("door", 2.1, 0.95, "a door in its frame"),
        PropWord("window", 1.3, 1.1, "a window"),
        PropWord("bed", 0.6, 2.1, "a bed with a pillow", seat_m=0.5),
        PropWord("sofa", 0.9, 2.0, "a sofa", seat_m=0.44),
        PropWord("desk", 0.76, 1.3, "a desk with drawers"),
        PropWord("lamp", 0.5, 0.3, "a lamp with a shade"),
        PropWord("lamppost", 3.4, 0.6, "a street lamp"),
        PropWord("fence", 0.9, 2.4, "a wooden fence"),
        PropWord("flower", 0.4, 0.2, "a flower on its stem", held=True),
        PropWord("bush", 0.7, 1.1, "a round bush"),
        PropWord("mushroom", 0.3, 0.3, "a red mushroom with spots"),
        PropWord("box", 0.5, 0.5, "a cardboard box", held=True),
        PropWord("gift", 0.35, 0.35, "a wrapped present with a bow", held=True),
        PropWord("suitcase", 0.6, 0.45, "a suitcase", held=True),
        PropWord("bag", 0.45, 0.35, "a bag with a handle", held=True),
        PropWord("ring", 0.12, 0.12, "a ring with a stone", held=True),
        PropWord("key", 0.12, 0.05, "a key", held=True),
        PropWord("letter", 0.15, 0.22, "a letter in an envelope", held=True),
        PropWord("board", 1.2, 1.8, "a blackboard on legs"),
        PropWord("easel", 1.7, 0.8, "an easel with a picture"),
        PropWord("ladder", 2.4, 0.5, "a ladder"),
        PropWord("stairs", 1.6, 2.4, "a flight of stairs", seat_m=0.4),
        PropWord("throne", 2.3, 1.1, "a golden throne", seat_m=0.55),
        PropWord("campfire", 0.8, 0.9, "a burning campfire"),
        PropWord("tent", 1.5, 2.4, "a tent"),
        PropWord("boat", 2.6, 3.4, "a sailing boat", seat_m=0.4),
        PropWord("car", 1.5, 4.2, "a car", seat_m=0.5),
        PropWord("bus", 3.0, 8.4, "a bus", seat_m=0.9),
        PropWord("bicycle", 1.0, 1.7, "a bicycle", seat_m=0.9),
        PropWord("skateboard", 0.12, 0.8, "a skateboard", held=True),
        PropWord("rocket", 3.4, 1.1, "a rocket with fins"),
        PropWord("flag", 2.4, 0.9, "a flag on a pole"),
        PropWord("sign", 1.9, 0.8, "a sign on a post"),
        PropWord("balloon", 0.4, 0.3, "a balloon on a string", held=True),
        PropWord("cake", 0.35, 0.4, "a cake with candles", held=True),
        PropWord("bottle", 0.28, 0.08, "a bottle", held=True),
        PropWord("broom", 1.4, 0.35, "a broom", held=True),
        PropWord("shovel", 1.2, 0.25, "a shovel", held=True),
        PropWord("hammer", 0.35, 0.14, "a hammer", held=True),
        PropWord("camera", 0.14, 0.18, "a camera", held=True),
        PropWord("telescope", 1.4, 1.0, "a telescope on a tripod"),
        PropWord("treasure_chest", 0.6, 0.9, "a chest full of gold", seat_m=0.6),
        PropWord("gravestone", 1.0, 0.7, "a gravestone"),
        PropWord("snowman", 1.6, 0.9, "a snowman with a carrot nose"),
        PropWord("cloud", 1.2, 3.0, "a cloud", sky=True),
        PropWord("sun", 1.7, 1.7, "the sun", sky=True),
        PropWord("moon", 1.7, 1.7, "the moon", sky=True),
    ),
    PROP_SYNONYMS,
)
