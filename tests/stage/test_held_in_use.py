"""What is held turns to what it is for: cups to lips, arrows to the target, bottles to cups."""

from math import atan2, degrees, hypot
from typing import Any

import pytest

from stickgen_engine.camera.state import View
from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.figure import draw_figure
from stickgen_engine.drawing.figures.hands import palm_at
from stickgen_engine.drawing.figures.lips import lips_of
from stickgen_engine.drawing.figures.projection import Projected, project
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.showing import showing
from stickgen_engine.stage.staged import StagedScene

Matrix = tuple[float, ...]


def scene_of(action: str, *, kind: str = "", facing: str = "right") -> StagedScene:
    script = showing(action, seed=1).model_dump(mode="json")
    scene = script["scenes"][0]
    scene["parts"][0]["facing"] = facing
    if kind:
        scene["props"] = [{"id": "own", "kind": kind, "at": [0.0, 0.0], "held_by": "mia"}]
        scene["parts"][0]["actions"][-1]["target"] = "own"
    return staged(planned(ScriptSchema.model_validate(script))[0], (640, 640))


def drawn(scene: StagedScene, frame: int) -> tuple[Projected, list[Matrix]]:
    """Return somebody as projected on a frame and where each held prop is drawn."""
    view, member, on = View(scene.cameras[frame], 640, 640), scene.cast[0], RecordingPainter()
    joints = member.motion.joints[frame]
    heading = float(member.motion.heading_deg[frame])
    held = scene.possession.in_hands(member, frame, view)
    draw_figure(
        on, view, joints, heading, member.look, member.face(frame, 0.0), scene.light, held=held
    )
    calls: list[dict[str, Any]] = [call for name, call in on.calls if name == "push"]
    body = project(view, joints, heading, member.look)
    assert body is not None
    return body, [call["matrix"] for call in calls if call["role"] == "prop"]


def point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@pytest.mark.parametrize(("kind", "rim"), [("cup", 0.09), ("bottle", 0.28)])
@pytest.mark.parametrize("facing", ["right", "left"])
def test_who_drinks_has_the_mouth_of_the_vessel_at_the_lips(
    kind: str, rim: float, facing: str
) -> None:
    scene = scene_of("drink", kind=kind, facing=facing)
    look, nearest, tipped = scene.cast[0].look, 9.0, 0.0
    for frame in range(15, scene.frames - 15):
        body, (matrix,) = drawn(scene, frame)
        x, y, radius = lips_of(body, look)
        rim_x, rim_y = point(matrix, 0.0, rim)
        gap = hypot(rim_x - x, rim_y - y) / radius
        if gap < nearest:
            nearest = gap
            tipped = abs(degrees(atan2(matrix[2], -matrix[3])))
    assert nearest < 0.35
    assert tipped > 25.0


def test_an_arrow_is_nocked_at_the_hand_that_draws_and_points_away_from_it() -> None:
    scene = scene_of("shoot_bow")
    release = next(
        int(track.shown.argmax()) for track in scene.performance.things.values()
        if track.kind == "arrow"
    )  # fmt: skip
    body, (matrix,) = drawn(scene, release - 4)
    bow, string = palm_at(body, "left")[0], palm_at(body, "right")[0]
    assert hypot(matrix[4] - bow[0], matrix[5] - bow[1]) < 1.0
    assert bow[0] > string[0] + 0.2 * body.unit
    along = degrees(atan2(matrix[1], matrix[0]))
    there = degrees(atan2(bow[1] - string[1], bow[0] - string[0]))
    assert abs(along - there) < 6.0


def test_a_bottle_that_is_poured_from_has_its_neck_lower_than_its_foot() -> None:
    scene = scene_of("pour")
    lowest = max(
        point(matrix, 0.0, 0.28)[1] - point(matrix, 0.0, 0.0)[1]
        for frame in range(20, scene.frames - 25)
        for matrix in drawn(scene, frame)[1]
    )
    assert lowest > 3.0
