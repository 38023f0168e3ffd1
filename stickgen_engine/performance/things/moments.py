"""When, within a beat, a hand or a foot has to do with a thing, and with which hand."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.performance.performed import HoldingHand
from stickgen_engine.script.models import Actor
from stickgen_engine.timeline.beats import Beat

# The mark of each action's moment, and the share of the beat that stands for it where the beat is
# too short to come to its mark.
_MOMENTS: Final[dict[str, tuple[str, float]]] = {
    "throw": ("release", 0.48), "pitch": ("release", 0.57), "shoot": ("release", 0.5),
    "shoot_bow": ("release", 0.7), "cast_spell": ("release", 0.5), "kick_ball": ("hit", 0.45),
    "bat": ("hit", 0.58), "catch": ("catch", 0.36), "field": ("catch", 0.36),
    "pick_up": ("grasp", 0.5), "take": ("grasp", 0.45), "put_down": ("let_go", 0.5),
    "give": ("let_go", 0.55), "open_door": ("grasp", 0.35), "open_box": ("grasp", 0.35),
}  # fmt: skip

SENDING: Final = frozenset(
    ("throw", "pitch", "shoot", "kick_ball", "bat", "shoot_bow", "cast_spell")
)
CATCHING: Final = frozenset(("catch", "field"))


# What animals do with the mouth, the beak or the nose.
WITH_THE_MOUTH: Final = frozenset(
    ("pick_up", "take", "put_down", "give", "carry", "catch", "throw", "kick_ball")
)


@dataclass(frozen=True, slots=True)
class Grip:
    """A kind of prop and the hand that has it."""

    kind: str
    hand: HoldingHand = "right"


# What actions put into whose hands when the script does not say so.
HELD_BY_ACTION: Final[dict[str, Grip]] = {
    "bat": Grip("bat", "both"),
    "pitch": Grip("baseball"),
    "field": Grip("glove", "left"),
    "throw": Grip("ball"),
    "shoot": Grip("basketball"),
    "dribble": Grip("basketball"),
    "eat": Grip("food", "left"),
    "drink": Grip("cup"),
    "read": Grip("book", "both"),
    "phone": Grip("phone"),
    "photograph": Grip("camera", "both"),
    "write": Grip("notepad", "left"),
    "play_guitar": Grip("guitar", "both"),
    "swing_sword": Grip("sword", "both"),
    "shoot_bow": Grip("bow", "left"),
    "cast_spell": Grip("wand"),
    "dig": Grip("shovel", "both"),
    "hammer": Grip("hammer"),
    "sweep": Grip("broom", "both"),
    "pour": Grip("bottle"),
    "carry": Grip("box", "both"),
    "give": Grip("gift"),
    "paint": Grip("brush"),
    "stir": Grip("spoon"),
    "cook": Grip("pan"),
    "drum": Grip("stick"),
    "type": Grip("laptop", "both"),
}
# What the other hand has then.
ALSO_HELD: Final[dict[str, Grip]] = {
    "write": Grip("pencil"),
    "drum": Grip("stick", "left"),
    "pour": Grip("cup", "left"),
    "eat": Grip("fork"),
}
# What an action is done at: who is at one of these needs no other in hand.
DONE_AT: Final[dict[str, frozenset[str]]] = {
    "type": frozenset(("laptop", "computer", "desk", "table")),
    "write": frozenset(("board", "desk", "table")),
    "eat": frozenset(("food", "cake")),
}
# What stands before who does this.
STOOD_BEFORE: Final[dict[str, str]] = {
    "paint": "easel", "play_piano": "piano", "drum": "drum", "cook": "stove", "stir": "stove",
    "type": "desk",
}  # fmt: skip
_ALIKE: Final = (
    frozenset(("food", "cake")),
    frozenset(("cup", "bottle")),
    frozenset(("box", "bag", "suitcase", "gift")),
    frozenset(("ball", "baseball", "basketball", "soccer_ball")),
    frozenset(("book", "newspaper", "letter")),
    frozenset(("notepad", "letter")),
)
# Stand-ins for whatever is carried, given and thrown: what somebody has in hand comes first.
WHATEVER: Final = frozenset(("box", "gift", "ball"))
# Props that need both arms.
_WIDE: Final = frozenset(("box", "gift", "cake", "laptop", "basketball"))


def moment_of(beat: Beat, actor: Actor) -> int:
    """Return the frame on which an action does to its thing what it is there for."""
    mark, share = _MOMENTS[beat.action]
    found = marked_frames(beat, actor, mark)
    if found:
        return found[0]
    last = max(beat.end - 1, beat.start)
    return min(beat.start + round(share * (beat.end - beat.start)), last)


def moments_of(beat: Beat, actor: Actor) -> tuple[int, ...]:
    """Return all frames on which an action that is done again and again comes to its moment."""
    found = marked_frames(beat, actor, _MOMENTS[beat.action][0])
    return found or (moment_of(beat, actor),)


def is_own(beat: Beat) -> bool:
    """Tell whether a beat shows its action, in one way or another, and not how it reacts."""
    return beat.variant in ("", beat.action) or beat.variant.startswith(f"{beat.action}_")


def has_moment(action: str) -> bool:
    """Tell whether an action has a moment of its own with a thing."""
    return action in _MOMENTS


def other_hand(hand: HoldingHand) -> HoldingHand:
    """Return the other hand; both stay both."""
    return "left" if hand == "right" else "right" if hand == "left" else "both"


def hand_for(kind: str, hand: HoldingHand) -> HoldingHand:
    """Return the hand that takes a thing up: wide things need both."""
    return "both" if kind in _WIDE else hand


def stands_for(kind: str, wanted: str) -> bool:
    """Tell whether a thing can be what an action has in hand, as a cake is food."""
    return kind == wanted or any({kind, wanted} <= group for group in _ALIKE)
