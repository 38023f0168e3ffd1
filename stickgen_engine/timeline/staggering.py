"""People in a crowd who do the same at the same time don't begin on the same frame."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Final

from stickgen_engine.script.models import Scene, ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.drafts import Draft
from stickgen_engine.timeline.seeds import seed_of

# What one does for oneself; a salute, a march or a song is done together.
_EACH_FOR_ITSELF: Final = frozenset(
    ("celebrate", "clap", "wave", "laugh", "shout", "cry", "jump", "raise_hand", "point", "nod",
     "shake_head", "shrug", "shiver", "tremble", "cover_face", "look_around", "stretch", "yawn",
     "stand", "sit_down", "stand_up", "facepalm", "blow_kiss")
)  # fmt: skip
_CROWD: Final = 3
# Reaction times of people who see the same thing lie some tenths of a second apart.
_LATEST_S: Final = 0.5
_MOST_SHARE: Final = 0.25


def staggered(script: ScriptSchema, scene: Scene, drafts: Mapping[str, Draft]) -> None:
    """Let three or more who do the same at once begin one by one, in place; ways are left alone."""
    alike: dict[tuple[str, int], list[tuple[str, Beat]]] = defaultdict(list)
    for name, draft in drafts.items():
        for beat in draft.beats:
            if beat.action in _EACH_FOR_ITSELF and not beat.path:
                alike[beat.action, beat.start].append((name, beat))
    for (_, start), crowd in alike.items():
        if len(crowd) < _CROWD:
            continue
        for name, beat in crowd:
            chance = Random(seed_of(script.seed, scene.id, name, beat.action, start, "begins"))
            most = min(_LATEST_S, _MOST_SHARE * (beat.end - beat.start) / FPS)
            late = round(chance.uniform(0.0, most) * FPS)
            beats = drafts[name].beats
            beats[:] = [replace(b, start=b.start + late) if b is beat else b for b in beats]
