"""Styles of picture."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class StyleWord:
    """A style of picture."""

    name: str
    meaning: str


STYLES = WordList(
    "styles",
    (
        StyleWord("normal", "flat colour with ink outlines"),
        StyleWord("ink", "brush and ink on white paper"),
        StyleWord("sketch", "pencil lines on warm paper"),
        StyleWord("neon", "glowing lines on black"),
        StyleWord("chalk", "chalk on a green board"),
        StyleWord("blueprint", "white lines on blue"),
        StyleWord("paper", "cut paper with soft shadows"),
    ),
    {
        "normal": "default colour color flat cartoon standard",
        "ink": "black_and_white brush noir inked manga",
        "sketch": "pencil drawing hand_drawn sketchy doodle",
        "neon": "glow glowing cyberpunk tron synthwave",
        "chalk": "chalkboard blackboard",
        "blueprint": "technical cyanotype plan",
        "paper": "paper_cut papercut cut_out cutout collage origami",
    },
)
