"""What a story says of the camera, as moves and shots."""

from stickgen_agent.director.plot import CameraWish

# The first that fits counts: words that must occur | move | shot | zoom.
_RULES: tuple[tuple[tuple[str, ...], str, str | None, float | None], ...] = (
    (("opens",), "static", "wide", None),
    (("starts",), "static", "wide", None),
    (("begins",), "static", "wide", None),
    (("camera", "shows"), "static", "full", None),
    (("stays",), "static", "full", None),
    (("holds",), "static", "full", None),
    (("cut",), "static", "medium", None),
    (("dolly",), "dolly", "close_up", None),
    (("push",), "dolly", "medium", None),
    (("pulls", "back"), "dolly", "wide", None),
    (("close", "up"), "static", "close_up", None),
    (("close-up",), "static", "close_up", None),
    (("zoom", "out"), "zoom", None, 1.0),
    (("zoom",), "zoom", None, 2.2),
    (("pan",), "pan", None, None),
    (("track",), "track", "full", None),
    (("follow",), "track", "full", None),
    (("orbit",), "orbit", "full", None),
    (("circle",), "orbit", "full", None),
    (("crane",), "crane", "wide", None),
    (("rises",), "crane", "wide", None),
    (("above",), "crane", "wide", None),
    (("bird",), "crane", "wide", None),
    (("aerial",), "crane", "extreme_wide", None),
    (("drone",), "crane", "extreme_wide", None),
    (("extreme", "wide"), "static", "extreme_wide", None),
    (("establishing",), "static", "extreme_wide", None),
    (("wide",), "static", "wide", None),
    (("long",), "static", "wide", None),
    (("full",), "static", "full", None),
    (("medium",), "static", "medium", None),
)


def wish_of(text: str, deed: int, who: str | None = None) -> CameraWish | None:
    """Return the camera move that a phrase asks for; None if it asks for nothing."""
    for words, move, shot, zoom in _RULES:
        if all(word in text for word in words):
            return CameraWish(move, shot, deed, who, zoom)
    return None
