"""The example scripts: valid, and together they show every word that a script can hold."""

import json
from pathlib import Path

import pytest

from stickgen_engine.clip import produce_clip
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import read_script
from stickgen_engine.vocabulary import VOCABULARY

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
SCRIPTS = {path.stem: read_script(path).script for path in EXAMPLES}
SCENES = [scene for script in SCRIPTS.values() for scene in script.scenes]
PARTS = [part for scene in SCENES for part in scene.parts]


def test_there_are_examples_enough():
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_as_it_is_written(path: Path):
    assert read_script(path).notes == ()
    assert json.loads(path.read_text())["schema_version"] == 1


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("moves", {key.move for scene in SCENES for key in scene.camera}),
        ("shots", {key.shot for scene in SCENES for key in scene.camera}),
        ("props", {prop.kind for scene in SCENES for prop in scene.props}),
        ("expressions", {each.expression for part in PARTS for each in part.expressions}),
        ("speech", {line.mode for part in PARTS for line in part.lines}),
        ("weathers", {scene.weather for scene in SCENES}),
        ("times", {scene.time_of_day for scene in SCENES}),
        ("species", {a.species for script in SCRIPTS.values() for a in script.actors}),
        ("kinds", {a.kind for script in SCRIPTS.values() for a in script.actors}),
    ],
)
def test_the_examples_show_every_word_of_a_list(kind: str, shown: set[str]):
    assert set(VOCABULARY[kind].names) - shown == set()


def test_the_examples_visit_every_group_of_places():
    groups = {place.group for place in VOCABULARY["places"]}  # type: ignore[attr-defined]
    places = {place.name: place.group for place in VOCABULARY["places"]}  # type: ignore[attr-defined]
    assert {places[scene.place] for scene in SCENES} == groups


def test_one_example_is_upright_and_one_has_six_scenes():
    assert any(script.size == (1080, 1920) for script in SCRIPTS.values())
    assert any(len(script.scenes) == 6 for script in SCRIPTS.values())


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_nobody_speaks_faster_than_one_can_read(name: str):
    for scene in SCRIPTS[name].scenes:
        for part in scene.parts:
            for line in part.lines:
                assert line.start_s is not None
                assert line.end_s is not None
                assert len(line.text) / (line.end_s - line.start_s) <= 17.0, line.text


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_an_example_becomes_a_film(name: str, tmp_path: Path):
    script: ScriptSchema = SCRIPTS[name]
    report = produce_clip(script, tmp_path / "film.mp4", draft=True, cache=tmp_path / "cache")
    assert report.path.stat().st_size > 10_000
    assert report.seconds == pytest.approx(script.duration_s, abs=0.1 * len(script.scenes))
