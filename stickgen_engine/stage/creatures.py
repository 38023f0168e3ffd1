"""Where animals look and what their tails say, from frame to frame."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.easing import smoothed
from stickgen_engine.drawing.figures.creature import Creature, Tail
from stickgen_engine.motion.source import Motion
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.stage.looking import Looks, on_screen
from stickgen_engine.timeline.beats import ActorTimeline

Track = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mood:
    """How a tail is carried: see ``Tail``; it wags ``wide`` (0 to 1) so many times a second."""

    lift: float = 0.0
    wide: float = 0.12
    hertz: float = 0.4
    puff: float = 0.0


_GLAD: Final = Mood(0.45, 0.8, 3.2)
_WILD: Final = Mood(0.6, 1.0, 4.2)
_LOW: Final = Mood(-0.6, 0.1, 0.4)
_TUCKED: Final = Mood(-1.0, 0.06, 5.0)
_HIGH: Final = Mood(0.9, 0.1, 0.6)
_STIFF: Final = Mood(0.7, 0.14, 1.2, 0.7)
_LEVEL: Final = Mood(0.1, 0.05, 0.3)
_STILL: Final = Mood(-0.35, 0.04, 0.3)
_BY_MANNER: Final[dict[str, Mood]] = {
    "happy": _GLAD, "excited": _WILD, "childlike": _WILD, "sad": _LOW, "depressed": _TUCKED,
    "tired": _LOW, "scared": _TUCKED, "shy": Mood(-0.7, 0.3, 2.0), "cautious": _LEVEL,
    "angry": _STIFF, "proud": _HIGH, "confident": _HIGH, "elegant": _HIGH, "sneaky": _LEVEL,
    "light": Mood(0.6, 0.3, 1.0), "old": _LOW, "injured": _LOW, "zombie": _STILL,
    "drunk": Mood(-0.1, 0.6, 0.5), "relaxed": Mood(0.1, 0.3, 0.6), "heavy": _STILL,
    "robotic": Mood(0.5, 0.0, 1.0),
}  # fmt: skip
_BY_ACTION: Final[dict[str, Mood]] = {
    "wag": _WILD, "celebrate": _WILD, "dance": _WILD, "laugh": _GLAD, "bow": _GLAD, "beg": _GLAD,
    "kiss": _GLAD, "hug": _GLAD, "wave": _GLAD, "shake_hands": _GLAD, "high_five": _GLAD,
    "give": _GLAD, "skip": _GLAD, "cry": _LOW, "tremble": _TUCKED, "hide": _TUCKED,
    "flee": _TUCKED, "back_away": _TUCKED, "faint": _STILL, "fall_down": _STILL, "sleep": _STILL,
    "lie_down": _STILL, "limp": _LOW, "fight": _STIFF, "fight_stance": _STIFF, "bark": _STIFF,
    "punch": _STIFF, "slap": _STIFF, "march": _HIGH, "point": Mood(0.35, 0.0, 1.0),
    "sneak": _LEVEL, "crouch": _LEVEL, "pounce": Mood(0.1, 0.7, 2.4), "shout": _HIGH,
    "sing": Mood(-0.2, 0.06, 0.4), "cover_face": _TUCKED, "shiver": _LOW, "kneel": _LOW,
}  # fmt: skip
_BY_EXPRESSION: Final[dict[str, Mood]] = {
    "happy": Mood(0.3, 0.5, 2.4), "excited": Mood(0.45, 0.8, 3.2), "sad": _LOW, "angry": _STIFF,
}  # fmt: skip
# A tail takes so many frames to change its mind; at this speed, in m/s, it streams out behind.
_CHANGE_FRAMES: Final = 5.0
_STREAMING_MPS: Final = 5.0
_PLAIN: Final = Mood()
# A bird's head turns further than where others stop.
_OWL_DEG: Final = 90.0

# A face that is turned further than this from its body is that of one on its back.
_UPSIDE_DOWN_DEG: Final = 110.0


@dataclass(frozen=True, slots=True)
class CreatureTrack:
    """An animal's head, (T, 3) heading, pitch and roll in degrees, and its tail, (T, 4)."""

    head: Track
    tail: Track

    def at(self, frame: int, camera_yaw_deg: float) -> Creature:
        """Return what a camera sees on a frame."""
        heading, pitch, roll = (float(v) for v in self.head[frame])
        lift, swing, stream, puff = (float(v) for v in self.tail[frame])
        return Creature(
            on_screen(heading, camera_yaw_deg), pitch, roll, Tail(lift, swing, stream, puff)
        )


