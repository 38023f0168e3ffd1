"""The words on the picture: bubbles at the speakers, subtitles at the frame's foot.

A line is shown as a bubble while its speaker is in the frame and there is room that covers nobody's
face; otherwise as a subtitle with the speaker's name. A camera cut lays it out anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.painter import Painter, shift
from stickgen_engine.drawing.words.boxes import Box, around
from stickgen_engine.drawing.words.bubbles import Bubble, bubble_for, draw_bubble
from stickgen_engine.drawing.words.fonts import missing_glyphs
from stickgen_engine.drawing.words.placing import place_bubbles
from stickgen_engine.drawing.words.subtitles import (
    Subtitle,
    draw_subtitle,
    subtitle_box,
    subtitle_for,
)
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.cast import CastMember
from stickgen_engine.stage.foreground import anchors
from stickgen_engine.timeline.beats import SceneTimeline, Speech

# Hair and hats reach this much farther than the head.
_ROUND_HEAD: Final = 1.35
# A face counts as seen when its middle stands this far inside the frame (share of its size).
_INSIDE: Final = 0.03


@dataclass(frozen=True, slots=True)
class _Span:
    """A line within one shot: frames ``first`` to ``end``, said by a member of the cast.

    ``place`` is where its bubble stands on frame ``placed_at``; from there it goes with the camera.
    """

    member: int
    speech: Speech
    first: int
    end: int
    bubble: Bubble | None = None
    place: Box | None = None
    placed_at: int = 0
    subtitle: Subtitle | None = None


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as it stands on a frame: whose it is, its text, and the room it takes in pixels."""

    actor: str
    text: str
    form: Literal["bubble", "subtitle"]
    box: Box


class Words:
    """All that is said in a scene, laid out; ``notes`` names letters that no font has."""

    def __init__(
        self,
        spans: Sequence[_Span],
        cast: Sequence[CastMember],
        cameras: Sequence[CameraState],
        size: tuple[int, int],
    ) -> None:
        self._spans, self._cast, self._cameras, self._size = spans, cast, cameras, size
        self.notes = _notes(spans, cast)

    def draw(self, frame: int, on: Painter) -> None:
        """Draw what is being said on a frame."""
        for span, share, lift in self._spoken(frame):
            if span.bubble is not None and span.place is not None:
                self._draw_bubble(span, span.bubble, span.place, frame, on)
            elif span.subtitle is not None:
                on.push(matrix=shift(0.0, -lift))
                draw_subtitle(on, span.subtitle, share)
                on.pop()

    def shown(self, frame: int) -> tuple[ShownLine, ...]:
        """Return the lines that stand on a frame, each with its box; bubbles without their tail."""
        lines = []
        for span, share, lift in self._spoken(frame):
            actor, text = self._cast[span.member].id, span.speech.text
            if span.place is not None:
                box = _within(span.place, *self._carried(span, frame), self._size)
                lines.append(ShownLine(actor, text, "bubble", box))
            elif span.subtitle is not None:
                box = subtitle_box(span.subtitle, share)
                box = Box(box.x0, box.y0 - lift, box.x1, box.y1 - lift)
                lines.append(ShownLine(actor, text, "subtitle", box))
        return tuple(lines)

    def _spoken(self, frame: int) -> Iterator[tuple[_Span, float, float]]:
        """Yield what is said on a frame, the share of its time, and a subtitle's lift in px."""
        lift = 0.0
        for span in self._spans:
            if span.first <= frame < span.end:
                length = max(1, span.speech.end - span.speech.start)
                share = (frame - span.speech.start) / length
                yield span, share, lift
                if span.place is None and span.subtitle is not None:
                    lift += subtitle_box(span.subtitle, share).height + 6.0

    def _draw_bubble(
        self, span: _Span, bubble: Bubble, place: Box, frame: int, on: Painter
    ) -> None:
        view = View(self._cameras[frame], *self._size)
        x, y, radius = self._cast[span.member].head_on_screen(frame, view)
        dx, dy = self._carried(span, frame)
        draw_bubble(
            on,
            bubble,
            _within(place, dx, dy, self._size),
            mouth=(x, y + radius * 0.45),
            face=around(x, y, radius * _ROUND_HEAD),
            seconds=(frame - span.first) / FPS,
            length_s=(span.end - span.first) / FPS,
        )

    def _carried(self, span: _Span, frame: int) -> tuple[float, float]:
        """Return how far the camera alone has moved a bubble since its place was found (px)."""
        before, now = self._cameras[span.placed_at], self._cameras[frame]
        if before == now:
            return 0.0, 0.0
        head = self._cast[span.member].head_at(span.placed_at)
        x0, y0, _ = View(before, *self._size).point(*head)
        x1, y1, _ = View(now, *self._size).point(*head)
        return x1 - x0, y1 - y0


