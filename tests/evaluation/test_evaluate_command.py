"""``stickgen evaluate`` measures the animator and prints its table."""

import json

import pytest

from stickgen_engine.cli import main
from stickgen_engine.evaluation import measure_source
from stickgen_engine.evaluation.takes import actions_asked


def test_the_table_has_a_row_for_each_group_and_one_for_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["--only", "walk", "--only", "wave", "--seeds", "1", "--joins", "0", "--workers", "1"]
    assert main(["evaluate", *asked]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    people, animals = ["getting_about", "gesture", "manners"], ["dogs", "cats", "horses", "birds"]
    assert rows == ["group", "---", *people, *animals, "all"]


def test_json_holds_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--only", "read", "--seeds", "1", "--joins", "0", "--workers", "1", "--json"]
    assert main(["evaluate", *asked]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [row["group"] for row in report["rows"]] == ["hands", "all"]
    assert report["rows"][0]["clips"] == 1


def test_figures_do_not_depend_on_how_many_processes_measure() -> None:
    one = measure_source(seeds=1, joins=20, only=["walk", "jump"], workers=1)
    two = measure_source(seeds=1, joins=20, only=["walk", "jump"], workers=2)
    assert one == two


def test_an_unknown_source_is_a_mistake_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--source", "oracle"]) == 2
    assert "sources: procedural" in capsys.readouterr().err


def test_every_species_is_measured_at_what_it_does_and_at_nothing_else() -> None:
    names = [asked.name for asked in actions_asked(1) if asked.species == "bird"]
    assert "fly, bird, seed 0" in names
    assert not any(name.startswith(("gallop", "read")) for name in names)
