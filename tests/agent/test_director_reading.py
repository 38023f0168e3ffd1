"""What the director reads out of sentences, and that it says what it leaves out."""

import pytest

from stickgen_agent.director import Directed, direct
from stickgen_engine.script.models import Action, Part, Scene


def part(scene: Scene, who: str) -> Part:
    return next(part for part in scene.parts if part.actor == who)


def done(directed: Directed, who: str) -> list[str]:
    return [each.action for each in deeds(directed, who)]


def deeds(directed: Directed, who: str) -> list[Action]:
    return [
        action
        for scene in directed.script.scenes
        for each in scene.parts
        if each.actor == who
        for action in each.actions
    ]


def said(directed: Directed, who: str) -> list[str]:
    return [
        line.text
        for scene in directed.script.scenes
        for each in scene.parts
        if each.actor == who
        for line in each.lines
    ]


@pytest.mark.parametrize(
    ("story", "word"),
    [
        ("A man glorps a cat.", "glorps"),
        ("A man waves. Then he zibbles.", "zibbles"),
        ("A woman reads a frobnicator.", "frobnicator"),
        ("A wizard turns a stone into a quux.", "quux"),
        ("A bureaucratic man waves.", "bureaucratic"),
        ("A man waves florply.", "florply"),
        ("A man walks past a gazebo-thing.", "gazebo-thing"),
        ("The florb opens and a man walks in.", "florb"),
        ("A car drives down the street.", "drives"),
        ("A dragon flies.", "dragon"),
        ("A blorg hugs a man.", "blorg"),
        ("A boy waves without an umbrella.", "umbrella"),
        ("Nobody dances. A man waves.", "dances"),
        ("A man wants to dance. He waves.", "dance"),
        ("If it rains, a man runs.", "if it rains"),
        ("Unless it rains, a man waves.", "unless it rains"),
        ("A boy who lost his dog cries.", "dog"),
        ("A king takes off his hat.", "takes off"),
    ],
)
def test_what_is_not_shown_or_decided_is_named_in_the_notes(story: str, word: str):
    assert any(word in note for note in direct(story).notes), direct(story).notes


@pytest.mark.parametrize(
    "story",
    [
        "A man walks through a park and waves.",
        "Two women shake hands in an office.",
        "A boy gives a ball to his sister. She thanks him.",
        "Once upon a time there was a king. One day he danced.",
        "The sun sets over the sea. A sailor waves.",
    ],
)
def test_a_plain_story_needs_no_notes(story: str):
    assert direct(story).notes == ()


def test_rain_that_starts_begins_a_scene_and_those_who_are_there_stay():
    directed = direct("A man and a dog walk in the park. It starts to rain. They run away.")
    assert [scene.weather for scene in directed.script.scenes] == ["clear", "rainy"]
    assert {each.actor for each in directed.script.scenes[1].parts} == {"man", "dog"}


def test_night_that_falls_begins_a_scene():
    directed = direct("A woman sits on the beach. Night falls. She sleeps.")
    assert [scene.time_of_day for scene in directed.script.scenes] == ["day", "night"]
    assert directed.script.scenes[1].place == "beach"


def test_an_umbrella_that_is_opened_is_held_and_no_door_is():
    directed = direct("A man opens an umbrella and walks.")
    props = directed.script.scenes[0].props
    assert [(prop.kind, prop.held_by) for prop in props if prop.kind == "umbrella"] == [
        ("umbrella", "man")
    ]
    assert "open_door" not in done(directed, "man")


def test_what_is_given_was_in_the_hand_of_the_giver_and_goes_on_with_the_taker():
    directed = direct(
        "Scene 1: A man gives a book to a girl. Scene 2: The girl walks in the garden."
    )
    held = [
        [(prop.kind, prop.held_by) for prop in scene.props if prop.held_by]
        for scene in directed.script.scenes
    ]
    assert held == [[("book", "man")], [("book", "girl")]]


def test_what_is_picked_up_lies_there_first_and_is_the_same_thing_that_is_given():
    directed = direct("A boy picks up a ball and gives it to his sister.")
    balls = [prop for prop in directed.script.scenes[0].props if prop.kind == "ball"]
    assert [prop.held_by for prop in balls] == [None]
    picks = [each for each in deeds(directed, "boy") if each.action == "pick_up"]
    assert [each.target for each in picks] == [balls[0].id]


def test_a_relative_clause_tells_of_its_noun_and_the_sentence_goes_on():
    directed = direct("A detective watches a thief who opens a door.")
    assert "open_door" in done(directed, "thief")
    assert "open_door" not in done(directed, "detective")


def test_the_passive_turns_round_even_when_two_participles_share_it():
    directed = direct("A robber is chased by a policeman and arrested.")
    assert done(directed, "policeman")[:1] == ["chase"]
    assert "pull_person" in done(directed, "policeman")
    assert "pull_person" not in done(directed, "robber")


@pytest.mark.parametrize(
    ("story", "who", "line"),
    [
        ("The alien says that it comes in peace.", "alien", "I come in peace."),
        ("A man asks a woman where the station is.", "man", "Where is the station?"),
        ("Alice asks Bob why he follows her.", "alice", "Why do you follow me?"),
        ("The boss told Ben to sit down.", "boss", "Sit down!"),
        ("The king orders the guard not to sleep.", "king", "Don't sleep!"),
        ("A girl says she is happy.", "girl", "I am happy."),
        ("A man thanks a woman.", "man", "Thank you!"),
        ("TOM: Hello there.\nANNA: Hi!", "anna", "Hi!"),
        ('"To the moon!" Lily shouted.', "lily", "To the moon!"),
        ('"Help!" cries an old woman.', "woman", "Help!"),
    ],
)
def test_speech_finds_its_speaker_with_and_without_quotation_marks(story: str, who: str, line: str):
    assert line in said(direct(story), who)


