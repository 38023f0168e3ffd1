"""The shot that shows everybody who is on the stage."""

from typing import Any

from stickgen_agent.director.stage import Stage

# Beyond this the opening shot does not look: there wait those who come in later.
OUT_OF_SIGHT_M = 4.4
# Half of what a wide shot shows of the floor, and how much of it a figure needs at the edge.
_WIDE_HALF_M = 4.6
_ROOM_M = 0.8

Key = dict[str, Any]


def whole(stage: Stage) -> Key:
    """Show the stage; not as far as those wait who come in later."""
    here = [name for name, person in stage.people.items() if abs(person.start[0]) < OUT_OF_SIGHT_M]
    apart = [
        name
        for name, person in stage.people.items()
        if max(abs(person.start[0]), abs(person.at[0])) > OUT_OF_SIGHT_M
    ]
    if here and apart:
        farthest = max(abs(stage.people[each].start[0]) for each in here)
        zoom = round(max(1.0, min(1.25, _WIDE_HALF_M / (farthest + _ROOM_M))), 2)
        return {"move": "static", "shot": "wide", "target": here[0], "x": 0.0, "zoom": zoom}
    return {"move": "static", "zoom": 1.0}
