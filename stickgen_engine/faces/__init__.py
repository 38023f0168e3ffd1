"""Expression, blink, gaze and mouth of every frame."""
