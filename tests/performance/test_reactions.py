import numpy as np
import pytest

from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.reacting.blows import way_of
from stickgen_engine.skeleton import FPS, J
from tests.performance.scenes_of_two import acted, beats_of, done_to_bob, part_of


def _told(action: str, start: float, end: float, **more: object) -> dict[str, object]:
    return {"action": action, "target": "bob", "start_s": start, "end_s": end, **more}


def _onset(performance: Performance, frame: int) -> int:
    """Return the frame on which bob's body begins to move in earnest, near a frame."""
    joints = performance.motions["bob"].joints.astype(float)
    rows = joints[:, [J["head"], J["spine3"], J["spine1"]]]
    speed = np.linalg.norm(np.diff(rows, axis=0), axis=2).max(axis=1) * FPS
    moving = np.nonzero(speed[frame - 8 :] > 0.25)[0]
    # Speed k is that from frame k to k + 1.
    return frame - 8 + int(moving[0])


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("other", ["adult", "child", "robot"])
@pytest.mark.parametrize("action", ["punch", "kick", "slap", "push_person", "tackle"])
def test_who_is_struck_begins_to_move_on_the_frame_of_contact(
    action: str, other: str, mirrored: bool
) -> None:
    performance = done_to_bob(action, other, mirrored=mirrored)
    contact = performance.touches[0].start
    assert abs(_onset(performance, contact) - contact) <= 1


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_push_drives_the_other_one_away_and_it_stays_there(mirrored: bool) -> None:
    performance = done_to_bob("push_person", mirrored=mirrored)
    pelvis = performance.motions["bob"].joints[:, J["pelvis"], 0]
    away = -1.0 if mirrored else 1.0
    assert (pelvis[-1] - pelvis[0]) * away > 0.5
    last = part_of(performance, "bob").beats[-1]
    assert last.at[0] == pytest.approx(float(pelvis[-1]), abs=0.12)


def test_a_blow_from_behind_drives_ahead() -> None:
    assert way_of(0.0, 180.0) == "back"
    assert way_of(0.0, 0.0) == "ahead"
    assert way_of(90.0, 0.0) == "left"
    assert way_of(270.0, 0.0) == "right"


def test_who_is_pushed_in_the_back_stumbles_ahead() -> None:
    told = [{"action": "push_person", "target": "ann", "start_s": 1.0, "end_s": 2.6}]
    away = [{"action": "turn_around", "start_s": 0.0, "end_s": 0.9}]
    performance = acted(away, told, apart=0.9, mirrored=True)
    pushed = beats_of(performance, "ann", "pushed")
    assert [beat.motion for beat in pushed] == ["pushed_ahead"]


def test_a_hard_blow_fells_and_who_has_time_gets_up_again() -> None:
    performance = acted([_told("kick", 2.0, 3.4, manner="angry")], seconds=12.0)
    fall = beats_of(performance, "bob", "felled")[0]
    pelvis = performance.motions["bob"].joints[:, J["pelvis"], 1]
    assert pelvis[fall.end : fall.end + 20].max() < 0.35
    assert beats_of(performance, "bob", "get_up")
    assert pelvis[-1] > 0.8


def test_who_is_knocked_out_stays_down() -> None:
    told = _told("punch", 2.0, 3.2, description="knocks him out")
    performance = acted([told], seconds=10.0)
    assert performance.motions["bob"].joints[-1, J["pelvis"], 1] < 0.35


def test_a_child_does_not_knock_an_adult_over() -> None:
    told = [{"action": "push_person", "target": "ann", "start_s": 1.0, "end_s": 3.0}]
    performance = acted([], told, other="child", apart=0.9)
    assert any(b.motion.startswith("nudged") for b in part_of(performance, "ann").beats)


def test_one_who_blocks_is_met_on_the_forearm_and_one_who_dodges_not_at_all() -> None:
    punch = _told("punch", 2.0, 3.2)
    contact = acted([punch]).touches[0].start / FPS
    block = {"action": "block", "target": "ann", "start_s": contact - 0.5, "end_s": contact + 0.9}
    blocked = acted([punch], [block])
    assert "wrist" in blocked.touches[0].other
    assert not beats_of(blocked, "bob", "struck")
    dodge = {"action": "dodge", "target": "ann", "start_s": contact - 0.4, "end_s": contact + 0.8}
    dodged = acted([punch], [dodge])
    assert all(touch.start != round(contact * FPS) for touch in dodged.touches)


def test_who_is_busy_goes_on_with_what_it_was_told() -> None:
    walk = [{"action": "walk", "start_s": 0.5, "end_s": 6.0, "to": [3.0, 1.0]}]
    alone, slapped = (acted(told, walk, apart=0.8) for told in ([], [_told("slap", 0.2, 1.0)]))
    ways = [
        [b for b in part_of(each, "bob").beats if b.action == "walk"] for each in (alone, slapped)
    ]
    assert ways[0] == ways[1]


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        ("shake_hands", "shake_hands"), ("high_five", "high_five"), ("hug", "hug"),
        ("kiss", "kiss"), ("dance_together", "dance_together"), ("give", "take"),
        ("lift_up", "lifted"), ("pull_person", "dragged"), ("lead_by_hand", "walk"),
        ("help_up", "get_up"),
    ],
)  # fmt: skip
def test_who_stands_about_takes_part(action: str, answer: str) -> None:
    assert beats_of(done_to_bob(action), "bob", answer)


