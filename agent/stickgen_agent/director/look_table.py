"""Nouns for people, animals and creatures in a table of looks, and their irregular plurals."""

# Nouns | kind | accessories | height in m, - is natural | manner | gender | colour | stand-in.
LOOK_TABLE = """
man guy gentleman fellow dude person:? someone:? | human | short_hair | - | neutral | m | - |
somebody:? stranger:? human:? adult:? neighbor:? | human | short_hair | - | neutral | m | - |
neighbour:? friend:? | human | short_hair | - | neutral | m | - |
woman lady | human | long_hair dress | 1.72 | neutral | f | - |
boy lad son brother | human | spiky_hair | 1.25 | childlike | m | - |
girl daughter sister | human | ponytail dress | 1.2 | childlike | f | - |
child:? kid:? toddler:? student:? pupil:? schoolboy | human | curly_hair | 1.2 | childlike | m | - |
baby infant | human | bald | 0.8 | childlike | ? | - |
teenager teen youth | human | headphones spiky_hair | 1.65 | relaxed | ? | - |
mother mom mum mommy aunt wife | human | bun dress | 1.7 | neutral | f | - |
father dad daddy uncle husband | human | moustache short_hair | 1.8 | neutral | m | - |
grandfather grandpa elder hermit | human | beard glasses cane bald | 1.7 | old | m | - |
grandmother grandma granny | human | bun glasses dress cane | 1.6 | old | f | - |
astronaut cosmonaut spaceman | human | helmet spacesuit | 1.85 | neutral | ? | #f2f4f8 |
explorer_of_space | human | helmet spacesuit | 1.85 | neutral | m | #f2f4f8 |
king emperor | human | crown cape beard | 1.8 | proud | m | #8a5ac2 |
queen empress | human | crown dress long_hair | 1.75 | elegant | f | #8a5ac2 |
prince | human | crown cape short_hair | 1.75 | confident | m | #3e9bd6 |
princess | human | crown dress long_hair | 1.68 | elegant | f | #d96ba0 |
knight | human | armor helmet sword shield | 1.85 | confident | m | #9fb1c4 |
wizard sorcerer magician mage | human | wizard_hat beard cape wand | 1.75 | neutral | m | #5a4fb0 |
witch | human | witch_hat dress long_hair | 1.68 | sneaky | f | #5b3a78 |
fairy | human | wings dress bun wand | 1.2 | light | f | #e58ac0 |
angel | human | wings halo dress | 1.7 | elegant | f | #f3ead2 |
devil demon | human | horns cape | 1.8 | confident | m | #c8372d |
ninja | human | mask hood | 1.72 | sneaky | ? | #2f3547 |
pirate captain buccaneer | human | pirate_hat eye_patch beard | 1.8 | confident | ? | #a33b2e |
sailor | human | police_cap | 1.78 | confident | ? | #3e6fb0 |
chef cook baker | human | chef_hat apron | 1.76 | neutral | ? | #f4f1ea |
waiter | human | bow_tie suit | 1.78 | elegant | m | #2f3547 |
waitress | human | apron ponytail | 1.68 | neutral | f | - |
doctor surgeon | human | stethoscope glasses | 1.76 | neutral | ? | #f4f1ea |
nurse | human | stethoscope bun | 1.68 | neutral | ? | #7fc8c2 |
teacher professor scientist librarian | human | glasses suit | 1.74 | neutral | ? | - |
policeman cop:? police_officer:? officer:? | human | police_cap | 1.8 | confident | m | #2f4f8f |
policewoman:f police:? sheriff:? | human | police_cap | 1.8 | confident | m | #2f4f8f |
thief:? robber:? burglar:? | human | mask cap | 1.74 | sneaky | m | #3b4154 |
bandit:? spy:? villain:? criminal:? | human | mask cap | 1.74 | sneaky | m | #3b4154 |
detective | human | hat suit | 1.78 | cautious | ? | #8a5a3c |
soldier guard guardsman | human | hard_hat | 1.8 | confident | ? | #6b7f4f |
builder worker construction_worker engineer | human | hard_hat | 1.78 | neutral | ? | #f0b429 |
mechanic plumber | human | hard_hat | 1.78 | neutral | ? | #f0b429 |
farmer gardener cowboy:m cowgirl:f | human | hat | 1.78 | relaxed | ? | #b5763a |
businessman:m boss | human | suit tie short_hair | 1.8 | hurried | m | #3b4154 |
manager banker lawyer | human | suit tie short_hair | 1.8 | hurried | m | #3b4154 |
businesswoman | human | suit bun | 1.72 | hurried | f | #3b4154 |
superhero hero superman | human | cape mask | 1.88 | confident | m | #d8342c |
heroine superwoman | human | cape mask long_hair | 1.76 | confident | f | #d8342c |
singer rockstar musician:m guitarist:m | human | long_hair | 1.72 | confident | f | #d96ba0 |
drummer:m pianist:m | human | long_hair | 1.72 | confident | f | #d96ba0 |
dancer ballerina:f | human | bun skirt | 1.7 | elegant | ? | #e58ac0 |
artist painter | human | cap apron | 1.74 | relaxed | ? | - |
photographer reporter journalist tourist hiker | human | hat backpack | 1.76 | neutral | ? | - |
explorer traveler traveller adventurer | human | hat backpack | 1.76 | neutral | ? | - |
athlete runner player footballer soccer_player | human | jersey headband | 1.8 | confident | ? | - |
basketball_player baseball_player jogger | human | jersey headband | 1.8 | confident | ? | - |
goalkeeper goalie | human | jersey headband | 1.8 | confident | ? | - |
batter pitcher catcher | human | jersey cap | 1.8 | confident | ? | - |
fisherman:m fisher cyclist biker driver skier snowboarder | human | cap | 1.76 | neutral | ? | - |
customer shopkeeper barista | human | cap | 1.74 | neutral | ? | - |
judge coach referee guest visitor spectator | human | glasses | 1.76 | neutral | ? | - |
frog snake spider turtle | animal:cat | - | - | neutral | n | #5f9a5a | a cat
fish shark whale crab crocodile | animal:cat | - | - | neutral | n | #5f9a5a | a cat
boxer wrestler fighter | human | headband bald | 1.82 | confident | ? | #c8372d |
swimmer diver | human | snorkel | 1.76 | neutral | ? | - |
skater skateboarder | human | cap | 1.7 | relaxed | ? | - |
clown jester | human | curly_hair bow_tie | 1.74 | childlike | ? | #e4572e |
santa santa_claus | human | santa_hat beard | 1.8 | happy | m | #c8372d |
elf dwarf gnome | human | santa_hat beard | 1.2 | childlike | m | #6ba368 |
bride | human | dress long_hair | 1.7 | elegant | f | #fbf6ee |
groom | human | suit bow_tie short_hair | 1.8 | proud | m | #2f3547 |
ghost phantom spirit | human | sheet | 1.6 | light | n | #f4f6fb |
zombie | human | bald | 1.78 | zombie | n | #7f9a6a |
vampire dracula | human | cape suit | 1.85 | elegant | m | #3a1d2e |
skeleton mummy | human | bald sheet | 1.75 | zombie | n | #efe6d2 | a figure in a sheet
giant ogre troll | human | beard | 2.8 | heavy | m | #6b7f4f |
mermaid | human | long_hair dress | 1.65 | elegant | f | #17a398 | a girl in a dress
fireman firefighter:? | human | hard_hat | 1.8 | confident | m | #c8372d |
general colonel sergeant commander | human | police_cap suit | 1.8 | proud | m | #5b6b3a |
viking barbarian | human | beard helmet horns sword | 1.85 | confident | m | #8a5a3c |
samurai warrior:? gladiator | human | armor sword | 1.8 | confident | m | - |
swordsman fencer:? archer:? hunter | human | armor sword | 1.8 | confident | m | - |
caveman | human | beard | 1.75 | heavy | m | #8a5a3c |
monk priest pope bishop | human | cape bald | 1.75 | cautious | m | #6b4a35 |
nun | human | hood dress | 1.68 | cautious | f | #2f3547 |
butler servant:? host:? secretary:? | human | suit bow_tie | 1.78 | elegant | m | #2f3547 |
maid hostess bridesmaid stewardess | human | apron dress bun | 1.68 | elegant | f | - |
mailman postman | human | cap backpack | 1.78 | hurried | m | #3e6fb0 |
carpenter:? blacksmith butcher:? tailor:? | human | apron | 1.78 | neutral | m | #8a5a3c |
pilot:? conductor:? | human | police_cap suit | 1.8 | confident | m | #2f3547 |
comedian:? actor poet:? writer:? composer:? | human | suit | 1.76 | confident | m | - |
actress | human | dress long_hair | 1.7 | confident | f | - |
beggar:? tramp prisoner:? | human | beard | 1.75 | depressed | m | #8e99a8 |
patient:? assistant:? | human | short_hair | 1.74 | neutral | m | - |
volunteer:? villager:? citizen:? | human | short_hair | 1.74 | neutral | m | - |
fan:? winner:? loser:? dreamer:? hairdresser:? | human | short_hair | 1.74 | neutral | m | - |
lover:? twin:? cousin:? | human | short_hair | 1.74 | neutral | m | - |
partner:? boyfriend teammate:? | human | short_hair | 1.74 | neutral | m | - |
girlfriend niece | human | long_hair dress | 1.68 | neutral | f | - |
grandson nephew | human | spiky_hair | 1.25 | childlike | m | - |
granddaughter | human | ponytail dress | 1.2 | childlike | f | - |
surfer:? striker:? defender:? midfielder:? gymnast:? | human | headband | 1.78 | confident | m | - |
rider:? jockey:? | human | cap | 1.7 | confident | m | - |
robot android cyborg droid | robot | - | - | robotic | n | - |
alien martian extraterrestrial | alien | antennae | - | neutral | n | - |
monster creature beast | alien | horns | 1.9 | heavy | n | #7b5ea7 |
dragon dinosaur t-rex | alien | horns wings | 2.2 | heavy | n | #3f9a4e | a horned, winged creature
dog puppy hound doggy | animal:dog | collar | - | neutral | n | - |
cat kitten kitty | animal:cat | collar | - | neutral | n | - |
horse pony mare stallion | animal:horse | saddle | - | neutral | n | - |
unicorn | animal:horse | horns | - | elegant | n | #f3e6f5 | a horse with horns
bird parrot crow raven eagle owl pigeon sparrow seagull | animal:bird | - | - | neutral | n | - |
butterfly bee insect dragonfly moth | animal:bird | - | - | light | n | - | a bird
robin hawk canary vulture dove | animal:bird | - | - | neutral | n | - |
duck chicken hen rooster penguin goose | animal:bird | - | - | neutral | n | - | a bird
wolf fox bear rabbit bunny | animal:dog | - | - | neutral | n | #9a8a78 | a dog
pig sheep goat lamb hedgehog | animal:dog | - | - | neutral | n | #9a8a78 | a dog
squirrel raccoon hamster cub | animal:dog | - | - | neutral | n | #9a8a78 | a dog
otter beaver hyena kangaroo | animal:dog | - | - | neutral | n | #9a8a78 | a dog
lion tiger panther leopard | animal:cat | - | - | neutral | n | #d9963f | a cat
mouse rat monkey lizard ape | animal:cat | - | - | neutral | n | #d9963f | a cat
cow donkey zebra deer mule | animal:horse | - | - | neutral | n | #a07c5a | a horse
employee:? colleague:? coworker:? cashier:? roommate:? | human | short_hair | - | neutral | m | - |
bystander:? passer-by:? crook:? intern:? | human | short_hair | - | neutral | m | - |
champion:? challenger:? opponent:? rival:? captive:? | human | short_hair | - | neutral | m | - |
hostage:? owner:? contestant:? candidate:? | human | short_hair | - | neutral | m | - |
parent:? passenger:? pedestrian:? protester:? | human | short_hair | - | neutral | m | - |
inventor:? hacker:? nerd:? genius:? messenger:? | human | short_hair | - | neutral | m | - |
janitor:? dentist:? vet:? apprentice:? nomad:? hippie:? | human | short_hair | - | neutral | m | - |
vendor:? merchant:? trader:? babysitter:? | human | short_hair | - | neutral | m | - |
president:? minister:? prime_minister:? | human | suit tie short_hair | 1.8 | proud | m | #3b4154 |
mayor:? politician:? duke baron lord | human | suit tie short_hair | 1.8 | proud | m | #3b4154 |
senator:? caesar | human | suit tie short_hair | 1.8 | proud | m | #3b4154 |
bodyguard:? agent:? kidnapper:? mobster | human | sunglasses suit | 1.85 | confident | m | #2f3547 |
gangster | human | sunglasses suit | 1.85 | confident | m | #2f3547 |
duchess countess | human | crown dress long_hair | 1.75 | elegant | f | #8a5ac2 |
stepmother godmother | human | bun dress | 1.7 | elegant | f | - |
stepfather godfather | human | moustache short_hair | 1.8 | neutral | m | - |
sibling:? orphan:? bully:? classmate:? | human | curly_hair | 1.25 | childlike | m | - |
schoolmate:? | human | curly_hair | 1.25 | childlike | m | - |
stepsister schoolgirl | human | ponytail dress | 1.3 | childlike | f | - |
genie djinn | human | beard cape | 1.9 | proud | m | #3e9bd6 |
lifeguard:? shepherd:? nanny:f clerk:? | human | cap | 1.76 | neutral | m | - |
snail slug worm octopus lobster | animal:cat | - | - | neutral | n | #b58a5a | a cat
ostrich swan turkey flamingo peacock | animal:bird | - | - | neutral | n | - | a bird
goblin imp leprechaun orc hobbit | human | beard | 1.2 | sneaky | m | #6b9f4f |
werewolf yeti bigfoot minotaur | alien | horns | 2.1 | heavy | n | #8a7a68 | a horned creature
cyclops | alien | horns | 2.1 | heavy | n | #8a7a68 | a horned creature
camel elephant bull calf reindeer moose | animal:horse | - | - | neutral | n | #a07c5a | a horse
giraffe gazelle antelope buffalo | animal:horse | - | - | neutral | n | #a07c5a | a horse
"""

IRREGULAR_PLURALS = {
    plural: noun
    for plural, _, noun in (
        pair.partition(":")
        for pair in [
            "butterflies:butterfly",
            "men:man",
            "women:woman",
            "children:child",
            "kids:kid",
            "people:person",
            "mice:mouse",
            "wolves:wolf",
            "thieves:thief",
            "elves:elf",
            "dwarves:dwarf",
            "policemen:policeman",
            "ladies:lady",
            "babies:baby",
            "puppies:puppy",
            "fairies:fairy",
            "ponies:pony",
            "bunnies:bunny",
            "geese:goose",
            "heroes:hero",
            "businessmen:businessman",
            "persons:person",
            "witches:witch",
            "guys:guy",
            "cowboys:cowboy",
            "firemen:fireman",
            "mailmen:mailman",
            "cavemen:caveman",
            "calves:calf",
            "swordsmen:swordsman",
            "cowgirls:cowgirl",
            "secretaries:secretary",
            "canaries:canary",
            "postmen:postman",
            "spies:spy",
            "kitties:kitty",
            "coaches:coach",
            "foxes:fox",
        ]
    )
}
