"""Every example draws, from its first frame to its last, and nothing of it is left out."""

from pathlib import Path

import pytest

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.script.reading import read_script
from stickgen_engine.stage.canvas import Canvas

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_scene_of_an_example_draws_with_all_that_is_written(path: Path):
    script = read_script(path).script
    size = (180, 320) if script.size[0] < script.size[1] else (320, 180)
    canvas = Canvas(*size, style_named(script.style))
    for timeline in planned(script):
        made = staged(timeline, size)
        assert made.notes == ()
        reports = [report for member in made.cast for report in member.motion.reports]
        assert [report.degraded for report in reports if report.degraded] == []
        pictures = set()
        for frame in (0, made.frames // 2, made.frames - 1):
            made.draw(frame, canvas)
            pictures.add(bytes(canvas.cairo.pixels()))
        assert len(pictures) == 3
