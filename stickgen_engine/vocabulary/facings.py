"""Which way an actor faces, as words; 0 degrees is right, 90 away from the viewer."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class FacingWord:
    """A way to face, in degrees counter-clockwise seen from above."""

    name: str
    degrees: float
    meaning: str


FACINGS = WordList(
    "facings",
    (
        FacingWord("right", 0.0, "to the right of the picture"),
        FacingWord("away", 90.0, "into the picture, back to the viewer"),
        FacingWord("left", 180.0, "to the left of the picture"),
        FacingWord("camera", 270.0, "out of the picture, at the viewer"),
    ),
    {
        "right": "east screen_right rightwards",
        "away": "back north backward backwards from_camera away_from_camera",
        "left": "west screen_left leftwards",
        "camera": "front viewer south forward forwards audience toward_camera towards_camera us"
        " the_camera the_viewer",
    },
)
