"""The house rule: after a turn that changed the script, the film is never stale."""

from typing import Any

import pytest

from stickgen_agent.events import ClipReady, Failed, ToolFinished, ToolProgress, Warned
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import FilmRule, TurnOptions
from stickgen_engine.errors import RenderError
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Progress, Studio
from tests.agent.loop_fakes import (
    FakeToolbox,
    MemorySession,
    ScriptedBackend,
    call,
    ending,
    of_type,
    play,
    says,
    script,
    toolbox,
)


def writing() -> ScriptedBackend:
    return ScriptedBackend(says("", call("write_script")), says("Done."))


async def filmed(
    session: MemorySession,
    rule: FilmRule,
    *,
    backend: ScriptedBackend | None = None,
    tools: FakeToolbox | None = None,
    limits: Limits | None = None,
) -> list[Any]:
    options = TurnOptions(film=rule)
    return await play(
        session, "x", backend or writing(), tools=tools, limits=limits, options=options
    )


@pytest.mark.parametrize(("rule", "draft"), [("final", False), ("draft", True)])
async def test_a_changed_script_is_filmed_without_the_model(rule: FilmRule, draft: bool):
    session = MemorySession()
    events = await filmed(session, rule)
    (ready,) = of_type(events, ClipReady)
    assert (ready.version, ready.draft) == (1, draft)
    assert [event.name for event in of_type(events, ToolFinished)] == [
        "write_script",
        "render_clip",
    ]
    assert [result.name for result in session.results()] == ["write_script"]
    assert ending(events).reason == "done"


async def test_who_wants_no_film_gets_none():
    assert of_type(await filmed(MemorySession(), "never"), ClipReady) == []


async def test_what_the_model_filmed_is_not_filmed_again():
    backend = ScriptedBackend(says("", call("write_script"), call("render_clip")), says("."))
    tools = toolbox()
    for rule in ("final", "draft"):
        session = MemorySession()
        await filmed(session, rule, tools=tools, backend=backend)  # type: ignore[arg-type]
        backend = ScriptedBackend(says("", call("write_script"), call("render_clip")), says("."))
    assert tools.ran.count("render_clip") == 2


async def test_a_draft_by_the_model_is_no_final_film():
    backend = ScriptedBackend(
        says("", call("write_script"), call("render_clip", draft=True)), says(".")
    )
    events = await filmed(MemorySession(), "final", backend=backend)
    assert [event.draft for event in of_type(events, ClipReady)] == [True, False]


async def test_a_turn_that_changes_nothing_films_nothing():
    session = MemorySession()
    session.project.commit(script(), note="", author="user")
    events = await filmed(session, "final", backend=ScriptedBackend(says("Hello.")))
    assert of_type(events, ClipReady) == []


async def test_a_film_that_was_stopped_is_made_by_the_next_turn_that_ends():
    session, options = MemorySession(), TurnOptions()
    await play(session, "x", writing(), options=options)
    events = await filmed(session, "draft", backend=ScriptedBackend(says("Hello.")))
    assert of_type(events, ClipReady)[0].version == 1


async def test_a_script_that_is_taken_back_shows_the_film_that_it_had():
    session, tools = MemorySession(), toolbox()
    await filmed(session, "final", tools=tools)
    again = ScriptedBackend(says("", call("write_script", title="B")), says("."))
    await filmed(session, "final", tools=tools, backend=again)
    undo = ScriptedBackend(says("", call("undo")), says("."))
    events = await filmed(session, "final", tools=tools, backend=undo)
    assert [event.version for event in of_type(events, ClipReady)] == [1]
    assert tools.ran.count("render_clip") == 2


async def test_a_film_that_fails_is_said_and_the_script_stays():
    async def fails(given: dict[str, Any], studio: Studio) -> Outcome:
        return Outcome("Nobody can be drawn.", ok=False)

    session = MemorySession()
    tools = toolbox().add("render_clip", "render", fails)
    events = await filmed(session, "final", tools=tools)
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code) == ("render", 6)
    assert "Nobody can be drawn." in failed.message
    assert ending(events).reason == "failed"
    assert session.project.head is not None


async def test_a_full_disk_while_filming_is_one_line():
    async def full(given: dict[str, Any], studio: Studio) -> Outcome:
        studio.tell(Progress(1, 2))
        raise RenderError("the disk is full")

    tools = toolbox().add("render_clip", "render", full)
    events = await filmed(MemorySession(), "final", tools=tools)
    assert of_type(events, Failed)[0].message == "the disk is full"
    assert len(of_type(events, ToolProgress)) == 1


async def test_where_films_cannot_be_made_that_is_said():
    tools = toolbox()
    del tools.tools["render_clip"]
    events = await filmed(MemorySession(), "final", tools=tools)
    assert of_type(events, Warned)[0].reason == "film"
    assert ending(events).reason == "done"


async def test_after_a_limit_there_is_a_film_of_what_was_done():
    backend = ScriptedBackend(says("", call("write_script")), says("Shall I go on?"))
    events = await filmed(
        MemorySession(), "final", backend=backend, limits=Limits(steps=1, calls=1)
    )
    assert of_type(events, ClipReady)[0].version == 1
    assert ending(events).reason == "limit"


async def test_what_was_asked_for_beside_the_story_is_done_before_the_film_and_said_if_it_cannot():
    session = MemorySession()
    seen: list[str] = []

    def finishing(new: ScriptSchema) -> list[tuple[str, dict[str, Any]]]:
        seen.append(new.title)
        return [("write_script", {"seconds": 9.0}), ("bad_edit", {})]

    options = TurnOptions(film="draft", finishing=finishing)
    events = await play(session, "x", writing(), options=options)
    assert len(seen) == 1
    assert [event.name for event in of_type(events, ToolFinished)] == [
        "write_script", "write_script", "bad_edit", "render_clip",
    ]  # fmt: skip
    (warning,) = of_type(events, Warned)
    assert warning.reason == "wish"
    # The model did not do this, and is not told that it had.
    assert [result.name for result in session.results()] == ["write_script"]


async def test_nothing_is_finished_where_nothing_was_changed():
    options = TurnOptions(film="draft", finishing=lambda _: [("write_script", {})])
    events = await play(MemorySession(), "x", ScriptedBackend(says("Hello.")), options=options)
    assert of_type(events, ToolFinished) == []