def test_members_of_a_group_do_the_same_each_in_their_own_time():
    directed = direct("Five dancers jump.")
    beats = {
        (each.start_s, each.end_s)
        for number in ("", "_2", "_3", "_4", "_5")
        for each in deeds(directed, f"dancer{number}")
    }
    assert len(beats) == 5


def test_a_group_marches_in_step_and_one_way():
    scene = direct("Four soldiers march.").script.scenes[0]
    starts = {each.actions[0].start_s for each in scene.parts}
    ways = {(each.actions[0].to or (0, 0))[0] > each.at[0] for each in scene.parts}
    assert len(starts) == 1
    assert ways == {True}


def test_one_and_the_others_are_of_the_group_that_was_told():
    directed = direct("Three children play. One falls. The others help him up.")
    assert len(directed.script.actors) == 3
    assert "fall_down" in done(directed, "child")
    assert "help_up" in done(directed, "child_2")
    assert "help_up" in done(directed, "child_3")
    assert done(directed, "child")[-1] == "get_up"


def test_who_is_struck_is_the_one_who_falls():
    directed = direct("A knight punches a pirate. He falls down.")
    assert "fall_down" in done(directed, "pirate")
    assert "fall_down" not in done(directed, "knight")


def test_a_pronoun_tells_that_a_teacher_is_a_woman():
    directed = direct("A teacher writes on the board. The students laugh. She turns around.")
    assert "turn_around" in done(directed, "teacher")


def test_a_deed_lasts_as_long_as_the_story_says():
    directed = direct("A girl waves for 5 seconds and then bows.")
    wave = deeds(directed, "girl")[0]
    assert (wave.end_s or 0.0) - (wave.start_s or 0.0) == pytest.approx(5.0, abs=0.2)


def test_a_camera_word_stands_at_the_deed_that_follows_it_and_opens_up_again():
    directed = direct("A dog runs in the park. Close-up of a girl. She laughs. The dog jumps.")
    scene = directed.script.scenes[0]
    laughs = part(scene, "girl").actions[0].start_s or 0.0
    close = next(key for key in scene.camera if key.shot == "close_up")
    assert close.target == "girl"
    assert close.at_s == pytest.approx(laughs, abs=0.3)
    assert scene.camera[-1].shot is None
    assert scene.camera[-1].at_s > close.at_s


def test_who_leaves_and_who_follows_are_both_gone_at_the_end():
    scene = direct("A man walks home. The dog follows him.").script.scenes[0]
    for who in ("man", "dog"):
        to = part(scene, who).actions[-1].to
        assert to is not None
        assert abs(to[0]) > 4.8


def test_companions_walk_the_same_way():
    scene = direct("A girl walks her dog in the park.").script.scenes[0]
    girl, dog = (part(scene, who) for who in ("girl", "dog"))
    assert abs(girl.at[0] - dog.at[0]) < 1.5
    ends = [each.actions[0].to or (0.0, 0.0) for each in (girl, dog)]
    assert (ends[0][0] > girl.at[0]) == (ends[1][0] > dog.at[0])


def test_who_stays_while_rain_begins_stands_where_the_scene_before_left_them():
    first, second = direct("A man walks in the park. It starts to rain. He waves.").script.scenes
    end = part(first, "man").actions[-1].to
    assert end is not None
    assert part(second, "man").at[0] == pytest.approx(end[0], abs=0.8)


def test_a_film_too_short_for_its_scenes_ends_sooner_and_says_so():
    story = " ".join(f"Scene {number + 1}: A man waves." for number in range(8))
    directed = direct(story, duration_s=1.0)
    assert len(directed.script.scenes) == 2
    assert any("ends after 2 scenes of 8" in note for note in directed.notes)


def test_a_screenplay_has_its_headings_places_and_its_lines_speakers():
    directed = direct(
        "INT. KITCHEN - NIGHT. Maria cooks. Pedro enters. PEDRO: Smells good! MARIA: Wait."
    )
    scene = directed.script.scenes[0]
    assert (scene.place, scene.time_of_day) == ("kitchen", "night")
    assert said(directed, "pedro") == ["Smells good!"]
    assert said(directed, "maria") == ["Wait."]


def test_a_way_to_another_place_ends_in_a_scene_there():
    script = direct("A knight walks through the forest to the castle. There he bows.").script
    assert [scene.place for scene in script.scenes] == ["forest", "castle"]


def test_neither_of_two_does_what_only_a_third_does():
    directed = direct("Neither Tom nor Jim dances. Only Kim dances.")
    assert "dance" not in done(directed, "tom") + done(directed, "jim")
    assert "dance" in done(directed, "kim")


def test_the_one_of_a_kind_is_meant_by_what_it_is_like():
    directed = direct("A red robot meets a blue robot. The blue one falls down.")
    assert "fall_down" in done(directed, "robot_2")
    assert "fall_down" not in done(directed, "robot")


def test_who_does_something_before_a_comma_is_named_behind_it():
    directed = direct("Waving to the crowd, the king leaves.")
    assert len([actor for actor in directed.script.actors if actor.id == "king"]) == 1
    assert done(directed, "king")[0] == "wave"
    assert not any(actor.id.startswith("man") for actor in directed.script.actors)
