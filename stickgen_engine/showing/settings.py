"""What an action needs around it to be read: a partner, a thing, a place, something done before."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Before the action, a second of another one: who is helped up lies first.
_DOWN: Final = "fall_down"


@dataclass(frozen=True, slots=True)
class Setting:
    """The stage of one action.

    ``thing`` is a kind of prop that it is done to, ``apart_m`` ahead of the actor; ``partner``
    says that a second actor stands ``apart_m`` away, doing ``partner_does``. ``before`` is done
    for a second and more before the action begins, which waits ``wait_s`` for others. ``kind`` and
    ``species`` choose who acts; ``scale`` is how many times its own size the thing is.
    """

    thing: str = ""
    partner: bool = False
    apart_m: float = 1.2
    partner_does: str = "idle"
    place: str = "studio"
    before: str = ""
    before_s: float = 1.5
    wait_s: float = 0.0
    kind: str = "human"
    species: str = ""
    to: tuple[float, float] | None = None
    scale: float = 1.0


def _things() -> dict[str, Setting]:
    facts: Mapping[str, tuple[str, float]] = {
        "sit": ("chair", 0.8), "sit_down": ("chair", 0.8), "lie_down": ("bed", 1.2),
        "sleep": ("bed", 1.2), "hide": ("bush", 1.2), "climb_stairs": ("stairs", 1.6),
        "climb": ("ladder", 0.8),
        "paint": ("easel", 1.0), "cook": ("table", 0.8), "stir": ("table", 0.8),
        "knock": ("door", 0.8), "open_door": ("door", 0.8), "play_piano": ("piano", 1.0),
        "drum": ("drum", 0.7), "pick_up": ("box", 0.8), "put_down": ("box", 0.8),
        "open_box": ("treasure_chest", 0.9),
        "hammer": ("box", 0.8), "kick_ball": ("soccer_ball", 1.2), "field": ("baseball", 1.2),
        "shoot": ("net", 3.0), "carry": ("box", 0.6), "perch": ("fence", 1.0),
    }  # fmt: skip
    return {name: Setting(thing, apart_m=apart) for name, (thing, apart) in facts.items()}


def _partners() -> dict[str, Setting]:
    near = (
        *("shake_hands", "hug", "high_five", "comfort", "push_person", "pull_person"),
        *("dance_together", "argue", "whisper_to", "whisper", "lead_by_hand", "lift_up", "kiss"),
        *("punch", "kick", "slap", "give", "take", "fight", "block", "dodge", "talk"),
        "fight_stance",
    )  # fmt: skip
    out = {name: Setting(partner=True, apart_m=1.4) for name in near}
    out["help_up"] = Setting(partner=True, apart_m=1.2, partner_does=_DOWN, wait_s=1.6)
    out["tackle"] = Setting(partner=True, apart_m=3.0)
    out["fight"] = Setting(partner=True, apart_m=1.1, partner_does="fight")
    out["block"] = Setting(partner=True, apart_m=1.0, partner_does="punch")
    out["dodge"] = Setting(partner=True, apart_m=1.0, partner_does="punch")
    out["chase"] = Setting(partner=True, apart_m=1.6, partner_does="flee")
    out["follow"] = Setting(partner=True, apart_m=1.4, partner_does="walk")
    out["flee"] = Setting(partner=True, apart_m=-1.6, partner_does="chase")
    out["throw"] = Setting(partner=True, apart_m=3.4)
    out["catch"] = Setting(partner=True, apart_m=3.4, partner_does="throw")
    out["pitch"] = Setting(partner=True, apart_m=4.0)
    return out


def _animals() -> dict[str, Setting]:
    species = {
        "bark": "dog", "wag": "dog", "sniff": "dog", "roll_over": "dog", "beg": "dog",
        "meow": "cat", "pounce": "cat", "trot": "horse", "gallop": "horse", "graze": "horse",
        "perch": "bird", "flap": "bird",
    }  # fmt: skip
    out = {name: Setting(kind="animal", species=kind) for name, kind in species.items()}
    out["perch"] = Setting("fence", apart_m=0.8, kind="animal", species="bird")
    return out


SETTINGS: Final[dict[str, Setting]] = {
    **_things(),
    **_partners(),
    **_animals(),
    "stand_up": Setting("chair", apart_m=0.8, before="sit", before_s=1.8),
    "get_up": Setting(before=_DOWN, before_s=1.8),
    "wake_up": Setting(before="sleep", before_s=1.6),
    "swim": Setting(place="ocean_surface"),
    "dive": Setting(place="ocean_surface"),
    "skate": Setting(place="rink"),
    "ski": Setting(place="arctic"),
    "push": Setting("box", apart_m=1.1, scale=2.0),
    "pull": Setting("box", apart_m=1.5, scale=1.6),
    "run_bases": Setting(place="baseball_field"),
}
