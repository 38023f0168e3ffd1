"""A long conversation with a model of 8,192 tokens: each request leaves room for the answer."""

import json
from pathlib import Path

from stickgen_agent.briefing import system_prompt
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.director import direct
from stickgen_agent.loop.budget import fitted, message_tokens, room_for_messages, tokens_of
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import toolbox_for
from tests.tools.desk import MemoryProject

CONTEXT = 8192
STORY = (
    "A girl walks in the park with her dog. The dog chases a cat. The girl laughs and shouts"
    " 'Come back!'. Then it rains. They run home, and the girl dances in the kitchen."
)


async def _asked(
    studio: Studio, wish: str, name: str, arguments: dict[str, object]
) -> list[Message]:
    text = json.dumps(arguments)
    outcome = await toolbox_for(CONTEXT).call(name, text, studio)
    call = Call(id=f"c{wish}", name=name, arguments=text)
    return [
        UserMessage(text=wish),
        AssistantMessage(text="", calls=(call,)),
        ToolMessage(call_id=call.id, name=name, content=outcome.text(), ok=outcome.ok),
        AssistantMessage(text="It is done, as you asked; the rest of the film stays as it was."),
    ]


async def test_thirty_wishes_leave_a_quarter_for_the_answer_and_the_script_is_told_whole(
    tmp_path: Path,
) -> None:
    studio = Studio(MemoryProject(tmp_path))
    made = direct(STORY).script.model_dump(mode="json", exclude_defaults=True)
    script = {key: made[key] for key in ("title", "actors", "scenes")}
    messages = await _asked(studio, STORY, "write_script", script)
    who = made["actors"][0]["id"]
    schemas = toolbox_for(CONTEXT).schemas("ollama")
    tools = tokens_of(json.dumps(list(schemas)))
    first = tokens_of(system_prompt(CONTEXT, None, None))
    print(f"\n| request | prompt and outline | tools | messages | all | free |\n|{' --- |' * 6}")
    print(_row("first", first, tools, message_tokens(messages[0])))
    for number in range(30):
        weather = ("rainy", "snowy", "clear")[number % 3]
        edit: dict[str, object] = {"weather": weather, "scene": "all"}
        messages += await _asked(studio, f"wish {number}", "change_scene", edit)
        messages += await _asked(studio, f"show {number}", "get_script", {"actor": who})
        head = studio.project.head
        assert head is not None
        told = system_prompt(CONTEXT, head.script, head.number)
        now = (*messages, UserMessage(text="and now?"))
        fit = fitted(now, room_for_messages(CONTEXT, told, schemas))
        said = sum(map(message_tokens, fit.messages))
        used = tokens_of(told) + tools + said
        if number + 1 in (1, 5, 15, 30):
            print(_row(f"after {number + 1} wishes", tokens_of(told), tools, said))
        assert fit.fits
        assert used <= CONTEXT * 3 // 4 + 64
        assert weather in told
        assert fit.messages[-1] == now[-1]


def _row(what: str, told: int, tools: int, said: int) -> str:
    used = told + tools + said
    return f"| {what} | {told} | {tools} | {said} | {used} | {CONTEXT - used} |"
