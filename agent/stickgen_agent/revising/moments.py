"""When a wish is meant, in seconds of a scene: at the end, after she waves, when it smiles."""

from dataclasses import dataclass

from stickgen_agent.revising.deeds import Wanted, read_deeds
from stickgen_agent.revising.occurrences import occurrence
from stickgen_agent.revising.scopes import THAT, Scope
from stickgen_agent.revising.table import Table, part_of
from stickgen_engine.script.models import Part, Scene
from stickgen_engine.script.timing import Span
from stickgen_engine.vocabulary.actions import ACTIONS

# What shows a feeling where no face was written for it.
_SHOWING = {"happy": ("laugh", "celebrate", "clap"), "sad": ("cry",), "surprised": ("look_around",),
            "angry": ("argue", "shout"), "excited": ("celebrate", "jump")}  # fmt: skip
_RELATED = frozenset(
    frozenset(each)
    for each in (("talk", "shout"), ("talk", "whisper"), ("talk", "argue"), ("walk", "run"),
                 ("walk", "sneak"), ("walk", "tiptoe"), ("sit", "sit_down"), ("stand", "stand_up"),
                 ("fall_down", "trip"), ("run", "sprint"), ("run", "flee"), ("run", "chase"),
                 ("talk", "sing"), ("fight", "argue"), ("fight", "kick"), ("hug", "comfort"),
                 ("kiss", "blow_kiss"), ("dance", "dance_together"), ("kick_ball", "shoot"),
                 ("kick_ball", "throw"), ("cry", "cover_face"), ("laugh", "celebrate"),
                 ("walk", "follow"), ("jump", "hop"), ("fight", "punch"), ("talk", "whisper_to"))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that happens in a scene: by whom and when."""

    scene: Scene
    actor: str
    span: Span


def beat_of(clause: str, table: Table, scope: Scope) -> Beat | None:
    """Find what a clause such as "she waves" or "he says 'hello'" tells of; None if nothing is."""
    noun = occurrence(clause, table.people)
    deeds = [noun] if noun is not None else read_deeds(clause, table.people).deeds
    scenes = (table.named(scope),) if table.named(scope) else table.scenes
    for deed in deeds:
        actors = deed.who or tuple(person.id for person in table.people.all)
        for exact in (True, False):
            for scene in scenes:
                for actor in actors:
                    part = part_of(scene, actor) if scene else None
                    span = _span(table, scene, part, deed, exact=exact) if scene and part else None
                    if scene and span is not None:
                        return Beat(scene, actor, span)
    return None


def _span(table: Table, scene: Scene, part: Part, deed: Wanted, *, exact: bool) -> Span | None:
    if deed.line or (deed.action == "talk" and part.lines):
        for line, span in zip(part.lines, table.lines(scene, part), strict=True):
            if not deed.line or deed.line.casefold().strip(".!?") in line.text.casefold():
                return span
    if deed.action:
        for action, span in zip(part.actions, table.spans(scene, part), strict=True):
            alike = frozenset((action.action, deed.action)) in _RELATED and not exact
            if action.action == deed.action or alike:
                return span
    return _feeling(table, scene, part, deed)


def _feeling(table: Table, scene: Scene, part: Part, deed: Wanted) -> Span | None:
    if deed.mood is None:
        return None
    for face in part.expressions:
        if face.expression == deed.mood:
            return Span(face.at_s, min(scene.duration_s, face.at_s + 2.0))
    for action, span in zip(part.actions, table.spans(scene, part), strict=True):
        shows = action.action in _SHOWING.get(deed.mood, ())
        if shows or ACTIONS.get(action.action).face == deed.mood:
            return span
    return None


@dataclass(frozen=True, slots=True)
class Moment:
    """A second of a scene; ``shift`` where what comes later has to make room."""

    scene: Scene
    at_s: float | None
    shift: bool = False
    missing: str = ""


def last_beat(table: Table) -> Beat | None:
    """Return the action that was asked for last."""
    scene_id, actor, at = table.recent_beat
    for scene in table.scenes:
        part = part_of(scene, actor)
        if scene.id != scene_id or part is None:
            continue
        for span in table.spans(scene, part):
            if abs(span.start_s - at) < 0.5:
                return Beat(scene, actor, span)
    return None


def moment_of(table: Table, scope: Scope, actor: str, seconds: float) -> Moment:
    """Return where an action of this length belongs.

    ``at_s`` None means after everything that the actor does; ``missing`` says which clause was
    not found in the film.
    """
    home = table.home(actor, scope)
    if scope.clause:
        beat = last_beat(table) if scope.clause == THAT else beat_of(scope.clause, table, scope)
        if beat is None:
            return Moment(home, None, missing=f"nothing in the film is {scope.clause!r}")
        if scope.when == "after":
            return Moment(beat.scene, round(beat.span.end_s + 0.1, 2), shift=True)
        if scope.when == "before":
            at = max(0.0, round(beat.span.start_s - seconds - 0.1, 2))
            return Moment(beat.scene, at, shift=True)
        return Moment(beat.scene, round(beat.span.start_s, 2))
    if scope.seconds is not None:
        return Moment(home, min(scope.seconds, home.duration_s))
    if scope.when == "start":
        return Moment(home, 0.2, shift=True)
    if scope.when == "middle":
        return Moment(home, round(home.duration_s / 2, 2))
    if scope.when == "end":
        return Moment(home, round(table.busy_until(home) + 0.2, 2))
    return Moment(home, None)
