"""Who is not seen as they should be: out of the frame, cut off, too small, or nobody at all."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from stickgen_engine.review.doings import busy, doings_of, line_index, lines_of
from stickgen_engine.review.finding import Finding, Remedy, Severity
from stickgen_engine.review.remedies import key_time, nearer, wider
from stickgen_engine.review.sights import OUT, Flags, Sight, Sights
from stickgen_engine.review.stretches import Stretch, stretches

_IN: Final = 0.35
_OUT_S: Final = 1.0
_CUT_S: Final = 1.0
_HALF_S: Final = 1.2
_EMPTY_S: Final = 1.5
_SMALL_S: Final = 3.0
# A body this tall (share of the frame's height) shows nothing of what it does.
_SMALL: Final = 0.05
_CROWD: Final = 7
# Who stands within this share of the frame's width from one side stands at its edge.
_EDGE: Final = 0.22
_EDGE_S: Final = 2.5
_CROWD_S: Final = 2.0


def framing(sights: Sights) -> Iterator[Finding]:
    """Find who is out of the frame, cut off or too small, and empty and crowded pictures."""
    for sight in sights.actors.values():
        if sight.ever_seen:
            yield from _off_screen(sights, sight)
            yield from _cut_off(sights, sight)
            yield from _too_small(sights, sight)
        elif any(other.ever_seen for other in sights.actors.values()):
            yield _never_seen(sights, sight)
    yield from _empty(sights)
    yield from _crowded(sights)
    yield from _at_edge(sights)


def _never_seen(sights: Sights, sight: Sight) -> Finding:
    best = float(sight.share.max(initial=0.0))
    return Finding(
        kind="never_seen",
        severity="serious",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=0.0,
        end_s=sights.seconds,
        measured=round(best, 2),
        unit="share of the body in frame",
        message=f"{sight.id} is in the scene but never in the frame",
        suggestion=f"show {sight.id} in a wide shot, or take {sight.id} out of the scene",
        remedy=Remedy("camera", {"at_s": 0.0, "move": "static", "shot": "wide"}),
    )


def _off_screen(sights: Sights, sight: Sight) -> Iterator[Finding]:
    """Find lines and actions that nobody sees, and who walks out of the picture."""
    out = np.asarray(sight.share < OUT)
    told = np.zeros(sights.frames, dtype=bool)
    for speech in lines_of(sight):
        span = Stretch(speech.start, min(speech.end, sights.frames))
        part = float(out[span.frames].mean()) if span.end > span.first else 0.0
        if part > 0.7 and span.seconds > 0.6 and not _shows_listener(sights, sight, span):
            told[span.frames] = True
            yield _unseen(sights, sight, span, part, "speaks", line=line_index(sight, speech))
    for doing in doings_of(sight):
        span = doing.stretch
        for gone in stretches(out[span.frames] & ~told[span.frames], least_s=_OUT_S, bridge_s=0.3):
            where = Stretch(span.first + gone.first, span.first + gone.end)
            part = where.seconds / max(span.seconds, 0.04)
            leaves = bool(doing.beat.path) and part < 0.75 and where.end >= span.end - 2
            leaves = leaves and not _cut_at(sights, where.first)
            told[where.frames] = True
            if leaves or part >= 0.5:
                verb = "walks out of the frame" if leaves else f"does “{doing.beat.action}”"
                yield _unseen(sights, sight, where, part, verb, leaves=leaves)


def _cut_at(sights: Sights, frame: int) -> bool:
    return any(abs(shot.first - frame) <= 2 for shot in sights.shots[1:])


def _shows_listener(sights: Sights, sight: Sight, span: Stretch) -> bool:
    """Tell whether the shot is written to show somebody else: how the words are heard."""
    listener = _meant(sights, sight, span)
    if listener is None:
        return False
    was_seen = bool((sight.share[: span.first] > 0.5).any())
    return was_seen and float((listener.head_share[span.frames] > 0.8).mean()) > 0.7


def _meant(sights: Sights, sight: Sight, span: Stretch) -> Sight | None:
    """Return somebody else whom the camera is written to show at the time."""
    keys = [key for key in sights.timeline.scene.camera if key.at_s <= span.start_s + 0.2]
    target = max(keys, key=lambda key: key.at_s).target if keys else None
    return sights.actors.get(target) if target not in (None, sight.id) else None


def _unseen(
    sights: Sights,
    sight: Sight,
    span: Stretch,
    part: float,
    verb: str,
    *,
    leaves: bool = False,
    line: int | None = None,
) -> Finding:
    middle = (span.first + span.end) // 2
    side = sight.side(middle)
    severity: Severity = "serious" if part > 0.8 else "fair"
    if leaves:
        # The last that is seen of them may well be how they leave.
        severity = "fair" if busy(sight, sights.frames)[span.end :].any() else "slight"
    elif line is None and _shows_another(sights, sight, span):
        severity = "fair" if part > 0.9 else "slight"
    where = "off-screen" if side == "in" else f"off-screen {side}"
    return Finding(
        kind="speaks_off_screen" if line is not None else "out_of_frame",
        severity=severity,
        scene=sights.scene_id,
        actor=sight.id,
        start_s=span.start_s,
        end_s=span.end_s,
        measured=round(part, 2),
        unit="share of its time unseen",
        message=f"{sight.id} {verb} and is {where} for {span.seconds:.1f} s"
        if leaves
        else f"{sight.id} {verb} {where} for {span.seconds:.1f} s",
        suggestion=f"go wide from {key_time(sights, span):.1f} s, or follow {sight.id}",
        remedy=wider(sights, span, sight),
    )


def _shows_another(sights: Sights, sight: Sight, span: Stretch) -> bool:
    """Tell whether the camera is meant for somebody else, who does or says something."""
    other = _meant(sights, sight, span)
    if other is None:
        return False
    return float(busy(other, sights.frames)[span.frames].mean()) > 0.5


def _cut_off(sights: Sights, sight: Sight) -> Iterator[Finding]:
    """Find heads and sides that the frame's edge cuts, for long or while something is done."""
    shown = np.asarray(sight.share >= OUT)
    busily = busy(sight, sights.frames)
    headless = shown & (sight.head_share < 0.55)
    sideways = shown & ~headless & (sight.beyond_sides > 0.4) & busily
    half = headless & (sight.head_share > 0.15) & ~busily
    for part, flags, least_s in (
        ("head", headless & busily, _CUT_S),
        ("body", sideways, _CUT_S),
        ("face", half, _HALF_S),
    ):
        track = 1.0 - sight.beyond_sides if part == "body" else sight.head_share
        for span in stretches(np.asarray(flags), least_s=least_s, bridge_s=0.2):
            share = float(track[span.frames].mean())
            severity: Severity = "serious" if part == "head" and span.seconds > 1.5 else "fair"
            yield Finding(
                kind="cut_off",
                severity="slight" if part == "face" else severity,
                scene=sights.scene_id,
                actor=sight.id,
                start_s=span.start_s,
                end_s=span.end_s,
                measured=round(share, 2),
                unit=f"share of the {part} in frame",
                message=f"the frame's edge cuts {sight.id}'s {part} for {span.seconds:.1f} s"
                f" ({share:.0%} of it is seen)",
                suggestion=f"frame {sight.id} wider from {key_time(sights, span):.1f} s",
                remedy=wider(sights, span, sight),
            )


