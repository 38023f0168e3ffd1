"""Where the camera stands and what it sees on each frame."""
