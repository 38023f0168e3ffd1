"""How fast a way is gone: at its action's pace, hurried where time is short, never crawled."""

from dataclasses import replace
from typing import Final

from stickgen_engine.script.journeys import MOST_HURRY, pace
from stickgen_engine.script.models import Scene
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.drafts import Cue, Draft
from stickgen_engine.timeline.routes import length_of
from stickgen_engine.vocabulary.actions import ACTIONS

# A walk that is slower than this share of its pace, and a run, looks as if in slow motion: then it
# is gone at the second share of its pace, and one stands for the rest.
_SLOWEST: Final = {"walk": (0.55, 0.85), "run": (0.42, 0.6)}
_RUNNING_MPS: Final = 2.4
# These float, roll or glide: they may be as slow as there is time, or take the time of others.
_AT_ANY_PACE: Final = frozenset(
    ("fly", "swim", "row", "ride", "drive", "skate", "ski", "jump", "dive", "push", "pull",
     "chase", "follow", "lead_by_hand", "carry", "climb", "climb_stairs", "dribble", "tackle",
     "pounce")
)  # fmt: skip
# What somebody on foot does who has to be faster: from so many m/s on, on earth.
_FASTER: Final = ((3.6, "run"), (2.0, "jog"))
_ON_FOOT: Final = frozenset(("walk", "follow", "march", "carry"))


def at_its_pace(cue: Cue, scene: Scene, beat: Beat) -> Beat:
    """End a way when it has been gone at its natural pace, rather than stretch it.

    A way with an end of its own ends there, unless that would be slow motion. One that has to be
    gone faster than the action can be hurried is gone as a jog or a run (``Beat.variant``).
    """
    way = length_of((beat.at, *beat.path))
    speed = max(pace(cue.action, cue.draft.actor, scene), 0.1)
    count = beat.end - beat.start
    if beat.action == "flee" and cue.action.to is None:
        return beat
    if cue.action.end_s is None and beat.action not in ("chase", "follow"):
        count = min(count, _frames(way, speed))
    elif beat.action not in _AT_ANY_PACE and ACTIONS.get(beat.action).travels:
        slowest, share = _SLOWEST["run" if speed >= _RUNNING_MPS else "walk"]
        if way * FPS / count < slowest * speed:
            count = min(count, _frames(way, share * speed))
    return _hurried(replace(beat, end=beat.start + count), way, speed)


def stopping(cue: Cue, scene: Scene, beat: Beat, other_stops_s: float) -> Beat:
    """End following when the other has stopped and one has come up to it at one's own pace."""
    way = length_of((beat.at, *beat.path))
    natural = beat.start + _frames(way, max(pace(cue.action, cue.draft.actor, scene), 0.1))
    stop = max(round(other_stops_s * FPS), natural)
    return replace(beat, end=min(beat.end, stop))


def bent(draft: Draft, scene: Scene, beat: Beat) -> Beat:
    """Give a way that has become longer, or begins later, its pace again.

    One arrives later where nothing comes next at once, and is otherwise gone faster.
    """
    if beat.action not in _ON_FOOT or beat.index is None:
        return beat
    action = draft.part.actions[beat.index].model_copy(update={"action": beat.action})
    way, speed = length_of((beat.at, *beat.path)), max(pace(action, draft.actor, scene), 0.1)
    later = beat.start + _frames(way, MOST_HURRY * speed)
    following = [b.start for b in draft.beats if b.start >= beat.end and b.layer == "base"]
    free = min(following, default=round(scene.duration_s * FPS))
    return _hurried(replace(beat, end=max(beat.end, min(later, free))), way, speed)


def _hurried(beat: Beat, way: float, speed: float) -> Beat:
    gone = way * FPS / max(beat.end - beat.start, 1)
    faster = beat.action in _ON_FOOT and gone > MOST_HURRY * speed
    variant = hurry(gone) if faster else ""
    return replace(beat, variant="" if variant == "walk" else variant)


def _frames(way: float, speed: float) -> int:
    return max(round(FPS * (way / speed + 0.4)), FPS // 2)


def hurry(speed: float) -> str:
    """Name the gait of somebody on foot who has to go so fast, in m/s."""
    return next((gait for least, gait in _FASTER if speed >= least), "walk")


def walking_pace(cue: Cue, scene: Scene) -> float:
    """Return the speed in m/s at which an actor walks up to what it does."""
    walk = cue.action.model_copy(update={"action": "walk"})
    return pace(walk, cue.draft.actor, scene)