def words_of(
    timeline: SceneTimeline,
    cast: Sequence[CastMember],
    cameras: Sequence[CameraState],
    size: tuple[int, int],
) -> Words:
    """Lay out a scene's lines for frames of a size in pixels."""
    began = anchors(cameras)
    spans = [
        span
        for index, member in enumerate(cast)
        for speech in member.timeline.speeches
        if speech.text.strip()
        for span in _by_shot(index, speech, began, timeline.frames)
    ]
    spans.sort(key=lambda span: (span.first, span.member))
    layout = _Layout(cast, cameras, size)
    return Words([layout.laid_out(span) for span in spans], cast, cameras, size)


def _by_shot(member: int, speech: Speech, began: Sequence[CameraState], frames: int) -> list[_Span]:
    first, end = max(0, speech.start), min(speech.end, frames)
    cuts = [at for at in range(first + 1, end) if began[at] is not began[at - 1]]
    edges = [first, *cuts, end]
    return [_Span(member, speech, a, b) for a, b in pairwise(edges) if b > a]


class _Layout:
    """Finds room for one line after the other; those laid out before keep theirs."""

    def __init__(
        self, cast: Sequence[CastMember], cameras: Sequence[CameraState], size: tuple[int, int]
    ) -> None:
        self.cast, self.cameras, self.size = cast, cameras, size
        self.placed: list[_Span] = []

    def laid_out(self, span: _Span) -> _Span:
        """Choose a bubble where it has room, else a subtitle."""
        speech = span.speech
        middle = (span.first + span.end) // 2
        boxes = [self._face(span.member, at) for at in (span.first, middle, span.end - 1)]
        bubble = bubble_for(speech.text, speech.mode, self.size)
        place = None
        if all(self._seen(box) for box in boxes):
            # All as the camera of the middle frame shows it: the bubble goes with the camera.
            moments = (span.first, middle, span.end - 1)
            face = _union([self._face(span.member, at, middle) for at in moments])
            wish = bubble.wish(face, (face.middle[0], face.middle[1] + face.height * 0.2))
            place = place_bubbles([wish], self._kept_free(span, moments, middle), self.size)[0]
        if place is None:
            name = self.cast[span.member].timeline.actor.name
            done = _Span(
                span.member, speech, span.first, span.end,
                subtitle=subtitle_for(name, speech.text, self.size),
            )  # fmt: skip
        else:
            done = replace(span, bubble=bubble, place=place, placed_at=middle)
        self.placed.append(done)
        return done

    def _kept_free(self, span: _Span, moments: Sequence[int], seen_at: int) -> list[Box]:
        others = [
            self._face(index, frame, seen_at)
            for index in range(len(self.cast))
            if index != span.member
            for frame in moments
        ]
        standing = [
            other.place
            for other in self.placed
            if other.place is not None and other.first < span.end and span.first < other.end
        ]
        return [box for box in others if self._seen(box)] + standing

    def _face(self, member: int, frame: int, seen_at: int | None = None) -> Box:
        """Return a face of a frame, seen by that frame's camera or by another's."""
        view = View(self.cameras[frame if seen_at is None else seen_at], *self.size)
        x, y, radius = self.cast[member].head_on_screen(frame, view)
        return around(x, y, radius * _ROUND_HEAD)

    def _seen(self, box: Box) -> bool:
        x, y = box.middle
        width, height = self.size
        return (
            _INSIDE * width < x < (1 - _INSIDE) * width
            and _INSIDE * height < y < (1 - _INSIDE) * height
        )


def _within(box: Box, dx: float, dy: float, size: tuple[int, int]) -> Box:
    """Move a box, but not over the frame's edges."""
    edge = 8.0
    dx = max(edge - box.x0, min(size[0] - edge - box.x1, dx))
    dy = max(edge - box.y0, min(size[1] * 0.86 - box.y1, dy))
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


def _union(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _notes(spans: Sequence[_Span], cast: Sequence[CastMember]) -> tuple[str, ...]:
    notes = []
    for span in spans:
        missing = missing_glyphs(span.speech.text)
        if missing:
            name = cast[span.member].timeline.actor.name
            letters = " ".join(f"{glyph} (U+{ord(glyph[0]):04X})" for glyph in missing)
            notes.append(f"no installed font has these letters of {name}: {letters}")
    return tuple(dict.fromkeys(notes))
