from pathlib import Path

import pytest

from stickgen_agent.conversation.messages import AssistantMessage, Call, ToolMessage, Usage
from stickgen_agent.events import Failed, ScriptChanged
from stickgen_agent.sessions.store import Store
from stickgen_engine.errors import ScriptError
from stickgen_engine.script.canonical import canonical_data
from stickgen_engine.script.reading import parse_script
from stickgen_tools.project import Clip
from tests.agent.session_fixtures import a_script

CANARY = 'xai-CANARY"0123\\456789'


def without_canary(text: str) -> str:
    return text.replace(CANARY, "[key]").replace(CANARY.replace("\\", "\\\\"), "[key]")


def test_a_key_that_somebody_said_is_in_no_byte_of_the_data(tmp_path: Path):
    with Store.open(tmp_path, redact=without_canary) as store:
        with store.create(exports=tmp_path) as session:
            session.begin_turn(f"my key is {CANARY}")
            call = Call(id="1", name="write_script", arguments=f"{{{CANARY}}}")
            session.append(AssistantMessage(text=CANARY, thinking=CANARY, calls=(call,)))
            session.append(ToolMessage(call_id="1", name="write_script", content=CANARY))
            script = parse_script(
                {**canonical_data(a_script()), "title": "T", "logline": f"He says {CANARY}."}
            ).script
            version = session.project.commit(script, note=CANARY, author="model")
            assert version.script.logline == "He says [key]."
            assert session.project.commit(script, note="", author="model") == version
            film = session.project.folder / "1.mp4"
            film.write_bytes(b"film")
            session.project.add_clip(Clip(1, film, draft=False, facts={CANARY: [CANARY]}))
            session.record(Failed(kind="auth", message=f"wrong key {CANARY}", exit_code=3))
            session.record(ScriptChanged(version=1, patch=({"value": CANARY},)))
            session.end_turn("failed", Usage())
            session.rename(CANARY)
            said = session.messages()
        with store.resume(session.id, exports=tmp_path) as again:
            assert again.messages() == said
            assert again.project.head == version
            again.begin_turn("go on")
            log = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    data = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for canary in (b"CANARY", b"0123", b"456789"):
        assert canary not in log
        assert canary not in data
    assert b"[key]" in data


def test_a_script_that_is_none_without_its_secret_is_refused(tmp_path: Path):
    with (
        Store.open(tmp_path, redact=lambda text: text.replace("wave", "[key]")) as store,
        store.create(exports=tmp_path) as session,
    ):
        with pytest.raises(ScriptError):
            session.project.commit(a_script(), note="", author="model")
        assert session.project.head is None
