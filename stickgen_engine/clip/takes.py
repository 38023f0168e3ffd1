"""What a filmed scene says of itself, kept beside it so that a cached one needs no moving again."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from stickgen_engine.clip.report import BeatSource
from stickgen_engine.clip.staging import degraded_of
from stickgen_engine.motion.source import Motion
from stickgen_engine.skeleton import FPS
from stickgen_engine.video.unfinished import unfinished


@dataclass(frozen=True, slots=True)
class Take:
    """The lines that a scene adds to a film's report."""

    degraded: tuple[str, ...]
    notes: tuple[str, ...]
    sources: tuple[BeatSource, ...]


def take_of(scene: str, motions: dict[str, Motion], notes: tuple[str, ...]) -> Take:
    """Gather what is to be said of a scene."""
    sources = tuple(
        BeatSource(
            scene,
            actor,
            report.beat.action,
            report.beat.start / FPS,
            report.beat.end / FPS,
            report.origin,
        )
        for actor, motion in motions.items()
        for report in motion.reports
    )
    return Take(tuple(degraded_of(scene, motions)), notes, sources)


def beside(segment: Path) -> Path:
    """Return the file in which a segment's take is kept."""
    return segment.with_suffix(".json")


def write_take(segment: Path, take: Take) -> None:
    """Keep a take beside its segment.

    Raises:
        RenderError: the folder cannot be written.
    """
    with unfinished(beside(segment)) as part:
        part.write_text(json.dumps(asdict(take)), encoding="utf-8")


def read_take(segment: Path) -> Take | None:
    """Read the take of a cached segment; None where either is missing or damaged."""
    if not segment.is_file():
        return None
    try:
        facts = json.loads(beside(segment).read_text(encoding="utf-8"))
        return Take(
            tuple(map(str, facts["degraded"])),
            tuple(map(str, facts["notes"])),
            tuple(BeatSource(**source) for source in facts["sources"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
