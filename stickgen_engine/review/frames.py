"""Reports of single frames: who is in the picture, what each does and says, what the camera does.

For any model, also one that sees no pictures: as plain text, and as data.
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.review.shots import scale_at, shot_name
from stickgen_engine.review.sights import FACE_DEG, Sight, Sights
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import SceneTimeline

_MOST_LETTERS: Final = 60
# Less of the body than this is not worth calling in the frame.
_OUT: Final = 0.02
# Box overlaps below this share hide nobody.
_HIDES: Final = 0.3
# Speeds are measured over this many frames on either side.
_EITHER_SIDE: Final = 3


@dataclass(frozen=True, slots=True)
class Appearance:
    """One actor on one frame.

    ``in_frame`` is the share of the body inside the frame, ``head_in_frame`` that of the head,
    ``side`` where the body's middle is ("in", "left", "right", "above", "below" or "behind the
    camera").
    ``height`` is the body's height as a share of the frame's, ``hidden_by`` the share of its box
    that nearer ones cover, ``faces_viewer`` whether any of the face shows.
    """

    actor: str
    in_frame: float
    head_in_frame: float
    side: str
    height: float
    hidden_by: dict[str, float]
    faces_viewer: bool
    speed_mps: float
    action: str
    target: str | None
    expression: str


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line on a frame: whose, its text, how it is shown, and whose faces it covers."""

    actor: str
    text: str
    form: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CameraWork:
    """The camera on a frame: the size of shot, the written move, and whether it moves.

    ``speed`` is how fast the picture slides or grows, in frame heights a second.
    """

    shot: str
    move: str
    moving: bool
    speed: float


@dataclass(frozen=True, slots=True)
class FrameReport:
    """One frame; ``at_s`` is the time in its scene, ``film_s`` the time in the film."""

    scene: str
    at_s: float
    film_s: float
    camera: CameraWork
    actors: tuple[Appearance, ...]
    lines: tuple[SpokenLine, ...]

    def text(self) -> str:
        """Say it in a few plain lines."""
        camera = self.camera
        moves = f", moving {camera.speed:.2f} frame heights/s" if camera.moving else ", still"
        head = f"{self.scene} {self.at_s:.1f}s: {camera.shot} shot, {camera.move}{moves}"
        shown = [_told(one) for one in self.actors]
        said = [_quoted(line) for line in self.lines]
        return "\n".join([head, *(f"  {row}" for row in (shown or ["nobody is on stage"]) + said)])


@dataclass(frozen=True, slots=True)
class FrameReports:
    """Reports of several frames, in the order in which they were asked for."""

    frames: tuple[FrameReport, ...]

    def text(self) -> str:
        """Say all of it in plain lines."""
        return "\n".join(frame.text() for frame in self.frames)

    def data(self) -> list[dict[str, Any]]:
        """Return all of it as plain data."""
        return [asdict(frame) for frame in self.frames]


def report_frames(
    script: ScriptSchema,
    times: Sequence[float] | None = None,
    scenes: Collection[str] | None = None,
    *,
    count: int = 6,
) -> FrameReports:
    """Report frames of a film without drawing them.

    Args:
        script: the film.
        times: seconds from the start of the film or, where one scene is named, of that scene;
            past the end is the last frame. By default ``count`` frames spread evenly.
        scenes: ids of the scenes to look at; all by default.
        count: how many frames, where no times are given.

    Raises:
        ScriptError: a name is none of the script's scenes, or a time cannot be read.
    """
    return reports_of(script, moments(script, times, scenes, count=count))


def reports_of(script: ScriptSchema, chosen: Sequence[tuple[SceneTimeline, int]]) -> FrameReports:
    """Report frames of scenes of a script."""
    starts = _starts(script)
    seen: dict[str, Sights] = {}
    reports = []
    for timeline, frame in chosen:
        name = timeline.scene.id
        if name not in seen:
            seen[name] = Sights(staged(timeline, script.size))
        reports.append(report_frame(seen[name], frame, starts[name]))
    return FrameReports(tuple(reports))


def moments(
    script: ScriptSchema,
    times: Sequence[float] | None,
    scenes: Collection[str] | None,
    *,
    count: int,
) -> tuple[tuple[SceneTimeline, int], ...]:
    """Return the scene and frame of each time; without times ``count`` of them spread evenly.

    Raises:
        ScriptError: a name is none of the script's scenes, or a time is no time.
    """
    timelines = planned(script, scenes)
    total = sum(timeline.frames for timeline in timelines)
    if times is None:
        frames = [int((i + 0.5) * total / count) for i in range(count)]
    else:
        _check(times)
        frames = [round(min(seconds, total / FPS) * FPS) for seconds in times]
    return tuple(_found(timelines, min(frame, total - 1)) for frame in frames)


def report_frame(sights: Sights, frame: int, begins_s: float = 0.0) -> FrameReport:
    """Report one frame of a scene that begins at ``begins_s`` of the film."""
    return FrameReport(
        scene=sights.timeline.scene.id,
        at_s=round(frame / FPS, 2),
        film_s=round(begins_s + frame / FPS, 2),
        camera=_camera(sights, frame),
        actors=tuple(_appearance(sights, sight, frame) for sight in sights.actors.values()),
        lines=_lines(sights, frame),
    )


