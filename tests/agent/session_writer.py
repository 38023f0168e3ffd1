"""A process that holds a conversation and is killed in the middle of it: see test_sessions_killed.

Every line that it writes says that something was kept, after the call that kept it returned.
"""

import os
import sys
from pathlib import Path

from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    ToolMessage,
    Usage,
    UserMessage,
)
from stickgen_agent.events import TurnFinished, TurnStarted
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_tools.project import Clip


def script_of(turn: int) -> ScriptSchema:
    """The script that a turn writes."""
    scene = {"id": "one", "duration_s": 4.0, "parts": [{"actor": "a", "actions": []}]}
    data = {"title": f"Turn {turn}", "actors": [{"id": "a"}], "scenes": [scene]}
    return parse_script(data).script


def said_in(turn: int) -> list[Message]:
    """What is said in a turn."""
    call = Call(id=f"call-{turn}", name="write_script", arguments=f'{{"title": "Turn {turn}"}}')
    return [
        UserMessage(text=f"wish {turn}"),
        AssistantMessage(text="I write it.", calls=(call,)),
        ToolMessage(call_id=call.id, name=call.name, content=f'{{"ok":true,"turn":{turn}}}'),
        AssistantMessage(text=f"This was turn {turn}. " * 20),
    ]


def told(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def take_turn(session: StoredSession, turn: int) -> None:
    user, asks, answer, words = said_in(turn)
    assert isinstance(user, UserMessage)
    session.begin_turn(user.text)
    told("begun", turn)
    session.record(TurnStarted(text=user.text))
    session.append(asks)
    told("said", turn, 2)
    version = session.project.commit(script_of(turn), note=f"turn {turn}", author="model")
    told("version", turn, version.number)
    session.append(answer)
    told("said", turn, 3)
    film = session.project.folder / f"{turn}.mp4"
    beside = film.with_name(film.name + ".part")
    beside.write_bytes(b"film" * 20_000)
    beside.replace(film)
    session.project.add_clip(Clip(version.number, film, draft=True, facts={"turn": turn}))
    told("film", turn, version.number)
    session.append(words)
    told("said", turn, 4)
    session.record(TurnFinished(reason="done"))
    session.end_turn("done", Usage(output_tokens=turn))
    told("done", turn)


def main() -> None:
    data, session_id = Path(sys.argv[1]), sys.argv[2]
    script_of(0)
    told("ready")
    with Store.open(data) as store, store.resume(session_id, exports=data) as session:
        first = len(session.turns()) + 1
        for turn in range(first, first + 1000):
            take_turn(session, turn)


if __name__ == "__main__":
    main()
