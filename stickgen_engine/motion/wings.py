"""Wings: strokes, sweep and spread become what arms reach for."""

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.proportions import Build
from stickgen_engine.skeleton import FPS

# A spread wing stops this short of straight, as a share of the arm.
_REACH = 0.96
# A folded wing lies along the flank, the wrist by the shoulder.
_FOLDED = {"lift": -14.0, "out": 12.0, "fold": 142.0, "in": 10.0}


def spread_wings(channels: Array, build: Build) -> None:
    """Turn stroke, sweep and spread, see ``tables.birds``, into arms that reach, in place.

    The stroke is about the level of the back, however far the trunk leans.
    """
    lean = np.radians(channels[:, C["pitch"]] + channels[:, C["bend"]])
    for side in "rl":
        stroke, sweep = (np.radians(channels[:, C[f"{side}_{n}"]]) for n in ("out", "lift"))
        spread = np.clip(channels[:, C[f"{side}_cw"]], 0.0, 1.0)
        ahead = -np.sin(sweep) * np.cos(stroke)
        out = np.cos(sweep) * np.cos(stroke)
        above = np.sin(stroke)
        # Along the trunk of a bird, ahead is mostly up the spine.
        reach = _REACH * (0.35 + 0.65 * spread)
        channels[:, C[f"{side}_cx"]] = reach * (ahead * np.cos(lean) - above * np.sin(lean))
        channels[:, C[f"{side}_cy"]] = reach * (ahead * np.sin(lean) + above * np.cos(lean))
        aside = (build.shoulder_out + build.collar_out) / build.arm
        channels[:, C[f"{side}_cz"]] = reach * out + aside
        channels[:, C[f"{side}_cw"]] = spread
        for name, value in _FOLDED.items():
            channels[:, C[f"{side}_{name}"]] = value
        channels[:, C[f"{side}_elb"]] = 30.0


def beat_wings(channels: Array, hertz: Array, width: Array, spread: Array) -> None:
    """Beat both wings (T,): strokes a second, degrees to each side of level, how far spread.

    The down stroke is broad and slow, the up stroke half folded and swept back.
    """
    phase = 2.0 * np.pi * np.cumsum(hertz) / FPS
    stroke = 8.0 + width * np.sin(phase + 0.4 * np.sin(phase))
    rising = np.clip(np.cos(phase), 0.0, 1.0) * np.clip(width / 40.0, 0.0, 1.0)
    for side in "rl":
        channels[:, C[f"{side}_out"]] = stroke
        channels[:, C[f"{side}_lift"]] = 4.0 + 20.0 * rising
        channels[:, C[f"{side}_cw"]] = spread * (1.0 - 0.24 * rising)
