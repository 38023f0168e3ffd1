"""The animator: beats in, joints out; gaits, key poses and layers, with no model at all."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from stickgen_engine.motion.afloat import begun_afloat
from stickgen_engine.motion.arriving import arrive
from stickgen_engine.motion.attending import attend
from stickgen_engine.motion.beatwork import base_stretch, is_known
from stickgen_engine.motion.birds import animate_bird, missing_of_bird
from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import carry_reaches, join, ramp, softened
from stickgen_engine.motion.easing import eased
from stickgen_engine.motion.following import follow_through, looseness_of
from stickgen_engine.motion.herding import animate_four, missing_of_four
from stickgen_engine.motion.idling import idle_about
from stickgen_engine.motion.layers import clear_head, is_mirrored, lay_over
from stickgen_engine.motion.life import breathe
from stickgen_engine.motion.manners import bearing_of, bend, bent, stepped, unsteady
from stickgen_engine.motion.proportions import Build, build_of, is_fourfooted
from stickgen_engine.motion.repertoire import MOVES, SETTLED, STILL
from stickgen_engine.motion.rolling import faced, retold
from stickgen_engine.motion.skeletal import Axes, construct
from stickgen_engine.motion.source import BeatReport, Hand, Motion, Role
from stickgen_engine.motion.speaking import listen, speak, without_lines
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.tables.manners import Bearing
from stickgen_engine.motion.takes import take_of
from stickgen_engine.motion.track import Feet, Flags, Foothold, State, Stretch, last_state
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat

# Frames over which a base beat takes over from the one before it.
JOIN_FRAMES = 11
# A foot that moves further than this from one frame to the next isn't planted.
CREEP_M = 3.8e-4
# Moves that end a run-up; the arms run until then.
_LEAPS = ("jump", "tackle", "pounce")


class Animator:
    """Moves bodies by hand-made rules; see ``MotionSource``."""

    def move(self, roles: Sequence[Role]) -> tuple[Motion, ...]:
        """Move the actors of a scene, one motion for each role."""
        return tuple(self.move_one(role) for role in roles)

    def move_one(self, role: Role) -> Motion:
        """Move one actor."""
        beats = role.beats
        body = Body(role.actor, build_of(role.actor), role.seed, role.world, role.ground)
        missing: Callable[[Beat], str] = _missing
        if is_fourfooted(role.actor):
            track = animate_four(beats, body, role.speeches)
            missing = partial(missing_of_four, species=str(role.actor.species))
        elif role.actor.kind == "animal":
            track, missing = animate_bird(role, body), missing_of_bird
        else:
            track = _animate(role, body)
        joints, face = construct(track, body.build)
        return Motion(
            joints.astype(np.float32),
            _contacts(track, joints),
            (faced(track) % 360.0).astype(np.float32),
            tuple(
                BeatReport(beat, "animator", missing(beat), _hand(beat, track), role.seed)
                for beat in beats
            ),
            _head_angles(face),
        )


def _animate(role: Role, body: Body) -> Stretch:
    beats = without_lines(role.beats, role.speeches)
    base = sorted((b for b in beats if b.layer == "base"), key=lambda b: b.start)
    track = Stretch.empty(max(beat.end for beat in beats))
    state, held = begun_afloat(_start(base[0], body.build), body), None
    rolls: dict[int, float] = {}
    for beat, after in zip(base, (*base[1:], None), strict=True):
        stretch = base_stretch(beat, state, held, body, after)
        track.put(beat.start, stretch)
        rolls[beat.start] = stretch.spun
        state, held = last_state(stretch), stretch.channels[-1].copy()
    for beat in base[1:]:
        retold(track, beat.start, rolls[beat.start])
        carry_reaches(track.channels, beat.start)
        join(track.channels, beat.start, _joining(track.channels, beat.start))
        join(track.place, beat.start, min(JOIN_FRAMES, beat.end - beat.start))
        _join_feet(track.feet, beat.start)
    _as_told(track, rolls, -1.0)
    for beat in sorted(beats, key=lambda b: b.start):
        move = MOVES.get(beat.motion)
        gone = beat.layer == "base" and beat.path and beat.motion not in _LEAPS
        bearing = bearing_of(beat.manner, body.actor)
        if beat.layer == "upper":
            _take_on(track, beat, base, bearing, body)
        if move is not None and (beat.layer == "upper" or gone):
            take = take_of(beat, move, body)
            lay_over(track, beat, move, body.build, bearing.tempo, bearing, take)
    idle_about(track, beats, role.speeches, body, _stillness(track))
    speak(track, beats, role.speeches, body)
    listen(track, role.heard, role.speeches, body)
    attend(track, beats, role.gazes, _stillness(track))
    _as_told(track, rolls, 1.0)
    follow_through(track, beats, looseness_of(body.actor, base[0].manner))
    clear_head(track.channels, body.build)
    # Half of a nod is the neck's: it moves the head, not only the face.
    track.channels[:, C["neck"]] += 0.5 * track.channels[:, C["nod"]]
    track.channels[:, C["nod"]] *= 0.5
    breathe(track.channels, _stillness(track), body.chance("life"))
    track.channels = eased(softened(track.channels), body.build)
    _as_told(track, rolls, -1.0)
    for beat in beats:
        if bearing_of(beat.manner, body.actor).stepped:
            stepped(track.channels, beat.start, beat.end)
    arrive(track, base, body.build)
    return track


def _as_told(track: Stretch, rolls: Mapping[int, float], sign: float) -> None:
    """Tell what is before each roll as the roll tells it, or with -1 as it was, in place."""
    for frame, spun in rolls.items():
        retold(track, frame, sign * spun)


def _joining(channels: Array, frame: int) -> int:
    """Say how many frames a join takes: more where a body rises, sinks or turns over in it."""
    gap = np.abs(channels[frame] - channels[frame - 1])
    far = max((gap[C["pitch"]] - 50.0) / 100.0, (gap[C["up"]] - 0.35) / 0.4)
    return JOIN_FRAMES + round(9.0 * float(np.clip(far, 0.0, 1.0)))


def _join_feet(feet: Feet, frame: int) -> None:
    """Let a foot that is in the air on both sides of a join go on as it went, in place."""
    planted = feet.heel | feet.toe
    for side in (0, 1):
        if planted[frame - 1, side] or planted[frame, side]:
            continue
        down = np.flatnonzero(planted[frame:, side])
        left = int(down[0]) if len(down) else len(planted) - frame
        flight = slice(0, frame + left)
        for track in (feet.ankle[flight, side], feet.pitch[flight, side, None]):
            join(track, frame, min(left, JOIN_FRAMES))


def _take_on(
    track: Stretch, beat: Beat, base: Sequence[Beat], bearing: Bearing, body: Body
) -> None:
    """Let the whole body take on the manner of a gesture, in place, for as long as it lasts."""
    span = slice(beat.start, beat.end)
    under = next(b for b in reversed(base) if b.start <= beat.start)
    if bearing_of(under.manner, body.actor) == bearing:
        return
    channels, count = track.channels[span], beat.end - beat.start
    frames = np.arange(count, dtype=np.float64)
    fade = min(9.0, 0.3 * count)
    weight = ramp(frames, -1.0, fade) * ramp(count - frames, 0.0, fade)
    going = np.full(count, float(bool(under.path)))
    how = bent(channels, going, weight, resting=under.motion in SETTLED or under.motion in STILL)
    bend(channels, bearing, how, float(track.place[beat.start, 2]), beat.start)
    unsteady(channels, bearing, how.trunk, body.chance("unsteady", beat.start))


def _contacts(track: Stretch, joints: Array) -> Flags:
    """Say what is planted, (T, 4); a foot that gives way, or creeps, isn't."""
    ankles = joints[:, [J["left_ankle"], J["right_ankle"]]]
    held = np.linalg.norm(ankles - track.feet.ankle, axis=2) < 1e-3
    toe = _unmoved(track.feet.toe & held, joints[:, [J["left_foot"], J["right_foot"]]])
    heel = _unmoved(track.feet.heel & held, ankles)
    return np.stack([heel[:, 0], toe[:, 0], heel[:, 1], toe[:, 1]], axis=1)


