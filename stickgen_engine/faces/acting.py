"""What some actions do to a face by themselves: sleep closes eyes, crying brings tears."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import pi, sin
from typing import Final

from stickgen_engine.faces.blending import smoothstep
from stickgen_engine.faces.state import FaceState

# Takes the face, the seconds since the action began and the share of it that is over.
Acting = Callable[[FaceState, float, float], FaceState]


def _asleep(face: FaceState, seconds: float, share: float) -> FaceState:
    breath = 0.04 + 0.03 * sin(seconds * 2 * pi / 3.2)
    return replace(
        face, blink=1.0, shut_arch=-1.0, mouth_open=breath, mouth_half=0.16, mouth_lift=0.0,
        tear=0.0, flush=0.0, brow_inner=0.0, brow_outer=0.02,
    )  # fmt: skip


def _waking(face: FaceState, seconds: float, share: float) -> FaceState:
    # The eyes open, fall shut once more and then stay open.
    shut = 1.0 if share < 0.25 else 0.35 if share < 0.4 else 0.9 if share < 0.5 else 0.0
    return replace(face, blink=shut, shut_arch=-1.0)


def _fainting(face: FaceState, seconds: float, share: float) -> FaceState:
    shut = smoothstep((seconds - 0.15) / 0.35)
    return replace(
        face, blink=max(face.blink, shut), shut_arch=-0.7, mouth_open=0.10 * shut, mouth_half=0.17,
        mouth_lift=0.0, brow_inner=-0.16, brow_outer=0.05,
    )  # fmt: skip


def _crying(face: FaceState, seconds: float, share: float) -> FaceState:
    sob = 0.5 + 0.5 * sin(seconds * 2 * pi * 1.6)
    return replace(
        face, blink=0.55 + 0.4 * sob, shut_arch=-0.9, tear=1.0, mouth_lift=-0.16, mouth_half=0.27,
        mouth_open=0.05 + 0.10 * sob, brow_inner=-0.20, brow_outer=0.13, lid_upper=0.2, flush=0.35,
    )  # fmt: skip


def _laughing(face: FaceState, seconds: float, share: float) -> FaceState:
    shake = 0.5 + 0.5 * sin(seconds * 2 * pi * 4)
    return replace(
        face, blink=1.0, shut_arch=1.0, mouth_lift=0.20, mouth_half=0.40,
        mouth_open=0.20 + 0.10 * shake, brow_inner=-0.12, brow_outer=-0.08, head_back_deg=5.0,
        tear=0.0,
    )  # fmt: skip


def _yawning(face: FaceState, seconds: float, share: float) -> FaceState:
    wide = smoothstep(share / 0.4) * smoothstep((1 - share) / 0.25)
    return replace(
        face, blink=max(face.blink, wide), shut_arch=-0.3, mouth="E", mouth_lift=0.0,
        mouth_half=0.14 + 0.10 * wide, mouth_open=0.34 * wide, brow_inner=-0.14 * wide,
        brow_outer=-0.06 * wide, head_back_deg=6.0 * wide,
    )  # fmt: skip


def _eyes_shut(face: FaceState, seconds: float, share: float) -> FaceState:
    return replace(face, blink=1.0)


def _kissing(face: FaceState, seconds: float, share: float) -> FaceState:
    return replace(
        face, blink=1.0, shut_arch=1.0, mouth="F", mouth_half=0.09, mouth_open=0.07, mouth_lift=0.0
    )


def _chewing(face: FaceState, seconds: float, share: float) -> FaceState:
    bite = 0.5 + 0.5 * sin(seconds * 2 * pi * 2.2)
    return replace(face, mouth_open=0.12 * bite, mouth_half=0.22, mouth_lift=face.mouth_lift * 0.6)


def _trembling(face: FaceState, seconds: float, share: float) -> FaceState:
    chatter = 0.5 + 0.5 * sin(seconds * 2 * pi * 6)
    return replace(face, mouth="B", mouth_lift=-0.06, mouth_half=0.26,
                   mouth_open=0.05 + 0.03 * chatter)  # fmt: skip


def _straining(face: FaceState, seconds: float, share: float) -> FaceState:
    return replace(
        face, mouth="B", mouth_half=0.28, mouth_open=0.08, mouth_lift=-0.04,
        brow_inner=max(face.brow_inner, 0.16), brow_outer=min(face.brow_outer, -0.08),
        lid_lower=max(face.lid_lower, 0.12),
    )  # fmt: skip


ACTING: Final[Mapping[str, Acting]] = {
    "sleep": _asleep,
    "wake_up": _waking,
    "faint": _fainting,
    "cry": _crying,
    "laugh": _laughing,
    "yawn": _yawning,
    "pray": _eyes_shut,
    "facepalm": _eyes_shut,
    "cover_face": _eyes_shut,
    "hug": _eyes_shut,
    "kiss": _kissing,
    "blow_kiss": _kissing,
    "eat": _chewing,
    "shiver": _trembling,
    "tremble": _trembling,
    "lift_up": _straining,
    "push": _straining,
    "pull": _straining,
}
