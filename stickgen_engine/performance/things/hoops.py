"""Nets that somebody shoots at are basketball hoops: a board on a pole, its ring to the shooter."""

from collections.abc import Mapping
from typing import Final

from stickgen_engine.script.models import Scene

# How high a ring hangs, and how far before its pole, in metres.
RING_HIGH_M: Final = 3.05
RING_BEFORE_M: Final = 0.46
HOOP: Final = "hoop"


def hoops_of(scene: Scene) -> Mapping[str, float]:
    """Return on which side of each hoop's pole its ring is, by the prop's id: -1 left, 1 right.

    A net is one if somebody shoots at it, or shoots at nothing that the script names.
    """
    nets = [prop for prop in scene.props if prop.kind == "net"]
    shots = [
        (part.at[0], action.target)
        for part in scene.parts
        for action in part.actions
        if action.action == "shoot"
    ]
    out = {}
    for net in nets:
        begin = next((x for x, target in shots if target in (net.id, None)), None)
        if begin is not None:
            out[net.id] = 1.0 if begin > net.at[0] else -1.0
    return out
