"""What a finished film says of itself."""

import base64
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

# A larger film is linked instead of carried inside a notebook.
_INLINE_BYTES = 24 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BeatSource:
    """Where the motion of one beat came from: "model" or "animator"."""

    scene: str
    actor: str
    action: str
    start_s: float
    end_s: float
    origin: str


@dataclass(frozen=True, slots=True)
class ClipReport:
    """A film on disk; ``degraded`` names all that was replaced or left out."""

    path: Path
    frames: int
    seconds: float
    size: tuple[int, int]
    degraded: tuple[str, ...]
    notes: tuple[str, ...]
    sources: tuple[BeatSource, ...]
    reused_scenes: tuple[str, ...]

    def _repr_html_(self) -> str:
        """Show the film itself in a notebook."""
        width = min(self.size[0], 800)
        if self.path.stat().st_size > _INLINE_BYTES:
            return f'<video controls width="{width}" src="{quote(self.path.as_posix())}"></video>'
        film = base64.b64encode(self.path.read_bytes()).decode()
        return f'<video controls width="{width}" src="data:video/mp4;base64,{film}"></video>'
