"""Ten turns through the whole program: each changes what was asked for, and nothing else."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
from jsonpatch import apply_patch

from stickgen_engine.clip.moving import joints_of, moved
from stickgen_engine.motion.source import Motion
from stickgen_engine.script.canonical import scene_hash
from stickgen_engine.script.reading import parse_script
from tests.agent.fault_server import FaultServer, Scripted, delta, events, fault_server, lines, part
from tests.agent.whole_program import (
    Talk,
    cache_folder,
    leftovers,
    of_kind,
    parsed,
    run,
    surroundings,
    the,
)

ALL: Final = frozenset({"park", "street", "kitchen"})
Calls = tuple[tuple[str, dict[str, Any]], ...]
Write = Callable[..., tuple[Scripted, ...]]


@dataclass(frozen=True)
class Turn:
    """What is said, what a model calls for it, and what may be different then.

    ``scenes`` change, and no other; ``motions`` of scene/actor change, and no other.
    """

    said: str
    calls: Calls
    scenes: frozenset[str]
    motions: frozenset[str] = field(default_factory=frozenset)


def scene(name: str, tom: str, anna: str) -> dict[str, Any]:
    return {
        "id": name, "duration_s": 1.2, "place": name,
        "parts": [
            {"actor": "tom", "at": [-1, 0], "actions": [{"action": tom}]},
            {"actor": "anna", "at": [1, 0], "actions": [{"action": anna}]},
        ],
    }  # fmt: skip


FILM: Final = {
    "title": "Ten turns", "size": [160, 160], "seed": 3,
    "actors": [{"id": "tom", "name": "Tom"}, {"id": "anna", "name": "Anna"}],
    "scenes": [
        scene("park", "wave", "nod"), scene("street", "clap", "dance"),
        scene("kitchen", "nod", "wave"),
    ],
}  # fmt: skip


def turn(said: str, tool: str, *scenes: str, motions: tuple[str, ...] = (), **given: Any) -> Turn:
    return Turn(said, ((tool, given),), frozenset(scenes), frozenset(motions))


OPENING: Final = "Tom and Anna meet in three places."
TURNS: Final = (
    turn("make Tom angry in the street", "set_expression", "street",
         actor="tom", scene="street", expression="angry"),
    turn("let Tom jump in the park", "change_action", "park", motions=("park/tom",),
         actor="tom", scene="park", action="wave", new_action="jump"),
    # Who speaks gestures, and who hears it nods.
    turn("Anna says that dinner is ready", "add_line", "kitchen",
         motions=("kitchen/anna", "kitchen/tom"),
         actor="anna", scene="kitchen", text="Dinner!", start_s=0.1, end_s=1.0),
    turn("zoom in on Anna in the street", "add_camera", "street",
         scene="street", move="zoom", target="anna", at_s=0.0),
    turn("it is night in the kitchen", "change_scene", "kitchen",
         scene="kitchen", time_of_day="night"),
    turn("a dog comes along in the street", "add_actor", "street",
         motions=("street/rex",), id="rex", name="Rex", kind="animal", species="dog",
         scene="street", at=[3, 1]),
    turn("Anna wears red", "change_actor", *ALL, actor="anna", color="red"),
    turn("the park lasts longer", "retime_scene", "park",
         motions=("park/tom", "park/anna"), scene="park", duration_s=1.6, scale=False),
    turn("no dog after all", "remove_actor", "street",
         motions=("street/rex",), actor="rex"),
)  # fmt: skip


class Film:
    """The script, and the film if one is made, as they were after a turn."""

    def __init__(self, heard: list[Any], before: "Film | None" = None) -> None:
        self.data = before.data if before else {}
        for changed in of_kind(heard, "script.changed"):
            # What listeners see of a change has to lead to the script.
            self.data = changed.script or apply_patch(self.data, list(changed.patch))
            self.version = changed.version
        self.script = parse_script(self.data).script
        self.clip = the(heard, "clip.ready") if of_kind(heard, "clip.ready") else None
        if self.clip is not None:
            assert self.clip.version == self.version
            self.path = Path(self.clip.path)
            self.bytes = self.path.read_bytes()

    @property
    def hashes(self) -> dict[str, str]:
        return {each.id: scene_hash(self.script, each) for each in self.script.scenes}

    @cached_property
    def motions(self) -> dict[str, Motion]:
        return joints_of(moved(self.script))


def same(one: Motion, other: Motion) -> bool:
    return np.array_equal(one.joints, other.joints) and np.array_equal(one.contacts, other.contacts)


def check_step(before: Film, after: Film, asked: Turn) -> None:
    was, now = before.hashes, after.hashes
    changed = {name for name in {*was, *now} if was.get(name) != now.get(name)}
    assert changed == asked.scenes, asked.said
    if after.clip is not None:
        assert {*after.clip.reused_scenes} >= {*now} - changed, asked.said
    old, new = before.motions, after.motions
    both = {*old} & {*new}
    differ = {*old} ^ {*new} | {key for key in both if not same(old[key], new[key])}
    assert differ == asked.motions, asked.said


def chat(text: str, *calls: tuple[str, dict[str, Any]]) -> tuple[Scripted, ...]:
    """An answer of an OpenAI-style server: the arguments come in pieces, or whole as Grok's do."""
    if not calls:
        return (events(delta(content=text[:3]), delta("stop", content=text[3:])),)
    (name, arguments), written = calls[0], json.dumps(calls[0][1])
    if len(written) % 2:
        whole_call = {"index": 0, "id": "c1", "function": {"name": name, "arguments": written}}
        return (events(delta("tool_calls", tool_calls=[whole_call])), *chat(text))
    first = {"index": 0, "id": "c1", "type": "function",
             "function": {"name": name, "arguments": ""}}  # fmt: skip
    pieces = [written[at : at + 7] for at in range(0, len(written), 7)]
    deltas = [delta(tool_calls=[{"index": 0, "function": {"arguments": each}}]) for each in pieces]
    assert arguments
    return (events(delta(tool_calls=[first]), *deltas, delta("tool_calls")), *chat(text))


