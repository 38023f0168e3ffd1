"""Scripts and conversations for tests of sessions."""

from pathlib import Path

from stickgen_agent.conversation.messages import AssistantMessage, Usage
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script


def a_script(title: str = "Hello", duration_s: float = 4.0) -> ScriptSchema:
    part = {"actor": "a", "actions": [{"action": "wave"}]}
    return parse_script(
        {
            "title": title,
            "actors": [{"id": "a", "name": "Ann"}],
            "scenes": [{"id": "one", "duration_s": duration_s, "parts": [part]}],
        }
    ).script


def talk(session: StoredSession, *texts: str) -> None:
    """Take a turn for each text."""
    for text in texts:
        session.begin_turn(text)
        session.append(AssistantMessage(text=f"You said: {text}"))
        session.end_turn("done", Usage(output_tokens=1))


def kept_session(data: Path, *texts: str) -> str:
    """Keep a session with a turn for each text and return its id."""
    with Store.open(data) as store, store.create(exports=data) as session:
        talk(session, *texts)
        return session.id


def texts_of(session: StoredSession) -> list[str]:
    """What was said, by anyone."""
    return [str(message.model_dump().get("text")) for message in session.messages()]
