"""Places and the physics that each changes; every factor is 1, or 0, on earth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from stickgen_engine.vocabulary.place_synonyms import PLACE_SYNONYMS
from stickgen_engine.vocabulary.words import WordList

PlaceGroup = Literal[
    "nature", "city", "indoor", "home", "water", "space", "fantasy", "sport", "event"
]


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A place: how it looks in a line, its group, and its physics.

    Factors from ``gravity`` to ``temperature`` are 1 on earth; ``buoyancy`` and what follows it
    are 0 there and run to 1. ``slope_angle`` is in radians.
    """

    name: str
    group: PlaceGroup
    meaning: str
    indoor: bool = field(default=False, kw_only=True)
    gravity: float = field(default=1.0, kw_only=True)
    friction: float = field(default=1.0, kw_only=True)
    air_resistance: float = field(default=1.0, kw_only=True)
    movement_speed: float = field(default=1.0, kw_only=True)
    step_height: float = field(default=1.0, kw_only=True)
    jump_height: float = field(default=1.0, kw_only=True)
    landing_impact: float = field(default=1.0, kw_only=True)
    balance_difficulty: float = field(default=1.0, kw_only=True)
    visibility: float = field(default=1.0, kw_only=True)
    temperature: float = field(default=1.0, kw_only=True)
    buoyancy: float = field(default=0.0, kw_only=True)
    wind_strength: float = field(default=0.0, kw_only=True)
    crowd_density: float = field(default=0.0, kw_only=True)
    ambient_noise: float = field(default=0.0, kw_only=True)
    slope_angle: float = field(default=0.0, kw_only=True)


