"""One reused surface of the film's size, and the back of a scene kept while the camera rests."""

from collections.abc import Callable

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.styles import Style, styled

DrawBack = Callable[[View, Painter], None]

# The back of a close shot is drawn this much smaller for each pixel of blur, and enlarged softly.
_PX_PER_STEP = 2.2


class Canvas:
    """What a scene is drawn on; frames of the same camera share their back."""

    def __init__(self, width: int, height: int, style: Style) -> None:
        self.width, self.height, self.style = width, height, style
        self.cairo = CairoPainter(width, height)
        self.painter: Painter = styled(self.cairo, style)
        self._kept: CairoPainter | None = None
        self._kept_for: tuple[int, CameraState] | None = None
        self._last: CameraState | None = None

    def back(self, owner: int, camera: CameraState, draw: DrawBack) -> None:
        """Fill the surface with the back of a scene.

        A back is kept from the second frame of a resting camera on, so that a moving one does not
        pay for keeping it.
        """
        key = (owner, camera)
        if self._kept is not None and self._kept_for == key:
            self.cairo.blit(self._kept.surface)
            return
        if self._last != camera:
            self._last = camera
            self._draw_back(self.cairo, self.painter, camera, draw)
            return
        if self._kept is None:
            self._kept = CairoPainter(self.width, self.height)
        self._draw_back(self._kept, styled(self._kept, self.style), camera, draw)
        self._kept_for = key
        self.cairo.blit(self._kept.surface)

    def _draw_back(
        self, cairo: CairoPainter, painter: Painter, camera: CameraState, draw: DrawBack
    ) -> None:
        soft = self.style.blurs and camera.blur_px * camera.zoom**0.5 * self.height / 720
        factor = max(1, round(soft / _PX_PER_STEP))
        if factor == 1:
            draw(View(camera, self.width, self.height), painter)
            return
        width, height = -(-self.width // factor), -(-self.height // factor)
        small = CairoPainter(width, height)
        # The small view must show just what the large one does, whatever was lost in rounding.
        small.context.scale(width / self.width, height / self.height)
        draw(View(camera, self.width, self.height), styled(small, self.style))
        cairo.stretch(small.surface, factor)
