"""The small words of English that tell who, what and when apart."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())


DETERMINERS = word_set(
    "a an the this that these those some another his her their its my your our each every"
)
NEW = word_set("a an another")
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
    "twenty": 20, "several": 3, "many": 5, "few": 3, "couple": 2,
    "dozen": 12, "pair": 2, "both": 2, "one": 1, "hundred": 100, "some": 3,
}  # fmt: skip
PREPOSITIONS = word_set(
    "in on at into onto through across near by beside under inside outside over around along behind"
    " from of with toward towards against between before after above below past for without off"
    " about within during up down to"
)
PLACING = word_set(
    "in on at into onto through across inside near by around along from to toward towards"
    " within over outside under beside down up"
)
AUXILIARIES = word_set(
    "is are was were be been being am has have had do does did will would can could may might must"
    " should shall starts start started begins begin began keeps keep kept tries try tried goes"
    " wants want wanted continues continue continued decides decided gets get got finally suddenly"
    " then also just still slowly immediately both together now again soon who that which already"
)
NEGATIONS = word_set(
    "not never don't doesn't didn't won't can't cannot isn't aren't wasn't weren't couldn't without"
    " refuses neither"
)
LINKS = word_set(
    "and then but while as when until so because or nor before after whereas though who which that"
)
MEANWHILE = word_set("while as meanwhile")
LATER = word_set("later afterwards afterward eventually next")
PRONOUNS = word_set(
    "he him she her it they them everyone everybody all both we us i me you himself herself itself"
    " themselves each other"
)
BE = word_set(
    "is are was were am be been being gets get got becomes became becomes feels felt feel looks"
    " look seems seem looked grows grew"
)
COLORS = {
    "red": "#d8342c", "blue": "#2f6fde", "green": "#34a853", "yellow": "#f2c230",
    "orange": "#ee7f2d", "purple": "#8a5ac2", "violet": "#7b5ea7", "pink": "#e573ac",
    "black": "#2f3547", "white": "#f4f1ea", "brown": "#8a5a3c", "grey": "#8e99a8",
    "gray": "#8e99a8", "golden": "#e0aa2a", "gold": "#e0aa2a", "silver": "#b3bdc9",
    "teal": "#17a398", "turquoise": "#30b7ae",
}  # fmt: skip
SIZES = {
    "tall": 1.12, "short": 0.85, "small": 0.75, "little": 0.72, "tiny": 0.55, "big": 1.18,
    "huge": 1.35, "large": 1.18, "giant": 1.4, "young": 0.95,
}  # fmt: skip
FORWARD = {"i": "I", "we": "we"}
