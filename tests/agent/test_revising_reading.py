"""How the words of a wish are read: slips, politeness, single wishes, who and where."""

import pytest

from stickgen_agent.director import direct
from stickgen_agent.revising.people import People
from stickgen_agent.revising.scopes import Scope, scoped
from stickgen_agent.revising.splitting import wishes_of
from stickgen_agent.revising.stories import framed, is_english, new_story
from stickgen_agent.revising.wording import Wording

PLAYGROUND = "A girl and a boy play with a robot and two dogs."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mak the womman angrry", "make the woman angry"),
        ("chnage the wether", "change the weather"),
        ("zoom on the dgo", "zoom on the dog"),
        ("that's lovely", "that is lovely"),
        ("the plan is fine", "the plan is fine"),
        ("tell bob to stop", "tell Bob to stop"),
    ],
)
def test_slips_are_mended_and_good_words_left_alone(written: str, meant: str):
    assert Wording(written, ["Bob"]).text == meant


def test_what_is_quoted_is_never_mended_or_read():
    wording = Wording("let him say 'mak it nigt, undo!' to her")
    assert wording.quotes == ["mak it nigt, undo!"]
    assert "undo" not in wording.text
    assert '"mak it nigt, undo!"' in wording.shown(wording.text)


@pytest.mark.parametrize(
    ("message", "wishes"),
    [
        ("make it night, add rain and let her run", ["make it night", "add rain", "let her run"]),
        ("Could you please make him run instead?", ["make him run instead"]),
        ("don't let him hop, he should skip", ["do not let him hop", "he should skip"]),
        ("after she waves, he bows", ["after she waves, he bows"]),
        ("let her take the ball and throw it", ["let her take the ball and throw it"]),
        ("make it 4.5 s long", ["make it 4.5 s long"]),
        ("I want the man to be sad", ["the man should be sad"]),
        ("make the cat red and the dog blue", ["make the cat red", "make the dog blue"]),
        ("thanks, now let it snow please!", ["let it snow"]),
    ],
)
def test_a_message_is_cut_into_the_wishes_that_it_holds(message: str, wishes: list[str]):
    assert list(wishes_of(Wording(message).text)) == wishes


@pytest.mark.parametrize(
    ("wish", "rest", "scope"),
    [
        ("in scene 2 he runs", "he runs", Scope(scene=2)),
        ("in the last scene it rains", "it rains", Scope(scene=-1)),
        ("at the end they hug", "they hug", Scope(when="end")),
        ("he jumps at the beginning", "he jumps", Scope(when="start")),
        ("at 3.5 seconds he jumps", "he jumps", Scope(when="at", seconds=3.5)),
        ("after she waves, he bows", "he bows", Scope(when="after", clause="she waves")),
        ("zoom in when it smiles", "zoom in", Scope(when="during", clause="it smiles")),
        ("delete the last scene", "delete the last scene", Scope()),
        ("cut it to 6 seconds", "cut it to 6 seconds", Scope()),
    ],
)
def test_where_in_the_film_a_wish_is_meant_is_told_apart(wish: str, rest: str, scope: Scope):
    assert scoped(wish) == (rest, scope)


@pytest.mark.parametrize(
    ("phrase", "ids"),
    [
        ("the girl", ["girl"]),
        ("him", ["boy"]),
        ("she", ["girl"]),
        ("the boy and the robot", ["boy", "robot"]),
        ("both dogs", ["dog", "dog_2"]),
        ("the second dog", ["dog_2"]),
        ("the puppy", ["dog"]),
        ("everyone except the dogs", ["girl", "boy", "robot"]),
        ("the dragon", []),
        ("the weather", []),
    ],
)
def test_names_nouns_and_pronouns_find_whom_they_mean(phrase: str, ids: list[str]):
    people = People(direct(PLAYGROUND).script)
    assert sorted(people.meant(phrase)) == sorted(ids)


def test_it_is_whom_was_spoken_of_last():
    people = People(direct(PLAYGROUND).script, ["robot", "dog_2"])
    assert people.meant("it") == ("dog_2",)


@pytest.mark.parametrize(
    ("message", "story"),
    [
        ("new film: A cat sleeps.", "A cat sleeps."),
        ("start over: two pirates fight", "two pirates fight"),
        ("make him run instead", None),
        ("add a dog that follows her", None),
        ("The robot waves.", None),
        ("A king rides through a dark forest. He meets a witch. She laughs at him.", "all"),
    ],
)
def test_a_new_story_is_told_from_a_wish(message: str, story: str | None):
    script = direct(PLAYGROUND).script
    wanted = message if story == "all" else story
    assert new_story(message, script, People(script)) == wanted


def test_other_languages_are_not_taken_for_english():
    assert is_english("make the cat jump over the fence")
    assert not is_english("Der Vogel soll tanzen und singen")
    assert not is_english("le chat doit sauter sur la table")
    assert not is_english("blorp fnarg zibble")


def test_what_the_command_line_asks_of_the_film_stands_behind_the_story():
    text, frame = framed(
        "A cat sleeps.\n\n[The whole film: 6 seconds long, 640x360 pixels, in ink style.]"
    )
    assert text == "A cat sleeps."
    assert (frame.duration_s, frame.size, frame.style) == (6.0, (640, 360), "ink")
    assert framed("A cat sleeps.")[1].duration_s is None
