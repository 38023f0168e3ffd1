"""Text from stories, scripts and models, made harmless for a terminal."""

import unicodedata

# Control, format (bidi overrides among them), surrogate and private characters.
_UNSAFE = ("Cc", "Cf", "Cs", "Co")


def plain(text: str) -> str:
    """Replace what a terminal might obey by visible escapes; lines stay one line."""
    return "".join(
        character
        if unicodedata.category(character) not in _UNSAFE
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