def _check(times: Sequence[float]) -> None:
    wrong = [time for time in times if not 0.0 <= time < float("inf")]
    if wrong:
        allowed = "seconds from 0"
        raise ScriptError(tuple(Problem("at_s", "no such time", str(t), allowed) for t in wrong))


def _found(timelines: Sequence[SceneTimeline], frame: int) -> tuple[SceneTimeline, int]:
    for timeline in timelines:
        if frame < timeline.frames:
            return timeline, frame
        frame -= timeline.frames
    raise AssertionError("a frame past the end")


def _starts(script: ScriptSchema) -> dict[str, float]:
    starts, begins = {}, 0.0
    for scene in script.scenes:
        starts[scene.id] = begins
        begins += max(1, round(scene.duration_s * FPS)) / FPS
    return starts


def _camera(sights: Sights, frame: int) -> CameraWork:
    shot = next(s for s in sights.shots if s.first <= frame < s.end)
    keys = [key for key in sights.timeline.scene.camera if round(key.at_s * FPS) <= frame]
    written = max(keys, key=lambda key: key.at_s).move if keys else "automatic"
    speed = float(shot.speeds[frame - shot.first])
    name = shot_name(scale_at(sights.staged.cameras[frame]))
    return CameraWork(name, written, shot.moving(frame), round(speed, 3))


def _appearance(sights: Sights, sight: Sight, frame: int) -> Appearance:
    action, target = action_at(sight, frame)
    hidden = {
        other.id: round(float(share), 2)
        for other in sights.actors.values()
        if other is not sight and (share := sights.overlap(sight, other)[frame]) >= _HIDES
    }
    return Appearance(
        actor=sight.id,
        in_frame=round(float(sight.share[frame]), 2),
        head_in_frame=round(float(sight.head_share[frame]), 2),
        side=sight.side(frame),
        height=round(float(sight.tall[frame]), 2),
        hidden_by=hidden,
        faces_viewer=bool(sight.face_deg[frame] < FACE_DEG),
        speed_mps=round(speed_at(sight, frame), 1),
        action=action,
        target=target,
        expression=expression_at(sight, frame),
    )


def action_at(sight: Sight, frame: int) -> tuple[str, str | None]:
    """Return what an actor does on a frame, and to whom; a gesture comes last."""
    beats = [beat for beat in sight.member.timeline.beats if beat.start <= frame < beat.end]
    beats.sort(key=lambda beat: beat.layer == "upper")
    named = [beat for beat in beats if beat.action != "idle"] or beats[:1]
    target = next((beat.target for beat in reversed(named) if beat.target), None)
    return " + ".join(beat.action for beat in named) or "idle", target


def expression_at(sight: Sight, frame: int) -> str:
    """Return the expression that was keyed last."""
    keys = [key for key in sight.member.timeline.expressions if key.frame <= frame]
    return max(keys, key=lambda key: key.frame).expression if keys else "neutral"


def speed_at(sight: Sight, frame: int) -> float:
    """Return how fast the pelvis travels over the floor, in metres a second."""
    joints = sight.member.motion.joints
    first, last = max(0, frame - _EITHER_SIDE), min(len(joints) - 1, frame + _EITHER_SIDE)
    if last <= first:
        return 0.0
    dx, _, dz = (float(v) for v in joints[last, 0] - joints[first, 0])
    return float((dx * dx + dz * dz) ** 0.5) / (last - first) * FPS


def _lines(sights: Sights, frame: int) -> tuple[SpokenLine, ...]:
    return tuple(
        SpokenLine(line.actor, line.text, line.form, tuple(covered_by(sights, line.box, frame)))
        for line in sights.staged.words.shown(frame)
    )


def covered_by(sights: Sights, box: Any, frame: int) -> list[str]:
    """Return whose faces a box of words covers by more than a fifth."""
    covered = []
    for sight in sights.actors.values():
        x, y, radius = sight.head[frame]
        across = min(x + radius, box.x1) - max(x - radius, box.x0)
        down = min(y + radius, box.y1) - max(y - radius, box.y0)
        if min(across, down) > 0 and across * down > 0.2 * (2 * radius) ** 2:
            covered.append(sight.id)
    return covered


def _told(one: Appearance) -> str:
    target = f" -> {one.target}" if one.target else ""
    speed = f" at {one.speed_mps:.1f} m/s" if one.speed_mps >= 0.3 else ""
    row = f"{one.actor}: {one.action}{target}{speed}, {one.expression}"
    if one.in_frame < _OUT:
        where = "out of frame" if one.side == "in" else f"off-screen {one.side}"
        return f"{row}; {where}"
    row += f"; {one.in_frame:.0%} in frame, {one.height:.0%} of frame height"
    if one.head_in_frame < 0.9:
        row += f", head {one.head_in_frame:.0%} in frame"
    if not one.faces_viewer:
        row += ", back to the camera"
    for other, share in one.hidden_by.items():
        row += f", {share:.0%} behind {other}"
    return row


def _quoted(line: SpokenLine) -> str:
    text = line.text if len(line.text) <= _MOST_LETTERS else f"{line.text[: _MOST_LETTERS - 1]}…"
    covers = f", covers the face of {', '.join(line.covers)}" if line.covers else ""
    return f'{line.form} of {line.actor}: "{" ".join(text.split())}"{covers}'
