"""Long text in pages that follow each other while it is spoken."""

from dataclasses import dataclass

from stickgen_engine.drawing.words.text import LETTER_EM, TextBlock, measure


@dataclass(frozen=True, slots=True)
class Pages:
    """Blocks of text; ``ends`` says at which share of the line's time each gives way."""

    blocks: tuple[TextBlock, ...]
    ends: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width of the widest page (px)."""
        return max(block.width for block in self.blocks)

    @property
    def height(self) -> float:
        """The height of the tallest page (px)."""
        return max(block.height for block in self.blocks)

    def at(self, share: float) -> TextBlock:
        """Return the page at a share of the time, 0 to 1."""
        for block, end in zip(self.blocks, self.ends, strict=True):
            if share < end:
                return block
        return self.blocks[-1]


def paged(text: str, size_px: float, *, weight: int, letters: int, lines: int) -> Pages:
    """Break text into pages of at most ``lines`` lines of about ``letters`` letters."""
    most = letters * LETTER_EM * size_px
    whole = measure(text, size_px, weight, most_px=most)
    count = -(-len(whole.lines) // lines)
    # Pages of about the same length, so that none holds one last word.
    each = -(-len(whole.lines) // count)
    texts = [" ".join(whole.lines[i : i + each]) for i in range(0, len(whole.lines), each)]
    blocks = tuple(measure(part, size_px, weight, most_px=most) for part in texts)
    total = sum(max(1, len(part)) for part in texts)
    ends, spoken = [], 0
    for part in texts:
        spoken += max(1, len(part))
        ends.append(spoken / total)
    return Pages(blocks, tuple(ends))
