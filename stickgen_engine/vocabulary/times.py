"""Times of day, which set the sky, the light and the length of shadows."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A time of day."""

    name: str
    meaning: str


TIMES = WordList(
    "times",
    (
        TimeWord("dawn", "first light, pale and cool with a warm horizon"),
        TimeWord("day", "full light"),
        TimeWord("sunset", "low warm light, long shadows"),
        TimeWord("night", "dark, moon, stars and lit windows"),
    ),
    {
        "dawn": "sunrise daybreak early_morning first_light morning_twilight",
        "day": "daytime noon midday morning afternoon daylight sunny at_noon lunchtime",
        "sunset": "dusk evening twilight golden_hour sundown nightfall late_afternoon",
        "night": "midnight nighttime night_time late_night dark moonlight moonlit at_night"
        " tonight starlight",
    },
)