# Name, group, indoor or open | how it looks | what differs from earth; an indented line goes on.
_TABLE = """
earth_normal       nature  open   | open green ground under a plain sky
grassland          nature  open   | rolling grass to the horizon | friction=0.9 step_height=1.1
forest             nature  open   | tall trees, shafts of light |
    friction=0.85 movement_speed=0.85 step_height=1.3 visibility=0.7
desert             nature  open   | dunes, cactus, heat |
    friction=0.6 movement_speed=0.75 step_height=1.4 visibility=0.9 temperature=0.85
beach              nature  open   | sand, sea and palms |
    friction=0.5 movement_speed=0.8 step_height=1.2 wind_strength=0.3
mountain           nature  open   | rocky ledge among peaks |
    air_resistance=0.7 movement_speed=0.7 step_height=1.5 jump_height=0.85 balance_difficulty=1.3
    temperature=0.8 slope_angle=0.3
arctic             nature  open   | ice, snow and icebergs |
    friction=0.15 movement_speed=0.6 step_height=1.2 balance_difficulty=2.0 temperature=0.6
    wind_strength=0.5
jungle             nature  open   | dense leaves and creepers |
    friction=0.7 air_resistance=1.2 movement_speed=0.65 step_height=1.6 visibility=0.5
    temperature=0.9
swamp              nature  open   | murky pools and hanging moss |
    friction=0.4 movement_speed=0.5 step_height=1.8 balance_difficulty=1.5 visibility=0.6
cave               nature  indoor | rock walls and stalactites |
    movement_speed=0.8 step_height=1.4 visibility=0.3 ambient_noise=0.2
volcano            nature  open   | black slopes, glowing crater |
    friction=0.8 movement_speed=0.7 step_height=1.5 visibility=0.6 temperature=0.7
    ambient_noise=0.8
city_street        city    open   | pavement, shop fronts, towers |
    friction=1.1 crowd_density=0.4 ambient_noise=0.7
city_park          city    open   | lawn, paths, trees before a skyline |
    friction=0.95 step_height=1.1 crowd_density=0.2 ambient_noise=0.4
rooftop            city    open   | flat roof above the city |
    balance_difficulty=1.2 wind_strength=0.6
alley              city    open   | narrow lane between brick walls |
    visibility=0.6 crowd_density=0.1 ambient_noise=0.3
subway             city    indoor | underground platform with a train |
    visibility=0.7 crowd_density=0.6 ambient_noise=0.9
mall               city    indoor | shopping floors with bright shops |
    friction=1.1 movement_speed=1.1 crowd_density=0.5 ambient_noise=0.6
office             indoor  indoor | desks, screens and windows |
    movement_speed=0.9 crowd_density=0.3 ambient_noise=0.3
gym                indoor  indoor | mats, weights and mirrors |
    friction=1.2 movement_speed=1.1 jump_height=1.1 ambient_noise=0.6
museum             indoor  indoor | framed pictures and statues |
    friction=1.1 movement_speed=0.7 ambient_noise=0.2
restaurant         indoor  indoor | laid tables and warm lamps |
    movement_speed=0.8 crowd_density=0.4
theater            indoor  indoor | red curtain and rows of seats |
    movement_speed=0.7 visibility=0.4 ambient_noise=0.1
library            indoor  indoor | tall shelves of books | movement_speed=0.6 ambient_noise=0.1
hospital           indoor  indoor | beds and clean pale walls |
    friction=1.1 movement_speed=0.8 ambient_noise=0.3
factory            indoor  indoor | machines, pipes, conveyor |
    movement_speed=0.9 step_height=1.2 ambient_noise=0.9
warehouse          indoor  indoor | racks of crates |
    step_height=1.3 visibility=0.7 ambient_noise=0.4
classroom          indoor  indoor | blackboard and school desks |
    movement_speed=0.8 crowd_density=0.5 ambient_noise=0.4
underwater         water   open   | blue deep with fish and weed |
    gravity=0.1 friction=0.3 air_resistance=3.0 buoyancy=0.9 movement_speed=0.4 step_height=0.5
    jump_height=0.3 landing_impact=0.2 balance_difficulty=0.5 visibility=0.5
ocean_surface      water   open   | open sea with waves |
    gravity=0.8 friction=0.2 buoyancy=0.6 movement_speed=0.5 balance_difficulty=1.8
    wind_strength=0.4
river              water   open   | flowing water between banks |
    gravity=0.9 friction=0.4 air_resistance=1.5 buoyancy=0.3 movement_speed=0.6
    balance_difficulty=1.5
lake               water   open   | still water with hills around |
    gravity=0.85 friction=0.3 buoyancy=0.4 movement_speed=0.55 balance_difficulty=1.2
pool               water   open   | tiled swimming pool |
    gravity=0.2 friction=0.25 air_resistance=2.5 buoyancy=0.8 movement_speed=0.45
    landing_impact=0.3
space_vacuum       space   open   | stars and planets, no ground |
    gravity=0.0 friction=0.0 air_resistance=0.0 buoyancy=1.0 movement_speed=0.3 jump_height=5.0
    landing_impact=0.0 balance_difficulty=0.3
moon               space   open   | grey craters, black sky, the earth above |
    gravity=0.16 friction=0.5 air_resistance=0.0 movement_speed=0.6 step_height=2.0
    jump_height=6.0 landing_impact=0.3
mars               space   open   | red dunes and rocks |
    gravity=0.38 friction=0.6 air_resistance=0.01 movement_speed=0.75 step_height=1.5
    jump_height=2.6 landing_impact=0.5 wind_strength=0.2
asteroid           space   open   | small rock among the stars |
    gravity=0.05 friction=0.4 air_resistance=0.0 buoyancy=0.8 movement_speed=0.4 jump_height=10.0
    balance_difficulty=2.0
spaceship_interior space   indoor | cockpit with panels and windows |
    movement_speed=0.9 ambient_noise=0.4
space_station      space   indoor | white modules, a window on the earth |
    gravity=0.8 movement_speed=0.85 step_height=1.2 ambient_noise=0.3
castle             fantasy indoor | stone hall with banners and torches |
    step_height=1.3 visibility=0.7 ambient_noise=0.3
dungeon            fantasy indoor | dark cells, chains and torches |
    friction=0.8 movement_speed=0.75 step_height=1.4 visibility=0.2 ambient_noise=0.2
enchanted_forest   fantasy open   | glowing trees and mushrooms |
    gravity=0.9 friction=0.85 movement_speed=0.9 step_height=1.2 visibility=0.6
cloud_realm        fantasy open   | floor of clouds and floating towers |
    gravity=0.4 friction=0.3 buoyancy=0.5 movement_speed=0.7 step_height=0.8 jump_height=2.5
    landing_impact=0.3 visibility=0.8
lava_realm         fantasy open   | black rock and rivers of fire |
    movement_speed=0.6 step_height=1.5 visibility=0.7 temperature=0.5 ambient_noise=0.8
ice_realm          fantasy open   | crystals and towers of ice |
    friction=0.1 movement_speed=0.5 balance_difficulty=2.5 visibility=0.9 temperature=0.5
stadium            sport   open   | stands full of people around a pitch |
    movement_speed=1.1 crowd_density=0.7 ambient_noise=0.9
arena              sport   indoor | round arena under spotlights |
    friction=1.1 crowd_density=0.6 ambient_noise=0.8
rink               sport   indoor | ice rink with boards |
    friction=0.08 movement_speed=1.2 balance_difficulty=2.0 crowd_density=0.3
court              sport   open   | tennis court with a net |
    friction=1.2 movement_speed=1.1 jump_height=1.1 crowd_density=0.3
track              sport   open   | running track with lanes |
    friction=1.3 movement_speed=1.2 crowd_density=0.2
field              sport   open   | playing field with white lines |
    friction=0.9 step_height=1.1 crowd_density=0.1
concert            event   open   | big stage, lights and a crowd |
    movement_speed=0.7 visibility=0.6 crowd_density=0.9 ambient_noise=1.0
party              event   indoor | balloons, garlands and lights |
    movement_speed=0.9 visibility=0.7 crowd_density=0.6 ambient_noise=0.8
wedding            event   open   | arch of flowers and rows of chairs |
    movement_speed=0.7 crowd_density=0.5 ambient_noise=0.4
market             event   open   | stalls of fruit and cloth |
    movement_speed=0.75 step_height=1.2 crowd_density=0.7 ambient_noise=0.7
festival           event   open   | tents, flags and lights |
    movement_speed=0.8 crowd_density=0.8 ambient_noise=0.9
protest            event   open   | street full of placards |
    movement_speed=0.6 balance_difficulty=1.2 crowd_density=0.9 ambient_noise=1.0
parade             event   open   | street with flags and confetti |
    movement_speed=0.8 crowd_density=0.7 ambient_noise=0.8
home               home    indoor | hall and sitting room of a house
living_room        home    indoor | sofa, lamp, window and rug
kitchen            home    indoor | stove, cupboards and table
bedroom            home    indoor | bed, window and wardrobe
school             city    open   | school yard before the building
shop               city    indoor | counter and shelves of goods
bank               city    indoor | marble hall with counters
street             city    open   | quiet street with houses
road               city    open   | country road to the horizon
bridge             city    open   | bridge over a river
garden             home    open   | flower beds, hedge and fence
farm               nature  open   | barn, fields and fence
hill               nature  open   | round green hilltop
baseball_field     sport   open   | diamond with bases and stands
soccer_field       sport   open   | pitch with a goal
basketball_court   sport   indoor | wooden court with hoops
stage              event   indoor | theatre stage with lights and curtain
train_station      city    open   | platform, tracks and clock
airport            city    indoor | departure hall with planes outside
harbour            water   open   | quay with ships and cranes
island             water   open   | small sandy island with palms
playground         city    open   | slide, swings and sandpit
camp               nature  open   | tents and a fire by the trees
graveyard          fantasy open   | tombstones, bare trees and mist
studio             indoor  open   | plain white ground and wall
"""


def _rows(table: str) -> Iterator[PlaceWord]:
    for line in table.strip().replace("\n    ", " ").splitlines():
        columns, meaning, *physics = (part.strip() for part in line.split("|"))
        name, group, roof = columns.split()
        factors = (pair.split("=") for pair in " ".join(physics).split())
        yield PlaceWord(
            name,
            cast(PlaceGroup, group),
            meaning,
            indoor=roof == "indoor",
            **{factor: float(value) for factor, value in factors},
        )


PLACES = WordList("places", tuple(_rows(_TABLE)), PLACE_SYNONYMS)
