"""How people say what somebody does: verbs for every action, and the forms that English gives them.

The shares of subjects and of forms are those counted in the captions of HumanML3D (Guo et al.,
2022): half begin with "a person", a tenth with "the person", most are in the simple present.
"""

from typing import Final

# Verb phrases in the base form; {hand} becomes the acting hand, {other} the partner; a star
# marks every verb after the first.
_TABLE: Final = """
idle: stand still; stand in place; stand around; remain standing
jump: jump; jump up; jump in the air; leap up with both feet; hop up in place
sit: sit; sit down; take a seat; sit on a chair
stand: stand upright; stand up straight; stand still
kneel: kneel; kneel down; go down on one knee; drop to a knee
lie_down: lie down; lie down on the back; lie flat on the ground
crouch: crouch; crouch down; squat; squat down low
hide: hide; crouch down to hide; duck down and *hide
sleep: sleep; lie asleep; lie down and *sleep
walk: walk; walk along; stroll; step
run: run; run fast; go for a run
sprint: sprint; run very fast; run at full speed; dash
jog: jog; jog along; run slowly; jog at an easy pace
sneak: sneak; sneak along; creep; tread softly in a crouch
march: march; march along; walk like a soldier; walk with high knees and stiff arms
skip: skip; skip along; skip like a child
limp: limp; walk with a limp; hobble; limp on a hurt leg
stagger: stagger; stumble from side to side; walk unsteadily; sway while walking
tiptoe: tiptoe; walk on tiptoes; walk on the toes
chase: chase {other}; run after {other}; pursue {other}
flee: flee; run away; run away while looking back
follow: follow {other}; walk behind {other}
back_away: back away; walk backwards; step backwards; step back slowly
turn_around: turn around; turn to face the other way; spin around to face back
climb_stairs: climb stairs; walk up stairs; go up the steps; walk up some steps
hop: hop; hop on one leg; hop on one foot
climb: climb; climb up; climb a ladder; climb up with hands and feet
crawl: crawl; crawl on hands and knees; crawl along the floor
swim: swim; swim the front crawl; move the arms as if swimming
dive: dive; dive head first; jump forward into a dive
fly: fly; fly through the air; glide through the air with the arms out
ride: ride; ride a bicycle; ride along
drive: drive; drive a car; steer a car
row: row; row a boat; pull on the oars
skate: skate; ice-skate; glide from foot to foot
ski: ski; ski downhill; slide forward on skis
run_bases: run the bases; run from base to base; sprint around the bases
sit_down: sit down; lower the body onto a seat; take a seat
stand_up: stand up; get up from a chair; rise from a seat
get_up: get up; get up off the floor; get up from the ground; stand up from lying down
wake_up: wake up; wake up and *sit up; sit up from sleeping
trip: trip; trip and *stumble; stumble forward; trip over something
fall_down: fall down; slip and *fall; fall to the ground; fall backwards
faint: faint; collapse; pass out; collapse to the ground
wave: wave; wave {hand}; wave hello; raise {hand} and *wave
talk: talk; talk with the hands; gesture while talking; have a conversation
shout: shout; yell; call out with the hands around the mouth
whisper: whisper; whisper behind a hand; lean in to whisper
sing: sing; sing with open arms; perform a song
point: point; point forward; point with {hand}; raise {hand} to point at something
clap: clap; clap the hands; applaud; clap both hands together
look_around: look around; look from side to side; look left and right; turn the head to look around
laugh: laugh; shake with laughter; laugh out loud
cry: cry; weep; wipe the eyes and *cry; sob into the hands
nod: nod; nod the head; nod yes
shake_head: shake the head; shake the head no; move the head from side to side
shrug: shrug; shrug the shoulders; lift both shoulders and palms
bow: bow; bow forward; take a bow; bend forward at the waist
salute: salute; salute with {hand}; raise {hand} to the forehead
beckon: beckon; beckon with {hand}; motion to come over; wave somebody over
facepalm: facepalm; put {hand} to the face; slap {hand} over the face
raise_hand: raise {hand}; hold {hand} up high; lift {hand} straight up
cross_arms: cross the arms; fold the arms; cross both arms over the chest
hands_on_hips: put the hands on the hips; stand with hands on the hips; rest both hands on the waist
scratch_head: scratch the head; scratch the head with {hand}; rub the head in thought
yawn: yawn; yawn and *cover the mouth; yawn with a hand before the mouth
stretch: stretch; stretch both arms up; reach both arms overhead to stretch
shiver: shiver; hug the body and *shiver; rub the arms as if cold
tremble: tremble; shake with fear; quiver
think: think; put a hand to the chin; rest the chin on {hand} in thought
cover_face: cover the face; hide the face in both hands; put both hands over the face
listen: listen; cup {hand} behind the ear; hold {hand} to the ear to listen
blow_kiss: blow a kiss; blow a kiss with {hand}; kiss {hand} and *throw it forward
pray: pray; press the palms together; put both hands together to pray
celebrate: celebrate; cheer; throw the fists in the air; jump for joy with the arms up
dance: dance; do a dance; dance to music; dance from side to side
eat: eat; eat something; bring food to the mouth; take a bite of something
drink: drink; take a drink; raise a cup to the mouth; drink from a cup in {hand}
read: read; read a book; hold a book and *read
type: type; type on a keyboard; type with both hands
write: write; write something down; write with {hand}
phone: talk on the phone; hold a phone to the ear; make a phone call
photograph: take a picture; take a photo; hold up a camera and *take a photo
paint: paint; paint a picture; paint with a brush in {hand}
cook: cook; cook with a pan; shake a pan
stir: stir; stir a pot; make stirring motions with {hand}
pour: pour; pour from a bottle; pour a drink with {hand}
carry: carry something; hold a box with both hands; carry a load in front of the chest
knock: knock; knock on a door; knock with {hand}
play_guitar: play the guitar; strum a guitar; play air guitar
play_piano: play the piano; play piano keys with both hands
drum: drum; play the drums; beat a drum with both hands
cast_spell: cast a spell; wave a wand; swing {hand} as if casting a spell
pick_up: pick something up; bend down and *pick something up; pick up an object with {hand}
put_down: put something down; bend down and *set something down; place an object on the ground
push: push something; push something heavy; lean in and *push
pull: pull something; pull something heavy; lean back and *pull
open_door: open a door; reach out and *open a door; pull a door open
open_box: open a box; lift a lid; bend down to open a chest
dig: dig; dig with a shovel; shovel the ground
hammer: hammer; hit something with a hammer; swing a hammer with {hand}
sweep: sweep; sweep the floor; sweep with a broom
swing_sword: swing a sword; slash with a sword; make a sword strike with {hand}
shoot_bow: shoot a bow; draw a bow and *shoot; fire an arrow
give: give something to {other}; hand something over to {other}; hand {other} an object
take: take something; take something from {other}; reach out and *take an object
shake_hands: shake hands; shake hands with {other}; reach out {hand} to shake
hug: hug {other}; give {other} a hug; put both arms around {other}
high_five: high-five {other}; give {other} a high five; raise {hand} for a high five
comfort: comfort {other}; put {hand} on the shoulder of {other}; pat {other} on the shoulder
push_person: push {other}; shove {other}; push {other} away with both hands
pull_person: pull {other}; drag {other} by the arm; tug {other} along
dance_together: dance with {other}; dance together with {other}; do a partner dance
argue: argue; argue with {other}; jab a finger while arguing
whisper_to: whisper to {other}; lean over and *whisper to {other}
lead_by_hand: lead {other} by the hand; walk holding hands with {other}
help_up: help {other} up; pull {other} up to the feet
lift_up: lift {other} up; pick {other} up; lift something up with both arms
kiss: kiss {other}; lean in and *kiss {other}
fight: fight; fight with {other}; trade punches and kicks
punch: punch; throw a punch; punch with {hand}; punch forward
kick: kick; kick out; kick something in front; kick forward
slap: slap {other}; slap with {hand}
block: block; block a hit with both arms; raise both arms to block
dodge: dodge; duck out of the way; lean back to dodge
tackle: tackle {other}; dive to tackle {other}; rush at {other} and *tackle
fight_stance: stand in a fighting stance; put up the fists; hold a boxing guard
bat: swing a bat; swing a baseball bat; swing with both hands as if hitting a ball
pitch: pitch a baseball; wind up and *pitch; throw a pitch with {hand}
catch: catch something; catch a ball; reach up and *catch a ball with both hands
field: field a ball; scoop up a ball; bend down to scoop a ball and throw it
throw: throw something; throw a ball; throw with {hand}; wind up and *throw overhand
kick_ball: kick a ball; kick a soccer ball; swing a leg to kick a ball
dribble: dribble a ball; dribble a basketball; bounce a ball along
shoot: shoot a basketball; jump and *shoot at the hoop; take a jump shot
trot: trot; trot along; go at a trot
gallop: gallop; gallop along; run at a gallop
bark: bark; bark loudly; bark at something
meow: meow; meow loudly; mew
wag: wag the tail; stand wagging the tail
sniff: sniff; sniff the ground; put the nose down and *sniff
pounce: pounce; crouch and *pounce; leap onto something
roll_over: roll over; roll over on the back; roll on the ground
beg: beg; sit up and *beg; sit up with raised paws
graze: graze; eat grass; put the head down and *graze
perch: perch; sit perched; perch on a rail
flap: flap the wings; beat the wings; flap
"""


