"""What actions put into whose hands when the script does not say so."""

from dataclasses import dataclass
from typing import Final, Literal

from stickgen_engine.drawing.figures.hands import hands_for
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.timeline.beats import Beat

Hand = Literal["left", "right", "both"]


@dataclass(frozen=True, slots=True)
class Grip:
    """A kind of prop and the hand that has it."""

    kind: str
    hand: Hand = "right"


HELD_BY_ACTION: Final[dict[str, Grip]] = {
    "bat": Grip("bat", "both"),
    "pitch": Grip("baseball"),
    "field": Grip("glove", "left"),
    "throw": Grip("ball"),
    "eat": Grip("food"),
    "drink": Grip("cup"),
    "read": Grip("book", "both"),
    "phone": Grip("phone"),
    "photograph": Grip("camera", "both"),
    "write": Grip("letter", "left"),
    "play_guitar": Grip("guitar", "both"),
    "swing_sword": Grip("sword"),
    "shoot_bow": Grip("bow", "left"),
    "cast_spell": Grip("wand"),
    "dig": Grip("shovel", "both"),
    "hammer": Grip("hammer"),
    "sweep": Grip("broom", "both"),
    "pour": Grip("bottle"),
    "carry": Grip("box", "both"),
    "give": Grip("gift", "both"),
}


_OTHER: Final[dict[Hand, Hand]] = {"left": "right", "right": "left", "both": "both"}


def grip_at(reports: tuple[BeatReport, ...], frame: int) -> Grip | None:
    """Return what the beats of a frame put into the hands, or None.

    Grips are told for somebody who acts with the right hand; who acts with the left one holds
    things the other way round.
    """
    for report in reports:
        beat = report.beat
        if beat.start <= frame < beat.end and beat.action in HELD_BY_ACTION:
            grip = HELD_BY_ACTION[beat.action]
            return grip if report.hand == "right" else Grip(grip.kind, _OTHER[grip.hand])
    return None


def hands_at(beats: tuple[Beat, ...], frame: int) -> tuple[str, str] | None:
    """Return the poses that the beats of a frame ask of left and right hand, or None."""
    for beat in beats:
        if beat.start <= frame < beat.end:
            poses = hands_for(beat.action)
            if poses is not None:
                return poses
    return None
