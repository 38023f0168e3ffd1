"""The props of a scene: where each stands and how large it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin
from typing import Final

from stickgen_engine.camera.framing import Box
from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import Colour, fade, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.lit import LitPainter
from stickgen_engine.drawing.painter import Painter, place
from stickgen_engine.drawing.paths import polygon
from stickgen_engine.drawing.props import draw_extra, draw_prop
from stickgen_engine.performance.performed import ThingTrack
from stickgen_engine.performance.things.hoops import HOOP, hoops_of
from stickgen_engine.performance.things.matter import EXTRAS, drawn_scale, height_of
from stickgen_engine.performance.things.setting import foot_of
from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.timeline.seeds import seed_of
from stickgen_engine.vocabulary.props import PROPS

# A shadow under what is in the air is gone when it is this high, in metres.
_NO_SHADOW_M: Final = 3.5
# What shines darkens nothing, and a frame of posts and net has no middle that could.
_UNGROUNDED: Final = ("bolt", "goal", "hoop", "rope")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A prop on its place: (x, z) on the floor, its foot ``y`` metres up."""

    id: str
    kind: str
    x: float
    y: float
    z: float
    scale: float
    width_m: float
    height_m: float
    colour: Colour | None
    flip: bool
    seed: int
    sky: bool
    held_by: str | None
    turn_deg: float = 0.0
    opened: float = 0.0
    carried: bool = False
    came_from: tuple[float, float, float] | None = None

    @property
    def middle(self) -> tuple[float, float, float]:
        """The point that somebody looks at."""
        return (self.x, self.y + self.height_m * 0.5, self.z)

    @property
    def box(self) -> Box:
        """The room that it takes, for the camera."""
        half = self.width_m / 2
        return Box(self.x - half, self.x + half, self.y, self.y + self.height_m, self.z)


def furnish(
    scene: Scene, seed: int, tracks: Mapping[str, ThingTrack] | None = None
) -> tuple[Furniture, ...]:
    """Put up all props of a scene, and what its performers have in hand that it does not name.

    The same thing looks the same wherever the seed is the same.
    """
    hoops = hoops_of(scene)
    props = tuple(
        _hung(prop, hoops[prop.id], seed_of(seed, prop.id))
        if prop.id in hoops
        else _put_up(prop, seed_of(seed, prop.id))
        for prop in scene.props
    )
    named = {prop.id for prop in scene.props}
    more = [(name, track) for name, track in (tracks or {}).items() if name not in named]
    return (*props, *(_brought(name, track, seed_of(seed, name)) for name, track in more))


def _put_up(prop: Prop, seed: int) -> Furniture:
    word = PROPS.get(prop.kind)
    scale = drawn_scale(prop.kind, prop.scale)
    return Furniture(
        id=prop.id,
        kind=prop.kind,
        x=prop.at[0],
        y=foot_of(prop.kind, prop.y),
        z=prop.at[1],
        scale=scale,
        width_m=word.width_m * scale,
        height_m=word.height_m * scale,
        colour=rgb(prop.color) if prop.color else None,
        flip=prop.facing == "left",
        seed=seed,
        sky=word.sky,
        held_by=prop.held_by,
    )


def _hung(prop: Prop, side: float, seed: int) -> Furniture:
    """Put up the hoop that a net is, with its ring on the side of whoever shoots."""
    high, wide = (size * prop.scale for size in EXTRAS[HOOP])
    net = _put_up(prop, seed)
    return replace(net, kind=HOOP, scale=prop.scale, width_m=wide, height_m=high, flip=side > 0.0)


def _brought(name: str, track: ThingTrack, seed: int) -> Furniture:
    x, y, z = (float(v) for v in track.at[0])
    tall = height_of(track.kind, track.scale)
    wide = PROPS.get(track.kind).width_m * track.scale if track.kind in PROPS.names else tall
    return Furniture(
        id=name,
        kind=track.kind,
        x=x,
        y=y,
        z=z,
        scale=track.scale,
        width_m=wide,
        height_m=tall,
        colour=None,
        flip=False,
        seed=seed,
        sky=False,
        held_by=None,
    )


def put_on(thing: Furniture, view: View, on: Painter, light: Light, seconds: float) -> None:
    """Draw a prop where it stands or flies, with the shadow that grounds it."""
    if not view.sees(thing.x, thing.z):
        return
    x, y, k = view.point(thing.x, thing.y, thing.z)
    depth = view.turn(thing.x, thing.z)[1]
    if thing.came_from is not None:
        _draw_streak(thing, thing.came_from, view, on)
    on.push(matrix=place(x, y, k * thing.scale, flip=thing.flip), role="prop")
    if thing.turn_deg:
        middle = 0.5 * thing.height_m / max(thing.scale, 1e-6)
        on.push(matrix=_about(middle, thing.turn_deg))
    lit = LitPainter(on, light, max(0.0, depth))
    if thing.kind in EXTRAS:
        draw_extra(lit, thing.kind, time_s=seconds)
    else:
        draw_prop(
            lit, thing.kind, colour=thing.colour, seed=thing.seed, time_s=seconds, light=light,
            opened=thing.opened,
        )  # fmt: skip
    if thing.turn_deg:
        on.pop()
    on.pop()


def _draw_streak(
    thing: Furniture, before: tuple[float, float, float], view: View, on: Painter
) -> None:
    """Draw where a quick thing just was: a wedge that is as wide as the thing where it is now."""
    middle = 0.5 * thing.height_m
    x, y, k = view.point(thing.x, thing.y + middle, thing.z)
    fx, fy, _ = view.point(before[0], before[1] + middle, before[2])
    far = hypot(x - fx, y - fy)
    if far < 2.0:
        return
    ux, uy, r = (x - fx) / far, (y - fy) / far, 0.8 * middle * k
    tail = (x - 1.5 * (x - fx), y - 1.5 * (y - fy))
    wedge = polygon([(x - uy * r, y + ux * r), tail, (x + uy * r, y - ux * r)])
    on.push(role="face")
    on.shape(wedge, fill=fade(rgb("FFFFFF"), 0.38))
    on.pop()


def put_shadow(thing: Furniture, view: View, on: Painter, light: Light) -> None:
    """Darken the floor under a prop: the smaller and the fainter the higher it is."""
    if thing.sky or thing.kind in _UNGROUNDED or not view.sees(thing.x, thing.z):
        return
    high = max(0.0, thing.y)
    share = max(0.0, 1.0 - high / _NO_SHADOW_M)
    if share <= 0.0 or (thing.held_by is not None and not thing.carried and high == 0.0):
        return
    x, y, k = view.point(thing.x, 0.0, thing.z)
    strength = light.contact / max(light.shadow[3], 0.01)
    dark = fade(light.shadow, strength * share)
    size = 0.35 + 0.65 * share
    on.push(role="shadow")
    on.spot(x, y, thing.width_m * 0.62 * k * size, max(0.05, thing.width_m * 0.1) * k * size, dark)
    on.pop()


def _about(middle: float, degrees: float) -> tuple[float, float, float, float, float, float]:
    """Turn counter-clockwise about a point of the prop's own middle line, y up."""
    a = radians(degrees)
    c, s = cos(a), sin(a)
    return (c, s, -s, c, s * middle, middle - c * middle)
