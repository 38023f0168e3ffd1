"""Which points of two bodies come together in an action, and on which frames."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.motion.source import Hand
from stickgen_engine.performance.touching.figures import other_hand
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

Way = tuple[float, float, float]

# Shares of a beat at which strikes land and grasps hold, where the move itself does not say.
_LANDS: Final = 0.5
_HOLDS: Final = (0.25, 0.78)
# Frames over which a limb leaves its own way for a touch, and goes back to it.
EASE: Final = 7
_QUICK: Final = 4
STRIKES: Final = frozenset(
    ("punch", "kick", "slap", "fight_jab", "fight_cross", "fight_hook", "fight_gut", "fight_kick")
)


@dataclass(frozen=True, slots=True)
class Span:
    """A touch holds on frames ``start`` up to ``end``, and is eased into and out of."""

    start: int
    end: int
    rise: int = EASE
    fall: int = EASE


@dataclass(frozen=True, slots=True)
class Reach:
    """A limb of the first goes to a point of the second, or both limbs go where they meet.

    ``limb`` is a joint of the first, or "face"; ``point`` a point of the second (see ``figures``).
    ``way`` is where on the skin around the point: ahead (on from the first to the second), up, and
    to the left of that; its length 1 is the skin's depth. With ``both`` the limbs meet on their
    way, at ``level`` shares of the height of the smaller body and ``aside`` of it to the left.
    ``frozen`` goes where the point was at first, as a blow does. ``lead`` is false where the limb
    is the second's, and the point the first's.
    """

    limb: str
    point: str
    way: Way = (-1.0, 0.0, 0.0)
    both: bool = False
    level: float = 0.55
    aside: float = 0.0
    frozen: bool = False
    lead: bool = True


@dataclass(frozen=True, slots=True)
class Hands:
    """The hands that act: the first's and the second's, each on its own body's side."""

    mine: Hand
    theirs: Hand


Layout = Callable[[Hands], tuple[Reach, ...]]
Timing = Literal["hit", "hold"]


def _hands_meet(level: float, aside: float = 0.0) -> Layout:
    def layout(hands: Hands) -> tuple[Reach, ...]:
        return (
            Reach(f"{hands.mine}_wrist", f"{hands.theirs}_wrist", both=True, level=level,
                  aside=aside),
        )  # fmt: skip

    return layout


def _hug(hands: Hands) -> tuple[Reach, ...]:
    """One arm over the other's, one under, on both sides; palms flat on backs."""
    return (
        Reach("right_wrist", "chest", (0.82, 0.4, 0.5)),
        Reach("right_wrist", "chest", (0.82, 0.4, 0.5), lead=False),
        Reach("left_wrist", "flank", (0.85, -0.5, -0.5)),
        Reach("left_wrist", "flank", (0.85, -0.5, -0.5), lead=False),
    )


def _kiss(hands: Hands) -> tuple[Reach, ...]:
    """Faces last, as the arms move the trunk; one hand on a shoulder, one at the waist."""
    away = 1.0 if hands.theirs == "left" else -1.0
    return (
        Reach(f"{hands.mine}_wrist", f"{hands.theirs}_shoulder", (-0.5, -0.6, 0.3 * away)),
        Reach(f"{hands.theirs}_wrist", "belly", (-0.3, 0.2, -0.95 * away), lead=False),
        Reach("face", "face", both=True),
    )


def _strike(limb: str, point: str, way: Way = (-1.0, 0.0, 0.0)) -> Layout:
    def layout(hands: Hands) -> tuple[Reach, ...]:
        return (Reach(f"{hands.mine}_{limb}", point, way, frozen=True),)

    return layout


def _slap(hands: Hands) -> tuple[Reach, ...]:
    """The palm lands on the cheek of its own side."""
    side = 0.72 if hands.mine == "left" else -0.72
    return (Reach(f"{hands.mine}_wrist", "face", (-0.62, -0.3, side), frozen=True),)


def _push(hands: Hands) -> tuple[Reach, ...]:
    return (
        Reach("right_wrist", "chest", (-1.0, 0.2, -1.0)),
        Reach("left_wrist", "chest", (-1.0, 0.2, 1.0)),
    )


def _pull(hands: Hands) -> tuple[Reach, ...]:
    mine, other = hands.mine, other_hand(hands.mine)
    return (
        Reach(f"{mine}_wrist", f"{hands.theirs}_wrist", both=True, level=0.6),
        Reach(f"{other}_wrist", f"{hands.theirs}_forearm", (-0.6, -0.8, 0.0)),
    )


def _comfort(hands: Hands) -> tuple[Reach, ...]:
    return (Reach(f"{hands.mine}_wrist", f"{hands.theirs}_shoulder", (-0.3, 1.0, 0.0)),)


