import random
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.light import light_for
from stickgen_engine.drawing.paths import rectangle
from stickgen_engine.drawing.places import StageSet, build_place
from stickgen_engine.drawing.places.kit_letters import words_path
from stickgen_engine.drawing.places.kit_rooms import Room, room_shell
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.table_town import TOWN
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.drawing.scenery import Scenery
from stickgen_engine.vocabulary.places import PLACES

TOWN_NAMES = sorted(TOWN)
OUTDOORS = [name for name in TOWN_NAMES if not PLACES.get(name).indoor]
INDOORS = [name for name in TOWN_NAMES if PLACES.get(name).indoor]
SMALL = (160, 90)


def built(name: str, time: str = "day", weather: str = "clear", seed: int = 3) -> StageSet:
    return build_place(name, light_for(time, weather, indoor=PLACES.get(name).indoor), seed)


@cache
def stage_set(name: str, time: str = "day", weather: str = "clear", seed: int = 3) -> StageSet:
    return built(name, time, weather, seed)


def picture(place: StageSet, camera: CameraState | None = None) -> np.ndarray:
    painter = CairoPainter(*SMALL)
    view = View(camera or CameraState(), *SMALL)
    place.scenery.draw_back(view, painter)
    for piece in sorted(place.scenery.pieces, key=lambda piece: -piece.z):
        piece.strokes.draw(view, painter)
    place.scenery.draw_front(view, painter)
    pixels = np.frombuffer(bytes(painter.pixels()), dtype=np.uint8)
    return pixels.reshape(SMALL[1], SMALL[0], 4)[:, :, :3].astype(float)


@cache
def still(name: str, time: str = "day", weather: str = "clear") -> np.ndarray:
    return picture(stage_set(name, time, weather))


def calls_of(scenery: Scenery) -> list[tuple[str, dict[str, object]]]:
    painter = RecordingPainter()
    view = View(CameraState(), 1280, 720)
    scenery.draw_back(view, painter)
    for piece in scenery.pieces:
        piece.strokes.draw(view, painter)
    scenery.draw_front(view, painter)
    return painter.calls


def test_every_town_place_of_the_vocabulary_is_here() -> None:
    groups = {"city", "indoor", "home", "sport", "event"}
    wanted = {place.name for place in PLACES if place.group in groups}
    assert wanted - set(TOWN) <= {"garden", "studio"}


@pytest.mark.parametrize("name", TOWN_NAMES)
def test_a_place_changes_with_the_time_of_day(name: str) -> None:
    times = ("dawn", "day", "sunset", "night")
    pictures = [still(name, time) for time in times]
    for first, second in combinations(pictures, 2):
        assert np.abs(first - second).mean() > 2.0
    assert pictures[3].mean() < pictures[1].mean()


@pytest.mark.parametrize("name", OUTDOORS)
def test_a_place_outdoors_changes_with_the_weather(name: str) -> None:
    weathers = ("clear", "rainy", "snowy")
    pictures = [still(name, "day", weather) for weather in weathers]
    for first, second in combinations(pictures, 2):
        assert np.abs(first - second).mean() > 2.0


@pytest.mark.parametrize("name", TOWN_NAMES)
def test_a_place_leaves_the_actors_their_room(name: str) -> None:
    for piece in stage_set(name).scenery.pieces:
        assert piece.z >= 2.8 or abs(piece.x) > 4.5


@pytest.mark.parametrize("name", TOWN_NAMES)
def test_a_place_has_a_back_and_a_dark_foreground(name: str) -> None:
    place = stage_set(name)
    moving = Scenery(place.scenery.light)
    if place.animate is not None:
        place.animate(moving, 1.0)
    assert sum(len(strokes.strokes) for strokes in place.scenery.back) >= 25
    assert place.scenery.front or moving.front


@pytest.mark.parametrize("name", TOWN_NAMES)
def test_one_seed_paints_one_picture(name: str) -> None:
    assert calls_of(stage_set(name).scenery) == calls_of(built(name).scenery)


def test_no_two_places_look_alike() -> None:
    pictures = {name: still(name) for name in TOWN_NAMES}
    for first, second in combinations(TOWN_NAMES, 2):
        assert np.abs(pictures[first] - pictures[second]).mean() > 6.0, (first, second)


