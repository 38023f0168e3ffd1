import numpy as np
import pytest

from stickgen_engine.performance.things.bodies import bone_lengths
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.vocabulary.props import PROPS
from tests.performance.things_scenes import part, played, thrown


def test_arms_that_are_bent_to_things_keep_their_bones():
    performance = thrown()
    for motion in performance.motions.values():
        bones = bone_lengths(motion.joints.astype(float))
        assert np.ptp(bones, axis=0).max() < 1e-3 * bones.max()


def test_a_thing_is_picked_up_from_where_it_lies_and_put_on_the_table():
    performance = played(
        [
            part(
                "ann",
                -0.4,
                "right",
                {"action": "pick_up", "target": "cup", "start_s": 0.5, "end_s": 2.3},
                {"action": "put_down", "target": "table", "start_s": 3.0, "end_s": 5.5},
            )
        ],
        [
            {"id": "cup", "kind": "cup", "at": [0.3, 0.0]},
            {"id": "table", "kind": "table", "at": [1.6, 0.2]},
        ],
        seconds=7.0,
    )
    track = performance.things["cup"]
    (grasp,) = track.held
    assert np.allclose(track.at[grasp.start], [0.3, 0.0, 0.0], atol=0.02)
    (touch,) = [t for t in performance.touches if t.kind == "grasp"]
    assert touch.gap_m <= 0.02
    assert track.at[-1, 1] == pytest.approx(0.77, abs=0.01)
    assert abs(track.at[-1, 0] - 1.6) < 0.7
    steps = np.linalg.norm(np.diff(track.at, axis=0), axis=1) * FPS
    assert steps.max() < 5.0


def test_what_is_given_passes_from_hand_to_hand_without_a_jump():
    performance = played(
        [
            part("a", -0.5, "right", {"action": "give", "target": "b", "start_s": 1, "end_s": 3}),
            part("b", 0.5, "left"),
        ],
        [{"id": "g", "kind": "gift", "at": [0.0, 1.0], "held_by": "a"}],
    )
    track = performance.things["g"]
    assert [g.holder for g in track.held] == ["a", "b"]
    steps = np.linalg.norm(np.diff(track.at.astype(float), axis=0), axis=1) * FPS
    passed = track.held[1].start
    assert steps[passed - 4 : passed + 8].max() < 3.0
    (touch,) = [t for t in performance.touches if t.kind == "grasp"]
    assert touch.gap_m <= 0.02


def test_a_box_moves_with_the_hands_that_push_it_and_stops_where_they_stop():
    push = {"action": "push", "to": [1.0, 0.0], "target": "box", "start_s": 0.5, "end_s": 4.0}
    performance = played(
        [part("ann", -1.6, "right", push)],
        [{"id": "box", "kind": "box", "at": [-0.4, 0.0], "scale": 2.0}],
    )
    box = performance.things["box"].at[:, 0].astype(float)
    wrists = performance.motions["ann"].joints[:, [J["left_wrist"], J["right_wrist"]]]
    hands = wrists.astype(float)[:, :, 0].max(axis=1)
    assert box[-1] > box[0] + 0.8
    assert np.all(np.diff(box) >= -1e-5)
    going = np.nonzero(np.diff(box) > 0.004)[0][8:-12]
    gap = box[going] - 0.44 - hands[going]
    assert np.abs(gap).max() < 0.16
    assert np.ptp(box[-FPS:]) < 1e-4


def test_both_hands_are_at_the_sides_of_a_box_that_is_carried():
    performance = played(
        [part("a", 0.0, "right")],
        [{"id": "g", "kind": "gift", "at": [0.0, 1.0], "held_by": "a"}],
    )
    track = performance.things["g"]
    joints = performance.motions["a"].joints[60]
    assert track.held[0].holder == "a"
    gap = np.linalg.norm(joints[J["left_wrist"]] - joints[J["right_wrist"]])
    assert gap > 0.1


def test_who_rides_a_bicycle_sits_on_its_saddle_and_treads_pedals_that_turn():
    ride = {"action": "ride", "to": [3.0, 0.0], "start_s": 0.4, "end_s": 4.0}
    performance = played([part("ann", -3.0, "right", ride)])
    (track,) = performance.things.values()
    assert track.kind == "bicycle"
    joints = performance.motions["ann"].joints[30:85]
    from_foot = joints - track.at[30:85, None]
    scale = track.scale
    assert np.abs(from_foot[:, J["pelvis"], 0] + 0.22 * scale).max() < 0.03
    assert np.abs(from_foot[:, J["pelvis"], 1] - 0.94 * scale).max() < 0.02
    crank = np.array([-0.08, 0.34]) * scale
    for side in ("left", "right"):
        foot = from_foot[:, J[f"{side}_foot"], :2] - crank
        assert np.abs(np.linalg.norm(foot, axis=1) - 0.13 * scale).max() < 0.02
        assert np.ptp(foot[:, 1]) > 0.15
        assert np.abs(from_foot[:, J[f"{side}_wrist"], 0] - 0.45 * scale).max() < 0.12
    assert track.opened is not None
    assert np.ptp(track.opened[30:85]) > 0.3


