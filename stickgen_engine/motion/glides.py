"""Getting about without steps: swimming, flying, crawling, climbing, riding, sliding."""

from dataclasses import dataclass, replace

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.moves import Move, clock, play, score
from stickgen_engine.motion.paths import nearest_turn, progress, turned_in_time, way
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings, pelvis_axes
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS


@dataclass(frozen=True, slots=True)
class Glide:
    """A loop of key poses that moves along a path.

    Where ``on_body`` the feet of its poses are told from the hips, in the pelvis's own directions
    (0, -1, 0 is a straight leg); else from where they would stand.

    """

    move: Move
    on_body: bool = True

    def entered(self) -> "Glide":
        """Return the loop without getting into it and out of it."""
        if self.move.loop is None:
            return self
        first, last = self.move.loop
        keys = [(moment, pose) for moment, pose in self.move.keys if moment <= last]
        said: dict[str, float] = {}
        inside = []
        for moment, pose in keys:
            said.update(pose)
            if moment >= first:
                inside.append((moment - first, dict(said)))
        return replace(self, move=replace(self.move, keys=tuple(inside), loop=(0.0, last - first)))


def glide(
    glided: Glide,
    state: State,
    points: tuple[tuple[float, float], ...],
    facing: float,
    count: int,
    build: Build,
    tempo: float,
) -> Stretch:
    """Carry a body along ``points`` in a loop of poses; it stays where there are none."""
    out = Stretch.empty(count)
    times = np.arange(count) / FPS
    duration = count / FPS
    path = way((state.x, state.z), points, state.heading, duration)
    moving = path.length > 0.01
    along = path.length * progress(times, 0.1, float(times[-1]), (0.6, 0.6))
    out.place[:] = path.at(along)
    goal = out.place[:, 2] if moving else np.full(count, nearest_turn(state.heading, facing))
    start = nearest_turn(float(goal[0]), state.heading)
    heading = start + (goal - start) * ramp(times, 0.0, 0.3 + abs(float(goal[0]) - start) / 300.0)
    out.place[:, 2] = turned_in_time(heading + state.heading - heading[0])
    laid = score(glided.move)
    out.channels, feet = play(laid, clock(glided.move, times, duration, tempo))
    _carry(out, feet, glided, build)
    _come_over(out, state, times)
    return out


def _carry(out: Stretch, feet: Array, glided: Glide, build: Build) -> None:
    axes = pelvis_axes(out)
    heading = out.place[:, 2]
    root = np.stack(
        [out.place[:, 0], out.channels[:, C["up"]] * build.hip_height, out.place[:, 1]], axis=1
    )
    shift = headings(heading) * out.channels[:, [C["ahead"]]]
    shift += headings(heading + 90.0) * out.channels[:, [C["left"]]]
    root += build.leg * shift
    zeros = np.zeros(len(heading))
    for side, first, sign in ((0, 0, 1.0), (1, 5, -1.0)):
        x, y, z, pitch, yaw = (feet[:, first + i] for i in range(5))
        if glided.on_body:
            hip = root + axes.at(zeros, zeros - build.hip_drop, zeros + sign * build.hip_out)
            ankle = hip + build.leg * axes.at(x, y, z)
        else:
            home = stance(0.0, 0.0, 0.0, build, 0.08)[side]
            ahead, left = x * build.leg + home.x, z * build.leg + home.z
            ankle = ahead[:, None] * headings(heading) + left[:, None] * headings(heading + 90.0)
            ankle += out.place[:, [0, 2, 1]] * np.array([1.0, 0.0, 1.0])
            ankle[:, 1] = build.ankle_y + y * build.leg
        ankle[:, 1] = np.maximum(ankle[:, 1], build.ankle_y * 0.6)
        out.feet.ankle[:, side] = ankle
        out.feet.pitch[:, side] = pitch
        out.feet.yaw[:, side] = heading + yaw + sign * 8.0


def _come_over(out: Stretch, state: State, times: Array) -> None:
    """Begin with the feet where they were left."""
    fade = 1.0 - ramp(times, 0.0, 0.35)
    for side in (0, 1):
        held = state.feet[side]
        out.feet.ankle[:, side] += fade[:, None] * (np.array(held.ankle) - out.feet.ankle[0, side])
        out.feet.pitch[:, side] += fade * (held.pitch - out.feet.pitch[0, side])
        turn = (held.yaw - out.feet.yaw[0, side] + 180.0) % 360.0 - 180.0
        out.feet.yaw[:, side] += fade * turn
