"""Arms: hanging and swung by angles, or with hands that reach for something."""

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import softened
from stickgen_engine.motion.easing import eased_path
from stickgen_engine.motion.geometry import (
    UP,
    Axes,
    cos_sin,
    cross,
    dot,
    two_bones,
    unit,
    within_reach,
)
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.track import Stretch
from stickgen_engine.skeleton import J


def _free_arm(ch: Array, key: str, chest: Axes, sign: float) -> tuple[Array, Array]:
    """Point the upper arm and the forearm by angles: two (T, 3)."""
    lift, out, fold, turn = (ch[:, C[f"{key}_{name}"]] for name in ("lift", "out", "fold", "in"))
    c, s = cos_sin(lift)
    swung, ahead = s * chest.ahead - c * chest.up, c * chest.ahead + s * chest.up
    c, s = cos_sin(out)
    side = sign * chest.left
    upper = c * swung + s * side
    inward = s * swung - c * side
    c, s = cos_sin(turn)
    flex = c * ahead + s * inward
    c, s = cos_sin(fold)
    return upper, c * upper + s * flex


def _carried(hand: Array, goal: Array, share: Array, shoulder: Array, open_way: Array) -> Array:
    """Carry a hand a share (T, 1) of the way to a goal, in an arc about the shoulder."""
    near, far = hand - shoulder, goal - shoulder
    straight = near + share * (far - near)
    first, last = np.sqrt(dot(near, near)), np.sqrt(dot(far, far))
    length = first + share * (last - first)
    lost = length - np.sqrt(dot(straight, straight))
    bowed = straight + np.maximum(lost, 0.0) * open_way
    bowed = unit(bowed) * np.maximum(length, 1e-4)
    arched = (share > 0.0) & (share < 1.0)
    return np.asarray(shoulder + np.where(arched, bowed, straight))


def _reached(
    ch: Array,
    key: str,
    free: Array,
    anchors: tuple[tuple[Array, Axes], ...],
    shoulder: Array,
    arm: float,
) -> tuple[Array, Array]:
    """Blend a hanging hand with what it reaches for; return the hand and how far it reaches."""
    hand, total = free, np.zeros((len(ch), 1))
    sign, chest = (1.0 if key == "l" else -1.0), anchors[0][1]
    open_way = unit(chest.ahead + 0.5 * sign * chest.left)
    for frame, (origin, axes) in zip("ch", anchors, strict=True):
        x, y, z, w = (ch[:, C[f"{key}_{frame}{name}"]] for name in "xyzw")
        goal = origin + axes.at(x * arm, y * arm, sign * z * arm)
        hand = _carried(hand, goal, w[:, None], shoulder, open_way)
        total = np.maximum(total, w[:, None])
    columns = [C[f"{key}_w{name}"] for name in "xyz"]
    w = ch[:, C[f"{key}_ww"]][:, None]
    hand = _carried(hand, ch[:, columns], w, shoulder, open_way)
    return hand, np.clip(np.maximum(total, w), 0.0, 1.0)


def _calmed(hand: Array, shoulder: Array, chest: Axes, anchored: Array) -> Array:
    """Round the way of a hand, as the chest sees it, unless it is ``anchored`` in the world."""
    if np.all(anchored >= 1.0):
        return hand
    axes = np.stack((chest.ahead, chest.up, chest.left), axis=1)
    own = np.einsum("tij,tj->ti", axes, hand - shoulder)
    more = (eased_path(own) - own) * (1.0 - anchored)[:, None]
    return np.asarray(hand + np.einsum("tij,ti->tj", axes, more))


def _above(elbow: Array, shoulder: Array, hand: Array, lowest: Array, outward: Array) -> Array:
    """Turn elbows outward about the line from shoulder to hand where they'd be in the floor."""
    sunk = elbow[:, 1] < lowest
    if not sunk.any():
        return elbow
    along = unit(hand - shoulder)
    foot = shoulder + dot(elbow - shoulder, along) * along
    side = elbow - foot
    size = np.sqrt(dot(side, side))
    away = cross(along, unit(side))
    away = np.where(dot(away, outward) < 0.0, -away, away)
    # On the circle that the elbow can go round, the nearest point that isn't in the floor.
    low, tilt = side[:, 1], (size * away)[:, 1]
    top = np.arctan2(tilt, low)
    room = np.arccos(np.clip((lowest - foot[:, 1]) / np.maximum(np.hypot(low, tilt), 1e-9), -1, 1))
    ways = np.stack([(top + s * room + np.pi) % (2.0 * np.pi) - np.pi for s in (1.0, -1.0)])
    # Outward, unless there is nothing but inward.
    least = np.where(ways >= 0.0, ways, 4.0 * np.pi - ways).min(axis=0)
    least = np.where(least > 2.0 * np.pi, 4.0 * np.pi - least, least)
    turned = _gone_round(foot, side, size * away, _spread(np.where(sunk, least, 0.0)))
    still = (turned[:, 1] < lowest)[:, None]
    return np.asarray(np.where(still, _gone_round(foot, side, size * away, least), turned))


def _gone_round(middle: Array, side: Array, away: Array, turn: Array) -> Array:
    c, s = cos_sin(np.degrees(turn))
    return np.asarray(middle + c * side + s * away)


def _spread(turn: Array) -> Array:
    """Come to a turn and leave it within some frames."""
    padded = np.pad(turn, 4, mode="edge")
    wide = np.lib.stride_tricks.sliding_window_view(padded, 9).max(axis=1)
    return softened(wide[:, None], 3)[:, 0]


def place_arms(joints: Array, stretch: Stretch, build: Build, chest: Axes, face: Axes) -> None:
    """Put elbows and wrists into ``joints``: by angles, or reaching for what channels say."""
    ch, ground = stretch.channels, stretch.floor
    lengths = (build.upper_arm, build.forearm)
    anchors = ((joints[:, J["neck"]], chest), (joints[:, J["head"]], face))
    for key, side, sign in (("l", "left", 1.0), ("r", "right", -1.0)):
        shoulder = joints[:, J[f"{side}_shoulder"]]
        upper, fore = _free_arm(ch, key, chest, sign)
        elbow = shoulder + upper * lengths[0]
        free = elbow + fore * lengths[1]
        hand, weight = _reached(ch, key, free, anchors, shoulder, build.arm)
        if not build.winged:
            hand = _calmed(hand, shoulder, chest, ch[:, C[f"{key}_ww"]])
        floor = np.maximum(build.toe_y + np.minimum(ground, 0.0) - hand[:, 1], 0.0)
        hand = within_reach(shoulder, hand + floor[:, None] * UP, lengths)
        c, s = cos_sin(ch[:, C[f"{key}_elb"]])
        hang = -c * chest.up + s * sign * chest.left - 0.25 * chest.ahead
        bent = elbow - 0.5 * (shoulder + free)
        size = np.sqrt(dot(bent, bent))
        own = bent / np.maximum(size, 1e-6) * np.minimum(size / (0.02 * build.arm), 1.0)
        pole = (1.0 - weight) * own + np.maximum(weight, 0.02) * hang
        middle = two_bones(shoulder, hand, pole, lengths)
        lowest = build.toe_y + np.minimum(ground, 0.0)
        middle = _above(middle, shoulder, hand, lowest, sign * chest.left)
        joints[:, J[f"{side}_elbow"]] = middle
        joints[:, J[f"{side}_wrist"]] = hand
