"""The offline director in conversation: nearly every wish is followed, and nothing else changes.

``pytest -s`` prints precision and recall of both halves, and every fact that was missed.
"""

from pathlib import Path

import pytest

from tests.agent.dialogue_driver import Said, converse
from tests.agent.dialogue_facts import Score, dialogues, judged


async def score_of(file: str, folder: Path) -> Score:
    score = Score()
    for dialogue in dialogues(file):
        story: list[Said] = await converse([line.user for line in dialogue.lines], folder)
        score += judged(dialogue, story)
    return score


def table(name: str, score: Score) -> str:
    return (
        f"{name:10} facts {score.held}/{score.facts} (recall {score.recall:.3f})"
        f"  changes {score.allowed}/{score.changes} (precision {score.precision:.3f})"
        f"  refused calls {score.refused}"
    )


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    import asyncio

    folder = tmp_path_factory.mktemp("dialogues")
    return {
        name: asyncio.run(score_of(name, folder))
        for name in ("tuned", "held_out", "later", "last", "strangers")
    }


def test_nearly_every_wish_of_the_tuned_dialogues_is_followed_and_nothing_else_changes(
    scores: dict[str, Score],
) -> None:
    score = scores["tuned"]
    print("\n" + table("tuned", score), *score.missed, sep="\n  ")
    assert score.recall >= 0.97, score.missed
    assert score.precision >= 0.97, score.missed


def test_most_wishes_of_all_dialogues_are_followed_and_little_else_changes(
    scores: dict[str, Score],
) -> None:
    held_out = scores["held_out"]
    whole = scores["tuned"] + held_out + scores["later"] + scores["last"] + scores["strangers"]
    print("\n" + table("held out", held_out), *held_out.missed, sep="\n  ")
    for name in ("later", "last", "strangers"):
        print(table(name, scores[name]), *scores[name].missed, sep="\n  ")
    print(table("whole", whole))
    assert len(dialogues("tuned")) + len(dialogues("held_out")) >= 40
    assert held_out.recall >= 0.9, held_out.missed
    assert scores["strangers"].recall >= 0.92, scores["strangers"].missed
    assert scores["strangers"].precision >= 0.94, scores["strangers"].missed
    assert whole.recall >= 0.95
    assert whole.precision >= 0.97
