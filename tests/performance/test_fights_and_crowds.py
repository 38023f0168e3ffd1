import numpy as np

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.performance.performed import Performance
from stickgen_engine.skeleton import FPS, J
from tests.performance.scenes_of_two import acted, beats_of, part_of

_FIGHT = {"action": "fight", "start_s": 0.4, "end_s": 6.4}
STRIKES = ("fight_jab", "fight_cross", "fight_hook", "fight_gut", "fight_kick")


def _fight(seed: int = 4) -> Performance:
    ann = [{**_FIGHT, "target": "bob"}]
    bob = [{**_FIGHT, "target": "ann"}]
    return acted(ann, bob, apart=1.2, seed=seed)


def test_two_who_fight_trade_blows() -> None:
    performance = _fight()
    struck = {
        name: sum(beat.motion in STRIKES for beat in part_of(performance, name).beats)
        for name in ("ann", "bob")
    }
    assert min(struck.values()) >= 1
    assert sum(struck.values()) >= 5


def test_every_blow_of_a_fight_is_taken_blocked_or_slipped() -> None:
    performance = _fight()
    for name, foe in (("ann", "bob"), ("bob", "ann")):
        actor, other = part_of(performance, name), part_of(performance, foe)
        for beat in actor.beats:
            if beat.motion not in STRIKES:
                continue
            hit = marked_frames(beat, actor.actor, "hit")[0]
            answer = next(b for b in other.beats if b.start <= hit < b.end and b.layer == "base")
            taken = answer.motion in ("fight_snap", "fight_double")
            assert taken or answer.motion in ("fight_block", "fight_evade")
            assert not taken or answer.start == hit


def test_blows_of_a_fight_land() -> None:
    touches = _fight().touches
    assert len(touches) >= 3
    assert max(touch.gap_m for touch in touches) <= 0.02


def test_no_two_fights_are_alike() -> None:
    one, other = ([beat.motion for beat in part_of(_fight(seed), "ann").beats] for seed in (4, 5))
    assert one != other


def test_a_fight_stays_where_it_began() -> None:
    performance = _fight()
    for name in ("ann", "bob"):
        pelvis = performance.motions[name].joints[:, J["pelvis"], 0]
        assert np.ptp(pelvis[2 * FPS :]) < 0.8


def test_one_who_is_attacked_fights_back() -> None:
    performance = acted([{**_FIGHT, "target": "bob"}], apart=1.1)
    assert beats_of(performance, "bob", "fight_")


def test_a_crowd_does_not_cheer_as_one() -> None:
    cheer = {"action": "celebrate", "start_s": 1.0, "end_s": 4.0}
    more = tuple(
        {"actor": name, "at": [2.0 + 0.8 * k, 0.5], "actions": [cheer]}
        for k, name in enumerate(("cat", "dan", "eve"))
    )
    performance = acted([cheer], [cheer], more=more)
    starts = {
        next(b.start for b in actor.beats if b.action == "celebrate")
        for actor in performance.timeline.actors
    }
    assert len(starts) >= 3
    assert max(starts) - min(starts) <= FPS // 2


def test_those_who_see_a_fall_start_and_look() -> None:
    fall = [{"action": "fall_down", "start_s": 1.0, "end_s": 3.0}]
    performance = acted([], fall)
    started = beats_of(performance, "ann", "startled")
    assert started
    assert FPS < started[0].start < 2.2 * FPS
    ann = part_of(performance, "ann")
    assert any(key.target == "bob" and key.frame == started[0].start for key in ann.gazes)
    assert any(key.expression == "surprised" for key in ann.expressions)
