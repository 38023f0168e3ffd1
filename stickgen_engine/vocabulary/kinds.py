"""Kinds of actor, and the species of animals, with the height that each has by nature."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class KindWord:
    """A kind of actor; heights are to the top of the head, in metres."""

    name: str
    height_m: float
    meaning: str


@dataclass(frozen=True, slots=True)
class SpeciesWord:
    """A species of animal; heights are to the top of the head, in metres."""

    name: str
    height_m: float
    legs: int
    meaning: str


KINDS = WordList(
    "kinds",
    (
        KindWord("human", 1.8, "a person of any age or trade"),
        KindWord("robot", 1.7, "box head, thin metal limbs"),
        KindWord("alien", 1.5, "egg head, large dark eyes"),
        KindWord("animal", 1.0, "a dog, cat, horse or bird; see species"),
    ),
    {
        "human": "person man woman boy girl child kid people guy lady adult male female baby"
        " humanoid character ghost vampire zombie witch wizard knight king queen prince princess"
        " pirate ninja astronaut cowboy superhero hero villain detective doctor nurse teacher chef"
        " soldier fairy angel elf dwarf giant clown dancer athlete grandmother grandfather guard"
        " student pupil referee goalkeeper player footballer cook baker waiter waitress policeman"
        " policewoman firefighter thief robber farmer singer musician artist painter scientist"
        " judge sailor captain boss worker grandma grandpa mother father mom dad brother sister"
        " teenager friend neighbour neighbor stranger customer businessman driver",
        "robot": "android machine cyborg droid bot automaton mech",
        "alien": "extraterrestrial martian creature et monster ufo_pilot space_creature",
        "animal": "pet beast creature_animal",
    },
)

SPECIES = WordList(
    "species",
    (
        SpeciesWord("dog", 0.9, 4, "a friendly middle-sized dog"),
        SpeciesWord("cat", 0.5, 4, "a house cat"),
        SpeciesWord("horse", 1.93, 4, "a riding horse"),
        SpeciesWord("bird", 0.35, 2, "a bird that walks, hops and flies"),
    ),
    {
        "dog": "puppy hound wolf fox doggy doggie pup poodle terrier retriever collie",
        "cat": "kitten kitty tiger lion tomcat panther leopard",
        "horse": "pony foal mare stallion donkey unicorn zebra mule cow deer",
        "bird": "parrot crow raven duck chicken hen rooster pigeon eagle owl sparrow seagull robin"
        " penguin hawk goose",
    },
)
