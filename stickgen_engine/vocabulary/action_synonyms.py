"""Other words for actions: action -> words, underscores for spaces, ":manner" where one is meant.

Irregular forms stand here too; regular ones ("strolls", "strolling") need not.
"""

ACTION_SYNONYMS: dict[str, str] = {
    # Getting about.
    "walk": "stroll:relaxed amble:relaxed saunter:confident wander:relaxed stride:confident"
    " strut:proud swagger:proud pace:hurried trudge:tired plod:heavy shuffle:tired hike go:neutral"
    " went come came move travel head approach walk_to go_to step enter exit leave left arrive"
    " return cross advance proceed roam promenade mosey:relaxed lumber:heavy parade:proud"
    " meander:relaxed hurry:hurried rush:hurried slouch:depressed waddle:childlike shamble:zombie"
    " toddle:childlike prowl:sneaky explore:cautious walk_away go_away walk_in walk_out hover"
    " slither glide:light cruise:relaxed drag_feet:tired mope:depressed patrol:cautious teleport"
    " drift:light float_along:light",
    "run": "ran dash:hurried race:hurried run_to running scurry:scared scamper:light bolt:scared"
    " charge:angry hasten:hurried run_in run_out run_around rushes_off:hurried speed",
    "sprint": "run_fast run_flat_out full_sprint run_like_the_wind all_out_run",
    "jog": "jogging jogger lope run_slowly jog_along",
    "sneak": "snuck steal_along creep:sneaky crept slink:sneaky lurk:sneaky prowl_about:sneaky"
    " stalk:sneaky sneak_up skulk:sneaky sneak_past creep_up",
    "march": "goose_step soldier_on parade_march stomp:angry tramp:heavy",
    "skip": "frolic:happy gambol:happy prance:happy traipse skip_along romp:happy caper:happy",
    "limp": "hobble:injured walk_with_a_limp drag_a_leg",
    "stagger": "stumble_along:drunk reel:drunk totter sway lurch:drunk teeter wobble:drunk"
    " walk_drunkenly:drunk stumble_around:drunk",
    "tiptoe": "tip_toe walk_on_tiptoe on_tiptoe walk_quietly",
    "chase": "pursue hunt run_after go_after chase_after hound chase_down give_chase",
    "flee": "fled escape:scared run_away:scared run_from run_off get_away bolt_away fly_from"
    " retreat_running run_for_your_life:scared",
    "follow": "tail trail shadow walk_behind tag_along walk_with accompany go_with escort",
    "back_away": "back_off retreat:cautious step_back walk_backwards recoil:scared shrink_back"
    " withdraw move_back back_up shy_away:scared",
    "turn_around": "turn spin turn_back spin_around rotate whirl twirl turn_away pivot about_face"
    " turn_to face look_back pirouette",
    "climb_stairs": "go_upstairs walk_upstairs climb_the_stairs go_up_the_stairs go_downstairs"
    " walk_up_stairs ascend_stairs go_down_the_stairs up_the_stairs",
    "hop": "hop_along bounce jump_on_one_leg bunny_hop",
    "dive": "dove plunge dive_in jump_in jump_into_the_water nosedive swan_dive",
    "ride": "rode cycle bike ride_a_horse ride_a_bike bicycling pedal horse_ride ride_a_bicycle"
    " mount",
    "drive": "drove steer drive_a_car take_the_car pilot motor",
    "row": "paddle row_a_boat rowing canoe sail kayak",
    "skate": "ice_skate roller_skate skateboard skateboarding rollerblade figure_skate surf",
    "ski": "snowboard slalom sled sledge skiing ski_down",
    "climb": "clamber scale climb_up ascend climb_down scramble_up rock_climb go_up climb_a_ladder"
    " climb_a_tree mountaineer",
    "crawl": "creep_on_all_fours go_on_all_fours crawl_along wriggle army_crawl",
    "swim": "swam float:relaxed do_the_crawl backstroke swim_around snorkel tread_water",
    "fly": "flew soar levitate float_in_the_air hover_in_the_air take_off fly_away fly_off"
    " zoom_off jet glide_through_the_air ascend_into_the_sky swoop lift_off",
    "run_bases": "running_bases run_the_bases round_the_bases steal_base steal_a_base home_run"
    " run_to_base baserunning",
    # Postures, falling and rising.
    "idle": "wait do_nothing rest pause hang_out loiter breathe stay remain linger be exist"
    " sigh:sad frown:angry",
    "jump": "leap leapt jump_up spring:light bound vault hurdle jump_over leap_up jumping_jack"
    " jumping_jacks somersault cartwheel flip backflip box_jump bungee",
    "sit": "sat be_seated seated sit_still sit_there sit_on lounge:relaxed ride_the_bus meditate"
    " sit_and_wait rest_on",
    "stand": "stood stand_still stop halt freeze stand_there be_still stay_put hold_still"
    " stand_straight come_to_a_stop",
    "kneel": "knelt get_on_one_knee kneel_down propose get_down_on_one_knee go_down_on_one_knee"
    " beg_for_mercy surrender:scared drop_to_one_knee genuflect",
    "lie_down": "lie lay lying laid lay_down lie_back recline:relaxed sunbathe:relaxed stretch_out"
    " lie_on_the_ground prostrate lie_in_bed sprawl dead lie_dead",
    "crouch": "squat duck duck_down hunker_down bend_down bend stoop get_down squat_down",
    "hide": "hid hidden conceal take_cover hide_behind hide_from hide_away cower:scared",
    "sleep": "slept nap snooze doze fall_asleep take_a_nap slumber asleep go_to_sleep go_to_bed"
    " snore hibernate",
    "sit_down": "take_a_seat sit_oneself_down have_a_seat plop_down:tired settle_down"
    " sits_himself_down sit_up",
    "stand_up": "rise rose get_to_his_feet stand_tall get_to_their_feet leave_the_seat arise"
    " get_to_her_feet jump_to_his_feet",
    "get_up": "got_up get_back_up get_off_the_ground pick_oneself_up get_up_again recover"
    " get_back_on_his_feet push_up",
    "wake_up": "wake woke awake awaken woke_up wakes_up come_to stir_awake open_eyes",
    "trip": "stumble trip_over lose_balance stub_toe lose_footing stumble_over trip_up",
    "fall_down": "fall fell slip tumble fall_over slip_and_fall collapse topple crash slide_down"
    " fall_flat wipe_out drop_dead die fall_to_the_ground keel_over fall_off slip_on",
    "faint": "pass_out swoon black_out lose_consciousness drop_unconscious",
    # Gestures and speech.
    "wave": "greet wave_hello wave_goodbye say_hello hail wave_at say_goodbye wave_to hello hi"
    " goodbye wave_hand say_hi wave_a_hand bid_farewell welcome meet met",
    "talk": "speak spoke say said tell told tell_story tell_joke tell_a_joke joke chat converse"
    " discuss explain lecture ask answer reply respond introduce converse_with gossip"
    " tell_a_story narrate present discuss_with speak_to talk_to talk_with negotiate recite"
    " report preach interview give_a_speech announce apologize apologise thank confess describe"
    " flirt:shy teach",
    "shout": "yell scream call_out bellow roar exclaim cry_out holler shriek call scold:angry"
    " command order warn howl cheer_on yell_at shout_at scream_at",
    "whisper": "murmur mutter mumble speak_softly hiss speak_quietly",
    "sing": "sang sung chant serenade croon hum perform_a_song sing_a_song karaoke rap yodel",
    "point": "point_at point_to indicate gesture point_out show gesture_at aim_finger accuse:angry"
    " direct",
    "clap": "applaud clap_hands give_applause clap_along slow_clap clap_for",
    "look_around": "look watch search observe survey scan peer gaze look_about glance stare"
    " look_for look_at see saw seek investigate examine inspect check find found discover notice"
    " spot scout admire study_the_scene wonder:cautious peek:sneaky look_up stargaze",
    "laugh": "giggle chuckle laugh_out_loud crack_up burst_out_laughing cackle snicker guffaw"
    " laugh_at smile grin smirk",
    "cry": "weep wept sob bawl shed_tears burst_into_tears wail mourn grieve tear_up whimper",
    "nod": "nod_head agree say_yes nod_yes approve nod_at consent nod_in_agreement",
    "shake_head": "shakes_head shook_head say_no disagree refuse deny disapprove reject"
    " shake_his_head shakes_her_head decline shake_their_head",
    "shrug": "shrug_shoulders not_know do_not_know shrug_off be_unsure dont_know",
    "bow": "take_a_bow bow_down curtsy curtsey bow_to bend_forward bow_before pay_respect",
    "salute": "give_a_salute salute_the_flag military_salute tip_hat",
    "beckon": "call_over come_here wave_over motion_to invite signal gesture_to_come summon",
    "facepalm": "face_palm slap_forehead palm_to_face groan be_embarrassed",
    "raise_hand": "raise_a_hand put_hand_up raise_arm hands_up raise_your_hand volunteer vote"
    " raise_his_hand raise_her_hand hail_a_taxi raise_hands",
    "cross_arms": "fold_arms crossed_arms arms_crossed sulk:angry pout:sad cross_his_arms",
    "hands_on_hips": "hand_on_hip akimbo arms_akimbo put_hands_on_hips stand_proud:proud pose:proud"
    " superhero_pose:proud model:proud",
    "scratch_head": "scratch_his_head be_confused puzzle_over scratch_her_head be_puzzled",
    "yawn": "be_sleepy yawn_widely get_sleepy be_bored",
    "stretch": "stretch_arms warm_up limber_up exercise do_yoga yoga work_out stretch_up",
    "shiver": "freeze_with_cold be_cold feel_cold shudder chatter_teeth",
    "tremble": "shake quake quiver be_afraid shake_with_fear be_scared tremble_with_fear cringe"
    " panic worry fear",
    "think": "ponder consider wonder_about contemplate reflect muse plan reason decide"
    " have_an_idea brainstorm daydream remember imagine solve",
    "cover_face": "hide_face cover_eyes bury_face cover_his_face cover_her_face shield_eyes"
    " cover_your_eyes be_ashamed",
    "listen": "hear heard eavesdrop overhear listen_to cup_ear listen_in pay_attention",
    "blow_kiss": "blow_a_kiss blows_a_kiss blew_a_kiss air_kiss throw_a_kiss",
    "pray": "worship give_thanks say_a_prayer plead fold_hands beseech namaste",
    "celebrate": "cheer rejoice victory win won fist_pump jump_for_joy party cheer_up"
    " throw_hands_up triumph score_a_goal hooray exult raise_arms revel",
    "dance": "boogie groove waltz:elegant breakdance tango:elegant do_a_dance ballet:elegant disco"
    " twerk jive tap_dance do_the_robot:robotic perform"
    " moonwalk floss shake_it",
    # Hands and things.
    "eat": "ate chew munch dine feast bite snack have_dinner have_lunch taste devour nibble"
    " have_breakfast eat_up gobble lick",
    "drink": "drank sip gulp swallow slurp quaff toast have_a_drink guzzle have_coffee have_tea",
    "read": "study read_a_book browse read_the_newspaper read_a_letter peruse leaf_through",
    "type": "work program code keyboard type_on_a_laptop use_a_computer use_computer hack"
    " text_on_keyboard work_on_a_laptop play_video_games",
    "write": "wrote scribble jot note sign write_a_letter take_notes compose scrawl draft grade",
    "paint": "draw drew sketch color_in paint_a_picture illustrate doodle paint_a_portrait",
    "cook": "fry bake prepare_food make_dinner grill make_food roast make_breakfast boil"
    " flip_pancakes",
    "stir": "mix whisk blend stir_the_pot brew",
    "dig": "dug shovel excavate burrow dig_a_hole bury plant spade garden",
    "hammer": "nail build bang pound hammer_a_nail construct repair fix forge chop chop_wood"
    " smash break",
    "sweep": "clean wash mop brush tidy vacuum rake sweep_the_floor clean_up wipe scrub dust",
    "phone": "call_on_the_phone telephone ring_up dial text talk_on_the_phone make_a_call"
    " phone_call answer_the_phone texting scroll use_phone call_up pick_up_the_phone",
    "photograph": "take_a_photo take_photo take_a_picture snap film take_photos selfie"
    " take_a_selfie shoot_film photo take_pictures record capture",
    "pour": "pour_out fill serve tip_out water pour_a_drink water_the_plants pour_tea serve_drinks",
    "carry": "hold haul transport bear lug tote carry_away hold_up cradle",
    "knock": "rap_on_the_door knock_on_the_door knock_on tap ring_the_bell bang_on_the_door",
    "play_guitar": "strum guitar play_the_guitar strum_a_guitar play_a_guitar jam play_violin"
    " play_the_violin play_music",
    "play_piano": "piano play_the_piano tickle_the_ivories play_keyboard play_a_piano play_organ",
    "drum": "play_drums play_the_drums beat_a_drum bang_the_drums drum_on play_drum",
    "cast_spell": "cast_a_spell do_magic conjure enchant use_magic magic spellcast perform_magic"
    " cast wave_a_wand hex bewitch",
    "pick_up": "pickup grab lift collect gather pick snatch grasp fetch retrieve find_and_take"
    " scoop_up harvest pluck get pick_flowers lift_weights",
    "put_down": "set_down drop place lay_it_down put lay_down_something leave_behind set deposit"
    " release let_go unload",
    "push": "shove move_something press push_a_cart push_against roll_along heave push_a_box",
    "pull": "tug drag yank tow haul_in pull_along heave_ho pull_a_rope tug_of_war reel_in fish",
    "open_door": "open_the_door open_a_door go_through_the_door close_door close_the_door open"
    " unlock shut_the_door unlock_the_door enter_the_house answer_the_door open_window",
    "open_box": "open_the_box unwrap open_gift open_present open_a_gift unbox open_chest"
    " open_the_treasure_chest open_the_chest open_a_box unpack open_a_present open_the_letter",
    "swing_sword": "slash sword_fight swing_a_sword fence:elegant duel stab slice wield swordfight"
    " swing_the_sword cut",
    "shoot_bow": "shoot_an_arrow shoot_arrow archery fire_an_arrow draw_a_bow shoot_a_bow aim"
    " fire_a_bow loose_an_arrow",
    # With somebody.
    "give": "gave hand hand_over offer pass present_to deliver give_to donate give_a_gift gift"
    " share pay feed",
    "take": "took receive accept steal:sneaky take_from borrow stole rob:sneaky take_away buy",
    "shake_hands": "handshake shake_hand shaking_hands shook_hands make_a_deal",
    "hug": "embrace cuddle squeeze hold_tight bear_hug group_hug snuggle",
    "high_five": "hi_five highfive high_fives slap_hands fist_bump give_a_high_five bump_fists",
    "comfort": "console soothe pat_on_the_back pat reassure calm_down support care_for stroke pet"
    " heal rub_shoulder encourage",
    "push_person": "push_away shove_away shove_somebody push_someone push_somebody push_over"
    " push_him push_her",
    "pull_person": "pull_somebody drag_away pull_someone grab_arm drag_somebody pull_him pull_her"
    " arrest kidnap",
    "dance_together": "dance_with slow_dance partner_dance waltz_together dance_with_somebody"
    " ballroom_dance salsa tango_together",
    "argue": "quarrel bicker dispute debate have_an_argument row_with disagree_with squabble"
    " confront:angry fight_verbally complain:angry protest:angry",
    "whisper_to": "whisper_in_ear tell_a_secret whisper_into_ear share_a_secret whisper_a_secret"
    " confide",
    "lead_by_hand": "lead led guide hold_hands walk_hand_in_hand take_by_the_hand lead_away"
    " hold_hand usher",
    "help_up": "help help_to_feet assist rescue save help_somebody_up lend_a_hand help_stand",
    "lift_up": "pick_somebody_up lift_somebody carry_somebody hoist raise_up lift_person"
    " lift_into_the_air",
    "kiss": "smooch peck kiss_on_the_cheek make_out give_a_kiss kissing",
    "slap": "smack slap_in_the_face hit_with_palm slap_face spank",
    "block": "parry deflect defend guard block_a_punch shield protect fend_off",
    "tackle": "bring_down rugby_tackle wrestle take_down knock_down grapple jump_on knock_over",
    "fight": "fought battle brawl combat spar box scuffle attack attacks clash struggle attack_him"
    " fight_with beat_up",
    "punch": "hit jab uppercut strike sock throw_a_punch left_hook right_hook beat",
    "kick": "karate_kick roundhouse kick_somebody high_kick kung_fu karate taekwondo",
    "dodge": "evade sidestep avoid duck_away weave dodge_a_punch dodging jump_aside",
    "fight_stance": "fighting_stance ready_stance boxing_stance guard_up combat_stance put_up_fists"
    " square_up threaten:angry get_ready_to_fight",
    # Sport.
    "bat": "batting swing_a_bat swing_bat hit_the_ball hit_a_ball hit_a_baseball swing"
    " swing_the_bat bunt play_baseball play_tennis golf play_golf play_cricket",
    "pitch": "pitching throw_a_pitch throw_a_fastball pitch_the_ball wind_up pitch_a_ball bowl",
    "catch": "catching caught catch_a_ball catch_the_ball catch_ball grab_the_ball",
    "field": "fielding field_the_ball scoop field_a_ball field_a_grounder",
    "throw": "threw throwing toss hurl fling lob chuck throw_a_ball throw_the_ball cast_a_stone"
    " throw_a_snowball throw_a_rock skip_stones juggle",
    "kick_ball": "kicking kick_a_ball kick_the_ball play_soccer play_football kick_a_goal punt"
    " take_a_penalty shoot_at_goal pass_the_ball",
    "dribble": "dribbling bounce_a_ball dribble_the_ball bounce_the_ball play_basketball",
    "shoot": "shooting shot shoot_a_basket shoot_hoops slam_dunk dunk score make_a_basket"
    " take_a_shot shoot_the_ball",
    # Animals.
    "trot": "trot_along canter jogtrot",
    "gallop": "galloping gallop_away stampede bolt_off",
    "bark": "woof growl:angry yap snarl:angry bay",
    "meow": "miaow mew purr:happy hiss_at caterwaul",
    "wag": "wag_tail wag_its_tail wag_the_tail wags_its_tail",
    "sniff": "smell sniff_around smell_the_ground sniff_at nose_about snuffle",
    "pounce": "pounce_on leap_on spring_on ambush lunge",
    "roll_over": "roll roll_on_the_ground roll_around play_dead wallow",
    "beg": "beg_for_food sit_up_and_beg beg_for beg_for_a_treat",
    "graze": "eat_grass browse_on_grass nibble_grass",
    "perch": "alight land land_on roost sit_on_a_branch settle_on",
    "flap": "flap_wings beat_wings flap_its_wings flutter spread_wings",
}
