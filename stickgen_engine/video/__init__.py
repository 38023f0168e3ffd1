"""Frames into MP4 and back: encoding, joining without re-encoding, and looking at what was made.

The program is the ffmpeg that `imageio-ffmpeg` brings, never the system's, so that the same frames
give the same bytes wherever the declared version is installed.
"""

from stickgen_engine.video.encoding import encode
from stickgen_engine.video.joining import join
from stickgen_engine.video.probing import VideoFacts, decode, probe
from stickgen_engine.video.transcoding import write_gif, write_webm

__all__ = ["VideoFacts", "decode", "encode", "join", "probe", "write_gif", "write_webm"]
