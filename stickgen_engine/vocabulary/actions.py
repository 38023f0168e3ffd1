"""Actions: everything an actor can do, with its pace, its face and what it is done to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from stickgen_engine.vocabulary.action_synonyms import ACTION_SYNONYMS
from stickgen_engine.vocabulary.words import WordList

ActionGroup = Literal[
    "getting_about",
    "posture",
    "rising_falling",
    "gesture",
    "hands",
    "interaction",
    "sport",
    "animal",
]
Layer = Literal["base", "upper"]
TargetKind = Literal["actor", "prop"]

ACTION_GROUPS: tuple[ActionGroup, ...] = get_args(ActionGroup)


@dataclass(frozen=True, slots=True)
class ActionWord:
    """An action.

    ``speed_mps`` is the travel speed of the neutral manner in metres per second; ``face`` the
    expression when the script gives none; ``seconds`` how long it takes by nature, and ``holds``
    that it may go on for longer (walking, reading) where a jump may not. ``layer`` "upper" is a
    gesture that may run over a "base" action. ``targets`` says what it can be done to, and
    ``animal`` that animals do it too.
    """

    name: str
    speed_mps: float
    face: str
    group: ActionGroup
    layer: Layer
    seconds: float
    holds: bool
    targets: tuple[TargetKind, ...]
    needs_target: bool
    animal: bool
    meaning: str

    @property
    def travels(self) -> bool:
        """Whether the action carries the actor from one place to another."""
        return self.speed_mps > 0.0


# Columns: name, speed in m/s, face, layer, seconds by nature, holds or is done once, what it is
# done to ("!": it makes no sense without), whether animals do it | meaning.
_TABLE = """
[posture]
idle           0.0  neutral   base  2.0  holds -       animal | stands and breathes
jump           0.0  excited   base  1.2  once  either  animal | leaps up and lands
sit            0.0  neutral   base  4.0  holds prop    animal | is seated
stand          0.0  neutral   base  2.0  holds -       animal | stands upright
kneel          0.0  sad       base  3.0  holds either  animal | goes down on one knee
lie_down       0.0  neutral   base  4.0  holds prop    animal | lies flat
crouch         0.0  neutral   base  2.0  holds -       animal | bends low
hide           0.0  surprised base  3.0  holds either  animal | makes itself small behind something
sleep          0.0  neutral   base  4.0  holds prop    animal | lies with closed eyes
[getting_about]
walk           1.3  neutral   base  3.0  holds either  animal | goes on foot
run            5.0  neutral   base  3.0  holds either  animal | runs
sprint         8.0  excited   base  2.5  holds either  animal | runs flat out
jog            2.7  neutral   base  3.0  holds either  animal | runs at an easy pace
sneak          0.7  neutral   base  3.0  holds either  animal | steals along, crouched
march          1.3  neutral   base  3.0  holds either  animal | steps high with swinging arms
skip           2.0  happy     base  3.0  holds either  animal | skips along
limp           0.7  sad       base  3.0  holds either  animal | drags one leg
stagger        0.6  surprised base  3.0  holds either  animal | reels from side to side
tiptoe         0.5  neutral   base  3.0  holds either  animal | steps on the toes
chase          5.0  angry     base  3.0  holds actor!  animal | runs after somebody
flee           5.5  surprised base  3.0  holds either  animal | runs away, looking back
follow         1.3  neutral   base  3.0  holds actor!  animal | walks behind somebody
back_away      0.8  surprised base  2.0  holds either  animal | steps backwards
turn_around    0.0  neutral   base  1.0  once  -       animal | turns to face the other way
climb_stairs   0.6  neutral   base  4.0  holds prop    animal | goes up stairs
hop            1.0  happy     base  2.0  holds either  animal | hops on one leg
climb          0.3  neutral   base  3.0  holds prop    animal | climbs up with hands and feet
crawl          0.5  neutral   base  3.0  holds either  animal | goes on hands and knees
swim           0.8  neutral   base  4.0  holds either  animal | swims
dive           1.5  excited   base  1.5  once  prop    animal | leaps in head first
fly            2.0  excited   base  3.0  holds either  animal | flies through the air
ride           4.0  happy     base  4.0  holds either  -      | rides a bicycle or an animal
drive          8.0  neutral   base  4.0  holds prop    -      | drives a car
row            0.9  neutral   base  4.0  holds prop    -      | rows a boat
skate          3.0  happy     base  3.0  holds either  -      | glides on skates or a board
ski            6.0  excited   base  3.0  holds either  -      | slides downhill on skis
run_bases      6.0  excited   base  3.0  holds either  -      | runs from base to base
[rising_falling]
sit_down       0.0  neutral   base  1.5  once  prop    animal | lowers itself on to a seat
stand_up       0.0  neutral   base  1.4  once  -       animal | rises from a seat
get_up         0.0  neutral   base  2.0  once  -       animal | rises from the ground
wake_up        0.0  surprised base  2.5  once  -       animal | opens the eyes and sits up
trip           0.8  surprised base  2.0  once  prop    animal | stumbles and catches itself
fall_down      0.0  surprised base  1.8  once  prop    animal | slips and falls to the ground
faint          0.0  sad       base  2.0  once  -       animal | goes limp and sinks to the ground
[gesture]
wave           0.0  happy     upper 2.0  holds either  animal | waves a hand overhead
talk           0.0  neutral   upper 3.0  holds either  animal | speaks with the hands
shout          0.0  excited   upper 1.8  holds either  animal | calls out, hands by the mouth
whisper        0.0  neutral   upper 2.5  holds actor   -      | speaks behind a hand
sing           0.0  happy     upper 4.0  holds -       animal | sings with open arms
point          0.0  neutral   upper 1.6  holds either  animal | points with a straight arm
clap           0.0  happy     upper 2.2  holds either  -      | claps the hands
look_around    0.0  surprised upper 2.5  holds -       animal | turns the head to both sides
laugh          0.0  happy     upper 2.2  holds either  animal | laughs, shoulders shaking
cry            0.0  sad       upper 3.0  holds -       animal | weeps, hands to the eyes
nod            0.0  neutral   upper 1.2  once  either  animal | says yes with the head
shake_head     0.0  neutral   upper 1.4  once  either  animal | says no with the head
shrug          0.0  neutral   upper 1.3  once  either  -      | lifts shoulders and palms
bow            0.0  neutral   base  1.8  once  either  animal | bends forward from the hips
salute         0.0  neutral   upper 1.6  once  either  -      | hand to the brow
beckon         0.0  happy     upper 1.8  once  either  -      | calls somebody nearer with a hand
facepalm       0.0  sad       upper 1.8  once  -       -      | claps a hand over the face
raise_hand     0.0  neutral   upper 2.0  holds -       -      | holds a hand straight up
cross_arms     0.0  angry     upper 2.5  holds -       -      | folds the arms
hands_on_hips  0.0  neutral   upper 2.5  holds -       -      | plants the hands on the hips
scratch_head   0.0  surprised upper 2.0  holds -       animal | scratches the head, puzzled
yawn           0.0  neutral   upper 2.2  once  -       animal | opens the mouth wide, hand before it
stretch        0.0  happy     upper 2.5  once  -       animal | reaches both arms overhead
shiver         0.0  sad       upper 2.5  holds -       animal | hugs itself and shakes with cold
tremble        0.0  surprised upper 2.5  holds -       animal | shakes with fear
think          0.0  neutral   upper 2.5  holds -       -      | rests the chin on a hand
cover_face     0.0  sad       upper 2.2  holds -       animal | hides the face in both hands
listen         0.0  neutral   upper 2.2  holds either  animal | cups a hand behind the ear
blow_kiss      0.0  happy     upper 1.6  once  either  -      | sends a kiss from the lips
pray           0.0  neutral   upper 3.0  holds -       -      | presses the palms together
celebrate      0.0  excited   base  2.5  holds -       animal | jumps with fists in the air
dance          0.3  happy     base  4.0  holds -       animal | dances to a beat
[hands]
eat            0.0  happy     upper 3.0  holds prop    animal | brings food to the mouth
drink          0.0  happy     upper 2.5  holds prop    animal | lifts a cup to the mouth
read           0.0  neutral   upper 4.0  holds prop    -      | holds a book and turns pages
type           0.0  neutral   upper 3.0  holds prop    -      | types on keys
write          0.0  neutral   upper 3.0  holds prop    -      | writes with a pen
phone          0.0  neutral   upper 3.0  holds either  -      | holds a phone to the ear
photograph     0.0  happy     upper 2.2  once  either  -      | holds a camera up and clicks
paint          0.0  happy     upper 3.0  holds prop    -      | paints on an easel
cook           0.0  happy     upper 3.0  holds prop    -      | works a pan
stir           0.0  neutral   upper 3.0  holds prop    -      | stirs a pot in circles
pour           0.0  neutral   upper 2.2  once  either  -      | tips a bottle
carry          1.0  neutral   upper 3.0  holds either  animal | holds a load before the chest
knock          0.0  neutral   upper 1.5  once  prop    animal | knocks on a door
play_guitar    0.0  happy     upper 4.0  holds -       -      | strums a guitar
play_piano     0.0  happy     upper 4.0  holds prop    -      | plays on the keys
drum           0.0  excited   upper 4.0  holds prop    -      | beats with two sticks
cast_spell     0.0  excited   upper 2.0  once  either  -      | sweeps a wand, sparks fly
pick_up        0.0  neutral   base  1.6  once  either  animal | bends and takes something up
put_down       0.0  neutral   base  1.6  once  prop    animal | bends and sets something down
push           0.5  angry     base  2.5  holds either  animal | leans in and shoves something along
pull           0.4  angry     base  2.5  holds either  animal | leans back and hauls
open_door      0.0  neutral   base  1.6  once  prop    -      | turns a handle and swings a door
open_box       0.0  surprised base  2.0  once  prop    -      | lifts a lid
dig            0.0  neutral   base  3.0  holds prop    animal | drives in a shovel and lifts
hammer         0.0  neutral   base  2.5  holds prop    -      | strikes down with a hammer
sweep          0.3  neutral   base  3.0  holds prop    -      | sweeps with a broom
swing_sword    0.0  angry     base  1.6  once  either  -      | slashes with a sword
shoot_bow      0.0  neutral   base  2.4  once  either  -      | draws a bow and looses
[interaction]
give           0.0  happy     upper 1.8  once  actor!  animal | hands something to somebody
take           0.0  neutral   upper 1.8  once  either  animal | takes something from somebody
shake_hands    0.0  happy     upper 2.4  once  actor!  animal | takes a hand and shakes it
hug            0.0  happy     base  2.5  holds actor!  animal | wraps both arms round somebody
high_five      0.0  happy     upper 1.4  once  actor!  animal | slaps a raised palm
comfort        0.0  sad       upper 2.5  holds actor!  animal | lays a hand on a shoulder
push_person    0.0  angry     base  1.4  once  actor!  animal | shoves somebody away
pull_person    0.4  angry     base  2.0  holds actor!  -      | drags somebody by the arm
dance_together 0.3  happy     base  4.0  holds actor!  -      | dances hand in hand
argue          0.0  angry     upper 3.0  holds actor   -      | disputes with jabbing hands
whisper_to     0.0  neutral   upper 2.2  holds actor!  -      | leans to somebody's ear
lead_by_hand   1.0  happy     base  3.0  holds actor!  -      | walks ahead, holding a hand
help_up        0.0  happy     base  2.0  once  actor!  -      | pulls somebody to the feet
lift_up        0.0  happy     base  2.0  once  either  -      | lifts somebody off the ground
kiss           0.0  happy     base  1.8  once  actor!  animal | leans in for a kiss
fight          0.2  angry     base  3.0  holds actor   animal | trades blows
punch          0.0  angry     base  1.0  once  either  animal | strikes with a fist
kick           0.0  angry     base  1.1  once  either  animal | strikes with a foot
slap           0.0  angry     upper 1.0  once  actor!  animal | strikes with an open palm
block          0.0  surprised upper 1.2  once  actor   -      | guards with the forearms
dodge          1.4  surprised base  1.1  once  either  animal | slips aside
tackle         4.0  angry     base  1.6  once  actor!  animal | brings somebody down
fight_stance   0.0  angry     base  2.0  holds either  animal | guards with fists up
[sport]
bat            0.0  neutral   base  1.6  once  either  -      | swings a bat
pitch          0.0  neutral   base  1.8  once  either  -      | winds up and pitches
catch          0.0  surprised base  1.3  once  either  animal | catches with both hands
field          0.0  neutral   base  1.8  once  either  -      | scoops a ball from the ground
throw          0.0  neutral   base  1.4  once  either  animal | throws overhand
kick_ball      0.0  neutral   base  1.3  once  either  animal | kicks a ball
dribble        1.0  neutral   base  3.0  holds either  -      | bounces a ball along
shoot          0.0  excited   base  1.6  once  either  -      | jumps and shoots at the hoop
[animal]
trot           2.5  happy     base  3.0  holds either  animal | goes at a springy pace
gallop         6.0  excited   base  3.0  holds either  animal | runs in leaps
bark           0.0  angry     upper 1.6  holds either  animal | barks
meow           0.0  neutral   upper 1.6  holds either  animal | meows
wag            0.0  happy     upper 2.5  holds either  animal | wags the tail
sniff          0.0  neutral   base  2.5  holds either  animal | puts the nose to the ground
pounce         2.0  excited   base  1.4  once  either  animal | crouches and leaps on something
roll_over      0.0  happy     base  2.0  once  -       animal | rolls over on the back
beg            0.0  happy     base  2.5  holds either  animal | sits up with raised paws
graze          0.0  neutral   base  4.0  holds -       animal | eats grass, head down
perch          0.0  neutral   base  3.0  holds either  animal | sits on a branch or a rail
flap           0.0  excited   upper 2.0  holds -       animal | beats the wings
"""

_TARGETS: dict[str, tuple[TargetKind, ...]] = {
    "-": (),
    "actor": ("actor",),
    "prop": ("prop",),
    "either": ("actor", "prop"),
}


def _rows(table: str) -> Iterator[ActionWord]:
    group = ""
    for line in table.strip().splitlines():
        if line.startswith("["):
            group = line.strip("[]")
            continue
        columns, meaning = line.split("|")
        name, speed, face, layer, seconds, holds, targets, animal = columns.split()
        yield ActionWord(
            name=name,
            speed_mps=float(speed),
            face=face,
            group=cast(ActionGroup, group),
            layer=cast(Layer, layer),
            seconds=float(seconds),
            holds=holds == "holds",
            targets=_TARGETS[targets.rstrip("!")],
            needs_target=targets.endswith("!"),
            animal=animal == "animal",
            meaning=meaning.strip(),
        )


ACTIONS = WordList("actions", tuple(_rows(_TABLE)), ACTION_SYNONYMS)