def test_what_is_pushed_has_both_palms_on_its_near_face():
    push = {"action": "push", "target": "b", "start_s": 0.3, "end_s": 4.0}
    performance = played(
        [part("ann", -1.5, "right", push)],
        [{"id": "b", "kind": "box", "at": [0.2, 0.0], "scale": 1.6}],
    )
    joints, at = performance.motions["ann"].joints, performance.things["b"].at
    assert at[-1, 0] > at[0, 0] + 0.05
    wrists = 0.5 * (joints[:, J["left_wrist"]] + joints[:, J["right_wrist"]])
    moving = np.nonzero(np.diff(at[:, 0]) > 1e-3)[0]
    face = at[moving, 0] - 0.44 * 0.5 * 1.6
    assert np.abs(face - wrists[moving, 0]).max() < 0.06
    assert wrists[moving, 1].max() < 0.9 * 0.5 * 1.6


def test_what_is_hauled_follows_on_a_taut_rope():
    pull = {"action": "pull", "target": "b", "start_s": 0.3, "end_s": 4.0}
    performance = played(
        [part("ann", -1.5, "right", pull)], [{"id": "b", "kind": "box", "at": [0.4, 0.0]}]
    )
    rope = next(track for track in performance.things.values() if track.kind == "rope")
    box = performance.things["b"].at
    assert box[-1, 0] < box[0, 0] - 0.05
    seen = np.nonzero(rope.shown)[0]
    assert len(seen) > 20
    assert np.all(rope.at[seen, 0] < box[seen, 0])


def test_who_carries_a_thing_from_the_floor_stoops_for_it_and_keeps_it():
    carry = {"action": "carry", "target": "b", "start_s": 0.4, "end_s": 3.0}
    performance = played(
        [part("ann", -0.6, "right", carry)], [{"id": "b", "kind": "box", "at": [0.0, 0.0]}]
    )
    track, joints = performance.things["b"], performance.motions["ann"].joints
    (grasp,) = track.held
    assert track.at[grasp.start - 1, 1] == pytest.approx(0.0)
    assert joints[grasp.start, J["pelvis"], 1] < 0.8 * joints[0, J["pelvis"], 1]
    assert grasp.end == len(joints)
    assert np.linalg.norm(np.diff(track.at, axis=0), axis=1).max() < 0.12


def test_a_present_comes_from_the_hands_of_whom_it_is_taken_from():
    take = {"action": "take", "target": "ben", "start_s": 0.4, "end_s": 3.0}
    performance = played([part("ann", -0.6, "right", take), part("ben", 0.6, "left")])
    (track,) = performance.things.values()
    assert [grasp.holder for grasp in track.held] == ["ben", "ann"]
    assert all(touch.gap_m <= 0.02 for touch in performance.touches)


def test_who_puts_a_thing_down_had_it_and_sets_it_clear_of_the_feet():
    down = {"action": "put_down", "target": "b", "start_s": 0.6, "end_s": 2.6}
    performance = played(
        [part("ann", -0.6, "right", down)], [{"id": "b", "kind": "box", "at": [0.0, 0.0]}]
    )
    track, joints = performance.things["b"], performance.motions["ann"].joints
    assert track.held[0].start == 0
    assert track.at[-1, 1] == pytest.approx(0.0)
    toes = joints[-1, [J["left_foot"], J["right_foot"]], 0].max()
    assert track.at[-1, 0] - 0.25 > toes


@pytest.mark.parametrize(("action", "kinds"), [("stir", {"pot"}), ("cook", {"hotplate"})])
def test_what_is_cooked_stands_on_the_table(action, kinds):
    does = {"action": action, "target": "t", "start_s": 0.4, "end_s": 3.4}
    performance = played(
        [part("ann", -1.2, "right", does)], [{"id": "t", "kind": "table", "at": [0.4, 0.0]}]
    )
    brought = {t.kind: t for t in performance.things.values()}
    assert kinds <= set(brought)
    (kind,) = kinds
    assert brought[kind].at[0, 1] == pytest.approx(0.75, abs=0.06)


def test_a_door_opens_as_the_hand_pulls_and_stays_open():
    opens = {"action": "open_door", "target": "d", "start_s": 0.3, "end_s": 3.0}
    performance = played(
        [part("ann", -1.5, "right", opens)], [{"id": "d", "kind": "door", "at": [0.2, 0.6]}]
    )
    opened = performance.things["d"].opened
    assert opened is not None
    assert opened[0] == 0.0
    assert opened[-1] == pytest.approx(1.0)
    assert np.all(np.diff(opened) >= 0.0)


