"""Who is somebody and what is only a thing, where the noun is not known: by evidence."""

from collections.abc import Sequence

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.wordbook import INANIMATE, VAGUE

# What things do too, by themselves or when somebody does it to them.
THINGS_DO = word_set(
    "fall falls fell falling break breaks broke go goes went ring rings rang open opens opened"
    " close closes closed start starts started stop stops stopped explode explodes exploded"
    " move moves moved burn burns burned burnt hit hits fly flies flew roll rolls rolled play plays"
    " played turn turns turned jam jams jammed shake shakes shook melt melts melted shine shines"
    " shone slam slams slammed land lands landed crash crashes crashed come comes came run runs ran"
    " drop drops dropped swing swings swung knock knocks knocked stand stands stood hang hangs hung"
    " strike strikes struck appear appears appeared disappear disappears disappeared vanish"
    " vanishes vanished rise rises rose set sets blow blows blew float floats floated sink sinks"
    " sank get gets got pass passes passed light lights lit bounce bounces bounced spin spins spun"
    " lie lies lay slide slides slid tip tips grow grows grew bloom blooms die dies died fade fades"
    " end ends begin begins began work works worked beep beeps buzz buzzes tick ticks leak leaks"
    " collapse collapses collapsed crack cracks cracked burst bursts fill fills cover covers pop"
    " pops boil boils stick sticks stuck echo echoes sound sounds smell smells taste tastes look"
    " looks seem seems arrive arrives arrived leave leaves left take takes drift drifts glow glows"
    " flash flashes flicker flickers fire fires roar roars scream screams sing sings whistle jump"
    " jumps leap leaps dance dances make makes made keep keeps give gives gave"
    " rumble rumbles creak creaks rattle rattles hum hums flow flows rustle rustles"
)
# What only somebody does, though no action may show it.
_BEINGS_DO = word_set(
    "frown frowns grumble grumbles mutter mutters blush blushes sneeze sneezes cackle cackles"
    " think thinks know knows believe believes love loves hate hates hope hopes decide decides"
    " forget forgets remember remembers live lives refuse refuses agree agrees notice notices"
    " pretend pretends steal steals buy buys sell sells teach teaches learn learns marry marries"
)
# How nouns of trades and of people end, and nouns that end so too.
_ENDINGS = (
    "man", "men", "woman", "women", "person", "people", "boy", "girl", "maid", "mate", "folk",
    "ist", "ian", "eer", "ster", "smith", "keeper", "maker", "seller", "driver", "worker",
    "player", "hunter", "killer", "leader", "dealer", "lover", "owner", "teller", "dancer",
    "ologist", "monger", "er", "or", "ee", "ess", "ent", "ant",
)  # fmt: skip
_NO_TRADES = word_set(
    "printer computer elevator escalator radiator tractor helicopter rotor motor reactor generator"
    " calculator monitor mirror refrigerator error horror terror color colour tower flower shower"
    " power water paper pepper sugar letter butter dinner supper summer winter finger shoulder"
    " hammer door floor river water weather number order corner counter danger anger hunger fever"
    " thunder ladder bladder poster banner container toaster cooker boiler freezer blender mixer"
    " burger hamburger sweater jumper trailer timer buzzer beeper poker tiger center centre theater"
    " chamber timber lumber silver copper leather feather sticker speaker scooter roller roller"
    " coaster blaster laser cancer disaster rudder lantern cover answer laughter"
    " chapter meter metre liter filter shutter cracker dessert content moment document accident"
    " apartment department government environment basement payment agreement present"
    " event scent cent tent talent plant restaurant elephant giant pendant croissant coffee tee"
    " toffee bee tree knee fee degree committee dress mess address business happiness sadness"
    " darkness illness glass grass mess chess success process progress fortress mattress wilderness"
    " armor odor tremor vapor harbor labor humor rumor flavor favor parlor decor minor major"
    " manor fire after under over never ever other another rather super hyper later wonder"
    " gutter litter clutter matter cylinder folder holder bumper zipper slipper drawer cellar"
    " crater comet chandelier air chair hair stair pair trigger saucer"
    " breaker heater cooler dryer washer dishwasher engine cursor sensor vector tumor acorn parent"
)
_IRREGULAR_PEOPLE = word_set("men women people folk crew staff police")


def is_thing(unknown: Element, following: Sequence[Element]) -> bool:
    """Whether a noun that no list knows is only a thing, seeing what is told behind it.

    A thing, unless something speaks for somebody: how the noun ends, a capital letter, or a verb
    of what only somebody does.
    """
    word = unknown.word
    one = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    if {word, one} & (INANIMATE | VAGUE | _NO_TRADES):
        return True
    if word in _IRREGULAR_PEOPLE or (one.endswith(_ENDINGS) and len(one) > 4):
        return False
    if unknown.text[:1].isupper() and unknown.determiner not in ("the", "a", "an"):
        return False
    deed = next((each for each in following if each.kind in ("do", "strange", "mood")), None)
    if deed is None:
        return True
    verb = deed.text.casefold().split()[0] if deed.text else ""
    if deed.kind == "strange":
        return verb not in _BEINGS_DO
    return verb in THINGS_DO
