"""The camera that a story asks for, bound to the deed at which it asks and to whom it shows."""

from stickgen_agent.director.framing import Key, whole
from stickgen_agent.director.handling import LOW
from stickgen_agent.director.plot import CameraWish, Plot, SceneDraft
from stickgen_agent.director.stage import Stage
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.places import PLACES

_NEAR = ("close_up", "medium")
_MOVING = ("track", "orbit", "dolly", "zoom")
# A shot that the story asks for is seen at least this long before the camera opens up again.
_SEEN_S = 2.5
_APART_S = 0.5


def wished(draft: SceneDraft, stage: Stage, seconds: float, plot: Plot) -> list[Key]:
    """Return the camera keys of a scene in which the story speaks of the camera."""
    keys: list[Key] = []
    for number, wish in enumerate(draft.wishes):
        at = _moment(wish, number, stage, seconds)
        if not keys and at > 0.0:
            keys.append({"at_s": 0.0, **whole(stage)})
        if keys and at - keys[-1]["at_s"] < _APART_S:
            at = min(keys[-1]["at_s"] + 1.5, max(0.0, seconds - 0.5))
        target = wish.who if wish.who in stage.people else None
        target = target or _main(draft, wish, stage)
        shown = keys[-1].get("target") if keys else None
        if keys and target is not None and wish.move in _MOVING and shown not in (None, target):
            # The camera cuts to another one before it moves with them, and does not rush across.
            keys.append({"at_s": round(at, 2), "move": "static", "shot": "full", "target": target})
            at = min(at + _APART_S, max(0.0, seconds - 0.2))
        key = _key(wish, target, at, draft, plot)
        if (key["move"], key.get("shot")) == ("static", "wide") and "x" in whole(stage):
            # Not so wide that those are seen who wait beside the picture.
            key |= whole(stage)
        keys.append(key)
        following = draft.wishes[number + 1] if number + 1 < len(draft.wishes) else None
        until = _moment(following, number + 1, stage, seconds) if following else seconds
        keys += _opening_up(wish, target, at, until, draft, stage)
    return [key for index, key in enumerate(keys) if index == 0 or key["at_s"] < seconds]


def _moment(wish: CameraWish, number: int, stage: Stage, seconds: float) -> float:
    """Return when the deed begins at which a wish stands."""
    if number == 0 and wish.deed == 0:
        return 0.0
    later = [at for deed, at in stage.begins.items() if deed >= wish.deed]
    at = min(later) if later else max(stage.begins.values(), default=0.0)
    return min(at, max(0.0, seconds - 1.0))


def _opening_up(
    wish: CameraWish, target: str | None, at: float, until: float, draft: SceneDraft, stage: Stage
) -> list[Key]:
    """Show more again when somebody else acts, or when the one who is near falls or sits down."""
    if target is None or wish.shot not in _NEAR or wish.move == "orbit":
        return []
    for number, deed in enumerate(draft.deeds):
        begins = stage.begins.get(number, 0.0)
        if number < wish.deed or begins < at + 0.2 or begins > until - 1.0:
            continue
        sinks = target in deed.who and bool(LOW.get(deed.action or ""))
        begins = max(begins, at + (1.2 if sinks else _SEEN_S))
        if begins > until - 1.0:
            return []
        if sinks and len(deed.who) == 1:
            shot = "full"
            return [{"at_s": round(begins, 2), "move": "static", "shot": shot, "target": target}]
        goes = deed.action is not None and ACTIONS.get(deed.action).travels
        if target not in deed.who or goes:
            return [{"at_s": round(begins, 2), **whole(stage)}]
    return []


def _main(draft: SceneDraft, wish: CameraWish, stage: Stage) -> str | None:
    """Return who acts when the wish is told, else who acts first."""
    for deed in (*draft.deeds[wish.deed :], *draft.deeds):
        for each in deed.who:
            if each in stage.people:
                return each
    return next(iter(stage.people), None)


def _key(wish: CameraWish, target: str | None, at: float, draft: SceneDraft, plot: Plot) -> Key:
    key: Key = {"at_s": round(at, 2), "move": wish.move}
    shot = wish.shot
    if shot == "extreme_wide" and PLACES.get(draft.place or "studio").indoor:
        plot.note("indoors the widest shot shows the room, not more")
        shot = "wide"
    wide = shot in ("wide", "extreme_wide")
    if shot is not None and wish.move in ("static", "dolly", "orbit", "track"):
        key["shot"] = shot
    if target is not None and not (wide and wish.move == "static") and wish.move != "pan":
        key["target"] = target
    if wish.zoom is not None:
        key["zoom"] = wish.zoom
    if wish.move == "pan":
        key["to"] = [2.5, 0.0]
    if wish.move == "crane":
        key["height_m"] = 5.0
    if wish.move == "orbit":
        key["degrees"] = 60.0
    return key
