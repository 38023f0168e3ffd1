# ruff: noqa: E501 (a table with a row a line)
"""Verbs with the objects that make idioms of them, and what a film shows of each."""

# Verbs | the words behind, as a pattern | what it means: "do:action/manner", "mood:face" or
# "strange" for what nothing shows; after "+" what else it tells: "thing=kind", "place=name",
# and "thing=kind/noun" where a thing of one kind stands in for what has no picture.
# GAP stands for whom it is about: "gives HIM a hug". OWN is "his, her …", ART an article or none.
TURN_TABLE = r"""
fly | (?:OWN )?ARTADJkites? | do:raise_hand+lost=kite/kite
catch | (?:a|the) (?:bad |nasty )?(?:cold|flu|disease) | mood:sad
catch get | (?:a|the) (?:glimpse|sight) of | do:look_around
catch | (?:OWN|the) ADJ(?:bus|train|plane|flight|tram|taxi) | do:run
catch | fire | strange
score shoot | (?:a|an|the|another|OWN) ADJ(?:goal|penalty|equali[sz]er|winner) | do:kick_ball+thing=soccer_ball
catch | up(?: with| to)? | do:run
miss | (?:OWN|the) ADJ(?:bus|train|plane|flight|tram) | mood:sad
run own manage | (?:a|an|the|OWN) ADJ(?:shop|store|bakery|business) | do:stand+place=shop
run own manage | (?:a|an|the|OWN) ADJ(?:restaurant|cafe|bar|inn) | do:stand+place=restaurant
run own manage | (?:a|an|the|OWN) ADJ(?:company|hotel|school|office) | do:stand
run own manage | (?:a|an|the|OWN) ADJfarm | do:stand+place=farm
run | out of (?:the )?ADJ(?:time|money|gas|fuel|food|water|luck|ideas|milk|patience) | strange
run walk | late | mood:sad
take snap shoot | (?:a |the |some |many |another |OWN )?ADJ(?:photos?|pictures?|selfies?|photographs?|videos?|snapshots?) | do:photograph
film record | (?:the|everything|it|him|her|them|a video) | do:photograph
take | a (?:big |huge |small )?bites?(?: of| from)? | do:eat
take | (?:a|another) (?:big |long )?sips?(?: of| from)? | do:drink
take | a (?:short |long |quick )?nap | do:sleep
take | (?:a|OWN) ADJbow | do:bow
take | a (?:long |short )?(?:walk|stroll) | do:walk
take | a (?:closer |good |quick |long )?look(?: at| around)? | do:look_around
take have | a seat | do:sit
take | OWN ADJ(?:first )?steps? | do:walk
take | a deep breath | do:stretch
take | (?:OWN )?ART(?:bath|shower|break|rest) | do:stand
take | (?:care of|part in|place|turns?|time|OWN time|a chance|a test|the lead|notes) | strange
take | (?:to|up) (?:the )?(?:air|sky|skies) | do:fly
take | (?:OWN|the) revenge(?: on)? | do:fight_stance
have hold celebrate | (?:a|an|the|OWN) ADJ(?:birthday )?(?:party|celebration) | do:celebrate
throw give | (?:a|an|the|OWN) ADJ(?:birthday |surprise )?party | do:celebrate
have eat | (?:OWN )?ARTADJ(?:breakfast|lunch|dinner|supper|picnic|meal|snack|feast) | do:eat
have | (?:a |some )?(?:fun|good time|great time|blast|wonderful time)(?! with) | mood:happy
have | a ADJ(?:fight|argument|row|quarrel)(?: with)? | do:argue
have | a ADJ(?:idea|plan|dream|nightmare|thought)(?: of| about| that)? | do:think
have | a ADJ(?:chat|talk|conversation|meeting)(?: with)? | do:talk
have | to | strange
make place | (?:a|an|another|the|OWN) (?:quick |long )?(?:phone )?call(?: to)? | do:phone
make prepare cook | (?:OWN )?ARTADJ(?:breakfast|lunch|dinner|supper|pancakes|soup|pizza|tea|coffee|food|cookies|sandwiches|spaghetti|pasta|salad|stew|omelette)(?: for)? | do:cook
burn | (?:OWN )?ARTADJ(?:toast|dinner|food|cake|cookies|meat|soup|pancakes|pizza|breakfast|lunch|turkey|steak|bread|eggs?|rice|roast) | do:cook+mood=surprised place=kitchen
make | fun of | do:laugh
make | (?:a |another |some )?jokes?(?: about)? | do:talk
make pull | (?:a |funny |silly |some )+ ?faces?(?: at)? | do:shake_head/childlike
make | (?:a )?(?:lot of |loud |much )?(?:noise|mess) | strange
make | up(?: with)? | do:shake_hands
make | (?:friends|love|peace)(?: with)? | do:shake_hands
make | OWN (?:way|mind up|bed) | do:walk
make | (?:sure|sense|it|money|progress|a (?:mistake|difference|decision|wish|deal|plan|living)) | strange
become be | (?:best |good |great |close )?friends(?: again| forever| with)? | mood:happy
throw | up | do:cover_face
throw | a (?:tantrum|fit) | do:shout
throw | OWN (?:arms|hands) (?:up|in the air|into the air)(?: in the air)? | do:celebrate
throw put wrap lay | (?:an arm|OWN arms?|both arms|a hand) (?:around|on)(?: the shoulders? of| the neck of)? | do:comfort
give | GAPa ADJhug | do:hug
give | GAPa ADJ(?:kiss|peck) | do:kiss
give | GAPa high five | do:high_five
give | GAPa ADJ(?:push|shove) | do:push_person
give | GAPa ADJkick | do:kick
give | GAP(?:the|a) (?:promotion|raise|job|talk|lecture|warning|order|answer|chance|lift|ride) | do:talk
give | (?:a|an|the|OWN|some) ADJ(?:speech|talk|lecture|presentation|answers?|orders?|interview|advice|toast|report) | do:talk
give | up | mood:sad
give | (?:birth to|way|in) | strange
give | (?:a|the|OWN) ADJ(?:concert|show|performance) | do:sing
give | GAP(?:a |the )?thumbs up | do:raise_hand
hug | each other | do:hug
go | (?:wild|crazy|bananas|nuts|berserk)(?: with joy)? | do:celebrate
go | (?:mad|ballistic|ape) | mood:angry
go get drive | (?:pale|white|green) | mood:surprised
go | (?:back |straight )?to (?:sleep|bed)(?: again)? | do:sleep
go get climb | (?:back )?(?:in|into|to) bed | do:sleep
doze nod drift | off(?: to sleep)? | do:sleep
go | (?:missing|wrong|viral|well|bad|by|up in (?:flames|smoke)) | strange
go | (?:swimming|for a (?:swim|dip)) | do:swim
go | (?:skiing) | do:ski
go | (?:ice skating|skating) | do:skate
go | (?:fishing) | do:sit
go | (?:shopping|hiking|camping|sailing|for a (?:walk|hike|stroll)|on a (?:trip|journey|hike|adventure|date|walk)) | do:walk
go | (?:jogging|running|for a (?:run|jog)) | do:jog
go | (?:dancing) | do:dance
fall | (?:fast |sound |deeply )?asleep(?: again)? | do:sleep
fall be | (?:madly |deeply |head over heels )?in love(?: with(?: each other)?)?(?: at first sight)? | mood:happy
fall drop sink get | (?:down )?(?:on|to|onto|on to) (?:OWN|one|both|the)(?: \w+)? knees? | do:kneel
fall | (?:silent|quiet|ill|sick|apart|in line|behind|for it|for him|for her) | strange
fall | on OWN ADJ(?:back|bottom|butt|bum|nose|face|stomach|side) | do:fall_down
break | down in(?:to)? tears | do:cry
burst | (?:out )?(?:in|into) ADJtears(?: of joy)? | do:cry
burst break | (?:out )?(?:into|in|out) ADJ(?:laughter|laughing|a laugh) | do:laugh
burst break | into (?:a )?(?:song) | do:sing
burst rush storm | in(?:to the room|side)? | enter:run
burst | into | do:run
crack | up | do:laugh
break | (?:up)(?: with)? | mood:sad
break | free | do:run
break lose | (?:a|OWN|the) ADJ(?:leg|arm|record|promise|heart|temper|mind|balance|way|nerve|patience) | strange
lose | (?:OWN|the|a) ADJ(?:game|match|final|race|fight|job|bet|election|battle|war) | mood:sad
win | (?:the |a |OWN |first )?ADJ(?:gold|medal|prize|race|game|match|lottery|cup|trophy|contest|fight|election|tournament|championship|bet|silver|bronze|final) | do:celebrate
play | ADJ(?:chess|cards|checkers|monopoly|poker|dominoes|a board game|board games|video games?|a video game|computer games?|on (?:his|her|their) phones?) | do:sit
play | the (?:violin|cello|banjo|ukulele|bass|harp|lute|fiddle) | do:play_guitar
play | (?:a|a little|OWN) ADJ(?:trick|prank|joke)(?: on)? | do:laugh/sneaky
play | (?:dead|possum) | do:lie_down
give play | a ADJ(?:concert|gig) | do:sing
practice practise | (?:the|OWN) (?:violin|cello|guitar) | do:play_guitar
practice practise | (?:the|OWN) piano | do:play_piano
hold raise lift put stick | (?:up )?OWN (?:hands?|arms?|fingers?|fists?|thumbs?)(?: up| in the air| high)? | do:raise_hand
hold raise wave | (?:up )?(?:OWN |a |the )ADJ(?:cards?|signs?|papers?|trophy|cup|medal) | do:raise_hand
show | GAP(?:a|the) (?:red|yellow) card | do:raise_hand
hold | hands | do:lead_by_hand
hold grab take | (?:the|OWN) hand of | do:lead_by_hand
hold | (?:GAP)?tight | do:hug
hold | (?:OWN breath|on) | strange
shake | (?:a|OWN) ADJfist(?: at)? | do:raise_hand+mood=angry
shake | hands(?: with)? | do:shake_hands
tell | GAP(?:a|an|the|another|OWN|some) ADJ(?:jokes?|story|stories|tale|secret|riddle|lie) | do:talk
tell crack | (?:a|an|the|another|OWN|some) ADJ(?:jokes?|story|stories|tale|secret|riddle|lie)(?: to| about)? | do:talk
ask | (?:a|the|some|OWN|many) ADJquestions? | do:talk
ask | GAP(?:a|the|some|OWN|many) ADJquestions? | do:talk
ask invite | GAPto dance | do:talk
blow | (?:a|OWN|the|into a|into the|into OWN) ADJwhistle | do:raise_hand
blow | OWN nose | do:cover_face
blow | out (?:the|all|OWN)(?: \w+)? candles? | do:blow_kiss+thing=cake
do turn perform | (?:a|an|another|some|OWN) ADJ(?:backflips?|flips?|somersaults?|cartwheels?|jumps?|tricks?|stunts?) | do:jump
do | (?:OWN|the|some) ADJ(?:homework|taxes|exercises|math) | do:write
do clean wash | (?:OWN|the|some) ADJ(?:dishes|laundry|housework|chores|cleaning|dish) | do:sweep
do | a (?:little |happy |silly )?dance | do:dance
count | (?:to|from) \w+ | do:cover_face
count | (?:OWN|the) ADJ(?:money|coins|sheep|stars) | do:point
roll | OWN eyes(?: at)? | do:shake_head
scratch | OWN ADJ(?:head|chin|ear|beard) | do:scratch_head
bang bump | (?:on|against|at) (?:the|OWN) ADJ(?:door|window|wall|gate|table) | do:knock
knock hit | GAPout(?: cold)? | do:punch
knock tip push | over | do:push
knock | GAPover | do:push
freak | out | do:shout+mood=surprised
turn change transform | GAPinto(?= an? ) | do:cast_spell
turn change transform | into ADJ\w+ \w+ | strange
chase | OWN (?:own )?tail | do:turn_around
kick | the bucket | do:faint
hit | the (?:road|gym|brakes|gas) | do:walk
look stare keep gaze glance | (?:looking )?(?:at|into|on) OWN ADJ(?:phone|cellphone|smartphone|mobile) | do:phone
scroll | (?:through|on) ADJ(?:\w+ )?(?:phone|feed|instagram|tiktok) | do:phone
watch | (?:a|the|some|OWN) ADJ(?:tv|television|movie|film|show|series|match|game) | do:look_around
watch | (?:tv|television|netflix|movies) | do:look_around
wipe dry | (?:away |off )?(?:a|OWN|the) ADJ(?:tears?|eyes) | do:cover_face+mood=sad
wipe clean mop scrub polish | (?:up )?(?:the|OWN|a) ADJ(?:floor|table|window|windows|mess|kitchen|room|deck|counter|house|board|glass|plate|plates|dishes) | do:sweep
pick choose | (?=(?:a|an|the|one|another) ADJ(?:boy|girl|child|kid|student|pupil|volunteer|man|woman)\b) | do:point
pick | (?:some |a |the )?ADJ(?:flowers?|apples?|berries|roses|cherries|mushrooms|strawberries) | do:pick_up
press push | (?:the|a|all|all the|OWN) ADJ(?:buttons?|bell|doorbell) | do:point
start pick begin | a ADJ(?:fight|argument|quarrel)(?: with)? | do:fight
start begin | all over(?: again)? | strange
jump leap | (?:up and down|for joy|with joy|around)(?: with joy| for joy| in joy)? | do:jump+mood=happy
jump leap | (?:up|to (?:his|her|their) feet) | do:jump
jump leap get climb roll | out of (?:the |OWN )?bed | do:get_up
spill | (?:(?:OWN|the|some|a) )?ADJ(?:coffee|tea|milk|juice|water|soup|drink|wine|beer)(?: of \w+)?(?: all over| on| over)? | do:put_down+thing=cup mood=surprised
cry sob weep laugh | (?:all (?:night|day)|with joy|tears of joy) | do:cry
propose | to | do:kneel
stand wait get | (?:in|on) (?:a |the )?(?:line|queue) | do:stand
lie | to | do:talk/sneaky
set | (?:the|OWN) (?:alarm|clock|record) | strange
set | (?:off|out)(?: for| on)? | do:walk
draw pull | (?:out )?(?:OWN|the|a) ADJ(?:gun|guns|pistol|pistols|sword|swords|knife|dagger) | do:fight_stance
bite | OWN (?:nails|lip|lips|tongue) | do:cover_face
pay | (?:attention|a visit|the price)(?: to)? | strange
come | (?:to life|back to life) | do:stretch
come | (?:true|up with|across) | strange
swoop dive | (?:down|in)(?: from)? | do:fly
saw cut | GAPin (?:half|two) | do:cast_spell
fan | (?=(?:him|her|them|the|it)\b) | do:wave
step walk | out from behind | do:walk
get | stuck | do:shiver
get | (?:mad|angry|furious)(?: at| with)? | mood:angry
hang | (?:from|on to|onto|off) | do:raise_hand
comb brush | OWN ADJ(?:hair|teeth) | do:scratch_head
see | stars | do:stagger
steal | the show | do:bow
sail | (?:through|across|over|away|past|along|home) | do:row
jump leap run step | in front(?= of) | do:jump
save block stop | (?:the|a|OWN) ADJ(?:penalty|shot|ball|goal|free kick) | do:catch
let set | GAP(?:go|free|loose) | strange
dream | (?:of|about)(?= ) | do:think
hang | up(?: the phone)? | do:put_down
blow throw | GAPa ADJkiss | do:blow_kiss
"""
