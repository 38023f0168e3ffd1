"""Numbers of things in plain words."""


def counted(count: int, noun: str) -> str:
    """Write a count with its noun: "1 scene", "2 scenes"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
