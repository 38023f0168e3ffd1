"""The films that are measured."""

import json
from pathlib import Path
from typing import Any, Final

CLIP_S: Final = 10
_COLOURS: Final = ("#e4572e", "#17a398", "#f2b134", "#7b5ea7")


def cast_film(count: int, size: tuple[int, int], seconds: float) -> dict[str, Any]:
    """Write a film of one scene in which everybody walks, waves and talks."""
    half = (count - 1) / 2
    actors = [{"id": f"a{i}", "color": _COLOURS[i % len(_COLOURS)]} for i in range(count)]
    parts = []
    for i in range(count):
        x = (i - half) * min(1.6, 7.0 / count)
        parts.append(
            {
                "actor": f"a{i}",
                "at": [round(x - 0.8, 3), round(0.3 * (i % 3), 3)],
                "actions": [
                    {"action": "walk", "start_s": 0.0, "end_s": seconds * 0.3,
                     "to": [round(x, 3), round(0.3 * (i % 3), 3)]},
                    {"action": "wave", "start_s": seconds * 0.4, "end_s": seconds * 0.6},
                    {"action": "talk", "start_s": seconds * 0.65, "end_s": seconds * 0.95},
                ],
                "lines": [{"start_s": seconds * 0.65, "end_s": seconds * 0.95,
                           "text": "Here we are!"}] if i == 0 else [],
            }
        )  # fmt: skip
    scene = {"id": "one", "duration_s": seconds, "place": "city_park", "parts": parts}
    return {"title": "Bench", "seed": 1, "size": size, "actors": actors, "scenes": [scene]}


def length_film(seconds: int) -> dict[str, Any]:
    """Write a film of a given length in scenes of 10 s at most."""
    film = cast_film(2, (1280, 720), min(10, seconds))
    one = film["scenes"][0]
    film["scenes"] = [
        {**one, "id": f"s{i}", "time_of_day": ("day", "sunset", "night")[i % 3]}
        for i in range(max(1, seconds // 10))
    ]
    return film


def write_film(path: Path, film: dict[str, Any]) -> Path:
    """Write a film's script and return its path."""
    path.write_text(json.dumps(film), encoding="utf-8")
    return path