def native(text: str, *calls: tuple[str, dict[str, Any]]) -> tuple[Scripted, ...]:
    said = lines(part(text[:3]), part(text[3:]), part("", "stop"))
    written = [{"function": {"name": name, "arguments": given}} for name, given in calls]
    return (lines(part(tool_calls=written), part("", "stop")), said) if calls else (said,)


WRITERS: Final[dict[str, Write]] = {"grok": chat, "ollama": native}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


def options_for(backend: str, server: FaultServer) -> list[str]:
    path = "/v1" if backend == "grok" else ""
    return ["--backend", backend, "--model", "tiny", "--base-url", f"{server.root}{path}"]


def check_told(talk: Talk, last: Film) -> None:
    shown = the(talk.say("/script"), "result").text
    assert parse_script(json.loads(shown)).script == last.script


def check_travels(talk: Talk, films: list[Film]) -> None:
    """Undo, redo and restore bring films back to the byte; also when nothing of them is left."""
    last, before = films[-1], films[-2]
    assert the(talk.say("/undo"), "clip.ready").version == before.version
    assert before.path.read_bytes() == before.bytes
    for path in {film.path for film in films}:
        path.unlink()
    shutil.rmtree(cache_folder() / "scenes")
    redone = the(talk.say("/redo"), "clip.ready")
    assert (redone.version, redone.reused_scenes) == (last.version, ())
    assert Path(redone.path).read_bytes() == last.bytes
    for film in {film.version: film for film in (films[0], films[len(films) // 2])}.values():
        back = the(talk.say(f"/restore {film.version}"), "clip.ready")
        assert back.version == film.version
        assert Path(back.path).read_bytes() == film.bytes


def conversation(backend: str, server: FaultServer, film: str) -> None:
    answer = WRITERS[backend]
    options = [*options_for(backend, server), "--film", film, "--record", "tape.jsonl"]
    with Talk(*options, environ=surroundings(XAI_API_KEY="k" * 20)) as talk:
        server.then(*answer("Here it is.", ("write_script", FILM)))
        films = [Film(talk.say(OPENING))]
        for asked in TURNS:
            server.then(*answer("It is done.", *asked.calls))
            heard = talk.say(asked.said)
            assert the(heard, "turn.finished").reason == "done", asked.said
            films.append(Film(heard, films[-1]))
            check_step(films[-2], films[-1], asked)
        assert server.answers == []
        check_told(talk, films[-1])
        if film == "final":
            check_travels(talk, films)
        assert talk.leave() == 0
    check_replayed(films)
    assert leftovers(Path()) == []


def check_replayed(films: list[Film]) -> None:
    """The recording leads through the same scripts, with no server."""
    with Talk("--replay", "tape.jsonl", "--film", "never") as talk:
        again: list[Film] = []
        for said in (OPENING, *(asked.said for asked in TURNS)):
            again.append(Film(talk.say(said), again[-1] if again else None))
        assert [each.data for each in again] == [each.data for each in films]
        assert talk.leave() == 0


@pytest.mark.parametrize("backend", WRITERS)
def test_ten_turns_with_a_model_change_what_was_asked_and_nothing_else(
    server: FaultServer, backend: str, room: Path
):
    conversation(backend, server, "never")


@pytest.mark.slow
@pytest.mark.parametrize("backend", WRITERS)
def test_the_films_of_ten_turns_with_a_model_come_back_to_the_byte(
    server: FaultServer, backend: str, room: Path
):
    conversation(backend, server, "final")


STORY: Final = (
    "Scene 1: Tom and Anna stand in a park. Tom waves to Anna. "
    "Scene 2: Tom and Anna are in a kitchen. Anna dances and Tom claps. "
    "Scene 3: Tom and Anna are on a beach. Tom walks to Anna."
)


def told(said: str, *scenes: int, motions: tuple[str, ...] = ()) -> Turn:
    return Turn(said, (), frozenset(f"scene_{each}" for each in scenes), frozenset(motions))


DIRECTED: Final = (
    told("make Tom look surprised in the second scene", 2),
    told("make Tom jump instead of waving in the first scene", 1, motions=("scene_1/tom",)),
    told('in scene 2 Anna says "Hi"', 2, motions=("scene_2/anna", "scene_2/tom")),
    told("zoom in on Anna in scene 3", 3),
    told("it is night in scene 3", 3),
    told("add a dog in scene 1", 1, motions=("scene_1/dog",)),
    told("make Anna red", 1, 2, 3),
    told("rename Tom to Max", 1, 2, 3),
    told("remove the dog", 1, motions=("scene_1/dog",)),
)  # fmt: skip


def directed(turns: Sequence[Turn], film: str) -> None:
    shot = run(STORY, "--size", "160x160", "--duration", "9", "--json")
    assert shot.returncode == 0, shot.stderr
    with Talk("--continue", "--film", film) as talk:
        # The first film was copied to the user's folder; this is the one that the session keeps.
        ready = the(talk.say("/render"), "clip.ready")
        films = [Film([*of_kind(parsed(shot.stdout), "script.changed"), ready])]
        for asked in turns:
            films.append(Film(talk.say(asked.said), films[-1]))
            check_step(films[-2], films[-1], asked)
        check_told(talk, films[-1])
        if film == "final":
            check_travels(talk, films)
        assert talk.leave() == 0
    assert leftovers(Path()) == []


def test_ten_turns_with_the_offline_director_change_what_was_asked_and_nothing_else(room: Path):
    directed(DIRECTED, "never")


def test_films_come_back_to_the_byte_when_nothing_of_them_is_left(room: Path):
    directed(DIRECTED[:1], "final")


@pytest.mark.slow
def test_the_films_of_ten_turns_with_the_offline_director_come_back_to_the_byte(room: Path):
    directed(DIRECTED, "final")
