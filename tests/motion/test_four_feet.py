import numpy as np
import pytest
from numpy.typing import NDArray

from stickgen_engine.motion.proportions import build_of
from stickgen_engine.motion.source import Motion
from stickgen_engine.motion.tables.quad_gaits import QUAD_GAITS, gait_for
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does
from stickgen_engine.vocabulary.manners import MANNERS
from tests.motion.measures import animated, bones, moved, worst_slide

SPECIES = ("dog", "cat", "horse")
FEET = ("left_ankle", "right_ankle", "left_wrist", "right_wrist")


def beast(species: str, **facts: object) -> Actor:
    return Actor.model_validate({"id": "pet", "kind": "animal", "species": species, **facts})


def gone(species: str, action: str, metres: float, seconds: float, **facts: object) -> Motion:
    count = round(seconds * FPS)
    way = Beat(action, 5, 5 + count, path=((metres, 0.0),), index=0, **facts)  # type: ignore[arg-type]
    after = Beat("idle", 5 + count, 20 + count, at=(metres, 0.0))
    return animated((Beat("idle", 0, 5), way, after), beast(species), 3)


def aloft(motion: Motion, species: str) -> NDArray[np.bool_]:
    build = build_of(beast(species))
    feet = motion.joints[:, [J[name] for name in FEET], 1]
    # A hind ankle rises while its toes still bear.
    toes = motion.joints[:, [J["left_foot"], J["right_foot"]], 1]
    up = feet > build.ankle_y + 0.004
    up[:, :2] &= toes > build.toe_y + 0.01
    return up


def longest_run(flags: NDArray[np.bool_]) -> int:
    best = now = 0
    for flag in flags:
        now = now + 1 if flag else 0
        best = max(best, now)
    return best


def middle(motion: Motion, frame: int) -> NDArray[np.float64]:
    ends = motion.joints[frame, [J["pelvis"], J["neck"]]].astype(np.float64)
    return np.asarray(ends.mean(axis=0)[[0, 2]])


@pytest.mark.parametrize("species", SPECIES)
def test_a_gallop_flies_for_two_frames_and_more(species: str) -> None:
    motion = gone(species, "gallop", 18.0, 3.0)
    up = np.asarray(aloft(motion, species)[25:70].all(axis=1))
    assert longest_run(up) >= 2


@pytest.mark.parametrize("species", SPECIES)
def test_a_walk_always_stands_on_two_feet_at_least(species: str) -> None:
    motion = gone(species, "walk", 1.6 if species == "cat" else 3.2, 4.0)
    assert aloft(motion, species)[30:80].sum(axis=1).max() <= 2


@pytest.mark.parametrize("species", SPECIES)
def test_in_a_walk_each_forefoot_follows_the_hind_foot_of_its_side(species: str) -> None:
    motion = gone(species, "walk", 1.6 if species == "cat" else 4.0, 5.0)
    up = aloft(motion, species)[40:100]
    lifts = {name: np.flatnonzero(up[1:, i] & ~up[:-1, i]).tolist() for i, name in enumerate(FEET)}
    for side in ("left", "right"):
        for hind in lifts[f"{side}_ankle"]:
            fore = [frame - hind for frame in lifts[f"{side}_wrist"] if frame > hind]
            other = [f - hind for f in lifts[f"{'right' if side == 'left' else 'left'}_wrist"]
                     if f > hind]  # fmt: skip
            if fore and other:
                assert fore[0] < other[0]


@pytest.mark.parametrize("species", SPECIES)
def test_a_trot_moves_diagonal_feet_together(species: str) -> None:
    motion = gone(species, "trot", 5.0 if species == "cat" else 8.0, 3.0)
    up = aloft(motion, species)[25:65].astype(np.float64)
    same = np.mean(up[:, 0] == up[:, 3])
    across = np.mean(up[:, 0] == up[:, 2])
    assert same > 0.8
    assert across < 0.6


@pytest.mark.parametrize("species", SPECIES)
def test_faster_ways_are_gone_in_faster_gaits(species: str) -> None:
    gaits = QUAD_GAITS[species]
    assert gait_for(species, "walk", 0.2) is gaits["walk"]
    assert gait_for(species, "walk", 1.5) is gaits["trot"]
    assert gait_for(species, "run", 3.0) is gaits["canter"]
    assert gait_for(species, "run", 6.0) is gaits["gallop"]
    assert gait_for(species, "trot", 9.0) is gaits["trot"]


@pytest.mark.parametrize("action", ["walk", "gallop", "pounce", "jump", "swim", "sneak", "skip"])
@pytest.mark.parametrize("species", SPECIES)
def test_ways_end_exactly_where_they_lead(species: str, action: str) -> None:
    speed = max(ACTIONS.get(action).speed_mps, 0.6)
    far = min(2.0 * speed, 5.0)
    motion = gone(species, action, far, 2.6)
    assert np.allclose(middle(motion, 4 + round(2.6 * FPS)), (far, 0.0), atol=0.03)


