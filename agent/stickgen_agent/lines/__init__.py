"""Line mode: a conversation in lines, on a terminal or through a pipe."""