def _unmoved(planted: Flags, joints: Array) -> Flags:
    step = np.linalg.norm(np.diff(joints, axis=0), axis=2)
    creeping = (step > CREEP_M) & planted[1:] & planted[:-1]
    out = planted.copy()
    out[1:] &= ~creeping
    return out


def _head_angles(face: Axes) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    heading = np.arctan2(face.ahead[:, 2], face.ahead[:, 0])
    pitch = -np.arcsin(np.clip(face.ahead[:, 1], -1.0, 1.0))
    roll = -np.arcsin(np.clip(face.left[:, 1], -1.0, 1.0))
    return np.asarray(np.degrees(np.stack([heading, pitch, roll], axis=1)), dtype=np.float32)


def _missing(beat: Beat) -> str:
    return "" if is_known(beat) else f"action {beat.action!r} is not animated yet: idles"


def _hand(beat: Beat, track: Stretch) -> Hand:
    move = MOVES.get(beat.motion)
    if move is None:
        return "right"
    heading = beat.facing_deg if beat.layer == "base" else float(track.place[beat.start, 2])
    return "left" if is_mirrored(heading, move) else "right"


def _start(first: Beat, build: Build) -> State:
    x, z = first.at
    left, right = (
        Foothold((plant.x, build.ankle_y, plant.z), 0.0, plant.yaw, planted=True)
        for plant in stance(x, z, first.facing_deg, build, 0.08)
    )
    return State(x, z, first.facing_deg, (left, right))


def _stillness(track: Stretch) -> Array:
    """Say how much a body stands about, (T,) from 0 to 1: both feet flat, and not moving on."""
    both = np.all(track.feet.toe & track.feet.heel, axis=1).astype(np.float64)
    kernel = np.hanning(15)
    padded = np.pad(both, 7, mode="edge")
    return np.asarray(np.convolve(padded, kernel / kernel.sum(), mode="valid"))