@pytest.mark.parametrize("name", TOWN_NAMES)
def test_what_moves_is_cheap_and_depends_on_time_alone(name: str) -> None:
    place = stage_set(name, "night")
    if place.animate is None:
        return
    drawn = []
    for seconds in (0.0, 0.7, 0.7):
        moving = Scenery(place.scenery.light)
        place.animate(moving, seconds)
        strokes = [*moving.back, *moving.front, *(piece.strokes for piece in moving.pieces)]
        assert sum(len(one.strokes) for one in strokes) <= 80
        drawn.append(calls_of(moving))
    assert drawn[0] != drawn[1]
    assert drawn[1] == drawn[2]


@pytest.mark.parametrize("name", ["kitchen", "street", "city_street", "market", "stadium"])
def test_lamps_burn_in_the_dark_hours_only(name: str) -> None:
    assert stage_set(name, "night").lamps
    assert not stage_set(name, "day").lamps


@pytest.mark.parametrize("name", INDOORS)
@pytest.mark.parametrize("yaw", [-75.0])
def test_no_wall_of_a_room_hides_those_inside(name: str, yaw: float) -> None:
    """The near walls of a room that has turned are open, so its floor fills the foreground."""
    place = stage_set(name)
    turned = picture(place, CameraState(yaw_deg=yaw))
    assert turned[60:, :, :].std() > 1.0
    assert np.isfinite(turned).all()


def test_a_wall_is_seen_from_inside_only() -> None:
    scenery = Scenery(light_for("day", indoor=True))
    shell = room_shell(scenery, rgb("FF0000"), rgb("00FF00"), room=Room(half=4))
    seen = {}
    for name, yaw in (("ahead", 0.0), ("turned", 90.0)):
        painter = RecordingPainter()
        shell.right._strokes.draw(View(CameraState(yaw_deg=yaw), 1280, 720), painter)
        shell.left._strokes.draw(View(CameraState(yaw_deg=yaw), 1280, 720), painter)
        seen[name] = len(painter.calls)
    assert 0 < seen["turned"] < seen["ahead"]


def test_a_ceiling_is_not_seen_from_above() -> None:
    scenery = Scenery(light_for("day", indoor=True))
    shell = room_shell(scenery, rgb("AAAAAA"), rgb("888888"))
    counts = []
    for height in (1.8, 8.0):
        painter = RecordingPainter()
        camera = CameraState(height_m=height, scale=72, focal_m=15, horizon=0.2)
        shell.ceiling._strokes.draw(View(camera, 1280, 720), painter)
        counts.append(len(painter.calls))
    assert counts[0] > 0
    assert counts[1] == 0


def test_a_box_shows_the_side_that_looks_at_the_viewer() -> None:
    def sides(x: float) -> int:
        scenery = Scenery(light_for("day"))
        solid(scenery, (x, x + 1), (4, 5), (0, 1), rgb("AA8866"))
        painter = RecordingPainter()
        scenery.back[0].draw(View(CameraState(), 1280, 720), painter)
        return len(painter.calls)

    # Shade on the floor, top, front, and a side only where the eye is beside the box.
    assert sides(-0.5) == 3
    assert sides(2.0) == 4
    assert sides(-3.0) == 4


def test_a_compound_floor_is_cut_at_the_near_plane_piece_by_piece() -> None:
    scenery = Scenery(light_for("day"))
    floor: Board = scenery.floor()
    floor.shape(rectangle(-2, -20, 1, 25) + rectangle(1, -20, 1, 25), fill=rgb("FFFFFF"))
    painter = RecordingPainter()
    scenery.back[0].draw(View(CameraState(), 1280, 720), painter)
    path = painter.calls[0][1]["path"]
    assert sum(segment[0] == "M" for segment in path) == 2
    middle = [segment for segment in path if len(segment) == 3 and 620 < segment[1] < 660]
    assert not middle


def test_signs_know_all_their_letters() -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+=-!?:":
        assert words_path(letter, 0, 0, 1)
    assert words_path(" ", 0, 0, 1) == ()
    xs = [segment[1] for segment in words_path("AA", 5, 0, 1) if len(segment) == 3]
    assert min(xs) + max(xs) == pytest.approx(10)


def test_seeds_change_a_street() -> None:
    first, second = (picture(stage_set("city_street", seed=seed)) for seed in (1, 2))
    assert np.abs(first - second).mean() > 2.0
    assert random.Random("1/city_street").random() != random.Random("2/city_street").random()
