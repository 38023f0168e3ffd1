"""Contact sheets of motion: every action, every manner, every meeting, frame by frame.

Without labels they are a naming test: a reader says what is done, and the key tells.
"""

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import cairo
import numpy as np

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.errors import RenderError, UsageError
from stickgen_engine.gallery.grid import Cell, SheetPlan, write_sheet
from stickgen_engine.gallery.naming import choices
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.timeline.plan import plan
from stickgen_engine.video.unfinished import unfinished
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

KINDS: Final = ("actions", "manners", "meetings")
MANNERED: Final = ("walk", "wave", "sit", "talk")
_CELL: Final = (250, 250)
_COLUMNS: Final = 6
_FRAMES: Final = 12
# Meetings are looked at closer: twice as many frames.
_MEETING_FRAMES: Final = 24


@dataclass(frozen=True)
class Shown:
    """One sheet to draw: an action in a manner, in so many frames."""

    kind: str
    action: str
    manner: str = "neutral"
    frames: int = _FRAMES
    seed: int = 4

    @property
    def name(self) -> str:
        """The sheet's name, such as ``walk_sad``."""
        return self.action if self.manner == "neutral" else f"{self.action}_{self.manner}"

    @property
    def right(self) -> str:
        """The word that a reader of the sheet should say."""
        return self.manner if self.kind == "manners" else self.action

    @cached_property
    def _staged(self) -> StagedScene:
        script = showing(self.action, manner=self.manner, seed=self.seed, size=_CELL)
        return StagedScene(perform_scene(plan(script)[0]), _CELL)

    def sheet(self, name: str, *, labelled: bool) -> SheetPlan:
        """Plan the sheet under a name; without labels nothing but pictures is on it."""
        moments = np.linspace(0, self._staged.frames - 1, self.frames).round().astype(int)
        cells = tuple(
            Cell(f"{moment / FPS:.2f} s" if labelled else "", self._drawn(int(moment)))
            for moment in moments
        )
        return SheetPlan(name, _COLUMNS, _CELL, cells)

    def _drawn(self, frame: int) -> Callable[[tuple[int, int]], cairo.ImageSurface]:
        def draw(size: tuple[int, int]) -> cairo.ImageSurface:
            canvas = Canvas(*size, style_named("normal"))
            self._staged.draw(frame, canvas)
            return canvas.cairo.surface

        return draw


def shown(only: Collection[str] = ()) -> Iterator[Shown]:
    """List all sheets, or those of the kinds, actions and manners that are named."""
    wanted = set(only)
    for action in ACTIONS.names:
        word = ACTIONS.get(action)
        together = word.group == "interaction"
        kind = "meetings" if together else "actions"
        if not wanted or wanted & {kind, action}:
            yield Shown(kind, action, frames=_MEETING_FRAMES if together else _FRAMES)
    for manner in MANNERS.names:
        for action in MANNERED:
            if manner != "neutral" and (not wanted or wanted & {"manners", manner}):
                yield Shown("manners", action, manner)


def make_motion_gallery(
    folder: Path,
    *,
    only: Collection[str] = (),
    blind: bool = False,
    seed: int = 0,
    told: Callable[[Path], None] = lambda _: None,
) -> list[Path]:
    """Draw all sheets, or those that are named, and return their files.

    Args:
        folder: where the sheets go.
        only: kinds of sheets, actions or manners.
        blind: shuffle the sheets, number them, leave labels out, and write ``questions.json``,
            the words to choose from, and ``key.json``, what each sheet shows.
        seed: of the shuffling.
        told: hears of each file as it is finished.

    Raises:
        UsageError: a name is none of the kinds, actions and manners.
        RenderError: the folder or a sheet could not be written.
    """
    known = {*KINDS, *ACTIONS.names, *MANNERS.names}
    unknown = sorted(set(only) - known)
    if unknown:
        raise UsageError(f"no sheet {unknown[0]!r}: name a kind ({', '.join(KINDS)}), an action, "
                         "or a manner")  # fmt: skip
    sheets = list(shown(only))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RenderError(f"cannot make {folder}: {error.strerror}") from error
    names = [f"{each.kind}_{each.name}" for each in sheets]
    if blind:
        order = np.random.default_rng(seed).permutation(len(sheets))
        sheets = [sheets[int(index)] for index in order]
        names = [f"sheet_{number + 1:03d}" for number in range(len(sheets))]
    made = []
    for name, each in zip(names, sheets, strict=True):
        made.append(write_sheet(each.sheet(name, labelled=not blind), folder))
        told(made[-1])
    if blind:
        _write_test(folder, dict(zip(names, sheets, strict=True)), seed)
    return made


def _write_test(folder: Path, sheets: dict[str, Shown], seed: int) -> None:
    chance = np.random.default_rng([seed, 1])
    questions = {
        name: {
            "kind": each.kind,
            **({"action": each.action} if each.kind == "manners" else {}),
            "choices": choices(each.kind, each.right, chance),
        }
        for name, each in sheets.items()
    }
    key = {
        name: {"kind": each.kind, "action": each.action, "manner": each.manner}
        for name, each in sheets.items()
    }
    for file, told in (("questions.json", questions), ("key.json", key)):
        with unfinished(folder / file) as part:
            part.write_text(json.dumps(told, indent=1), encoding="utf-8")
