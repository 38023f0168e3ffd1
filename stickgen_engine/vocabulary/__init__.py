"""The words that scripts are made of; each list is the single source for everything else."""

from stickgen_engine.vocabulary.accessories import ACCESSORIES
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.cameras import EASES, MOVES, SHOTS
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.facings import FACINGS
from stickgen_engine.vocabulary.kinds import KINDS, SPECIES
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.speech import SPEECH
from stickgen_engine.vocabulary.styles import STYLES
from stickgen_engine.vocabulary.times import TIMES
from stickgen_engine.vocabulary.weathers import WEATHERS
from stickgen_engine.vocabulary.words import Named, Resolution, WordList

VOCABULARY: dict[str, WordList[Named]] = {
    "actions": ACTIONS,
    "manners": MANNERS,
    "expressions": EXPRESSIONS,
    "speech": SPEECH,
    "props": PROPS,
    "places": PLACES,
    "times": TIMES,
    "weathers": WEATHERS,
    "moves": MOVES,
    "shots": SHOTS,
    "eases": EASES,
    "styles": STYLES,
    "kinds": KINDS,
    "species": SPECIES,
    "accessories": ACCESSORIES,
    "facings": FACINGS,
}

__all__ = ["VOCABULARY", "Named", "Resolution", "WordList"]
