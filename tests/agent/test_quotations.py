"""What somebody puts in quotation marks is said to the letter, whatever it is."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stickgen_agent.director import direct
from stickgen_agent.director.quoting import beside_quotations, set_aside
from tests.agent.dialogue_driver import Said, converse

HARD = (
    "We will build a new one!", "I’ve missed you, Ben…", "I can't, I won't and I shouldn't",
    "ERROR 404: it should be 3.5", "Bye-bye, Mr. Bee! 🐝 (and don't come back)", "すごい！",
    "C’est magnifique !", "instead of that, then both of them must run", "👨‍👩‍👧 ok?",
    "SHOUTING.  Two   spaces. More?", "make it night and undo", "Dr. No, act 2: walk faster",
)  # fmt: skip
PAIRS = ("“”", '""', "«»", "„“")
WISHES = (
    "after she waves, let Mia say {}", "let her shout {} and then dance", "Tom answers {}",
    "at the end, he whispers: {}", "Mia says {} because she must",
)  # fmt: skip


def lines_of(said: Said) -> list[str]:
    assert said.after is not None
    return [each.text for scene in said.after.scenes for part in scene.parts for each in part.lines]


def played(*messages: str) -> list[Said]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(converse(messages, Path(folder)))


@pytest.mark.parametrize("line", HARD)
@pytest.mark.parametrize("wish", WISHES)
def test_a_line_that_is_wished_for_is_said_to_the_letter(line: str, wish: str):
    for opening, closing in PAIRS:
        told = played("Mia and Tom walk. Mia waves.", wish.format(f"{opening}{line}{closing}"))
        assert line in lines_of(told[1]), told[1].reply


@pytest.mark.parametrize("line", HARD)
def test_a_line_of_a_story_is_said_to_the_letter(line: str):
    script = direct(f"Mia and Tom walk. Mia says “{line}”. Tom waves.").script
    spoken = [each.text for part in script.scenes[0].parts for each in part.lines]
    assert spoken == [line]


TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co", "Cf"), blacklist_characters="“”„"),
    min_size=1, max_size=60,
).map(str.strip).filter(bool)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(line=TEXTS)
def test_any_quotation_survives_a_wish(line: str):
    told = played("Mia and Tom walk. Mia waves.", f"let Tom say “{line}”")
    assert line in lines_of(told[1]), told[1].reply


@settings(max_examples=200)
@given(before=st.text("ab c", max_size=8), line=TEXTS)
def test_what_is_changed_beside_a_quotation_leaves_it_alone(before: str, line: str):
    changed = beside_quotations(f"{before}“{line}”", lambda text: text.replace("a", "A"))
    assert line in set_aside(changed)[1]
    assert changed.startswith(before.replace("a", "A"))
