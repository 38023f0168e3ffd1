"""Every word of the vocabulary has a stage on which it can be seen."""

import pytest

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.showing import showing
from stickgen_engine.timeline.plan import plan
from stickgen_engine.vocabulary.actions import ACTIONS


@pytest.mark.parametrize("action", ACTIONS.names)
def test_an_action_is_done_on_its_stage_and_nothing_stands_in_for_it(action: str) -> None:
    performance = perform_scene(plan(showing(action))[0])
    reports = performance.motions["mia"].reports
    assert any(report.beat.action == action for report in reports)
    assert not [report.degraded for report in reports if report.degraded]


def test_another_action_can_follow() -> None:
    beats = perform_scene(plan(showing("run", then="sit"))[0]).motions["mia"].reports
    written = [report.beat.action for report in beats if report.beat.index is not None]
    assert written[0] == "run"
    assert written[-1] == "sit"
