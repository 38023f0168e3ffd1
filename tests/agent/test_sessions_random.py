"""Random commands, trouble and new starts: the kept project does what one in memory does."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_agent.conversation.messages import AssistantMessage, Message, Usage
from stickgen_agent.sessions.store import Store
from stickgen_tools.project import Project, Version
from tests.agent.session_fixtures import a_script
from tests.tools.desk import MemoryProject

COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("commit"), st.integers(1, 4)),
        st.tuples(st.just("restore"), st.integers(1, 4)),
        st.tuples(st.sampled_from(["undo", "redo", "turn", "again", "full", "room"]), st.just(0)),
    ),
    max_size=30,
)
SCRIPTS = {number: a_script(duration_s=3.0 + number) for number in range(1, 5)}


def moved(project: Project, command: str, number: int) -> Version | str | None:
    """Do one command on the script; what it returns."""
    if command == "commit":
        return project.commit(SCRIPTS[number], note=f"note {number}", author="user")
    if command == "restore":
        try:
            return project.restore(number)
        except KeyError:
            return "none"
    return project.undo() if command == "undo" else project.redo()


class Pair:
    """A kept session beside one in memory."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.memory = MemoryProject(data)
        self.said: list[Message] = []
        self.store = Store.open(data)
        self.session = self.store.create(exports=data)
        # There must be something to come back to.
        self.turn()

    def turn(self) -> None:
        self.session.begin_turn("more " * 500)
        self.session.append(AssistantMessage(text="more " * 500))
        self.session.end_turn("done", Usage())
        self.said = list(self.session.messages())

    def again(self) -> None:
        self.room()
        self.session.beat()
        self.close()
        self.store = Store.open(self.data)
        self.session = self.store.resume(self.session.id, exports=self.data)

    def full(self) -> None:
        self.store._database.connection.execute("PRAGMA max_page_count = 1")

    def room(self) -> None:
        self.store._database.connection.execute("PRAGMA max_page_count = 1000000")

    def close(self) -> None:
        self.session.close()
        self.store.close()

    def do(self, command: str, number: int) -> None:
        if command in {"turn", "again", "full", "room"}:
            getattr(self, command)()
            return
        project: Project = self.session.project
        memory: Project = self.memory  # type: ignore[assignment]
        assert moved(project, command, number) == moved(memory, command, number)

    def check(self) -> None:
        project, memory = self.session.project, self.memory
        assert project.head == memory.head
        assert list(project.versions()) == list(memory.versions())
        assert list(self.session.messages()) == self.said


@settings(max_examples=60)
@given(COMMANDS)
def test_a_kept_project_does_what_one_in_memory_does(commands: list[tuple[str, int]]):
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder))
        for command, number in commands:
            pair.do(command, number)
            pair.check()
        pair.again()
        pair.check()
        assert pair.session.trouble == ""
        pair.close()
