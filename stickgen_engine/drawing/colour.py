"""Colours as (red, green, blue, alpha) from 0 to 1, and the few things one does to them."""

from functools import cache

Colour = tuple[float, float, float, float]


@cache
def rgb(text: str, alpha: float = 1.0) -> Colour:
    """Read "#rrggbb" or "rrggbb"."""
    digits = text.lstrip("#")
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return (red, green, blue, alpha)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Go from the first colour (share 0) to the second (share 1); alpha goes along."""
    rest = 1.0 - share
    return (
        first[0] * rest + second[0] * share,
        first[1] * rest + second[1] * share,
        first[2] * rest + second[2] * share,
        first[3] * rest + second[3] * share,
    )


def fade(colour: Colour, alpha: float) -> Colour:
    """Multiply the colour's alpha."""
    return (colour[0], colour[1], colour[2], colour[3] * alpha)


def lighter(colour: Colour, share: float = 0.12) -> Colour:
    """Mix towards white, keeping alpha."""
    return mix(colour, (1.0, 1.0, 1.0, colour[3]), share)


def darker(colour: Colour, share: float = 0.2) -> Colour:
    """Mix towards black, keeping alpha."""
    return mix(colour, (0.0, 0.0, 0.0, colour[3]), share)


def times(colour: Colour, tint: Colour) -> Colour:
    """Multiply channel by channel, as coloured light does; the colour's alpha stays."""
    return (colour[0] * tint[0], colour[1] * tint[1], colour[2] * tint[2], colour[3])


def luminance(colour: Colour) -> float:
    """Return the relative luminance of Rec. 709, without gamma."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
