"""The director's whole way, from the text of a story to a script and what was made of it."""

import re
from dataclasses import dataclass

from stickgen_agent.director.belongings import hand_out
from stickgen_agent.director.cast import Cast
from stickgen_agent.director.everybody import settle_everybody
from stickgen_agent.director.fetching import arrange_fetches
from stickgen_agent.director.games import arrange_games
from stickgen_agent.director.narrating import narrate
from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_agent.director.tokens import read
from stickgen_agent.director.writing import write
from stickgen_agent.failures import UsageError
from stickgen_engine.script.models import ScriptSchema

_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Directed:
    """A valid script, and what was replaced or left out; ``summary`` is one line for people."""

    script: ScriptSchema
    notes: tuple[str, ...]
    summary: str


def direct(
    story: str,
    *,
    seed: int = 0,
    duration_s: float | None = None,
    size: tuple[int, int] = (1280, 720),
    style: str = "normal",
) -> Directed:
    """Turn a story in plain English into a script. UsageError if there are no words in it."""
    reading = read(story)
    if not reading.sentences:
        raise UsageError("the story is empty; say who does what, in plain English")
    plot = Plot()
    if reading.cleaned:
        plot.note("markup and code in the story were left out")
    narrate(reading.sentences, plot)
    settle_everybody(plot)
    arrange_games(plot)
    arrange_fetches(plot)
    hand_out(plot)
    _fill(plot, story)
    written = write(
        plot, title=_title(story), seed=seed, duration_s=duration_s, size=size, style=style,
        sentences=len(reading.sentences),
    )  # fmt: skip
    return Directed(written.script, tuple(plot.notes), _summary(written.script))


def _fill(plot: Plot, story: str) -> None:
    """Let something be seen where the story names nobody or nothing that can be done."""
    scenes = [draft for draft in plot.scenes if draft.deeds]
    if scenes:
        return
    draft: SceneDraft = plot.scenes[0]
    cast = tuple(draft.cast)
    empty = bool(re.search(r"\b(nobody|no one|empty|nothing)\b", story, re.I))
    if not cast and (empty or draft.place or draft.things):
        plot.note("nobody acts in this story; the film shows the place alone")
        return
    if not cast:
        plot.note("found nobody and nothing to do in the story; somebody thinks about it")
        cast = Cast(plot).person()
        draft.cast = list(cast)
        draft.deeds += [Deed(cast, "look_around", "looks around"), Deed(cast, "think", "thinks"),
                        Deed(cast, "shrug", "shrugs")]  # fmt: skip
        return
    plot.note("the story says nothing that is done; they look around")
    draft.deeds.append(Deed(cast, "look_around", "looks around"))


def _title(story: str) -> str:
    words = re.sub(r"[^\w\s'’-]", " ", story.split("\n")[0].split(". ")[0]).split()
    title = " ".join(words)
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0]
    printable = "".join(each for each in title if each.isprintable())
    return (printable[:1].upper() + printable[1:]) or "A film"


def _summary(script: ScriptSchema) -> str:
    """Say in one line who does what, and where."""
    parts = []
    for scene in script.scenes[:4]:
        where = scene.place.replace("_", " ")
        light = "" if scene.time_of_day == "day" else f" at {scene.time_of_day}"
        doings = []
        for part in scene.parts[:4]:
            done = list(dict.fromkeys(action.action.replace("_", " ") for action in part.actions))
            name = script.actor(part.actor).name
            doings.append(f"{name}: {', '.join(done[:5])}" if done else name)
        more = f", and {len(scene.parts) - 4} more" if len(scene.parts) > 4 else ""
        parts.append(f"{where}{light}: {'; '.join(doings) or 'nobody'}{more}")
    rest = f" | and {len(script.scenes) - 4} more scenes" if len(script.scenes) > 4 else ""
    return " | ".join(parts) + rest