@pytest.mark.parametrize("species", SPECIES)
def test_standing_forefeet_do_not_slide(species: str) -> None:
    for action in ("walk", "trot", "gallop", "sneak"):
        motion = gone(species, action, 2.0 if species == "cat" else 4.0, 2.6)
        paws = motion.joints[:, [J["left_wrist"], J["right_wrist"]]].astype(np.float64)
        low = paws[:, :, 1] < build_of(beast(species)).ankle_y + 1e-4
        step = np.linalg.norm(np.diff(paws[:, :, [0, 2]], axis=0), axis=2)
        held = low[1:] & low[:-1]
        assert np.quantile(step[held], 0.98) < 0.004, action


@pytest.mark.parametrize("species", SPECIES)
def test_who_backs_away_keeps_its_face_to_where_it_was(species: str) -> None:
    motion = gone(species, "back_away", 1.0, 2.4, facing_deg=180.0)
    going = motion.heading_deg[40:60]
    assert np.all(np.abs((going - 180.0 + 180.0) % 360.0 - 180.0) < 30.0)


@pytest.mark.parametrize("species", SPECIES)
def test_a_lame_foot_is_kept_off_the_ground(species: str) -> None:
    motion = gone(species, "limp", 1.0, 3.0)
    build = build_of(beast(species))
    assert motion.joints[25:65, J["right_wrist"], 1].min() > build.ankle_y + 0.1 * build.leg


@pytest.mark.parametrize("species", SPECIES)
def test_a_leap_on_to_something_ends_at_its_height(species: str) -> None:
    motion = gone(species, "jump", 1.6, 1.8, floor_m=0.6)
    feet = motion.joints[-1, [J[name] for name in FEET], 1]
    assert np.allclose(feet, 0.6 + build_of(beast(species)).ankle_y, atol=0.02)


def test_a_horse_clears_what_it_jumps_over() -> None:
    motion = gone("horse", "jump", 4.0, 1.8, over_m=0.9)
    feet = motion.joints[:, [J[name] for name in FEET]]
    over = np.abs(feet[:, :, 0] - 2.0) < 0.2
    assert feet[:, :, 1][over].min() > 0.7


@pytest.mark.parametrize("species", SPECIES)
def test_what_animals_do_is_no_standing_about(species: str) -> None:
    idle = moved("idle", beast(species)).joints
    for word in ACTIONS:
        if not does(species, word.name) or word.name in ("idle", "stand", "turn_around"):
            continue
        motion = moved(word.name, beast(species))
        assert not any(report.degraded for report in motion.reports), word.name
        count = min(len(idle), len(motion.joints))
        own = motion.joints[:count] - motion.joints[:count, :1]
        gap = np.linalg.norm(own - (idle[:count] - idle[:count, :1]), axis=2).max()
        turned = np.ptp(np.unwrap(np.radians(motion.heading_deg))) > 0.5
        assert gap > 0.05 * beast(species).height_m or turned, word.name


@pytest.mark.parametrize("species", SPECIES)
def test_no_two_actions_of_an_animal_look_the_same(species: str) -> None:
    seen: dict[bytes, str] = {}
    for word in ACTIONS:
        if does(species, word.name) and word.name not in ("sit_down", "slap", "dive", "climb"):
            key = moved(word.name, beast(species)).joints[:40].round(3).tobytes()
            assert key not in seen, (word.name, seen.get(key))
            seen[key] = word.name


def heads(species: str, manner: str) -> float:
    way = Beat("walk", 0, 90, path=((2.0, 0.0),), manner=manner, index=0)
    joints = animated((way,), beast(species), 3).joints
    head, pelvis = joints[30:70, J["head"], 1], joints[30:70, 0, 1]
    return float((head - pelvis).mean() / beast(species).height_m)


@pytest.mark.parametrize("species", SPECIES)
def test_the_head_is_low_in_sorrow_and_high_in_pride(species: str) -> None:
    assert heads(species, "sad") < heads(species, "neutral") - 0.04
    assert heads(species, "depressed") < heads(species, "sad")
    assert heads(species, "proud") > heads(species, "neutral") + 0.02


@pytest.mark.parametrize("species", SPECIES)
def test_manners_neither_slide_nor_sink_on_four_feet(species: str) -> None:
    for manner in MANNERS:
        for action in ("walk", "gallop", "wave", "sit"):
            motion = moved(action, beast(species), manner=manner.name)
            assert worst_slide(motion) < 0.002, (manner.name, action)
            assert motion.joints[:, :, 1].min() > -0.01, (manner.name, action)
            lengths = bones(motion)
            assert np.all(lengths.max(axis=0) / lengths.min(axis=0) < 1.001), manner.name


@pytest.mark.parametrize("action", ["walk", "gallop", "bark", "sit", "jump", "wag"])
def test_no_two_takes_on_four_feet_are_alike(action: str) -> None:
    path = ((2.0, 0.0),) if ACTIONS.get(action).travels else ()
    beats: tuple[Beat, ...] = (Beat(action, 0, 60, path=path, index=0),)
    if ACTIONS.get(action).layer == "upper":
        beats = (Beat("idle", 0, 60), Beat(action, 0, 60, layer="upper", index=0))
    first, second = (animated(beats, beast("dog"), seed).joints for seed in (1, 2))
    again = animated(beats, beast("dog"), 1).joints
    assert np.array_equal(first, again)
    assert np.abs(first - second).max() > 0.01
