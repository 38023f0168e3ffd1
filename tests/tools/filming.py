"""Scripts that draw in a moment, and the processes that a test left, for tests of clip tools."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.studio import Progress, Studio
from tests.tools.desk import MemoryProject


def tiny(*scenes: dict[str, Any], **facts: Any) -> ScriptSchema:
    """A script whose scenes draw in a moment; each differs from this in what is given."""
    return ScriptSchema.model_validate(
        {
            "title": "Tiny",
            "size": [160, 160],
            "actors": [{"id": "ann"}, {"id": "bob", "kind": "robot"}],
            "scenes": [
                {
                    "id": f"s{number}",
                    "duration_s": 0.4,
                    "parts": [
                        {"actor": "ann", "at": [-1.0, 0.0], "actions": [{"action": "wave"}]},
                        {"actor": "bob", "at": [1.0, 0.3]},
                    ],
                    **scene,
                }
                for number, scene in enumerate(scenes or ({},), start=1)
            ],
            **facts,
        }
    )


def desk_with(
    root: Path, *scripts: ScriptSchema, tell: Callable[[Progress], None] = lambda _: None
) -> Studio:
    """A studio whose project holds these scripts as its versions."""
    root.mkdir(exist_ok=True)
    project = MemoryProject(root)
    project.exports.mkdir(exist_ok=True)
    for number, script in enumerate(scripts, start=1):
        project.commit(script, note=f"draft {number}", author="model")
    return Studio(project, tell=tell)


def long_one() -> ScriptSchema:
    """A script that takes many seconds to draw, in two scenes."""
    return tiny({"duration_s": 1.0}, {"duration_s": 120.0, "place": "city_street"}, size=[480, 270])


def workers(parent: int | None = None) -> set[int]:
    """The working processes that are children of this one, or of another."""
    mine = os.getpid() if parent is None else parent
    return {pid for pid, _, ppid, _, words in _processes() if ppid == mine and "clips.w" in words}


def of_sessions(leaders: set[int]) -> list[str]:
    """All processes of these sessions; of the dead, those that this one should have buried."""
    return [
        words
        for _, state, ppid, session, words in _processes()
        if session in leaders and (state != "Z" or ppid == os.getpid())
    ]


def gone(leaders: set[int], within_s: float = 0.5) -> bool:
    """Whether no process of these sessions is left, at the latest after this long."""
    deadline = time.monotonic() + within_s
    while of_sessions(leaders):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _processes() -> list[tuple[int, str, int, int, str]]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            name, rest = (entry / "stat").read_text().split("(", 1)[1].rsplit(") ", 1)
            words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode() or name
        except (OSError, IndexError):
            continue
        state, ppid, _, session, *_ = rest.split()
        found.append((int(entry.name), state, int(ppid), int(session), words))
    return found


def parts_in(*folders: Path) -> list[Path]:
    """Unfinished files anywhere below these folders."""
    return [file for folder in folders for file in folder.rglob("*.part")]
