"""Figures: what is drawn for every body, from every side, in every light."""

from math import cos, isfinite, radians, sin
from typing import Any, Literal

import numpy as np
import pytest
from numpy.typing import NDArray

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import luminance, rgb
from stickgen_engine.drawing.figure import draw_figure, draw_shadow
from stickgen_engine.drawing.figures.feet import shoe
from stickgen_engine.drawing.figures.hands import (
    POSE_BY_ACTION,
    add_hand,
    choose_pose,
    hands_for,
    pose_of,
)
from stickgen_engine.drawing.figures.held import Held
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.projection import HEAD, cheated_yaw, project, screen_yaw
from stickgen_engine.drawing.figures.shades import shades_for
from stickgen_engine.drawing.figures.skirts import comes_forward
from stickgen_engine.drawing.light import light_for
from stickgen_engine.drawing.look import Look, look_for
from stickgen_engine.drawing.paths import points_of, rectangle
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.faces.state import FaceState
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

Joints = NDArray[np.float64]
DAY = light_for("day")
FACE = FaceState()
VIEW = View(CameraState(), 1280, 720)

CAST = {
    "man": Actor(id="tom"),
    "woman": Actor(id="mia"),
    "child": Actor(id="kid", height_m=1.2),
    "old": Actor(id="opa", manner="old", accessories=("cane",)),
    "knight": Actor(id="k", accessories=("armor", "sword", "shield")),
    "king": Actor(id="king"),
    "chef": Actor(id="c", accessories=("chef_hat",)),
    "ninja": Actor(id="ninja"),
    "astronaut": Actor(id="a", accessories=("spacesuit",)),
    "robot": Actor(id="r", kind="robot"),
    "alien": Actor(id="z", kind="alien"),
    "ghost": Actor(id="g", accessories=("sheet",)),
    "wizard": Actor(id="w", accessories=("wizard_hat", "wand")),
    "pirate": Actor(id="p", accessories=("pirate_hat",)),
    "hero": Actor(id="h", accessories=("cape", "scarf")),
    "doctor": Actor(id="d", accessories=("stethoscope",)),
    "player": Actor(id="j", accessories=("jersey", "backpack")),
    "police": Actor(id="o", accessories=("police_cap",)),
    "builder": Actor(id="b", accessories=("hard_hat",)),
    "santa": Actor(id="s", accessories=("santa_hat",)),
    "suit": Actor(id="m", accessories=("suit", "bow_tie", "wings", "umbrella")),
    "dog": Actor(id="rex", kind="animal", species="dog"),
    "cat": Actor(id="tib", kind="animal", species="cat"),
    "horse": Actor(id="star", kind="animal", species="horse", accessories=("saddle",)),
    "bird": Actor(id="tweet", kind="animal", species="bird"),
}


def standing(look: Look, heading: float = 0.0, *, arm: float = 8.0, lift: float = 0.0) -> Joints:
    """Stand with the feet a step apart; ``arm`` is how far both arms are raised, in degrees."""
    h = look.height_m
    ahead = np.array([cos(radians(heading)), 0.0, sin(radians(heading))])
    left = np.array([-sin(radians(heading)), 0.0, cos(radians(heading))])
    up = np.array([0.0, 1.0, 0.0])
    joints = np.zeros((22, 3))

    def put(name: str, x: float, y: float, z: float) -> None:
        joints[J[name]] = h * (x * ahead + y * up + z * left) + lift * up

    for name, y in (("pelvis", 0.46), ("spine1", 0.52), ("spine2", 0.59), ("spine3", 0.655),
                    ("neck", 0.715), ("head", 0.755)):  # fmt: skip
        put(name, 0.0, y, 0.0)
    c, s = cos(radians(arm)), sin(radians(arm))
    for side, z in (("left", 1.0), ("right", -1.0)):
        step = 0.1 * z
        put(f"{side}_hip", 0.0, 0.45, 0.042 * z)
        put(f"{side}_knee", step * 0.6, 0.24, 0.042 * z)
        put(f"{side}_ankle", step, 0.03, 0.042 * z)
        put(f"{side}_foot", step + 0.083, 0.012, 0.042 * z)
        put(f"{side}_collar", 0.0, 0.69, 0.02 * z)
        put(f"{side}_shoulder", 0.0, 0.69, 0.075 * z)
        put(f"{side}_elbow", 0.15 * s, 0.69 - 0.15 * c, 0.075 * z)
        put(f"{side}_wrist", 0.29 * s, 0.69 - 0.29 * c, 0.075 * z)
    return joints


def shapes(name: str, heading: float = 0.0, **facts: Any) -> list[dict[str, Any]]:
    on = RecordingPainter()
    look = look_for(CAST[name])
    draw_figure(on, VIEW, standing(look, heading), heading, look, FACE, DAY, **facts)
    return [call for kind, call in on.calls if kind == "shape"]


