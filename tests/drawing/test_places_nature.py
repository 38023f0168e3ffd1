import random
from dataclasses import replace
from functools import cache

import pytest

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import luminance
from stickgen_engine.drawing.light import light_for
from stickgen_engine.drawing.places import StageSet, build_place
from stickgen_engine.drawing.places.kit_trees import draw_tree
from stickgen_engine.drawing.places.sky import paint_sky, sun_place
from stickgen_engine.drawing.places.table import TABLE
from stickgen_engine.drawing.places.table_nature import NATURE
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.drawing.scenery import Scenery
from stickgen_engine.vocabulary.places import PLACES

TIMES = ("dawn", "day", "sunset", "night")
WIDTH, HEIGHT = 160, 90


@cache
def built(name: str, time: str = "day", weather: str = "clear", seed: int = 3) -> StageSet:
    return build_place(name, light_for(time, weather, indoor=PLACES.get(name).indoor), seed)


STILL = CameraState()


def picture(place: StageSet, camera: CameraState = STILL, seconds: float = 1.0) -> bytes:
    view, painter = View(camera, WIDTH, HEIGHT), CairoPainter(WIDTH, HEIGHT)
    place.scenery.draw_back(view, painter)
    moving = Scenery(place.scenery.light)
    if place.animate:
        place.animate(moving, seconds)
        for strokes in moving.back:
            strokes.draw(view, painter)
    for piece in place.scenery.pieces + moving.pieces:
        piece.strokes.draw(view, painter)
    place.scenery.draw_front(view, painter)
    return bytes(painter.pixels())


@cache
def still(name: str, time: str = "day", weather: str = "clear") -> bytes:
    return picture(built(name, time, weather))


def brightness(pixels: bytes, top: float = 0.0, foot: float = 1.0) -> float:
    rows = pixels[int(top * HEIGHT) * WIDTH * 4 : int(foot * HEIGHT) * WIDTH * 4]
    blue, green, red = (sum(rows[i::4]) / len(rows[i::4]) / 255 for i in range(3))
    return luminance((red, green, blue, 1.0))


def test_every_place_of_the_vocabulary_has_a_painter():
    assert set(TABLE) == set(PLACES.names)


@pytest.mark.parametrize("name", NATURE)
def test_a_place_is_painted_at_every_time_and_differs_between_them(name):
    pictures = [still(name, time) for time in TIMES]
    assert len(set(pictures)) == len(TIMES)


@pytest.mark.parametrize("name", NATURE)
def test_the_same_seed_gives_the_same_place(name):
    light = light_for("day", indoor=PLACES.get(name).indoor)
    one, other = built(name).scenery, build_place(name, light, 3).scenery
    assert [s.strokes for s in one.back] == [s.strokes for s in other.back]
    assert [(p.x, p.z, p.strokes.strokes) for p in one.pieces] == [
        (p.x, p.z, p.strokes.strokes) for p in other.pieces
    ]


@pytest.mark.parametrize("name", NATURE)
def test_a_place_is_drawn_from_every_side_without_fault(name):
    place = built(name)
    views = (
        CameraState(x=-8, zoom=2),
        CameraState(height_m=8, horizon=0.05, focal_m=15, scale=90),
        CameraState(yaw_deg=90),
    )
    pictures = {picture(place, camera) for camera in views}
    assert len(pictures) == len(views)


def test_no_two_places_look_alike():
    assert len({still(name) for name in NATURE}) == len(NATURE)


@pytest.mark.parametrize("name", [name for name in NATURE if not PLACES.get(name).indoor])
def test_an_open_place_feels_the_weather_or_has_none(name):
    clear, stormy = still(name), still(name, weather="stormy")
    assert clear != stormy or PLACES.get(name).air_resistance == 0.0


@pytest.mark.parametrize("name", ["earth_normal", "desert", "forest", "garden"])
def test_snow_whitens_the_ground_and_rain_darkens_it(name):
    clear, snow, rain = (
        brightness(still(name, weather=weather), 0.75) for weather in ("clear", "snowy", "rainy")
    )
    assert rain < clear < snow


@pytest.mark.parametrize("name", ["earth_normal", "beach", "mountain", "farm"])
def test_night_is_darker_than_day(name):
    assert brightness(still(name, "night")) < 0.5 * brightness(still(name))


@pytest.mark.parametrize("name", NATURE)
def test_nothing_of_a_place_stands_where_the_actors_walk(name):
    for piece in built(name).scenery.pieces:
        assert not (abs(piece.x) < 8.0 and -0.5 <= piece.z < 3.0), (piece.x, piece.z)


@pytest.mark.parametrize("name", NATURE)
def test_a_place_is_no_heavier_than_a_frame_can_bear(name):
    place, painter = built(name, "night"), RecordingPainter()
    place.scenery.draw_back(View(CameraState(), 1280, 720), painter)
    assert len(painter.calls) <= 340
    moving = Scenery(place.scenery.light)
    if place.animate:
        place.animate(moving, 2.0)
    assert sum(len(s.strokes) for s in moving.back + [p.strokes for p in moving.pieces]) <= 80


@pytest.mark.parametrize("name", ["ocean_surface", "underwater", "camp", "river", "castle"])
def test_what_moves_is_elsewhere_a_second_later(name):
    place = built(name)
    assert picture(place, seconds=1.0) != picture(place, seconds=2.2)


@pytest.mark.parametrize("name", ["castle", "camp", "graveyard", "harbour"])
def test_lamps_and_fires_tell_where_they_shine(name):
    lamps = built(name, "night").lamps
    assert lamps
    assert all(lamp.reach_m > 0 for lamp in lamps)


def test_clouds_hide_the_sun_in_bad_weather():
    assert sun_place(light_for("day")) is not None
    assert sun_place(light_for("day", "rainy")) is None


def test_the_sky_of_a_night_is_full_of_stars():
    scenery = Scenery(light_for("night"))
    paint_sky(scenery, random.Random(1))
    painter = RecordingPainter()
    scenery.draw_back(View(CameraState(), 1280, 720), painter)
    day = Scenery(light_for("day"))
    paint_sky(day, random.Random(1))
    by_day = RecordingPainter()
    day.draw_back(View(CameraState(), 1280, 720), by_day)
    assert len(painter.calls) > len(by_day.calls)


@pytest.mark.parametrize(
    "kind", ["round", "oak", "poplar", "pine", "palm", "birch", "willow", "dead", "acacia"]
)
def test_every_kind_of_tree_leans_in_the_wind(kind):
    def drawn(weather: str) -> list[object]:
        painter = RecordingPainter()
        draw_tree(painter, kind, light_for("day", weather), random.Random(5))
        return list(painter.calls)

    assert drawn("clear") != drawn("windy")


def test_the_foreground_keeps_to_the_frame_when_the_camera_climbs():
    scenery = built("forest").scenery
    calm, high = RecordingPainter(), RecordingPainter()
    scenery.draw_front(View(CameraState(), 1280, 720), calm)
    above = replace(CameraState(), height_m=8.0, horizon=0.05)
    scenery.draw_front(View(above, 1280, 720), high)
    assert calm.calls == high.calls
