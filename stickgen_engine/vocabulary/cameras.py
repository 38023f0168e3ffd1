"""What a camera can do: moves, shots and eases."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class MoveWord:
    """A camera move and the fields of a key that steer it."""

    name: str
    meaning: str
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShotWord:
    """A size of shot: the height of the frame in heads of a grown figure (0.4 m each)."""

    name: str
    meaning: str
    frame_heads: float


@dataclass(frozen=True, slots=True)
class EaseWord:
    """How a move gathers and loses speed."""

    name: str
    meaning: str


MOVES = WordList(
    "moves",
    (
        MoveWord("static", "the camera holds still", ("shot", "target", "x", "y", "zoom")),
        MoveWord("pan", "turns to look along the scene", ("target", "to", "x", "y")),
        MoveWord("zoom", "narrows or widens the view", ("zoom", "target")),
        MoveWord("track", "follows the target", ("target", "smoothing")),
        MoveWord("dolly", "travels nearer or away", ("distance_m", "shot", "target")),
        MoveWord("crane", "rises or sinks", ("height_m", "target")),
        MoveWord("orbit", "circles the target", ("degrees", "target")),
    ),
    {
        "static": "still fixed hold locked locked_off stationary none cut steady tripod",
        "pan": "tilt swivel sweep look_across whip_pan turn",
        "zoom": "zoom_in zoom_out close_in punch_in pull_focus",
        "track": "tracking follow following tracking_shot trucking truck chase side_track pursue",
        "dolly": "dolly_in dolly_out push_in pull_back pull_out push move_in move_closer approach"
        " creep_in",
        "crane": "crane_up crane_down boom pedestal rise lift jib aerial drone crane_reveal",
        "orbit": "arc circle rotate spin_around revolve orbiting go_around 360",
    },
)

SHOTS = WordList(
    "shots",
    (
        ShotWord("extreme_wide", "figures are small in the place", 40.0),
        ShotWord("wide", "the whole scene with all who act", 16.0),
        ShotWord("full", "one figure from head to foot", 7.0),
        ShotWord("medium", "from the hips up", 3.8),
        ShotWord("close_up", "the face", 1.6),
    ),
    {
        "extreme_wide": "establishing establishing_shot very_wide extreme_long ews els panorama"
        " extreme_wide_shot long_distance landscape",
        "wide": "wide_shot long long_shot ws ls master two_shot group default",
        "full": "full_shot full_body fs whole_body head_to_toe",
        "medium": "medium_shot mid mid_shot ms waist bust cowboy american over_shoulder"
        " medium_wide medium_close_up",
        "close_up": "close closeup cu close_up_shot face extreme_close_up ecu tight portrait"
        " head_shot",
    },
)

EASES = WordList(
    "eases",
    (
        EaseWord("linear", "even speed"),
        EaseWord("in", "starts gently"),
        EaseWord("out", "ends gently"),
        EaseWord("in_out", "starts and ends gently (smoothstep)"),
    ),
    {
        "linear": "none constant even uniform",
        "in": "ease_in accelerate",
        "out": "ease_out decelerate",
        "in_out": "ease_in_out ease smooth smoothstep inout easeinout gentle soft",
    },
)
