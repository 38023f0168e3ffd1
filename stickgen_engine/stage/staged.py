"""A scene made ready to draw; any frame of it can then be drawn alone, in any order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from stickgen_engine.camera.shooting import shoot
from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.camera.subjects import subjects_of
from stickgen_engine.drawing.figure import draw_figure, draw_shadow
from stickgen_engine.drawing.light import Light, light_for
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.places import StageSet, build_place
from stickgen_engine.drawing.props import MOVING
from stickgen_engine.drawing.scenery import Piece, Scenery
from stickgen_engine.drawing.strokes import Strokes
from stickgen_engine.drawing.vignette import draw_vignette
from stickgen_engine.drawing.weather import Layer, draw_weather
from stickgen_engine.performance.performed import Performance
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.cast import CastMember, cast_of
from stickgen_engine.stage.foreground import anchors, foreground
from stickgen_engine.stage.furniture import Furniture, furnish, put_on, put_shadow
from stickgen_engine.stage.holding import hands_at
from stickgen_engine.stage.looking import drawn_yaw
from stickgen_engine.stage.possession import Possession
from stickgen_engine.stage.speaking import Words, words_of
from stickgen_engine.timeline.terrain import terrain_of
from stickgen_engine.vocabulary.places import PLACES

# What stands this much farther than every actor belongs to the back and is drawn with it.
_BEHIND_M: Final = 0.35
# Who sits or lies on a thing is drawn before it, though both are at one depth.
_ON_A_SEAT_M: Final = 0.12
# Who knocks, plays or paints at these stands before them, though both are at one depth.
_WORKED_AT: Final = {
    "treasure_chest": 0.12, "door": 0.25, "piano": 0.2, "easel": 0.15, "board": 0.2, "window": 0.25,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Standing:
    """Something to be drawn among others; what is deepest comes first."""

    depth: float
    draw: Callable[[], None]


class StagedScene:
    """All that one scene's frames are drawn from."""

    def __init__(self, performance: Performance, size: tuple[int, int]) -> None:
        self.performance, self.size = performance, size
        self.timeline, self.motions = performance.timeline, performance.motions
        timeline, motions = self.timeline, self.motions
        tracks = performance.things
        self.furniture = furnish(timeline.scene, timeline.set_seed, tracks)
        middles = {thing.id: thing.middle for thing in self.furniture}
        self.cast = cast_of(timeline, motions, middles, tracks)
        self.possession = Possession(self.cast, self.furniture, tracks)
        boxes = {thing.id: thing.box for thing in self.furniture}
        statures = {member.id: member.stature for member in self.cast}
        moving = {
            t.id: tracks[t.id]
            for t in self.furniture
            if t.id in tracks and (self.possession.moves(t) or tracks[t.id].owner)
        }
        self.subjects = subjects_of(motions, statures, boxes, moving)
        self.cameras = shoot(timeline, self.subjects, size)

    @property
    def frames(self) -> int:
        """The number of frames."""
        return self.timeline.frames

    @property
    def notes(self) -> tuple[str, ...]:
        """What the picture could not show as written, such as letters that no font has."""
        return self.words.notes

    @cached_property
    def set(self) -> StageSet:
        """The scenery, built when a frame first needs it."""
        scene = self.timeline.scene
        indoor = PLACES.get(scene.place).indoor
        light = light_for(scene.time_of_day, scene.weather, indoor=indoor)
        flooded = terrain_of(scene).afloat
        return build_place(scene.place, light, self.timeline.set_seed, flooded=flooded)

    @property
    def light(self) -> Light:
        """The light of the scene's time and weather, as the place makes it: blue under water."""
        return self.set.scenery.light

    @cached_property
    def words(self) -> Words:
        """Bubbles and subtitles with the room that was found for them."""
        return words_of(self.timeline, self.cast, self.cameras, self.size)

    def draw(self, frame: int, canvas: Canvas) -> None:
        """Draw one frame over the whole canvas."""
        view = View(self.cameras[frame], canvas.width, canvas.height)
        seconds = frame / FPS
        on = canvas.painter
        canvas.back(id(self), self.cameras[frame], self._draw_back)
        living = self._living_scenery(seconds)
        self._draw_strokes(living.back, view, on)
        self._weather("back", view, on, seconds)
        self._draw_stage(frame, living.pieces, view, on)
        self._weather("middle", view, on, seconds)
        self._draw_front(frame, living, view, on)
        self._weather("front", view, on, seconds)
        canvas.style.finish(canvas.cairo)
        on.push(role="words")
        self.words.draw(frame, on)
        on.pop()

    def _draw_front(self, frame: int, living: Scenery, view: View, on: Painter) -> None:
        front, there = foreground(view, self._began[frame])
        if there <= 0.0:
            return
        on.push(alpha=there)
        self.set.scenery.draw_front(front, on)
        living.draw_front(front, on)
        on.pop()

    @cached_property
    def _began(self) -> tuple[CameraState, ...]:
        """For each frame the camera with which its shot began."""
        return anchors(self.cameras)

    @cached_property
    def _limit(self) -> float:
        """The depth behind which no actor ever goes."""
        depths = [float(motion.joints[:, :, 2].max()) for motion in self.motions.values()]
        return max(depths, default=0.0) + _BEHIND_M

    def _draw_back(self, view: View, on: Painter) -> None:
        self.set.scenery.draw_back(view, on)
        if not view.camera.yaw_deg:
            pieces = [_piece(piece, view, on) for piece in self.set.scenery.pieces]
            things = [self._thing(thing, view, on, 0.0) for thing in self.furniture]
            _draw_deepest_first(
                [standing for standing in pieces if self._is_back(standing, view)]
                + [
                    standing
                    for standing, thing in zip(things, self.furniture, strict=True)
                    if self._rests(thing, standing, view)
                ]
            )
        draw_vignette(on, view.width, view.height, self.light.vignette)

    def _is_back(self, standing: _Standing, view: View) -> bool:
        return not view.camera.yaw_deg and standing.depth + view.camera.depth_m > self._limit

    def _rests(self, thing: Furniture, standing: _Standing, view: View) -> bool:
        still = thing.kind not in MOVING and not self.possession.moves(thing)
        return still and self._is_back(standing, view)

    def _living_scenery(self, seconds: float) -> Scenery:
        scenery = Scenery(self.light)
        if self.set.animate is not None:
            self.set.animate(scenery, seconds)
        return scenery

    def _draw_strokes(self, layers: list[Strokes], view: View, on: Painter) -> None:
        on.push(role="scenery")
        for strokes in layers:
            strokes.draw(view, on)
        on.pop()

    def _draw_stage(self, frame: int, living: list[Piece], view: View, on: Painter) -> None:
        """Draw shadows on the floor, then pieces, props and actors, the deepest first."""
        on.push(role="shadow")
        for member in self.cast:
            draw_shadow(on, view, member.motion.joints[frame], member.look, self.light)
        shown = [self.possession.standing(thing, frame) for thing in self.furniture]
        for now in shown:
            if now is not None:
                put_shadow(now, view, on, self.light)
        on.pop()
        standing = [_piece(piece, view, on) for piece in self.set.scenery.pieces]
        rest = [one for one in standing if not self._is_back(one, view)]
        rest += [_piece(piece, view, on) for piece in living]
        for thing, now in zip(self.furniture, shown, strict=True):
            one = self._thing(thing, view, on, frame / FPS)
            if now is not None and not self._rests(thing, one, view):
                rest.append(self._thing(now, view, on, frame / FPS))
        rest += [self._member(member, frame, view, on) for member in self.cast]
        _draw_deepest_first(rest)

    def _thing(self, thing: Furniture, view: View, on: Painter, seconds: float) -> _Standing:
        depth = view.turn(thing.x, thing.z)[1] + _WORKED_AT.get(thing.kind, 0.0)
        return _Standing(depth, lambda: put_on(thing, view, on, self.light, seconds))

    def _member(self, member: CastMember, frame: int, view: View, on: Painter) -> _Standing:
        joints = member.motion.joints[frame]
        depth = view.turn(float(joints[0, 0]), float(joints[0, 2]))[1]
        if _is_down(member, frame):
            depth -= _ON_A_SEAT_M
        return _Standing(depth, lambda: self._draw_member(member, frame, view, on))

    def _draw_member(self, member: CastMember, frame: int, view: View, on: Painter) -> None:
        yaw = view.camera.yaw_deg
        on.push(role="figure")
        draw_figure(
            on,
            view,
            member.motion.joints[frame],
            float(member.motion.heading_deg[frame]),
            member.look,
            member.face(frame, yaw),
            self.light,
            head_yaw_deg=drawn_yaw(member.looks, frame, yaw),
            time_s=frame / FPS,
            held=self.possession.in_hands(member, frame, view),
            hands=hands_at(member.motion.reports, member.timeline.speeches, frame),
            creature=member.creature.at(frame, yaw) if member.creature is not None else None,
        )
        on.pop()

    def _weather(self, layer: Layer, view: View, on: Painter, seconds: float) -> None:
        if not self.light.indoor:
            draw_weather(on, view, self.light, layer, time_s=seconds, seed=self.timeline.seed)


def _is_down(member: CastMember, frame: int) -> bool:
    """Tell whether somebody sits on a seat, or lies, or is about to."""
    return any(
        beat.layer == "base" and (beat.seat_m > 0.0 or beat.posture == "lie")
        for beat in member.timeline.beats
        if beat.start <= frame < beat.end
    )


def _piece(piece: Piece, view: View, on: Painter) -> _Standing:
    def draw() -> None:
        on.push(role="scenery")
        piece.strokes.draw(view, on)
        on.pop()

    return _Standing(view.turn(piece.x, piece.z)[1], draw)


def _draw_deepest_first(standing: list[_Standing]) -> None:
    for one in sorted(standing, key=lambda one: -one.depth):
        one.draw()
