"""Which function draws which prop."""

from collections.abc import Callable
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.props import sport, table_things, tools
from stickgen_engine.drawing.props.finish import Finish

DrawProp = Callable[[Painter, Finish], None]

DRAWN_BY: Final[dict[str, DrawProp]] = {
    "ball": sport.draw_ball,
    "baseball": sport.draw_baseball,
    "basketball": sport.draw_basketball,
    "soccer_ball": sport.draw_soccer_ball,
    "bat": sport.draw_bat,
    "glove": sport.draw_glove,
    "base": sport.draw_base,
    "goal": sport.draw_goal,
    "net": sport.draw_net,
    "skateboard": sport.draw_skateboard,
    "flag": sport.draw_flag,
    "bow": sport.draw_bow,
    "laptop": table_things.draw_laptop,
    "phone": table_things.draw_phone,
    "computer": table_things.draw_computer,
    "plate": table_things.draw_plate,
    "food": table_things.draw_food,
    "cup": table_things.draw_cup,
    "bottle": table_things.draw_bottle,
    "cake": table_things.draw_cake,
    "book": table_things.draw_book,
    "newspaper": table_things.draw_newspaper,
    "letter": table_things.draw_letter,
    "camera": table_things.draw_camera,
    "key": table_things.draw_key,
    "ring": table_things.draw_ring,
    "bag": table_things.draw_bag,
    "balloon": table_things.draw_balloon,
    "box": table_things.draw_box,
    "gift": table_things.draw_gift,
    "suitcase": table_things.draw_suitcase,
    "flower": table_things.draw_flower,
    "umbrella": tools.draw_umbrella,
    "sword": tools.draw_sword,
    "shield": tools.draw_shield,
    "wand": tools.draw_wand,
    "guitar": tools.draw_guitar,
    "drum": tools.draw_drum,
    "microphone": tools.draw_microphone,
    "broom": tools.draw_broom,
    "shovel": tools.draw_shovel,
    "hammer": tools.draw_hammer,
    "telescope": tools.draw_telescope,
    "hat": tools.draw_hat,
    "crown": tools.draw_crown,
    "ladder": tools.draw_ladder,
    "easel": tools.draw_easel,
}

# Props whose picture changes with time; all others may be drawn once for a resting camera.
MOVING: Final[frozenset[str]] = frozenset({"campfire", "flag"})


def draw_prop(
    on: Painter,
    kind: str,
    *,
    colour: Colour | None = None,
    seed: int = 0,
    time_s: float = 0.0,
    light: Light | None = None,
) -> None:
    """Draw a prop in metres, y up, its foot at the origin; KeyError for a word that is no prop."""
    DRAWN_BY[kind](on, Finish(colour, seed, time_s, light))
