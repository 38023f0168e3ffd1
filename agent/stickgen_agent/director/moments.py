"""Moments of which stories are full: meeting, speaking, chasing."""

from math import dist
from typing import Any

from stickgen_agent.director.grammar import word_set
from stickgen_agent.director.plot import Deed, Plot
from stickgen_agent.director.stage import EDGE_M, OUTSIDE_M, Point, Stage
from stickgen_agent.director.verbs import SPEAKING
from stickgen_engine.script.timing import speaking_seconds
from stickgen_engine.vocabulary.actions import ACTIONS

ON_THE_SPOT = word_set(
    "dance dance_together fight dodge trip dribble dive lead_by_hand pull_person carry push"
    " pull sweep tackle pounce"
)


# Speaking that is a deed of the body too, and cannot be read in less than it takes.
_SHOWN = ("whisper_to", "argue")


def feel(deed: Deed, start: float, stage: Stage) -> None:
    """Let faces show a feeling, and leave time to see it."""
    for each in deed.who:
        if each in stage.people:
            stage.people[each].expressions.append(
                {"at_s": round(start, 2), "expression": deed.mood or "neutral"}
            )
    stage.clock = max(stage.clock, start + 1.4 * stage.tempo)


def meet(deed: Deed, start: float, plot: Plot, stage: Stage) -> float:
    """Bring somebody to somebody; both start, then greet."""
    ends = []
    for who in deed.who:
        target = next(each for each in deed.targets) if deed.targets else who
        if who == target or who not in stage.people or target not in stage.people:
            continue
        if abs(stage.people[target].at[0]) > 4.5:
            ends.append(stage.go(target, "walk", (1.5, 0.0), start, 2.6 * stage.tempo))
        ends.append(approach(who, target, 1.9, start, stage, manner=deed.manner))
    arrived = max(ends, default=start)
    pairs = [each for each in (*deed.who, *deed.targets) if each in stage.people]
    for each in pairs:
        stage.people[each].expressions.append(
            {"at_s": round(arrived, 2), "expression": "surprised"}
        )
        stage.people[each].expressions.append(
            {"at_s": round(arrived + 1.5 * stage.tempo, 2), "expression": "happy"}
        )
    end = arrived
    for index, each in enumerate(pairs):
        other = next(one for one in pairs if one != each) if len(pairs) > 1 else None
        animal = plot.characters[each].look.kind == "animal"
        greeting = "look_around" if animal else "wave"
        begin = arrived + (0.9 + 0.9 * index) * stage.tempo
        end = max(end, stage.act(each, greeting, begin, 2.0 * stage.tempo, target=other)[1])
    silent = not any(deed.line for scene in plot.scenes for deed in scene.deeds)
    speaker = next((e for e in pairs if plot.characters[e].look.kind != "animal"), None)
    if silent and speaker is not None:
        begin = arrived + 0.9 * stage.tempo
        person = stage.people[speaker]
        person.lines.append(_line(begin, begin + 1.6 * max(0.7, stage.tempo), "talk", "Hello?"))
    return end


def speak(
    deed: Deed, who: str, target: str | None, action: str, start: float, plot: Plot, stage: Stage
) -> float:
    """Say a line, or move the mouth where the story does not tell what is said."""
    if deed.line:
        seconds = speaking_seconds(deed.line) * max(1.0, min(1.3, stage.tempo))
    else:
        seconds = deed.seconds or max(1.8, ACTIONS.get(action).seconds) * stage.tempo
    person = stage.people[who]
    start = max(start, person.lines[-1]["end_s"] + 0.2 if person.lines else 0.0)
    shown = max(seconds, 0.75 * ACTIONS.get(action).seconds) if action in _SHOWN else seconds
    begin, end = stage.act(who, action, start, shown, target=target, manner=deed.manner)
    if plot.characters[who].look.kind != "animal" or deed.line:
        end = max(end, begin + seconds)
        mode = SPEAKING.get(action, deed.mode)
        person.lines.append(_line(begin, round(begin + seconds, 2), mode, deed.line or ""))
        person.upper_free = max(person.upper_free, round(begin + seconds, 2))
    if action == "argue" and target is not None and target not in deed.who:
        second = (end - begin) / 2
        stage.act(target, "argue", begin + second, second, target=who)
        stage.people[target].lines.append(_line(begin + second, end, "talk", ""))
        person.lines[-1]["end_s"] = round(begin + second, 2)
    if target is not None and deed.line is None and action == "talk" and target not in deed.who:
        nod = "nod" if plot.characters[target].look.kind != "animal" else "look_around"
        stage.act(target, nod, begin + 0.6 * seconds, 1.2, target=who)
    return end + 0.15


