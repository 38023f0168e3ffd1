from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_engine.drawing.colour import luminance, rgb
from stickgen_engine.drawing.head import draw_behind_head, draw_head
from stickgen_engine.drawing.heads.hair_styles import HAIR_CUTS
from stickgen_engine.drawing.heads.palette import colours_for
from stickgen_engine.drawing.heads.wardrobe import HEAD_WORDS
from stickgen_engine.drawing.light import light_for
from stickgen_engine.drawing.look import BODIES, HAIR_STYLES, Look, look_for
from stickgen_engine.drawing.paths import points_of
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.faces.expressions import EXPRESSIONS, posed
from stickgen_engine.faces.state import FaceState
from stickgen_engine.script.models import Actor
from stickgen_engine.vocabulary.accessories import ACCESSORIES

DAY = light_for("day")
SOMEBODY = replace(
    look_for(Actor(id="sam", color="#17a398")), body="man", hair_style="side",
    accessories=frozenset(), female=False, old=False,
)  # fmt: skip


def drawn(
    look: Look = SOMEBODY, face: FaceState | None = None, *, yaw: float = 24.0, radius: float = 30.0
) -> list[tuple[str, dict[str, object]]]:
    on = RecordingPainter()
    draw_head(
        on, look, face or FaceState(), DAY, x=100, y=100, radius=radius, yaw_deg=yaw, line_px=2.4
    )
    return on.calls


def wearing(*words: str) -> Look:
    return replace(SOMEBODY, accessories=frozenset(words))


@pytest.mark.parametrize("expression", [name for name in EXPRESSIONS if name != "neutral"])
def test_every_expression_shows(expression: str) -> None:
    for body in ("man", "robot", "alien", "ghost"):
        look = replace(SOMEBODY, body=body)
        assert drawn(look, posed(expression), yaw=0) != drawn(look, posed("neutral"), yaw=0)


@pytest.mark.parametrize("mode", ["talk", "shout", "whisper", "sing"])
def test_every_way_of_speaking_shows_on_every_expression(mode: str) -> None:
    for expression in EXPRESSIONS:
        spoken = posed(expression, mode=mode, viseme="D")
        assert drawn(face=spoken) != drawn(face=posed(expression))


def test_the_nine_mouths_all_differ() -> None:
    mouths = [str(drawn(face=posed("neutral", mode="talk", viseme=v), yaw=0)) for v in "XABCDEFGH"]  # type: ignore[arg-type]
    assert len(set(mouths)) == 9


@pytest.mark.parametrize("word", sorted(HEAD_WORDS))
def test_whatever_is_worn_on_the_head_shows(word: str) -> None:
    assert drawn(wearing(word)) != drawn()


def test_every_word_for_head_and_face_in_the_vocabulary_can_be_worn() -> None:
    words = {word.name for word in ACCESSORIES if word.spot in ("head", "face")}
    assert words | {"bow"} <= HEAD_WORDS


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_every_hair_style_differs_from_the_rest(style: str) -> None:
    mine = drawn(replace(SOMEBODY, hair_style=style))
    for other in HAIR_STYLES:
        if other != style:
            assert drawn(replace(SOMEBODY, hair_style=other)) != mine


@settings(max_examples=80, deadline=None)
@given(
    body=st.sampled_from([body for body in BODIES if body != "animal"]),
    style=st.sampled_from(sorted(HAIR_CUTS)),
    worn=st.sets(st.sampled_from(sorted(HEAD_WORDS)), max_size=3),
    expression=st.sampled_from(sorted(EXPRESSIONS)),
    yaw=st.floats(-400, 400),
    radius=st.floats(3, 300),
)
def test_any_head_can_be_drawn_from_any_side(
    body: str, style: str, worn: set[str], expression: str, yaw: float, radius: float
) -> None:
    look = replace(SOMEBODY, body=body, hair_style=style, accessories=frozenset(worn))
    calls = drawn(look, posed(expression, mode="shout", viseme="D"), yaw=yaw, radius=radius)
    assert len(calls) <= 110
    depth = 0
    for name, facts in calls:
        depth += (name == "push") - (name == "pop")
        if name == "shape":
            points = points_of(facts["path"])  # type: ignore[arg-type]
            assert all(abs(x) < 3 and abs(y) < 3 for x, y in points)
    assert depth == 0


def features(yaw: float) -> list[tuple[float, float]]:
    """The middles of the white and black parts of the face, in head radii."""
    whites = [
        facts["path"] for name, facts in drawn(yaw=yaw)
        if name == "shape" and facts["fill"] == rgb("FFFFFF")
    ]  # fmt: skip
    middles = []
    for path in whites:
        points = points_of(path)  # type: ignore[arg-type]
        middles.append((sum(x for x, _ in points) / len(points), sum(y for _, y in points)))
    return middles


def test_the_back_of_a_head_has_no_face() -> None:
    assert features(0)
    assert features(180) == features(-180) == []


def test_in_profile_one_eye_is_hidden() -> None:
    assert len(features(0)) == 2 * len(features(62))


def test_a_head_that_turns_right_takes_its_features_along() -> None:
    places = [max(x for x, _ in features(yaw)) for yaw in (0, 15, 30)]
    assert places == sorted(places)


def test_slow_turns_have_no_jumps() -> None:
    for step in range(-170, 170, 5):
        first, second = drawn(yaw=step), drawn(yaw=step + 1)
        skin = [
            points_of(facts["path"])  # type: ignore[arg-type]
            for calls in (first, second)
            for name, facts in calls
            if name == "shape" and facts["fill"] == colours_for(SOMEBODY, DAY, 0.0).hair
        ]
        if len(skin) == 2 and len(skin[0]) == len(skin[1]):
            moved = max(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(*skin, strict=True))
            assert moved < 0.2


def test_faces_stay_at_half_their_brightness_in_the_darkest_light() -> None:
    for weather in ("clear", "stormy", "foggy", "rainy"):
        dark = colours_for(SOMEBODY, light_for("night", weather), 0.0)
        assert luminance(dark.skin) >= 0.5 * luminance(SOMEBODY.skin) - 1e-6


def test_far_heads_are_drawn_with_less_detail() -> None:
    assert len(drawn(radius=8)) < len(drawn(radius=30)) < len(drawn(radius=200))


def test_long_hair_can_be_drawn_before_the_trunk() -> None:
    look = replace(SOMEBODY, hair_style="long")
    behind, whole, front = RecordingPainter(), RecordingPainter(), RecordingPainter()
    draw_behind_head(
        behind, look, FaceState(), DAY, x=0, y=0, radius=30, yaw_deg=20, line_px=2
    )  # fmt: skip
    for on, with_all in ((whole, True), (front, False)):
        draw_head(
            on, look, FaceState(), DAY, x=0, y=0, radius=30, yaw_deg=20, line_px=2, behind=with_all
        )
    shapes = [[c for c in p.calls if c[0] == "shape"] for p in (behind, front, whole)]
    assert shapes[0]
    assert shapes[0] + shapes[1] == shapes[2]