def _dance(hands: Hands) -> tuple[Reach, ...]:
    """Both pairs of hands: those towards the viewer held out and high, the others low."""
    mine, theirs = hands.mine, hands.theirs
    out = 0.05 if mine == "left" else -0.05
    return (
        Reach(f"{mine}_wrist", f"{theirs}_wrist", both=True, level=0.68, aside=out),
        Reach(
            f"{other_hand(mine)}_wrist",
            f"{other_hand(theirs)}_wrist",
            both=True,
            level=0.86,
            aside=-2.0 * out,
        ),
    )


def _whisper(hands: Hands) -> tuple[Reach, ...]:
    side = 0.8 if hands.mine == "left" else -0.8
    return (Reach(f"{hands.mine}_wrist", "face", (-0.6, 0.0, side)),)


def _lift(hands: Hands) -> tuple[Reach, ...]:
    return (
        Reach("right_wrist", "flank", (-0.3, 0.0, -0.95)),
        Reach("left_wrist", "flank", (-0.3, 0.0, 0.95)),
    )


def _tackle(hands: Hands) -> tuple[Reach, ...]:
    return (
        Reach("right_wrist", "belly", (0.1, -0.3, -1.0)),
        Reach("left_wrist", "belly", (0.1, -0.3, 1.0)),
    )


LAYOUTS: Final[dict[str, tuple[Timing, Layout]]] = {
    "shake_hands": ("hold", _hands_meet(0.58)),
    "high_five": ("hit", _hands_meet(1.03)),
    "give": ("hold", _hands_meet(0.62)),
    "take": ("hold", _hands_meet(0.62)),
    "lead_by_hand": ("hold", _hands_meet(0.56)),
    "help_up": ("hold", _hands_meet(0.55)),
    "hug": ("hold", _hug),
    "hug_low": ("hold", _hug),
    "kiss": ("hold", _kiss),
    "kiss_low": ("hold", _kiss),
    "comfort": ("hold", _comfort),
    "whisper_to": ("hold", _whisper),
    "dance_together": ("hold", _dance),
    "lift_up": ("hold", _lift),
    "pull_person": ("hold", _pull),
    "push_person": ("hit", _push),
    "tackle": ("hit", _tackle),
    "slap": ("hit", _slap),
    "punch": ("hit", _strike("wrist", "face", (-1.0, -0.15, 0.0))),
    "kick": ("hit", _strike("foot", "belly", (-1.0, 0.1, 0.0))),
    "fight_jab": ("hit", _strike("wrist", "face", (-1.0, -0.15, 0.0))),
    "fight_cross": ("hit", _strike("wrist", "face", (-1.0, -0.15, 0.0))),
    "fight_hook": ("hit", _slap),
    "fight_gut": ("hit", _strike("wrist", "belly", (-1.0, 0.0, 0.0))),
    "fight_kick": ("hit", _strike("foot", "belly", (-1.0, 0.1, 0.0))),
}
# How long what lands stays on, in frames; one where nothing is said.
_LINGERS: Final = {"push_person": 4, "high_five": 3, "tackle": 9}


def hit_frames(beat: Beat, actor: Actor) -> tuple[int, ...]:
    """Return the frames on which what a beat does lands."""
    marked = marked_frames(beat, actor, "hit")
    if marked:
        return tuple(frame for frame in marked if frame < beat.end)
    return (beat.start + round(_LANDS * (beat.end - beat.start)),)


def held_spans(beat: Beat, actor: Actor) -> tuple[Span, ...]:
    """Return the frames on which a beat holds on to somebody, once for each time it does."""
    length = beat.end - beat.start
    grasped = marked_frames(beat, actor, "grasp") or (beat.start + round(_HOLDS[0] * length),)
    let_go = marked_frames(beat, actor, "let_go") or (beat.start + round(_HOLDS[1] * length),)
    out = []
    for start in grasped:
        last = next((frame for frame in let_go if frame > start), beat.end - 1)
        end = max(min(last + 1, beat.end), start + 1)
        rise = max(2, min(start - beat.start, FPS // 3))
        out.append(Span(start, end, rise, max(2, min(beat.end - end + 3, FPS // 3))))
    return tuple(out)


def spans_of(beat: Beat, actor: Actor) -> tuple[Span, ...]:
    """Return the frames of all touches of a beat."""
    timing, _ = LAYOUTS[beat.motion]
    if timing == "hold":
        return held_spans(beat, actor)
    stays = _LINGERS.get(beat.motion, 1)
    rise = _QUICK if beat.motion in STRIKES else EASE
    return tuple(
        Span(frame, min(frame + stays, beat.end), rise, EASE) for frame in hit_frames(beat, actor)
    )
