"""Wishes about moments, places and lines: exactly that changes, and the answer says it."""

from pathlib import Path

import pytest

from tests.agent.dialogue_driver import Said, converse

LOVERS = "Anna and Ben walk in the park. Ben kisses Anna. Anna waves."


async def answers(folder: Path, *messages: str) -> list[Said]:
    return await converse(messages, folder)


@pytest.mark.parametrize("noun", ["the kiss", "Ben's kiss", "their kiss"])
async def test_a_noun_for_what_happens_is_found(noun: str, tmp_path: Path):
    told = await answers(tmp_path, LOVERS, f"after {noun}, let Anna laugh")
    assert "Nothing in the film" not in told[1].reply
    assert any(name == "add_action" for name, _, _ in told[1].calls)


async def test_rain_in_the_second_half_cuts_the_scene_in_two_and_keeps_all_that_happens(
    tmp_path: Path,
):
    told = await answers(tmp_path, LOVERS, "it starts to rain in the second half")
    before, after = told[1].before, told[1].after
    assert before is not None
    assert after is not None
    assert [scene.weather for scene in after.scenes] == ["clear", "rainy"]
    assert after.duration_s == pytest.approx(before.duration_s, abs=3.0)
    done = {each.action for part in before.scenes[0].parts for each in part.actions}
    still = {each.action for s in after.scenes for part in s.parts for each in part.actions}
    assert still == done
    assert "scene 2" in told[1].reply


async def test_all_lines_are_told_with_the_names_of_those_who_say_them(tmp_path: Path):
    told = await answers(tmp_path, LOVERS, "let Anna say “Oh!”", "who says what?")
    assert told[2].reply == "Anna says “Oh!”"
    assert told[2].before == told[2].after


async def test_what_changed_is_told_once_and_with_names(tmp_path: Path):
    told = await answers(tmp_path, LOVERS, "let Anna say “Oh!”", "what changed?")
    assert told[2].reply.count("added the line") == 1
    assert "scene_1" not in told[2].reply
    assert "Anna" in told[2].reply


async def test_what_is_not_understood_is_answered_with_two_things_that_work(tmp_path: Path):
    told = await answers(tmp_path, LOVERS, "Ben frobnicates the gizmo")
    offered = told[1].reply.split("“")[2:]
    assert len(offered) == 2
    for wish in offered:
        again = await answers(tmp_path, LOVERS, wish.partition("”")[0])
        assert again[1].before != again[1].after, wish


@pytest.mark.parametrize(
    ("wish", "word"),
    [("no music", "silent"), ("add a title", "text"), ("turn it into a comic", "styles"),
     ("fade to black", "fades"), ("film it from the side", "front")],
)  # fmt: skip
async def test_what_films_do_not_have_is_said(wish: str, word: str, tmp_path: Path):
    told = await answers(tmp_path, LOVERS, wish)
    assert word in told[1].reply
    assert told[1].before == told[1].after


async def test_a_dog_that_is_asked_to_read_does_the_nearest_it_can_and_the_answer_says_so(
    tmp_path: Path,
):
    told = await answers(tmp_path, "A dog runs in a park.", "the dog reads a book")
    after = told[1].after
    assert after is not None
    done = [each.action for part in after.scenes[0].parts for each in part.actions]
    assert "sniff" in done
    assert "read" not in done
    assert "a dog cannot" in told[1].reply
