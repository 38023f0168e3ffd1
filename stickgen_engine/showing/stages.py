"""Scripts that show one action, with whom and what it needs around it."""

from typing import Any, Final

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.showing.settings import SETTINGS, Setting
from stickgen_engine.vocabulary.actions import ACTIONS

LEAD_S: Final = 0.6
TAIL_S: Final = 0.9
_PLAIN: Final = Setting()
# What shows in a face or a hand beside it is looked at closer.
_CLOSE: Final = frozenset(
    ("nod", "shake_head", "yawn", "whisper", "listen", "think", "cry", "laugh", "blow_kiss",
     "facepalm", "scratch_head", "eat", "drink", "phone", "kiss", "whisper_to")
)  # fmt: skip
# What is done in something much larger than a body.
_LARGE: Final = frozenset(("drive", "row"))
_ACTS_ALONE_M: Final = -0.6
_OPEN_DEG: Final = 315.0


def showing(
    action: str,
    *,
    manner: str = "neutral",
    seed: int = 0,
    seconds: float | None = None,
    actor: dict[str, Any] | None = None,
    then: str = "",
    size: tuple[int, int] = (320, 320),
) -> ScriptSchema:
    """Write a script in which ``mia`` does one action, then another where ``then`` names one.

    Args:
        action: a word of the vocabulary.
        manner: how it is done.
        seed: the take.
        seconds: how long it is done; as long as it takes by nature by default.
        actor: facts of the actor, beside those that the action asks for.
        then: an action that follows at once.
        size: of the picture in pixels.
    """
    setting, word = SETTINGS.get(action, _PLAIN), ACTIONS.get(action)
    seconds = max(seconds or word.seconds, 1.0)
    begun = LEAD_S + setting.wait_s + (setting.before_s if setting.before else 0.0)
    done = _action(action, setting, begun, seconds, manner)
    acts = [done]
    if setting.before:
        before = {"action": setting.before, "start_s": 0.2, "end_s": begun}
        acts.insert(0, before | _aim(setting.before, setting))
    end = begun + seconds
    if then:
        acts.append({"action": then, "start_s": end, "end_s": end + _seconds(then)})
        end += _seconds(then)
    mia = {
        "id": "mia", "name": "Mia", "color": "#e4572e", "manner": manner,
        **_body(setting), **(actor or {}),
    }  # fmt: skip
    start = -0.5 * seconds * word.speed_mps if "to" in done else _ACTS_ALONE_M
    part = {"actor": "mia", "at": [start, 0.0], "facing": _facing(setting, done), "actions": acts}
    actors, parts = [mia], [part]
    if setting.partner:
        actors.append({"id": "tom", "name": "Tom", "color": "#17a398"})
        parts.append(_partner(action, setting, start, begun, seconds))
    scene = {
        "id": action, "place": setting.place, "duration_s": round(end + TAIL_S, 2),
        "parts": parts, "props": _props(setting, start), "camera": _camera(action, setting, done),
    }  # fmt: skip
    return ScriptSchema.model_validate(
        {"title": action, "seed": seed, "size": size, "actors": actors, "scenes": [scene]}
    )


def _facing(setting: Setting, done: dict[str, Any]) -> str | float:
    """Face what an action is done to, else three quarters to the viewer."""
    alone = not setting.partner and not setting.thing and "to" not in done
    return _OPEN_DEG if alone and not setting.species else "right"


def _seconds(action: str) -> float:
    return max(ACTIONS.get(action).seconds, 1.0)


def _body(setting: Setting) -> dict[str, Any]:
    if setting.species:
        return {"kind": "animal", "species": setting.species, "color": "#c8843e"}
    return {"kind": setting.kind, "accessories": ["short_hair"]}


def _aim(action: str, setting: Setting) -> dict[str, Any]:
    allowed = ACTIONS.get(action).targets
    if setting.partner and "actor" in allowed:
        return {"target": "tom"}
    return {"target": "thing"} if setting.thing and "prop" in allowed else {}


def _action(
    action: str, setting: Setting, begun: float, seconds: float, manner: str
) -> dict[str, Any]:
    word = ACTIONS.get(action)
    out = {
        "action": action, "start_s": begun, "end_s": begun + seconds, "manner": manner,
        **_aim(action, setting),
    }  # fmt: skip
    goes = word.travels and word.group in ("getting_about", "animal") and "target" not in out
    if goes or action == "dribble":
        out["to"] = [round(0.42 * seconds * word.speed_mps, 2), 0.0]
    return out


def _partner(
    action: str, setting: Setting, start: float, begun: float, seconds: float
) -> dict[str, Any]:
    does = setting.partner_does
    at = start + setting.apart_m
    acts: list[dict[str, Any]] = []
    if does != "idle":
        early = does in ("fall_down", "punch", "throw")
        first = 0.1 if does == "fall_down" else max(begun - 0.25, 0.0) if early else begun
        lasts = 1.8 if does == "fall_down" else max(seconds, 1.2)
        act = {"action": does, "start_s": first, "end_s": first + lasts}
        word = ACTIONS.get(does)
        if does in ("flee", "walk"):
            act["to"] = [round(at + 0.85 * seconds * word.speed_mps, 2), 0.0]
        elif "actor" in word.targets:
            act["target"] = "mia"
        acts.append(act)
    return {
        "actor": "tom", "at": [round(at, 2), 0.0], "actions": acts,
        "facing": "right" if does in ("flee", "walk") or setting.apart_m < 0 else "left",
    }  # fmt: skip


def _props(setting: Setting, start: float) -> list[dict[str, Any]]:
    if not setting.thing:
        return []
    at = [round(start + setting.apart_m, 2), 0.0]
    return [{"id": "thing", "kind": setting.thing, "at": at, "scale": setting.scale}]


def _camera(action: str, setting: Setting, done: dict[str, Any]) -> list[dict[str, Any]]:
    follows = ("to" in done and action != "push") or action in ("chase", "flee", "follow", "tackle")
    shoved = action in ("push", "pull")
    shot = "wide" if shoved or (setting.partner and setting.apart_m > 2.0) else "full"
    shot = "wide" if action in _LARGE else shot
    shot = "medium" if action in _CLOSE or setting.species == "bird" else shot
    key: dict[str, Any] = {
        "at_s": 0.0,
        "move": "track" if follows else "static",
        "shot": shot,
        "target": "mia",
    }
    if shot == "wide" and not follows:
        # Both are seen, and as large as may be.
        key |= {"x": _ACTS_ALONE_M + 0.5 * setting.apart_m, "y": 1.0, "zoom": 1.6}
        del key["target"]
    return [key]