def _read() -> dict[str, tuple[str, ...]]:
    rows = (line.partition(":") for line in _TABLE.strip().splitlines())
    return {name: tuple(each.strip() for each in told.split(";")) for name, _, told in rows}


PHRASES: Final[dict[str, tuple[str, ...]]] = _read()

# Adverbs by manner; the neutral one says nothing.
ADVERBS: Final[dict[str, tuple[str, ...]]] = {
    "happy": ("happily", "cheerfully", "in a happy way", "with a spring in the step"),
    "sad": ("sadly", "slowly and sadly", "in a sad way", "with the head hanging"),
    "angry": ("angrily", "in an angry way", "aggressively", "furiously"),
    "proud": ("proudly", "with the chest out", "with the head held high"),
    "depressed": ("dejectedly", "slowly with slumped shoulders", "as if depressed"),
    "tired": ("tiredly", "wearily", "as if exhausted"),
    "excited": ("excitedly", "with a lot of energy", "energetically"),
    "scared": ("fearfully", "as if scared", "nervously"),
    "cautious": ("carefully", "cautiously", "slowly and carefully"),
    "sneaky": ("sneakily", "stealthily", "in a sneaky way"),
    "confident": ("confidently", "with confidence", "with a swagger"),
    "shy": ("shyly", "timidly", "in a shy way"),
    "drunk": ("drunkenly", "as if drunk", "unsteadily"),
    "old": ("like an old person", "stiffly like an elderly person", "slowly and bent over"),
    "childlike": ("like a child", "playfully", "in a childlike way"),
    "elegant": ("elegantly", "gracefully", "in an elegant way"),
    "robotic": ("like a robot", "stiffly", "robotically"),
    "heavy": ("heavily", "with heavy movements", "as if very heavy"),
    "light": ("lightly", "light on the feet", "softly"),
    "hurried": ("hurriedly", "in a hurry", "quickly"),
    "relaxed": ("casually", "in a relaxed way", "calmly"),
    "injured": ("as if injured", "as if hurt", "while favoring one side"),
    "zombie": ("like a zombie", "with the arms out like a zombie", "like the undead"),
}