def creature_track(actor: ActorTimeline, motion: Motion, looks: Looks) -> CreatureTrack | None:
    """Follow an animal's head and tail over a scene; None for who is no animal."""
    if actor.actor.kind != "animal" or motion.head_deg is None:
        return None
    head = motion.head_deg.astype(np.float64).copy()
    # Of a face that looks straight down, only the body says which way it is turned.
    sure = 1.0 - np.clip((np.abs(head[:, 1]) - 50.0) / 20.0, 0.0, 1.0)
    body = np.degrees(np.unwrap(np.radians(motion.heading_deg.astype(np.float64))))
    turned = (looks.head_deg - body + 180.0) % 360.0 - 180.0
    own = (head[:, 0] - body + 180.0) % 360.0 - 180.0
    if actor.actor.species != "bird":
        # Who lies on its back is upside down, not turned round.
        turned = np.where(np.abs(own) > _UPSIDE_DOWN_DEG, 0.0, turned)
    else:
        # Birds look over their shoulders, and lay the head on the back.
        turned = np.where(np.abs(own) > _OWL_DEG, own, turned)
    head[:, 0] = body + sure * turned
    return CreatureTrack(head, _tail(actor, motion))


def _tail(actor: ActorTimeline, motion: Motion) -> Track:
    frames = len(motion.joints)
    moods = np.zeros((frames, 4))
    moods[:] = _numbers(_PLAIN)
    for number, key in enumerate(actor.expressions):
        later = actor.expressions[number + 1 : number + 2]
        end = later[0].frame if later else frames
        moods[key.frame : end] = _numbers(_BY_EXPRESSION.get(key.expression, _PLAIN))
    for layer in ("base", "upper"):
        for beat in actor.beats:
            if beat.index is None and beat.posture != "stand" and beat.start:
                moods[beat.start : beat.end] = moods[beat.start - 1]
                continue
            mood = _BY_ACTION.get(beat.action) or _BY_MANNER.get(_manner(beat.manner, actor))
            if beat.layer == layer and mood is not None:
                moods[beat.start : beat.end] = _numbers(mood)
    lift, wide, hertz, puff = (smoothed(moods[:, i], _CHANGE_FRAMES) for i in range(4))
    phase = 2.0 * np.pi * np.cumsum(hertz) / FPS + actor.seed % 6
    stream = np.clip((_speed(motion) - 2.0) / (_STREAMING_MPS - 2.0), 0.0, 1.0)
    swing = wide * np.sin(phase) * (1.0 - 0.6 * stream)
    return np.stack([lift, swing, smoothed(stream, _CHANGE_FRAMES), puff], axis=1)


def _manner(manner: str, actor: ActorTimeline) -> str:
    return actor.actor.manner if manner == "neutral" else manner


def _numbers(mood: Mood) -> tuple[float, float, float, float]:
    return mood.lift, mood.wide, mood.hertz, mood.puff


def _speed(motion: Motion) -> Track:
    """Measure how fast a body goes over the floor for its size, (T,): m/s of a dog."""
    pelvis = motion.joints[:, J["pelvis"]].astype(np.float64)
    leg = np.linalg.norm(motion.joints[0, J["left_hip"]] - motion.joints[0, J["left_knee"]])
    if len(pelvis) < 2:
        return np.zeros(len(pelvis))
    step = np.hypot(np.gradient(pelvis[:, 0]), np.gradient(pelvis[:, 2]))
    return np.asarray(step * FPS * np.sqrt(0.23 / max(float(leg), 0.02)))
