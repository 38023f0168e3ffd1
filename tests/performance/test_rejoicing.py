"""Joy has several forms: seeds choose, and nobody repeats one twice in a row."""

from itertools import pairwise

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.evaluation.physical import physical
from stickgen_engine.performance.performed import Performance
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.plan import plan


def rejoiced(seed: int, seconds: float = 8.0) -> Performance:
    return perform_scene(plan(showing("celebrate", seconds=seconds, seed=seed))[0])


def forms(performance: Performance) -> list[str]:
    beats = [report.beat for report in performance.motions["mia"].reports]
    return [beat.variant for beat in beats if beat.action == "celebrate"]


def test_joy_goes_from_form_to_form_and_another_seed_rejoices_otherwise() -> None:
    done = [tuple(forms(rejoiced(seed))) for seed in range(6)]
    assert all(len(one) == 3 and all(a != b for a, b in pairwise(one)) for one in done)
    assert len(set(done)) >= 3
    assert len({one[0] for one in done}) >= 2


def test_whatever_the_form_feet_leave_the_floor_and_a_fist_goes_over_the_head() -> None:
    for seed in range(6):
        motion = rejoiced(seed, 2.5).motions["mia"]
        feet = motion.joints[:, [J["left_foot"], J["right_foot"]], 1].min(axis=1)
        assert feet.max() > 0.06
        wrists = motion.joints[:, [J["left_wrist"], J["right_wrist"]], 1].max(axis=1)
        assert (wrists - motion.joints[:, J["head"], 1]).max() > 0.15
        measured = physical(motion)
        assert measured.worst_slide_cms < 1.0
        assert measured.lowest_cm > -1.0
