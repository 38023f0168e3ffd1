"""Whole films looked over: every example, scripts at random, and what findings promise."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.review import Finding, report_frames, review
from stickgen_engine.review.finding import SEVERITIES
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script, read_script
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.cameras import MOVES, SHOTS
from tests.review.faulty import film, part

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def check_promises(script: ScriptSchema) -> tuple[Finding, ...]:
    findings = review(script)
    lengths = {scene.id: scene.duration_s for scene in script.scenes}
    cast = {actor.id for actor in script.actors}
    severities = [SEVERITIES.index(finding.severity) for finding in findings]
    assert severities == sorted(severities)
    for finding in findings:
        assert finding.message
        assert finding.suggestion
        assert finding.actor is None or finding.actor in cast
        if finding.scene:
            assert 0.0 <= finding.start_s <= finding.end_s <= lengths[finding.scene] + 0.13
        json.dumps(finding.data(), allow_nan=False)
    return findings


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_looked_over_and_hardly_faulted(path: Path):
    script = read_script(path).script
    findings = check_promises(script)
    assert sum(finding.severity == "serious" for finding in findings) <= 1
    report_frames(script, count=6).text()


def test_the_same_script_gives_the_same_findings():
    script = read_script(EXAMPLES[0]).script
    assert review(script) == review(script)


def test_only_the_scenes_that_are_named_are_looked_over():
    script = read_script(EXAMPLES[0]).script
    name = script.scenes[-1].id
    assert {finding.scene for finding in review(script, [name])} <= {name}
    with pytest.raises(ScriptError, match="no such scene"):
        review(script, ["s99"])


def mutated(data: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """Change a script in a few places, mostly into something that can still be filmed."""
    scene = dice.choice(data["scenes"])
    for _ in range(dice.randint(1, 4)):
        parts = scene["parts"]
        one = dice.choice(parts)
        change = dice.randrange(7)
        if change == 0:
            one["at"] = [dice.uniform(-12, 12), dice.uniform(-3, 4)]
        elif change == 1:
            name = dice.choice(list(ACTIONS.names))
            one["actions"] = [{"action": name, "start_s": round(dice.uniform(0, 3), 2)}]
        elif change == 2:
            scene["camera"] = [
                {
                    "at_s": round(dice.uniform(0, scene["duration_s"]), 2),
                    "move": dice.choice(MOVES.names),
                    "shot": dice.choice([None, *SHOTS.names]),
                    "target": dice.choice([None, one["actor"]]),
                    "zoom": dice.choice([None, 0.2, 4.0]),
                    "x": dice.choice([None, -20.0, 3.0]),
                }
                for _ in range(dice.randint(0, 5))
            ]
        elif change == 3:
            one["lines"] = [{"text": dice.choice(["?", "日本語" * 20, "so " * 90]), "mode": "sing"}]
        elif change == 4:
            scene["duration_s"] = dice.choice([0.2, 0.24, 3.0, 14.0])
        elif change == 5:
            one["facing"] = dice.choice(["away", "left", 77.0])
        elif len(parts) > 1:
            parts.remove(one)
    return data


@pytest.mark.parametrize(("seed", "tries"), [(7, 24), pytest.param(8, 300, marks=pytest.mark.slow)])
def test_no_valid_script_makes_the_review_fail(seed: int, tries: int):
    dice = random.Random(seed)
    looked = 0
    for number in range(tries):
        path = EXAMPLES[number % len(EXAMPLES)]
        data = json.loads(path.read_text())
        data["scenes"] = [dice.choice(data["scenes"])]
        data["size"] = dice.choice([[1280, 720], [720, 1280], [160, 160]])
        try:
            script = parse_script(mutated(data, dice)).script
        except ScriptError:
            continue
        check_promises(script)
        report_frames(script, count=2).data()
        looked += 1
    assert looked > tries // 4


def test_a_stage_without_anybody_can_be_looked_over():
    data = {"title": "t", "actors": [], "scenes": [{"id": "s", "duration_s": 6.0}]}
    assert review(ScriptSchema.model_validate(data)) == ()


def test_a_scene_of_one_frame_can_be_looked_over():
    check_promises(film(part("ann", 0.0, actions=[]), duration_s=0.2))
