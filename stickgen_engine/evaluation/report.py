"""The physical table: one row a group, the worst clips, as Markdown or JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from stickgen_engine.evaluation.joins import JoinMeasure, peak_ratio, rough_share
from stickgen_engine.evaluation.takes import ClipMeasure


@dataclass(frozen=True, slots=True)
class Row:
    """The measures of a group of clips; see ``Physical``. Worsts are over all frames."""

    group: str
    clips: int
    skate_ratio: float
    skate_cms: float
    slide_cms: float
    worst_slide_cms: float
    creep_share: float
    under_share: float
    lowest_cm: float
    jerk: float
    speed_mps: float
    bone_cv: float
    arrival_cm: float | None
    touches: int
    worst_touch_cm: float | None
    degraded: int


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """All rows, how joins compare with what they join, and the clips to look at first."""

    source: str
    rows: tuple[Row, ...]
    joins: int
    join_peak_ratio: float
    rough_joins: float
    worst: dict[str, tuple[tuple[str, float], ...]]
    degraded: tuple[str, ...]

    def as_json(self) -> str:
        """Return everything as JSON."""
        return json.dumps(asdict(self), indent=1)

    def as_markdown(self) -> str:
        """Return the table, the joins and the worst clips as Markdown."""
        head = (
            "clips", "skate ratio", "skate cm/s", "slide cm/s", "worst slide cm/s",
            "creeping frames %", "frames under floor %",
            "lowest cm", "jerk m/s3", "speed m/s", "bone CV %", "arrival cm", "touches",
            "worst touch cm", "degraded",
        )  # fmt: skip
        lines = [
            f"Motion of the source `{self.source}`, 25 fps, floor at 0", "",
            "| group | " + " | ".join(head) + " |", "|" + " --- |" * (len(head) + 1),
            *(_line(row) for row in self.rows), "",
            f"Joins: {self.joins} pairs of actions; peak jerk at the joins / inside "
            f"{self.join_peak_ratio:.2f} (mean curves); above 1.5 on their own "
            f"{100.0 * self.rough_joins:.1f} %",
        ]  # fmt: skip
        for measure, clips in self.worst.items():
            told = "; ".join(f"{name} ({value:.2f})" for name, value in clips)
            lines.append(f"Worst {measure}: {told}")
        lines += [f"Degraded: {line}" for line in self.degraded]
        return "\n".join(lines)


def _line(row: Row) -> str:
    cells = (
        f"{row.clips}", f"{row.skate_ratio:.3f}", f"{row.skate_cms:.2f}", f"{row.slide_cms:.2f}",
        f"{row.worst_slide_cms:.2f}",
        f"{100.0 * row.creep_share:.2f}", f"{100.0 * row.under_share:.2f}", f"{row.lowest_cm:.1f}",
        f"{row.jerk:.0f}", f"{row.speed_mps:.2f}", f"{100.0 * row.bone_cv:.3f}",
        _or_dash(row.arrival_cm), f"{row.touches}", _or_dash(row.worst_touch_cm), f"{row.degraded}",
    )  # fmt: skip
    return f"| {row.group} | " + " | ".join(cells) + " |"


def _or_dash(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def report_of(
    source: str, clips: Sequence[ClipMeasure], joins: Sequence[JoinMeasure]
) -> EvaluationReport:
    """Gather clips into rows by group, and all of them into one."""
    groups = dict.fromkeys(clip.group for clip in clips)
    rows = [_row(group, [clip for clip in clips if clip.group == group]) for group in groups]
    return EvaluationReport(
        source,
        (*rows, _row("all", clips)),
        len(joins),
        peak_ratio(joins),
        rough_share(joins),
        _worst(clips, joins),
        tuple(dict.fromkeys(line for clip in clips for line in clip.degraded)),
    )


def _row(group: str, clips: Sequence[ClipMeasure]) -> Row:
    def mean(name: str) -> float:
        weights = [clip.physical.frames for clip in clips]
        values: list[Any] = [getattr(clip.physical, name) for clip in clips]
        return float(np.average(values, weights=weights)) if clips else 0.0

    gaps = [100.0 * touch.gap_m for clip in clips for touch in clip.touches]
    return Row(
        group=group,
        clips=len(clips),
        skate_ratio=mean("skate_ratio"),
        skate_cms=mean("skate_cms"),
        slide_cms=mean("slide_cms"),
        worst_slide_cms=max((clip.physical.worst_slide_cms for clip in clips), default=0.0),
        creep_share=mean("creep_share"),
        under_share=mean("under_share"),
        lowest_cm=min((clip.physical.lowest_cm for clip in clips), default=0.0),
        jerk=mean("jerk"),
        speed_mps=mean("speed_mps"),
        bone_cv=mean("bone_cv"),
        arrival_cm=max((c.arrival_cm for c in clips if c.arrival_cm is not None), default=None),
        touches=len(gaps),
        worst_touch_cm=max(gaps, default=None),
        degraded=sum(bool(clip.degraded) for clip in clips),
    )


def _worst(
    clips: Sequence[ClipMeasure], joins: Sequence[JoinMeasure], count: int = 6
) -> dict[str, tuple[tuple[str, float], ...]]:
    def top(pairs: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
        return tuple(sorted(pairs, key=lambda each: -each[1])[:count])

    return {
        "slide cm/s": top([(clip.name, clip.physical.worst_slide_cms) for clip in clips]),
        "creep %": top([(clip.name, 100.0 * clip.physical.creep_share) for clip in clips]),
        "depth cm": top([(clip.name, -clip.physical.lowest_cm) for clip in clips]),
        "jerk m/s3": top([(clip.name, clip.physical.jerk) for clip in clips]),
        "arrival cm": top([(clip.name, clip.arrival_cm or 0.0) for clip in clips]),
        "touch cm": top([
            (f"{clip.name}, {touch.kind}", 100.0 * touch.gap_m)
            for clip in clips
            for touch in clip.touches
        ]),
        "join ratio": top([(join.name, join.ratio) for join in joins]),
    }  # fmt: skip