def chase(deed: Deed, who: str, target: str, action: str, start: float, stage: Stage) -> float:
    """Let one run after another, to the far side and back."""
    ahead, behind = stage.people[target], stage.people[who]
    seconds = deed.seconds or (4.2 if action == "chase" else 3.6) * stage.tempo
    if not behind.actions and abs(behind.at[0]) > EDGE_M + 1.0:
        # Who comes in to chase comes from behind, not from where the other one runs to.
        behind.at = behind.start = (-OUTSIDE_M if ahead.at[0] < 0.0 else OUTSIDE_M, ahead.at[1])
    side = 1.0 if behind.at[0] <= ahead.at[0] else -1.0
    far = side * EDGE_M
    fleeing = "flee" if action == "chase" else "walk"
    if fleeing == "walk":
        goal: Point = (far, ahead.at[1])
        first = stage.go(target, fleeing, goal, start, seconds, limit=True)
        place = (stage.people[target].at[0] - side * 1.2, ahead.at[1])
        return max(first, stage.go(who, action, place, start + 0.4, seconds, manner=deed.manner,
                                   target=target, limit=True))  # fmt: skip
    lane = ahead.at[1]
    # As many lengths of the stage as there is time for.
    lengths = max(2, min(6, round(seconds / 2.1)))
    turns: list[Point] = []
    for number in range(lengths):
        x = far if number % 2 == 0 else -side * (EDGE_M - 1.4)
        turns.append((x, lane + 0.8 * (number % 2)))
    heading = 1.0 if turns[-1][0] > turns[-2][0] else -1.0
    end = (turns[-1][0] - heading * 1.3, turns[-1][1])
    first = stage.go(target, "flee", turns[-1], start, seconds, path=tuple(turns[:-1]))
    second = stage.go(who, action, end, start + 0.35, seconds, path=tuple(turns[:-1]),
                      target=target, manner=deed.manner)  # fmt: skip
    return max(first, second)


def round_trip(
    who: str, action: str, start: float, seconds: float, manner: str | None, stage: Stage
) -> float:
    """Run to the far side and back instead of out of the picture."""
    here = stage.people[who].at
    side = 1.0 if here[0] <= 0 else -1.0
    way = stage.speed(who, action, manner) * seconds
    laps = max(0, min(8, round((way - 3.0 * EDGE_M) / (2.0 * EDGE_M))))
    turns = [((side if number % 2 == 0 else -side) * EDGE_M, here[1] + 0.5 * (number % 3))
             for number in range(laps + 1)]  # fmt: skip
    return stage.go(who, action, (here[0] * 0.5, here[1] + 0.8), start, seconds, manner=manner,
                    path=tuple(turns))  # fmt: skip


def approach(
    who: str, target: str, near: float, start: float, stage: Stage, *, manner: str | None = None
) -> float:
    """Walk to somebody who is farther away than ``near`` metres; return when that is done."""
    here, there = stage.people[who].at, stage.people[target].at
    low = stage.people[who].low
    if dist(here, there) <= near or low in ("sit", "lie") or (low and dist(here, there) < 2.4):
        return start
    gap = 0.9 if near < 1.5 else near - 0.3
    spot = stage.beside(who, there, gap)
    return stage.go(who, "walk", spot, start, 2.4 * stage.tempo, manner=manner)


def _line(begin: float, end: float, mode: str, text: str) -> dict[str, Any]:
    return {"start_s": round(begin, 2), "end_s": round(end, 2), "mode": mode, "text": text[:500]}