def test_two_who_dance_together_keep_one_time() -> None:
    performance = done_to_bob("dance_together")
    mine, theirs = (beats_of(performance, name, "dance_together")[0] for name in ("ann", "bob"))
    assert (mine.start, mine.end, mine.manner) == (theirs.start, theirs.end, theirs.manner)


def test_who_is_about_to_be_touched_looks_at_who_comes() -> None:
    performance = done_to_bob("shake_hands")
    contact = performance.touches[0].start
    looks = [key for key in part_of(performance, "bob").gazes if key.frame < contact]
    assert looks[-1].target == "ann"


def test_a_dog_that_is_petted_wags() -> None:
    assert beats_of(done_to_bob("comfort", "dog"), "bob", "wag")


def test_nobody_s_reaction_stands_in_for_nothing() -> None:
    for action in ("punch", "kick", "slap", "push_person", "tackle", "hug", "lift_up"):
        for motion in done_to_bob(action).motions.values():
            assert not any(report.degraded for report in motion.reports)


def test_every_reaction_begins_and_ends_as_one_stands_or_lies() -> None:
    for way in ("back", "ahead", "left", "right"):
        for name in ("struck", "folded", "pushed", "nudged", "felled"):
            assert f"{name}_{way}" in MOVES


def test_who_a_spell_is_cast_at_flinches() -> None:
    performance = acted([_told("cast_spell", 1.0, 3.0)], apart=3.0)
    flinch = beats_of(performance, "bob", "flinched")
    assert flinch
    assert FPS < flinch[0].start < 3 * FPS


def test_who_was_driven_off_is_followed_for_the_next_blow() -> None:
    blows = [_told("push_person", 1.0, 2.4), _told("punch", 5.0, 6.4)]
    performance = acted(blows, apart=0.9)
    landed = [touch for touch in performance.touches if touch.kind == "punch"]
    assert landed
    assert max(touch.gap_m for touch in landed) <= 0.02
    walked = [b for b in part_of(performance, "ann").beats if b.action == "walk" and b.start > 60]
    assert walked


@pytest.mark.parametrize("action", ["hug", "kiss"])
def test_the_tall_kneel_to_the_small(action: str) -> None:
    performance = done_to_bob(action, "child")
    assert beats_of(performance, "ann", f"{action}_low")
    frame = performance.touches[0].start + 3
    assert performance.motions["ann"].joints[frame, J["pelvis"], 1] < 0.65


def test_a_small_one_is_lifted_high() -> None:
    performance = done_to_bob("lift_up", "child")
    pelvis = performance.motions["bob"].joints[:, J["pelvis"], 1]
    assert pelvis.max() - pelvis[0] > 0.3


def test_a_tackle_reaches_who_has_stumbled_on_and_holds_on_as_both_go_down():
    performance = acted(
        [
            {"action": "chase", "target": "bob", "start_s": 0.0, "end_s": 3.4},
            {"action": "tackle", "target": "bob", "start_s": 3.5, "end_s": 5.0},
        ],
        [
            {"action": "flee", "to": [6.0, 0.0], "start_s": 0.0, "end_s": 2.0},
            {"action": "trip", "start_s": 2.0, "end_s": 3.4},
        ],
        apart=2.0,
        seconds=5.4,
    )
    grips = [touch for touch in performance.touches if touch.kind == "tackle"]
    assert len(grips) == 2
    assert max(touch.gap_m for touch in grips) <= 0.02
    assert min(touch.end - touch.start for touch in grips) >= 6
    (fall,) = beats_of(performance, "bob", "felled")
    assert fall.start == grips[0].start


@pytest.mark.parametrize("action", ["hug", "whisper_to"])
def test_two_who_were_close_step_back_from_each_other_when_it_is_over(action):
    performance = done_to_bob(action)
    (close,) = [b for b in beats_of(performance, "ann", action) if not b.path]
    ann, bob = (performance.motions[name].joints[:, 0] for name in ("ann", "bob"))
    apart = np.linalg.norm((ann - bob)[:, [0, 2]], axis=1)
    assert apart[close.end - 5] < 0.66
    assert apart[-1] > 0.74
    assert beats_of(performance, "bob", "back_away")


@pytest.mark.parametrize("apart", [2.2, 3.0, 4.0])
@pytest.mark.parametrize("seconds", [1.2, 2.4])
def test_an_animal_that_pounces_comes_down_where_its_victim_is(apart, seconds):
    pounce = {"action": "pounce", "target": "ann", "start_s": 2.0, "end_s": 2.0 + seconds}
    performance = acted([], [pounce], other="dog", apart=apart, seconds=seconds + 3.0)
    (leap,) = beats_of(performance, "bob", "pounce")
    ann, dog = (performance.motions[name].joints[leap.end - 1] for name in ("ann", "bob"))
    gap = dog[J["head"]] - ann[J["pelvis"]]
    assert np.hypot(gap[0], gap[2]) < 0.4
