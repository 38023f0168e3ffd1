"""The props of a scene: where each stands and how large it is drawn."""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.camera.framing import Box
from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import Colour, fade, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.lit import LitPainter
from stickgen_engine.drawing.painter import Painter, place
from stickgen_engine.drawing.props import draw_prop
from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.timeline.seeds import seed_of
from stickgen_engine.vocabulary.props import PROPS

# Small things are drawn larger than life, or nobody would see them.
_SMALL_M: Final = 0.3
_ENLARGE: Final = 1.6
# What belongs in the sky hangs this high where the script does not say.
_SKY_M: Final = 3.4


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

    @property
    def middle(self) -> tuple[float, float, float]:
        """The point that somebody looks at."""
        return (self.x, self.y + self.height_m * 0.5, self.z)

    @property
    def box(self) -> Box:
        """The room that it takes, for the camera."""
        half = self.width_m / 2
        return Box(self.x - half, self.x + half, self.y, self.y + self.height_m, self.z)


def furnish(scene: Scene, seed: int) -> tuple[Furniture, ...]:
    """Put up all props of a scene; the same thing looks the same wherever the seed is the same."""
    return tuple(_put_up(prop, seed_of(seed, prop.id)) for prop in scene.props)


def _put_up(prop: Prop, seed: int) -> Furniture:
    word = PROPS.get(prop.kind)
    larger = _ENLARGE if max(word.height_m, word.width_m) < _SMALL_M else 1.0
    scale = prop.scale * larger
    return Furniture(
        id=prop.id,
        kind=prop.kind,
        x=prop.at[0],
        y=prop.y if prop.y is not None else _SKY_M if word.sky else 0.0,
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


def put_on(thing: Furniture, view: View, on: Painter, light: Light, seconds: float) -> None:
    """Draw a prop where it stands, with the shadow that grounds it."""
    if not view.sees(thing.x, thing.z):
        return
    x, y, k = view.point(thing.x, thing.y, thing.z)
    depth = view.turn(thing.x, thing.z)[1]
    if not thing.sky and thing.held_by is None:
        dark = fade(light.shadow, light.contact / max(light.shadow[3], 0.01))
        on.push(role="shadow")
        on.spot(x, y, thing.width_m * 0.62 * k, max(0.05, thing.width_m * 0.1) * k, dark)
        on.pop()
    on.push(matrix=place(x, y, k * thing.scale, flip=thing.flip), role="prop")
    lit = LitPainter(on, light, max(0.0, depth))
    draw_prop(lit, thing.kind, colour=thing.colour, seed=thing.seed, time_s=seconds, light=light)
    on.pop()
