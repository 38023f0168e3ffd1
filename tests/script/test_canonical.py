import copy
import json

from stickgen_engine.script.canonical import (
    canonical_json,
    content_hash,
    readable_json,
    scene_hash,
)
from stickgen_engine.script.reading import parse_script, read_script


def test_equal_scripts_have_one_text_however_they_are_written(first_contact):
    other = json.loads(json.dumps(first_contact, sort_keys=True))
    other["scenes"][0]["duration_s"] = 10
    other["scenes"][0]["place"] = "the Moon"
    other["scenes"][0]["weather"] = "sunny"
    other["actors"][0]["color"] = "#2F6FDE"
    other["scenes"][0]["parts"][0]["actions"][0]["to"] = [0, -0.0]
    del other["actors"][0]["kind"]
    one, two = parse_script(first_contact).script, parse_script(other).script
    assert canonical_json(one) == canonical_json(two)
    assert content_hash(one) == content_hash(two)


def test_both_forms_are_read_back_as_the_same_script(first_contact, smallest):
    for data in (first_contact, smallest):
        script = parse_script(data).script
        assert read_script(canonical_json(script)).script == script
        assert read_script(readable_json(script)).script == script
        assert content_hash(read_script(readable_json(script)).script) == content_hash(script)


def test_a_change_changes_the_hash(first_contact):
    changed = copy.deepcopy(first_contact)
    changed["scenes"][0]["parts"][0]["lines"][0]["text"] = "Hello!"
    assert content_hash(parse_script(first_contact).script) != content_hash(
        parse_script(changed).script
    )


def test_a_scenes_hash_depends_on_what_its_picture_depends_on(first_contact):
    first_contact["actors"].append({"id": "eve"})
    first_contact["scenes"].append({"id": "two", "duration_s": 3, "parts": [{"actor": "eve"}]})

    def hashes(change):
        data = copy.deepcopy(first_contact)
        change(data)
        script = parse_script(data).script
        return [scene_hash(script, scene) for scene in script.scenes]

    before = hashes(lambda data: None)
    titled = hashes(lambda data: data.update(title="Other", logline="Else"))
    recoloured = hashes(lambda data: data["actors"][2].update(color="pink"))
    moved = hashes(lambda data: data["scenes"][0]["camera"][1].update(at_s=2.0))
    styled = hashes(lambda data: data.update(style="ink"))
    assert titled == before
    assert (recoloured[0] == before[0], recoloured[1] == before[1]) == (True, False)
    assert (moved[0] == before[0], moved[1] == before[1]) == (False, True)
    assert styled[0] != before[0]
    assert styled[1] != before[1]
