"""What somebody is asked to do, as their kind can do it."""

from collections.abc import Sequence
from dataclasses import replace

from stickgen_agent.revising.deeds import Wanted
from stickgen_agent.revising.table import Table
from stickgen_agent.revising.telling import told_deed
from stickgen_engine.vocabulary.animal_actions import does, nearest_animal_action


def as_they_can(deeds: Sequence[Wanted], table: Table) -> tuple[list[Wanted], tuple[str, ...]]:
    """Return deeds that those who are asked can do, and clauses on what was exchanged."""
    out: list[Wanted] = []
    unable: list[str] = []
    for deed in deeds:
        species = _species(deed.who, table)
        action = deed.action
        if species is None or action is None or does(species, action):
            out.append(deed)
            continue
        done = replace(deed, action=nearest_animal_action(action, species), thing=None)
        unable.append(f"{told_deed(deed, table)} (a {species} cannot; {told_deed(done, table)})")
        out.append(done)
    return out, tuple(unable)


def _species(who: Sequence[str], table: Table) -> str | None:
    """Return the species of those who are asked, if all of them are animals."""
    asked = [actor for actor in table.script.actors if actor.id in who]
    if not asked or any(actor.kind != "animal" for actor in asked):
        return None
    return asked[0].species or "dog"
