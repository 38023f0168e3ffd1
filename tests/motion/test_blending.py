import numpy as np
import pytest

from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, beats_for, jerk

Row = tuple[str, int, tuple[tuple[float, float], ...]]
SEQUENCES: dict[str, tuple[Row, ...]] = {
    "walk then idle": (("walk", 75, ((3.0, 0.0),)), ("idle", 45, ())),
    "walk then run": (("walk", 60, ((3.0, 0.0),)), ("run", 50, ((12.0, 0.0),)), ("idle", 40, ())),
    "punch": (("idle", 30, ()), ("punch", 30, ()), ("idle", 30, ())),
    "sit and leave": (("sit", 60, ()), ("stand_up", 35, ()), ("walk", 55, ((2.0, 0.0),))),
    "jump then walk": (("jump", 40, ()), ("walk", 50, ((2.0, 0.0),))),
    "dance then idle": (("dance", 90, ()), ("idle", 40, ())),
    "fall and cheer": (("fall_down", 60, ()), ("get_up", 60, ()), ("celebrate", 70, ())),
}


def _beats(rows: tuple[Row, ...]) -> tuple[Beat, ...]:
    out, start = [], 0
    for action, frames, path in rows:
        seat = 0.46 if action in ("sit", "stand_up") else 0.0
        facing = 0.0 if path else 335.0
        end = start + frames
        out.append(Beat(action, start, end, path=path, facing_deg=facing, index=0, seat_m=seat))
        start = end
    return tuple(out)


@pytest.mark.parametrize("name", list(SEQUENCES))
def test_joins_are_no_rougher_than_the_actions_that_they_join(name: str) -> None:
    beats = _beats(SEQUENCES[name])
    rough = jerk(animated(beats, Actor(id="ann"), 1))
    at_joins = np.zeros(len(rough), dtype=bool)
    for beat in beats[1:]:
        at_joins[beat.start - 4 : beat.start + 6] = True
    assert rough[at_joins].max() <= 1.5 * rough[~at_joins].max()


def test_equal_arguments_give_equal_motion_and_another_seed_another() -> None:
    beats, actor = beats_for("talk"), Actor(id="ann")
    first, again = (animated(beats, actor, 3) for _ in range(2))
    assert np.array_equal(first.joints, again.joints)
    assert np.array_equal(first.contacts, again.contacts)
    assert not np.array_equal(first.joints, animated(beats, actor, 4).joints)


def test_one_can_walk_and_wave() -> None:
    walk = Beat("walk", 0, 75, path=((3.6, 0.0),))
    wave = Beat("wave", 15, 65, layer="upper", index=1)
    plain = animated((walk,), Actor(id="ann"), 1)
    waving = animated((walk, wave), Actor(id="ann"), 1)
    assert np.array_equal(plain.contacts, waving.contacts)
    highest = waving.joints[:, [J["left_wrist"], J["right_wrist"]], 1].max(axis=1)
    assert highest[30:55].min() > waving.joints[40, J["neck"], 1]
    assert (
        np.abs(plain.joints[70:, J["left_ankle"]] - waving.joints[70:, J["left_ankle"]]).max()
        < 0.01
    )


def test_somebody_who_sits_stays_seated_until_told_otherwise() -> None:
    beats = (
        Beat("sit", 0, 50, index=0, posture="sit", seat_m=0.46),
        Beat("idle", 50, 100, posture="sit", seat_m=0.46),
        Beat("wave", 60, 95, layer="upper", index=1),
    )
    pelvis = animated(beats, Actor(id="ann"), 1).joints[:, J["pelvis"], 1]
    assert pelvis[45:].max() < 0.62
    assert pelvis[45:].min() > 0.45


def test_idling_breathes_and_never_freezes() -> None:
    motion = animated((Beat("idle", 0, 100, facing_deg=315.0),), Actor(id="ann"), 1)
    assert np.linalg.norm(np.diff(motion.joints[:, J["head"]], axis=0), axis=1).min() > 1e-5
    assert np.ptp(motion.joints[:, J["head"]], axis=0).max() < 0.12


def test_two_shake_hands_in_the_same_place() -> None:
    hands = []
    for at, other, facing in (((-0.39, 0.0), (0.39, 0.0), 0.0), ((0.39, 0.0), (-0.39, 0.0), 180.0)):
        beats = (
            Beat("idle", 0, 60, at=at, facing_deg=facing),
            Beat("shake_hands", 0, 60, layer="upper", target="x", target_at=other,
                 facing_deg=facing, target_height_m=1.8, index=0),
        )  # fmt: skip
        motion = animated(beats, Actor(id="ann"), 1)
        hand = "right_wrist" if motion.reports[1].hand == "right" else "left_wrist"
        hands.append(motion.joints[30, J[hand]])
    assert np.linalg.norm(hands[0] - hands[1]) < 0.08
