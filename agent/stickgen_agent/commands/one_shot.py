"""``stickgen-agent "STORY"``: a story becomes a script, and the script a film."""

import argparse
import sys
from importlib.metadata import version
from math import isfinite
from pathlib import Path

from stickgen_agent.arguments import COMMANDS
from stickgen_agent.commands.outputs import named_after, output, write_whole
from stickgen_agent.failures import UsageError
from stickgen_agent.interruption import Interruption
from stickgen_agent.settings import read_settings
from stickgen_agent.telling import Teller
from stickgen_engine.vocabulary.styles import STYLES

_LONGEST_S = 600.0
_LONGEST_STORY = 20_000
_SIDES = range(160, 3841, 2)
_MOST_PIXELS = 1920 * 1080
_SERVERS = ("XAI_API_KEY", "GROK_API_KEY", "OLLAMA_HOST")


def film_story(options: argparse.Namespace, teller: Teller, interruption: Interruption) -> int:
    """Direct and film one story."""
    if options.version:
        print(f"stickgen-agent {version('stickgen-agent')}")
        return 0
    _refuse_what_comes_later(options)
    size, style = _size(options.size), _style(options.style)
    _check_numbers(options)
    story = _story(options.story)
    out = output(options.out, ".mp4") if options.out else None
    script_out = output(options.script_out, ".json") if options.script_out else None
    teller.event("turn.started", story=story)
    _mention_servers(options, teller)
    from stickgen_agent.director import direct

    directed = direct(story, seed=options.seed, duration_s=options.duration, size=size, style=style)
    for note in directed.notes:
        teller.note(note)
    from stickgen_engine.script.canonical import canonical_data, readable_json

    if script_out is not None:
        write_whole(script_out, readable_json(directed.script))
    teller.event("script.changed", version=1, script=canonical_data(directed.script))
    from stickgen_agent.commands.filming import film

    report = film(
        directed.script, out or named_after(directed.script.title, ".mp4"), teller, interruption
    )
    teller.result(directed.summary)
    saved = f"; its script: {script_out}" if script_out else ""
    teller.result(f"The film ({report.seconds:g} s): {report.path}{saved}")
    teller.event("turn.finished", reason="done")
    return 0


def _refuse_what_comes_later(options: argparse.Namespace) -> None:
    if options.backend in ("grok", "ollama"):
        raise UsageError(f"--backend {options.backend} comes with a later version; mock is there")
    if options.resume is not None or options.go_on:
        raise UsageError("--resume and --continue come with a later version")
    if options.model is not None or options.base_url is not None:
        raise UsageError("--model and --base-url come with a later version, with grok and ollama")


def _story(words: list[str]) -> str:
    if not words:
        raise UsageError(
            'no story; try: stickgen-agent "A dog chases a cat" (the terminal app comes with a'
            " later version)"
        )
    if len(words) > 1:
        known = f"; commands: {', '.join(COMMANDS)}" if " " not in words[0] else ""
        raise UsageError(f"the story should be one argument: put it in quotes{known}")
    story = words[0]
    if story == "-":
        story = sys.stdin.buffer.read(_LONGEST_STORY * 4 + 1).decode("utf-8", "replace")
    if story.endswith(".json") and Path(story).is_file():
        raise UsageError(f"{story!r} is a script; try: stickgen-agent render {story}")
    if len(story) > _LONGEST_STORY:
        raise UsageError(f"the story is longer than {_LONGEST_STORY} characters")
    if not any(character.isalnum() for character in story):
        raise UsageError("the story is empty; say who does what, in plain English")
    return story


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if cross and width.isdecimal() and height.isdecimal():
        size = int(width), int(height)
        if size[0] in _SIDES and size[1] in _SIDES and size[0] * size[1] <= _MOST_PIXELS:
            return size
    raise UsageError(
        f"--size {text!r}: WxH, each side even and from 160 to 3840, no more pixels than 1920x1080"
    )


def _style(word: str) -> str:
    found = STYLES.resolve(word)
    if found is None:
        raise UsageError(f"--style {word!r}: one of {', '.join(STYLES.names)}")
    return found.name


def _check_numbers(options: argparse.Namespace) -> None:
    seconds = options.duration
    if seconds is not None and not (isfinite(seconds) and 0.5 <= seconds <= _LONGEST_S):
        raise UsageError(f"--duration {seconds:g}: from 0.5 to {_LONGEST_S:g} seconds")
    if not 0 <= options.seed < 2**32:
        raise UsageError(f"--seed {options.seed}: from 0 to 4294967295")


def _mention_servers(options: argparse.Namespace, teller: Teller) -> None:
    if options.backend is None:
        settings = read_settings()
        for name in _SERVERS:
            if settings[name]:
                teller.note(
                    f"{name} is set, but models come with a later version; the offline director"
                    " made this film (--backend mock says so and hides this line)"
                )
                return
