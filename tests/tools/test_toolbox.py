import json

from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import toolbox_for
from tests.tools.desk import MemoryProject, a_script


def studio_with(tmp_path, script=None):
    project = MemoryProject(tmp_path)
    if script is not None:
        project.commit(script, note="new", author="user")
    return Studio(project)


async def test_a_tool_is_called_by_name_with_raw_arguments(tmp_path):
    studio = studio_with(tmp_path, a_script())
    outcome = await toolbox_for(100_000).call("list_words", '{"kind": "places"}', studio)
    assert outcome.ok
    assert "moon" in outcome.data["places"]


async def test_a_tool_that_is_not_there_is_answered_with_the_nearest(tmp_path):
    outcome = await toolbox_for(100_000).call("list_wods", "{}", studio_with(tmp_path))
    assert not outcome.ok
    assert "list_words" in outcome.summary


def test_schemas_are_json():
    for dialect in ("openai", "ollama", "mcp"):
        assert json.dumps(toolbox_for(100_000).schemas(dialect))