@pytest.mark.parametrize("kind", ["treasure_chest", "box", "gift"])
def test_a_lid_is_shut_until_both_hands_are_on_its_rim(kind):
    opens = {"action": "open_box", "target": "c", "start_s": 0.3, "end_s": 3.0}
    performance = played(
        [part("ann", -1.0, "right", opens)], [{"id": "c", "kind": kind, "at": [0.0, 0.0]}]
    )
    track, joints = performance.things["c"], performance.motions["ann"].joints
    assert track.opened is not None
    frame = int(np.nonzero(track.opened > 0.0)[0][0])
    assert frame > 10
    tall = PROPS.get(kind).height_m * track.scale
    for side in ("left", "right"):
        wrist = joints[frame, J[f"{side}_wrist"]]
        assert abs(wrist[1] - tall) < 0.5 * tall + 0.06
        assert abs(wrist[0]) < 0.55 * PROPS.get(kind).width_m * track.scale + 0.06


@pytest.mark.parametrize(("at", "facing", "handle"), [(-1.5, "right", -0.36), (1.9, "left", 0.36)])
def test_a_hand_is_on_the_handle_when_the_door_begins_to_open(at, facing, handle):
    opens = {"action": "open_door", "target": "d", "start_s": 0.3, "end_s": 3.4}
    performance = played(
        [part("ann", at, facing, opens)], [{"id": "d", "kind": "door", "at": [0.2, 0.2]}]
    )
    track, joints = performance.things["d"], performance.motions["ann"].joints
    assert track.opened is not None
    frame = int(np.nonzero(track.opened > 0.0)[0][0]) - 1
    wrists = joints[frame, [J["left_wrist"], J["right_wrist"]]]
    there = np.array([0.2 + handle, 0.95, 0.2])
    assert np.linalg.norm(wrists - there, axis=1).min() < 0.055


def test_who_takes_what_another_put_down_goes_to_where_it_then_is():
    performance = played(
        [
            part(
                "ann", -1.5, "right",
                {"action": "put_down", "target": "table", "start_s": 0.5, "end_s": 3.0},
            ),
            part(
                "ben", 3.0, "left",
                {"action": "pick_up", "target": "cup", "start_s": 3.4, "end_s": 6.5},
            ),
        ],
        [
            {"id": "cup", "kind": "cup", "at": [-1.5, 0.0], "held_by": "ann"},
            {"id": "table", "kind": "table", "at": [0.3, 0.2]},
        ],
        seconds=8.0,
    )  # fmt: skip
    track = performance.things["cup"]
    assert [g.holder for g in track.held] == ["ann", "ben"]
    assert all(t.gap_m <= 0.02 for t in performance.touches)


def test_a_dog_holds_a_thing_in_its_mouth():
    performance = played(
        [part("rex", 0.0, "right")],
        [{"id": "ball", "kind": "ball", "at": [0.0, 1.0], "held_by": "rex"}],
        actors={"rex": {"kind": "animal", "species": "dog"}},
    )
    (grasp,) = performance.things["ball"].held
    head = performance.motions["rex"].joints[40, J["head"]]
    assert grasp.hand == "mouth"
    assert np.linalg.norm(performance.things["ball"].at[40] - head) < 0.5


def test_the_ball_that_was_fielded_is_thrown_and_the_glove_stays_on():
    field = {"action": "field", "target": "ball", "start_s": 0.4, "end_s": 2.2}
    throw = {"action": "throw", "target": "ben", "start_s": 2.2, "end_s": 3.6}
    performance = played(
        [part("ann", -2.0, "right", field, throw), part("ben", 2.0, "left")],
        [{"id": "ball", "kind": "baseball", "at": [-1.6, 0.0]}],
    )
    assert [grasp.holder for grasp in performance.things["ball"].held] == ["ann", "ben"]
    (glove,) = [t for t in performance.things.values() if t.kind == "glove" and t.owner == "ann"]
    assert {grasp.holder for grasp in glove.held} == {"ann"}
    grasps = [t for t in performance.touches if t.other == "ball"]
    assert max(touch.gap_m for touch in grasps) <= 0.02


@pytest.mark.parametrize("facing", ["right", "left"])
@pytest.mark.parametrize("giver", ["adult", "other"])
@pytest.mark.parametrize("other", [{"height_m": 1.1}, {"kind": "robot"}])
@pytest.mark.parametrize("kind", ["gift", "cup", "ball"])
def test_what_is_given_meets_the_hand_that_takes_it_over_feet_that_stay(facing, giver, other, kind):
    x = -0.6 if facing == "right" else 0.6
    give = {"action": "give", "target": "b", "start_s": 1.4, "end_s": 3.4}
    small = "a" if giver == "other" else "b"
    performance = played(
        [part("a", x, facing, give), part("b", -x, "left" if facing == "right" else "right")],
        [{"id": "g", "kind": kind, "at": [0.0, 1.0], "held_by": "a"}],
        actors={small: other},
    )
    (touch,) = [t for t in performance.touches if t.kind == "grasp"]
    assert touch.gap_m <= 0.02
    near = slice(touch.start - 14, touch.start + 16)
    for motion in performance.motions.values():
        for side, column in (("left", 0), ("right", 2)):
            foot = motion.joints[near, J[f"{side}_ankle"]][:, [0, 2]].astype(float)
            planted = motion.contacts[near, column]
            speed = np.linalg.norm(np.diff(foot, axis=0), axis=1) * FPS
            assert speed[planted[1:] & planted[:-1]].max(initial=0.0) < 0.01
