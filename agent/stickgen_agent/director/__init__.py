"""The offline director: a story in plain English becomes a script, with no model and no network."""

from stickgen_agent.director.directing import Directed, direct

__all__ = ["Directed", "direct"]
