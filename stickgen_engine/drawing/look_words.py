"""Words in an actor's id or name that tell how somebody looks where the script does not say."""

from typing import Final

_FEMALE_WORDS = """
woman women girl lady queen princess witch mother mom mum mama grandma granny grandmother
sister daughter wife aunt auntie waitress actress fairy mermaid bride ballerina heroine she
miss mrs ms girlfriend hostess goddess duchess
"""
_FEMALE_NAMES = """
alice amy ana anna anne annie aria ava bella beth betty cara carla carol chloe clara daisy
diana ella ellie elena emily emma erika eva eve fiona flora freya gina grace greta hannah
heidi helen ida irene iris ivy jane jasmine jenny jessica joan julia julie kate katie kim
kira lara laura lea lena lily lina lisa lola lucia lucy luna maria marie mary maya mei mia
mila mina molly nadia nina nora olivia ophelia paula penny pia rita rosa rose ruby ruth sally
sara sarah sofia sophia sophie stella sue susan tara tina vera wendy yuki zara zoe juliet
"""
_OLD_WORDS = """
old elder elderly grandpa grandfather grandma granny grandmother gramps hermit
"""
FEMALE_WORDS: Final = frozenset(_FEMALE_WORDS.split())
FEMALE_NAMES: Final = frozenset(_FEMALE_NAMES.split())
OLD_WORDS: Final = frozenset(_OLD_WORDS.split())
# Trades that have a costume of their own.
ROLE_WORDS: Final[dict[str, str]] = {
    "ghost": "ghost",
    "astronaut": "astronaut",
    "cosmonaut": "astronaut",
    "knight": "knight",
    "king": "king",
    "queen": "woman",
    "chef": "chef",
    "cook": "chef",
    "ninja": "ninja",
    "wizard": "wizard",
    "witch": "wizard",
    "pirate": "pirate",
    "superhero": "hero",
    "doctor": "doctor",
    "nurse": "doctor",
    "police": "police",
    "cop": "police",
    "policeman": "police",
    "builder": "builder",
    "santa": "santa",
}
