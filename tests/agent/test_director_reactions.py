"""What another does after a line is in the frame."""

import pytest

from stickgen_agent.director.directing import direct
from stickgen_engine.review.reviewing import review

STORIES = [
    'Anna stands in the garden. She shouts "Go away!" to Ben. Ben runs away.',
    'The doctor looks at the boy. "You are healthy!" she says. The boy jumps.',
]


@pytest.mark.parametrize("story", STORIES)
def test_the_answer_to_a_line_is_never_off_screen(story: str) -> None:
    findings = review(direct(story).script)
    assert not [found for found in findings if found.kind in ("out_of_frame", "short_shot")]
