"""What is said in a film as subtitles beside it: SubRip (SRT) and WebVTT."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, SceneTimeline, Speech
from stickgen_engine.timeline.plan import plan

# As much as can be read at a glance: two lines of 42 letters.
_LETTERS: Final = 42
_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are shown from ``start_s`` to ``end_s`` of the whole film, in seconds."""

    start_s: float
    end_s: float
    name: str
    lines: tuple[str, ...]


def cues(script: ScriptSchema) -> tuple[Cue, ...]:
    """Return what is said and when in the film, in order; a long line follows in several cues."""
    found: list[Cue] = []
    begins = 0
    for timeline in plan(script):
        found += _cues_of(timeline, begins)
        begins += timeline.frames
    return tuple(sorted(found, key=lambda cue: (cue.start_s, cue.end_s)))


def srt(script: ScriptSchema) -> str:
    """Write the subtitles as SubRip; where several speak, each line says who."""
    found = cues(script)
    named = len({cue.name for cue in found}) > 1
    blocks = []
    for number, cue in enumerate(found, start=1):
        # An arrow of this form would be read as a time.
        text = "\n".join(cue.lines).replace("-->", "→")
        who = f"{cue.name}: " if named else ""
        times = f"{_clock(cue.start_s, ',')} --> {_clock(cue.end_s, ',')}"
        blocks.append(f"{number}\n{times}\n{who}{text}\n")
    return "\n".join(blocks)


def vtt(script: ScriptSchema) -> str:
    """Write the subtitles as WebVTT; each cue carries its speaker's voice."""
    blocks = ["WEBVTT\n"]
    for cue in cues(script):
        text = _escaped("\n".join(cue.lines))
        times = f"{_clock(cue.start_s, '.')} --> {_clock(cue.end_s, '.')}"
        blocks.append(f"{times}\n<v {_escaped(cue.name)}>{text}\n")
    return "\n".join(blocks)


def _cues_of(timeline: SceneTimeline, begins: int) -> Iterator[Cue]:
    for actor in timeline.actors:
        for speech in actor.speeches:
            if speech.text.strip():
                yield from _pages(actor, speech, begins)


def _pages(actor: ActorTimeline, speech: Speech, begins: int) -> Iterator[Cue]:
    """Share a line's time out to its pages, by how long each takes to say."""
    text = " ".join(speech.text.split())
    lines = textwrap.wrap(f"♪ {text} ♪" if speech.mode == "sing" else text, _LETTERS)
    count = -(-len(lines) // _LINES)
    each = -(-len(lines) // count)
    pages = [lines[at : at + each] for at in range(0, len(lines), each)]
    letters = sum(len(line) for line in lines)
    said, start = 0, speech.start
    for page in pages:
        said += sum(len(line) for line in page)
        end = speech.start + round((speech.end - speech.start) * said / letters)
        end = max(end, start + 1)
        yield Cue((begins + start) / FPS, (begins + end) / FPS, _name(actor), tuple(page))
        start = end


def _name(actor: ActorTimeline) -> str:
    return " ".join(actor.actor.name.split()) or actor.actor.id


def _clock(seconds: float, point: str) -> str:
    total = round(seconds * 1000)
    rest, milliseconds = divmod(total, 1000)
    minutes, secs = divmod(rest, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{secs:02}{point}{milliseconds:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