def picture(name: str, heading: float = 0.0) -> NDArray[np.uint8]:
    painter = CairoPainter(120, 140)
    painter.shape(rectangle(0, 0, 120, 140), fill=rgb("ffffff"))
    look = look_for(CAST[name])
    view = View(CameraState(scale=55.0 * 720 / 140, horizon=0.2), 120, 140)
    draw_figure(painter, view, standing(look, heading), heading, look, FACE, DAY)
    return np.array(painter.pixels(), dtype=np.uint8).reshape(140, -1, 4)[:, :120, :3]


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("heading", [0.0, 50.0, 90.0, 180.0, 230.0, 270.0])
def test_every_body_draws_from_every_side(name: str, heading: float) -> None:
    drawn = shapes(name, heading, time_s=1.3)
    assert len(drawn) <= 110
    for shape in drawn:
        assert all(isfinite(n) for segment in shape["path"] for n in segment[1:])


def test_no_two_bodies_have_the_same_silhouette() -> None:
    masks = {name: picture(name).min(axis=2) < 250 for name in CAST}
    names = list(masks)
    for index, first in enumerate(names):
        for second in names[index + 1 :]:
            both = masks[first] | masks[second]
            apart = (masks[first] ^ masks[second]).sum() / both.sum()
            assert apart > 0.02, (first, second)


def test_the_same_moment_is_drawn_the_same() -> None:
    assert shapes("king", 30.0, time_s=2.0) == shapes("king", 30.0, time_s=2.0)


def test_soles_stand_on_the_floor() -> None:
    look = look_for(CAST["man"])
    for heading in (0.0, 45.0, 90.0, 180.0, 270.0):
        body = project(VIEW, standing(look, heading), heading, look)
        assert body is not None
        for side in ("left", "right"):
            x, _, z = standing(look, heading)[J[f"{side}_ankle"]]
            floor = VIEW.point(float(x), 0.0, float(z))[1]
            lowest = max(y for _, y in points_of(shoe(body, side)))
            assert lowest == pytest.approx(floor, abs=0.03 * body.unit)


def test_outlines_are_as_wide_for_a_child_as_for_a_man() -> None:
    lines = {}
    for name in ("man", "child"):
        look = look_for(CAST[name])
        body = project(VIEW, standing(look), 0.0, look)
        assert body is not None
        lines[name] = body.line
    assert lines["man"] == pytest.approx(lines["child"], rel=0.01)
    assert lines["man"] == pytest.approx(0.0095 * 1.8 * 150, rel=0.02)


def test_far_limbs_are_paler_and_near_ones_plain() -> None:
    look = look_for(CAST["man"])
    body = project(VIEW, standing(look), 0.0, look)
    assert body is not None
    assert body.farness("left") == 1.0
    assert body.farness("right") == 0.0
    shades = shades_for(DAY, 0.0)
    assert luminance(shades.limb(look.legs, 1.0)) > luminance(shades.limb(look.legs)) + 0.2


def test_limbs_are_near_on_both_sides_of_who_faces_the_viewer() -> None:
    look = look_for(CAST["man"])
    body = project(VIEW, standing(look, 270.0), 270.0, look)
    assert body is not None
    assert body.farness("left") == body.farness("right") == 0.0


def test_a_body_behind_the_camera_is_not_drawn() -> None:
    on = RecordingPainter()
    look = look_for(CAST["man"])
    joints = standing(look) + np.array([0.0, 0.0, -9.0])
    draw_figure(on, VIEW, joints, 0.0, look, FACE, DAY)
    draw_shadow(on, VIEW, joints, look, DAY)
    assert on.calls == []


def test_the_head_is_above_the_neck_and_as_large_as_its_body_asks() -> None:
    for name, heads in (("man", 4.1), ("child", 2.75)):
        look = look_for(CAST[name])
        body = project(VIEW, standing(look), 0.0, look)
        assert body is not None
        assert body.at[HEAD][1] < body.joint("head")[1]
        assert heads > 0


def test_heads_seen_from_the_side_turn_to_the_viewer() -> None:
    assert cheated_yaw(0.0) == 0.0
    assert 24.0 <= cheated_yaw(90.0) <= 35.0
    assert cheated_yaw(-90.0) == -cheated_yaw(90.0)
    assert cheated_yaw(180.0) == 180.0
    assert [screen_yaw(VIEW, heading) for heading in (270.0, 0.0, 180.0)] == [0.0, 90.0, -90.0]


def test_a_raised_hand_opens_and_a_hanging_one_relaxes() -> None:
    look = look_for(CAST["man"])
    poses = {}
    for arm in (8.0, 150.0):
        body = project(VIEW, standing(look, arm=arm), 0.0, look)
        assert body is not None
        poses[arm] = choose_pose(body, "right")
        if arm == 8.0:
            assert pose_of(body, "right", "point") == "relax"
    assert poses == {8.0: "relax", 150.0: "open"}
    assert hands_for("point") == ("point", None)
    assert hands_for("clap") == ("flat", "flat")
    assert hands_for("idle") is None


