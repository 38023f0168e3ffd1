"""The numbers of every expression, and how a way of speaking is laid over one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from stickgen_engine.faces.state import FaceState, Viseme

# Lengths in head radii, y down; see FaceState.
EXPRESSIONS: Final[Mapping[str, FaceState]] = {
    "neutral": FaceState(expression="neutral", shut_arch=-0.8),
    "happy": FaceState(
        brow_inner=-0.05, brow_outer=-0.02, brow_tilt_deg=-4, lid_upper=0, lid_lower=0.17,
        pupil_scale=1.05, mouth_lift=0.17, mouth_half=0.36, shut_arch=1, expression="happy",
    ),
    "sad": FaceState(
        brow_inner=-0.20, brow_outer=0.13, brow_tilt_deg=-35, lid_upper=0.26, eye_scale=0.97,
        pupil_scale=1.05, mouth_lift=-0.15, mouth_half=0.27, tear=1, expression="sad",
    ),
    "surprised": FaceState(
        brow_inner=-0.08, brow_outer=-0.04, brow_tilt_deg=-5, lid_upper=0, eye_scale=1.22,
        pupil_scale=0.70, mouth_lift=0, mouth_half=0.15, mouth_open=0.20, shut_arch=-0.8,
        expression="surprised",
    ),
    "angry": FaceState(
        brow_inner=0.22, brow_outer=-0.14, brow_tilt_deg=37, lid_upper=0.20, lid_lower=0.14,
        eye_scale=0.98, pupil_scale=0.85, mouth_lift=-0.13, mouth_half=0.31, flush=1,
        expression="angry",
    ),
    "excited": FaceState(
        brow_inner=-0.20, brow_outer=-0.12, brow_tilt_deg=-10, lid_upper=0, lid_lower=0.10,
        eye_scale=1.14, pupil_scale=1.2, mouth_lift=0.22, mouth_half=0.44, mouth_open=0.26,
        shut_arch=1, expression="excited",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MouthShape:
    """A mouth that is spoken: the width beside the expression's own, and the opening (radii)."""

    width: float
    open: float


MOUTH_SHAPES: Final[Mapping[Viseme, MouthShape]] = {
    "X": MouthShape(1.0, 0.0),
    "A": MouthShape(0.92, 0.0),
    "B": MouthShape(1.0, 0.09),
    "C": MouthShape(1.0, 0.17),
    "D": MouthShape(1.0, 0.31),
    "E": MouthShape(0.66, 0.21),
    "F": MouthShape(0.42, 0.13),
    "G": MouthShape(0.66, 0.08),
    "H": MouthShape(0.90, 0.19),
}
_WIDEST_OPEN: Final = 0.31
# Narrower than this a mouth could not show what it says.
_LEAST_HALF: Final = 0.24


def posed(expression: str, *, mode: str | None = None, viseme: Viseme = "X") -> FaceState:
    """Return the face of an expression, silent or forming one mouth shape in a way of speaking."""
    face = EXPRESSIONS[expression]
    return face if mode is None else speaking(face, mode, viseme)


def speaking(face: FaceState, mode: str, viseme: Viseme) -> FaceState:
    """Lay one mouth shape over a face, as "talk", "shout", "whisper" or "sing" forms it."""
    lay = {"shout": _shouted, "whisper": _whispered, "sing": _sung}.get(mode, _talked)
    return replace(lay(face, viseme), mode=mode)


def _talked(face: FaceState, viseme: Viseme) -> FaceState:
    if viseme == "X":
        return face
    shape = MOUTH_SHAPES[viseme]
    return replace(
        face,
        mouth=viseme,
        mouth_half=max(_LEAST_HALF, face.mouth_half * 0.95) * shape.width,
        mouth_open=shape.open * (1 + 0.5 * face.mouth_open),
        mouth_lift=face.mouth_lift * 0.55,
    )


def _shouted(face: FaceState, viseme: Viseme) -> FaceState:
    if viseme in "XA":
        return replace(face, mouth=viseme, mouth_open=0.0)
    shape = MOUTH_SHAPES[viseme]
    wide: Viseme = "D" if viseme in "CDH" else viseme
    return replace(
        face,
        mouth=wide,
        mouth_half=max(0.36, face.mouth_half) * (0.6 + 0.4 * shape.width),
        mouth_open=0.36 * (0.55 + 0.45 * min(1.0, shape.open / _WIDEST_OPEN)),
        brow_inner=face.brow_inner - 0.03,
        brow_outer=face.brow_outer - 0.03,
    )


def _whispered(face: FaceState, viseme: Viseme) -> FaceState:
    lowered = replace(face, lid_upper=min(0.5, face.lid_upper + 0.16))
    if viseme in "XA":
        return replace(lowered, mouth=viseme, mouth_half=min(0.2, face.mouth_half), mouth_open=0.0)
    share = MOUTH_SHAPES[viseme].open / _WIDEST_OPEN
    return replace(
        lowered,
        mouth="F",
        mouth_half=0.09 + 0.04 * share,
        mouth_open=0.06 + 0.06 * share,
        mouth_lift=0.0,
    )


def _sung(face: FaceState, viseme: Viseme) -> FaceState:
    share = MOUTH_SHAPES[viseme].open / _WIDEST_OPEN
    arch = -1.0 if face.mouth_lift < 0 else 1.0
    closed = replace(face, blink=1.0, shut_arch=arch, head_back_deg=7.0, eye_scale=1.0)
    if viseme in "XA":
        return replace(closed, mouth=viseme, mouth_open=0.0)
    return replace(
        closed,
        mouth="E",
        mouth_half=0.13 + 0.05 * share,
        mouth_open=0.13 + 0.11 * share,
        mouth_lift=0.0,
    )
