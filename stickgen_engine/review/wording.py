"""Lines that cannot be read or heard as they should be, and faces of those who speak."""

from collections.abc import Iterator
from itertools import combinations
from math import ceil
from typing import Final
from unicodedata import combining, east_asian_width

import numpy as np

from stickgen_engine.review.doings import line_index, lines_of
from stickgen_engine.review.finding import Finding, Remedy, Severity
from stickgen_engine.review.frames import covered_by
from stickgen_engine.review.remedies import nearer, turned, wider
from stickgen_engine.review.sights import FACE_DEG, Sight, Sights
from stickgen_engine.review.stretches import Stretch, stretches
from stickgen_engine.script.timing import speaking_seconds
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Speech

# Letters a second that a viewer reads beside the picture; subtitles for grown-ups allow 17 to 20
# (Netflix Timed Text Style Guide, English). Above the second figure nobody keeps up.
_CPS: Final = 20.0
_MOST_CPS: Final = 26.0
# Letters of Chinese, Japanese and Korean say more each.
_WIDE_LETTER: Final = 2.0
# Words a second that a mouth can say in each mode.
_WPS: Final = {"talk": 4.6, "shout": 4.2, "whisper": 4.6, "sing": 4.0}
_SHORTEST_S: Final = 0.6
_TOGETHER_S: Final = 0.5
_COVERED: Final = 0.3
_EVERY: Final = 5
_AWAY_DEG: Final = 115.0


def wording(sights: Sights) -> Iterator[Finding]:
    """Find lines that are too fast, cut, said together or over faces, and speakers unseen."""
    for sight in sights.actors.values():
        for speech in lines_of(sight):
            yield from _too_fast(sights, sight, speech)
            yield from _face_unseen(sights, sight, speech)
            yield from _talks_away(sights, sight, speech)
            yield from _over_faces(sights, sight, speech)
    yield from _together(sights)


def letters(text: str) -> float:
    """Count what is to be read: wide letters twice, marks that stand over others not at all."""
    return sum(
        _WIDE_LETTER if east_asian_width(c) in "WF" else 1.0
        for c in " ".join(text.split())
        if not combining(c)
    )


