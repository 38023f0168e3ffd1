"""Games that two sides play against each other: who stands where and does what, and when."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Move:
    """What a role does from one share of the game to another (0 to 1).

    ``to`` is where it goes, ``at`` the title of the role or the kind of thing that it turns to.
    """

    action: str
    begin: float
    end: float
    to: Point | None = None
    at: str = ""
    path: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A player: the side (0 or 1), where the game finds it, what it does, its face at the end."""

    title: str
    side: int
    spot: Point
    moves: tuple[Move, ...]
    face: str = "happy"


@dataclass(frozen=True, slots=True)
class Sport:
    """A game: words that name it, where it is played, its roles and its things."""

    words: str
    actions: str
    places: tuple[str, ...]
    roles: tuple[Role, ...]
    things: tuple[tuple[str, Point], ...] = ()


_BASEBALL = (
    Role("Pitcher", 0, (-1.5, 0.5), (
        Move("pitch", 0.06, 0.28, at="Batter"), Move("look_around", 0.34, 0.5),
        Move("catch", 0.66, 0.8, at="Fielder"), Move("facepalm", 0.84, 1.0),
    ), "sad"),
    Role("Batter", 1, (2.3, 0.2), (
        Move("bat", 0.2, 0.4, at="Pitcher"),
        Move("run_bases", 0.42, 0.76, (0.4, 1.9), path=((3.6, 1.8), (2.2, 3.2))),
        Move("celebrate", 0.78, 1.0),
    )),
    Role("Fielder", 0, (-3.4, 2.2), (
        Move("crouch", 0.02, 0.24), Move("run", 0.36, 0.46, (-2.5, 1.9)), Move("field", 0.47, 0.62),
        Move("throw", 0.63, 0.75, at="Pitcher"), Move("cover_face", 0.84, 1.0),
    ), "sad"),
    Role("Runner", 1, (-3.3, 0.0), (
        Move("crouch", 0.04, 0.3), Move("run_bases", 0.44, 0.72, (1.3, -0.4)),
        Move("celebrate", 0.75, 1.0),
    )),
    Role("Catcher", 0, (3.7, 0.3), (
        Move("crouch", 0.02, 0.3), Move("stand", 0.36, 0.5),
        Move("raise_hand", 0.55, 0.7, at="Pitcher"), Move("shrug", 0.84, 1.0),
    ), "surprised"),
    Role("Next batter", 1, (4.2, 2.6), (
        Move("clap", 0.1, 0.3, at="Batter"), Move("shout", 0.42, 0.7, at="Batter"),
        Move("celebrate", 0.74, 1.0),
    )),
)  # fmt: skip
_SOCCER = (
    Role("Striker", 0, (-3.2, 0.2), (
        Move("run", 0.05, 0.34, (0.4, 0.5)), Move("kick_ball", 0.36, 0.52, at="soccer_ball"),
        Move("celebrate", 0.66, 1.0),
    )),
    Role("Goalkeeper", 1, (3.5, 0.9), (
        Move("crouch", 0.06, 0.3), Move("catch", 0.46, 0.6, at="Striker"),
        Move("cover_face", 0.66, 1.0),
    ), "sad"),
    Role("Winger", 0, (-2.4, 2.3), (
        Move("jog", 0.06, 0.4, (-0.6, 2.2)), Move("raise_hand", 0.42, 0.55, at="Striker"),
        Move("celebrate", 0.68, 1.0),
    )),
    Role("Defender", 1, (1.9, 0.0), (
        Move("jog", 0.12, 0.34, (2.1, 0.6)), Move("block", 0.38, 0.55, at="Striker"),
        Move("facepalm", 0.7, 1.0),
    ), "sad"),
    Role("Midfielder", 0, (-3.9, 1.4), (
        Move("jog", 0.1, 0.45, (-1.6, 1.2)), Move("clap", 0.52, 0.64, at="Striker"),
        Move("high_five", 0.72, 0.9, at="Winger"),
    )),
    Role("Back", 1, (2.6, 2.6), (
        Move("jog", 0.1, 0.4, (1.4, 2.5)), Move("point", 0.42, 0.58, at="Striker"),
        Move("shrug", 0.7, 0.95),
    ), "sad"),
)  # fmt: skip
_BASKETBALL = (
    Role("Shooter", 0, (-3.0, 0.2), (
        Move("dribble", 0.04, 0.46, (0.7, 0.4)), Move("shoot", 0.48, 0.66),
        Move("celebrate", 0.7, 1.0),
    )),
    Role("Guard", 1, (1.3, 0.9), (
        Move("back_away", 0.16, 0.4, (2.0, 0.8)), Move("block", 0.46, 0.64, at="Shooter"),
        Move("facepalm", 0.72, 1.0),
    ), "sad"),
    Role("Wing", 0, (-2.6, 2.2), (
        Move("jog", 0.06, 0.42, (0.3, 2.4)), Move("raise_hand", 0.44, 0.58, at="Shooter"),
        Move("celebrate", 0.7, 1.0),
    )),
    Role("Centre", 1, (3.4, 2.2), (
        Move("raise_hand", 0.1, 0.34, at="Shooter"), Move("jump", 0.5, 0.64),
        Move("shrug", 0.74, 1.0),
    ), "surprised"),
    Role("Second", 0, (-3.8, 1.2), (
        Move("jog", 0.12, 0.44, (-1.6, 1.1)), Move("clap", 0.5, 0.68, at="Shooter"),
        Move("celebrate", 0.74, 1.0),
    )),
    Role("Back", 1, (1.4, 3.2), (
        Move("jog", 0.1, 0.34, (3.0, 3.2)), Move("point", 0.4, 0.58, at="Shooter"),
        Move("facepalm", 0.72, 1.0),
    ), "sad"),
)  # fmt: skip
_HOCKEY = (
    Role("Forward", 0, (-3.3, 0.2), (
        Move("skate", 0.05, 0.52, (1.6, 0.3), path=((-1.4, 1.2),)),
        Move("celebrate", 0.68, 1.0),
    )),
    Role("Keeper", 1, (3.5, 0.7), (
        Move("crouch", 0.06, 0.34), Move("catch", 0.5, 0.64, at="Forward"),
        Move("facepalm", 0.72, 1.0),
    ), "sad"),
    Role("Wing", 0, (-2.6, 2.3), (
        Move("skate", 0.08, 0.5, (0.6, 2.3)), Move("celebrate", 0.7, 1.0),
    )),
    Role("Defender", 1, (1.6, 1.6), (
        Move("skate", 0.1, 0.5, (2.5, 1.9), path=((0.6, 1.3),)), Move("shrug", 0.74, 1.0),
    ), "surprised"),
    Role("Second", 0, (-4.0, 1.3), (
        Move("skate", 0.1, 0.48, (-1.4, 1.2)), Move("clap", 0.56, 0.72, at="Forward"),
        Move("celebrate", 0.76, 1.0),
    )),
    Role("Back", 1, (2.4, 3.0), (
        Move("skate", 0.12, 0.5, (-0.6, 3.2)), Move("cover_face", 0.74, 1.0),
    ), "sad"),
)  # fmt: skip

SPORTS: dict[str, Sport] = {
    "baseball": Sport("baseball softball inning innings homerun", "bat pitch run_bases",
                      ("baseball_field",), _BASEBALL),
    "basketball": Sport("basketball hoops", "dribble shoot",
                        ("basketball_court", "court", "gym"), _BASKETBALL),
    "hockey": Sport("hockey puck", "skate", ("rink",), _HOCKEY),
    "soccer": Sport("soccer football goal match", "kick_ball",
                    ("soccer_field", "stadium", "field", "playground", "school", "garden",
                     "city_park", "beach", "street"), _SOCCER,
                    (("soccer_ball", (0.8, 0.45)),)),
}  # fmt: skip
