"""What tests of edits share: running one, and what it touched."""

from pathlib import Path

from stickgen_engine.script.canonical import canonical_json
from stickgen_engine.script.checks import check
from stickgen_engine.script.difference import difference
from tests.tools.desk import a_script

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
LANDING, PARK = "/scenes/0", "/scenes/1"


def touched(old, new):
    """The RFC 6902 paths that an edit changed."""
    return [step["path"] for step in difference(old, new)]


def edit(tool, script=None, **arguments):
    """Run an edit on a script and check that what comes of it is valid and the old one kept."""
    script = script or a_script()
    before = canonical_json(script)
    edited = tool(script, **arguments)
    assert canonical_json(script) == before
    assert check(edited.script) == ()
    assert edited.summary
    return edited
