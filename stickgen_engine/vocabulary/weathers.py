"""Weathers and what they change; 1 is a clear day on earth, wind runs from 0 to 1."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class WeatherWord:
    """A weather: factors on friction, speed of getting about and visibility, and the wind."""

    name: str
    meaning: str
    friction: float = 1.0
    movement_speed: float = 1.0
    visibility: float = 1.0
    wind_strength: float = 0.0


WEATHERS = WordList(
    "weathers",
    (
        WeatherWord("clear", "dry, open sky"),
        WeatherWord("rainy", "rain, puddles, wet ground", 0.6, 0.85, 0.6),
        WeatherWord("snowy", "falling snow, white ground", 0.4, 0.7, 0.5),
        WeatherWord("windy", "leaves fly, trees lean", wind_strength=0.8),
        WeatherWord("foggy", "thick haze hides what is far", visibility=0.2),
        WeatherWord("stormy", "downpour, lightning, gale", 0.5, 0.6, 0.3, 1.0),
    ),
    {
        "clear": "sunny fair fine dry cloudless bright cloudy overcast warm hot none calm",
        "rainy": "rain raining drizzle drizzling shower showers wet downpour pouring",
        "snowy": "snow snowing blizzard snowfall snowstorm flurry frosty sleet",
        "windy": "wind gusty breezy breeze gale gust blowing blustery",
        "foggy": "fog mist misty hazy haze smoky",
        "stormy": "storm thunder thunderstorm lightning tempest hurricane thundery",
    },
)
