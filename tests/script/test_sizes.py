import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.reading import parse_script

SCRIPT = {"title": "t", "actors": [], "scenes": [{"id": "s", "duration_s": 1.0}]}


@pytest.mark.parametrize("size", [[1920, 1080], [1080, 1920], [160, 3840]])
def test_a_film_may_have_the_pixels_of_full_hd_in_any_shape(size):
    assert parse_script(SCRIPT | {"size": size}).script.size == tuple(size)


def test_a_film_with_more_pixels_is_refused_with_what_is_allowed():
    with pytest.raises(ScriptError, match=r"size: more pixels than 1920x1080.*2073600"):
        parse_script(SCRIPT | {"size": [3840, 2160]})
