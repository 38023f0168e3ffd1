"""Cuts that jar: across the line of action, to nearly the same picture, or too soon."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import hypot
from typing import Final

import numpy as np

from stickgen_engine.camera.state import CameraState
from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.shots import Shot, scale_at
from stickgen_engine.review.sights import Sight, Sights
from stickgen_engine.skeleton import FPS

_SHORTEST_S: Final = 1.0
_FLASH_S: Final = 0.5
# The 30-degree rule: who changes less in size and angle seems to jump.
_SAME_SIZE: Final = 1.25
_SAME_DEG: Final = 30.0
# A subject that stays this near its place in the frame (share of the height) hardly moved.
_SAME_PLACE: Final = 0.3
# A pair stands apart on the screen by this share of the frame's width, or has no left and right.
_APART: Final = 0.06


def cutting(sights: Sights) -> Iterator[Finding]:
    """Find what is wrong with the cuts of a scene."""
    yield from _short_shots(sights)
    for before, now in pairwise(sights.shots):
        crossed = _crossed(sights, before, now)
        if crossed is not None:
            yield crossed
        else:
            jump = _jump(sights, before, now)
            if jump is not None:
                yield jump


def _short_shots(sights: Sights) -> Iterator[Finding]:
    if len(sights.shots) < 2:
        return
    for shot in sights.shots:
        if shot.seconds >= _SHORTEST_S - 1e-6:
            continue
        cut_s = round(shot.first / FPS, 2)
        last = shot.end >= sights.frames
        yield Finding(
            kind="short_shot",
            severity="serious" if shot.seconds < _FLASH_S else "fair",
            scene=sights.scene_id,
            actor=None,
            start_s=cut_s,
            end_s=round(shot.end / FPS, 2),
            measured=round(shot.seconds, 2),
            unit="s",
            message=f"a shot lasts only {shot.seconds:.2f} s",
            suggestion=f"cut at {_later(sights, shot):.1f} s instead of {cut_s:.1f} s"
            if last
            else f"let it last {_SHORTEST_S + 0.5:g} s",
            remedy=_retimed(sights, shot, last=last),
        )


def _later(sights: Sights, shot: Shot) -> float:
    """Return when a last shot should begin: a second and a half before the end."""
    return max(0.0, round(sights.seconds - _SHORTEST_S - 0.5, 1))


def _retimed(sights: Sights, shot: Shot, *, last: bool) -> Remedy | None:
    """Move the cut that ends a short shot, or that begins it where it is the last."""
    frame = shot.first if last else shot.end
    keys = [key for key in sights.timeline.scene.camera if abs(key.at_s * FPS - frame) < 2]
    if not keys:
        return None
    new = _later(sights, shot) if last else round(shot.first / FPS + _SHORTEST_S + 0.5, 1)
    if new >= sights.seconds - 0.2:
        return None
    key = keys[0].model_dump(mode="json", exclude_none=True)
    return Remedy("camera time", {"key": key, "at_s": new})


def _crossed(sights: Sights, before: Shot, now: Shot) -> Finding | None:
    """Find a pair whose left and right change places across a cut."""
    a, b = before.end - 1, now.first
    width = sights.size[0]
    for one, other in combinations(sights.actors.values(), 2):
        if min(s.share[f] for s in (one, other) for f in (a, b)) < 0.3:
            continue
        was = (other.head[a, 0] - one.head[a, 0]) / width
        is_now = (other.head[b, 0] - one.head[b, 0]) / width
        if was * is_now < 0 and min(abs(was), abs(is_now)) > _APART:
            turned = abs(now.cameras[0].yaw_deg - before.cameras[-1].yaw_deg)
            at_s = round(b / FPS, 2)
            return Finding(
                kind="line_crossed",
                severity="serious",
                scene=sights.scene_id,
                actor=None,
                start_s=at_s,
                end_s=round(now.end / FPS, 2),
                measured=round(turned, 0),
                unit="degrees between the shots",
                message=f"the cut at {at_s:.1f} s crosses the line: {one.id} and {other.id} change"
                " sides of the screen",
                suggestion="keep the camera on one side of the two:"
                " turn it less before the cut, or go on without a cut",
                remedy=_less_turned(sights, b),
            )
    return None


def _less_turned(sights: Sights, cut: int) -> Remedy | None:
    """Let the orbit before a cut turn no farther than a quarter."""
    keys = [
        (i, key)
        for i, key in enumerate(sights.timeline.scene.camera)
        if key.move == "orbit" and round(key.at_s * FPS) < cut
    ]
    if not keys:
        return None
    key = keys[-1][1]
    degrees = 60.0 if (key.degrees or 60.0) > 0 else -60.0
    return Remedy(
        "camera", {"at_s": key.at_s, "move": "orbit", "target": key.target, "degrees": degrees}
    )


def _jump(sights: Sights, before: Shot, now: Shot) -> Finding | None:
    """Find a cut to the same people, nearly as large, from nearly the same side."""
    a, b = before.end - 1, now.first
    one, other = before.cameras[-1], now.cameras[0]
    seen_before, seen_now = _seen(sights, a), _seen(sights, b)
    if not seen_before or set(seen_before) != set(seen_now):
        return None
    grown = max(_grown(sight, a, b) for sight in seen_before.values())
    turned = abs((other.yaw_deg - one.yaw_deg + 180.0) % 360.0 - 180.0)
    moved = max(_moved(sights, sight, a, b) for sight in seen_before.values())
    if grown > _SAME_SIZE or turned > _SAME_DEG or moved > _SAME_PLACE:
        return None
    at_s = round(b / FPS, 2)
    names = " and ".join(seen_before)
    return Finding(
        kind="jump_cut",
        severity="fair",
        scene=sights.scene_id,
        actor=next(iter(seen_before)) if len(seen_before) == 1 else None,
        start_s=at_s,
        end_s=round(now.end / FPS, 2),
        measured=round(grown, 2),
        unit="times the size",
        message=f"the cut at {at_s:.1f} s shows {names} as before, {grown:.2f} times the size from"
        f" {turned:.0f} degrees aside: the picture jumps",
        suggestion="change the size of shot by one step or more, or drop the cut",
        remedy=_other_size(sights, other, b),
    )


def _other_size(sights: Sights, camera: CameraState, cut: int) -> Remedy | None:
    keys = [key for key in sights.timeline.scene.camera if abs(key.at_s * FPS - cut) < 2]
    if not keys or keys[0].move != "static":
        return None
    shot = "medium" if scale_at(camera) < 300.0 else "wide"
    values = {"at_s": keys[0].at_s, "move": keys[0].move, "shot": shot}
    if keys[0].target is not None:
        values["target"] = keys[0].target
    return Remedy("camera", values)


def _seen(sights: Sights, frame: int) -> dict[str, Sight]:
    return {name: sight for name, sight in sights.actors.items() if sight.share[frame] > 0.3}


def _grown(sight: Sight, a: int, b: int) -> float:
    ratio = float(sight.head[b, 2] / max(sight.head[a, 2], 1e-6))
    return max(ratio, 1.0 / max(ratio, 1e-6))


def _moved(sights: Sights, sight: Sight, a: int, b: int) -> float:
    dx, dy = (np.asarray(sight.head[b, :2]) - sight.head[a, :2]) / sights.size[1]
    return hypot(float(dx), float(dy))
