"""Which function draws which prop."""

from collections.abc import Callable
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.props import (
    bow,
    furniture,
    openings,
    outdoors,
    packed,
    sky_things,
    sport,
    table_things,
    tools,
    vehicles,
)
from stickgen_engine.drawing.props.finish import Finish

DrawProp = Callable[[Painter, Finish], None]

DRAWN_BY: Final[dict[str, DrawProp]] = {
    "table": furniture.draw_table,
    "chair": furniture.draw_chair,
    "bench": furniture.draw_bench,
    "desk": furniture.draw_desk,
    "sofa": furniture.draw_sofa,
    "bed": furniture.draw_bed,
    "throne": furniture.draw_throne,
    "piano": furniture.draw_piano,
    "door": openings.draw_door,
    "window": openings.draw_window,
    "lamp": furniture.draw_lamp,
    "stage": furniture.draw_stage,
    "board": furniture.draw_board,
    "stairs": furniture.draw_stairs,
    "treasure_chest": openings.draw_treasure_chest,
    "lamppost": furniture.draw_lamppost,
    "sign": furniture.draw_sign,
    "tree": outdoors.draw_tree,
    "bush": outdoors.draw_bush,
    "rock": outdoors.draw_rock,
    "grass": outdoors.draw_grass,
    "mushroom": outdoors.draw_mushroom,
    "fence": outdoors.draw_fence,
    "house": outdoors.draw_house,
    "building": outdoors.draw_building,
    "stadium": outdoors.draw_stadium,
    "campfire": outdoors.draw_campfire,
    "tent": outdoors.draw_tent,
    "snowman": outdoors.draw_snowman,
    "gravestone": outdoors.draw_gravestone,
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
    "bow": bow.draw_bow,
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
    "bag": packed.draw_bag,
    "balloon": table_things.draw_balloon,
    "box": packed.draw_box,
    "gift": packed.draw_gift,
    "suitcase": packed.draw_suitcase,
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
    "car": vehicles.draw_car,
    "bus": vehicles.draw_bus,
    "bicycle": vehicles.draw_bicycle,
    "boat": vehicles.draw_boat,
    "rocket": sky_things.draw_rocket,
    "spaceship": sky_things.draw_spaceship,
    "ufo": sky_things.draw_ufo,
    "planet": sky_things.draw_planet,
    "star": sky_things.draw_star,
    "sun": sky_things.draw_sun,
    "moon": sky_things.draw_moon,
    "cloud": sky_things.draw_cloud,
}

# Props whose picture changes with time; all others may be drawn once for a resting camera.
MOVING: Final[frozenset[str]] = frozenset({"campfire", "flag", "star", "sun", "ufo"})


def draw_prop(
    on: Painter,
    kind: str,
    *,
    colour: Colour | None = None,
    seed: int = 0,
    time_s: float = 0.0,
    light: Light | None = None,
    opened: float = 0.0,
) -> None:
    """Draw a prop in metres, y up, its foot at the origin; KeyError for a word that is no prop.

    ``opened`` says how far a door or a lid stands open, from 0 to 1.
    """
    DRAWN_BY[kind](on, Finish(colour, seed, time_s, light, opened))
