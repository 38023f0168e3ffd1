"""A turn of the conversation, from what was said to what was kept."""

from stickgen_agent.conversation.messages import AssistantMessage, ToolMessage, UserMessage
from stickgen_agent.events import ClipReady, ScriptChanged, TextDelta, TurnFinished, UsageCounted
from stickgen_agent.loop.options import TurnOptions
from tests.agent.loop_fakes import MemorySession, ScriptedBackend, call, of_type, play, says


async def test_a_story_becomes_a_script_and_a_film_and_all_is_kept():
    session = MemorySession()
    backend = ScriptedBackend(
        says("Let me write that.", call("write_script", title="Moon")),
        says("", call("render_clip", draft=False)),
        says("There is your film."),
    )
    events = await play(session, "a man on the moon", backend)
    kinds = [type(each) for each in session.kept]
    assert kinds == [UserMessage, *([AssistantMessage, ToolMessage] * 2), AssistantMessage]
    assert "".join(each.text for each in of_type(events, TextDelta)) == (
        "Let me write that.There is your film."
    )
    changed = of_type(events, ScriptChanged)[0]
    assert (changed.version, changed.script["title"]) == (1, "Moon")
    assert of_type(events, ClipReady)[0].version == 1
    assert len(of_type(events, UsageCounted)) == 3
    end = events[-1]
    assert isinstance(end, TurnFinished)
    assert (end.reason, end.steps, end.usage.input_tokens) == ("done", 3, 30)
    assert session.ended[0][0] == "done"
    assert session.events == events


async def test_numbers_go_on_from_turn_to_turn():
    session, options = MemorySession(), TurnOptions()
    first = await play(session, "hello", ScriptedBackend(says("Hello.")), options=options)
    second = await play(session, "hello", ScriptedBackend(says("Hello.")), options=options)
    assert second[0].seq == first[-1].seq + 1