def test_hands_are_posed_for_actions_that_exist() -> None:
    assert set(POSE_BY_ACTION) <= set(ACTIONS.names)


@pytest.mark.parametrize("kind", [word.name for word in PROPS if word.held])
def test_everything_that_can_be_held_is_drawn_in_the_hand(kind: str) -> None:
    look = look_for(CAST["man"])
    either: tuple[Literal["right", "both"], ...] = ("right", "both")
    for hand in either:
        on = RecordingPainter()
        held = (Held(kind, hand, 10.0),)
        draw_figure(on, VIEW, standing(look), 0.0, look, FACE, DAY, held=held)
        props = [call for name, call in on.calls if name == "push" and call["role"] == "prop"]
        assert len(props) == 1
        x, y = props[0]["matrix"][4:]
        assert abs(x - 640.0) < 150.0
        assert 250.0 < y < 720.0


def test_a_hand_that_holds_something_puts_the_sword_away() -> None:
    plain = shapes("knight")
    busy = shapes("knight", held=(Held("cup", "right"),))
    assert plain != busy


def test_back_light_is_drawn_before_the_figure_and_only_where_there_is_some() -> None:
    look = look_for(CAST["man"])
    on = RecordingPainter()
    sunset = light_for("sunset")
    draw_figure(on, VIEW, standing(look), 0.0, look, FACE, sunset)
    fills = [call["fill"] for kind, call in on.calls if kind == "shape"]
    assert fills[0] == sunset.rim
    assert sunset.rim not in fills[len(fills) // 2 :]


def test_the_sun_throws_a_shape_and_clouds_do_not() -> None:
    look = look_for(CAST["man"])
    for light, thrown in ((DAY, 1), (light_for("day", "rainy"), 0)):
        on = RecordingPainter()
        draw_shadow(on, VIEW, standing(look), look, light)
        assert sum(kind == "shape" for kind, _ in on.calls) == thrown
        assert any(kind == "spot" for kind, _ in on.calls)


def test_a_contact_shadow_fades_as_the_body_rises() -> None:
    look = look_for(CAST["man"])
    strength = []
    for lift in (0.0, 0.5, 1.5):
        on = RecordingPainter()
        draw_shadow(on, VIEW, standing(look, lift=lift), look, DAY)
        spots = [call["colour"][3] for kind, call in on.calls if kind == "spot"]
        strength.append((sum(spots), len(spots)))
    assert strength[0][0] > strength[1][0] > strength[2][0]
    assert [count for _, count in strength] == [3, 1, 1]


def test_only_a_raised_thigh_covers_the_trunk() -> None:
    look = look_for(CAST["man"])
    walking = standing(look, 270.0)
    walking[J["right_knee"]] += np.array([0.0, 0.0, -0.25])
    sitting = standing(look, 270.0)
    sitting[J["right_knee"]] = sitting[J["right_hip"]] + np.array([0.0, 0.0, -0.38])
    for joints, covers in ((walking, False), (sitting, True)):
        body = project(VIEW, joints, 270.0, look)
        assert body is not None
        assert comes_forward(body, "right") is covers
        assert not comes_forward(body, "left")


def test_a_small_figure_is_drawn_with_less() -> None:
    look = look_for(CAST["king"])
    far = View(CameraState(scale=30.0), 1280, 720)
    on = RecordingPainter()
    draw_figure(on, far, standing(look), 0.0, look, FACE, DAY)
    assert sum(kind == "shape" for kind, _ in on.calls) < 0.8 * len(shapes("king"))


def test_flat_hands_stand_up_or_point_along_the_arm_as_a_gesture_asks() -> None:
    look = look_for(CAST["man"])
    body = project(VIEW, standing(look, arm=90.0), 0.0, look)
    assert body is not None
    x, y = body.joint("right_wrist")
    reach: dict[str, tuple[float, float]] = {}
    for pose in ("flat", "upright", "fist"):
        layers, on = Layers(), RecordingPainter()
        add_hand(
            layers, Layer.NEAR_HAND, body, "right", pose=pose, fill=look.skin, ink=look.skin,
            look=look,
        )  # fmt: skip
        layers.draw(on)
        dots = [segment[-2:] for _, call in on.calls for segment in call["path"] if segment[1:]]
        ahead = max(abs(float(px) - x) for px, _ in dots)
        reach[pose] = (ahead, max(y - float(py) for _, py in dots))
    assert reach["flat"][0] > 1.5 * reach["fist"][0]
    assert reach["upright"][1] > 2.0 * reach["flat"][1]
    assert hands_for("pray") == ("upright", "upright")
    assert hands_for("salute") == ("flat", None)
    assert hands_for("shrug") == ("offered", "offered")