def _too_fast(sights: Sights, sight: Sight, speech: Speech) -> Iterator[Finding]:
    seconds = (speech.end - speech.start) / FPS
    count, words = letters(speech.text), len(speech.text.split())
    cps, wps = count / seconds, words / seconds
    hasty = seconds < _SHORTEST_S and count > 3
    spoken = words >= 4 and wps > _WPS[speech.mode] and cps > 0.8 * _CPS
    if not (cps > _CPS and count > 8) and not spoken and not hasty:
        return
    needed = max(speaking_seconds(speech.text), count / 15.0)
    end_s = round(speech.start / FPS + needed, 1)
    cut = speech.end >= sights.frames - 1 and end_s > sights.seconds
    severity: Severity = "serious" if cps > _MOST_CPS else "fair" if cps > _CPS else "slight"
    values = {"actor": sight.id, "index": line_index(sight, speech), "end_s": end_s}
    length = ceil(end_s * 2 + 0.5) / 2
    yield Finding(
        kind="line_cut" if cut else "line_too_fast",
        severity=severity,
        scene=sights.scene_id,
        actor=sight.id,
        start_s=round(speech.start / FPS, 2),
        end_s=round(speech.end / FPS, 2),
        measured=round(cps, 1),
        unit="letters/s",
        message=f"{sight.id}'s line “{_short(speech.text)}” has {seconds:.1f} s: {cps:.0f} letters"
        f" and {wps:.1f} words a second"
        + (", for the scene ends" if cut else f"; {_CPS:.0f} letters can be read"),
        suggestion=f"give it {needed:.1f} s"
        + (f": let the scene last {length:g} s" if cut else ", or shorten its text"),
        remedy=Remedy("length", {"duration_s": length}) if cut else Remedy("line", values),
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def _face_unseen(sights: Sights, sight: Sight, speech: Speech) -> Iterator[Finding]:
    """Find a speaker in the frame who shows the back of the head, or stands behind somebody."""
    span = Stretch(speech.start, min(speech.end, sights.frames))
    if span.seconds < 0.6:
        return
    here = sight.head_share[span.frames] > 0.5
    if here.mean() < 0.5:
        return
    away = float((here & (sight.face_deg[span.frames] >= FACE_DEG)).mean())
    if away > 0.6:
        yield _unseen_face(sights, sight, span, away, "with the back to the camera")
        return
    for name, hidden in sights.faces_hidden(sight).items():
        share = float(hidden[span.frames].mean())
        if share > 0.6:
            yield _unseen_face(sights, sight, span, share, f"behind {name}")
            return


def _unseen_face(sights: Sights, sight: Sight, span: Stretch, share: float, how: str) -> Finding:
    away = how.startswith("with")
    return Finding(
        kind="speaks_face_unseen",
        severity="serious" if span.seconds > 1.0 else "fair",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=span.start_s,
        end_s=span.end_s,
        measured=round(share, 2),
        unit="share of the line",
        message=f"{sight.id} speaks {how}: the face is not seen",
        suggestion=f"turn {sight.id} to the camera or to whom it speaks"
        if away
        else f"move {sight.id} aside, or show {sight.id} alone",
        remedy=turned(sight, span, "camera") if away else nearer(sights, span, sight),
    )


def _talks_away(sights: Sights, sight: Sight, speech: Speech) -> Iterator[Finding]:
    """Find one of two who speaks with head and body turned from the other, standing still."""
    others = [other for other in sights.actors.values() if other is not sight]
    span = Stretch(speech.start, min(speech.end, sights.frames))
    if len(others) != 1 or span.seconds < 1.0:
        return
    here, there = (s.member.motion.joints[span.frames, 0].astype(float) for s in (sight, others[0]))
    way = there - here
    if np.hypot(way[:, 0], way[:, 2]).min() > 6.0 or np.ptp(here[:, 0]) + np.ptp(here[:, 2]) > 0.6:
        return
    towards = np.degrees(np.arctan2(way[:, 2], way[:, 0]))
    off = np.abs((sight.member.looks.head_deg[span.frames] - towards + 180.0) % 360.0 - 180.0)
    share = float((off > _AWAY_DEG).mean())
    if share < 0.8 or (sight.head_share[span.frames] < 0.5).any():
        return
    name = others[0].id
    yield Finding(
        kind="talks_away",
        severity="slight",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=span.start_s,
        end_s=span.end_s,
        measured=round(float(off.mean()), 0),
        unit="degrees from the listener",
        message=f"{sight.id} speaks turned away from {name}, the only one there",
        suggestion=f"turn {sight.id} to {name}, or say it while doing something",
        remedy=turned(sight, span, "right" if way[0, 0] > 0 else "left"),
    )


def _over_faces(sights: Sights, sight: Sight, speech: Speech) -> Iterator[Finding]:
    """Find words that stand over faces."""
    frames = range(speech.start, min(speech.end, sights.frames), _EVERY)
    covered: dict[str, int] = {}
    for frame in frames:
        for line in sights.staged.words.shown(frame):
            if line.actor == sight.id and line.text == speech.text:
                for name in covered_by(sights, line.box, frame):
                    covered[name] = covered.get(name, 0) + 1
    for name, count in covered.items():
        share = count / len(frames)
        if share > _COVERED:
            yield Finding(
                kind="words_over_face",
                severity="fair",
                scene=sights.scene_id,
                actor=name,
                start_s=round(speech.start / FPS, 2),
                end_s=round(speech.end / FPS, 2),
                measured=round(share, 2),
                unit="share of the line",
                message=f"the words of {sight.id} stand over {name}'s face",
                suggestion="frame wider while it is said, or say it in fewer words",
                remedy=wider(sights, Stretch(speech.start, speech.end)),
            )


def _together(sights: Sights) -> Iterator[Finding]:
    """Find lines of two actors at the same time, unless they say the same."""
    for one, other in combinations(sights.actors.values(), 2):
        flags = np.zeros(sights.frames, dtype=bool)
        pairs = [(a, b) for a in lines_of(one) for b in lines_of(other) if a.text != b.text]
        for a, b in pairs:
            flags[max(a.start, b.start) : max(0, min(a.end, b.end))] = True
        for span in stretches(flags, least_s=_TOGETHER_S):
            a, b = next((a, b) for a, b in pairs if _meet(a, b, span))
            first, second, who = (a, b, other) if a.start <= b.start else (b, a, one)
            start_s = round(first.end / FPS + 0.3, 1)
            length = (second.end - second.start) / FPS
            values = {
                "actor": who.id, "index": line_index(who, second),
                "start_s": start_s, "end_s": round(start_s + length, 1),
            }  # fmt: skip
            yield Finding(
                kind="lines_together",
                severity="fair" if span.seconds > 1.0 else "slight",
                scene=sights.scene_id,
                actor=who.id,
                start_s=span.start_s,
                end_s=span.end_s,
                measured=round(span.seconds, 1),
                unit="s",
                message=f"{one.id} and {other.id} speak at the same time for {span.seconds:.1f} s",
                suggestion=f"let {who.id}'s line begin at {start_s:.1f} s",
                remedy=Remedy("line", values),
            )


def _meet(a: Speech, b: Speech, span: Stretch) -> bool:
    return max(a.start, b.start) <= span.first < min(a.end, b.end)
