"""The director against plain stories: how much of them is in the film, and how much too much."""

from functools import cache

import pytest

from tests.agent.story_facts import DEVELOPMENT, HELD_OUT, Tally, stories, table, tallies
from tests.agent.story_judge import judge

HALVES = {"development": DEVELOPMENT, "held out": HELD_OUT}


@cache
def scores(half: str) -> dict[str, Tally]:
    return tallies(judge(story, facts) for story, facts in stories(HALVES[half]))


def test_there_are_enough_stories_and_half_of_them_are_held_out():
    sizes = [len(stories(path)) for path in HALVES.values()]
    assert sum(sizes) >= 150
    assert sizes[1] >= sum(sizes) / 2
    told = [story for path in HALVES.values() for story, _ in stories(path)]
    assert len({*told}) == len(told)


def test_the_table_of_recall_and_precision_is_printed():
    print("\n" + table({half: scores(half) for half in HALVES}))


@pytest.mark.parametrize("half", HALVES)
def test_most_facts_of_plain_stories_are_in_the_film(half: str):
    total = scores(half)
    told = sum(each.told for each in total.values())
    found = sum(each.found for each in total.values())
    assert found >= 0.6 * told
