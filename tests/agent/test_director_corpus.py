"""The director against plain stories: nearly every fact must be in the script."""

import re
from pathlib import Path

from stickgen_agent.director import direct
from stickgen_engine.script.models import ScriptSchema

# A story a line, and indented below it its facts: "cast: noun, noun" (each as often as it appears),
# "does: who action" (in order), "place:", "time:", "weather:", "prop:", "says: who text",
# "kind: who kind-or-species", "wears: who accessory".
CORPUS = Path(__file__).with_name("stories.txt")


def stories() -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            story, facts = found.pop()
            found.append((story, (*facts, line.strip())))
        elif line:
            found.append((line, ()))
    return found


def doings(script: ScriptSchema, who: str) -> list[str]:
    found = []
    for scene in script.scenes:
        for part in scene.parts:
            if part.actor == who:
                found += [(a.start_s or 0.0, a.action) for a in part.actions]
        found = [each if isinstance(each, str) else each[1] for each in found]
    return found


def in_order(script: ScriptSchema, deeds: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return which deeds are there, each actor's in the order that was told."""
    shown: set[tuple[str, str]] = set()
    for who in {who for who, _ in deeds}:
        left = doings(script, who)
        for name, action in deeds:
            if name == who and action in left:
                left = left[left.index(action) :]
                shown.add((name, action))
    return shown


def holds(script: ScriptSchema, kind: str, value: str) -> bool:
    who, _, what = value.partition(" ")
    actors = {actor.id: actor for actor in script.actors}
    if kind == "cast":
        wanted = sorted(value.split(", "))
        return sorted(re.sub(r"_\d+$", "", each) for each in actors) == wanted
    if kind == "kind":
        return who in actors and what in (actors[who].kind, actors[who].species)
    if kind == "wears":
        return who in actors and what in actors[who].accessories
    if kind == "says":
        lines = [
            line.text
            for scene in script.scenes
            for part in scene.parts
            for line in part.lines
            if part.actor == who
        ]
        return what in lines
    if kind == "prop":
        return any(prop.kind == value for scene in script.scenes for prop in scene.props)
    fields = {"place": "place", "time": "time_of_day", "weather": "weather"}
    return any(getattr(scene, fields[kind]) == value for scene in script.scenes)


def misses(story: str, facts: tuple[str, ...]) -> list[str]:
    script = direct(story).script
    deeds = [(each.split()[1], each.split()[2]) for each in facts if each.startswith("does:")]
    shown = in_order(script, deeds)
    missing = [f"does: {who} {action}" for who, action in deeds if (who, action) not in shown]
    for fact in facts:
        kind, _, value = fact.partition(": ")
        if kind != "does" and not holds(script, kind, value):
            missing.append(fact)
    return missing


def test_nine_facts_of_ten_are_found_in_plain_stories():
    corpus = stories()
    missing = {story: lost for story, facts in corpus if (lost := misses(story, facts))}
    facts = sum(len(facts) for _, facts in corpus)
    lost = sum(len(each) for each in missing.values())
    assert len(corpus) >= 40
    assert lost <= 0.1 * facts, f"{lost} of {facts} facts are missing: {missing}"
