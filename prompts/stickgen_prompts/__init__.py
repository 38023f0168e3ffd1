"""What a model is told, as Markdown files beside this module."""

from importlib.resources import files


def prompt(name: str) -> str:
    """Return the text of one prompt; FileNotFoundError if there is none of this name."""
    return (files(__name__) / f"{name}.md").read_text(encoding="utf-8").strip()


def names() -> tuple[str, ...]:
    """Return the names of all prompts."""
    found = (each.name for each in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in found if name.endswith(".md")))
