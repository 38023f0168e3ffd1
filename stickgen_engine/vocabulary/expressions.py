"""Expressions of the face: the state that the timeline keys and the faces package draws."""

from dataclasses import dataclass
from typing import Literal

from stickgen_engine.vocabulary.words import WordList

Eyes = Literal["dots", "curves", "wide", "closed"]
Mouth = Literal["closed", "smile", "frown", "open", "wide_open", "small_o", "singing"]

TRANSITION_S = 0.3
EYES: tuple[Eyes, ...] = ("dots", "curves", "wide", "closed")
MOUTHS: tuple[Mouth, ...] = (
    "closed",
    "smile",
    "frown",
    "open",
    "wide_open",
    "small_o",
    "singing",
)


@dataclass(frozen=True, slots=True)
class ExpressionWord:
    """An expression: eyes, brows in degrees (up is positive), mouth and how far it is open."""

    name: str
    eyes: Eyes
    brow_deg: float
    mouth: Mouth
    open: float
    meaning: str


EXPRESSIONS = WordList(
    "expressions",
    (
        ExpressionWord("neutral", "dots", 0.0, "closed", 0.0, "calm, no feeling shown"),
        ExpressionWord("happy", "curves", 10.0, "smile", 0.0, "pleased, smiling"),
        ExpressionWord("sad", "dots", -15.0, "frown", 0.0, "unhappy, near tears"),
        ExpressionWord("surprised", "wide", 20.0, "open", 0.5, "startled, amazed or afraid"),
        ExpressionWord("angry", "dots", -20.0, "frown", 0.0, "cross, determined or furious"),
        ExpressionWord("excited", "wide", 15.0, "smile", 0.3, "thrilled, laughing out loud"),
    ),
    {
        "neutral": "calm normal none blank plain serious bored indifferent thoughtful focused"
        " concentrated unmoved expressionless poker_face stoic serene sleepy tired",
        "happy": "smile smiling glad joyful joy pleased content cheerful merry delighted friendly"
        " warm proud relieved grateful loving love fond amused satisfied hopeful kind gentle"
        " peaceful relaxed confident",
        "sad": "unhappy sorrow sorrowful crying tearful gloomy depressed down miserable"
        " disappointed lonely hurt heartbroken melancholy worried regretful ashamed guilty"
        " frown frowning upset grief grieving sadness",
        "surprised": "surprise shocked shock astonished amazed startled scared afraid fear fearful"
        " frightened terrified confused puzzled curious nervous anxious awe wonder stunned"
        " horrified alarmed panicked bewildered wide_eyed",
        "angry": "anger mad furious annoyed cross rage raging irritated grumpy fierce determined"
        " frustrated hostile outraged jealous disgusted evil menacing stern",
        "excited": "excitement thrilled ecstatic elated overjoyed eager enthusiastic exhilarated"
        " laughing laugh triumphant energetic playful jubilant euphoric grin grinning hyper",
    },
)