def _too_small(sights: Sights, sight: Sight) -> Iterator[Finding]:
    """Find actions of a person who is only a speck."""
    flags = np.asarray((sight.share > 0.5) & (sight.stands < _SMALL)) & busy(sight, sights.frames)
    for span in stretches(flags, least_s=_SMALL_S, bridge_s=0.3):
        tall = float(sight.stands[span.frames].mean())
        yield Finding(
            kind="too_small",
            severity="fair",
            scene=sights.scene_id,
            actor=sight.id,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(tall, 3),
            unit="share of the frame's height",
            message=f"{sight.id} is only {tall:.0%} of the frame's height for {span.seconds:.1f} s;"
            " what it does cannot be made out",
            suggestion=f"move in: a full shot of {sight.id}",
            remedy=nearer(sights, span, sight, "full"),
        )


def _empty(sights: Sights) -> Iterator[Finding]:
    """Find pictures without anybody, though somebody is on stage."""
    if not sights.actors:
        return
    nobody: Flags = np.all([sight.share < 0.05 for sight in sights.actors.values()], axis=0)
    for span in stretches(nobody, least_s=_EMPTY_S, bridge_s=0.1):
        yield Finding(
            kind="empty_shot",
            severity="serious" if span.seconds > 3.0 else "fair",
            scene=sights.scene_id,
            actor=None,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(span.seconds, 1),
            unit="s",
            message=f"nobody is in the frame for {span.seconds:.1f} s",
            suggestion=f"frame everyone from {key_time(sights, span):.1f} s",
            remedy=wider(sights, span),
        )


def _crowded(sights: Sights) -> Iterator[Finding]:
    """Find pictures so full that most bodies stand before each other."""
    if len(sights.actors) < _CROWD:
        return
    everyone = list(sights.actors.values())
    seen = np.array([sight.share > _IN for sight in everyone])
    crossed = np.zeros_like(seen)
    for i, one in enumerate(everyone):
        for j, other in enumerate(everyone[:i]):
            both = (sights.trunks_overlap(one, other) > 0.25) & seen[i] & seen[j]
            crossed[i] |= both
            crossed[j] |= both
    count = seen.sum(axis=0)
    flags = (count >= _CROWD) & (crossed.sum(axis=0) > 0.5 * count)
    for span in stretches(np.asarray(flags), least_s=_CROWD_S, bridge_s=0.5):
        most = int(count[span.frames].max())
        yield Finding(
            kind="crowded",
            severity="fair",
            scene=sights.scene_id,
            actor=None,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=float(most),
            unit="actors in frame",
            message=f"{most} actors crowd the picture, most of them before each other",
            suggestion="spread them out over x and z, or take some out of the scene",
        )


def _at_edge(sights: Sights) -> Iterator[Finding]:
    """Find pictures in which all who are seen stand at one edge of the frame for long."""
    if not sights.actors:
        return
    width = sights.size[0]
    seen = np.array([sight.share > _IN for sight in sights.actors.values()])
    low = np.min([np.where(s.share > _IN, s.boxes[:, 0], np.inf) for s in sights.actors.values()],
                 axis=0)  # fmt: skip
    high = np.max([np.where(s.share > _IN, s.boxes[:, 2], -np.inf) for s in sights.actors.values()],
                  axis=0)  # fmt: skip
    aside = (low > (1 - _EDGE) * width) | (high < _EDGE * width)
    for span in stretches(np.asarray(seen.any(axis=0) & aside), least_s=_EDGE_S, bridge_s=0.2):
        right = bool(low[span.first] > width / 2)
        yield Finding(
            kind="at_edge",
            severity="slight",
            scene=sights.scene_id,
            actor=None,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(1.0 - _EDGE, 2),
            unit="share of the frame's width empty",
            message=f"for {span.seconds:.1f} s all who are seen stand at the frame's"
            f" {'right' if right else 'left'} edge",
            suggestion="let the camera follow, or frame everyone anew when they have arrived",
            remedy=wider(sights, span),
        )
