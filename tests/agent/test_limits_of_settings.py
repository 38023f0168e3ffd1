"""The limits that settings give when nobody sets any are those that the loop has by itself."""

from stickgen_agent.loop.limits import Limits
from stickgen_agent.production import limits_of
from stickgen_agent.settings import read_settings


def test_a_limit_has_one_default():
    assert limits_of(read_settings()) == Limits()


def test_a_limit_that_is_set_is_the_turns():
    limits = limits_of(read_settings({"max_steps": 3, "max_cost_usd": 0.5}))
    assert (limits.steps, limits.cost_usd) == (3, 0.5)
